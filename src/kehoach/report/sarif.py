"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read: a run with its rules and results."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from kehoach.diagnostics import Diagnostic, Severity, WordPlace, YamlPlace
from kehoach.report.json import dumped
from kehoach.report.page import Page
from kehoach.report.records import message, position

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {Severity.LOI: "error", Severity.CANH_BAO: "warning", Severity.GOI_Y: "note"}


def as_sarif(diagnostics: Iterable[Diagnostic], page_of: Callable[[str], Page | None], version: str) -> str:
    """Return one run of `version` of the program; `page_of` tells what a code is about."""
    found = list(diagnostics)
    codes = list(dict.fromkeys(each.code for each in found))
    driver = {"name": "kehoach", "version": version, "rules": [_rule(code, page_of(code)) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",  # §3.14.17; as YamlPlace counts
        "results": [_result(each, codes.index(each.code)) for each in found],
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, page: Page | None) -> dict[str, Any]:
    """Return a reportingDescriptor (§3.49)."""
    if page is None:
        return {"id": code}
    level = {"defaultConfiguration": {"level": LEVELS[page.levels[0]]}} if page.levels else {}
    return {"id": code, "shortDescription": {"text": page.title}} | level | _properties(clause=page.clause)


def _result(found: Diagnostic, index: int) -> dict[str, Any]:
    """Return a result (§3.27)."""
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": LEVELS[found.severity],
        "message": {"text": message(found)},
        "locations": [_location(found)],
    }
    if found.fix is not None:
        (line, column), (end_line, end_column) = found.fix.start, found.fix.end
        deleted = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
        replacement = {"deletedRegion": deleted, "insertedContent": {"text": found.fix.text}}
        change = {"artifactLocation": {"uri": _uri(found.place.file)}, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": found.hint}, "artifactChanges": [change]}]
    told = {"component": found.component, "property": found.property}
    return result | _properties(hint=found.hint, clause=found.clause, **told)


def _location(found: Diagnostic) -> dict[str, Any]:
    """Return a location (§3.28): a place in a file, or what stands for one on the command line or in Python."""
    file, line, column = position(found)
    if not isinstance(found.place, YamlPlace | WordPlace) or file.startswith(("-", "<")):
        return {"logicalLocations": [{"fullyQualifiedName": str(found.place)}]}
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(file)}}
    if line is not None:
        physical["region"] = {"startLine": line} | ({"startColumn": column} if column else {})
    return {"physicalLocation": physical}


def _uri(file: str) -> str:
    """Return a file's name as a URI reference, relative where the name is (§3.4.3)."""
    path = PurePath(file)
    if path.is_absolute():
        return path.as_uri()
    uri = quote(path.as_posix(), errors="surrogateescape")
    return f"./{uri}" if ":" in uri.partition("/")[0] else uri


def _properties(**told: str) -> dict[str, Any]:
    """Return a property bag (§3.8) of what is told."""
    kept = {name: text for name, text in told.items() if text}
    return {"properties": kept} if kept else {}
