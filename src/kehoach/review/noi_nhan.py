"""Rules on the recipients and on where copies are kept."""

import re

from kehoach.diagnostics import Edit
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.van_ban import VanBan
from kehoach.review.places import field, recipients, texts
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, Found, quoted, rule
from kehoach.review.ten_co_quan import may_be_same, plain, without_districts
from kehoach.rules.loai_van_ban import KE_HOACH
from kehoach.wording.patterns import compiled

_DASH = compiled(r"^[-–+•*] *", signs="-–+•*")
_DUE = compiled(r"\(|để ", signs=("(", "để "))
_NOT_OF_PLANS = compiled(
    r"(?:[-–] *)?(như trên|kính gửi|như điều)(?!\w)", re.IGNORECASE, signs=("như trên", "kính gửi", "như điều")
)
_COPIES = compiled(r"(?:[-–] *)?lưu *:(?P<luu>.*)", re.IGNORECASE, signs=("lưu",))
_VT = compiled(r"VT(?!\w)", signs=("VT",))
_SEVERAL = compiled(r"(?<!\w)các(?!\w)", re.IGNORECASE, signs=("các",))


@rule(
    CANH_BAO,
    needs="noi_nhan",
    typed=True,
    wrong=('noi_nhan:\n  - "- UBND tỉnh;"\n  - Các phòng, đơn vị thuộc xã'),
    right=("noi_nhan:\n  - UBND tỉnh\n  - Các phòng, đơn vị thuộc xã"),
)
def go_dau(plan: VanBan) -> Found:
    """Gạch đầu dòng và dấu cuối dòng của Nơi nhận do chương trình ghi.

    Dash and end mark of each line are the program's.
    """
    for loc, name in recipients(plan):
        bare = _DASH.sub("", name).rstrip(" .,;")
        if bare and bare != name:
            yield loc, f"nơi nhận {quoted(name)} có sẵn dấu", Edit(name, bare)
    for index, entry in enumerate(plan.noi_nhan):
        if entry.de and (found := _DUE.match(entry.de)):
            due = re.sub(r"^\(?(?:để )?|\)$", "", entry.de)
            message = f"{quoted(found[0].strip())} do chương trình tự ghi"
            yield ("noi_nhan", index, "de"), message, Edit(entry.de, due)


@rule(
    LOI,
    needs="noi_nhan",
    clause="PL I.II.9.b, 9.c",
    of=KE_HOACH,
    formerly="noi_nhan.nhu_tren",
    wrong=("noi_nhan:\n  - Như trên\n  - Các phòng, đơn vị thuộc xã"),
    right=("noi_nhan:\n  - UBND tỉnh\n  - Các phòng, đơn vị thuộc xã"),
)
def khong_cua_ke_hoach(plan: KeHoach) -> Found:
    """Kế hoạch không có “Kính gửi” và “Như trên”.

    "Kính gửi" and "Như trên" are for tờ trình, báo cáo and công văn.
    """
    for index, entry in enumerate(plan.noi_nhan):
        if found := _NOT_OF_PLANS.match(entry.ten):
            message = f"kế hoạch không có “{found[1]}”"
            hint = "liệt kê các cơ quan, đơn vị nhận kế hoạch"
            yield ("noi_nhan", index, "ten"), message, hint


@rule(
    CANH_BAO,
    needs="noi_nhan",
    wrong=("noi_nhan:\n  - UBND tỉnh\n  - Ủy ban nhân dân tỉnh\n  - Các phòng, đơn vị thuộc xã"),
    right=("noi_nhan:\n  - UBND tỉnh\n  - Các phòng, đơn vị thuộc xã"),
)
def trung(plan: VanBan) -> Found:
    """Mỗi nơi nhận chỉ ghi một lần.

    Each recipient once.
    """
    seen: set[str] = set()
    for index, entry in enumerate(plan.noi_nhan):
        name = plain(entry.ten)
        if name in seen:
            message = f"nơi nhận {quoted(entry.ten)} viết hai lần"
            yield ("noi_nhan", index, "ten"), message, "bỏ một"
        seen.add(name)


@rule(
    CANH_BAO,
    needs="noi_nhan",
    typed=True,
    formerly="noi_nhan.luu",
    wrong=('noi_nhan:\n  - "Lưu: VT"\n  - Các phòng, đơn vị thuộc xã'),
    right=("noi_nhan:\n  - UBND tỉnh\n  - Các phòng, đơn vị thuộc xã\nluu: [VT]"),
)
def luu_trong_danh_sach(plan: VanBan) -> Found:
    """Dòng “Lưu:” ghi ở luu, không ghi trong danh sách nơi nhận.

    The line of copies is `luu`; in the list it would be printed twice.
    """
    for index, entry in enumerate(plan.noi_nhan):
        if found := _COPIES.match(entry.ten):
            units = found["luu"].strip(" .;")
            hint = f"bỏ dòng này, ghi luu: [{units}]"
            message = "dòng “Lưu:” do chương trình tự ghi từ luu"
            yield ("noi_nhan", index, "ten"), message, hint


