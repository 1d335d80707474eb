"""The end of a plan (ô 7 and ô 9b of PL I.IV) → WordprocessingML: who signs, beside or above whom it goes to.

From the authority to the name nothing parts, and "Nơi nhận:" stands beside it. A list of recipients that is longer
than that may go on to the next page, which then has two of them before "Lưu": so a long list is written as several
rows, and `read` makes one of them again (`is_continued`).
"""

from collections.abc import Iterator, Sequence

from kehoach.document.blocks import Cell, Columns
from kehoach.document.layout import Layout
from kehoach.rules.roles import Role
from kehoach.word.element_order import KEEP_NEXT, NONE, Properties, paragraph_properties, row_properties
from kehoach.word.runs import runs, twips
from kehoach.word.unprescribed import SIGNATURE_PT

Row = tuple[Cell, ...]
RECIPIENTS = frozenset({Role.DANH_SACH_NOI_NHAN, Role.NGUOI_SOAN_THAO})
TITLES = frozenset({Role.QUYEN_HAN, Role.CHUC_VU, Role.CHUC_VU_KHAC, Role.HO_TEN})
SIGNED = frozenset({Role.CHUC_VU_KHAC, Role.HO_TEN})  # above them there is room for the signature
HO_TEN, DANH_SACH_NOI_NHAN = Role.HO_TEN, Role.DANH_SACH_NOI_NHAN  # asked of the class, one costs as much as a call
LAST = 3  # lines of the list that stay together: two recipients and "Lưu"
ASCENT = 0.891  # of the size: how far a first line's baseline stands below its top


def signatures_xml(columns: Columns, layout: Layout) -> str:
    """Write the signatures and recipients as a table without borders, as wide as the text area."""
    widths = layout.columns(columns.kind, len(columns.rows[0]))
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    total = sum(twips(width) for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{columns.kind}"/><w:tblW w:w="{total}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(_rows(columns.rows, widths, layout))}</w:tbl>"
    )


def is_continued(row: Row) -> bool:
    """Whether a row goes on with the recipients of the row above."""
    first, *others = row
    return bool(first) and first[0].role in RECIPIENTS and not any(others)


def _rows(rows: Sequence[Row], widths: Sequence[float], layout: Layout) -> Iterator[str]:
    """Write each row; those above the first list of recipients stay with it, signers joint or not."""
    for number, row in enumerate(rows):
        head, parts = _parts(row, widths, layout)
        followed = number < len(rows) - 1
        yield _row(head, widths, layout, {"cantSplit": ""}, KEEP_NEXT if followed else NONE)
        for part in parts:
            whole: Properties = {"cantSplit": ""} if len(part) <= LAST + 1 else NONE
            yield _row((part, *((),) * (len(row) - 1)), widths, layout, whole, NONE, goes_on=True)


def _parts(row: Row, widths: Sequence[float], layout: Layout) -> tuple[Row, list[Cell]]:
    """Return the row with as many recipients as stand beside the signature, and the others, the last apart."""
    listed, *signers = row
    lines = [place for place, paragraph in enumerate(listed) if paragraph.role is DANH_SACH_NOI_NHAN]
    tall = max((_height(cell, widths[at], layout) for at, cell in enumerate(signers, start=1)), default=0.0)
    begin = _begins_below(listed, tall, widths[0], layout)
    if len(lines) < LAST or begin > lines[-LAST]:
        return row, []
    others = [listed[begin : lines[-LAST]], listed[lines[-LAST] :]]
    return (listed[:begin], *signers), [part for part in others if part]


def _begins_below(listed: Cell, height: float, room: float, layout: Layout) -> int:
    """Return the index of the first recipient that begins below `height` points, with two above it at least."""
    below = 0.0
    for index, paragraph in enumerate(listed):
        if below >= height and index > LAST - 1:
            return index
        below += _height((paragraph,), room, layout)
    return len(listed)


def _height(cell: Cell, room: float, layout: Layout) -> float:
    """Return the height of a cell in points."""
    signed = SIGNATURE_PT if any(paragraph.role is HO_TEN for paragraph in cell) else 0.0
    return signed + sum(layout.text_height(paragraph, room) for paragraph in cell)


def _row(
    row: Row, widths: Sequence[float], layout: Layout, whole: Properties, keep: Properties, *, goes_on: bool = False
) -> str:
    above = [_above(cell, room, layout) for cell, room in zip(row, widths, strict=True)]
    lowest = max(above)
    cells = "".join(
        _cell(cell, room, layout, lowest - own, keep, beside=any(above), goes_on=goes_on)
        for cell, room, own in zip(row, widths, above, strict=True)
    )
    return f"<w:tr>{row_properties(whole)}{cells}</w:tr>"


def _above(cell: Cell, room: float, layout: Layout) -> float:
    """Return the height in points of what a signer's name stands below, without the signature; 0 without a name."""
    if not any(paragraph.role is HO_TEN for paragraph in cell):
        return 0.0
    return sum(layout.text_height(paragraph, room) for paragraph in cell if paragraph.role is not HO_TEN)


def _cell(
    cell: Cell, room: float, layout: Layout, lower: float, keep: Properties, *, beside: bool, goes_on: bool
) -> str:
    """Write a cell; a signer's name stands `lower` points lower, level with those of the others."""
    width = f'<w:tcW w:w="{twips(room)}" w:type="dxa"/>'
    # The style's gap stands above the first row of a list alone.
    margin = '<w:tcMar><w:top w:w="0" w:type="dxa"/></w:tcMar>' if goes_on else ""
    inside = "".join(_paragraphs(cell, room, layout, lower, keep, beside=beside)) or "<w:p/>"
    return f"<w:tc><w:tcPr>{width}{margin}</w:tcPr>{inside}</w:tc>"


def _paragraphs(
    cell: Cell, room: float, layout: Layout, lower: float, keep: Properties, *, beside: bool
) -> Iterator[str]:
    signed = False  # the room for the signature stands above what is written
    for paragraph in cell:
        own: dict[str, str] = dict(keep)
        if paragraph.role in TITLES and (side := layout.even_indent(paragraph, room)):
            own["ind"] = f'w:left="{twips(side)}" w:right="{twips(side)}" w:firstLine="0"'
        if paragraph.role in SIGNED:
            if signed:
                own["spacing"] = 'w:before="0"'
            elif lower:
                own["spacing"] = f'w:before="{round((SIGNATURE_PT + lower) * 20)}"'
            signed = True
        elif beside and paragraph.role is Role.TU_NOI_NHAN:
            # On one baseline with the authority beside it, whose letters are larger.
            higher = (layout.size(Role.CHUC_VU) - layout.size(Role.TU_NOI_NHAN)) * ASCENT
            own["spacing"] = f'w:before="{round(higher * 20)}"'
        yield f"<w:p>{paragraph_properties(paragraph.role, own)}{runs(paragraph.text)}</w:p>"
