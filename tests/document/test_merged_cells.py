"""Cells that reach over others and shading: what an author writes, and that the program's own tables can be written."""

import io
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from lxml import etree

from kehoach import KeHoach, dump, to_bytes
from kehoach.document.blocks import Table, TableCell
from kehoach.document.compose import compose
from kehoach.document.grid import placed_cells
from kehoach.document.markup import to_markup
from kehoach.document.tables import own_table
from kehoach.model.bang_bieu import BangBieu
from kehoach.model.validate import validate_data
from kehoach.rules.roles import Role
from kehoach.source.load import load
from kehoach.word.read import read
from kehoach.word.reading.xml import W
from samples import FRAME
from strategies import plans

ROWS: list[Any] = [
    [{"noi_dung": "Tuần 1", "gop_hang": 2}, "Sáng", "Chủ tịch", ""],
    ["", "Chiều", "Phó Chủ tịch", ""],
    [{"noi_dung": "Nghỉ", "gop_cot": 2, "gop_hang": 2, "to_nen": "có"}, "", "A", "B"],
    ["", "", "C", "D"],
    {"nhom": "Cộng", "cac_o": ["4"], "to_nen": "có"},
    {"cac_o": ["1", "2", "3", "4"], "to_nen": "có"},
]


def plan(**content: Any) -> dict[str, Any]:
    return FRAME | content


def with_rows(rows: list[Any], columns: int = 4) -> dict[str, Any]:
    return plan(noi_dung={"bang_bieu": {"cot": ["A", "B", "C", "D"][:columns], "hang": rows}})


def tables(of: KeHoach) -> list[Table]:
    document = compose(of)
    blocks = [*document.blocks, *(block for each in document.phu_luc for block in each.blocks)]
    return [block for block in blocks if isinstance(block, Table)]


def test_merged_and_shaded_cells_stand_on_the_page_and_in_the_file() -> None:
    made = KeHoach.model_validate(with_rows(ROWS))
    [table] = tables(made)
    assert [[(cell.text, cell.gop_cot, cell.gop_hang, cell.to_nen) for cell in row] for row in table.rows] == [
        [("Tuần 1", 1, 2, False), ("Sáng", 1, 1, False), ("Chủ tịch", 1, 1, False), ("", 1, 1, False)],
        [("Chiều", 1, 1, False), ("Phó Chủ tịch", 1, 1, False), ("", 1, 1, False)],
        [("Nghỉ", 2, 2, True), ("A", 1, 1, False), ("B", 1, 1, False)],
        [("C", 1, 1, False), ("D", 1, 1, False)],
        [("Cộng", 3, 1, True), ("4", 1, 1, True)],
        [("1", 1, 1, True), ("2", 1, 1, True), ("3", 1, 1, True), ("4", 1, 1, True)],
    ]
    [again] = [block for block in read(io.BytesIO(to_bytes(made))).blocks if isinstance(block, Table)]
    assert (again.head, again.rows) == (table.head, table.rows)


def test_rows_joined_by_a_short_cell_stay_on_one_page() -> None:
    rows = [
        ["a", "b"],
        ["a", "b"],
        [{"noi_dung": "a", "gop_hang": 3}, "b"],
        ["", "c"],
        ["", "d"],
        ["a", "b"],
        ["a", "b"],
    ]
    made = KeHoach.model_validate(with_rows(rows, 2))
    body = etree.fromstring(ZipFile(io.BytesIO(to_bytes(made))).read("word/document.xml"))
    _, table, _ = body.iter(f"{W}tbl")
    kept = [row.find(f".//{W}keepNext") is not None for row in list(table.iter(f"{W}tr"))[1:]]
    assert kept == [True, False, True, True, False, False, False]


def test_cells_with_looks_are_dumped_and_loaded() -> None:
    made = KeHoach.model_validate(with_rows(ROWS))
    assert validate_data(load(dump(made), "x.yaml").data).plan == made


def test_a_cell_without_looks_is_its_text() -> None:
    written = KeHoach.model_validate(with_rows([[{"noi_dung": "a"}, {"gop_cot": "1"}]], 2))
    assert written == KeHoach.model_validate(with_rows([["a", ""]], 2))


