"""Spans of time as they stand in a table or at the end of a sentence: "05/01/2026 - 30/6/2026", "Quý I/2026"."""

from kehoach.wording.dates import Ngay, format_thang


def format_ngay_ngan(ngay: Ngay) -> str:
    """Write a date in figures, with the zeros the decree wants in words: 05/01/2026, 30/6/2026, tháng 6/2026."""
    if ngay.thang is None:
        return f"năm {ngay.nam}"
    month = f"{format_thang(ngay.thang)}/{ngay.nam}"
    return f"{ngay.ngay:02d}/{month}" if ngay.ngay else f"tháng {month}"


def format_khoang(tu_ngay: Ngay | None, den_ngay: Ngay | None, ky_han: str | None = None) -> str:
    """Write from when to when, then what the author adds in words; "" when nothing is known."""
    if tu_ngay and den_ngay and tu_ngay != den_ngay and _months_of_one_year(tu_ngay, den_ngay):
        span = f"tháng {format_thang(tu_ngay.thang or 0)} - {format_ngay_ngan(den_ngay)}"
    elif tu_ngay and den_ngay and tu_ngay != den_ngay:
        span = f"{format_ngay_ngan(tu_ngay)} - {format_ngay_ngan(den_ngay)}"
    elif tu_ngay and den_ngay:
        span = format_ngay_ngan(tu_ngay)
    elif tu_ngay:
        span = f"từ {format_ngay_ngan(tu_ngay)}"
    elif den_ngay:
        span = f"đến {format_ngay_ngan(den_ngay)}"
    else:
        span = ""
    return "; ".join(piece for piece in (span, ky_han) if piece)


def _months_of_one_year(tu_ngay: Ngay, den_ngay: Ngay) -> bool:
    months = tu_ngay.thang and den_ngay.thang and not (tu_ngay.ngay or den_ngay.ngay)
    return bool(months) and tu_ngay.nam == den_ngay.nam
