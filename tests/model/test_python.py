"""Plans built in Python: what is wrong is told by our own error, and what is accepted is composed and written."""

from collections.abc import Callable
from typing import Any

import pytest

import kehoach
from kehoach.diagnostics import has_errors
from kehoach.document.compose import compose
from kehoach.errors import InvalidDocument, KehoachError
from kehoach.model.bang_bieu import BangBieu, Cot, Hang
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import DongBoCuc, KeHoach
from kehoach.model.muc import MOST_LEVELS, Muc
from kehoach.model.trinh_bay import TrinhBay
from kehoach.model.van_ban import CoQuan, NguoiKy, NoiNhan, PhuLuc


def plan(**changes: Any) -> KeHoach:
    given: dict[str, Any] = {
        "co_quan": (CoQuan(cap="xa", ten="Ủy ban nhân dân xã An Phú"),),
        "trich_yeu": "Tuyên truyền năm 2026",
        "noi_dung": Muc(doan=("Nội dung.",)),
        "noi_nhan": (NoiNhan(ten="UBND tỉnh"),),
        "nguoi_ky": (NguoiKy(chuc_vu="Chủ tịch", ho_ten="Nguyễn Văn An"),),
    }
    return KeHoach(**given | changes)


def nested(levels: int) -> Muc:
    muc = Muc(doan=("Trong cùng.",))
    for _ in range(levels - 1):
        muc = Muc(doan=("Gồm:",), cac_muc=(muc,))
    return muc


def columns(levels: int) -> Cot:
    column = Cot(tieu_de="Cột")
    for _ in range(levels - 1):
        column = Cot(tieu_de="Cột", cot=(column,))
    return column


def in_data(levels: int) -> Any:
    data: Any = "Trong cùng."
    for _ in range(levels):
        data = {"doan": "Gồm:", "cac_muc": [data]}
    return data


def in_itself() -> Any:
    data: dict[str, Any] = {"doan": "Gồm:"}
    data["cac_muc"] = [data]
    return data


ITEMS = tuple(Muc(doan=("Ý.",)) for _ in range(25))
GROUPS = tuple(
    Muc(
        tieu_de=f"Nhóm {number}",
        cac_muc=tuple(
            Muc(tieu_de=f"{number}.{inner}", cac_muc=(Muc(cong_viec=CongViec(viec="Làm")),)) for inner in range(41)
        ),
    )
    for number in range(100)
)
TABLE = PhuLuc(tieu_de="Bảng", bang_nhiem_vu="phan_cong")

