"""Ruled lines, however they were made: shapes, borders, typed characters, underlined letters; and under which text.

Most real ones are shapes anchored in a neighbouring paragraph, row or cell, so their place on the page decides.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from kehoach.word.reading.effective import NOT_DRAWN
from kehoach.word.reading.flow import Placed, flow, longest_line
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.sections import Section
from kehoach.word.reading.shapes import Stroke
from kehoach.word.reading.xml import Element
from kehoach.wording.widths import width

# "-----", "_____", "———", "---o0o---"; dots are a blank to fill in.
TYPED = re.compile(r"(?=.*[_\-‐-―─━=~]{3})[\s_\-‐-―─━=~*oO0]+")
REACH = 0.6  # of a line: how far above the foot of a text a line may stand and still be under it
NEAR = 30  # paragraphs before and after its holder among which the text of a line is looked for
SIDEWAYS = 2.0  # mm: a line may begin that far outside of its column


class Make(Enum):
    """How a line was made."""

    SHAPE = "shape"
    BORDER = "border"
    TYPED = "typed"
    UNDERLINE = "underline"


@dataclass(frozen=True, slots=True, eq=False)
class Ruled:
    """A horizontal line in the body.

    `holder` is the paragraph that it is anchored in, a border of, or typed in; `text` the one under whose words it
    stands, None where it is under none. `left` is where it begins, in mm from the left margin of the page; None where
    the file does not say.
    """

    make: Make
    holder: WordParagraph
    text: WordParagraph | None
    stroke: str  # as in §17.18.2
    length: float  # mm
    left: float | None
    shape: Element | None = None  # what draws it, where that is a shape of its own

    @property
    def middle(self) -> float | None:
        """Its middle, in mm from the left margin."""
        return None if self.left is None else self.left + self.length / 2


def ruled_lines(paragraphs: Iterable[WordParagraph], sections: list[Section]) -> list[Ruled]:
    """Return the lines of a body in the order of their holders."""
    body = [each for each in paragraphs if not each.in_box]
    holders = [index for index, each in enumerate(body) if each.strokes]
    # Heights cost a measuring of every text, and only shapes need them.
    placed = flow(body[: holders[-1] + NEAR]) if holders else []
    found: list[Ruled] = []
    for index, paragraph in enumerate(body):
        for stroke in paragraph.strokes:
            section = sections[paragraph.section]
            left = _left(stroke, paragraph, section)
            middle = None if left is None else left + stroke.length / 2
            text = _under(
                placed[index],
                _depth(stroke, placed[index], section),
                middle,
                placed[max(index - NEAR, 0) : index + NEAR],
            )
            found.append(Ruled(Make.SHAPE, paragraph, text, stroke.stroke, stroke.length, left, stroke.shape))
        found += _own(paragraph, body[max(index - NEAR, 0) : index])
    return found


def _own(paragraph: WordParagraph, before: list[WordParagraph]) -> Iterator[Ruled]:
    """Yield the lines that a paragraph draws by its borders, its letters or its characters."""
    looks, room = paragraph.looks, paragraph.room
    left, length = room.left + looks.start, room.width - looks.start - looks.end
    is_frame = looks.left.stroke not in NOT_DRAWN and looks.right.stroke not in NOT_DRAWN
    has_words = bool(paragraph.visible_runs)
    if looks.bottom.stroke not in NOT_DRAWN and not is_frame:
        text = paragraph if has_words else _above(paragraph, before)
        yield Ruled(Make.BORDER, paragraph, text, looks.bottom.stroke, length, left)
    if looks.top.stroke not in NOT_DRAWN and not is_frame:
        yield Ruled(Make.BORDER, paragraph, _above(paragraph, before), looks.top.stroke, length, left)
    if not has_words:
        return
    *words, last = paragraph.typed.rstrip().split("\n")
    size = paragraph.visible_runs[-1].letters.size
    if TYPED.fullmatch(last):
        text = paragraph if any(map(str.strip, words)) else _above(paragraph, before)
        drawn = width(last.strip(), size)
        yield Ruled(Make.TYPED, paragraph, text, "single", drawn, _aligned(looks.alignment, left, length, drawn))
    elif all(run.letters.underline not in NOT_DRAWN for run in paragraph.visible_runs):
        drawn = longest_line(paragraph)
        at = _aligned(looks.alignment, left, length, drawn)
        yield Ruled(Make.UNDERLINE, paragraph, paragraph, paragraph.visible_runs[0].letters.underline, drawn, at)


def _above(paragraph: WordParagraph, before: list[WordParagraph]) -> WordParagraph | None:
    """Find the nearest words above a paragraph in its own column."""
    for other in reversed(before):
        if other.visible_runs and _overlap(other, paragraph.room.left + paragraph.room.width / 2):
            return other
    return None


def _under(holder: Placed, depth: float, middle: float | None, placed: list[Placed]) -> WordParagraph | None:
    """Find the words under which a line at `depth` stands: the last ones whose foot is not clearly below it."""
    room = holder.paragraph.room
    across = middle if middle is not None else room.left + room.width / 2
    candidates = [
        (each.bottom, number, each.paragraph)
        for number, each in enumerate(placed)
        if each.bottom - REACH * each.line <= depth
        if each.paragraph.visible_runs and _overlap(each.paragraph, across)
    ]
    return max(candidates)[2] if candidates else None


def _overlap(paragraph: WordParagraph, across: float) -> bool:
    left, right = paragraph.room.left, paragraph.room.left + paragraph.room.width
    return left - SIDEWAYS <= across <= right + SIDEWAYS


def _left(stroke: Stroke, paragraph: WordParagraph, section: Section) -> float | None:
    """Return where a shape begins, from the left margin, in mm."""
    spans = {
        "column": (paragraph.room.left, paragraph.room.width),
        "margin": (0.0, section.room.width),
        "page": (-section.left, section.width),
        "leftMargin": (-section.left, section.left),
        "rightMargin": (section.room.width, section.right),
    }
    if stroke.beside not in spans:
        return None
    begin, whole = spans[stroke.beside]
    if stroke.aligned in ("center", "left", "right"):
        return _aligned(stroke.aligned, begin, whole, stroke.length)
    return None if stroke.left is None else begin + stroke.left


def _aligned(alignment: str, begin: float, whole: float, length: float) -> float:
    share = {"center": 0.5, "right": 1.0}.get(alignment, 0.0)
    return begin + share * (whole - length)


def _depth(stroke: Stroke, holder: Placed, section: Section) -> float:
    """Return the height at which a shape stands, in mm from the begin of the text; by default under its holder."""
    if stroke.below is None:
        return holder.bottom
    if stroke.under in ("paragraph", "line"):
        return holder.top + stroke.below
    is_on_first_page = holder.bottom < section.height - section.top - section.bottom
    if is_on_first_page and stroke.under in ("page", "topMargin", "margin"):
        return stroke.below - (0.0 if stroke.under == "margin" else section.top)
    return holder.bottom
