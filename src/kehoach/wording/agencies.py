"""What an agency's name tells: where its place begins, who heads it, whether it works as a collective."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.wording.blanks import BLANK
from kehoach.wording.kept import kept
from kehoach.wording.patterns import compiled

# The nouns of administrative units; those of districts stand in older documents.
UNITS = "tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn"
_UNIT = compiled(rf"(?<!\w)(?:{UNITS.replace('thị xã', '(?<!đô )thị xã')})(?!\w)", re.IGNORECASE)
# Words that make another word of a capital noun: Xã hội, Tỉnh ủy, Huyện Đoàn.
_NO_UNIT = {"hội", "ủy", "uỷ", "đoàn"}


@kept
def split_co_quan(ten: str) -> tuple[str, str]:
    """Return the name of an agency without its place, and the place, "" if there is none.

    The place begins at the noun of an administrative unit that a proper name, a number or a blank to fill in
    follows: neither "Văn hóa - Xã hội" nor "Đô thị xã Long Hồ" is cut in the wrong place.
    """
    text = unicodedata.normalize("NFC", ten).strip()
    for found in _UNIT.finditer(text):
        before, following = text[: found.start()].rstrip(), text[found.end() :].lstrip()
        lower = found[0][0].islower()
        named = following.lstrip("“\"'")[:1]
        is_name = named.isupper() or named.isdigit() or BLANK.match(following)
        if not before or not (is_name or (lower and not following)):
            continue
        if not lower and following.split()[0].casefold() in _NO_UNIT:
            continue
        return before, text[found.start() :]
    return text, ""


class _Kind(NamedTuple):
    """The agencies whose names begin alike."""

    start: str
    dung_dau: str | None  # the head's title, None if the name does not tell
    tap_the: bool | None = False  # works by collective regime (Điều 13 khoản 2); None if the name does not tell


# The first row whose words begin the name is taken, so the longer stands before the shorter.
_KINDS = (
    # State titles that issue in their own name (PL I.II.2.a): a person, not a collective.
    _Kind("Chủ tịch nước", "Chủ tịch nước"),
    _Kind("Chủ tịch", "Chủ tịch"),
    _Kind("Thủ tướng", "Thủ tướng"),
    _Kind("Bộ trưởng", "Bộ trưởng"),
    _Kind("Tổng Giám đốc", "Tổng Giám đốc"),
    _Kind("Giám đốc", "Giám đốc"),
    # Collectives
    _Kind("Chính phủ", "Thủ tướng", tap_the=True),
    _Kind("Ủy ban nhân dân", "Chủ tịch", tap_the=True),
    _Kind("Thường trực Hội đồng nhân dân", "Chủ tịch", tap_the=True),
    _Kind("Hội đồng nhân dân", "Chủ tịch", tap_the=True),
    _Kind("Hội đồng", "Chủ tịch", tap_the=True),
    _Kind("Ủy ban Mặt trận Tổ quốc Việt Nam", "Chủ tịch", tap_the=True),
    _Kind("Ban Chỉ đạo", "Trưởng ban", tap_the=True),
    _Kind("Ban Tổ chức", "Trưởng ban", tap_the=True),
    _Kind("Ban Vận động", "Trưởng ban", tap_the=True),
    _Kind("Ban Chỉ huy quân sự", "Chỉ huy trưởng"),
    _Kind("Ban Chỉ huy", "Trưởng ban", tap_the=True),
    _Kind("Ban bầu cử", "Trưởng ban", tap_the=True),
    _Kind("Ban Thanh tra nhân dân", "Trưởng ban", tap_the=True),
    _Kind("Ủy ban bầu cử", "Chủ tịch", tap_the=True),
    _Kind("Tổ bầu cử", "Tổ trưởng", tap_the=True),
    _Kind("Ban Chấp hành", None, tap_the=True),
    _Kind("Ban Thường vụ", None, tap_the=True),
    _Kind("Ban Thường trực", None, tap_the=True),
    _Kind("Đoàn kiểm tra", "Trưởng đoàn", tap_the=True),
    _Kind("Đoàn thanh tra", "Trưởng đoàn", tap_the=True),
    _Kind("Đoàn giám sát", "Trưởng đoàn", tap_the=True),
    _Kind("Đoàn công tác", "Trưởng đoàn", tap_the=True),
    _Kind("Đoàn đại biểu Quốc hội", "Trưởng đoàn", tap_the=True),
    _Kind("Đoàn", None, tap_the=True),
    # Agencies under one head (chế độ thủ trưởng, Điều 13 khoản 1)
    _Kind("Bộ Chỉ huy quân sự", "Chỉ huy trưởng"),
    _Kind("Bộ Tư lệnh", "Tư lệnh"),
    _Kind("Bộ phận", None),
    # Of the centre: who heads them is told by the full name only, their branches have other heads.
    _Kind("Ngân hàng Nhà nước Việt Nam chi nhánh", "Giám đốc"),
    _Kind("Ngân hàng Nhà nước Việt Nam - Chi nhánh", "Giám đốc"),
    _Kind("Ngân hàng Nhà nước Việt Nam", "Thống đốc"),
    _Kind("Kiểm toán nhà nước khu vực", "Kiểm toán trưởng"),
    _Kind("Kiểm toán nhà nước chuyên ngành", "Kiểm toán trưởng"),
    _Kind("Kiểm toán nhà nước", "Tổng Kiểm toán nhà nước"),
    _Kind("Thông tấn xã Việt Nam", "Tổng Giám đốc"),
    _Kind("Đài Truyền hình Việt Nam", "Tổng Giám đốc"),
    _Kind("Đài Tiếng nói Việt Nam", "Tổng Giám đốc"),
    _Kind("Văn phòng Chính phủ", "Bộ trưởng, Chủ nhiệm"),
    _Kind("Bộ", "Bộ trưởng"),
    _Kind("Tổng cục", "Tổng cục trưởng"),
    _Kind("Chi cục", "Chi cục trưởng"),
    _Kind("Cục", "Cục trưởng"),
    _Kind("Vụ", "Vụ trưởng"),
    _Kind("Viện", "Viện trưởng"),
    _Kind("Tòa án nhân dân", "Chánh án"),
    _Kind("Thanh tra Chính phủ", "Tổng Thanh tra"),
    _Kind("Thanh tra", "Chánh Thanh tra"),
    _Kind("Sở", "Giám đốc"),
    _Kind("Trung tâm", "Giám đốc"),
    _Kind("Bệnh viện", "Giám đốc"),
    _Kind("Học viện", "Giám đốc"),
    _Kind("Đại học", "Giám đốc"),
    _Kind("Bảo hiểm xã hội", "Giám đốc"),
    _Kind("Kho bạc Nhà nước", "Giám đốc"),
    _Kind("Bảo tàng", "Giám đốc"),
    _Kind("Thư viện", "Giám đốc"),
    _Kind("Đài", "Giám đốc"),
    _Kind("Trường", "Hiệu trưởng"),
    _Kind("Văn phòng Đăng ký đất đai", "Giám đốc"),
    _Kind("Văn phòng", "Chánh Văn phòng"),
    _Kind("Phòng khám", None),
    _Kind("Phòng", "Trưởng phòng"),
    _Kind("Ban Quản lý", None),  # Giám đốc or Trưởng ban
    _Kind("BQL", None),
    _Kind("Ban", "Trưởng ban", tap_the=None),  # Ban Dân tộc has one head, Ban An toàn giao thông is many
    _Kind("Trạm Y tế", None),  # Giám đốc since 01/01/2026 (TT 43/2025/TT-BYT), Trưởng trạm before
    _Kind("Trạm", "Trưởng trạm"),
    _Kind("Khoa", "Trưởng khoa"),
    _Kind("Hạt Kiểm lâm", "Hạt trưởng"),
    _Kind("Đội", "Đội trưởng"),
    _Kind("Tổ", "Tổ trưởng", tap_the=None),
)


def nguoi_dung_dau(co_quan: str) -> str | None:
    """Return the title of an agency's head, as far as its name tells."""
    name = _plain(co_quan)
    if _begins(name, "công an"):
        # The police of a province have a director, those of a commune (and of a former district) a chief.
        place = _plain(split_co_quan(co_quan)[1])
        if not place:
            return None
        return "Giám đốc" if _begins(place, "tỉnh") or _begins(place, "thành phố") else "Trưởng Công an"
    kind = _kind_of(name)
    return kind.dung_dau if kind else None


