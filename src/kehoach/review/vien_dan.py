"""Rules on how other documents are named anywhere in a plan: full the first time, with one date, dates in one style."""

import re
from collections.abc import Iterator

from kehoach.diagnostics import Edit
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.van_ban import VanBan
from kehoach.review.mentions import KINDS, Mention, citing, dated, in_quotes, kind_of_one, mentions
from kehoach.review.places import field, is_paragraph, texts
from kehoach.review.rule import CANH_BAO, GOI_Y, Found, quoted, rule
from kehoach.review.ten_co_quan import may_be_same
from kehoach.wording.dates import Ngay, format_thoi_gian
from kehoach.wording.patterns import compiled


@rule(
    CANH_BAO,
    wrong=(
        "can_cu:\n"
        "  - Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Bình An về chuyển đổi số\n"
        "yeu_cau: [Kế hoạch số 7/KH-UBND ngày 06 tháng 01 năm 2026 của UBND tỉnh Bình An về chuyển đổi "
        "số., Tiết kiệm.]"
    ),
    right=(
        "can_cu:\n"
        "  - Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Bình An về chuyển đổi số\n"
        "yeu_cau: [Theo Kế hoạch số 7/KH-UBND., Tiết kiệm.]"
    ),
)
def hai_ngay(plan: VanBan) -> Found:
    """Một văn bản chỉ có một ngày ban hành.

    A document of one issuer has one date; a number is given once a year.
    """
    first: dict[tuple[str, str], Mention] = {}
    for each in mentions(plan):
        if each.ngay is None or not each.ngay.whole:
            continue
        before = first.setdefault(each.key, each)
        one_issuer = bool(before.co_quan and each.co_quan) or _NATIONAL.search(each.so)
        if before.ngay and before.ngay != each.ngay and one_issuer and may_be_same(before.co_quan, each.co_quan):
            message = f"{each.name} ghi hai ngày khác nhau: {_digits(before.ngay)} và {_digits(each.ngay)}"
            yield each.loc, message, "đối chiếu lại với văn bản gốc"


# Symbols of one issuer alone; "KH-UBND" may be any of thousands.
_NATIONAL = compiled(r"-(?:CP|TTg)$|/QH\d+$|/UBTVQH\d+$|-[A-Z]+/TW$|/TT-B[A-ZĐ]+$")


def _digits(ngay: Ngay) -> str:
    return "/".join(reversed(str(ngay).split("-")))


@rule(
    CANH_BAO,
    clause="PL I.II.6.b",
    wrong=("yeu_cau:\n  - Theo Nghị quyết số 57-NQ/TW.\n  - Tiết kiệm."),
    right=(
        "yeu_cau:\n"
        "  - Theo Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển "
        "khoa học.\n"
        "  - Tiết kiệm."
    ),
)
def lan_dau(plan: VanBan) -> Found:
    """Lần đầu viện dẫn ghi đủ tên loại, số, ký hiệu, ngày, cơ quan và trích yếu.

    A document is named in full where it is named first. A date is judged alone where the sentence ends with it.
    """
    everywhere = mentions(plan)
    first = {each.key: each for each in reversed(everywhere)}
    full = {each.key for each in everywhere if each.ngay or each.typed}
    # "Ngày 05/01/2026, UBND tỉnh ban hành Kế hoạch số …" tells the date too.
    with_date = {loc for loc, _, _ in dated(plan) if is_paragraph(loc)}
    told = full | {each.key for each in everywhere if each.loc in with_date}
    for each in everywhere:
        # "số 1/KH-UBND, số 2/KH-UBND ngày …": in a list the rest follows later.
        listed = each.following.startswith(
            (" và", ",", ";", " năm", "-", "–", " -", " –")
        )  # or a symbol that is set apart
        if is_paragraph(each.loc) and each.key not in told and not listed:
            told.add(each.key)
            message = f"lần đầu viện dẫn {each.name} chưa ghi đủ"
            hint = f"viết {each.name} ngày … tháng … năm … của … về …"
            yield each.loc, message, hint
        elif is_paragraph(each.loc) and _is_dated_only(each) and first[each.key] is each:
            message = f"lần đầu viện dẫn {each.name} mới ghi ngày, chưa ghi cơ quan ban hành và trích yếu"
            yield each.loc, message, f"viết {each.name} {each.typed} của … về …"


def _is_dated_only(each: Mention) -> bool:
    """Whether a sentence ends with the document's date and has not said before who issued it."""
    if each.date is None or each.nested or not _ENDS.match(each.date.string, each.date.end()):
        return False
    return not _ISSUED.search(each.date.string, 0, each.at) and not in_quotes(each.date.string, each.at)


_ENDS = compiled(r"\s*(?:[.;]|$)")
_ISSUED = compiled(r"(?<!\w)(?:ban hành|ký|phê duyệt|thông qua|tại các|theo các)(?!\w)", re.IGNORECASE)


