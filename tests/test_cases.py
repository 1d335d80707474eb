"""Walks cases/: a case is files, no Python.

render/<name>.xml     the page of examples/<name>.yaml or render/<name>.yaml, in markup, as read back from the .docx;
                      `pytest --update-golden` writes it
invalid/<name>.yaml   each fault stands where it is expected: `co_chu: 15  # lỗi: trinh_bay.ngoai_quy_dinh`
"""

import io
import re
from pathlib import Path

import pytest

import kehoach
from kehoach.document.markup import to_markup
from kehoach.word.read import read

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases"
PLANS = sorted([*(ROOT / "examples").glob("*.yaml"), *(CASES / "render").glob("*.yaml")])
INVALID = sorted((CASES / "invalid").glob("*.yaml"))
EXPECTED = re.compile(r"# (lỗi|cảnh báo|gợi ý): ([\w.]+(?:, [\w.]+)*)")


def test_there_are_cases() -> None:
    assert len(PLANS) >= 2
    assert len(INVALID) >= 2


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_a_plan_gives_its_page(plan: Path, update_golden: bool) -> None:
    golden = CASES / "render" / f"{plan.stem}.xml"
    page = to_markup(read(io.BytesIO(kehoach.to_bytes(kehoach.load(plan)))))
    if update_golden:
        golden.write_text(page, encoding="utf-8")
    assert page == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", INVALID, ids=lambda path: path.stem)
def test_every_fault_is_told_at_its_line(case: Path) -> None:
    lines = case.read_text(encoding="utf-8").splitlines()
    expected = {
        (number, severity, rule)
        for number, line in enumerate(lines, start=1)
        for severity, rules in EXPECTED.findall(line)
        for rule in rules.split(", ")
    }
    assert expected
    told = {(found.place.line, str(found.severity), found.code) for found in kehoach.validate(case)}
    assert told == expected
