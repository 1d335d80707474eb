"""Drawn lines: DrawingML and VML shapes that are a horizontal stroke, with their lengths and places in mm."""

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.word.reading.xml import (
    EMU_PER_MM,
    MM_PER_POINT,
    WP,
    WPG,
    WPS,
    A,
    Element,
    V,
    W,
    children,
    points,
    whole,
)

FLAT = 1.5  # mm: a shape no higher than that is a stroke
SHORTEST = 3.0  # mm: less is a dot
DASHES = {"solid": "single", "dot": "dotted", "sysDot": "dotted", "1 1": "dotted", "shortdot": "dotted"}
PIXEL = 25.4 / 96  # mm
STRAIGHT = {"line", "straightConnector1", "rect", "flowChartProcess"}


class Stroke(NamedTuple):
    """A horizontal line drawn as a shape.

    `left` is where it begins, in mm from what `beside` names ("column", "margin", "page", "character"), None where it
    is only aligned (`aligned`: "center", "left", "right", ""). `below` is its depth under the top of `under`
    ("paragraph", "line", "page", "margin"), None where it is not said.
    """

    length: float
    stroke: str  # as in §17.18.2: "single", "dashed", "dotted"
    left: float | None
    beside: str
    aligned: str
    below: float | None
    under: str
    shape: Element | None = None  # what draws it, where it draws nothing else


def strokes(shape: Element) -> Iterator[Stroke]:
    """Yield the horizontal lines of a w:drawing, w:pict or w:object."""
    if shape.tag == W + "drawing":
        for placed in children(shape):
            yield from _drawn(placed)
    else:
        for element in shape.iter(f"{V}line", f"{V}shape", f"{V}rect"):
            found = _vml(element)
            if found is not None:
                yield found


def boxes(shape: Element) -> Iterator[Element]:
    """Yield the contents of text boxes (w:txbxContent); of a shape drawn twice, once."""
    for child in children(shape):
        if child.tag == W + "txbxContent":
            yield child
        else:
            yield from boxes(child)


def _drawn(placed: Element) -> Iterator[Stroke]:
    """Read a wp:anchor or wp:inline (§20.4.2)."""
    extent = placed.find(f"{WP}extent")
    if extent is None:
        return
    whole_width = whole(extent.get("cx")) / EMU_PER_MM
    left, beside, aligned = _position(placed.find(f"{WP}positionH"))
    below, under, _ = _position(placed.find(f"{WP}positionV"))
    for shape in placed.iter(f"{WPS}wsp"):
        properties = shape.find(f"{WPS}spPr")
        length, offset = _length(shape, properties, whole_width)
        stroke = _line_style(shape, properties)
        if length is not None and length >= SHORTEST and stroke:
            start = None if left is None else left + offset
            alone = shape.getparent().tag not in (f"{WPG}wgp", f"{WPG}grpSp")
            yield Stroke(length, stroke, start, beside, aligned, below, under, placed if alone else None)


def _position(position: Element | None) -> tuple[float | None, str, str]:
    if position is None:
        return None, "character", ""
    offset, align = position.find(f"{WP}posOffset"), position.find(f"{WP}align")
    millimetres = whole(offset.text) / EMU_PER_MM if offset is not None else None
    return millimetres, position.get("relativeFrom", ""), (align.text or "").strip() if align is not None else ""


def _length(shape: Element, properties: Element | None, whole_width: float) -> tuple[float | None, float]:
    """Return the length of a shape that is flat, in mm, and where in its group it begins; None for another shape."""
    frame: Element = None if properties is None else properties.find(f"{A}xfrm")
    geometry = None if properties is None else properties.find(f"{A}prstGeom")
    if geometry is not None and geometry.get("prst") not in STRAIGHT:
        return None, 0.0
    extent = None if frame is None else frame.find(f"{A}ext")
    if extent is None:
        return None, 0.0
    width, height = whole(extent.get("cx")), whole(extent.get("cy"))
    turns = whole(frame.get("rot")) / 60000  # §20.1.10.3: 60000ths of a degree
    if 45 < turns % 180 < 135:
        width, height = height, width
    ratio, offset = 1 / EMU_PER_MM, 0.0
    group = shape.getparent()
    if group is not None and group.tag in (f"{WPG}wgp", f"{WPG}grpSp"):
        inner: Element = group.find(f"{WPG}grpSpPr/{A}xfrm")
        inside = None if inner is None else inner.find(f"{A}chExt")
        units = 0 if inside is None else whole(inside.get("cx"))
        if units:
            ratio = whole_width / units
            start, origin = frame.find(f"{A}off"), inner.find(f"{A}chOff")
            if start is not None and origin is not None:
                offset = (whole(start.get("x")) - whole(origin.get("x"))) * ratio
    return (width * ratio if height * ratio <= FLAT else None), offset


