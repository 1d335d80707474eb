"""Three sides of a plan: as it was when its Word file was made, as it is, and as somebody left it in Word."""

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.compare.changes import Change, Kind, aligned, changes
from kehoach.compare.lines import Line


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
    found: list[Merge] = []
    for change in changes(base, theirs):
        before = change.above if change.kind is Kind.THEM else change.before
        here = now.get(id(before)) if before is not None else None
        if change.kind is Kind.THEM:
            after = change.after
            if after is not None and not any(same(after, line) for line in _below(mine, here)):
                found.append(Merge(change, here))
            continue
        if before is None or (here is None and change.after is None):
            continue  # gone on both sides
        if change.after is not None and same(before, change.after):
            continue  # another end mark, which composing puts where it belongs
        if here is not None and change.after is not None and same(here, change.after):
            continue  # changed alike on both sides
        is_conflict = here is None or not same(here, before)
        gone = before._replace(text="")
        found.append(Merge(change, here, (here or gone) if is_conflict else None))
    return found


def same(one: Line, other: Line) -> bool:
    """Whether two lines say the same, spaces and end marks aside."""
    return bare(one.text) == bare(other.text)


def bare(text: str) -> str:
    """Return a text without what composing puts at its end."""
    return " ".join(text.split()).removesuffix("./.").rstrip(" .;,:/")


def _below(lines: Sequence[Line], here: Line | None) -> Sequence[Line]:
    """Return the few lines below one, where what came in Word may have come in the plan too."""
    at = next((index for index, line in enumerate(lines) if line is here), -1)
    return lines[at + 1 : at + 4]
