"""Builds word/styles.xml from the rules table, through the lenses, on a lean skeleton of our own."""

from typing import Any

from lxml import etree

from kehoach.rules.constraints import Choices
from kehoach.rules.nd30 import cells, pick
from kehoach.rules.roles import Role
from kehoach.word.looks.lenses import LENSES
from kehoach.word.looks.paragraph import fix_line, spacing_of
from kehoach.word.looks.tree import child, set_value, twips
from kehoach.word.parts import STATIC, XML
from kehoach.word.reading.xml import Element, W
from kehoach.word.unprescribed import PLAIN, SIGN_OFF_GAP_PT, UNPRESCRIBED, Unprescribed

SKELETON = STATIC / "styles-skeleton.xml"
STYLED = tuple(role for role in Role if role is not Role.TRANG)  # the page is no paragraph


def build(choices: Choices) -> bytes:
    """Return word/styles.xml for these choices."""
    root: Any = etree.fromstring(SKELETON.read_bytes(), etree.XMLParser(remove_blank_text=True))
    for place, role in enumerate(STYLED, start=1):
        style = _add_style(root, role, place)
        _apply_unprescribed(style, UNPRESCRIBED.get(role, PLAIN))
        for prop, lens in LENSES.items():
            if prop in cells(role) and lens.in_style:
                lens.write(style, pick(role, prop, choices))
    gap = root.find(f"{W}style[@{W}styleId='cuoi_van_ban']//{W}top")
    gap.set(W + "w", twips(SIGN_OFF_GAP_PT))
    xml = etree.tostring(root, encoding="unicode", pretty_print=True)
    return f"{XML}{xml}".encode()


def _add_style(root: Element, role: Role, place: int) -> Element:
    """Add a style of the role's id and name, in its place at the head of Word's gallery."""
    kind = {W + "type": "paragraph", W + "customStyle": "1", W + "styleId": role.value}
    style = etree.SubElement(root, W + "style", kind)
    for name, value in (("name", role.ten), ("basedOn", "Normal"), ("uiPriority", str(place)), ("qFormat", None)):
        set_value(style, name, value)
    return style


def _apply_unprescribed(style: Element, look: Unprescribed) -> None:
    for name, is_kept in (("keepNext", look.keep_next), ("keepLines", look.keep_lines)):
        if is_kept:
            child(child(style, "pPr"), name)
    for side, gap in (("before", look.space_before), ("after", look.space_after)):
        if gap is not None:
            spacing_of(style).set(W + side, twips(gap))
    if look.exact_line is not None:
        fix_line(style, look.exact_line)
    if look.outline_level is not None:
        set_value(child(style, "pPr"), "outlineLvl", str(look.outline_level))
    if look.followed_by is not None:
        set_value(style, "next", look.followed_by.value)
