"""Rules on the plan's own summary, the lines under KẾ HOẠCH."""

import re

from kehoach.diagnostics import Edit
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.van_ban import VanBan
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, Found, rule
from kehoach.rules.loai_van_ban import ANY, KE_HOACH
from kehoach.wording.patterns import compiled

LOC = ("trich_yeu",)
_KIND = compiled(r"kế hoạch(?! hóa)(?! hoá)(?!\w)[\s:]*", re.IGNORECASE, signs=("kế hoạch",))
_V_V = compiled(r"v/v:?\s*", re.IGNORECASE, signs=("v/v",))


@rule(
    GOI_Y,
    needs="trich_yeu",
    wrong="trich_yeu: Kế hoạch tuyên truyền",
    right="trich_yeu: Tuyên truyền",
    of=KE_HOACH,
)
def lap_ten_loai(plan: KeHoach) -> Found:
    """Trích yếu không lặp lại tên loại đã đứng ở dòng trên.

    KẾ HOẠCH stands above the summary already.
    """
    if found := _KIND.match(plan.trich_yeu):
        rest = plan.trich_yeu[found.end() :].rstrip(" \n.,;:/")
        message = "trích yếu không cần mở đầu bằng “Kế hoạch”, tên loại đã đứng ở dòng trên"
        hint = Edit(plan.trich_yeu, rest[:1].upper() + rest[1:]) if rest else "viết nội dung của kế hoạch"
        yield LOC, message, hint


@rule(
    LOI,
    needs="trich_yeu",
    clause="PL I.II.5.b",
    of=ANY - {"Công văn"},
    wrong="trich_yeu: V/v tuyên truyền",
    right="trich_yeu: Tuyên truyền",
)
def v_v(plan: VanBan) -> Found:
    """“V/v” chỉ dùng trong công văn.

    "V/v" belongs to a công văn.
    """
    if found := _V_V.match(plan.trich_yeu):
        rest = plan.trich_yeu[found.end() :]
        hint = Edit(plan.trich_yeu, rest[:1].upper() + rest[1:]) if rest else "viết nội dung của kế hoạch"
        yield LOC, "“V/v” chỉ dùng trong công văn", hint


@rule(
    LOI,
    typed=True,
    needs="trich_yeu",
    clause="PL I.II.5.b",
    wrong="trich_yeu: TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH",
    right="trich_yeu: Tuyên truyền CCHC",
)
def go_in_hoa(plan: VanBan) -> Found:
    """Trích yếu viết chữ in thường.

    The summary is in lower case.
    """
    if plan.trich_yeu.isupper() and len(plan.trich_yeu.split()) > 2:
        hint = "viết thường, chỉ viết hoa chữ đầu và tên riêng"
        yield LOC, "trích yếu viết toàn chữ in hoa", hint


@rule(
    CANH_BAO,
    needs="trich_yeu",
    wrong="trich_yeu: Tuyên truyền cải cách hành chính.",
    right="trich_yeu: Tuyên truyền cải cách hành chính",
)
def dau_cuoi(plan: VanBan) -> Found:
    """Cuối trích yếu không có dấu câu.

    The summary is a title and has no end mark.
    """
    bare = plan.trich_yeu.rstrip(" \n.,;:/")
    if bare and bare != plan.trich_yeu and not plan.trich_yeu.endswith(("v.v.", "...")):
        message = f"trích yếu kết thúc bằng dấu “{plan.trich_yeu[len(bare) :].strip()}”"
        yield LOC, message, Edit(plan.trich_yeu, bare, says="bỏ dấu ở cuối trích yếu")
