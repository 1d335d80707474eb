"""Rules on the place in the date line (PL I.II.4)."""

import re

from kehoach.diagnostics import Edit
from kehoach.model.derived import dia_danh
from kehoach.model.van_ban import CoQuan, VanBan
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, Found, quoted, rule
from kehoach.review.ten_co_quan import split
from kehoach.wording.agencies import UNITS
from kehoach.wording.blanks import has_blank
from kehoach.wording.patterns import compiled
from kehoach.wording.people import PEOPLE

LOC = ("dia_danh",)
_UNIT = compiled(rf"(?:{UNITS}) ", re.IGNORECASE)
# A unit named after a person, an event or by a number keeps its noun, and Hồ Chí Minh and Thủ đô Hà Nội do.
_NOUN = compiled(rf"(?P<loai>Thủ đô|{UNITS}) (?P<ten>.+)", re.IGNORECASE)
_STREET = compiled(r"(?:số|đường|phố|thôn|ấp|tổ)(?!\w)|.*[,;]", re.IGNORECASE)


@rule(
    LOI,
    typed=True,
    needs="co_quan dia_danh kem_theo_quyet_dinh",
    clause="PL I.II.4.a",
    wrong="co_quan: {cap: so, ten: Sở Nội vụ, chu_quan: UBND tỉnh Bình An, viet_tat: SNV}",
    right=("co_quan: {cap: so, ten: Sở Nội vụ, chu_quan: UBND tỉnh Bình An, viet_tat: SNV}\ndia_danh: Bình An"),
)
def thieu(plan: VanBan) -> Found:
    """Văn bản ghi địa danh; của một số cơ quan không suy ra được từ tên."""
    agency = plan.co_quan[0]
    if plan.kem_theo_quyet_dinh is None and not dia_danh(plan) and not has_blank(agency.ten):
        hint = "thêm dia_danh: tên tỉnh hoặc xã nơi cơ quan đóng trụ sở, ví dụ dia_danh: An Phú"
        yield ("co_quan", 0, "ten"), "thiếu địa danh, không suy ra được từ tên cơ quan", hint


def _typed(plan: VanBan) -> tuple[str, str, str] | None:
    """Return the place as it was typed, its noun and its name; None where there is nothing to judge."""
    typed = plan.dia_danh
    if not typed or has_blank(typed) or _STREET.match(typed):
        return None
    found = _NOUN.fullmatch(typed)
    return (typed, found["loai"], found["ten"]) if found else (typed, "", typed)


@rule(
    CANH_BAO,
    needs="dia_danh",
    clause="PL I.II.4.a",
    wrong="dia_danh: Số 1 đường Lê Lợi",
    right="dia_danh: An Phú",
)
def khong_phai_ten(plan: VanBan) -> Found:
    """Địa danh là tên đơn vị hành chính, không phải số nhà, đường, thôn."""
    if plan.dia_danh and not has_blank(plan.dia_danh) and _STREET.match(plan.dia_danh):
        message = f"địa danh {quoted(plan.dia_danh)} không phải tên đơn vị hành chính"
        yield LOC, message, "ghi tên tỉnh hoặc xã nơi đóng trụ sở"


@rule(
    LOI,
    needs="dia_danh",
    clause="PL I.II.4.c",
    formerly="dia_danh.dang",
    wrong="dia_danh: An phú",
    right="dia_danh: An Phú",
)
def viet_hoa(plan: VanBan) -> Found:
    """Các chữ cái đầu của địa danh viết hoa."""
    typed, _, name = _typed(plan) or ("", "", "")
    if typed.isupper() and len(typed) > 3:
        yield LOC, f"địa danh {quoted(typed)} viết toàn chữ in hoa", Edit(typed, typed.title())
    elif any(word[0].islower() for word in name.split()):
        due = " ".join(word[0].upper() + word[1:] for word in name.split())
        yield LOC, f"các chữ cái đầu của địa danh {quoted(typed)} phải viết hoa", Edit(typed, due)


