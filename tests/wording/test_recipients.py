"""The list of recipients."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.recipients import Recipient, format_noi_nhan, lines_of, parse_noi_nhan


def test_recipients_stand_in_a_list_that_ends_with_where_copies_are_kept() -> None:
    items = [Recipient("UBND tỉnh", "báo cáo"), Recipient("Thường trực Đảng ủy, HĐND xã"), Recipient("Trưởng các thôn")]
    assert format_noi_nhan(items, ["VT", "VHXH"]) == [
        "- UBND tỉnh (để báo cáo);",
        "- Thường trực Đảng ủy, HĐND xã;",
        "- Trưởng các thôn;",
        "- Lưu: VT, VHXH.",
    ]


def test_the_last_line_ends_with_a_full_stop_whatever_it_is() -> None:
    assert format_noi_nhan([Recipient("Như kính gửi"), Recipient("VNPT")], []) == ["- Như kính gửi;", "- VNPT."]
    assert format_noi_nhan([], ["VT"]) == ["- Lưu: VT."]
    assert format_noi_nhan([], []) == []


def test_two_like_recipients_do_not_end_the_list_twice() -> None:
    assert format_noi_nhan([Recipient("VNPT"), Recipient("VNPT")], []) == ["- VNPT;", "- VNPT."]


def test_end_marks_an_author_typed_are_not_doubled() -> None:
    assert format_noi_nhan([Recipient("UBND tỉnh;", "báo cáo;")], ["VT,", "VHXH."]) == [
        "- UBND tỉnh (để báo cáo);",
        "- Lưu: VT, VHXH.",
    ]


def test_lists_others_wrote_are_read() -> None:
    lines = ["- UBND tỉnh ( để b/c );", "  -  Các phòng (t/hiện) ;", "-Lưu : VT,KT (03). PL.(300)", ""]
    assert parse_noi_nhan(lines) == (
        [Recipient("UBND tỉnh", "b/c"), Recipient("Các phòng (t/hiện)")],
        ["VT", "KT (03). PL.(300)"],
    )


WORDS = ["UBND", "tỉnh", "các", "Phó Chủ tịch", "Ủy ban MTTQ", "xã,", "Phòng (để trống)", "-", "thôn 5"]
name = st.lists(st.sampled_from(WORDS), max_size=4).map(lambda words: " ".join(["Các", *words, "xã"]))
purpose = st.none() | st.sampled_from(["báo cáo", "chỉ đạo", "thực hiện", "b/c", "biết, phối hợp"])
units = st.lists(st.sampled_from(["VT", "VHXH", "KT", "TCCB (03)", "CN (M.Cường)"]), max_size=3)


below = st.lists(name, max_size=3).map(tuple)


def test_those_of_an_office_stand_below_it() -> None:
    items = [Recipient("VPUB", "theo dõi", ("LĐVP;", "các phòng: TH, NC")), Recipient("Sở Nội vụ")]
    assert format_noi_nhan(items, ["VT"]) == [
        "- VPUB (để theo dõi):", "+ LĐVP;", "+ các phòng: TH, NC;", "- Sở Nội vụ;", "- Lưu: VT.",
    ]  # fmt: skip
    assert format_noi_nhan(items[:1], [])[-1] == "+ các phòng: TH, NC."
    assert [lines_of(item) for item in items] == [3, 1]


@given(st.lists(st.builds(Recipient, name, purpose, below), max_size=5), units)
def test_a_list_is_read_as_it_was_written(items: list[Recipient], luu: list[str]) -> None:
    assert parse_noi_nhan(format_noi_nhan(items, luu)) == (items, luu)
