"""What two plans say that stands on no page by itself: what steers, and days that only a bar of a table shows."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from kehoach.compare.lines import Line
from kehoach.compare.names import named
from kehoach.diagnostics import Loc
from kehoach.model.base import Part
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.keys import KEYS, key
from kehoach.model.keys.row import Use
from kehoach.model.muc import Muc

FORMATTED = frozenset(name for rows in KEYS.values() for name, row in rows.items() if row.use is Use.FORMATTED)
Pair = tuple[Line | None, Line | None]


def unprinted(
    before: KeHoach, after: KeHoach, pairs: Iterable[Pair], told: Collection[Loc]
) -> Iterator[tuple[str, str, str, str]]:
    """Yield what is different: the name of the place, the key, what it was and what it is; "" is what is not said.

    `pairs` are the lines of both pages that belong together, and so the pieces that they stand in; `told` are the
    ways to the values of lines that are told to be different.
    """
    ones, others = _pieces(before), _pieces(after)
    names = dict(named(before))
    same = {(): ()} | {loc: loc for loc in ones if "cac_muc" not in loc and "nhiem_vu" not in loc}
    for one, other in pairs:
        if one and other:
            here, there = _piece(one.at, ones), _piece(other.at, others)
            if here and there:
                same.setdefault(here, there)
    for loc, there in same.items():
        mine, theirs = ones.get(loc, {}), others.get(there, {})
        if there not in others:
            continue
        for way in [*mine, *(way for way in theirs if way not in mine)]:
            old, new = mine.get(way, ""), theirs.get(way, "")
            if old != new and not _is_told(loc, way, told):
                yield _name(loc, names), way, old, new


def _is_told(loc: Loc, way: str, told: Collection[Loc]) -> bool:
    """Whether a day or a sum stands in a line that is told; what steers stands in none."""
    name = way.rpartition(".")[2]
    if name not in FORMATTED:
        return False
    return any(at[: len(loc)] == loc and at[len(loc) : len(loc) + 1] in ((), ("cong_viec",), (name,)) for at in told)


def _name(loc: Loc, names: dict[Loc, str]) -> str:
    for end in range(len(loc), 0, -1):
        if names.get(loc[:end]):
            return names[loc[:end]]
    return str(loc[0]) if loc else "kế hoạch"


def _piece(at: Loc, pieces: dict[Loc, dict[str, str]]) -> Loc:
    return next((at[:end] for end in range(len(at), 0, -1) if at[:end] in pieces), ())


def _pieces(plan: KeHoach) -> dict[Loc, dict[str, str]]:
    """Return the keys of each piece that steer or are written in a form of their own, with their values as texts."""
    found: dict[Loc, dict[str, str]] = {}
    ahead: list[tuple[Loc, Part]] = [((), plan)]
    for loc, part in ahead:  # it grows
        found[loc] = dict(_values(loc, part, "", ahead))
    return found


def _values(loc: Loc, part: Part, lead: str, ahead: list[tuple[Loc, Part]]) -> Iterator[tuple[str, str]]:
    """Yield the values of a part and of what it holds; the pieces in it are put `ahead`."""
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value is None or value == ():
            continue
        use = key(type(part), name).use
        if use is Use.HOLDS:
            held = value if isinstance(value, tuple) else (value,)
            for index, inner in enumerate(held):
                if isinstance(inner, Muc):
                    way = part.way(name) if isinstance(part, Muc) else (name,)
                    ahead.append(((*loc, *way, index) if isinstance(value, tuple) else (*loc, *way), inner))
                elif isinstance(inner, Part):
                    number = f" {index + 1}" if isinstance(value, tuple) else ""
                    yield from _values(loc, inner, f"{lead}{name}{number}.", ahead)
        elif use in (Use.STEERS, Use.FORMATTED) and value != field.get_default():
            yield f"{lead}{name}", _text(value)


def _text(value: Any) -> str:
    match value:
        case bool():
            return "có" if value else "không"
        case tuple():
            return ", ".join(map(str, value))
        case _:
            return str(value)
