"""A section: its paper, its margins, and what its headers and footers are (§17.6, §17.10)."""

from dataclasses import dataclass
from typing import NamedTuple

from kehoach.word.reading.paragraphs import Room, Story
from kehoach.word.reading.xml import MM_PER_POINT, Element, R, W, is_on, points, value_of, whole

LETTER = (215.9, 279.4)  # mm; the paper of a section that names none (§17.6.13)
REFERENCES = {W + "headerReference": Story.HEADER, W + "footerReference": Story.FOOTER}


class Margin(NamedTuple):
    """A header or footer of a section: which one, of which pages ("default", "first", "even"), and its root element.

    `is_own` is False where the section takes it over from the one before.
    """

    story: Story
    pages: str
    root: Element
    is_own: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A section; lengths in mm as the file says them, the page turned or not."""

    element: Element  # the w:sectPr
    number: int  # counted from 0
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    margins: tuple[Margin, ...]
    has_first_page: bool  # page one has margins of its own (w:titlePg)
    starts_at: int | None  # where its page numbers begin anew
    number_format: str  # of its page numbers, as in §17.18.59; "" where it names none
    begins_page: bool  # it goes not on below the section before it (§17.6.22)

    @property
    def is_turned(self) -> bool:
        """Whether its page lies on its side."""
        return self.width > self.height

    @property
    def room(self) -> Room:
        """The width between the side margins."""
        return Room(0.0, max(self.width - self.left - self.right, 0.0))

    def margin(self, story: Story, pages: str) -> Margin | None:
        """Return one of its headers or footers, None where it has none."""
        return next((each for each in self.margins if each.story is story and each.pages == pages), None)


def section_elements(body: Element) -> list[Element]:
    """Return the w:sectPr of a body in order; those that a tracked change keeps are not among them."""
    return [each for each in body.iter(W + "sectPr") if each.getparent().tag in (W + "body", W + "pPr")]


def section(element: Element, number: int, margins: tuple[Margin, ...]) -> Section:
    """Read a w:sectPr."""
    size, edges, count = (element.find(W + tag) for tag in ("pgSz", "pgMar", "pgNumType"))
    first = element.find(W + "titlePg")
    start = None if count is None else count.get(W + "start")
    return Section(
        element,
        number,
        _mm(size, "w", LETTER[0]),
        _mm(size, "h", LETTER[1]),
        abs(_mm(edges, "top")),  # below 0 it is exact and not at least so wide
        abs(_mm(edges, "bottom")),
        _mm(edges, "left") + _mm(edges, "gutter"),
        _mm(edges, "right"),
        margins,
        first is not None and is_on(first),
        None if start is None else whole(start),
        "" if count is None else count.get(W + "fmt", ""),
        value_of(element, "type") not in ("continuous", "nextColumn"),
    )


def references(element: Element) -> list[tuple[Story, str, str]]:
    """Return what a w:sectPr refers to: header or footer, of which pages, relationship id."""
    return [
        (REFERENCES[each.tag], each.get(W + "type", "default"), each.get(R + "id", ""))
        for each in element
        if each.tag in REFERENCES
    ]


def _mm(element: Element | None, attribute: str, default: float = 0.0) -> float:
    found = None if element is None else points(element.get(W + attribute))
    return default if found is None else found * MM_PER_POINT
