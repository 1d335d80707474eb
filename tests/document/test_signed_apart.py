"""An electronic plan in a file beside its decision's has the line of its signature (PL I.II.8.b; Mẫu 1.3, note 5)."""

import io

import pytest

import kehoach
from kehoach.document.compose import compose
from kehoach.model.ke_hoach import KeHoach
from kehoach.rules.roles import Role

PLAN = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã Bình Sơn"},
    "trich_yeu": "Tuyên truyền năm 2026",
    "yeu_cau": "Đúng hạn.",
    "kem_theo_quyet_dinh": {"co_quan": "Ủy ban nhân dân xã Bình Sơn", "so_ky_hieu": "8/QĐ-UBND"},
}


def info(**changes: str) -> list[str]:
    document = compose(KeHoach.model_validate(PLAN | changes))
    return [each.text for each in document.paragraphs() if each.role is Role.THONG_TIN_KY_SO]


def test_the_line_has_the_decisions_number_and_the_moment() -> None:
    said = info(ban_phat_hanh="dien_tu", thoi_gian_ky="2026-09-10T08:05:00")
    assert said == ["Số: 8/QĐ-UBND; 10/09/2026; 08:05:00 +07:00"]


def test_on_paper_there_is_none() -> None:
    assert info() == []


@pytest.mark.parametrize(("medium", "codes"), [("dien_tu", []), ("giay", ["hoan_thien.kem_theo"])])
def test_only_on_paper_the_decisions_day_must_be_filled_in(medium: str, codes: list[str]) -> None:
    text = kehoach.dump(KeHoach.model_validate(PLAN | {"ban_phat_hanh": medium}))
    assert [each.code for each in kehoach.validate(io.StringIO(text), final=True)] == codes
