"""Rules on the recipients and on where copies are kept."""

import re
from collections.abc import Iterator

from kehoach.diagnostics import Edit, Finding, Loc
from kehoach.model.ke_hoach import KeHoach
from kehoach.review.dau_van_ban import no_district
from kehoach.review.places import field, texts
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, needs, quoted
from kehoach.review.ten_co_quan import may_be_same, plain, without_districts


@needs("noi_nhan")
def go_dau(plan: KeHoach) -> Iterator[Finding]:
    """Y71: dash and end mark of each line are the program's (PL I.II.9.d)."""
    for index, entry in enumerate(plan.noi_nhan):
        bare = re.sub(r"^[-–+•*] *", "", entry.ten).rstrip(" .,;")
        if bare and bare != entry.ten:
            message, hint = f"nơi nhận {quoted(entry.ten)} có sẵn dấu", Edit(entry.ten, bare)
            yield Finding(("noi_nhan", index, "ten"), "noi_nhan.go_dau", CANH_BAO, message, hint)
        if entry.de and (found := re.match(r"\(|để ", entry.de)):
            due = re.sub(r"^\(?(?:để )?|\)$", "", entry.de)
            message = f"{quoted(found[0].strip())} do chương trình tự ghi"
            yield Finding(("noi_nhan", index, "de"), "noi_nhan.go_dau", CANH_BAO, message, Edit(entry.de, due))


@needs("noi_nhan")
def khong_cua_ke_hoach(plan: KeHoach) -> Iterator[Finding]:
    """Y70, Y72: "Kính gửi" and "Như trên" are for tờ trình, báo cáo and công văn (PL I.II.9.b, c)."""
    for index, entry in enumerate(plan.noi_nhan):
        if found := re.match(r"(?:[-–] *)?(như trên|kính gửi|như điều)(?!\w)", entry.ten, re.IGNORECASE):
            message = f"kế hoạch không có “{found[1]}”"
            hint = "liệt kê các cơ quan, đơn vị nhận kế hoạch"
            yield Finding(("noi_nhan", index, "ten"), "noi_nhan.nhu_tren", LOI, message, hint, "PL I.II.9.b, 9.c")


@needs("noi_nhan")
def trung(plan: KeHoach) -> Iterator[Finding]:
    """Y73: each recipient once."""
    seen: set[str] = set()
    for index, entry in enumerate(plan.noi_nhan):
        name = plain(entry.ten)
        if name in seen:
            message = f"nơi nhận {quoted(entry.ten)} viết hai lần"
            yield Finding(("noi_nhan", index, "ten"), "noi_nhan.trung", CANH_BAO, message, "bỏ một")
        seen.add(name)


@needs("noi_nhan")
def luu_trong_danh_sach(plan: KeHoach) -> Iterator[Finding]:
    """Y70: the line of copies is `luu`; in the list it would be printed twice."""
    for index, entry in enumerate(plan.noi_nhan):
        if found := re.match(r"(?:[-–] *)?lưu *:(?P<luu>.*)", entry.ten, re.IGNORECASE):
            units = found["luu"].strip(" .;")
            hint = f"bỏ dòng này, ghi luu: [{units}]"
            message = "dòng “Lưu:” do chương trình tự ghi từ luu"
            yield Finding(("noi_nhan", index, "ten"), "noi_nhan.luu", CANH_BAO, message, hint)


@needs("luu", "kem_theo_quyet_dinh")
def luu_vt(plan: KeHoach) -> Iterator[Finding]:
    """Y70: copies are kept by the registry first, "VT", then by the unit that drafted (PL I.II.9.d)."""
    first = re.sub(r"^lưu *:? *", "", plan.luu[0], flags=re.IGNORECASE) if plan.luu else ""
    loc: Loc = ("luu", 0)
    if plan.kem_theo_quyet_dinh:
        return  # recipients and copies are the decision's (Mẫu 1.3)
    if not re.match(r"VT(?!\w)", first):
        message = "dòng Lưu phải bắt đầu bằng VT" if plan.luu else "thiếu dòng Lưu"
        units = ", ".join(["VT", *(unit for unit in plan.luu if unit.casefold() != "vt")])
        yield Finding(loc, "luu.thieu_vt", LOI, message, f"ghi luu: [{units}]", "PL I.II.9.d")
    elif plan.luu and first != plan.luu[0]:
        message = "chữ “Lưu:” do chương trình tự ghi"
        yield Finding(loc, "luu.go_dau", CANH_BAO, message, f"ghi luu: [{', '.join([first, *plan.luu[1:]])}]")


@needs("noi_nhan", "ngay_ban_hanh")
def cap_huyen(plan: KeHoach) -> Iterator[Finding]:
    """Y05: a plan dated on or after 01/7/2025 is sent to no body of a district."""
    if without_districts(plan):
        names: list[tuple[Loc, str]] = [
            (("noi_nhan", index, "ten"), entry.ten) for index, entry in enumerate(plan.noi_nhan)
        ]
        yield from no_district(plan, names, "noi_nhan.cap_huyen")


# A line that names a class of bodies may hold any unit.
_GROUP = re.compile(
    r"(?:các|thủ trưởng|lãnh đạo|trưởng|tất cả|toàn thể|thành viên|cơ quan|đơn vị|phòng, ban|ban, ngành)(?!\w)",
    re.IGNORECASE,
)
MANY = 200  # recipients: nobody looks for a single unit among so many
_CALLED_ON = re.compile(r"(?:đề nghị|yêu cầu|giao|mời|đối với) ", re.IGNORECASE)


@needs("noi_nhan", "kem_theo_quyet_dinh")
def thieu_don_vi(plan: KeHoach) -> Iterator[Finding]:
    """Y48: who is given tasks gets the plan (Đ17.1.a, by inference); only where no line names a class of bodies."""
    names = [entry.ten for entry in plan.noi_nhan]
    if (
        not names
        or len(names) > MANY
        or any(re.search(r"(?<!\w)các(?!\w)", name, re.IGNORECASE) or _GROUP.match(name) for name in names)
    ):
        return
    told: set[str] = set()
    for loc, text in texts(plan):
        unit = _CALLED_ON.sub("", text, count=1)
        if field(loc) not in ("don_vi", "chu_tri") or unit.casefold() in told:
            continue
        told.add(unit.casefold())
        if not any(_holds(name, unit) for name in names):
            message = f"{quoted(unit)} được giao nhiệm vụ nhưng không có trong noi_nhan"
            yield Finding(loc, "noi_nhan.thieu_don_vi", GOI_Y, message, f"thêm vào noi_nhan: {unit}")


def _holds(recipient: str, unit: str) -> bool:
    return may_be_same(recipient, unit) or unit.casefold() in recipient.casefold()


_SIGN = re.compile(r"[^\W\d_]{1,4}")


@needs("nguoi_soan_thao")
def nguoi_soan_thao(plan: KeHoach) -> Iterator[Finding]:
    """Y76: the drafter is given by a sign, "PL" (PL I.III.3; Mẫu 1.4), not by a name."""
    sign = plan.nguoi_soan_thao
    if sign and not (_SIGN.fullmatch(sign) and sign.isupper()):
        initials = "".join(word[0].upper() for word in sign.split()[-2:] if word[0].isalpha())
        message = f"ký hiệu người soạn thảo {quoted(sign)} nên là vài chữ in hoa"
        yield Finding(
            ("nguoi_soan_thao",), "nguoi_soan_thao.dang", CANH_BAO, message, f"ví dụ {initials or 'PL'}", "PL I.III.3"
        )
