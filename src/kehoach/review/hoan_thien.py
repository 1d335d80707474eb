"""Rules on what is still to be filled in: told in a draft, refused in a final document."""

import re

from kehoach.diagnostics import Loc
from kehoach.model.van_ban import VanBan
from kehoach.review.places import texts, texts_in
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, Found, Stage, quoted, rule
from kehoach.wording.blanks import split_blanks
from kehoach.wording.patterns import compiled


def _blanks(plan: VanBan) -> Found:
    for loc, text in texts(plan, "["):
        for piece, is_blank in split_blanks(text):
            if is_blank:
                yield loc, f"chưa điền: {piece}", "thay bằng nội dung thật"


@rule(
    GOI_Y,
    stage=Stage.DRAFT,
    formerly="cho_trong.chua_dien",
    wrong=('yeu_cau:\n  - "Chi [điền: số tiền] đồng."\n  - Tiết kiệm.'),
    right=("yeu_cau:\n  - Chi 5.000.000 đồng.\n  - Tiết kiệm."),
)
def cho_trong(plan: VanBan) -> Found:
    """Bản nháp được nhắc từng chỗ chưa điền.

    Every blank of a draft is listed.
    """
    yield from _blanks(plan)


@rule(
    LOI,
    stage=Stage.FINAL,
    wrong=('yeu_cau:\n  - "Chi [điền: số tiền] đồng."\n  - Tiết kiệm.'),
    right=("yeu_cau:\n  - Chi 5.000.000 đồng.\n  - Tiết kiệm."),
)
def con_cho_trong(plan: VanBan) -> Found:
    """Bản để ký không còn chỗ chưa điền.

    A final document has no blank.
    """
    yield from _blanks(plan)


_DOTS = r"(?:…|\.{3})"
# The last lines: a hint of ours pasted as it is, a number and a date left open, a blank typed without its marks.
_OPEN = ("...", ". .", "…", "___", "{{", "[", "todo", "xx/xx")
_PLACEHOLDER = compiled(
    rf"\.{{4,}}|\.(?: \.){{3,}}|…{{2,}}|_{{3,}}|\{{\{{|(?<!\w)TODO(?!\w)|\[\s*{_DOTS}?\s*\]|{_DOTS} ?/ ?{_DOTS}"
    rf"|(?<!\w)ngày {_DOTS} ?tháng(?!\w)|{_DOTS} ?/(?-i:[A-ZĐ]{{2}})|(?<!\w)xx/xx(?!\w)|\[ *dien(?!\w)",
    re.IGNORECASE,
    signs=_OPEN,
)


@rule(
    CANH_BAO,
    in_word="điền vào chỗ này trước khi ban hành",
    formerly="cho_trong.dang_khac",
    wrong=("yeu_cau:\n  - Chi ......... đồng.\n  - Tiết kiệm."),
    right=('yeu_cau:\n  - "Chi [điền: số tiền] đồng."\n  - Tiết kiệm.'),
)
def danh_dau_khac(plan: VanBan) -> Found:
    """Chỗ chưa điền viết [điền: …].

    Dots and lines to write on are blanks nobody lists; "…" and "..." in prose are prose.
    """
    for loc, text in texts(plan, *_OPEN, any_case=True):
        if found := _PLACEHOLDER.search(text):
            message = f"có chỗ bỏ trống {quoted(found[0], 12)}"
            hint = "viết [điền: …] để được nhắc, hoặc điền"
            if found[0] == "{{":
                hint = f"chỗ thay theo bảng thì tạo tệp bằng lệnh kehoach batch; chỗ chưa điền thì {hint}"
            yield loc, message, hint


@rule(
    LOI,
    needs="so_van_ban kem_theo_quyet_dinh",
    stage=Stage.FINAL,
    clause="PL I.II.3.a",
    formerly="so_van_ban.thieu",
    wrong="so_van_ban:",
    right="so_van_ban: 8",
)
def so_van_ban(plan: VanBan) -> Found:
    """Bản để ký có số.

    A document that goes out has its number.
    """
    if plan.so_van_ban is None and not plan.kem_theo_quyet_dinh:
        hint = "ghi so_van_ban: số Văn thư đã cấp"
        yield ("so_van_ban",), "bản chính thức thiếu số", hint


