"""Lenses of the page: paper, margins, and where its number stands (§17.6)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kehoach.rules.roles import Role
from kehoach.word.looks.lens import Lens
from kehoach.word.looks.tree import child, remove, set_value, twips
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.paragraphs import Story
from kehoach.word.reading.sections import Section
from kehoach.word.reading.xml import MM_PER_POINT, Element, R, W, points

UPRIGHT, WIDE = "theo chiều dài", "theo chiều rộng"
ABOVE, BELOW = "phần lề trên", "phần lề dưới"
STORIES = {ABOVE: Story.HEADER, BELOW: Story.FOOTER}


# What the schema wants beside a value that is written (§17.6.11, §17.6.13); the margins' distances are Word's own.
REQUIRED: Mapping[str, Mapping[str, str]] = {
    "pgSz": {},
    "pgMar": {"top": "0", "right": "0", "bottom": "0", "left": "0", "header": "720", "footer": "720", "gutter": "0"},
}


@dataclass(frozen=True, slots=True)
class Page:
    """A section of an opened file, as a page of it looks."""

    opened: Opened
    section: Section


def _set(page: Page, tag: str, attribute: str, millimetres: float) -> None:
    element = child(page.section.element, tag)
    for each, value in REQUIRED[tag].items():
        if W + each not in element.attrib:
            element.set(W + each, value)
    element.attrib.pop(W + "code", None)  # of a printer's paper, which is another now
    element.set(W + attribute, twips(millimetres / MM_PER_POINT))


def _write_short_side(page: Page, millimetres: float) -> None:
    _set(page, "pgSz", "h" if page.section.is_turned else "w", millimetres)


def _write_long_side(page: Page, millimetres: float) -> None:
    _set(page, "pgSz", "w" if page.section.is_turned else "h", millimetres)


def _write_orientation(page: Page, name: str) -> None:
    sides = sorted((page.section.width, page.section.height), reverse=name == WIDE)
    _set(page, "pgSz", "w", sides[0])
    _set(page, "pgSz", "h", sides[1])
    child(page.section.element, "pgSz").set(W + "orient", "landscape" if name == WIDE else "portrait")


def _read_orientation(page: Page) -> list[str]:
    """Say nothing of a turned page that holds a table: PL I.I.2 leaves it free."""
    if not page.section.is_turned:
        return [UPRIGHT]
    return [] if page.opened.has_table(page.section) else [WIDE]


def _write_margin(page: Page, side: str, millimetres: float) -> None:
    """Write a margin without the gutter that is bound into it (§17.6.11), which is read together with the left one."""
    edges = page.section.element.find(W + "pgMar")
    gutter = points(edges.get(W + "gutter")) if side == "left" and edges is not None else None
    _set(page, "pgMar", side, millimetres - (gutter or 0.0) * MM_PER_POINT)


def _margin(side: str) -> Lens[float]:
    return Lens(
        Page,
        lambda page, millimetres: _write_margin(page, side, millimetres),
        # The decree names the edges of an upright page; which one is which of a turned page it does not say.
        lambda page: [] if page.section.is_turned else [getattr(page.section, side)],
        in_style=False,
    )


def _write_number_place(page: Page, place: str) -> None:
    """Take the number out of all margins and put it into the one of `place`."""
    for margin in page.section.margins:
        for paragraph in margin.root.iter(W + "p"):
            if counts_pages(paragraph):
                for each in paragraph.findall("*"):
                    if each.tag != W + "pPr":
                        paragraph.remove(each)
    default = page.section.margin(STORIES[place], "default")
    root = default.root if default else _add_margin(page, STORIES[place])
    paragraph = root.makeelement(W + "p")
    root.append(paragraph)
    set_value(child(paragraph, "pPr"), "pStyle", Role.SO_TRANG.value)
    field = paragraph.makeelement(W + "fldSimple", {W + "instr": "PAGE"})
    paragraph.append(field)
    run = field.makeelement(W + "r")
    field.append(run)
    text = run.makeelement(W + "t")
    run.append(text)
    text.text = "2"


def _add_margin(page: Page, story: Story) -> Element:
    """Add a header or footer of its own to the section, for all its pages."""
    package = page.opened.package
    root = page.opened.root.makeelement(W + {Story.HEADER: "hdr", Story.FOOTER: "ftr"}[story])
    relation = package.add(package.main, story.value, f"word/{story.value}-{page.section.number}.xml", root)
    reference = page.section.element.makeelement(
        f"{W}{story.value}Reference", {W + "type": "default", R + "id": relation}
    )
    page.section.element.insert(0, reference)
    return root


def _read_number_place(page: Page) -> list[str]:
    return [
        place
        for place, story in STORIES.items()
        for margin in page.section.margins
        if margin.is_own and margin.story is story and margin.pages != "even" and counts_pages(margin.root)
    ]


def _write_first_number(page: Page, hidden: bool) -> None:
    if hidden:
        child(page.section.element, "titlePg")
    else:
        remove(page.section.element, "titlePg")


def _read_first_number(page: Page) -> list[bool]:
    """Look only where a count begins: on the first page, and where a part (an appendix) is counted anew."""
    own = [margin for margin in page.section.margins if margin.is_own]
    if page.section.number:
        if page.section.starts_at is None:
            return []
    elif not any(counts_pages(margin.root) for margin in own if margin.pages != "even"):
        return []
    # A part of a single page may have no number at all: LibreOffice then saves an empty margin for all its pages.
    of_first = "first" if page.section.has_first_page else "default"
    return [not any(counts_pages(margin.root) for margin in page.section.margins if margin.pages == of_first)]


def counts_pages(element: Element) -> bool:
    """Whether there is a PAGE field, in its short form or its long one (§17.16.4.1)."""
    codes = [node.get(W + "instr", "") for node in element.iter(W + "fldSimple")]
    codes.append("".join(node.text or "" for node in element.iter(W + "instrText")))
    return any(re.search(r"\bPAGE\b", code) for code in codes)


SHORT_SIDE: Lens[float] = Lens(
    Page, _write_short_side, lambda page: [min(page.section.width, page.section.height)], in_style=False
)
LONG_SIDE: Lens[float] = Lens(
    Page, _write_long_side, lambda page: [max(page.section.width, page.section.height)], in_style=False
)
ORIENTATION: Lens[str] = Lens(Page, _write_orientation, _read_orientation, in_style=False)
TOP, BOTTOM, LEFT, RIGHT = (_margin(side) for side in ("top", "bottom", "left", "right"))
NUMBER_PLACE: Lens[str] = Lens(Page, _write_number_place, _read_number_place, in_style=False)
FIRST_NUMBER: Lens[bool] = Lens(Page, _write_first_number, _read_first_number, in_style=False)
