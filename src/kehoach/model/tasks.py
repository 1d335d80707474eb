"""The tasks of a plan, wherever they stand in it, each with the unit and the group it belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.model.cong_viec import CongViec
from kehoach.model.muc import Muc

if TYPE_CHECKING:
    from kehoach.model.ke_hoach import KeHoach


@dataclass(frozen=True, slots=True)
class Task:
    """A task as the tables want it: `chu_tri` is its own or that of the unit above it; `nhom` the title above it."""

    number: int  # counted from 1 through the plan
    viec: CongViec
    chu_tri: str
    nhom: str


def tasks(plan: "KeHoach") -> list[Task]:
    """Return all tasks: those of the plan's parts, of the outline's own sections, of the appendices."""
    found = (task for muc in plan.contents() for task in _tasks_of(muc, "", "", ""))
    return [Task(number, *task) for number, task in enumerate(found, start=1)]


def groups(found: Sequence[Task]) -> list[tuple[str, list[Task]]]:
    """Return the tasks that stand in a row under one title, with that title; "" where there is none."""
    return [(name, list(members)) for name, members in groupby(found, key=lambda task: task.nhom)]


def _tasks_of(muc: Muc, unit: str, above: str, inside: str) -> Iterator[tuple[CongViec, str, str]]:
    """Yield the tasks of `muc`: its own belongs to the title above it, those below to the nearest one."""
    unit = muc.don_vi or unit
    if muc.cong_viec:
        yield muc.cong_viec, muc.cong_viec.chu_tri or unit, above
    for child in muc.cac_muc:
        yield from _tasks_of(child, unit, inside, child.tieu_de or inside)