def _line_style(shape: Element, properties: Element | None) -> str:
    """Return the stroke's name, "" for a shape that draws none."""
    line = None if properties is None else properties.find(f"{A}ln")
    if line is not None and line.find(f"{A}noFill") is not None:
        return ""
    if line is None and shape.find(f"{WPS}style") is None:
        return ""  # neither its own line nor a theme's
    dash = None if line is None else line.find(f"{A}prstDash")
    return DASHES.get(dash.get("val", "solid"), "dashed") if dash is not None else "single"


def _vml(element: Element) -> Stroke | None:
    """Read a VML shape: a v:line by its ends, another by its size (ISO/IEC 29500-4 §19.1)."""
    if element.get("stroked", "t").lower() in ("f", "false", "0"):
        return None
    style = style_of(element)
    group = element.getparent()
    is_grouped = group is not None and group.tag == f"{V}group"
    placed = style_of(group) if is_grouped else style
    unit, origin = _units(group, placed) if is_grouped else (PIXEL, 0.0)
    if element.tag == f"{V}line":
        (x1, y1), (x2, y2) = (
            _point(element.get(name, default), unit) for name, default in (("from", "0,0"), ("to", "10,10"))
        )
        length, height, left, top = abs(x2 - x1), abs(y2 - y1), min(x1, x2), min(y1, y2)
    else:
        if element.find(f"{V}imagedata") is not None or element.find(f"{V}textbox") is not None:
            return None
        length, height, left, top = (length_of(style.get(name), unit) for name in ("width", "height", "left", "top"))
    if not (SHORTEST <= length < math.inf) or height > FLAT:
        return None
    dash = element.find(f"{V}stroke")
    named = dash.get("dashstyle", "solid").lower() if dash is not None else "solid"
    beside = placed.get("mso-position-horizontal-relative", "text")
    under = placed.get("mso-position-vertical-relative", "text")
    aligned = placed.get("mso-position-horizontal", "")
    return Stroke(
        length,
        DASHES.get(named, "dashed"),
        length_of(placed.get("margin-left")) + left - origin,
        {"text": "column", "char": "character"}.get(beside, beside),
        "" if aligned == "absolute" else aligned,
        length_of(placed.get("margin-top")) + top,
        {"text": "paragraph"}.get(under, under),
        None if is_grouped else element,
    )


def style_of(element: Element) -> dict[str, str]:
    """Return what the style of a VML shape says, by name."""
    pairs = (each.partition(":") for each in element.get("style", "").split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _units(group: Element, style: dict[str, str]) -> tuple[float, float]:
    """Return what a unit of a v:group is in mm, and where in mm its own count begins (§19.1.2.7)."""
    across = whole(group.get("coordsize", "1000,1000").split(",")[0]) or 1000
    unit = length_of(style.get("width")) / across
    return unit, whole(group.get("coordorigin", "0,0").split(",")[0]) * unit


def _point(text: str, unit: float) -> tuple[float, float]:
    pair = [length_of(each, unit) for each in (*text.split(","), "0")]
    return pair[0], pair[1]


def length_of(text: str | None, unit: float = PIXEL) -> float:
    """Return a VML length in mm, 0 for none; a bare number counts units, outside of groups pixels."""
    found = points(re.sub(r"\s+", "", text), plain=unit / MM_PER_POINT) if text else None
    return 0.0 if found is None else found * MM_PER_POINT
