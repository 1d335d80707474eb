"""CSV is read as the standard library reads it, and each cell's place is where it is written."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.errors import InvalidDocument, UnreadableFile
from kehoach.source.lines import Lines
from kehoach.tables.from_csv import DELIMITERS, cells, delimiter_of, read_csv

CELL = st.text(st.sampled_from('aă ",;\t|\n12'), max_size=6)


@given(
    st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=5), st.sampled_from(DELIMITERS), st.booleans()
)
def test_cells_are_those_of_the_standard_reader_each_at_its_place(
    rows: list[list[str]], sign: str, all_quoted: bool
) -> None:
    file = io.StringIO()
    quoting = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
    csv.writer(file, delimiter=sign, lineterminator="\n", quoting=quoting).writerows(rows)
    text = file.getvalue()
    lines = text.split("\n")
    read = list(cells(text, sign, Lines("a.csv", lines)))
    assert [[cell.text for cell in row] for row in read] == rows
    assert [[cell.text for cell in row] for row in read] == list(csv.reader(io.StringIO(text), delimiter=sign))
    for row in read:
        for cell in row:
            line, column = cell.mark
            begins = lines[line][column:]
            assert begins.startswith('"' if begins[:1] == '"' else cell.text.split("\n")[0])


TABLE = 'xã,số thôn\nAn Phú,12\n\n  \nBình Hòa,"9, tính cả\nthôn mới"\n'


@pytest.mark.parametrize("sign", DELIMITERS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_delimiter_line_end_and_mark_is_read(sign: str, newline: str, encoding: str) -> None:
    text = TABLE.replace(",", sign).replace(f"9{sign} tính", "9, tính").replace("\n", newline)
    grid = read_csv(text.encode(encoding), "xa.csv")
    assert (list(grid.columns), grid.rows) == (
        ["xã", "số thôn"],
        [["An Phú", "12"], ["Bình Hòa", "9, tính cả\nthôn mới"]],
    )
    assert str(grid.place(1, "số thôn")) == "xa.csv:5:10"


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;;;"])
def test_the_line_that_tells_excel_the_delimiter_is_no_row(line: str) -> None:
    grid = read_csv(f"{line}\r\nxã;ghi, chú, thêm\r\nAn Phú;1\r\n".encode(), "a.csv")
    assert (list(grid.columns), grid.rows) == (["xã", "ghi, chú, thêm"], [["An Phú", "1"]])
    assert str(grid.place(0, "ghi, chú, thêm")) == "a.csv:3:8"


def test_a_letter_with_too_many_marks_is_told_at_its_cell() -> None:
    for text, place in (("xã,a" + "\u0301" * 60 + "\n1,2\n", "a.csv:1:4"), ("xã,a\n1,b" + "\u0301" * 60, "a.csv:2:3")):
        with pytest.raises(InvalidDocument) as caught:
            read_csv(text.encode(), "a.csv")
        assert [str(each.place) for each in caught.value.diagnostics] == [place]


def test_one_column_needs_no_delimiter() -> None:
    assert delimiter_of("xã\nAn Phú\n") == ","
    assert read_csv("xã\nAn Phú\n".encode(), "a.csv").rows == [["An Phú"]]


@pytest.mark.parametrize("encoding", ["cp1258", "latin-1"])
def test_an_old_encoding_is_refused_with_a_sentence(encoding: str) -> None:
    with pytest.raises(UnreadableFile, match=r"dòng 2 không phải mã UTF-8.*CSV UTF-8"):
        read_csv("x,y\nà,ô\n".encode(encoding), "a.csv")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b\n1\n", "x.csv:2:1: lỗi: hàng có 1 ô, hàng tiêu đề có 2 [hang.so_o]"),
        ("a,b\n1,2,3\n", "x.csv:2:5: lỗi: hàng có 3 ô, hàng tiêu đề có 2 [hang.so_o]"),
        ("a,A \n1,2\n", "x.csv:1:3: lỗi: tên cột “A ” có hai lần [hang.ten_cot]"),
        ("a,,b\n1,2,3\n", "x.csv:1:3: lỗi: cột này không có tên ở hàng tiêu đề [hang.ten_cot]"),
        ('a,b\n1,"2\n', "x.csv:2:3: lỗi: dấu nháy mở ở đây nhưng không đóng [hang.nhay]"),
    ],
)
def test_a_faulty_table_is_told_at_its_place(text: str, told: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_csv(text.encode(), "x.csv")
    assert [str(each) for each in caught.value.diagnostics] == [told]


def test_empty_columns_at_the_end_are_none() -> None:
    assert read_csv(b"a,b,,\n1,2,,\n", "a.csv").rows == [["1", "2"]]


@pytest.mark.parametrize("text", ["", "\n \n", "a,b\n"])
def test_a_table_without_rows_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile):
        read_csv(text.encode(), "a.csv")


def test_a_row_without_end_is_refused_in_time() -> None:
    with pytest.raises(UnreadableFile, match="không phải một bảng"):
        read_csv(b"," * 5_000_000, "a.csv")
