"""Rules on the issuers: their names, their parents, their abbreviations."""

import re

from kehoach.diagnostics import Edit, Loc
from kehoach.model.derived import viet_tat
from kehoach.model.van_ban import CoQuan, VanBan
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, Found, quoted, rule
from kehoach.review.ten_co_quan import officially, same_name, spelled_out, split
from kehoach.wording.agencies import UNITS
from kehoach.wording.blanks import has_blank
from kehoach.wording.patterns import compiled

_COUNCILS = ("ủy ban nhân dân", "hội đồng nhân dân", "thường trực hội đồng nhân dân")


def council(agency: CoQuan) -> bool:
    """Whether the agency is a Ủy ban nhân dân or Hội đồng nhân dân."""
    return split(spelled_out(agency.ten))[0].casefold().replace("uỷ", "ủy") in _COUNCILS


@rule(
    LOI,
    needs="co_quan",
    clause="PL I.II.2.a",
    wrong="co_quan: {cap: xa, ten: UBND xã An Phú}",
    right="co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}",
)
def ten_viet_tat(plan: VanBan) -> Found:
    """Tên cơ quan ban hành ghi đầy đủ, không viết tắt."""
    for index, agency in enumerate(plan.co_quan):
        full = officially(agency.ten)
        if full != agency.ten:
            message = f"tên cơ quan ban hành {quoted(agency.ten)} viết tắt"
            yield ("co_quan", index, "ten"), message, Edit(agency.ten, full, says=f"viết đủ: {full}")


@rule(
    CANH_BAO,
    needs="co_quan",
    typed=True,
    wrong="co_quan: {cap: xa, ten: ỦY BAN NHÂN DÂN XÃ AN PHÚ}",
    right="co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}",
)
def ten_in_hoa(plan: VanBan) -> Found:
    """Tên cơ quan viết như trong câu; chữ in hoa ở đầu văn bản do chương trình ghi."""
    for index, agency in enumerate(plan.co_quan):
        if agency.ten.isupper() and " " in agency.ten:
            hint = "viết như trong câu, ví dụ: Ủy ban nhân dân xã An Phú; chương trình tự in hoa ở đầu văn bản"
            yield ("co_quan", index, "ten"), f"tên cơ quan {quoted(agency.ten)} viết toàn chữ in hoa", hint


@rule(
    CANH_BAO,
    needs="co_quan",
    clause="PL I.II.2.a",
    in_word="ghi tên cơ quan chủ quản trực tiếp ở dòng trên, ví dụ UBND TỈNH LÀO CAI",
    wrong="co_quan: {cap: so, ten: Sở Nội vụ, viet_tat: SNV}",
    right="co_quan: {cap: so, ten: Sở Nội vụ, viet_tat: SNV, chu_quan: UBND tỉnh Bình An}",
)
def thieu_chu_quan(plan: VanBan) -> Found:
    """Phía trên tên sở, phòng, đơn vị là tên cơ quan chủ quản trực tiếp."""
    for index, agency in enumerate(plan.co_quan):
        if agency.cap in ("so", "phong", "don_vi") and not agency.chu_quan:
            hint = "thêm chu_quan, ví dụ chu_quan: UBND tỉnh Lào Cai"
            yield ("co_quan", index), f"{quoted(agency.ten)} chưa ghi cơ quan chủ quản", hint


@rule(
    CANH_BAO,
    needs="co_quan",
    in_word="bỏ dòng cơ quan chủ quản",
    wrong="co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú, chu_quan: UBND tỉnh Bình An}",
    right="co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}",
)
def thua_chu_quan(plan: VanBan) -> Found:
    """Phía trên tên Ủy ban nhân dân, Hội đồng nhân dân không ghi cơ quan chủ quản."""
    for index, agency in enumerate(plan.co_quan):
        if agency.chu_quan and council(agency):
            message = f"{quoted(agency.ten)} không ghi cơ quan chủ quản phía trên"
            yield ("co_quan", index, "chu_quan"), message, "bỏ chu_quan"


