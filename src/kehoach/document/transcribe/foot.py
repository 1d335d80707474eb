"""What stands after the text → recipients, signers, appendices; and what stands in the margins of page one."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from kehoach.document.transcribe.casing import Casing, guessed
from kehoach.document.transcribe.elements import elements, without_end
from kehoach.document.transcribe.page import Line, Page
from kehoach.document.transcribe.record import Record
from kehoach.document.transcribe.tree import Node, grown, pieces
from kehoach.model.base import LONGEST_NAME
from kehoach.rules.roles import Role
from kehoach.wording.appendices import parse_ten_phu_luc
from kehoach.wording.capitals import in_capitals
from kehoach.wording.instants import parse_thoi_diem
from kehoach.wording.recipients import parse_noi_nhan
from kehoach.wording.signing import head_of

SIGNING = frozenset({Role.QUYEN_HAN, Role.CHUC_VU, Role.CHUC_VU_KHAC, Role.HO_TEN})
CODE = re.compile(r"(?P<code>TM|T/M|KT|K/T|TL|T/L|TUQ)\b[.,]?")
HEAD = re.compile(r"(?P<code>TL|TUQ|KT)\.\s*(?P<head>\S.*)", re.DOTALL)
ACTING = re.compile(r"Q\.\s*(?P<title>.*)", re.DOTALL)
DRAFTER = re.compile(r"(?P<sign>.*?)\.?(?:\((?P<copies>\d+)\)|(?<=[^\W\d_])\.?\s*(?P<more>\d+))?", re.DOTALL)
SIGNED = re.compile(
    r"Số: .*; (?P<day>\d\d)/(?P<month>\d\d)/(?P<year>\d{4}); (?P<time>\d\d:\d\d:\d\d) \+07:00", re.DOTALL
)
CIRCULATION = ("xem xong trả lại", "lưu hành nội bộ")
NOTES = frozenset({Role.KEM_THEO, Role.TU_PHU_LUC, Role.TEN_PHU_LUC})
NO_DAY, NO_MONTH = re.compile(r"ngày\s{2,}tháng"), re.compile(r"tháng\s{2,}năm")
NO_NUMBER = re.compile(r"số:?[\s.…_]*/", re.IGNORECASE)
UNSAID = "[điền: nội dung phụ lục]"


def foot(record: Record, lines: Sequence[Line], casing: Casing) -> None:
    """Record recipients, signers and the drafter's sign."""
    listed = [line for line in lines if line.role is Role.DANH_SACH_NOI_NHAN]
    signers = list(_signers(record, [line for line in lines if line.role in SIGNING], casing))
    if "kem_theo_quyet_dinh" in record.data and not (listed or signers):
        return
    record.data.pop("kem_theo_quyet_dinh", None)
    _recipients(record, listed)
    record.data["nguoi_ky"] = signers or [{}]
    _drafter(record, lines)


def _recipients(record: Record, lines: Sequence[Line]) -> None:
    items, kept = parse_noi_nhan([line.text for line in lines])
    begun = [line for line in lines if parse_noi_nhan([line.text])[0] and not line.text.lstrip().startswith("+")]
    for index, line in enumerate(begun):
        record.note(("noi_nhan", index), [line])
    record.data["noi_nhan"] = [item.as_data() for item in items] or ["[điền: nơi nhận]"]
    if kept:
        record.data["luu"] = kept
        record.note(("luu",), lines[-1:])


def _signers(record: Record, lines: Sequence[Line], casing: Casing) -> Iterator[dict[str, Any]]:
    def column(line: Line) -> int:
        return line.seen.cell.column if line.seen.cell else 0

    for index, (_, group) in enumerate(groupby(sorted(lines, key=column), column)):
        yield _signer(record, list(group), index, casing)


def _signer(record: Record, lines: Sequence[Line], index: int, casing: Casing) -> dict[str, Any]:
    codes = [
        found["code"].replace("/", "")
        for line in lines
        if line.role is Role.QUYEN_HAN and (found := CODE.match(line.text))
    ]
    data: dict[str, Any] = {}
    for key, role in (("chuc_vu", Role.CHUC_VU), ("chuc_vu_khac", Role.CHUC_VU_KHAC), ("ho_ten", Role.HO_TEN)):
        said = [line for line in lines if line.role is role]
        text = " ".join(" ".join(line.text for line in said).split())
        if not text:
            continue
        if key == "chuc_vu" and (acting := ACTING.fullmatch(text)) and codes in ([], ["TM"], ["TL"]):
            codes.append("Q")
            text = acting["title"]
        if text:
            data[key] = (text if role is Role.HO_TEN else casing.name(text) or guessed(text))[:LONGEST_NAME]
        record.note(("nguoi_ky", index, key), said)
    data["quyen_han"] = codes
    _head(record, lines, data, index, casing)
    record.note(("nguoi_ky", index), lines)
    return data


def _head(record: Record, lines: Sequence[Line], signer: dict[str, Any], index: int, casing: Casing) -> None:
    """Say who heads an agency, as who signs for them names the head; left out later where the name tells it."""
    wanted = [code for code in ("TL", "TUQ", "KT") if code in signer["quyen_han"]][:1]
    # Whose place a deputy takes is told by the deputy's own title, so that the agency need not say it.
    deputised = head_of(signer.get("chuc_vu", "")) or "" if wanted == ["KT"] else ""
    agencies = record.data["co_quan"]
    for line in lines:
        found = HEAD.fullmatch(line.text) if line.role is Role.QUYEN_HAN else None
        if found and found["code"] in wanted and in_capitals(found["head"]) != in_capitals(deputised):
            said = casing.name(found["head"]) or guessed(found["head"])
            agencies[min(index, len(agencies) - 1)]["nguoi_dung_dau"] = said


