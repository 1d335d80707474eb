"""Files are written whole, privately until then, over nothing that is not ours, and leave nothing behind."""

import errno
import os
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path
from signal import SIG_DFL, SIGINT, SIGTERM, signal

import pytest

from faulty_disk import FaultyDisk
from kehoach.errors import ForeignFile, UnwritableFile
from kehoach.files.looking import look
from kehoach.files.writing import make_folder, nothing, write_all, write_whole

on_posix = pytest.mark.skipif(os.name == "nt", reason="modes, links and signals of POSIX")


def is_ours(file) -> bool:
    return file.read().startswith(b"ours")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "kế hoạch.docx"


# -- what is there ------------------------------------------------------------------------------------------------------


def test_only_no_such_entry_means_absent(target: Path) -> None:
    assert look(target) is None
    target.write_bytes(b"of somebody else")
    for number in (errno.EIO, errno.EACCES, errno.ENOTDIR, errno.ESTALE, errno.ELOOP):
        with FaultyDisk(target.parent, 0, number).installed(), pytest.raises(UnwritableFile):
            look(target, UnwritableFile)


def test_whatever_fails_is_our_error_and_what_is_not_ours_stays(target: Path) -> None:
    for content in (b"of somebody else", b"ours, old", None):
        at = 0
        while True:
            target.unlink(missing_ok=True)
            if content is not None:
                target.write_bytes(content)
            with FaultyDisk(target.parent, at, errno.EIO).installed() as disk:
                try:
                    write_whole(target, b"ours, new", ours=is_ours)
                    wanted = b"ours, new"
                except UnwritableFile:
                    wanted = content
            assert (target.read_bytes() if target.exists() else None) == wanted
            if len(disk.calls) <= at:
                break
            at += 1
        assert at > 5


def test_ours_is_replaced_and_what_is_not_ours_only_by_force(target: Path) -> None:
    write_whole(target, b"ours 1", ours=is_ours)
    write_whole(target, b"ours 2", ours=is_ours)
    assert target.read_bytes() == b"ours 2"
    with pytest.raises(ForeignFile, match="--force"):
        write_whole(target, b"ours 3", ours=nothing)
    target.write_bytes(b"theirs")
    with pytest.raises(ForeignFile, match="đã được sửa"):
        write_whole(target, b"ours 3", ours=is_ours)
    assert target.read_bytes() == b"theirs"
    write_whole(target, b"ours 4")
    assert (target.read_bytes(), names(target.parent)) == (b"ours 4", [target.name])


@on_posix
@pytest.mark.parametrize("linkless", [False, True], ids=["with hard links", "without"])
def test_a_file_made_meanwhile_survives(target: Path, monkeypatch, linkless: bool) -> None:
    real = os.link

    def link(source, place):
        target.write_bytes(b"theirs, just now")
        if linkless:
            raise PermissionError(errno.EPERM, "no hard links here")
        real(source, place)

    monkeypatch.setattr(os, "link", link)
    with pytest.raises(ForeignFile):
        write_whole(target, b"ours", ours=is_ours)
    assert (target.read_bytes(), names(target.parent)) == (b"theirs, just now", [target.name])


@on_posix
def test_a_disk_without_hard_links_will_do(target: Path, monkeypatch) -> None:
    def link(*_):
        raise PermissionError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", link)
    write_whole(target, b"ours", ours=is_ours)
    assert (target.read_bytes(), names(target.parent)) == (b"ours", [target.name])


def test_a_file_that_changes_while_it_is_judged_is_judged_again(target: Path) -> None:
    target.write_bytes(b"ours, old")

    def changing(file) -> bool:
        verdict = is_ours(file)
        if verdict:
            target.write_bytes(b"theirs, saved this moment")
        return verdict

    with pytest.raises(ForeignFile):
        write_whole(target, b"ours, new", ours=changing)
    assert target.read_bytes() == b"theirs, saved this moment"


@on_posix
@pytest.mark.parametrize("force", [None, is_ours], ids=["forced", "unforced"])
def test_what_is_no_file_is_never_replaced(tmp_path: Path, force) -> None:
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "folder").mkdir()
    bound = socket.socket(socket.AF_UNIX)
    bound.bind(os.path.relpath(tmp_path / "socket"))
    bound.close()
    before = names(tmp_path)
    for path in [*tmp_path.iterdir(), Path(os.devnull)]:
        with pytest.raises(UnwritableFile, match="đây là"):
            write_whole(path, b"x", ours=force)
    assert names(tmp_path) == before
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


