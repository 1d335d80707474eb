"""Figures: points between thousands, a comma before decimals, as Vietnamese writes them: 1.500, 12,5%, 2,4 tỷ.

The decree does not speak of figures. People paste them from programs that write them the English way, where point and
comma change places, so that "1.500" and "1,500" each mean two numbers. What can mean one number only is written as
Vietnamese does; what may be two is asked; what is no figure (05, 24/7, 01.01.2026) is nobody's business here.
"""

import re
from decimal import Decimal
from math import isfinite
from typing import NamedTuple

from kehoach.wording.patterns import compiled

CURRENCY = ("đồng", "đ", "VNĐ", "VND")
_CURRENCY = frozenset(name.casefold() for name in CURRENCY)
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
MEASURES = (
    "km²", "km2", "km", "cm", "mm", "m²", "m2", "m³", "m3", "m", "ha", "tấn", "tạ", "kg", "lít", "MW", "kW", "GB",
)  # fmt: skip

# A unit that may stand after a figure: what comes before it is a figure and no number of an item.
UNIT = rf"(?:[%‰]|(?:{'|'.join([*SCALES, *MEASURES])})(?!\w))"

_LONGEST = 40  # characters: no figure is longer, and no longer text is searched for one
_FIGURE = compiled(
    r"(?P<sign>[-−+]?)(?P<number>[0-9](?:[0-9., \u00a0\u2009\u202f]*[0-9])?)"
    rf"(?P<unit> ?[%‰]|[ \u00a0]?(?:(?:{'|'.join(SCALES)})(?:[ \u00a0]đồng)?|{'|'.join([*MEASURES, *CURRENCY])}))?",
    re.IGNORECASE,
)
# Whole numbers in groups of three, or in one piece; then decimals after the other sign.
_WHOLE = r"(?P<whole>[1-9][0-9]{{0,2}}(?:{sign}[0-9]{{3}})+|[0-9]{{1,15}})"
_VIETNAMESE = compiled(_WHOLE.format(sign=r"\.") + "(?:,(?P<fraction>[0-9]{1,15}))?")
_ENGLISH = compiled(_WHOLE.format(sign=",") + r"(?:\.(?P<fraction>[0-9]{1,15}))?")
_SPACED = compiled(r"(?P<whole>[1-9][0-9]{0,2}(?: [0-9]{3})+)(?:(?:,|\.(?![0-9]{3}$))(?P<fraction>[0-9]{1,15}))?")
_RUN_ON = compiled("[1-9][0-9]{3,14}[.,][0-9]{3}")  # 1500.000: is a sign missing, or are there three decimals?
_YEAR = compiled("19[0-9]{2}|20[0-9]{2}|2100")


class Figure(NamedTuple):
    """A number with every digit that was typed; `unit` has its space: "%", " tỷ", ""."""

    sign: str
    whole: str  # digits only; zeros in front are kept, as in "05"
    fraction: str = ""
    unit: str = ""

    @property
    def value(self) -> Decimal:
        """The number, its unit left aside."""
        number = Decimal(f"{self.whole}.{self.fraction or 0}")
        return -number if self.sign in ("-", "−") else number

    def __str__(self) -> str:
        """Write it as Vietnamese does. A year stands ungrouped; a zero in front is a way of counting (05 lớp)."""
        bare = not (self.sign or self.fraction or self.unit)
        grouped = self.whole if bare and _YEAR.fullmatch(self.whole) else _grouped(self.whole)
        return self.sign + grouped + self._after_the_whole(self.fraction)

    @property
    def unmistakable(self) -> str:
        """Write it so that nobody, nor this program, takes it for another number: 1,5 for 1,500; 12,3450 for 12,345."""
        if len(readings(str(self))) == 1:
            return str(self)
        if not self.fraction:
            return self.sign + self.whole + self.unit
        fewer = self.fraction.rstrip("0")
        return self.sign + self.whole + self._after_the_whole(f"{fewer}0" if fewer == self.fraction else fewer)

    def _after_the_whole(self, fraction: str) -> str:
        return (f",{fraction}" if fraction else "") + self.unit


