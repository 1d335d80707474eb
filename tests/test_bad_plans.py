"""A corpus of faulty plans over all rules: every fault is found at its line and column, and nothing else is.

cases/bad/<name>.yaml   `ten: UBND xã Bình Sơn  # lỗi@8: co_quan.ten_viet_tat`: level, column and code of each fault
                        of that line; names that begin with ban_de_ky are validated as final documents
"""

import re
from pathlib import Path

import pytest

import kehoach
from kehoach.review import RULES

BAD = sorted((Path(__file__).parent / "cases" / "bad").glob("*.yaml"))
EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))
EXPECTED = re.compile(r"(lỗi|cảnh báo|gợi ý)@(\d+): ([\w.]+)")

Fault = tuple[int, int, str, str]  # line, column, level, code


def expected(plan: Path) -> list[Fault]:
    lines = enumerate(plan.read_text(encoding="utf-8").split("\n"), start=1)
    return sorted(
        (number, int(column), level, code)
        for number, line in lines
        for level, column, code in EXPECTED.findall(line.rpartition("  # ")[2])
    )


def found(plan: Path) -> list[Fault]:
    told = kehoach.validate(plan, final=plan.stem.startswith("ban_de_ky"))
    return sorted((each.place.line, each.place.column, str(each.severity), each.code) for each in told)


def test_there_are_many_and_each_rule_has_a_fault() -> None:
    faults = [fault for plan in BAD for fault in expected(plan)]
    assert len(BAD) >= 40
    assert len(faults) >= 120
    assert {code for _, _, _, code in faults} == {rule.code for rule in RULES}


@pytest.mark.parametrize("plan", BAD, ids=lambda path: path.stem)
def test_every_fault_is_found_in_its_place_and_nothing_else(plan: Path) -> None:
    assert expected(plan)
    assert found(plan) == expected(plan)


@pytest.mark.parametrize("plan", EXAMPLES, ids=lambda path: path.stem)
def test_of_the_examples_nothing_is_said(plan: Path) -> None:
    assert found(plan) == []
