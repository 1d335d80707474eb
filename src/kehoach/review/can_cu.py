"""Rules on the căn cứ: what each must tell, in what order, and what is not a căn cứ at all."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kehoach.diagnostics import Edit, Finding, Loc
from kehoach.law.milestones import LAW_ON_LOCAL_GOVERNMENT
from kehoach.model.ke_hoach import CanCu, KeHoach
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, needs, quoted
from kehoach.review.ten_co_quan import may_be_same, without_districts
from kehoach.review.vien_dan import KINDS, LONGEST
from kehoach.wording.blanks import has_blank
from kehoach.wording.citations import LAWS, Citation, format_citation, missing, parse_citation
from kehoach.wording.dates import Ngay, format_thoi_gian

CALLED = {
    "ten": "tên luật",
    "so_ky_hieu": "số, ký hiệu",
    "ngay": "ngày, tháng, năm ban hành",
    "co_quan": "cơ quan ban hành",
    "trich_yeu": "trích yếu",
}


def citations(plan: KeHoach) -> Iterator[tuple[Loc, CanCu, Citation]]:
    """Yield each căn cứ that names a document, with its parts; a lower-case "luật" is a law all the same."""
    for index, entry in enumerate(plan.can_cu):
        citation = (
            parse_citation(_capital(bare(entry.nguyen_van[:LONGEST]))) if entry.nguyen_van else _from_parts(entry)
        )
        if citation:
            yield ("can_cu", index), entry, citation


def _from_parts(entry: CanCu) -> Citation:
    return Citation(
        loai=_capital(entry.loai or ""),
        ten=entry.ten,
        so_ky_hieu=entry.so_ky_hieu,
        ngay=entry.ngay,
        co_quan=entry.co_quan,
        trich_yeu=entry.trich_yeu,
    )


def bare(text: str) -> str:
    """Give the text of a căn cứ without the dash and the words "Căn cứ" that the program writes."""
    return re.sub(r"^(?:[-–+•*] *)?(?:căn cứ:? )?(?:vào )?", "", text, count=1, flags=re.IGNORECASE)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@needs("can_cu")
def thieu(plan: KeHoach) -> Iterator[Finding]:
    """Y30, Y31: number, symbol, issuer, date and summary are all there, of a law its name and date (PL I.II.6.a)."""
    for loc, entry, citation in citations(plan):
        lacking = [
            name for name in missing(citation) if not (entry.nguyen_van and _may_be_there(name, entry, citation))
        ]
        if lacking and not (entry.nguyen_van and has_blank(entry.nguyen_van)):
            message = f"căn cứ {quoted(_named(citation))} thiếu {', '.join(CALLED[name] for name in lacking)}"
            hint = _example(citation)
            yield Finding(loc, "can_cu.thieu_phan", LOI, message, hint, "PL I.II.6.a")


def _named(citation: Citation) -> str:
    number = f"số {citation.so_ky_hieu}" if citation.so_ky_hieu else ""
    return " ".join(part for part in (citation.loai, citation.ten, number) if part)


def _example(citation: Citation) -> str:
    if citation.is_law:
        return f"viết {citation.loai} {citation.ten or '…'} ngày … tháng … năm …"
    return f"viết {citation.loai} số {citation.so_ky_hieu or '…'} ngày … tháng … năm … của … về …"


_DATE_SOMEWHERE = re.compile(r"\d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )\d{4}")
_LONGEST_ISSUER = 12  # words; longer, and it has taken in a summary whose first word does not tell it
_SUMMARY = re.compile(r" (?:thông báo|kết luận|tăng cường|đẩy mạnh|nâng cao|tiếp tục|tổ chức) ")


def _may_be_there(name: str, entry: CanCu, citation: Citation) -> bool:
    """Tell whether a text may well have a part that was not found in it: only what is surely absent is at fault."""
    text = entry.nguyen_van or ""
    match name:
        case "so_ky_hieu":
            return "Đại hội" in text  # resolutions of congresses have no number
        case "ngay":
            return _DATE_SOMEWHERE.search(text) is not None
        case "co_quan":
            return " của " in text or "liên tịch" in text.casefold()
        case "trich_yeu":
            issuer = citation.co_quan or ""
            return len(issuer.split()) > _LONGEST_ISSUER or _SUMMARY.search(issuer) is not None
        case _:
            return False


@needs("can_cu")
def luat_co_so(plan: KeHoach) -> Iterator[Finding]:
    """Y31: a law is cited by its name and date, without number, symbol and issuer (PL I.II.6.a)."""
    for loc, entry, citation in citations(plan):
        if citation.is_law and (citation.so_ky_hieu or citation.co_quan):
            what = f"số {citation.so_ky_hieu}" if citation.so_ky_hieu else f"cơ quan {citation.co_quan}"
            message = f"{citation.loai} không ghi số, ký hiệu, cơ quan ban hành (“{what}”)"
            yield Finding(
                _words(loc, entry), "can_cu.luat_co_so", CANH_BAO, message, _plain_law(entry, citation), "PL I.II.6.a"
            )


def _words(loc: Loc, entry: CanCu) -> Loc:
    return (*loc, "nguyen_van") if entry.nguyen_van else loc


def _plain_law(entry: CanCu, citation: Citation) -> str | Edit:
    """Give a law without number and issuer; as an exact cure where nothing else is lost of what was typed."""
    if not citation.ngay:
        return "bỏ số, ghi ngày, tháng, năm"
    plain = replace(citation, so_ky_hieu=None, co_quan=None)
    due, typed = format_citation(plain), entry.nguyen_van or ""
    left = typed
    for name in (rf"(?: số:?)? {re.escape(citation.so_ky_hieu or '')}", rf" của {re.escape(citation.co_quan or '')}"):
        left = re.sub(name, "", left, count=1) if name[-1] != " " else left
    return Edit(typed, due) if left.rstrip(" .;") == due else f"viết {due}"


@needs("can_cu", "ngay_ban_hanh")
def ngay_sau(plan: KeHoach) -> Iterator[Finding]:
    """Y14, Y33: nothing can be based on a document of a later day."""
    own = plan.ngay_ban_hanh
    for loc, _, citation in citations(plan):
        if own and citation.ngay and citation.ngay.earliest > own.latest:
            message = f"căn cứ {quoted(_named(citation))} có ngày sau ngày ban hành kế hoạch"
            yield Finding(loc, "can_cu.ngay_sau", LOI, message, "xem lại ngày của căn cứ và ngay_ban_hanh")


@needs("can_cu")
def trung(plan: KeHoach) -> Iterator[Finding]:
    """Y34: each document once."""
    first: dict[tuple[str, Ngay | None, str], Citation] = {}
    for loc, _, citation in citations(plan):
        known_by = citation.ten if citation.is_law else citation.so_ky_hieu
        if not known_by:
            continue
        before = first.setdefault((citation.loai, citation.ngay, known_by), citation)
        if before is not citation and may_be_same(before.co_quan, citation.co_quan):
            yield Finding(loc, "can_cu.trung", CANH_BAO, f"căn cứ {quoted(_named(citation))} viết hai lần", "bỏ một")


# Only kinds whose place is beyond doubt; a resolution may be anybody's.
_RANKS = ("Hiến pháp", "Luật", "Nghị định", "Thông tư")


@needs("can_cu")
def thu_tu(plan: KeHoach) -> Iterator[Finding]:
    """Y34: laws stand before decrees, decrees before circulars. The decree does not ask for it."""
    highest = -1
    for loc, _, citation in citations(plan):
        kind = "Luật" if citation.is_law and citation.loai != "Hiến pháp" else citation.loai
        rank = _RANKS.index(kind) if kind in _RANKS else None
        if rank is None:
            continue
        if rank < highest:
            message = f"{citation.loai} thường đứng trước {_RANKS[highest]}"
            hint = "thứ tự quen dùng: Luật, Nghị định, Thông tư, rồi các văn bản khác"
            yield Finding(loc, "can_cu.thu_tu", GOI_Y, message, hint)
        highest = max(highest, rank)


_LOCAL_GOVERNMENT = "Tổ chức chính quyền địa phương"


@needs("can_cu", "ngay_ban_hanh")
def luat_da_thay(plan: KeHoach) -> Iterator[Finding]:
    """Y33: of all terms only one is sure and common: the laws on local government before that of 16/6/2025."""
    if not without_districts(plan):
        return
    for loc, _, citation in citations(plan):
        about = citation.is_law and _LOCAL_GOVERNMENT.casefold() in (citation.ten or "").casefold()
        if about and citation.ngay and citation.ngay.latest < LAW_ON_LOCAL_GOVERNMENT:
            message = "từ 01/7/2025 áp dụng Luật Tổ chức chính quyền địa phương mới"
            hint = f"viết Luật {_LOCAL_GOVERNMENT} {format_thoi_gian(LAW_ON_LOCAL_GOVERNMENT)}"
            yield Finding(loc, "can_cu.luat_da_thay", CANH_BAO, message, hint)


@needs("can_cu")
def thuc_hien(plan: KeHoach) -> Iterator[Finding]:
    """Not in the decree: "Thực hiện …" opens a sentence of prose, upright, not an italic căn cứ."""
    for index, entry in enumerate(plan.can_cu):
        text = (entry.nguyen_van or "").casefold()
        if text.startswith(("thực hiện ", "triển khai ", "để ", "nhằm ")):
            message = f"{quoted(entry.nguyen_van or '')} là lời văn, không phải căn cứ"
            hint = "chuyển câu này sang mo_dau, hoặc viết căn cứ là tên văn bản"
            yield Finding(("can_cu", index), "can_cu.loi_van", CANH_BAO, message, hint)


@needs("can_cu")
def gach_dau(plan: KeHoach) -> Iterator[Finding]:
    """The decree's templates have no dash before a căn cứ (Mẫu 1.2 to 1.5)."""
    for index, entry in enumerate(plan.can_cu):
        typed = entry.nguyen_van or ""
        if re.match(r"[-–+•*]", typed):
            loc, message = ("can_cu", index, "nguyen_van"), "đầu căn cứ không có gạch đầu dòng"
            yield Finding(loc, "can_cu.gach_dau", CANH_BAO, message, Edit(typed, _capital(bare(typed))))


