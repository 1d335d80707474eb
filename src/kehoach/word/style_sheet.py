"""Builds word/styles.xml from the rules table, through the lenses, on a lean skeleton of our own."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from kehoach.rules.constraints import Choices
from kehoach.rules.nd30 import ND30, cells, pick
from kehoach.rules.roles import Role
from kehoach.word.headings import DEEPEST, LEVELS, style_id, style_name
from kehoach.word.looks.lenses import LENSES
from kehoach.word.looks.paragraph import fix_line, spacing_of
from kehoach.word.looks.tree import child, set_value, twips
from kehoach.word.parts import XML, static
from kehoach.word.reading.xml import Element, W
from kehoach.word.unprescribed import PLAIN, SIGN_OFF_GAP_PT, UNPRESCRIBED, Unprescribed

SKELETON = "styles-skeleton.xml"
STYLED = tuple(role for role in Role if role in ND30 and role is not Role.TRANG)  # the page is no paragraph


def build(choices: Choices) -> bytes:
    """Return word/styles.xml for these choices."""
    root: Any = etree.fromstring(static(SKELETON), etree.XMLParser(remove_blank_text=True))
    for level in range(1, DEEPEST + 1):
        _add_heading(root, level)
    for place, role in enumerate(STYLED, start=1):
        for based_on, own_id, name in _variants(role):
            _add_looks(_add_style(root, own_id, name, based_on, place), role, choices)
    gap = root.find(f"{W}style[@{W}styleId='cuoi_van_ban']//{W}top")
    gap.set(W + "w", twips(SIGN_OFF_GAP_PT))
    xml = etree.tostring(root, encoding="unicode", pretty_print=True)
    return f"{XML}{xml}".encode()


def _add_heading(root: Element, level: int) -> None:
    """Add Word's own style of this level: no looks but Normal's, and out of the gallery, where ours are."""
    style = etree.SubElement(root, W + "style", {W + "type": "paragraph", W + "styleId": f"Heading{level}"})
    hidden = (("uiPriority", "92"), ("semiHidden", None), ("unhideWhenUsed", None))
    for name, value in (("name", f"heading {level}"), ("basedOn", "Normal"), ("next", "Normal"), *hidden):
        set_value(style, name, value)
    set_value(child(style, "pPr"), "outlineLvl", str(level - 1))  # §17.3.1.20 counts from 0


def _variants(role: Role) -> Iterator[tuple[str, str, str]]:
    """Yield what each style of a component is based on, its id and its name: one, or one for each level."""
    for level in LEVELS.get(role, ()):
        yield f"Heading{level}", style_id(role, level), style_name(role, level)
    if role not in LEVELS:
        yield "Normal", role.value, role.ten


def _add_style(root: Element, own_id: str, name: str, based_on: str, place: int) -> Element:
    """Add a style in its place at the head of Word's gallery."""
    kind = {W + "type": "paragraph", W + "customStyle": "1", W + "styleId": own_id}
    style = etree.SubElement(root, W + "style", kind)
    for tag, value in (("name", name), ("basedOn", based_on), ("uiPriority", str(place)), ("qFormat", None)):
        set_value(style, tag, value)
    return style


def _add_looks(style: Element, role: Role, choices: Choices) -> None:
    _apply_unprescribed(style, UNPRESCRIBED.get(role, PLAIN))
    for prop, lens in LENSES.items():
        if prop in cells(role) and lens.in_style:
            lens.write(style, pick(role, prop, choices))


def _apply_unprescribed(style: Element, look: Unprescribed) -> None:
    for name, is_kept in (("keepNext", look.keep_next), ("keepLines", look.keep_lines)):
        if is_kept:
            child(child(style, "pPr"), name)
    for side, gap in (("before", look.space_before), ("after", look.space_after)):
        if gap is not None:
            spacing_of(style).set(W + side, twips(gap))
    if look.exact_line is not None:
        fix_line(style, look.exact_line)
    if look.followed_by is not None:
        set_value(style, "next", look.followed_by)
