"""Lenses of ruled lines and frames: a paragraph's borders (§17.3.1.24), as long as its indents leave them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kehoach.word.looks.lens import Lens
from kehoach.word.looks.letters import colour_of
from kehoach.word.looks.paragraph import fix_line
from kehoach.word.looks.tree import child, insert, remove, twips
from kehoach.word.reading.flow import line_height, longest_line, printed_lines
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.ruled import Make, Ruled
from kehoach.word.reading.xml import MM_PER_POINT, Element, W
from kehoach.word.unprescribed import BORDER_PT, FRAME_SPACE_PT

STROKES = {
    "liền": "single", "đơn": "single", "đứt": "dashed", "chấm": "dotted", "đôi": "double", "không có": "nil",
}  # fmt: skip
STROKE_NAMES = {
    "dashed": "đứt", "dotted": "chấm", "double": "đôi", "nil": "không có", "none": "không có",
}  # fmt: skip

# What is no line but looks like one has no stroke of §17.18.2.
MADE = {Make.TYPED: "ký tự gõ", Make.UNDERLINE: "gạch chân dưới chữ"}


@dataclass(frozen=True, slots=True)
class RuledLine:
    """A line or frame, and what its length is measured by; all in millimetres.

    `left` and `right` are free on either side of it in its room; a line on the middle of its text has them equal.
    """

    element: Element  # the w:p that is the line, or in which it is anchored
    stroke: str  # as in §17.18.2, or one of MADE
    text_width_mm: float  # of the longest printed line of the text above it; 0 where there is none
    room_mm: float  # from side to side of the column, or of the text area, that it stands in
    left: float
    right: float
    above: tuple[WordParagraph, ...] = ()  # the text that it stands under
    shape: Element | None = None  # what draws it, where that is a shape of its own

    @classmethod
    def drawn(cls, ruled: Ruled, text: WordParagraph, above: Sequence[WordParagraph]) -> "RuledLine":
        """Return a line of a foreign file under `text`; where the file does not say its place, it is in the middle."""
        text_width_mm = longest(above)
        room = text.room.width - text.looks.start - text.looks.end
        spare = room - text_width_mm
        begin = text.room.left + text.looks.start
        middle = begin + text_width_mm / 2 + spare * {"center": 0.5, "right": 1.0}.get(text.looks.alignment, 0.0)
        off = 0.0 if ruled.middle is None else ruled.middle - middle
        side = (room - ruled.length) / 2
        stroke = MADE.get(ruled.make, ruled.stroke)
        return cls(ruled.holder.element, stroke, text_width_mm, room, side + off, side - off, tuple(above), ruled.shape)

    @property
    def last_width_mm(self) -> float:
        """How long the printed line right above it is."""
        return next((lines[-1] for each in reversed(self.above) if (lines := printed_lines(each))), 0.0)

    @property
    def length(self) -> float:
        """How long it is drawn."""
        return self.room_mm - self.left - self.right

    def indent(self, left: float, right: float) -> None:
        """Draw it anew, by the indents of its paragraph."""
        own = child(child(self.element, "pPr"), "ind")
        for side, indent in (("left", left), ("right", right)):
            own.set(W + side, twips(indent / MM_PER_POINT))


def longest(paragraphs: Iterable[WordParagraph]) -> float:
    """Return the width of the longest printed line of these paragraphs in mm; 0 where there is none."""
    return max(map(longest_line, paragraphs), default=0.0)


def _stroke_name(stroke: str, plain: str) -> str:
    return plain if stroke == "single" else STROKE_NAMES.get(stroke, stroke)


def _draw(target: Element, sides: Mapping[str, float], name: str) -> None:
    """Draw lines on these sides, each so many points from the text."""
    properties = child(target, "pPr")
    remove(properties, "pBdr")
    drawn = insert(properties, properties.makeelement(W + "pBdr"))
    for side, space in sides.items():
        line = drawn.makeelement(W + side)
        line.set(W + "val", STROKES[name])
        line.set(W + "sz", f"{BORDER_PT * 8:.0f}")  # eighths of a point
        line.set(W + "space", f"{space:.0f}")
        line.set(W + "color", colour_of(target) or "000000")  # a stamp's frame has its ink
        drawn.append(line)


def _borders(sides: Mapping[str, float], plain: str) -> Lens[str]:
    """Make the lens of these sides; `plain` is the name of a single line."""
    return Lens(
        WordParagraph,
        lambda target, name: _draw(target, sides, name),
        lambda paragraph: [_stroke_name(getattr(paragraph.looks, side).stroke, plain) for side in sides],
    )


def _write_ratio(line: RuledLine, ratio: float) -> None:
    indent = (line.room_mm - ratio * line.text_width_mm) / 2
    line.indent(indent, indent)


def _read_ratio(line: RuledLine) -> list[float]:
    return [line.length / line.text_width_mm] if line.text_width_mm else []


def _write_shift(line: RuledLine, millimetres: float) -> None:
    middle = (line.left + line.right) / 2
    line.indent(middle + millimetres, middle - millimetres)


def _read_shift(line: RuledLine) -> list[float]:
    return [abs(line.left - line.right) / 2]


def _write_frame_height(target: Element, millimetres: float) -> None:
    """Fix the height of the line, so that the frame is as high whatever the size of its words."""
    fix_line(target, millimetres / MM_PER_POINT - 2 * FRAME_SPACE_PT)


def _read_frame_height(paragraph: WordParagraph) -> list[float]:
    spaces = paragraph.looks.top.space + paragraph.looks.bottom.space
    return [(line_height(paragraph) + spaces) * MM_PER_POINT]


BELOW = {"bottom": 0.0}
AROUND = {"top": FRAME_SPACE_PT, "left": 0.0, "bottom": FRAME_SPACE_PT, "right": 0.0}

UNDERLINE: Lens[str] = Lens(
    RuledLine,
    lambda target, name: _draw(target, BELOW, name),
    lambda line: [_stroke_name(line.stroke, "liền")],
)
OVERLINE = _borders({"top": FRAME_SPACE_PT}, plain="liền")
FRAME = _borders(AROUND, plain="đơn")
FRAME_HEIGHT: Lens[float] = Lens(WordParagraph, _write_frame_height, _read_frame_height)
FRAME_WIDTH: Lens[float] = Lens(
    RuledLine,
    lambda line, millimetres: line.indent(0, line.room_mm - millimetres),
    lambda line: [line.length],
    in_style=False,
)
RATIO: Lens[float] = Lens(RuledLine, _write_ratio, _read_ratio, in_style=False)
SHIFT: Lens[float] = Lens(RuledLine, _write_shift, _read_shift, in_style=False)
