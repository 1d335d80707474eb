"""A line drawn as a shape, drawn anew as long as it is to be: about its middle, in each form that the file has."""

from collections.abc import Iterator

from kehoach.word.reading.shapes import length_of, style_of
from kehoach.word.reading.xml import EMU_PER_MM, MC, MM_PER_POINT, WP, WPS, A, Element, V, whole

WP14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
SIDES = ("center", "left", "right", "inside", "outside")  # a shape so placed needs no shift


def redraw(shape: Element, length: float) -> bool:
    """Make a wp:anchor, wp:inline or VML shape `length` mm long; False where it is one that is not understood."""
    if shape.tag.startswith(V):
        return _redraw_vml(shape, length)
    if not _redraw_drawing(shape, length):
        return False
    alternate = next(shape.iterancestors(f"{MC}AlternateContent"), None)
    for fallback in [] if alternate is None else alternate.findall(f"{MC}Fallback"):
        for older in fallback.iter(f"{V}line", f"{V}shape", f"{V}rect"):
            _redraw_vml(older, length)
    return True


def _redraw_drawing(placed: Element, length: float) -> bool:
    """Set the length of a shape of DrawingML (§20.4.2.3), unless it is turned, or measured by the page."""
    extent, frame = placed.find(f"{WP}extent"), placed.find(f".//{WPS}spPr/{A}xfrm")
    size = None if frame is None else frame.find(f"{A}ext")
    share = placed.find(f"{WP14}sizeRelH/{WP14}pctWidth")  # Word writes 0 where the size is its own
    if extent is None or size is None or whole(frame.get("rot")) or (share is not None and whole(share.text)):
        return False
    new, old = round(length * EMU_PER_MM), whole(size.get("cx"))
    extent.set("cx", str(whole(extent.get("cx")) + new - old))
    size.set("cx", str(new))
    offset = placed.find(f"{WP}positionH/{WP}posOffset")
    if offset is not None:
        offset.text = str(whole(offset.text) + (old - new) // 2)
    return True


def _redraw_vml(shape: Element, length: float) -> bool:
    """Set the length of a VML shape (ISO/IEC 29500-4 §19.1), unless it stands in a group."""
    if shape.getparent().tag == f"{V}group":
        return False
    if shape.tag == f"{V}line":
        ends = [shape.get(name, "0,0").split(",") for name in ("from", "to")]
        begin, end = (length_of(each[0]) for each in ends)
        middle, half = (begin + end) / 2, length / 2 if begin <= end else -length / 2
        for name, across, (_, *down) in zip(("from", "to"), (middle - half, middle + half), ends, strict=True):
            shape.set(name, ",".join([_points(across), *down]))
        return True
    style = style_of(shape)
    old = length_of(style.get("width"))
    style["width"] = _points(length)
    if style.get("mso-position-horizontal") not in SIDES:
        style["margin-left"] = _points(length_of(style.get("margin-left")) + (old - length) / 2)
    shape.set("style", ";".join(_pairs(style)))
    return True


def _pairs(style: dict[str, str]) -> Iterator[str]:
    return (f"{name}:{value}" for name, value in style.items() if name)


def _points(millimetres: float) -> str:
    return f"{millimetres / MM_PER_POINT:.2f}pt"
