"""The blanks of a draft, told once with their lines: a list of twenty alike hides what is really wrong."""

from collections.abc import Iterable

from kehoach.diagnostics import Diagnostic, Severity, YamlPlace

BLANK = "hoan_thien.cho_trong"


def is_blank(diagnostic: Diagnostic) -> bool:
    """Whether something is merely left to fill in; in a document to sign it is an error like any other."""
    return diagnostic.code == BLANK and diagnostic.severity is Severity.GOI_Y


def lines_of(blanks: Iterable[Diagnostic]) -> str:
    """Return "dòng 4, 9": the lines on which blanks stand, none twice."""
    lines = sorted({each.place.line for each in blanks if isinstance(each.place, YamlPlace)})
    return f"dòng {', '.join(map(str, lines))}"


def told_once(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return `diagnostics` with the blanks of each file as one, which stands where the first blank does."""
    told, of_file = [], dict[str, list[Diagnostic]]()
    for each in diagnostics:
        if is_blank(each):
            of_file.setdefault(each.place.file, []).append(each)
        else:
            told.append(each)
    for blanks in of_file.values():
        first = min(blanks, key=lambda each: each.place)
        told.append(first if len(blanks) == 1 else _one(blanks, first))
    return told


def _one(blanks: list[Diagnostic], first: Diagnostic) -> Diagnostic:
    place = first.place
    if isinstance(place, YamlPlace):
        place = YamlPlace(place.file, place.line, place.column)  # without its text: it is about many lines
    message = f"còn {len(blanks)} chỗ chưa điền, ở {lines_of(blanks)}"
    return Diagnostic(BLANK, first.severity, message, place, "thay từng [điền: …] bằng nội dung thật")
