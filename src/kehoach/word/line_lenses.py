"""Lenses of ruled lines and frames: a paragraph's borders (§17.3.1.24), as long as its indents leave them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from kehoach.word.effective import paragraph_value
from kehoach.word.lens import Lens, length
from kehoach.word.manners import BORDER_PT, FRAME_SPACE_PT
from kehoach.word.paragraph_lenses import line_pt

STROKES = {
    "liền": "single", "đơn": "single", "đứt": "dashed", "chấm": "dotted", "đôi": "double", "không có": "nil",
}  # fmt: skip
STROKE_NAMES = {
    "dashed": "đứt", "dotted": "chấm", "double": "đôi", "nil": "không có", "none": "không có",
}  # fmt: skip
AFTER_BORDERS = (  # what may stand behind w:pBdr in w:pPr, §17.3.1.26
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct",
    "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid",
    "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc",
    "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle",
    "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RuledLine:
    """A paragraph that is a line or a frame, and what its length is measured by, in millimetres."""

    paragraph: Paragraph
    text_width_mm: float  # of the longest line of the text above it
    room_mm: float  # from side to side of the column, or of the text area, that it stands in

    @property
    def indents(self) -> tuple[float, float]:
        """The room left free on either side."""
        return indents(self.paragraph)

    @property
    def length(self) -> float:
        """How long it is drawn."""
        return self.room_mm - sum(self.indents)

    def indent(self, left: float, right: float) -> None:
        """Draw it anew."""
        own = self.paragraph.paragraph_format
        own.left_indent, own.right_indent = Mm(left), Mm(right)


def indents(paragraph: Paragraph) -> tuple[float, float]:
    """Give the left and the right indent of a paragraph in millimetres."""
    left = paragraph_value(paragraph, "ind", "start", "left")
    right = paragraph_value(paragraph, "ind", "end", "right")
    return length(left).mm, length(right).mm


def _borders(sides: Mapping[str, float], plain: str) -> Lens[str]:
    """Draw lines on these sides, each so many points from the text; `plain` is the name of a single one."""

    def write(target: Any, name: str) -> None:
        properties = target.paragraph_format.element.get_or_add_pPr()
        for old in properties.findall(qn("w:pBdr")):
            properties.remove(old)
        drawn = OxmlElement("w:pBdr")
        for side, space in sides.items():
            line = OxmlElement(f"w:{side}")
            line.set(qn("w:val"), STROKES[name])
            line.set(qn("w:sz"), f"{BORDER_PT * 8:.0f}")  # eighths of a point
            line.set(qn("w:space"), f"{space:.0f}")
            line.set(qn("w:color"), str(target.font.color.rgb or "000000"))  # a stamp's frame has its ink
            drawn.append(line)
        properties.insert_element_before(drawn, *AFTER_BORDERS)

    def read(paragraph: Paragraph) -> list[str]:
        strokes = (paragraph_value(paragraph, f"pBdr/{side}", "val") or ("", "nil") for side in sides)
        return [plain if stroke == "single" else STROKE_NAMES.get(stroke, stroke) for _, stroke in strokes]

    return Lens(Paragraph, write, read)


def _write_ratio(line: RuledLine, ratio: float) -> None:
    indent = (line.room_mm - ratio * line.text_width_mm) / 2
    line.indent(indent, indent)


def _read_ratio(line: RuledLine) -> list[float]:
    return [line.length / line.text_width_mm] if line.text_width_mm else []


def _write_shift(line: RuledLine, millimetres: float) -> None:
    middle = sum(line.indents) / 2
    line.indent(middle + millimetres, middle - millimetres)


def _read_shift(line: RuledLine) -> list[float]:
    left, right = line.indents
    return [abs(left - right) / 2]


def _write_frame_width(line: RuledLine, millimetres: float) -> None:
    line.indent(0, line.room_mm - millimetres)


def _read_frame_width(line: RuledLine) -> list[float]:
    return [line.length]


def _write_frame_height(target: Any, millimetres: float) -> None:
    """Fix the height of the line, so that the frame is as high whatever the size of its words."""
    target.paragraph_format.line_spacing = Pt(Mm(millimetres).pt - 2 * FRAME_SPACE_PT)


def _read_frame_height(paragraph: Paragraph) -> list[float]:
    spaces = (paragraph_value(paragraph, f"pBdr/{side}", "space") for side in ("top", "bottom"))
    return [Pt(line_pt(paragraph) + sum(float(space[1]) for space in spaces if space)).mm]


UNDERLINE = _borders({"bottom": 0}, plain="liền")
OVERLINE = _borders({"top": FRAME_SPACE_PT}, plain="liền")
FRAME = _borders({"top": FRAME_SPACE_PT, "left": 0, "bottom": FRAME_SPACE_PT, "right": 0}, plain="đơn")
FRAME_HEIGHT: Lens[float] = Lens(Paragraph, _write_frame_height, _read_frame_height)
FRAME_WIDTH: Lens[float] = Lens(RuledLine, _write_frame_width, _read_frame_width)
RATIO: Lens[float] = Lens(RuledLine, _write_ratio, _read_ratio)
SHIFT: Lens[float] = Lens(RuledLine, _write_shift, _read_shift)
