"""`KeHoach`: what an author says of one plan. It knows nothing of looks."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, PlainSerializer, PlainValidator, model_validator
from pydantic_core import PydanticCustomError

from kehoach.diagnostics import Loc
from kehoach.model.bang_bieu import CoKhong
from kehoach.model.base import Line, Name, Part, Text, as_list, as_text
from kehoach.model.cap import CapSaid
from kehoach.model.muc import Muc, paragraphs
from kehoach.model.ngay_thang import NgayThang
from kehoach.model.trinh_bay import TrinhBay
from kehoach.model.whole import check
from kehoach.wording.agencies import spells
from kehoach.wording.citations import LAWS
from kehoach.wording.instants import ThoiDiem, parse_thoi_diem
from kehoach.wording.numbers import parse_so_van_ban
from kehoach.wording.signing import SIGNING_FORMS

Mau = Literal["tuyen_truyen", "thi_dua", "chung"]
PhamVi = Literal["xem xong trả lại", "lưu hành nội bộ"]
QuyenHan = Literal["TM", "KT", "TL", "TUQ", "Q"]
TenPhan = Literal[
    "muc_dich", "yeu_cau", "muc_tieu", "noi_dung", "giai_phap", "doi_tuong", "hinh_thuc", "thoi_gian",
    "khau_hieu", "tieu_chi", "khen_thuong", "kinh_phi", "che_do_bao_cao", "to_chuc_thuc_hien",
]  # fmt: skip
CAC_PHAN: tuple[TenPhan, ...] = get_args(TenPhan)


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


ThoiGianKy = Annotated[ThoiDiem, PlainValidator(_thoi_gian_ky), PlainSerializer(str)]
SoVanBan = Annotated[int, PlainValidator(_so_van_ban), PlainSerializer(str)]
Prose = Annotated[tuple[Line, ...], BeforeValidator(paragraphs)]  # ("không",): nothing, not even the usual words
Names = Annotated[tuple[Name, ...], BeforeValidator(as_list)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(as_list)]


def _comma_list(data: Any) -> Any:
    """Take "muc_dich, yeu_cau" as a list of two: keys have no commas in them."""
    return [key.strip() for key in data.split(",")] if isinstance(data, str) else data


def _one_a_line(data: Any) -> Any:
    """Take a block of text as a list, one entry a line: so căn cứ are pasted from an older plan."""
    if isinstance(data, str):
        return [line for line in data.splitlines() if line.strip()]
    return as_list(data)


def _folded(data: Any) -> Any:
    """Take "Hỏa tốc" and "HỎA TỐC" for "hỏa tốc"."""
    text = as_text(data)
    return text.lower() if isinstance(text, str) else data


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
    """One line of recipients, without its dash and semicolon, and what it is sent for."""

    ten: Line
    de: Line | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_shape(cls, data: Any) -> Any:
        text = as_text(data)
        return {"ten": text} if isinstance(text, str) else data


class NguoiKy(Part):
    """A signer. `quyen_han` left out follows from the agency and the title (Đ13; PL I.II.7)."""

    quyen_han: Annotated[tuple[QuyenHan, ...], BeforeValidator(_comma_list)] | None = None
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


class DongBoCuc(Muc):
    """One section of the outline: the parts it takes in, and content of its own after them."""

    gom: Annotated[tuple[TenPhan, ...], BeforeValidator(_comma_list), Field(default=())]

    def sole_part(self, parts: Sequence[Muc]) -> Muc | None:
        """Return the part that is the whole section, if one is; `parts` are those taken in that are there."""
        alone = len(parts) == 1 and not self.has_content and not (self.nhan_de and parts[0].nhan_de)
        return parts[0] if alone else None

    @model_validator(mode="after")
    def _section_has_title_and_content(self) -> "DongBoCuc":
        if not self.gom and not (self.nhan_de and self.has_content):
            raise PydanticCustomError("bo_cuc.trong", "mục thiếu tiêu đề hoặc nội dung")
        return self


class PhanVanBan(Part):
    """One Phần of a long plan, "Phần I" and its title, with an outline of its own (PL I.II.6.đ; V.6.b)."""

    tieu_de: Line
    bo_cuc: Annotated[tuple[DongBoCuc, ...], Field(min_length=1, max_length=100)]


class PhuLuc(Muc):
    """An appendix (PL I.III.1): on pages of its own, upright or turned."""

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


class KeHoach(Part):
    """A plan. The fields stand in the order in which a plan is read and `dump` writes it."""

    mau: Mau = "chung"
    co_quan: Annotated[tuple[CoQuan, ...], BeforeValidator(as_list), Field(min_length=1)]
    so_van_ban: SoVanBan | None = None
    dia_danh: Name | None = None
    ngay_ban_hanh: NgayThang | None = None
    trich_yeu: Text
    can_cu: Annotated[tuple[CanCu, ...], BeforeValidator(_one_a_line), Field(default=())]
    mo_dau: Prose = ()
    muc_dich: Muc | None = None
    yeu_cau: Muc | None = None
    muc_tieu: Muc | None = None
    noi_dung: Muc | None = None
    giai_phap: Muc | None = None
    doi_tuong: Muc | None = None
    hinh_thuc: Muc | None = None
    thoi_gian: Muc | None = None
    khau_hieu: Muc | None = None
    tieu_chi: Muc | None = None
    khen_thuong: Muc | None = None
    kinh_phi: Muc | None = None
    che_do_bao_cao: Muc | None = None
    to_chuc_thuc_hien: Muc | None = None
    bo_cuc: Annotated[tuple[DongBoCuc, ...], Field(max_length=100)] = ()
    phan: Annotated[tuple[PhanVanBan, ...], Field(max_length=100)] = ()
    ket_thuc: Prose = ()
    phu_luc: Annotated[tuple[PhuLuc, ...], BeforeValidator(as_list), Field(default=(), max_length=100)]
    noi_nhan: Annotated[tuple[NoiNhan, ...], BeforeValidator(as_list)]
    luu: Annotated[Lines, Field(default=("VT",))]
    nguoi_ky: Annotated[tuple[NguoiKy, ...], BeforeValidator(as_list), Field(max_length=3)]
    kem_theo_quyet_dinh: KemTheo | None = None
    ban_phat_hanh: Literal["giay", "dien_tu"] = "giay"
    thoi_gian_ky: ThoiGianKy | None = None  # of the digital signature, for appendices in files of their own
    do_khan: Annotated[Literal["hỏa tốc", "thượng khẩn", "khẩn"], BeforeValidator(_folded)] | None = None
    pham_vi_luu_hanh: Annotated[PhamVi, BeforeValidator(_folded)] | None = None
    nguoi_soan_thao: Line | None = None
    so_ban: SoVanBan | None = None
    dia_chi: Text | None = None
    trinh_bay: TrinhBay = TrinhBay()

    def parts(self) -> Iterator[tuple[TenPhan, Muc]]:
        """Yield the parts that have content, with their names."""
        for name in CAC_PHAN:
            muc: Muc | None = getattr(self, name)
            if muc is not None and not muc.is_empty:
                yield name, muc

    def contents(self) -> Iterator[tuple[Loc, Muc]]:
        """Yield the way to every piece that other pieces stand in: the parts, the outline's lines, the appendices."""
        yield from (((name,), muc) for name, muc in self.parts())
        yield from self.outline()
        yield from ((("phu_luc", index), appendix) for index, appendix in enumerate(self.phu_luc))

    def outline(self) -> Iterator[tuple[Loc, DongBoCuc]]:
        """Yield the lines of the author's own outline with the way to each, those of all Phần in a row."""
        yield from ((("bo_cuc", index), line) for index, line in enumerate(self.bo_cuc))
        for number, phan in enumerate(self.phan):
            yield from ((("phan", number, "bo_cuc", index), line) for index, line in enumerate(phan.bo_cuc))

    @model_validator(mode="before")
    @classmethod
    def _attached_plans_are_not_signed(cls, data: Any) -> Any:
        """A plan issued with a decision has neither recipients nor signer of its own (Mẫu 1.3)."""
        if isinstance(data, Mapping) and data.get("kem_theo_quyet_dinh") is not None:
            return {**data, **{key: () for key in ("noi_nhan", "nguoi_ky") if data.get(key) is None}}
        return data

    @model_validator(mode="after")
    def _everything_has_a_place(self) -> "KeHoach":
        check(self)
        return self
