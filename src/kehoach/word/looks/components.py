"""What in a file has looks that the table knows: its pages, and its paragraphs by the components they are."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from kehoach.document.layout import MEASURED_BY
from kehoach.rules.nd30 import ND30
from kehoach.rules.roles import Role
from kehoach.word.headings import LEVELS, style_name
from kehoach.word.looks.lines import RuledLine, longest
from kehoach.word.looks.page import Page
from kehoach.word.reading.effective import NOT_DRAWN
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.ruled import Make, Ruled

RoleOf = Callable[[WordParagraph], Role | None]
# A style is known by its name: another program that saves the file gives it an id of its own.
BY_NAME: dict[str, Role] = {role.ten: role for role in ND30 if role is not Role.TRANG}
BY_NAME |= {style_name(role, level): role for role, levels in LEVELS.items() for level in levels}
LINES = frozenset(MEASURED_BY)  # of no words, and still to be looked at
LINE_UNDER: dict[Role | None, Role] = {text: line for line, text in MEASURED_BY.items()}


class Component(NamedTuple):
    """A component on the page, as each kind of lens wants it: a Page, or a WordParagraph and a RuledLine."""

    role: Role
    number: int  # the paragraph's, counted from 1 through the columns; 0 in the margins, and for the page
    text: str
    seen_as: dict[type, Any]


def role_by_style(paragraph: WordParagraph) -> Role | None:
    """Return the component that a paragraph is by the name of its style; None for a style that is not ours."""
    return BY_NAME.get(paragraph.style_name)


def components(opened: Opened, role_of: RoleOf = role_by_style) -> Iterator[Component]:
    """Yield every component of a file: first the pages, then what stands in their margins, then the text.

    A paragraph without a letter has no looks, unless it is a line. A line that is no paragraph of its own, but a shape
    or a border, or typed, is the component that its text asks for; its number is that of the paragraph that holds it.
    """
    for section in opened.sections:
        yield Component(Role.TRANG, 0, "", {Page: Page(opened, section)})
    # A line that is its paragraph's own border is measured by its indents, any other by where it is drawn.
    drawn = [
        each for each in opened.lines if each.text and not (_is_own_border(each) and role_of(each.holder) in LINES)
    ]
    holders = {id(each.holder) for each in drawn}
    for paragraphs in (opened.margin_paragraphs, opened.paragraphs):
        for _, together in groupby(paragraphs, _column):
            column = [(paragraph, role_of(paragraph)) for paragraph in together]
            for paragraph, role in column:
                is_line = role in LINES and id(paragraph) not in holders
                if role is not None and (is_line or (role not in LINES and paragraph.visible_runs)):
                    yield _component(paragraph, role, column)
    for ruled in drawn:
        yield from _drawn(ruled, opened, role_of)


def _is_own_border(ruled: Ruled) -> bool:
    """Whether a line is the border below its paragraph; one above belongs to what stands over it."""
    return ruled.make is Make.BORDER and ruled.holder.looks.bottom.stroke not in NOT_DRAWN


def _drawn(ruled: Ruled, opened: Opened, role_of: RoleOf) -> Iterator[Component]:
    """Yield the line as the component that its holder is, or that the text above it asks for."""
    text = ruled.text
    holder = role_of(ruled.holder)
    role = holder if holder in LINES else LINE_UNDER.get(role_of(text)) if text else None
    if text is None or role is None:
        return
    alike = [
        each for each in opened.paragraphs if role_of(each) is MEASURED_BY[role] and _column(each) == _column(text)
    ]
    line = RuledLine.drawn(ruled, text, alike or [text])
    yield Component(role, ruled.holder.number, "", {RuledLine: line})


def _column(paragraph: WordParagraph) -> object:
    """Return the column in which a paragraph stands: its cell, or the text area of its section."""
    return paragraph.cell or (paragraph.section, paragraph.story)


def _component(paragraph: WordParagraph, role: Role, column: Iterable[tuple[WordParagraph, Role | None]]) -> Component:
    above = MEASURED_BY.get(role)
    measured = () if above is None else tuple(each for each, other in column if other is above)
    looks = paragraph.looks
    line = RuledLine(
        paragraph.element,
        looks.bottom.stroke,
        longest(measured),
        paragraph.room.width,
        looks.start,
        looks.end,
        measured,
    )
    return Component(role, paragraph.number, paragraph.text, {WordParagraph: paragraph, RuledLine: line})
