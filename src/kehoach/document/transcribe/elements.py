"""The lines of the text → elements of the tree: their marks read, tables put together, "./." taken away."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kehoach.document.recognise.body import mark_of
from kehoach.document.transcribe.casing import Casing, apart
from kehoach.document.transcribe.page import Line
from kehoach.document.transcribe.record import Record
from kehoach.document.transcribe.tables import grid
from kehoach.document.transcribe.tree import NO_MARK, Element, Grid, Said
from kehoach.rules.roles import Role
from kehoach.wording.enumeration import LETTERS, Mark, parse_mark, typed_mark

NUMBERED = frozenset({
    Role.TIEU_DE_MUC, Role.TIEU_DE_KHOAN, Role.NOI_DUNG_KHOAN, Role.NOI_DUNG_DIEM, Role.GACH_DAU_DONG,
    Role.CONG_DAU_DONG,
})  # fmt: skip
TITLES = frozenset({Role.TIEU_DE_MUC, Role.TIEU_DE_KHOAN})
ENDED = re.compile(r"\s*[./]+\s*/\s*\.?$|\./\.$")
ROMAN = re.compile(r"(?P<mark>[IVXLC]+)\s*[-–/).]\s*")
DIGITS = re.compile(r"\d+")


def elements(record: Record, lines: Sequence[Line], casing: Casing) -> Iterator[Element]:
    """Yield what stands in a stretch of the text; the title above a table and the notes below it are the table's."""
    blocks = [list(group) for _, group in groupby(lines, _table)]
    title: Line | None = None
    for index, block in enumerate(blocks):
        if _table(block[0]) is None:
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            first = _notes(blocks[index - 1] if index else None, block)
            rest = block[first:]
            title = rest.pop() if following and rest and rest[-1].role is Role.TIEU_DE_BANG else None
            yield from (_said(line, casing, is_own=record.is_own) for line in rest)
            continue
        following = blocks[index + 1] if index + 1 < len(blocks) else []
        notes = following[: _notes(block, following)]
        made = grid(block, title, notes, is_own=record.is_own)
        if made is not None:
            named = tuple(each if isinstance(each, str) else each["tieu_de"] for each in made.data["cot"])
            if record.is_own and named[: len(record.task_titles)] == record.task_titles:
                record.tell("bang_viec", "bảng làm từ công việc nay là bảng thường (bang_bieu)", made.number)
            if not (record.is_own or any(line.role is Role.TIEU_DE_COT for line in block)):
                record.tell(
                    "bang", "bảng không có hàng tiêu đề: hàng đầu thành tiêu đề các cột", made.number,
                    "xem lại cot của bảng ấy",
                )  # fmt: skip
            yield made
        else:
            said = [*([title] if title else []), *block, *notes]
            yield from (Said(line.text, line.number) for line in said if line.text)
        title = None


def _table(line: Line) -> int | None:
    return line.seen.cell.table if line.seen.cell else None


def _notes(table: Sequence[Line] | None, block: Sequence[Line]) -> int:
    """Count the lines at the head of a block that are notes of the table above it."""
    if not table or _table(table[0]) is None:
        return 0
    return next((index for index, line in enumerate(block) if line.role is not Role.GHI_CHU_BANG), len(block))


def _said(line: Line, casing: Casing, *, is_own: bool) -> Said:
    text = line.text
    if line.role in NUMBERED:
        mark, numbers, rest = marked(text)
        if mark is not None and rest:
            is_title = line.role in TITLES and (mark != "I." or not is_own or apart(rest)[0].isupper())
            return Said(casing.title(rest) if mark == "I." else rest, line.number, mark, numbers, is_title, text)
    return Said(text, line.number)


def marked(text: str) -> tuple[Mark | None, tuple[int, ...], str]:
    """Return the mark that a line begins with, however it was typed, its numbers, and the words after it."""
    if found := parse_mark(text):
        return found
    mark = mark_of(text)
    if mark is None:
        return None, (), text
    level: Mark = mark  # type: ignore[assignment]  # the levels of recognising are marks
    if level == "I." and (roman := ROMAN.match(text)):
        parsed = parse_mark(f"{roman['mark']}. x")
        return ("I.", parsed[1], text[roman.end() :]) if parsed else (None, (), text)
    typed = typed_mark(text)
    if typed is None:
        return None, (), text
    before, rest = typed
    if level == "a)":
        place = LETTERS.find(before[0])
        return (level, (place + 1,), rest) if place >= 0 else (None, (), text)
    numbers = tuple(int(digits) for digits in DIGITS.findall(before))
    return level, numbers if level in ("1.", "1.1") else (), rest


def without_end(element: Element) -> Element:
    """Return the last element of a text without the sign that ends it (Mẫu 1.4)."""
    if isinstance(element, Grid) or not ENDED.search(element.text):
        return element
    text = ENDED.sub("", element.text).rstrip()
    if element.mark != NO_MARK and not text:
        return element
    return element._replace(text=text + "" if text[-1:] in ".;,:…?!" else f"{text}.") if text else element
