"""What each rule says of itself is true: its examples, its code, the fields it needs, the kinds it holds for."""

import io

import pytest

import kehoach
from kehoach.diagnostics import Severity
from kehoach.model.ke_hoach import KeHoach
from kehoach.review import RULES
from kehoach.review.rule import Stage
from kehoach.rules.loai_van_ban import LOAI_VAN_BAN, MOI_VAN_BAN
from kehoach.source.dump import dump
from kehoach.source.load import load
from review.conftest import GOOD

NAMES = {rule.code: rule for rule in RULES}


def with_lines(lines: str) -> str:
    """The good plan with an example's lines in place of its own keys."""
    changes = load(lines, "ví dụ").data
    return dump({key: value for key, value in (GOOD | changes).items() if key not in changes}) + "\n" + lines


def codes(lines: str, *, final: bool) -> list[str]:
    return [found.code for found in kehoach.validate(io.StringIO(with_lines(lines)), final=final)]


def test_there_are_rules_and_no_code_twice():
    assert len(RULES) > 80
    assert len(NAMES) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_wrong_example_has_the_fault_and_the_right_one_has_not(rule):
    final = rule.stage is Stage.FINAL
    assert rule.code in codes(rule.wrong, final=final)
    assert rule.code not in codes(rule.right, final=final)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_is_right_in_one_vietnamese_sentence(rule):
    assert rule.title
    assert rule.title[-1] != "."
    assert not rule.title.isascii()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_a_rule_needs_and_is_of_exists(rule):
    assert rule.needs - set(KeHoach.model_fields) == set()
    assert rule.of
    assert rule.of - MOI_VAN_BAN == set()


def test_there_are_29_kinds_of_documents():
    assert len(LOAI_VAN_BAN) == 29  # PL III.I with công văn and thư công (Điều 7)


def test_an_error_has_its_clause_or_is_against_the_calendar():
    without = {rule.code for rule in RULES if rule.level is Severity.LOI and not rule.clause}
    assert without == {
        "can_cu.ngay_sau", "cap_huyen.co_quan", "cap_huyen.noi_nhan", "cap_huyen.don_vi", "danh_so.qua_sau",
        "hoan_thien.con_cho_trong", "thoi_gian.khong_co",
    }  # fmt: skip


def test_no_old_code_names_two_rules_and_none_is_still_in_use():
    old = [code for rule in RULES for code in rule.formerly]
    assert old
    assert len(old) == len(set(old))
    assert set(old) & NAMES.keys() == set()
