"""A paragraph of a foreign file: its words, its place, its looks; read only when asked for."""

import unicodedata
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from kehoach.word.reading.cascade import Cascade, InTable
from kehoach.word.reading.effective import Letters, Level, Looks
from kehoach.word.reading.layers import Layer, paragraph_layer
from kehoach.word.reading.runs import PAGE_BREAK, Run, read_runs
from kehoach.word.reading.shapes import Stroke, strokes
from kehoach.word.reading.xml import Element, W, value_of


class Story(Enum):
    """Where a paragraph stands: in the text, in a margin, or in a note."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Room:
    """What a line of text has from side to side, in mm: where it begins right of the left margin, and its width."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, counted from 0: its table (in the order they begin), row, column of the grid and columns it spans."""

    table: int
    row: int
    column: int
    span: int
    rows: int  # of the whole table
    columns: int
    room: Room
    in_table: InTable
    is_continued: bool  # a cell above reaches down over it
    element: Element  # the w:tc
    outer: "Cell | None" = None


@dataclass(eq=False)
class WordParagraph:
    """A paragraph. `number` counts from 1 through the body and its tables; in margins it is 0.

    In a text box and in a note it is that of the paragraph which holds it.
    """

    number: int
    element: Element  # the w:p; where marks between paragraphs were deleted, the last: its mark is what is left
    cascade: Cascade
    room: Room
    section: int = 0  # counted from 0
    cell: Cell | None = None
    story: Story = Story.BODY
    in_box: bool = False
    joined: tuple[Element, ...] = ()  # the w:p before it whose marks were deleted
    mark: str = field(default="", init=False)  # its automatic number as printed: "I.", "a)"

    @cached_property
    def style_id(self) -> str:
        """The w:styleId it names, "" for the default style."""
        return value_of(self.element.find(W + "pPr"), "pStyle") or ""

    @property
    def style_name(self) -> str:
        """Its style's name as Word shows it; another program keeps the name and changes the id."""
        return self.cascade.styles.paragraph(self.style_id).name

    @property
    def looks(self) -> Looks:
        """Its effective looks."""
        return self._resolved[0]

    @property
    def level(self) -> Level:
        """Its automatic number: list and depth."""
        return self._resolved[1]

    @cached_property
    def _resolved(self) -> tuple[Looks, Level]:
        own = paragraph_layer(self.element.find(W + "pPr"))
        return self.cascade.looks(own, self.style_id, self._in_table)

    @cached_property
    def runs(self) -> list[Run]:
        """The runs as they print, in order."""
        return read_runs((*self.joined, self.element), self._letters)

    @cached_property
    def visible_runs(self) -> list[Run]:
        """The runs whose looks count: white space alone has none."""
        return [run for run in self.runs if run.is_visible]

    @cached_property
    def typed(self) -> str:
        """Its words as typed, in NFC: tabs as "\\t", line breaks as "\\n", page breaks left out."""
        return unicodedata.normalize("NFC", self.raw_text.replace(PAGE_BREAK, ""))

    @property
    def text(self) -> str:
        """Its words as printed: the automatic number in front."""
        return f"{self.mark} {self.typed}" if self.mark else self.typed

    @property
    def is_decomposed(self) -> bool:
        """Whether letters and their marks are typed apart (NFD), which looks alike and is found by no search."""
        return not unicodedata.is_normalized("NFC", self.raw_text)

    @property
    def breaks_page(self) -> bool:
        """Whether it begins a page: by its looks, or by a break before its first word."""
        return (
            self.looks.page_break_before
            or PAGE_BREAK in self.raw_text[: len(self.raw_text) - len(self.raw_text.lstrip())]
        )

    @cached_property
    def strokes(self) -> list[Stroke]:
        """The lines drawn as shapes that are anchored here."""
        return [stroke for run in self.runs for shape in run.shapes for stroke in strokes(shape)]

    @property
    def raw_text(self) -> str:
        """Its words as they stand in the file, page breaks too."""
        return "".join(run.text for run in self.runs)

    @property
    def _in_table(self) -> InTable | None:
        return self.cell.in_table if self.cell else None

    def _letters(self, own: Layer, character_style: str) -> Letters:
        return self.cascade.letters(own, character_style, self.style_id, self._in_table)
