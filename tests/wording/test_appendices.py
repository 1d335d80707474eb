"""What appendices are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.appendices import TenPhuLuc, format_ten_phu_luc, parse_ten_phu_luc


def test_appendices_are_numbered_by_roman_numbers_where_there_are_several() -> None:
    assert [*format_ten_phu_luc(["phu_luc"])] == ["Phụ lục"]
    assert [*format_ten_phu_luc(["phu_luc", "phu_luc"])] == ["Phụ lục I", "Phụ lục II"]


def test_tables_and_forms_are_numbered_apart_by_figures() -> None:
    kinds = ["phu_luc", "bieu", "mau", "bieu"]
    assert [*format_ten_phu_luc(kinds)] == ["Phụ lục", "Biểu số 01", "Mẫu số 01", "Biểu số 02"]


@given(st.lists(st.sampled_from(["phu_luc", "bieu", "mau"]), min_size=1, max_size=30))
def test_a_name_is_read_as_it_was_written(kinds: list) -> None:
    for index, name in enumerate(format_ten_phu_luc(kinds)):
        number = kinds[: index + 1].count(kinds[index])
        alone = kinds[index] == "phu_luc" and kinds.count("phu_luc") == 1
        assert parse_ten_phu_luc(name) == TenPhuLuc(kinds[index], None if alone else number)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("PHỤ LỤC 02", TenPhuLuc("phu_luc", 2)),
        ("Phụ lục số III.", TenPhuLuc("phu_luc", 3)),
        ("BIỂU MẪU SỐ 3", TenPhuLuc("bieu", 3)),
        ("Mẫu 1:", TenPhuLuc("mau", 1)),
        ("Biểu", None),
        ("Mẫu phiếu khảo sát", None),
        ("Biểu số 01. Danh mục", None),
    ],
)
def test_names_that_others_wrote_are_read(text: str, read: TenPhuLuc | None) -> None:
    assert parse_ten_phu_luc(text) == read
