"""Reading ends: what is no file is told at once, what is endless is cut, what comes in pieces is put together."""

import io
import os
import socket
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from kehoach.errors import UnreadableFile
from kehoach.files.reading import MOST_BYTES, read_file, read_text

on_posix = pytest.mark.skipif(os.name == "nt", reason="devices of POSIX")


class Trickle(io.RawIOBase):
    """A raw stream: gives three bytes at a time, whatever is asked for."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        piece, self.content = self.content[: min(3, len(buffer))], self.content[3:]
        buffer[: len(piece)] = piece
        return len(piece)


def test_short_reads_are_read_on() -> None:
    assert read_text(Trickle("trích yếu: một hai ba".encode())) == ("trích yếu: một hai ba".encode(), "<chữ>")
    assert read_text(io.StringIO("trích yếu")) == ("trích yếu", "<chữ>")
    assert read_text(io.BytesIO(b"")) == (b"", "<chữ>")


class Endless:
    def __init__(self) -> None:
        self.given = 0

    def read(self, size: int) -> bytes:
        self.given += min(size, 10**6)
        return b"x" * min(size, 10**6)


def test_what_never_ends_is_cut() -> None:
    endless = Endless()
    content, _ = read_text(endless)
    assert (len(content), endless.given) == (MOST_BYTES + 1, MOST_BYTES + 1)


@pytest.mark.parametrize(
    "trouble", [OSError(5, "Input/output error"), ValueError("I/O operation on closed file"), EOFError(), zlib.error()]
)
def test_what_a_given_stream_raises_is_our_error(trouble: Exception) -> None:
    class Broken:
        name = "a.yaml"

        def read(self, _: int) -> bytes:
            raise trouble

    with pytest.raises(UnreadableFile, match=r"a\.yaml: không đọc được") as caught:
        read_text(Broken())
    assert caught.value.__cause__ is trouble


def test_a_stream_that_has_nothing_yet_is_told() -> None:
    class NotYet:
        def read(self, _: int) -> None:
            return None

    with pytest.raises(UnreadableFile, match="chưa có dữ liệu"):
        read_text(NotYet())


@on_posix
def test_what_is_no_file_is_told_at_once(tmp_path: Path) -> None:
    bound = socket.socket(socket.AF_UNIX)
    bound.bind(os.path.relpath(tmp_path / "socket"))
    bound.close()
    for path, kind in [("socket", "ổ cắm"), (".", "thư mục"), ("/dev/zero", "thiết bị")]:
        with pytest.raises(UnreadableFile, match=kind):
            read_file(tmp_path / path)


@on_posix
def test_a_pipe_without_a_writer_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    command = [sys.executable, "-m", "kehoach", "validate", "fifo"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=30, check=False)
    assert (result.returncode, result.stderr.decode()) == (2, "lỗi: fifo: đây là ống dẫn (fifo), cần một tệp\n")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="no /dev/fd")
def test_what_a_shell_hands_over_is_read_like_stdin() -> None:
    code = "from kehoach.files.reading import read_text; print(read_text('/dev/stdin'), read_text('/dev/fd/0')[0])"
    result = subprocess.run([sys.executable, "-c", code], input=b"a: b", capture_output=True, check=True)
    assert result.stdout.decode().startswith("(b'a: b', '/dev/stdin')")
