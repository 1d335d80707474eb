"""A section of the document: paper, margins, and the page number in the top margin (PL I.I)."""

from kehoach.document.layout import Layout
from kehoach.rules import properties as p
from kehoach.rules.nd30 import pick
from kehoach.rules.roles import Role
from kehoach.word.runs import twips

HEADER_DISTANCE = 10.0  # mm from the paper's edge to the page number, as in the official templates

NUMBERED = '<w:headerReference w:type="default" r:id="rId4"/>'
# What stands in the margins of page one belongs to the plan; an appendix begins with empty margins.
FIRST_OF_PLAN = '<w:headerReference w:type="first" r:id="rId5"/><w:footerReference w:type="first" r:id="rId6"/>'
FIRST_OF_APPENDIX = '<w:headerReference w:type="first" r:id="rId7"/><w:footerReference w:type="first" r:id="rId8"/>'


def section_xml(layout: Layout, *, first: bool) -> str:
    """Write a section: numbered from 1, the first number hidden (PL I.I.7; appendices PL I.III.1.đ)."""
    width, height = (pick(Role.TRANG, prop, layout.choices) for prop in (p.GIAY_RONG, p.GIAY_DAI))
    size = f'w:w="{twips(width)}" w:h="{twips(height)}"'
    if layout.is_turned:
        size = f'w:w="{twips(height)}" w:h="{twips(width)}" w:orient="landscape"'
    # PL I.I.3 speaks of the page's edges as it is read, so a turned page has the same margins top, bottom, left, right.
    margins = [(p.LE_TREN, "top"), (p.LE_PHAI, "right"), (p.LE_DUOI, "bottom"), (p.LE_TRAI, "left")]
    sides = " ".join(f'w:{side}="{twips(pick(Role.TRANG, prop, layout.choices))}"' for prop, side in margins)
    edge = twips(HEADER_DISTANCE)
    return (
        f"<w:sectPr>{NUMBERED}{FIRST_OF_PLAN if first else FIRST_OF_APPENDIX}"
        f'<w:type w:val="nextPage"/><w:pgSz {size}/>'
        f'<w:pgMar {sides} w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
