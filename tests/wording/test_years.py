"""The years of a text some years later: what is sure is moved, what is doubtful is a blank that keeps what was said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.blanks import BLANK
from kehoach.wording.can_chi import CAN_CHI, format_can_chi, is_of
from kehoach.wording.years import OwnYears, blank, changes

OF_2026 = OwnYears(frozenset({2026}), 1)
SCHOOL = OwnYears(frozenset({2025, 2026}), 1)
FOUR_YEARS = OwnYears(frozenset(), 4, (2022, 2025))


def later(text: str, years: OwnYears = OF_2026) -> str:
    for each in reversed(changes(text, years)):
        text = text[: each.start] + each.new + text[each.end :]
    return text


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Trồng cây năm 2026 ở các thôn", "Trồng cây năm 2027 ở các thôn"),
        ("TRỒNG CÂY NĂM 2026", "TRỒNG CÂY NĂM 2027"),
        ("quý II/2026, Quý IV năm 2026, III/2026", "quý II/2027, Quý IV năm 2027, III/2027"),
        ("tháng 3/2026, tháng 5 năm 2026, T6/2026, 7/2026", "tháng 3/2027, tháng 5 năm 2027, T6/2027, 7/2027"),
        ("trước ngày 05 tháng 01 năm 2026", "trước ngày 05 tháng 01 năm 2027"),
        ("05/01/2026, 05-01-2026, 31.12.2026, 2026-05-01", "05/01/2027, 05-01-2027, 31.12.2027, 2027-05-01"),
        ("từ ngày 05-10/3/2026", "từ ngày 05-10/3/2027"),
        ("6 tháng đầu năm 2026", "6 tháng đầu năm 2027"),
        ("vụ Đông Xuân 2026 - 2027", "vụ Đông Xuân 2027 - 2028"),
        ("năm học 2025 - 2026 và năm học 2026-2027", "năm học 2026 - 2027 và năm học 2027-2028"),
        ("nộp báo cáo trước ngày 15/01/2027", "nộp báo cáo trước ngày 15/01/2028"),
        ("từ ngày 15/12/2025 đến ngày 14/12/2026", "từ ngày 15/12/2026 đến ngày 14/12/2027"),
        ("mừng Xuân Bính Ngọ 2026", "mừng Xuân Đinh Mùi 2027"),
    ],
)
def test_the_plan_s_own_year_moves(text: str, due: str) -> None:
    assert later(text) == due


@pytest.mark.parametrize(
    "text",
    [
        "giai đoạn 2026 - 2030, tầm nhìn đến năm 2045",
        "nhiệm kỳ 2025 - 2030",
        "kết quả giai đoạn 2021 - 2025",
        "năm 2024, 30/4/1975, trước ngày 15/12, ngày 20 hằng tháng",
        "Thông tư số 07/2026/TT-BNV, Kế hoạch số 2026/KH-UBND, Công văn số 12/2026",
        "2.026 cây, 2026,5 ha, 2026 hộ, 2026%",
        "[điền: chỉ tiêu năm 2026]",
        "điện thoại 0912026345, mã 2026A, 1/2026/3",
    ],
)
def test_what_is_no_year_of_the_plan_stays(text: str) -> None:
    assert later(text) == text


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("so với năm 2025", f"so với năm {blank('2025')}"),
        ("chuẩn bị cho năm 2027", f"chuẩn bị cho năm {blank('2027')}"),
        ("Thực hiện 2025", f"Thực hiện {blank('2025')}"),
        ("đến hết tháng 12/2025", f"đến hết {blank('tháng 12/2025')}"),
        ("giai đoạn 2022 - 2026", f"giai đoạn {blank('2022 - 2026')}"),
        ("từ năm 2024 đến năm 2026", f"từ năm {blank('2024 đến năm 2026')}"),
        ("thứ Hai, ngày 05/01/2026", blank("thứ Hai, ngày 05/01/2026")),
        ("ngày 15/5/2026 (thứ Sáu)", blank("ngày 15/5/2026 (thứ Sáu)")),
        ("họp thứ Sáu, ngày 15/5", f"họp {blank('thứ Sáu, ngày 15/5')}"),
        ("10/3 âm lịch (tức ngày 26/4/2026)", f"10/3 âm lịch ({blank('tức ngày 26/4/2026')})"),
        ("kỷ niệm 96 năm Ngày thành lập Đảng", f"kỷ niệm {blank('96')} năm Ngày thành lập Đảng"),
        ("Tết Đinh Mùi", f"Tết {blank('Đinh Mùi')}"),
    ],
)
def test_a_doubtful_place_is_a_blank_that_keeps_what_was_said(text: str, due: str) -> None:
    assert later(text) == due


def test_a_day_that_the_new_year_has_not_is_a_blank() -> None:
    assert later("trước ngày 29/02/2024", OwnYears(frozenset({2024}), 1)) == f"trước {blank('ngày 29/02/2024')}"
    assert later("trước ngày 29/02/2024", OwnYears(frozenset({2024}), 4)) == "trước ngày 29/02/2028"


def test_a_school_year_has_two_years() -> None:
    said = "năm học 2025 - 2026; khai giảng 05/9/2025, tổng kết 31/5/2026; kết quả năm học 2024 - 2025"
    due = f"năm học 2026 - 2027; khai giảng 05/9/2026, tổng kết 31/5/2027; kết quả năm học {blank('2024 - 2025')}"
    assert later(said, SCHOOL) == due


def test_of_a_plan_of_several_years_nothing_is_sure() -> None:
    said = "giai đoạn 2022 - 2025, năm 2023, quý IV năm 2025; giai đoạn 2021 - 2030; năm 2026"
    due = (
        f"giai đoạn {blank('2022 - 2025')}, năm {blank('2023')}, {blank('quý IV năm 2025')}; "
        "giai đoạn 2021 - 2030; năm 2026"
    )
    assert later(said, FOUR_YEARS) == due


def test_what_is_held_stays_and_what_is_doubted_is_a_blank() -> None:
    text = "ngày 05/01/2026 về năm 2026"
    assert changes(text, OF_2026, held=[(0, len(text))]) == []
    assert [each.new for each in changes(text, OF_2026, doubted=[(0, len(text))])] == [blank("2026")] * 2


PIECES = st.sampled_from(
    ["năm 2026", "quý III/2026", "20/11/2026", "năm 2025", "giai đoạn 2021 - 2026", "hằng tháng", "[điền: năm 2026]",
     "số 12/KH-UBND", "Bính Ngọ", "thứ Ba, 06/01/2026", "năm học 2025 - 2026", "đạt 95%", ",", ";", "của xã", "2026"]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=6).map(" ".join) | st.text(st.sampled_from("năm 2026/-.,thgày1điền[]:"))


@given(TEXTS, st.integers(-3, 30))
def test_changes_stand_in_order_apart_from_each_other_and_lose_nothing(text: str, by: int) -> None:
    found = changes(text, OwnYears(frozenset({2026}), by))
    ends = 0
    for each in found:
        assert ends <= each.start < each.end <= len(text)
        ends = each.end
        was = text[each.start : each.end]
        assert each.new.isdigit() or CAN_CHI.fullmatch(each.new) or " ".join(was.split()) in each.new
        assert each.is_sure is not bool(BLANK.fullmatch(each.new))
    assert by or not found


@given(TEXTS)
def test_no_year_that_is_surely_the_plan_s_own_is_left(text: str) -> None:
    left = BLANK.sub("", later(text))
    assert "năm 2026" not in left.replace("năm 2026 - ", "").replace("năm học 2026", "")


@given(st.integers(1945, 2100))
def test_lunar_years_come_round_in_sixty(year: int) -> None:
    name = format_can_chi(year)
    assert CAN_CHI.fullmatch(name)
    assert [each for each in range(year - 59, year + 61) if is_of(name, each)] == [year, year + 60]


def test_lunar_years_have_the_names_of_the_calendar() -> None:
    assert [format_can_chi(year) for year in (1945, 1968, 2024, 2026)] == [
        "Ất Dậu",
        "Mậu Thân",
        "Giáp Thìn",
        "Bính Ngọ",
    ]
    assert is_of("Ất Tị", 2025)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("ngày 22/02/2026, Chủ nhật", "{}"),
        ("ngày 22/02/2026 (Chủ nhật)", "{}"),
        ("ngày 22/02/2026, chủ trì hội nghị", "ngày 22/02/2027, chủ trì hội nghị"),
        ("sáng mùng 6 Tết (ngày 22/02/2026)", "sáng mùng 6 Tết ({})"),
        ("ngày 03/3/2026 (rằm tháng Giêng)", "{} (rằm tháng Giêng)"),
        ("ngày 26/4/2026, tức ngày mồng 10 tháng 3 âm lịch", "{}, tức ngày mồng 10 tháng 3 âm lịch"),
        ("dịp {} năm thành lập Đoàn", "dịp {} năm thành lập Đoàn"),
        ("mừng {} năm Ngày thành lập", "mừng {} năm Ngày thành lập"),
        ("{} năm truyền thống của xã", "{} năm truyền thống của xã"),
        ("trồng trong 95 năm tới", "trồng trong 95 năm tới"),
    ],
)
def test_what_falls_otherwise_every_year_is_a_blank(text: str, due: str) -> None:
    said = text.replace("{}", "95")
    was = "95" if "{}" in text else said.partition("(")[2].rstrip(")") if due.endswith("({})") else ""
    if not was and "{}" in due:
        was = said[: len(said) - len(due.replace("{}", ""))]
    assert later(said) == due.replace("{}", blank(was))


def test_a_text_of_nothing_but_years_is_read_in_the_time_of_its_length() -> None:
    assert len(changes("năm 2026, " * 30_000, OF_2026)) == 30_000
