"""Three sides of a plan: as it was when its Word file was made, as it is, and as somebody left it in Word."""

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.compare.changes import Change, aligned, change_of
from kehoach.compare.lines import Line
from kehoach.rules.roles import Role

SEES_TO_ENDS = frozenset({Role.CAN_CU, Role.DANH_SACH_NOI_NHAN, Role.TU_NOI_NHAN, Role.NGUOI_SOAN_THAO})


class Merge(NamedTuple):
    """What was changed in Word, to be brought into the plan.

    Attributes:
        change: the change, from the plan as it was to the file as it is.
        here: the line of the plan as it is now that is meant; of a line that came, the one above it.
        conflict: the line as the plan has it now, where it too was changed since; None where all is well.
    """

    change: Change
    here: Line | None
    conflict: Line | None = None


def merged(base: Sequence[Line], mine: Sequence[Line], theirs: Sequence[Line]) -> list[Merge]:
    """Return what Word changed since `base` and the plan does not have yet; nothing that only the plan changed."""
    now = {id(one): other for one, other in aligned(base, mine) if one is not None}
    said = {  # the lines of Word that the plan has already
        id(other): one for one, other in aligned(mine, theirs) if one and other and _is_alike(one, other)
    }
    found: list[Merge] = []
    above: Line | None = None  # the line of the plan as it is now that stands for the one before
    for before, after in aligned(base, theirs):
        change = change_of(before, after)
        here = said.get(id(after)) or (now.get(id(before)) if before is not None else above)
        is_done = id(after) in said or (before is not None and after is not None and _is_alike(before, after))
        if change is not None and not is_done and not (before is not None and here is None and after is None):
            is_conflict = before is not None and (here is None or not same(here, before))
            gone = before._replace(text="") if before is not None else None
            found.append(Merge(change, here, (here or gone) if is_conflict else None))
        above = here or above
    return found


def same(one: Line, other: Line) -> bool:
    """Whether two lines say the same, spaces and end marks aside."""
    return bare(one.text) == bare(other.text)


def bare(text: str) -> str:
    """Return a text without what composing puts at its end."""
    return " ".join(text.split()).removesuffix("./.").rstrip(" .;,:/")


def tail(text: str) -> str:
    """Return what `bare` leaves out at the end."""
    words = " ".join(text.split())
    return words[len(bare(words)) :]


def is_ended_by_program(one: Line, other: Line) -> bool:
    """Whether composing sees to the end of a line: in a list, or where the whole text ends."""
    return one.role in SEES_TO_ENDS or one.text.endswith("./.") or other.text.endswith("./.")


def _is_alike(one: Line, other: Line) -> bool:
    """Whether two lines say the same, but for an end mark that composing puts where it belongs."""
    return same(one, other) and (is_ended_by_program(one, other) or tail(one.text) == tail(other.text))
