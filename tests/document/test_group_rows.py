"""A group row has its title, and the cells of its last columns: what a budget's own table prints can be typed."""

from kehoach.document.blocks import Table, TableCell
from kehoach.document.compose import compose
from kehoach.model.ke_hoach import KeHoach
from kehoach.review import review
from kehoach.review.so_lieu import figure_cells
from kehoach.rules.roles import Role

PLAN = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "trich_yeu": "Bồi dưỡng kỹ năng số",
    "noi_nhan": "UBND tỉnh",
    "nguoi_ky": {"chuc_vu": "Chủ tịch"},
}
MONEY = {"tieu_de": "Kinh phí (đồng)", "kieu": "tien"}


def tables(**parts: object) -> list[Table]:
    return [block for block in compose(KeHoach.model_validate(PLAN | parts)).blocks if isinstance(block, Table)]


def test_the_amount_of_a_group_stands_in_its_column_as_figures_do() -> None:
    [table] = tables(
        noi_dung={"bang_bieu": {"cot": ["STT", "Việc", MONEY], "hang": [{"nhom": "I. Học", "cac_o": [25_000_000]}]}}
    )
    title, amount = table.rows[0]
    assert title == TableCell("I. Học", Role.NHOM_HANG, gop_cot=2)
    assert amount == TableCell("25.000.000", Role.NHOM_HANG, "phai")


def test_the_budget_made_of_tasks_can_be_typed() -> None:
    units = [
        {"tieu_de": "Học", "cac_muc": [{"viec": "Mở lớp", "chu_tri": "A", "kinh_phi": 25_000_000}]},
        {"tieu_de": "Thi", "cac_muc": [{"viec": "Mở hội thi", "chu_tri": "B", "kinh_phi": 5_000_000}]},
    ]
    [made] = tables(noi_dung=units, kinh_phi={"bang_nhiem_vu": "kinh_phi"})
    rows = [
        {"nhom": "I. Học", "cac_o": ["25000000"]},
        ["1", "Mở lớp", "A", "25000000"],
        {"nhom": "II. Thi", "cac_o": ["5000000"]},
        ["2", "Mở hội thi", "B", "5000000"],
        {"nhom": "Tổng cộng", "cac_o": ["30000000"]},
    ]
    columns = [{"tieu_de": "STT", "canh": "giua"}, "Nội dung công việc", "Đơn vị chủ trì", MONEY]
    [typed] = tables(noi_dung={"bang_bieu": {"cot": columns, "hang": rows}})
    assert typed.head == made.head
    assert typed.rows == made.rows


def test_a_groups_figures_are_judged_with_those_of_their_column() -> None:
    rows = [{"nhom": "I. Học", "cac_o": ["12,345"]}, ["1", "Mở lớp", "12,5"]]
    columns = ["STT", "Việc", {"tieu_de": "Tỷ lệ", "kieu": "so"}]
    plan = KeHoach.model_validate(PLAN | {"noi_dung": {"bang_bieu": {"cot": columns, "hang": rows}}})
    at = ("noi_dung", "bang_bieu")
    assert figure_cells(plan) == {
        (*at, "hang", 0, "cac_o", 0): ((*at, 2), "12,345"),
        (*at, "hang", 1, "cac_o", 2): ((*at, 2), "12,5"),
    }
    assert [found.code for found in review(plan) if found.code.startswith("so_lieu")] == []
