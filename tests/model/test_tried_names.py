"""A key in English, with its accents or as it is printed gets the one key that is meant, not a list of all."""

import io

import pytest

from kehoach.model.ke_hoach import KeHoach
from kehoach.model.keys import KEYS
from kehoach.model.messages import keys_at, unknown_key
from kehoach.model.muc import Muc
from kehoach.model.tried_names import meant
from kehoach.pipeline import validate

PLACES = [
    (),
    ("co_quan",),
    ("can_cu", 0),
    ("nguoi_ky", 0),
    ("noi_nhan", 0),
    ("noi_dung",),
    ("phu_luc", 0),
    ("trinh_bay",),
]


@pytest.mark.parametrize(
    ("key", "meant"),
    [("title", "trich_yeu"), ("recipients", "noi_nhan"), ("Signer", "nguoi_ky"), ("recipient", "noi_nhan"), ("budget", "kinh_phi")],
)  # fmt: skip
def test_an_english_key_gets_the_one_that_is_meant(key, meant):
    found = [each for each in validate(io.StringIO(f"{key}: An Phú\n")) if each.code == "truong.la"]
    assert [each.hint for each in found] == [f"ý bạn là {meant}?"]


def test_every_key_that_is_meant_is_one_of_a_plan():
    known = {name for model in KEYS for name in model.model_fields} | {"nhiem_vu"}
    assert {key for keys in meant().values() for key in keys} <= known


def hint_of(key, *place):
    return str(unknown_key((*place, key), KeHoach).hint)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: str(place[:1]))
def test_each_key_is_known_by_its_letters_however_they_are_parted(place):
    for key in (each for each in keys_at(place) if "_" in each):
        for typed in (key.replace("_", " "), key.replace("_", "-"), key.upper(), key.replace("_", " ").capitalize()):
            assert hint_of(typed, *place) == f"ý bạn là {key}?"


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("đơn vị", "don_vi"), ("Nhiệm vụ", "nhiem_vu"), ("Đơn vị chủ trì", "chu_tri"), ("Thời hạn", "ky_han"),
        ("Tiêu đề", "tieu_de"), ("kỳ hạn", "ky_han"), ("Sản phẩm", "san_pham"), ("Các mục", "cac_muc"),
    ],
)  # fmt: skip
def test_a_label_with_a_space_is_a_key_and_no_unit(printed, key):
    assert hint_of(printed, "to_chuc_thuc_hien", "cac_muc", 0) == f"ý bạn là {key}?"


@pytest.mark.parametrize("unit", ["Công an xã", "Phòng Kinh tế", "Các tổ chuyên môn", "Văn phòng HĐND và UBND"])
def test_the_name_of_a_unit_is_told_as_one(unit):
    assert f"don_vi: {unit}" in hint_of(unit, "to_chuc_thuc_hien", "cac_muc", 0)


@pytest.mark.parametrize(
    ("printed", "key"),
    [("Thời gian thực hiện", "thoi_gian"), ("Nội dung thực hiện", "noi_dung"), ("Số, ký hiệu", "so_van_ban"), ("Ngày ký", "ngay_ban_hanh")],
)  # fmt: skip
def test_what_is_printed_leads_to_its_key(printed, key):
    assert hint_of(printed) == f"ý bạn là {key}?"


def test_what_a_plan_has_not_is_told_however_it_is_typed():
    (found,) = (each for each in validate(io.StringIO("Kính gửi: UBND tỉnh\n")) if each.code == "truong.kinh_gui")
    assert "Kính gửi" in found.message


@pytest.mark.parametrize("name", ["trich_yeu", "noi_nhan", "nguoi_ky", "co_quan", "mau"])
def test_a_misspelt_key_is_told_once_and_not_as_missing_too(name):
    lines = {
        "co_quan": "{cap: xa, ten: Ủy ban nhân dân xã An Phú}", "trich_yeu": "Chuyển đổi số", "noi_dung": "Nội dung.",
        "noi_nhan": "[UBND tỉnh]", "nguoi_ky": "{chuc_vu: Chủ tịch}", "mau": "chung",
    }  # fmt: skip
    text = "\n".join(f"{key.replace('_', ' ') + 's' if key == name else key}: {value}" for key, value in lines.items())
    errors = [each for each in validate(io.StringIO(text)) if each.severity == "lỗi"]
    assert [(each.code, each.hint) for each in errors if "thieu" in each.code or each.code == "truong.la"] == [
        ("truong.la", f"ý bạn là {name}?")
    ]


def test_a_missing_key_is_told_where_another_is_misspelt():
    codes = [each.code for each in validate(io.StringIO("trich yeu: Chuyển đổi số\nnoi_dung: Nội dung.\n"))]
    assert "trich_yeu.thieu" not in codes
    assert {"co_quan.thieu", "noi_nhan.thieu", "nguoi_ky.thieu", "truong.la"} <= set(codes)


def test_titles_of_keys_lead_to_them():
    for name in KEYS[Muc].keys() & {*keys_at(("noi_dung",))}:
        row = KEYS[Muc][name]
        assert hint_of(row.title.replace(" ", "-") + "s", "noi_dung") == f"ý bạn là {name}?", row.title
