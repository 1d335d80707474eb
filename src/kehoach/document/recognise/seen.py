"""A line of a page as recognising sees it: words and place, and the little of its looks that breaks a tie."""

import re
from typing import NamedTuple

from kehoach.rules.roles import Role

_LETTER = re.compile(r"[^\W\d_]")


class Cell(NamedTuple):
    """The cell that a line stands in, counted from 0; `is_ruled`: a reader sees the lines of a table."""

    table: int
    row: int
    column: int
    span: int
    columns: int
    is_ruled: bool
    is_head: bool  # its row is repeated on every page
    is_continued: bool = False  # a cell above reaches down over it


class Seen(NamedTuple):
    """A line of a page; `number` is the paragraph's, as places give it."""

    number: int
    text: str  # as printed, in NFC, without spaces around it
    styled: Role | None = None  # what its style is called, where that is a component
    cell: Cell | None = None
    is_centred: bool = False
    is_bold: bool = False  # all of its letters
    is_line: bool = False  # draws a ruled line and has no words
    is_aside: bool = False  # in a text box, which belongs to no place in the text

    @property
    def has_letters(self) -> bool:
        """Whether there is a word in it."""
        return _LETTER.search(self.text) is not None

    @property
    def is_capitals(self) -> bool:
        """Whether it has letters, and capitals only."""
        return self.has_letters and self.text.upper() == self.text
