"""Rows to Excel: every cell a text, none a formula, the first row kept in view (openpyxl: the extra kehoach[xlsx])."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from kehoach.errors import KehoachError

WIDEST = 60  # characters of a column


def xlsx_bytes(rows: Iterable[Sequence[str]], title: str) -> bytes:
    """Return the rows as a workbook with one sheet. Raises KehoachError when openpyxl is not installed."""
    try:
        import openpyxl
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font
    except ImportError:
        raise KehoachError("ghi tệp Excel cần cài thêm: pip install 'kehoach[xlsx]'") from None
    table = [list(row) for row in rows]
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, column in enumerate(zip(*table, strict=True)):
        width = min(max(map(len, column), default=0) + 2, WIDEST)
        sheet.column_dimensions[chr(ord("A") + number)].width = width
    for number, row in enumerate(table):
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet, value=text)
            cell.data_type = "s"  # a text that begins with "=" is no formula
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if not number:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)
    file = BytesIO()
    book.save(file)
    return file.getvalue()
