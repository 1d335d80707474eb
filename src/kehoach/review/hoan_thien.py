"""Rules on what is still to be filled in: told in a draft, refused in a final document."""

import re
from collections.abc import Iterator

from kehoach.diagnostics import Finding, Loc, Severity
from kehoach.model.ke_hoach import KeHoach
from kehoach.review.places import texts
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, needs, quoted
from kehoach.wording.blanks import split_blanks


def _blanks(plan: KeHoach, severity: Severity) -> Iterator[Finding]:
    for loc, text in texts(plan):
        for piece, is_blank in split_blanks(text):
            if is_blank:
                yield Finding(loc, "cho_trong.chua_dien", severity, f"chưa điền: {piece}", "thay bằng nội dung thật")


@needs()
def cho_trong(plan: KeHoach) -> Iterator[Finding]:
    """Y47: every blank of a draft is listed."""
    yield from _blanks(plan, GOI_Y)


@needs()
def con_cho_trong(plan: KeHoach) -> Iterator[Finding]:
    """Y47: a final document has no blank."""
    yield from _blanks(plan, LOI)


_PLACEHOLDER = re.compile(r"\.{4,}|…{2,}|_{3,}|\{\{|(?<!\w)TODO(?!\w)|\[\s*\]|(?:…|\.{3}) ?/ ?(?:…|\.{3})")


@needs()
def danh_dau_khac(plan: KeHoach) -> Iterator[Finding]:
    """Y47: dots and lines to write on are blanks nobody lists; "…" and "..." in prose are prose."""
    for loc, text in texts(plan):
        if found := _PLACEHOLDER.search(text):
            message = f"có chỗ bỏ trống {quoted(found[0], 12)}"
            yield Finding(loc, "cho_trong.dang_khac", CANH_BAO, message, "viết [điền: …] để được nhắc, hoặc điền")


@needs("so_van_ban", "kem_theo_quyet_dinh")
def so_van_ban(plan: KeHoach) -> Iterator[Finding]:
    """Y06: a document that goes out has its number (PL I.II.3.a)."""
    if plan.so_van_ban is None and not plan.kem_theo_quyet_dinh:
        hint = "ghi so_van_ban: số Văn thư đã cấp"
        yield Finding(("so_van_ban",), "so_van_ban.thieu", LOI, "bản chính thức thiếu số", hint, "PL I.II.3.a")


@needs("ngay_ban_hanh", "kem_theo_quyet_dinh")
def ngay_ban_hanh(plan: KeHoach) -> Iterator[Finding]:
    """Y13: a document that goes out has its day, month and year (PL I.II.4.b)."""
    day = plan.ngay_ban_hanh
    if not (day and day.whole) and not plan.kem_theo_quyet_dinh:
        message, hint = "bản chính thức thiếu ngày, tháng, năm ban hành", "ghi đủ ngày, ví dụ ngay_ban_hanh: 05/01/2026"
        yield Finding(("ngay_ban_hanh",), "ngay_ban_hanh.thieu", LOI, message, hint, "PL I.II.4.b")


@needs("nguoi_ky")
def nguoi_ky(plan: KeHoach) -> Iterator[Finding]:
    """Y64, Y66: a document that goes out has its signer's title and name (PL I.II.7.c)."""
    for index, signer in enumerate(plan.nguoi_ky):
        for name, words in (("chuc_vu", "chức vụ"), ("ho_ten", "họ tên")):
            if not getattr(signer, name):
                loc: Loc = ("nguoi_ky", index, name)
                message = f"bản chính thức thiếu {words} người ký"
                yield Finding(loc, f"nguoi_ky.thieu_{name}", LOI, message, f"ghi {name}", "PL I.II.7.c")


@needs("kem_theo_quyet_dinh")
def kem_theo(plan: KeHoach) -> Iterator[Finding]:
    """Y13: a plan issued with a decision names its number, symbol and date (Mẫu 1.3)."""
    decision = plan.kem_theo_quyet_dinh
    if not decision:
        return
    lacking = {"so_ky_hieu": not decision.so_ky_hieu, "ngay": not (decision.ngay and decision.ngay.whole)}
    for name, is_lacking in lacking.items():
        if is_lacking:
            loc: Loc = ("kem_theo_quyet_dinh", name)
            message = (
                f"bản chính thức thiếu {'số, ký hiệu' if name == 'so_ky_hieu' else 'ngày'} của quyết định kèm theo"
            )
            yield Finding(loc, "kem_theo_quyet_dinh.thieu", LOI, message, f"ghi {name}", "Mẫu 1.3")


# What the fields of the register of outgoing documents hold, in characters.
LIMITS: dict[tuple[str, ...], int] = {
    ("trich_yeu",): 500,
    ("co_quan", "ten"): 200,
    ("nguoi_ky", "ho_ten"): 50,
    ("nguoi_ky", "chuc_vu"): 100,
    ("noi_nhan", "ten"): 200,
}


@needs()
def qua_dai(plan: KeHoach) -> Iterator[Finding]:
    """Y20, Y80: what is longer does not fit the fields of PL VI.II.I when documents are exchanged."""
    for loc, text in texts(plan):
        most = LIMITS.get(tuple(step for step in loc if isinstance(step, str)))
        if most and len(text) > most:
            message = f"dài {len(text)} ký tự, hệ thống quản lý văn bản chỉ nhận {most}"
            yield Finding(loc, "truong.qua_dai", CANH_BAO, message, "viết gọn lại", "PL VI.II.I")
