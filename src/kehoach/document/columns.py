"""How wide the columns of a table are: each at least as its longest unbreakable piece, then as its texts would like.

A table that does not fit goes down to 11 pt, the least that is usual in a table, then to a narrower margin of its
cells; what is still too wide is broken within words. `review.bang_bieu` has warned of that in an author's own table.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.document.blocks import Table
from kehoach.document.fewer_lines import BOLD, with_fewer_lines
from kehoach.document.grid import Grid, grid_of
from kehoach.document.layout import Layout
from kehoach.wording.columns import AIR, LEAST_TEXT, NARROW_PADDING, SAMPLE, SMALL, WIDEST_MEASURED, make_room
from kehoach.wording.kept import kept
from kehoach.wording.widths import balanced, in_mm, width
from kehoach.wording.wrapped import TEXTS

CELL_PADDING = 1.5  # mm left and right in a cell: 85 twips in the table style
LEAST_COLUMN = LEAST_TEXT + 2 * CELL_PADDING  # mm
MOST_KEPT, MOST_KEPT_ROWS = 32, 100
LONG_TITLE = 200  # characters: a column's title that long is a text
LINES_OF_A_LONG_TITLE = 8


class Fitted(NamedTuple):
    """A table's columns in mm, the measures it is written with, and whether they are smaller than the document's."""

    grid: Grid
    widths: list[float]
    layout: Layout
    padding: float
    is_small: bool


def fitted(table: Table, layout: Layout) -> Fitted:
    """Return the widths of the columns at the first size at which every piece fits its column, or at the last."""
    if len(table.rows) > MOST_KEPT_ROWS:
        return _fitted(table, layout)
    asked = (table.key(), layout)
    found = _KEPT.get(asked)
    if found is None:
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.clear()
        found = _KEPT[asked] = _fitted(table, layout)
    return found


_KEPT: dict[tuple[object, Layout], Fitted] = {}  # the plans of a batch have the same tables


def _fitted(table: Table, layout: Layout) -> Fitted:
    grid = grid_of(table)
    small = layout._replace(choices={**layout.choices, "co_chu_bang": SMALL})
    tried = ((layout, CELL_PADDING), (small, CELL_PADDING), (small, NARROW_PADDING))
    for measures, padding in tried:
        measured = _measured(table, grid, measures, padding)
        if sum(measured[0]) <= layout.area:
            break
    widths = _settled(table, measures, *measured)
    if sum(measured[0]) <= layout.area:
        free = [column for column, asked in enumerate(table.rong) if asked == "*"]
        widths = with_fewer_lines(widths, measured[0], free, grid, measures, padding)
    return Fitted(grid, widths, measures, padding, measures is small)


def column_widths(table: Table, layout: Layout, padding: float = CELL_PADDING) -> list[float]:
    """Return the width of each column in mm; together they are the text area.

    Widths in mm and shares are kept while they leave every column room for its longest piece; the rest is shared out
    by what the texts would like, as browsers do with tables.
    """
    return _settled(table, layout, *_measured(table, grid_of(table), layout, padding))


def _settled(table: Table, layout: Layout, least: list[float], titled: list[float], liked: list[float]) -> list[float]:
    return _raised(_shared(table, layout, least, titled, liked), least, layout.area)


def _shared(table: Table, layout: Layout, least: list[float], titled: list[float], liked: list[float]) -> list[float]:
    fixed = [_fixed(text, layout.area) for text in table.rong]
    if sum(least) <= layout.area:
        fixed = [None if value is None else max(value, need) for value, need in zip(fixed, least, strict=True)]
    if None not in fixed:
        return _scaled([value or 0.0 for value in fixed], layout.area)
    if sum(titled[i] if value is None else value for i, value in enumerate(fixed)) <= layout.area:
        least = titled
    asked = [least[i] if value is None else value for i, value in enumerate(fixed)]
    if sum(asked) <= layout.area:
        # Room to spare: it goes to the measured columns, to each by what it would like beyond its longest word.
        wishes = [liked[i] - least[i] if value is None else 0.0 for i, value in enumerate(fixed)]
        even = [least[i] if value is None else 0.0 for i, value in enumerate(fixed)]
        return _grown(asked, wishes if any(wishes) else even, layout.area)
    # Too little: what was asked for in mm gives way, but not below its own longest word; then every column does.
    floors = [min(pair) for pair in zip(asked, least, strict=True)]
    if sum(floors) >= layout.area:
        return _scaled(floors, layout.area)
    return _grown(floors, [value - floor for value, floor in zip(asked, floors, strict=True)], layout.area)


def _raised(widths: list[float], least: Sequence[float], area: float) -> list[float]:
    """Return the widths with each column at least as wide as it must be, which the others give that have more."""
    lacking = sum(max(0.0, need - width) for width, need in zip(widths, least, strict=True))
    if not lacking or sum(least) > area:
        return widths
    spare = sum(max(0.0, width - need) for width, need in zip(widths, least, strict=True))
    kept = 1 - lacking / spare
    return [need + max(0.0, width - need) * kept for width, need in zip(widths, least, strict=True)]


def _scaled(widths: Sequence[float], area: float) -> list[float]:
    return [each * area / sum(widths) for each in widths]


def _grown(widths: Sequence[float], wishes: Sequence[float], area: float) -> list[float]:
    """Share what is left of `area` out by `wishes`, of which one at least is more than nothing."""
    each_gets = (area - sum(widths)) / sum(wishes)
    return [width + wish * each_gets for width, wish in zip(widths, wishes, strict=True)]


def _fixed(text: str, area: float) -> float | None:
    if text.endswith("mm"):
        return float(text[:-2])
    return area * float(text[:-1]) / 100 if text.endswith("%") else None


def _measured(table: Table, grid: Grid, layout: Layout, padding: float) -> tuple[list[float], list[float], list[float]]:
    """Measure each column (mm, with padding) from the cells that stand in it alone: need, title and wish.

    It needs room for its longest word. Its title had better take no more than two lines. It would like something
    between its average and its longest text: the average alone starves a column of one long cell among short ones.
    """
    count, faces = len(table.rong), layout.faces
    least = [LEAST_TEXT if asked == "*" else 0.0 for asked in table.rong]
    wide: list[tuple[range, float]] = []  # cells over several columns, and what they need
    titled = list(least)
    lines: list[list[float]] = [[] for _ in range(count)]
    for row, cells in enumerate([*grid.head, *grid.rows[:SAMPLE]]):
        for column, span, cell, begins in cells:
            if not begins or not cell.text:
                continue
            size = faces[cell.role].size
            text = TEXTS[cell.role in BOLD][cell.text]
            piece = in_mm(text.piece, size)
            if span > 1:
                if span < count:
                    wide.append((range(column, column + span), piece))
                continue
            if row < len(grid.head):
                titled[column] = max(titled[column], _on_two_lines(cell.text, size))
            else:
                lines[column].append(in_mm(text.paragraph, size))
            if piece > least[column]:
                least[column] = max(least[column], min(piece, WIDEST_MEASURED))
    make_room(least, wide, padding)
    liked = [(max(each) * sum(each) / len(each)) ** 0.5 if each else 0.0 for each in lines]
    titled = [max(pair) for pair in zip(least, titled, strict=True)]
    liked = [max(pair) for pair in zip(titled, liked, strict=True)]
    least, titled, liked = ([each + 2 * padding + AIR for each in measures] for measures in (least, titled, liked))
    return least, titled, liked


@kept
def _on_two_lines(title: str, size: float) -> float:
    """Return the width at which a column's title takes no more than two lines, a text of many no more than some."""
    whole = width(title, size, dam=True)
    if len(title) > LONG_TITLE:
        return min(WIDEST_MEASURED, whole / LINES_OF_A_LONG_TITLE)
    return max(width(line, size, dam=True) for line in balanced(title, size, whole * 0.99, dam=True))
