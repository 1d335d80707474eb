"""What is different in two plans, in terms of the plan: "nơi nhận: thêm “Công an xã”", "II.2.b: câu thứ hai đổi"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from kehoach.compare.changes import Change, Kind, aligned, changes
from kehoach.compare.lines import Line, lines_of
from kehoach.compare.stretches import stretches, words_apart
from kehoach.compare.unprinted import unprinted
from kehoach.model.ke_hoach import KeHoach
from kehoach.rules.roles import Role
from kehoach.wording.patterns import compiled


class What(StrEnum):
    """What of a plan is different."""

    NOI_NHAN = "nơi nhận"
    THOI_GIAN = "thời gian"
    SO_TIEN = "số tiền"
    SO_LIEU = "số liệu"
    DON_VI = "đơn vị"
    LOI = "lời"
    CACH_TRINH_BAY = "cách trình bày"


class Became(StrEnum):
    """What became of it."""

    THEM = "thêm"
    BO = "bỏ"
    DOI = "đổi"
    CHUYEN = "chuyển"


class Difference(NamedTuple):
    """One difference.

    Attributes:
        where: its name, by the first plan; of what came, by the second: "II.2.b".
        became: what became of it.
        what: what it is of.
        before, after: the words of both plans; "" where there are none.
        part: "câu thứ hai", where one of several sentences is different; the new place of what moved; of what is
            printed nowhere its key.
    """

    where: str
    became: Became
    what: What
    before: str = ""
    after: str = ""
    part: str = ""

    @property
    def place(self) -> str:
        """Where it is, down to the sentence or the key."""
        return ", ".join(filter(None, (self.where or "văn bản", "" if self.became is Became.CHUYEN else self.part)))

    @property
    def says(self) -> str:
        """Return the difference in words."""
        where = self.where or "văn bản"
        match self.became:
            case Became.CHUYEN:
                return f"{where}: chuyển đến {self.part or 'chỗ khác'}: “{self.before}”"
            case Became.DOI if self.what is What.CACH_TRINH_BAY:
                return f"{where}: {self.part} đổi “{self.before or 'không ghi'}” thành “{self.after or 'không ghi'}”"
            case Became.DOI:
                lead = f"{self.part} đổi" if self.part else "đổi"
                return f"{where}: {lead} “{self.before}” thành “{self.after}”"
            case Became.THEM:
                return f"{where}: thêm {'câu ' if self.part else ''}“{self.after}”"
        return f"{where}: bỏ {'câu ' if self.part else ''}“{self.before}”"


_BY_KEY: Mapping[str | int, What] = {
    "noi_nhan": What.NOI_NHAN, "luu": What.NOI_NHAN,
    "tu_ngay": What.THOI_GIAN, "den_ngay": What.THOI_GIAN, "ky_han": What.THOI_GIAN,
    "ngay_ban_hanh": What.THOI_GIAN, "ngay": What.THOI_GIAN,
    "kinh_phi": What.SO_TIEN,
    "chu_tri": What.DON_VI, "phoi_hop": What.DON_VI, "don_vi": What.DON_VI, "co_quan": What.DON_VI,
}  # fmt: skip
_DATE = compiled(r"\d{1,2}/\d{1,2}|(?:ngày|tháng|năm|quý) (?:[\dIV]+)", re.IGNORECASE)
_MONEY = compiled(r"\d[\d.,]* ?(?:đồng|triệu|tỷ|nghìn)|\d{1,3}(?:\.\d{3})+", re.IGNORECASE)
_UNIT = compiled(r"(?<!\w)(?:UBND|Ủy ban|Sở|Phòng|Công an|Ban|Trạm|Trung tâm|Văn phòng|Hội|Đoàn)(?!\w)")
_SENTENCE = compiled(r"(?<=[.;!?]) +(?=\S)")
_LISTED = compiled(r"(?:nơi nhận|căn cứ|lưu) \d+$")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_COUNTED = frozenset({Role.O_BANG, Role.NHOM_HANG, Role.TIEU_DE_COT, Role.GHI_CHU_BANG})  # of tables of tasks
_SEES_TO_ENDS = frozenset({Role.CAN_CU, Role.DANH_SACH_NOI_NHAN, Role.NGUOI_SOAN_THAO})  # composing ends the lines


def differences(before: KeHoach, after: KeHoach, *, steering: bool = True) -> list[Difference]:
    """Return what is different in two plans, in the order of their pages; nothing where they say the same.

    `steering`: whether what is printed nowhere counts; a plan that comes from a Word file does not have it.
    """
    ones, others = _comparable(lines_of(before)), _comparable(lines_of(after))
    found = changes(ones, others)
    moved = _moved(found)
    told: dict[Difference, None] = {}
    for change in found:
        if _is_the_programs(change):
            continue
        for each in _told(change, moved):
            told.setdefault(each)  # a task stands in the text and in tables: told once
    if steering:
        ways = {line.at for change in found for line in (change.before, change.after) if line and line.at}
        for where, name, old, new in unprinted(before, after, aligned(ones, others), ways):
            told.setdefault(Difference(where, Became.DOI, What.CACH_TRINH_BAY, old, new, name))
    return [*told]


def _comparable(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the end marks that composing puts, by where a line stands in its list."""
    bare = []
    for line in lines:
        text = line.text.removesuffix("./.").rstrip() if line.text.endswith("./.") else line.text
        text = text.rstrip(" ;.") if line.role in _SEES_TO_ENDS or text != line.text else text
        bare.append(line._replace(text=text or line.text))
    return bare


