"""Footnotes (ISO/IEC 29500-1 §17.11): taken out of the texts before the page is measured, put back when it is read.

In between a text has `MARK` and the note's number where a note hangs, which no plan and no XML can hold: the sign of a
footnote's reference in Word files before .docx. Columns and margins hold no notes: Word allows none in a header.
"""

import re
from collections.abc import Callable, Iterable

from kehoach.document.blocks import Block, Document, Paragraph, Table, TableRow
from kehoach.word.parts import XML
from kehoach.wording.notes import BEGINS, split_notes

MARK = "\x02"
REFERENCE = re.compile(rf"{MARK}(\d+){MARK}")
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>'
    f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
SIGN = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'


def taken_out(document: Document) -> tuple[Document, list[str]]:
    """Return `document` with marks in the place of its notes, and the notes in the order of their numbers from 1."""
    notes: list[str] = []
    if not any(map(_has_note, (*document.blocks, *(block for each in document.phu_luc for block in each.blocks)))):
        return document, notes

    def taken(text: str) -> str:
        if BEGINS not in text:
            return text
        pieces: list[str] = []
        for piece, note in split_notes(text):
            pieces.append(piece)
            if note is not None:
                notes.append(note)
                pieces.append(f"{MARK}{len(notes)}{MARK}")
        return "".join(pieces)

    return changed(document, taken), notes


def notes_xml(notes: Iterable[str], written: Callable[[str], str]) -> str:
    """Write word/footnotes.xml; `written` makes the runs of a text. The two separators are there without notes too."""
    each = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{SIGN}'
        f"{written(f' {note}')}</w:p></w:footnote>"
        for number, note in enumerate(notes, start=1)
    )
    return f"{XML}<w:footnotes {NAMESPACE}>{SEPARATORS}{each}</w:footnotes>"


def _has_note(block: Block) -> bool:
    match block:
        case Paragraph():
            return BEGINS in block.text
        case Table():
            return any("[" in cell.text and BEGINS in cell.text for row in block.head + block.rows for cell in row)
    return False


def without_marks(text: str) -> str:
    """Return the words alone."""
    return REFERENCE.sub("", text) if MARK in text else text


def changed(document: Document, change: Callable[[str], str]) -> Document:
    """Return `document` with the texts changed in which notes may stand."""

    def block(each: Block) -> Block:
        match each:
            case Paragraph():
                return each._replace(text=change(each.text))
            case Table():
                return each._replace(head=tuple(map(row, each.head)), rows=tuple(map(row, each.rows)))
        return each

    def row(cells: TableRow) -> TableRow:
        return tuple(cell._replace(text=change(cell.text)) for cell in cells)

    appendices = tuple(each._replace(blocks=tuple(map(block, each.blocks))) for each in document.phu_luc)
    return document._replace(blocks=tuple(map(block, document.blocks)), phu_luc=appendices)
