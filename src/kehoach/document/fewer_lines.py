"""Columns of a table moved a little so that its rows take fewer lines: width goes to where it removes one.

It comes from the columns with most slack, which are then as narrow as their own lines allow: no cell takes a line
more. Found step by step, each the one that saves most for its width.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.document.grid import Grid
from kehoach.document.layout import Layout
from kehoach.rules.roles import Role
from kehoach.wording.columns import AIR
from kehoach.wording.widths import Wrapped

WIDE_LETTER = 0.75 * 25.4 / 72  # mm by point of size: wider than the mean of any text, of capitals too
LONGEST = 500  # characters of a cell whose column may change
MOST_ROWS = 60  # a table of more is set well enough by the average of its texts
A_CELL = 0.1  # of a row's line: what a line less counts in a cell beside others that are as high
ROUNDING = 1e-6  # mm: what is added and taken away must come out as the same number of lines
BOLD = frozenset({Role.TIEU_DE_COT, Role.NHOM_HANG})

Columns = Sequence[Sequence["_Cell"]]


class _Cell(NamedTuple):
    """A cell of one column. `row` is None where it reaches over several, and a line less makes none of them lower."""

    row: int | None
    text: Wrapped
    around: float  # mm beside the text: padding
    is_long: bool  # a line less of it takes much width, and much time to find

    def lines(self, width: float) -> int:
        """Return how many lines it takes in a column of so many mm."""
        return self.text.lines(width - self.around + ROUNDING)

    def room(self, lines: int) -> float:
        """Return how wide a column must be for no more than so many lines, in mm."""
        return self.text.room(lines) + self.around


def with_fewer_lines(
    widths: Sequence[float], least: Sequence[float], free: Sequence[int], grid: Grid, layout: Layout, padding: float
) -> list[float]:
    """Return `widths` (mm) so changed that rows take fewer lines. Columns that are not `free` stay as they are."""
    found = list(widths)
    if len(free) < 2 or len(grid.rows) > MOST_ROWS:
        return found
    columns = _cells(grid, least, layout, 2 * padding + AIR)
    free = [at for at in free if not any(cell.is_long for cell in columns[at])]
    while step := _best_step(columns, found, least, free):
        found = step
    return found


def _cells(grid: Grid, least: Sequence[float], layout: Layout, around: float) -> Columns:
    """Return the cells of each column that may take more than one line in the least width that it may have."""
    columns: list[list[_Cell]] = [[] for _ in least]
    for row, placed in enumerate([*grid.head, *grid.rows]):
        for column, span, cell, begins in placed:
            size = layout.size(cell.role)
            if span == 1 and begins and len(cell.text) * size * WIDE_LETTER + around > least[column]:
                text = Wrapped(cell.text, size, dam=cell.role in BOLD)
                columns[column].append(
                    _Cell(row if cell.gop_hang == 1 else None, text, around, len(cell.text) > LONGEST)
                )
    return columns


def _best_step(
    columns: Columns, widths: list[float], least: Sequence[float], free: Sequence[int]
) -> list[float] | None:
    """Return the widths after the widening of one column that saves most lines by mm; None where none saves any."""
    lines = [[cell.lines(widths[at]) for cell in cells] for at, cells in enumerate(columns)]
    heights: dict[int | None, list[int]] = {None: []}  # row → the lines of its cells
    for cells, counts in zip(columns, lines, strict=True):
        for cell, count in zip(cells, counts, strict=True):
            heights.setdefault(cell.row, []).append(count)
    alone: dict[int | None, int] = {
        row: max(counts) for row, counts in heights.items() if row is not None and counts.count(max(counts)) == 1
    }
    needs = {at: [cell.room(count) for cell, count in zip(columns[at], lines[at], strict=True)] for at in free}
    slack = {at: max(0.0, widths[at] - max(least[at], *needs[at], 0.0)) for at in free}
    best = (0.0, 0, 0.0)
    for at in free:
        spare = sum(slack.values()) - slack[at]
        saved = 0.0
        pairs = [(cell, count) for cell, count in zip(columns[at], lines[at], strict=True) if count > 1]
        for room, is_row in sorted((cell.room(count - 1), alone.get(cell.row) == count) for cell, count in pairs):
            saved += A_CELL + is_row
            more = room - widths[at]
            if 0 < more <= spare:
                best = max(best, (saved / more, at, more))
    return _widened(widths, slack, *best[1:]) if best[0] else None


def _widened(widths: list[float], slack: dict[int, float], column: int, more: float) -> list[float]:
    """Return the widths with one column wider, the others narrower by their slack, those with most of it first."""
    found = list(widths)
    found[column] += more
    for at in sorted(slack, key=lambda each: -slack[each]):
        if at != column:
            given = min(slack[at], more)
            found[at] -= given
            more -= given
    return found
