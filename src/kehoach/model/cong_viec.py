"""A task as data: one entry feeds the prose, the assignment table, the timeline and the budget."""

from typing import Annotated, Any

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kehoach.model.base import Line, Part, as_list
from kehoach.model.marks import Before, Made
from kehoach.model.ngay_thang import NgayThang
from kehoach.wording.figures import from_number
from kehoach.wording.money import format_tien, parse_tien
from kehoach.wording.patterns import compiled

_WORDS = compiled(r"[^\W\d_]+(?:[ ,/-]+[^\W\d_]+){1,14}")  # "Ngân sách xã": where from, not how much
LARGEST_SUM = 10**15 - 1  # fifteen digits, as parse_tien reads them back


def _sum(data: Any) -> int:
    try:
        is_number = isinstance(data, int | float) and not isinstance(data, bool)  # a plan built in Python
        amount = parse_tien(from_number(data) if is_number else str(data))
        if amount > LARGEST_SUM:
            raise ValueError(f"số tiền lớn quá {format_tien(LARGEST_SUM)} đồng")
    except ValueError as problem:
        if isinstance(data, str) and _WORDS.fullmatch(data):
            raise PydanticCustomError("tien_bang_loi", "lời, không phải số tiền", {"loi": data}) from None
        raise PydanticCustomError("so_tien", "không phải số tiền", {"ly_do": str(problem)}) from None
    return amount


SoTien = Annotated[int, Made(_sum, format_tien)]


class CongViec(Part):
    """One task. `ky_han` is a time in words ("hằng quý") where dates do not say it; `kinh_phi` is in đồng."""

    viec: Line
    chu_tri: Line | None = None  # left out: the unit under which the task stands
    phoi_hop: Annotated[tuple[Line, ...], Before(as_list), Field(default=())]
    tu_ngay: NgayThang | None = None
    den_ngay: NgayThang | None = None
    ky_han: Line | None = None
    dia_diem: Line | None = None
    thanh_phan: Annotated[tuple[Line, ...], Before(as_list), Field(default=())]  # who takes part
    phu_trach: Line | None = None  # the leader who answers for it: a person or an office, not a unit
    san_pham: Line | None = None
    kinh_phi: SoTien | None = None
    nguon_kinh_phi: Line | None = None  # in words, beside a sum or instead of one
    can_cu: Line | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "CongViec":
        if self.tu_ngay and self.den_ngay and self.den_ngay.latest < self.tu_ngay.earliest:
            raise PydanticCustomError("cong_viec.nguoc_ngay", "den_ngay trước tu_ngay")
        return self
