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
    if tu_ngay and den_ngay and tu_ngay != den_ngay:
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
