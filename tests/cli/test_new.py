"""`kehoach new` writes one plan to fill in, and the schema beside it; on a terminal it asks for what it needs."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from shlex import split as shell_words
from typing import get_args

import pytest

from kehoach.cli.interview import KINDS, LEVELS
from kehoach.model.cap import Cap
from kehoach.model.ke_hoach import Mau
from kehoach.pipeline import json_schema, topics

from .test_vietnamese import ENGLISH

SCHEMA = "kehoach.schema.json"


def files() -> list[str]:
    return sorted(path.as_posix() for path in Path().rglob("*") if path.is_file())


def test_the_levels_and_kinds_are_those_of_a_plan() -> None:
    assert (set(LEVELS), set(KINDS)) == (set(get_args(Cap)), set(get_args(Mau)))


def test_the_plan_and_its_schema_are_written_and_the_path_is_the_result(run) -> None:
    result = run("new", "--level", "xa")
    assert (result.stdout, result.exit_code, files()) == ("ke-hoach.yaml\n", 0, ["ke-hoach.yaml", SCHEMA])
    assert Path(SCHEMA).read_text(encoding="utf-8") == json_schema()
    assert re.fullmatch(
        r"còn \d+ chỗ cần điền, ở dòng [\d, ]+; .*\n  kehoach validate .*\n  kehoach render .*\n", result.stderr
    )


def test_unless_told_the_year_is_this_year_and_the_kind_is_the_general_one(run) -> None:
    run("new", "--level", "xa")
    text = Path("ke-hoach.yaml").read_text(encoding="utf-8")
    assert f"ngay_ban_hanh: {time.localtime().tm_year}\n" in text
    assert "mau: chung\n" in text


def test_a_new_plan_goes_through_validate_and_render(run) -> None:
    run("new", "Năm nay.yaml", "--level", "so", "--kind", "thi_dua", "--year", "2026", "--signer", "Lê Thị Hà")
    assert (run("validate", "Năm nay.yaml").exit_code, run("render", "Năm nay.yaml").stdout) == (0, "Năm nay.docx\n")


def test_a_file_that_is_there_is_kept(run) -> None:
    Path("a.yaml").write_text("mine", encoding="utf-8")
    result = run("new", "a.yaml", "--level", "xa")
    assert (result.exit_code, result.stdout, files()) == (2, "", ["a.yaml"])
    assert result.stderr == "lỗi: a.yaml: đã có tệp này; dùng --force để ghi đè, hoặc chọn tên khác\n"
    assert Path("a.yaml").read_text(encoding="utf-8") == "mine"
    assert run("new", "a.yaml", "--level", "xa", "--force").exit_code == 0
    assert "mau: chung" in Path("a.yaml").read_text(encoding="utf-8")


def test_an_older_copy_of_the_schema_is_brought_up_to_date(run) -> None:
    older = {**json.loads(json_schema()), "properties": {}}
    Path(SCHEMA).write_text(json.dumps(older), encoding="utf-8")
    run("new", "--level", "xa")
    assert Path(SCHEMA).read_text(encoding="utf-8") == json_schema()


@pytest.mark.parametrize("content", ["", "[]", '{"description": "cấu hình"}', "không phải JSON"])
def test_a_file_of_the_schemas_name_that_is_not_ours_is_kept(run, content: str) -> None:
    Path(SCHEMA).write_text(content, encoding="utf-8")
    assert run("new", "--level", "xa").exit_code == 0
    assert Path(SCHEMA).read_text(encoding="utf-8") == content


def test_a_schema_that_cannot_be_written_leaves_the_plan_good(run) -> None:
    Path(SCHEMA).mkdir()
    result = run("new", "--level", "xa")
    assert (result.stdout, result.exit_code, files()) == ("ke-hoach.yaml\n", 2, ["ke-hoach.yaml"])
    assert "đây là thư mục, không phải tệp; hãy chọn tên khác; kế hoạch đã ghi xong và vẫn dùng được" in result.stderr


def test_a_dash_is_stdout(run) -> None:
    result = run("new", "-", "--level", "xa", "--year", "2026")
    assert (result.stdout.splitlines()[0], result.stderr, result.exit_code, files()) == (
        f"# yaml-language-server: $schema={SCHEMA}", "", 0, [],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ([], "cần --level, cấp của cơ quan ban hành: xa, tinh, so, phong, don_vi, bo, huyen"),
        (["a.yaml"], "cần --level, cấp của cơ quan ban hành: xa, tinh, so, phong, don_vi, bo, huyen"),
        (
            ["--level", "tỉn"],
            "--level không nhận 'tỉn', chỉ nhận: xa, tinh, so, phong, don_vi, bo, huyen; ý bạn là 'tinh'?",
        ),
        (["--level", "xa", "--kind", "khac"], "--kind không nhận 'khac', chỉ nhận: chung, tuyen_truyen, thi_dua"),
        (["--level", "xa", "--year", "nay"], "giá trị của tùy chọn '--year' không dùng được"),
        (["--level", "huyen", "--year", "2026"], "từ 01/7/2025 không còn cấp huyện"),
        (["a.docx", "--level", "xa"], "a.docx: tên tệp kế hoạch phải có đuôi .yaml"),
        (["thu-muc", "--level", "xa"], "thu-muc: đây là thư mục; ghi cả tên tệp, ví dụ thu-muc/ke-hoach.yaml"),
        (["khong/co.yaml", "--level", "xa"], "khong/co.yaml: không ghi được (không có thư mục này)"),
    ],
)
def test_what_cannot_be_written_is_refused_and_nothing_is_left_behind(run, args: list[str], sentence: str) -> None:
    Path("thu-muc").mkdir()
    result = run("new", *args)
    assert (result.exit_code, result.stdout, files()) == (2, "", [])
    assert result.stderr.replace(os.sep, "/").startswith(f"lỗi: {sentence}")


def test_a_name_the_rules_refuse_is_told_at_once(run) -> None:
    result = run("new", "--level", "phong", "--year", "2026", "--agency", "Phòng Nội vụ huyện A")
    assert (result.exit_code, result.stdout) == (1, "ke-hoach.yaml\n")
    assert "lỗi: từ 01/7/2025 không còn cấp huyện: “Phòng Nội vụ huyện A” [cap_huyen.co_quan]" in result.stderr


def on_terminal(folder: Path, keys: str) -> tuple[int, str]:
    """Type `keys` to `kehoach new`; give its exit code and all that stood on the screen."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "kehoach", "new"],
        cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        preexec_fn=take_the_terminal, env=os.environ | {"NO_COLOR": "1"},
    )  # fmt: skip
    os.close(theirs)
    screen = b""
    with os.fdopen(ours, "r+b", buffering=0) as terminal:
        for line in keys.splitlines(keepends=True):
            while not screen.endswith(b": "):  # how each question ends
                screen += terminal.read(1024)
            terminal.write(line.encode())
            screen += b"\n"
        try:
            while piece := terminal.read(1024):
                screen += piece
        except OSError:  # how Linux says that the other end was closed
            pass
    return process.wait(timeout=30), screen.decode().replace("\r\n", "\n")