FAULTS = {
    "over the last column": ([["a", {"noi_dung": "b", "gop_cot": 2}]], "bang.gop_cot", (0, "cac_o", 1, "gop_cot")),
    "below the last row": ([[{"noi_dung": "a", "gop_hang": 2}, "b"]], "bang.gop_hang", (0, "cac_o", 0, "gop_hang")),
    "over words": ([[{"noi_dung": "a", "gop_cot": 2}, "b"]], "bang.o_bi_gop", (0, "cac_o", 1)),
    "over a group": ([[{"noi_dung": "a", "gop_hang": 2}, "b"], {"nhom": "N"}], "bang.o_bi_gop", (1, "nhom")),
    "over a cell with looks": (
        [[{"noi_dung": "a", "gop_cot": 2}, {"to_nen": "có"}]], "bang.o_bi_gop", (0, "cac_o", 1)
    ),
    "two over one place": (
        [["a", {"noi_dung": "b", "gop_hang": 2}], [{"noi_dung": "c", "gop_cot": 2}, ""]],
        "bang.o_bi_gop", (1, "cac_o", 1),
    ),
    "a row without a cell of its own": (
        [[{"noi_dung": "a", "gop_hang": 2}, {"noi_dung": "b", "gop_hang": 2}], ["", ""]], "bang.hang_bi_gop", (1,)
    ),
    "no count": ([[{"noi_dung": "a", "gop_cot": "hai"}, ""]], "bang.so_o", (0, "cac_o", 0, "gop_cot")),
    "nothing": ([[{"noi_dung": "a", "gop_cot": 0}, ""]], "bang.so_o", (0, "cac_o", 0, "gop_cot")),
    "an unknown key": ([[{"noi_dung": "a", "gop": 2}, ""]], "truong.la", (0, "cac_o", 0, "gop")),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_what_does_not_fit_is_told_at_its_place(name: str) -> None:
    rows, code, way = FAULTS[name]
    _, faults, _ = validate_data(with_rows(rows, 2))
    assert [(fault.code, fault.loc) for fault in faults] == [(code, ("noi_dung", "bang_bieu", "hang", *way))]


@settings(max_examples=60)
@given(plans)
def test_a_table_of_tasks_can_be_written_as_a_table_of_the_authors_own(drawn: KeHoach) -> None:
    for table in tables(drawn):
        [again] = [
            block for block in own_table(BangBieu.model_validate(written(table)), ()) if isinstance(block, Table)
        ]
        assert again == table


def test_every_kind_of_table_of_tasks_can_be_written_so() -> None:
    tasks = [
        {"tieu_de": "Học", "cac_muc": [{"viec": "Mở lớp", "tu_ngay": "2026-02", "den_ngay": "2026-04", "kinh_phi": 5}]},
        {"don_vi": "Công an xã", "nhiem_vu": [{"viec": "Tuần tra", "ky_han": "hằng quý"}]},
    ]
    kinds = ("phan_cong", "tien_do_thang", "tien_do_quy", "kinh_phi")
    appendices = [{"tieu_de": kind, "bang_nhiem_vu": kind} for kind in kinds]
    made = KeHoach.model_validate(plan(noi_dung=tasks, phu_luc=appendices))
    own = [{"tieu_de": kind, "bang_bieu": written(table)} for kind, table in zip(kinds, tables(made), strict=True)]
    own[-1]["bang_bieu"]["ghi_chu"] = "Bằng chữ: Năm đồng."
    assert to_markup(compose(KeHoach.model_validate(plan(noi_dung=tasks, phu_luc=own)))) == to_markup(compose(made))


def written(table: Table) -> dict[str, Any]:
    """Write a table as an author would: the inverse of `own_table`."""
    count = len(table.rong)
    heads = [*placed_cells(table.head, count)]
    numbered = bool(heads) and heads[-1][0][2].role is Role.SO_COT
    grid = [row for row in heads if not numbered or row is not heads[-1]]
    rows = [_row(placed) for placed in placed_cells(table.rows, count)]
    sides = [_side(table, column) for column in range(count)]
    columns = _columns(grid, range(count), 0, [*zip(table.rong, sides, strict=True)])
    return {"cot": columns, "danh_so_cot": numbered, "hang": rows}


def _columns(grid: list[Any], inside: range, level: int, looks: list[tuple[str, str]]) -> list[Any]:
    found = []
    for column, span, cell, _ in grid[level]:
        if column not in inside:
            continue
        title: dict[str, Any] = {"tieu_de": cell.text}
        if level + cell.gop_hang < len(grid):
            title["cot"] = _columns(grid, range(column, column + span), level + 1, looks)
        else:
            width, side = looks[column]
            title |= ({"rong": width} if width != "*" else {}) | ({"canh": side} if side else {})
        found.append(title)
    return found


def _side(table: Table, column: int) -> str:
    placed = (each for row in placed_cells(table.rows, len(table.rong)) for each in row)
    return next((cell.canh for at, _, cell, _ in placed if at == column and not _is_title(cell, at)), "")


def _is_title(cell: TableCell, column: int) -> bool:
    return cell.role is Role.NHOM_HANG and column == 0


def _row(placed: Any) -> dict[str, Any]:
    cells: list[Any] = []
    group = None
    for column, span, cell, begins in placed:
        if _is_title(cell, column):
            group = cell
            continue
        looks = {"gop_cot": span, "gop_hang": cell.gop_hang, "to_nen": cell.to_nen}
        cells += [{"noi_dung": cell.text, **looks} if begins else "", *[""] * (span - 1)]
    shaded = {"to_nen": group.to_nen} if group else {}
    return ({"nhom": group.text} if group else {}) | {"cac_o": cells} | shaded
