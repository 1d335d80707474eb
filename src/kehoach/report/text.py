"""Findings for people, as a terminal or a log shows them."""

from kehoach.diagnostics import Diagnostic, Severity, WordPlace, YamlPlace
from kehoach.report.characters import clip, visible

MARGIN = "    "
ROOM = 100  # columns of a source line that are shown at most

_COLOURS = {Severity.LOI: "31", Severity.CANH_BAO: "33", Severity.GOI_Y: "36"}


def as_text(diagnostic: Diagnostic, *, room: int = ROOM, coloured: bool = False) -> str:
    """Return the finding for people: one line to grep, the source line with a caret, the remedy, the clause."""
    place, severity = diagnostic.place, diagnostic.severity
    lead = painted(f"{severity}:", severity, coloured=coloured)
    lines = [f"{visible(str(place))}: {lead} {visible(diagnostic.message)} [{diagnostic.code}]"]
    if isinstance(place, YamlPlace) and place.text.strip():
        line, caret = clip(place.text.rstrip("\r\n"), place.column, room)
        lines += [MARGIN + line, MARGIN + " " * caret + painted("^", severity, coloured=coloured)]
    if isinstance(place, WordPlace) and place.excerpt:
        lines.append(f"{MARGIN}“{visible(place.excerpt)}”")
    # "gợi ý" is a severity; the remedy takes another word.
    for word, text in (("cách sửa", diagnostic.hint), ("căn cứ", diagnostic.clause)):
        if text:
            first, *rest = map(visible, text.split("\n"))
            lines += [f"{MARGIN}{word}: {first}", *(MARGIN * 2 + more for more in rest)]
    return "\n".join(lines)


def painted(text: str, severity: Severity, *, coloured: bool) -> str:
    """Return `text` in the colour of a severity."""
    return f"\x1b[1;{_COLOURS[severity]}m{text}\x1b[0m" if coloured else text
