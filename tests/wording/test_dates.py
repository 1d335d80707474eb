"""Dates of a document: what an author may type, what is printed, what is read again."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.law.milestones import END_OF_DISTRICTS
from kehoach.wording.dates import Ngay, format_thoi_gian, parse_ngay, parse_thoi_gian


def _known(day: date, parts: int) -> Ngay:
    return Ngay(*(day.year, day.month, day.day)[:parts])


ngay = st.builds(_known, st.dates(date(1945, 1, 1), date(2100, 12, 31)), st.integers(1, 3))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-05", Ngay(2026, 1, 5)),
        ("05/01/2026", Ngay(2026, 1, 5)),
        ("5/1/2026", Ngay(2026, 1, 5)),
        (" 2026-01 ", Ngay(2026, 1)),
        ("01/2026", Ngay(2026, 1)),
        ("2026", Ngay(2026)),
        ("ngày 05 tháng 01 năm 2026", Ngay(2026, 1, 5)),
        ("ngày 29 tháng 6 năm 2019", Ngay(2019, 6, 29)),
        (unicodedata.normalize("NFD", "ngày 05 tháng 01 năm 2026"), Ngay(2026, 1, 5)),
        ("29/02/2024", Ngay(2024, 2, 29)),
    ],
)
def test_an_author_may_write_a_date_in_these_ways(text: str, expected: Ngay) -> None:
    assert parse_ngay(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hôm nay",
        "05-01-2026",
        "2026/01/05",
        "2026-1-5",
        "5/1/26",
        "01/05",
        "20260105",
        "٢٠٢٦",
        "86400",
        "5 tháng 1",
    ],
)
def test_other_ways_are_refused_with_the_ways_to_write(text: str) -> None:
    with pytest.raises(ValueError, match="không phải ngày: viết 05/01/2026"):
        parse_ngay(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("31/02/2026", "không có ngày 31/02/2026 trong lịch"),
        ("29/02/2026", "không có ngày 29/02/2026 trong lịch"),
        ("29/02/2100", "không có ngày 29/02/2100 trong lịch"),
        ("2026-13", "không có tháng 13"),
        ("00/2026", "không có tháng 0"),
        ("1944", "năm 1944 ngoài khoảng 1945-2100"),
        ("2101-01-01", "năm 2101 ngoài khoảng 1945-2100"),
    ],
)
def test_a_date_that_is_in_no_calendar_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_ngay(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="chưa có tháng"):
        Ngay(2026, None, 5)


@given(ngay)
def test_a_date_is_read_as_it_was_written(day: Ngay) -> None:
    assert parse_ngay(str(day)) == day


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # PL I.V.4, the decree's own samples
        (Ngay(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (Ngay(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        # PL I.II.4.b: months 1 and 2 are padded, no other
        (Ngay(2020, 2, 10), "ngày 10 tháng 02 năm 2020"),
        (Ngay(2020, 3, 5), "ngày 05 tháng 3 năm 2020"),
        (Ngay(2020, 12, 31), "ngày 31 tháng 12 năm 2020"),
        # drafts
        (Ngay(2021, 1), "ngày     tháng 01 năm 2021"),
        (Ngay(2026), "ngày     tháng     năm 2026"),
        (None, "ngày     tháng     năm      "),
    ],
)
def test_the_date_of_a_document_is_in_full_words(day: Ngay | None, expected: str) -> None:
    assert format_thoi_gian(day) == expected


@given(st.none() | ngay)
def test_the_words_of_a_date_are_read_as_they_were_written(day: Ngay | None) -> None:
    assert parse_thoi_gian(format_thoi_gian(day)) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày 5 tháng 03 năm 2026", Ngay(2026, 3, 5)),
        ("Ngày 05  tháng\u00a01 năm 2026", Ngay(2026, 1, 5)),
        ("ngày … tháng ... năm 2026", Ngay(2026)),
        ("ngày tháng 3 năm 2026", Ngay(2026, 3)),
        ("ngày … tháng … năm …", None),
    ],
)
def test_words_badly_padded_or_dotted_are_read_all_the_same(text: str, expected: Ngay | None) -> None:
    assert parse_thoi_gian(text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("05/01/2026", "không phải thời gian ban hành"),
        ("ngày 05 tháng 01", "không phải thời gian ban hành"),
        ("ngày 05 tháng 01 năm ", "chưa có năm"),
        ("ngày 05 tháng   năm 2026", "chưa có tháng"),
        ("ngày 31 tháng 4 năm 2026", "không có ngày 31/04/2026"),
    ],
)
def test_what_gives_no_date_of_a_document_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_thoi_gian(text)


def test_a_partial_date_spans_all_it_may_turn_out_to_be() -> None:
    assert (Ngay(2024, 2).earliest, Ngay(2024, 2).latest) == (Ngay(2024, 2, 1), Ngay(2024, 2, 29))
    assert (Ngay(2025).earliest, Ngay(2025).latest) == (Ngay(2025, 1, 1), Ngay(2025, 12, 31))


@given(ngay)
def test_a_date_lies_between_its_earliest_and_its_latest(day: Ngay) -> None:
    assert day.earliest.whole
    assert day.latest.whole
    assert day.earliest <= day.latest
    assert (day.earliest == day.latest) == day.whole


def test_dates_stand_in_the_order_of_the_calendar() -> None:
    dates = [Ngay(2026, 1), Ngay(2025, 7, 1), Ngay(2025), Ngay(2025, 12, 31), Ngay(2025, 7)]
    assert [str(day) for day in sorted(dates)] == ["2025", "2025-07", "2025-07-01", "2025-12-31", "2026-01"]
    assert Ngay(2025, 6, 30) < END_OF_DISTRICTS <= Ngay(2025, 7, 1)
