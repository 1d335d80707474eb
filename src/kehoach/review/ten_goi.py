"""Names that the law has changed: a body bears the name that its province has on the day of the plan."""

import re

from kehoach.diagnostics import Loc
from kehoach.law.names import former_province
from kehoach.model.van_ban import VanBan
from kehoach.review.rule import CANH_BAO, Found, rule
from kehoach.review.ten_co_quan import split
from kehoach.wording.dates import format_ngay

# Bodies that are of the province itself; a hospital or school may keep its name when the province has another.
_OF_PROVINCE = re.compile(r"(?:UBND|HĐND|[ỦủUu][yỷ] ban nhân dân|[Hh]ội đồng nhân dân|Sở)(?!\w)")


@rule(
    CANH_BAO,
    needs="co_quan ngay_ban_hanh",
    wrong="co_quan: {cap: tinh, ten: Ủy ban nhân dân tỉnh Hà Giang}",
    right="co_quan: {cap: tinh, ten: Ủy ban nhân dân tỉnh Tuyên Quang}",
)
def tinh_cu(plan: VanBan) -> Found:
    """Cơ quan mang tên mà tỉnh có vào ngày ban hành.

    The issuer and its parent bear the province's name of that day; of a date not yet whole, of its first day.
    """
    day = plan.ngay_ban_hanh
    if day is None:
        return
    for index, agency in enumerate(plan.co_quan):
        names: list[tuple[Loc, str]] = [(("co_quan", index, "ten"), agency.ten)]
        names += [(("co_quan", index, "chu_quan", number), name) for number, name in enumerate(agency.chu_quan)]
        for loc, name in names:
            place = split(name)[1]
            if place and _OF_PROVINCE.match(name) and (former := former_province(place, day.earliest)):
                message = f"từ {format_ngay(former.tu_ngay)}, {former.cu} là {former.moi}"
                hint = f"viết {name.removesuffix(place)}{former.moi}; nếu ngày ban hành sai thì sửa ngay_ban_hanh"
                yield loc, message, hint, former.can_cu
