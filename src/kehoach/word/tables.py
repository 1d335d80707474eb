"""`Table` → WordprocessingML: fixed widths that add up, a head repeated on every page, rows that stay whole."""

from collections.abc import Iterator, Sequence

from kehoach.document.blocks import Table, TableCell
from kehoach.document.layout import Layout
from kehoach.rules import properties as p
from kehoach.rules.nd30 import pick
from kehoach.rules.roles import Role
from kehoach.word.element_order import Properties, cell_properties, paragraph_properties, row_properties
from kehoach.word.row_breaks import CELL_PADDING, Placed, placed_cells, row_breaks
from kehoach.word.runs import runs, twips
from kehoach.wording.widths import balanced, longest_piece, width

LEAST_COLUMN = 9.0  # mm: room for "STT"
WIDEST_MEASURED = 90.0  # mm: beyond this a longer text wants more lines, not more width
LONG_TITLE = 200  # characters: a column's title that long is a text
SAMPLE = 400  # rows measured: a table of thousands is even enough

JC = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}


def table_xml(table: Table, layout: Layout, *, keep_last: bool = False) -> str:
    """Write a table as wide as the text area. Grid and cells say the same widths, whole twips that add up.

    `keep_last` keeps what follows the table on the page of its last row.
    """
    widths = [twips(each) for each in column_widths(table, layout)]
    widths[-1] += twips(layout.area) - sum(widths)
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    rows = "".join(_rows(table, widths, layout, keep_last=keep_last))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="bang_bieu"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def column_widths(table: Table, layout: Layout) -> list[float]:
    """Return the width of each column in mm; together they are the text area.

    Widths in mm and shares are kept while they leave the measured columns room for their longest word; the rest is
    shared out by what the texts would like, as browsers do with tables.
    """
    least, titled, liked = _measured(table, layout)
    fixed = [_fixed(text, layout.area) for text in table.rong]
    if None not in fixed:
        return _scaled([value or 0.0 for value in fixed], layout.area)
    if sum(titled[i] if value is None else value for i, value in enumerate(fixed)) <= layout.area:
        least = titled
    asked = [least[i] if value is None else value for i, value in enumerate(fixed)]
    if sum(asked) <= layout.area:
        # Room to spare: it goes to the measured columns, to each by what it would like beyond its longest word.
        wishes = [liked[i] - least[i] if value is None else 0.0 for i, value in enumerate(fixed)]
        even = [least[i] if value is None else 0.0 for i, value in enumerate(fixed)]
        return _grown(asked, wishes if any(wishes) else even, layout.area)
    # Too little: what was asked for in mm gives way, but not below its own longest word; then every column does.
    floors = [min(pair) for pair in zip(asked, least, strict=True)]
    if sum(floors) >= layout.area:
        return _scaled(floors, layout.area)
    return _grown(floors, [value - floor for value, floor in zip(asked, floors, strict=True)], layout.area)


def _scaled(widths: Sequence[float], area: float) -> list[float]:
    return [each * area / sum(widths) for each in widths]


def _grown(widths: Sequence[float], wishes: Sequence[float], area: float) -> list[float]:
    """Share what is left of `area` out by `wishes`, of which one at least is more than nothing."""
    each_gets = (area - sum(widths)) / sum(wishes)
    return [width + wish * each_gets for width, wish in zip(widths, wishes, strict=True)]


def _fixed(text: str, area: float) -> float | None:
    if text.endswith("mm"):
        return float(text[:-2])
    return area * float(text[:-1]) / 100 if text.endswith("%") else None


def _measured(table: Table, layout: Layout) -> tuple[list[float], list[float], list[float]]:
    """Measure each column (mm, with padding) from the cells that stand in it alone: need, title and wish.

    It needs room for its longest word. Its title had better take no more than two lines. It would like something
    between its average and its longest text: the average alone starves a column of one long cell among short ones.
    """
    count = len(table.rong)
    least = [LEAST_COLUMN - 2 * CELL_PADDING] * count
    titled = list(least)
    lines: list[list[float]] = [[] for _ in range(count)]
    for row, cells in enumerate(placed_cells([*table.head, *table.rows[:SAMPLE]], count)):
        for column, span, cell, begins in cells:
            if not begins or span > 1 or not cell.text:
                continue
            size = float(pick(cell.role, p.CO_CHU, layout.choices))
            bold = cell.role in (Role.TIEU_DE_COT, Role.NHOM_HANG)
            if row < len(table.head):
                titled[column] = max(titled[column], _on_two_lines(cell.text, size))
            else:
                lines[column].append(max(width(piece, size, dam=bold) for piece in cell.text.split("\n")))
            least[column] = max(least[column], min(longest_piece(cell.text, size, dam=bold), WIDEST_MEASURED))
    liked = [(max(each) * sum(each) / len(each)) ** 0.5 if each else 0.0 for each in lines]
    padding = 2 * CELL_PADDING + 0.5
    titled = [max(pair) for pair in zip(least, titled, strict=True)]
    liked = [max(pair) for pair in zip(titled, liked, strict=True)]
    least, titled, liked = ([each + padding for each in measures] for measures in (least, titled, liked))
    return least, titled, liked


def _on_two_lines(title: str, size: float) -> float:
    """Return the width at which a column's title takes no more than two lines."""
    if len(title) > LONG_TITLE:
        return 0.0
    whole = width(title, size, dam=True)
    return max(width(line, size, dam=True) for line in balanced(title, size, whole * 0.99, dam=True))


def _rows(table: Table, widths: Sequence[int], layout: Layout, *, keep_last: bool) -> Iterator[str]:
    """Write the rows; where a page may end between them, and where inside one, is said in `row_breaks`."""
    breaks = row_breaks(table, widths, layout, keep_last=keep_last)
    placed_rows = [*placed_cells(table.head, len(widths)), *placed_cells(table.rows, len(widths))]
    for placed, (properties, own) in zip(placed_rows, breaks, strict=True):
        yield f"<w:tr>{row_properties(properties)}{''.join(_cells(placed, widths, own))}</w:tr>"


def _cells(placed: Placed, widths: Sequence[int], own: Properties) -> Iterator[str]:
    for column, span, cell, begins in placed:
        properties = {"tcW": f'w:w="{sum(widths[column : column + span])}" w:type="dxa"'}
        if span > 1:
            properties["gridSpan"] = f'w:val="{span}"'
        if not begins:
            properties["vMerge"] = ""
            empty = paragraph_properties(Role.O_BANG, own)
            yield f"<w:tc>{cell_properties(properties)}<w:p>{empty}</w:p></w:tc>"
            continue
        if cell.gop_hang > 1:
            properties["vMerge"] = 'w:val="restart"'
        if cell.to_nen:
            properties["shd"] = 'w:val="clear" w:color="auto" w:fill="D9D9D9"'
        if cell.role in (Role.TIEU_DE_COT, Role.SO_COT, Role.NHOM_HANG):
            properties["vAlign"] = 'w:val="center"'
        yield f"<w:tc>{cell_properties(properties)}{_paragraphs(cell, own)}</w:tc>"


def _paragraphs(cell: TableCell, own: Properties) -> str:
    if cell.canh:
        own = {**own, "jc": f'w:val="{JC[cell.canh]}"'}
    opening = f"<w:p>{paragraph_properties(cell.role, own)}"
    return "".join(f"{opening}{runs(line)}</w:p>" for line in cell.text.split("\n"))
