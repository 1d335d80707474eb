"""What the table says of faults in fields and values is true: every kind is in it, every example has its fault."""

import io

import pytest

import kehoach
from kehoach.model.codes import CODES, OF_ANY_FIELD
from kehoach.model.messages import REFUSED, RULES
from kehoach.model.sentences import SENTENCES
from review.test_declarations import with_lines

SHOWN = [(code, told) for code, told in CODES.items() if told.wrong]
GENERAL = [*OF_ANY_FIELD.items()]


def codes(lines: str) -> list[str]:
    return [found.code for found in kehoach.validate(io.StringIO(lines if lines[0] == "-" else with_lines(lines)))]


def test_every_kind_that_has_a_sentence_is_in_the_table():
    assert {kind for kind in (*SENTENCES, "can_cu.khong_in") if "." in kind} - CODES.keys() == set()
    assert {f"truong.{key}" for key in REFUSED} - CODES.keys() == set()
    assert {*RULES.values()} - OF_ANY_FIELD.keys() == set()


def test_only_what_is_too_long_has_no_example():
    assert CODES.keys() - dict(SHOWN).keys() == {"bang_nhiem_vu.qua_nhieu", "bang_nhiem_vu.qua_nhieu_nhom"}


@pytest.mark.parametrize(("code", "told"), SHOWN, ids=[code for code, _ in SHOWN])
def test_the_wrong_example_has_the_fault_and_the_right_one_has_none_of_its_sort(code, told):
    assert code in codes(told.wrong)
    right = codes(told.right)
    assert [each for each in right if each in CODES or each.startswith("yaml.")] == []


@pytest.mark.parametrize(("kind", "told"), GENERAL, ids=[kind for kind, _ in GENERAL])
def test_what_may_be_wrong_with_any_field_has_an_example_too(kind, told):
    assert kind in {code.partition(".")[2] for code in codes(told.wrong)}
    assert {code.partition(".")[2] for code in codes(told.right)} & OF_ANY_FIELD.keys() == set()
