"""Children in the order that the schema demands (ISO/IEC 29500-1 Annex A), found or put in their place."""

from kehoach.word.reading.xml import VAL, Element, W

ORDER = {
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
        "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
        "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
        "lang eastAsianLayout specVanish oMath rPrChange"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
        "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
    ),
}
_PLACES = {W + parent: {W + name: at for at, name in enumerate(names.split())} for parent, names in ORDER.items()}


def child(parent: Element, name: str) -> Element:
    """Return the child `w:name`, made in its place where it lacks; of w:p and w:r the properties stand first."""
    found = parent.find(W + name)
    return found if found is not None else insert(parent, parent.makeelement(W + name))


def insert(parent: Element, element: Element) -> Element:
    """Put `element` where the schema wants it among the children of `parent`, behind its like."""
    places = _PLACES.get(parent.tag, {})
    own = places.get(element.tag, -1)
    at = next((index for index, each in enumerate(parent) if places.get(each.tag, len(places)) > own), len(parent))
    parent.insert(at, element)
    return element


def set_value(parent: Element, name: str, value: str | None) -> None:
    """Set w:val of the child `w:name`; None for an element that says it by being there."""
    element = child(parent, name)
    if value is None:
        element.attrib.pop(VAL, None)
    else:
        element.set(VAL, value)


def remove(parent: Element, name: str) -> None:
    """Take the children `w:name` out."""
    for old in parent.findall(W + name):
        parent.remove(old)


def twips(points: float) -> str:
    """Write a length given in points in Word's unit, 1/20 point."""
    return str(round(points * 20))
