"""Rules on figures in tables: one that may be two numbers is printed as it was typed, and asked about."""

from kehoach.diagnostics import Loc
from kehoach.model.bang_bieu import BangBieu
from kehoach.model.o_bang import text_of
from kehoach.model.once import once
from kehoach.model.van_ban import VanBan
from kehoach.review.places import parts
from kehoach.review.rule import CANH_BAO, Found, quoted, rule
from kehoach.wording.figures import Figure, readings
from kehoach.wording.patterns import compiled

_BROKEN = compiled(r"[-−+]?[0-9][0-9., ]*[., ][0-9]{3}(?: ?(?:đồng|đ))?")  # 1.50.000


@rule(
    CANH_BAO,
    wrong='noi_dung: {bang_bieu: {cot: [Thôn, {tieu_de: Số hộ, kieu: so}], hang: [[Một, "1,500"]]}}',
    right='noi_dung: {bang_bieu: {cot: [Thôn, {tieu_de: Số hộ, kieu: so}], hang: [[Một, "1.500"]]}}',
)
def hai_cach_doc(plan: VanBan) -> Found:
    """Số trong cột số liệu chỉ đọc được một cách.

    1,500 may be 1.500, 1.5 may be 1,5, and 1.50.000 is none; practice, not in the decree.
    """
    cells = figure_cells(plan)
    commas = {column for column, text in cells.values() if _has_decimal_comma(text)}
    for loc, (column, text) in cells.items():
        found = readings(text)
        if len(found) > 1 and ("." in text or column not in commas):
            message = f"số {quoted(text)} có hai cách đọc"
            hint = "; ".join(f"nếu là {_called(figure)}, viết {figure.unmistakable}" for figure in found)
        elif not found and _BROKEN.fullmatch(text):
            message = f"{quoted(text)} thừa hoặc thiếu chữ số"
            hint = "cứ ba chữ số ngăn bằng một dấu chấm, ví dụ 1.500.000"
        else:
            continue
        yield loc, message, hint


@once
def figure_cells(plan: VanBan) -> dict[Loc, tuple[Loc, str]]:
    """Return the cells of the columns of figures, in the order of the plan: the column's place and the text of each."""
    return {
        (*loc, "hang", number, "cac_o", index, *way): ((*loc, column), text_of(cell))
        for loc, table in parts(plan, BangBieu)
        for kinds in [[column.kieu for column in table.columns()]]
        if any(kinds)
        for number, row in enumerate(table.hang)
        for index, column, cell in row.placed(len(kinds))
        if kinds[column]
        for way in [() if isinstance(cell, str) else ("noi_dung",)]
    }


def _called(figure: Figure) -> str:
    return "số thập phân" if figure.fraction else "số nguyên"


def _has_decimal_comma(text: str) -> bool:
    """Whether a figure shows what a comma is in its column: beside 12,5 nobody takes 12,345 for thousands."""
    found = readings(text) if "," in text else ()
    return len(found) == 1 and bool(found[0].fraction) and str(found[0]) == text
