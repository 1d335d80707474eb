"""The years of a plan in its own words, "năm 2026", "quý II/2026", "ngày 05/01/2026", and the same some years later.

A year later is written only where it is sure to be meant. The year before is that of results, which no rule knows for
the year to come; a weekday falls on another day; "kỷ niệm 96 năm" counts on: there a blank keeps what was said.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from kehoach.wording.blanks import BLANK
from kehoach.wording.can_chi import CAN_CHI, format_can_chi, is_of
from kehoach.wording.dates import Ngay
from kehoach.wording.patterns import compiled

Span = tuple[int, int]


class OwnYears(NamedTuple):
    """What years a plan is for, and how many years later the next one is.

    Attributes:
        own: the years that are the plan's own: one; of a school year both; none where only a period is told.
        period: the first and last year of a plan of several years, whose next period nobody knows.
        by: how many years later.
    """

    own: frozenset[int]
    by: int
    period: Span | None = None

    @property
    def first(self) -> int:
        return min(self.own) if self.own else (self.period or (0, 0))[0]

    @property
    def new(self) -> int:
        """The year of the plan to come."""
        return self.first + self.by

    def is_near(self, year: int) -> bool:
        """Whether it is the year before or after, or of the plan's own period."""
        if self.period and not self.own:
            return self.period[0] <= year <= self.period[1]
        return year in (self.first - 1, max(self.own, default=0) + 1)


class Change(NamedTuple):
    """What is to stand from `start` up to `end` of a text; `is_sure` is False for a blank."""

    start: int
    end: int
    new: str
    is_sure: bool = True


_Y = r"(?:19|20)[0-9]{2}"
_WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)"
# A document's number, and its date, which is never another's: "12/KH-UBND ngày 05/01/2026", a draft's "/TTr-SNV".
DOCUMENT = compiled(
    r"(?P<so>(?<!\w)[0-9]+[0-9A-Za-z]*(?:/(?P<rieng>(?:19|20)[0-9]{2}))?/[A-ZĐƯ][\w&-]+(?:/[A-ZĐƯ][\w-]*)?"
    r"|(?<!\w)[0-9]+\s*-\s*[A-ZĐƯ]{2}\w*/[A-ZĐƯ][\w-]*|(?<![\w/])/[A-ZĐƯ]{2}[\w&-]*|(?<=số )[0-9]+/(?:19|20)[0-9]{2})"
    r"(?P<luc>,?\s+ngày\s*[0-9….]*(?:\s*/\s*|\s*tháng\s*)[0-9….]*(?:\s*/\s*|\s*năm\s*)(?P<nam>(?:19|20)[0-9]{2}))?",
)
_DAY = r"(?:ngày\s+)?(?<![0-9/.])(?P<ngay>[0-9]{1,2})(?:\s+tháng\s+|[/.\-])(?P<thang>[0-9]{1,2})(?![0-9])"
_BEFORE, _AFTER = rf"(?:{_WEEKDAY}|tức(?:\s+là)?)[\s,(]+", rf"\s*(?:\(|,)\s*{_WEEKDAY}(?!\w)\)?"
# A day of the lunar calendar right before or after one of ours: it falls on another one every year.
_LUNAR = r"(?:(?:mùng|mồng)\s+[0-9]{1,2}|rằm|giao\s+thừa|âm\s+lịch|tháng\s+(?:giêng|chạp))"
_LUNAR_BEFORE = compiled(rf"{_LUNAR}(?!\w)[^.;()]{{0,40}}\(\s*$", re.IGNORECASE)
_LUNAR_AFTER = compiled(rf"\s*[(,]?\s*(?:tức|nhằm)(?!\w)|\s*\([^.;()]{{0,30}}{_LUNAR}", re.IGNORECASE)
_DATE = compiled(
    rf"(?P<truoc>{_BEFORE})?{_DAY}(?:\s+năm\s+|[/.\-])(?P<nam>{_Y})(?![0-9/])(?P<sau>{_AFTER})?", re.IGNORECASE
)
_OF_WEEK = compiled(rf"{_BEFORE}{_DAY}|{_DAY.replace('P<', 'P<x')}{_AFTER}", re.IGNORECASE)  # of whatever year
_ISO = compiled(rf"(?<![0-9/.\-])(?P<nam>{_Y})-(?P<thang>[0-9]{{2}})-(?P<ngay>[0-9]{{2}})(?![0-9\-])")
_MONTH = compiled(
    rf"(?:(?:(?<!\w)tháng\s+|(?<![\w/.\-])T?)[0-9]{{1,2}}\s*/\s*"
    rf"|(?<!\w)tháng\s+[0-9]{{1,2}}\s*(?:-|năm)\s*"
    rf"|(?<!\w)quý\s+(?:i{{1,3}}|iv|[1-4])\s*(?:/|-|năm)\s*|(?<![\w/])(?:i{{1,3}}|iv)/)(?P<nam>{_Y})(?![\w/])",
    re.IGNORECASE,
)
_SEASON = compiled(  # what lies in two years by its nature
    rf"(?<!\w)(?:năm\s+học|niên\s+khóa|niên\s+vụ|vụ(?:\s+[^\W\d_]+){{1,3}})\s+(?P<tu>{_Y})\s*[-–—/]\s*(?P<den>{_Y})(?![\w/])",
    re.IGNORECASE,
)
_PERIOD = compiled(
    rf"(?P<loi>(?<!\w)(?:giai\s+đoạn|thời\s+kỳ|nhiệm\s+kỳ|khóa|từ)\s+)?(?:từ\s+)?(?:năm\s+)?"
    rf"(?<![\w/.\-])(?P<tu>{_Y})\s*(?P<noi>[-–—]|đến|tới)\s*(?:hết\s+)?(?:năm\s+)?(?P<den>{_Y})(?![\w/])",
    re.IGNORECASE,
)
_YEAR = compiled(rf"(?:(?<!\w)(?:năm|xuân|tết|hè)|{CAN_CHI.pattern})\s+(?P<nam>{_Y})(?![\w/])", re.IGNORECASE)
_UNITS = "nghìn|triệu|tỷ|đồng|người|hộ|lượt|suất|cây|ha|km|m|kg|tấn"  # after a number that is no year
_BARE = compiled(rf"(?<![\w/.,\-])(?P<nam>{_Y})(?![\w/%]|[.,\-][0-9]|\s+(?:{_UNITS})(?!\w))")
_COUNT = compiled(
    r"(?<!\w)(?:kỷ\s+niệm|dịp|mừng)\s+(?:lần\s+thứ\s+)?(?P<so>[0-9]{1,4})(?=\s+năm)"
    r"|(?<![\w.,])(?P<cua>[0-9]{1,4})(?=\s+năm\s+(?:ngày|thành\s+lập|giải\s+phóng|truyền\s+thống)(?!\w))",
    re.IGNORECASE,
)
_TO = compiled(r"\s*(?:đến|tới|[-–—])\s*(?:hết\s+)?", re.IGNORECASE)


