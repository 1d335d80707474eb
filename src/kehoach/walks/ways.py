"""The ways in which a plan's file may come to say what Word says of one line, the likeliest first.

Each is a few changes of the file. Whether the page says it then, and nothing else is lost, `bringing` looks at.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.diagnostics import Fix, Loc
from kehoach.rules.roles import Role

if TYPE_CHECKING:
    from kehoach.compare.lines import Line
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.source.layers import Source

Fixes = Sequence[Fix | None]
LISTS = {Role.DANH_SACH_NOI_NHAN: "noi_nhan", Role.CAN_CU: "can_cu"}
OPENING, CLOSING = "mo_dau", "ket_thuc"
SIGNED = (Role.TU_NOI_NHAN, Role.QUYEN_HAN, Role.CHUC_VU)


class Now(NamedTuple):
    """A plan's file as it is, or would be: its text, its data with their places, the plan, the lines of its page."""

    text: str
    source: "Source"
    plan: "KeHoach"
    lines: Sequence["Line"]

    def way(self, line: "Line | None") -> Loc:
        """Return the way in the file to what a line says, or to what is deepest on it."""
        from kehoach.model.muc import ALIASES

        return () if line is None else self.source.way(line.at, aliases=ALIASES)

    def value(self, way: Loc) -> Any:
        """Return the value at a way in the file; None where there is none."""
        from kehoach.source.update import value_at

        return value_at(self.source.data, way)

    def below(self, line: "Line | None") -> "Line | None":
        """Return the line below one; the first below None."""
        at = next((index for index, each in enumerate(self.lines) if each is line), -1)
        return self.lines[at + 1] if at + 1 < len(self.lines) else None


class Word(NamedTuple):
    """What the Word file says: its lines, and the rows of its tables as an author types them."""

    lines: Sequence["Line"]
    rows: Mapping[tuple[int, ...], Any]


def changed(now: Now, here: "Line", after: "Line") -> Iterator[Fixes]:
    """Yield what may make a line say something else."""
    from kehoach.compare.values import puts
    from kehoach.source.insert import add_title
    from kehoach.source.update import put

    for group in puts(now.source.data, now.way(here), here, after):
        yield [put(now.source, one.way, one.value) or _key(now, one.way, one.value) for one in group]
    if not here.at:
        yield from _said_by_author(now, here, [after.text])
        yield from ([add_title(now.source, way, _typed(here, after))] for way in _part_below(now, here))


def gone(now: Now, here: "Line") -> Iterator[Fixes]:
    """Yield what may take a line out, and whatever stands there with it."""
    from kehoach.source.insert import drop_paragraph, set_cell
    from kehoach.source.update import drop, drop_key

    way = now.way(here)
    if here.row and "hang" in way:  # the row, or that cell of it
        yield [drop(now.source, way[: way.index("hang") + 2])]
        yield [set_cell(now.source, way, "")]
    yield [drop_paragraph(now.source, way, _paragraph(here, way))]
    for inner in _outwards(way):
        yield [(drop if isinstance(inner[-1], int) else drop_key)(now.source, inner)]
    if not here.at:
        yield from _said_by_author(now, here, [])


def came(now: Now, above: "Line | None", after: "Line") -> Iterator[Fixes]:
    """Yield what may make a line stand below another."""
    from kehoach.compare.values import new_item
    from kehoach.source.insert import add, add_paragraph, as_list

    below = now.below(above)
    value = new_item(after)
    if value is None:
        return
    if name := LISTS.get(after.role):
        index = int(above.at[1]) + 1 if above is not None and above.at[:1] == (name,) and len(above.at) > 1 else 0
        yield [add(now.source, (name, index), value)]
        return
    if after.role is Role.HO_TEN and above is not None and above.at[:1] == ("nguoi_ky",):
        yield [_key(now, (*now.way(above)[:-1], "ho_ten"), str(value))]
    for line, further in ((above, 1), (below, 0)):
        way = now.way(line)
        for inner in _outwards(way):
            if isinstance(inner[-1], int):
                yield [add(now.source, (*inner[:-1], inner[-1] + further), value)]
        if line is not None and isinstance(text := now.value(way), str):
            yield add_paragraph(now.source, way, _paragraph(line, way) + further, str(value))
            if after.mark and "\n\n" not in text:
                yield as_list(now.source, way, [text, str(value)] if further else [str(value), text])
    if above is not None and not above.at:
        yield from _said_by_author(now, above, [above.text, after.text])
    if below is not None and not below.at:
        yield from _said_by_author(now, below, [after.text, below.text])


def came_together(now: Now, above: "Line | None", data: dict[str, Any], role: Role) -> Iterator[Fixes]:
    """Yield what may make a title, and what came under it, stand below a line."""
    from kehoach.compare.came import as_unit
    from kehoach.source.insert import add

    if role is Role.TIEU_DE_MUC:
        yield from _section(now, above, data)
        return
    for line, further in ((above, 1), (now.below(above), 0)):
        for inner in _outwards(now.way(line)):
            if isinstance(inner[-1], int):
                beside = now.value(inner)
                is_unit = isinstance(beside, dict) and "don_vi" in beside and "tieu_de" in data
                yield [add(now.source, (*inner[:-1], inner[-1] + further), as_unit(data) if is_unit else data)]


