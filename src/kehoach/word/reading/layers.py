"""One place of formatting (w:rPr, w:pPr) as a flat layer of typed values: layers lie over each other as dicts."""

from typing import Any

from kehoach.word.reading.effective import Border
from kehoach.word.reading.xml import MM_PER_POINT, VAL, Element, W, is_on, points, whole

Layer = dict[str, Any]

# §17.7.3: on in an odd number of kinds of style is on. Direct formatting says it as it is.
TOGGLES = ("b", "i", "caps", "smallCaps", "strike", "vanish")
# §17.3.2.26: each slot has a twin that names a theme's font and goes before it.
FONT_SLOTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "cs": "cstheme", "eastAsia": "eastAsiaTheme"}
AUTOMATIC_GAP = 14.0  # pt: what Word makes of beforeAutospacing and afterAutospacing (§17.3.1.33), as HTML has it

_TOGGLE_TAGS = {W + name: name for name in TOGGLES}
_RUN_VALUES = {W + name: name for name in ("u", "vertAlign", "color")}
_FLAGS = {W + name: name for name in ("contextualSpacing", "keepNext", "keepLines", "pageBreakBefore")}
_SIDES = {W + name: name for name in ("top", "left", "bottom", "right")}
_FONT_NAMES = [(slot, W + slot, W + theme) for slot, theme in FONT_SLOTS.items()]
_START, _LEFT, _END, _RIGHT = W + "start", W + "left", W + "end", W + "right"
_FIRST, _HANGING = W + "firstLine", W + "hanging"


def run_layer(properties: Element | None) -> Layer:
    """Read a w:rPr; toggles are in it under their own names."""
    layer: Layer = {}
    if properties is None:
        return layer
    for child in properties:
        tag = child.tag
        if tag in _TOGGLE_TAGS:
            layer[_TOGGLE_TAGS[tag]] = is_on(child)
        elif tag == W + "sz":
            size = points(child.get(VAL), plain=0.5)  # half points
            if size is not None and size > 0:
                layer["size"] = size
        elif tag == W + "rFonts":
            for slot, name, theme in _FONT_NAMES:
                if (found := child.get(theme)) is not None:
                    layer[slot] = ("theme", found)
                elif (found := child.get(name)) is not None:
                    layer[slot] = found
        elif tag in _RUN_VALUES:
            if (found := child.get(VAL)) is not None:
                layer[_RUN_VALUES[tag]] = found
        elif tag == W + "spacing":
            layer["spacing"] = points(child.get(VAL)) or 0.0
        elif tag in (W + "rtl", W + "cs"):
            layer["complex"] = layer.get("complex", False) or is_on(child)
    return layer


def paragraph_layer(properties: Element | None) -> Layer:
    """Read a w:pPr: indents in mm, gaps in points, borders a side each; `numId`, `ilvl` where it is numbered."""
    layer: Layer = {}
    if properties is None:
        return layer
    for child in properties:
        tag = child.tag
        if tag == W + "jc":
            layer["jc"] = {"start": "left", "end": "right"}.get(value := child.get(VAL, "left"), value)
        elif tag == W + "ind":
            _read_indents(child, layer)
        elif tag == W + "spacing":
            _read_gaps(child, layer)
        elif tag == W + "pBdr":
            _read_borders(child, layer)
        elif tag in _FLAGS:
            layer[_FLAGS[tag]] = is_on(child)
        elif tag == W + "numPr":
            for name in ("numId", "ilvl"):
                if (found := child.find(W + name)) is not None:
                    layer[name] = whole(found.get(VAL))
        elif tag == W + "outlineLvl":
            layer["outline"] = whole(child.get(VAL), 9)
        elif tag == W + "framePr":
            layer["framed"] = True
    return layer


def _read_indents(indents: Element, layer: Layer) -> None:
    for key, names in (("start", (_START, _LEFT)), ("end", (_END, _RIGHT))):
        found = next((value for name in names if (value := points(indents.get(name))) is not None), None)
        if found is not None:
            layer[key] = found * MM_PER_POINT
    if (hanging := points(indents.get(_HANGING))) is not None:  # goes before firstLine (§17.3.1.12)
        layer["first"] = -hanging * MM_PER_POINT
    elif (first := points(indents.get(_FIRST))) is not None:
        layer["first"] = first * MM_PER_POINT


def _read_gaps(spacing: Element, layer: Layer) -> None:
    for side in ("before", "after"):
        if (found := points(spacing.get(W + side))) is not None:
            layer[side] = found
        automatic = spacing.get(f"{W}{side}Autospacing")
        if automatic is not None:
            layer[f"{side}_automatic"] = automatic not in ("0", "false", "off")
    line, rule = points(spacing.get(W + "line")), spacing.get(W + "lineRule")
    if line is not None:
        layer["line"] = line  # points; 12 of them are a single line where the rule is auto
    if line is not None or rule is not None:
        layer["rule"] = rule or "auto"  # a line without its rule is of rule auto (§17.3.1.33)


def _read_borders(borders: Element, layer: Layer) -> None:
    for side in borders:
        if side.tag in _SIDES:
            layer[_SIDES[side.tag]] = Border(
                side.get(VAL, "none"),
                points(side.get(W + "sz"), plain=1 / 8) or 0.0,
                points(side.get(W + "space"), plain=1.0) or 0.0,
                side.get(W + "color", "auto"),
            )
