"""Whether a document is in force on a day, and what to cite instead when it is not."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from kehoach.law.documents import LegalDocument, Register
from kehoach.wording.dates import Ngay


class Status(Enum):
    """How a document stands on a day, as far as the register knows."""

    CON_HIEU_LUC = "còn hiệu lực"
    CHUA_CO_HIEU_LUC = "chưa có hiệu lực"
    DA_THAY_THE = "đã được thay thế"
    HET_HIEU_LUC = "hết hiệu lực"
    KHONG_RO = "không rõ"


class Standing(NamedTuple):
    """A document's status on a day, since when, and whether two sources speak for it."""

    status: Status
    since: Ngay | None = None
    is_sure: bool = True
    reason: str = ""  # why nothing can be said


def standing(document: LegalDocument, on: Ngay, register: Register) -> Standing:
    """Return how `document` stands on the whole day `on`."""
    begins, ends = document.hieu_luc_tu, document.het_hieu_luc
    if ends and on >= ends:
        status = Status.DA_THAY_THE if document.thay_the_boi else Status.HET_HIEU_LUC
        return Standing(status, ends, document.is_sure("thay_the_boi", "het_hieu_luc"))
    if begins and on < begins:
        return Standing(Status.CHUA_CO_HIEU_LUC, begins, document.is_sure("hieu_luc_tu"))
    if document.ngay and on < document.ngay:
        return Standing(Status.CHUA_CO_HIEU_LUC, begins or document.ngay, document.is_sure("ngay"))
    if not ends and document.thay_the_boi and not _all_later(document, on, register):
        numbers = ", ".join(document.thay_the_boi)
        reason = f"đã có văn bản thay thế ({numbers}), dữ liệu không rõ thay cả hay một phần, từ ngày nào"
        return Standing(Status.KHONG_RO, reason=reason)
    if not begins:
        return Standing(Status.KHONG_RO, reason="dữ liệu không có ngày bắt đầu hiệu lực")
    return Standing(Status.CON_HIEU_LUC, begins, document.is_sure("hieu_luc_tu"))


def _all_later(document: LegalDocument, on: Ngay, register: Register) -> bool:
    """Whether each successor was made, or is known to come into force, only after that day."""
    for number in document.thay_the_boi:
        successor = register.by_number(number)
        begins = successor and (successor.hieu_luc_tu or successor.ngay)
        if not begins or begins <= on:
            return False
    return True


def successors(document: LegalDocument, on: Ngay, register: Register) -> list[LegalDocument]:
    """Return what stands on a day in the place of a document that was replaced, at the ends of the chain.

    A successor that is itself replaced on that day is followed to its own; one the register does not hold is left out.
    """
    return list(dict.fromkeys(_ends(document, on, register, frozenset())))


def _ends(document: LegalDocument, on: Ngay, register: Register, met: frozenset[str]) -> Iterator[LegalDocument]:
    for number in document.thay_the_boi:
        successor = register.by_number(number)
        if successor is None or number in met:
            continue
        if standing(successor, on, register).status is Status.DA_THAY_THE:
            yield from _ends(successor, on, register, met | {number})
        else:
            yield successor


def day_to_judge(ngay: Ngay | None, register: Register) -> Ngay:
    """Return the day by which a document is judged: its own; of a date not yet whole, the last day it may be.

    Without a date it will be signed after all that the register knows, so that the register's own day counts. The
    clock is never asked: the same plan gives the same findings.
    """
    if ngay is None:
        return register.data_until
    if ngay.whole:
        return ngay
    return max(ngay.earliest, min(ngay.latest, register.data_until))
