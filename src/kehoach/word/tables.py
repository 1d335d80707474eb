"""`Table` → WordprocessingML: fixed widths that add up, a head repeated on every page, rows that stay whole."""

from collections.abc import Iterable, Sequence

from kehoach.document.blocks import Table, TableCell, TableRow
from kehoach.rules import properties as p
from kehoach.rules.nd30 import pick
from kehoach.rules.roles import Role
from kehoach.word.layout import Layout
from kehoach.word.runs import runs, twips
from kehoach.wording.widths import balanced, width

CELL_PADDING = 1.5  # mm left and right: 85 twips in the table style
LEAST_COLUMN = 9.0  # mm: room for "STT"
WIDEST_MEASURED = 90.0  # mm: beyond this a longer text wants more lines, not more width
LONG_TITLE = 200  # characters: a column's title that long is a text
SAMPLE = 400  # rows measured: a table of thousands is even enough

JC = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}


def table_xml(table: Table, layout: Layout, *, keep_last: bool = False) -> str:
    """Write a table as wide as the text area. Grid and cells say the same widths, whole twips that add up."""
    widths = [twips(each) for each in column_widths(table, layout)]
    widths[-1] += twips(layout.area) - sum(widths)
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    head = "".join(_rows(table.dau, widths, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"))
    *most, last = _rows(table.hang, widths, "<w:trPr><w:cantSplit/></w:trPr>") if table.hang else ("",)
    if keep_last:  # what follows stays on the last row's page
        last = last.replace('"/></w:pPr>', '"/><w:keepNext/></w:pPr>').replace('"/><w:jc', '"/><w:keepNext/><w:jc')
    rows = "".join(most) + last
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="bang_bieu"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>'
    )


def column_widths(table: Table, layout: Layout) -> list[float]:
    """Give the width of each column in mm; together they are the text area.

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
    for row, cells in _placed([*table.dau, *table.hang[:SAMPLE]], count):
        for column, cell in cells:
            if cell is None or cell.gop_cot > 1 or not cell.text:
                continue
            size = float(pick(cell.role, p.CO_CHU, layout.choices))
            bold = cell.role in (Role.TIEU_DE_COT, Role.NHOM_HANG)
            if row < len(table.dau):
                titled[column] = max(titled[column], _on_two_lines(cell.text, size))
            else:
                lines[column].append(max(width(piece, size, dam=bold) for piece in cell.text.split("\n")))
            words = max(width(word, size, dam=bold) for word in cell.text.split())
            least[column] = max(least[column], min(words, WIDEST_MEASURED))
    liked = [(max(each) * sum(each) / len(each)) ** 0.5 if each else 0.0 for each in lines]
    padding = 2 * CELL_PADDING + 0.5
    titled = [max(pair) for pair in zip(least, titled, strict=True)]
    liked = [max(pair) for pair in zip(titled, liked, strict=True)]
    least, titled, liked = ([each + padding for each in measures] for measures in (least, titled, liked))
    return least, titled, liked


def _on_two_lines(title: str, size: float) -> float:
    """Give the width at which a column's title takes no more than two lines."""
    if len(title) > LONG_TITLE:
        return 0.0
    whole = width(title, size, dam=True)
    return max(width(line, size, dam=True) for line in balanced(title, size, whole * 0.99, dam=True))


Placed = list[tuple[int, TableCell | None]]


def _placed(rows: Sequence[TableRow], count: int) -> Iterable[tuple[int, Placed]]:
    """Give each row its cells by the column they begin in; None where a cell from above reaches down."""
    from_above: dict[int, tuple[int, TableCell]] = {}  # column → rows still covered, the cell
    for number, row in enumerate(rows):
        placed: Placed = []
        column, waiting = 0, list(row)
        while column < count:
            if column in from_above:
                left, above = from_above.pop(column)
                if left > 1:
                    from_above[column] = (left - 1, above)
                placed.append((column, None))
                column += above.gop_cot
            elif waiting:
                cell = waiting.pop(0)
                placed.append((column, cell))
                if cell.gop_hang > 1:
                    from_above[column] = (cell.gop_hang - 1, cell)
                column += cell.gop_cot
            else:
                break
        yield number, placed


def _rows(rows: Sequence[TableRow], widths: Sequence[int], properties: str) -> Iterable[str]:
    spans: dict[int, int] = {}  # columns of the cell that began in a column: a continued cell is as wide
    for _, placed in _placed(rows, len(widths)):
        cells = []
        for column, cell in placed:
            if cell:
                spans[column] = cell.gop_cot
            span = spans[column]
            cells.append(_cell(cell, sum(widths[column : column + span]), span))
        yield f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _cell(cell: TableCell | None, width_twips: int, span: int) -> str:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    if cell is None:
        style = f'<w:p><w:pPr><w:pStyle w:val="{Role.O_BANG.value}"/></w:pPr></w:p>'
        return f'<w:tc><w:tcPr><w:tcW w:w="{width_twips}" w:type="dxa"/>{merged}<w:vMerge/></w:tcPr>{style}</w:tc>'
    down = '<w:vMerge w:val="restart"/>' if cell.gop_hang > 1 else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>' if cell.to_nen else ""
    middle = '<w:vAlign w:val="center"/>' if cell.role in (Role.TIEU_DE_COT, Role.SO_COT, Role.NHOM_HANG) else ""
    properties = f'<w:tcW w:w="{width_twips}" w:type="dxa"/>{merged}{down}{shade}{middle}'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{_paragraphs(cell)}</w:tc>"


def _paragraphs(cell: TableCell) -> str:
    side = f'<w:jc w:val="{JC[cell.canh]}"/>' if cell.canh else ""
    opening = f'<w:p><w:pPr><w:pStyle w:val="{cell.role.value}"/>{side}</w:pPr>'
    return "".join(f"{opening}{runs(line)}</w:p>" for line in cell.text.split("\n"))