def take_the_terminal() -> None:
    """Make stdin the terminal whose Ctrl-C this process gets."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # runners in the background pass it on as ignored


ALL_QUESTIONS = "2026\n3\n8\n1\nSở Nội vụ\nLào Cai\nLê Thị Hà\nthi đua.yaml\n"


def test_on_a_terminal_a_clerk_is_asked(tmp_path: Path) -> None:
    code, screen = on_terminal(tmp_path, ALL_QUESTIONS)
    text = (tmp_path / "thi đua.yaml").read_text(encoding="utf-8")
    assert (code, "\nthi đua.yaml\n" in screen) == (0, True)
    for line in ["mau: thi_dua", "  ten: Sở Nội vụ", "  chu_quan: UBND tỉnh Lào Cai", "  ho_ten: Lê Thị Hà"]:
        assert f"\n{line}\n" in text, line
    assert {word for word in re.findall(r"[^\W\d_]+", screen.lower()) if word in ENGLISH} == set()


def test_enter_leaves_everything_for_later(tmp_path: Path) -> None:
    code, _ = on_terminal(tmp_path, "\n" * 7)
    text = (tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8")
    assert (code, 'ten: "Ủy ban nhân dân xã [điền: tên xã]"' in text) == (0, True)


def test_a_bad_answer_is_asked_for_again(tmp_path: Path) -> None:
    (tmp_path / "co.yaml").write_text("mine", encoding="utf-8")
    answers = "nay\n2019\n2026\n9\n1\n99\n1\n1\nUBND tỉnh Lào Cai\nUBND xã An Phú\n\nco.yaml\nmoi.yaml\n"
    code, screen = on_terminal(tmp_path, answers)
    assert code == 0
    for sentence in ["'nay' không phải một năm", "có hiệu lực từ ngày 05/3/2020", "gõ một số từ 1 đến 6",
                     "không đúng cấp", "co.yaml: đã có tệp này, hãy gõ tên khác"]:  # fmt: skip
        assert sentence in screen, sentence
    assert (tmp_path / "co.yaml").read_text(encoding="utf-8") == "mine"
    assert "ten: Ủy ban nhân dân xã An Phú\n" in (tmp_path / "moi.yaml").read_text(encoding="utf-8")


def test_when_writing_fails_the_answers_are_kept(tmp_path: Path) -> None:
    answers = "2026\n3\n8\n1\nSở Nội vụ\nLào Cai\nLê Thị Hà\nkhông/có.yaml\ncó.yaml\n"
    code, screen = on_terminal(tmp_path, answers)
    assert (code, screen.count("Họ và tên người ký"), screen.count("Tên tệp [")) == (0, 1, 2)
    assert f"lỗi: {Path('không/có.yaml')}: không ghi được (không có thư mục này)" in screen
    assert "  ho_ten: Lê Thị Hà\n" in (tmp_path / "có.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("last", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_who_gives_up_leaves_nothing_behind(tmp_path: Path, last: str) -> None:
    code, screen = on_terminal(tmp_path, f"2026\n1\n{last}")
    assert (code, list(tmp_path.iterdir()), "Traceback" in screen) == (130, [], False)


def test_districts_are_offered_for_years_that_had_them(tmp_path: Path) -> None:
    code, screen = on_terminal(tmp_path, "2025\n7\n\n3\n\n\n\n")
    assert (code, "7. UBND huyện, quận" in screen) == (0, True)
    assert "cap: huyen\n" in (tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("level", ["xa", "xã", "XÃ", "Phường", "đặc khu", "UBND xã", "cấp xã"])
def test_a_level_is_known_by_what_people_call_it_here_and_in_a_plan(run, level: str) -> None:
    assert run("new", "--level", level, "--year", "2026").exit_code == 0
    text = Path("ke-hoach.yaml").read_text(encoding="utf-8")
    assert "  cap: xa\n" in text
    Path("ke-hoach.yaml").write_text(text.replace("cap: xa", f"cap: {level}"), encoding="utf-8")
    assert run("validate", "ke-hoach.yaml").exit_code == 0


def test_a_name_without_its_ending_gets_it_and_printed_commands_can_be_copied(run) -> None:
    result = run("new", "Kế hoạch 2026", "--level", "xa")
    assert (result.stdout, files()) == ("Kế hoạch 2026.yaml\n", ["Kế hoạch 2026.yaml", SCHEMA])
    command = result.stderr.splitlines()[-1]
    if os.name != "nt":
        assert shell_words(command) == ["kehoach", "render", "Kế hoạch 2026.yaml"]


def test_blanks_are_told_once_with_their_lines(run) -> None:
    run("new", "--level", "xa", "--topic", "pccc")
    lines = Path("ke-hoach.yaml").read_text(encoding="utf-8").splitlines()
    plan = [(number, line) for number, line in enumerate(lines, 1) if not line.startswith("#")]
    blank = [number for number, line in plan if "[điền: " in line]
    total = sum(line.count("[điền: ") for _, line in plan)
    found = run("validate", "ke-hoach.yaml").stdout
    told = f"còn {total} chỗ chưa điền, ở dòng {', '.join(map(str, blank))} [hoan_thien.cho_trong]"
    assert (found.count("hoan_thien.cho_trong"), told in found) == (1, True)
    assert f"ở dòng {', '.join(map(str, blank))};" in run("new", "--level", "xa", "--topic", "pccc", "--force").stderr


def test_the_help_lists_the_topics(run) -> None:
    page = " ".join(run("new", "--help").stdout.split())
    assert [name for name in topics() if name not in page] == []