@rule(
    CANH_BAO,
    needs="co_quan",
    wrong="co_quan: {cap: phong, ten: Phòng Kinh tế, viet_tat: PKT, chu_quan: PHÒNG KINH TẾ}",
    right="co_quan: {cap: phong, ten: Phòng Kinh tế, viet_tat: PKT, chu_quan: UBND xã An Phú}",
)
def chu_quan_trung(plan: VanBan) -> Found:
    """Cơ quan chủ quản là cơ quan khác với cơ quan ban hành."""
    for index, agency in enumerate(plan.co_quan):
        if not council(agency) and any(same_name(parent, agency.ten) for parent in agency.chu_quan):
            loc: Loc = ("co_quan", index, "chu_quan")
            yield loc, "cơ quan chủ quản trùng với cơ quan ban hành", "ghi cơ quan cấp trên trực tiếp, hoặc bỏ"


_NO_PLACE = compiled(rf"(?:UBND|HĐND|[uủ][ỷy] ban nhân dân|hội đồng nhân dân)(?: (?:{UNITS}))?", re.IGNORECASE)


@rule(
    LOI,
    needs="co_quan",
    clause="PL I.II.2.a",
    wrong="co_quan: {cap: so, ten: Sở Nội vụ, viet_tat: SNV, chu_quan: UBND tỉnh}",
    right="co_quan: {cap: so, ten: Sở Nội vụ, viet_tat: SNV, chu_quan: UBND tỉnh Bình An}",
)
def chu_quan_thieu_dia_danh(plan: VanBan) -> Found:
    """Tên cơ quan chủ quản ở địa phương có kèm tên tỉnh hoặc xã."""
    for index, agency in enumerate(plan.co_quan):
        for number, parent in enumerate(agency.chu_quan):
            if _NO_PLACE.fullmatch(parent):
                message = f"tên cơ quan chủ quản {quoted(parent)} thiếu tên đơn vị hành chính"
                loc: Loc = ("co_quan", index, "chu_quan", number)
                yield loc, message, "ví dụ: UBND tỉnh Lào Cai, UBND xã An Phú"


_DEPARTMENT = compiled(r"Sở(?: [^\W\d_,-]+[ ,-]*)+")


@rule(
    GOI_Y,
    needs="co_quan",
    clause="PL I.II.2.a",
    wrong="co_quan: {cap: don_vi, ten: Bệnh viện Đa khoa, viet_tat: BVĐK, chu_quan: Sở Y tế}",
    right="co_quan: {cap: don_vi, ten: Bệnh viện Đa khoa, viet_tat: BVĐK, chu_quan: Sở Y tế tỉnh Bình An}",
)
def chu_quan_so(plan: VanBan) -> Found:
    """Tên cơ quan chủ quản là sở có kèm tên tỉnh."""
    for index, agency in enumerate(plan.co_quan):
        for number, parent in enumerate(agency.chu_quan):
            if _DEPARTMENT.fullmatch(parent) and not split(parent)[1]:
                loc: Loc = ("co_quan", index, "chu_quan", number)
                hint = f"viết {parent} và tên tỉnh, ví dụ {parent} tỉnh Lào Cai"
                yield loc, f"tên cơ quan chủ quản {quoted(parent)} chưa có tên tỉnh", hint


@rule(
    LOI,
    typed=True,
    needs="co_quan kem_theo_quyet_dinh",
    clause="PL I.II.3.b",
    wrong="co_quan: {cap: so, ten: Sở Nội vụ, chu_quan: UBND tỉnh Bình An}",
    right="co_quan: {cap: so, ten: Sở Nội vụ, chu_quan: UBND tỉnh Bình An, viet_tat: SNV}",
)
def thieu_viet_tat(plan: VanBan) -> Found:
    """Ký hiệu văn bản có chữ viết tắt tên cơ quan ban hành.

    A plan issued with a decision has none: number, symbol, place and date are the decision's.
    """
    if plan.kem_theo_quyet_dinh:
        return
    for index, agency in enumerate(plan.co_quan):
        if not viet_tat(agency) and not has_blank(agency.ten):
            name = split(agency.ten)[0]
            initials = "".join(word[0].upper() for word in name.split() if word[0].isalpha() and word != "và")
            message = f"chưa có chữ viết tắt của {quoted(agency.ten)} để ghi ký hiệu"
            yield ("co_quan", index), message, f"thêm viet_tat, ví dụ viet_tat: {initials or 'SNV'}"


_GROUPS = compiled(r"[^\W_](?:[^\W_]|&)*(?:-[^\W_](?:[^\W_]|&)*)*")
_YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TYPED_KIND = compiled(r"^/?KH *[-–] *")
LONGEST_SYMBOL = 30  # PL VI.II.I


