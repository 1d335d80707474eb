"""Rules on in whose right a person signs, and with which title (Điều 13; PL I.II.7)."""

import re

from kehoach.diagnostics import Edit
from kehoach.model.van_ban import VanBan
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, Found, quoted, rule
from kehoach.review.signatures import TYPED, signatures
from kehoach.rules.loai_van_ban import ANY, CUA_TAP_THE, NHIEU_BEN
from kehoach.wording.agencies import has_one_head, is_collective
from kehoach.wording.blanks import has_blank
from kehoach.wording.patterns import compiled
from kehoach.wording.signing import head_of


def _listed(rights: tuple[str, ...]) -> str:
    return f"ghi quyen_han: [{', '.join(rights)}]"


@rule(
    LOI,
    needs="nguoi_ky",
    typed=True,
    clause="PL I.II.7.b",
    formerly="nguoi_ky.viet_tat",
    wrong="nguoi_ky: {chuc_vu: KT. Chủ tịch, ho_ten: Lê Thị Minh Hà}",
    right="nguoi_ky: {chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Minh Hà}",
)
def viet_tat(plan: VanBan) -> Found:
    """Chữ viết tắt quyền hạn ghi ở quyen_han, không ghi trong chức vụ."""
    for index, signer in enumerate(plan.nguoi_ky):
        title = signer.chuc_vu or ""
        if TYPED.match(title) and not has_blank(title):
            message = f"chức vụ {quoted(title)} có lẫn chữ viết tắt quyền hạn"
            hint = "chỉ ghi chức vụ; chữ viết tắt ghi ở quyen_han, ví dụ [TM, KT]"
            yield ("nguoi_ky", index, "chuc_vu"), message, hint


@rule(
    LOI,
    of=ANY - NHIEU_BEN,
    needs="nguoi_ky co_quan",
    clause="Điều 13 khoản 1, 2; PL I.II.7.b",
    formerly="nguoi_ky.thua_tm",
    in_word="bỏ TM.",
    wrong=(
        "co_quan: {cap: so, ten: Sở Nội vụ, viet_tat: SNV, chu_quan: UBND tỉnh Bình An}\n"
        "nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Lê Thị Minh Hà, quyen_han: [TM]}"
    ),
    right=(
        "co_quan: {cap: so, ten: Sở Nội vụ, viet_tat: SNV, chu_quan: UBND tỉnh Bình An}\n"
        "nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Lê Thị Minh Hà}"
    ),
)
def thua_tm(plan: VanBan) -> Found:
    """Chỉ cơ quan làm việc theo chế độ tập thể mới ký TM.

    A body of a kind unknown here (a union, an association) may well be a collective: no word about it.
    """
    for each in signatures(plan):
        if "TM" in each.rights and has_one_head(each.agency):
            message = f"{quoted(each.agency)} không làm việc theo chế độ tập thể nên không ký TM."
            yield each.at_rights, message, f"bỏ TM: {_listed(tuple(code for code in each.rights if code != 'TM'))}"


@rule(
    CANH_BAO,
    of=CUA_TAP_THE - {"Nghị quyết"},  # a council's chairman signs that it was passed
    needs="nguoi_ky co_quan",
    clause="Điều 13 khoản 2; PL I.II.7.b",
    formerly="nguoi_ky.thieu_tm",
    in_word="thêm dòng TM. và tên tập thể phía trên, ví dụ TM. ỦY BAN NHÂN DÂN",
    wrong="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà, quyen_han: []}",
    right="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà, quyen_han: [TM]}",
)
def thieu_tm(plan: VanBan) -> Found:
    """Ký cho cơ quan làm việc theo chế độ tập thể thì ghi TM."""
    for each in signatures(plan):
        if "TM" not in each.rights and not each.is_delegated and is_collective(each.agency):
            message = f"ký cho tập thể {quoted(each.agency)} mà không ghi TM."
            yield each.at_rights, message, _listed(("TM", *each.rights))


