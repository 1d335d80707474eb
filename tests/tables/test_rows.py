"""Rows of Excel and of YAML come to the same as those of CSV."""

import datetime as dt
import io
import pickle
import zipfile
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
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
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


def test_what_a_sheet_shows_of_days_and_times_is_read() -> None:
    book = openpyxl.Workbook()
    book.active.append(["a", "b", "c", "d"])
    book.active.append([dt.time(8, 30), date(2026, 3, 1), dt.datetime(2026, 3, 5, 8, 30), dt.datetime(2026, 3, 5)])
    for cell, shape in zip(book.active[2], ["h:mm", "mm/yyyy", "dd/mm/yyyy hh:mm", "d-mmm"], strict=True):
        cell.number_format = shape
    assert read_rows(saved(book), "a.xlsx").rows == [["08:30", "03/2026", "05/03/2026 08:30", "05/03/2026"]]


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#SPILL!", "########", "9,12E+08", "1.2E-7"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_excel_puts_in_place_of_a_value_is_told_at_its_cell(text: str, kind: str) -> None:
    content = f'a;b\nx;"{text}"\n'.encode() if kind == "csv" else excel(["a", "b"], ["x", text])
    with pytest.raises(InvalidDocument) as caught:
        read_rows(content, f"a.{kind}")
    [found] = caught.value.diagnostics
    assert (found.code, found.place.line, found.place.column) == ("hang.o_loi", 2, 2 if kind == "xlsx" else 3)
    assert text in found.message


@pytest.mark.parametrize("text", ["#1", "# ghi chú", "E+5", "12E", "1E5"])
def test_what_only_looks_like_it_is_a_text(text: str) -> None:
    assert read_rows(excel(["a", "b"], ["x", text]), "a.xlsx").rows == [["x", text]]


def replaced(content: bytes, part: str, before: str, after: str) -> bytes:
    """Return a workbook with a piece of one part changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            held = old.read(name)
            assert name != part or before.encode() in held
            new.writestr(name, held.replace(before.encode(), after.encode()) if name == part else held)
    return file.getvalue()


def test_a_formula_that_excel_never_reckoned_is_told_and_others_are_what_they_came_to() -> None:
    content = excel(["a", "b", "c"], ["x", "=A2&1", '=IF(A2="x","",1)'])
    with pytest.raises(InvalidDocument) as caught:
        read_rows(content, "a.xlsx")
    assert [str(each.place) for each in caught.value.diagnostics] == ["a.xlsx:2:2", "a.xlsx:2:3"]
    sheet = "xl/worksheets/sheet1.xml"
    for cell, value in (("B2", "x1"), ("C2", "")):
        content = replaced(content, sheet, f'<c r="{cell}">', f'<c r="{cell}" t="str">')
        formula = {"B2": "A2&amp;1", "C2": 'IF(A2="x","",1)'}[cell]
        content = replaced(content, sheet, f"<f>{formula}</f><v></v>", f"<f>{formula}</f><v>{value}</v>")
    with pytest.raises(InvalidDocument):  # the program that wrote it asks Excel to reckon all of it anew
        read_rows(content, "a.xlsx")
    content = replaced(content, "xl/workbook.xml", 'fullCalcOnLoad="1"', "")
    assert read_rows(content, "a.xlsx").rows == [["x", "x1", ""]]


def test_a_cell_that_runs_over_rows_counts_for_each_of_them() -> None:
    book = openpyxl.Workbook()
    for row in (["tỉnh", "xã"], ["Bình An", "An Phú"], [None, "Bình Hòa"], [None, "Cát Sơn"], [None, "Hòa Lợi"]):
        book.active.append(row)
    book.active.merge_cells("A2:A4")
    rows = read_rows(saved(book), "a.xlsx").rows
    assert [row[0] for row in rows] == ["Bình An", "Bình An", "Bình An", ""]


def test_a_title_above_the_names_of_the_columns_is_passed_over() -> None:
    book = openpyxl.Workbook()
    for row in (["UBND TỈNH BÌNH AN"], ["Danh sách xã"], [], ["xã", "số thôn"], ["An Phú", 9]):
        book.active.append(row)
    book.active.merge_cells("A2:B2")
    for content, name in ((saved(book), "a.xlsx"), ("DANH SÁCH,\nxã,số thôn\nAn Phú,9\n".encode(), "a.csv")):
        grid = read_rows(content, name)
        assert (list(grid.columns), grid.rows) == (["xã", "số thôn"], [["An Phú", "9"]])
    assert read_rows(b"a\nb\nc\n", "a.csv").rows == [["b"], ["c"]]


def test_names_in_two_rows_are_told_once() -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_rows(excel(["xã", "dân số", None], [None, "nam", "nữ"], *[["An Phú", 1, 2]] * 9), "a.xlsx")
    assert [str(each.place) for each in caught.value.diagnostics] == ["a.xlsx:1:3"]


def test_a_sheet_that_is_hidden_is_not_the_table() -> None:
    book = openpyxl.Workbook()
    book.active.append(["nguồn"])
    book.active.sheet_state = "hidden"
    shown = book.create_sheet("Xã")
    shown.append(["xã"])
    shown.append(["An Phú"])
    assert read_rows(saved(book), "a.xlsx").rows == [["An Phú"]]


def test_characters_that_excel_writes_as_numbers_are_read() -> None:
    content = excel(["a"], ["x@@y"])
    assert read_rows(replaced(content, "xl/worksheets/sheet1.xml", "x@@y", "x_x000D_\ny"), "a.xlsx").rows == [["x\ny"]]


@pytest.mark.parametrize("column", ["số", "số\u200b", "\ufeffSố "])
def test_a_name_is_the_same_with_what_nobody_sees_in_it(column: str) -> None:
    assert list(read_rows(f"xã,{column}\na,b\n".encode(), "a.csv").columns) == ["xã", "số"]


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
