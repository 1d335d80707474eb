"""Rules on the name of a signer (PL I.II.7.c, đ): printed as it was typed."""

import re
from collections.abc import Iterator

from kehoach.diagnostics import Edit, Loc
from kehoach.model.van_ban import VanBan
from kehoach.review.rule import CANH_BAO, LOI, Found, quoted, rule
from kehoach.wording.blanks import has_blank
from kehoach.wording.patterns import compiled

_SHORT = (
    "GS", "PGS", "TSKH", "TS", "ThS", "BS", "BSCK1", "BSCK2", "BSCKI", "BSCKII", "BSCK I", "BSCK II", "DS", "KS",
    "KTS", "CN", "LS", "NGND", "NGƯT", "NSND", "NSƯT", "TTND", "TTƯT",
)  # fmt: skip
_LONG = (
    "Giáo sư", "Phó Giáo sư", "Phó giáo sư", "Tiến sĩ", "Tiến sỹ", "Thạc sĩ", "Thạc sỹ", "Bác sĩ", "Bác sỹ", "Kỹ sư",
    "Cử nhân", "Nhà giáo Ưu tú", "Đồng chí", "Đ/c", "Ông:", "Bà:", "Ông.", "Bà.",
)  # fmt: skip
_TITLES = compiled(
    rf"(?:(?:{'|'.join(_SHORT)})(?:\. ?| )|(?:{'|'.join(map(re.escape, _LONG))}),? )+", signs=(*_SHORT, *_LONG)
)
# Ông is a family name too: "Ông Ích Khiêm" is left alone.
_MR = compiled(
    r"(?:Ông|Bà) (?=(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn)(?!\w))",
    signs=("Ông ", "Bà "),
)


def _before_name(text: str) -> re.Match[str] | None:
    return _TITLES.match(text) or _MR.match(text)


@rule(
    CANH_BAO,
    needs="nguoi_ky",
    clause="PL I.II.7.c",
    formerly="nguoi_ky.hoc_ham",
    wrong="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: TS. Lê Hà}",
    right="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Hà}",
)
def hoc_ham(plan: VanBan) -> Found:
    """Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.

    No academic or honorary titles before a name, unless the head of the sector provides so.
    """
    for index, signer in enumerate(plan.nguoi_ky):
        name = signer.ho_ten or ""
        if found := _before_name(name):
            message = f"trước họ tên người ký không ghi {quoted(found[0].strip())}"
            hint = Edit(name, name[found.end() :])
            loc: Loc = ("nguoi_ky", index, "ho_ten")
            yield loc, message, hint


def _names(plan: VanBan) -> Iterator[tuple[Loc, str, int]]:
    """Yield the place of each name, the text that was typed, and where the name begins in it."""
    for index, signer in enumerate(plan.nguoi_ky):
        typed = signer.ho_ten or ""
        found = _before_name(typed)
        start = found.end() if found else 0
        if typed[start:] and not has_blank(typed):
            yield ("nguoi_ky", index, "ho_ten"), typed, start


def _is_capitals(name: str) -> bool:
    """Whether a name is in capitals; a letter alone ("Y Ka", "A B") has no other form."""
    return name.isupper() and sum(len(word) > 1 for word in name.split()) > 1


@rule(
    LOI,
    typed=True,
    needs="nguoi_ky",
    clause="PL I.II.7.đ",
    formerly="nguoi_ky.ho_ten",
    wrong="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: LÊ THỊ MINH HÀ}",
    right="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà}",
)
def go_in_hoa(plan: VanBan) -> Found:
    """Họ tên người ký viết chữ in thường."""
    for loc, typed, start in _names(plan):
        name = typed[start:]
        if _is_capitals(name):
            yield loc, f"họ tên {quoted(name)} viết toàn chữ in hoa", Edit(typed, name.title(), start)


@rule(
    CANH_BAO,
    needs="nguoi_ky",
    clause="PL I.II.7.c",
    wrong="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Hà}",
    right="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà}",
)
def mot_tieng(plan: VanBan) -> Found:
    """Ghi đủ họ, tên đệm và tên của người ký."""
    for loc, typed, start in _names(plan):
        if " " not in typed[start:]:
            yield loc, f"họ tên {quoted(typed[start:])} chỉ có một tiếng", "ghi đủ họ, tên đệm và tên"


@rule(
    CANH_BAO,
    needs="nguoi_ky",
    clause="PL II.II.1",
    wrong="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê thị Hà}",
    right="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Hà}",
)
def viet_hoa(plan: VanBan) -> Found:
    """Họ tên viết hoa chữ đầu mọi âm tiết."""
    for loc, typed, start in _names(plan):
        words = typed[start:].split()
        if len(words) > 1 and not _is_capitals(typed[start:]) and any(word[0].islower() for word in words):
            due = " ".join(word[0].upper() + word[1:] for word in words)
            message = f"họ tên {quoted(typed[start:])} phải viết hoa chữ đầu mọi âm tiết"
            yield loc, message, Edit(typed, due, start)
