"""Whatever call for a file fails, in whatever command: a sentence in Vietnamese, and every old file whole."""

import errno
import os
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from faulty_disk import FaultyDisk
from kehoach.cli import app

pytestmark = pytest.mark.skipif(os.name == "nt", reason="other calls there")

PLAN = """\
co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}
ngay_ban_hanh: 2026-03-05
trich_yeu: Tuyên truyền cải cách hành chính
noi_dung: Tuyên truyền thường xuyên.
phu_luc: [{tieu_de: Một, doan: Nội dung.}]
noi_nhan: [UBND tỉnh]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
"""
OLD_PLAN = PLAN.replace("cải cách", "chuyển đổi")

# Each with the files that it is to find; "của tôi" is of somebody else.
COMMANDS = {
    "render": ["render", "a.yaml"],
    "render-over-our-own": ["render", "a.yaml"],
    "render-over-a-foreign-file": ["render", "a.yaml"],
    "render-forced": ["render", "a.yaml", "--force"],
    "render-into-a-new-folder": ["render", "a.yaml", "-o", "ra/trong/"],
    "render-separately-over-our-own": ["render", "a.yaml", "--separate-appendices"],
    "validate": ["validate", "a.yaml"],
    "new": ["new", "b.yaml", "--level", "xa"],
    "new-forced": ["new", "b.yaml", "--level", "xa", "--force"],
    "schema": ["schema", "-o", "b.json"],
    "schema-over-our-own": ["schema", "-o", "b.json"],
}
EVERY_ERRNO = sorted({
    errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.EINVAL,
    errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE,
    errno.ETIMEDOUT, errno.EBUSY, errno.ETXTBSY, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ELOOP, errno.EXDEV,
    errno.EBADF, errno.EPIPE, errno.EAGAIN, errno.ENOTEMPTY, errno.EMLINK,
})  # fmt: skip
USUAL = (errno.EIO, errno.EACCES, errno.ENOENT, errno.ENOSPC, errno.EEXIST)


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(args))
    assert result.exception is None or isinstance(result.exception, SystemExit), repr(result.exception)
    return result.exit_code, result.stderr


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(params=COMMANDS)
def scene(request, tmp_path: Path, monkeypatch) -> tuple[Path, list[str], dict[str, bytes]]:
    """The folder, the command, and what the folder holds before it."""
    folder = tmp_path / "x"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "a.yaml").write_text(OLD_PLAN, encoding="utf-8")
    if "our-own" in request.param:
        run("render", "a.yaml", "--separate-appendices")
        run("schema", "-o", "b.json")
    if "foreign" in request.param or "forced" in request.param:
        for name in ("a.docx", "b.yaml"):
            (folder / name).write_text("của tôi", encoding="utf-8")
    (folder / "a.yaml").write_text(PLAN, encoding="utf-8")
    return folder, COMMANDS[request.param], files(folder)


def test_a_sentence_and_the_old_file_whole(scene, request) -> None:
    folder, command, before = scene
    with FaultyDisk(folder).installed() as disk:
        whole_code, _ = run(*command)
    after = files(folder)
    assert len(disk.calls) >= 2
    english = [os.strerror(number) for number in EVERY_ERRNO]
    every = request.node.callspec.params["scene"] == "render-over-our-own"
    for at, call in enumerate(disk.calls):
        for number in EVERY_ERRNO if every else USUAL:
            told = f"{call} (call {at}) fails with {errno.errorcode[number]}"
            restore(folder, before)
            with FaultyDisk(folder, at, number).installed() as failing:
                code, words = run(*command)
            assert len(failing.calls) > at, told
            now = files(folder)
            torn = [name for name in now if now[name] not in (before.get(name), after.get(name))]
            assert [name for name in torn if not (call == "unlink" and name.endswith(".tmp"))] == [], told
            assert before.keys() <= now.keys(), told
            if whole_code == 2:  # refused on a good day: nothing of it may come on a bad one
                assert (code, {name: now[name] for name in before}) == (2, before), told
            if code == 2:
                assert re.search(r"^lỗi: \S", words, re.MULTILINE), told
                assert not [word for word in english if word in words], told
            else:
                assert code == whole_code, told
                assert {name: now.get(name) for name in after} == after, told


def restore(folder: Path, content: dict[str, bytes]) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    os.chdir(folder)
    for name, data in content.items():
        (folder / name).write_bytes(data)


def test_the_disk_fails_where_it_is_told_to(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    with FaultyDisk(tmp_path, 1, errno.EIO).installed() as disk:
        os.stat(tmp_path / "a")
        with pytest.raises(OSError, match="Input/output"):
            (tmp_path / "a").open("rb")
        os.stat("/")
    assert disk.calls == ["stat", "open"]
