"""Rules on the plan's own summary, the lines under KẾ HOẠCH."""

import re
from collections.abc import Iterator

from kehoach.diagnostics import Edit, Finding
from kehoach.model.ke_hoach import KeHoach
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, needs

LOC = ("trich_yeu",)


@needs("trich_yeu")
def lap_ten_loai(plan: KeHoach) -> Iterator[Finding]:
    """Y21: KẾ HOẠCH stands above the summary already."""
    if found := re.match(r"kế hoạch(?! hóa)(?! hoá)(?!\w)[\s:]*", plan.trich_yeu, re.IGNORECASE):
        rest = plan.trich_yeu[found.end() :].rstrip(" \n.,;:/")
        message = "trích yếu không cần mở đầu bằng “Kế hoạch”, tên loại đã đứng ở dòng trên"
        hint = Edit(plan.trich_yeu, rest[:1].upper() + rest[1:]) if rest else "viết nội dung của kế hoạch"
        yield Finding(LOC, "trich_yeu.lap_ten_loai", GOI_Y, message, hint)


@needs("trich_yeu")
def v_v(plan: KeHoach) -> Iterator[Finding]:
    """Y21: "V/v" belongs to a công văn (PL I.II.5.b)."""
    if found := re.match(r"v/v:?\s*", plan.trich_yeu, re.IGNORECASE):
        rest = plan.trich_yeu[found.end() :]
        hint = Edit(plan.trich_yeu, rest[:1].upper() + rest[1:]) if rest else "viết nội dung của kế hoạch"
        yield Finding(LOC, "trich_yeu.v_v", LOI, "“V/v” chỉ dùng trong công văn", hint, "PL I.II.5.b")


@needs("trich_yeu")
def in_hoa(plan: KeHoach) -> Iterator[Finding]:
    """Y22: the summary is in lower case (PL I.II.5.b)."""
    if plan.trich_yeu.isupper() and len(plan.trich_yeu.split()) > 2:
        hint = "viết thường, chỉ viết hoa chữ đầu và tên riêng"
        yield Finding(LOC, "trich_yeu.in_hoa", LOI, "trích yếu viết toàn chữ in hoa", hint, "PL I.II.5.b")


@needs("trich_yeu")
def dau_cuoi(plan: KeHoach) -> Iterator[Finding]:
    """Y20: the summary is a title and has no end mark."""
    bare = plan.trich_yeu.rstrip(" \n.,;:/")
    if bare and bare != plan.trich_yeu and not plan.trich_yeu.endswith(("v.v.", "...")):
        message = f"trích yếu kết thúc bằng dấu “{plan.trich_yeu[len(bare) :].strip()}”"
        yield Finding(
            LOC, "trich_yeu.dau_cuoi", CANH_BAO, message, Edit(plan.trich_yeu, bare, says="bỏ dấu ở cuối trích yếu")
        )
