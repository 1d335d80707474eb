"""`kehoach batch` at the keyboard: what is printed, what is written, and what the exit code says."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "hang-loat"


@pytest.fixture(autouse=True)
def _example(run) -> None:  # noqa: ARG001 - which chooses the folder
    shutil.copytree(EXAMPLE, ".", dirs_exist_ok=True)


def test_the_paths_are_printed_and_the_sum_is_told(run) -> None:
    result = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--name", "KH {{ xã }}")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 5)
    assert "in/KH xã An Phú.docx" in result.stdout
    assert "5 hàng; đã ghi 5 tệp vào in; " in result.stderr
    again = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--name", "KH {{ xã }}", "--resume")
    assert (again.stdout, "5 tệp đã có, giống từng byte" in again.stderr) == ("", True)


def test_rows_are_counted_from_one_after_the_heading(run) -> None:
    result = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--rows", "2-3")
    assert result.stdout == "in/ke-hoach-2.docx\nin/ke-hoach-3.docx\n"
    assert run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--rows", "5-").stdout == "in/ke-hoach-5.docx\n"
    for wrong in ("0-1", "6", "3-2", "a", "-"):
        result = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", f"--rows={wrong}")
        assert (wrong, result.exit_code) == (wrong, 0 if wrong == "-" else 2)


def test_one_faulty_row_holds_all_back_unless_told_to_go_on(run) -> None:
    table = Path("xa.csv").read_text(encoding="utf-8").replace(",12,", ",,")
    Path("xa.csv").write_text(table, encoding="utf-8")
    result = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in")
    assert (result.exit_code, result.stdout, Path("in").exists()) == (1, "", False)
    assert "xa.csv:2:51: lỗi: ô trống" in result.stderr
    assert "1/5 hàng có lỗi, chưa ghi tệp nào" in result.stderr
    result = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--keep-going")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 4)
    assert "1 hàng có lỗi, không có tệp" in result.stderr


def test_a_document_to_sign_needs_its_number_in_every_row(run) -> None:
    result = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--final")
    assert (result.exit_code, "thiếu số (mọi hàng)" in result.stderr) == (1, True)
    lines = Path("xa.csv").read_text(encoding="utf-8").splitlines()
    numbered = [f"{line},{number or 'so_van_ban'}" for number, line in enumerate(lines)]
    Path("xa.csv").write_text("\n".join(numbered), encoding="utf-8")
    assert run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--final").exit_code == 0


def test_a_cure_that_is_printed_works(run) -> None:
    assert run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in").exit_code == 0
    Path("in/ke-hoach-2.docx").write_bytes(b"mine")
    refused = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--keep-going")
    assert (refused.exit_code, "dùng --force" in refused.stderr) == (2, True)
    assert run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--force").exit_code == 0


def test_a_fault_of_a_whole_column_is_told_once_with_its_rows(run) -> None:
    table = Path("xa.csv").read_text(encoding="utf-8").replace("nguoi_ky.ho_ten", "nguoi_ky.họ tên")
    Path("xa.csv").write_text(table, encoding="utf-8")
    result = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in")
    assert result.stderr.count("không có trường “họ tên” (mọi hàng)") == result.stderr.count(": lỗi: ") == 1


def test_hints_are_counted_with_one_of_each(run) -> None:
    plan = Path("ke-hoach.yaml").read_text(encoding="utf-8").replace("  - Đảng ủy xã\n", "  - Đảng ủy xã;;\n")
    Path("ke-hoach.yaml").write_text(plan, encoding="utf-8")
    lines = [
        line for line in run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in").stderr.splitlines() if "     5  " in line
    ]
    assert len(lines) == 1
    assert all(" (ke-hoach.yaml:" in line for line in lines)


def test_columns_that_nothing_asks_for_are_named_and_so_is_the_profile(run) -> None:
    table = Path("xa.csv").read_text(encoding="utf-8").splitlines()
    Path("xa.csv").write_text("\n".join([f"STT,{table[0]}", *(f"1,{line}" for line in table[1:])]), encoding="utf-8")
    Path("don-vi.yaml").write_text("luu: [VT]\n", encoding="utf-8")
    result = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in")
    assert "xa.csv: cột không dùng: stt\n" in result.stderr
    assert "don-vi.yaml: hồ sơ đơn vị dùng cho 5/5 hàng" in result.stderr
    assert "hồ sơ" not in run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--no-profile").stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["khong-co.yaml", "xa.csv", "-o", "in"], "không có tệp này"),
        (["ke-hoach.yaml", "khong-co.csv", "-o", "in"], "không có tệp này"),
        (["-", "xa.csv", "-o", "in"], "không đọc từ đầu vào chuẩn"),
        (["ke-hoach.yaml", "ke-hoach.docx", "-o", "in"], "không có tệp này"),
        (["ke-hoach.yaml", "xa.csv", "-o", "xa.csv"], "đây là tệp, -o phải là thư mục"),
        (["ke-hoach.yaml", "xa.csv"], "thiếu tùy chọn"),
        (["ke-hoach.yaml", "xa.csv", "-o", "in", "--name", "{{ xa }}"], "ý bạn là {{ xã }}?"),
    ],
)
def test_what_cannot_be_done_is_told(run, arguments: list[str], told: str) -> None:
    result = run("batch", *arguments)
    assert (result.exit_code, result.stdout, told in result.stderr) == (2, "", True), result.stderr
    assert not Path("in").exists()


@pytest.mark.needs("soffice")
def test_a_pdf_stands_beside_each_file(run) -> None:
    result = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--rows", "1-2", "--pdf")
    assert sorted(result.stdout.splitlines()) == [f"in/ke-hoach-{n}.{kind}" for n in (1, 2) for kind in ("docx", "pdf")]


SHARED_OUT = """
import sys
from kehoach.walks import batch_run
batch_run.WORTH_SHARING = batch_run.CHUNK = 2
from kehoach.cli import app
app(sys.argv[1:])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(("sign", "code"), [(signal.SIGTERM, 128 + signal.SIGTERM), (signal.SIGINT, 130)])
def test_a_batch_that_is_told_to_end_leaves_whole_files_and_no_process(sign: signal.Signals, code: int) -> None:
    lines = Path("xa.csv").read_text(encoding="utf-8").splitlines()
    Path("xa.csv").write_text("\n".join([lines[0], *lines[1:] * 60]), encoding="utf-8")
    command = [sys.executable, "-c", SHARED_OUT, "batch", "ke-hoach.yaml", "xa.csv", "-o", "in", "--jobs", "2"]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as run:  # fmt: skip
        for _ in range(600):
            if Path("in").is_dir() and len(list(Path("in").iterdir())) > 4:
                break
            time.sleep(0.1)
        os.killpg(run.pid, sign) if sign is signal.SIGINT else run.send_signal(sign)
        assert run.wait(30) == code
    with pytest.raises(ProcessLookupError):
        os.killpg(run.pid, 0)
    names = [file.name for file in Path("in").iterdir()]
    assert [name for name in names if not name.endswith(".docx")] == []
    assert 4 < len(names) < 300


def test_where_the_names_of_the_columns_stand_is_told_when_a_title_is_above(run) -> None:
    table = Path("xa.csv").read_text(encoding="utf-8")
    assert "tên cột" not in run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in").stderr
    Path("xa.csv").write_text(f"Danh sách xã,,,,\n{table}", encoding="utf-8")
    result = run("batch", "ke-hoach.yaml", "xa.csv", "-o", "in")
    assert (result.exit_code, "xa.csv: tên cột lấy ở dòng 2\n" in result.stderr) == (0, True)
