"""Rules on writing that hold in every text: spaces and marks, and the capitals a plan needs most."""

import re

from kehoach.diagnostics import Edit
from kehoach.model.once import once
from kehoach.model.van_ban import VanBan
from kehoach.review.looks import Words
from kehoach.review.places import content, odd, unusual
from kehoach.review.rule import CANH_BAO, GOI_Y, Found, quoted, rule
from kehoach.review.so_lieu import figure_cells
from kehoach.wording.blanks import BLANK
from kehoach.wording.figures import UNIT
from kehoach.wording.patterns import compiled

# Lines set by hand are printed in capitals; symbols have rules of their own.
NO_PROSE = frozenset({"dong", "viet_tat", "so_ky_hieu"})


def prose(plan: VanBan, *signs: str, any_case: bool = False) -> list[Words]:
    """Return the texts written in words that hold one of `signs` (`Texts.where`).

    Of blanks an x stands for each letter, so that an `Edit` counts right.
    """
    return _written(plan, content(plan).texts.where(*signs, any_case=any_case))


def _written(plan: VanBan, numbers: list[int]) -> list[Words]:
    found = content(plan)
    kept = (found.texts.words[number] for number in numbers if found.fields[number] not in NO_PROSE)
    return [(loc, BLANK.sub(_covered, text)) if "[" in text else (loc, text) for loc, text in kept]


@once
def _oddly_spaced(plan: VanBan) -> list[Words]:
    return _written(plan, unusual(plan))


def _covered(blank: re.Match[str]) -> str:
    return "x" * len("".join(blank[0].split()))


_TWO_SPACES = compiled(r"(?=(\S[ \u00a0]{2,}\S))\S")
SPACES = ("  ", "\u00a0")
_SPACE_BEFORE = compiled(r"\S \.(?![\w./…])|\S ([,;:!?)”])(?=[\s.,;]|$)|[(“] \S")


@rule(
    CANH_BAO,
    wrong="trich_yeu: Tuyên  truyền cải cách hành chính",
    right="trich_yeu: Tuyên truyền cải cách hành chính",
)
def hai_dau_cach(plan: VanBan) -> Found:
    """Giữa hai chữ chỉ có một dấu cách."""
    for loc, text in prose(plan, *SPACES):
        for found in _TWO_SPACES.finditer(text):
            around, due = found[1], f"{found[1][0]} {found[1][-1]}"
            cure = Edit(text, due, *found.span(1), says="giữa hai chữ chỉ có một dấu cách")
            yield loc, f"thừa dấu cách ở {quoted(around)}", cure


@rule(
    CANH_BAO,
    wrong='yeu_cau: ["Đất đai , xây dựng.", Tiết kiệm.]',
    right='yeu_cau: ["Đất đai, xây dựng.", Tiết kiệm.]',
)
def cach_truoc_dau(plan: VanBan) -> Found:
    """Trước . , ; : ! ? và bên trong ngoặc không có dấu cách."""
    for loc, text in _oddly_spaced(plan):
        for found in _SPACE_BEFORE.finditer(text):
            around = text[max(0, found.start() - 12) : found.end()].partition(" ")[2] or found[0]
            says = "không có dấu cách trước . , ; : ! ? và bên trong ngoặc"
            cure = Edit.of(found, found[0].replace(" ", ""), says)
            yield loc, f"thừa dấu cách ở {quoted(around)}", cure


_NO_SPACE = compiled(r"[,;](?<=[^\W\d_]{2}.)(?=[^\W\d_]{2})")


@rule(
    GOI_Y,
    wrong=('yeu_cau:\n  - "Đất đai,xây dựng."\n  - Tiết kiệm.'),
    right=("yeu_cau:\n  - Đất đai, xây dựng.\n  - Tiết kiệm."),
)
def thieu_dau_cach(plan: VanBan) -> Found:
    """Sau dấu phẩy có dấu cách.

    A space after a comma.
    """
    for loc, text in _oddly_spaced(plan):
        for found in _NO_SPACE.finditer(text):
            before = text[max(0, found.start() - 20) : found.end()].split()[-1]
            after = text[found.end() : found.end() + 20].split()[0]
            span = found.end() - len(before), found.end() + len(after)
            message = f"thiếu dấu cách ở {quoted(before + after)}"
            yield loc, message, Edit(text, f"{before} {after}", *span)


