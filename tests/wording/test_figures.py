"""Figures as people type them, and as Vietnamese writes them."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.figures import MEASURES, SCALES, format_so, from_number, readings

SIGNS = ("", "-", "−", "+")
UNITS = ("", "%", " %", "‰", " đồng", "đ", *(f" {name}" for name in (*SCALES, *MEASURES)), " Tỷ đồng")


@st.composite
def typed(draw: st.DrawFn) -> tuple[str, Decimal]:
    """A figure in any of the ways of writing it, with the number that its writer meant."""
    groups, comma = draw(st.sampled_from([(".", ","), (",", "."), (" ", ","), (" ", "."), ("", ","), ("", ".")]))
    whole = draw(st.one_of(st.integers(0, 9999), st.integers(0, 10**15 - 1)))
    fraction = draw(st.text("0123456789", max_size=5))
    sign = draw(st.sampled_from(SIGNS))
    written = f"{whole:,}".replace(",", groups) + (comma + fraction if fraction else "")
    number = Decimal(f"{whole}.{fraction or 0}")
    return sign + written + draw(st.sampled_from(UNITS)), -number if sign in ("-", "−") else number


def as_vietnamese(text: str) -> Decimal:
    """The number on the page, to a reader who knows points between thousands and a comma before decimals."""
    digits = re.match("[-−+]?[0-9.,]+", text)
    assert digits
    return Decimal(digits[0].replace("−", "-").replace(".", "").replace(",", "."))


@given(typed())
def test_what_was_meant_is_among_the_readings(case: tuple[str, Decimal]) -> None:
    text, meant = case
    one_sign_before_three = re.match(
        r"[-−+]?[0-9]{1,3}[.,][0-9]{3}(?![0-9.,])", text
    )  # convention decides, or the author
    values = {figure.value for figure in readings(text)}
    assert one_sign_before_three or meant in values or not values


@given(typed())
def test_what_is_certain_is_printed_as_that_number_and_the_rest_as_it_was_typed(case: tuple[str, Decimal]) -> None:
    match readings(case[0]):
        case [figure]:
            assert as_vietnamese(format_so(case[0])) == figure.value
        case _:
            assert format_so(case[0]) == case[0]


@given(typed())
def test_each_answer_to_the_question_is_certain_and_the_number_meant(case: tuple[str, Decimal]) -> None:
    found = readings(case[0])
    for figure in found if len(found) > 1 else ():
        assert [answer.value for answer in readings(figure.unmistakable)] == [figure.value]


@given(st.one_of(st.integers(-(10**15), 10**15), st.floats(-(10**12), 10**12)))
def test_a_number_of_pythons_is_written_as_that_number(number: float) -> None:
    assert as_vietnamese(from_number(number)) == Decimal(repr(number))


@pytest.mark.parametrize("number", [float("nan"), float("inf"), pytest.param(10**5000, id="of 5,000 digits")])
def test_a_number_that_cannot_be_written_is_refused(number: float) -> None:
    with pytest.raises(ValueError):
        from_number(number)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("10.000", "10.000"),
        ("1.250", "1.250"),
        ("1500", "1.500"),
        ("12345", "12.345"),
        ("1 500", "1.500"),
        ("1\u00a0500 000", "1.500.000"),
        ("1.500,5", "1.500,5"),
        ("1,500.5", "1.500,5"),
        ("1,234,567", "1.234.567"),
        ("1234.5", "1.234,5"),
        ("12.5%", "12,5%"),
        ("12,5 %", "12,5%"),
        ("90%", "90%"),
        ("+5.2%", "+5,2%"),
        ("-1500", "-1.500"),
        ("0", "0"),
        ("0.5", "0,5"),
        ("0,500", "0,500"),
        ("2026", "2026"),
        ("1945", "1945"),
        ("2.4 tỷ", "2,4 tỷ"),
        ("2.400 tỷ", "2.400 tỷ"),
        ("12.3 km", "12,3 km"),
        ("1,500 đồng", "1.500 đồng"),
    ],
)
def test_what_can_be_one_number_only_is_written_as_vietnamese_does(text: str, written: str) -> None:
    assert (len(readings(text)), format_so(text)) == (1, written)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("1,500", ["1.500", "1,5"]),
        ("12,345", ["12.345", "12,3450"]),
        ("1,000", ["1.000", "1"]),
        ("1.5", ["1,5", "1.500"]),
        ("12.34", ["12,34", "12.340"]),
        ("12.345%", ["12345%", "12,345%"]),
        ("1500.000", ["1.500.000", "1.500,000"]),
    ],
)
def test_what_may_be_two_numbers_is_asked(text: str, answers: list[str]) -> None:
    assert ([figure.unmistakable for figure in readings(text)], format_so(text)) == (answers, text)


@pytest.mark.parametrize(
    "text",
    [
        *"-xa٣",
        "",
        "2026-01",
        "01.01.2026",
        "15.6.2026",
        "24/7",
        "05.5",
        "1.2.3",
        "1.50.000",
        "13h30",
        "1e5",
        "10-15",
        "1.500 hộ",
        "5.",
        ",5",
        "1" * 50,
        pytest.param("1 " * 500_000, id="a million characters"),
    ],
)
def test_what_is_no_figure_stays_as_it_was_typed(text: str) -> None:
    assert (readings(text), format_so(text)) == ((), text)


@pytest.mark.parametrize("text", ["05", "007", "00"])
def test_zeros_in_front_stay(text: str) -> None:
    assert format_so(text) == text
