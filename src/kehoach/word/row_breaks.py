"""Where a page may end in a table: not within a row, but within a tall one; not after the head or the first row.

`w:cantSplit` keeps a row whole by moving it to the next page; a row taller than a page flows over several all the
same (ISO/IEC 29500-1 §17.4.6). LibreOffice loses rows instead, in two cases that this writing leaves out:

- A row that is whole but taller than a page less the repeated head is cut. So only a row that is short by measure
  is kept whole.
- Where the page ends after the head and just one whole row, the rows below vanish. So the first row stays with the
  second one by `w:keepNext` (§17.3.1.15), which both programs honour for rows.
"""

from collections.abc import Iterator, Sequence

from kehoach.document.blocks import TableCell
from kehoach.document.columns import CELL_PADDING
from kehoach.document.grid import Grid, Placed
from kehoach.document.layout import Layout
from kehoach.rules.roles import Role
from kehoach.word.element_order import KEEP_NEXT, NONE, Properties
from kehoach.wording.widths import width, wrap

WHOLE_SHARE = 0.4  # of the page: a row taller than this may be split, or it leaves the page half empty
HEAD_SHARE = 0.4  # of the page: a head taller than this leaves its rows no room on the pages that repeat it
LINE = 1.17 * 25.4 / 72  # mm by point of size: Times New Roman, single spaced, rounded up
AIR = 2.0  # mm above and below a cell's paragraph, with its lines
BOLD = frozenset({Role.TIEU_DE_COT, Role.NHOM_HANG})

TEXT_ROLES = (*BOLD, Role.SO_COT, Role.O_BANG)
WIDE_LETTER = 0.6 * 25.4 / 72  # mm by point of size: wider than the mean of any text


def row_breaks(
    grid: Grid, widths: Sequence[int], layout: Layout, *, keep_last: bool
) -> Iterator[tuple[Properties, Properties]]:
    """Yield the properties of each row, and what its paragraphs have of their own."""
    rows = _Rows(widths, layout)
    repeated = {"cantSplit": "", "tblHeader": ""} if rows.fit(grid.head, HEAD_SHARE) else NONE
    yield from [(repeated, KEEP_NEXT if grid.rows else NONE)] * len(grid.head)
    last = len(grid.rows) - 1
    joined = _joined(grid.rows, rows)
    for number, row in enumerate(grid.rows):
        whole = rows.fit([row], WHOLE_SHARE)
        keep = (number == 0 < last and whole) or (number >= last - 1 and keep_last) or number in joined
        yield {"cantSplit": ""} if whole else NONE, KEEP_NEXT if keep else NONE


def _joined(placed: Sequence[Placed], rows: "_Rows") -> set[int]:
    """Return the rows that stay with the next one, since a cell reaches over both and all that it joins is short."""
    found: set[int] = set()
    first = 0
    for number in range(1, len(placed) + 1):
        if number < len(placed) and not all(begins for _, _, _, begins in placed[number]):
            continue
        if number - first > 1 and rows.fit(placed[first:number], WHOLE_SHARE):
            found.update(range(first, number - 1))
        first = number
    return found


class _Rows:
    """How tall rows will be, at the most, in columns of these widths (twips)."""

    def __init__(self, widths: Sequence[int], layout: Layout) -> None:
        self.widths = widths
        self.rooms = [_room(each) for each in widths]
        self.height = layout.height
        self.sizes = {role: layout.size(role) for role in TEXT_ROLES}

    def fit(self, rows: Sequence[Placed], share: float) -> bool:
        """Whether `rows` together are not taller than that share of the text area.

        A cell that reaches down is counted whole in each of its rows, since any of them may have to make room for it.
        """
        left = self.height * share
        for placed in rows:
            tallest = 0.0
            for column, span, cell, _ in placed:
                room = self.rooms[column] if span == 1 else _room(sum(self.widths[column : column + span]))
                size, text = self.sizes[cell.role], cell.text
                paragraphs = text.count("\n") + 1
                # Two lines that follow one another are together wider than the room, or they would be one.
                lines = paragraphs + 2 * len(text) * size * WIDE_LETTER // room
                height = lines * size * LINE + paragraphs * AIR
                if height > left:  # what is far below is not measured exactly: that takes time
                    height = _lines(cell, size, room) * size * LINE + paragraphs * AIR
                tallest = height if height > tallest else tallest
            left -= tallest
        return left >= 0


def _lines(cell: TableCell, size: float, room: float) -> float:
    """Return how many lines a cell takes; a word wider than its column is broken wherever the room ends."""
    bold = cell.role in BOLD
    return sum(1 + width(line, size, dam=bold) // room for line in wrap(cell.text, size, room, dam=bold))


def _room(twips: int) -> float:
    """Return the room for text in a column of that width, in mm."""
    return twips * 25.4 / 1440 - 2 * CELL_PADDING