def _is_the_programs(change: Change) -> bool:
    """Whether a change is of cells that the program fills by itself: what they follow from is told."""
    return all(line is None or (not line.at and line.role in _COUNTED) for line in (change.before, change.after))


def _moved(found: Sequence[Change]) -> dict[tuple[Kind, int], Change]:
    """Return for each line that went the change by which it came elsewhere, by the change's identity; and back."""
    came: dict[tuple[Role, str], list[Change]] = {}
    for change in found:
        if change.kind is Kind.THEM and change.after:
            came.setdefault((change.after.role, change.after.text), []).append(change)
    pairs: dict[tuple[Kind, int], Change] = {}
    for change in found:
        if change.kind is not Kind.BO or change.before is None or len(change.before.text.split()) < 2:
            continue
        if there := came.get((change.before.role, change.before.text)):
            other = there.pop(0)
            pairs[Kind.BO, id(change)] = other
            pairs[Kind.THEM, id(other)] = change
    return pairs


def _told(change: Change, moved: Mapping[tuple[Kind, int], Change]) -> Iterator[Difference]:
    one, other = change.before, change.after
    where = _place(change)
    if change.kind is Kind.DOI and one and other:
        yield from _changed(where, one, other)
    elif (change.kind, id(change)) in moved:
        if change.kind is Kind.BO and one:
            there = _place(moved[change.kind, id(change)])
            yield Difference(where, Became.CHUYEN, _what(one, one.text), _short(one), _short(one), there)
    elif other:
        yield Difference(where, Became.THEM, _what(other, other.text), "", _short(other))
    elif one:
        yield Difference(where, Became.BO, _what(one, one.text), _short(one), "")


def _place(change: Change) -> str:
    """Return the name of the place; of what came or went from a list of recipients or bases that of the list."""
    is_listed = change.kind is not Kind.DOI and _LISTED.match(change.where)
    return change.where.rpartition(" ")[0] if is_listed else change.where


def _changed(where: str, one: Line, other: Line) -> Iterator[Difference]:
    """Yield the sentences of a line that are different; the words that differ where none is the same."""
    sentences, others = _SENTENCE.split(one.text), _SENTENCE.split(other.text)
    found = [*stretches(sentences, others, str)]
    if not any(is_equal for is_equal, _, _ in found):
        old, new = words_apart(one.text, other.text)
        yield Difference(where, Became.DOI, _what(other, f"{old} {new}"), old, new)
        return
    number = 0
    for is_equal, mine, theirs in found:
        if not is_equal:
            part = _sentence(number)
            if len(mine) == len(theirs):
                for at, (before, after) in enumerate(zip(mine, theirs, strict=True), start=number):
                    old, new = words_apart(before, after)
                    yield Difference(where, Became.DOI, _what(other, f"{old} {new}"), old, new, _sentence(at))
            else:
                old, new = " ".join(mine), " ".join(theirs)
                became = Became.DOI if old and new else Became.BO if old else Became.THEM
                yield Difference(where, became, _what(other, f"{old} {new}"), old, new, part)
        number += len(mine)


def _sentence(number: int) -> str:
    return f"câu thứ {_ORDINALS[number] if number < len(_ORDINALS) else number + 1}"


def _what(line: Line, words: str) -> What:
    """Return what is different: as the key says, or as the words look that are."""
    keys = [step for step in line.at if isinstance(step, str)]
    if line.role is Role.DANH_SACH_NOI_NHAN or "noi_nhan" in keys:
        return What.NOI_NHAN
    own = keys[-1] if (keys and len(line.at) > 1) or keys[:1] == ["ngay_ban_hanh"] else ""
    if own in _BY_KEY:
        return _BY_KEY[own]
    for pattern, what in ((_MONEY, What.SO_TIEN), (_DATE, What.THOI_GIAN), (_UNIT, What.DON_VI)):
        if pattern.search(words):
            return what
    return What.SO_LIEU if any(char.isdigit() for char in words) else What.LOI


def _short(line: Line) -> str:
    return line.text.strip().removeprefix("- ").strip()