class Covered:
    """The characters of a text that stretches of it cover; asked in the time of one stretch, however many there are."""

    def __init__(self, text: str, spans: Iterable[Span] = ()) -> None:
        self._signs = bytearray(len(text))
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Add a stretch."""
        start, end = span
        self._signs[start:end] = b"\1" * (end - start)

    def is_free(self, span: Span) -> bool:
        """Whether nothing of a stretch is covered."""
        return self._signs.find(1, *span) < 0


def changes(text: str, years: OwnYears, held: Collection[Span] = (), doubted: Sequence[Span] = ()) -> list[Change]:
    """Return what of `text` becomes something else, in order.

    `held` are stretches that stay whatever they say; in those `doubted` no year is sure to be the plan's own.
    """
    if not years.by:
        return []
    return sorted(_Reading(text, years, held, doubted).changes())


def blank(was: str) -> str:
    """Return the blank that keeps what was said last year."""
    return f"[điền: năm trước là {' '.join(was.split())}]"


class _Reading:
    """One text: what is taken by one look is not looked at by the next."""

    def __init__(self, text: str, years: OwnYears, held: Collection[Span], doubted: Sequence[Span]) -> None:
        self._text, self._years = text, years
        self._doubted = Covered(text, doubted)
        self._taken = Covered(text, [*held, *(each.span() for each in BLANK.finditer(text))])

    def changes(self) -> Iterator[Change]:
        for each in self._new(DOCUMENT):
            self._taken.add(each.span())
        for each in self._new(_COUNT):
            yield self._blank(*each.span("so" if each["so"] else "cua"))
        for each in self._new(_SEASON):
            yield from self._season(each)
        yield from self._dates()
        for each in self._new(_PERIOD):
            yield from self._period(each)
        for each in self._new(CAN_CHI):
            yield from self._can_chi(each)
        for pattern in (_YEAR, _BARE):
            for each in self._new(pattern):
                yield from self._year(each, is_sure=pattern is _YEAR)

    def _new(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        for each in pattern.finditer(self._text):
            if self._taken.is_free(each.span()):
                yield each

    def _blank(self, start: int, end: int) -> Change:
        self._taken.add((start, end))
        return Change(start, end, blank(self._text[start:end]), is_sure=False)

    def _moved(self, found: re.Match[str], *names: str) -> Iterator[Change]:
        """Yield the years of what was found, later; a blank where that is in doubt."""
        for name in names:
            self._taken.add(found.span(name))
            start, end = found.span(name)
            if not self._doubted.is_free((start, start + 1)):
                yield self._blank(start, end)
            else:
                yield Change(start, end, str(int(found[name]) + self._years.by))

    def _season(self, found: re.Match[str]) -> Iterator[Change]:
        first, last = int(found["tu"]), int(found["den"])
        self._taken.add(found.span())
        if last != first + 1:
            return
        own = self._years.own
        if {first, last} <= own or (len(own) == 1 and {first, last} & own):
            yield from self._moved(found, "tu", "den")
        elif {first, last} & own or self._years.is_near(first):
            yield self._blank(found.start("tu"), found.end("den"))

    def _dates(self) -> Iterator[Change]:
        found = [*self._new(_DATE), *self._new(_ISO)]
        for each in found:
            self._taken.add(each.span())
        found = sorted([*found, *self._new(_MONTH)], key=lambda each: each.start())
        for index, each in enumerate(found):
            yield from self._date(each, found[index + 1] if index + 1 < len(found) else None)
        for each in self._new(_OF_WEEK):
            yield self._blank(*each.span())

    def _date(self, found: re.Match[str], following: re.Match[str] | None) -> Iterator[Change]:
        self._taken.add(found.span())
        parts, year, own = found.groupdict(), int(found["nam"]), self._years.own
        begins_before = bool(
            following
            and int(following["nam"]) in own
            and year + 1 in own
            and _TO.fullmatch(self._text, found.end(), following.start())
        )
        is_own = year in own or bool(own and year - 1 == max(own)) or begins_before
        if not is_own and not self._years.is_near(year):
            return
        falls_elsewhere = (
            parts.get("truoc")
            or parts.get("sau")
            or not _is_day(found, year + self._years.by)
            or _LUNAR_BEFORE.search(self._text, max(0, found.start() - 60), found.start())
            or (parts.get("ngay") and _LUNAR_AFTER.match(self._text, found.end()))
        )
        if is_own and not falls_elsewhere:
            yield from self._moved(found, "nam")
        else:
            yield self._blank(*found.span())

    def _period(self, found: re.Match[str]) -> Iterator[Change]:
        self._taken.add(found.span())
        first, last = int(found["tu"]), int(found["den"])
        own, period = self._years.own, self._years.period
        touched = [year for year in own or range(*period or (0, 0)) if first <= year <= last]
        is_named = bool(found["loi"]) and not (found["loi"].strip().lower() == "từ" and found["noi"] in "-–—")
        goes_on = first <= self._years.new <= last and (is_named or last > first + 1)
        if first < last and touched and not goes_on:
            yield self._blank(found.start("tu"), found.end("den"))

    def _year(self, found: re.Match[str], *, is_sure: bool) -> Iterator[Change]:
        year = int(found["nam"])
        if year in self._years.own and is_sure:
            yield from self._moved(found, "nam")
        elif year in self._years.own or self._years.is_near(year):
            yield self._blank(*found.span("nam"))

    def _can_chi(self, found: re.Match[str]) -> Iterator[Change]:
        for year in self._years.own:
            if is_of(found[0], year) and len(self._years.own) == 1:
                yield Change(*found.span(), format_can_chi(year + self._years.by))
                return
        near = {self._years.first - 1, *self._years.own, max(self._years.own, default=0) + 1}
        if any(is_of(found[0], year) for year in near):
            yield self._blank(*found.span())


def _is_day(found: re.Match[str], year: int) -> bool:
    """Whether the day of a found date is in the calendar of a year."""
    parts = found.groupdict()
    if parts.get("ngay") is None:
        return True
    try:
        Ngay(year, int(parts["thang"] or 0), int(parts["ngay"]))
    except ValueError:
        return False
    return True
