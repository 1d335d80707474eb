"""The tasks of a plan as duties with days: who has what to do, from when, by when, and how often."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kehoach.diagnostics import Loc
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.tasks import Task, tasks
from kehoach.wording.dates import Ngay
from kehoach.wording.patterns import compiled
from kehoach.wording.periods import format_khoang
from kehoach.wording.recurrence import DinhKy, parse_dinh_ky, parse_han

_YEAR = compiled(r"(?<!\d)năm (?:học )?(20\d\d)(?!\d)", re.IGNORECASE)


class Duty(NamedTuple):
    """One task.

    Attributes:
        at: the way to it in the plan.
        viec: what there is to do.
        chu_tri: who is in charge; "" where nobody is named.
        phoi_hop: who helps.
        thoi_han: from when, by when, how often, as the plan's tables have it.
        san_pham: what comes of it.
        first, last: the first day and the day by which it is due; of one that comes again, the bounds of the rule.
        often: how often it comes again, if it does.
    """

    at: Loc
    viec: str
    chu_tri: str
    phoi_hop: tuple[str, ...]
    thoi_han: str
    san_pham: str
    first: date | None
    last: date | None
    often: DinhKy | None

    def days(self) -> Iterator[date]:
        """Yield the days on which it is due; none where the plan does not say so that it can be reckoned."""
        if self.last is not None:
            if self.often is None:
                yield self.last
            elif self.first is not None:
                yield from self.often.falls_on(self.first, self.last)

    def due(self, on: date) -> date | None:
        """Return the day on which it is due next, from `on` on; the last one where all are past."""
        days = list(self.days())
        return next((day for day in days if day >= on), days[-1] if days else None)

    def is_of(self, unit: str) -> bool:
        """Whether a unit whose name holds these words is in charge or helps."""
        wanted = _plain(unit)
        return any(wanted in _plain(name) for name in (self.chu_tri, *self.phoi_hop))


def duties(plan: KeHoach) -> list[Duty]:
    """Return the tasks of a plan, in its order."""
    return [_duty(task, plan) for task in tasks(plan)]


def year_of(plan: KeHoach) -> int | None:
    """Return the year that a plan is for: the one in its summary, or that of its date."""
    said = _YEAR.findall(plan.trich_yeu)
    if said:
        return int(said[-1])
    return plan.ngay_ban_hanh.nam if plan.ngay_ban_hanh else None


def _duty(task: Task, plan: KeHoach) -> Duty:
    viec, year, words = task.viec, year_of(plan), task.viec.ky_han or ""
    often = parse_dinh_ky(words)
    begins = viec.tu_ngay.earliest if viec.tu_ngay else None
    ends = viec.den_ngay
    if ends is None and not often:
        ends = parse_han(words, year)
    if ends is None and not often and viec.tu_ngay:
        ends = viec.tu_ngay if viec.tu_ngay.whole else None
    if often and year:
        own = plan.ngay_ban_hanh
        begins = begins or (own.earliest if own and own.nam == year else Ngay(year).earliest)
        ends = ends or Ngay(year)
    last = ends.latest if ends else None
    span = format_khoang(viec.tu_ngay, viec.den_ngay, viec.ky_han)
    return Duty(
        task.at, viec.viec, task.chu_tri, viec.phoi_hop, span, viec.san_pham or "", _date(begins), _date(last), often
    )


def _date(day: Ngay | None) -> date | None:
    return date(day.nam, day.thang or 1, day.ngay or 1) if day else None


def _plain(name: str) -> str:
    from kehoach.model.base import plain

    return plain(name).replace("_", " ")
