"""Where the cells of a table stand in its grid, with those that reach over columns and rows."""

from collections.abc import Iterator, Sequence

from kehoach.document.blocks import TableCell, TableRow

# A row: of each cell the column it begins in, how many it takes, the cell, whether it begins in this row.
Placed = list[tuple[int, int, TableCell, bool]]


def placed_cells(rows: Sequence[TableRow], count: int) -> Iterator[Placed]:
    """Yield the cells of each row of a table of `count` columns; one that reaches down is in each of its rows."""
    from_above: dict[int, tuple[int, TableCell]] = {}  # column → rows still covered, the cell
    for row in rows:
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
