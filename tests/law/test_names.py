"""Former names: exact words, since a day, with what took their place."""

import pytest

from kehoach.law.names import former_name, former_names_in
from kehoach.wording.dates import parse_ngay

NOW = parse_ngay("2026-11-26")


@pytest.mark.parametrize(
    ("name", "day", "moi"),
    [
        ("Bộ Kế hoạch và Đầu tư", "2025-02-28", None),
        ("Bộ Kế hoạch và Đầu tư", "2025-03-01", "Bộ Tài chính"),
        ("sở giao thông vận tải", "2026-11-26", "Sở Xây dựng"),
        ("Viện kiểm sát nhân dân huyện", "2026-11-26", "Viện kiểm sát nhân dân khu vực"),
        ("huyện", "2026-11-26", ""),
        ("Bộ Tài chính", "2026-11-26", None),
    ],
)
def test_a_name_is_former_from_a_day(name, day, moi):
    found = former_name(name, parse_ngay(day))
    assert (found and found.moi) == moi


def test_the_longest_name_in_a_text_is_found_once():
    text = "Sở Thông tin và Truyền thông, UBND các huyện và Ủy  ban nhân dân huyện An Phú; xã, phường, thị trấn."
    found = [(text[start:end], row.moi) for start, end, row in former_names_in(text, NOW)]
    assert found == [
        ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        ("huyện", ""),
        ("Ủy  ban nhân dân huyện", ""),
        ("xã, phường, thị trấn", "xã, phường, đặc khu"),
    ]
    assert list(former_names_in(text, parse_ngay("2020-03-05"))) == []


def test_the_names_can_be_true_together(make_law):
    rows = make_law.read("ten_goi")["ten_goi"]
    old = [name for row in rows for name in row["cu"]]
    assert len(old) == len({name.casefold() for name in old}) > 40
    assert [row["cu"] for row in rows if not row["nguon"] or not row["can_cu"]] == []
    assert [row["cu"] for row in rows if len(row.get("moi", [""])) not in (1, len(row["cu"]))] == []
    assert [row["cu"] for row in rows if not (row.get("moi") or row.get("ghi_chu"))] == []
    # What took a name's place stands today.
    assert [name for row in rows for name in row.get("moi", []) if former_name(name, NOW)] == []
