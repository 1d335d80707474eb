"""What check finds in a rendered plan is what validate finds in its YAML, less the rules on how YAML is typed."""

import io
import re

import pytest

import kehoach
from kehoach.review import RULES
from kehoach.review.rule import Stage
from kehoach.walks.plan import examine
from review.test_declarations import with_lines
from samples import NAMES, plan

TYPED = {rule.code for rule in RULES if rule.typed}
# What the page does not say, or says in other words.
NOT_ON_THE_PAGE = {
    "cap_huyen.don_vi": "a unit with tasks is a title like any other",
    "noi_nhan.thieu_don_vi": "the same",
    "danh_so.qua_sau": "below + there is no mark that tells a level",
    "danh_so.thu_tu": "numbers typed inside a text are said by bo_tri.thu_tu",
    "bo_cuc.thieu_tieu_de": "a section without a title has no words",
    "so_lieu.hai_cach_doc": "figures of tables are not read back",
    "nguoi_ky.chua_ro_tap_the": "the authority is printed, so that nothing is left to ask",
    "noi_nhan.luu_don_vi": "“Lưu: VT.” may be what the program wrote itself",
    "noi_dung.thieu_dau_cuoi": "a line that stands above others is read as their title",
}
# What is said of the page besides, since it shows there.
ON_THE_PAGE_TOO = {
    "trich_yeu.in_hoa", "gach_dau_dong.in_hoa", "ho_ten.in_hoa", "dia_danh.viet_hoa", "co_quan.thieu_chu_quan",
    "vien_dan.lap_so", "vien_dan.ky_hieu_cach_chu",
}  # fmt: skip
EXAMPLES = [
    pytest.param(lines, id=f"{rule.code}-{which}")
    for rule in RULES
    if rule.stage is not Stage.FINAL
    for which, lines in (("wrong", rule.wrong), ("right", rule.right))
]


def found_in(drawn):
    return {found.code for found in kehoach.check_docx(io.BytesIO(kehoach.to_bytes(drawn))).findings}


@pytest.mark.parametrize("lines", EXAMPLES)
def test_the_same_is_found_in_the_page_as_in_the_yaml(lines):
    examined = examine(io.StringIO(with_lines(lines)))
    assert examined.draft is not None
    due = {found.code for found in examined.diagnostics} - TYPED
    found = found_in(examined.draft)
    assert due - found - NOT_ON_THE_PAGE.keys() == set()
    assert found - due - ON_THE_PAGE_TOO == set()


KEY = re.compile(r"[a-z]+_[a-z_]+|: \[[A-Z]")


@pytest.mark.parametrize("rule", [each for each in RULES if not each.typed], ids=lambda each: each.code)
def test_what_is_told_of_a_word_file_speaks_of_no_key(rule):
    examined = examine(io.StringIO(with_lines(rule.wrong)))
    assert examined.draft is not None
    found = kehoach.check_docx(io.BytesIO(kehoach.to_bytes(examined.draft))).findings
    assert [f"{each.message}: {each.hint}" for each in found if KEY.search(f"{each.message} {each.hint}")] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_same_is_found_in_an_example(name):
    assert found_in(plan(name)) == {found.code for found in kehoach.validate(plan(name))} - TYPED


def test_a_finding_stands_at_the_paragraph_that_has_the_words():
    lines = "noi_nhan: [UBND tỉnh, UBND tỉnh]"
    examined = examine(io.StringIO(with_lines(lines)))
    assert examined.draft is not None
    report = kehoach.check_docx(io.BytesIO(kehoach.to_bytes(examined.draft)))
    [found] = [each for each in report.findings if each.code == "noi_nhan.trung"]
    assert found.place.excerpt == "- UBND tỉnh;"