def _short_names(plan: VanBan) -> list[tuple[Loc, str]]:
    return [
        (("co_quan", index, "viet_tat"), agency.viet_tat)
        for index, agency in enumerate(plan.co_quan)
        if agency.viet_tat and not has_blank(agency.viet_tat)
    ]


@rule(
    LOI,
    needs="co_quan",
    typed=True,
    clause="PL I.II.3.b",
    wrong="co_quan: {cap: so, ten: Sở Y tế, chu_quan: UBND tỉnh Bình An, viet_tat: KH-SYT}",
    right="co_quan: {cap: so, ten: Sở Y tế, chu_quan: UBND tỉnh Bình An, viet_tat: SYT}",
)
def viet_tat_co_kh(plan: VanBan) -> Found:
    """Chữ “KH-” đầu ký hiệu do chương trình ghi."""
    for loc, short in _short_names(plan):
        rest = _TYPED_KIND.sub("", short)
        if rest != short:
            yield loc, f"chữ viết tắt {quoted(short)} có sẵn “KH-”, chương trình tự ghi", Edit(short, rest)


@rule(
    LOI,
    needs="co_quan",
    clause="PL I.II.3.c",
    wrong="co_quan: {cap: so, ten: Sở Y tế, chu_quan: UBND tỉnh Bình An, viet_tat: S YT}",
    right="co_quan: {cap: so, ten: Sở Y tế, chu_quan: UBND tỉnh Bình An, viet_tat: SYT-CĐN}",
)
def viet_tat_dang(plan: VanBan) -> Found:
    """Chữ viết tắt là chữ in hoa, các nhóm chữ nối bằng “-”, không có năm."""
    for loc, short in _short_names(plan):
        if _TYPED_KIND.match(short):
            continue
        if _YEAR.search(short):
            yield loc, f"ký hiệu văn bản hành chính không có năm: {quoted(short)}", "bỏ năm, ví dụ viet_tat: UBND"
        elif not _GROUPS.fullmatch(short) or not short[0].isupper():
            hint = "chữ in hoa, các nhóm chữ nối bằng “-”, không dấu cách, dấu chấm hay “/”, ví dụ VP hoặc SYT-CĐN"
            yield loc, f"chữ viết tắt {quoted(short)} không đúng dạng", hint


@rule(
    CANH_BAO,
    needs="co_quan",
    clause="PL VI.II.I",
    wrong=("co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú, viet_tat: ABCDEFGHIKLMNOPQRSTUVXYABCDE}"),
    right="co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú, viet_tat: UBND}",
)
def viet_tat_dai(plan: VanBan) -> Found:
    """Ký hiệu vừa trường dữ liệu của hệ thống quản lý văn bản."""
    for loc, short in _short_names(plan):
        if len(f"KH-{short}") > LONGEST_SYMBOL:
            yield loc, f"ký hiệu dài hơn {LONGEST_SYMBOL} ký tự", "chọn chữ viết tắt ngắn hơn"


_PARTY = compiled(
    r"(?:Đảng ủy|Đảng uỷ|Đảng bộ|Chi bộ|(?:Tỉnh|Thành|Huyện) (?:ủy|uỷ)|Ban Thường vụ (?:Tỉnh|Thành|Đảng|Huyện)"
    r"|Văn phòng (?:Tỉnh|Thành|Đảng) (?:ủy|uỷ)|Ban Tuyên giáo|Ban Xây dựng Đảng)(?!\w)",
    re.IGNORECASE,
    signs=(
        "đảng",
        "chi bộ",
        "thường vụ",
        "tuyên giáo",
        *(f"{x} {y}" for x in ("tỉnh", "thành", "huyện") for y in ("ủy", "uỷ")),
    ),
)


@rule(
    CANH_BAO,
    needs="co_quan",
    clause="Điều 2",
    wrong="co_quan: {cap: xa, ten: Đảng ủy xã An Phú, viet_tat: ĐU}",
    right="co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}",
)
def van_ban_dang(plan: VanBan) -> Found:
    """Thể thức này chỉ dùng cho văn bản hành chính của cơ quan nhà nước, không cho văn bản của Đảng."""
    for index, agency in enumerate(plan.co_quan):
        if _PARTY.match(agency.ten):
            message = f"{quoted(agency.ten)} ban hành văn bản theo thể thức văn bản của Đảng"
            hint = "thể thức ở đây chỉ dùng cho văn bản hành chính của cơ quan nhà nước"
            yield ("co_quan", index, "ten"), message, hint
