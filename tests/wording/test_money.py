"""Money in figures and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.money import bang_chu, format_tien, parse_tien


@given(st.integers(0, 10**15 - 1))
def test_a_sum_written_is_the_sum_read(amount: int) -> None:
    assert parse_tien(format_tien(amount)) == amount


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (15, "Mười lăm đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (25, "Hai mươi lăm đồng"),
        (55, "Năm mươi lăm đồng"),
        (101, "Một trăm linh một đồng"),
        (105_000, "Một trăm linh năm nghìn đồng"),
        (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
        (1_500_000, "Một triệu năm trăm nghìn đồng"),
        (15_000_000, "Mười lăm triệu đồng"),
        (1_000_000_005, "Một tỷ không trăm linh năm đồng"),
        (2_345_678_901, "Hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh một đồng"),
        (1_000_000_000_000, "Một nghìn tỷ đồng"),
    ],
)
def test_a_sum_is_read_as_an_accountant_reads_it(amount: int, words: str) -> None:
    assert bang_chu(amount) == words


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
def test_two_sums_never_read_the_same(one: int, other: int) -> None:
    assert (bang_chu(one) == bang_chu(other)) == (one == other)


def test_round_sums_may_be_written_in_words() -> None:
    assert parse_tien("15 triệu đồng") == 15_000_000
    assert parse_tien("1,5 tỷ") == 1_500_000_000
    assert parse_tien("2.4 tỷ") == 2_400_000_000
    assert parse_tien("1.500 triệu") == 1_500_000_000
    assert parse_tien("05 Triệu") == 5_000_000


@pytest.mark.parametrize("text", ["", "1.50.000", "-5", "mười", "5%", "3 km", "1,5", "1,2345 nghìn", "0,5 đồng"])
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="không phải số tiền"):
        parse_tien(text)


@pytest.mark.parametrize("text", ["1,500", "1.5", "1500.000"])
def test_a_sum_that_may_be_two_is_asked(text: str) -> None:
    with pytest.raises(ValueError, match="có hai cách đọc: viết 1"):
        parse_tien(text)
