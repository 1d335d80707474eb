"""What stays on one line, and that a bound text is the same text again when it is read."""

import pytest
from hypothesis import example, given

from kehoach.wording.bindings import (
    HYPHEN,
    bound,
    bound_cell,
    bound_column_title,
    bound_recipient,
    bound_title,
    unbound,
)
from strategies import texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("từ ngày 15 tháng 6 năm 2026", "từ ngày~15 tháng~6 năm~2026"),
        ("Tháng 9/2026 và quý IV", "Tháng~9/2026 và quý~IV"),
        ("điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP", "điểm~a khoản~2 Điều~5 Nghị định số~30/2020/NĐ^CP"),
        ("Phụ lục III; giai đoạn 2021 - 2030", "Phụ lục~III; giai đoạn~2021~-~2030"),
        ("Đề án 08-ĐA/TU, Kế hoạch 5/KH-SYT-SGDĐT", "Đề án 08^ĐA/TU, Kế hoạch 5/KH^SYT^SGDĐT"),
        ("15/3/2026 - 30/6/2026; 10 - 15 phút", "15/3/2026~- 30/6/2026; 10~-~15 phút"),
        ("trọng điểm y tế; mỗi năm một lần; 05 lớp", "trọng điểm y tế; mỗi năm một lần; 05 lớp"),
        ("Văn hóa - Xã hội; học-hành", "Văn hóa~- Xã hội; học-hành"),
        ("- Phòng Kinh tế – Hạ tầng", "- Phòng Kinh tế~– Hạ tầng"),
    ],
)
def test_numbers_stay_with_their_nouns_ranges_and_symbols_whole(text, expected):
    assert bound(text).replace("\u00a0", "~").replace(HYPHEN, "^") == expected


@pytest.mark.parametrize(
    ("way", "text", "expected"),
    [
        (bound_cell, "Chủ trì: A; phối hợp: B", "Chủ~trì: A; phối~hợp: B"),
        (bound_cell, "Văn hóa - Xã hội", "Văn hóa - Xã hội"),  # as narrow as its longest syllable
        (bound_column_title, "Đơn vị chủ trì năm 2026", "Đơn~vị chủ~trì năm 2026"),
        (bound_recipient, "- UBND tỉnh (để báo cáo);", "- UBND tỉnh (để~báo~cáo);"),
        (bound_title, "TM. ỦY BAN NHÂN DÂN", "TM. ỦY~BAN NHÂN~DÂN"),
        (bound_title, "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "TRƯỞNG~PHÒNG VĂN~HÓA~- XÃ~HỘI"),
        (bound_title, "trên địa bàn xã An Phú năm 2026", "trên địa~bàn xã~An~Phú năm~2026"),
    ],
)
def test_cells_recipients_and_titles_bind_what_only_they_have(way, text, expected):
    assert way(text).replace("\u00a0", "~") == expected


@given(texts)
@example("năm 2026 - 2030 NĐ-CP")
@example("Ủy ban\nnhân dân xã hội")
@example("của author\u00a0năm 2026")
def test_a_bound_text_is_read_as_it_was(text):
    for way in (bound, bound_cell, bound_recipient, bound_title, bound_column_title):
        assert unbound(way(text).replace(HYPHEN, "-")) == text