WRONG: dict[str, tuple[str, Callable[[], object]]] = {
    "a sum below nothing": ("kinh_phi.dang", lambda: CongViec(viec="Làm", kinh_phi=-5)),
    "a sum without end": ("kinh_phi.dang", lambda: CongViec(viec="Làm", kinh_phi=10**5000)),
    "a sum that is no number": ("kinh_phi.dang", lambda: CongViec(viec="Làm", kinh_phi=float("nan"))),
    "a length without end": ("trinh_bay.ngoai_quy_dinh", lambda: TrinhBay(cach_doan=float("inf"))),
    "a character that XML has not": ("cac_o.ky_tu", lambda: Hang(cac_o=("\x00",))),
    "more levels than there are marks": ("muc.qua_nhieu_cap", lambda: nested(1_000)),
    "more levels in data": ("muc.qua_nhieu_cap", lambda: plan(noi_dung=in_data(60))),
    "levels without end in data": ("cac_muc.dang", lambda: plan(noi_dung=in_data(3_000))),
    "data that holds itself": ("cac_muc.dang", lambda: plan(noi_dung=in_itself())),
    "more header rows than a page has room for": ("bang.tieu_de_sau", lambda: columns(1_000)),
    "more points than letters": ("muc.qua_nhieu_diem", lambda: Muc(doan=("Gồm:",), danh_dau="a)", cac_muc=ITEMS)),
    "more points than letters, the mark above": (
        "muc.qua_nhieu_diem",
        lambda: plan(noi_dung=Muc(cac_muc=ITEMS), bo_cuc=(DongBoCuc(gom=("noi_dung",), danh_dau="a)"),)),
    ),
    "more points than letters, parts among them": (
        "muc.qua_nhieu_diem",
        lambda: plan(bo_cuc=(DongBoCuc(gom=("noi_dung",), tieu_de="Mục", danh_dau="a)", cac_muc=ITEMS[:23]),)),
    ),
    "1.1 in an appendix": ("phu_luc.danh_dau", lambda: PhuLuc(tieu_de="Danh mục", danh_dau="1.1", cac_muc=ITEMS)),
    "more groups of tasks than Roman numerals": (
        "bang_nhiem_vu.qua_nhieu_nhom", lambda: plan(noi_dung=Muc(cac_muc=GROUPS), phu_luc=(TABLE,))
    ),
    "an unknown key": ("truong.la", lambda: Muc(tieude="Mục")),
    "a value of another kind": ("cac_muc.dang", lambda: Muc(cac_muc=5)),
    "plain data": ("cap.gia_tri", lambda: KeHoach.model_validate({"co_quan": {"cap": "lang", "ten": "A"}})),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_our_own_error(name: str) -> None:
    rule, build = WRONG[name]
    with pytest.raises(InvalidDocument) as caught:
        build()
    assert isinstance(caught.value, KehoachError)
    assert rule in {found.code for found in caught.value.diagnostics}
    assert has_errors(caught.value.diagnostics)
    assert all(str(found.place) for found in caught.value.diagnostics)


def test_it_says_where_in_vietnamese() -> None:
    with pytest.raises(InvalidDocument) as caught:
        KeHoach.model_validate({"co_quan": {"cap": "xa", "ten": "A"}, "trich_yeu": "B", "noi_dung": ["C", {"viec": "D", "kinh_phi": -5}],
                                "noi_nhan": ["E"], "nguoi_ky": {}})  # fmt: skip
    assert str(caught.value).startswith("KeHoach.noi_dung.cac_muc[1].cong_viec.kinh_phi: lỗi: kinh_phi: ")


MANY: dict[str, Callable[[], KeHoach]] = {
    "25 items, marked as usual": lambda: plan(noi_dung=Muc(cac_muc=(Muc(tieu_de="Mục", cac_muc=ITEMS),))),
    "25 titled items below a khoản": lambda: plan(
        noi_dung=Muc(cac_muc=(Muc(tieu_de="Mục", cac_muc=tuple(Muc(tieu_de="Ý") for _ in range(25))),))
    ),
    "as deep as may be": lambda: plan(noi_dung=nested(MOST_LEVELS)),
    "a table as deep as may be": lambda: plan(
        noi_dung=Muc(bang_bieu=BangBieu(cot=(columns(3),), hang=(Hang(cac_o=("1",)),)))
    ),
    "a table's note before the signatures": lambda: plan(
        noi_dung=Muc(bang_bieu=BangBieu(cot=(Cot(tieu_de="A"),), hang=(Hang(cac_o=("1",)),), ghi_chu=("Ghi chú.",))),
        ket_thuc=("không",),
    ),
    "4,000 tasks below one title": lambda: plan(
        noi_dung=Muc(
            cac_muc=(Muc(tieu_de="Mục", cac_muc=tuple(Muc(cong_viec=CongViec(viec="Làm")) for _ in range(3_999))),)
        ),
        phu_luc=(TABLE,),
    ),
}


@pytest.mark.parametrize("name", MANY)
def test_what_is_accepted_is_composed_and_written(name: str) -> None:
    built = MANY[name]()
    assert list(compose(built).paragraphs())
    assert kehoach.to_bytes(built)
    assert kehoach.dump(built)
