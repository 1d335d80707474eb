"""Comments that a former run left: taken out before new ones are hung, so that no finding is told twice."""

import re
from collections.abc import Iterator

from kehoach.word.editing.parts import Edits
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.package import Package
from kehoach.word.reading.xml import Element, W

CODE = re.compile(r"\[\w+\.\w+\]")  # how a comment of ours ends; where somebody wrote more, it is theirs too
MARKS = [W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference")]
ALIKE = ("commentsExtended", "commentsIds")  # Word's own lists beside the comments, by w14:paraId


def drop_former(opened: Opened, edits: Edits, comments: Element, author: tuple[str, str]) -> None:
    """Take the comments of `author` (name, initials) out, but those that somebody answered or went on with."""
    answered = set(_values(opened.package, "paraIdParent"))
    former = [each for each in comments if _is_former(each, author) and answered.isdisjoint(_paragraph_ids(each))]
    if not former:
        return
    numbers = {each.get(W + "id") for each in former}
    for mark in list(opened.root.iter(*MARKS)):
        if mark.get(W + "id") in numbers:
            edits.touch(mark)
            _remove(mark)
    gone = {name for each in former for name in _paragraph_ids(each)}
    for listing in _lists(opened.package):
        for entry in [each for each in listing if gone & set(_ids(each, "paraId"))]:
            edits.touch(listing)
            listing.remove(entry)
    edits.touch(comments)
    for each in former:
        comments.remove(each)


def _is_former(comment: Element, author: tuple[str, str]) -> bool:
    if (comment.get(W + "author"), comment.get(W + "initials")) != author:
        return False
    lines = ["".join(text.text or "" for text in each.iter(W + "t")) for each in comment.iter(W + "p")]
    return bool(lines) and CODE.fullmatch(lines[-1].strip()) is not None


def _remove(mark: Element) -> None:
    """Take a mark out, with the run that holds nothing else."""
    run = mark.getparent()
    if mark.tag == MARKS[2] and run.tag == W + "r" and all(each.tag in (mark.tag, W + "rPr") for each in run):
        run.getparent().remove(run)
    else:
        run.remove(mark)


def _paragraph_ids(comment: Element) -> list[str]:
    return [name for each in comment.iter(W + "p") for name in _ids(each, "paraId")]


def _ids(element: Element, name: str) -> list[str]:
    """Return an attribute by its name without namespace: Word has put it into more than one."""
    return [value for key, value in element.attrib.items() if key.rpartition("}")[2] == name]


def _lists(package: Package) -> Iterator[Element]:
    for kind in ALIKE:
        if (root := package.related(package.main, kind)) is not None:
            yield root


def _values(package: Package, name: str) -> Iterator[str]:
    for listing in _lists(package):
        for each in listing:
            yield from _ids(each, name)
