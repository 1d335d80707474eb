"""Characters of a paragraph changed inside the runs that hold them, so that every other keeps its looks."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.xml import Element, W

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Piece(NamedTuple):
    """Characters that stand in one w:t; `element` is None for those that stand in none (a tab, a break, a sign)."""

    element: Element | None
    text: str


def typed_text(paragraph: WordParagraph) -> str:
    """Return the characters of a paragraph as they are in the file, before they are composed or trimmed."""
    return "".join(piece.text for piece in _pieces(paragraph))


def retype(paragraph: WordParagraph, new: str) -> bool:
    """Make its `typed_text` read `new`; False, and nothing done, where a sign that is no text would have to change."""
    pieces = list(_pieces(paragraph))
    owners = [number for number, piece in enumerate(pieces) for _ in piece.text]
    old = "".join(piece.text for piece in pieces)
    written = [[] for _ in pieces]  # type: list[list[str]]
    for step, begin, end, start, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if step == "equal":
            for at in range(begin, end):
                written[owners[at]].append(old[at])
            continue
        touched = owners[begin:end] or owners[max(begin - 1, 0) : begin or 1]
        if not touched or any(pieces[number].element is None for number in touched):
            return False
        written[touched[0]].append(new[start:stop])
    for piece, characters in zip(pieces, written, strict=True):
        text = "".join(characters)
        if piece.element is not None and text != piece.text:
            piece.element.text = text
            piece.element.set(XML_SPACE, "preserve")
    return True


def _pieces(paragraph: WordParagraph) -> Iterator[_Piece]:
    for run in paragraph.runs:
        texts = [(each, each.text or "") for each in run.element.iterchildren(W + "t")]
        if "".join(text for _, text in texts) == run.text:
            yield from (_Piece(each, text) for each, text in texts)
        else:
            yield _Piece(None, run.text)
