"""Rows of Excel and of YAML come to the same as those of CSV."""

import datetime as dt
import io
import pickle
from datetime import date

import openpyxl
import pytest

from kehoach.errors import InvalidDocument, UnreadableFile
from kehoach.tables.rows import read_rows

HEAD = ["Xã", "so_van_ban", "ngay_ban_hanh", "số thôn", "ghi chú"]


def excel(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_what_excel_holds_is_read_as_it_would_be_typed() -> None:
    grid = read_rows(
        excel(HEAD, ["An Phú", 12.0, date(2026, 3, 5), 2.5, None], [], ["Bình Hòa", 7, "06/3/2026", True, "x"]),
        "a.xlsx",
    )
    assert list(grid.columns) == ["xã", "so_van_ban", "ngay_ban_hanh", "số thôn", "ghi chú"]
    assert grid.rows == [["An Phú", "12", "05/03/2026", "2,5", ""], ["Bình Hòa", "7", "06/3/2026", "có", "x"]]
    assert str(grid.place(1, "so_van_ban")) == "a.xlsx:4:2"
    assert {name: str(each.place(())) for name, each in grid.row(0).items()}["số thôn"] == "a.xlsx:2:4"


def test_a_number_is_read_as_the_sheet_shows_it() -> None:
    book = openpyxl.Workbook()
    book.active.append(["a", "b", "c", "d", "e"])
    book.active.append([0.6, 0.125, 9, 1500000, dt.time(8, 30)])
    for cell, shape in zip(book.active[2], ["0%", "0.0%", "00", "#,##0", "h:mm"], strict=True):
        cell.number_format = shape
    file = io.BytesIO()
    book.save(file)
    assert read_rows(file.getvalue(), "a.xlsx").rows == [["60%", "12,5%", "09", "1.500.000", "08:30"]]


def test_an_error_of_a_formula_is_told_at_its_cell() -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_rows(excel(["a", "b"], ["x", "#N/A"]), "a.xlsx")
    assert str(caught.value.diagnostics[0]).startswith("a.xlsx:2:2: lỗi: ô này đang báo lỗi #N/A")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 none", b"a,b\n1,2\n"])
def test_what_is_no_excel_file_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_rows(content, "a.xlsx")


@pytest.mark.parametrize("name", ["a.xls", "a.docx", "a"])
def test_other_kinds_of_files_are_refused(name: str) -> None:
    with pytest.raises(UnreadableFile):
        read_rows(b"a,b\n1,2\n", name)


YAML = """\
- xã: An Phú
  so_van_ban: 12
- xã: Bình Hòa
  nguoi_ky: {chuc_vu: Chủ tịch}
  noi_nhan:
    - UBND tỉnh
"""


def test_yaml_rows_may_hold_lists_and_mappings() -> None:
    grid = read_rows(YAML.encode(), "a.yaml")
    assert list(grid.columns) == ["xã", "so_van_ban", "nguoi_ky", "noi_nhan"]
    assert [{name: each.data for name, each in grid.row(row).items()} for row in (0, 1)] == [
        {"xã": "An Phú", "so_van_ban": "12"},
        {"xã": "Bình Hòa", "nguoi_ky": {"chuc_vu": "Chủ tịch"}, "noi_nhan": ["UBND tỉnh"]},
    ]
    assert str(grid.row(1)["noi_nhan"].place((0,))) == "a.yaml:6:7"


@pytest.mark.parametrize("text", ["a: b\n", "- a\n- b\n", "- {a: [}\n"])
def test_yaml_that_is_no_list_of_rows_is_refused(text: str) -> None:
    with pytest.raises(InvalidDocument):
        read_rows(text.encode(), "a.yaml")


def test_a_table_goes_to_another_process_as_it_is() -> None:
    for content, name in ((YAML.encode(), "a.yaml"), (b"a,b\n1,2\n", "a.csv"), (excel(["a"], ["b"]), "a.xlsx")):
        grid = read_rows(content, name)
        again = pickle.loads(pickle.dumps(grid))
        assert [again.row(row) for row in range(len(grid.rows))] == [grid.row(row) for row in range(len(grid.rows))]


def test_yaml_has_room_for_every_commune() -> None:
    row = "- {" + ", ".join(f"c{number}: x" for number in range(10)) + "}\n"
    assert len(read_rows((row * 3321).encode(), "a.yaml").rows) == 3321
