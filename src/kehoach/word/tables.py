"""`Table` → WordprocessingML: fixed widths that add up, a head repeated on every page, rows that stay whole."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kehoach.document.blocks import Table
from kehoach.document.columns import CELL_PADDING, Fitted, fitted
from kehoach.document.grid import Placed
from kehoach.document.layout import Layout
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
    columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    rows = "".join(_rows(widths, found, keep_last=keep_last))
    padding = twips(found.padding)
    margins = f'<w:left w:w="{padding}" w:type="dxa"/><w:right w:w="{padding}" w:type="dxa"/>'
    narrow = f"<w:tblCellMar>{margins}</w:tblCellMar>" if found.padding < CELL_PADDING else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="bang_bieu"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{narrow}{alt_text}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'
    )


def _rows(widths: Sequence[int], found: Fitted, *, keep_last: bool) -> Iterator[str]:
    """Write the rows; where a page may end between them, and where inside one, is said in `row_breaks`."""
    grid = found.grid
    breaks = row_breaks(grid, widths, found.layout, keep_last=keep_last)
    for placed, (properties, own) in zip([*grid.head, *grid.rows], breaks, strict=True):
        yield f"<w:tr>{row_properties(properties)}{''.join(_cells(placed, widths, own, found))}</w:tr>"


def _cells(placed: Placed, widths: Sequence[int], own: Properties, found: Fitted) -> Iterator[str]:
    kept = tuple(own.items())
    for column, span, cell, begins in placed:
        wide = widths[column] if span == 1 else sum(widths[column : column + span])
        merged = "" if begins and cell.gop_hang == 1 else "restart" if begins else "continue"
        opening, paragraph = _opening(wide, span, merged, cell.role, cell.canh, cell.to_nen, kept)
        if not begins:
            yield f"{opening}{paragraph}</w:p></w:tc>"
            continue
        size = found.layout.size(cell.role) if found.is_small else None
        if "\n" in cell.text:
            lines = "".join([f"{paragraph}{runs(line, size)}</w:p>" for line in cell.text.split("\n")])
            yield f"{opening}{lines}</w:tc>"
        else:
            yield f"{opening}{paragraph}{runs(cell.text, size) if cell.text else ''}</w:p></w:tc>"


@lru_cache(maxsize=1024)  # of a column most cells are alike
def _opening(
    wide: int, span: int, merged: str, role: Role, canh: str, to_nen: bool, kept: tuple[tuple[str, str], ...]
) -> tuple[str, str]:
    """Return how a cell begins, `wide` twips over `span` columns, and how each of its paragraphs does."""
    properties = {"tcW": f'w:w="{wide}" w:type="dxa"'}
    if span > 1:
        properties["gridSpan"] = f'w:val="{span}"'
    if to_nen:
        properties["shd"] = 'w:val="clear" w:color="auto" w:fill="D9D9D9"'
    if merged == "continue":
        empty = paragraph_properties(Role.O_BANG, dict(kept))
        return f"<w:tc>{cell_properties({**properties, 'vMerge': ''})}", f"<w:p>{empty}"
    if merged:
        properties["vMerge"] = f'w:val="{merged}"'
    if role in (Role.TIEU_DE_COT, Role.SO_COT, Role.NHOM_HANG):
        properties["vAlign"] = 'w:val="center"'
    own = {**dict(kept), "jc": f'w:val="{JC[canh]}"'} if canh else dict(kept)
    return f"<w:tc>{cell_properties(properties)}", f"<w:p>{paragraph_properties(role, own)}"