@rule(
    CANH_BAO,
    clause="PL I.II.6.b",
    wrong=(
        "mo_dau: Thực hiện Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Bình An về chuyển "
        "đổi số\n"
        "yeu_cau: [Bám sát Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Bình An về chuyển "
        "đổi số., Tiết kiệm.]"
    ),
    right=(
        "mo_dau: Thực hiện Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Bình An về chuyển "
        "đổi số\n"
        "yeu_cau: [Bám sát Kế hoạch số 7/KH-UBND., Tiết kiệm.]"
    ),
)
def lap_trich_yeu(plan: VanBan) -> Found:
    """Từ lần viện dẫn thứ hai chỉ ghi tên loại, số và ký hiệu.

    After the first time, a document is named by its kind, number and symbol only.
    """
    seen: set[tuple[tuple[str, str], Ngay]] = set()
    for each in mentions(plan):
        if not is_paragraph(each.loc) or not each.ngay or not each.co_quan:
            continue
        if not each.nested and (each.key, each.ngay) in seen:
            message = f"{each.name} đã viện dẫn đầy đủ ở trên"
            hint = f"từ lần thứ hai chỉ viết “{each.name}”"
            yield each.loc, message, hint
        seen.add((each.key, each.ngay))


@rule(
    CANH_BAO,
    clause="PL I.II.4.b",
    wrong=("can_cu:\n  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 03 năm 2020 của Chính phủ về công tác văn thư"),
    right=("can_cu:\n  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"),
)
def so_khong(plan: VanBan) -> Found:
    """Thêm số 0 trước ngày dưới 10 và tháng 1, 2; không thêm trước số khác.

    A zero stands before days below ten and months 1 and 2, before no other.
    """
    for each in mentions(plan):
        due = format_thoi_gian(each.ngay) if each.ngay and "/" not in each.typed else ""
        if due and each.typed and each.typed.casefold() != due:
            message = f"{quoted(each.typed)} thừa hoặc thiếu số 0"
            yield each.loc, message, each.dated(due)


_SYMBOL = compiled(r"\d ?/ ?[A-ZĐ]{2,10}(?!\w)(?: ?[-–] ?[A-ZĐ]{2,10}(?!\w))*")
SLASH = ("/",)


@rule(
    CANH_BAO,
    clause="PL I.II.3.c",
    wrong=("yeu_cau:\n  - Theo Kế hoạch số 12/KH - UBND.\n  - Tiết kiệm."),
    right=("yeu_cau:\n  - Theo Kế hoạch số 12/KH-UBND.\n  - Tiết kiệm."),
)
def ky_hieu_cach_chu(plan: KeHoach) -> Found:
    """Số, ký hiệu viết liền, các nhóm nối bằng “-”.

    In a symbol nothing is set apart, and the hyphen is the keyboard's.
    """
    for loc, text in texts(plan, *SLASH):
        if field(loc) == "so_ky_hieu":
            continue  # that one is can_cu.so_ky_hieu's
        for found in _SYMBOL.finditer(text):
            due = found[0].replace(" ", "").replace("–", "-")
            if due != found[0]:
                message = f"số, ký hiệu không cách chữ và dùng gạch nối “-”: {quoted(found[0])}"
                yield loc, message, Edit.of(found, due)


def _short_dates(plan: VanBan, *, mixed: bool) -> Iterator[tuple[Mention, Ngay]]:
    """Yield the documents whose dates are in figures, if the plan has dates in words too, or if it has none."""
    dated = [each for each in mentions(plan) if each.ngay]
    short = [each for each in dated if "/" in each.typed]
    if mixed is (len(short) < len(dated)):
        yield from ((each, each.ngay) for each in short if each.ngay)


@rule(
    CANH_BAO,
    wrong=("can_cu:\n  - Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư"),
    right=("can_cu:\n  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"),
)
def lan_kieu_ngay(plan: VanBan) -> Found:
    """Ngày của các văn bản được viện dẫn viết cùng một kiểu.

    Dates of documents are in words, as in the decree's own samples; two styles in one plan are worse than one.
    """
    for each, day in _short_dates(plan, mixed=True):
        message = f"ngày văn bản viết hai kiểu trong một văn bản: {quoted(each.typed)}"
        yield each.loc, message, each.dated(format_thoi_gian(day))


@rule(
    GOI_Y,
    wrong=("mo_dau:\ncan_cu:\n  - Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư"),
    right=(
        "mo_dau:\ncan_cu:\n  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
    ),
)
def ngay_viet_tat(plan: VanBan) -> Found:
    """Ngày của văn bản làm căn cứ viết bằng chữ: ngày … tháng … năm …"""
    for each, day in _short_dates(plan, mixed=False):
        if each.loc[0] == "can_cu":
            message = f"nên ghi ngày văn bản bằng chữ: {quoted(each.typed)}"
            yield each.loc, message, each.dated(format_thoi_gian(day))


