"""Where paragraphs stand below each other, about: the file says no heights, so they are measured (Times New Roman).

Good enough to tell under which text a line is drawn, on the page where a text begins; pages are not broken.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from kehoach.word.reading.effective import SIZE_UNSAID
from kehoach.word.reading.paragraphs import Cell, WordParagraph
from kehoach.word.reading.xml import MM_PER_POINT
from kehoach.wording.widths import width, wrap

LINE_HEIGHT = 1.149  # a single line of Times New Roman in sizes: its ascent, descent and line gap


class Placed(NamedTuple):
    """A paragraph and its place in mm: the top of its first line and the bottom of its last, from the text's begin."""

    paragraph: WordParagraph
    top: float
    bottom: float
    line: float  # height of one of its lines


def single_line(paragraph: WordParagraph) -> float:
    """Return the height in points of a single line of its largest letters."""
    return LINE_HEIGHT * max((run.letters.size for run in paragraph.visible_runs), default=SIZE_UNSAID)


def line_height(paragraph: WordParagraph) -> float:
    """Return the height in points from line to line."""
    looks = paragraph.looks
    return looks.fixed_line if looks.fixed_line is not None else looks.lines * single_line(paragraph)


def printed_lines(paragraph: WordParagraph) -> list[float]:
    """Return the widths of the lines that a paragraph prints, in mm, by its first letters' size and face."""
    if not paragraph.visible_runs:
        return []
    letters = paragraph.visible_runs[0].letters
    face = {"dam": letters.bold, "nghieng": letters.italic}
    text = paragraph.text.upper() if letters.caps else paragraph.text
    room = paragraph.room.width - paragraph.looks.start - paragraph.looks.end
    return [width(line, letters.size, **face) for line in wrap(text, letters.size, room, **face)]


def longest_line(paragraph: WordParagraph) -> float:
    """Return the width of its longest printed line in mm; 0 without a letter."""
    return max(printed_lines(paragraph), default=0.0)


def flow(paragraphs: Iterable[WordParagraph]) -> list[Placed]:
    """Place the paragraphs of a body below each other, the cells of a row side by side; text boxes are left out."""
    found: list[Placed] = []
    top = 0.0
    for table, together in groupby((each for each in paragraphs if not each.in_box), _table):
        if table is None:
            for paragraph in together:
                top = _place(paragraph, top, found)
        else:
            for _, row in groupby(together, lambda each: _outermost(each).row):
                ends = [top]
                for _, cell in groupby(row, lambda each: _outermost(each).column):
                    end = top
                    for paragraph in cell:
                        end = _place(paragraph, end, found)
                    ends.append(end)
                top = max(ends)
    return found


def _place(paragraph: WordParagraph, top: float, found: list[Placed]) -> float:
    line = line_height(paragraph) * MM_PER_POINT
    begin = top + paragraph.looks.before * MM_PER_POINT
    end = begin + line * max(len(printed_lines(paragraph)), 1)
    found.append(Placed(paragraph, begin, end, line))
    return end + paragraph.looks.after * MM_PER_POINT


def _outermost(paragraph: WordParagraph) -> Cell:
    cell = paragraph.cell
    assert cell is not None
    while cell.outer is not None:
        cell = cell.outer
    return cell


def _table(paragraph: WordParagraph) -> int | None:
    return None if paragraph.cell is None else _outermost(paragraph).table
