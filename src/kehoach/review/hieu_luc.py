"""Rules on the documents that a plan cites: in force on its day, with the number and the day that they have.

None is an error: a plan may cite history on purpose. What one source alone speaks for is only suggested.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics import Edit
from kehoach.law.documents import LegalDocument
from kehoach.law.known import known
from kehoach.law.status import Standing, Status, day_to_judge, standing, successors
from kehoach.model.van_ban import CanCu, VanBan
from kehoach.review.bases import bare, capital, citations
from kehoach.review.cited import Cited, cited
from kehoach.review.rule import CANH_BAO, GOI_Y, Found, quoted, rule
from kehoach.wording.citations import Citation, format_citation, missing
from kehoach.wording.dates import format_ngay
from kehoach.wording.patterns import compiled

_DEAD = "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa"
_ALIVE = "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính"
_COMING = "can_cu:\n  - Luật Tín ngưỡng, tôn giáo ngày 23 tháng 4 năm 2026"


def _named(document: LegalDocument) -> str:
    return " ".join(part for part in (document.loai, document.ten, "số", document.so_ky_hieu) if part)


def _until() -> str:
    return f"(theo dữ liệu đến {format_ngay(known().data_until)})"


class _Judged(NamedTuple):
    """A citation and how its document stands on the plan's day."""

    cited: Cited
    standing: Standing
    instead: list[LegalDocument]


def _ended(plan: VanBan, *, sure: bool) -> Iterator[_Judged]:
    for each in cited(plan):
        day = day_to_judge(plan.ngay_ban_hanh, known())
        now = standing(each.document, day, known())
        # Of a date not yet whole the document may still be in force on an earlier day.
        is_sure = now.is_sure and not (plan.ngay_ban_hanh and now.since and plan.ngay_ban_hanh.earliest < now.since)
        if now.status in (Status.DA_THAY_THE, Status.HET_HIEU_LUC) and is_sure is sure:
            yield _Judged(each, now, successors(each.document, day, known()))


def _said_of(each: _Judged, *, sure: bool) -> str:
    since = format_ngay(each.standing.since) if each.standing.since else ""
    name, may = _named(each.cited.document), "" if sure else "có thể "
    if not each.instead:
        return f"{name} {may}đã hết hiệu lực từ {since} {_until()}"
    by = ", ".join(_named(other) for other in each.instead)
    return f"{name} {may}đã hết hiệu lực từ {since}, được thay bằng {by} {_until()}"


def _cure(plan: VanBan, each: _Judged) -> str | Edit:
    """Return what to write: the successor's citation; as an exact cure where nothing else that was typed is lost."""
    if not each.instead:
        return "bỏ, hoặc viện dẫn văn bản đang có hiệu lực"
    there = {(citation.so_ky_hieu or citation.ten, citation.ngay) for _, _, citation in citations(plan)}
    due = [new.citation for new in each.instead]
    left = [citation for citation in due if (citation.so_ky_hieu or citation.ten, citation.ngay) not in there]
    if each.cited.entry and not left:
        return f"bỏ căn cứ này, đã có {_named(each.instead[0])}"
    says = "viết " + "; ".join(format_citation(citation) for citation in due)
    entry = each.cited.entry
    if len(due) == 1 and entry and entry.nguyen_van and not missing(due[0]):
        return _exact(entry.nguyen_van, each.cited.citation, due[0]) or says
    return says if entry else f"{says}; nếu nói về việc đã qua thì giữ"


def _exact(typed: str, citation: Citation, due: Citation) -> Edit | None:
    """Return the edit that puts one citation in the place of another, if that is all that was typed."""
    piece = bare(typed).rstrip(" .;,")
    start = len(typed) - len(bare(typed))
    words = (
        re.sub(rf" số {re.escape(citation.so_ky_hieu)}", "", piece, count=1)
        if citation.is_law and citation.so_ky_hieu
        else piece
    )
    plain = Citation(citation.loai, ten=citation.ten, ngay=citation.ngay) if citation.is_law else citation
    if "(" in piece or capital(words) != format_citation(plain):  # a remark in brackets is the author's
        return None
    return Edit(typed, format_citation(due), start, start + len(piece))


@rule(
    CANH_BAO,
    needs="ngay_ban_hanh",
    formerly="can_cu.luat_da_thay",
    wrong=f"can_cu: [{_DEAD}]",
    right=f"can_cu: [{_ALIVE}]",
)
def het(plan: VanBan) -> Found:
    """Văn bản được viện dẫn còn hiệu lực vào ngày ban hành."""
    for each in _ended(plan, sure=True):
        yield each.cited.loc, _said_of(each, sure=True), _cure(plan, each)


@rule(
    GOI_Y,
    needs="ngay_ban_hanh",
    wrong="can_cu: [Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015]",
    right="can_cu: [Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]",
)
def nghi_het(plan: VanBan) -> Found:
    """Văn bản mà mới một nguồn nói đã hết hiệu lực thì đối chiếu lại."""
    for each in _ended(plan, sure=False):
        cure = str(_cure(plan, each))
        yield each.cited.loc, _said_of(each, sure=False), f"chưa kiểm chứng, cần đối chiếu; nếu đúng thì {cure}"


