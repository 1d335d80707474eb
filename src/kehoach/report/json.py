"""Findings for programs: one JSON list, an object a finding."""

import json
from collections.abc import Iterable

from kehoach.diagnostics import Diagnostic, WordPlace
from kehoach.report.characters import is_plain
from kehoach.report.records import message, position


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a JSON list with one object per finding; Vietnamese stands in it as it is, control codes not."""
    return dumped([record(diagnostic) for diagnostic in diagnostics])


def dumped(data: object) -> str:
    """Return data as JSON that orders a terminal nothing."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    # JSON itself escapes only what lies below U+0020; every other such character stands inside a string.
    return "".join(char if is_plain(char) or char == "\n" else json.dumps(char)[1:-1] for char in text)


def record(diagnostic: Diagnostic) -> dict[str, object]:
    """Return a finding as docs/cli.md describes it."""
    file, line, column = position(diagnostic)
    place = diagnostic.place
    paragraph, excerpt = (place.paragraph, place.excerpt) if isinstance(place, WordPlace) else (None, None)
    return {
        "file": file,
        "line": line,
        "column": column,
        "code": diagnostic.code,
        "severity": diagnostic.severity.name.lower(),
        "message": message(diagnostic),
        "hint": diagnostic.hint,
        "clause": diagnostic.clause,
        "fix": _fix(diagnostic),
        "component": diagnostic.component or None,
        "property": diagnostic.property or None,
        "paragraph": paragraph,
        "excerpt": excerpt,
    }


def _fix(diagnostic: Diagnostic) -> dict[str, object] | None:
    fix = diagnostic.fix
    if fix is None:
        return None
    (line, column), (end_line, end_column) = fix.start, fix.end
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column, "text": fix.text}
