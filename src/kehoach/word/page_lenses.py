"""Lenses of the page: paper, margins, and where its number stands (§17.6)."""

import re
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.section import Section
from docx.shared import Length, Mm, Twips
from docx.table import Table

from kehoach.rules.roles import Role
from kehoach.word.lens import Lens

UPRIGHT, WIDE = "theo chiều dài", "theo chiều rộng"
ABOVE, BELOW = "phần lề trên", "phần lề dưới"
LETTER = Twips(12240), Twips(15840)  # §17.6.13: the paper of a section that names none
LAYOUT_TABLES = ("dau_van_ban", "cuoi_van_ban")  # columns, no tables in the decree's sense


def _paper(section: Section) -> tuple[Length, Length]:
    return section.page_width or LETTER[0], section.page_height or LETTER[1]


def _is_wide(section: Section) -> bool:
    width, height = _paper(section)
    return width > height


def _write_short_side(section: Section, millimetres: float) -> None:
    setattr(section, "page_height" if _is_wide(section) else "page_width", Mm(millimetres))


def _write_long_side(section: Section, millimetres: float) -> None:
    setattr(section, "page_width" if _is_wide(section) else "page_height", Mm(millimetres))


def _write_orientation(section: Section, name: str) -> None:
    section.page_width, section.page_height = sorted(_paper(section), reverse=name == WIDE)
    section.orientation = WD_ORIENT.LANDSCAPE if name == WIDE else WD_ORIENT.PORTRAIT


def _read_orientation(section: Section) -> list[str]:
    """Say nothing of a wide page that holds a table: PL I.I.2 leaves it free."""
    if not _is_wide(section):
        return [UPRIGHT]
    tables = (item for item in section.iter_inner_content() if isinstance(item, Table))
    return [] if any(table._tbl.tblStyle_val not in LAYOUT_TABLES for table in tables) else [WIDE]


def _margin(side: str) -> Lens[float]:
    return Lens(
        Section,
        lambda section, millimetres: setattr(section, f"{side}_margin", Mm(millimetres)),
        lambda section: [(getattr(section, f"{side}_margin") or Length(0)).mm],
    )


def _write_number_place(section: Section, place: str) -> None:
    for part in _margin_parts(section):
        for paragraph in part.paragraphs:
            if _counts_pages(paragraph._p):
                paragraph._p.clear_content()
    paragraph = (section.header if place == ABOVE else section.footer).add_paragraph()
    paragraph._p.style = Role.SO_TRANG.value
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run: Any = OxmlElement("w:r")
    run.text = "2"
    field.append(run)
    paragraph._p.append(field)


def _read_number_place(section: Section) -> list[str]:
    above, below = (section.header, section.first_page_header), (section.footer, section.first_page_footer)
    return [
        place
        for place, parts in ((ABOVE, above), (BELOW, below))
        for part in parts
        if not part.is_linked_to_previous and _counts_pages(part._element)
    ]


def _write_first_number(section: Section, hidden: bool) -> None:
    section.different_first_page_header_footer = hidden


def _read_first_number(section: Section) -> list[bool]:
    """Look only where a count begins: on the first page, and where a part (an appendix) is counted anew."""
    is_first = section._sectPr.preceding_sectPr is None
    numbering = section._sectPr.find(qn("w:pgNumType"))
    begins_anew = numbering is not None and numbering.get(qn("w:start")) is not None
    is_counted = any(_counts_pages(part._element) for part in _margin_parts(section))
    if not (is_counted if is_first else begins_anew):
        return []
    own = (section.first_page_header, section.first_page_footer)
    shown = any(not part.is_linked_to_previous and _counts_pages(part._element) for part in own)
    return [section.different_first_page_header_footer and not shown]


def _margin_parts(section: Section) -> list[Any]:
    parts = (section.header, section.footer, section.first_page_header, section.first_page_footer)
    return [part for part in parts if not part.is_linked_to_previous]


def _counts_pages(element: Any) -> bool:
    """Whether there is a PAGE field, in its short form or its long one (§17.16.4.1)."""
    codes = [node.get(qn("w:instr"), "") for node in element.iter(qn("w:fldSimple"))]
    codes.append("".join(node.text or "" for node in element.iter(qn("w:instrText"))))
    return any(re.search(r"\bPAGE\b", code) for code in codes)


SHORT_SIDE: Lens[float] = Lens(Section, _write_short_side, lambda section: [min(_paper(section)).mm])
LONG_SIDE: Lens[float] = Lens(Section, _write_long_side, lambda section: [max(_paper(section)).mm])
ORIENTATION: Lens[str] = Lens(Section, _write_orientation, _read_orientation)
TOP, BOTTOM, LEFT, RIGHT = (_margin(side) for side in ("top", "bottom", "left", "right"))
NUMBER_PLACE: Lens[str] = Lens(Section, _write_number_place, _read_number_place)
FIRST_NUMBER: Lens[bool] = Lens(Section, _write_first_number, _read_first_number)
