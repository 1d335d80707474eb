"""What we write is right in the eyes of the checker: the words' rules apart, nothing is found in a page of ours."""

import io

import pytest
from hypothesis import given, settings

import kehoach
from kehoach.model.ke_hoach import KeHoach
from samples import NAMES, plan
from strategies import plans

DRAWN = {"the_thuc.ky_hieu"}  # an abbreviation may be drawn with any dashes, which validate says too
PAGE = ("the_thuc.", "bo_tri.", "bo_tri_dieu.", "bo_tri_phu_luc.")


@pytest.mark.parametrize("name", NAMES)
def test_looks_form_and_structure_of_an_example_are_right(name):
    report = kehoach.check_docx(io.BytesIO(kehoach.to_bytes(plan(name))))
    assert report.kind == "Kế hoạch"
    assert [str(found) for found in report.findings if found.component or found.code.startswith(PAGE)] == []
    assert len(report.evaluated) > 150


@given(plans)
@settings(max_examples=25)
def test_looks_form_and_structure_of_any_plan_are_right(drawn: KeHoach) -> None:
    report = kehoach.check_docx(io.BytesIO(kehoach.to_bytes(drawn)))
    said = [found for found in report.findings if found.component or found.code.startswith(PAGE)]
    assert [str(found) for found in said if found.code not in DRAWN] == []


def test_the_report_says_how_much_was_looked_at():
    report = kehoach.check_docx(io.BytesIO(kehoach.to_bytes(plan("xa-an-phu-2026"))))
    assert report.summary() == (
        f"Kế hoạch: đã xét {len(report.evaluated)} quy định, {len(report.not_evaluated)} không xét được"
    )
    assert {each.code for each in report.not_evaluated} >= {"bo_tri_phu_luc.so_thu_tu"}
