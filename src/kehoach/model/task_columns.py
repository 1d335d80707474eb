"""What the columns of a table made of tasks say of a task, and which of them there are: words and steps, no looks."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from kehoach.model.tasks import Task
from kehoach.wording.dates import Ngay
from kehoach.wording.money import format_tien
from kehoach.wording.periods import format_khoang

Steps = list[tuple[int, int]]  # (year, month or quarter)


def when(task: Task) -> str:
    """Return the time of a task, with a capital."""
    text = format_khoang(task.viec.tu_ngay, task.viec.den_ngay, task.viec.ky_han)
    return text[:1].upper() + text[1:]


def amount(task: Task) -> str:
    """Return what a task costs, "" where nobody said it."""
    return "" if task.viec.kinh_phi is None else format_tien(task.viec.kinh_phi)


ASSIGNMENT: Mapping[str, Callable[[Task], str]] = MappingProxyType(
    {
        "viec": lambda task: task.viec.viec,
        "chu_tri": lambda task: task.chu_tri,
        "phoi_hop": lambda task: "; ".join(task.viec.phoi_hop),
        "thoi_gian": when,
        "dia_diem": lambda task: task.viec.dia_diem or "",
        "thanh_phan": lambda task: "; ".join(task.viec.thanh_phan),
        "phu_trach": lambda task: task.viec.phu_trach or "",
        "san_pham": lambda task: task.viec.san_pham or "",
        "can_cu": lambda task: task.viec.can_cu or "",
        "kinh_phi": amount,
        "nguon_kinh_phi": lambda task: task.viec.nguon_kinh_phi or "",
    }
)
_ALWAYS = 4


def assignment(tasks: Sequence[Task]) -> list[str]:
    """Return the columns of the assignment table: the first ones, and those that a task fills."""
    return [
        name
        for index, (name, text) in enumerate(ASSIGNMENT.items())
        if index < _ALWAYS or any(text(task) for task in tasks)
    ]


def steps(tasks: Iterable[Task], months: int) -> Steps:
    """Return every (year, month or quarter) from the first task's beginning to the last one's end."""
    days = [day for task in tasks for day in (task.viec.tu_ngay, task.viec.den_ngay) if day]
    if not days:
        return []
    first = min(step(day, months) for day in days)
    last = max(step(day, months, last=True) for day in days)
    per_year = 12 // months
    ordinals = range(first[0] * per_year + first[1] - 1, last[0] * per_year + last[1])
    return [(ordinal // per_year, ordinal % per_year + 1) for ordinal in ordinals]


def step(day: Ngay, months: int, *, last: bool = False) -> tuple[int, int]:
    """Return the year and the step of `months` months that a day is in, the first or the `last` that it may be in."""
    return day.nam, ((day.thang or (12 if last else 1)) - 1) // months + 1
