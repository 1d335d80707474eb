"""`VanBan`: what every administrative document has, whatever its kind: a head and a foot (NĐ30, Đ8).

The head is a class of its own so that the fields of a kind stand in the order in which a document is read: pydantic
lines up those of the base classes, and a body that inherits from the head too comes between head and foot.
"""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kehoach.model.base import MAPPING, CoKhong, Line, Name, Part, Text, as_list, as_text, single_pair
from kehoach.model.cap import CapSaid
from kehoach.model.marks import Before, Made
from kehoach.model.muc import Muc
from kehoach.model.ngay_thang import NgayThang
from kehoach.model.trinh_bay import TrinhBay
from kehoach.wording.agencies import spells
from kehoach.wording.appendices import LoaiPhuLuc
from kehoach.wording.citations import LAWS
from kehoach.wording.instants import ThoiDiem, parse_thoi_diem
from kehoach.wording.numbers import parse_so_van_ban
from kehoach.wording.signing import SIGNING_FORMS

PhamVi = Literal["xem xong trả lại", "lưu hành nội bộ"]
QuyenHan = Literal["TM", "KT", "TL", "TUQ", "Q"]


def _so_van_ban(data: Any) -> int:
    try:
        return parse_so_van_ban(str(data).strip())
    except ValueError as problem:
        raise PydanticCustomError("so_van_ban", "không phải số văn bản", {"ly_do": str(problem)}) from None


def _thoi_gian_ky(data: Any) -> ThoiDiem:
    try:
        return data if isinstance(data, ThoiDiem) else parse_thoi_diem(str(data))
    except ValueError as problem:
        raise PydanticCustomError("thoi_diem", "không phải thời điểm", {"ly_do": str(problem)}) from None


ThoiGianKy = Annotated[ThoiDiem, Made(_thoi_gian_ky, str)]
SoVanBan = Annotated[int, Made(_so_van_ban, str)]
Names = Annotated[tuple[Name, ...], Before(as_list)]
Lines = Annotated[tuple[Line, ...], Before(as_list)]


def _one_a_line(data: Any) -> Any:
    """Take a block of text as a list, one entry a line: so căn cứ are pasted from an older plan."""
    if isinstance(data, str):
        return [line for line in data.splitlines() if line.strip()]
    return as_list(data)


def _folded(data: Any) -> Any:
    """Take "Hỏa tốc" and "HỎA TỐC" for "hỏa tốc"."""
    text = as_text(data)
    return text.lower() if isinstance(text, str) else data


def comma_list(data: Any) -> Any:
    """Take "muc_dich, yeu_cau" as a list of two: keys have no commas in them."""
    return [key.strip() for key in data.split(",")] if isinstance(data, str) else data


class CoQuan(Part):
    """An issuing agency (PL I.II.2)."""

    cap: CapSaid
    ten: Name
    dong: Annotated[Names, Field(default=())]  # the printed lines, set by hand
    chu_quan: Annotated[Names, Field(default=())]  # direct parent, then its parent where the header shows both
    ghi_chu: Name | None = None  # a line under the name: "(theo Quyết định số …)"
    viet_tat: Name | None = None  # the agency's part of the symbol: "UBND" in "KH-UBND"
    nguoi_dung_dau: Name | None = None  # the head's title, where it does not follow from the name

    @model_validator(mode="after")
    def _lines_say_the_name(self) -> "CoQuan":
        if self.dong and not spells(self.dong, self.ten):
            raise PydanticCustomError("co_quan.dong_khac_ten", "dong không phải ten chia dòng", {"path": ("dong",)})
        return self


class CanCu(Part):
    """A legal basis: the parts of a citation, or its text as it stands (`nguyen_van`)."""

    nguyen_van: Line | None = None
    loai: Line | None = None
    ten: Line | None = None
    so_ky_hieu: Line | None = None
    ngay: NgayThang | None = None
    co_quan: Line | None = None
    trich_yeu: Line | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_shape(cls, data: Any) -> Any:
        text = as_text(data)
        return {"nguyen_van": text} if isinstance(text, str) else data

    @model_validator(mode="after")
    def _text_or_parts(self) -> "CanCu":
        parts = [name for name in ("loai", "ten", "so_ky_hieu", "ngay", "co_quan", "trich_yeu") if getattr(self, name)]
        if self.nguyen_van and parts:
            raise PydanticCustomError("can_cu.hai_cach", "vừa nguyên văn vừa từng phần")
        if not self.nguyen_van and not self.loai:
            raise PydanticCustomError("can_cu.thieu_loai", "thiếu loai")
        cited_by = ("so_ky_hieu", "co_quan", "trich_yeu") if self.loai in LAWS else ("ten",)
        if wrong := [name for name in cited_by if getattr(self, name) and self.loai]:  # would not be printed
            context = {"path": (wrong[0],), "loai": self.loai, "truong": ", ".join(wrong)}
            raise PydanticCustomError("can_cu.khong_in", "loại này không ghi trường đó", context)
        return self


