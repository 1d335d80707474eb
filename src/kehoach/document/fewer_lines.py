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
from kehoach.wording.widths import in_mm
from kehoach.wording.wrapped import TEXTS, Wrapped

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
    unit: float  # mm of the text's measures
    is_long: bool  # a line less of it takes much width, and much time to find


class _Column:
    """The cells of a column that may take more than one line, and how many they take in the width that it was set to.

    Attributes:
        lines: of each cell.
        needed: the least width, in mm, in which none takes more.
        steps: of each cell of several lines the width, in mm, in which it takes one less, its row and its lines.
    """

    def __init__(self, around: float) -> None:
        self.cells: list[_Cell] = []
        self.around = around  # mm beside the text: padding
        self.needed = self._next = float("inf")  # between them no cell takes more lines, and none less

    def set_to(self, width: float, *, may_change: bool) -> None:
        """Count the lines in a column of so many mm; `may_change`: it will be asked for its needs and its steps."""
        if self.needed <= width + ROUNDING < self._next:
            return
        inside = width - self.around + ROUNDING
        self.lines = [cell.text.lines(inside / cell.unit) for cell in self.cells]
        self.steps: list[tuple[float, int | None, int]] = []
        self.needed = 0.0
        if may_change:
            pairs = [*zip(self.cells, self.lines, strict=True)]
            self.needed = max((self._room(cell, lines) for cell, lines in pairs), default=0.0)
            self.steps = [(self._room(cell, lines - 1), cell.row, lines) for cell, lines in pairs if lines > 1]
        self._next = min((room for room, _, _ in self.steps), default=float("inf"))

    def _room(self, cell: _Cell, lines: int) -> float:
        """Return how wide the column must be for no more than so many lines of a cell, in mm."""
        return cell.text.room(lines) * cell.unit + self.around


def with_fewer_lines(
    widths: Sequence[float], least: Sequence[float], free: Sequence[int], grid: Grid, layout: Layout, padding: float
) -> list[float]:
    """Return `widths` (mm) so changed that rows take fewer lines. Columns that are not `free` stay as they are."""
    found = list(widths)
    if len(free) < 2 or len(grid.rows) > MOST_ROWS:
        return found
    columns = _columns(grid, least, layout, 2 * padding + AIR)
    free = [at for at in free if not any(cell.is_long for cell in columns[at].cells)]
    while step := _best_step(columns, found, least, free):
        found = step
    return found


def _columns(grid: Grid, least: Sequence[float], layout: Layout, around: float) -> list[_Column]:
    """Return each column with its cells that may take more than one line in the least width that it may have."""
    columns = [_Column(around) for _ in least]
    faces = layout.faces
    for row, placed in enumerate([*grid.head, *grid.rows]):
        for column, span, cell, begins in placed:
            size, length = faces[cell.role].size, len(cell.text)
            if length * size * WIDE_LETTER + around > least[column] and span == 1 and begins:
                text, unit = TEXTS[cell.role in BOLD][cell.text], in_mm(1, size)
                if text.room(1) * unit + around > least[column]:
                    place = row if cell.gop_hang == 1 else None
                    columns[column].cells.append(_Cell(place, text, unit, length > LONGEST))
    return columns


def _best_step(
    columns: Sequence[_Column], widths: list[float], least: Sequence[float], free: Sequence[int]
) -> list[float] | None:
    """Return the widths after the widening of one column that saves most lines by mm; None where none saves any."""
    heights: dict[int, list[int]] = {}  # row → the lines of its cells that have several
    for at, column in enumerate(columns):
        column.set_to(widths[at], may_change=at in free)
        for cell, count in zip(column.cells, column.lines, strict=True):
            if count > 1 and cell.row is not None:
                heights.setdefault(cell.row, []).append(count)
    alone: dict[int | None, int] = {
        row: max(counts) for row, counts in heights.items() if counts.count(max(counts)) == 1
    }
    slack = {at: max(0.0, widths[at] - max(least[at], columns[at].needed, 0.0)) for at in free}
    best = (0.0, 0, 0.0)
    for at in free:
        spare = sum(slack.values()) - slack[at]
        saved = 0.0
        for room, is_row in sorted((room, alone.get(row) == count) for room, row, count in columns[at].steps):
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
