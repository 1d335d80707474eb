"""A paragraph in which line breaks part what belongs in paragraphs of its own, as those paragraphs."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from kehoach.word.reading.effective import NO_BORDER
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.runs import Run

Apart = Callable[[WordParagraph], bool]
BREAK = "\n"


def lines_apart(paragraph: WordParagraph) -> Iterator[WordParagraph]:
    """Yield each line of a paragraph as one; number, place and looks are the paragraph's, room above only the first's.

    What is anchored in a run belongs to the line on which the run begins.
    """
    lines = [*_lines(paragraph.runs)]
    last = len(lines) - 1
    for place, runs in enumerate(lines):
        line = replace(paragraph)
        line.mark = "" if place else paragraph.mark
        looks, level = paragraph.looks, paragraph.level
        if place:
            looks = looks._replace(before=0.0, first_line=0.0, top=NO_BORDER, page_break_before=False)
        if place != last:
            looks = looks._replace(after=0.0, bottom=NO_BORDER)
        # What was resolved for the whole is told to the part: it has no w:p of its own to read it from.
        line.__dict__.update(runs=runs, _resolved=(looks, level))
        yield line


def _lines(runs: list[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split(BREAK)
        line.append(replace(run, text=first))
        for text in others:
            yield line
            line = [replace(run, text=text, shapes=[], notes=[])]
    yield line
