"""A Word file's paragraphs as lines to be recognised, and what they were recognised as."""

import re
from functools import cache

from kehoach.document.recognise import Recognised, Seen, recognise
from kehoach.document.recognise.joined import are_several
from kehoach.document.recognise.seen import Cell
from kehoach.rules.roles import Role
from kehoach.word.looks.components import RoleOf, role_by_style
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.paragraphs import Story, WordParagraph
from kehoach.word.reading.ruled import TYPED
from kehoach.word.reading.tables import has_lines
from kehoach.word.reading.xml import Element, W

PAGE_NUMBER = re.compile(r"[-–\s]*(?:Trang\s*)?\d+(?:\s*/\s*\d+)?[-–\s]*", re.IGNORECASE)
NO_BREAK = "\u00a0"  # holds a number to its unit, and is a space to a reader


def stands_apart(paragraph: WordParagraph) -> bool:
    """Whether the lines of a paragraph are components of their own; in a style of ours they are one."""
    return role_by_style(paragraph) is None and are_several(paragraph.typed)


def recognise_word(opened: Opened) -> tuple[Recognised, RoleOf]:
    """Return the kind and components of the body's paragraphs, and what gives a paragraph's component.

    Paragraphs of the margins are known by their styles, or as the number of the page.
    """
    found = recognise(seen(opened))
    roles = {id(paragraph): role for paragraph, role in zip(opened.paragraphs, found.roles, strict=True)}

    def role_of(paragraph: WordParagraph) -> Role | None:
        if paragraph.story in (Story.HEADER, Story.FOOTER):
            return role_by_style(paragraph) or (Role.SO_TRANG if PAGE_NUMBER.fullmatch(paragraph.text) else None)
        return roles.get(id(paragraph))

    return found, role_of


def seen(opened: Opened) -> list[Seen]:
    """Return the paragraphs of the body as recognising sees them."""
    drawn = {id(line.holder) for line in opened.lines}

    @cache
    def is_ruled(table: Element) -> bool:
        return has_lines(table, opened.styles)

    def one(paragraph: WordParagraph) -> Seen:
        text = paragraph.typed.replace(NO_BREAK, " ").strip()
        is_line = (not text or TYPED.fullmatch(text) is not None) and id(paragraph) in drawn
        visible = [run for run in paragraph.visible_runs if any(map(str.isalnum, run.text))]
        cell = paragraph.cell
        return Seen(
            paragraph.number,
            paragraph.text.replace(NO_BREAK, " ").strip() if text else "",
            role_by_style(paragraph),
            None if cell is None else Cell(
                cell.table, cell.row, cell.column, cell.span, cell.columns,
                is_ruled(next(cell.element.iterancestors(W + "tbl"))),
                cell.element.getparent().find(f"{W}trPr/{W}tblHeader") is not None,
                cell.is_continued,
            ),
            paragraph.looks.alignment == "center",
            bool(visible) and all(run.letters.bold for run in visible),
            is_line,
            paragraph.in_box,
        )  # fmt: skip

    return [one(paragraph) for paragraph in opened.paragraphs]
