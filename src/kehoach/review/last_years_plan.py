"""Last year's plan as it was written, value by value: what becomes of each in the plan of another year."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kehoach.diagnostics import Edit, Loc
from kehoach.model.base import single_pair
from kehoach.review.of_last_year import OLD_YEARS, SUMS, figures, is_lasting, left_over, renewal
from kehoach.wording.dates import Ngay, format_thoi_gian, parse_ngay
from kehoach.wording.patterns import compiled
from kehoach.wording.years import Change, OwnYears, blank

# What the plan to come gets anew: its number, its date, those of the decision that it is issued with.
ANEW: tuple[Loc, ...] = (
    ("so_van_ban",),
    ("ngay_ban_hanh",),
    ("thoi_gian_ky",),
    ("kem_theo_quyet_dinh", "so_ky_hieu"),
    ("kem_theo_quyet_dinh", "ngay"),
)
# Names and settings, in which a year is nobody's.
_NO_WORDS = frozenset(
    {"co_quan", "nguoi_ky", "trinh_bay", "luu", "dia_chi", "dia_danh", "kem_theo_quyet_dinh", "$schema", "mau"}
    | {loc[0] for loc in ANEW}
)
DAYS = ("tu_ngay", "den_ngay")
OLD_DOCUMENTS, TABLES = "văn bản của năm trước, còn dùng không", "bảng số liệu"
_FIGURE = compiled(r"[0-9][0-9.,]+ ?%?|[0-9] ?%")  # one digit alone is a number of a row


class Step(NamedTuple):
    """What becomes of one value, at `loc` in the data as written.

    Attributes:
        loc: the way to it.
        edits: the stretches of its text that change, in order.
        was: what it said, where it is to be left without a value.
        doubts: what the author is to look at, each with the words at which it stands.
    """

    loc: Loc
    edits: tuple[Edit, ...] = ()
    was: str = ""
    doubts: tuple[tuple[str, str], ...] = ()  # kind and words of each


def steps(data: Mapping[str, Any], years: OwnYears) -> Iterator[Step]:
    """Yield what becomes of each value of a plan's data."""
    for loc in ANEW:
        if isinstance(was := _at(data, loc), str):
            yield Step(loc, was=was)
    if not years.by:
        return
    issued = _day(data.get("ngay_ban_hanh"))
    for key, value in data.items():
        if key == "can_cu":
            for loc, entry in _bases(value):
                yield from _basis(loc, entry, years)
        elif key not in _NO_WORDS:
            yield from _within((key,), value, years, issued)


def _at(data: Any, loc: Loc) -> Any:
    for step in loc:
        data = data.get(step) if isinstance(data, Mapping) else None
    return data


def _bases(value: Any) -> Iterator[tuple[Loc, Any]]:
    if isinstance(value, list):
        yield from ((("can_cu", index), entry) for index, entry in enumerate(value))
    else:
        yield ("can_cu",), value


def _basis(loc: Loc, entry: Any, years: OwnYears) -> Iterator[Step]:
    """Yield what becomes of a căn cứ; one in parts that was made for one year gets another number and date."""
    if isinstance(entry, str) or single_pair(entry):
        yield from _text(loc, entry, years, is_basis=True)
    elif isinstance(entry, Mapping):
        if isinstance(entry.get("nguyen_van"), str):
            yield from _text((*loc, "nguyen_van"), entry["nguyen_van"], years, is_basis=True)
            return
        number, day = entry.get("so_ky_hieu"), _day(entry.get("ngay"))
        named = list(_text((*loc, "trich_yeu"), entry.get("trich_yeu"), years, is_basis=True))
        yield from named
        if not isinstance(number, str):
            return
        if any(each.edits for each in named):
            was = f"{number} {format_thoi_gian(day)}" if day else number
            yield Step((*loc, "so_ky_hieu"), _edits(number, [Change(0, len(number), blank(was), is_sure=False)]))
            if day:
                yield Step((*loc, "ngay"), was=entry["ngay"])
        elif day and day.nam in years.own and not is_lasting(str(entry.get("loai"))):
            yield Step((*loc, "so_ky_hieu"), doubts=((OLD_DOCUMENTS, f"{entry.get('loai')} số {number}"),))


