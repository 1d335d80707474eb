"""The cells of a table in the text: titles of columns, their numbers, titles of groups of rows, and the rest."""

import re
from collections.abc import Sequence

from kehoach.document.recognise.seen import Seen
from kehoach.rules.roles import Role

COUNTED = re.compile(r"(?:S?TT|Số TT|Số thứ tự|#)\.?", re.IGNORECASE)
NUMBERS = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?")
VALUE = re.compile(r"[-–+•]|\d|[IVX]+\.")
MOST_HEAD_ROWS = 3


def table_roles(lines: Sequence[Seen], indexes: Sequence[int]) -> dict[int, Role | None]:
    """Return the component of each line of one table; empty cells are none."""
    rows: dict[int, list[int]] = {}
    for index in indexes:
        if cell := lines[index].cell:
            rows.setdefault(cell.row, []).append(index)
    head = _head_rows(lines, rows)
    found: dict[int, Role | None] = {}
    for row, inside in rows.items():
        said = [index for index in inside if lines[index].text]
        role = Role.TIEU_DE_COT if row in head else Role.O_BANG
        if head and row in (head[-1], head[-1] + 1) and _numbers_columns(lines, said):
            role = Role.SO_COT
        elif role is Role.O_BANG and _is_group(lines, said):
            role = Role.NHOM_HANG
        found |= dict.fromkeys(said, role)
    return found


def _numbers_columns(lines: Sequence[Seen], row: Sequence[int]) -> bool:
    """Whether a row counts the columns: (1), (2), (3) from the first one on."""
    first = lines[row[0]].cell if row else None
    if first is None or first.column or len(row) < 2:
        return False
    return all(NUMBERS.fullmatch(lines[index].text) for index in row)


def _is_group(lines: Sequence[Seen], row: Sequence[int]) -> bool:
    """Whether a row is the title of rows below it: across the table, or in bold across some columns with a sum."""
    first = lines[row[0]].cell if row else None
    if not first or first.span == 1:
        return False
    return first.span == first.columns or (first.column == 0 and all(lines[index].is_bold for index in row))


def _is_across(lines: Sequence[Seen], row: Sequence[int]) -> bool:
    """Whether a row is one cell from side to side: below the first row it names a group, even if it is repeated."""
    first = lines[row[0]].cell
    return first is not None and first.columns > 1 and first.span == first.columns


def _head_rows(lines: Sequence[Seen], rows: dict[int, list[int]]) -> list[int]:
    """Return the rows of titles: those repeated on every page, else the first if its cells are titles."""
    repeated = [
        row
        for row, inside in rows.items()
        if any((c := lines[i].cell) and c.is_head for i in inside) and not (row and _is_across(lines, inside))
    ]
    if repeated and len(repeated) < len(rows):  # some mark every row so
        return repeated
    first = [lines[index] for index in rows.get(0, []) if lines[index].text]
    if not first or any(VALUE.match(each.text) for each in first):
        return []
    counted = COUNTED.fullmatch(first[0].text) is not None
    if not counted and not all(each.is_bold for each in first):
        return []
    # Titles over two rows: those below the first have columns that the first row spans, and no number before them.
    head = [0]
    merged = any(each.cell and each.cell.span > 1 for each in first)
    if merged and 1 in rows and not any(VALUE.match(lines[i].text) for i in rows[1] if lines[i].text):
        head.append(1)
    return head[:MOST_HEAD_ROWS]
