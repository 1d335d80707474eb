"""`kehoach new --from`: where the new plan goes, what is told, and what is refused."""

import pytest

import kehoach
from samples import EXAMPLES, plan


@pytest.fixture
def last(tmp_path):
    file = tmp_path / "cchc-2026.yaml"
    file.write_bytes(EXAMPLES["xa-an-phu-2026"].read_bytes())
    return file


def test_the_new_plan_stands_beside_the_old_one_with_the_new_year_in_its_name(run, last):
    before = last.read_bytes()
    result = run("new", "--from", last.name)
    assert (result.exit_code, result.stdout) == (0, "cchc-2027.yaml\n")
    assert kehoach.load("cchc-2027.yaml").trich_yeu.startswith("Tuyên truyền cải cách hành chính năm 2027")
    assert last.read_bytes() == before
    assert (last.parent / "kehoach.schema.json").is_file()


def test_what_was_changed_and_what_is_left_is_told_with_lines(run, last):
    told = run("new", "moi", "--from", last.name, "--year", "2028").stderr
    lines = last.with_name("moi.yaml").read_text(encoding="utf-8").splitlines()
    for title in ("đã đổi", "để trống, cần điền", "giữ nguyên, cần xác nhận (người ký)"):
        assert f"{title}:\n" in told
    number = 1 + lines.index("so_van_ban:")
    assert f"dòng {number}: so_van_ban (năm trước là 8)" in told


def test_a_word_file_is_taken_too_and_stdout_gets_the_plan(run, tmp_path):
    kehoach.render(plan("xa-an-phu-2026"), tmp_path / "cu.docx")
    result = run("new", "-", "--from", "cu.docx", "--year", "2027")
    assert "năm 2027" in result.stdout
    assert not (tmp_path / "cu.yaml").exists()


def test_nothing_is_written_over(run, last):
    last.with_name("cchc-2027.yaml").write_text("của tôi", encoding="utf-8")
    assert run("new", "--from", last.name).exit_code == 2
    assert last.with_name("cchc-2027.yaml").read_text(encoding="utf-8") == "của tôi"
    assert run("new", last.name, "--from", last.name, "--force").exit_code == 2
    assert run("new", "--from", last.name, "--force").exit_code == 0


@pytest.mark.parametrize("option", ["--level", "--topic", "--kind", "--agency", "--place", "--lead", "--signer"])
def test_what_the_old_plan_says_no_option_says_again(run, last, option):
    result = run("new", "--from", last.name, option, "xa")
    assert (result.exit_code, option in result.stderr) == (2, True)


def test_a_plan_with_faults_is_refused_with_its_faults(run, last):
    last.write_text(last.read_text(encoding="utf-8").replace("so_van_ban: 8", "so_van_ban: tám"), encoding="utf-8")
    result = run("new", "--from", last.name)
    assert (result.exit_code, f"{last.name}:7:" in result.stderr) == (1, True)


def test_a_year_of_no_calendar_is_refused(run, last):
    result = run("new", "--from", last.name, "--year", "20277")
    assert (result.exit_code, "--year" in result.stderr) == (2, True)
