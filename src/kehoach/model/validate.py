"""Plain data → `KeHoach`, with every fault found in one pass."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import ValidationError

from kehoach.diagnostics import Finding, Severity
from kehoach.model.base import plain
from kehoach.model.ke_hoach import CAC_PHAN, KeHoach
from kehoach.model.messages import faults, told_once

# What stands in for a required field that is missing or broken, so that the rest can still be looked at.
STAND_INS: dict[str, Any] = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "trich_yeu": "Công tác năm",
    "noi_dung": "Nội dung",
    "noi_nhan": ["Các đơn vị"],
    "nguoi_ky": {},
}

# What is said of several fields together, and means nothing when one of them was left out.
BODY = frozenset({*CAC_PHAN, "bo_cuc", "phan", "phu_luc"})
OF_THE_WHOLE_BODY = frozenset({"ke_hoach.khong_noi_dung", "bang_nhiem_vu.khong_viec", "cong_viec.khong_hien"})


NOTHING: Mapping[str, Any] = MappingProxyType({})

_validated = KeHoach.__pydantic_validator__.validate_python  # whose ValidationError tells the fields at fault

# The fields that hold parts: what a value becomes follows from it alone, and a part that was validated stays as it is.
OF_PARTS = frozenset({"co_quan", "can_cu", "noi_nhan", "nguoi_ky", "phu_luc", "bo_cuc", "phan", "trinh_bay", *CAC_PHAN})


class Validated(NamedTuple):
    """A plan, its faults, and the fields that are stand-ins or left out because they are at fault."""

    plan: KeHoach
    faults: list[Finding]
    broken: frozenset[str]


def validate_data(data: Any, unread: Collection[str] = (), shared: Mapping[str, Any] = NOTHING) -> Validated:
    """Validate data of a plan. The plan is always one that can be looked at; it is the author's if `faults` is empty.

    `unread` names what the author wrote but the source could not read: nothing is said of these fields.

    `shared` has fields that were validated before, of the same data: one plan of many is validated where it differs.

    Why not stop at the first layer of faults: a clerk who mends five should not then be shown the next five.
    """
    left_out = frozenset(map(plain, unread)).intersection(KeHoach.model_fields)
    try:
        plan, found = _validated(data | shared if shared else data), list[Finding]()
        if not left_out:
            return Validated(plan, found, left_out)
    except ValidationError as error:
        found = list(faults(error))
    if left_out:  # what spans fields shows below, once there are stand-ins
        found = [
            fault
            for fault in found
            if fault.loc and fault.loc[0] not in left_out and fault.code not in OF_THE_WHOLE_BODY
        ]
    if not isinstance(data, dict):
        message = "tệp này không phải một kế hoạch: cần các trường như co_quan, trich_yeu, noi_dung"
        whole = Finding((), "ke_hoach.dang", Severity.LOI, message, "xem tệp mẫu: kehoach new")
        return Validated(KeHoach.model_validate(STAND_INS), [whole], frozenset(KeHoach.model_fields))
    broken = left_out | {str(fault.loc[0]) for fault in found if fault.loc}
    rest = {key: value for key, value in data.items() if key not in broken}
    parts = dict.fromkeys(CAC_PHAN, STAND_INS["noi_dung"])  # each for itself, so that an outline still fits
    needed = {key: value for key, value in (STAND_INS | parts).items() if key in broken}
    try:
        plan = _validated(needed | rest)
    except ValidationError as error:  # what spans fields, such as the outline, shows only now
        hidden = OF_THE_WHOLE_BODY if broken & BODY else frozenset()
        spanning = [fault for fault in faults(error) if fault.loc == () or fault.loc[0] not in broken]
        if not left_out & BODY:  # else an outline may miss what the source could not read
            found += [fault for fault in spanning if fault.code not in hidden and fault not in found]
        plan, left = _looked_at(needed | rest)
        broken |= left
    return Validated(plan, told_once(found), frozenset(broken | needed.keys()))


def shared_with(data: Mapping[str, Any], before: Mapping[str, Any], plan: KeHoach) -> dict[str, Any]:
    """Return the fields of `plan`, made of the data `before`, that need not be validated anew: the very same values."""
    return {key: getattr(plan, key) for key in OF_PARTS if key in data and data[key] is before.get(key)}


def _looked_at(data: dict[str, Any]) -> tuple[KeHoach, frozenset[str]]:
    """Return a plan with as much of `data` as goes together, and the fields that are not the author's."""
    try:
        return _validated(data | {"noi_dung": STAND_INS["noi_dung"]}), frozenset({"noi_dung"})
    except ValidationError:
        return KeHoach.model_validate(STAND_INS), frozenset(KeHoach.model_fields)
