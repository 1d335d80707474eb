"""The walk of `kehoach profile`: which values of a unit hold in a folder or for a plan, and where each was written."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kehoach.diagnostics import Diagnostic
from kehoach.files.reading import read_file
from kehoach.model.don_vi import DonVi
from kehoach.source.layers import Source
from kehoach.source.load import load
from kehoach.walks.beside import profile_in
from kehoach.walks.plan import layered


class Holding(NamedTuple):
    """What holds.

    Attributes:
        note: which profile it is.
        values: the dotted way to each value, the value, and where it was written.
        found: what is wrong or doubtful in the profile.
    """

    note: str
    values: tuple[tuple[str, str, str], ...]
    found: tuple[Diagnostic, ...]


def holding(folder: Path, plan: Path | None = None) -> Holding | None:
    """Return what holds in `folder`, or for a plan in it; None where there is no profile.

    Raises UnreadableFile, and InvalidDocument when the plan cannot be read.
    """
    found = profile_in(folder)
    if found is None:
        return None
    holds, note = found.source, f"{found.file}: hồ sơ đơn vị đang dùng"
    if plan is not None:
        holds, note, _ = layered(load(read_file(plan), str(plan)), (), found)
    return Holding(note, tuple(leaves(holds)), found.found)


def leaves(source: Source) -> Iterator[tuple[str, str, str]]:
    """Yield each value of a unit that holds: the dotted way to it, the value, and where it was written."""
    for key in DonVi.model_fields:
        if isinstance(source.data, dict) and source.data.get(key) is not None:
            for way, value in _leaves(source.data[key], (key,)):
                yield ".".join(map(str, way)), value, str(source.place(way))


def _leaves(data: Any, way: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else None
    if inner is None:
        yield way, "" if data is None else str(data)
        return
    for step, value in inner:
        yield from _leaves(value, (*way, step))