def is_collective(co_quan: str) -> bool:
    """Whether the body is known to work by collective regime, so that its head signs in its name (Điều 13 khoản 2)."""
    name = _plain(co_quan)
    kind = _kind_of(name)
    return kind is not None and (kind.tap_the is True or _is_of_council(name))


def may_be_collective(co_quan: str) -> bool:
    """Whether the name leaves open how the body works: a Ban or a Tổ may be under one head or be a collective."""
    kind = _kind_of(_plain(co_quan))
    return kind is not None and kind.tap_the is None and not is_collective(co_quan)


def _is_of_council(name: str) -> bool:
    """Whether it is a committee of a Hội đồng nhân dân, which decides by majority: "Ban Pháp chế HĐND tỉnh"."""
    return _begins(name, "ban") and _OF_COUNCIL in name and not _begins(name, "ban quản lý")


_OF_COUNCIL = " hội đồng nhân dân"


def has_one_head(co_quan: str) -> bool:
    """Whether the body is known to work under one head (chế độ thủ trưởng, Điều 13 khoản 1)."""
    known = nguoi_dung_dau(co_quan) is not None
    return known and not is_collective(co_quan) and not may_be_collective(co_quan)


def ten_tap_the(co_quan: str) -> str:
    """Return the name that stands after "TM.": of the collective alone, without its field and place."""
    kind = _kind_of(_plain(co_quan))
    if kind and kind.tap_the and kind.dung_dau:
        return kind.start
    name = split_co_quan(co_quan)[0]
    return re.sub(r" (?:HĐND|Hội đồng nhân dân)$", "", name, flags=re.IGNORECASE) if kind else name


