"""A line that was changed on the page → what is to be said in the data so that the line is the new one."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from kehoach.compare.lines import Line
from kehoach.compare.merge import bare, is_ended_by_program, tail
from kehoach.diagnostics import Loc
from kehoach.rules.roles import Role
from kehoach.wording.capitals import in_capitals
from kehoach.wording.citations import parse_can_cu
from kehoach.wording.dates import Ngay, parse_thoi_gian
from kehoach.wording.numbers import parse_so_van_ban
from kehoach.wording.patterns import compiled
from kehoach.wording.recipients import parse_noi_nhan

MOST_VALUES = 60  # texts below a piece that are tried
NUMBER = compiled(r"Số:?\s*([^/]*?)\s*/.*")
PLACED = compiled(r"(.*),\s*(ngày\b.*)")


class Put(NamedTuple):
    """A text that is to stand at a way in the data."""

    way: Loc
    value: str


def puts(data: Any, way: Loc, here: Line, after: Line) -> Iterator[list[Put]]:
    """Yield what may make the line `here` say `after`, the likeliest first; `way` leads to its value in `data`."""
    yield from _formatted(data, here, after.text)
    end = None if is_ended_by_program(here, after) else tail(after.text)
    for inner, text in _texts(_at(data, way), way, MOST_VALUES):
        for changed in _changed(text, bare(here.text), bare(after.text), end):
            yield [Put(inner, changed)]


def new_item(line: Line) -> Any:
    """Return what a line that came is as the item of a list."""
    text = line.text.removesuffix("./.").rstrip()
    if line.role is Role.DANH_SACH_NOI_NHAN:
        items, _ = parse_noi_nhan([text])
        return items[0].as_data() if items else None
    if line.role is Role.CAN_CU:
        return parse_can_cu([text])[0] or None
    return text.strip() or None


def _formatted(data: Any, here: Line, after: str) -> Iterator[list[Put]]:
    """Yield what the number and the date of the document say now."""
    if here.role is Role.SO_KY_HIEU and (found := NUMBER.fullmatch(after)):
        try:
            yield [Put(("so_van_ban",), str(parse_so_van_ban(found[1].strip(" .…_"))))]
        except ValueError:
            return
    elif here.role is Role.DIA_DANH_THOI_GIAN and (found := PLACED.fullmatch(after)):
        try:
            day = parse_thoi_gian(found[2])
        except ValueError:
            return
        said = _as_typed(day, data.get("ngay_ban_hanh")) if day else ""
        place = Put(("dia_danh",), found[1].strip())
        if said:
            yield [Put(("ngay_ban_hanh",), said)]
            yield [Put(("ngay_ban_hanh",), said), place]
        yield [place]


def _as_typed(day: Ngay, typed: Any) -> str:
    """Write a date as its author writes dates."""
    if day.whole and isinstance(typed, str) and "/" in typed:
        return f"{day.ngay:02d}/{day.thang:02d}/{day.nam}"
    return str(day)


def _texts(data: Any, way: Loc, most: int) -> Iterator[tuple[Loc, str]]:
    left = most
    row = [(way, data)]
    while row and left:
        here, value = row.pop(0)
        if isinstance(value, str):
            left -= 1
            yield here, value
        elif isinstance(value, dict):
            row[:0] = [((*here, key), each) for key, each in value.items()]
        elif isinstance(value, list):
            row[:0] = [((*here, index), each) for index, each in enumerate(value)]


def _changed(value: str, before: str, after: str, end: str | None) -> Iterator[str]:
    """Yield the value with the change of the line in it, where the line says it or a paragraph of it.

    `end` is what the line ends with now, where the value ends it; None where composing does.
    """
    for paragraph in value.split("\n\n") if "\n\n" in value else [value]:
        words = " ".join(paragraph.split())
        said = bare(words)
        if not said:
            continue
        for shown in dict.fromkeys((said, in_capitals(said))):
            at = before.find(shown)
            if at < 0:
                continue
            lead, rest = before[:at], before[at + len(shown) :]
            if not (after.startswith(lead) and after.endswith(rest) and len(after) >= len(lead) + len(rest)):
                continue
            new = after[len(lead) : len(after) - len(rest)]
            new = new if shown == said else recased(said, new)
            yield value.replace(paragraph, new + (words[len(said) :] if rest or end is None else end), 1)


def recased(old: str, capitals: str) -> str:
    """Return new words that are printed in capitals as the old ones were typed; words that came in small letters."""
    typed, words = old.split(), capitals.split()
    matcher = SequenceMatcher(None, [*map(in_capitals, typed)], words, autojunk=False)
    found: list[str] = []
    for tag, begin, end, first, last in matcher.get_opcodes():
        found += typed[begin:end] if tag == "equal" else [word.lower() for word in words[first:last]]
    text = " ".join(found)
    return text[:1].upper() + text[1:] if old[:1].isupper() else text


def _at(data: Any, way: Loc) -> Any:
    for step in way:
        data = data[step]
    return data
