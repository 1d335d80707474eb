"""Documents that last year's plan names: number and date are never another's, those made for the year become blanks."""

import pytest

from kehoach.model.ke_hoach import KeHoach
from kehoach.review.of_last_year import own_years, renewal
from kehoach.wording.years import OwnYears, blank
from samples import FRAME

OF_2026 = OwnYears(frozenset({2026}), 1)


def later(text: str, *, is_basis: bool = False) -> str:
    for each in reversed(renewal(text, OF_2026, is_basis=is_basis).changes):
        text = text[: each.start] + each.new + text[each.end :]
    return text


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 55/2026/NQ-HĐND, ngày 29 tháng 5 năm 2026 của HĐND tỉnh",
        "Nghị định 238/2025/NĐ-CP ngày 03/9/2025",
        "hồ sơ số 51/GĐN ngày 20/6/2026",
        "Kế hoạch 01 - KH/ĐTN ngày 6/1/2026",
        "Công văn số 14/UBND-VX ngày 02 tháng 3 năm 2024",
        "Quy định số 66-QĐ/TW, ngày 06/02/2026 của Ban Bí thư",
        "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
        "Luật Dịch vụ đô thị ngày 10 tháng 3 năm 2026",
    ],
)
@pytest.mark.parametrize("is_basis", [False, True])
def test_number_and_date_of_a_document_stay(text: str, is_basis: bool) -> None:
    assert later(text, is_basis=is_basis) == text


def test_a_document_made_for_the_year_is_a_blank_and_the_plan_s_own_sentence_goes_on() -> None:
    said = "Thực hiện Kế hoạch số 3/KH-UBND ngày 04/01/2026 của UBND tỉnh về đê điều năm 2026, UBND xã lập Kế hoạch năm 2026"
    due = (
        f"Thực hiện Kế hoạch số {blank('3/KH-UBND ngày 04/01/2026')} của UBND tỉnh về đê điều năm {blank('2026')}, "
        "UBND xã lập Kế hoạch năm 2027"
    )
    assert later(said) == due


def test_a_document_for_a_period_that_goes_on_stays_and_is_told() -> None:
    found = renewal("Kế hoạch số 45/KH-UBND ngày 10/3/2026 của UBND xã về tiêm phòng giai đoạn 2026 - 2030", OF_2026)
    assert (found.changes, [each.message for each in found.doubts]) == ((), ["Kế hoạch số 45/KH-UBND"])


@pytest.mark.parametrize("kind", ["Tờ trình số 8/TTr-KT", "Công văn số 8/KT", "Báo cáo số 8/BC-KT"])
def test_what_proposed_or_reported_is_made_anew(kind: str) -> None:
    words, number = kind.rsplit(" ", 1)
    said = f"Theo đề nghị của Phòng Kinh tế tại {kind} ngày 05/01/2026"
    assert (
        later(said, is_basis=True) == f"Theo đề nghị của Phòng Kinh tế tại {words} {blank(f'{number} ngày 05/01/2026')}"
    )


def test_the_year_of_a_law_is_its_own() -> None:
    said = "Phổ biến Luật Tổ chức chính quyền địa phương năm 2025, tổ chức hội nghị năm 2026"
    assert later(said) == said.replace("năm 2026", "năm 2027")


@pytest.mark.parametrize("of", ["pháp luật", "pháp luật của xã", "cải cách hành chính"])
def test_a_subject_that_is_called_law_has_the_plan_s_own_year(of: str) -> None:
    assert later(f"Kết quả phổ biến {of} năm 2026.") == f"Kết quả phổ biến {of} năm 2027."


def test_in_quotes_no_year_is_sure() -> None:
    assert later("Hội thi “Nhà nông giỏi năm 2026”") == f"Hội thi “Nhà nông giỏi năm {blank('2026')}”"


@pytest.mark.parametrize(
    ("trich_yeu", "day", "own", "period"),
    [
        ("Trồng cây năm 2026", "2025-12-20", {2026}, None),
        ("Tổng kết năm 2025, nhiệm vụ năm 2026", "2026-01-05", {2026}, None),
        ("Thi hành Luật Nhà giáo năm 2025", "2027-01-05", {2027}, None),
        ("Phát triển du lịch đến năm 2030", "2026-02-01", {2026}, None),
        ("Dạy bơi năm học 2025 - 2026", "2025-09-10", {2025, 2026}, None),
        ("Thi đua giai đoạn 2022 - 2025", "2022-02-01", set(), (2022, 2025)),
        ("Trồng cây", "2026-02-01", {2026}, None),
        ("Xác định chỉ số năm 2025", "2026-02-01", {2026}, None),
    ],
)
def test_what_year_a_plan_is_for(trich_yeu: str, day: str, own: set[int], period: tuple[int, int] | None) -> None:
    plan = KeHoach.model_validate({**FRAME, "trich_yeu": trich_yeu, "ngay_ban_hanh": day, "noi_dung": "Việc."})
    years = own_years(plan, None)
    assert years is not None
    assert (years.own, years.period) == (own, period)
    assert years.new == (2026 if period else years.first + 1)