class NoiNhan(Part):
    """One line of recipients, without its dash and semicolon, what it is sent for, and lines below it."""

    ten: Line
    de: Line | None = None
    gom: Annotated[Lines, Field(default=())]  # who of them: of an office its heads and rooms

    @model_validator(mode="before")
    @classmethod
    def _one_shape(cls, data: Any) -> Any:
        if (pair := single_pair(data)) and isinstance(pair[1], list | tuple):
            return {"ten": pair[0], "gom": pair[1]}
        text = as_text(data)
        return {"ten": text} if isinstance(text, str) else data


class NguoiKy(Part):
    """A signer. `quyen_han` left out follows from the agency and the title (Đ13; PL I.II.7)."""

    quyen_han: Annotated[tuple[QuyenHan, ...], Before(comma_list)] | None = None
    chuc_vu: Name | None = None
    ho_ten: Name | None = None
    chuc_vu_khac: Name | None = None  # the other office of a signer for a consultative body (PL I.II.7.c, đ)

    @model_validator(mode="after")
    def _legal_form(self) -> "NguoiKy":
        if self.quyen_han is not None and self.quyen_han not in SIGNING_FORMS:
            raise PydanticCustomError(
                "nguoi_ky.quyen_han", "không có cách ký này", {"quyen_han": ", ".join(self.quyen_han)}
            )
        return self


class PhuLuc(Muc):
    """An appendix (PL I.III.1): on pages of its own, upright or turned; called an appendix, a table or a form."""

    loai: LoaiPhuLuc = "phu_luc"
    kho_ngang: CoKhong = False

    @model_validator(mode="after")
    def _turned_for_a_table(self) -> "PhuLuc":
        if self.kho_ngang and not self.has_table:
            raise PydanticCustomError("phu_luc.kho_ngang", "khổ ngang mà không có bảng", {"path": ("kho_ngang",)})
        if self.danh_dau == "1.1":
            raise PydanticCustomError("phu_luc.danh_dau", "1.1 không có số của mục cha", {"path": ("danh_dau",)})
        return self


class KemTheo(Part):
    """The document with which the plan is issued (Mẫu 1.3); number and date stay blank until it has them."""

    loai: Line = "Quyết định"
    so_ky_hieu: Line | None = None
    ngay: NgayThang | None = None
    co_quan: Line


class DauVanBan(Part):
    """The head of a document, from the issuers down to what it is based on; `mau` is the template it is worded by."""

    mau: str
    co_quan: Annotated[tuple[CoQuan, ...], Before(as_list), Field(min_length=1)]
    so_van_ban: SoVanBan | None = None
    dia_danh: Name | None = None
    ngay_ban_hanh: NgayThang | None = None
    trich_yeu: Text
    can_cu: Annotated[tuple[CanCu, ...], Before(_one_a_line), Field(default=())]


class VanBan(DauVanBan):
    """A document of any kind but for its body: head, then appendices, recipients, signers, and how it is issued."""

    phu_luc: Annotated[tuple[PhuLuc, ...], Before(as_list), Field(default=(), max_length=100)]
    noi_nhan: Annotated[tuple[NoiNhan, ...], Before(as_list)]
    luu: Annotated[Lines, Field(default=("VT",))]
    nguoi_ky: Annotated[tuple[NguoiKy, ...], Before(as_list), Field(max_length=3)]
    kem_theo_quyet_dinh: KemTheo | None = None
    ban_phat_hanh: Literal["giay", "dien_tu"] = "giay"
    thoi_gian_ky: ThoiGianKy | None = None  # of the digital signature, for appendices in files of their own
    do_khan: Annotated[Literal["hỏa tốc", "thượng khẩn", "khẩn"], Before(_folded)] | None = None
    pham_vi_luu_hanh: Annotated[PhamVi, Before(_folded)] | None = None
    nguoi_soan_thao: Line | None = None
    so_ban: SoVanBan | None = None
    dia_chi: Text | None = None
    kho_ngang: CoKhong = False  # the document itself lies on its side; each appendix says it of itself
    trinh_bay: TrinhBay = TrinhBay.model_construct()

    @property
    def is_signed_apart(self) -> bool:
        """Whether it is an electronic document in a file beside its decision's, with a signature line (PL I.II.8.b)."""
        return self.kem_theo_quyet_dinh is not None and self.ban_phat_hanh == "dien_tu"

    @model_validator(mode="before")
    @classmethod
    def _attached_documents_are_not_signed(cls, data: Any) -> Any:
        """Require neither recipients nor signer of a document issued with a decision (Mẫu 1.3)."""
        if isinstance(data, MAPPING) and data.get("kem_theo_quyet_dinh") is not None:
            return {**data, **{key: () for key in ("noi_nhan", "nguoi_ky") if data.get(key) is None}}
        return data
