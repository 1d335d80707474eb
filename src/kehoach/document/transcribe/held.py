"""A plan held to the page it was transcribed from: which words of the page no longer stand, in order, on its own."""

import re
from collections.abc import Iterator, Sequence

from kehoach.document.compose import compose
from kehoach.document.transcribe.elements import NUMBERED, marked
from kehoach.document.transcribe.page import Line, Page
from kehoach.model.ke_hoach import KeHoach
from kehoach.rules.roles import Role

WORD = re.compile(r"\w+")
MOST_BETWEEN = 6
OF_THE_PROGRAM = frozenset({
    Role.TU_PHU_LUC, Role.TU_NOI_NHAN, Role.TEN_LOAI, Role.TU_PHAN, Role.QUOC_HIEU, Role.TIEU_NGU,
})  # fmt: skip


def words_of(line: Line) -> list[str]:
    """Return the words of a line, without its mark; composing counts anew."""
    text = marked(line.text)[2] if line.role in NUMBERED else line.text
    return _words(text)


def _words(text: str) -> list[str]:
    """Return the words of a text, numbers without the noughts that a date is padded with."""
    return [word.lstrip("0") if word.isdecimal() else word for word in WORD.findall(text.casefold())]


def missing(page: Page, plan: KeHoach) -> list[tuple[int, str]]:
    """Return the lines of a page, with their paragraphs, that are not whole and in order on the page of `plan`."""
    now = [word for paragraph in compose(plan).paragraphs() for word in _words(paragraph.text)]
    lines = [line for line in page.lines if line.role not in OF_THE_PROGRAM and line.text]
    left = list(_not_in_order(lines, now))
    return [(line.number, line.text) for line in left]


def _not_in_order(lines: Sequence[Line], now: Sequence[str]) -> Iterator[Line]:
    """Yield the lines that do not stand in what is there now, each looked for after the one before it."""
    joined = f" {' '.join(now)} "
    at = 0
    for line in lines:
        words = words_of(line)
        if not words:
            continue
        wanted = f" {' '.join(words)} "
        found = joined.find(wanted, max(at - 1, 0))
        if found < 0:
            found = joined.find(wanted)  # of the frame, whose parts may stand in another order
            if found < 0:
                if not _scattered(words, now):
                    yield line
                continue
            continue
        at = found + len(wanted) - 1


def _scattered(words: Sequence[str], now: Sequence[str]) -> bool:
    """Whether the words stand there in order with few others between them: "(để báo cáo)" for "(báo cáo)"."""
    room = len(words) + MOST_BETWEEN
    for begin in (index for index, word in enumerate(now) if word == words[0]):
        left = iter(now[begin : begin + room])
        if all(word in left for word in words):
            return True
    return False
