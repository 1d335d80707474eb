"""The head of a page → issuers, number, place and date, summary, căn cứ."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from kehoach.document.recovered.frame import level_of
from kehoach.document.transcribe.casing import Casing, guessed
from kehoach.document.transcribe.page import Line, Loc
from kehoach.document.transcribe.record import Record
from kehoach.model.base import LONGEST_NAME
from kehoach.rules.roles import Role
from kehoach.wording.agencies import printed_lines
from kehoach.wording.capitals import in_capitals
from kehoach.wording.citations import format_can_cu, parse_can_cu
from kehoach.wording.dates import parse_thoi_gian
from kehoach.wording.numbers import parse_so_van_ban

ISSUING = frozenset({Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH, Role.GHI_CHU_CO_QUAN})
NUMBER = re.compile(r"Số\s*:?\s*(?P<number>[^/]*?)\s*/\s*(?P<symbol>.*)", re.DOTALL)
PLACED = re.compile(r"(?P<place>.*?)\s*,?\s*(?P<day>ngày\b.*)", re.IGNORECASE | re.DOTALL)
ATTACHED = re.compile(
    r"\(?\s*(?:Ban hành )?kèm theo (?P<loai>.+?) số:? ?(?P<so>.*?) ?(?P<ngay>ngày .*?) của (?P<co_quan>.+?)\)?\s*",
    re.IGNORECASE | re.DOTALL,
)
URGENT = ("hỏa tốc", "thượng khẩn", "khẩn")
BRACKETS = re.compile(r"[\[\]]")
JOINED = re.compile(r"\s[-–]$")
BLANK = re.compile(r"[\s.…_]*")
KIND = re.compile(r"KH\s*[-–]\s*(?P<rest>.*)|(?P<other>.*)", re.DOTALL)


class _Agency(NamedTuple):
    lines: list[Line]
    parents: list[Line]
    notes: list[Line]


def head(record: Record, lines: Sequence[Line], casing: Casing, said: Sequence[str]) -> None:
    """Record what the head says; `said` are the issuers' names from elsewhere, at their dashes apart."""
    symbol = _symbol(record, _number(record, lines))
    _issuers(record, [line for line in lines if line.role in ISSUING], casing, said, len(symbol))
    _share_out(record, symbol)
    _day(record, lines)
    _urgent(record, lines)
    _summary(record, lines, casing)
    _attached(record, lines)


def _issuers(record: Record, lines: Sequence[Line], casing: Casing, said: Sequence[str], most: int) -> None:
    agencies: list[_Agency] = []
    for line in lines:
        last = agencies[-1] if agencies else None
        begins = last is None or (line.role is Role.CO_QUAN_CHU_QUAN and bool(last.lines)) or _is_whole(last, line)
        if begins:
            last = _Agency([], [], [])
            agencies.append(last)
        if last is not None:
            place = {Role.CO_QUAN_BAN_HANH: last.lines, Role.CO_QUAN_CHU_QUAN: last.parents}.get(
                line.role or Role.LOI_VAN, last.notes
            )
            place.append(line)
    told = [agency for agency in agencies if agency.lines] or agencies[:1]
    if record.is_own and most:
        told = _put_together(told, most)
    found: list[dict[str, Any]] = []
    for index, agency in enumerate(told):
        loc: Loc = ("co_quan", index)
        data = _agency(record, agency, loc, casing, said)
        if index and not agency.parents and "chu_quan" in found[0] and not record.is_own:
            data["chu_quan"] = found[0]["chu_quan"]  # a shared parent stands once, on top
        found.append(data)
    if not found:
        found = [{"cap": "don_vi", "ten": "[điền: tên cơ quan ban hành]"}]
    record.data["co_quan"] = found


def _put_together(agencies: list[_Agency], most: int) -> list[_Agency]:
    """Put names together again whose own dash stands at the end of a line, until there are `most` issuers."""
    found = list(agencies)
    while len(found) > most:
        pairs = (at for at in range(len(found) - 1) if not (found[at].notes or found[at + 1].parents))
        if (at := next(pairs, None)) is None:
            break
        first, second = found[at : at + 2]
        found[at : at + 2] = [_Agency([*first.lines, *second.lines], first.parents, second.notes)]
    return found


