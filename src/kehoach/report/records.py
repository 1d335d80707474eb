"""What programs are told of a finding alike, whatever the form: its position, its sentence, its cure."""

from kehoach.diagnostics import Diagnostic, WordPlace


def by_place(diagnostic: Diagnostic) -> tuple[str, int, int]:
    """Return what puts findings in the order in which a reader meets them."""
    place = diagnostic.place
    if isinstance(place, WordPlace):
        return place.file, place.paragraph, 0
    return place.file, place.line, place.column


def position(diagnostic: Diagnostic) -> tuple[str, int | None, int | None]:
    """Return file, line and column; the last two are `None` where there are none (a .docx, a whole file)."""
    place = diagnostic.place
    if isinstance(place, WordPlace):
        return place.file, None, None
    return place.file, place.line or None, place.column or None


def message(diagnostic: Diagnostic) -> str:
    """Return the sentence, with the paragraph of a .docx before it, which no field of JSON or GitHub holds."""
    place = diagnostic.place
    if isinstance(place, WordPlace) and place.paragraph:
        return f"đoạn {place.paragraph}: {diagnostic.message}"
    return diagnostic.message
