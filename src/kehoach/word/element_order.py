"""Properties of paragraphs, rows and cells in the order that the schema wants, in whatever order they are given.

A property is its element's name without prefix, and its attributes as they are written; "" for a bare switch.
"""

from collections.abc import Mapping
from functools import lru_cache

Properties = Mapping[str, str]

NONE: Properties = {}
KEEP_NEXT: Properties = {"keepNext": ""}


def _places(names: str) -> dict[str, int]:
    return {name: place for place, name in enumerate(names.split())}


PARAGRAPH = _places(  # ISO/IEC 29500-1 §17.3.1.26, CT_PPrBase
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle"
)
ROW = _places(  # §17.4.81, CT_TrPrBase, where any order would do
    "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden"
)
CELL = _places(  # §17.4.69, CT_TcPrBase
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
)


ORDERS = {"pPr": PARAGRAPH, "trPr": ROW, "tcPr": CELL}


def paragraph_properties(style: str, own: Properties = NONE) -> str:
    """Return `w:pPr`: the style, and beside it what the paragraph has of its own."""
    if not own:  # nearly every paragraph
        return f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return _element("pPr", (("pStyle", f'w:val="{style}"'), *own.items()))


def row_properties(given: Properties) -> str:
    """Return `w:trPr`; nothing for a row without properties."""
    return _element("trPr", tuple(given.items())) if given else ""


def cell_properties(given: Properties) -> str:
    """Return `w:tcPr`."""
    return _element("tcPr", tuple(given.items()))


@lru_cache(maxsize=1024)  # the rows of a table have the same few
def _element(tag: str, given: tuple[tuple[str, str], ...]) -> str:
    return f"<w:{tag}>{in_order(ORDERS[tag], dict(given))}</w:{tag}>"


def in_order(places: Mapping[str, int], given: Properties) -> str:
    """Return the elements of `given` in the order of `places`. Raises KeyError for one that does not belong there."""
    names = sorted(given, key=places.__getitem__)
    return "".join(f"<w:{name} {given[name]}/>" if given[name] else f"<w:{name}/>" for name in names)
