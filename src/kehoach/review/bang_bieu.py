"""Rules on tables as they stand on the page: the author's own, and those made of tasks."""

from collections.abc import Iterator, Sequence
from itertools import chain

from kehoach.diagnostics import Loc
from kehoach.model.bang_bieu import BangBieu, Cot, format_cell
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.muc import BangNhiemVu, Muc
from kehoach.model.o_bang import text_of
from kehoach.model.task_columns import ASSIGNMENT, assignment, steps
from kehoach.model.tasks import tasks
from kehoach.review.places import parts
from kehoach.review.rule import CANH_BAO, Found, rule


@rule(
    CANH_BAO,
    needs="trinh_bay",
    typed=True,
    wrong=f"kinh_phi: {{bang_bieu: {{cot: [A, B, C, D, E, F, G], hang: [[{', '.join(['12.500.000.000'] * 7)}]]}}}}",
    right=f"kinh_phi: {{bang_bieu: {{cot: [A, B, C, D, E, F], hang: [[{', '.join(['12.500.000.000'] * 6)}]]}}}}",
)
def qua_rong(plan: KeHoach) -> Found:
    """Bảng vừa chiều rộng trang.

    Practice, not in the decree. The titles of a table of tasks are the templates', and not measured: no table is
    blamed that fits.
    """
    typed = ((loc, _need(table), "tách thành các bảng ít cột hơn") for loc, table in parts(plan, BangBieu))
    of_tasks = (
        ((*loc, "bang_nhiem_vu"), _need_of_tasks(plan, kind), LESS.get(kind, LESS_OF_TASKS))
        for loc, muc in parts(plan, Muc)
        if (kind := muc.bang_nhiem_vu)
    )
    for loc, need, less in chain(typed, of_tasks):
        from kehoach.rules.properties import format_number  # many plans have no table, and none is measured
        from kehoach.wording.columns import SMALL

        turned = _is_turned(plan, loc)
        room = _room(plan, turned=turned)
        if need > room:
            pt, mm, most = SMALL, format_number(round(need)), format_number(round(room))
            message = (
                f"bảng cần khoảng {mm} mm, trang chỉ có {most} mm: chữ sẽ bị ngắt giữa chừng, dù cỡ chữ chỉ {pt} pt"
            )
            turn = "đưa bảng vào phụ lục có kho_ngang: có, hoặc "
            fits = not turned and need <= _room(plan, turned=True)
            yield loc, message, f"{turn if fits else ''}{less}"


LESS = {"tien_do_thang": "dùng bang_nhiem_vu: tien_do_quy"}
LESS_OF_TASKS = "bỏ bớt trường của công việc (dia_diem, thanh_phan, can_cu…)"


def _is_turned(plan: KeHoach, loc: Loc) -> bool:
    match loc:
        case ("phu_luc", int(index), *_):
            return plan.phu_luc[index].kho_ngang
    return plan.kho_ngang


def _room(plan: KeHoach, *, turned: bool) -> float:
    """Return the millimetres between the side margins, as `document.layout` has them."""
    from kehoach.rules import properties as p
    from kehoach.rules.nd30 import pick
    from kehoach.rules.roles import Role

    choices = plan.trinh_bay.choices()
    page = pick(Role.TRANG, p.GIAY_DAI if turned else p.GIAY_RONG, choices)
    return float(page - choices["le_trai"] - choices["le_phai"])


def _need(table: BangBieu) -> float:
    """Return the least width in mm at which no word of the table is broken, as `document.columns` finds it."""
    from kehoach.wording.columns import AIR, LEAST_TEXT, NARROW_PADDING, SAMPLE, SMALL, least_text, make_room
    from kehoach.wording.widths import longest_piece

    columns = table.columns()
    count = len(columns)
    bold: list[list[str]] = [[] for _ in columns]  # of each column the words that stand in it alone
    plain: list[list[str]] = [[f"({number})"] if table.danh_so_cot else [] for number in range(1, count + 1)]
    wide: list[tuple[range, float]] = []

    def put(text: str, column: int, over: int, *, is_bold: bool) -> None:
        if over == 1:
            (bold if is_bold else plain)[column].append(text)
        elif over < count:
            wide.append((range(column, column + over), longest_piece(text, SMALL, dam=is_bold)))

    for _, column, over, title in sorted(_titles(table.cot)):  # row by row
        put(title, column, over, is_bold=True)
    for row in table.hang[:SAMPLE]:
        if row.nhom:
            put(row.nhom, 0, count - len(row.cac_o), is_bold=True)
        elif len(row.cac_o) < count:
            continue  # a fault of its own
        for _, column, cell in row.placed(count):
            over = 1 if isinstance(cell, str) else cell.gop_cot
            put(format_cell(text_of(cell), columns[column].kieu), column, over, is_bold=row.nhom is not None)
    floors = [0.0 if column.rong else LEAST_TEXT for column in columns]
    least = [least_text(*each) for each in zip(bold, plain, floors, strict=True)]
    make_room(least, wide, NARROW_PADDING)
    return sum(least) + count * (2 * NARROW_PADDING + AIR)


def _titles(columns: Sequence[Cot], begin: int = 0, depth: int = 0) -> Iterator[tuple[int, int, int, str]]:
    """Yield of each title how deep it stands, the column it begins in, how many it is over, and its words."""
    for column in columns:
        over = len(list(column.leaves()))
        yield depth, begin, over, column.tieu_de
        yield from _titles(column.cot, begin, depth + 1)
        begin += over


def _need_of_tasks(plan: KeHoach, kind: BangNhiemVu) -> float:
    """Return the least width in mm at which no word of the cells of a table of tasks is broken."""
    from kehoach.wording.columns import AIR, NARROW_PADDING, SAMPLE, SMALL, least_column
    from kehoach.wording.numbers import format_la_ma
    from kehoach.wording.widths import longest_piece

    found = tasks(plan)
    measured = found[:SAMPLE]
    if kind == "kinh_phi":
        names = ["viec", "chu_tri", "kinh_phi"]
    else:
        names = assignment(found) if kind == "phan_cong" else ["viec", "chu_tri"]
    need = least_column([str(found[-1].number)])
    need += sum(least_column([ASSIGNMENT[name](task) for task in measured]) for name in names)
    if kind in ("tien_do_thang", "tien_do_quy"):
        months = 1 if kind == "tien_do_thang" else 3
        titles = [str(number) if months == 1 else format_la_ma(number) for _, number in steps(found, months)]
        need += sum(longest_piece(title, SMALL, dam=True) + 2 * NARROW_PADDING + AIR for title in titles)
    return need