@on_posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    link = tmp_path / "link.docx"
    link.symlink_to("far/real.docx")
    for content in (b"made", b"replaced"):
        write_whole(link, content)
        assert (link.is_symlink(), (tmp_path / "far/real.docx").read_bytes()) == (True, content)
    link.unlink()
    link.symlink_to("link.docx")
    with pytest.raises(UnwritableFile, match="vòng quanh"):
        write_whole(link, b"x")


def test_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"theirs")
    paths = [tmp_path / name for name in "abc"]
    with pytest.raises(ForeignFile):
        write_all(dict.fromkeys(paths, b"ours"), ours=dict.fromkeys(paths, is_ours))
    assert names(tmp_path) == ["b"]


def test_what_was_written_before_the_disk_failed_is_named(tmp_path: Path, monkeypatch) -> None:
    paths = [tmp_path / name for name in "abc"]
    for path in paths:
        path.write_bytes(b"ours, old")
    real = os.replace

    def replace(source, place):
        if place.name == "b":
            raise OSError(errno.EIO, "")
        real(source, place)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(UnwritableFile, match=r"b: không ghi được .*; đã ghi: .*a$"):
        write_all(dict.fromkeys(paths, b"ours, new"), ours=dict.fromkeys(paths, is_ours))
    assert [path.read_bytes() for path in paths] == [b"ours, new", b"ours, old", b"ours, old"]
    assert names(tmp_path) == ["a", "b", "c"]


# -- the temporary file -------------------------------------------------------------------------------------------------


@on_posix
def test_nobody_reads_it_before_it_is_done_and_then_the_old_mode_holds(target: Path, monkeypatch) -> None:
    seen = []
    real = os.fsync

    def fsync(opened):
        seen.append(stat.S_IMODE(os.fstat(opened).st_mode))
        real(opened)

    monkeypatch.setattr(os, "fsync", fsync)
    old = os.umask(0o027)
    try:
        write_whole(target, b"x")
        assert stat.S_IMODE(target.stat().st_mode) == 0o640
        target.chmod(0o604)
        write_whole(target, b"y")
        assert stat.S_IMODE(target.stat().st_mode) == 0o604
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(old)
    assert seen == [0o600, 0o600]


def test_the_disk_is_waited_for_unless_it_is_a_batch(target: Path, monkeypatch) -> None:
    waits = []
    monkeypatch.setattr(os, "fsync", waits.append)
    write_whole(target, b"x", durable=False)
    assert waits == []
    write_whole(target, b"x")
    assert len(waits) == 1


def test_leftovers_of_a_kill_do_not_fail_the_next_run(target: Path, monkeypatch) -> None:
    def killed(*_):
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(os, "link", killed)
        patched.setattr(os, "rename", killed)
        patched.setattr(os, "unlink", killed)
        with pytest.raises(SystemExit):
            write_whole(target, b"x")
    before = names(target.parent)
    assert len(before) == 1
    write_whole(target, b"y")
    assert names(target.parent) == sorted([*before, target.name])


# Renders, and stops at the moment when the temporary file is complete.
AT_THE_LAST_MOMENT = """
import os, sys, time
def wait(opened):
    print("now", flush=True)
    time.sleep(60)
os.fsync = wait
from kehoach.cli import app
app(["schema", "-o", "a.json"])
"""


@on_posix
@pytest.mark.parametrize(("number", "code"), [(SIGTERM, 143), (SIGINT, 130)], ids=["SIGTERM", "SIGINT"])
def test_who_is_told_to_end_leaves_nothing_behind(tmp_path: Path, number: int, code: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", AT_THE_LAST_MOMENT], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal(SIGINT, SIG_DFL),  # some runners pass it on as ignored
    )  # fmt: skip
    assert process.stdout.readline() == b"now\n"
    assert len(names(tmp_path)) == 1
    time.sleep(0.05)
    process.send_signal(number)
    _, words = process.communicate(timeout=30)
    assert (process.returncode, names(tmp_path), b"Traceback" in words) == (code, [], False)


# -- folders ------------------------------------------------------------------------------------------------------------


def test_folders_are_made_down_to_the_last(tmp_path: Path) -> None:
    make_folder(tmp_path / "a/b/c")
    make_folder(tmp_path / "a/b/c")
    assert (tmp_path / "a/b/c").is_dir()
    with pytest.raises(UnwritableFile, match="AUX"):
        make_folder(tmp_path / "AUX/d")
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableFile):
        make_folder(tmp_path / "file/d")
