"""Rules on the head of the page: the issuer and its parent, the symbol, the place."""

import re
from collections.abc import Iterator

from kehoach.diagnostics import Edit, Finding, Loc
from kehoach.model.derived import dia_danh, viet_tat
from kehoach.model.ke_hoach import CoQuan, KeHoach
from kehoach.review.rule import CANH_BAO, LOI, needs, quoted
from kehoach.review.ten_co_quan import district_in, other_city_in, same_name, spelled_out, split, without_districts
from kehoach.wording.blanks import has_blank

UNITS = "tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn"
_UNIT = re.compile(rf"(?:{UNITS}) ", re.IGNORECASE)
_COUNCILS = ("ủy ban nhân dân", "hội đồng nhân dân", "thường trực hội đồng nhân dân")


def council(agency: CoQuan) -> bool:
    """Tell whether the agency is a Ủy ban nhân dân or Hội đồng nhân dân."""
    return split(spelled_out(agency.ten))[0].casefold().replace("uỷ", "ủy") in _COUNCILS


@needs("co_quan")
def ten_viet_tat(plan: KeHoach) -> Iterator[Finding]:
    """Y02: the issuer's name is its official, full name (PL I.II.2.a)."""
    for index, agency in enumerate(plan.co_quan):
        full = spelled_out(agency.ten)
        if full != agency.ten:
            message = f"tên cơ quan ban hành {quoted(agency.ten)} viết tắt"
            cure = Edit(agency.ten, full, says=f"viết đủ: {full}")
            yield Finding(("co_quan", index, "ten"), "co_quan.ten_viet_tat", LOI, message, cure, "PL I.II.2.a")


@needs("co_quan")
def ten_in_hoa(plan: KeHoach) -> Iterator[Finding]:
    """Y02: the program writes the capitals of the head; in the text the name stands as it was typed."""
    for index, agency in enumerate(plan.co_quan):
        if agency.ten.isupper() and " " in agency.ten:
            hint = "viết như trong câu, ví dụ: Ủy ban nhân dân xã An Phú; chương trình tự in hoa ở đầu văn bản"
            message = f"tên cơ quan {quoted(agency.ten)} viết toàn chữ in hoa"
            yield Finding(("co_quan", index, "ten"), "co_quan.ten_in_hoa", CANH_BAO, message, hint)


@needs("co_quan")
def chu_quan(plan: KeHoach) -> Iterator[Finding]:
    """Y03, Y04: who has a parent agency in the head, and who has none."""
    for index, agency in enumerate(plan.co_quan):
        loc: Loc = ("co_quan", index, "chu_quan")
        if agency.cap in ("so", "phong", "don_vi") and not agency.chu_quan:
            hint = "thêm chu_quan, ví dụ chu_quan: UBND tỉnh Lào Cai"
            message = f"{quoted(agency.ten)} chưa ghi cơ quan chủ quản"
            yield Finding(("co_quan", index), "co_quan.thieu_chu_quan", CANH_BAO, message, hint, "PL I.II.2.a")
        elif agency.chu_quan and council(agency):
            message = f"{quoted(agency.ten)} không ghi cơ quan chủ quản phía trên"
            yield Finding(loc, "co_quan.thua_chu_quan", CANH_BAO, message, "bỏ chu_quan")
        elif any(same_name(parent, agency.ten) for parent in agency.chu_quan):
            message = "cơ quan chủ quản trùng với cơ quan ban hành"
            yield Finding(loc, "co_quan.chu_quan_trung", CANH_BAO, message, "ghi cơ quan cấp trên trực tiếp, hoặc bỏ")


_NO_PLACE = re.compile(rf"(?:UBND|HĐND|[uủ][ỷy] ban nhân dân|hội đồng nhân dân)(?: (?:{UNITS}))?", re.IGNORECASE)


@needs("co_quan")
def chu_quan_thieu_dia_danh(plan: KeHoach) -> Iterator[Finding]:
    """Y03: a local parent's name has the name of its province or commune (PL I.II.2.a)."""
    for index, agency in enumerate(plan.co_quan):
        for number, parent in enumerate(agency.chu_quan):
            if _NO_PLACE.fullmatch(parent):
                message = f"tên cơ quan chủ quản {quoted(parent)} thiếu tên đơn vị hành chính"
                loc: Loc = ("co_quan", index, "chu_quan", number)
                hint = "ví dụ: UBND tỉnh Lào Cai, UBND xã An Phú"
                yield Finding(loc, "co_quan.chu_quan_thieu_dia_danh", LOI, message, hint, "PL I.II.2.a")


@needs("co_quan", "ngay_ban_hanh")
def cap_huyen(plan: KeHoach) -> Iterator[Finding]:
    """Y05: a plan dated on or after 01/7/2025 has no district body as issuer or parent: there is none any more."""
    if not without_districts(plan):
        return
    for index, agency in enumerate(plan.co_quan):
        names: list[tuple[Loc, str]] = [(("co_quan", index, "ten"), agency.ten)]
        names += [(("co_quan", index, "chu_quan", number), name) for number, name in enumerate(agency.chu_quan)]
        if agency.cap == "huyen":
            names = [(("co_quan", index, "cap"), f"cấp huyện {agency.ten}")]
        yield from no_district(plan, names, "co_quan.cap_huyen")