@rule(
    LOI,
    of=ANY - NHIEU_BEN,
    needs="nguoi_ky co_quan",
    clause="PL I.II.7.b",
    formerly="nguoi_ky.thieu_nguoi_dung_dau",
    in_word="ghi chức vụ người đứng đầu sau TL. hoặc TUQ.",
    wrong=(
        "co_quan: {cap: don_vi, ten: Liên đoàn Bình An, viet_tat: LĐ, chu_quan: UBND tỉnh Bình An}\n"
        "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Minh Hà, quyen_han: [TL]}"
    ),
    right=(
        "co_quan: {cap: don_vi, ten: Liên đoàn Bình An, viet_tat: LĐ, chu_quan: UBND tỉnh Bình An, "
        "nguoi_dung_dau: Chủ tịch}\n"
        "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Minh Hà, quyen_han: [TL]}"
    ),
)
def thieu_nguoi_dung_dau(plan: VanBan) -> Found:
    """Sau TL., TUQ. là chức vụ người đứng đầu cơ quan."""
    for each in signatures(plan):
        if each.is_delegated and not each.head:
            message = f"chưa biết chức vụ người đứng đầu {quoted(each.agency)} để ghi sau {each.rights[0]}."
            yield each.at_rights, message, "ghi co_quan.nguoi_dung_dau, ví dụ Giám đốc"


@rule(
    LOI,
    needs="nguoi_ky co_quan",
    clause="Điều 13 khoản 1; PL I.II.7.b",
    formerly="nguoi_ky.phu_trach",
    in_word="cấp phó được giao phụ trách ký như cấp phó ký thay: KT. và chức vụ Phó …",
    wrong="nguoi_ky: {chuc_vu: Phó Chủ tịch phụ trách, ho_ten: Lê Thị Minh Hà}",
    right="nguoi_ky: {chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Minh Hà}",
)
def phu_trach(plan: VanBan) -> Found:
    """Cấp phó được giao phụ trách ký như cấp phó ký thay, không ghi “phụ trách”."""
    for each in signatures(plan):
        if "phụ trách" in each.title.casefold():
            message = f"không ghi “phụ trách” trong chức vụ {quoted(each.title)}"
            hint = "cấp phó được giao phụ trách ký như cấp phó ký thay: chức vụ Phó …, quyen_han có KT"
            yield each.at_title, message, hint


@rule(
    LOI,
    of=ANY - NHIEU_BEN,
    needs="nguoi_ky co_quan",
    clause="Điều 13 khoản 1; PL I.II.7.b",
    formerly="nguoi_ky.kt_khong_phai_cap_pho",
    wrong="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà, quyen_han: [TM, KT]}",
    right="nguoi_ky: {chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Minh Hà, quyen_han: [TM, KT]}",
)
def kt_khong_phai_cap_pho(plan: VanBan) -> Found:
    """Ký thay (KT.) là cấp phó."""
    for each in signatures(plan):
        if each.title and "KT" in each.rights and head_of(each.title) is None:
            message = f"ký thay (KT.) phải là cấp phó, {quoted(each.title)} không phải cấp phó"
            yield each.at_title, message, "ghi chức vụ cấp phó, ví dụ Phó Giám đốc, hoặc bỏ KT"


@rule(
    LOI,
    of=ANY - NHIEU_BEN,
    needs="nguoi_ky co_quan",
    clause="Điều 13 khoản 3",
    formerly="nguoi_ky.tuq_cap_pho",
    wrong="nguoi_ky: {chuc_vu: Phó Trưởng phòng, ho_ten: Lê Thị Minh Hà, quyen_han: [TUQ]}",
    right="nguoi_ky: {chuc_vu: Trưởng phòng, ho_ten: Lê Thị Minh Hà, quyen_han: [TUQ]}",
)
def tuq_cap_pho(plan: VanBan) -> Found:
    """Người ký thừa ủy quyền là người đứng đầu đơn vị, không ủy quyền lại cho cấp phó."""
    for each in signatures(plan):
        if "TUQ" in each.rights and "KT" not in each.rights and head_of(each.title) is not None:
            message = f"người ký thừa ủy quyền phải là người đứng đầu đơn vị, {quoted(each.title)} là cấp phó"
            yield each.at_title, message, "ghi chức vụ người được ủy quyền; không ủy quyền lại cho cấp phó"


@rule(
    LOI,
    of=ANY - NHIEU_BEN,
    needs="nguoi_ky co_quan",
    clause="Điều 13 khoản 1, 2, 4; PL I.II.7.b",
    formerly="nguoi_ky.thieu_kt",
    in_word="thêm dòng KT. và chức vụ người đứng đầu phía trên",
    wrong="nguoi_ky: {chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Minh Hà, quyen_han: [TM]}",
    right="nguoi_ky: {chuc_vu: Phó Chủ tịch, ho_ten: Lê Thị Minh Hà, quyen_han: [TM, KT]}",
)
def thieu_kt(plan: VanBan) -> Found:
    """Cấp phó ký thì ghi KT."""
    for each in signatures(plan):
        if head_of(each.title) is not None and not {"KT", "TUQ"} & set(each.rights):
            due = (*(code for code in each.rights if code != "Q"), "KT")
            yield each.at_rights, f"{quoted(each.title)} là cấp phó nên phải ký thay (KT.)", _listed(due)


