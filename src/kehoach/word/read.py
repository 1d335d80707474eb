""".docx → `Document`: what stands in a file whose paragraphs carry our styles. The inverse of `write`."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile

import docx
from docx.document import Document as Package
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from kehoach.document.blocks import Appendix, Block, Cell, Columns, Document, Paragraph, Table, TableCell, TableRow
from kehoach.document.markup import COLUMNS, ROLES
from kehoach.errors import UnreadableFile
from kehoach.word.tables import JC

SIDES = {value: name for name, value in JC.items()}


def open_docx(source: str | Path | IO[bytes]) -> Package:
    """Open a .docx. Raises UnreadableFile for anything else."""
    try:
        return docx.Document(str(source) if isinstance(source, Path) else source)
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, OSError) as problem:
        raise UnreadableFile(f"{source}: không đọc được như một tệp .docx") from problem


def read(source: str | Path | IO[bytes]) -> Document:
    """Read the roles and texts of a file that `write` made; paragraphs of other styles are not ours and left out.

    Of a table's widths the measured ones are read, in mm: what the author left to measure is not in the file.
    """
    package = open_docx(source)
    first = package.sections[0]
    (blocks, turned), *appendices = _sections(package)
    return Document(
        blocks,
        kho_ngang=turned,
        le_tren=_texts(first.first_page_header.paragraphs),
        le_duoi=_texts(first.first_page_footer.paragraphs),
        phu_luc=tuple(Appendix(content, on_its_side) for content, on_its_side in appendices),
    )


def _sections(package: Package) -> Iterator[tuple[tuple[Block, ...], bool]]:
    """Yield the blocks of each section and whether its page is turned."""
    blocks: list[Block] = []
    for element in package.element.body:
        section = element if element.tag == qn("w:sectPr") else element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if section is not None:
            turned = section.find(qn("w:pgSz")).get(qn("w:orient")) == "landscape"
            yield tuple(blocks), turned
            blocks = []
        elif element.tag == qn("w:tbl"):
            blocks += _table(element, package)
        else:
            blocks += _texts([WordParagraph(element, package)])


def _texts(paragraphs: Iterable[WordParagraph]) -> Cell:
    return tuple(
        Paragraph(ROLES[style], paragraph.text.strip())
        for paragraph in paragraphs
        if (style := paragraph.style.style_id if paragraph.style else "") in ROLES
    )


def _table(element: Any, package: Package) -> Iterator[Block]:
    kind = element.tblPr.find(qn("w:tblStyle")).get(qn("w:val"))
    if kind in COLUMNS:
        yield Columns(
            kind,
            tuple(tuple(_texts(_paragraphs(cell, package)) for cell in row.tc_lst) for row in element.tr_lst),
        )
    else:
        widths = (f"{int(column.get(qn('w:w'))) * 25.4 / 1440:.1f}mm" for column in element.tblGrid.gridCol_lst)
        head, rows = _head_and_rows(element, package)
        yield Table(tuple(widths), head, rows)


def _paragraphs(cell: Any, package: Package) -> Iterable[WordParagraph]:
    return (WordParagraph(paragraph, package) for paragraph in cell.p_lst)


def _head_and_rows(element: Any, package: Package) -> tuple[tuple[TableRow, ...], tuple[TableRow, ...]]:
    head: list[list[TableCell]] = []
    rows: list[list[TableCell]] = []
    begun: dict[int, tuple[list[TableCell], int]] = {}  # column → the row and index of the cell that may reach down
    for row in element.tr_lst:
        heading = row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None
        cells: list[TableCell] = []
        column = 0
        for cell in row.tc_lst:
            span = cell.grid_span
            if cell.vMerge == "continue":
                above, index = begun[column]
                above[index] = replace(above[index], gop_hang=above[index].gop_hang + 1)
            else:
                begun[column] = (cells, len(cells))
                cells.append(_table_cell(cell, span, package))
            column += span
        (head if heading else rows).append(cells)
    return tuple(map(tuple, head)), tuple(map(tuple, rows))


def _table_cell(cell: Any, span: int, package: Package) -> TableCell:
    texts = _texts(_paragraphs(cell, package))
    side = cell.p_lst[0].pPr.find(qn("w:jc")) if cell.p_lst[0].pPr is not None else None
    return TableCell(
        "\n".join(paragraph.text for paragraph in texts),
        texts[0].role,
        canh=SIDES[side.get(qn("w:val"))] if side is not None else "",
        gop_cot=span,
        to_nen=cell.tcPr.find(qn("w:shd")) is not None,
    )
