"""How often something is due, and by when, in the words of plans: "hằng tháng", "ngày 20 hằng tháng", "quý IV"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from kehoach.wording.dates import Ngay, parse_ngay
from kehoach.wording.nfc import nfc
from kehoach.wording.patterns import compiled

LAST = -1  # the last day of a month
LAST_SURE_DAY = 28  # which every month has; a later one means the end of a month that has it not
FRIDAY = 4


class DinhKy(NamedTuple):
    """A duty that comes again: every so many months, on a day of the last of them; 0 months is every Friday."""

    months: int
    day: int = LAST

    def falls_on(self, first: date, last: date) -> Iterator[date]:
        """Yield the days from `first` to `last` on which it is due; quarters and halves are those of the calendar."""
        if not self.months:
            day = first + timedelta((FRIDAY - first.weekday()) % 7)
            while day <= last:
                yield day
                day += timedelta(7)
            return
        for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
            year, month = divmod(number, 12)
            if (month + 1) % self.months == 0:
                length = monthrange(year, month + 1)[1]
                day = date(year, month + 1, length if self.day == LAST else min(self.day, length))
                if first <= day <= last:
                    yield day


_UNITS = {"tuần": 0, "tháng": 1, "quý": 3, "năm": 12}
_OFTEN = compiled(
    r"(?:(?:trước |vào )?ngày (?P<ngay>\d{1,2})(?: của)? )?"
    r"(?:(?:định kỳ )?(?:hằng|hàng|mỗi) (?P<ky>tuần|tháng|quý|năm)"
    r"|tháng cuối (?:của )?(?:(?:hằng|hàng|mỗi) )?(?P<cuoi>quý)"
    r"|(?:định kỳ |hằng |hàng |mỗi )?0?(?P<so>[236]) tháng(?: một| 0?1)? lần"
    r"|(?:hằng|hàng|mỗi|định kỳ) 0?(?P<may>[236]) tháng)(?!\w)",
    re.IGNORECASE,
)


def parse_dinh_ky(text: str) -> DinhKy | None:
    """Return how often words say that something is due, if they begin with that; what follows is for people."""
    found = _OFTEN.match(" ".join(nfc(text).split()))
    if not found:
        return None
    unit = found["ky"] or found["cuoi"]
    months = _UNITS[unit.lower()] if unit else int(found["so"] or found["may"])
    day = int(found["ngay"] or 0)
    if day > 31 or (day and not months):
        return None
    return DinhKy(months, day if 0 < day < 31 else LAST)


def format_dinh_ky(often: DinhKy) -> str:
    """Return the words that `parse_dinh_ky` reads."""
    names = {months: f"hằng {name}" for name, months in _UNITS.items()}
    words = names.get(often.months, f"0{often.months} tháng một lần")
    if often.day == LAST:
        return words
    return f"ngày {often.day} {'tháng cuối quý' if often.months == 3 else words}"


_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_LEAD = compiled(r"(?:(?:trong|trước|đến|hết|chậm nhất|hoàn thành|xong|vào|là|ngày|cuối) )*", re.IGNORECASE)
_QUARTER = compiled(r"quý (?P<quy>iv|i{1,3}|[1-4])(?:(?: năm |[/ -])(?P<nam>\d{4}))?", re.IGNORECASE)
_MONTH = compiled(r"tháng (?P<thang>\d{1,2})(?:(?: năm |[/ -])(?P<nam>\d{4}))?", re.IGNORECASE)
_DAY = compiled(r"(?P<ngay>\d{1,2})(?:/| tháng )(?P<thang>\d{1,2})(?:(?: năm |/)(?P<nam>\d{4}))?", re.IGNORECASE)


def parse_han(text: str, nam: int | None) -> Ngay | None:
    """Return by when words say that something is due, "trước ngày 15/12", "quý IV"; `nam` is the year not said."""
    words = " ".join(nfc(text).split())
    rest = words[_LEAD.match(words).end() :]  # type: ignore[union-attr]  # it matches nothing too
    for form in (_QUARTER, _MONTH, _DAY):
        if found := form.fullmatch(rest):
            said = found.groupdict()
            year = int(said["nam"] or 0) or nam
            if not year:
                return None
            quarter = said.get("quy")
            month = 3 * _QUARTERS[quarter.lower()] if quarter else int(said["thang"])
            try:
                return Ngay(year, month, int(said["ngay"]) if said.get("ngay") else None)
            except ValueError:
                return None
    try:
        return parse_ngay(rest.removeprefix("năm "))
    except ValueError:
        return None


_DUE = compiled(
    r"(?<!\w)(?:trước|chậm nhất|đến|đến hết|hoàn thành|trong|xong)(?: (?:trước|vào|là|đến|hết|trong|cuối))* "
    r"(?:ngày \d{1,2}(?:/\d{1,2}(?:/\d{4})?| tháng \d{1,2}(?: năm \d{4})?)|tháng \d{1,2}(?:/\d{4}| năm \d{4})?"
    r"|quý (?:IV|I{1,3})(?: năm \d{4})?)(?! (?:hằng|hàng|mỗi|của)|[\w/])",
    re.IGNORECASE,
    signs=("ngày", "tháng", "quý"),
)


def han_in(text: str, nam: int | None) -> Ngay | None:
    """Return the deadline that a sentence says, "gửi trước ngày 15/4"; None where it says none, or several."""
    words = " ".join(nfc(text).split())
    found = {day for each in _DUE.finditer(words) if (day := parse_han(each[0], nam))}
    return found.pop() if len(found) == 1 else None
