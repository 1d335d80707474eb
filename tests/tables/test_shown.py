"""A number is read as its sheet shows it, with the point and comma of Vietnamese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.tables.shown import shown_number
from kehoach.wording.figures import from_number


@pytest.mark.parametrize(
    ("value", "shape", "told"),
    [
        (0.6, "0%", "60%"),
        (0.125, "0.0%", "12,5%"),
        (5, '0"%"', "5%"),
        (5, r"0\%", "5%"),
        (9, "00", "09"),
        (912345678, "0000000000", "0912345678"),
        (1500000, "#,##0", "1.500.000"),
        (1234567.891, "#,##0.0", "1.234.567,9"),
        (2.5, "0.00", "2,50"),
        (2.5, "0.##", "2,5"),
        (2, "0.##", "2"),
        (0.5, "0", "1"),
        (-0.5, "0", "-1"),
        (1500, '#,##0" đồng"', "1.500 đồng"),
        (1500, "#,##0 [$₫-42A]", "1.500 ₫"),
        (12, '00"/KH-UBND"', "12/KH-UBND"),
        (12, 'General" xã"', "12 xã"),
        (1500, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "1.500"),
        (-1500, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "(1.500)"),
        (0, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "-"),
        (-3, "0;[Red]-0", "-3"),
        (12, '0";"', "12;"),
        (2500000, "0.0,,", "2500000"),  # not known in every sign: as it is
        (2500000, "#,##0,", "2.500"),
        (0.5, "# ?/?", "0,5"),
        (1500, "0.00E+00", "1500"),
        (46000, "General", "46000"),
        (7, "@", "7"),
        (7, "[>5]0;00", "7"),
    ],
)
def test_a_number_is_read_as_the_sheet_shows_it(value: float, shape: str, told: str) -> None:
    assert shown_number(value, shape) == told


@given(st.text('#0?,.;%"\\\\[]$-_*E/ @đGeneral', max_size=12), st.sampled_from([0, 5, -5, 0.125, 1234567.5]))
def test_whatever_a_format_says_there_is_an_answer(shape: str, value: float) -> None:
    assert isinstance(shown_number(value, shape), str)


@given(st.integers(0, 10**12))
def test_a_whole_number_without_a_format_is_its_digits(value: int) -> None:
    assert shown_number(value, "General") == shown_number(value, "0") == from_number(value) == str(value)
