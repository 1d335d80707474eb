"""A `Document` as it is written: with no-break spaces and hyphens where a line must not end.

They are put in here and taken out in `read`, so that neither templates nor plans nor findings know them.
"""

from collections.abc import Callable, Mapping

from kehoach.document.blocks import Appendix, Block, Cell, Columns, Document, Paragraph, Table, TableCell, TableRow
from kehoach.rules.roles import Role
from kehoach.wording.bindings import bound, bound_cell, bound_column_title, bound_recipient, bound_title
from kehoach.wording.kept import kept

_BINDINGS: Mapping[Role, Callable[[str], str]] = {
    Role.TIEU_NGU: str,  # the decree's own words, on a line of their own
    Role.SO_KY_HIEU: str,  # a long symbol in a narrow column needs its hyphens
    Role.DIA_DANH_THOI_GIAN: str,  # these two have the room they need, or break where they are told
    Role.KEM_THEO: str,
    Role.O_BANG: bound_cell,
    Role.TIEU_DE_COT: bound_column_title,
    Role.DANH_SACH_NOI_NHAN: bound_recipient,
    **dict.fromkeys(
        (
            Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH, Role.TRICH_YEU, Role.TIEU_DE_PHAN, Role.TEN_PHU_LUC,
            Role.QUYEN_HAN, Role.CHUC_VU, Role.CHUC_VU_KHAC,
        ),
        bound_title,
    ),
}  # fmt: skip


def kept_together(document: Document) -> Document:
    """Return `document` with its texts bound; what needs nothing stays the same object."""
    return document._replace(
        blocks=_blocks(document.blocks),
        phu_luc=tuple(_appendix(appendix) for appendix in document.phu_luc),
    )


def _appendix(appendix: Appendix) -> Appendix:
    return appendix._replace(blocks=_blocks(appendix.blocks))


def _blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(map(_block, blocks))


def _block(block: Block) -> Block:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Columns():
            return block._replace(rows=tuple(tuple(map(_cell, row)) for row in block.rows))
        case Table():
            return block._replace(head=tuple(map(_row, block.head)), rows=tuple(map(_row, block.rows)))


def _cell(cell: Cell) -> Cell:
    return tuple(map(_paragraph, cell))


def _paragraph(paragraph: Paragraph) -> Paragraph:
    text = _text(paragraph.text, paragraph.role)
    return paragraph if text == paragraph.text else paragraph._replace(text=text)


def _row(row: TableRow) -> TableRow:
    return tuple([_table_cell(cell) if " " in cell.text or "-" in cell.text else cell for cell in row])


def _table_cell(cell: TableCell) -> TableCell:
    text = _bound(cell.text, cell.role)
    return cell if text == cell.text else TableCell(text, *cell[1:])


def _text(text: str, role: Role) -> str:
    return _bound(text, role) if " " in text or "-" in text else text


@kept
def _bound(text: str, role: Role) -> str:
    return _BINDINGS.get(role, bound)(text)
