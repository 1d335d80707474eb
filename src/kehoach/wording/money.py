"""Sums of money, percentages and their reading: 1.500.000, 12,5% and "Một triệu năm trăm nghìn đồng".

The decree does not speak of figures; this is how Vietnamese writes them (points between thousands, a comma before
decimals) and how accountants read a sum.
"""

import re
from decimal import Decimal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")  # within a billion; billions are read as a number of their own
_SUM = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d{1,15}) ?(?:đồng|đ|VNĐ|VND)?", re.IGNORECASE)
_ROUND_SUM = re.compile(r"(\d{1,6}(?:,\d{1,3})?) (nghìn|ngàn|triệu|tỷ|tỉ)(?: đồng)?", re.IGNORECASE)
_SCALE_OF = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_DECIMAL = re.compile(r"(-?)(\d{1,15})(?:[.,](\d{1,6}))? ?(%?)")


def format_tien(amount: int) -> str:
    """Write a sum in đồng: 1500000 is "1.500.000"."""
    return f"{amount:,}".replace(",", ".")


def parse_tien(text: str) -> int:
    """Read a sum in đồng: "1.500.000", "1500000", "1.500.000 đồng", "1,5 triệu". Raises ValueError."""
    if found := _ROUND_SUM.fullmatch(text.strip()):
        return int(Decimal(found[1].replace(",", ".")) * _SCALE_OF[found[2].lower()])
    found = _SUM.fullmatch(text.strip())
    if not found:
        raise ValueError(f"“{text}” không phải số tiền tính bằng đồng, ví dụ 15.000.000 hoặc 2,4 tỷ")
    return int(re.sub(r"[. ]", "", found[1]))


def format_so_do(text: str) -> str:
    """Write a plain number or percentage as Vietnamese does: "12.5%" is "12,5%", "1234.5" is "1.234,5".

    Anything that is no such number is given back as it is.
    """
    found = _DECIMAL.fullmatch(text.strip())
    if not found:
        return text
    sign, whole, fraction, percent = found.groups()
    grouped = format_tien(int(whole)) if str(int(whole)) == whole else whole
    return sign + grouped + (f",{fraction}" if fraction else "") + percent


def bang_chu(amount: int) -> str:
    """Read a sum aloud: 1505000 is "Một triệu năm trăm linh năm nghìn đồng"."""
    words = " ".join(_number(amount)) or "không"
    return f"{words[0].upper()}{words[1:]} đồng"


def share(part: int, whole: int) -> str:
    """Write what share of `whole` `part` is, to one decimal: "12,5%"."""
    exact = (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"))
    return format_so_do(str(exact)) + "%"


def _number(amount: int) -> list[str]:
    """Read a number of any size; empty for zero."""
    billions, rest = divmod(amount, 10**9)
    words = [*_number(billions), "tỷ"] if billions else []
    return words + _below_billion(rest, after=bool(billions))


def _below_billion(amount: int, *, after: bool) -> list[str]:
    """Read up to nine digits; `after` says that something was read before, so that hundreds are named even if none."""
    words: list[str] = []
    for power in (2, 1, 0):
        group = amount // 1000**power % 1000
        if group:
            words += _hundreds(group, full=after or bool(words))
            words += [_SCALES[power]] if power else []
    return words


def _hundreds(group: int, *, full: bool) -> list[str]:
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif ones and words:
        words.append("linh")
    if ones:
        words.append(_ones(tens, ones))
    return words


def _ones(tens: int, ones: int) -> str:
    """The last digit changes its sound after tens: hai mươi mốt, hai mươi tư, mười lăm."""
    if tens > 1 and ones == 1:
        return "mốt"
    if tens > 1 and ones == 4:
        return "tư"
    return "lăm" if tens and ones == 5 else _DIGITS[ones]
