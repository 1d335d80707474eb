"""Rules on the dates of the text: in the calendar, and not over before the plan begins."""

import re
from datetime import date

from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.van_ban import VanBan
from kehoach.review.mentions import ANY_DATE, KINDS, dated, day_of
from kehoach.review.places import is_paragraph, parts, texts
from kehoach.review.rule import CANH_BAO, LOI, Found, quoted, rule
from kehoach.rules.loai_van_ban import KE_HOACH, MOI_VAN_BAN
from kehoach.wording.patterns import compiled


@rule(
    LOI,
    formerly="ngay.khong_co",
    wrong="yeu_cau: [Xong ngày 31/11/2026., Tiết kiệm.]",
    right="yeu_cau: [Xong ngày 30/11/2026., Tiết kiệm.]",
)
def khong_co(plan: VanBan) -> Found:
    """Ngày có trong lịch."""
    for loc, _, dates in dated(plan):
        for found in dates:
            if 1945 <= int(found["nam"]) <= 2100 and day_of(found) is None:
                yield loc, f"không có {quoted(found[0])} trong lịch", "xem lại ngày, tháng"


# A symbol with spaces in it too, as papers of the Party and of unions have.
_DATED = compiled(
    rf"(?<!\w)(?P<loai>{KINDS}) số:? (?P<so>\d\w*(?: ?[-–/] ?[\w&]+){{0,6}}),? (?:{ANY_DATE.pattern})",
    re.IGNORECASE,
    signs=(f"{kind} số" for kind in KINDS.casefold().split("|")),
)


@rule(
    CANH_BAO,
    needs="ngay_ban_hanh",
    of=MOI_VAN_BAN,
    in_word="xem lại ngày của văn bản được viện dẫn và ngày ban hành",
    wrong=(
        "ngay_ban_hanh: 2026-03-01\n"
        "mo_dau: Thực hiện Kế hoạch số 7/KH-UBND ngày 05 tháng 4 năm 2026 của UBND tỉnh Bình An về chuyển đổi số"
    ),
    right=(
        "ngay_ban_hanh: 2026-03-01\n"
        "mo_dau: Thực hiện Kế hoạch số 7/KH-UBND ngày 05 tháng 02 năm 2026 của UBND tỉnh Bình An về chuyển đổi số"
    ),
)
def vien_dan_sau(plan: VanBan) -> Found:
    """Văn bản được viện dẫn ban hành trước ngày ban hành của văn bản này.

    One of the two dates is a slip, most often the year. Of căn cứ `can_cu.ngay_sau` says it.
    """
    latest = plan.ngay_ban_hanh.latest if plan.ngay_ban_hanh else None
    for loc, text, dates in dated(plan) if latest else ():
        if not is_paragraph(loc) or not any(day and day > latest for day in map(day_of, dates)):
            continue  # whose days are not: most dates are looked at no further
        for found in _DATED.finditer(text):
            day = day_of(found)
            if day and day > latest:
                message = f"{quoted(found[0])} có ngày sau ngày ban hành của văn bản này"
                yield loc, message, "xem lại ngày của văn bản được viện dẫn và ngay_ban_hanh"


_DUE = ("chậm nhất", "chậm nhất là", "xong", "hoàn thành", "báo cáo", "gửi")
_DEADLINE = compiled(
    rf"(?:{'|'.join(_DUE)}) (?:trước )?ngày "
    r"(?P<ngay>\d{1,2})(?:/| tháng )(?P<thang>\d{1,2})(?:/| năm )(?P<nam>\d{4})(?!\d)",
    re.IGNORECASE,
    signs=(f"{word} {before}ngày " for word in _DUE for before in ("", "trước ")),
)


@rule(
    CANH_BAO,
    needs="ngay_ban_hanh",
    of=KE_HOACH,
    formerly="noi_dung.han_da_qua",
    wrong=("yeu_cau:\n  - Hoàn thành trước ngày 31/12/2025.\n  - Tiết kiệm."),
    right=("yeu_cau:\n  - Hoàn thành trước ngày 31/12/2026.\n  - Tiết kiệm."),
)
def han_da_qua(plan: KeHoach) -> Found:
    """Thời hạn sau ngày ban hành kế hoạch.

    What is to be done is not due before the plan is dated.
    """
    earliest = plan.ngay_ban_hanh.earliest if plan.ngay_ban_hanh else None
    for loc, text, dates in dated(plan) if earliest else ():
        if not is_paragraph(loc) or not any(day and day < earliest for day in map(day_of, dates)):
            continue
        for found in _DEADLINE.finditer(text):
            due = day_of(found)  # of none in the calendar khong_co tells
            if due and due < earliest:
                message = f"thời hạn {quoted(found[0])} trước ngày ban hành kế hoạch"
                yield loc, message, "xem lại thời hạn"
    for loc, task in parts(plan, CongViec):
        if earliest and task.den_ngay and task.den_ngay.latest < earliest:
            message = "thời hạn của công việc trước ngày ban hành kế hoạch"
            yield (*loc, "den_ngay"), message, "xem lại den_ngay"


_DAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")  # of the week, from Monday; Sunday is "Chủ nhật"
WEEKDAYS = ("thứ ", "chủ nhật")
_WEEKDAY = compiled(
    rf"(?<!\w)(?P<thu>thứ (?P<ten>{'|'.join(_DAYS)}|[2-7])|chủ nhật)(?:,| \()? ?(?:ngày )?"
    r"(?P<ngay>\d{1,2})(?:/| tháng )(?P<thang>\d{1,2})(?:/| năm )(?P<nam>\d{4})(?!\d)",
    re.IGNORECASE,
    signs=("chủ nhật", *(f"thứ {day[0]}" for day in (*_DAYS, *"234567"))),
)


@rule(
    CANH_BAO,
    wrong='yeu_cau: ["Họp thứ Hai, ngày 06/01/2026.", Tiết kiệm.]',
    right='yeu_cau: ["Họp thứ Ba, ngày 06/01/2026.", Tiết kiệm.]',
)
def thu(plan: VanBan) -> Found:
    """Thứ trong tuần khớp với ngày."""
    for loc, text in texts(plan, *WEEKDAYS, any_case=True):
        for found in _WEEKDAY.finditer(text):
            day = day_of(found)
            if day is None:
                continue  # thoi_gian.khong_co tells
            number = date(day.nam, day.thang or 1, day.ngay or 1).weekday()
            due = f"thứ {_DAYS[number].capitalize()}" if number < len(_DAYS) else "Chủ nhật"
            typed = found["thu"].casefold()
            if typed not in (due.casefold(), f"thứ {number + 2}"):
                yield loc, f"{quoted(found[0])}: ngày này là {due}", f"viết {due}, hoặc xem lại ngày"
