"""`Document` as text and back: the small XML of roles that templates write and golden files are kept in."""

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from kehoach.document.blocks import Block, Cell, Columns, Document, Paragraph
from kehoach.rules.roles import Role

COLUMNS = ("dau_van_ban", "cuoi_van_ban")
ROLES = {role.value: role for role in Role}


def parse(text: str) -> Document:
    """Read markup. Raises KeyError for a tag that is no role: a fault of the template, not of the author."""
    margins: dict[str, Cell] = {}
    blocks: list[Block] = []
    for element in ElementTree.fromstring(text):
        if element.tag in COLUMNS:
            rows = tuple(tuple(_cell(cell) for cell in row) for row in element)
            blocks.append(Columns(element.tag, rows))
        elif element.tag in ("le_tren", "le_duoi"):
            margins[element.tag] = _cell(element)
        else:
            blocks.append(_paragraph(element))
    return Document(tuple(blocks), **margins)


def to_markup(document: Document) -> str:
    """Write `document`, one paragraph a line; `parse` of it is `document` again."""
    return "\n".join(["<van_ban>", *_lines(document), "</van_ban>", ""])


def escape(text: str) -> str:
    """Make `text` the content of an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _cell(element: Element) -> Cell:
    return tuple(_paragraph(child) for child in element)


def _paragraph(element: Element) -> Paragraph:
    return Paragraph(ROLES[element.tag], (element.text or "").strip())


def _lines(document: Document) -> Iterator[str]:
    yield from _group("le_tren", document.le_tren, 1)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield _line(block, 1)
            continue
        yield f"  <{block.kind}>"
        for row in block.rows:
            yield "    <hang>"
            for cell in row:
                yield from _group("o", cell, 3) if cell else ["      <o/>"]
            yield "    </hang>"
        yield f"  </{block.kind}>"
    yield from _group("le_duoi", document.le_duoi, 1)


def _group(tag: str, cell: Cell, depth: int) -> Iterator[str]:
    if cell:
        yield f"{'  ' * depth}<{tag}>"
        yield from (_line(paragraph, depth + 1) for paragraph in cell)
        yield f"{'  ' * depth}</{tag}>"


def _line(paragraph: Paragraph, depth: int) -> str:
    tag, text = paragraph.role.value, escape(paragraph.text)
    return "  " * depth + (f"<{tag}>{text}</{tag}>" if text else f"<{tag}/>")