@rule(
    LOI,
    needs="ngay_ban_hanh kem_theo_quyet_dinh",
    stage=Stage.FINAL,
    clause="PL I.II.4.b",
    formerly="ngay_ban_hanh.thieu",
    wrong="ngay_ban_hanh: 01/2026",
    right="ngay_ban_hanh: 15/01/2026",
)
def ngay_ban_hanh(plan: VanBan) -> Found:
    """Bản để ký có đủ ngày, tháng, năm ban hành.

    A document that goes out has its day, month and year.
    """
    day = plan.ngay_ban_hanh
    if not (day and day.whole) and not plan.kem_theo_quyet_dinh:
        message = "bản chính thức thiếu ngày, tháng, năm ban hành"
        month, year = (day.thang or 1, day.nam) if day else (1, 2026)
        hint = f"ghi đủ ngày, ví dụ ngay_ban_hanh: 05/{month:02}/{year}"
        yield ("ngay_ban_hanh",), message, hint


@rule(
    LOI,
    needs="nguoi_ky",
    stage=Stage.FINAL,
    clause="PL I.II.7.c",
    formerly="nguoi_ky.thieu_chuc_vu nguoi_ky.thieu_ho_ten",
    wrong="nguoi_ky: {chuc_vu: Chủ tịch}",
    right="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà}",
)
def nguoi_ky(plan: VanBan) -> Found:
    """Bản để ký có chức vụ và họ tên người ký.

    A document that goes out has its signer's title and name.
    """
    for index, signer in enumerate(plan.nguoi_ky):
        for name, words in (("chuc_vu", "chức vụ"), ("ho_ten", "họ tên")):
            if not getattr(signer, name):
                loc: Loc = ("nguoi_ky", index, name)
                message = f"bản chính thức thiếu {words} người ký"
                yield loc, message, f"ghi {name}"


@rule(
    LOI,
    needs="kem_theo_quyet_dinh ban_phat_hanh",
    stage=Stage.FINAL,
    clause="Mẫu 1.3",
    formerly="kem_theo_quyet_dinh.thieu",
    wrong=(
        "kem_theo_quyet_dinh: {co_quan: Ủy ban nhân dân xã An Phú, so_ky_hieu: 8/QĐ-UBND}\n"
        "ngay_ban_hanh:\nnoi_nhan:\nluu:\nnguoi_ky:"
    ),
    right=(
        "kem_theo_quyet_dinh: {co_quan: Ủy ban nhân dân xã An Phú, so_ky_hieu: 8/QĐ-UBND, ngay: 05/01/2026}\n"
        "ngay_ban_hanh:\nnoi_nhan:\nluu:\nnguoi_ky:"
    ),
)
def kem_theo(plan: VanBan) -> Found:
    """Kế hoạch kèm theo quyết định ghi số, ký hiệu và ngày của quyết định.

    A plan issued with a decision names its number, symbol and date; an electronic one leaves them out (note 2 of its
    form), its line of the signature has them.
    """
    decision = plan.kem_theo_quyet_dinh
    if not decision or plan.ban_phat_hanh == "dien_tu":
        return
    lacking = {"so_ky_hieu": not decision.so_ky_hieu, "ngay": not (decision.ngay and decision.ngay.whole)}
    for name, is_lacking in lacking.items():
        if is_lacking:
            loc: Loc = ("kem_theo_quyet_dinh", name)
            message = (
                f"bản chính thức thiếu {'số, ký hiệu' if name == 'so_ky_hieu' else 'ngày'} của quyết định kèm theo"
            )
            yield loc, message, f"ghi {name}"


# What the fields of the register of outgoing documents hold, in characters.
LIMITS: dict[tuple[str, ...], int] = {
    ("trich_yeu",): 500,
    ("co_quan", "ten"): 200,
    ("nguoi_ky", "ho_ten"): 50,
    ("nguoi_ky", "chuc_vu"): 100,
    ("noi_nhan", "ten"): 200,
}
_LEAST = min(LIMITS.values())


@rule(
    CANH_BAO,
    clause="PL VI.II.I",
    formerly="truong.qua_dai",
    wrong=("nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Công Tằng Tôn Nữ Nguyễn Thị Hoàng Thảo Nguyên Ngọc Minh Châu}"),
    right="nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà}",
)
def qua_dai(plan: VanBan) -> Found:
    """Trích yếu, tên và chức vụ vừa trường dữ liệu của hệ thống quản lý văn bản.

    What is longer does not fit the fields of PL VI.II.I when documents are exchanged.
    """
    for loc, text in texts_in(plan, *(way[-1] for way in LIMITS)):
        if len(text) <= _LEAST:
            continue
        most = LIMITS.get(tuple(step for step in loc if isinstance(step, str)))
        if most and len(text) > most:
            message = f"dài {len(text)} ký tự, hệ thống quản lý văn bản chỉ nhận {most}"
            yield loc, message, "viết gọn lại"
