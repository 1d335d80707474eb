"""An editor is told of a unit's profile what the model takes: the same keys, a term of office for each signer."""

import json
import re

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

import kehoach
from kehoach.model.don_vi import DonVi, DonViSoanThao, NguoiKyCoNhiemKy, check_unit
from kehoach.model.unit_schema import unit_schema
from kehoach.source.load import load
from kehoach.walks.editors import unit_json_schema
from kehoach.walks.new_profile import BLANKS

SCHEMA = json.loads(unit_json_schema())
VALIDATOR = Draft7Validator(SCHEMA)


def test_it_has_the_keys_of_the_model_and_every_definition_that_it_names() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"].keys() == DonVi.model_fields.keys()
    assert SCHEMA["$defs"]["NguoiKy"]["properties"].keys() == NguoiKyCoNhiemKy.model_fields.keys()
    assert SCHEMA["properties"]["don_vi_soan_thao"]["properties"].keys() == DonViSoanThao.model_fields.keys()
    assert set(re.findall(r'"#/[$]defs/([^"]+)"', json.dumps(SCHEMA))) == SCHEMA["$defs"].keys()


def test_the_schema_of_a_plan_stays_as_it_is() -> None:
    plan = json.loads(kehoach.json_schema())
    unit_schema(plan)
    assert plan == json.loads(kehoach.json_schema())


@pytest.mark.parametrize(
    "text",
    [
        "co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú, viet_tat: UBND}",
        "noi_nhan:\n  - {ten: UBND tỉnh Bình An, de: báo cáo}\n  - Công an xã",
        "don_vi_soan_thao: [{ten: Phòng Kinh tế, viet_tat: KT}]",
        "don_vi_soan_thao: {ten: Phòng Kinh tế, viet_tat: KT}",
        "nguoi_ky: [{chuc_vu: Chủ tịch, ho_ten: Lê Hà, tu_ngay: 01/7/2026, den_ngay: }]",
        "nguoi_ky:\n" + "  - {chuc_vu: Phó Chủ tịch, ho_ten: Lê Hà}\n" * 5,
        "trinh_bay: {co_chu: 14}",
        "luu: [VT, KT]",
        "trich_yeu: Chuyển đổi số",
        "nguoi_ky: [{chuc_vu: Chủ tịch, tu_ngya: 01/7/2026}]",
        "don_vi_soan_thao: [{ten: Phòng Kinh tế}]",
        "don_vi_soan_thao: [Phòng Kinh tế]",
        "co_quan: {cap: làng, ten: Ủy ban nhân dân xã An Phú}",
    ],
)
def test_it_says_of_a_profile_what_the_model_says(text: str) -> None:
    data = YAML(typ="safe", pure=True).load(text)
    assert VALIDATOR.is_valid(data) == (not check_unit(load(text, "don-vi.yaml").data).faults)


def test_what_init_writes_fits() -> None:
    assert VALIDATOR.is_valid(BLANKS)