_HIDDEN = compiled("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


@rule(
    CANH_BAO,
    wrong='yeu_cau: ["Đất\\u200b đai.", Tiết kiệm.]',
    right='yeu_cau: ["Đất đai.", Tiết kiệm.]',
)
def ky_tu_an(plan: VanBan) -> Found:
    """Trong chữ không có ký tự ẩn.

    Characters nobody sees make two equal names unequal.
    """
    for loc, text in odd(plan):
        if found := _HIDDEN.search(text):
            after = text[max(0, found.start() - 15) : found.start()]
            cure = Edit(text, _HIDDEN.sub("", text), says="xóa ký tự không nhìn thấy được ở chỗ này")
            message = f"có ký tự ẩn (U+{ord(found[0]):04X}) sau {quoted(after)}"
            yield loc, message, cure


PEOPLE = ("nhân dân",)
# A set of first letters is sought quickly; of a pattern that begins with a look back, each character is tried.
_COUNCIL = compiled(r"[UuỦủHh](?<!\w.)(?i:(?:(?<=[uủ])[ỷy] ban|(?<=h)ội đồng) nhân dân)(?!\w)")


@rule(
    CANH_BAO,
    clause="PL II.IV.1.a",
    wrong=("yeu_cau:\n  - Trình ủy ban nhân dân xã.\n  - Tiết kiệm."),
    right=("yeu_cau:\n  - Trình Ủy ban nhân dân xã.\n  - Tiết kiệm."),
)
def uy_ban_nhan_dan(plan: VanBan) -> Found:
    """Viết hoa chữ đầu: Ủy ban nhân dân, Hội đồng nhân dân.

    PL II.IV.1.a: "Hội đồng nhân dân tỉnh Sơn La"; old and new tone marks are both right.
    """
    for loc, text in prose(plan, *PEOPLE, any_case=True):
        for found in _COUNCIL.finditer(text):
            due = found[0][0].upper() + found[0][1:].lower()
            if found[0] != due and not found[0].isupper():
                message = f"{quoted(found[0])} viết hoa chưa đúng"
                yield loc, message, Edit.of(found, due)


# Not in names of bodies, and not where "nhân" ends one word and "dân" begins the next.
_PEOPLE = compiled(r"nhân dân(?<!\wnhân dân)(?! (?:tệ|gian|tộc|số|sự|cư|tộc|chủ|dụng|quân|vận))(?!\w)")
_WORD_BEFORE = compiled(r"(?<!\w)[^\W\d_]+ $")
_NOT_THE_PEOPLE = frozenset(
    {"ban", "đồng", "án", "sát", "an", "đội", "trang", "dụng", "tra", "thẩm", "ninh", "tranh", "phòng"}
    | {"nghệ", "bệnh", "cá", "công", "tư", "pháp", "thương", "nạn", "phạm", "tội", "chủ", "nguyên", "doanh", "tác"}
)


@rule(
    GOI_Y,
    clause="PL II.V.1",
    wrong=("yeu_cau:\n  - Vận động nhân dân.\n  - Tiết kiệm."),
    right=("yeu_cau:\n  - Vận động Nhân dân.\n  - Tiết kiệm."),
)
def nhan_dan(plan: VanBan) -> Found:
    """“Nhân dân” viết hoa.

    PL II.V.1 writes "Nhân dân"; the decree itself has "vũ trang nhân dân", so once a plan, and as a hint.
    """
    for loc, text in prose(plan, *PEOPLE):
        for found in _PEOPLE.finditer(text):
            before = _WORD_BEFORE.search(text, max(0, found.start() - 12), found.start())
            if not before or before[0].strip().casefold() not in _NOT_THE_PEOPLE:
                yield loc, "“nhân dân” nên viết hoa: Nhân dân", "sửa cả văn bản"
                return


# Before a unit, so that it is neither a day (30.4) nor a number of an item (2.3). Three decimals may be thousands.
_FIGURE = compiled(r"[.,][0-9]")  # a look at both
_POINTS, _COMMAS = (tuple(f"{mark}{digit}" for digit in "0123456789") for mark in ".,")
_DECIMAL_POINT = compiled(rf"(?<![\w.,/-])[0-9]{{1,3}}\.[0-9]{{1,2}} ?(?i:{UNIT})", signs=_POINTS)
_THOUSANDS_COMMA = compiled(r"(?<![\d.,])[0-9]{1,3}(?:,[0-9]{3}){2,5}(?![\d,])", signs=_COMMAS)


@rule(
    GOI_Y,
    wrong=("yeu_cau:\n  - Đạt 1.5% kế hoạch.\n  - Tiết kiệm."),
    right=("yeu_cau:\n  - Đạt 1,5% kế hoạch.\n  - Tiết kiệm."),
)
def so_thap_phan(plan: VanBan) -> Found:
    """Số thập phân dùng dấu phẩy, hàng nghìn ngăn bằng dấu chấm.

    1,5% and 2.000.000; not in the decree.
    """
    written = figure_cells(plan)  # by the program: what is doubtful there, so_lieu asks
    for loc, text in _oddly_spaced(plan):
        if (
            not _FIGURE.search(text)
            or not (_DECIMAL_POINT.search(text) or _THOUSANDS_COMMA.search(text))
            or loc in written
        ):
            continue
        for found in _DECIMAL_POINT.finditer(text):
            hint = Edit.of(found, found[0].replace(".", ","))
            yield loc, f"số thập phân dùng dấu phẩy: {found[0]}", hint
        for found in _THOUSANDS_COMMA.finditer(text):
            hint = Edit.of(found, found[0].replace(",", "."))
            yield loc, f"hàng nghìn ngăn bằng dấu chấm: {found[0]}", hint
