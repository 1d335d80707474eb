"""The columns of a batch's table: which of them are keys of a plan, and what is misspelt in their names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from kehoach.diagnostics import Diagnostic, Severity
from kehoach.model.base import plain
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.messages import keys_at
from kehoach.tables.grid import Grid

# Keys that hold several values, and the one of them that a column without a point means.
_MAIN = {"co_quan": "ten", "nguoi_ky": "ho_ten"}
_LIKE_A_KEY = re.compile(r"[a-z0-9_.]+").fullmatch


def keys_in(grid: Grid) -> dict[str, tuple[str, ...]]:
    """Return the columns that are keys of a plan, each with its steps."""
    split = {column: tuple(step.strip() for step in column.split(".")) for column in grid.columns}
    return {column: steps for column, steps in split.items() if steps[0] in KeHoach.model_fields}


def wrong_keys(grid: Grid, keys: Mapping[str, tuple[str, ...]]) -> Iterator[Diagnostic]:
    """Yield what is wrong in the names of the columns that are keys, whatever stands below them."""
    seen: dict[tuple[str, ...], str] = {}
    for column, steps in keys.items():
        if not all(steps):
            yield _wrong(grid, column, f"cột “{column}” thừa dấu chấm", f"viết {'.'.join(filter(None, steps))}")
        elif steps in seen:
            yield _wrong(grid, column, f"cột “{column}” và cột “{seen[steps]}” là một trường", "bỏ một trong hai cột")
        elif len(steps) == 1 and column in _MAIN and grid.inner is None:
            parts = ", ".join(f"{column}.{each}" for each in keys_at(steps)[:4])
            yield _wrong(
                grid, column, f"{column} gồm nhiều trường, một ô không ghi được", f"mỗi trường một cột: {parts}"
            )
        seen.setdefault(steps, column)


def misspelt(grid: Grid, columns: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield the faults of columns that look like keys and are none: what they say would not be printed.

    A name of its own, "S.T.T", "Ghi chú", is none of these: it is only not used.
    """
    parts = {key for main in _MAIN for key in keys_at((main,))}
    for column in columns:
        first, *rest = (step.strip() for step in column.split("."))
        is_dotted = any(plain(step) in parts for step in rest) or (rest and "_" in column and _LIKE_A_KEY(column))
        near = [plain(first)] if plain(first) in KeHoach.model_fields else []
        near = near or get_close_matches(plain(first) if is_dotted else first, KeHoach.model_fields, n=1, cutoff=0.8)
        if near or is_dotted:
            message = f"cột “{column}” không phải trường của kế hoạch, và kế hoạch không dùng {{{{ {column} }}}}"
            hint = f"ý bạn là {'.'.join(_meant(near[0], rest))}?" if near else "đổi tên cột, hoặc xóa cột"
            yield _wrong(grid, column, message, hint)


def _meant(first: str, rest: Iterable[str]) -> list[str]:
    """Return the steps of the key that a misspelt one probably means."""
    steps = [first]
    for step in rest or filter(None, [_MAIN.get(first)]):
        known = keys_at(tuple(steps))
        steps += get_close_matches(plain(step), known, n=1, cutoff=0.6) if not step.isdecimal() else [step]
    return steps


def _wrong(grid: Grid, column: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic("hang.cot_la", Severity.LOI, message, grid.columns[column].place(), hint)
