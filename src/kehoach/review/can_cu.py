"""Rules on the căn cứ: what each must tell, in what order, and what is not a căn cứ at all."""

import re

from kehoach.diagnostics import Edit, Loc
from kehoach.model.van_ban import CanCu, VanBan
from kehoach.review.bases import bare, capital, citations, named
from kehoach.review.mentions import KINDS
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, Found, quoted, rule
from kehoach.review.ten_co_quan import may_be_same
from kehoach.wording.blanks import has_blank
from kehoach.wording.citations import LAWS, Citation, format_citation, missing
from kehoach.wording.dates import Ngay
from kehoach.wording.patterns import compiled

# Of the examples.
_DECREE = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
_LAW = "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"

CALLED = {
    "ten": "tên luật",
    "so_ky_hieu": "số, ký hiệu",
    "ngay": "ngày, tháng, năm ban hành",
    "co_quan": "cơ quan ban hành",
    "trich_yeu": "trích yếu",
}


@rule(
    LOI,
    needs="can_cu",
    clause="PL I.II.6.a",
    formerly="can_cu.thieu_phan",
    wrong="can_cu: [{loai: Nghị định, so_ky_hieu: 30/2020/NĐ-CP}]",
    right=f"can_cu: [{_DECREE}]",
)
def thieu(plan: VanBan) -> Found:
    """Căn cứ ghi đủ tên loại, số, ký hiệu, cơ quan, ngày ban hành và trích yếu."""
    for loc, entry, citation in citations(plan):
        lacking = [
            name for name in missing(citation) if not (entry.nguyen_van and _may_be_there(name, entry, citation))
        ]
        if lacking and not has_blank(entry.nguyen_van or entry.so_ky_hieu or ""):  # the blank is told, and may be more
            message = f"căn cứ {quoted(named(citation))} thiếu {', '.join(CALLED[name] for name in lacking)}"
            hint = _example(citation)
            yield loc, message, hint


def _example(citation: Citation) -> str:
    if citation.is_law:
        return f"viết {citation.loai} {citation.ten or '…'} ngày … tháng … năm …"
    return f"viết {citation.loai} số {citation.so_ky_hieu or '…'} ngày … tháng … năm … của … về …"


_DATE_SOMEWHERE = compiled(r"\d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )\d{4}")
_SPOKEN = compiled(
    r"(?:kết luận|ý kiến)(?: chỉ đạo)? (?:của|tại) "
)  # in small letters: what somebody said, no document
_LONGEST_ISSUER = 12  # words; longer, and it has taken in a summary whose first word does not tell it
_SUMMARY_FIRST = compiled(rf"(?:{KINDS}) (?:về|ban hành|phê duyệt|quy định) ")
_SUMMARY = compiled(r" (?:thông báo|kết luận|tăng cường|đẩy mạnh|nâng cao|tiếp tục|tổ chức) ")


def _may_be_there(name: str, entry: CanCu, citation: Citation) -> bool:
    """Whether a text may well have a part that was not found in it: only what is surely absent is at fault."""
    text = entry.nguyen_van or ""
    match name:
        case "so_ky_hieu":
            return "Đại hội" in text or _SPOKEN.match(bare(text)) is not None  # congresses' resolutions have no number
        case "ngay":
            return _DATE_SOMEWHERE.search(text) is not None
        case "co_quan":
            return " của " in text or "liên tịch" in text.casefold()
        case "trich_yeu":
            if _SUMMARY_FIRST.match(citation.loai):  # "Nghị quyết về chuyển đổi số số 57-NQ/TW"
                return True
            issuer = citation.co_quan or ""
            return len(issuer.split()) > _LONGEST_ISSUER or _SUMMARY.search(issuer) is not None
        case _:
            return False


@rule(
    CANH_BAO,
    needs="can_cu",
    clause="PL I.II.6.a",
    wrong=("can_cu:\n  - Luật Thanh tra số 84/2025/QH15 ngày 25 tháng 6 năm 2025"),
    right=("can_cu:\n  - Luật Thanh tra ngày 25 tháng 6 năm 2025"),
)
def luat_co_so(plan: VanBan) -> Found:
    """Căn cứ là luật, pháp lệnh chỉ ghi tên và ngày ban hành."""
    for loc, entry, citation in citations(plan):
        if citation.is_law and (citation.so_ky_hieu or citation.co_quan):
            what = f"số {citation.so_ky_hieu}" if citation.so_ky_hieu else f"cơ quan {citation.co_quan}"
            message = f"{citation.loai} không ghi số, ký hiệu, cơ quan ban hành (“{what}”)"
            yield _words(loc, entry), message, _plain_law(entry, citation)