_NO_WORD = compiled(
    rf"(?<!\w)(?P<loai>{KINDS}) (?P<so>\d{{1,6}}[a-z]?(?:/\d{{4}})?[/-][A-ZĐ][^\s,;()]{{1,40}})",
    re.IGNORECASE,
    signs=(f"{kind} " for kind in KINDS.casefold().split("|")),
)
# A number with its symbol and no "số" before it: a cheap look before the thirty kinds.
BARE = compiled(r" (?=\d)(?<!số )(?<!số: )\d{1,6}[a-z]?(?:/\d{4})?[/-][^\W\d_]", re.IGNORECASE)
_DATED = compiled(r",? ngày \d")
TWO_NUMBERS = ("số số", "số: số")
_TWICE = compiled(r"(?<!\w)(?<!chuyển đổi )(?<!công nghệ )số:? số(?!\w)", re.IGNORECASE, signs=TWO_NUMBERS)
SLASH_OR_HYPHEN = ("/", "-")


@rule(
    CANH_BAO,
    formerly="can_cu.thieu_so",
    wrong="yeu_cau: [Theo Quyết định 12/QĐ-UBND., Tiết kiệm.]",
    right="yeu_cau: [Theo Quyết định số 12/QĐ-UBND., Tiết kiệm.]",
)
def thieu_so(plan: VanBan) -> Found:
    """Giữa tên loại và số của văn bản có chữ “số”.

    As in the decree's samples; its text lists what to write, not this word.
    """
    for loc, text in texts(plan, *SLASH_OR_HYPHEN):
        for found in _NO_WORD.finditer(text) if BARE.search(text) else ():
            if in_quotes(text, found.start()):
                continue  # a title of somebody else's
            whole = f"{kind_of_one(found['loai'])} số {found['so']}"
            due = whole.rstrip(".")
            if is_paragraph(loc) and not _DATED.match(text, found.end()):  # it may want its date too
                hint: str | Edit = f"viết {due}; nếu nhắc lần đầu: {due} ngày … tháng … năm … của … về …"
            else:
                hint = Edit.of(found, whole)
            yield loc, f"thiếu chữ “số” trong {quoted(found[0])}", hint


@rule(
    CANH_BAO,
    wrong="yeu_cau: [Theo Kế hoạch số số 12/KH-UBND., Tiết kiệm.]",
    right="yeu_cau: [Theo Kế hoạch số 12/KH-UBND., Tiết kiệm.]",
)
def lap_so(plan: VanBan) -> Found:
    """Chữ “số” trước số của văn bản chỉ viết một lần; tên kết thúc bằng “số” (chuyển đổi số) thì giữ."""
    for loc, text in texts(plan, *TWO_NUMBERS, any_case=True):
        for found in _TWICE.finditer(text):
            yield loc, "chữ “số” viết hai lần", Edit.of(found, "số", says="bỏ một chữ “số”")


ARTICLES = ("điều ", "phần ", "chương ", "mục ")
_ARTICLE = compiled(
    r"(?<!\w)(?:điều \d{1,3}(?!\w)|(?:phần|chương|mục|tiểu mục) (?:\d{1,3}|[IVXL]{1,7})"
    r"(?= (?:của )?(?:Luật|Bộ luật|Nghị|Thông tư|Quyết định|Kế hoạch|Quy ))(?!\w))"
)
PARTS = compiled(r" (?=[\dIVXL])(?<=iều |hần |ơng |mục )")  # a cheap look, from space to space
CLAUSES = ("Khoản ", "Điểm ")
_CLAUSE = compiled(r"(?<=[\w,] )(?:Khoản \d{1,2}(?= Điều \d)|Điểm [a-zđ](?=,? [Kk]hoản \d))", signs=CLAUSES)


@rule(
    CANH_BAO,
    clause="PL II.V.7",
    wrong="yeu_cau: [Theo điều 5 của Nghị định., Tiết kiệm.]",
    right="yeu_cau: [Theo Điều 5 của Nghị định., Tiết kiệm.]",
)
def viet_hoa(plan: VanBan) -> Found:
    """Viện dẫn phần, chương, mục, tiểu mục, điều của một văn bản viết hoa chữ đầu."""
    for loc, text in citing(plan, *ARTICLES):
        for found in _ARTICLE.finditer(text) if PARTS.search(text) else ():
            message = f"viện dẫn {quoted(found[0])} phải viết hoa chữ đầu"
            yield loc, message, Edit.of(found, found[0][0].upper() + found[0][1:])


@rule(
    GOI_Y,
    clause="PL II.V.7",
    wrong="yeu_cau: [Theo Khoản 1 Điều 5., Tiết kiệm.]",
    right="yeu_cau: [Theo khoản 1 Điều 5., Tiết kiệm.]",
)
def viet_thuong(plan: VanBan) -> Found:
    """Viện dẫn khoản, điểm viết thường."""
    for loc, text in citing(plan, *CLAUSES):
        for found in _CLAUSE.finditer(text):
            yield loc, f"{quoted(found[0])} viết thường", Edit.of(found, found[0][0].lower() + found[0][1:])
