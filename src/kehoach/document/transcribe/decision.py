"""A decision and the plan that it issues, in one file: the plan is what is transcribed (Mẫu 1.3)."""

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.document.recognise import Seen, recognise
from kehoach.document.recognise.kind import named
from kehoach.document.transcribe.head import ISSUING
from kehoach.rules.roles import Role

DECISION, PLAN = "Quyết định", "Kế hoạch"


class Parted(NamedTuple):
    """A file's lines as they are recognised.

    Attributes:
        kind: the kind of the document that is transcribed.
        roles: the component of each line.
        left_out: the lines of the decision, by their places; those that name the issuer are the plan's too.
    """

    kind: str
    roles: tuple[Role | None, ...]
    left_out: frozenset[int] = frozenset()


def parted(lines: Sequence[Seen]) -> Parted:
    """Return what the lines are; of a decision with a plan behind it, what those of the plan are."""
    whole = recognise(lines)
    if whole.kind != DECISION:
        return Parted(whole.kind, whole.roles)
    titles = (index for index, each in enumerate(lines) if each.cell is None and named(each.text) == PLAN)
    begin = next(titles, None)
    if begin is None:
        return Parted(whole.kind, whole.roles)
    behind = recognise(lines[begin:])
    before = [role if role in ISSUING else None for role in whole.roles[:begin]]
    left_out = frozenset(index for index, role in enumerate(before) if role is None)
    return Parted(PLAN, (*before, *behind.roles), left_out)
