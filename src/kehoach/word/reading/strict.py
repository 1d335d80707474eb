"""The names of ISO/IEC 29500-1 (Strict) and those that 29500-4 (Transitional) has for the same, both ways.

Readers and lenses know the Transitional ones alone; a Strict part that was changed is written back as it came.
"""

from lxml import etree

from kehoach.word.reading.xml import VAL, WP, A, Element, R, W

STRICT = "http://purl.oclc.org/ooxml/"
TRANSITIONAL = {
    f"{STRICT}wordprocessingml/main": W[1:-1],
    f"{STRICT}officeDocument/relationships": R[1:-1],
    f"{STRICT}drawingml/main": A[1:-1],
    f"{STRICT}drawingml/wordprocessingDrawing": WP[1:-1],
}
STRICT_NAMES = {new: old for old, new in TRANSITIONAL.items()}
SIDES = {"left": "start", "right": "end"}  # Strict knows the sides by where a line begins and ends


def to_transitional(root: Element) -> None:
    """Rename what a Strict part names otherwise, in place."""
    _rename(root, TRANSITIONAL)


def to_strict(root: Element) -> None:
    """Rename everything back, in place; sides that a lens wrote by their Transitional names too."""
    for indent in root.iter(W + "ind"):
        for old, new in SIDES.items():
            if (value := indent.attrib.pop(W + old, None)) is not None:
                indent.set(W + new, value)
    for alignment in root.iter(W + "jc"):
        value = alignment.get(VAL, "")
        alignment.set(VAL, SIDES.get(value, value))
    _rename(root, STRICT_NAMES)
    # What lxml declared for the Transitional names goes; a prefix that mc:Ignorable lists must stay, used or not.
    etree.cleanup_namespaces(root, keep_ns_prefixes=[each for each in root.nsmap if each and each[:2] != "ns"])


def _rename(root: Element, names: dict[str, str]) -> None:
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = _renamed(element.tag, names)
            for name, value in element.attrib.items():
                if (new := _renamed(name, names)) != name:
                    del element.attrib[name]
                    element.set(new, value)


def _renamed(name: str, names: dict[str, str]) -> str:
    namespace, _, local = name.rpartition("}")
    new = names.get(namespace[1:]) if namespace else None
    return f"{{{new}}}{local}" if new else name
