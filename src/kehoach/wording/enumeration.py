"""What stands before an item: I. 1. 1.1 a) - + as literal text, with the letters in Vietnamese order."""

import re
from typing import Literal

from kehoach.wording.figures import UNIT
from kehoach.wording.numbers import format_la_ma, parse_la_ma
from kehoach.wording.patterns import compiled

# PL I.II.6.đ: "theo thứ tự bảng chữ cái tiếng Việt". The decree's own lists leave out ă, â, ê, ô, ơ, ư.
LETTERS = "abcdđeghiklmnopqrstuvxy"

Mark = Literal["I.", "1.", "1.1", "a)", "-", "+", "không"]


def letter(number: int) -> str:
    """Return the letter of a điểm, counted from 1: the fifth is đ."""
    if not 1 <= number <= len(LETTERS):
        raise ValueError(
            f"không có chữ cái cho điểm thứ {number}: bảng chữ cái chỉ đến y (điểm thứ {len(LETTERS)}), "
            "hãy tách thành nhiều khoản (PL I.II.6.đ)"
        )
    return LETTERS[number - 1]


def parse_letter(text: str) -> int:
    """Return the place of a letter among the điểm, counted from 1."""
    place = LETTERS.find(text) + 1 if len(text) == 1 else 0
    if not place:
        raise ValueError(f"“{text}” không phải chữ cái đánh thứ tự điểm: dùng {', '.join(LETTERS)} (PL I.II.6.đ)")
    return place


def format_mark(mark: Mark, index_path: tuple[int, ...]) -> str:
    """Return the mark before an item, with the space after it; "" for "không".

    `index_path` ends with the item's own number, counted from 1. Only "1.1" also prints the numbers before
    it: give it those of the parents that are to show, at least one.
    """
    match mark:
        case "I.":
            return f"{format_la_ma(index_path[-1])}. "
        case "1.":
            return f"{index_path[-1]}. "
        case "1.1":
            if len(index_path) < 2:
                raise ValueError("dấu “1.1” cần số thứ tự của mục cha: dùng “1.” ở cấp này")
            return f"{'.'.join(str(index) for index in index_path)}. "
        case "a)":
            return f"{letter(index_path[-1])}) "
        case "-" | "+":
            return f"{mark} "
        case "không":
            return ""


# Roman without C, D and M: "C." and "D." that head a line are letters ("A. …, B. …"), no hundredth section.
# Items have at most three digits and no zero in front, so that a year or "1.000" is no number of an item.
_MARK = compiled(
    r"(?:(?P<la_ma>[IVXL]+)\.|(?P<a_rap>[1-9][0-9]{0,2})\.|(?P<nhieu_cap>[1-9][0-9]?(?:\.[1-9][0-9]?)+)\."
    rf"|(?P<chu_cai>[{LETTERS}])\)|(?P<gach>-)|(?P<cong>\+))(?:\s+|$)"
)


def _may_be_marked(text: str) -> bool:
    """Whether it begins neither with two letters nor as a Roman number does: a cheap look before the patterns."""
    return not text[:2].isalpha() or text[0] in "IVXL"


def parse_mark(text: str) -> tuple[Mark, tuple[int, ...], str] | None:
    """Return the mark at the start of a line, its number or numbers (none for - and +) and the text after it.

    Only what `format_mark` writes counts: "a.", "a/", "1/", "2.3" without its last point are no marks here.
    """
    found = _MARK.match(text) if _may_be_marked(text) else None
    if not found:
        return None
    mark, rest = found[found.lastgroup or 0], text[found.end() :]
    match found.lastgroup:
        case "la_ma":
            try:
                return "I.", (parse_la_ma(mark),), rest
            except ValueError:  # IIII, VX: letters, no number
                return None
        case "a_rap":
            return "1.", (int(mark),), rest
        case "nhieu_cap":
            return "1.1", tuple(int(number) for number in mark.split(".")), rest
        case "chu_cai":
            return "a)", (parse_letter(mark),), rest
        case "gach":
            return "-", (), rest
        case _:
            return "+", (), rest


