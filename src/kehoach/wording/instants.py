"""The moment of a digital signature (PL I.III.1.d): date, time and the offset of Vietnam's time zone."""

from dataclasses import dataclass

from kehoach.wording.dates import Ngay
from kehoach.wording.patterns import compiled

_FORM = compiled(r"(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d):(\d\d) ?(?:\+07:?00)?")


@dataclass(frozen=True, slots=True)
class ThoiDiem:
    """A moment in Vietnam's time, UTC+7."""

    ngay: Ngay
    gio: str  # "14:05:33"

    def __str__(self) -> str:
        return f"{self.ngay}T{self.gio}+07:00"


def parse_thoi_diem(text: str) -> ThoiDiem:
    """Read ISO 8601, "2026-01-15T14:05:33+07:00"; the offset may be left out. Raises ValueError."""
    found = _FORM.fullmatch(text.strip())
    if not found or int(found[2]) > 23 or int(found[3]) > 59 or int(found[4]) > 59:
        raise ValueError(f"“{text}” không phải thời điểm, ví dụ 2026-01-15T14:05:33+07:00")
    nam, thang, ngay = map(int, found[1].split("-"))
    return ThoiDiem(Ngay(nam, thang, ngay), ":".join(found.group(2, 3, 4)))


def format_thong_tin_ky_so(so_ky_hieu: str, thoi_diem: ThoiDiem | None) -> str:
    """Write the line at the top right of a separate file (Mẫu 2.2); the moment is a blank until it is signed."""
    if thoi_diem is None:
        return f"Số: {so_ky_hieu}; [điền: ngày/tháng/năm; giờ:phút:giây]"
    day = thoi_diem.ngay
    return f"Số: {so_ky_hieu}; {day.ngay:02d}/{day.thang:02d}/{day.nam}; {thoi_diem.gio} +07:00"