@rule(
    CANH_BAO,
    of=ANY - NHIEU_BEN,
    needs="nguoi_ky co_quan",
    clause="Điều 13 khoản 3, 4; PL I.II.7.b",
    formerly="nguoi_ky.khong_phai_nguoi_dung_dau",
    in_word="ký thừa lệnh ghi TL., thừa ủy quyền ghi TUQ.; nếu không, xem lại chức vụ",
    wrong="nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Minh Hà}",
    right="nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Minh Hà, quyen_han: [TL]}",
)
def khong_phai_nguoi_dung_dau(plan: VanBan) -> Found:
    """Người không phải người đứng đầu hay cấp phó thì ký thừa lệnh hoặc thừa ủy quyền.

    A head's title that the author named ("Bộ trưởng, Chủ nhiệm") is not weighed against the signer's.
    """
    for each in signatures(plan):
        if not each.title or not each.head or each.head_is_told or each.is_delegated:
            continue
        if _ACTING.match(each.title):
            continue
        if not _is_post(head_of(each.title) or each.title, each.head):
            message = (
                f"{quoted(each.title)} không phải chức vụ người đứng đầu hay cấp phó của {quoted(each.agency)} "
                f"({each.head})"
            )
            hint = "ký thừa lệnh ghi quyen_han: [TL], thừa ủy quyền ghi [TUQ]; nếu không, xem lại chức vụ"
            yield each.at_title, message, hint


_ACTING = compiled(r"quyền (?=[^\W\d_])", re.IGNORECASE, signs=("quyền ",))


@rule(
    CANH_BAO,
    needs="nguoi_ky co_quan",
    clause="PL I.II.7.b",
    in_word="ghi Q. trước chức vụ, ví dụ Q. CHỦ TỊCH",
    wrong="nguoi_ky: {chuc_vu: Quyền Chủ tịch, ho_ten: Lê Thị Minh Hà}",
    right="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà, quyen_han: [TM, Q]}",
)
def quyen(plan: VanBan) -> Found:
    """Người được giao quyền cấp trưởng ghi “Q.” trước chức vụ, không ghi chữ “Quyền”."""
    for each in signatures(plan):
        if found := _ACTING.match(each.title):
            post = each.title[found.end() :]
            post = post[0].upper() + post[1:]
            rights = ("TM", "Q") if is_collective(each.agency) else ("Q",)
            message = f"chữ “Quyền” trong chức vụ {quoted(each.title)} phải ghi là “Q.”"
            yield each.at_title, message, f"ghi chuc_vu: {post}, quyen_han: [{', '.join(rights)}]"


def _is_post(title: str, head: str) -> bool:
    """Whether `title` is the head's, perhaps with more after it ("Chủ tịch Ủy ban nhân dân xã")."""
    rest = title.casefold().removeprefix(head.casefold())
    return rest != title.casefold() and not rest[:1].isalpha()


_WITH_AGENCY = compiled(r"(?P<chuc_vu>.+?) (?:UBND|HĐND|[Ủủ]y ban nhân dân|[Hh]ội đồng nhân dân)(?!\w)")


@rule(
    GOI_Y,
    needs="nguoi_ky",
    formerly="nguoi_ky.chuc_vu_thua",
    wrong="nguoi_ky: {chuc_vu: Chủ tịch UBND xã, ho_ten: Lê Thị Minh Hà}",
    right="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà}",
)
def chuc_vu_thua(plan: VanBan) -> Found:
    """Chức vụ không lặp tên cơ quan đã có ở đầu văn bản.

    The agency's name stands in the head already; by order and authorisation the title needs its own.
    """
    for index, signer in enumerate(plan.nguoi_ky):
        delegated = signer.quyen_han and {"TL", "TUQ"} & set(signer.quyen_han)
        found = _WITH_AGENCY.match(signer.chuc_vu or "")
        if found and not delegated:
            message = f"chức vụ {quoted(signer.chuc_vu or '')} lặp tên cơ quan"
            hint = Edit(found.string, found["chuc_vu"])
            yield ("nguoi_ky", index, "chuc_vu"), message, hint