def _drafter(record: Record, lines: Sequence[Line]) -> None:
    for line in lines:
        found = DRAFTER.fullmatch(line.text) if line.role is Role.NGUOI_SOAN_THAO else None
        if not found:
            continue
        record.note(("nguoi_soan_thao",), [line])
        if found["sign"]:
            record.data["nguoi_soan_thao"] = found["sign"]
        if (copies := found["copies"] or found["more"]) and int(copies):
            record.data["so_ban"] = copies
        return


def margins(record: Record, page: Page) -> None:
    """Record what the margins of the first page and the line of a digital signature say."""
    for text in page.above:
        if text.lower() in CIRCULATION:
            record.data["pham_vi_luu_hanh"] = text.lower()
    if page.below:
        record.data["dia_chi"] = "\n".join(page.below)
    for line in page.lines:
        if line.role is Role.CHI_DAN_LUU_HANH and line.text.lower() in CIRCULATION:
            record.data["pham_vi_luu_hanh"] = line.text.lower()
        if line.role is Role.THONG_TIN_KY_SO:
            record.data["ban_phat_hanh"] = "dien_tu"
            if found := SIGNED.fullmatch(line.text):
                when = f"{found['year']}-{found['month']}-{found['day']}T{found['time']}+07:00"
                record.data["thoi_gian_ky"] = str(parse_thoi_diem(when))


def appendices(record: Record, lines: Sequence[Line], casing: Casing) -> None:
    """Record the appendices, each with its title and its content."""
    found: list[dict[str, Any]] = []
    for index, part in enumerate(_parts(lines)):
        loc = ("phu_luc", index)
        title = [line for line in part if line.role is Role.TEN_PHU_LUC]
        data: dict[str, Any] = {}
        called = [parse_ten_phu_luc(line.text) for line in part if line.role is Role.TU_PHU_LUC]
        if called and called[0] and called[0].loai != "phu_luc":
            data["loai"] = called[0].loai
        if title:
            data["tieu_de"] = casing.title(" ".join(" ".join(line.text for line in title).split()))
            record.note((*loc, "tieu_de"), title)
        row = list(elements(record, [line for line in part if line.role not in NOTES], casing))
        if row:
            row[-1] = without_end(row[-1])
        _is_blank_in_the_note(record, part)
        root = Node()
        for renumbered in grown(root, row):
            record.tell(
                "danh_so", f"đánh số lại: {renumbered.before} thành {renumbered.now}", renumbered.number,
                "xem lại chỗ nào trong văn bản nhắc tới số cũ",
            )  # fmt: skip
        keys = list(pieces(root, loc))
        data |= {key: value for key, value, _ in keys}
        for _, _, places in keys:
            for way, number in places.items():
                record.places.setdefault(way, number)
        if not data.keys() - {"tieu_de", "loai"} and not record.is_own:
            data["doan"] = UNSAID
        _leave_out_usual_mark(data)
        if part[0].is_turned and has_table(data):
            data["kho_ngang"] = "có"
        record.note(loc, part)
        found.append(data)
    if found:
        record.data["phu_luc"] = found


def _is_blank_in_the_note(record: Record, part: Sequence[Line]) -> None:
    """Take it for an electronic document where the note of an appendix has no number and the plan has one (Mẫu 2.2)."""
    note = " ".join(line.text for line in part if line.role is Role.KEM_THEO)
    day = record.data.get("ngay_ban_hanh", "")
    is_dayless = (NO_DAY.search(note) and day.count("-") == 2) or (NO_MONTH.search(note) and "-" in day)
    if NO_NUMBER.search(note) and ("so_van_ban" in record.data or is_dayless):
        record.data["ban_phat_hanh"] = "dien_tu"


def _leave_out_usual_mark(data: dict[str, Any]) -> None:
    """Leave the mark of an appendix's pieces to composing where that is the usual one; "I." cannot be said."""
    titled = any(isinstance(each, dict) and "tieu_de" in each for each in data.get("cac_muc", ()))
    if data.get("danh_dau") == ("I." if titled else "1.") or data.get("danh_dau") == "I.":
        del data["danh_dau"]


def has_table(data: Any) -> bool:
    """Whether a table stands somewhere in the data of a piece, or of a plan without its appendices."""
    if isinstance(data, dict):
        return "bang_bieu" in data or any(has_table(value) for key, value in data.items() if key != "phu_luc")
    return isinstance(data, list) and any(map(has_table, data))


def _parts(lines: Sequence[Line]) -> list[list[Line]]:
    """Split the lines at "Phụ lục"; where the word is missing, at the titles."""
    found: list[list[Line]] = []
    named = False
    for line in lines:
        if line.role is Role.TU_PHU_LUC or (line.role is Role.TEN_PHU_LUC and not named):
            found.append([])
        named = line.role is Role.TU_PHU_LUC or (named and line.role is Role.TEN_PHU_LUC)
        if found:
            found[-1].append(line)
    return found
