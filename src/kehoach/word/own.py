"""A file of ours as it was just written, read the short way: its words by component, and the forms its looks come from.

What each paragraph looks like follows from its style and from the few properties beside it. Two paragraphs of one form
look alike, so that whoever judged one of them need not read the looks of the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kehoach.document.blocks import Document
from kehoach.document.layout import MEASURED_BY
from kehoach.document.recognise.seen import Cell, Seen
from kehoach.rules.roles import Role
from kehoach.word.headings import LEVELS, style_id
from kehoach.word.notes import taken_out, without_marks
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.xml import Element, W, value_of
from kehoach.wording.widths import width

BY_ID: dict[str, Role] = {role.value: role for role in Role}
BY_ID |= {style_id(role, level): role for role, levels in LEVELS.items() for level in levels}
MARGINS = ("word/header2.xml", "word/footer1.xml")
NOTES = "word/footnotes.xml"
STYLES = "word/styles.xml"
SIGNS = {W + "t": "", W + "br": "\n", W + "noBreakHyphen": "-"}

_TEXT = re.compile(r"<w:t(?: [^>]*)?>[^<]*</w:t>")
# What is measured anew in each plan: widths of columns, and the indents on both sides of what stands in the middle.
_MEASURED = re.compile(r'(<w:(?:tcW|tblW|gridCol)\b)[^>]*|w:left="(\d+)" w:right="\2"')
NEAR = 2.0  # mm: lines whose length and text differ by less are of one form
ANY_SIZE = 13.0


def own_lines(opened: Opened) -> Iterator[Seen]:
    """Yield the paragraphs of the body, each the component that its style says; a cell only says that it is one."""
    cells: dict[Element, Cell] = {}
    for number, (paragraph, text) in enumerate(_texts(opened.root), start=1):
        above = paragraph.getparent()
        if above.tag == W + "tc" and above not in cells:
            cells[above] = Cell(len(cells), 0, 0, 1, 1, is_ruled=False, is_head=False)
        yield Seen(number, text, _role(paragraph), cells.get(above))


def _texts(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the paragraphs of a part and what is printed of each: ours hold no other in them."""
    paragraph, words = None, list[str]()
    for each in root.iter(W + "p", *SIGNS):
        if each.tag != W + "p":
            words.append(SIGNS[each.tag] or each.text or "")
            continue
        if paragraph is not None:
            yield paragraph, "".join(words)
        paragraph, words = each, []
    if paragraph is not None:
        yield paragraph, "".join(words)


def _role(paragraph: Element) -> Role | None:
    return BY_ID.get(value_of(paragraph.find(W + "pPr"), "pStyle") or "")


def printed_words(opened: Opened, lines: Iterable[Seen]) -> dict[Role | None, str]:
    """Return the words of each component in their order, without spaces; those of the notes under None."""
    words = [(line.styled, line.text) for line in lines if line.text]
    for part in (*MARGINS, NOTES):
        root = opened.package.tree(part)
        words += [] if root is None else [(_role(each), text) for each, text in _texts(root)]
    return _together(words)


def due_words(document: Document) -> dict[Role | None, str]:
    """Return the same of the document that was to be written."""
    whole, notes = taken_out(document)
    words: list[tuple[Role | None, str]] = [(each.role, without_marks(each.text)) for each in whole.paragraphs()]
    return _together([*words, *((None, note) for note in notes)])


def _together(words: Iterable[tuple[Role | None, str]]) -> dict[Role | None, str]:
    found: dict[Role | None, list[str]] = defaultdict(list)
    for role, text in words:
        found[role].append(text)
    whole = {role: "".join("".join(texts).split()) for role, texts in found.items()}  # lines break elsewhere
    return {role: text for role, text in whole.items() if text}


def forms(opened: Opened, lines: Iterable[Seen]) -> set[str]:
    """Return the forms of the paragraphs, their words left out, and how long each ruled line is for its text."""
    parts = (opened.package.read(part) or b"" for part in (opened.package.main, *MARGINS))
    found = {form for part in parts for form in _MEASURED.sub(r"\1", _TEXT.sub("", part.decode())).split("</w:p>")}
    return found | set(_ruled(opened, list(lines)))


def _ruled(opened: Opened, lines: list[Seen]) -> Iterator[str]:
    for line, paragraph in zip(lines, opened.root.iter(W + "p"), strict=True):
        if line.styled in MEASURED_BY:
            texts = [each.text for each in lines if each.styled is MEASURED_BY[line.styled] and each.cell == line.cell]
            longest = max((width(piece, ANY_SIZE) for text in texts for piece in text.split("\n")), default=0.0)
            indent = paragraph.find(f"{W}pPr/{W}ind")
            sides = [0 if indent is None else int(indent.get(W + side, 0)) for side in ("left", "right")]
            yield f"{line.styled}: {[round(side / 56.7 / NEAR) for side in sides]} {round(longest / NEAR)}"