def _kind_of(name: str) -> _Kind | None:
    return next((kind for kind in _KINDS if _begins(name, kind.start.casefold())), None)


def _begins(name: str, start: str) -> bool:
    return name == start or name.startswith(start + " ")


_VARIANTS = (
    ("uỷ", "ủy"),
    ("toà", "tòa"),
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("mttq", "mặt trận tổ quốc"),
)


@kept
def _plain(name: str) -> str:
    """Return `name` in one spelling: no capitals, single spaces, ủ and not uỷ, common abbreviations in full."""
    text = " ".join(unicodedata.normalize("NFC", name).casefold().split())
    for variant, full in _VARIANTS:
        text = text.replace(variant, full)
    return text


_ONE_LINE = 24  # characters: in capitals of 13 points some 64 mm, the agency's column
# After the kind of a school its name begins; none of these words is ever torn.
_SCHOOL = r"(?<=trung học cơ sở) |(?<=trung học phổ thông) |(?<=tiểu học) |(?<=mầm non) |(?<=mẫu giáo) "
_NATURAL_BREAK = compiled(rf"(?<=,) |(?<= -) | (?=và )|{_SCHOOL}", re.IGNORECASE)


def printed_lines(ten: str) -> list[str]:
    """Return the lines of an agency's name in the header: the place on its own, a long name broken where it pauses.

    "Sở Văn hóa, Thể thao và Du lịch" breaks after its comma, not within "Thể thao" as the widths alone would have it.
    """
    lines: list[str] = []
    for part in split_co_quan(ten):
        pauses = [found.span() for found in _NATURAL_BREAK.finditer(part)]
        if len(part) <= _ONE_LINE or not pauses:
            lines.append(part)
            continue
        start, end = min(pauses, key=lambda span: abs(span[0] - len(part) / 2))
        lines += [part[:start], part[end:]]
    return [line for line in lines if line]


def spells(lines: Sequence[str], ten: str) -> bool:
    """Whether `lines` are the name `ten` line by line: its words in order, some perhaps as initials (UBND)."""
    typed, words = _words(" ".join(lines)), _words(ten)
    at = 0
    for word in typed:
        initials = "".join(each[0] for each in words[at : at + len(word)])
        if at < len(words) and word == words[at]:
            at += 1
        elif len(word) > 1 and _without_tones(word) == _without_tones(initials):  # UBND, of Ủy
            at += len(word)
        else:
            return False
    return at == len(words)


def _without_tones(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold().replace("uỷ", "ủy"))