def _words(loc: Loc, entry: CanCu) -> Loc:
    return (*loc, "nguyen_van") if entry.nguyen_van else loc


def _plain_law(entry: CanCu, citation: Citation) -> str | Edit:
    """Return a law without number and issuer; as an exact cure where nothing else is lost of what was typed."""
    if not citation.ngay:
        return "bỏ số, ghi ngày, tháng, năm"
    plain = citation._replace(so_ky_hieu=None, co_quan=None)
    due, typed = format_citation(plain), entry.nguyen_van or ""
    left = typed
    for name in (rf"(?: số:?)? {re.escape(citation.so_ky_hieu or '')}", rf" của {re.escape(citation.co_quan or '')}"):
        left = re.sub(name, "", left, count=1) if name[-1] != " " else left
    return Edit(typed, due) if left.rstrip(" .;") == due else f"viết {due}"


@rule(
    LOI,
    needs="can_cu ngay_ban_hanh",
    in_word="xem lại ngày của căn cứ và ngày ban hành",
    wrong=("can_cu:\n  - Nghị định số 30/2027/NĐ-CP ngày 05 tháng 3 năm 2027 của Chính phủ về công tác văn thư"),
    right=f"can_cu: [{_DECREE}]",
)
def ngay_sau(plan: VanBan) -> Found:
    """Căn cứ ban hành trước kế hoạch.

    Nothing can be based on a document of a later day.
    """
    own = plan.ngay_ban_hanh
    for loc, _, citation in citations(plan):
        if own and citation.ngay and citation.ngay.earliest > own.latest:
            message = f"căn cứ {quoted(named(citation))} có ngày sau ngày ban hành văn bản"
            yield loc, message, "xem lại ngày của căn cứ và ngay_ban_hanh"


@rule(
    CANH_BAO,
    needs="can_cu",
    wrong=f"can_cu: [{_DECREE}, {_DECREE}]",
    right=f"can_cu: [{_DECREE}]",
)
def trung(plan: VanBan) -> Found:
    """Mỗi căn cứ chỉ ghi một lần."""
    first: dict[tuple[str, Ngay | None, str], tuple[Loc, Citation]] = {}
    for loc, _, citation in citations(plan):
        known_by = citation.ten if citation.is_law else citation.so_ky_hieu
        if not known_by:
            continue
        at, before = first.setdefault((citation.loai, citation.ngay, known_by), (loc, citation))
        if at != loc and may_be_same(before.co_quan, citation.co_quan):
            yield loc, f"căn cứ {quoted(named(citation))} viết hai lần", "bỏ một"


# Only kinds whose place is beyond doubt; a resolution may be anybody's.
_RANKS = ("Hiến pháp", "Luật", "Nghị định", "Thông tư")


@rule(
    GOI_Y,
    needs="can_cu",
    wrong=f"can_cu: [{_DECREE}, {_LAW}]",
    right=f"can_cu: [{_LAW}, {_DECREE}]",
)
def thu_tu(plan: VanBan) -> Found:
    """Luật đứng trước nghị định, nghị định đứng trước thông tư.

    Laws stand before decrees, decrees before circulars. The decree does not ask for it.
    """
    highest = -1
    for loc, _, citation in citations(plan):
        kind = "Luật" if citation.is_law and citation.loai != "Hiến pháp" else citation.loai
        rank = _RANKS.index(kind) if kind in _RANKS else None
        if rank is None:
            continue
        if rank < highest:
            message = f"{citation.loai} thường đứng trước {_RANKS[highest]}"
            hint = "thứ tự quen dùng: Luật, Nghị định, Thông tư, rồi các văn bản khác"
            yield loc, message, hint
        highest = max(highest, rank)


@rule(
    CANH_BAO,
    needs="can_cu",
    in_word="chuyển câu này xuống phần mở đầu, hoặc viết căn cứ là tên văn bản",
    wrong=(
        "can_cu:\n  - Thực hiện Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Bình An về chuyển đổi số"
    ),
    right=("can_cu:\n  - Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Bình An về chuyển đổi số"),
)
def loi_van(plan: VanBan) -> Found:
    """Căn cứ là tên văn bản, không phải lời văn.

    Not in the decree: "Thực hiện …" opens a sentence of prose, upright, not an italic căn cứ.
    """
    for index, entry in enumerate(plan.can_cu):
        text = (entry.nguyen_van or "").casefold()
        if text.startswith(("thực hiện ", "triển khai ", "để ", "nhằm ")):
            message = f"{quoted(entry.nguyen_van or '')} là lời văn, không phải căn cứ"
            hint = "chuyển câu này sang mo_dau, hoặc viết căn cứ là tên văn bản"
            yield ("can_cu", index), message, hint


