"""What becomes of each key of a plan: printed, printed in other words, or only steering how the page comes out.

"Nothing typed is lost" is held by this table: `tests/strategies.py` draws plans from the models, and the law looks
for every printed text on the page.
"""

from enum import Enum

from kehoach.model.bang_bieu import BangBieu, Cot, Hang
from kehoach.model.base import Part
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import CAC_PHAN, DongBoCuc, KeHoach, PhanVanBan
from kehoach.model.muc import Muc
from kehoach.model.trinh_bay import TrinhBay
from kehoach.model.van_ban import CanCu, CoQuan, KemTheo, NguoiKy, NoiNhan, PhuLuc


class Use(Enum):
    """What becomes of the value of a key."""

    HOLDS = "holds"  # other keys, each with a use of its own
    PRINTED = "printed"  # every word of it stands on the page, capitals and end marks aside
    FORMATTED = "formatted"  # printed in the decree's form, from which the same value can be read
    STEERS = "steers"  # it chooses, or measures; it is no text


HOLDS, PRINTED, FORMATTED, STEERS = Use

USES: dict[type[Part], dict[str, Use]] = {
    KeHoach: {
        "mau": STEERS, "co_quan": HOLDS, "so_van_ban": FORMATTED, "dia_danh": PRINTED, "ngay_ban_hanh": FORMATTED,
        "trich_yeu": PRINTED, "can_cu": HOLDS, "mo_dau": PRINTED, **dict.fromkeys(CAC_PHAN, HOLDS), "bo_cuc": HOLDS,
        "phan": HOLDS, "ket_thuc": PRINTED, "phu_luc": HOLDS, "noi_nhan": HOLDS, "luu": PRINTED, "nguoi_ky": HOLDS,
        "kem_theo_quyet_dinh": HOLDS, "ban_phat_hanh": STEERS,
        "thoi_gian_ky": FORMATTED,  # on appendices in files of their own
        "do_khan": PRINTED, "pham_vi_luu_hanh": PRINTED, "nguoi_soan_thao": PRINTED, "so_ban": FORMATTED,
        "dia_chi": PRINTED, "trinh_bay": HOLDS,
    },
    CoQuan: {
        "cap": STEERS, "ten": PRINTED, "dong": PRINTED, "chu_quan": PRINTED, "ghi_chu": PRINTED, "viet_tat": PRINTED,
        "nguoi_dung_dau": STEERS,  # said of the agency; printed where somebody else signs for the head
    },
    CanCu: {
        "nguyen_van": PRINTED, "loai": PRINTED, "ten": PRINTED, "so_ky_hieu": PRINTED, "ngay": FORMATTED,
        "co_quan": PRINTED, "trich_yeu": PRINTED,
    },
    NoiNhan: {"ten": PRINTED, "de": PRINTED},
    NguoiKy: {"quyen_han": FORMATTED, "chuc_vu": PRINTED, "ho_ten": PRINTED, "chuc_vu_khac": PRINTED},
    DongBoCuc: {"gom": STEERS},
    PhanVanBan: {"tieu_de": PRINTED, "bo_cuc": HOLDS},
    PhuLuc: {"kho_ngang": STEERS},
    KemTheo: {"loai": PRINTED, "so_ky_hieu": PRINTED, "ngay": FORMATTED, "co_quan": PRINTED},
    Muc: {
        "tieu_de": PRINTED, "don_vi": PRINTED, "doan": PRINTED, "cong_viec": HOLDS, "bang_bieu": HOLDS,
        "bang_nhiem_vu": STEERS, "viet_thanh_loi": STEERS, "danh_dau": STEERS, "cac_muc": HOLDS, "doan_sau": PRINTED,
    },
    CongViec: {
        "viec": PRINTED, "chu_tri": PRINTED, "phoi_hop": PRINTED, "tu_ngay": FORMATTED, "den_ngay": FORMATTED,
        "ky_han": PRINTED, "san_pham": PRINTED, "kinh_phi": FORMATTED, "can_cu": PRINTED,
    },
    BangBieu: {"tieu_de": PRINTED, "cot": HOLDS, "danh_so_cot": STEERS, "hang": HOLDS, "ghi_chu": PRINTED},
    Cot: {"tieu_de": PRINTED, "rong": STEERS, "canh": STEERS, "kieu": STEERS, "cot": HOLDS},
    Hang: {
        "nhom": PRINTED,
        "cac_o": PRINTED,  # but formatted in a column of figures
    },
    TrinhBay: dict.fromkeys(TrinhBay.model_fields, STEERS),
}  # fmt: skip


def use(model: type[Part], name: str) -> Use:
    """Return what becomes of a key, which a model may have from the one it inherits from."""
    return next(USES[base][name] for base in model.__mro__ if base in USES and name in USES[base])
