"""Excel to a grid: the first sheet that is shown, with what its cells show (openpyxl: the extra kehoach[xlsx])."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, time
from io import BytesIO
from typing import Any, NamedTuple

from kehoach.diagnostics import Diagnostic
from kehoach.errors import InvalidDocument, KehoachError, UnreadableFile
from kehoach.source.lines import Lines
from kehoach.tables.grid import MOST_COLUMNS, MOST_FAULTS, MOST_ROWS, Cell, Grid, fault, grid
from kehoach.tables.shown import shown_day, shown_number

MOST_UNPACKED = 64 * 2**20
_MERGED = re.compile(rb'<(?:\w{1,20}:)?mergeCell [^>]{0,200}?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"')
_FORMULA = re.compile(rb"<(?:\w{1,20}:)?f[ />]")
# What programs ask of Excel that write formulas and, for what they come to, nothing or 0 (18.2.2, calcPr).
_BOOK, _NOT_RECKONED = "xl/workbook.xml", b'fullCalcOnLoad="1"'


class _Sheet(NamedTuple):
    """The sheet that is read: its rows of cells, the last row of each cell that runs over several, its formulas."""

    rows: list[list[Any]]
    merged: Mapping[tuple[int, int], int]
    not_reckoned: list[tuple[int, int]]


def read_xlsx(content: bytes, file: str) -> Grid:
    """Read the first sheet that is shown; a place there is the number of the row and of the column.

    Raises UnreadableFile, KehoachError when openpyxl is not installed, or InvalidDocument with the place of each fault.
    """
    try:
        import openpyxl  # noqa: F401 - is it there?
    except ImportError:
        raise KehoachError(f"{file}: đọc tệp Excel cần cài thêm: pip install 'kehoach[xlsx]'") from None
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(each.file_size for each in archive.infolist()) > MOST_UNPACKED:
                raise UnreadableFile(f"{file}: tệp bung ra quá lớn, không phải một bảng")
            sheet = _sheet(content, archive)
    except UnreadableFile:
        raise
    except Exception as problem:  # whatever openpyxl raises for a damaged file; it has no base class for it
        raise UnreadableFile(
            f"{file}: không đọc được tệp Excel này; mở bằng Excel rồi lưu lại, hoặc lưu thành CSV UTF-8"
        ) from problem
    lines = Lines(file, ())
    if sheet.not_reckoned:
        raise InvalidDocument([_not_reckoned(lines, *each) for each in sheet.not_reckoned[:MOST_FAULTS]])
    return grid(lines, _cells(sheet))


def _sheet(content: bytes, archive: zipfile.ZipFile) -> _Sheet:
    from openpyxl.utils import coordinate_to_tuple

    rows, part = _rows(content, data_only=True)
    xml = archive.read(part)
    merged = {}
    for found in _MERGED.finditer(xml):
        (first, column), (last, _) = (coordinate_to_tuple(each.decode()) for each in found.groups())
        if last > first:
            merged[first, column] = last
    not_reckoned = []
    if _FORMULA.search(xml):
        is_reckoned = _BOOK not in archive.namelist() or _NOT_RECKONED not in archive.read(_BOOK)
        empty = {
            (each.row, each.column)
            for row in rows
            for each in row
            if each.value is None and each.data_type != "str"  # a formula may come to no words
        }
        for row in _rows(content, data_only=False)[0]:
            not_reckoned += [
                (each.row, each.column)
                for each in row
                if each.data_type == "f" and (not is_reckoned or (each.row, each.column) in empty)
            ]
    return _Sheet(rows, merged, not_reckoned)


def _rows(content: bytes, *, data_only: bool) -> tuple[list[list[Any]], str]:
    """Return the rows of the sheet, those cells that have a place, and its part in the package.

    `data_only`: what formulas came to when the file was saved, not the formulas.
    """
    from openpyxl.reader.excel import ExcelReader

    reader = ExcelReader(BytesIO(content), read_only=True, data_only=data_only)
    reader.read()
    sheets = reader.wb.worksheets
    sheet = next((each for each in sheets if each.sheet_state == "visible"), sheets[0])
    part = next(rel.target for found, rel in reader.parser.find_sheets() if found.name == sheet.title)
    if (sheet.max_row or 0) > 20 * MOST_ROWS or (sheet.max_column or 0) > 20 * MOST_COLUMNS:
        sheet.reset_dimensions()  # what the file says of its size need not be so
    rows = sheet.iter_rows(max_row=20 * MOST_ROWS, max_col=MOST_COLUMNS + 1)
    return [[each for each in row if getattr(each, "column", None)] for row in rows], part


def _not_reckoned(lines: Lines, row: int, column: int) -> Diagnostic:
    """Say that another program wrote a formula, and Excel never reckoned it."""
    message, hint = "công thức ở ô này chưa được tính", "mở tệp bằng Excel rồi lưu lại"
    return fault("hang.o_loi", message, lines, (row - 1, column - 1), hint)


def _cells(sheet: _Sheet) -> Iterator[list[Cell]]:
    """Yield the rows; each of those that a cell runs over has its text."""
    width = max((each.column for row in sheet.rows for each in row if each.value is not None), default=0)
    running: dict[int, tuple[str, int]] = {}
    for row in sheet.rows:
        if not row:
            continue
        number = row[0].row
        told = {column: text for column, (text, last) in running.items() if number <= last}
        own = {each.column: _text(each.value, each.number_format) for each in row}
        told.update((column, text) for column, text in own.items() if text or column not in told)
        ends = {column: sheet.merged[number, column] for column in own if (number, column) in sheet.merged}
        running |= {column: (own[column], last) for column, last in ends.items()}
        yield [Cell(told.get(column, ""), (number - 1, column - 1)) for column in range(1, width + 1)]


def _text(value: Any, shape: str) -> str:
    """Return what a cell holds, as somebody would have typed it; `shape` is how Excel shows a number."""
    from openpyxl.utils.escape import unescape

    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int | float):
        return shown_number(value, shape)
    if isinstance(value, date | time):
        return shown_day(value, shape)
    return str(unescape(str(value))).replace("\r\n", "\n")  # ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring)
