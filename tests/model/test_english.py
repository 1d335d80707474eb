"""An English key gets the one key that is meant, not a list of all."""

import io

import pytest

from kehoach.model.english import meant
from kehoach.model.ke_hoach import CAC_PHAN
from kehoach.model.messages import keys_at
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
    known = {key for place in PLACES for key in keys_at(place)} | set(CAC_PHAN) | {"cot", "hang"}
    assert {key for keys in meant().values() for key in keys} <= known
