"""Rules on an author's own tables as they stand on the page; those made of tasks are not measured here."""

from kehoach.diagnostics import Loc
from kehoach.model.bang_bieu import BangBieu, Cot, format_cell
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.o_bang import OBang, text_of
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

    Practice, not in the decree. Cells over several columns are not measured, so that no table is blamed that fits.
    """
    for loc, table in walk(plan):
        if not isinstance(table, BangBieu):
            continue
        from kehoach.rules.properties import format_number  # many plans have no table, and none is measured
        from kehoach.wording.columns import SMALL

        turned = _is_turned(plan, loc)
        room, need = _room(plan, turned=turned), _need(table)
        if need > room:
            pt, mm, most = SMALL, format_number(round(need)), format_number(round(room))
            message = (
                f"bảng cần khoảng {mm} mm, trang chỉ có {most} mm: chữ sẽ bị ngắt giữa chừng, dù cỡ chữ chỉ {pt} pt"
            )
            turn = "đưa bảng vào phụ lục có kho_ngang: có, hoặc "
            fits = not turned and need <= _room(plan, turned=True)
            yield loc, message, f"{turn if fits else ''}tách thành các bảng ít cột hơn"


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

    rows = [row.cac_o for row in table.hang[:SAMPLE]]
    return sum(
        least_column(column.tieu_de, [_measured(cells[index], column) for cells in rows if index < len(cells)])
        for index, column in enumerate(table.columns())
    )  # a group row has a title alone, a row at fault may lack cells


def _measured(cell: str | OBang, column: Cot) -> str:
    return "" if not isinstance(cell, str) and cell.gop_cot > 1 else format_cell(text_of(cell), column.kieu)