def _section(now: Now, above: "Line | None", data: dict[str, Any]) -> Iterator[Fixes]:
    """Yield what puts a section into the outline, which is written down where the plan has the usual one."""
    from kehoach.model.outline import outline
    from kehoach.source.insert import add

    [first, *others] = outline(now.plan).chapters
    end = next((index for index, line in enumerate(now.lines) if line is above), -1) + 1
    place = sum(line.role is Role.TIEU_DE_MUC for line in now.lines[:end])
    if now.plan.bo_cuc:
        yield [add(now.source, ("bo_cuc", place), data)]
    elif not others and first.phan is None:
        lines: list[dict[str, Any]] = [{"gom": ", ".join(section.parts)} for section in first.sections]
        yield [_key(now, ("bo_cuc",), [*lines[:place], data, *lines[place:]])]


def row_came(now: Now, above: "Line | None", row: Any) -> Iterator[Fixes]:
    """Yield what puts a row into a table below a line; a row of tasks is one more task."""
    from kehoach.compare.came import tasks_of
    from kehoach.source.insert import add

    for line, further in ((above, 1), (now.below(above), 0)):
        way = now.way(line)
        if "hang" in way:
            at = way.index("hang") + 1
            yield [add(now.source, (*way[:at], int(way[at]) + further), row)]
        elif line is not None and "cong_viec" in line.at and isinstance(row, list):
            task = next((inner for inner in _outwards(way) if isinstance(inner[-1], int)), None)
            for each in tasks_of(row, now.plan) if task else ():
                yield [add(now.source, (*task[:-1], int(task[-1]) + further), each)]  # type: ignore[index]


def cell_came(now: Now, above: "Line | None", row: Any, text: str) -> Iterator[Fixes]:
    """Yield what puts words into an empty cell of a row that is there."""
    from kehoach.source.insert import set_cell

    for line in (above, now.below(above)):
        way = now.way(line)
        if "hang" in way and isinstance(row, list):
            here = way[: way.index("hang") + 2]
            yield from ([set_cell(now.source, (*here, cell), text)] for cell in range(len(row)) if row[cell] == text)


def _said_by_author(now: Now, here: "Line", texts: Sequence[str]) -> Iterator[Fixes]:
    """Yield what makes the plan say its opening or its closing itself, with other texts in the place of a usual one."""
    for name, usual in zip((OPENING, CLOSING), _usual(now.lines), strict=True):
        if any(line is here for line in usual):
            said = [text for line in usual for text in (texts if line is here else [line.text])]
            whole: list[str] = [text.removesuffix("./.").rstrip() for text in said]
            yield [_key(now, (name,), whole[0] if len(whole) == 1 else whole or "không")]


def _usual(lines: Sequence["Line"]) -> tuple[list["Line"], list["Line"]]:
    """Return the lines that the program wrote before the first section and after the last."""
    begin = next((at for at, line in enumerate(lines) if line.role in (Role.TIEU_DE_MUC, Role.TU_PHAN)), len(lines))
    end = next((at for at, line in enumerate(lines) if at > begin and line.role in SIGNED), begin)
    first = [line for line in lines[:begin] if line.role is Role.LOI_VAN and not line.at]
    last: list[Line] = []
    for line in reversed(lines[begin:end]):
        if line.role is not Role.LOI_VAN or line.at:
            break
        last.insert(0, line)
    return (first, last) if end > begin else ([], [])


def _part_below(now: Now, here: "Line") -> Iterator[Loc]:
    """Yield the way to the part whose usual title a line is."""
    from kehoach.model.ke_hoach import CAC_PHAN

    at = next((index for index, line in enumerate(now.lines) if line is here), len(now.lines))
    below = next((line for line in now.lines[at + 1 : at + 3] if line.at), None)
    if below is not None and below.at[0] in CAC_PHAN:
        yield now.way(below)[:1]


def _key(now: Now, way: Loc, value: Any) -> Fix | None:
    """Return what puts a key that the file does not have, or has without a value."""
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.source.insert import add_key
    from kehoach.source.update import put

    filled = put(now.source, way, value) if isinstance(value, str) else None
    return filled or add_key(now.source, way, value, [*KeHoach.model_fields])


def _typed(old: "Line", new: "Line") -> str:
    """Return a title as it is typed: one that is printed in capitals as a sentence begins."""
    from kehoach.compare.values import recased

    return recased(old.text.capitalize(), new.text) if new.text.isupper() else new.text


def _outwards(way: Loc) -> Iterator[Loc]:
    """Yield a way and those to what is around it, the innermost first."""
    for end in range(len(way), 0, -1):
        yield way[:end]


def _paragraph(line: "Line", way: Loc) -> int:
    """Return which paragraph of the text at `way` a line is."""
    last = line.at[-1] if line.at and line.at != way else 0
    return last if isinstance(last, int) else 0