@rule(
    GOI_Y,
    needs="luu kem_theo_quyet_dinh co_quan ngay_ban_hanh",
    clause="PL I.II.9.d",
    in_word="ghi thêm đơn vị soạn thảo sau VT, ví dụ Lưu: VT, VHXH",
    wrong="luu: [VT]",
    right="luu: [VT, VHXH]",
)
def luu_don_vi(plan: VanBan) -> Found:
    """Sau VT trong dòng Lưu là chữ viết tắt đơn vị soạn thảo.

    Only of a line that was written, and of an agency that has units: a school or a unit drafts by itself.
    """
    cap, units = plan.co_quan[0].cap, [unit.casefold() for unit in plan.luu]
    has_units = cap in ("tinh", "so", "huyen") or (cap == "xa" and without_districts(plan))
    if has_units and "luu" in plan.model_fields_set and not plan.kem_theo_quyet_dinh and units == ["vt"]:
        yield ("luu", 0), "dòng Lưu chưa có đơn vị soạn thảo", "ghi thêm sau VT, ví dụ luu: [VT, VHXH]"


_TYPED_WORD = compiled(r"^lưu *:? *", re.IGNORECASE, signs=("lưu",))


@rule(
    LOI,
    needs="luu kem_theo_quyet_dinh",
    clause="PL I.II.9.d",
    formerly="luu.thieu_vt",
    in_word="ghi Lưu: VT, rồi đơn vị soạn thảo",
    wrong="luu: [VHXH]",
    right="luu: [VT, VHXH]",
)
def luu_vt(plan: VanBan) -> Found:
    """Dòng Lưu bắt đầu bằng VT, rồi đến đơn vị soạn thảo.

    A plan issued with a decision has none: recipients and copies are the decision's.
    """
    first = _TYPED_WORD.sub("", plan.luu[0]) if plan.luu else ""
    if not plan.kem_theo_quyet_dinh and not _VT.match(first):
        message = "dòng Lưu phải bắt đầu bằng VT" if plan.luu else "thiếu dòng Lưu"
        units = ", ".join(["VT", *(unit for unit in plan.luu if unit.casefold() != "vt")])
        yield ("luu", 0), message, f"ghi luu: [{units}]"


@rule(
    CANH_BAO,
    needs="luu kem_theo_quyet_dinh",
    typed=True,
    formerly="luu.go_dau",
    wrong='luu: ["Lưu: VT", VHXH]',
    right="luu: [VT, VHXH]",
)
def luu_go_chu(plan: VanBan) -> Found:
    """Chữ “Lưu:” do chương trình ghi."""
    for first in plan.luu[:1]:
        bare = _TYPED_WORD.sub("", first)
        if bare != first and _VT.match(bare):
            yield ("luu", 0), "chữ “Lưu:” do chương trình tự ghi", Edit(first, bare)


# A line that names a class of bodies may hold any unit.
_CLASSES = (
    "các", "thủ trưởng", "lãnh đạo", "trưởng", "tất cả", "toàn thể", "thành viên", "cơ quan", "đơn vị", "phòng, ban",
    "ban, ngành",
)  # fmt: skip
_GROUP = compiled(rf"(?:{'|'.join(_CLASSES)})(?!\w)", re.IGNORECASE, signs=_CLASSES)
MANY = 200  # recipients: nobody looks for a single unit among so many
_CALLED_ON = compiled(r"(?:đề nghị|yêu cầu|giao|mời|đối với) ", re.IGNORECASE)


@rule(
    GOI_Y,
    needs="noi_nhan kem_theo_quyet_dinh",
    of=KE_HOACH,
    in_word="thêm vào nơi nhận",
    wrong="noi_nhan: [UBND tỉnh, Công an xã]",
    right="noi_nhan: [UBND tỉnh, Công an xã, Phòng Văn hóa - Xã hội]",
)
def thieu_don_vi(plan: KeHoach) -> Found:
    """Đơn vị được giao nhiệm vụ có trong Nơi nhận.

    Who is given tasks gets the plan; only where no line names a class of bodies.
    """
    names = [name for _, name in recipients(plan)]
    if not names or len(names) > MANY or any(_SEVERAL.search(name) or _GROUP.match(name) for name in names):
        return
    told: set[str] = set()
    for loc, text in texts(plan):
        if field(loc) not in ("don_vi", "chu_tri"):
            continue
        unit = _CALLED_ON.sub("", text, count=1)
        if unit.casefold() in told:
            continue
        told.add(unit.casefold())
        if not any(_holds(name, unit) for name in names):
            message = f"{quoted(unit)} được giao nhiệm vụ nhưng không có trong nơi nhận"
            yield loc, message, f"thêm vào noi_nhan: {unit}"


def _holds(recipient: str, unit: str) -> bool:
    return may_be_same(recipient, unit) or unit.casefold() in recipient.casefold()


_SIGN = compiled(r"[^\W\d_]{1,4}")


@rule(
    CANH_BAO,
    needs="nguoi_soan_thao",
    clause="PL I.III.3",
    formerly="nguoi_soan_thao.dang",
    wrong="nguoi_soan_thao: Phạm Linh",
    right="nguoi_soan_thao: PL",
)
def nguoi_soan_thao(plan: VanBan) -> Found:
    """Ký hiệu người soạn thảo là vài chữ in hoa.

    The drafter is given by a sign, "PL", not by a name.
    """
    sign = plan.nguoi_soan_thao
    if sign and not (_SIGN.fullmatch(sign) and sign.isupper()):
        initials = "".join(word[0].upper() for word in sign.split()[-2:] if word[0].isalpha())
        message = f"ký hiệu người soạn thảo {quoted(sign)} nên là vài chữ in hoa"
        yield ("nguoi_soan_thao",), message, f"ví dụ {initials or 'PL'}"
