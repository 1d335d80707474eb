"""Appendices called Biểu and Mẫu, from the YAML to the page and back, and the references to them."""

import io
from typing import Any

import pytest

from kehoach import KeHoach, check_docx, import_docx, to_bytes
from kehoach.document.compose import compose
from kehoach.model.validate import validate_data
from kehoach.review import review
from kehoach.rules.roles import Role
from samples import FRAME

BIEU = {
    "loai": "bieu",
    "tieu_de": "Danh mục thủ tục",
    "bang_bieu": {"cot": ["STT", "Tên"], "hang": [["1", "Khai sinh"]]},
}
MAU = {"loai": "mau", "tieu_de": "Báo cáo kết quả", "doan": "Kết quả thực hiện trong quý."}


def plan(said: str, *appendices: dict[str, Any]) -> KeHoach:
    return KeHoach.model_validate(FRAME | {"noi_dung": {"doan": said}, "phu_luc": [*appendices]})


def test_each_kind_is_numbered_apart() -> None:
    made = plan(
        "Theo Phụ lục, Biểu số 01, 02 và Mẫu số 01 kèm theo.", BIEU, MAU, BIEU | {"tieu_de": "B"}, {"doan": "C."}
    )
    names = [each.text for each in compose(made).paragraphs() if each.role is Role.TU_PHU_LUC]
    assert names == ["Biểu số 01", "Mẫu số 01", "Biểu số 02", "Phụ lục"]


@pytest.mark.parametrize(
    "said", ["Theo Biểu số 01 và Mẫu số 01 kèm theo.", "Theo biểu 1, mẫu 1.", "Theo các biểu mẫu kèm theo."]
)
def test_what_refers_to_them_counts(said: str) -> None:
    made = plan(said, BIEU, MAU)
    assert [each.code for each in review(made) if each.code.startswith("phu_luc")] == []
    assert check_docx(io.BytesIO(to_bytes(made))).findings == ()


@pytest.mark.parametrize("said", ["Các biểu hiện vi phạm.", "Theo Phụ lục I, II.", "Theo Biểu số 02, Mẫu số 02."])
def test_what_does_not_refer_to_them_does_not_count(said: str) -> None:
    found = [each for each in review(plan(said, BIEU, MAU)) if each.code == "phu_luc.chua_chi_dan"]
    assert [each.message.partition("chỉ dẫn về ")[2] for each in found] == ["Biểu số 01", "Mẫu số 01"]


def test_a_number_typed_into_the_title_is_told_with_its_key() -> None:
    made = plan("Theo Biểu số 01 kèm theo.", {"tieu_de": "Biểu số 01. Danh mục", "doan": "A."})
    [found] = [each for each in review(made) if each.code == "phu_luc.danh_so_tay"]
    assert "loai: bieu" in str(found.hint)


def test_they_are_imported_as_they_are() -> None:
    made = plan("Theo Biểu số 01 và Mẫu số 01 kèm theo.", BIEU, MAU)
    assert [each.loai for each in import_docx(io.BytesIO(to_bytes(made))).plan.phu_luc] == ["bieu", "mau"]


def test_those_of_a_recipient_are_written_under_its_name() -> None:
    said = {"noi_dung": "A.", "noi_nhan": ["UBND tỉnh", {"VPUB": ["LĐVP", "các phòng: TH, NC"]}]}
    made, faults, _ = validate_data(FRAME | said)
    assert faults == []
    lines = [each.text for each in compose(made).paragraphs() if each.role is Role.DANH_SACH_NOI_NHAN]
    assert lines == ["- UBND tỉnh;", "- VPUB:", "+ LĐVP;", "+ các phòng: TH, NC;", "- Lưu: VT."]
    assert check_docx(io.BytesIO(to_bytes(made))).findings == ()
    assert import_docx(io.BytesIO(to_bytes(made))).plan.noi_nhan == made.noi_nhan
