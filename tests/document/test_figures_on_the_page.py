"""A figure stands on the page as it was meant, wherever the plan prints it."""

import pytest

from kehoach.document.blocks import Document, Paragraph, Table
from kehoach.document.compose import compose
from kehoach.errors import InvalidDocument
from kehoach.model.ke_hoach import KeHoach

PLAN = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "trich_yeu": "Bồi dưỡng kỹ năng số",
    "noi_nhan": "UBND tỉnh",
    "nguoi_ky": {"chuc_vu": "Chủ tịch"},
}


def composed(**parts: object) -> Document:
    return compose(KeHoach.model_validate(PLAN | parts))


def column(kieu: str, *cells: object) -> list[str]:
    """What is printed of a column of figures."""
    table = {"cot": [{"tieu_de": "Số", "kieu": kieu}], "hang": [[cell] for cell in cells]}
    [found] = [block for block in composed(noi_dung={"bang_bieu": table}).blocks if isinstance(block, Table)]
    return [cell.text for [cell] in found.rows]


def test_a_column_of_figures_prints_what_was_meant() -> None:
    typed = ("10.000", "1.250", "2026", "0", "1.5", "12.5%", "-", "2.4 tỷ")
    assert column("so", *typed) == ["10.000", "1.250", "2026", "0", "1.5", "12,5%", "-", "2,4 tỷ"]


def test_a_column_of_money_prints_sums_in_dong_and_other_figures_as_figures() -> None:
    typed = ("1500000", "2.4 tỷ", "2026", "0", "-1500000", "12,5", "1,500.5", "1,500")
    printed = ["1.500.000", "2.400.000.000", "2.026", "0", "-1.500.000", "12,5", "1.500,5", "1,500"]
    assert column("tien", *typed) == printed


def test_numbers_of_pythons_print_as_those_numbers() -> None:
    assert column("so", 10_000, 2026, 1.5, 1234.567, 1500.0, 0, -7) == (
        ["10.000", "2026", "1,5", "1.234,567", "1.500", "0", "-7"]
    )
    assert column("tien", 1_500_000, 2e6, 0) == ["1.500.000", "2.000.000", "0"]


@pytest.mark.parametrize("kinh_phi", ["0", 0, 0.0])
def test_a_task_that_costs_nothing_says_so_in_its_sentence_and_in_both_tables(kinh_phi: object) -> None:
    tasks = [{"viec": "Khảo sát nhu cầu", "kinh_phi": kinh_phi}, {"viec": "Mở lớp", "kinh_phi": "1 triệu"}]
    document = composed(
        noi_dung={"cac_muc": tasks, "bang_nhiem_vu": "kinh_phi"}, to_chuc_thuc_hien={"bang_nhiem_vu": "phan_cong"}
    )
    sentences = [block.text for block in document.blocks if isinstance(block, Paragraph) and "Khảo sát" in block.text]
    assert [sentence.partition("; ")[2] for sentence in sentences] == ["kinh phí: 0 đồng."]
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [[cell.text for cell in row][-1] for table in tables for row in table.rows] == (
        ["0", "1.000.000", "1.000.000", "0", "1.000.000"]
    )


@pytest.mark.parametrize("kinh_phi", [-5, 1.5, float("nan"), float("inf"), 10**20, True])
def test_a_number_that_is_no_sum_is_refused(kinh_phi: object) -> None:
    with pytest.raises(InvalidDocument, match=r"không phải (?:số tiền|một số)"):
        composed(noi_dung=[{"viec": "Mở lớp", "kinh_phi": kinh_phi}])
