"""Findings as GitHub Actions shows them beside the lines of a change."""

from kehoach.diagnostics import Diagnostic, Severity
from kehoach.report.characters import shown_as
from kehoach.report.records import message, position

_LEVELS = {Severity.LOI: "error", Severity.CANH_BAO: "warning", Severity.GOI_Y: "notice"}


def as_github(diagnostic: Diagnostic) -> str:
    """Return a workflow command (docs.github.com, "Workflow commands"): `::error file=…,line=…::message`."""
    file, line, column = position(diagnostic)
    properties = {"file": file, "line": line, "col": column, "title": diagnostic.code}
    given = ",".join(f"{key}={_escaped(str(value), '%:,')}" for key, value in properties.items() if value)
    parts = [message(diagnostic)]
    parts += [f"cách sửa: {diagnostic.hint}"] if diagnostic.hint else []
    parts += [f"căn cứ: {diagnostic.clause}"] if diagnostic.clause else []
    return f"::{_LEVELS[diagnostic.severity]} {given}::{_escaped(chr(10).join(parts), '%')}"


def _escaped(text: str, special: str) -> str:
    return "".join(f"%{ord(char):02X}" if char in special or char in "\r\n" else shown_as(char) for char in text)
