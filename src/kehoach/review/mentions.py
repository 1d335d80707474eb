"""The numbered documents that a plan names, wherever in it: what several rules on citations look at."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics import Edit, Loc
from kehoach.model.once import once
from kehoach.model.van_ban import VanBan
from kehoach.review.looks import Words
from kehoach.review.places import content, texts
from kehoach.wording import citations
from kehoach.wording.citations import parse_citation
from kehoach.wording.dates import Ngay
from kehoach.wording.patterns import compiled

# Kinds of documents that bear a number of their own.
_NO_NUMBER = frozenset({"Dự án", "Quy chế", "Quy định", "Lệnh", "Phương án"})
KINDS = "|".join(kind for kind in citations.KINDS if kind not in _NO_NUMBER)
NUMBER = r"\d[^\s,;()“”\"]{0,60}"
_MENTION = compiled(rf"(?<!\w)(?P<loai>{KINDS}) số:? (?P<so>{NUMBER})", re.IGNORECASE)
# What stands between a kind and its number is sought first, and the kind before it: that is a few places of a text.
_BETWEEN = compiled(r" [Ss](?i:ố:?) (?=\d)")
_KIND_BEFORE = compiled(rf"(?<!\w)(?:{KINDS})$", re.IGNORECASE)
_LONGEST_KIND = max(map(len, KINDS.split("|")))  # characters
_DATE = compiled(r",? ngày (?P<ngay>\d{1,2})(?P<nganh>/| tháng )(?P<thang>\d{1,2})(?:/| năm )(?P<nam>\d{4})(?!\d)")
DAYS = ("ngày ",)
ANY_DATE = compiled(
    r"(?<!\w)ngày (?P<ngay>\d{1,2})(?:/| tháng )(?P<thang>\d{1,2})(?:/| năm )(?P<nam>\d{4})(?!\d)", re.IGNORECASE
)
LONGEST = 2000  # characters of one citation: what follows is none any more
_SENTENCE_END = compiled(r"[.;](?:\s|$)")


class Mention(NamedTuple):
    """A numbered document where it is named; `typed` is its date as it was typed, "" for one given in parts."""

    loc: Loc
    loai: str
    so: str
    ngay: Ngay | None = None
    typed: str = ""
    co_quan: str | None = None
    following: str = ""
    nested: bool = False  # named in the summary of another one
    date: re.Match[str] | None = None  # where `typed` stands
    at: int = 0  # where its number stands in the text
    text: str = ""  # "" for one given in parts
    start: int = 0  # where its kind stands in the text

    @property
    def key(self) -> tuple[str, str]:
        """What tells documents apart, issuers left out."""
        return self.loai.casefold(), self.so.casefold()

    @property
    def kind(self) -> str:
        """Its kind with the capital that is due."""
        return kind_of_one(self.loai)

    @property
    def name(self) -> str:
        return f"{self.kind} số {self.so}"

    def dated(self, due: str) -> str | Edit:
        """Return the cure that writes its date as `due`."""
        if self.date is None:
            return f"viết {due}"
        return Edit(self.date.string, due, self.date.end() - len(self.typed), self.date.end())


@once
def dated(plan: VanBan) -> list[tuple[Loc, str, list[re.Match[str]]]]:
    """Return the texts that name a whole date after the word "ngày", with each such date."""
    held = ((loc, text, [*ANY_DATE.finditer(text)]) for loc, text in texts(plan, *DAYS, any_case=True))
    return [each for each in held if each[2]]


@once
def mentions(plan: VanBan) -> list[Mention]:
    """Return the numbered documents a plan names, in the order of its fields."""
    in_parts = [
        Mention(("can_cu", index), entry.loai, entry.so_ky_hieu, entry.ngay, "", entry.co_quan)
        for index, entry in enumerate(plan.can_cu)
        if entry.loai and entry.so_ky_hieu
    ]
    return [*in_parts, *(each for loc, text in texts(plan, "/") for each in mentions_in(loc, text))]


def mentions_in(loc: Loc, text: str) -> Iterator[Mention]:
    """Yield the numbered documents that one text names."""
    if "/" not in text:
        return  # no symbol, no document; most texts have none
    found = [each for each in _numbered(text) if "/" in each["so"]]
    next_starts = [*(each.start() for each in found[1:]), len(text)]
    for index, (each, next_start) in enumerate(zip(found, next_starts, strict=False)):  # none found: one start too many
        number = each["so"].rstrip(".:")
        after = each.start("so") + len(number)
        until = min(next_start, after + LONGEST)
        if end := _SENTENCE_END.search(text, after, until):
            until = end.start()
        date = _DATE.match(text, after)
        citation = parse_citation(text[each.start() : until])
        nested = index > 0 and not _SENTENCE_END.search(text[found[index - 1].end() : each.start()])
        yield Mention(
            loc,
            each["loai"],
            number,
            day_of(date) if date else None,
            date[0].lstrip(", ") if date else "",
            citation.co_quan if citation else None,
            text[after : after + 8],
            nested,
            date,
            each.start("so"),
            text,
            each.start(),
        )


def _numbered(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_MENTION` finds."""
    for between in _BETWEEN.finditer(text):
        before = max(0, between.start() - _LONGEST_KIND)
        kind = _KIND_BEFORE.search(text, before, between.start())
        if kind and (found := _MENTION.match(text, kind.start())):
            yield found


def kind_of_one(typed: str) -> str:
    """Return a kind of documents as that of one is written: its first letter alone is a capital (PL II.V.6)."""
    return typed if typed.isupper() else typed.capitalize()


def citing(plan: VanBan, *signs: str) -> list[Words]:
    """Return the texts in which documents are cited, căn cứ and running text, that hold one of `signs`."""
    found = content(plan)
    held = ((number, found.texts.words[number]) for number in found.texts.where(*signs))
    return [words for number, words in held if found.paragraphs[number] or words[0][0] == "can_cu"]


def in_quotes(text: str, at: int) -> bool:
    """Whether a place of a text stands between quotes: in the title of another document, in somebody's words.

    A quote that opened farther back than a citation is long was never closed.
    """
    before = text[max(0, at - LONGEST) : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def day_of(date: re.Match[str]) -> Ngay | None:
    """Return the day that a found date names; None if it is in no calendar."""
    try:
        return Ngay(int(date["nam"]), int(date["thang"]), int(date["ngay"]))
    except ValueError:
        return None
