"""`kehoach tasks` at the keyboard."""

from pathlib import Path

import pytest

from test_tasks import PLAN


@pytest.fixture(autouse=True)
def _plan(run) -> None:  # noqa: ARG001 - which chooses the folder
    Path("a.yaml").write_text(PLAN, encoding="utf-8")
    Path("b.yaml").write_text(PLAN.replace("Chuyển đổi số", "Cải cách hành chính"), encoding="utf-8")


def test_duties_are_lines_with_their_day_unit_and_place(run) -> None:
    result = run("tasks", "a.yaml", "--on", "01/3/2026", "--within", "30d", "--don-vi", "công an")
    assert result.stdout.splitlines() == [
        "20/03/2026  Công an xã: Báo cáo kết quả (ngày 20 hằng tháng)  [a.yaml:9]",
        "31/03/2026  Văn phòng HĐND và UBND: Họp tổ công tác (hằng quý)  [a.yaml:11]",
    ]


def test_several_plans_are_one_list_and_one_calendar(run) -> None:
    assert len(run("tasks", "a.yaml", "b.yaml").stdout.splitlines()) == 10
    result = run("tasks", "a.yaml", "b.yaml", "--format", "ics", "-o", "viec.ics", "--on", "01/3/2026")
    assert (result.stdout, "2 việc không tính được ngày" in result.stderr) == ("viec.ics\n", True)
    assert Path("viec.ics").read_text(encoding="utf-8").count("BEGIN:VEVENT") == 8
    first = Path("viec.ics").read_bytes()
    assert run("tasks", "a.yaml", "--format", "ics", "-o", "viec.ics").exit_code == 2
    assert Path("viec.ics").read_bytes() == first
    assert run("tasks", "a.yaml", "--format", "csv").stdout_bytes.startswith("\ufeffHạn,Việc,".encode())
    assert run("tasks", "a.yaml", "--format", "xlsx").stdout_bytes.startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--within", "mai"], "--within mai: viết số ngày"),
        (["--on", "2026"], "--on 2026: viết đủ ngày"),
        (["--format", "pdf"], "--format không nhận 'pdf'"),
        (["-o", "a.txt"], "chọn --format"),
    ],
)
def test_what_cannot_be_done_is_told(run, arguments: list[str], told: str) -> None:
    result = run("tasks", "a.yaml", *arguments)
    assert (result.exit_code, result.stdout, told in result.stderr) == (2, "", True), result.stderr


def test_a_plan_without_tasks_and_one_with_faults_are_told(run) -> None:
    Path("a.yaml").write_text(
        PLAN[: PLAN.index("noi_dung")] + "noi_dung: Mở lớp.\n" + PLAN[PLAN.index("noi_nhan") :], "utf-8"
    )
    assert "không có công việc" in run("tasks", "a.yaml").stderr
    Path("a.yaml").write_text("mau: x\n", encoding="utf-8")
    assert run("tasks", "a.yaml").exit_code == 1
