"""The rules together: all are run, good plans pass, what is not the author's is left alone."""

import sys
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kehoach.review
from kehoach.diagnostics import Severity
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.validate import validate_data
from kehoach.review import RULES, review
from kehoach.review.rule import Rule
from review.conftest import GOOD
from strategies import plans


def test_every_rule_that_is_written_is_run():
    modules = [path.stem for path in Path(kehoach.review.__file__).parent.glob("*.py")]
    written = [
        value
        for name in modules
        if name != "__init__"
        for value in vars(import_module(f"kehoach.review.{name}")).values()
        if isinstance(value, Rule)
    ]
    assert {id(rule) for rule in written} == {id(rule) for rule in RULES}
    assert len(RULES) == len({id(rule) for rule in RULES})


def test_a_good_plan_has_no_findings(find):
    assert find() == []
    assert find({"so_van_ban": "8"}, final=True) == []


_IN_2021 = "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2021 của UBND tỉnh Bình An về chuyển đổi số"


@pytest.mark.parametrize(
    "changes",
    [
        {"co_quan": {"cap": "tinh", "ten": "Ủy ban nhân dân Thành phố Hồ Chí Minh"}},
        {"co_quan": {"cap": "xa", "ten": "Uỷ ban nhân dân Phường 5"}, "ket_thuc": None},
        {
            "co_quan": {"cap": "phong", "ten": "Phòng Kinh tế", "chu_quan": "UBND xã An Phú", "viet_tat": "PKT"},
            "dia_danh": "An Phú",
            "nguoi_ky": {"chuc_vu": "Phó Trưởng phòng", "ho_ten": "Y Thịnh Niê"},
        },
        {"can_cu": ["Nghị quyết số 21-NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương Đảng về dân số"]},
        {"khau_hieu": ["Toàn dân đoàn kết", "CẢI CÁCH HÀNH CHÍNH VÌ NHÂN DÂN"]},
        {"ngay_ban_hanh": "2021-01", "can_cu": None, "mo_dau": _IN_2021, "noi_nhan": ["UBND thị xã", "Các ban, ngành"]},
        {"mo_dau": "không", "ket_thuc": "không", "yeu_cau": None},
        {"noi_nhan": ["Quỹ tín dụng nhân dân thị trấn Long Hồ", "Agribank chi nhánh huyện Châu Phú", "Các phòng"]},
        {"noi_nhan": ["Hội đồng hương huyện Bình Sơn", "Ban Dân tộc HĐND tỉnh", "Các phòng"]},
        {"can_cu": ["Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", {"loai": "Hiến pháp", "ngay": "2013"}]},
        {"yeu_cau": ["Quỹ tín dụng nhân dân, Ban Thanh tra nhân dân, hội thẩm nhân dân.", "An ninh nhân dân."]},
        {"yeu_cau": ["Theo Kế hoạch chuyển đổi số số 12/KH-UBND.", "Theo tên “Đề án 08-ĐA/TU” đã có."]},
        {"yeu_cau": ["Xã hội hóa; Tỉnh ủy; cơ quan nhà nước; luật sư.", "Họp thứ Hai, ngày 19/01/2026."]},
    ],
)
def test_other_good_plans_have_none_either(find, changes):
    assert find(changes) == []


def test_what_is_broken_is_left_alone(find):
    wrong = {"trich_yeu": "V/v việc A.", "yeu_cau": "1. Một", "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "HÀ"}}
    touched = {found.loc[0] for found in find(wrong)}
    assert touched == {"trich_yeu", "yeu_cau", "nguoi_ky"}
    assert find(wrong, broken=frozenset(touched)) == []


def test_a_rule_on_two_fields_rests_when_either_is_broken(find):
    wrong = {"co_quan": {"cap": "huyen", "ten": "Ủy ban nhân dân huyện Bình Sơn"}}
    assert "cap_huyen.co_quan" in {found.code for found in find(wrong)}
    assert "cap_huyen.co_quan" not in {found.code for found in find(wrong, broken=frozenset({"ngay_ban_hanh"}))}


def test_stand_ins_are_never_spoken_of():
    plan, faults, broken = validate_data({"co_quan": {"cap": "xa"}, "nguoi_ky": "a"})
    assert faults
    assert list(review(plan, final=True, broken=broken)) != []  # the missing number and date
    assert {found.loc[0] for found in review(plan, final=True, broken=broken)} & broken == set()
    nothing = validate_data("chữ")
    assert list(review(nothing.plan, final=True, broken=nothing.broken)) == []


@given(plans, st.booleans())
def test_any_plan_can_be_reviewed_and_every_finding_has_a_place_and_words(plan, final):
    for found in review(plan, final=final):
        assert found.loc[0] in KeHoach.model_fields
        assert found.message
        assert "." in found.code
        assert isinstance(found.severity, Severity)


def test_reviewing_does_not_load_what_lays_out():
    """Validating a plan pays for no template engine."""
    import subprocess

    code = "import sys, kehoach.review; print(sorted({'jinja2', 'docx', 'lxml'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"kem_theo_quyet_dinh": {"co_quan": "Ủy ban nhân dân xã An Phú"}, "noi_nhan": None, "nguoi_ky": None, "luu": None, "ngay_ban_hanh": None}, set()),
        ({"bo_cuc": [{"gom": ["muc_dich"]}], "yeu_cau": None, "thoi_gian": None, "noi_dung": None}, {"bo_cuc.bo_sot"}),
        ({"bo_cuc": [{"gom": ["to_chuc_thuc_hien"]}], "noi_dung": None, "muc_dich": {"la": "x"}, "yeu_cau": None,
          "thoi_gian": None}, {"truong.la", "bo_cuc.bo_sot"}),
    ],
)  # fmt: skip
def test_a_fault_elsewhere_lets_nothing_be_blamed_that_the_file_does_not_have(changes, told):
    data = {key: value for key, value in (GOOD | changes | {"trinh_bay": {"co_chu": 15}}).items() if value is not None}
    faults = validate_data(data).faults
    assert {fault.code for fault in faults} == told | {"trinh_bay.ngoai_quy_dinh"}
    absent = {key for key, value in changes.items() if value is None}
    assert [fault.message for fault in faults if any(f" {key}" in fault.message for key in absent)] == []
