"""Cells that reach over others, to the right and downwards: what they reach over is there, empty, and no other's."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from kehoach.diagnostics import Loc
from kehoach.model.o_bang import OBang

if TYPE_CHECKING:
    from kehoach.model.bang_bieu import Hang

Place = tuple[int, int]  # row and column, counted from 0
Reached = dict[Place, Place]  # a place → that of the cell which reaches over it


def reached(rows: "Sequence[Hang]", columns: int) -> Reached:
    """Return the places reached over, in a table of so many columns.

    Raises PydanticCustomError, with the way to the fault, where a cell leaves the table, reaches over words or over a
    place of another cell, and where it leaves a row without a cell of its own.
    """
    found: Reached = {}
    for number, row in enumerate(rows):
        if {*map(type, row.cac_o)} == {str}:  # nearly every row of a table of thousands
            continue
        for index, column, cell in row.placed(columns):
            if not isinstance(cell, str) and cell.reaches_over:
                at: Loc = ("hang", number, "cac_o", index)
                _stays_inside(cell, at, columns - column, len(rows) - number)
                for place in _right_and_below(cell, number, column):
                    if place in found or not _is_empty(rows[place[0]], place[1], columns):
                        context = {"hang": number + 1, "cot": column + 1}
                        raise _refuse("bang.o_bi_gop", _way(rows, place, columns), **context)
                    found[place] = (number, column)
    for number in {row for row, _ in found}:
        if all((number, column) in found for column in range(columns)):
            raise _refuse("bang.hang_bi_gop", ("hang", number), hang=number + 1)
    return found


def _refuse(kind: str, path: Loc, **context: int) -> PydanticCustomError:
    return PydanticCustomError(kind, kind, {"path": path, **context})


def _stays_inside(cell: OBang, at: Loc, columns: int, rows: int) -> None:
    for name, asked, left in (("gop_cot", cell.gop_cot, columns), ("gop_hang", cell.gop_hang, rows)):
        if asked > left:
            raise _refuse(f"bang.{name}", (*at, name), so_o=asked, con_lai=left)


def _right_and_below(cell: OBang, row: int, column: int) -> Iterator[Place]:
    for down in range(cell.gop_hang):
        for right in range(cell.gop_cot):
            if down or right:
                yield row + down, column + right


def _is_empty(row: "Hang", column: int, columns: int) -> bool:
    index = _index(row, column, columns)
    return index >= 0 and row.cac_o[index] == ""


def _index(row: "Hang", column: int, columns: int) -> int:
    """Return the place in its row of what stands in a column; negative where that is the title of a group."""
    return column - (columns - len(row.cac_o))


def _way(rows: "Sequence[Hang]", place: Place, columns: int) -> Loc:
    index = _index(rows[place[0]], place[1], columns)
    return ("hang", place[0], "cac_o", index) if index >= 0 else ("hang", place[0], "nhom")
