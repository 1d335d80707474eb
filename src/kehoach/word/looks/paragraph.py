"""Lenses of a paragraph: alignment, indent, the gaps between paragraphs and between lines (§17.3.1)."""

from kehoach.word.looks.lens import Lens
from kehoach.word.looks.tree import child, set_value, twips
from kehoach.word.reading.flow import single_line
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.xml import MM_PER_POINT, Element, W

ALIGNMENTS = {"trái": "left", "giữa": "center", "phải": "right", "đều hai lề": "both"}
ALIGNMENT_NAMES = {value: name for name, value in ALIGNMENTS.items()}


def spacing_of(target: Element) -> Element:
    """Return the w:spacing of a w:style or w:p."""
    return child(child(target, "pPr"), "spacing")


def fix_line(target: Element, points: float) -> None:
    """Make its lines exactly so high."""
    spacing = spacing_of(target)
    spacing.set(W + "line", twips(points))
    spacing.set(W + "lineRule", "exact")


def _write_alignment(target: Element, name: str) -> None:
    set_value(child(target, "pPr"), "jc", ALIGNMENTS[name])


def _read_alignment(paragraph: WordParagraph) -> list[str]:
    return [ALIGNMENT_NAMES.get(paragraph.looks.alignment, paragraph.looks.alignment)]


def _write_first_line(target: Element, millimetres: float) -> None:
    indent = child(child(target, "pPr"), "ind")
    for name in ("hanging", "firstLine", "hangingChars", "firstLineChars"):  # counted in characters it goes before
        indent.attrib.pop(W + name, None)
    indent.set(W + ("hanging" if millimetres < 0 else "firstLine"), twips(abs(millimetres) / MM_PER_POINT))


def _read_first_line(paragraph: WordParagraph) -> list[float]:
    return [paragraph.looks.first_line]


def _write_gap(target: Element, points: float) -> None:
    """Put the gap after the paragraph, so that whatever follows the text, the sign-off too, has it."""
    spacing = spacing_of(target)
    for name in ("beforeLines", "afterLines", "beforeAutospacing", "afterAutospacing"):  # each goes before the points
        spacing.attrib.pop(W + name, None)
    spacing.set(W + "before", "0")
    spacing.set(W + "after", twips(points))


def _read_gap(paragraph: WordParagraph) -> list[float]:
    """Return what may lie between two such paragraphs: before and after together."""
    looks = paragraph.looks
    return [0.0 if looks.is_contextual else looks.before + looks.after]


def _write_lines(target: Element, lines: float) -> None:
    spacing = spacing_of(target)
    spacing.set(W + "line", str(round(lines * 240)))  # §17.3.1.33: 240ths of a line
    spacing.set(W + "lineRule", "auto")


def _read_lines(paragraph: WordParagraph) -> list[float]:
    fixed = paragraph.looks.fixed_line
    return [paragraph.looks.lines if fixed is None else fixed / single_line(paragraph)]


ALIGNMENT: Lens[str] = Lens(WordParagraph, _write_alignment, _read_alignment)
FIRST_LINE: Lens[float] = Lens(WordParagraph, _write_first_line, _read_first_line)
GAP: Lens[float] = Lens(WordParagraph, _write_gap, _read_gap)
LINES: Lens[float] = Lens(WordParagraph, _write_lines, _read_lines)
