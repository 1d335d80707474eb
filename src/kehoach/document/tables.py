"""Tables as blocks: the author's own, and those made of the plan's tasks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count, groupby

from kehoach.diagnostics import Loc
from kehoach.document.blocks import Block, Paragraph, Table, TableCell, TableRow
from kehoach.model.bang_bieu import BangBieu, Cot, KieuCot, format_cell
from kehoach.model.muc import BangNhiemVu
from kehoach.model.o_bang import OBang
from kehoach.model.task_columns import ASSIGNMENT, Steps, amount, assignment, step, steps, when
from kehoach.model.tasks import Task, groups
from kehoach.rules.roles import Role
from kehoach.wording.money import bang_chu, format_tien
from kehoach.wording.numbers import format_la_ma

NUMBERS = frozenset({"stt", "tt", "số tt", "số thứ tự"})  # titles of the column that counts the rows
MONTH, QUARTER = "7.8mm", "9.5mm"  # how wide a step of a timeline is
Labels = Mapping[str, str]  # what the templates call the columns


def own_table(table: BangBieu, at: Loc) -> Iterator[Block]:
    """Lay out the author's table, which stands at `at`: title, header rows, rows, notes."""
    columns = table.columns()
    if table.tieu_de:
        yield Paragraph(Role.TIEU_DE_BANG, table.tieu_de, (*at, "tieu_de"))
    head = [*_header(table.cot, at)]
    if table.danh_so_cot:
        head.append(tuple(TableCell(f"({number})", Role.SO_COT) for number in range(1, len(columns) + 1)))
    aligned = [column.canh or _usual_side(column) for column in columns]
    reached = table.reached()
    rows: list[TableRow] = []
    for number, row in enumerate(table.hang):
        here = (*at, "hang", number)
        role = Role.NHOM_HANG if row.nhom else Role.O_BANG
        cells = [
            _own_cell(cell, columns[column].kieu, role, aligned[column], row.to_nen, (*here, "cac_o", index))
            for index, column, cell in row.placed(len(columns))
            if (number, column) not in reached
        ]
        title = [_group_row(row.nhom, len(columns) - len(row.cac_o), (*here, "nhom"), row.to_nen)] if row.nhom else []
        rows.append((*title, *cells))
    yield Table(tuple(column.rong or "*" for column in columns), tuple(head), tuple(rows))
    for index, note in enumerate(table.ghi_chu):
        yield Paragraph(Role.GHI_CHU_BANG, note, (*at, "ghi_chu", index))


def _own_cell(cell: str | OBang, kieu: KieuCot | None, role: Role, side: str, shaded: bool, at: Loc) -> TableCell:
    if isinstance(cell, str):
        return TableCell(format_cell(cell, kieu), role, side, to_nen=shaded, at=at)
    text = format_cell(cell.noi_dung, kieu)
    at = (*at, "noi_dung")
    return TableCell(text, role, side, cell.gop_cot, cell.gop_hang, to_nen=shaded or cell.to_nen, at=at)


def _usual_side(column: Cot) -> str:
    if column.kieu:
        return "phai"
    return "giua" if column.tieu_de.casefold().rstrip(".") in NUMBERS else ""


def _header(columns: Sequence[Cot], at: Loc) -> Iterator[TableRow]:
    """Yield the header rows; a title without columns below it reaches down to the last row."""
    depth = max(column.depth for column in columns)
    level = [((*at, "cot", index), column) for index, column in enumerate(columns)]
    for rows_left in range(depth, 0, -1):
        yield tuple(
            TableCell(
                column.tieu_de,
                Role.TIEU_DE_COT,
                gop_cot=len(list(column.leaves())),
                gop_hang=1 if column.cot else rows_left,
                at=(*way, "tieu_de"),
            )
            for way, column in level
        )
        level = [((*way, "cot", index), inner) for way, column in level for index, inner in enumerate(column.cot)]


def _group_row(title: str, columns: int, at: Loc, shaded: bool = False) -> TableCell:
    return TableCell(title, Role.NHOM_HANG, gop_cot=columns, to_nen=shaded, at=at)


def task_table(kind: BangNhiemVu, tasks: Sequence[Task], labels: Labels, *, shaded: bool = True) -> Iterator[Block]:
    """Lay out one of the tables made of tasks; `shaded`: the bars of a timeline are grey."""
    match kind:
        case "phan_cong":
            yield _assignments(tasks, labels)
        case "tien_do_thang":
            yield _timeline(tasks, labels, 1, shaded)
        case "tien_do_quy":
            yield _timeline(tasks, labels, 3, shaded)
        case "kinh_phi":
            yield _budget(tasks, labels)
            total = sum(task.viec.kinh_phi or 0 for task in tasks)
            yield Paragraph(Role.GHI_CHU_BANG, f"{labels['bang_chu']}: {bang_chu(total)}.")


