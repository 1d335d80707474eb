"""The walk: a body, a header, a text box, a note as paragraphs in reading order, through tables and controls."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kehoach.errors import UnreadableFile
from kehoach.word.reading.cascade import Cascade
from kehoach.word.reading.numbering import Numbering
from kehoach.word.reading.paragraphs import Cell, Room, Story, WordParagraph
from kehoach.word.reading.sections import Section
from kehoach.word.reading.shapes import boxes
from kehoach.word.reading.tables import cells
from kehoach.word.reading.xml import Element, W, children

MOST_PARAGRAPHS = 60_000  # 500 pages have 15,000, a table of 5,000 rows and eight columns 40,000
TOO_LONG = f"tệp có hơn {MOST_PARAGRAPHS} đoạn, quá dài để đọc; hãy chia ra thành nhiều tệp"
WRAPPERS = (W + "sdtContent", W + "customXml")
PARAGRAPH, TABLE, CONTROL, BOX = W + "p", W + "tbl", W + "sdt", W + "txbxContent"
GONE = (W + "del", W + "moveFrom")  # among the looks of a paragraph's mark: it is deleted or moved


@dataclass(frozen=True, slots=True)
class _Place:
    """What all paragraphs of one container have in common."""

    section: int
    story: Story
    room: Room
    cell: Cell | None = None
    in_box: bool = False
    number: int | None = None  # of all of them; None counts on


class Walk:
    """One reading of a file; counts paragraphs, tables and automatic numbers as it goes.

    Raises UnreadableFile for a file of more than MOST_PARAGRAPHS; `name` is what the message calls it.
    """

    def __init__(self, cascade: Cascade, numbering: Numbering, name: str) -> None:
        self._cascade = cascade
        self._numbering = numbering
        self._name = name
        self._met = 0
        self._number = 0  # of the body's last paragraph
        self._tables = 0

    def body(self, root: Element, sections: list[Section]) -> Iterator[WordParagraph]:
        """Yield the paragraphs of a w:body. Only one that stands outside of tables and boxes ends a section."""
        at = 0
        joined: list[Element] = []
        for block in blocks(root):
            section = sections[at]
            place = _Place(section.number, Story.BODY, section.room)
            yield from self._block(block, joined, place)
            if block.tag == PARAGRAPH and block.find(f"{W}pPr/{W}sectPr") is not None:
                at = min(at + 1, len(sections) - 1)
        yield from self._left_over(joined, _Place(sections[at].number, Story.BODY, sections[at].room))

    def story(self, root: Element, story: Story, section: Section, number: int = 0) -> Iterator[WordParagraph]:
        """Yield the paragraphs of a header, a footer or a note, which all have `number`."""
        yield from self._content(root, _Place(section.number, story, section.room, number=number))

    def _content(self, root: Element, place: _Place) -> Iterator[WordParagraph]:
        joined: list[Element] = []
        for block in blocks(root):
            yield from self._block(block, joined, place)
        yield from self._left_over(joined, place)

    def _left_over(self, joined: list[Element], place: _Place) -> Iterator[WordParagraph]:
        """Yield what no paragraph comes after to take it: before a table, at the end of a cell."""
        if joined:
            *before, last = joined
            joined.clear()
            yield from self._paragraph(last, tuple(before), place)

    def _block(self, block: Element, joined: list[Element], place: _Place) -> Iterator[WordParagraph]:
        """Yield what a w:p or w:tbl holds. `joined` gathers paragraphs whose marks are deleted: the next takes them."""
        if block.tag == TABLE:
            yield from self._left_over(joined, place)
            number, self._tables = self._tables, self._tables + 1
            for cell in cells(block, number, place.room, place.cell, self._cascade.styles):
                yield from self._content(cell.element, replace(place, room=cell.room, cell=cell))
        elif _is_mark_deleted(block):
            joined.append(block)
        else:
            yield from self._paragraph(block, tuple(joined), place)
            joined.clear()

    def _paragraph(self, element: Element, joined: tuple[Element, ...], place: _Place) -> Iterator[WordParagraph]:
        self._met += 1
        if self._met > MOST_PARAGRAPHS:
            raise UnreadableFile(f"{self._name}: {TOO_LONG}")
        if place.number is None:
            self._number += 1
        paragraph = WordParagraph(
            self._number if place.number is None else place.number,
            element,
            self._cascade,
            place.room,
            place.section,
            place.cell,
            place.story,
            place.in_box,
            joined,
        )
        if self._numbering.is_used and paragraph.level.number_id:
            paragraph.mark = self._numbering.number(paragraph.level)
        yield paragraph
        if next(element.iter(BOX), None) is not None:
            inside = replace(place, number=paragraph.number, in_box=True)
            for run in paragraph.runs:
                for shape in run.shapes:
                    for box in boxes(shape):
                        yield from self._content(box, inside)


def _is_mark_deleted(paragraph: Element) -> bool:
    properties = paragraph.find(W + "pPr")
    mark = None if properties is None else properties.find(W + "rPr")
    return mark is not None and any(mark.find(tag) is not None for tag in GONE)


def blocks(parent: Element) -> Iterator[Element]:
    """Yield each w:p and w:tbl, those in controls too."""
    for child in children(parent):
        if child.tag in (PARAGRAPH, TABLE):
            yield child
        elif child.tag in WRAPPERS:
            yield from blocks(child)
        elif child.tag == CONTROL and (content := child.find(W + "sdtContent")) is not None:
            yield from blocks(content)
