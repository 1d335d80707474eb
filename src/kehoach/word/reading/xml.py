"""Steps and measures of WordprocessingML that every reader needs: names, alternates, on/off, lengths."""

import re
from collections.abc import Iterator
from typing import Any

# lxml's stubs type too little of what is asked here.
Element = Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
V = "{urn:schemas-microsoft-com:vml}"
VAL = f"{W}val"

# What a consumer must understand to take a choice (Part 3 §9.3); the fallback is for those who do not.
UNDERSTOOD = {
    WPS[1:-1],
    WPG[1:-1],
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.microsoft.com/office/drawing/2010/main",
}

TWIPS_PER_POINT = 20
MM_PER_POINT = 25.4 / 72
EMU_PER_MM = 36000
POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pc": 12.0, "pi": 12.0, "px": 0.75}
_MEASURE = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+))\s*(pt|mm|cm|in|pc|pi|px)?\s*")


def children(element: Element) -> Iterator[Element]:
    """Yield the child elements; of mc:AlternateContent those of the one alternative that is taken."""
    for child in element:
        if child.tag == f"{MC}AlternateContent":
            taken = alternative(child)
            if taken is not None:
                yield from children(taken)
        elif isinstance(child.tag, str):  # no comments, no instructions
            yield child


def alternative(content: Element) -> Element | None:
    """Return the first mc:Choice whose names are all understood, else the mc:Fallback, else None."""
    for choice in content.iterchildren(f"{MC}Choice"):
        if {choice.nsmap.get(prefix) for prefix in choice.get("Requires", "").split()} <= UNDERSTOOD:
            return choice
    return content.find(f"{MC}Fallback")


def is_on(element: Element) -> bool:
    """Whether an on/off element such as w:b says on; saying nothing is on (§17.17.4)."""
    return str(element.get(VAL, "1")) not in ("0", "false", "off")


def value_of(parent: Element | None, tag: str) -> str | None:
    """Return w:val of the child `w:tag`, None where there is none."""
    child = None if parent is None else parent.find(W + tag)
    return None if child is None else child.get(VAL)


def points(measure: str | None, plain: float = 1 / TWIPS_PER_POINT) -> float | None:
    """Return a measure in points; a bare number counts `plain` points (twips unless said). None if it is none."""
    found = _MEASURE.fullmatch(measure or "")
    return float(found[1]) * (POINTS[found[2]] if found[2] else plain) if found else None


def whole(number: str | None, default: int = 0) -> int:
    """Return a whole number, `default` for what is none."""
    return int(number) if number is not None and re.fullmatch(r"\s*[-+]?\d{1,9}\s*", number) else default