def no_district(plan: KeHoach, names: list[tuple[Loc, str]], rule: str) -> Iterator[Finding]:
    """Find the names of district bodies; a city that our list lacks is only doubted."""
    day = plan.ngay_ban_hanh
    for loc, name in names:
        hint = "ghi cơ quan cấp tỉnh hoặc cấp xã; nếu ngày ban hành sai thì sửa ngay_ban_hanh"
        if district_in(name):
            message = f"từ 01/7/2025 không còn cấp huyện: {quoted(name)}"
            yield Finding(loc, rule, LOI, message, hint)
        elif day and (city := other_city_in(name, day.latest)):
            message = f"{quoted(city)} không phải thành phố trực thuộc trung ương; từ 01/7/2025 không còn cấp huyện"
            yield Finding(loc, rule, CANH_BAO, message, hint)


@needs("co_quan", "kem_theo_quyet_dinh")
def viet_tat_thieu(plan: KeHoach) -> Iterator[Finding]:
    """Y07, Y10: without the agency's abbreviation there is no symbol; each head sets his own (PL I.II.3.b)."""
    if plan.kem_theo_quyet_dinh:
        return  # number, symbol, place and date are the decision's (Mẫu 1.3)
    for index, agency in enumerate(plan.co_quan):
        if not viet_tat(agency) and not has_blank(agency.ten):
            name = split(agency.ten)[0]
            initials = "".join(word[0].upper() for word in name.split() if word[0].isalpha() and word != "và")
            message = f"chưa có chữ viết tắt của {quoted(agency.ten)} để ghi ký hiệu"
            hint = f"thêm viet_tat, ví dụ viet_tat: {initials or 'SNV'}"
            yield Finding(("co_quan", index), "co_quan.thieu_viet_tat", LOI, message, hint, "PL I.II.3.b")


