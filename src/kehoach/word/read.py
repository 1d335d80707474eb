""".docx → `Document`: what stands in a file whose paragraphs carry our styles. The inverse of `write`."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from unicodedata import normalize

from kehoach.document.blocks import Appendix, Block, Columns, Document, Paragraph, Table, TableCell, TableRow
from kehoach.document.markup import COLUMNS
from kehoach.word.long_pieces import lines_joined
from kehoach.word.looks.components import role_by_style
from kehoach.word.read_notes import marked, notes_of, put_back
from kehoach.word.reading.opened import Opened, WordSource, open_word
from kehoach.word.reading.paragraphs import Cell, Story, WordParagraph
from kehoach.word.reading.sections import Section
from kehoach.word.reading.xml import MM_PER_POINT, Element, W, points, value_of
from kehoach.word.signatures import is_continued
from kehoach.word.tables import JC
from kehoach.wording.bindings import unbound

SIDES = {value: name for name, value in JC.items()}


def read(source: WordSource) -> Document:
    """Read the roles and texts of a file that `write` made; paragraphs of other styles are not ours and left out.

    Of a table's widths the measured ones are read, in mm: what the author left to measure is not in the file.
    Raises UnreadableFile.
    """
    opened = open_word(source)
    blocks = [tuple(_blocks(each for each in opened.paragraphs if each.section == at.number)) for at in opened.sections]
    first, *others = opened.sections
    document = Document(
        blocks[0],
        kho_ngang=first.is_turned,
        le_tren=_in_margin(opened, first, Story.HEADER),
        le_duoi=_in_margin(opened, first, Story.FOOTER),
        phu_luc=tuple(Appendix(blocks[each.number], each.is_turned) for each in others),
    )
    return put_back(document, notes_of(opened))


def _in_margin(opened: Opened, section: Section, story: Story) -> tuple[Paragraph, ...]:
    margin = section.margin(story, "first")
    return _texts(opened.in_margin(section, margin)) if margin else ()


def _texts(paragraphs: Iterable[WordParagraph]) -> tuple[Paragraph, ...]:
    texts = ((paragraph, marked(paragraph.runs) or paragraph.text) for paragraph in paragraphs)
    roles = ((role_by_style(paragraph), normalize("NFC", text).strip()) for paragraph, text in texts)
    return tuple(Paragraph(role, unbound(lines_joined(role, text))) for role, text in roles if role is not None)


def _blocks(paragraphs: Iterable[WordParagraph]) -> Iterator[Block]:
    for table, together in groupby(paragraphs, lambda each: each.cell.table if each.cell else None):
        if table is None:
            yield from _texts(together)
        else:
            rows = [
                [(cell, list(inside)) for cell, inside in groupby(row, lambda each: each.cell) if cell]
                for _, row in groupby(together, lambda each: each.cell and each.cell.row)
            ]
            yield _table(rows)


Texts = tuple[Paragraph, ...]
_Rows = list[list[tuple[Cell, list[WordParagraph]]]]


def _table(rows: _Rows) -> Block:
    cell = rows[0][0][0]
    if cell.in_table.style in COLUMNS:
        return Columns(cell.in_table.style, tuple(_joined(tuple(_texts(inside) for _, inside in row) for row in rows)))
    grid = next(cell.element.iterancestors(W + "tbl")).find(W + "tblGrid")
    widths = ((points(column.get(W + "w")) or 0.0) * MM_PER_POINT for column in grid)
    return Table(tuple(f"{width:.1f}mm" for width in widths), *_head_and_rows(rows))


def _joined(rows: Iterable[tuple[Texts, ...]]) -> Iterator[tuple[Texts, ...]]:
    """Yield the rows of columns; a list of recipients that was written over several rows is one again."""
    whole: tuple[Texts, ...] = ()
    for row in rows:
        if whole and is_continued(row):
            whole = (whole[0] + row[0], *whole[1:])
            continue
        if whole:
            yield whole
        whole = row
    if whole:
        yield whole


def _head_and_rows(rows: _Rows) -> tuple[tuple[TableRow, ...], tuple[TableRow, ...]]:
    head: list[list[TableCell]] = []
    below: list[list[TableCell]] = []
    begun: dict[int, tuple[list[TableCell], int]] = {}  # column → the row and index of the cell that may reach down
    for row in rows:
        cells: list[TableCell] = []
        for cell, inside in row:
            if cell.is_continued:
                above, index = begun[cell.column]
                above[index] = above[index]._replace(gop_hang=above[index].gop_hang + 1)
            else:
                begun[cell.column] = (cells, len(cells))
                cells.append(_table_cell(cell, inside))
        (head if _is_head(row[0][0].element) else below).append(cells)
    return tuple(map(tuple, head)), tuple(map(tuple, below))


def _is_head(cell: Element) -> bool:
    return cell.getparent().find(f"{W}trPr/{W}tblHeader") is not None


def _table_cell(cell: Cell, inside: list[WordParagraph]) -> TableCell:
    texts = _texts(inside)
    return TableCell(
        "\n".join(paragraph.text for paragraph in texts),
        texts[0].role,
        canh=SIDES.get(value_of(inside[0].element.find(W + "pPr"), "jc") or "", ""),
        gop_cot=cell.span,
        to_nen=cell.element.find(f"{W}tcPr/{W}shd") is not None,
    )
