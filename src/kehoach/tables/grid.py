"""A table of texts: its columns by name, and its rows as sources of values, one row at a time."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from kehoach.diagnostics import Diagnostic, Severity, YamlPlace
from kehoach.errors import InvalidDocument, UnreadableFile
from kehoach.source.layers import Source, Spot
from kehoach.source.lines import Lines, Mark, shown
from kehoach.source.placeholders import folded
from kehoach.wording.nfc import nfc

MOST_ROWS, MOST_COLUMNS = 50_000, 300
MOST_FAULTS = 200
MOST_TITLES = 5  # lines above the names of the columns: an agency, what the table is of
# What Excel shows, and writes into CSV, for a formula at fault, a column too narrow, a number too long.
_AT_FAULT = re.compile(r"#[A-Z][A-Z0-9/_]*[!?]|#N/A|#GETTING_DATA|#{4,}")
_ROUNDED = re.compile(r"[+-]?\d(?:[.,]\d+)?E[+-]\d+")


class Cell(NamedTuple):
    """A cell of a file: its text, and where it begins."""

    text: str
    mark: Mark


class Grid(NamedTuple):
    """A table that was read.

    Attributes:
        lines: the lines of its file, for places; none where they cannot be shown.
        columns: their names, folded, with the spot of each.
        rows: the values of each row, in the order of the columns.
        spots: the spot of the cell that stands in a row, from 0, and a column.
        inner: the sources of cells that hold more than a text.
    """

    lines: Lines
    columns: dict[str, Spot]
    rows: Sequence[Sequence[str]]
    marks: Sequence[Sequence[Mark]]
    inner: Callable[[int, str], Source] | None = None

    def row(self, index: int) -> dict[str, Source]:
        """Return the cells of a row that hold something, by the names of their columns."""
        if self.inner is not None:
            return {
                name: self.inner(index, name) for name, text in zip(self.columns, self.rows[index], strict=True) if text
            }
        cells = zip(self.columns, self.rows[index], self.marks[index], strict=True)
        return {name: Source(text, {(): Spot(self.lines, mark)}) for name, text, mark in cells if text}

    def place(self, index: int, column: str = "") -> YamlPlace:
        """Return where a row begins, or where its cell in a column stands."""
        at = list(self.columns).index(column) if column else 0
        return self.lines.place(self.marks[index][at])


def grid(lines: Lines, table: Iterator[list[Cell]]) -> Grid:
    """Make a grid of the rows of a file; empty rows are passed over, and so is a title above the names of the columns.

    Raises InvalidDocument with the place of each fault, or UnreadableFile when there are no rows.
    """
    filled = _below_title(row for row in table if any(cell.text.strip() for cell in row))
    head = next(filled, None)
    if head is None:
        raise UnreadableFile(f"{lines.file}: bảng chưa có nội dung")
    if faults := list(_of_names(head, lines)):  # or every row below would be told of
        raise InvalidDocument(faults[:MOST_FAULTS])
    columns = {folded(cell.text): Spot(lines, cell.mark) for cell in head if cell.text.strip()}
    width = len(columns)
    rows: list[list[str]] = []
    marks: list[list[Mark]] = []
    for row in filled:
        if len(rows) == MOST_ROWS:
            raise UnreadableFile(f"{lines.file}: bảng có hơn {MOST_ROWS} hàng, hãy chia thành nhiều tệp")
        if nameless := [head[at] for at in range(width, min(len(row), len(head))) if row[at].text.strip()]:
            raise InvalidDocument([_nameless(cell, lines) for cell in nameless])
        found = list(_of_row(row, width, lines))
        faults += found
        rows.append([] if found else [_text(cell.text) for cell in row[:width]])
        marks.append([cell.mark for cell in row[:width]])
        if len(faults) > MOST_FAULTS:
            break
    if faults:
        raise InvalidDocument(faults[:MOST_FAULTS])
    if not rows:
        raise UnreadableFile(f"{lines.file}: bảng chỉ có hàng tiêu đề, chưa có hàng nào")
    return Grid(lines, columns, rows, marks)


def _below_title(rows: Iterator[list[Cell]]) -> Iterator[list[Cell]]:
    """Return the rows from that on which names the columns: above it each has one cell only, a title."""
    above: list[list[Cell]] = []
    for row in rows:
        above.append(row)
        is_title = sum(bool(cell.text.strip()) for cell in row) == 1
        if not is_title and len(above) > 1:
            return chain([row], rows)
        if not is_title or len(above) > MOST_TITLES:
            break
    return chain(above, rows)


def _text(text: str) -> str:
    return nfc(text).strip()


def _of_names(head: list[Cell], lines: Lines) -> Iterator[Diagnostic]:
    """Yield what is wrong with the names of the columns."""
    if len(head) > MOST_COLUMNS:
        raise UnreadableFile(f"{lines.file}: bảng có hơn {MOST_COLUMNS} cột")
    seen: dict[str, Mark] = {}
    last = max((number for number, cell in enumerate(head) if cell.text.strip()), default=0)
    for cell in head[: last + 1]:
        try:
            name = folded(cell.text)
        except ValueError as problem:
            yield fault("hang.ten_cot", str(problem), lines, cell.mark, "gõ lại tên cột")
            continue
        if not name:
            yield _nameless(cell, lines)
        elif name in seen:
            message = f"tên cột “{shown(cell.text)}” có hai lần"
            yield fault("hang.ten_cot", message, lines, cell.mark, "đặt tên khác cho một cột")
        seen[name] = cell.mark


def _nameless(cell: Cell, lines: Lines) -> Diagnostic:
    hint = "đặt tên cho cột; tên cột ở một hàng, mỗi cột một tên, không gộp ô"
    return fault("hang.ten_cot", "cột này không có tên ở hàng tiêu đề", lines, cell.mark, hint)


def _of_row(row: list[Cell], width: int, lines: Lines) -> Iterator[Diagnostic]:
    """Yield what is wrong with a row: how many cells it has, since values may stand in other columns than they seem to,
    and what Excel put in place of a value.
    """
    spare = next((cell for cell in row[width:] if cell.text.strip()), None)
    if spare is not None or len(row) < width:
        mark = spare.mark if spare else row[-1].mark
        message = f"hàng có {len(row)} ô, hàng tiêu đề có {width}"
        hint = "chữ có dấu ngăn cột ở giữa thì đặt trong ngoặc kép; ô trống vẫn cần dấu ngăn"
        yield fault("hang.so_o", message, lines, mark, hint)
    for cell in row[:width]:
        text = cell.text.strip()
        try:
            nfc(text)
        except ValueError as problem:
            yield fault("hang.o_loi", str(problem), lines, cell.mark, "gõ lại ô này")
        if _AT_FAULT.fullmatch(text):
            message = f"ô này đang báo lỗi {text} trong Excel"
            yield fault("hang.o_loi", message, lines, cell.mark, "sửa công thức, hoặc mở rộng cột, rồi lưu lại")
        elif _ROUNDED.fullmatch(text):
            message = f"Excel đã rút gọn số ở ô này thành {text}, mất các chữ số sau"
            hint = "trong Excel đặt kiểu ô là Văn bản (Text), gõ lại số rồi lưu lại"
            yield fault("hang.o_loi", message, lines, cell.mark, hint)


def fault(code: str, message: str, lines: Lines, mark: Mark, hint: str = "") -> Diagnostic:
    """Return what is wrong in a table."""
    return Diagnostic(code, Severity.LOI, message, lines.place(mark), hint)
