"""Which findings are shown: by code or family; what makes a plan unprintable always is."""

import pytest

from kehoach.diagnostics import Diagnostic, Severity, YamlPlace
from kehoach.errors import KehoachError
from kehoach.report.selection import Selection, belongs
from kehoach.walks.codes import selection_of

RULES = {"can_cu.trung", "can_cu_khac.x"}


def finding(code: str, severity: Severity = Severity.LOI) -> Diagnostic:
    return Diagnostic(code, severity, "", YamlPlace("a.yaml", 1, 1))


@pytest.mark.parametrize(
    ("code", "family", "expected"),
    [
        ("can_cu.trung", "can_cu", True),
        ("can_cu.trung", "can_cu.", True),
        ("can_cu.trung", "can_cu.trung", True),
        ("can_cu.trung", "can_cu.tr", False),
        ("can_cu_khac.x", "can_cu", False),
    ],
)
def test_a_family_is_cut_off_at_a_point(code: str, family: str, expected: bool) -> None:
    assert belongs(code, family) is expected


@pytest.mark.parametrize(
    ("selection", "shown"),
    [
        (Selection(), ["can_cu.trung", "can_cu_khac.x", "yaml.tab", "mau.gia_tri", "yaml.dau_phay"]),
        (Selection(select=("can_cu",)), ["can_cu.trung", "yaml.tab", "mau.gia_tri"]),
        (Selection(ignore=("can_cu", "yaml")), ["can_cu_khac.x", "yaml.tab", "mau.gia_tri"]),
        (Selection(("can_cu",), ("can_cu.trung",)), ["yaml.tab", "mau.gia_tri"]),
    ],
)
def test_faults_of_yaml_and_of_types_are_always_shown(selection: Selection, shown: list[str]) -> None:
    found = [*map(finding, ["can_cu.trung", "can_cu_khac.x", "yaml.tab", "mau.gia_tri"])]
    found.append(finding("yaml.dau_phay", Severity.CANH_BAO))
    assert [each.code for each in found if selection.shows(each, RULES)] == shown


def test_names_are_parted_by_commas_and_may_be_given_again() -> None:
    chosen = selection_of(["can_cu,noi_nhan.trung", "yaml."], ["vien_dan, ngay_ban_hanh.dang"])
    assert chosen == Selection(("can_cu", "noi_nhan.trung", "yaml"), ("vien_dan", "ngay_ban_hanh.dang"))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("cho_trong.chua_dien", "mã “cho_trong.chua_dien” nay là “hoan_thien.cho_trong”"),
        ("noi_dung.qua_nhieu_diem", "nay là “muc.qua_nhieu_diem”"),
        ("noi_nhan.trugn", "ý bạn là “noi_nhan.trung”?"),
        ("noi_nhn", "ý bạn là “noi_nhan”?"),
        ("xyz.abc", "không có mã “xyz.abc” (các mã: kehoach explain)"),
    ],
)
def test_a_name_that_is_no_code_is_told_what_to_write(name: str, told: str) -> None:
    with pytest.raises(KehoachError) as caught:
        selection_of(["can_cu"], [name])
    assert told in str(caught.value)
