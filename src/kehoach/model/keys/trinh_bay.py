"""The rows of the choices of format that the decree leaves."""

from kehoach.model import forms as f
from kehoach.model.choices import BOUNDS
from kehoach.model.keys.row import STEERS, Key, Rows

CO_CHU_DAU = {
    "nho": "12 và 13",
    "lon": "13 và 14",
}

TRINH_BAY: Rows = {
    "co_chu": Key(
        "Cỡ chữ", "type size of the text", STEERS, f.bounded(*BOUNDS["co_chu"]),
        sentence="Cỡ chữ của lời văn, 13 hoặc 14 (PL I.II.6.e).",
        examples=(14,),
    ),
    "co_chu_dau": Key(
        "Cỡ chữ đầu trang", "type size of the header", STEERS, f.choice(CO_CHU_DAU), values=CO_CHU_DAU,
        sentence="Cỡ chữ của phần đầu văn bản; bỏ trống là lon, hết chỗ thì nho (PL I.V).",
    ),
    "co_chu_bang": Key(
        "Cỡ chữ trong bảng", "type size in tables", STEERS, f.bounded(*BOUNDS["co_chu_bang"]),
        sentence="Cỡ chữ trong các bảng, từ 11 đến 14.",
        examples=(12,),
    ),
    "lui_dau_dong": Key(
        "Lùi đầu dòng", "first-line indent", STEERS, f.bounded(*BOUNDS["lui_dau_dong"]),
        sentence="Lùi dòng đầu của đoạn: 10 hoặc 12,7 mm (PL I.II.6.e).",
        examples=(10,),
    ),
    "cach_doan": Key(
        "Cách đoạn", "gap between paragraphs", STEERS, f.bounded(*BOUNDS["cach_doan"]),
        sentence="Khoảng cách giữa các đoạn, tính bằng pt, ít nhất 6 (PL I.II.6.e).",
        examples=(6,),
    ),
    "cach_dong": Key(
        "Cách dòng", "line spacing", STEERS, f.bounded(*BOUNDS["cach_dong"]),
        sentence="Khoảng cách dòng, từ 1 đến 1,5 (PL I.II.6.e).",
        examples=(1.2,),
    ),
    "le_tren": Key(
        "Lề trên", "top margin", STEERS, f.bounded(*BOUNDS["le_tren"]),
        sentence="Lề trên, 20–25 mm (PL I.I.3).",
        examples=(20,),
    ),
    "le_duoi": Key(
        "Lề dưới", "bottom margin", STEERS, f.bounded(*BOUNDS["le_duoi"]),
        sentence="Lề dưới, 20–25 mm (PL I.I.3).",
        examples=(20,),
    ),
    "le_trai": Key(
        "Lề trái", "left margin", STEERS, f.bounded(*BOUNDS["le_trai"]),
        sentence="Lề trái, 30–35 mm (PL I.I.3).",
        examples=(30,),
    ),
    "le_phai": Key(
        "Lề phải", "right margin", STEERS, f.bounded(*BOUNDS["le_phai"]),
        sentence="Lề phải, 15–20 mm (PL I.I.3).",
        examples=(15,),
    ),
}  # fmt: skip
