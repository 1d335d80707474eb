"""How narrow a table's columns can be made: the page is laid out by it, and review warns of what does not fit."""

from collections.abc import Iterable

from kehoach.wording.widths import longest_piece

LEAST_TEXT = 6.0  # mm between the paddings of a column without a width of its own: room for "STT"
WIDEST_MEASURED = 90.0  # mm: beyond this a longer text wants more lines, not more width
SMALL = 11  # points: the least that is usual in a table
NARROW_PADDING = 0.8  # mm left and right in a table that is too full otherwise
AIR = 0.5  # mm in a column, so that rounding in Word never parts what fits it exactly
SAMPLE = 400  # rows measured: a table of thousands is even enough


def least_column(title: str, texts: Iterable[str]) -> float:
    """Return the width in mm that a column needs at the smallest letters so that none of its words is broken."""
    words = " ".join(dict.fromkeys(" ".join(texts).split(" ")))  # a syllable that comes often is measured once
    widest = max(longest_piece(title, SMALL, dam=True), longest_piece(words, SMALL))
    return max(LEAST_TEXT, min(widest, WIDEST_MEASURED)) + 2 * NARROW_PADDING + AIR
