"""What in a .docx of ours has looks: its pages and the paragraphs of our styles, in reading order."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from docx.document import Document
from docx.section import Section
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from kehoach.document.markup import ROLES
from kehoach.rules.roles import Role
from kehoach.word.layout import MEASURED_BY
from kehoach.word.letter_lenses import BOLD, ITALIC, SIZE
from kehoach.word.line_lenses import RuledLine, indents
from kehoach.wording.widths import width, wrap


class Target(NamedTuple):
    """A component on the page, as each kind of lens wants it: a Section, or a Paragraph and RuledLine."""

    role: Role
    number: int  # the paragraph's, counted from 1 through the columns; 0 in the margins, and for the page
    text: str
    seen_as: dict[type, Any]


def targets(document: Document) -> Iterator[Target]:
    """Give every component of `document`: first the pages and what stands in their margins, then the text."""
    for section in document.sections:
        yield Target(Role.TRANG, 0, "", {Section: section})
        for part in (
            section.first_page_header, section.header, section.even_page_header,
            section.first_page_footer, section.footer, section.even_page_footer,
        ):  # fmt: skip
            if not part.is_linked_to_previous:
                own = part.paragraphs
                room = _area(section)
                yield from (_target(each, 0, own, room) for each in own if _is_ours(each))
    places = chain(*(_places(section.iter_inner_content(), _area(section)) for section in document.sections))
    for number, (paragraph, around, room) in enumerate(places, start=1):
        if _is_ours(paragraph):
            yield _target(paragraph, number, around, room)


def _area(section: Section) -> float:
    """Give the width between the side margins, in millimetres."""
    measures = (section.page_width, section.left_margin, section.right_margin)
    whole, left, right = (measure.mm if measure is not None else 0.0 for measure in measures)
    return whole - left - right


def _places(content: Iterable[Paragraph | Table], room: float) -> Iterator[tuple[Paragraph, list[Paragraph], float]]:
    """Give each paragraph with those that stand in the same column, and the column's width."""
    items = list(content)
    here = [item for item in items if isinstance(item, Paragraph)]
    for item in items:
        if isinstance(item, Paragraph):
            yield item, here, room
        else:
            for row in item._tbl.tr_lst:
                for box in row.tc_lst:
                    cell_room = box.width.mm if box.width is not None else room
                    yield from _places(_Cell(box, item).iter_inner_content(), cell_room)


def _target(paragraph: Paragraph, number: int, around: list[Paragraph], room: float) -> Target:
    role = ROLES[str(paragraph._p.style)]
    above = MEASURED_BY.get(role)
    measured = [other for other in around if other._p.style == above] if above else []
    line = RuledLine(paragraph, max((_longest_line(text, room) for text in measured), default=0.0), room)
    return Target(role, number, paragraph.text, {Paragraph: paragraph, RuledLine: line})


def _longest_line(paragraph: Paragraph, room: float) -> float:
    """Measure the longest line that a paragraph prints, in millimetres."""
    size, bold, italic = (next(iter(lens.read(paragraph)), 0) for lens in (SIZE, BOLD, ITALIC))
    face = {"dam": bool(bold), "nghieng": bool(italic)}
    lines = wrap(paragraph.text, size, room - sum(indents(paragraph)), **face)
    return max(width(line, size, **face) for line in lines)


def _is_ours(paragraph: Paragraph) -> bool:
    return ROLES.get(str(paragraph._p.style), Role.TRANG) is not Role.TRANG  # no paragraph is a page
