"""What a screen reader says of a table before its cells: Word's alternative text, a title and a description.

Only tables with lines have one. The head and the signatures are tables for the sake of their places alone, and a table
that has a summary is announced as one, where reading on is wanted (WCAG 2.2, failure F46).
"""

from collections.abc import Iterable, Iterator

from kehoach.document.blocks import Block, Paragraph, Table
from kehoach.document.grid import placed_cells
from kehoach.document.markup import escape
from kehoach.rules.roles import Role
from kehoach.word.notes import without_marks
from kehoach.wording.bindings import HYPHEN

TITLES = frozenset({Role.TIEU_DE_BANG})
HEADINGS = frozenset({Role.TIEU_DE_PHAN, Role.TEN_PHU_LUC, Role.TIEU_DE_MUC, Role.TIEU_DE_KHOAN})


def alt_texts(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """Yield the index of each table and its w:tblCaption and w:tblDescription, which stand last in w:tblPr.

    The title is the table's own, or that of what it stands in; the description names the columns.
    """
    heading = title = ""
    for index, block in enumerate(blocks):
        match block:
            case Paragraph():
                if block.role in HEADINGS:
                    heading = block.text
                elif block.role in TITLES:
                    title = block.text
            case Table():
                columns = "; ".join(_columns(block))
                yield index, _element("tblCaption", title or heading) + _element("tblDescription", columns)
                title = ""


def _columns(table: Table) -> Iterator[str]:
    """Yield the titles of the columns, each after those that it shares with its neighbours: "Năm 2026, Quý I"."""
    titles: list[list[str]] = [[] for _ in table.rong]
    for row in placed_cells(table.head, len(titles)):
        for column, span, cell, begins in row:
            if begins and cell.role is Role.TIEU_DE_COT and cell.text:
                for each in titles[column : column + span]:
                    each.append(cell.text)
    yield from (", ".join(each) for each in titles if each)


def _element(name: str, text: str) -> str:
    words = escape(" ".join(without_marks(text).replace(HYPHEN, "-").split())).replace('"', "&quot;")
    return f'<w:{name} w:val="{words}"/>' if words else ""
