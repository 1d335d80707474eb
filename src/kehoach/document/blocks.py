"""The page as blocks, in reading order. A block says what it is (its role), never how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass

from kehoach.rules.roles import Role


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; a line feed in `text` is a line break. A ruled line is a paragraph too, without text."""

    role: Role
    text: str = ""


Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Things that stand side by side without a border: the head of the first page, or the signatures.

    `kind` is `dau_van_ban` or `cuoi_van_ban`; every row has the same number of cells.
    """

    kind: str
    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Columns


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: what flows, and what stands in the margins of page one (ô 11 and ô 13 of PL I.IV)."""

    blocks: tuple[Block, ...]
    le_tren: tuple[Paragraph, ...] = ()
    le_duoi: tuple[Paragraph, ...] = ()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order, those in columns row by row."""
        yield from self.le_tren
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                for row in block.rows:
                    for cell in row:
                        yield from cell
        yield from self.le_duoi
