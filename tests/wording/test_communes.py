"""What a sentence gives communes to do, and what only speaks of them."""

import pytest

from kehoach.wording.communes import LOOKED_AT, Given, Share, given, has_communes, is_heading, is_unit, pieces

OWN = "Ủy ban nhân dân xã Mỹ Lâm"


@pytest.mark.parametrize(
    ("sentence", "viec"),
    [
        ("Giao UBND các xã, phường rà soát hộ nghèo trước ngày 15/4.", "Rà soát hộ nghèo trước ngày 15/4"),
        ("Uỷ ban nhân dân các xã, phường, đặc khu có trách nhiệm lập danh sách", "Lập danh sách"),
        ("Đề nghị Chủ tịch UBND các xã, phường chỉ đạo trạm y tế", "Chỉ đạo trạm y tế"),
        ("Các sở, ban, ngành, các địa phương chủ động xây dựng kế hoạch", "Chủ động xây dựng kế hoạch"),
        ("Chủ tịch UBND tỉnh giao UBND cấp xã bố trí địa điểm", "Bố trí địa điểm"),
        ("UBND xã Mỹ Lâm chọn hai thôn làm điểm", "Chọn hai thôn làm điểm"),
        ("UBND các xã Hòa An, Mỹ Lâm khắc phục sạt lở", "Khắc phục sạt lở"),
        ("UBND các xã, phường: cử cán bộ đầu mối", "Cử cán bộ đầu mối"),
    ],
)
def test_what_communes_are_to_do_is_told_without_who_does_it(sentence, viec):
    found = given(sentence, OWN)
    assert found is not None
    assert found.share is Share.LEADS
    assert found.viec == viec


def test_where_they_help_the_one_in_charge_is_named():
    sentence = "Sở Y tế chủ trì, phối hợp với UBND các xã, phường tổ chức khám sức khỏe người cao tuổi"
    viec = "Phối hợp với Sở Y tế tổ chức khám sức khỏe người cao tuổi"
    assert given(sentence, OWN) == Given(Share.HELPS, viec, "Sở Y tế")


def test_below_the_heading_of_a_unit_the_unit_is_in_charge():
    sentence = "Chủ trì, phối hợp với UBND các xã, phường kiểm tra hồ đập"
    assert given(sentence, OWN, "Sở Xây dựng") == Given(
        Share.HELPS, "Phối hợp với Sở Xây dựng kiểm tra hồ đập", "Sở Xây dựng"
    )


@pytest.mark.parametrize(
    ("sentence", "viec"),
    [
        ("Chủ trì, phối hợp với các sở, UBND các xã, phường tuyên truyền lưu động", "tuyên truyền lưu động"),
        ("Phối hợp UBND các phường, xã rà soát các điểm ngập", "rà soát các điểm ngập"),
        ("Phối hợp với UBND các xã có liên quan để lập hồ sơ di dời", "lập hồ sơ di dời"),
    ],
)
def test_others_who_help_are_left_out(sentence, viec):
    found = given(sentence, OWN, "Sở Xây dựng:")
    assert found == Given(Share.HELPS, f"Phối hợp với Sở Xây dựng {viec}", "Sở Xây dựng")


def test_a_verb_before_is_nobody_in_charge():
    sentence = "Hướng dẫn, phối hợp với UBND các xã lập hồ sơ di dời"
    assert given(sentence, OWN, "Sở Xây dựng") == Given(Share.HELPS, sentence, "Sở Xây dựng")


@pytest.mark.parametrize(
    "text", ["100% xã, phường có phương án", "Mỗi xã một đội xung kích", "Các địa phương đạt chuẩn"]
)
def test_targets_of_communes(text):
    assert has_communes(text)


@pytest.mark.parametrize("text", ["60% cán bộ cấp xã đạt danh hiệu", "100% thị xã đạt chuẩn", "Các xã hội học tập"])
def test_targets_of_others(text):
    assert not has_communes(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Nội vụ hướng dẫn UBND các xã, phường lập hồ sơ",
        "Kiểm tra việc ban hành văn bản tại 15 xã, phường",
        "Chính quyền địa phương hai cấp hoạt động thông suốt",
        "Công an các xã, phường tuần tra ban đêm",
        "UBND các huyện, thị xã, thành phố rà soát",
        "UBND các xã Hòa An, Tân Lập khắc phục sạt lở",
        "Các phòng, đơn vị, UBND các xã, thị trấn",
        "Hợp tác xã và doanh nghiệp ký hợp đồng",
        "Kinh phí của các địa phương do ngân sách xã bảo đảm",
    ],
)
def test_who_only_speaks_of_communes_gives_them_nothing(sentence):
    assert given(sentence, OWN) is None


@pytest.mark.parametrize(
    "text", ["UBND các xã, phường", "Cấp xã", "Sở Tư pháp; UBND các xã", "Các địa phương", "UBND xã Mỹ Lâm"]
)
def test_units_that_are_communes(text):
    assert is_unit(text, OWN)


@pytest.mark.parametrize("text", ["Sở Tư pháp", "Công an tỉnh", "UBND các huyện, thị xã", "UBND xã Hòa An", ""])
def test_units_that_are_none(text):
    assert not is_unit(text, OWN)


def test_a_heading_gives_what_is_below_it_only_where_it_is_a_unit():
    assert is_heading("UBND các xã, phường:", OWN)
    assert is_heading("Các sở, ban, ngành; UBND các xã, phường", OWN)
    assert not is_heading("Các xã, phường đạt chuẩn nông thôn mới", OWN)
    assert not is_heading("Hướng dẫn UBND các xã, phường", OWN)


def test_sentences_end_at_points_and_semicolons():
    assert pieces("Mở lớp; UBND các xã cử người.  Xong.") == ["Mở lớp", "UBND các xã cử người", "Xong"]


def test_an_endless_sentence_is_looked_at_as_far_as_people_write():
    assert given("từ " * LOOKED_AT + "giao UBND các xã rà soát hộ nghèo", OWN) is None
    assert given("giao UBND các xã rà soát " + "UBND các xã, " * 200_000, OWN) is not None
