"""Footnotes as they are read: the inverse of `notes`, apart from it since who writes a file reads none."""

from collections.abc import Iterable, Mapping

from kehoach.document.blocks import Document
from kehoach.word.notes import MARK, REFERENCE, changed
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.runs import Run
from kehoach.word.reading.xml import W
from kehoach.wording.notes import format_note


def put_back(document: Document, notes: Mapping[str, str]) -> Document:
    """Return a document with its notes, given by their ids, where it has marks; one that is not in the file is none."""

    def noted(text: str) -> str:
        return REFERENCE.sub(lambda found: format_note(notes[found[1]]) if notes.get(found[1]) else "", text)

    return changed(document, noted) if notes else document


def marked(runs: Iterable[Run]) -> str:
    """Return the text of these runs with a mark for each footnote that hangs on one."""
    return "".join(
        run.text + "".join(f"{MARK}{note}{MARK}" for kind, note in run.notes if kind == "footnote") for run in runs
    )


def notes_of(opened: Opened) -> dict[str, str]:
    """Return the footnotes of a file by their ids."""
    root = opened.package.related(opened.package.main, "footnotes")
    every = () if root is None else root.iterfind(W + "footnote")
    return {
        note.get(W + "id", ""): " ".join("".join(text.text or "" for text in note.iter(W + "t")).split())
        for note in every
    }
