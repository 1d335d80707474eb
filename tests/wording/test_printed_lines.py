"""An agency's name in the header."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.agencies import printed_lines, spells


@pytest.mark.parametrize(
    ("ten", "lines"),
    [
        ("Ủy ban nhân dân xã An Phú", ["Ủy ban nhân dân", "xã An Phú"]),
        ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa,", "Thể thao và Du lịch"]),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", ["Phòng Kinh tế,", "Hạ tầng và Đô thị"]),
        ("Sở Nông nghiệp và Môi trường", ["Sở Nông nghiệp", "và Môi trường"]),
        ("Phòng Văn hóa - Xã hội", ["Phòng Văn hóa - Xã hội"]),
        ("Sở Nội vụ", ["Sở Nội vụ"]),
        ("Trường Trung học cơ sở An Phú", ["Trường Trung học cơ sở", "An Phú"]),
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


@pytest.mark.parametrize(
    ("lines", "ten"),
    [
        (["ỦY BAN NHÂN DÂN", "XÃ AN PHÚ"], "Ủy ban nhân dân xã An Phú"),
        (["UBND", "XÃ AN PHÚ"], "Ủy ban nhân dân xã An Phú"),
        (["Uỷ ban nhân dân xã An Phú"], "Ủy ban nhân dân xã An Phú"),
        (["TRƯỜNG THCS", "AN PHÚ"], "Trường Trung học cơ sở An Phú"),
        (["VĂN PHÒNG", "HĐND VÀ UBND"], "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"),
        (["PHÒNG VĂN HÓA -", "XÃ HỘI"], "Phòng Văn hóa - Xã hội"),
    ],
)
def test_the_lines_of_a_name_spell_it(lines: list[str], ten: str) -> None:
    assert spells(lines, ten)


@pytest.mark.parametrize(
    ("lines", "ten"),
    [
        (["UBND", "XÃ BÌNH AN"], "Ủy ban nhân dân xã An Phú"),
        (["ỦY BAN NHÂN DÂN"], "Ủy ban nhân dân xã An Phú"),
        (["ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "TỈNH A"], "Ủy ban nhân dân xã An Phú"),
        (["SỞ NỘI VỤ"], "Ủy ban nhân dân xã An Phú"),
    ],
)
def test_the_lines_of_another_name_do_not(lines: list[str], ten: str) -> None:
    assert not spells(lines, ten)
