"""Dates, whole or still partly blank, and the words in which a document gives its own (PL I.II.4.b)."""

import re
import unicodedata
from dataclasses import dataclass
from functools import total_ordering

from kehoach.wording.patterns import compiled

_FIRST_YEAR, _LAST_YEAR = 1945, 2100


@total_ordering
@dataclass(frozen=True, slots=True)
class Ngay:
    """A calendar day, or as much of it as is known: a month, or a year alone.

    The order is that of the calendar; what is less known stands before what it may turn out to be.
    """

    nam: int
    thang: int | None = None
    ngay: int | None = None

    def __post_init__(self) -> None:
        if not _FIRST_YEAR <= self.nam <= _LAST_YEAR:
            raise ValueError(f"năm {self.nam} ngoài khoảng {_FIRST_YEAR}-{_LAST_YEAR}")
        if self.thang is None:
            if self.ngay is not None:
                raise ValueError(f"có ngày {self.ngay} mà chưa có tháng")
            return
        if not 1 <= self.thang <= 12:
            raise ValueError(f"không có tháng {self.thang}")
        if self.ngay is not None and not 1 <= self.ngay <= _days_in_month(self.nam, self.thang):
            raise ValueError(f"không có ngày {self.ngay:02d}/{self.thang:02d}/{self.nam} trong lịch")

    def __str__(self) -> str:
        parts = [f"{self.nam:04d}", *(f"{part:02d}" for part in (self.thang, self.ngay) if part is not None)]
        return "-".join(parts)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Ngay):
            return NotImplemented
        return self._sort_key < other._sort_key

    @property
    def _sort_key(self) -> tuple[int, int, int]:
        return self.nam, self.thang or 0, self.ngay or 0

    @property
    def whole(self) -> bool:
        """Whether day, month and year are all known."""
        return self.ngay is not None

    @property
    def earliest(self) -> "Ngay":
        """The first day this may be."""
        if self.whole:
            return self
        return Ngay(self.nam, self.thang or 1, self.ngay or 1)

    @property
    def latest(self) -> "Ngay":
        """The last day this may be."""
        if self.whole:
            return self
        thang = self.thang or 12
        return Ngay(self.nam, thang, self.ngay or _days_in_month(self.nam, thang))


def _days_in_month(nam: int, thang: int) -> int:
    leap = nam % 4 == 0 and (nam % 100 != 0 or nam % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[thang - 1]


_SHORT_FORMS = tuple(
    compiled(pattern)
    for pattern in (
        r"(?P<nam>[0-9]{4})(?:-(?P<thang>[0-9]{2})(?:-(?P<ngay>[0-9]{2}))?)?",
        r"(?:(?P<ngay>[0-9]{1,2})/)?(?P<thang>[0-9]{1,2})/(?P<nam>[0-9]{4})",
        r"[Nn]gày\s+(?P<ngay>[0-9]{1,2})\s+tháng\s+(?P<thang>[0-9]{1,2})\s+năm\s+(?P<nam>[0-9]{4})",
    )
)


def parse_ngay(text: str) -> Ngay:
    """Return the date an author typed: 2026-01-05, 05/01/2026, the decree's words, or a month or a year of these."""
    typed = unicodedata.normalize("NFC", text).strip()
    for form in _SHORT_FORMS:
        if found := form.fullmatch(typed):
            return _ngay_of(found)
    raise ValueError(f"“{text}” không phải ngày: viết 05/01/2026, 2026-01-05, 01/2026 hoặc 2026")


def _ngay_of(found: re.Match[str]) -> Ngay:
    parts = {name: int(digits) for name, digits in found.groupdict().items() if digits}
    return Ngay(parts["nam"], parts.get("thang"), parts.get("ngay"))


# Room to write a number in by hand: three spaces for a day or month, five for a year.
_BLANK, _BLANK_YEAR = " " * 3, " " * 5

_NO_NUMBER = r"[\s.…_]*"  # blanks, or the dots some leave in a draft
_THOI_GIAN = compiled(
    rf"ngày(?P<ngay>\s*[0-9]{{1,2}}\s*|{_NO_NUMBER})"
    rf"tháng(?P<thang>\s*[0-9]{{1,2}}\s*|{_NO_NUMBER})"
    rf"năm(?P<nam>\s*[0-9]{{4}}|{_NO_NUMBER})",
    re.IGNORECASE,
)


def format_thoi_gian(ngay: Ngay | None) -> str:
    """Return the date in full words, "ngày 05 tháng 3 năm 2020", with room for what is still to be written in.

    A zero stands before days below ten and months 1 and 2, before no other (PL I.II.4.b).
    """
    if ngay is None:
        return f"ngày {_BLANK} tháng {_BLANK} năm {_BLANK_YEAR}"
    day = _BLANK if ngay.ngay is None else f"{ngay.ngay:02d}"
    month = _BLANK if ngay.thang is None else format_thang(ngay.thang)
    return f"ngày {day} tháng {month} năm {ngay.nam}"


def format_thang(thang: int) -> str:
    """Return the number of a month: 01, 02, 3, 4 and so on (PL I.II.4.b)."""
    return f"{thang:02d}" if thang <= 2 else str(thang)


def format_ngay(ngay: Ngay) -> str:
    """Return the date in digits, as messages give it: "01/7/2025", "7/2025" or "2025"."""
    parts = [] if ngay.ngay is None else [f"{ngay.ngay:02d}"]
    parts += [] if ngay.thang is None else [format_thang(ngay.thang)]
    return "/".join([*parts, str(ngay.nam)])


def parse_thoi_gian(text: str) -> Ngay | None:
    """Return the date that such words give; None when all of it is blank.

    Numbers padded wrongly are read all the same: `format_thoi_gian` of the answer tells what was due.
    """
    found = _THOI_GIAN.fullmatch(unicodedata.normalize("NFC", text).strip())
    if not found:
        raise ValueError(f"“{text}” không phải thời gian ban hành: viết “ngày 05 tháng 01 năm 2026”")
    parts = {name: int(digits) for name, digits in found.groupdict().items() if digits.strip().isdigit()}
    if not parts:
        return None
    if "nam" not in parts:
        raise ValueError(f"“{text}” chưa có năm")
    return Ngay(parts["nam"], parts.get("thang"), parts.get("ngay"))
