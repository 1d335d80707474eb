"""Roman and Arabic numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.numbers import format_la_ma, format_so_van_ban, parse_la_ma, parse_so_van_ban


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "I"),
        (4, "IV"),
        (5, "V"),
        (9, "IX"),
        (14, "XIV"),
        (40, "XL"),
        (49, "XLIX"),
        (90, "XC"),
        (1944, "MCMXLIV"),
    ],
)
def test_sections_are_numbered_in_roman(number: int, expected: str) -> None:
    assert format_la_ma(number) == expected


@given(st.integers(1, 3999))
def test_a_roman_numeral_is_read_as_it_was_written(number: int) -> None:
    assert parse_la_ma(format_la_ma(number)) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "iv", "IVI", "MMMM", "A", "1"])
def test_only_the_right_spelling_is_a_roman_numeral(text: str) -> None:
    with pytest.raises(ValueError, match="không phải số La Mã"):
        parse_la_ma(text)


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_some_numbers_have_no_roman_numeral(number: int) -> None:
    with pytest.raises(ValueError, match="bằng số La Mã"):
        format_la_ma(number)


@pytest.mark.parametrize(("number", "expected"), [(1, "01"), (9, "09"), (10, "10"), (12, "12"), (123, "123")])
def test_a_document_number_below_ten_has_a_zero_before_it(number: int, expected: str) -> None:
    assert format_so_van_ban(number) == expected


@given(st.integers(1, 99_999_999_999))
def test_a_document_number_is_read_as_it_was_written(number: int) -> None:
    assert parse_so_van_ban(format_so_van_ban(number)) == number


def test_a_number_badly_padded_is_read_all_the_same() -> None:
    assert [parse_so_van_ban(text) for text in ("5", "05", "005", " 012 ")] == [5, 5, 5, 12]


@pytest.mark.parametrize("text", ["", "0", "00", "-1", "15a", "XV", "1_000", "8.0", "٥", "1" * 12])
def test_a_document_number_is_in_arabic_digits_from_one(text: str) -> None:
    with pytest.raises(ValueError, match="không phải số văn bản"):
        parse_so_van_ban(text)


def test_there_is_no_document_number_zero() -> None:
    with pytest.raises(ValueError, match="bắt đầu từ 01"):
        format_so_van_ban(0)
