"""What is wrong is told once, where it is wrong, and nothing is made up from it."""

import pytest

from kehoach.model.validate import validate_data
from samples import FRAME


def codes(**parts):
    return [found.code for found in validate_data(FRAME | parts).faults]


@pytest.mark.parametrize(
    ("columns", "told"),
    [([], ["cot.thieu"]), ([{"ten": "T"}], ["tieu_de.thieu", "truong.la"]), ([{"tieu_de": "T"}, None], ["cot.muc_trong"])],
)  # fmt: skip
def test_a_list_whose_items_are_wrong_is_not_called_empty(columns, told):
    table = {"tieu_de": "Bảng", "bang_bieu": {"cot": columns, "hang": [["a"]]}}
    assert codes(noi_dung=[table]) == told


def test_a_plan_without_a_body_is_told_once():
    assert codes(noi_dung=[]) == ["ke_hoach.khong_noi_dung"]
