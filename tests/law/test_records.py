"""A unit's own documents: held to the checks that ours pass, each fault told, nothing taken that has one."""

import pytest

from kehoach.law.own import with_own_documents
from kehoach.wording.dates import parse_ngay

GOOD = """
[[van_ban]]
loai = "Kế hoạch"
so_ky_hieu = "12/KH-UBND"
ngay = 2026-01-05
co_quan = "Ủy ban nhân dân tỉnh Bình An"
trich_yeu = "cải cách hành chính năm 2026"
hieu_luc_tu = 2026-01-05
nguon = ["bản giấy lưu ở văn thư"]
"""


def faults(ours, text):
    with pytest.raises(ValueError) as raised:
        with_own_documents(ours, text)
    return str(raised.value).split("\n")


def test_own_documents_are_found_beside_ours(ours):
    both = with_own_documents(ours, GOOD)
    assert both.by_number("12/KH-UBND").co_quan == "Ủy ban nhân dân tỉnh Bình An"
    assert len(list(both)) == len(list(ours)) + 1
    assert ours.by_number("12/KH-UBND") is None


def test_of_one_number_the_own_document_counts(ours):
    own = GOOD.replace("12/KH-UBND", "30/2020/nđ-cp").replace('"Kế hoạch"', '"Nghị định"')
    both = with_own_documents(ours, own)
    assert both.by_number("30/2020/NĐ-CP").ngay == parse_ngay("2026-01-05")
    assert len(list(both)) == len(list(ours))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('loai = "Kế hoạch"\n', "", "thiếu loai"),
        ('nguon = ["bản giấy lưu ở văn thư"]', "", "thiếu nguon"),
        ("ngay = 2026-01-05\nco", "co", "thiếu ngay; chưa biết thì ghi ngay vào chua_kiem_chung"),
        ("ngay = 2026-01-05", 'ngay = "05/01/2026"', "ngay phải là ngày, viết 2026-03-05, không có dấu ngoặc kép"),
        ("ngay = 2026-01-05", "ngay = 1026-01-05", "ngay ngoài khoảng năm 1945 - 2100"),
        ("trich_yeu", "ten", "Kế hoạch có trich_yeu, không có ten"),
        ("nguon", 'co_quan_ban_hanh = "UBND"\nnguon', "không có trường co_quan_ban_hanh; có: loai"),
        ('["bản giấy lưu ở văn thư"]', '"bản giấy"', 'nguon phải là danh sách chữ, ví dụ ["…"]'),
        ("nguon", 'chua_kiem_chung = ["ngày"]\nnguon', "chua_kiem_chung nêu ngày, không phải tên trường"),
        ("hieu_luc_tu = 2026-01-05", "hieu_luc_tu = 2026-01-04", "ngày phải theo thứ tự: ngay, hieu_luc_tu"),
        ("nguon", 'thay_the_boi = ["13/KH-UBND"]\nnguon', "thay_the_boi nêu 13/KH-UBND, dữ liệu không có văn bản này"),
        (
            "nguon",
            'thay_the_boi = ["30/2020/NĐ-CP"]\nnguon',
            "được thay bởi 30/2020/NĐ-CP, nhưng văn bản ấy ban hành trước",
        ),
        ("nguon", 'thay_the_boi = ["12/KH-UBND"]\nnguon', "thay_the_boi đi vòng trở lại chính nó"),
        ('"12/KH-UBND"', '"mười hai"', "không đọc lại được viện dẫn"),
    ],
)
def test_each_fault_of_a_document_is_told(ours, old, new, fault):
    text = GOOD.replace(old, new, 1)
    assert text != GOOD
    told = faults(ours, text)
    assert [each for each in told if fault in each] != [], told


def test_a_number_that_stands_twice_is_told(ours):
    assert faults(ours, GOOD + GOOD) == ["văn bản 12/KH-UBND: số này có hai lần"]


def test_a_circle_of_two_is_told(ours):
    first = GOOD.replace("nguon", 'thay_the_boi = ["13/KH-UBND"]\nnguon')
    told = faults(ours, first + first.replace("12/KH", "14/KH").replace("13/KH", "12/KH").replace("14/KH", "13/KH"))
    assert told == [f"văn bản {number}/KH-UBND: thay_the_boi đi vòng trở lại chính nó" for number in (12, 13)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "không có văn bản nào; mỗi văn bản là một mục [[van_ban]]"),
        ("van_ban = 3", "không có văn bản nào; mỗi văn bản là một mục [[van_ban]]"),
        ("van_ban = [3]", "văn bản thứ 1: cần các trường loai, so_ky_hieu…"),
        ("a = 1\nb = ", "không phải TOML, sai ở cuối tệp"),
        ("a = 1\nb = c\n", "không phải TOML, sai ở dòng 2, cột 5"),
        ("a = " + "[" * 100_000, "không phải TOML, lồng quá sâu"),
        ("#" * 2**21, "tệp quá lớn, nhiều nhất 1 triệu ký tự"),
    ],
)
def test_what_is_no_list_of_documents_is_refused(ours, text, fault):
    assert faults(ours, text) == [fault]
