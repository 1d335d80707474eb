"""`kehoach profile`, and what a profile does for the other commands: it is named, and a new plan has no blanks for it."""

import json
from pathlib import Path

UNIT = """\
co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}
noi_nhan: [UBND tỉnh Bình An]
luu: [VT]
don_vi_soan_thao: {ten: Công an xã, viet_tat: CAX}
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
"""
PLAN = "ngay_ban_hanh: 15/8/2026\ntrich_yeu: Chuyển đổi số năm 2026\nnoi_dung: Mở lớp tập huấn.\n"


def with_unit() -> None:
    Path("don-vi.yaml").write_text(UNIT, encoding="utf-8")
    Path("a.yaml").write_text(PLAN, encoding="utf-8")
    Path("b.yaml").write_text(PLAN, encoding="utf-8")


def test_a_run_names_its_profile_once(run) -> None:
    with_unit()
    result = run("validate", "a.yaml", "b.yaml")
    assert (result.exit_code, result.stderr.count("don-vi.yaml: hồ sơ đơn vị đang dùng")) == (0, 1)
    assert run("validate", "a.yaml", "--no-profile").exit_code == 1
    assert "don-vi.yaml" not in run("validate", "a.yaml", "--no-profile").stderr
    assert run("render", "-", "-o", "-", stdin=PLAN).exit_code == 1
    assert json.loads(run("render", "a.yaml", "--format", "json").stderr)[0]["severity"]


def test_a_profile_among_plans_is_no_plan(run) -> None:
    with_unit()
    assert run("render", "a.yaml", "don-vi.yaml").stdout == "a.docx\n"
    assert "đây là hồ sơ đơn vị" in run("render", "don-vi.yaml").stderr
    assert run("validate", "a.yaml", "don-vi.yaml").exit_code == 0
    assert run("validate", "don-vi.yaml").stderr == "don-vi.yaml: không thấy lỗi\n"
    Path("don-vi.yaml").write_text(UNIT.replace("ho_ten", "ho_tem"), encoding="utf-8")
    result = run("validate", "don-vi.yaml")
    assert (result.exit_code, "don-vi.yaml:5:31: lỗi: không có trường “ho_tem”" in result.stdout) == (1, True)
    assert run("tasks", "a.yaml", "don-vi.yaml").exit_code == 1


def test_what_holds_is_shown_with_its_place(run) -> None:
    assert "kehoach profile init" in run("profile").stderr
    with_unit()
    shown = run("profile").stdout.splitlines()
    assert shown[1] == "co_quan.ten: Ủy ban nhân dân xã An Phú  (don-vi.yaml:1:25)"
    Path("a.yaml").write_text(PLAN + "luu: [VT, VP]\n", encoding="utf-8")
    shown = run("profile", "a.yaml").stdout.splitlines()
    assert "luu.1: VP  (a.yaml:4:11)" in shown
    assert "nguoi_ky.ho_ten: Nguyễn Văn An  (don-vi.yaml:5:39)" in shown


def test_a_new_profile_is_blanks_or_what_a_file_says_and_replaces_none(run) -> None:
    assert (run("profile", "init").exit_code, "[điền: " in Path("don-vi.yaml").read_text(encoding="utf-8")) == (0, True)
    assert run("profile", "init").exit_code == 2
    Path("a.yaml").write_text(PLAN + UNIT.replace("don_vi_soan_thao: {ten: Công an xã, viet_tat: CAX}\n", ""), "utf-8")
    assert run("profile", "init", "--from", "a.yaml", "--force").exit_code == 0
    assert "Nguyễn Văn An" in Path("don-vi.yaml").read_text(encoding="utf-8")
    Path("c.yaml").write_text(PLAN, encoding="utf-8")
    assert "không thấy cơ quan" in run("profile", "init", "--from", "c.yaml", "--force").stderr
    assert run("profile", "init", "--from", "khong-co.docx", "--force").exit_code == 2
    assert run("profile", "--from", "c.yaml").exit_code == 2


def test_a_new_plan_leaves_to_the_profile_what_it_says(run) -> None:
    with_unit()
    result = run("new", "moi.yaml", "--topic", "pccc", "--lead", "Công an xã")
    assert result.exit_code == 0
    text = Path("moi.yaml").read_text(encoding="utf-8")
    keys = {line.split(":")[0] for line in text.splitlines() if line[:1].isalpha()}
    assert keys & {"co_quan", "noi_nhan", "nguoi_ky", "dia_danh"} == set()
    assert "luu:\n  - VT\n  - CAX\n" in text
    assert json.loads(Path("kehoach.schema.json").read_text(encoding="utf-8"))["required"] == ["trich_yeu"]
    assert "lỗi" not in run("validate", "moi.yaml").stdout


def test_a_new_plan_of_another_agency_or_without_profile_is_complete(run) -> None:
    with_unit()
    for options in (
        ["--level", "so"],
        ["--level", "xa", "--agency", "UBND xã Bình Hòa"],
        ["--level", "xa", "--no-profile"],
    ):
        text = run("new", "-", *options).stdout
        assert ("\nco_quan:\n" in text, "\nnguoi_ky:\n" in text) == (True, True), options


def test_a_profile_without_words_is_told_with_a_cure_that_works(run) -> None:
    Path("don-vi.yaml").write_text("", encoding="utf-8")
    result = run("validate", "don-vi.yaml")
    assert (result.exit_code, "kehoach profile init --force" in result.stdout) == (1, True)
    assert run("profile", "init", "--force").exit_code == 0
    assert run("validate", "don-vi.yaml").exit_code == 0
