"""A plan that was just written, held to the decree before it replaces anything: a fault here is one of the program.

Its words are those that were composed, and these the rules on plans have seen. Form and structure are judged each time.
Looks are judged once for each set of styles and each form of paragraph (`word.own`): most plans bring no new one.
"""

import zlib

from kehoach.check.judge import RULES, said_by
from kehoach.check.looks import faults
from kehoach.check.page import Line, Page
from kehoach.diagnostics import Diagnostic, Severity, WordPlace
from kehoach.document.blocks import Document
from kehoach.word.looks.components import components, role_by_style
from kehoach.word.own import STYLES, due_words, forms, own_lines, printed_words
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.package import Package

KIND = "Kế hoạch"
FILE = "bản Word"
MOST_FORMS = 5_000

_right: dict[tuple[int, bool], set[str]] = {}  # forms whose looks were judged, by set of styles


def own_faults(content: bytes, document: Document, *, alone: bool = False) -> list[Diagnostic]:
    """List what is wrong in a file that was just written of `document`.

    `alone`: it is an appendix in a file of its own, which has no head and no closing. Raises UnreadableFile.
    """
    opened = Opened(Package(content, FILE))
    lines = tuple(Line(each, each.styled) for each in own_lines(opened))
    seen = [line.seen for line in lines]
    page = Page(KIND, opened, role_by_style, lines)
    found = [] if alone else said_by(page, [rule for rule in RULES if not rule.of_looks])
    if printed_words(opened, seen) != due_words(document):
        message = "chữ trong bản Word không đúng như đã soạn"
        found.append(Diagnostic("trang.chu", Severity.LOI, message, WordPlace(FILE, 0)))
    right = _right.setdefault((zlib.crc32(opened.package.read(STYLES) or b""), alone), set())
    new = forms(opened, seen) - right
    if new:
        looks = [fault.at(FILE) for fault in faults(list(components(opened)))]
        looks += [] if alone else said_by(page, [rule for rule in RULES if rule.of_looks])
        found += looks
        if not looks and len(right) < MOST_FORMS:
            right |= new
    return found
