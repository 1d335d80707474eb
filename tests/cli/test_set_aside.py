"""`[bo_qua]` in kehoach.toml: codes that are not shown, for a reason, in plans and in Word files; the law stays."""

import json

import pytest

import kehoach
from kehoach.walks.plan import examine
from samples import EXAMPLES

TWICE = ("- ten: UBND tỉnh\n", "- ten: UBND tỉnh\n    de: báo cáo\n  - ten: UBND tỉnh\n")  # a warning
SYMBOL = ("  ten: Ủy ban nhân dân xã An Phú\n", "  ten: Ủy ban nhân dân xã An Phú\n  viet_tat: U BND\n")  # an error
SILENT = '[bo_qua]\n"noi_nhan.trung" = "tỉnh yêu cầu"\n"co_quan.viet_tat_dang" = "quen dùng"\n'


@pytest.fixture
def folder(tmp_path):
    """A plan with a warning and an error, and its page, in a folder below that of the settings."""
    below = tmp_path / "2026"
    below.mkdir()
    text = EXAMPLES["xa-an-phu-2026"].read_text(encoding="utf-8")
    for old, new in (TWICE, SYMBOL):
        assert old in text
        text = text.replace(old, new, 1)
    (below / "a.yaml").write_text(text, encoding="utf-8")
    draft = examine(below / "a.yaml").draft
    assert draft is not None
    kehoach.render(draft, below / "a.docx")
    return below


def aside(folder, text):
    (folder.parent / "kehoach.toml").write_text(text, encoding="utf-8")


def codes(result):
    return {each["code"] for each in json.loads(result.stdout)}


@pytest.mark.parametrize(("command", "name"), [("check", "a.docx"), ("validate", "a.yaml")])
def test_what_is_set_aside_is_counted_and_not_shown_and_the_run_says_which_file_says_so(run, folder, command, name):
    before = codes(run(command, str(folder / name), "--format", "json"))
    assert before >= {"noi_nhan.trung", "co_quan.viet_tat_dang"}
    aside(folder, SILENT)
    result = run(command, str(folder / name), "--format", "json")
    assert codes(result) == before - {"noi_nhan.trung", "co_quan.viet_tat_dang"}
    file = folder.parent / "kehoach.toml"
    assert f"{file}: không nêu noi_nhan.trung (tỉnh yêu cầu)\n" in result.stderr
    assert f"{file}: không nêu co_quan.viet_tat_dang (quen dùng)\n" in result.stderr
    assert "không nêu: 1 lỗi, 1 cảnh báo" in result.stderr
    assert result.exit_code == 1  # the law says what it said


def test_an_error_that_is_set_aside_is_not_printed_all_the_same(run, folder):
    (folder / "a.docx").unlink()
    aside(folder, SILENT)
    assert run("render", str(folder / "a.yaml")).exit_code == 1
    assert not (folder / "a.docx").exists()


def test_a_value_that_cannot_be_stays_said(run, folder):
    path = folder / "a.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2026-01-15", "2026-02-30"), encoding="utf-8")
    [code] = [
        each for each in codes(run("validate", str(path), "--format", "json")) if each.startswith("ngay_ban_hanh")
    ]
    aside(folder, f'[bo_qua]\n"{code}" = "không sao"\n')
    assert code in codes(run("validate", str(path), "--format", "json"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[bo_qua]\n"noi_nhan.trung" = ""\n', 'mã noi_nhan.trung chưa có lý do, viết "noi_nhan.trung" = "lý do"'),
        ('[bo_qua]\n"noi_nhan.trung" = true\n', "mã noi_nhan.trung chưa có lý do"),
        ('[bo_qua]\nnoi_nhan.trung = "quên nháy"\n', 'đặt mã trong dấu nháy: "noi_nhan.trung" = "lý do"'),
        ('bo_qua = "noi_nhan.trung"\n', "bo_qua phải là một mục"),
    ],
)
@pytest.mark.parametrize(("command", "name"), [("check", "a.docx"), ("validate", "a.yaml")])
def test_what_has_no_reason_is_refused(run, folder, command, name, text, message):
    aside(folder, text)
    result = run(command, str(folder / name))
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize(
    ("code", "told"),
    [("noi_nhan.trun", "ý bạn là “noi_nhan.trung”?"), ("noi_nhan", "“noi_nhan” là một nhóm, cần ghi đủ mã")],
)
def test_a_code_that_is_none_is_told_and_the_others_hold(run, folder, code, told):
    aside(folder, f'[bo_qua]\n"{code}" = "lý do"\n"co_quan.viet_tat_dang" = "lý do"\n')
    result = run("check", str(folder / "a.docx"), "--format", "json")
    assert told in result.stderr
    assert "noi_nhan.trung" in codes(result)
    assert "co_quan.viet_tat_dang" not in codes(result)
