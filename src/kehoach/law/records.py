"""Records of documents as a TOML file gives them, ours or a unit's own: what is wrong with them, and their rows."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from kehoach.law.documents import LegalDocument, Register, Row
from kehoach.wording.citations import LAWS, format_citation, parse_citation

_TEXTS = ("loai", "so_ky_hieu", "co_quan", "ten", "trich_yeu", "chu_de", "ghi_chu")
_DAYS = ("ngay", "hieu_luc_tu", "het_hieu_luc")
_LISTS = ("thay_the_boi", "sua_doi_boi", "chua_kiem_chung", "nguon", "nguon_thay_the")
_NEEDED = ("loai", "so_ky_hieu", "co_quan", "nguon")


def document_row(record: Mapping[str, Any]) -> Row:
    """Return a record in the order of `law.documents.Row`. The record must have no fault of shape."""
    return (
        record["loai"],
        _iso(record.get("ngay")),
        record["co_quan"],
        record.get("ten") or record.get("trich_yeu") or "",
        _iso(record.get("hieu_luc_tu")),
        _iso(record.get("het_hieu_luc")),
        tuple(record.get("thay_the_boi", ())),
        tuple(record.get("sua_doi_boi", ())),
        record.get("chu_de", ""),
        record.get("ghi_chu", ""),
        tuple(record.get("chua_kiem_chung", ())),
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def faults_of_shape(records: Sequence[Any]) -> Iterator[str]:
    """Yield what keeps records from being read: keys, kinds of values, numbers that stand twice."""
    met: set[str] = set()
    for place, record in enumerate(records, start=1):
        if not isinstance(record, dict):
            yield f"văn bản thứ {place}: cần các trường loai, so_ky_hieu…"
            continue
        name = f"văn bản {record.get('so_ky_hieu') or f'thứ {place}'}"
        yield from (f"{name}: {fault}" for fault in _shape(record))
        number = "".join(str(record.get("so_ky_hieu", "")).casefold().split())
        if number and number in met:
            yield f"{name}: số này có hai lần"
        met.add(number)


def _shape(record: Mapping[str, Any]) -> Iterator[str]:
    known = {*_TEXTS, *_DAYS, *_LISTS}
    yield from (f"không có trường {key}; có: {', '.join((*_TEXTS, *_DAYS, *_LISTS))}" for key in record.keys() - known)
    yield from (f"thiếu {key}" for key in _NEEDED if not record.get(key))
    for key, value in record.items():
        if key in _TEXTS and not (isinstance(value, str) and value.strip() and value.isprintable()):
            yield f"{key} phải là chữ, trên một dòng, trong dấu ngoặc kép"
        elif key in _DAYS and type(value) is not date:
            yield f"{key} phải là ngày, viết 2026-03-05, không có dấu ngoặc kép"
        elif key in _DAYS and not 1945 <= value.year <= 2100:
            yield f"{key} ngoài khoảng năm 1945 - 2100"
        elif key in _LISTS and not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
            yield f'{key} phải là danh sách chữ, ví dụ ["…"]'
    is_law = record.get("loai") in LAWS
    own, others = ("ten", "trich_yeu") if is_law else ("trich_yeu", "ten")
    if others in record:
        yield f"{record.get('loai')} có {own}, không có {others}"
    doubts = record.get("chua_kiem_chung", [])
    for key in (own, "ngay"):
        if key not in record and key not in doubts:
            yield f"thiếu {key}; chưa biết thì ghi {key} vào chua_kiem_chung"
    yield from (f"chua_kiem_chung nêu {key}, không phải tên trường" for key in doubts if key not in known)


def faults_of_sense(documents: Sequence[LegalDocument], register: Register) -> Iterator[str]:
    """Yield what cannot be true of documents: days out of order, successors unknown or in a circle, words that no
    citation can be made of."""  # fmt: skip
    for document in documents:
        yield from (f"văn bản {document.so_ky_hieu}: {fault}" for fault in _sense(document, register))


def _sense(document: LegalDocument, register: Register) -> Iterator[str]:
    days = [day for day in (document.ngay, document.hieu_luc_tu, document.het_hieu_luc) if day]
    if days != sorted(days):
        yield "ngày phải theo thứ tự: ngay, hieu_luc_tu, het_hieu_luc"
    for number in document.thay_the_boi:
        successor = register.by_number(number)
        if successor is None:
            yield f"thay_the_boi nêu {number}, dữ liệu không có văn bản này; thêm một mục cho nó"
        elif document.ngay and successor.ngay and successor.ngay < document.ngay:
            yield f"được thay bởi {number}, nhưng văn bản ấy ban hành trước"
        elif document.het_hieu_luc and successor.ngay and document.het_hieu_luc < successor.ngay:
            yield f"hết hiệu lực trước ngày ban hành {number} là văn bản thay nó"
    if _leads_back(document, register):
        yield "thay_the_boi đi vòng trở lại chính nó"
    citation = document.citation
    text = format_citation(citation)
    read = parse_citation(text)
    told = ("loai", "ten", "so_ky_hieu", "ngay", "co_quan")
    if not read or format_citation(read) != text or any(getattr(read, key) != getattr(citation, key) for key in told):
        yield f"không đọc lại được viện dẫn “{text}”: xem lại loai, so_ky_hieu, co_quan, ten, trich_yeu"


def _leads_back(document: LegalDocument, register: Register) -> bool:
    """Whether the chain of successors comes back to where it began."""
    met: set[str] = set()
    ahead = list(document.thay_the_boi)
    while ahead:
        successor = register.by_number(ahead.pop())
        if successor is None or successor.so_ky_hieu in met:
            continue
        if successor.so_ky_hieu == document.so_ky_hieu:
            return True
        met.add(successor.so_ky_hieu)
        ahead += successor.thay_the_boi
    return False
