"""The page as blocks, in reading order. A block says what it is (its role), never how it looks."""

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics import Loc
from kehoach.rules.roles import Role


class Paragraph(NamedTuple):
    """One paragraph; a line feed in `text` is a line break. A ruled line is a paragraph too, without text.

    `at` is the way in the plan to the value whose words stand here, () for what the program wrote itself. It is no part
    of the page: a paragraph is equal to one of another origin.
    """

    role: Role
    text: str = ""
    at: Loc = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Paragraph) and self[:2] == other[:2]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:2])


Cell = tuple[Paragraph, ...]


class Columns(NamedTuple):
    """Things that stand side by side without a border: the head of the first page, or the signatures.

    `kind` is `dau_van_ban` or `cuoi_van_ban`; every row has the same number of cells.
    """

    kind: str
    rows: tuple[tuple[Cell, ...], ...]


class TableCell(NamedTuple):
    """One cell; a line feed in `text` begins a new paragraph in it."""

    text: str = ""
    role: Role = Role.O_BANG
    canh: str = ""  # trai, giua, phai, deu; "" as the role has it
    gop_cot: int = 1  # columns and rows it takes up
    gop_hang: int = 1
    to_nen: bool = False  # shaded grey: the months of a task
    at: Loc = ()  # as of a paragraph

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TableCell) and self[:6] == other[:6]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:6])


TableRow = tuple[TableCell, ...]


class Table(NamedTuple):
    """A table with lines. A cell that reaches over rows is left out of the rows below, as in HTML.

    `rong` has a width for each column: "30mm", "20%" of the text area, or "*" to be measured.
    """

    rong: tuple[str, ...]
    head: tuple[TableRow, ...]  # repeated on every page
    rows: tuple[TableRow, ...]

    def key(self) -> tuple[object, ...]:
        """Return what is the same of tables that are equal, in plain tuples: to be compared in no time."""
        return self.rong, *(tuple([tuple([cell[:6] for cell in row]) for row in part]) for part in self[1:])


Block = Paragraph | Columns | Table


class Appendix(NamedTuple):
    """An appendix: pages of its own, numbered from 1, upright or turned (PL I.III.1)."""

    blocks: tuple[Block, ...]
    kho_ngang: bool = False


class Document(NamedTuple):
    """A whole document: what flows, what stands in the margins of page one (ô 11 and ô 13 of PL I.IV), appendices."""

    blocks: tuple[Block, ...]
    le_tren: tuple[Paragraph, ...] = ()
    le_duoi: tuple[Paragraph, ...] = ()
    phu_luc: tuple[Appendix, ...] = ()
    kho_ngang: bool = False  # an appendix that is a file of its own may be turned

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph in reading order, those in columns and cells row by row."""
        return (paragraph for paragraph, _ in self.placed())

    def placed(self) -> Iterator[tuple[Paragraph, tuple[int, ...]]]:
        """Yield every paragraph in reading order; of a cell of a table also which table and row of it, from 0."""
        yield from ((paragraph, ()) for paragraph in self.le_tren)
        for number, block in enumerate([*self.blocks, *(block for part in self.phu_luc for block in part.blocks)]):
            yield from _paragraphs(block, number)
        yield from ((paragraph, ()) for paragraph in self.le_duoi)


def _paragraphs(block: Block, number: int) -> Iterator[tuple[Paragraph, tuple[int, ...]]]:
    match block:
        case Paragraph():
            yield block, ()
        case Columns(rows=rows):
            yield from ((paragraph, ()) for row in rows for cell in row for paragraph in cell)
        case Table(head=head, rows=rows):
            for at, row in enumerate(head + rows):
                yield from ((Paragraph(cell.role, cell.text, cell.at), (number, at)) for cell in row)
