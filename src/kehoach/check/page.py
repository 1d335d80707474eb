"""A page that was recognised, as the rules of form and structure ask about it, and what they say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from kehoach.diagnostics import Severity
from kehoach.document.recognise import Seen
from kehoach.document.recognise.kind import MOST_HEAD
from kehoach.rules.roles import Role
from kehoach.word.looks.components import RoleOf
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.paragraphs import Story, WordParagraph


class Line(NamedTuple):
    """A line with words, and the component that it is."""

    seen: Seen
    role: Role | None

    @property
    def text(self) -> str:
        """Its words as printed."""
        return self.seen.text

    @property
    def number(self) -> int:
        """The number of its paragraph."""
        return self.seen.number


class Said(NamedTuple):
    """What a rule says: of which lines, what is wrong, what to write instead; its clause and weight, if other."""

    at: Sequence[Line]
    message: str
    hint: str = ""
    clause: str = ""
    level: Severity | None = None  # where this weighs less than the rule's own level


@dataclass(frozen=True)
class Page:
    """A document that was read: its kind, its lines in order, and the file behind them."""

    kind: str
    opened: Opened
    role_of: RoleOf
    everything: tuple[Line, ...]  # empty lines too

    @cached_property
    def lines(self) -> list[Line]:
        """The lines that have words."""
        return [each for each in self.everything if each.text]

    def of(self, *roles: Role) -> list[Line]:
        """Return the lines that are one of these components, in order."""
        return [each for each in self.lines if each.role in roles]

    def first(self, *roles: Role) -> Line | None:
        """Return the first of these components, None where there is none."""
        return next((each for each in self.lines if each.role in roles), None)

    def paragraph(self, line: Line) -> WordParagraph:
        """Return the paragraph that a line is."""
        return self._paragraphs[id(line.seen)]

    @cached_property
    def _paragraphs(self) -> dict[int, WordParagraph]:
        pairs = zip(self.everything, self.opened.paragraphs, strict=True)
        return {id(line.seen): paragraph for line, paragraph in pairs}

    def has_words(self, pattern: re.Pattern[str], *, in_head: bool = False) -> bool:
        """Whether words stand anywhere in the file, in margins, boxes and notes too; or in its first lines only."""
        where = self.opened.all_paragraphs()
        if in_head:
            ends = self.of(Role.TEN_LOAI, Role.KINH_GUI)
            last = ends[0].number if ends else MOST_HEAD
            where = (each for each in where if each.in_box or each.story is not Story.BODY or each.number <= last)
        return any(pattern.search(each.text) for each in where)

    @cached_property
    def main(self) -> list[Line]:
        """The lines of the text up to the closing, head and tables left out."""
        return list(_main(self.lines))


HEAD = frozenset(
    {
        Role.QUOC_HIEU, Role.TIEU_NGU, Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH, Role.SO_KY_HIEU,
        Role.DIA_DANH_THOI_GIAN, Role.TEN_LOAI, Role.TRICH_YEU, Role.DUONG_KE_TRICH_YEU,
    }
)  # fmt: skip
CLOSING = frozenset({Role.TU_NOI_NHAN, Role.DANH_SACH_NOI_NHAN, Role.QUYEN_HAN, Role.CHUC_VU, Role.HO_TEN})


def _main(lines: Iterable[Line]) -> Iterator[Line]:
    before = takewhile(lambda each: each.role not in CLOSING and each.role is not Role.TU_PHU_LUC, lines)
    text = list(before)
    head = max((place for place, each in enumerate(text) if each.role in HEAD), default=len(text))
    yield from (each for each in text[head + 1 :] if each.seen.cell is None)
