"""The cells of a foreign table: where each stands, how much room it has, which conditions of the style hold in it."""

from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from kehoach.word.reading.cascade import InTable
from kehoach.word.reading.paragraphs import Cell, Room
from kehoach.word.reading.styles import Style, Styles, is_drawn, padding_of
from kehoach.word.reading.xml import MM_PER_POINT, VAL, Element, W, children, points, value_of, whole

WRAPPERS = (W + "sdtContent", W + "customXml")
# §17.4.55: the bits of w:tblLook/@w:val, which newer files spell out as attributes.
LOOKS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip
CORNERS = {
    ("firstRow", "firstColumn"): "nwCell", ("firstRow", "lastColumn"): "neCell",
    ("lastRow", "firstColumn"): "swCell", ("lastRow", "lastColumn"): "seCell",
}  # fmt: skip


class _Frame(NamedTuple):
    """What holds for all cells of a table; measures in mm."""

    style: Style
    style_id: str
    looks: frozenset[str]
    edges: list[float]  # where each column begins, and the last ends
    padding: tuple[float, float]
    left: float
    rows: int


def cells(table: Element, number: int, room: Room, outer: Cell | None, styles: Styles) -> Iterator[Cell]:
    """Yield the cells of a w:tbl, row by row; rows and cells deleted in a tracked change are gone."""
    rows = [row for row in _inside(table, W + "tr") if not _has(row, "trPr", "del")]
    frame = _frame(table, rows, room, styles)
    columns = max(len(frame.edges) - 1, 1)
    for row_index, row in enumerate(rows):
        column = whole(value_of(row.find(W + "trPr"), "gridBefore"))
        for box in _inside(row, W + "tc"):
            if _has(box, "tcPr", "cellDel"):
                continue
            properties = box.find(W + "tcPr")
            span = max(whole(value_of(properties, "gridSpan"), 1), 1)
            merged = None if properties is None else properties.find(W + "vMerge")
            yield Cell(
                number,
                row_index,
                column,
                span,
                len(rows),
                columns,
                _room(frame, properties, column, span, room),
                InTable(frame.style_id, _conditions(frame, row_index, column, span, columns)),
                merged is not None and merged.get(VAL, "continue") != "restart",
                box,
                outer,
            )
            column += span


def has_lines(table: Element, styles: Styles) -> bool:
    """Whether lines are drawn around or between the cells of a w:tbl: by itself, by a cell, by its style."""
    properties = table.find(W + "tblPr")
    own = None if properties is None else properties.find(W + "tblBorders")
    if any(map(is_drawn, table.iterfind(f".//{W}tcBorders"))):
        return True
    return is_drawn(own) if own is not None else styles.table(value_of(properties, "tblStyle") or "").has_lines


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    for child in children(parent):
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _inside(child, tag)
        elif child.tag == W + "sdt" and (content := child.find(W + "sdtContent")) is not None:
            yield from _inside(content, tag)


def _has(element: Element, properties: str, tag: str) -> bool:
    return element.find(f"{W}{properties}/{W}{tag}") is not None


def _frame(table: Element, rows: list[Element], room: Room, styles: Styles) -> _Frame:
    properties = table.find(W + "tblPr")
    style_id = value_of(properties, "tblStyle") or ""
    style = styles.table(style_id)
    grid = [_width(each) or 0.0 for each in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    own = padding_of(None if properties is None else properties.find(W + "tblCellMar"))
    inherited = style.padding or (0.0, 0.0)
    left, right = (mine if mine is not None else theirs for mine, theirs in zip(own, inherited, strict=True))
    indent = None if properties is None else properties.find(W + "tblInd")
    start = (_width(indent) or 0.0) if indent is not None else 0.0
    side = value_of(properties, "jc")
    if side in ("center", "right", "end") and grid:
        start = (room.width - sum(grid)) / (2 if side == "center" else 1)
    return _Frame(
        style,
        style_id,
        _table_looks(None if properties is None else properties.find(W + "tblLook")),
        list(accumulate(grid, initial=0.0)),
        (left * MM_PER_POINT, right * MM_PER_POINT),
        room.left + start,
        len(rows),
    )


def _room(frame: _Frame, properties: Element | None, column: int, span: int, room: Room) -> Room:
    """Measure a cell inside its margins: as wide as it wants to be, else as its columns are."""
    own = None if properties is None else properties.find(W + "tcW")
    begin, end = (frame.edges[min(edge, len(frame.edges) - 1)] for edge in (column, column + span))
    spanned = end - begin
    width = (_width(own) if own is not None and own.get(W + "type", "dxa") == "dxa" else None) or spanned or room.width
    margins = padding_of(None if properties is None else properties.find(W + "tcMar"))
    left, right = (
        mine * MM_PER_POINT if mine is not None else theirs for mine, theirs in zip(margins, frame.padding, strict=True)
    )
    return Room(frame.left + begin + left, max(width - left - right, 0.0))


def _width(element: Element) -> float | None:
    found = points(element.get(W + "w"))
    return None if found is None else found * MM_PER_POINT


def _table_looks(look: Element | None) -> frozenset[str]:
    if look is None:
        return frozenset()
    try:
        bits = int(look.get(VAL, "0"), 16)
    except ValueError:
        bits = 0
    spelled = {name: look.get(W + name) for name in LOOKS}
    return frozenset(
        name for name, bit in LOOKS.items() if (spelled[name] in ("1", "true", "on") if spelled[name] else bits & bit)
    )


def _conditions(frame: _Frame, row: int, column: int, span: int, columns: int) -> tuple[str, ...]:
    """Return which parts of the style hold here, weakest first (§17.7.6)."""
    if not frame.style.conditional_runs:
        return ()
    at = {
        "firstRow": row == 0, "lastRow": row == frame.rows - 1 and row > 0,
        "firstColumn": column == 0, "lastColumn": column + span >= columns and column > 0,
    }  # fmt: skip
    edges = [name for name, is_there in at.items() if is_there and name in frame.looks]
    found = ["wholeTable"]
    rows, wide = frame.style.bands
    if "noVBand" not in frame.looks and "firstColumn" not in edges:
        place = column - ("firstColumn" in frame.looks)
        found.append(f"band{place // wide % 2 + 1}Vert")
    if "noHBand" not in frame.looks and "firstRow" not in edges:
        place = row - ("firstRow" in frame.looks)
        found.append(f"band{place // rows % 2 + 1}Horz")
    found += [name.replace("Column", "Col") for name in edges]
    found += [corner for pair, corner in CORNERS.items() if set(pair) <= set(edges)]
    return tuple(found)
