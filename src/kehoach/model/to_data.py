"""`KeHoach` back to the plain data an author would write: the short forms, in the model's order, defaults left out."""

from typing import Any

from kehoach.model.bang_bieu import Cot, Hang
from kehoach.model.base import Part
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.muc import Muc
from kehoach.model.trinh_bay import TrinhBay
from kehoach.model.van_ban import CanCu, NoiNhan
from kehoach.wording.dates import Ngay
from kehoach.wording.instants import ThoiDiem

SINGLE = frozenset({"co_quan", "nguoi_ky", "theo"})  # lists that are written without a list while they hold one thing
PROSE = frozenset({"mo_dau", "ket_thuc", "doan", "doan_sau"})


def to_data(plan: KeHoach) -> dict[str, Any]:
    """Return `plan` as dicts, lists and texts; `KeHoach.model_validate` of it is `plan` again."""
    return {"mau": plan.mau} | _fields(plan)


def _fields(part: Part) -> dict[str, Any]:
    data = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value != field.get_default():
            data[name] = _value(name, value)
    return data


def _value(name: str, value: Any) -> Any:
    match value:
        case Muc():
            return _muc(value)
        case CanCu(nguyen_van=str(text)) | NoiNhan(ten=str(text), de=None, gom=()):
            return text
        case Hang(nhom=None, to_nen=False):
            return [_value("", cell) for cell in value.cac_o]
        case Cot(rong=None, canh=None, kieu=None, cot=()):
            return value.tieu_de
        case TrinhBay() | Part():
            return _fields(value)
        case tuple() if name in PROSE:
            return "\n\n".join(value)
        case tuple() if name in SINGLE and len(value) == 1:
            return _value(name, value[0])
        case tuple():
            return [_value("", item) for item in value]
        case bool():
            return "có" if value else "không"
        case Ngay() | ThoiDiem() | int():
            return str(value)
        case float():
            return f"{value:g}"
        case _:
            return value


def _muc(muc: Muc) -> Any:
    data = _fields(muc)
    data = data.pop("cong_viec", {}) | data
    if data.keys() == {"doan"}:
        return data["doan"]
    if data.keys() == {"cac_muc"}:
        return data["cac_muc"]
    if data.keys() == {"don_vi", "cac_muc"}:
        return {"don_vi": data["don_vi"], "nhiem_vu": data["cac_muc"]}
    return data