def _not_yet(plan: VanBan, *, sure: bool) -> Found:
    """Yield documents not yet in force. A plan that carries a new law out may cite it; its summary says so."""
    own = plan.ngay_ban_hanh
    if own is None or _CARRIES_OUT.search(plan.trich_yeu):
        return
    for each in cited(plan):
        now = standing(each.document, own.latest, known())
        is_later = each.citation.ngay is not None and each.citation.ngay.earliest > own.latest  # can_cu.ngay_sau tells
        if each.entry and now.status is Status.CHUA_CO_HIEU_LUC and now.is_sure is sure and not is_later and now.since:
            may = "" if sure else "có thể "
            message = f"{_named(each.document)} đến {format_ngay(now.since)} mới {may}có hiệu lực {_until()}"
            yield each.loc, message, "căn cứ văn bản đang có hiệu lực, hoặc xem lại ngay_ban_hanh"


_CARRIES_OUT = compiled(
    r"(?<!\w)(?:thi hành|triển khai|thực hiện|phổ biến|tuyên truyền|quán triệt|tập huấn)(?!\w)", re.IGNORECASE
)


@rule(
    CANH_BAO,
    needs="can_cu ngay_ban_hanh trich_yeu",
    in_word="căn cứ văn bản đang có hiệu lực, hoặc xem lại ngày ban hành",
    wrong="trich_yeu: Kiểm tra năm 2025\nngay_ban_hanh: 2025-06-28\ncan_cu: [Luật Thanh tra ngày 25 tháng 6 năm 2025]",
    right="trich_yeu: Kiểm tra năm 2025\nngay_ban_hanh: 2025-07-20\ncan_cu: [Luật Thanh tra ngày 25 tháng 6 năm 2025]",
)
def chua_co(plan: VanBan) -> Found:
    """Căn cứ đã có hiệu lực vào ngày ban hành."""
    yield from _not_yet(plan, sure=True)


@rule(
    GOI_Y,
    needs="can_cu ngay_ban_hanh trich_yeu",
    in_word="căn cứ văn bản đang có hiệu lực, hoặc xem lại ngày ban hành",
    wrong=f"trich_yeu: Kiểm tra năm 2026\nngay_ban_hanh: 2026-06-01\n{_COMING}",
    right=f"trich_yeu: Kiểm tra năm 2026\nngay_ban_hanh: 2027-02-01\n{_COMING}",
)
def nghi_chua_co(plan: VanBan) -> Found:
    """Căn cứ mà mới một nguồn nói chưa có hiệu lực thì đối chiếu lại."""
    yield from _not_yet(plan, sure=False)


def _wrong_day(plan: VanBan, *, sure: bool) -> Found:
    for each in cited(plan):
        typed, right = each.citation.ngay, each.document.ngay
        if not typed or not right or typed.earliest <= right <= typed.latest:
            continue
        if each.document.is_sure("ngay") is sure:
            may = "" if sure else "có thể "
            days = f"ngày {format_ngay(right)}, không phải {format_ngay(typed)}"
            message = f"{_named(each.document)} {may}ban hành {days} {_until()}"
            hint = f"viết {format_citation(each.document.citation)}; nếu ngày đúng thì xem lại số, tên văn bản"
            yield each.loc, message, hint


@rule(
    CANH_BAO,
    wrong=f"can_cu: [{_ALIVE.replace('09 tháng 6', '19 tháng 6')}]",
    right=f"can_cu: [{_ALIVE}]",
)
def sai_ngay(plan: VanBan) -> Found:
    """Văn bản được viện dẫn ghi đúng ngày ban hành của nó."""
    yield from _wrong_day(plan, sure=True)


@rule(
    GOI_Y,
    wrong="can_cu: [Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 18 tháng 02 năm 2025]",
    right="can_cu: [Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]",
)
def nghi_sai_ngay(plan: VanBan) -> Found:
    """Ngày của văn bản khác ngày mà một nguồn nói thì đối chiếu lại."""
    yield from _wrong_day(plan, sure=False)


@rule(
    CANH_BAO,
    needs="can_cu",
    wrong="can_cu: [Luật Tổ chức chính quyền địa phương số 72/2025/QH16 ngày 16 tháng 6 năm 2025]",
    right="can_cu: [Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]",
)
def sai_so(plan: VanBan) -> Found:
    """Văn bản được viện dẫn ghi đúng số, ký hiệu của nó.

    Told by kind, day and name or summary; a number that the register does not hold may be any other document's.
    """
    for loc, entry, citation in citations(plan):
        if not citation.so_ky_hieu or known().of(citation):
            continue
        found = known().similar(citation)
        if found and found.so_ky_hieu.casefold() != citation.so_ky_hieu.casefold():
            message = f"{_named(found)} bị ghi thành số {quoted(citation.so_ky_hieu)} {_until()}"
            yield _place(loc, entry), message, f"viết {format_citation(found.citation)}"


def _place(loc: tuple[str | int, ...], entry: CanCu) -> tuple[str | int, ...]:
    return (*loc, "nguyen_van") if entry.nguyen_van else loc
