"""A row for each key of a plan: the editor's schema, the guides, the glossary and the law that nothing is lost read it.

A new key is a field of a model and a row here; tests hold that every field has its row, and none is left over.
"""

from kehoach.model.bang_bieu import BangBieu, Cot, Hang
from kehoach.model.base import Part
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import DongBoCuc, KeHoach, PhanVanBan
from kehoach.model.keys.bang_bieu import BANG_BIEU, COT, HANG, O_BANG
from kehoach.model.keys.ke_hoach import DONG_BO_CUC, KE_HOACH, PHAN_VAN_BAN
from kehoach.model.keys.muc import CONG_VIEC, MUC
from kehoach.model.keys.row import Key, Rows
from kehoach.model.keys.trinh_bay import TRINH_BAY
from kehoach.model.keys.van_ban import CAN_CU, CO_QUAN, KEM_THEO, NGUOI_KY, NOI_NHAN, PHU_LUC, VAN_BAN
from kehoach.model.muc import Muc
from kehoach.model.o_bang import OBang
from kehoach.model.trinh_bay import TrinhBay
from kehoach.model.van_ban import CanCu, CoQuan, KemTheo, NguoiKy, NoiNhan, PhuLuc

_OF_A_PLAN = VAN_BAN | KE_HOACH

KEYS: dict[type[Part], Rows] = {
    KeHoach: {name: _OF_A_PLAN[name] for name in KeHoach.model_fields if name in _OF_A_PLAN},
    CoQuan: CO_QUAN,
    CanCu: CAN_CU,
    NoiNhan: NOI_NHAN,
    NguoiKy: NGUOI_KY,
    DongBoCuc: DONG_BO_CUC,
    PhanVanBan: PHAN_VAN_BAN,
    PhuLuc: PHU_LUC,
    KemTheo: KEM_THEO,
    Muc: MUC,
    CongViec: CONG_VIEC,
    BangBieu: BANG_BIEU,
    Cot: COT,
    Hang: HANG,
    OBang: O_BANG,
    TrinhBay: TRINH_BAY,
}


def key(model: type[Part], name: str) -> Key:
    """Return the row of a key, which a model may have from the one it inherits from."""
    return next(KEYS[base][name] for base in model.__mro__ if base in KEYS and name in KEYS[base])


def comments() -> dict[str, str]:
    """Return what a file may say above each key of a plan: what it is for, and which values it takes."""
    return {name: row.sentence for name, row in KEYS[KeHoach].items() if row.sentence}
