"""Opening a Word file of anybody's: its parts put together, its paragraphs in reading order."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import IO

from kehoach.files.reading import read_text
from kehoach.word.reading.apart import BREAK, Apart, lines_apart
from kehoach.word.reading.body import Walk, blocks
from kehoach.word.reading.cascade import Cascade
from kehoach.word.reading.numbering import Numbering
from kehoach.word.reading.package import MOST_BYTES, Package
from kehoach.word.reading.paragraphs import Story, WordParagraph
from kehoach.word.reading.ruled import Ruled, ruled_lines
from kehoach.word.reading.sections import Margin, Section, references, section, section_elements
from kehoach.word.reading.styles import Styles, theme_fonts
from kehoach.word.reading.tables import has_lines
from kehoach.word.reading.xml import Element, W

WordSource = str | Path | IO[bytes]


class Opened:
    """A file that was read. Trees are the package's own: what is changed in them shows in a new `Opened` of it."""

    def __init__(self, package: Package, apart: Apart | None = None) -> None:
        self.package = package
        self._apart = apart
        self.root: Element = package.tree(package.main)

    @cached_property
    def styles(self) -> Styles:
        """The styles, each with what its chain says."""
        return Styles(self.package.related(self.package.main, "styles"))

    @cached_property
    def _numbering(self) -> Numbering:
        return Numbering(self.package.related(self.package.main, "numbering"), self.styles)

    @cached_property
    def cascade(self) -> Cascade:
        """What lays all sources of looks over each other."""
        fonts = theme_fonts(self.package.related(self.package.main, "theme"))
        return Cascade(self.styles, fonts, self._numbering.looks)

    @cached_property
    def _walk(self) -> Walk:
        return Walk(self.cascade, self._numbering, self.package.name)

    @property
    def name(self) -> str:
        """What messages call the file."""
        return self.package.name

    @cached_property
    def sections(self) -> list[Section]:
        """The sections in order, one at least; each with the headers and footers it has or takes over."""
        body = self._body
        found: list[Section] = []
        margins: dict[tuple[Story, str], Margin] = {}
        relations = self.package.relations(self.package.main)
        for number, element in enumerate(section_elements(body) or [body.makeelement(W + "sectPr")]):
            margins = {key: each._replace(is_own=False) for key, each in margins.items()}
            for story, pages, relation in references(element):
                root = self.package.tree(relations[relation].part) if relation in relations else None
                if root is not None:
                    margins[story, pages] = Margin(story, pages, root, is_own=True)
            found.append(section(element, number, tuple(margins.values())))
        return found

    @cached_property
    def paragraphs(self) -> list[WordParagraph]:
        """The body's paragraphs in reading order: tables row by row, text boxes after what they are anchored in."""
        return [*self._parted(self._walk.body(self._body, self.sections))]

    def _parted(self, paragraphs: Iterable[WordParagraph]) -> Iterator[WordParagraph]:
        for paragraph in paragraphs:
            if self._apart is not None and BREAK in paragraph.raw_text and self._apart(paragraph):
                yield from lines_apart(paragraph)
            else:
                yield paragraph

    @cached_property
    def lines(self) -> list[Ruled]:
        """The ruled lines of the body, however they were made, each with the text it stands under."""
        return ruled_lines(self.paragraphs, self.sections)

    @cached_property
    def margin_paragraphs(self) -> list[WordParagraph]:
        """The paragraphs of the headers and footers, of each section those that are its own."""
        return [
            paragraph
            for each in self.sections
            for margin in each.margins
            if margin.is_own
            for paragraph in self.in_margin(each, margin)
        ]

    def in_margin(self, of: Section, margin: Margin) -> Iterator[WordParagraph]:
        """Yield the paragraphs of a header or footer of a section."""
        return self._walk.story(margin.root, margin.story, of)

    @cached_property
    def notes(self) -> list[WordParagraph]:
        """The paragraphs of the footnotes and endnotes that the body refers to, with the number of what refers."""
        found: list[WordParagraph] = []
        texts = {
            kind: {note.get(W + "id", ""): note for note in root}
            for kind in ("footnote", "endnote")
            if (root := self.package.related(self.package.main, f"{kind}s")) is not None
        }
        for paragraph in self.paragraphs if texts else []:
            for run in paragraph.runs:
                for kind, note in run.notes:
                    if (element := texts.get(kind, {}).get(note)) is not None:
                        at = self.sections[paragraph.section]
                        found += self._walk.story(element, Story.NOTE, at, paragraph.number)
        return found

    def has_table(self, section: Section) -> bool:
        """Whether a table with lines stands in a section; columns without lines are no table to a reader."""
        number = 0
        for block in blocks(self._body):
            if number == section.number and block.tag == W + "tbl" and has_lines(block, self.styles):
                return True
            number += block.find(f"{W}pPr/{W}sectPr") is not None
        return False

    def all_paragraphs(self) -> Iterator[WordParagraph]:
        """Yield margins, body and notes."""
        yield from self.margin_paragraphs
        yield from self.paragraphs
        yield from self.notes

    @property
    def _body(self) -> Element:
        body = self.root.find(W + "body")
        return body if body is not None else self.root.makeelement(W + "body")


def open_word(source: WordSource, name: str | None = None, *, apart: Apart | None = None) -> Opened:
    """Open a .docx, .docm, .dotx or Strict file from a path or an open binary file.

    `name` is what messages call it, by default its path; `apart` says of which paragraphs each line is one of its own.
    Raises UnreadableFile: the sentence says what the file is instead, and what to do. Bounds are in `package` and
    `body`; nothing is fetched, nothing written.
    """
    content, called = read_text(source, MOST_BYTES)
    if not isinstance(content, bytes):
        raise TypeError("cần tệp mở ở chế độ nhị phân (rb)")
    return Opened(Package(content, name if name is not None else called), apart)
