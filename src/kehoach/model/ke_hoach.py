"""`KeHoach`: what an author says of one plan. It knows nothing of looks."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Literal, get_args

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from kehoach.diagnostics import Loc
from kehoach.model.base import Line, Part
from kehoach.model.marks import Before
from kehoach.model.muc import Muc, paragraphs
from kehoach.model.van_ban import DauVanBan, VanBan, comma_list
from kehoach.model.whole import check

Mau = Literal["tuyen_truyen", "thi_dua", "chung"]
TenPhan = Literal[
    "muc_dich", "yeu_cau", "muc_tieu", "noi_dung", "giai_phap", "doi_tuong", "hinh_thuc", "thoi_gian",
    "khau_hieu", "tieu_chi", "khen_thuong", "kinh_phi", "che_do_bao_cao", "to_chuc_thuc_hien",
]  # fmt: skip
CAC_PHAN: tuple[TenPhan, ...] = get_args(TenPhan)

# The parts that each section of the usual outline takes in, by kind of plan.
_CHUNG: tuple[tuple[TenPhan, ...], ...] = (
    ("muc_dich", "yeu_cau"),
    ("muc_tieu",),
    ("noi_dung", "doi_tuong", "hinh_thuc", "thoi_gian", "khau_hieu"),
    ("giai_phap",),
    ("tieu_chi",),
    ("khen_thuong",),
    ("kinh_phi",),
    ("che_do_bao_cao",),
    ("to_chuc_thuc_hien",),
)
_THI_DUA: tuple[tuple[TenPhan, ...], ...] = (
    ("muc_dich", "yeu_cau"),
    ("muc_tieu",),
    ("noi_dung", "khau_hieu", "doi_tuong", "hinh_thuc", "thoi_gian"),
    ("tieu_chi", "khen_thuong"),
    ("giai_phap",),
    ("kinh_phi",),
    ("che_do_bao_cao",),
    ("to_chuc_thuc_hien",),
)
BO_CUC: Mapping[Mau, tuple[tuple[TenPhan, ...], ...]] = MappingProxyType(
    {"chung": _CHUNG, "tuyen_truyen": _CHUNG, "thi_dua": _THI_DUA}
)

Prose = Annotated[tuple[Line, ...], Before(paragraphs)]  # ("không",): nothing, not even the usual words


class DongBoCuc(Muc):
    """One section of the outline: the parts it takes in, and content of its own after them."""

    gom: Annotated[tuple[TenPhan, ...], Before(comma_list), Field(default=())]

    def sole_part(self, parts: Sequence[Muc]) -> Muc | None:
        """Return the part that is the whole section, if one is; `parts` are those taken in that are there."""
        alone = len(parts) == 1 and not self.has_content and not (self.nhan_de and parts[0].nhan_de)
        return parts[0] if alone else None

    @model_validator(mode="after")
    def _section_has_title_and_content(self) -> "DongBoCuc":
        if not self.gom and not ((self.nhan_de or self.is_untitled) and self.has_content):
            raise PydanticCustomError("bo_cuc.trong", "mục thiếu tiêu đề hoặc nội dung")
        return self


class PhanVanBan(Part):
    """One Phần of a long plan, "Phần I" and its title, with an outline of its own (PL I.II.6.đ; V.6.b)."""

    tieu_de: Line
    bo_cuc: Annotated[tuple[DongBoCuc, ...], Field(min_length=1, max_length=100)]


class ThanKeHoach(DauVanBan):
    """The body of a plan, after its head."""

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


class KeHoach(VanBan, ThanKeHoach):
    """A plan. The fields stand in the order in which a plan is read and `dump` writes it."""

    model_config = ConfigDict(defer_build=False)
    mau: Mau = "chung"

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

    @model_validator(mode="after")
    def _everything_has_a_place(self) -> "KeHoach":
        check(self)
        return self