SIDES = {"thoi_gian": "giua", "kinh_phi": "phai"}
EMPTY = {"kinh_phi": "-"}  # a task without a budget of its own, so that nobody thinks it was forgotten


def _assignments(tasks: Sequence[Task], labels: Labels) -> Table:
    columns = assignment(tasks)
    head = tuple(TableCell(labels[name], Role.TIEU_DE_COT) for name in ("stt", *columns))
    rows = _numbered(
        tasks,
        len(head),
        lambda task: [
            _task_cell(task, name, ASSIGNMENT[name](task) or EMPTY.get(name, ""), SIDES.get(name, ""))
            for name in columns
        ],
    )
    return Table(("*",) * len(head), (head,), tuple(rows))


def _timeline(tasks: Sequence[Task], labels: Labels, months: int, shaded: bool) -> Table:
    """Lay out a bar for each task over columns of `months` months; the cells say x too, for those who print badly."""
    found = steps(tasks, months)
    years = [(year, len(list(group))) for year, group in groupby(found, key=lambda step: step[0])]
    levels = 2 if found else 1
    top = [TableCell(labels[name], Role.TIEU_DE_COT, gop_hang=levels) for name in ("stt", "viec", "chu_tri")]
    top += [TableCell(f"{labels['nam']} {year}", Role.TIEU_DE_COT, gop_cot=count) for year, count in years]
    named = [str(step) if months == 1 else format_la_ma(step) for _, step in found]
    head = (tuple(top), tuple(TableCell(name, Role.TIEU_DE_COT) for name in named)) if found else (tuple(top),)
    rows = _numbered(tasks, 3 + len(found), lambda task: [*_named(task), *_bar(task, found, months, shaded)])
    return Table(("*", "*", "*", *[MONTH if months == 1 else QUARTER] * len(found)), head, tuple(rows))


def _named(task: Task) -> list[TableCell]:
    return [_task_cell(task, "viec", task.viec.viec), _task_cell(task, "chu_tri", task.chu_tri)]


def _task_cell(task: Task, name: str, text: str, side: str = "", columns: int = 1) -> TableCell:
    """Make a cell of a field of a task; the time is that of the first of its fields that is there."""
    if name == "thoi_gian":
        name = next((each for each in ("ky_han", "den_ngay", "tu_ngay") if getattr(task.viec, each)), name)
    at = task.chu_tri_at if name == "chu_tri" else (*task.at, name)
    return TableCell(text, canh=side, gop_cot=columns, at=at if text else ())


def _bar(task: Task, found: Steps, months: int, shaded: bool) -> list[TableCell]:
    begin, end = task.viec.tu_ngay or task.viec.den_ngay, task.viec.den_ngay or task.viec.tu_ngay
    if not found:
        return []
    if begin is None or end is None:
        return [_task_cell(task, "thoi_gian", when(task), "giua", len(found))]
    first, last = step(begin, months), step(end, months, last=True)
    busy, free = TableCell("x", canh="giua", to_nen=shaded), TableCell(canh="giua")
    return [busy if first <= each <= last else free for each in found]


def _budget(tasks: Sequence[Task], labels: Labels) -> Table:
    head = tuple(TableCell(labels[name], Role.TIEU_DE_COT) for name in ("stt", "viec", "chu_tri", "kinh_phi"))
    paid = [task for task in tasks if task.viec.kinh_phi is not None]
    rows = _numbered(
        paid, 4, lambda task: [*_named(task), _task_cell(task, "kinh_phi", amount(task), "phai")], sums=True
    )
    total = format_tien(sum(task.viec.kinh_phi or 0 for task in paid))
    last = (TableCell(labels["tong"], Role.NHOM_HANG, gop_cot=3), TableCell(total, Role.NHOM_HANG, canh="phai"))
    return Table(("*", "*", "*", "*"), (head,), (*rows, last))


def _numbered(
    tasks: Sequence[Task], columns: int, cells: Callable[[Task], list[TableCell]], *, sums: bool = False
) -> Iterator[TableRow]:
    """Yield a row for each task, with a row before each group that has a title.

    A task has the number it has in the plan, so that it is the same in every table; in a table that leaves some out
    they are counted anew (`sums`).
    """
    numbers = count(1)
    for index, (name, members) in enumerate(groups(tasks), start=1):
        if name:
            yield _group_heading(f"{format_la_ma(index)}. {name}", members, columns, sums)
        for task in members:
            yield (TableCell(str(next(numbers) if sums else task.number), canh="giua"), *cells(task))


def _group_heading(title: str, members: Sequence[Task], columns: int, sums: bool) -> TableRow:
    at = members[0].nhom_at
    if not sums:
        return (_group_row(title, columns, at),)
    subtotal = format_tien(sum(task.viec.kinh_phi or 0 for task in members))
    return _group_row(title, columns - 1, at), TableCell(subtotal, Role.NHOM_HANG, canh="phai")