@rule(
    CANH_BAO,
    needs="can_cu",
    wrong=('can_cu:\n  - "- Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"'),
    right=f"can_cu: [{_DECREE}]",
)
def gach_dau(plan: VanBan) -> Found:
    """Trước căn cứ không có gạch đầu dòng.

    The decree's templates have no dash before a căn cứ.
    """
    for index, entry in enumerate(plan.can_cu):
        typed = entry.nguyen_van or ""
        if typed.startswith(("-", "–", "+", "•", "*")):
            loc, message = ("can_cu", index, "nguyen_van"), "đầu căn cứ không có gạch đầu dòng"
            yield loc, message, Edit(typed, capital(bare(typed)))


_LOWER_KIND = compiled(rf"(?P<loai>{KINDS}|{'|'.join(LAWS)}) ", re.IGNORECASE)


_WORD = compiled(r"^số:?", re.IGNORECASE, signs=("số",))
_SECOND = compiled(rf"; *(?:và )?(?:[Cc]ăn cứ )?(?:(?:{KINDS}) số|Luật [A-ZĐ])")


@rule(
    GOI_Y,
    needs="can_cu",
    clause="PL I.II.6.a",
    in_word="tách thành hai dòng căn cứ",
    wrong=f"can_cu:\n  - {_LAW}; {_DECREE}",
    right=f"can_cu:\n  - {_LAW}\n  - {_DECREE}",
)
def hai_van_ban(plan: VanBan) -> Found:
    """Mỗi căn cứ là một văn bản, trên một dòng riêng."""
    for loc, entry, _ in citations(plan):
        if entry.nguyen_van and _SECOND.search(entry.nguyen_van):
            yield (*loc, "nguyen_van"), "hai văn bản trong một căn cứ", "tách thành hai dòng của can_cu"


@rule(
    CANH_BAO,
    needs="can_cu",
    clause="PL II.V.6",
    wrong=("can_cu:\n  - nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"),
    right=f"can_cu: [{_DECREE}]",
)
def viet_hoa_loai(plan: VanBan) -> Found:
    """Tên loại của văn bản cụ thể viết hoa chữ đầu.

    The kind of a particular document has a capital.
    """
    for index, entry in enumerate(plan.can_cu):
        typed = entry.nguyen_van or entry.loai or ""
        named = bare(typed)
        if named[:1].islower() and not _SPOKEN.match(named) and (found := _LOWER_KIND.match(f"{named} ")):
            kind, start = found["loai"], len(typed) - len(named)
            message, hint = (
                f"tên loại văn bản {quoted(kind)} phải viết hoa",
                Edit(typed, capital(kind), start, start + len(kind)),
            )
            loc = ("can_cu", index, "nguyen_van" if entry.nguyen_van else "loai")
            yield loc, message, hint


@rule(
    CANH_BAO,
    needs="can_cu",
    typed=True,
    clause="PL I.II.3.c",
    wrong=(
        "can_cu:\n"
        "  - {loai: Kế hoạch, so_ky_hieu: số 5/KH - UBND, ngay: 2026-01-05, co_quan: UBND tỉnh Bình An, "
        "trich_yeu: về chuyển đổi số}"
    ),
    right=(
        "can_cu:\n"
        "  - {loai: Kế hoạch, so_ky_hieu: 5/KH-UBND, ngay: 2026-01-05, co_quan: UBND tỉnh Bình An, "
        "trich_yeu: về chuyển đổi số}"
    ),
)
def so_ky_hieu(plan: VanBan) -> Found:
    """Khóa so_ky_hieu chỉ có số và ký hiệu viết liền.

    The field has number and symbol in one piece; the program writes "số".
    """
    for index, entry in enumerate(plan.can_cu):
        number = entry.so_ky_hieu
        if not number or has_blank(number):
            continue
        due = _WORD.sub("", number).replace(" ", "").replace("–", "-")
        if due != number:
            loc: Loc = ("can_cu", index, "so_ky_hieu")
            message = f"số, ký hiệu {quoted(number)} có chữ “số”, dấu cách hoặc gạch dài"
            yield loc, message, Edit(number, due)
