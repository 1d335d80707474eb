"""What a run or a paragraph really looks like: itself, then its styles, then the document's defaults.

Table styles and numbering, which stand between the two in ISO/IEC 29500-1 §17.7.2, are not asked: our own
carry neither fonts nor indents.
"""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.simpletypes import ST_OnOff
from docx.oxml.text.run import CT_R
from docx.text.paragraph import Paragraph

# python-docx has classes for the elements it knows and lxml's for the rest; what is asked here both have.
Element = Any

# Looked up once: every property of every run passes through all styles.
STYLE, STYLE_ID, TYPE, DEFAULT = qn("w:style"), qn("w:styleId"), qn("w:type"), qn("w:default")
BASED_ON, VAL = qn("w:basedOn"), qn("w:val")


def paragraph_value(paragraph: Paragraph, tag: str, *attributes: str) -> tuple[str, str] | None:
    """Find the nearest of `attributes`, the first before the next within one element: (name, value)."""
    return _nearest(_paragraph_layers(paragraph), tag, attributes)


def paragraph_flag(paragraph: Paragraph, tag: str) -> bool:
    """Tell whether an on/off property such as contextualSpacing is on."""
    return next((on for layer in _paragraph_layers(paragraph) if (on := _on(layer, tag)) is not None), False)


def run_value(paragraph: Paragraph, run: CT_R, tag: str, *attributes: str) -> tuple[str, str] | None:
    """Find the same for a run of `paragraph`."""
    return _nearest(_run_layers(paragraph, run), tag, attributes)


def run_toggle(paragraph: Paragraph, run: CT_R, tag: str) -> bool:
    """Tell whether bold, italic or caps is on for a run.

    These toggle: on in the paragraph's style and again in the character's, they are off (§17.7.3).
    """
    own = None if run.rPr is None else _on(run.rPr, tag)
    if own is not None:
        return own
    styles = _styles(paragraph)
    if _on(_defaults(styles, "rPr"), tag):
        return True
    by_style = (
        next((on for layer in _chain(styles, style, "rPr", kind) if (on := _on(layer, tag)) is not None), False)
        for style, kind in ((run.style, "character"), (paragraph._p.style, "paragraph"))
    )
    return sum(by_style) == 1


def visible_runs(paragraph: Paragraph) -> list[CT_R]:
    """Give the runs with words or with a field that prints some, but not those of a text box inside."""
    tree: Any = paragraph._p
    return [
        run
        for run in tree.iter(qn("w:r"))
        if any(node.tag == qn("w:instrText") or (node.text or "").strip() for node in _words(run))
        and next(run.iterancestors(qn("w:p"))) is paragraph._p
    ]


def text_of(run: CT_R) -> str:
    """Give the words of a run."""
    return "".join(node.text or "" for node in run.iter(qn("w:t")))


def _words(run: CT_R) -> Iterator[Element]:
    yield from run.iter(qn("w:t"), qn("w:instrText"))


def _nearest(layers: Iterator[Element], tag: str, attributes: tuple[str, ...]) -> tuple[str, str] | None:
    path = "/".join(qn(f"w:{step}") for step in tag.split("/"))
    for layer in layers:
        element = None if layer is None else layer.find(path)
        if element is not None:
            for attribute in attributes:
                value = element.get(qn(f"w:{attribute}"))
                if value is not None:
                    return attribute, value
    return None


def _on(layer: Element, tag: str) -> bool | None:
    element = None if layer is None else layer.find(qn(f"w:{tag}"))
    if element is None:
        return None
    value = element.get(qn("w:val"))
    return value is None or bool(ST_OnOff.convert_from_xml(value))


def _paragraph_layers(paragraph: Paragraph) -> Iterator[Element]:
    yield paragraph._p.pPr
    styles = _styles(paragraph)
    yield from _chain(styles, paragraph._p.style, "pPr", default="paragraph")
    yield _defaults(styles, "pPr")


def _run_layers(paragraph: Paragraph, run: CT_R) -> Iterator[Element]:
    yield run.rPr
    styles = _styles(paragraph)
    yield from _chain(styles, run.style, "rPr", default="character")
    yield from _chain(styles, paragraph._p.style, "rPr", default="paragraph")
    yield _defaults(styles, "rPr")


def _chain(styles: Element, style_id: str | None, part: str, default: str) -> Iterator[Element]:
    """Give `part` of the style and of all it is based on; the default style stands in for a missing one."""
    style = _style(styles, style_id) if style_id else None
    if style is None:
        defaults = (each for each in styles.iterchildren(STYLE) if each.get(DEFAULT) in ("1", "true", "on"))
        style = next((each for each in defaults if each.get(TYPE) == default), None)
    seen: list[Element] = []  # a file may base two styles on each other
    while style is not None and style not in seen:
        seen.append(style)
        yield style.find(qn(f"w:{part}"))
        based_on = style.find(BASED_ON)
        style = None if based_on is None else _style(styles, based_on.get(VAL))


def _style(styles: Element, style_id: str | None) -> Element | None:
    return next((each for each in styles.iterchildren(STYLE) if each.get(STYLE_ID) == style_id), None)


def _defaults(styles: Element, part: str) -> Element:
    return styles.find("/".join(qn(f"w:{step}") for step in ("docDefaults", f"{part}Default", part)))


def _styles(paragraph: Paragraph) -> Element:
    package: Any = paragraph.part.package
    return package.main_document_part.styles.element
