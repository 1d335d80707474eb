"""What is said of documents and former names: to people in lines, to programs as plain data."""

from collections.abc import Iterable, Iterator
from typing import Any

from kehoach.law.documents import LegalDocument
from kehoach.law.names import FormerName
from kehoach.law.reference import Reference
from kehoach.law.status import Standing, Status
from kehoach.wording.dates import Ngay, format_ngay

_MARGIN = "    "
_FIELDS = {
    "ngay": "ngày ban hành",
    "ten": "tên",
    "trich_yeu": "trích yếu",
    "hieu_luc_tu": "ngày có hiệu lực",
    "het_hieu_luc": "ngày hết hiệu lực",
    "thay_the_boi": "việc thay thế",
    "moi": "tên mới",
    "tu_ngay": "từ ngày nào",
}


def title(document: LegalDocument) -> str:
    """Return kind, name and number, by which people know a document."""
    name = f"{document.loai} {document.ten}" if document.ten else document.loai
    numbered = f"{name} số {document.so_ky_hieu}"
    return f"{numbered} {document.trich_yeu}" if document.trich_yeu else numbered


def status_words(standing: Standing) -> str:
    """Return the status with its day: "còn hiệu lực từ 01/7/2025"."""
    if standing.since is None:
        return standing.status.value
    if standing.status is Status.CHUA_CO_HIEU_LUC:
        return f"{standing.status.value}, có từ {format_ngay(standing.since)}"
    return f"{standing.status.value} từ {format_ngay(standing.since)}"


def one_line(reference: Reference) -> str:
    """Return a document and its status."""
    return f"{title(reference.document)}: {status_words(reference.standing)}"


def all_lines(reference: Reference, on: Ngay, until: Ngay, entry: str) -> Iterator[str]:
    """Yield what is known of a document on a day, and what is not; `entry` is its entry of `can_cu`."""
    document, standing, successors = reference
    yield title(document)
    yield f"{_MARGIN}ngày {format_ngay(on)}: {status_words(standing)} (theo dữ liệu đến {format_ngay(until)})"
    if standing.reason:
        yield f"{_MARGIN}vì: {standing.reason}"
    if standing.status is Status.DA_THAY_THE:
        yield from (f"{_MARGIN}thay bằng: {title(each)}" for each in successors)
    if document.sua_doi_boi:
        yield f"{_MARGIN}sửa đổi, bổ sung bởi: {', '.join(document.sua_doi_boi)}"
    yield from _remarks(document.ghi_chu, document.chua_kiem_chung)
    if reference.missing:
        yield f"{_MARGIN}viện dẫn còn thiếu: {_named(reference.missing)}"
    yield f"{_MARGIN}viện dẫn: {reference.text}"
    yield f"{_MARGIN}trong can_cu:"
    yield from (f"{_MARGIN * 2}{line}" for line in entry.splitlines())


def name_lines(name: FormerName, until: Ngay) -> Iterator[str]:
    """Yield what took the place of a name, since when and by which document."""
    now = f"là {name.moi}" if name.moi else "không còn tên này"
    yield f"{name.cu}: từ {format_ngay(name.tu_ngay)} {now} (theo dữ liệu đến {format_ngay(until)})"
    yield f"{_MARGIN}căn cứ: {name.can_cu}"
    yield from _remarks(name.ghi_chu, name.chua_kiem_chung)


def _remarks(ghi_chu: str, chua_kiem_chung: tuple[str, ...]) -> Iterator[str]:
    if ghi_chu:
        yield f"{_MARGIN}ghi chú: {ghi_chu}"
    if chua_kiem_chung:
        yield f"{_MARGIN}chưa kiểm chứng: {_named(chua_kiem_chung)}; đối chiếu trước khi dùng"


def _named(fields: Iterable[str]) -> str:
    return ", ".join(_FIELDS.get(field, field) for field in fields)


def as_data(row: LegalDocument | FormerName) -> dict[str, Any]:
    """Return the fields of a document or a name as JSON has them, days as "2026-03-05"."""
    return {key: str(value) if isinstance(value, Ngay) else value for key, value in row._asdict().items()}


def reference_data(reference: Reference, entry: str) -> dict[str, Any]:
    """Return a document with its status on the day, what stands in its place, and its citation."""
    document, standing, successors = reference
    return as_data(document) | {
        "status": standing.status.name.lower(),
        "since": standing.since and str(standing.since),
        "sure": standing.is_sure,
        "reason": standing.reason,
        "successors": [each.so_ky_hieu for each in successors],
        "missing": reference.missing,
        "text": reference.text,
        "yaml": entry,
    }