_LOWER_KIND = re.compile(rf"(?P<loai>{KINDS}|{'|'.join(LAWS)}) ", re.IGNORECASE)


@needs("can_cu")
def viet_hoa_loai(plan: KeHoach) -> Iterator[Finding]:
    """Y30: the kind of a particular document has a capital (PL II.V.6)."""
    for index, entry in enumerate(plan.can_cu):
        typed = entry.nguyen_van or entry.loai or ""
        found = _LOWER_KIND.match(f"{bare(typed)} ")
        if found and found["loai"][0].islower():
            kind, start = found["loai"], len(typed) - len(bare(typed))
            message, hint = (
                f"tên loại văn bản {quoted(kind)} phải viết hoa",
                Edit(typed, _capital(kind), start, start + len(kind)),
            )
            loc = ("can_cu", index, "nguyen_van" if entry.nguyen_van else "loai")
            yield Finding(loc, "can_cu.viet_hoa_loai", CANH_BAO, message, hint, "PL II.V.6")


@needs("can_cu")
def so_ky_hieu(plan: KeHoach) -> Iterator[Finding]:
    """Y35: the field has number and symbol in one piece; the program writes "số" (PL I.II.3.c)."""
    for index, entry in enumerate(plan.can_cu):
        number = entry.so_ky_hieu
        if not number or has_blank(number):
            continue
        due = re.sub(r"^số:?", "", number, flags=re.IGNORECASE).replace(" ", "").replace("–", "-")
        if due != number:
            loc: Loc = ("can_cu", index, "so_ky_hieu")
            message = f"số, ký hiệu {quoted(number)} có chữ “số”, dấu cách hoặc gạch dài"
            yield Finding(loc, "can_cu.so_ky_hieu", CANH_BAO, message, Edit(number, due), "PL I.II.3.c")