def _within(loc: Loc, value: Any, years: OwnYears, issued: Ngay | None) -> Iterator[Step]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _within((*loc, index), item, years, issued)
    elif "hang" in loc and isinstance(value, str) and _FIGURE.fullmatch(value):
        return  # 2026 in a cell may be a number of trees
    elif isinstance(value, str) or ((pair := single_pair(value)) and not isinstance(pair[1], Mapping | list)):
        yield from _text(loc, value, years)
    elif isinstance(value, Mapping):
        yield from _days(loc, value, years, issued)
        if pair := single_pair(value):  # a line that introduces the list below it
            yield from _text(loc, pair[0], years)
        for key, inner in value.items():
            if key == "hang" and (cells := sum(1 for each in _cells(inner) if _FIGURE.fullmatch(each))):
                yield Step((*loc, key), doubts=((TABLES, f"{cells} ô số liệu"),))
            if key == "kinh_phi" and isinstance(inner, str) and "viec" in value:
                yield Step((*loc, key), doubts=((SUMS, inner),))
            elif key not in DAYS:
                yield from _within((*loc, key), inner, years, issued)


def _cells(value: Any) -> Iterator[str]:
    """Yield the texts in the rows of a table."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _cells(inner)


def _text(loc: Loc, value: Any, years: OwnYears, *, is_basis: bool = False) -> Iterator[Step]:
    pair = single_pair(value)
    text = value if pair is None else f"{pair[0]}: {pair[1]}" if pair[1] else f"{pair[0]}:"
    if not isinstance(text, str):
        return
    found = renewal(text, years, is_basis=is_basis)
    doubts = [(OLD_DOCUMENTS, each.message) for each in found.doubts]
    doubts += [(OLD_YEARS, each.message) for each in left_over(text, years, found)]
    if not is_basis:
        doubts += [(kind, each.message) for kind, each in figures(text)]
    if not found.changes and not doubts:
        return
    edits = _edits(text, found.changes)
    if pair and pair[1] and edits and edits[0].start >= len(pair[0]) + 2:  # all of it behind the colon
        by = len(pair[0]) + 2
        loc, edits = (
            (*loc, pair[0]),
            tuple(Edit(pair[1], each.new, each.start - by, (each.end or 0) - by) for each in edits),
        )
    yield Step(loc, edits, doubts=tuple(doubts))


def _edits(text: str, changes: Any) -> tuple[Edit, ...]:
    return tuple(Edit(text, each.new, each.start, each.end) for each in changes)


def _days(loc: Loc, task: Mapping[str, Any], years: OwnYears, issued: Ngay | None) -> Iterator[Step]:
    """Yield what becomes of the days of a task; in a day there is no room for a blank, so that a doubt is told."""
    days = {key: day for key in DAYS if (day := _day(task.get(key)))}
    moved = {key: day for key, day in days.items() if _is_own(key, days, years, issued)}
    begins, ends = (days[key].nam + years.by * (key in moved) if key in days else None for key in DAYS)
    if begins and ends and begins > ends:  # of several years, and the first of them is gone by
        moved = {}
    for key, day in days.items():
        if key in moved:
            yield _later((*loc, key), task[key], day, years.by)
        elif day.nam in years.own or years.is_near(day.nam):
            yield Step((*loc, key), doubts=(("thời hạn chưa đổi", f"{key}: {task[key]}"),))


def _is_own(key: str, days: Mapping[str, Ngay], years: OwnYears, issued: Ngay | None) -> bool:
    """Whether a day of a task is of the plan's year: soon after it too, and before it since the plan was issued."""
    day, ends = days[key], days.get("den_ngay")
    if day.nam + 1 in years.own and day.nam not in years.own:
        since_issued = bool(issued and issued.nam == day.nam and issued.earliest <= day.latest)
        return since_issued or (key == "tu_ngay" and bool(ends and ends.nam in years.own))
    return bool(years.own) and day.nam in (*years.own, max(years.own) + 1)


def _later(loc: Loc, text: str, day: Ngay, by: int) -> Step:
    year = str(day.nam)
    at = text.rindex(year)
    moved = Edit(text, str(day.nam + by), at, at + len(year))
    try:
        Ngay(day.nam + by, day.thang, day.ngay)
    except ValueError:  # 29/02: the month is sure, the day is not
        whole = Edit(text, str(Ngay(day.nam + by, day.thang)))
        return Step(loc, (whole,), doubts=(("ngày không có trong lịch", text),))
    return Step(loc, (moved,))


def _day(value: Any) -> Ngay | None:
    try:
        return parse_ngay(value) if isinstance(value, str) else None
    except ValueError:
        return None
