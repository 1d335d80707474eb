"""Lenses of a paragraph: alignment, indent, the gaps between paragraphs and between lines (§17.3.1)."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from kehoach.word.effective import paragraph_flag, paragraph_value
from kehoach.word.lens import Lens, length
from kehoach.word.letter_lenses import SIZE, SIZE_UNSAID

LINE_HEIGHT = 1.149  # a single line of Times New Roman in sizes: its ascent, descent and line gap

ALIGNMENTS = {
    "trái": WD_ALIGN_PARAGRAPH.LEFT,
    "giữa": WD_ALIGN_PARAGRAPH.CENTER,
    "phải": WD_ALIGN_PARAGRAPH.RIGHT,
    "đều hai lề": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
ALIGNMENT_NAMES = {
    "left": "trái", "start": "trái", "center": "giữa", "right": "phải", "end": "phải", "both": "đều hai lề",
}  # fmt: skip


def line_pt(paragraph: Paragraph) -> float:
    """Give the height of a line, in points."""
    return _fixed_line_pt(paragraph) or _read_lines(paragraph)[0] * _single_line_pt(paragraph)


def _write_alignment(target: Any, name: str) -> None:
    target.paragraph_format.alignment = ALIGNMENTS[name]


def _read_alignment(paragraph: Paragraph) -> list[str]:
    _, value = paragraph_value(paragraph, "jc", "val") or ("", "left")
    return [ALIGNMENT_NAMES.get(value, value)]


def _write_first_line(target: Any, millimetres: float) -> None:
    target.paragraph_format.first_line_indent = Mm(millimetres)


def _read_first_line(paragraph: Paragraph) -> list[float]:
    found = paragraph_value(paragraph, "ind", "hanging", "firstLine")
    return [-length(found).mm if found and found[0] == "hanging" else length(found).mm]


def _write_gap(target: Any, points: float) -> None:
    """Put the gap after the paragraph, so that whatever follows the text, the sign-off too, has it."""
    target.paragraph_format.space_before, target.paragraph_format.space_after = Pt(0), Pt(points)


def _read_gap(paragraph: Paragraph) -> list[float]:
    """Give what may lie between two such paragraphs: before and after together."""
    if paragraph_flag(paragraph, "contextualSpacing"):
        return [0.0]
    return [sum(length(paragraph_value(paragraph, "spacing", side)).pt for side in ("before", "after"))]


def _write_lines(target: Any, lines: float) -> None:
    target.paragraph_format.line_spacing = float(lines)


def _read_lines(paragraph: Paragraph) -> list[float]:
    fixed = _fixed_line_pt(paragraph)
    if fixed is not None:
        return [fixed / _single_line_pt(paragraph)]
    found = paragraph_value(paragraph, "spacing", "line")
    return [int(found[1]) / 240 if found else 1.0]  # §17.3.1.33: 240ths of a line


def _fixed_line_pt(paragraph: Paragraph) -> float | None:
    rule = paragraph_value(paragraph, "spacing", "lineRule")
    fixed = rule is not None and rule[1] in ("exact", "atLeast")
    return length(paragraph_value(paragraph, "spacing", "line")).pt if fixed else None


def _single_line_pt(paragraph: Paragraph) -> float:
    return LINE_HEIGHT * max(SIZE.read(paragraph), default=SIZE_UNSAID)


ALIGNMENT: Lens[str] = Lens(Paragraph, _write_alignment, _read_alignment)
FIRST_LINE: Lens[float] = Lens(Paragraph, _write_first_line, _read_first_line)
GAP: Lens[float] = Lens(Paragraph, _write_gap, _read_gap)
LINES: Lens[float] = Lens(Paragraph, _write_lines, _read_lines)
