"""What the decree speaks of when it says how a component looks."""

from typing import Any, Generic, TypeVar

T = TypeVar("T")


def format_number(value: float) -> str:
    """Write a number as Vietnamese does: 12,7 and 13, not 12.7 and 13.0; 0 without a sign."""
    return f"{round(value, 2) + 0:g}".replace(".", ",")


class Property(Generic[T]):
    """One measurable thing; each is one of a kind.

    Attributes:
        name: stable: rule ids and the keys of `trinh_bay` are made of it.
        label: what it is called.
        unit: what it is measured in.
        tolerance: in `unit`, what Word's own rounding, or a reader's eye, may take away.
        names: what False and True are called.
    """

    def __init__(
        self,
        name: str,
        label: str,
        unit: str = "",
        tolerance: float = 0.0,
        names: tuple[str, str] = ("không", "có"),
    ) -> None:
        self.name, self.label, self.unit = name, label, unit
        self.tolerance, self.names = tolerance, names

    def show(self, value: T) -> str:
        """Say a value in words, with its unit."""
        if isinstance(value, bool):
            return self.names[value]
        if isinstance(value, int | float):
            return f"{format_number(value)} {self.unit}".rstrip()
        return str(value)


# The text itself
PHONG_CHU: Property[str] = Property("phong_chu", "phông chữ")
CO_CHU: Property[float] = Property("co_chu", "cỡ chữ", "pt")
CHU_DAM: Property[bool] = Property("chu_dam", "kiểu chữ", names=("không đậm", "đậm"))
CHU_NGHIENG: Property[bool] = Property("chu_nghieng", "kiểu chữ", names=("đứng", "nghiêng"))
IN_HOA: Property[bool] = Property("in_hoa", "loại chữ", names=("in thường", "in hoa"))
MAU_CHU: Property[str] = Property("mau_chu", "màu chữ")

# The paragraph
CANH_LE: Property[str] = Property("canh_le", "kiểu canh")
LUI_DAU_DONG: Property[float] = Property("lui_dau_dong", "khoảng lùi đầu dòng", "mm", tolerance=0.3)
CACH_DOAN: Property[float] = Property("cach_doan", "khoảng cách đoạn", "pt", tolerance=0.05)
CACH_DONG: Property[float] = Property("cach_dong", "khoảng cách dòng", "lines", tolerance=0.01)

# The horizontal lines, and the frames of the stamps
NET_KE: Property[str] = Property("net_ke", "nét đường kẻ")
DO_DAI_KE: Property[float] = Property("do_dai_ke", "độ dài đường kẻ", "lần dòng chữ", tolerance=0.05)
DO_LECH_KE: Property[float] = Property("do_lech_ke", "độ lệch của đường kẻ", "mm", tolerance=2.8)
NET_KE_TREN: Property[str] = Property("net_ke_tren", "nét đường kẻ phía trên")
KHUNG_VIEN: Property[str] = Property("khung_vien", "viền khung")
KHUNG_RONG: Property[float] = Property("khung_rong", "chiều rộng khung", "mm", tolerance=0.3)
KHUNG_CAO: Property[float] = Property("khung_cao", "chiều cao khung", "mm", tolerance=0.3)

# The page
GIAY_RONG: Property[float] = Property("giay_rong", "chiều rộng khổ giấy", "mm", tolerance=0.4)
GIAY_DAI: Property[float] = Property("giay_dai", "chiều dài khổ giấy", "mm", tolerance=0.4)
HUONG_GIAY: Property[str] = Property("huong_giay", "hướng giấy")
LE_TREN: Property[float] = Property("le_tren", "lề trên", "mm", tolerance=0.3)
LE_DUOI: Property[float] = Property("le_duoi", "lề dưới", "mm", tolerance=0.3)
LE_TRAI: Property[float] = Property("le_trai", "lề trái", "mm", tolerance=0.3)
LE_PHAI: Property[float] = Property("le_phai", "lề phải", "mm", tolerance=0.3)
VI_TRI_SO_TRANG: Property[str] = Property("vi_tri_so_trang", "chỗ của số trang")
AN_SO_TRANG_DAU: Property[bool] = Property("an_so_trang_dau", "số trang thứ nhất", names=("hiện", "ẩn"))

ALL: tuple[Property[Any], ...] = tuple(value for value in dict(globals()).values() if isinstance(value, Property))
