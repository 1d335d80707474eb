"""Sums of money and their reading: 1.500.000 and "Một triệu năm trăm nghìn đồng", as accountants read it."""

from kehoach.wording.figures import CURRENCY, SCALES, readings

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")  # within a billion; billions are read as a number of their own
_MOST_DIGITS = 15  # a sum of more is no sum of a plan
_UNITS = {name.casefold(): 1 for name in ("", *CURRENCY)} | SCALES | {f"{name} đồng": SCALES[name] for name in SCALES}


def format_tien(amount: int) -> str:
    """Write a sum in đồng: 1500000 is "1.500.000"."""
    return f"{amount:,}".replace(",", ".")


def parse_tien(text: str) -> int:
    """Read a sum in đồng: "1.500.000", "1500000", "1,500,000 đồng", "1,5 triệu". Raises ValueError, also where a sum
    may be two.
    """
    found = readings(text)
    if len(found) > 1:
        raise ValueError(f"“{text}” có hai cách đọc: viết {' hoặc '.join(each.unmistakable for each in found)}")
    for figure in found:
        times = _UNITS.get(" ".join(figure.unit.split()).casefold())
        if times and not figure.sign and len(figure.whole) <= _MOST_DIGITS and figure.value * times % 1 == 0:
            return int(figure.value * times)
    raise ValueError(f"“{text}” không phải số tiền tính bằng đồng, ví dụ 15.000.000 hoặc 2,4 tỷ")


def bang_chu(amount: int) -> str:
    """Read a sum aloud: 1505000 is "Một triệu năm trăm linh năm nghìn đồng"."""
    words = " ".join(_number(amount)) or "không"
    return f"{words[0].upper()}{words[1:]} đồng"


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
    """Return the last digit, which changes its sound after tens: hai mươi mốt, hai mươi tư, mười lăm."""
    if tens > 1 and ones == 1:
        return "mốt"
    if tens > 1 and ones == 4:
        return "tư"
    return "lăm" if tens and ones == 5 else _DIGITS[ones]
