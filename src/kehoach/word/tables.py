"""`Table` → WordprocessingML: fixed widths that add up, a head repeated on every page, rows that stay whole."""

from collections.abc import Iterator, Sequence

from kehoach.document.blocks import Table, TableCell
from kehoach.document.columns import CELL_PADDING, Fitted, fitted
from kehoach.document.grid import Placed, placed_cells
from kehoach.document.layout import Layout
from kehoach.rules import properties as p
from kehoach.rules.nd30 import pick
from kehoach.rules.roles import Role
from kehoach.word.element_order import Properties, cell_properties, paragraph_properties, row_properties
from kehoach.word.row_breaks import row_breaks
from kehoach.word.runs import runs, twips

JC = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}


def table_xml(table: Table, layout: Layout, alt_text: str = "", *, keep_last: bool = False) -> str:
    """Write a table as wide as the text area. Grid and cells say the same widths, whole twips that add up.

    `alt_text` is what `alt_texts` says of it; `keep_last` keeps what follows the table on the page of its last row.
    """
    found = fitted(table, layout)
    widths = [twips(each) for each in found.widths]
    widths[-1] += twips(layout.area) - sum(widths)
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    rows = "".join(_rows(table, widths, found, keep_last=keep_last))
    padding = twips(found.padding)
    margins = f'<w:left w:w="{padding}" w:type="dxa"/><w:right w:w="{padding}" w:type="dxa"/>'
    narrow = f"<w:tblCellMar>{margins}</w:tblCellMar>" if found.padding < CELL_PADDING else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="bang_bieu"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{narrow}{alt_text}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def _rows(table: Table, widths: Sequence[int], found: Fitted, *, keep_last: bool) -> Iterator[str]:
    """Write the rows; where a page may end between them, and where inside one, is said in `row_breaks`."""
    breaks = row_breaks(table, widths, found.layout, keep_last=keep_last)
    placed_rows = [*placed_cells(table.head, len(widths)), *placed_cells(table.rows, len(widths))]
    for placed, (properties, own) in zip(placed_rows, breaks, strict=True):
        yield f"<w:tr>{row_properties(properties)}{''.join(_cells(placed, widths, own, found))}</w:tr>"


def _cells(placed: Placed, widths: Sequence[int], own: Properties, found: Fitted) -> Iterator[str]:
    for column, span, cell, begins in placed:
        properties = {"tcW": f'w:w="{sum(widths[column : column + span])}" w:type="dxa"'}
        if span > 1:
            properties["gridSpan"] = f'w:val="{span}"'
        if not begins:
            properties["vMerge"] = ""
            empty = paragraph_properties(Role.O_BANG, own)
            yield f"<w:tc>{cell_properties(properties)}<w:p>{empty}</w:p></w:tc>"
            continue
        if cell.gop_hang > 1:
            properties["vMerge"] = 'w:val="restart"'
        if cell.to_nen:
            properties["shd"] = 'w:val="clear" w:color="auto" w:fill="D9D9D9"'
        if cell.role in (Role.TIEU_DE_COT, Role.SO_COT, Role.NHOM_HANG):
            properties["vAlign"] = 'w:val="center"'
        yield f"<w:tc>{cell_properties(properties)}{_paragraphs(cell, own, found)}</w:tc>"


def _paragraphs(cell: TableCell, own: Properties, found: Fitted) -> str:
    if cell.canh:
        own = {**own, "jc": f'w:val="{JC[cell.canh]}"'}
    size = float(pick(cell.role, p.CO_CHU, found.layout.choices)) if found.is_small else None
    opening = f"<w:p>{paragraph_properties(cell.role, own)}"
    return "".join(f"{opening}{runs(line, size)}</w:p>" for line in cell.text.split("\n"))
