"""`kehoach explain` tells what a code stands for, and options and comments leave out what they name, not more."""

import json
from pathlib import Path

import pytest

PLAN = """\
co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}
ngay_ban_hanh: 2026-01-15
trich_yeu: TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH
noi_dung: Mở lớp tập huấn.
noi_nhan: [UBND tỉnh, UBND tỉnh]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
"""


@pytest.fixture
def plan(run) -> str:  # noqa: ARG001 - which has gone to an empty folder
    Path("a.yaml").write_text(PLAN, encoding="utf-8")
    return "a.yaml"


def codes(result) -> set[str]:
    return {found["code"] for found in json.loads(result.stdout)}


def test_a_page_has_heading_level_clause_and_examples(run):
    result = run("explain", "trich_yeu.go_in_hoa")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "trich_yeu.go_in_hoa: Trích yếu viết chữ in thường", "    mức: lỗi", "    căn cứ: PL I.II.5.b",
        "    loại văn bản: mọi loại",
        "sai:", "    trich_yeu: TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH", "đúng:", "    trich_yeu: Tuyên truyền CCHC", "",
    ]  # fmt: skip


def test_without_a_code_there_is_a_line_for_each(run):
    lines = run("explain").stdout.splitlines()
    assert lines[0] == "Nội dung văn bản:"
    assert any(line.startswith("    yaml.tab: ") for line in lines)


def test_an_old_code_is_explained_by_its_new_name_and_a_misspelt_one_is_told_the_nearest(run):
    old = run("explain", "cho_trong.chua_dien")
    assert old.stderr == "mã “cho_trong.chua_dien” nay là “hoan_thien.cho_trong”\n"
    assert old.stdout.startswith("hoan_thien.cho_trong: ")
    wrong = run("explain", "noi_nhan.trugn")
    assert (wrong.exit_code, "ý bạn là “noi_nhan.trung”?" in wrong.stderr) == (2, True)


def test_only_what_is_selected_is_shown(run, plan):
    assert codes(run("validate", plan, "--format", "json", "--select", "noi_nhan")) == {"noi_nhan.trung"}
    left = codes(run("validate", plan, "--format", "json", "--ignore", "noi_nhan.trung,can_cu"))
    assert "trich_yeu.go_in_hoa" in left
    assert left & {"noi_nhan.trung", "can_cu.thieu"} == set()


def test_an_error_that_is_not_shown_is_counted_told_of_and_writes_nothing(run, plan):
    result = run("validate", plan, "--select", "noi_nhan.trung")
    assert result.exit_code == 1
    assert "; không nêu: 1 lỗi" in result.stderr
    for options in (["--ignore", "trich_yeu"], ["--select", "noi_nhan"], ["--final", "--ignore", "trich_yeu"]):
        result = run("render", plan, *options)
        assert (result.exit_code, result.stdout, Path("a.docx").exists()) == (1, "", False)


def test_a_code_that_there_is_not_is_refused_before_anything_is_read(run):
    result = run("validate", "khong-co.yaml", "--select", "cho_trong.chua_dien")
    assert result.exit_code == 2
    assert "nay là “hoan_thien.cho_trong”" in result.stderr


def test_a_draft_may_be_printed_despite_errors_which_is_said(run, plan):
    result = run("render", plan, "--despite-errors")
    assert (result.exit_code, result.stdout, Path("a.docx").is_file()) == (1, "a.docx\n", True)
    assert "chỉ để xem thử" in result.stderr
    refused = run("render", plan, "--despite-errors", "--final")
    assert (refused.exit_code, "không dùng cùng --final" in refused.stderr) == (2, True)


def test_what_the_model_refuses_is_not_printed_at_all(run, plan):
    Path(plan).write_text(PLAN.replace("2026-01-15", "hôm nay"), encoding="utf-8")
    result = run("render", plan, "--despite-errors")
    assert (result.exit_code, Path("a.docx").exists()) == (1, False)
    assert "quy định vì ngay_ban_hanh có lỗi" in result.stderr


def test_sarif_is_one_document_for_all_plans(run, plan):
    result = run("validate", plan, "--format", "sarif")
    [sarif] = json.loads(result.stdout)["runs"]
    assert {"trich_yeu.go_in_hoa", "noi_nhan.trung"} <= {found["ruleId"] for found in sarif["results"]}
