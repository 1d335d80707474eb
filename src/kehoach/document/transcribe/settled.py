"""Data of a plan as authors type it: accepted by the model, and without what composing says by itself."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from kehoach.diagnostics import Loc
from kehoach.document.blocks import Table
from kehoach.document.compose import compose
from kehoach.document.layout import lay_out
from kehoach.document.transcribe.widths import widened
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.validate import validate_data

MOST_REPAIRS = 60
MOST_TITLES = 40  # of sections that are tried without: each costs a composing
REQUIRED: Mapping[str, Any] = {
    "co_quan": {"cap": "don_vi", "ten": "[điền: tên cơ quan ban hành]"},
    "trich_yeu": "[điền: trích yếu]",
    "noi_nhan": ["[điền: nơi nhận]"],
    "nguoi_ky": [{}],
}
UNSAID = "[điền: nội dung]"


class Settled(NamedTuple):
    """Data that the model accepts, the plan it is, and what had to give way: the way to it and why."""

    data: dict[str, Any]
    plan: KeHoach
    removed: list[tuple[Loc, str]]


def settled(data: dict[str, Any]) -> Settled:
    """Return the data accepted and shortened."""
    found, plan, removed = _accepted(deepcopy(data))
    short, plan = _shortened(found, plan)
    return Settled(short, plan, removed)


def with_tables(made: Settled, said: Iterable[tuple[Table, Sequence[str]]]) -> Settled:
    """Return what was settled with the widths of columns that its tables are to have."""
    wide = widened(made.data, said)
    plan, faults, _broken = validate_data(wide)
    return made if faults else Settled(wide, plan, made.removed)


def _accepted(data: dict[str, Any]) -> tuple[dict[str, Any], KeHoach, list[tuple[Loc, str]]]:
    """Take out what the model refuses, until it accepts the rest; a required key gets a blank."""
    removed: list[tuple[Loc, str]] = []
    for _ in range(MOST_REPAIRS):
        plan, faults, _broken = validate_data(data)
        if not faults:
            return data, plan, removed
        removed.append((faults[0].loc, faults[0].message))
        _take_out(data, faults[0].loc)
    data = {key: value for key, value in data.items() if key in REQUIRED or key == "mau"} | {"noi_dung": UNSAID}
    return data, validate_data(data).plan, removed


def _take_out(data: dict[str, Any], loc: Loc) -> None:
    """Take out the value at `loc`, or the nearest around it."""
    here: Any = data
    holder: Any = None
    last: Any = None
    for step in loc:
        if isinstance(here, list):
            inside = isinstance(step, int) and step < len(here)
        else:
            inside = isinstance(here, dict) and step in here
        if not inside:
            break
        holder, last, here = here, step, here[step]
    if holder is None:
        data.setdefault("noi_dung", UNSAID)
        data.pop("bo_cuc", None)
        data.pop("phan", None)
        return
    del holder[last]
    for key, blank in REQUIRED.items():
        if not data.get(key) and not (data.get("kem_theo_quyet_dinh") and key in ("noi_nhan", "nguoi_ky")):
            data[key] = deepcopy(blank)


def _shortened(data: dict[str, Any], plan: KeHoach) -> tuple[dict[str, Any], KeHoach]:
    """Leave out each value without which the same document is composed."""
    document = compose(plan)
    for drop in _drops(data):
        shorter = drop(data)
        if shorter == data:
            continue
        other, faults, _broken = validate_data(shorter)
        if not faults and compose(other) == document:
            data, plan = shorter, other
    return _with_usual_head(data, plan)


def _with_usual_head(data: dict[str, Any], plan: KeHoach) -> tuple[dict[str, Any], KeHoach]:
    """Leave out the size of the head where measuring picks the same."""
    chosen = data.get("trinh_bay", {})
    if "co_chu_dau" not in chosen:
        return data, plan
    rest = {name: value for name, value in chosen.items() if name != "co_chu_dau"}
    shorter = {name: value for name, value in data.items() if name != "trinh_bay"} | (
        {"trinh_bay": rest} if rest else {}
    )
    other, faults, _broken = validate_data(shorter)
    if faults or lay_out(compose(other), other.trinh_bay.choices()).choices["co_chu_dau"] != chosen["co_chu_dau"]:
        return data, plan
    return shorter, other


Drop = Callable[[dict[str, Any]], dict[str, Any]]


def _drops(data: dict[str, Any]) -> Iterator[Drop]:
    """Yield what may be left out, one after the other."""
    yield from (_without("mo_dau"), _without("ket_thuc"))
    yield from (_of_one("bo_cuc", index, "tieu_de") for index in range(min(len(data.get("bo_cuc", ())), MOST_TITLES)))
    yield _without("bo_cuc")
    for key, name in (("co_quan", "viet_tat"), ("co_quan", "nguoi_dung_dau"), ("nguoi_ky", "quyen_han")):
        yield from (_of_one(key, index, name) for index in range(len(data.get(key, ()))))
    yield from (_without("dia_danh"), _without("ban_phat_hanh"))
    if data.get("luu") == ["VT"]:
        yield _without("luu")


def _without(key: str) -> Drop:
    return lambda data: {name: value for name, value in data.items() if name != key}


def _of_one(key: str, index: int, name: str) -> Drop:
    def drop(data: dict[str, Any]) -> dict[str, Any]:
        parts = data.get(key, [])
        if index >= len(parts) or name not in parts[index]:
            return data
        shorter = {inner: value for inner, value in parts[index].items() if inner != name}
        return {**data, key: [*parts[:index], shorter, *parts[index + 1 :]]}

    return drop
