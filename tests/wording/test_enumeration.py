"""The marks before items."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.enumeration import LETTERS, Mark, format_mark, letter, parse_letter, parse_mark


def test_the_letters_are_those_of_vietnamese() -> None:
    letters = " ".join(letter(number) for number in range(1, 24))
    assert letters == "a b c d đ e g h i k l m n o p q r s t u v x y"


@given(st.integers(1, 23))
def test_a_letter_is_read_as_it_was_written(number: int) -> None:
    assert parse_letter(letter(number)) == number


@pytest.mark.parametrize("number", [0, -1, 24])
def test_there_are_twenty_three_letters(number: int) -> None:
    with pytest.raises(ValueError, match="chỉ đến y"):
        letter(number)


@pytest.mark.parametrize("text", ["", "f", "j", "w", "z", "ă", "ô", "ab", "A", "1"])
def test_other_letters_number_no_item(text: str) -> None:
    with pytest.raises(ValueError, match="không phải chữ cái đánh thứ tự điểm"):
        parse_letter(text)


@pytest.mark.parametrize(
    ("mark", "path", "expected"),
    [
        ("I.", (2,), "II. "),
        ("I.", (3, 4), "IV. "),
        ("1.", (2,), "2. "),
        ("1.", (5, 12), "12. "),
        ("1.1", (2, 3), "2.3. "),
        ("1.1", (1, 2, 3), "1.2.3. "),
        ("a)", (5,), "đ) "),
        ("a)", (2, 1), "a) "),
        ("-", (7,), "- "),
        ("+", (1,), "+ "),
        ("không", (1,), ""),
    ],
)
def test_a_mark_is_literal_text(mark: Mark, path: tuple[int, ...], expected: str) -> None:
    assert format_mark(mark, path) == expected


def test_a_number_of_two_levels_needs_its_parent() -> None:
    with pytest.raises(ValueError, match="mục cha"):
        format_mark("1.1", (3,))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU", ("I.", (1,), "MỤC ĐÍCH, YÊU CẦU")),
        ("XIV.\tTỔ CHỨC THỰC HIỆN", ("I.", (14,), "TỔ CHỨC THỰC HIỆN")),
        ("1. Mục đích", ("1.", (1,), "Mục đích")),
        ("2.3. Thời gian", ("1.1", (2, 3), "Thời gian")),
        ("đ) Đối với các thôn", ("a)", (5,), "Đối với các thôn")),
        ("- Tuyên truyền", ("-", (), "Tuyên truyền")),
        ("+ Trên loa", ("+", (), "Trên loa")),
        ("2.", ("1.", (2,), "")),
    ],
)
def test_a_mark_is_recognised_where_a_line_starts(line: str, expected: object) -> None:
    assert parse_mark(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "a. Đối với các thôn",
        "a/ Đối với các thôn",
        "(a) Đối với các thôn",
        "f) Đối với các thôn",
        "A) Đối với các thôn",
        "I/ MỤC ĐÍCH",
        "1/ Mục đích",
        "1) Mục đích",
        "I MỤC ĐÍCH",
        "I.MỤC ĐÍCH",
        "IIII. MỤC ĐÍCH",
        "C. PHẦN BA",
        "1.Mục đích",
        "2.3 Thời gian",
        "01. Mục đích",
        "2026. Kế hoạch",
        "1.000. đồng",
        "-Tuyên truyền",
        "– Tuyên truyền",
        "Tuyên truyền - vận động",
        "",
    ],
)
def test_anything_else_is_no_mark(line: str) -> None:
    assert parse_mark(line) is None


@given(
    st.sampled_from([mark for mark in get_args(Mark) if mark != "không"]),
    st.lists(st.integers(1, len(LETTERS)), min_size=2, max_size=4).map(tuple),
    st.text().map(str.lstrip),
)
def test_a_mark_is_read_as_it_was_written(mark: Mark, path: tuple[int, ...], text: str) -> None:
    number = {"1.1": path, "-": (), "+": ()}.get(mark, path[-1:])
    assert parse_mark(format_mark(mark, path) + text) == (mark, number, text)
