"""`Document` as text and back: the small XML of roles that templates write and golden files are kept in."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from kehoach.diagnostics import Loc
from kehoach.document.blocks import Appendix, Block, Cell, Columns, Document, Paragraph, Table, TableCell, TableRow
from kehoach.rules.roles import Role

COLUMNS = ("dau_van_ban", "cuoi_van_ban")
ROLES = {role.value: role for role in Role}
SLOT = "cho_noi_dung"
YES = "có"


def parse(text: str, contents: Iterable[Sequence[Block]] = ()) -> Document:
    """Read markup; `contents` are put where it has slots, in order: the content of the plan, then of each appendix.

    Raises KeyError for a tag that is no role and ValueError where there are more or fewer slots than contents: faults
    of the template, not of the author.
    """
    left = iter(contents)
    document = _document(ElementTree.fromstring(text), left)
    if any(True for _ in left):
        raise ValueError(f"the template has too few <{SLOT}/>: content would be lost")
    return document


def _document(root: Element, contents: Iterator[Sequence[Block]]) -> Document:
    margins: dict[str, Cell] = {}
    blocks: list[Block] = []
    appendices: list[Appendix] = []
    for element in root:
        if element.tag in ("le_tren", "le_duoi"):
            margins[element.tag] = _cell(element)
        elif element.tag == "phu_luc":
            inside = (block for child in element for block in _blocks(child, contents))
            appendices.append(Appendix(tuple(inside), element.get("kho_ngang") == YES))
        else:
            blocks += _blocks(element, contents)
    return Document(tuple(blocks), **margins, phu_luc=tuple(appendices), kho_ngang=root.get("kho_ngang") == YES)


def _blocks(element: Element, contents: Iterator[Sequence[Block]]) -> Sequence[Block]:
    """Return the block that an element is, or those that stand in a slot."""
    if element.tag != SLOT:
        return (_block(element),)
    if (filling := next(contents, None)) is None:
        raise ValueError(f"the template has too many <{SLOT}/>")
    return filling


def _block(element: Element) -> Block:
    if element.tag in COLUMNS:
        return Columns(element.tag, tuple(tuple(_cell(cell) for cell in row) for row in element))
    if element.tag == "bang_bieu":
        head, rows = (tuple(map(_table_row, part)) for part in element)
        return Table(tuple(element.get("rong", "").split()), head, rows)
    return _paragraph(element)


def _cell(element: Element) -> Cell:
    return tuple(_paragraph(child) for child in element)


def _paragraph(element: Element) -> Paragraph:
    return Paragraph(ROLES[element.tag], (element.text or "").strip(), _way(element.get("tai", "")))


@lru_cache(maxsize=512)  # one plan has those of another
def _way(text: str) -> Loc:
    """Read "can_cu.0": the way in the plan to the words of an element."""
    return tuple(int(step) if step.isdecimal() else step for step in text.split(".")) if text else ()


def _table_row(element: Element) -> TableRow:
    return tuple(
        TableCell(
            (cell.text or "").strip(),
            ROLES[cell.tag],
            cell.get("canh", ""),
            int(cell.get("gop_cot", 1)),
            int(cell.get("gop_hang", 1)),
            cell.get("to_nen") == YES,
        )
        for cell in element
    )


def to_markup(document: Document) -> str:
    """Write `document`, one paragraph or row of cells a line; `parse` of it is `document` again."""
    lines = [*_group("le_tren", document.le_tren), *_lines(document.blocks)]
    for appendix in document.phu_luc:
        lines += [f"<phu_luc{_turned(appendix.kho_ngang)}>", *_indented(_lines(appendix.blocks)), "</phu_luc>"]
    lines += _group("le_duoi", document.le_duoi)
    return "\n".join([f"<van_ban{_turned(document.kho_ngang)}>", *_indented(lines), "</van_ban>", ""])


def _turned(kho_ngang: bool) -> str:
    return f' kho_ngang="{YES}"' if kho_ngang else ""


def escape(text: str) -> str:
    """Make `text` the content of an element."""
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield _element(block.role, block.text)
            case Columns():
                rows = (line for row in block.rows for line in _columns_row(row))
                yield from (f"<{block.kind}>", *_indented(rows), f"</{block.kind}>")
            case Table():
                yield f'<bang_bieu rong="{" ".join(block.rong)}">'
                yield from _indented(_part("dau", block.head))
                yield from _indented(_part("than", block.rows))
                yield "</bang_bieu>"


def _columns_row(row: tuple[Cell, ...]) -> Iterator[str]:
    cells = (line for cell in row for line in (_group("o", cell) or ["<o/>"]))
    yield from ("<hang>", *_indented(cells), "</hang>")


def _part(tag: str, rows: tuple[TableRow, ...]) -> Iterator[str]:
    yield f"<{tag}>"
    for row in rows:
        yield f"  <hang>{''.join(map(_table_cell, row))}</hang>"
    yield f"</{tag}>"


def _table_cell(cell: TableCell) -> str:
    attributes = f' canh="{cell.canh}"' if cell.canh else ""
    attributes += f' gop_cot="{cell.gop_cot}"' if cell.gop_cot > 1 else ""
    attributes += f' gop_hang="{cell.gop_hang}"' if cell.gop_hang > 1 else ""
    attributes += f' to_nen="{YES}"' if cell.to_nen else ""
    return _element(cell.role, cell.text, attributes)


def _group(tag: str, cell: Cell) -> list[str]:
    lines = (_element(paragraph.role, paragraph.text) for paragraph in cell)
    return [f"<{tag}>", *_indented(lines), f"</{tag}>"] if cell else []


def _element(tag: str, text: str, attributes: str = "") -> str:
    return f"<{tag}{attributes}>{escape(text)}</{tag}>" if text else f"<{tag}{attributes}/>"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return ("  " + line for line in lines)