def _grouped(digits: str) -> str:
    return f"{int(digits):,}".replace(",", ".") if digits == "0" or digits[0] != "0" else digits


def readings(text: str) -> tuple[Figure, ...]:
    """Return what `text` means as a figure: one reading is certain, of two only the author knows, none is no figure."""
    found = _FIGURE.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if not found:
        return ()
    sign, unit = found["sign"], re.sub(r"^ (?=[%‰])", "", found["unit"] or "")
    number = re.sub(r"[\u00a0\u2009\u202f]", " ", found["number"])
    if _RUN_ON.fullmatch(number):
        return Figure(sign, number[:-4] + number[-3:], "", unit), Figure(sign, number[:-4], number[-3:], unit)
    if spaced := _SPACED.fullmatch(number):
        return (_figure(sign, spaced, unit),)
    ours, theirs = _VIETNAMESE.fullmatch(number), _ENGLISH.fullmatch(number)
    if ours and theirs and number.isdigit():
        return (_figure(sign, ours, unit),)
    if ours and theirs:
        return _either(_figure(sign, ours, unit), _figure(sign, theirs, unit))
    if ours:
        return (_figure(sign, ours, unit),)
    return _english(_figure(sign, theirs, unit), number) if theirs else ()


def _either(ours: Figure, theirs: Figure) -> tuple[Figure, ...]:
    """Decide between the two ways of reading one sign before three digits: 1.500 or 1,500.

    A sum in đồng has no decimals. A percentage hardly ever has thousands: its comma is one, its point is doubtful. Of a
    plain figure the point is what Vietnamese writes between thousands, and the comma may be pasted.
    """
    unit = ours.unit.strip().casefold()
    if unit in _CURRENCY:
        return (theirs if ours.fraction else ours,)
    if unit in ("%", "‰"):
        return (ours,) if ours.fraction else (ours, theirs)
    return (ours,) if unit or not ours.fraction else (theirs, ours)


def _english(theirs: Figure, number: str) -> tuple[Figure, ...]:
    """Decide on a figure that only English writes so: certain with thousands, a unit or 0 in front, else 1.5 is asked.

    A bare 1.5 may be decimal, what a spreadsheet left of 1.500, or the number of an item; 05.5 is a day, if anything.
    """
    if "," in number or theirs.unit or theirs.whole == "0" or (theirs.whole[0] != "0" and len(theirs.whole) > 3):
        return (theirs,)
    if theirs.whole[0] == "0":
        return ()
    return theirs, theirs._replace(whole=theirs.whole + theirs.fraction.ljust(3, "0"), fraction="")


def _figure(sign: str, found: re.Match[str], unit: str) -> Figure:
    return Figure(sign, re.sub(r"[., ]", "", found["whole"]), found["fraction"] or "", unit)


def format_so(text: str) -> str:
    """Write a figure as Vietnamese does: "12.5%" is "12,5%". What is no figure, or not certain, stays as it was typed.

    The number stays what it was: each of the digits typed is written, and no other.
    """
    match readings(text):
        case [figure]:
            return str(figure)
        case _:
            return text


def from_number(number: float) -> str:
    """Write a number of Python's as a figure that reads as that number: 1500.0 is "1500", 1234.5 is "1.234,5".

    Raises ValueError for what is not finite, and for a whole number of thousands of digits.
    """
    if isinstance(number, float) and not isfinite(number):
        raise ValueError(f"{number} không phải một số")
    exact = Decimal(repr(number))
    if exact == int(exact):
        return str(int(exact))
    whole, _, fraction = f"{abs(exact):f}".partition(".")
    return str(Figure("-" if number < 0 else "", whole, fraction))
