"""The cells of a table on a page → `bang_bieu`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from kehoach.document.transcribe.page import Line, Loc
from kehoach.document.transcribe.tree import Grid
from kehoach.model.bang_bieu import MOST_COLUMNS, MOST_HEADER_ROWS
from kehoach.rules.roles import Role

BLANK_TITLE = "[điền: tên cột]"
COUNTED = frozenset({"stt", "tt", "số tt", "số thứ tự"})


@dataclass
class _Cell:
    column: int
    span: int
    is_continued: bool
    height: int = 1  # rows, its own counted
    lines: list[Line] = field(default_factory=list)

    @property
    def is_shaded(self) -> bool:
        """Whether it is coloured."""
        return any(line.is_shaded for line in self.lines)

    @property
    def text(self) -> str:
        """Its words, a paragraph a line."""
        return "\n".join(line.text for line in self.lines if line.text)


_Row = list[_Cell]


def grid(lines: Sequence[Line], title: Line | None, notes: Sequence[Line], *, is_own: bool) -> Grid | None:
    """Return the table of these lines, which are all in one; None where it has no word or more columns than Word.

    `is_own`: empty cells too tell how a column stands.
    """
    rows = _rows(lines)
    count = _renumbered(rows)
    if not any(cell.text for row in rows for cell in row) or count > MOST_COLUMNS:
        return None
    places: dict[Loc, int] = {}
    head, body, is_counted = _parted(rows)
    data: dict[str, Any] = {}
    if title is not None:
        data["tieu_de"] = title.text
        places[("tieu_de",)] = title.number
    data["cot"] = [*_columns(head, 0, count, ("cot",), places)]
    _set_sides(data["cot"], body, count, with_empty=is_own)
    if is_counted:
        data["danh_so_cot"] = "có"
    _set_heights(body)
    if body:
        data["hang"] = [_row(row, count, ("hang", index), places) for index, row in enumerate(body)]
    if notes:
        data["ghi_chu"] = [note.text for note in notes]
        places |= {("ghi_chu", index): note.number for index, note in enumerate(notes)}
    return Grid(data, lines[0].number, places)


def _rows(lines: Sequence[Line]) -> list[_Row]:
    found: list[_Row] = []
    for _, together in groupby(lines, lambda line: line.seen.cell and line.seen.cell.row):
        row: _Row = []
        for line in together:
            cell = line.seen.cell
            if cell is None:
                continue
            if not row or row[-1].column != cell.column:
                row.append(_Cell(cell.column, cell.span, cell.is_continued))
            row[-1].lines.append(line)
        found.append(row)
    return found


def _renumbered(rows: list[_Row]) -> int:
    """Count the columns anew by where cells begin, since grids have lines that no cell begins at; return how many."""
    begins = sorted({cell.column for row in rows for cell in row})
    place = {column: index for index, column in enumerate(begins)}
    for row in rows:
        for cell in row:
            end = cell.column + cell.span
            inside = [place[column] for column in begins if cell.column <= column < end]
            cell.column, cell.span = inside[0], len(inside)
    return len(begins)


def _parted(rows: list[_Row]) -> tuple[list[_Row], list[_Row], bool]:
    """Return the rows of titles, the others, and whether the row (1) (2) (3) stands below the titles."""
    head = 0
    while head < min(len(rows), MOST_HEADER_ROWS) and _is_of(rows[head], Role.TIEU_DE_COT):
        head += 1
    head = head or 1
    below = rows[head:]
    is_counted = bool(below) and [cell.text for cell in below[0]] == [f"({n})" for n in range(1, len(below[0]) + 1)]
    return rows[:head], below[1:] if is_counted else below, is_counted


def _is_of(row: _Row, role: Role) -> bool:
    roles = {line.role for cell in row for line in cell.lines if line.text}
    return roles == {role} or (not roles and all(cell.is_continued for cell in row))


def _columns(head: Sequence[_Row], first: int, count: int, way: Loc, places: dict[Loc, int]) -> Iterator[Any]:
    """Yield the titles from column `first` on, those merged over several with the titles below them."""
    last = first + count
    index = 0
    column = first
    while column < last:
        cell = next((cell for cell in head[0] if cell.column <= column < cell.column + cell.span), None)
        span = min(cell.column + cell.span if cell else column + 1, last) - column
        title = _title(cell) if cell and not cell.is_continued else ""
        here = (*way, index)
        if title and cell:
            places[(*here, "tieu_de")] = cell.lines[0].number
        deeper = head[1:]
        if span > 1 and deeper:
            inner = [*_columns(deeper, column, span, (*here, "cot"), places)]
            yield {"tieu_de": title or BLANK_TITLE, "cot": inner}
        elif deeper and _begins(deeper, column):
            inner = [*_columns(deeper, column, 1, (*here, "cot"), places)]
            yield {"tieu_de": title, "cot": inner} if title else inner[0]
        else:
            yield {"tieu_de": title or BLANK_TITLE}
            for _ in range(1, span):  # a title merged over columns that have none of their own
                index += 1
                yield {"tieu_de": BLANK_TITLE}
        index += 1
        column += span


def _title(cell: _Cell) -> str:
    return " ".join(cell.text.split())


def _begins(rows: Sequence[_Row], column: int) -> bool:
    """Whether a title of its own stands at a column in the rows below."""
    cells = (cell for row in rows for cell in row if cell.column <= column < cell.column + cell.span)
    return any(not cell.is_continued and cell.text for cell in cells)


def _leaves(columns: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for column in columns:
        if "cot" in column:
            yield from _leaves(column["cot"])
        else:
            yield column


def _set_sides(columns: list[Any], body: Sequence[_Row], count: int, *, with_empty: bool) -> None:
    """Say of a column how its cells stand, where all of them do and it is not usual; titles alone are short."""
    leaves = list(_leaves(columns))
    for column, leaf in enumerate(leaves):
        cells = [cell for row in body for cell in row if cell.column == column and not cell.is_continued]
        sides = {
            line.side
            for cell in [cell for cell in cells if cell.span == 1] or cells  # those over several tell it where all are
            for line in cell.lines
            if (line.text or with_empty) and (column or line.role is not Role.NHOM_HANG)
        }
        usual = "giua" if leaf["tieu_de"].casefold().rstrip(".") in COUNTED else ""
        if len(sides) == 1 and (side := sides.pop()) and side != usual and len(leaves) == count:
            leaf["canh"] = side
    for holder in _holders(columns):
        holder[:] = [each["tieu_de"] if each.keys() == {"tieu_de"} else each for each in holder]


def _holders(columns: list[Any]) -> Iterator[list[Any]]:
    for column in columns:
        if "cot" in column:
            yield from _holders(column["cot"])
    yield columns


def _set_heights(rows: Sequence[_Row]) -> None:
    """Count the rows that each cell reaches down over."""
    begun: dict[int, _Cell] = {}
    for row in rows:
        for cell in row:
            above = begun.get(cell.column)
            if cell.is_continued and above is not None and above.span == cell.span:
                above.height += 1
            else:
                begun[cell.column] = cell


def _row(row: _Row, count: int, way: Loc, places: dict[Loc, int]) -> Any:
    """Return a row: its cells, or the title of a group and the cells after it."""
    title = row[0] if row else None
    cells: list[Any] = [""] * count
    for cell in row:
        cells[cell.column] = "" if cell.is_continued else _cell(cell)
        for line in cell.lines[:1]:
            places[(*way, "cac_o", cell.column)] = line.number
    if title is None or title.column or not title.text or title.height > 1:
        return cells
    if not any(line.role is Role.NHOM_HANG for line in title.lines):
        return cells
    places[(*way, "nhom")] = title.lines[0].number
    data: dict[str, Any] = {"nhom": " ".join(title.text.split())}
    if rest := cells[title.span :]:
        data["cac_o"] = rest
    return data | ({"to_nen": "có"} if title.is_shaded else {})


def _cell(cell: _Cell) -> Any:
    """Return a cell: its text, or what more it is."""
    data: dict[str, Any] = {"noi_dung": cell.text} if cell.text else {}
    if cell.span > 1:
        data["gop_cot"] = str(cell.span)
    if cell.height > 1:
        data["gop_hang"] = str(cell.height)
    if cell.is_shaded:
        data["to_nen"] = "có"
    return cell.text if data.keys() <= {"noi_dung"} else data