_GROUPS = re.compile(r"[^\W_](?:[^\W_]|&)*(?:-[^\W_](?:[^\W_]|&)*)*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
LONGEST_SYMBOL = 30  # PL VI.II.I


@needs("co_quan")
def viet_tat_dang(plan: KeHoach) -> Iterator[Finding]:
    """Y07, Y08: the symbol has groups of letters joined by hyphens without spaces (PL I.II.3.c), and no year."""
    for index, agency in enumerate(plan.co_quan):
        short = agency.viet_tat
        if not short or has_blank(short):
            continue
        loc: Loc = ("co_quan", index, "viet_tat")
        rest = re.sub(r"^/?KH *[-–] *", "", short)
        if rest != short:
            message = f"chữ viết tắt {quoted(short)} có sẵn “KH-”, chương trình tự ghi"
            yield Finding(loc, "co_quan.viet_tat_dang", LOI, message, Edit(short, rest), "PL I.II.3.b")
        elif _YEAR.search(short):
            message = f"ký hiệu văn bản hành chính không có năm: {quoted(short)}"
            yield Finding(loc, "co_quan.viet_tat_dang", LOI, message, "bỏ năm, ví dụ viet_tat: UBND", "PL I.II.3.b")
        elif not _GROUPS.fullmatch(short) or not short[0].isupper():
            message = f"chữ viết tắt {quoted(short)} không đúng dạng"
            hint = "chữ in hoa, các nhóm chữ nối bằng “-”, không dấu cách, dấu chấm hay “/”, ví dụ VP hoặc SYT-CĐN"
            yield Finding(loc, "co_quan.viet_tat_dang", LOI, message, hint, "PL I.II.3.c")
        elif len(f"KH-{short}") > LONGEST_SYMBOL:
            message = f"ký hiệu dài hơn {LONGEST_SYMBOL} ký tự"
            yield Finding(loc, "co_quan.viet_tat_dang", CANH_BAO, message, "chọn chữ viết tắt ngắn hơn", "PL VI.II.I")


def place_of(agency: CoQuan) -> str:
    """Give the unit of a local authority, as its name ends with it; "" where it cannot be told."""
    return split(agency.ten)[1] if agency.cap in ("tinh", "xa", "huyen") else ""


@needs("co_quan", "dia_danh", "kem_theo_quyet_dinh")
def dia_danh_thieu(plan: KeHoach) -> Iterator[Finding]:
    """Y11: the place is a component of every document (PL I.II.4.a); of some agencies the name does not tell it."""
    agency = plan.co_quan[0]
    printed = plan.kem_theo_quyet_dinh is None
    if printed and not dia_danh(plan) and not has_blank(agency.ten):
        message = "thiếu dia_danh, không suy ra được từ tên cơ quan"
        hint = "thêm dia_danh: tên tỉnh hoặc xã nơi cơ quan đóng trụ sở, ví dụ dia_danh: An Phú"
        yield Finding(("dia_danh",), "dia_danh.thieu", LOI, message, hint, "PL I.II.4.a", at_key=True)


# A unit named after a person, an event or by a number keeps its noun, and Hồ Chí Minh and Thủ đô Hà Nội do.
_NOUN = re.compile(rf"(?P<loai>Thủ đô|{UNITS}) (?P<ten>.+)", re.IGNORECASE)
_STREET = re.compile(r"(?:số|đường|phố|thôn|ấp|tổ)(?!\w)|.*[,;]", re.IGNORECASE)


@needs("dia_danh")
def dia_danh_dang(plan: KeHoach) -> Iterator[Finding]:
    """Y11: the place is the name of a unit, each word with a capital, and mostly without its noun (PL I.II.4)."""
    typed = plan.dia_danh
    if not typed or has_blank(typed):
        return
    with_noun = _NOUN.fullmatch(typed)
    name = with_noun["ten"] if with_noun else typed
    noun = with_noun["loai"] if with_noun else ""
    rule, loc = "dia_danh.dang", ("dia_danh",)
    if _STREET.match(typed):
        message = f"địa danh {quoted(typed)} không phải tên đơn vị hành chính"
        yield Finding(loc, rule, CANH_BAO, message, "ghi tên tỉnh hoặc xã nơi đóng trụ sở", "PL I.II.4.a")
    elif typed.isupper() and len(typed) > 3:
        message = f"địa danh {quoted(typed)} viết toàn chữ in hoa"
        yield Finding(loc, rule, LOI, message, Edit(typed, typed.title()), "PL I.II.4.c")
    elif any(word[0].islower() for word in name.split()):
        message = f"các chữ cái đầu của địa danh {quoted(typed)} phải viết hoa"
        yield Finding(loc, rule, LOI, message, Edit(typed, capitalised(name)), "PL I.II.4.c")
    elif noun[:1].islower() or (noun in ("Tỉnh", "Thành phố") and name != "Hồ Chí Minh" and not name[0].isdigit()):
        whole = f"{noun.capitalize()} {name}"
        hint: str | Edit = Edit(typed, whole)
        if name == "Hồ Chí Minh" or name[0].isdigit():
            message = f"địa danh {quoted(typed)} phải viết hoa chữ “{noun.capitalize()}”"
        else:
            message = f"địa danh {quoted(typed)} thừa chữ “{noun}”"
            hint = f"viết {name}; chỉ đơn vị mang tên người hoặc sự kiện lịch sử mới viết {whole}"
        yield Finding(loc, rule, CANH_BAO, message, hint, "PL I.II.4.a")


def capitalised(name: str) -> str:
    """Give each word of a name its capital."""
    return " ".join(word[0].upper() + word[1:] for word in name.split())


@needs("co_quan", "dia_danh")
def dia_danh_khac(plan: KeHoach) -> Iterator[Finding]:
    """Y12: a commune writes its own name (PL I.II.4.a); another one is often left over from another plan."""
    agency = plan.co_quan[0]
    own = _UNIT.sub("", place_of(agency), count=1)
    if agency.cap == "xa" and own and plan.dia_danh and not has_blank(plan.dia_danh):
        named = _UNIT.sub("", plan.dia_danh, count=1)
        if named.casefold() != own.casefold():
            message = f"địa danh {quoted(plan.dia_danh)} khác tên đơn vị {quoted(place_of(agency))}"
            hint = f"nếu trụ sở ở chính đơn vị này, viết {own} hoặc bỏ dia_danh"
            yield Finding(("dia_danh",), "dia_danh.khac_don_vi", CANH_BAO, message, hint, "PL I.II.4.a")


_PARTY = re.compile(
    r"(?:Đảng ủy|Đảng uỷ|Đảng bộ|Chi bộ|(?:Tỉnh|Thành|Huyện) (?:ủy|uỷ)|Ban Thường vụ (?:Tỉnh|Thành|Đảng|Huyện)"
    r"|Văn phòng (?:Tỉnh|Thành|Đảng) (?:ủy|uỷ)|Ban Tuyên giáo|Ban Xây dựng Đảng)(?!\w)",
    re.IGNORECASE,
)


@needs("co_quan")
def van_ban_dang(plan: KeHoach) -> Iterator[Finding]:
    """Y81: documents of the Party are laid out by its own rules (Đ2.2)."""
    for index, agency in enumerate(plan.co_quan):
        if _PARTY.match(agency.ten):
            message = f"{quoted(agency.ten)} ban hành văn bản theo thể thức văn bản của Đảng"
            hint = "thể thức ở đây chỉ dùng cho văn bản hành chính của cơ quan nhà nước"
            yield Finding(("co_quan", index, "ten"), "co_quan.van_ban_dang", CANH_BAO, message, hint, "Điều 2")
