"""The moment of a digital signature."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.instants import format_thong_tin_ky_so, parse_thoi_diem


@given(st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2099, 1, 1)))
def test_a_moment_written_is_the_moment_read(moment):
    read = parse_thoi_diem(moment.strftime("%Y-%m-%dT%H:%M:%S"))
    assert parse_thoi_diem(str(read)) == read


def test_the_line_has_number_date_time_and_zone():
    moment = parse_thoi_diem("2026-01-05 14:05:33")
    assert format_thong_tin_ky_so("05/KH-UBND", moment) == "Số: 05/KH-UBND; 05/01/2026; 14:05:33 +07:00"


@pytest.mark.parametrize(
    "text", ["2026-01-05", "2026-13-05T00:00:00", "2026-01-05T24:00:00", "2026-01-05T10:00:00+09:00"]
)
def test_what_is_no_moment_in_vietnam_is_refused(text):
    with pytest.raises(ValueError):
        parse_thoi_diem(text)
