"""Excel to a grid: the first sheet, with what its cells held when it was saved (openpyxl: the extra kehoach[xlsx])."""

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from kehoach.errors import InvalidDocument, KehoachError, UnreadableFile
from kehoach.source.lines import Lines
from kehoach.tables.grid import MOST_COLUMNS, MOST_ROWS, Cell, Grid, fault, grid, number_text

MOST_UNPACKED = 64 * 2**20


def read_xlsx(content: bytes, file: str) -> Grid:
    """Read the first sheet of an Excel file; a place there is the number of the row and of the column.

    Raises UnreadableFile, KehoachError when openpyxl is not installed, or InvalidDocument with the place of each fault.
    """
    try:
        import openpyxl
    except ImportError:
        raise KehoachError(f"{file}: đọc tệp Excel cần cài thêm: pip install 'kehoach[xlsx]'") from None
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(each.file_size for each in archive.infolist()) > MOST_UNPACKED:
                raise UnreadableFile(f"{file}: tệp bung ra quá lớn, không phải một bảng")
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        if (sheet.max_row or 0) > 20 * MOST_ROWS or (sheet.max_column or 0) > 20 * MOST_COLUMNS:
            sheet.reset_dimensions()  # what the file says of its size need not be so
        rows = [
            [
                (each.value, each.row, each.column, each.number_format)
                for each in row
                if getattr(each, "column", None)  # what was never filled in has no place
            ]
            for row in sheet.iter_rows(max_row=20 * MOST_ROWS, max_col=MOST_COLUMNS + 1)
        ]
    except UnreadableFile:
        raise
    except Exception as problem:  # whatever openpyxl raises for a damaged file; it has no base class for it
        raise UnreadableFile(
            f"{file}: không đọc được tệp Excel này; mở bằng Excel rồi lưu lại, hoặc lưu thành CSV UTF-8"
        ) from problem
    lines = Lines(file, ())
    return grid(lines, _cells(rows, lines))


def _cells(rows: list[list[tuple[Any, int, int, str]]], lines: Lines) -> Iterator[list[Cell]]:
    width = max((column for row in rows for value, _, column, _ in row if value is not None), default=0)
    for row in rows:
        if not row:
            continue
        number = row[0][1]
        told = {column: _text(value, shape, lines, number, column) for value, _, column, shape in row}
        yield [Cell(told.get(column, ""), (number - 1, column - 1)) for column in range(1, width + 1)]


def _text(value: Any, shape: str, lines: Lines, row: int, column: int) -> str:
    """Return what a cell holds, as somebody would have typed it; `shape` is how Excel shows a number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int | float):
        return _number(value, shape)
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    text = str(value)
    if text in ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"):
        message = f"ô này đang báo lỗi {text} trong Excel"
        raise InvalidDocument([fault("hang.o_loi", message, lines, (row - 1, column - 1), "sửa công thức rồi lưu lại")])
    return text


def _number(value: float, shape: str) -> str:
    """Return a number as the sheet shows it: 0.6 shaped "0%" is "60%", 9 shaped "00" is "09", 1500 "1.500"."""
    if "%" in shape:
        return f"{number_text(round(value * 100, 10))}%"
    whole = value == int(value)
    if whole and re.fullmatch("0{2,}", shape):
        return str(int(value)).zfill(len(shape))
    if whole and "#,##0" in shape:
        return f"{int(value):,}".replace(",", ".")
    return number_text(value)
