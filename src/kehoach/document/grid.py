"""Where the cells of a table stand in its grid, with those that reach over columns and rows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.document.blocks import Table, TableCell, TableRow

# A row: of each cell the column it begins in, how many it takes, the cell, whether it begins in this row.
Placed = list[tuple[int, int, TableCell, bool]]


def placed_cells(rows: Sequence[TableRow], count: int) -> Iterator[Placed]:
    """Yield the cells of each row of a table of `count` columns; one that reaches down is in each of its rows."""
    from_above: dict[int, tuple[int, TableCell]] = {}  # column → rows still covered, the cell
    for row in rows:
        # Most rows of most tables.
        if not from_above and len(row) == count and all(cell.gop_cot == cell.gop_hang == 1 for cell in row):
            yield [(column, 1, cell, True) for column, cell in enumerate(row)]
            continue
        placed: Placed = []
        column, waiting = 0, iter(row)
        while column < count:
            left, cell = from_above.pop(column, (0, None))
            begins = cell is None
            if cell is None:
                cell = next(waiting, None)
                if cell is None:
                    break
                left = cell.gop_hang
            if left > 1:
                from_above[column] = (left - 1, cell)
            placed.append((column, cell.gop_cot, cell, begins))
            column += cell.gop_cot
        yield placed


class Grid(NamedTuple):
    """The rows of a table with their cells in place, those of its head apart."""

    head: list[Placed]
    rows: list[Placed]


def grid_of(table: Table) -> Grid:
    """Return the grid of `table`."""
    count = len(table.rong)
    return Grid([*placed_cells(table.head, count)], [*placed_cells(table.rows, count)])
