"""An agency's name in the header."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.agencies import printed_lines


@pytest.mark.parametrize(
    ("ten", "lines"),
    [
        ("Ủy ban nhân dân xã An Phú", ["Ủy ban nhân dân", "xã An Phú"]),
        ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa,", "Thể thao và Du lịch"]),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", ["Phòng Kinh tế,", "Hạ tầng và Đô thị"]),
        ("Sở Nông nghiệp và Môi trường", ["Sở Nông nghiệp", "và Môi trường"]),
        ("Phòng Văn hóa - Xã hội", ["Phòng Văn hóa - Xã hội"]),
        ("Sở Nội vụ", ["Sở Nội vụ"]),
    ],
)
def test_a_long_name_breaks_where_it_pauses(ten, lines):
    assert printed_lines(ten) == lines


@given(
    st.lists(st.sampled_from(["Sở", "Văn hóa,", "Thể thao", "và", "Du lịch", "-", "xã", "An Phú"]), min_size=1).map(
        " ".join
    )
)
def test_no_word_of_a_name_is_lost(ten):
    assert " ".join(printed_lines(ten)).split() == ten.split()