def _is_whole(agency: _Agency, line: Line) -> bool:
    """Whether a name is at its end, so that a line is another's: a dash joins it to the next, a note stands below."""
    if line.role is Role.GHI_CHU_CO_QUAN or not agency.lines:
        return False
    return bool(agency.notes) or JOINED.search(agency.lines[-1].text) is not None


def _agency(record: Record, agency: _Agency, loc: Loc, casing: Casing, said: Sequence[str]) -> dict[str, Any]:
    printed = [line.text for line in agency.lines[:-1]] + [JOINED.sub("", line.text) for line in agency.lines[-1:]]
    text = " ".join(" ".join(printed).split())
    runs = (" - ".join(said[begin:end]) for end in range(len(said) + 1) for begin in range(end))
    own = next((name for name in runs if in_capitals(name) == in_capitals(text)), None)
    name = own or casing.name(text)
    is_known = name is not None
    if name is None:
        guess = guessed(text)
        name = f"[điền: {BRACKETS.sub('', guess)}]" if text else "[điền: tên cơ quan ban hành]"
        if text:
            record.tell(
                "ten_co_quan", f"tên cơ quan chỉ có chữ in hoa: {text}", agency.lines[0].number,
                "sửa chữ hoa cho đúng rồi bỏ [điền: …]",
            )  # fmt: skip
    data: dict[str, Any] = {"cap": level_of(name, bool(agency.parents)), "ten": name[:LONGEST_NAME]}
    record.note((*loc, "ten"), agency.lines)
    if is_known and [in_capitals(line) for line in printed_lines(name)] != [in_capitals(line) for line in printed]:
        data["dong"] = [casing.title(line) for line in printed]
    if agency.parents:
        data["chu_quan"] = []
        for parent in _parents(record, agency.parents):
            known = casing.name(parent)
            data["chu_quan"].append(known or guessed(parent))
            if known is None:
                record.tell(
                    "ten_co_quan", f"tên cơ quan chủ quản chỉ có chữ in hoa: {parent}, viết là “{guessed(parent)}”",
                    agency.parents[0].number, "xem lại chữ hoa ở chu_quan",
                )  # fmt: skip
        record.note((*loc, "chu_quan"), agency.parents)
    if agency.notes:
        data["ghi_chu"] = " ".join(line.text for line in agency.notes)
        record.note((*loc, "ghi_chu"), agency.notes)
    return data


def _parents(record: Record, lines: Sequence[Line]) -> list[str]:
    """Return the names of parents: ours stand a line each, others' may run over lines."""
    names: list[str] = []
    for line in lines:
        starts = re.match(r"(?:UBND|[ỦU][ỶY] BAN|BỘ|SỞ|TỔNG CỤC|CỤC|HĐND|HUYỆN|TỈNH ỦY)(?!\w)", line.text)
        if record.is_own or not names or starts:
            names.append(line.text)
        else:
            names[-1] += f" {line.text}"
    return names


def _number(record: Record, lines: Sequence[Line]) -> str:
    for line in lines:
        found = NUMBER.fullmatch(line.text) if line.role is Role.SO_KY_HIEU else None
        if line.role is not Role.SO_KY_HIEU or not found:
            continue
        record.note(("so_van_ban",), [line])
        number = found["number"].strip(" .…_")
        try:
            if number:
                record.data["so_van_ban"] = str(parse_so_van_ban(number))
        except ValueError:
            record.tell(
                "so_ky_hieu", f"số của văn bản không đọc được: “{line.text}”", line.number, "ghi vào so_van_ban"
            )
        return " ".join(found["symbol"].split())
    return ""


