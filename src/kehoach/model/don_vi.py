"""`DonVi`: what a unit says once for all its plans. Values only: who it is, who signs when, who usually gets them."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from pydantic import ValidationError, model_validator
from pydantic_core import PydanticCustomError

from kehoach.diagnostics import Finding, Severity
from kehoach.model.base import Line, Name, Part, Text, as_list, as_text
from kehoach.model.marks import Before
from kehoach.model.messages import faults
from kehoach.model.ngay_thang import NgayThang
from kehoach.model.trinh_bay import TrinhBay
from kehoach.model.van_ban import CoQuan, Lines, NguoiKy, NoiNhan
from kehoach.wording.dates import Ngay, parse_ngay

_LAST_DAY = Ngay(2100, 12, 31)
OF_A_SIGNED_PLAN = frozenset({"noi_nhan", "luu", "nguoi_ky"})  # which one issued with a decision has not (Mẫu 1.3)


class NguoiKyCoNhiemKy(NguoiKy):
    """A signer and the term of office: both days count, and one left out is open."""

    tu_ngay: NgayThang | None = None
    den_ngay: NgayThang | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "NguoiKyCoNhiemKy":
        if self.tu_ngay and self.den_ngay and self.den_ngay.latest < self.tu_ngay.earliest:
            raise PydanticCustomError("nguoi_ky.nguoc_ngay", "den_ngay trước tu_ngay")
        return self

    def signs_throughout(self, day: Ngay) -> bool:
        """Whether the person is in office whatever day `day` may turn out to be."""
        begins, ends = self._term
        return begins <= day.earliest and day.latest <= ends

    def may_sign(self, day: Ngay) -> bool:
        """Whether the person is in office on some day that `day` may turn out to be."""
        begins, ends = self._term
        return begins <= day.latest and day.earliest <= ends

    @property
    def _term(self) -> tuple[Ngay, Ngay]:
        begins = self.tu_ngay.earliest if self.tu_ngay else Ngay(1945).earliest
        return begins, self.den_ngay.latest if self.den_ngay else _LAST_DAY


class DonViSoanThao(Part):
    """A unit that drafts plans, and its abbreviation in "Lưu: VT, …"."""

    ten: Line
    viet_tat: Name


class DonVi(Part):
    """What holds for the plans of a unit, as far as they do not say otherwise. The keys are a plan's, but for terms."""

    co_quan: CoQuan | None = None
    dia_danh: Name | None = None
    noi_nhan: Annotated[tuple[NoiNhan, ...], Before(as_list)] = ()
    luu: Lines = ()
    don_vi_soan_thao: Annotated[tuple[DonViSoanThao, ...], Before(as_list)] = ()
    nguoi_ky: Annotated[tuple[NguoiKyCoNhiemKy, ...], Before(as_list)] = ()
    dia_chi: Text | None = None
    trinh_bay: TrinhBay = TrinhBay()


class Checked(NamedTuple):
    """A profile without its faulty fields, its faults, and those fields."""

    unit: DonVi
    faults: list[Finding]
    broken: frozenset[str]


def check_unit(data: object) -> Checked:
    """Hold the data of a profile to `DonVi`; what is right in it stays in use, so that a plan is not faulted for it."""
    validated = DonVi.__pydantic_validator__.validate_python
    if not isinstance(data, dict):
        message = "hồ sơ đơn vị gồm các trường như co_quan, noi_nhan, nguoi_ky"
        fault = Finding((), "don_vi.dang", Severity.LOI, message, "tạo tệp mẫu: kehoach profile init")
        return Checked(DonVi(), [fault], frozenset(DonVi.model_fields))
    try:
        return Checked(validated(data), [], frozenset())
    except ValidationError as error:
        found = list(faults(error, DonVi))
    broken = frozenset(str(fault.loc[0]) for fault in found)
    return Checked(validated({key: value for key, value in data.items() if key not in broken}), found, broken)


class Signs(NamedTuple):
    """Who signs, by their number in the profile; `is_sure` when on whatever day the plan's date may turn out to be."""

    number: int
    is_sure: bool


def named(signers: Sequence[NguoiKyCoNhiemKy], *, chuc_vu: str = "", ho_ten: str = "") -> list[int]:
    """Return the numbers of the signers who have that title and name, where they are told."""
    return [
        number
        for number, each in enumerate(signers)
        if (not chuc_vu or _same(each.chuc_vu, chuc_vu)) and (not ho_ten or _same(each.ho_ten, ho_ten))
    ]


def signer_on(signers: Sequence[NguoiKyCoNhiemKy], among: Sequence[int], day: Ngay | None) -> Signs | None:
    """Return who signs on `day`: whoever holds the office that is named first. None when nobody is in any on that day.

    Without a date it is who holds the office for good.
    """
    day = day or _LAST_DAY
    for office in dict.fromkeys(_plain(signers[number].chuc_vu) for number in among):
        # Its next holder comes before a deputy, wherever in the list they stand.
        holders = [each for each in among if _plain(signers[each].chuc_vu) == office and signers[each].may_sign(day)]
        if holders:
            sure = next((each for each in holders if signers[each].signs_throughout(day)), None)
            return Signs(holders[0], False) if sure is None else Signs(sure, True)
    return None


def _same(one: str | None, other: str | None) -> bool:
    return _plain(one) == _plain(other)


def _plain(text: str | None) -> str:
    return " ".join((text or "").split()).casefold()


def day_of(data: object) -> Ngay | None:
    """Return the date that a plan's `ngay_ban_hanh` says; None where it says none that can be read."""
    try:
        text = as_text(data)
        return parse_ngay(text) if isinstance(text, str) else None
    except (ValueError, PydanticCustomError):
        return None
