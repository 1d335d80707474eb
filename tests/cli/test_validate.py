"""`kehoach validate` prints what it found, claims no more, and exits as the table says."""

import json
from pathlib import Path

import pytest
from typer.testing import Result

from kehoach.cli.console import SEVERITIES

pytestmark = pytest.mark.usefixtures("pipeline")


def write(name: str, text: str = "trich_yeu: a\n") -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_a_clean_plan_is_silent_on_stdout(run) -> None:
    result = run("validate", write("ke-hoach.yaml"))
    assert (result.stdout, result.stderr, result.exit_code) == ("", "ke-hoach.yaml: không thấy lỗi\n", 0)


def test_findings_are_the_result_and_the_count_is_talk(run) -> None:
    result = run("validate", write("a.yaml", "a\nlỗi: b\ncảnh báo: c\nlỗi: d\n"))
    assert result.stdout.startswith(
        "a.yaml:2:3: lỗi: lỗi: b [thu.nghiem]\n    lỗi: b\n      ^\n    cách sửa: viết lại\n"
    )
    assert (result.stderr, result.exit_code) == ("a.yaml: 2 lỗi, 1 cảnh báo\n", 1)


def test_a_name_with_accents_and_blanks_is_a_name(run) -> None:
    result = run("validate", write("Kế hoạch năm 2026/Tuyên truyền cải cách.yaml", "lỗi: a"))
    assert result.stdout.startswith("Kế hoạch năm 2026/Tuyên truyền cải cách.yaml:1:3: lỗi: ")


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("a", "goi_y", 0),
        ("gợi ý: a", "loi", 0),
        ("gợi ý: a", "canh_bao", 0),
        ("gợi ý: a", "goi_y", 1),
        ("cảnh báo: a", "loi", 0),
        ("cảnh báo: a", "canh_bao", 1),
        ("cảnh báo: a", "goi_y", 1),
        ("lỗi: a", "loi", 1),
        ("lỗi: a", "canh_bao", 1),
        ("lỗi: a", "goi_y", 1),
    ],
)
def test_the_exit_code_follows_the_gravest_finding(run, text: str, level: str, code: int) -> None:
    assert run("validate", write("a.yaml", text), "--fail-level", level).exit_code == code


def test_every_level_can_be_named() -> None:
    assert list(SEVERITIES) == ["loi", "canh_bao", "goi_y"]


def test_a_missing_file_suggests_a_near_name_of_that_folder(run) -> None:
    write("kế hoạch/tuyen-truyen.yaml")
    write("kế hoạch/thi-dua.yaml")
    result = run("validate", "kế hoạch/tuyên truyền.yaml")
    assert result.stderr == (
        "lỗi: kế hoạch/tuyên truyền.yaml: không có tệp này; ý bạn là 'kế hoạch/tuyen-truyen.yaml'?\n"
    )
    assert (result.stdout, result.exit_code) == ("", 2)


def test_a_missing_file_with_nothing_near_is_only_missing(run) -> None:
    write("khac.yaml")
    assert run("validate", "a.yaml").stderr == "lỗi: a.yaml: không có tệp này\n"


def test_a_missing_folder_is_named(run) -> None:
    assert run("validate", "kho/a.yaml").stderr == "lỗi: kho/a.yaml: không có thư mục 'kho'\n"


def test_a_folder_is_no_plan_but_holds_one(run) -> None:
    write("kho/b.yaml")
    result = run("validate", "kho")
    assert result.stderr == "lỗi: kho: đây là thư mục; cần tên một tệp kế hoạch, ví dụ 'kho/b.yaml'\n"
    assert result.exit_code == 2


def test_a_word_file_is_no_plan_but_has_one_beside_it(run) -> None:
    write("a.yaml")
    write("a.docx")
    assert run("validate", "a.docx").stderr == (
        "lỗi: a.docx: đây là văn bản đã soạn; cần tệp kế hoạch viết bằng YAML; ý bạn là 'a.yaml'?\n"
    )


def test_what_the_pipeline_cannot_read_is_told_with_the_name(run) -> None:
    result = run("validate", write("a.yaml", "\0"))
    assert (result.stderr, result.exit_code) == ("lỗi: a.yaml: tệp không phải văn bản\n", 2)


def test_a_bad_plan_does_not_stop_the_others_and_the_worst_exit_code_wins(run) -> None:
    result = run("validate", write("a.yaml", "lỗi: x"), "khong-co.yaml", write("b.yaml", "gợi ý: y"))
    assert [line for line in result.stdout.splitlines() if "[thu.nghiem]" in line] == [
        "a.yaml:1:3: lỗi: lỗi: x [thu.nghiem]",
        "b.yaml:1:3: gợi ý: gợi ý: y [thu.nghiem]",
    ]
    assert result.stderr == "lỗi: khong-co.yaml: không có tệp này\n2/3 tệp đọc được: 1 lỗi, 1 gợi ý\n"
    assert result.exit_code == 2


def test_several_clean_plans_are_counted(run) -> None:
    assert run("validate", write("a.yaml"), write("b.yaml")).stderr == "2 tệp: không thấy lỗi\n"


def test_stdin_is_read_as_a_plan(run) -> None:
    result = run("validate", "-", stdin="lỗi: nội dung")
    assert result.stdout.startswith("<stdin>:1:3: lỗi: lỗi: nội dung [thu.nghiem]\n")
    assert result.stderr == "đầu vào chuẩn: 1 lỗi\n"


def test_settings_and_final_reach_the_examination(run, pipeline) -> None:
    run("validate", write("a.yaml"), "--set", "trinh_bay.co_chu=13", "--set", "so_van_ban=5", "--final")
    assert (pipeline.settings, pipeline.finals) == ([("trinh_bay.co_chu=13", "so_van_ban=5")], [True])


def records(result: Result) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


def test_json_of_nothing_is_an_empty_list(run) -> None:
    assert records(run("validate", write("a.yaml"), "--format", "json")) == []


def test_json_of_several_plans_is_one_list_with_failures_in_it(run) -> None:
    result = run("validate", write("b.yaml", "lỗi: x"), "a.yaml", write("c.yaml", "gợi ý: y"), "--format", "json")
    assert [(record["file"], record["line"], record["code"]) for record in records(result)] == [
        ("a.yaml", None, "khong_lam_duoc"),
        ("b.yaml", 1, "thu.nghiem"),
        ("c.yaml", 1, "thu.nghiem"),
    ]
    assert result.exit_code == 2


def test_github_annotations_stand_one_to_a_line(run) -> None:
    result = run("validate", write("a.yaml", "lỗi: 5%\ncảnh báo: b"), "--format", "github")
    rest = "%0Acách sửa: viết lại%0Acăn cứ: Điều 1"
    assert result.stdout.splitlines() == [
        f"::error file=a.yaml,line=1,col=3,title=thu.nghiem::lỗi: 5%25{rest}",
        f"::warning file=a.yaml,line=2,col=3,title=thu.nghiem::cảnh báo: b{rest}",
    ]


def test_a_plan_cannot_command_the_terminal(run) -> None:
    for form in ["text", "json", "github"]:
        assert "\x1b" not in run("validate", write("a.yaml", "lỗi: \x1b[2J"), "--format", form).output


def test_control_c_is_quiet(run, pipeline) -> None:
    pipeline.bug = KeyboardInterrupt()
    result = run("validate", write("a.yaml"))
    assert (result.output, result.exit_code) == ("", 130)


def test_a_bug_is_not_dressed_up(run, pipeline) -> None:
    pipeline.bug = ZeroDivisionError("a bug")
    assert run("validate", write("a.yaml")).exception is pipeline.bug
