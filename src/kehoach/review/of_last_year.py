"""What of a plan's words is last year's: its own years, documents made for one year, figures to look at again."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.law.known import known
from kehoach.model.ke_hoach import KeHoach
from kehoach.review.cited import LAWS, OF_LAW
from kehoach.review.mentions import ANY_DATE, Mention, mentions_in
from kehoach.wording.citations import LAWS as LAWS_CITED
from kehoach.wording.patterns import compiled
from kehoach.wording.years import Change, OwnYears, Span, blank, changes

_SCHOOL_YEAR = compiled(r"(?<!\w)năm\s+học\s+(20[0-9]{2})(?:\s*[-–—]\s*20[0-9]{2})?", re.IGNORECASE)
_YEAR = compiled(r"(?<!\w)(?<!đến )(?<!từ )năm\s+(20[0-9]{2})(?!\d)", re.IGNORECASE)
_PERIOD = compiled(r"(?<!\d)(20[0-9]{2})\s*(?:[-–—]|đến(?:\s+năm)?)\s*(20[0-9]{2})(?!\d)")


def own_years(plan: KeHoach, new: int | None) -> OwnYears | None:
    """Return the years that a plan is for, with how much later `new` is, or else a year; None where it names none.

    Its summary tells them, else the date of issue. A summary may name the year of a law too, so that where the date is
    known only its year, and the next, count.
    """
    decision = plan.kem_theo_quyet_dinh
    said, day = plan.trich_yeu, plan.ngay_ban_hanh or (decision and decision.ngay)
    near = {day.nam, day.nam + 1} if day else set()
    if school := _SCHOOL_YEAR.search(said):
        first = int(school[1])
        return OwnYears(frozenset({first, first + 1}), _by(first, new))
    told = [int(year) for year in _YEAR.findall(said) if not near or int(year) in near]
    if not told and (period := _PERIOD.search(said)) and int(period[1]) < int(period[2]):
        begins, ends = int(period[1]), int(period[2])
        return OwnYears(frozenset(), (ends + 1 if new is None else new) - begins, (begins, ends))
    if not told and not near:
        return None
    year = told[-1] if told else min(near)
    return OwnYears(frozenset({year}), _by(year, new))


def _by(year: int, new: int | None) -> int:
    return 1 if new is None else new - year


class Doubt(NamedTuple):
    """What the author is to look at again in a text: where it stands there, and its words."""

    start: int
    message: str


class Renewal(NamedTuple):
    """What becomes of a text, and what in it is to be looked at again."""

    changes: tuple[Change, ...]
    doubts: tuple[Doubt, ...]


# Made for the plan itself, which is proposed, reported and answered anew.
_OF_THE_MOMENT = frozenset({"tờ trình", "báo cáo", "công văn", "biên bản"})
_LASTING = frozenset(  # until another ends them, which the register tells
    {*map(str.casefold, LAWS_CITED), "nghị định", "thông tư", "thông tư liên tịch"}
)
_QUOTED = compiled(r"“[^”]*”|\"[^\"]*\"")
_ENDS = compiled(r"[.;](?:\s|$)|,\s+(?=[A-ZĐĂÂÊÔƠƯÀÁẢÃẠỦỤ])")
_UNKNOWN_LAW = compiled(r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết)\s[^,.;:“”\n]{3,160}?\sngày\s+$")
_FULL = compiled(r"[0-9]{1,2}(?:/|\s+tháng\s+)[0-9]{1,2}(?:/|\s+năm\s+)[0-9]{4}")


def renewal(text: str, years: OwnYears, *, is_basis: bool = False) -> Renewal:
    """Return what becomes of a text in the next plan; `is_basis` says that all of it cites a document.

    The number and date of a document are never another year's. One whose own summary names the year was made for that
    year: its number is a blank then, for there may be a new one.
    """
    mentions = list(mentions_in((), text))
    zones = list(_zones(text, mentions, is_basis))
    held = [*_held(text, mentions), *(each.span() for each in ANY_DATE.finditer(text) if is_basis)]
    doubted = [*zones, *(each.span() for each in _QUOTED.finditer(text))]
    found = changes(text, years, held, [*doubted, (0, len(text))] if is_basis else doubted)
    doubts = []
    for mention, (start, end) in zip(mentions, zones, strict=True):
        is_yearly = any(start <= each.start < end for each in found)
        year = mention.ngay.nam if mention.ngay else None
        of_last = year is not None and (year in years.own or years.is_near(year))
        if years.by and (is_yearly or (of_last and mention.loai.casefold() in _OF_THE_MOMENT)):
            stop = _end(mention)
            found.append(Change(mention.at, stop, blank(text[mention.at : stop]), is_sure=False))
        elif year in years.own and not is_lasting(mention.loai):
            doubts.append(Doubt(mention.at, mention.name))
    return Renewal(tuple(sorted(found)), tuple(doubts))


def is_lasting(loai: str) -> bool:
    """Whether documents of a kind are made for no year."""
    return loai.casefold() in _LASTING


def _end(mention: Mention) -> int:
    return mention.date.end() if mention.date else mention.at + len(mention.so)


def _zones(text: str, mentions: list[Mention], is_basis: bool) -> Iterator[Span]:
    """Yield of each document that is named where its issuer and summary stand."""
    for index, mention in enumerate(mentions):
        start = _end(mention)
        until = mentions[index + 1].at if index + 1 < len(mentions) else len(text)
        ends = None if is_basis else _ENDS.search(text, start, until)
        yield start, ends.start() if ends else until


def _held(text: str, mentions: list[Mention]) -> Iterator[Span]:
    """Yield the numbers and dates of documents, the years of laws."""
    for mention in mentions:
        yield mention.at, _end(mention)
    if any(sign in text for sign in LAWS):
        for law in known().laws_in(text):
            said = OF_LAW.match(text, law.end())
            yield law.start(), said.end() if said else law.end()
    for day in _FULL.finditer(text):
        if _UNKNOWN_LAW.search(text, max(0, day.start() - 200), day.start()):
            yield day.span()


_SHARE = compiled(r"[0-9](?:[0-9.,]*[0-9])?\s*%")
_SUM = compiled(r"[0-9](?:[0-9.,]*[0-9])?\s*(?:triệu|tỷ|nghìn|đồng)(?!\w)", re.IGNORECASE)
_ORDINAL = compiled(
    r"(?<!\w)(?:lần\s+thứ\s+\w+|năm\s+(?:đầu tiên|đầu|cuối|thứ\s+\w+)\s+(?:thực hiện|triển khai|của))", re.IGNORECASE
)
SUMS = "số tiền"
FIGURES = (("tỷ lệ, chỉ tiêu", _SHARE), (SUMS, _SUM), ("lần thứ, năm thứ", _ORDINAL))


def figures(text: str) -> Iterator[tuple[str, Doubt]]:
    """Yield what a text has of figures that hold for one year, with the kind of each."""
    for kind, pattern in FIGURES:
        for found in pattern.finditer(text):
            yield kind, Doubt(found.start(), found[0])