def _symbol(record: Record, symbol: str) -> list[str]:
    """Return the parts of a symbol after "KH-", of which each issuer has one."""
    found = KIND.fullmatch(symbol)
    rest = (found["rest"] if found else None) or ""
    between = r"(?<! )-(?! )" if record.is_own else r"\s*[-–]\s*"
    return [part.strip() for part in re.split(between, rest)] if rest else []


def _share_out(record: Record, parts: list[str]) -> None:
    """Record of each issuer its part of the symbol, of the last all that are left."""
    agencies = record.data["co_quan"]
    if len(parts) > len(agencies):
        parts = [*parts[: len(agencies) - 1], "-".join(parts[len(agencies) - 1 :])]
    for agency, part in zip(agencies, parts, strict=False):
        if part and not BLANK.fullmatch(part):
            agency["viet_tat"] = part


def _day(record: Record, lines: Sequence[Line]) -> None:
    for line in lines:
        found = PLACED.fullmatch(line.text) if line.role is Role.DIA_DANH_THOI_GIAN else None
        if not found:
            continue
        if record.is_own:
            place, _, day = line.text.rpartition(", ngày")
            place, day = place.strip(), f"ngày{day}"
        else:
            place, day = " ".join(found["place"].strip(" ,.…_").split()), found["day"]
        if place and place != "…":
            record.data["dia_danh"] = place[:LONGEST_NAME]
            record.note(("dia_danh",), [line])
        try:
            when = parse_thoi_gian(day)
        except ValueError:
            when = None
            record.tell("ngay", f"ngày không đọc được: “{line.text}”", line.number, "ghi vào ngay_ban_hanh")
        if when:
            record.data["ngay_ban_hanh"] = str(when)
            record.note(("ngay_ban_hanh",), [line])
        return


def _urgent(record: Record, lines: Sequence[Line]) -> None:
    for line in lines:
        if line.role is Role.MUC_DO_KHAN and line.text.lower().replace("hoả", "hỏa") in URGENT:
            record.data["do_khan"] = line.text.lower().replace("hoả", "hỏa")
            record.note(("do_khan",), [line])


def _summary(record: Record, lines: Sequence[Line], casing: Casing) -> None:
    said = [line for line in lines if line.role is Role.TRICH_YEU]
    if not said:
        record.data["trich_yeu"] = "[điền: trích yếu]"
        return
    text = "\n".join(line.text for line in said)
    record.data["trich_yeu"] = text if record.is_own else casing.title(" ".join(text.split()))
    if not record.is_own and text.isupper():
        record.tell(
            "chu_hoa", f"trích yếu in hoa, viết lại là “{record.data['trich_yeu']}”", said[0].number,
            "xem lại chữ hoa của tên riêng ở trich_yeu",
        )  # fmt: skip
    record.note(("trich_yeu",), said)


def _attached(record: Record, lines: Sequence[Line]) -> None:
    said = [line for line in lines if line.role is Role.KEM_THEO]
    found = ATTACHED.fullmatch(" ".join(" ".join(line.text for line in said).split())) if said else None
    if not found or found["loai"].casefold() == "kế hoạch":
        return
    number = found["so"].strip()
    data: dict[str, Any] = {"loai": found["loai"]}
    if number != "/…" if record.is_own else re.match(r"\d", number):
        data["so_ky_hieu"] = number
    try:
        day = parse_thoi_gian(found["ngay"])
    except ValueError:
        day = None
    record.data["kem_theo_quyet_dinh"] = data | ({"ngay": str(day)} if day else {}) | {"co_quan": found["co_quan"]}
    record.note(("kem_theo_quyet_dinh",), said)


def bases(record: Record, lines: Sequence[Line]) -> None:
    """Record the căn cứ; "Căn cứ" is left out where composing puts it there again."""
    said = [line for line in lines if line.role is Role.CAN_CU]
    texts = []
    for line in said:
        whole = line.text.strip().removeprefix("-").strip()
        [short] = parse_can_cu([whole])
        texts.append(short if short and format_can_cu([short]) == format_can_cu([whole]) else whole)
    if texts:
        record.data["can_cu"] = texts
        for index, line in enumerate(said):
            record.note(("can_cu", index), [line])
