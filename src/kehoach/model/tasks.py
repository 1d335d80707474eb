"""The tasks of a plan, wherever they stand in it, each with the unit and the group it belongs to."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from kehoach.diagnostics import Loc
from kehoach.model.cong_viec import CongViec
from kehoach.model.muc import Muc
from kehoach.model.once import once

if TYPE_CHECKING:
    from kehoach.model.ke_hoach import KeHoach


class Task(NamedTuple):
    """A task as the tables want it: `chu_tri` is its own or that of the unit above it; `nhom` the title above it."""

    number: int  # counted from 1 through the plan
    viec: CongViec
    at: Loc  # the ways to the task and to the two texts
    chu_tri: str
    chu_tri_at: Loc
    nhom: str
    nhom_at: Loc


@once
def tasks(plan: "KeHoach") -> list[Task]:
    """Return all tasks: those of the plan's parts, of the outline's own sections, of the appendices."""
    found = (task for loc, muc in plan.contents() for task in _tasks_of(loc, muc, NOTHING, NOTHING, NOTHING))
    return [Task(number, viec, at, *unit, *above) for number, (viec, at, unit, above) in enumerate(found, start=1)]


def groups(found: Sequence[Task]) -> list[tuple[str, list[Task]]]:
    """Return the tasks that stand in a row under one title, with that title; "" where there is none."""
    return [(name, list(members)) for name, members in groupby(found, key=lambda task: task.nhom)]


_Text = tuple[str, Loc]
NOTHING: _Text = ("", ())


def _tasks_of(
    loc: Loc, muc: Muc, unit: _Text, above: _Text, inside: _Text
) -> Iterator[tuple[CongViec, Loc, _Text, _Text]]:
    """Yield the tasks of `muc`: its own belongs to the title above it, those below to the nearest one."""
    if muc.don_vi:
        unit = muc.don_vi, (*loc, "don_vi")
    if muc.cong_viec:
        at = (*loc, "cong_viec")
        own = muc.cong_viec.chu_tri
        yield muc.cong_viec, at, (own, (*at, "chu_tri")) if own else unit, above
    for index, child in enumerate(muc.cac_muc):
        here = (*loc, *muc.way("cac_muc"), index)
        below = (child.tieu_de, (*here, "tieu_de")) if child.tieu_de else inside
        yield from _tasks_of(here, child, unit, inside, below)