@rule(
    CANH_BAO,
    needs="dia_danh",
    clause="PL I.II.4.a",
    wrong="dia_danh: xã An Phú",
    right="dia_danh: An Phú",
)
def thua_loai(plan: VanBan) -> Found:
    """Địa danh là tên riêng; chỉ đơn vị mang tên người, sự kiện hoặc số mới kèm chữ “Xã”, “Phường”."""
    typed, noun, name = _typed(plan) or ("", "", "")
    if not noun or typed.isupper() or any(word[0].islower() for word in name.split()):
        return
    numbered = name == "Hồ Chí Minh" or name[0].isdigit()
    if not (noun[0].islower() or (noun in ("Tỉnh", "Thành phố") and not numbered)):
        return
    whole = f"{noun.capitalize()} {name}"
    if numbered:
        yield LOC, f"địa danh {quoted(typed)} phải viết hoa chữ “{noun.capitalize()}”", Edit(typed, whole)
    else:
        hint = f"viết {name}; chỉ đơn vị mang tên người hoặc sự kiện lịch sử mới viết {whole}"
        yield LOC, f"địa danh {quoted(typed)} thừa chữ “{noun}”", hint


@rule(
    GOI_Y,
    needs="co_quan dia_danh kem_theo_quyet_dinh",
    clause="PL I.II.4.a",
    in_word="ghi cả loại đơn vị, ví dụ Phường Trần Hưng Đạo",
    wrong="co_quan: {cap: xa, ten: Ủy ban nhân dân phường Trần Hưng Đạo}",
    right="co_quan: {cap: xa, ten: Ủy ban nhân dân phường Trần Hưng Đạo}\ndia_danh: Phường Trần Hưng Đạo",
)
def ten_nguoi(plan: VanBan) -> Found:
    """Địa danh của đơn vị đặt theo tên người, sự kiện lịch sử ghi đủ cả chữ “Xã”, “Phường”."""
    agency, printed = plan.co_quan[0], dia_danh(plan)
    unit = place_of(agency)
    if plan.kem_theo_quyet_dinh is None and printed in PEOPLE and unit.endswith(f" {printed}"):
        due = unit[0].upper() + unit[1:]
        message = f"{quoted(unit)} mang tên người hoặc sự kiện lịch sử mà địa danh chỉ ghi {quoted(printed)}"
        if plan.dia_danh:
            yield LOC, message, Edit(plan.dia_danh, due)
        else:
            yield ("co_quan", 0, "ten"), message, f"ghi dia_danh: {due}"


def place_of(agency: CoQuan) -> str:
    """Return the unit of a local authority, as its name ends with it; "" where it cannot be told."""
    return split(agency.ten)[1] if agency.cap in ("tinh", "xa", "huyen") else ""


@rule(
    CANH_BAO,
    needs="co_quan dia_danh",
    clause="PL I.II.4.a",
    formerly="dia_danh.khac_don_vi",
    in_word="nếu trụ sở ở chính đơn vị này, ghi tên đơn vị",
    wrong="dia_danh: Phúc Thịnh",
    right="dia_danh: An Phú",
)
def khac(plan: VanBan) -> Found:
    """Văn bản của xã, phường ghi địa danh là tên xã, phường đó.

    Another one is often left over from another plan.
    """
    agency = plan.co_quan[0]
    own = _UNIT.sub("", place_of(agency), count=1)
    if agency.cap == "xa" and own and plan.dia_danh and not has_blank(plan.dia_danh):
        named = _UNIT.sub("", plan.dia_danh, count=1)
        if named.casefold() != own.casefold():
            message = f"địa danh {quoted(plan.dia_danh)} khác tên đơn vị {quoted(place_of(agency))}"
            yield LOC, message, f"nếu trụ sở ở chính đơn vị này, viết {own} hoặc bỏ dia_danh"
