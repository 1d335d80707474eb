"""Who signs on a day: the terms of a unit's signers, and what they leave open."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.diagnostics import Severity
from kehoach.model.don_vi import DonVi, NguoiKyCoNhiemKy, check_unit, day_of, named, signer_on
from kehoach.wording.dates import Ngay, parse_ngay

SIGNERS = DonVi.model_validate(
    {
        "nguoi_ky": [
            {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An", "den_ngay": "30/6/2026"},
            {"chuc_vu": "Chủ tịch", "ho_ten": "Trần Thị Bình", "tu_ngay": "01/7/2026"},
            {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Lê Văn Cường"},
            {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Phạm Thị Dung", "tu_ngay": "2025", "den_ngay": "2025"},
        ]
    }
).nguoi_ky


def signs(day: str, **asked: str) -> tuple[str, bool] | None:
    found = signer_on(SIGNERS, named(SIGNERS, **asked), parse_ngay(day) if day else None)
    return found and (SIGNERS[found.number].ho_ten or "", found.is_sure)


@pytest.mark.parametrize(
    ("day", "asked", "expected"),
    [
        ("30/6/2026", {}, ("Nguyễn Văn An", True)),
        ("01/7/2026", {}, ("Trần Thị Bình", True)),
        ("6/2026", {}, ("Nguyễn Văn An", True)),
        ("2026", {}, ("Nguyễn Văn An", False)),  # on some days of it; never the deputy, who is there all the year
        ("", {}, ("Trần Thị Bình", True)),
        ("2025", {"chuc_vu": "phó  chủ tịch"}, ("Lê Văn Cường", True)),
        ("2025", {"ho_ten": "Phạm Thị Dung"}, ("Phạm Thị Dung", True)),
        ("2026", {"ho_ten": "Phạm Thị Dung"}, None),
        ("2026", {"chuc_vu": "Giám đốc"}, None),
    ],
)
def test_the_first_in_office_signs(day: str, asked: dict[str, str], expected: tuple[str, bool] | None) -> None:
    assert signs(day, **asked) == expected


@st.composite
def days(draw: st.DrawFn) -> Ngay:
    month = draw(st.none() | st.integers(1, 12))
    return Ngay(draw(st.integers(2020, 2030)), month, draw(st.integers(1, 28)) if month else None)


@given(st.tuples(days(), days()).map(sorted), days())
def test_who_signs_throughout_signs_on_every_day_and_who_may_not_on_none(term: list[Ngay], day: Ngay) -> None:
    signer = NguoiKyCoNhiemKy(
        chuc_vu="Chủ tịch", tu_ngay=term[0].earliest, den_ngay=max(term[0].latest, term[1].latest)
    )
    ends = [signer.signs_throughout(each) for each in (day.earliest, day.latest)]
    assert signer.signs_throughout(day) == all(ends)
    assert not signer.signs_throughout(day) or signer.may_sign(day)
    assert signer.may_sign(day) or not any(ends)


def test_what_is_right_in_a_profile_stays_in_use() -> None:
    unit, faults, broken = check_unit({"dia_danh": "An Phú", "nguoi_ki": {}, "trinh_bay": {"co_chu": "19"}})
    assert (unit.dia_danh, broken) == ("An Phú", {"nguoi_ki", "trinh_bay"})
    assert [(each.loc, each.severity) for each in faults] == [
        (("trinh_bay", "co_chu"), Severity.LOI),
        (("nguoi_ki",), Severity.LOI),
    ]
    assert faults[1].hint == "ý bạn là nguoi_ky?"


@pytest.mark.parametrize("text", ["hôm nay", "", None, [], {"a": "b"}, "13/13/2026"])
def test_what_is_no_date_is_no_day(text: object) -> None:
    assert day_of(text) is None


@given(st.permutations(range(len(SIGNERS))), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_the_next_holder_of_an_office_signs_wherever_in_the_list(order: list[int], day: date) -> None:
    first = order.index(0)
    order = [0, *order[:first], *order[first + 1 :]]  # the office that is named first stays so
    signers = tuple(SIGNERS[number] for number in order)
    on = Ngay(day.year, day.month, day.day)
    found = signer_on(signers, range(len(signers)), on)
    office = [each for each in signers if each.chuc_vu == SIGNERS[0].chuc_vu and each.signs_throughout(on)]
    if office:
        assert found is not None
        assert signers[found.number] == office[0]
