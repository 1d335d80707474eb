"""How narrow a table's columns can be made: the page is laid out by it, and review warns of what does not fit."""

from collections.abc import Iterable

from kehoach.wording.widths import longest_piece

LEAST_TEXT = 6.0  # mm between the paddings of a column without a width of its own: room for "STT"
WIDEST_MEASURED = 90.0  # mm: beyond this a longer text wants more lines, not more width
SMALL = 11  # points: the least that is usual in a table
NARROW_PADDING = 0.8  # mm left and right in a table that is too full otherwise
AIR = 0.5  # mm in a column, so that rounding in Word never parts what fits it exactly
SAMPLE = 400  # rows measured: a table of thousands is even enough


def least_text(titles: Iterable[str], texts: Iterable[str], least: float = LEAST_TEXT) -> float:
    """Return the room in mm, without padding, that a column needs at the smallest letters to break no word.

    `titles` are bold.
    """
    bold, words = (" ".join(dict.fromkeys(" ".join(each).split(" "))) for each in (titles, texts))
    widest = max(longest_piece(bold, SMALL, dam=True), longest_piece(words, SMALL))  # a syllable is measured once
    return max(least, min(widest, WIDEST_MEASURED))


def least_column(texts: Iterable[str]) -> float:
    """Return the width in mm, narrow padding and all, that a column needs at the smallest letters to break no word."""
    return least_text((), texts) + 2 * NARROW_PADDING + AIR


def make_room(least: list[float], wide: Iterable[tuple[range, float]], padding: float) -> None:
    """Let columns, given without padding, have the room that cells over several of them need; all in mm."""
    for columns, need in wide:
        within = (len(columns) - 1) * (2 * padding + AIR)  # the padding between them is the cell's own room
        lacking = need - within - sum(least[column] for column in columns)
        for column in columns:
            least[column] += max(0.0, lacking / len(columns))
