"""A file of ours as it was just written, read the short way: its words by component, and the forms its looks come from.

What each paragraph looks like follows from its style and from the few properties beside it. Two paragraphs of one form
look alike, so that whoever judged one of them need not read the looks of the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from kehoach.document.blocks import Document
from kehoach.document.layout import MEASURED_BY
from kehoach.document.recognise.seen import Cell, Seen
from kehoach.rules.roles import Role
from kehoach.word.headings import LEVELS, style_id
from kehoach.word.notes import taken_out, without_marks
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.xml import Element, W
from kehoach.wording.widths import width

BY_ID: dict[str, Role] = {role.value: role for role in Role}
BY_ID |= {style_id(role, level): role for role, levels in LEVELS.items() for level in levels}
MARGINS = ("word/header2.xml", "word/footer1.xml")
NOTES = "word/footnotes.xml"
STYLES = "word/styles.xml"
SIGNS = {W + "t": "", W + "br": "\n", W + "noBreakHyphen": "-"}
TAGS = (W + "p", W + "pStyle", *SIGNS)

_TEXT = re.compile(r"<w:t(?: [^>]*)?>[^<]*</w:t>")
# What is measured anew in each plan: widths of columns, and the indents on both sides of what stands in the middle.
_MEASURED = re.compile(r'(<w:(?:tcW|tblW|gridCol)\b)[^>]*|w:left="(\d+)" w:right="\2"')
NEAR = 2.0  # mm: lines whose length and text differ by less are of one form
ANY_SIZE = 13.0


def own_lines(opened: Opened) -> Iterator[Seen]:
    """Yield the paragraphs of the body, each the component that its style says; a cell only says that it is one."""
    cells: dict[Element, Cell] = {}
    for number, (paragraph, role, text) in enumerate(_texts(opened.root), start=1):
        above = paragraph.getparent()
        if above.tag == W + "tc" and above not in cells:
            cells[above] = Cell(len(cells), 0, 0, 1, 1, is_ruled=False, is_head=False)
        yield Seen(number, text, role, cells.get(above))


def _texts(root: Element) -> Iterator[tuple[Element, Role | None, str]]:
    """Yield the paragraphs of a part, the component of each and what is printed of it: ours hold no other in them."""
    paragraph, role, words = None, None, list[str]()
    for each in root.iter(*TAGS):
        tag = each.tag
        if tag == W + "p":
            if paragraph is not None:
                yield paragraph, role, "".join(words)
            paragraph, role, words = each, None, []
        elif tag == W + "pStyle":
            role = BY_ID.get(each.get(W + "val"))
        else:
            words.append(SIGNS[tag] or each.text or "")
    if paragraph is not None:
        yield paragraph, role, "".join(words)


def printed_words(opened: Opened, lines: Iterable[Seen]) -> dict[Role | None, str]:
    """Return the words of each component in their order, without spaces; those of the notes under None."""
    words = [(line.styled, line.text) for line in lines if line.text]
    for part in (*MARGINS, NOTES):
        words += _words_of(opened, part)
    return _together(words)


def _words_of(opened: Opened, part: str) -> Sequence[tuple[Role | None, str]]:
    """Return the words of another part by component. Margins are the same in most files, and are parsed once."""
    data = opened.package.read(part)
    if data is None:
        return ()
    if data not in _met:
        words = [(role, text) for _, role, text in _texts(opened.package.tree(part))]
        if part not in MARGINS or len(_met) >= MOST_MET:
            return words
        _met[data] = words
    return _met[data]


_met: dict[bytes, Sequence[tuple[Role | None, str]]] = {}
MOST_MET = 20  # margins


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
    margins = (_forms_of(opened.package.read(part) or b"") for part in MARGINS)
    found = _forms_in(opened.package.read(opened.package.main) or b"")
    return found.union(*margins, _ruled(opened, list(lines)))


def _forms_in(part: bytes) -> set[str]:
    return set(_MEASURED.sub(r"\1", _TEXT.sub("", part.decode())).split("</w:p>"))


_forms_of = lru_cache(MOST_MET)(_forms_in)


def _ruled(opened: Opened, lines: list[Seen]) -> Iterator[str]:
    for line, paragraph in zip(lines, opened.root.iter(W + "p"), strict=True):
        if line.styled in MEASURED_BY:
            texts = [each.text for each in lines if each.styled is MEASURED_BY[line.styled] and each.cell == line.cell]
            longest = max((width(piece, ANY_SIZE) for text in texts for piece in text.split("\n")), default=0.0)
            indent = paragraph.find(f"{W}pPr/{W}ind")
            sides = [0 if indent is None else int(indent.get(W + side, 0)) for side in ("left", "right")]
            yield f"{line.styled}: {[round(side / 56.7 / NEAR) for side in sides]} {round(longest / NEAR)}"
