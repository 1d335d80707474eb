"""The walk of one plan for many units: the plan and its table are read once, and a row makes a plan of it."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.diagnostics import Diagnostic, Severity, has_errors
from kehoach.errors import InvalidDocument, KehoachError
from kehoach.files.names import refused
from kehoach.files.reading import read_file
from kehoach.model.base import plain
from kehoach.source.layers import Source, lay, lay_all
from kehoach.source.lines import shown
from kehoach.source.load import load
from kehoach.source.placeholders import Name, Slot, filled, parse, place_of, slots, used_in
from kehoach.source.set_values import way_in
from kehoach.tables.grid import MOST_FAULTS, Grid
from kehoach.tables.rows import MOST_BYTES, read_rows
from kehoach.walks.aside import NOTHING_ASIDE, Aside, aside_for
from kehoach.walks.batch_columns import keys_in, misspelt, wrong_keys
from kehoach.walks.beside import profile_beside
from kehoach.walks.plan import Layered, layered

if TYPE_CHECKING:
    from kehoach.walks.profile import Profile

WORD = ".docx"


class Batch(NamedTuple):
    """A plan and the rows that it is made for.

    Attributes:
        plan: the file of the plan.
        typed: what it says, with the columns still in its texts.
        profile: the unit's, that lies under all of them.
        grid: the table.
        slots: the texts that have columns in them.
        keys: the columns that are keys of a plan, each with its steps.
        names: the file of each row of the whole table.
        unused: the columns that nothing asks for.
        aside: the codes that the unit sets aside.
    """

    plan: Path
    typed: Source
    profile: "Profile | None"
    grid: Grid
    slots: Sequence[Slot]
    keys: Mapping[str, tuple[str, ...]]
    names: Sequence[str]
    unused: Sequence[str]
    aside: Aside = NOTHING_ASIDE

    def row(self, index: int) -> Layered:
        """Return the plan of a row, from 0, each value with the spot of the cell or line where it was written.

        Raises InvalidDocument with what the row lacks.
        """
        cells = self.grid.row(index)
        if lacking := list(self._lacking(index, cells)):
            raise InvalidDocument(lacking)
        source = lay_all(self.typed, [(slot.path, self._filled(slot, cells)) for slot in self.slots])
        for column, steps in self.keys.items():
            if column in cells:
                cell = cells[column]
                way = way_in(source.data, steps, cell.spots[()])
                plan = self.typed.spots.get(way)
                spots = cell.spots if plan is None else {**cell.spots, (): used_in(cell.spots[()], plan)}
                source = lay(source, way, cell._replace(spots=spots))
        return layered(source, (), self.profile)

    def _filled(self, slot: Slot, cells: Mapping[str, Source]) -> Source:
        text = filled(slot.pieces, {name: cells[name].data for name in slot.names})
        spot = used_in(cells[slot.names[0]].spots[()], self.typed.spots[slot.path])
        return Source(text, {(): spot})

    def _lacking(self, index: int, cells: Mapping[str, Source]) -> list[Diagnostic]:
        """Return what the texts of the plan ask for and the row has not, each column once."""
        asked = {name: slot.path for slot in reversed(self.slots) for name in slot.names}
        found = []
        for name, path in asked.items():
            cell = cells.get(name)
            if cell is None or not isinstance(cell.data, str):
                used = self.typed.place(path)
                what = "ô trống" if cell is None else "ô này không phải chữ"
                message = f"{what}, nhưng kế hoạch cần “{name}” (ở {used.file}:{used.line})"
                place = self.grid.place(index, name)
                found.append(Diagnostic("cho_thay.o_trong", Severity.LOI, message, place, "ghi vào ô này"))
        return found


def read_batch(plan: Path, rows: Path, *, name: str = "", profile: bool = True) -> Batch:
    """Read a plan and its table, and work out the file of each row; nothing is written yet.

    Raises UnreadableFile, KehoachError when `name` cannot be one, or InvalidDocument with every fault of the plan's
    own, of the table and of the names, each at its place.
    """
    typed = load(read_file(plan), str(plan))
    typed = typed._replace(spots=dict(typed.spots))  # all of them are asked for, once for each row
    grid = read_rows(read_file(rows, MOST_BYTES), str(rows))
    columns = list(grid.columns)
    found, wrong = slots(typed)
    faults = [each for each in typed.diagnostics if each.severity is Severity.LOI]
    faults += [Diagnostic("cho_thay.cach_viet", Severity.LOI, message, place) for place, message in wrong]
    for slot in found:
        for column in dict.fromkeys(slot.names):
            if column not in grid.columns:
                message, place = f"bảng không có cột “{column}”", place_of(typed, slot, column)
                told = _meant(column, columns)
                faults.append(Diagnostic("cho_thay.khong_co_cot", Severity.LOI, message, place, told))
    keys = keys_in(grid)
    pieces = _pieces(name, grid) if name else ()
    used = {each for slot in found for each in slot.names} | {each for each in pieces if isinstance(each, Name)}
    unused = [column for column in columns if column not in used and column not in keys]
    faults += [*wrong_keys(grid, keys), *misspelt(grid, unused)]
    if has_errors(faults):
        raise InvalidDocument(faults)
    names = _names(plan, pieces, grid)
    unit = profile_beside(plan) if profile else None
    return Batch(plan, typed, unit, grid, found, keys, names, unused, aside_for(plan))


def _meant(column: str, columns: Sequence[str]) -> str:
    known = {plain(each): each for each in columns}
    near = get_close_matches(plain(column), known, n=1)
    return f"ý bạn là {{{{ {known[near[0]]} }}}}?" if near else f"các cột: {', '.join(columns[:20])}"


def _pieces(name: str, grid: Grid) -> tuple[str, ...]:
    """Split the name of the files. Raises KehoachError where it cannot be one, whatever the rows say."""
    columns = list(grid.columns)
    try:
        pieces = parse(name[: -len(WORD)] if name.lower().endswith(WORD) else name)
    except ValueError as problem:
        raise KehoachError(f"--name: {problem}") from None
    for each in pieces:
        if isinstance(each, Name) and each not in columns:
            raise KehoachError(f"--name: bảng không có cột “{each}”; {_meant(each, columns)}")
    for _, trouble in refused([f"{filled(pieces, dict.fromkeys(columns, 'x'))}{WORD}"]):
        raise KehoachError(f"--name {name}: {trouble}; thư mục thì ghi ở -o")
    if len(grid.rows) > 1 and not any(isinstance(each, Name) for each in pieces):
        raise KehoachError(f"--name {name}: mọi hàng sẽ cùng một tên; thêm một cột, ví dụ {{{{ {columns[0]} }}}}")
    return pieces


def _names(plan: Path, pieces: Sequence[str], grid: Grid) -> list[str]:
    """Return the file of each row. Raises InvalidDocument with every name that cannot be used."""
    count = len(grid.rows)
    if not pieces:
        return _usable([f"{plan.stem}-{number:0{len(str(count))}}{WORD}" for number in range(1, count + 1)], grid, "")
    columns = [piece for piece in pieces if isinstance(piece, Name)]
    values = [dict(zip(grid.columns, row, strict=True)) for row in grid.rows]
    if lacking := list(_lacking(values, columns, grid)):
        raise InvalidDocument(lacking[:MOST_FAULTS])
    return _usable([f"{filled(pieces, row)}{WORD}" for row in values], grid, columns[0] if columns else "")


def _lacking(values: Sequence[Mapping[str, str]], columns: Sequence[str], grid: Grid) -> Iterator[Diagnostic]:
    """Yield the cells that a name needs and that are empty."""
    for number, row in enumerate(values):
        for column in columns:
            if not row[column]:
                message, place = f"ô trống, nhưng --name cần “{column}”", grid.place(number, column)
                yield Diagnostic("hang.ten_tep", Severity.LOI, message, place, "ghi vào ô này, hoặc dùng cột khác")


def _usable(names: list[str], grid: Grid, column: str) -> list[str]:
    faults = []
    for number, trouble in refused(names):
        message = f"tên tệp “{shown(names[number])}”: {trouble}"
        hint = "dùng --name với cột khác, hoặc sửa ô này"
        faults.append(Diagnostic("hang.ten_tep", Severity.LOI, message, grid.place(number, column), hint))
    if faults:
        raise InvalidDocument(faults[:MOST_FAULTS])
    return names
