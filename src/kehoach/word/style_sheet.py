"""Builds word/styles.xml from the rules table, through the lenses, on a lean skeleton of our own.

python-docx's default template is not used: it brings a theme's fonts and many styles nobody asked for.
"""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import serialize_for_reading
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.styles.styles import Styles
from docx.text.paragraph import Paragraph

from kehoach.rules.constraints import Choices
from kehoach.rules.nd30 import cells, pick
from kehoach.rules.roles import Role
from kehoach.word.lenses import LENSES
from kehoach.word.manners import MANNERS, PLAIN, SIGN_OFF_GAP_PT, Manners
from kehoach.word.styles import STATIC

SKELETON = STATIC / "styles-skeleton.xml"
STYLED = tuple(role for role in Role if role is not Role.TRANG)  # the page is no paragraph


def build(choices: Choices) -> bytes:
    """Give word/styles.xml for these choices."""
    root: Any = parse_xml(SKELETON.read_bytes())
    styles = Styles(root)
    for place, role in enumerate(STYLED, start=1):
        style = _add_style(styles, role, place)
        _apply_manners(style, MANNERS.get(role, PLAIN))
        for prop, lens in LENSES.items():
            if prop in cells(role) and lens.of is Paragraph:
                lens.write(style, pick(role, prop, choices))
    gap = root.find(f".//{qn('w:style')}[@{qn('w:styleId')}='cuoi_van_ban']//{qn('w:top')}")
    gap.set(qn("w:w"), f"{SIGN_OFF_GAP_PT * 20:.0f}")
    xml: str = serialize_for_reading(root)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode()


def _add_style(styles: Any, role: Role, place: int) -> ParagraphStyle:
    """Add a style of the role's id and name, in its place at the head of Word's gallery."""
    style: ParagraphStyle = styles.add_style(role.ten, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), role.value)
    style.element.get_or_add_basedOn().val = "Normal"
    style.priority, style.hidden, style.unhide_when_used, style.quick_style = place, False, False, True
    return style


def _apply_manners(style: ParagraphStyle, manners: Manners) -> None:
    looks = style.paragraph_format
    looks.keep_with_next = manners.keep_next or None
    looks.keep_together = manners.keep_lines or None
    looks.space_before = None if manners.space_before is None else Pt(manners.space_before)
    looks.space_after = None if manners.space_after is None else Pt(manners.space_after)
    looks.line_spacing = None if manners.exact_line is None else Pt(manners.exact_line)
    if manners.outline_level is not None:
        style.element.get_or_add_pPr().get_or_add_outlineLvl().val = manners.outline_level
    if manners.followed_by is not None:
        style.element.get_or_add_next().val = manners.followed_by.value
