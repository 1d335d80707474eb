"""What only a real process shows: a lean start, UTF-8, colour on terminals alone, quiet broken pipes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kehoach import __version__


def kehoach(*args: str, **more: object) -> "subprocess.CompletedProcess[bytes]":
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.run([sys.executable, "-m", "kehoach", *args], check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_version_is_one_line() -> None:
    result = kehoach("--version")
    assert (result.stdout.decode().splitlines(), result.returncode) == ([f"kehoach {__version__}"], 0)


@pytest.mark.parametrize("args", [["--version"], [], ["--help"], ["render", "--help"], ["rendr"]])
def test_small_questions_load_no_layer(args: list[str]) -> None:
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: sys.stderr.write('\\nLOADED ' + ' '.join(sys.modules)))\n"
        "from kehoach.cli import app\n"
        "app(sys.argv[1:])"
    )
    result = subprocess.run([sys.executable, "-c", code, *args], check=False, capture_output=True)
    loaded = set(result.stderr.decode().split("LOADED ")[1].split())
    assert "kehoach.cli" in loaded
    heavy = {
        "pydantic",
        "docx",
        "jinja2",
        "lxml",
        "ruamel",
        "rich",
        "json",
        "kehoach.pipeline",
        "kehoach.model",
    }
    assert loaded & heavy == set()


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "ascii", "utf-8"])
def test_words_are_utf_8_whatever_the_console_says(encoding: str) -> None:
    result = kehoach("rendr", env=os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert result.stderr.decode("utf-8").startswith("lỗi: không có lệnh 'rendr'")


def test_a_name_that_is_no_text_is_told_not_choked_on() -> None:
    if sys.platform in ("win32", "darwin"):
        pytest.skip("file names are text here")
    result = kehoach("render", b"k\xff.yaml", "-o", "a.pdf")  # type: ignore[arg-type]
    assert (result.returncode, result.stderr.decode()) == (
        2,
        "lỗi: a.pdf: -o là tên tệp Word (.docx); muốn có PDF thì thêm --pdf\n",
    )
    assert "k\\udcff.doc: " in kehoach("render", "a.yaml", "-o", b"k\xff.doc").stderr.decode()  # type: ignore[arg-type]


@pytest.mark.skipif(sys.platform == "win32", reason="no pipe signals there")
@pytest.mark.parametrize(("args", "code"), [(["--version"], 141), ([], 141)])
def test_a_reader_who_has_gone_is_no_error(args: list[str], code: int) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as gone:
        result = kehoach(*args, stdout=gone)
    assert (result.stderr, result.returncode) == (b"", code)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipe signals there")
def test_help_into_a_closed_pipe_is_quiet() -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as gone:
        assert kehoach("--help", stdout=gone).stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_told() -> None:
    with open("/dev/full", "wb") as full:
        result = kehoach("--version", stdout=full)
    assert (result.stderr.decode(), result.returncode) == (
        "lỗi: không ghi được kết quả ra đầu ra chuẩn (ổ đĩa đầy)\n",
        2,
    )


PLAN = """\
co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}
trich_yeu: Tuyên truyền cải cách hành chính
noi_dung: Tuyên truyền thường xuyên.
noi_nhan: [UBND tỉnh]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
"""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize(
    ("command", "written"),
    [
        (["render", "a.yaml", "b.yaml"], ["a.docx", "b.docx"]),
        (["new", "c.yaml", "--level", "xa"], ["c.yaml"]),
        (["schema", "-o", "c.json"], ["c.json"]),
    ],
    ids=lambda each: each[0],
)
@pytest.mark.parametrize("trouble", ["full", "closed", "nobody reads"])
def test_what_was_written_is_told_though_stdout_fails(
    tmp_path: Path, command: list[str], written: list[str], trouble: str
) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(PLAN, encoding="utf-8")
    code = {"full": 2, "closed": 2, "nobody reads": 141}[trouble]
    if trouble == "closed":
        # The shell's ">&-"; a preexec_fn would close what Popen itself still needs.
        close = (
            "import os, sys; os.close(1); os.execv(sys.executable, [sys.executable, '-m', 'kehoach', *sys.argv[1:]])"
        )
        result = subprocess.run(
            [sys.executable, "-c", close, *command], cwd=tmp_path, stderr=subprocess.PIPE, check=False
        )
    elif trouble == "full":
        with open("/dev/full", "wb") as full:
            result = kehoach(*command, stdout=full, cwd=tmp_path)
    else:
        read, write = os.pipe()
        os.close(read)
        with os.fdopen(write, "wb") as gone:
            result = kehoach(*command, stdout=gone, cwd=tmp_path)
    words = result.stderr.decode()
    assert (result.returncode, "Traceback" in words) == (code, False), words
    assert f"không in được tên tệp, nhưng đã ghi: {', '.join(written)}\n" in words
    assert "chưa tạo" not in words
    assert all((tmp_path / name).stat().st_size for name in written)


@pytest.mark.skipif(sys.platform == "win32", reason="no such descriptors there")
def test_stdin_that_is_closed_is_told() -> None:
    close = "import os, sys; os.close(0); os.execv(sys.executable, [sys.executable, '-m', 'kehoach', 'validate', '-'])"
    result = subprocess.run([sys.executable, "-c", close], capture_output=True, check=False)
    assert (result.returncode, result.stderr.decode()) == (
        2,
        "lỗi: đầu vào chuẩn đang đóng, không đọc được kế hoạch từ đó\n",
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_work_goes_on_when_nobody_hears_the_talk(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(PLAN, encoding="utf-8")
    with open("/dev/full", "wb") as full:
        result = kehoach("render", "a.yaml", "không có.yaml", stderr=full, cwd=tmp_path)
    assert (result.stdout, result.returncode) == (b"a.docx\n", 2)


@pytest.mark.skipif(sys.platform == "win32", reason="a current folder cannot go there")
@pytest.mark.parametrize("command", [["render", "a.yaml"], ["new", "--level", "xa"], ["schema", "-o", "a.json"]])
def test_a_current_folder_that_is_gone_is_told(tmp_path: Path, command: list[str]) -> None:
    code = (
        "import os, sys; os.mkdir('x'); os.chdir('x'); os.rmdir('../x'); from kehoach.cli import app; app(sys.argv[1:])"
    )
    result = subprocess.run([sys.executable, "-c", code, *command], cwd=tmp_path, capture_output=True, check=False)
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().endswith("không ghi được (thư mục hiện tại không còn)\n")


def on_terminal(*args: str, **environment: str) -> str:
    """What `kehoach` says when stderr is a terminal."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    kehoach(*args, stderr=theirs, env=clean | environment)
    os.close(theirs)
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        return terminal.read(4096).decode().replace("\r\n", "\n")


def test_colour_is_for_terminals_that_want_it() -> None:
    assert on_terminal("rendr").startswith("\x1b[1;31mlỗi:\x1b[0m không có lệnh 'rendr'")
    assert on_terminal("rendr", NO_COLOR="1").startswith("lỗi: không có lệnh 'rendr'")
    assert on_terminal("rendr", TERM="dumb").startswith("lỗi: không có lệnh 'rendr'")


def test_no_colour_in_a_pipe() -> None:
    assert b"\x1b" not in kehoach("rendr").stderr


def test_a_word_file_is_not_poured_onto_a_screen() -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    result = kehoach("render", "a.yaml", "-o", "-", stdout=theirs)
    os.close(theirs)
    os.close(ours)
    assert result.stderr.decode().startswith("lỗi: -o - ghi tệp Word ra màn hình thì không đọc được")
    assert result.returncode == 2
