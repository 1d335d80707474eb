"""How often and by when, read from words and written in them; the days are those of the calendar."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.dates import Ngay
from kehoach.wording.recurrence import LAST, DinhKy, format_dinh_ky, han_in, parse_dinh_ky, parse_han

OFTEN = st.builds(DinhKy, st.sampled_from([1, 2, 3, 6, 12]), st.integers(1, 30) | st.just(LAST)) | st.just(DinhKy(0))
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@given(OFTEN)
def test_what_is_written_is_read_back(often: DinhKy) -> None:
    assert parse_dinh_ky(format_dinh_ky(often)) == often
    assert parse_dinh_ky(f"{format_dinh_ky(often).capitalize()}, bắt đầu từ quý II") == often


@given(OFTEN, DAYS, st.integers(0, 800))
def test_it_falls_on_every_day_of_its_kind_between_the_bounds(often: DinhKy, first: date, length: int) -> None:
    last = first + timedelta(length)

    def is_due(day: date) -> bool:
        if not often.months:
            return day.isoweekday() == 5
        length = monthrange(day.year, day.month)[1]
        due = length if often.day == LAST else min(often.day, length)
        return day.month % often.months == 0 and day.day == due

    every = [first + timedelta(number) for number in range(length + 1)]
    assert list(often.falls_on(first, last)) == [day for day in every if is_due(day)]


@pytest.mark.parametrize(
    ("words", "often"),
    [
        ("hằng tháng", DinhKy(1)),
        ("Hàng tháng", DinhKy(1)),
        ("trước ngày 20 hằng tháng", DinhKy(1, 20)),
        ("ngày 31 hằng tháng", DinhKy(1, LAST)),
        ("trước ngày 29 hằng tháng", DinhKy(1, 29)),
        ("định kỳ hằng quý, 6 tháng, năm", DinhKy(3)),
        ("hằng quý, mỗi quý ít nhất 08 cơ quan", DinhKy(3)),
        ("ngày 25 của tháng cuối quý", DinhKy(3, 25)),
        ("06 tháng một lần", DinhKy(6)),
        ("định kỳ 6 tháng, năm", DinhKy(6)),
        ("mỗi tuần", DinhKy(0)),
        ("hằng năm", DinhKy(12)),
        ("thường xuyên", None),
        ("mỗi cơ quan 01 ngày", None),
        ("hằng ngày", None),
        ("ngày 40 hằng tháng", None),
        ("tháng 6 năm 2026", None),
    ],
)
def test_only_what_says_so_comes_again(words: str, often: DinhKy | None) -> None:
    assert parse_dinh_ky(words) == often


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("quý IV năm 2026", Ngay(2026, 12)),
        ("trong quý II", Ngay(2025, 6)),
        ("Quý 3/2027", Ngay(2027, 9)),
        ("tháng 6", Ngay(2025, 6)),
        ("hoàn thành trước ngày 15 tháng 12 năm 2026", Ngay(2026, 12, 15)),
        ("trước ngày 15/12", Ngay(2025, 12, 15)),
        ("năm 2026", Ngay(2026)),
        ("2026-05-01", Ngay(2026, 5, 1)),
        ("trong 05 ngày làm việc, kể từ khi có quyết định công bố", None),
        ("theo từng việc", None),
        ("ngày 31/02", None),
        ("", None),
    ],
)
def test_a_day_is_reckoned_only_where_words_say_it(words: str, day: Ngay | None) -> None:
    assert parse_han(words, 2025) == day


def test_without_a_year_there_is_no_day() -> None:
    assert (parse_han("quý II", None), parse_han("quý II năm 2026", None)) == (None, Ngay(2026, 6))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gửi báo cáo trước ngày 15/4", Ngay(2026, 4, 15)),
        ("Ban hành kế hoạch trước ngày 30 tháng 01 năm 2027; chịu trách nhiệm", Ngay(2027, 1, 30)),
        ("Từ tháng 3 đến tháng 6 năm 2026", Ngay(2026, 6)),
        ("Hoàn thành trong quý III", Ngay(2026, 9)),
        ("Báo cáo trước ngày 15 hằng tháng", None),
        ("Gửi trước ngày 15/6 và trước ngày 15/12", None),
        ("Họp ngày 15/6", None),
        ("Nộp trước ngày 31/02/2026", None),
    ],
)
def test_the_one_deadline_in_a_sentence(text, day):
    assert han_in(text, 2026) == day