# Marks that people type and the decree does not write. "2.3" without its last point goes before a capital; before a
# small letter or a unit it is a decimal or a day: "2.5 tỷ", "30.4 ha", "1.5 GB", "01.01.26 bắt đầu".
OTHER_BULLETS = "•*–—▪◦·●"
_OTHER_MARK = compiled(
    rf"(?:[{OTHER_BULLETS}]|[a-zđ][./]|[A-ZĐ]\.|[0-9]{{1,2}}[/)]"
    rf"|[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}}(?= +(?!(?i:{UNIT}))(?P<chu>[^\W\d_])))(?: +|$)"
)
_INITIAL = compiled(r"[A-ZĐ][a-zđ]?\. ?\S")
_CAPITAL = compiled(r"[A-ZĐ]\.")


def typed_mark(text: str) -> tuple[str, str] | None:
    """Return what somebody typed before an item to number it, in whatever way, and the words after it.

    A capital with a point may also be the initial of a name: before another one it is ("V. I. Lê-nin"), else
    `goes_on` tells from the items beside it.
    """
    if not _may_be_marked(text):
        return None
    if mark := parse_mark(text):
        rest = mark[2]
    elif (other := _OTHER_MARK.match(text)) and (other["chu"] or "X").isupper():
        rest = text[other.end() :]
    else:
        return None
    before = text[: len(text) - len(rest)].rstrip()
    return None if _CAPITAL.fullmatch(before) and _INITIAL.match(rest) else (before, rest)


def goes_on(mark: str, before: str | None, after: str | None) -> bool:
    """Whether a mark numbers, seen from those typed before the items beside it.

    Only a capital with a point is in doubt: A. and I. begin a row, the others go on in one ("C. Mác" does not).
    """
    return not _CAPITAL.fullmatch(mark) or mark in ("A.", "I.") or _follows(before, mark) or _follows(mark, after)


def is_listed(mark: str, rest: str) -> bool:
    """Whether a text goes on with a second item: after a mark's own words stands the same or the next one."""
    sign, following = mark[:-1], mark
    if sign.isdigit():
        following = f"{int(sign) + 1}{mark[-1]}"
    elif len(sign) == 1 and sign in LETTERS:
        following = f"{LETTERS[LETTERS.index(sign) + 1 :][:1]}{mark[-1]}"
    return re.search(rf"[.;:!?] (?:{re.escape(mark)}|{re.escape(following)})\s", rest) is not None


def _follows(first: str | None, second: str | None) -> bool:
    """Whether `second` is the next mark after `first`, as Roman numerals or as letters, Vietnamese or English."""
    if first is None or second is None:
        return False
    try:
        return parse_la_ma(second[:-1]) == parse_la_ma(first[:-1]) + 1
    except ValueError:
        rows = (LETTERS.upper(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return any(first[:-1] + second[:-1] in row for row in rows)


_BOLD_TITLE = compiled(r"\*\*([^*:\n]{1,80})(?::\*\*|\*\*:) +(\S.*)", re.DOTALL, signs=("**",))
# What is said of an event, one to a line: such a word with a colon in a title goes on with what belongs below it.
_LABEL = compiled(
    r"((?:thời gian|thời hạn|địa điểm|thành phần|đối tượng|hình thức|phương thức|nội dung|số lượng|kinh phí|chủ trì"
    r"|phối hợp|mục đích|mục tiêu|yêu cầu|sản phẩm|phát động|sơ kết|tổng kết)[^:,.;\n]{0,40}?): +(\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def run_in(text: str, *, bold: bool) -> tuple[str, str] | None:
    """Return the title that stands at the head of a paragraph and the words after it; None where there is none.

    A title is typed in bold ("**Thời gian:** tháng 3"), or, not `bold`, is one of the usual labels with a colon.
    """
    found = (_BOLD_TITLE if bold else _LABEL).fullmatch(text)
    return (found[1].strip(), found[2]) if found else None


def is_prescribed(mark: str) -> bool:
    """Whether the decree or practice below its điểm has such a mark: "•" and "*" it has not (PL I.II.6.đ)."""
    return mark not in OTHER_BULLETS
