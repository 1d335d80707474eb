"""What the keys of `trinh_bay` choose, in the rules table: a component and its property."""

from collections.abc import Mapping
from types import MappingProxyType

from kehoach.rules import properties as p
from kehoach.rules.roles import Role

BOUNDS: Mapping[str, tuple[Role, p.Property[float]]] = MappingProxyType(
    {
        "co_chu": (Role.LOI_VAN, p.CO_CHU),
        "co_chu_bang": (Role.O_BANG, p.CO_CHU),
        "lui_dau_dong": (Role.LOI_VAN, p.LUI_DAU_DONG),
        "cach_doan": (Role.LOI_VAN, p.CACH_DOAN),
        "cach_dong": (Role.LOI_VAN, p.CACH_DONG),
        "le_tren": (Role.TRANG, p.LE_TREN),
        "le_duoi": (Role.TRANG, p.LE_DUOI),
        "le_trai": (Role.TRANG, p.LE_TRAI),
        "le_phai": (Role.TRANG, p.LE_PHAI),
    }
)
