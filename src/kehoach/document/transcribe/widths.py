"""Widths of columns put into the data of their tables."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from kehoach.diagnostics import Loc
from kehoach.document.blocks import Table


def widened(data: dict[str, Any], said: Iterable[tuple[Table, Sequence[str]]]) -> dict[str, Any]:
    """Return data with `rong` in the columns of these tables; "*" is none."""
    found = deepcopy(data)
    for table, widths in said:
        for column, text in zip(_columns(found, table), widths, strict=False):
            if text != "*":
                column["rong"] = text
    return found


def _columns(data: dict[str, Any], table: Table) -> list[dict[str, Any]]:
    """Return the columns of a table in data, each in its long form, which takes more keys."""
    way: Loc = table.head[0][0].at
    here: Any = data
    for step in way[: way.index("cot") + 1]:
        if isinstance(step, int) if isinstance(here, list) else step in here:  # what the short forms leave out
            here = here[step]
    return [*_leaves(here)]


def _leaves(columns: list[Any]) -> Iterator[dict[str, Any]]:
    for index, column in enumerate(columns):
        if isinstance(column, str):
            columns[index] = column = {"tieu_de": column}
        if "cot" in column:
            yield from _leaves(column["cot"])
        else:
            yield column
