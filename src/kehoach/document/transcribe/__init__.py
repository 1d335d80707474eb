"""A page → the data of a plan that says every word of it again, in the same order: the inverse of `compose`.

`recovered` asks what an author meant, to judge it; this keeps what stands there, to go on with it. What has no key of
its own stays where it stood, as a paragraph; what cannot be taken is told.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from kehoach.document.recognise.body import ATTACHED
from kehoach.document.transcribe.casing import Casing
from kehoach.document.transcribe.foot import SIGNING, appendices, foot, has_table, margins
from kehoach.document.transcribe.head import ISSUING, bases, head
from kehoach.document.transcribe.page import Line, Loc, Page
from kehoach.document.transcribe.record import Record, Told
from kehoach.document.transcribe.sections import Titles, text
from kehoach.rules.roles import Role

__all__ = ["Line", "Page", "Told", "Transcript", "transcribe"]

ABOVE = ISSUING | {
    Role.QUOC_HIEU, Role.TIEU_NGU, Role.SO_KY_HIEU, Role.DIA_DANH_THOI_GIAN, Role.MUC_DO_KHAN, Role.CHI_DAN_LUU_HANH,
    Role.TEN_LOAI, Role.TRICH_YEU, Role.THONG_TIN_KY_SO,
}  # fmt: skip
LISTED = frozenset({Role.TU_NOI_NHAN, Role.DANH_SACH_NOI_NHAN})
CLOSING = SIGNING | {Role.TU_NOI_NHAN, Role.DANH_SACH_NOI_NHAN, Role.NGUOI_SOAN_THAO}


class Transcript(NamedTuple):
    """Data of a plan, the paragraph of each value, and what is to be told."""

    data: dict[str, Any]
    places: dict[Loc, int]
    told: list[Told]


def transcribe(
    page: Page, titles: Titles, task_titles: tuple[str, ...], *, is_own: bool = False, said: Sequence[str] = ()
) -> Transcript:
    """Return what a page says.

    `titles` are the usual names of the parts by kind of plan, `task_titles` those of the columns of a table of tasks.

    `is_own`: every line's style says what it is, and no line was typed by other hands; `said` are names of the issuers
    in their own letters, from elsewhere in the file, parted at their dashes.
    """
    record = Record(is_own, task_titles)
    lines = [line for line in page.lines if any(map(str.isalnum, line.text)) or line.seen.cell or is_own]
    casing = Casing(line.text for line in lines)
    begin = next((index for index, line in enumerate(lines) if line.role is Role.TEN_LOAI), None)
    top = 0 if begin is None else begin
    lines = _below_the_kind(lines, begin)
    end = next((index for index in range(top, len(lines)) if lines[index].role in CLOSING), len(lines))
    last = max((index for index in range(top, len(lines)) if lines[index].role in CLOSING), default=end - 1)
    after = next((n for n in range(top, len(lines)) if lines[n].role is Role.TU_PHU_LUC), None)
    if after is None:
        named = (n for n in range(last + 1, len(lines)) if lines[n].role is Role.TEN_PHU_LUC)
        after = next(named, len(lines))
    lines = _signing_alone(lines, end, last)
    head(record, [line for line in lines[:after] if line.role in ABOVE or line.role is Role.KEM_THEO], casing, said)
    bases(record, lines[:after])
    _untaken(record, lines[:top], "không có chỗ ở đầu văn bản")
    body = []
    for index, line in enumerate(lines[:after]):
        if index < top or line.role in ABOVE or line.role in CLOSING or line.role in (Role.CAN_CU, Role.KEM_THEO):
            continue
        if end <= index <= last or _is_beside(line, lines[end : last + 1]):
            if line.text:
                _untaken(record, [line], "không có chỗ ở cuối văn bản")
            continue
        body.append(line)
    while body and body[0].seen.cell and not body[0].text:
        del body[0]
    foot(record, lines[:after] if last < after else lines, casing)
    text(record, body, casing, titles)
    appendices(record, lines[after:], casing)
    margins(record, page)
    if any(line.is_turned for line in body) and has_table(record.data):
        record.data["kho_ngang"] = "có"
    if page.choices:
        record.data["trinh_bay"] = dict(page.choices)
    return Transcript(record.data, record.places, record.told)


def _below_the_kind(lines: Sequence[Line], begin: int | None) -> list[Line]:
    """Take what stands in the middle below the name of the kind for the summary, capitals or not, and its note."""
    found = list(lines)
    for index in range(len(lines) if begin is None else begin + 1, len(lines)):
        line = lines[index]
        if line.role in (Role.TRICH_YEU, Role.KEM_THEO):
            continue
        if line.role is not None or not line.seen.is_centred or line.seen.cell or not line.seen.has_letters:
            break
        found[index] = line._replace(role=Role.KEM_THEO if ATTACHED.match(line.text) else Role.TRICH_YEU)
    return found


def _signing_alone(lines: Sequence[Line], end: int, last: int) -> list[Line]:
    """Take a lone line beside the recipients for what it can be: a title in capitals, else a name."""
    listed = {line.seen.cell.column for line in lines[end : last + 1] if line.role in LISTED and line.seen.cell}
    signed = {line.seen.cell.column for line in lines[end : last + 1] if line.role in SIGNING and line.seen.cell}
    found = list(lines)
    for index, line in enumerate(lines):
        cell = line.seen.cell
        alone = cell is not None and listed and cell.column not in listed | signed
        said = line.seen.has_letters and not line.text.startswith("(")
        if line.role is None and alone and said and _is_beside(line, lines[end : last + 1]):
            found[index] = line._replace(role=Role.CHUC_VU if line.seen.is_capitals else Role.HO_TEN)
    return found


def _is_beside(line: Line, closing: Sequence[Line]) -> bool:
    cell = line.seen.cell
    return cell is not None and any(each.seen.cell and each.seen.cell.table == cell.table for each in closing)


def _untaken(record: Record, lines: Sequence[Line], reason: str) -> None:
    for line in lines:
        if line.role is None and any(map(str.isalnum, line.text)):
            record.tell("khong_lay", f"{reason}, không đưa vào kế hoạch: “{line.text}”", line.number)
