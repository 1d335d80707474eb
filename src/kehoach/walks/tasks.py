"""The walk of `kehoach tasks`: the duties of one or several plans, as a table or as one calendar."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from kehoach.diagnostics import Severity, YamlPlace
from kehoach.errors import InvalidDocument
from kehoach.files.reading import Source, read_text
from kehoach.files.writing import write_whole
from kehoach.model.duties import Duty, duties
from kehoach.model.ke_hoach import KeHoach
from kehoach.source.load import load
from kehoach.tables.to_ics import Event, ics_bytes
from kehoach.walks.beside import profile_beside
from kehoach.walks.plan import layered
from kehoach.wording.recurrence import LAST_SURE_DAY

HEAD = ("Hạn", "Việc", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Kế hoạch", "Nơi ghi")


class Listed(NamedTuple):
    """A duty with the plan that it is from; `place` is where it stands, `uid` what a calendar knows it by."""

    duty: Duty
    plan: str
    place: YamlPlace
    uid: str


def tasks_of(source: Source, *, profile: bool = True) -> tuple[list[Listed], str]:
    """Return the duties of a plan, and what is told of the profile that holds for it.

    Raises UnreadableFile, or InvalidDocument when what is wrong in it leaves no plan.
    """
    from kehoach.model.muc import ALIASES
    from kehoach.model.validate import validate_data

    as_typed = load(*read_text(source))
    loaded, note, _ = layered(as_typed, (), profile_beside(source) if profile else None)
    plan, faults, _ = validate_data(loaded.data, loaded.unread)
    found = [each for each in loaded.diagnostics if each.severity is Severity.LOI]
    found += [each.at(loaded.place(each.loc, key=each.at_key, aliases=ALIASES)) for each in faults]
    if found:
        raise InvalidDocument(found)
    seen: Counter[tuple[str, str]] = Counter()
    listed = []
    for duty in duties(plan):
        same = (duty.viec, duty.chu_tri)
        uid = _uid(plan, *same, str(seen[same]))
        seen[same] += 1
        listed.append(Listed(duty, _one_line(plan.trich_yeu), loaded.place(duty.at, aliases=ALIASES), uid))
    return listed, note


def _uid(plan: KeHoach, *words: str) -> str:
    """Return what names a duty for good: not its dates, which may be put off, nor its number, which may shift."""
    told = [*(agency.ten for agency in plan.co_quan), _one_line(plan.trich_yeu), *words]
    return f"{hashlib.sha256(chr(10).join(told).encode()).hexdigest()[:32]}@kehoach"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def chosen(listed: Iterable[Listed], *, unit: str = "", on: date, within: int | None = None) -> list[Listed]:
    """Return the duties of a unit, those due within so many days from `on`; the soonest first, undated ones last."""
    last = date.max if within is None else on + timedelta(within)
    found = []
    for each in listed:
        due = each.duty.due(on)
        is_soon = within is None or (due is not None and on <= due <= last)
        if is_soon and (not unit or each.duty.is_of(unit)):
            found.append((due or date.max, each))
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def rows(listed: Iterable[Listed], on: date) -> Iterator[tuple[str, ...]]:
    """Yield a table: its head, then a row for each duty."""
    yield HEAD
    for each in listed:
        duty, due = each.duty, each.duty.due(on)
        day = f"{due:%d/%m/%Y}" if due else ""
        helpers = ", ".join(duty.phoi_hop)
        place = f"{each.place.file}:{each.place.line}"
        yield day, duty.viec, duty.chu_tri, helpers, duty.thoi_han, duty.san_pham, each.plan, place


def calendar(listed: Sequence[Listed], on: date) -> tuple[bytes, int]:
    """Return the duties as one calendar made on that day, and how many have no day and are not in it.

    What two plans say alike, a copy and its original, is two entries: each has a name of its own.
    """
    met: Counter[str] = Counter()
    events = []
    for each in listed:
        if event := _event(each):
            times = met[each.uid]
            met[each.uid] += 1
            events.append(event._replace(uid=f"{times}-{each.uid}") if times else event)
    return ics_bytes(events, "Công việc theo kế hoạch", on), len(listed) - len(events)


def _event(listed: Listed) -> Event | None:
    duty = listed.duty
    first = next(duty.days(), None)
    if first is None:
        return None
    told = {
        "Chủ trì": duty.chu_tri,
        "Phối hợp": ", ".join(duty.phoi_hop),
        "Thời hạn": duty.thoi_han,
        "Sản phẩm": duty.san_pham,
        "Kế hoạch": listed.plan,
    }
    description = "\n".join(f"{name}: {text}" for name, text in told.items() if text)
    units = [duty.chu_tri] if duty.chu_tri else []
    return Event(listed.uid, _one_line(duty.viec), description, units, first, _rule(duty))


def _rule(duty: Duty) -> dict[str, Any]:
    """Return how a duty comes again, as RFC 5545 3.3.10 has it."""
    often = duty.often
    if often is None or duty.last is None:
        return {}
    if not often.months:
        return {"freq": "WEEKLY", "byday": "FR", "until": duty.last}
    months = [month for month in range(1, 13) if month % often.months == 0]
    if often.day > LAST_SURE_DAY:  # the last of these that a month has
        days = list(range(LAST_SURE_DAY, often.day + 1))
        return {"freq": "MONTHLY", "bymonth": months, "bymonthday": days, "bysetpos": -1, "until": duty.last}
    return {"freq": "YEARLY", "bymonth": months, "bymonthday": often.day, "until": duty.last}


def content(listed: Sequence[Listed], form: str, on: date) -> tuple[bytes, int]:
    """Return a table or a calendar as a file, and how many of the duties could not be put into it."""
    if form == "ics":
        return calendar(listed, on)
    if form == "xlsx":
        from kehoach.tables.to_xlsx import xlsx_bytes

        return xlsx_bytes(rows(listed, on), "Công việc"), 0
    from kehoach.tables.to_csv import csv_bytes

    return csv_bytes(rows(listed, on)), 0


def day_of(text: str) -> date | None:
    """Return the day that somebody typed; None where it is none, or not a whole one."""
    from kehoach.wording.dates import parse_ngay

    try:
        day = parse_ngay(text)
    except ValueError:
        return None
    return date(day.nam, day.thang, day.ngay) if day.thang and day.ngay else None


def write_tasks(content: bytes, path: Path, *, force: bool = False) -> None:
    """Write a table or a calendar; a file that is there only with `force`. Raises UnwritableFile."""
    from kehoach.files.writing import nothing

    write_whole(path, content, ours=None if force else nothing)
