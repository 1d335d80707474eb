""".docx → `Document`: what stands in a file whose paragraphs carry our styles. The inverse of `write`."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO
from zipfile import BadZipFile

import docx
from docx.document import Document as Package
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph

from kehoach.document.blocks import Block, Cell, Columns, Document, Paragraph
from kehoach.document.markup import ROLES
from kehoach.errors import UnreadableFile


def open_docx(source: str | Path | IO[bytes]) -> Package:
    """Open a .docx. Raises UnreadableFile for anything else."""
    try:
        return docx.Document(str(source) if isinstance(source, Path) else source)
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, OSError) as problem:
        raise UnreadableFile(f"{source}: không đọc được như một tệp .docx") from problem


def read(source: str | Path | IO[bytes]) -> Document:
    """Read the roles and texts of a file that `write` made; paragraphs of other styles are not ours and left out."""
    package = open_docx(source)
    section = package.sections[0]
    return Document(
        tuple(_blocks(package)),
        le_tren=_cell(section.first_page_header.paragraphs),
        le_duoi=_cell(section.first_page_footer.paragraphs),
    )


def _blocks(package: Package) -> Iterable[Block]:
    for item in package.iter_inner_content():
        if isinstance(item, Table):
            rows = tuple(tuple(_cell(cell.paragraphs) for cell in row.cells) for row in item.rows)
            yield Columns(item.style.style_id if item.style else "", rows)
        else:
            yield from _cell([item])


def _cell(paragraphs: Iterable[WordParagraph]) -> Cell:
    return tuple(
        Paragraph(ROLES[style], paragraph.text.strip())
        for paragraph in paragraphs
        if (style := paragraph.style.style_id if paragraph.style else "") in ROLES
    )
