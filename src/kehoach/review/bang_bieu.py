"""Rules on tables as they stand on the page: the author's own, and those made of tasks."""

from kehoach.diagnostics import Loc
from kehoach.model.bang_bieu import BangBieu, Cot, format_cell
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.muc import BangNhiemVu, Muc
from kehoach.model.o_bang import OBang, text_of
from kehoach.model.task_columns import ASSIGNMENT, assignment, steps
from kehoach.model.tasks import tasks
from kehoach.review.places import walk
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

    Practice, not in the decree. Titles over several columns are not measured, nor those of a table of tasks, which are
    the templates': no table is blamed that fits.
    """
    for loc, part in walk(plan):
        if isinstance(part, BangBieu):
            need, less = _need(part), "tách thành các bảng ít cột hơn"
        elif isinstance(part, Muc) and (kind := part.bang_nhiem_vu):
            loc, need, less = (*loc, "bang_nhiem_vu"), _need_of_tasks(plan, kind), LESS.get(kind, LESS_OF_TASKS)
        else:
            continue
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
    """Return the least width in mm at which no word of the table is broken."""
    from kehoach.wording.columns import SAMPLE, least_column

    columns = table.columns()
    rows = [row.cac_o for row in table.hang[:SAMPLE]]
    least = [
        least_column(column.tieu_de, [_measured(cells[index], column) for cells in rows if index < len(cells)])
        for index, column in enumerate(columns)
    ]  # a group row has a title alone, a row at fault may lack cells
    for cells in rows:
        for index, cell in enumerate(cells):
            if isinstance(cell, OBang) and cell.gop_cot > 1 and len(cells) == len(columns):
                over = range(index, min(index + cell.gop_cot, len(columns)))
                lacking = least_column("", [cell.noi_dung]) - sum(least[at] for at in over)
                for at in over:
                    least[at] += max(0.0, lacking / len(over))
    return sum(least)


def _measured(cell: str | OBang, column: Cot) -> str:
    return "" if not isinstance(cell, str) and cell.gop_cot > 1 else format_cell(text_of(cell), column.kieu)


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
    need = least_column("", [str(found[-1].number)])
    need += sum(least_column("", [ASSIGNMENT[name](task) for task in measured]) for name in names)
    if kind in ("tien_do_thang", "tien_do_quy"):
        months = 1 if kind == "tien_do_thang" else 3
        titles = [str(number) if months == 1 else format_la_ma(number) for _, number in steps(found, months)]
        need += sum(longest_piece(title, SMALL, dam=True) + 2 * NARROW_PADDING + AIR for title in titles)
    return need
