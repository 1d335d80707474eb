"""Rules on the signers: in whose right, with which title, under which name."""

import re
from collections.abc import Iterator

from kehoach.diagnostics import Edit, Finding, Loc
from kehoach.model.ke_hoach import CoQuan, KeHoach, NguoiKy
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, needs, quoted
from kehoach.wording.blanks import has_blank
from kehoach.wording.signing import derive, faults

_OF_TITLE = frozenset({"viet_tat", "phu_trach", "kt_khong_phai_cap_pho", "tuq_cap_pho", "khong_phai_nguoi_dung_dau"})


def signers(plan: KeHoach) -> Iterator[tuple[int, NguoiKy, CoQuan]]:
    """Yield each signer with the agency he signs for: joint issuers each have theirs, in order."""
    for index, signer in enumerate(plan.nguoi_ky):
        yield index, signer, plan.co_quan[min(index, len(plan.co_quan) - 1)]


@needs("nguoi_ky", "co_quan")
def quyen_han(plan: KeHoach) -> Iterator[Finding]:
    """Y60 to Y63, Y66: the right to sign and the title fit each other and the agency (Điều 13; PL I.II.7)."""
    for index, signer, agency in signers(plan):
        title = signer.chuc_vu or ""
        if has_blank(title) or has_blank(agency.ten):
            continue
        authority = signer.quyen_han if signer.quyen_han is not None else derive(agency.ten, title)
        for fault in faults(agency.ten, authority, title, agency.nguoi_dung_dau):
            code = fault.code.rpartition(".")[2]
            loc: Loc = ("nguoi_ky", index, "chuc_vu" if code in _OF_TITLE else "quyen_han")
            severity = LOI if fault.severity_loi else CANH_BAO
            yield Finding(loc, fault.code, severity, fault.message, fault.hint, fault.clause)


@needs("nguoi_ky")
def chuc_vu_thua(plan: KeHoach) -> Iterator[Finding]:
    """Y66: the agency's name stands in the head already; by order and authorisation the title needs its own."""
    for index, signer in enumerate(plan.nguoi_ky):
        delegated = signer.quyen_han and {"TL", "TUQ"} & set(signer.quyen_han)
        found = re.match(
            r"(?P<chuc_vu>.+?) (?:UBND|HĐND|[Ủủ]y ban nhân dân|[Hh]ội đồng nhân dân)(?!\w)", signer.chuc_vu or ""
        )
        if found and not delegated:
            message = f"chức vụ {quoted(signer.chuc_vu or '')} lặp tên cơ quan"
            hint = Edit(found.string, found["chuc_vu"])
            yield Finding(("nguoi_ky", index, "chuc_vu"), "nguoi_ky.chuc_vu_thua", GOI_Y, message, hint)


_TITLES = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|ThS|BSCK ?I{1,2}|BSCK[12]|BS|DS|KS|KTS|CN|LS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT)(?:\. ?| )"
    r"|(?:Giáo sư|Phó Giáo sư|Phó giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Bác sỹ|Kỹ sư|Cử nhân|Nhà giáo Ưu tú"
    r"|Đồng chí|Đ/c|Ông:|Bà:|Ông\.|Bà\.),? )+"
)
# Ông is a family name too: "Ông Ích Khiêm" is left alone.
_MR = re.compile(
    r"(?:Ông|Bà) (?=(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn)(?!\w))"
)


def _before_name(text: str) -> re.Match[str] | None:
    return _TITLES.match(text) or _MR.match(text)


@needs("nguoi_ky")
def hoc_ham(plan: KeHoach) -> Iterator[Finding]:
    """Y64: no academic or honorary titles before a name (PL I.II.7.c), unless the head of the sector provides so."""
    for index, signer in enumerate(plan.nguoi_ky):
        name = signer.ho_ten or ""
        if found := _before_name(name):
            message = f"trước họ tên người ký không ghi {quoted(found[0].strip())}"
            hint = Edit(name, name[found.end() :])
            loc: Loc = ("nguoi_ky", index, "ho_ten")
            yield Finding(loc, "nguoi_ky.hoc_ham", CANH_BAO, message, hint, "PL I.II.7.c")


@needs("nguoi_ky")
def ho_ten(plan: KeHoach) -> Iterator[Finding]:
    """Y64: family, middle and given name (PL I.II.7.c), each syllable with a capital (PL II.II.1); printed as typed."""
    for index, signer in enumerate(plan.nguoi_ky):
        typed = signer.ho_ten or ""
        found = _before_name(typed)
        start = found.end() if found else 0
        name = typed[start:]
        if not name or has_blank(name):
            continue
        loc: Loc = ("nguoi_ky", index, "ho_ten")
        if name.isupper() and " " in name:
            message = f"họ tên {quoted(name)} viết toàn chữ in hoa"
            yield Finding(loc, "nguoi_ky.ho_ten", CANH_BAO, message, Edit(typed, name.title(), start), "PL I.II.7.đ")
        elif " " not in name:
            message = f"họ tên {quoted(name)} chỉ có một tiếng"
            yield Finding(loc, "nguoi_ky.ho_ten", CANH_BAO, message, "ghi đủ họ, tên đệm và tên", "PL I.II.7.c")
        elif any(word[0].islower() for word in name.split()):
            message = f"họ tên {quoted(name)} phải viết hoa chữ đầu mọi âm tiết"
            due = " ".join(word[0].upper() + word[1:] for word in name.split())
            yield Finding(loc, "nguoi_ky.ho_ten", CANH_BAO, message, Edit(typed, due, start), "PL II.II.1")
