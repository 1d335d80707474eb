"""The tasks of a plan, wherever they stand in it, each with the unit and the group it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass

from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.muc import Muc


@dataclass(frozen=True, slots=True)
class Task:
    """A task as the tables want it: `chu_tri` is its own or that of the unit above it; `nhom` the title above it."""

    number: int  # counted from 1 through the plan
    viec: CongViec
    chu_tri: str
    nhom: str


def tasks(plan: KeHoach) -> list[Task]:
    """Give all tasks in the order of the plan's parts, then those of the outline's own sections."""
    roots = [muc for _, muc in plan.parts()] + list(plan.outline())
    found = (task for root in roots for task in _below(root, "", ""))
    return [Task(number, *task) for number, task in enumerate(found, start=1)]


def _below(muc: Muc, unit: str, group: str) -> Iterator[tuple[CongViec, str, str]]:
    for child in muc.cac_muc:
        own_unit = child.don_vi or unit
        own_group = child.tieu_de or group
        if child.cong_viec:
            yield child.cong_viec, child.cong_viec.chu_tri or own_unit, group
        yield from _below(child, own_unit, own_group)
