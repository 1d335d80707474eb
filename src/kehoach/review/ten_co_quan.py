"""What the name of an agency tells a reviewer: whether it is written in full, whether it is a body of a district."""

import re

from kehoach.law.milestones import END_OF_DISTRICTS
from kehoach.law.provinces import central_cities
from kehoach.model.base import LONGEST_NAME
from kehoach.model.van_ban import VanBan
from kehoach.wording.agencies import split_co_quan
from kehoach.wording.dates import Ngay
from kehoach.wording.kept import kept
from kehoach.wording.patterns import compiled

IN_FULL = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
    "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
    "BCĐ": "Ban Chỉ đạo",
    "BQL": "Ban Quản lý",
    "UB": "Ủy ban",
    "VP": "Văn phòng",
    "THPT": "Trung học phổ thông",
    "THCS": "Trung học cơ sở",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "TP": "thành phố",
    "TP.": "thành phố ",
    "P.": "phường ",
    "X.": "xã ",
    "Q.": "quận ",
    "H.": "huyện ",
}
_SHORT = compiled(
    r"(?<!\w)(?:TP\.|[PXQH]\.(?= ?\w)|(?:" + "|".join(key for key in IN_FULL if key[-1] != ".") + r")(?!\w))"
)


def spelled_out(name: str) -> str:
    """Write the usual abbreviations in `name` in full; a name without any comes back as it is."""
    return _SHORT.sub(lambda found: IN_FULL[found[0]], name).replace("  ", " ")


OFFICIAL = frozenset({"THPT", "THCS"})  # schools are founded under names that have these


def officially(name: str) -> str:
    """Write in full what no official name has short; "Trường THPT Lê Lợi" may well be one."""
    return _SHORT.sub(lambda found: found[0] if found[0] in OFFICIAL else IN_FULL[found[0]], name).replace("  ", " ")


def split(name: str) -> tuple[str, str]:
    """Return a name without its place, and the place."""
    return split_co_quan(name[:LONGEST_NAME])


def same_name(name: str, other: str) -> bool:
    """Whether two names are one, however abbreviated and capitalised."""
    return plain(name) == plain(other)


def may_be_same(name: str | None, other: str | None) -> bool:
    """Whether two names may mean one agency: one may be left out, or lack its place."""
    if not name or not other:
        return True
    first, second = plain(name), plain(other)
    return first.startswith(second) or second.startswith(first)


@kept
def plain(name: str) -> str:
    """Bring a name to the form in which it is compared with others."""
    return spelled_out(name).casefold().replace("uỷ", "ủy").strip(" .,;")


OF_DISTRICTS = ("huyện", "quận", "thị xã", "thị trấn", "thị u", "thị ủ")
CITIES = ("thành phố", "tp")
# "Đô thị xã Long Hồ" has no thị xã in it.
_DISTRICT = compiled(
    r"(?<!\w)(?:huyện|quận|(?<!đô )thị xã|thị trấn)(?!\w)|(?<!\w)thị [uủ][ỷy](?!\w)",
    re.IGNORECASE,
    signs=OF_DISTRICTS,
)
# A school or hospital may keep the name of the district it stands in; "cũ" speaks of the past.
_KEEPS_ITS_NAME = compiled(
    r"(?<!\w)(?:trường|bệnh viện|trung tâm|chợ|công ty|nhà máy|bến xe|khu|tuyến|đường|quỹ tín dụng|chi nhánh"
    r"|phòng giao dịch|ngân hàng|agribank|hợp tác xã|hội đồng hương|câu lạc bộ|nghĩa trang|di tích|đền|chùa)(?!\w)",
    re.IGNORECASE,
)
_OF_DISTRICT = compiled(
    r"(?:(?:lãnh đạo|chủ tịch|thường trực|các|văn phòng|đề nghị|giao|yêu cầu) )*"
    r"(?:UBND|HĐND|[uủ][yỷ] ban nhân dân|hội đồng nhân dân|phòng|huyện|quận|thị xã|thị trấn|thị [uủ][yỷ]|công an"
    r"|ban chỉ huy quân sự|tòa án|viện kiểm sát|thanh tra)(?!\w)",
    re.IGNORECASE,
)
_PAST = compiled(r"(?<!\w)(?:cũ|trước đây|nguyên là)(?!\w)", re.IGNORECASE, signs=("cũ", "trước đây", "nguyên là"))
_CITY = compiled(r"(?<!\w)(?:thành phố|TP\.?) ?(?=\w)", re.IGNORECASE, signs=CITIES)


@kept
def district_in(name: str) -> str | None:
    """Return the word that makes `name` a body of a district; None when there is none."""
    name = name[:LONGEST_NAME]
    for found in _DISTRICT.finditer(name):
        piece = re.split(r"[,;(]", name[: found.start()])[-1]
        if not _KEEPS_ITS_NAME.search(piece):
            return None if _PAST.search(name) else found[0]
    return None


def is_district_organ(name: str) -> bool:
    """Whether it is an organ of the level that ended: of another body (a union, an association) nobody here knows."""
    return _OF_DISTRICT.match(name) is not None


def other_city_in(name: str, on: Ngay) -> str | None:
    """Return the city in `name` that is not centrally run on that day; a new one may be missing from our list."""
    name = name[:LONGEST_NAME]
    for found in _CITY.finditer(name):
        city, before = name[found.end() :], name[: found.start()]
        if city[0].isupper() and not city.startswith(central_cities(on)) and not _KEEPS_ITS_NAME.search(before):
            return None if _PAST.search(name) else f"{found[0]}{city}".strip()
    return None


def without_districts(plan: VanBan) -> bool:
    """Whether the plan is dated after the end of districts, as far as its date is known."""
    day = plan.ngay_ban_hanh
    return day is not None and day.earliest >= END_OF_DISTRICTS
