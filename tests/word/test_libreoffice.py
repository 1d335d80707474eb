"""LibreOffice as a process, played by scripts: where it is found, how it fails, that nothing of it stays."""

import os
import sys
import tempfile
import time
from pathlib import Path

import pytest

from kehoach import pipeline
from kehoach.errors import KehoachError, UnwritableFile
from kehoach.word import libreoffice, pdf
from small_files import docx
from small_files import pdf as printed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for a POSIX shell")

# Puts the PDF to print beside each .docx, which stand in the folder named after --outdir.
PRINTS = 'while [ "$1" != --outdir ]; do shift; done; for f in "$2"/*.docx; do cp "$PRINTED" "${f%.docx}.pdf"; done\n'


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Install a LibreOffice that is this shell script and prints this PDF; its temporary folders lie in `tmp`."""
    for name in ("bin", "tmp", "work"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setattr(libreoffice, "INSTALLED", ())
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}/usr/bin{os.pathsep}/bin")
    monkeypatch.setattr(libreoffice, "NAMES", ("soffice-for-a-test",))
    monkeypatch.chdir(tmp_path / "work")

    def install(script, content=b""):
        (tmp_path / "printed.pdf").write_bytes(content)
        monkeypatch.setenv("PRINTED", str(tmp_path / "printed.pdf"))
        return program(tmp_path / "bin" / "soffice-for-a-test", script)

    yield install
    assert list((tmp_path / "tmp").iterdir()) == []


def program(path, script):
    path.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
    path.chmod(0o755)
    return path


def a_file(name="a.docx", *texts):
    Path(name).write_bytes(docx(*texts or ["Mot"]))
    return Path(name)


def test_the_pdf_stands_beside_its_docx(office) -> None:
    office(PRINTS, printed(["Mot"]))
    assert pipeline.convert_to_pdf(a_file()) == Path("a.pdf")
    assert Path("a.pdf").read_bytes().startswith(printed(["Mot"]))


def test_a_pdf_of_ours_is_made_anew_and_a_foreign_one_kept(office) -> None:
    office(PRINTS, printed(["Mot"]))
    pipeline.convert_to_pdf(pipeline.convert_to_pdf(a_file()).with_suffix(".docx"))
    Path("a.pdf").write_bytes(b"%PDF a signed scan")
    with pytest.raises(UnwritableFile):
        pipeline.convert_to_pdf("a.docx")
    assert Path("a.pdf").read_bytes() == b"%PDF a signed scan"


def test_a_pdf_that_lacks_text_is_not_written(office) -> None:
    office(PRINTS, printed(["Mot"]))
    with pytest.raises(KehoachError, match="in thiếu 1 đoạn của tệp Word, trước hết là “Hai”"):
        pipeline.convert_to_pdf(a_file("a.docx", "Mot", "Hai"))
    assert not Path("a.pdf").exists()


def test_of_several_pdfs_none_is_written_unless_all_are_whole(office) -> None:
    office(PRINTS, printed(["Mot"]))
    with pytest.raises(KehoachError, match=r"b\.pdf"):
        pipeline.convert_all_to_pdf([a_file("a.docx"), a_file("b.docx", "Hai")])
    assert not Path("a.pdf").exists()


def test_without_a_reader_of_pdf_nothing_is_compared_and_that_can_be_told(office, monkeypatch) -> None:
    office(PRINTS, printed(["Mot"]))
    assert pipeline.pdf_is_compared()
    monkeypatch.setattr(pdf, "READER", "no_such_library")
    assert not pipeline.pdf_is_compared()
    assert pipeline.convert_to_pdf(a_file("a.docx", "Mot", "Hai")).exists()


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("echo 'cannot open display' >&2; exit 77", r"mã thoát 77\): cannot open display"),
        (PRINTS + "exit 1", "mã thoát 1"),
        ("exit 0", "không để lại tệp PDF"),
        ("echo javaldx failed >&2", "không để lại tệp PDF nào đọc được: javaldx failed"),
    ],
)
def test_a_failure_is_told_with_what_libreoffice_said(office, script, told) -> None:
    office(script, printed(["Mot"]))
    with pytest.raises(KehoachError, match=told):
        pipeline.convert_to_pdf(a_file())
    assert not Path("a.pdf").exists()


@pytest.mark.parametrize("content", [b"", b"<html>", b"%PDF-1.7 and nothing more"])
def test_what_is_no_pdf_is_not_taken_for_one(office, content) -> None:
    office(PRINTS, content)
    with pytest.raises(KehoachError):
        pipeline.convert_to_pdf(a_file())
    assert not Path("a.pdf").exists()


def test_at_the_time_limit_all_that_libreoffice_started_ends(office, tmp_path) -> None:
    office(f"sleep 60 & echo $! > {tmp_path}/child; wait")
    with pytest.raises(KehoachError, match=r"không tạo xong PDF trong 0\.5 giây"):
        pipeline.convert_to_pdf(a_file(), timeout=0.5)
    assert ends(int((tmp_path / "child").read_text()))


def test_what_libreoffice_leaves_running_ends_with_it(office, tmp_path) -> None:
    office(f"{PRINTS}sleep 60 & echo $! > {tmp_path}/child", printed(["Mot"]))
    pipeline.convert_to_pdf(a_file())
    assert ends(int((tmp_path / "child").read_text()))


def ends(process):
    for _ in range(200):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        stat = Path(f"/proc/{process}/stat")
        if stat.exists() and stat.read_text().split(")")[-1].split()[0] == "Z":  # ended, and nobody asked
            return True
        time.sleep(0.01)
    return False


def test_a_program_in_the_current_folder_is_not_libreoffice(office, monkeypatch) -> None:
    office("exit 0")
    program(Path("soffice-for-a-test"), "exit 0")
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "sub/..", "/usr/bin"]))
    assert libreoffice.program() is None
    with pytest.raises(KehoachError, match="không thấy LibreOffice"):
        pipeline.convert_to_pdf(a_file())


def test_libreoffice_is_found_where_its_installer_put_it(office, monkeypatch, tmp_path) -> None:
    installed = office("exit 0").rename(tmp_path / "soffice")
    monkeypatch.setattr(libreoffice, "INSTALLED", (str(installed), "relative/soffice"))
    assert libreoffice.program() == str(installed)


def test_a_folder_or_a_file_that_cannot_be_run_is_not_libreoffice(office, tmp_path) -> None:
    office("exit 0").chmod(0o644)
    assert os.geteuid() == 0 or libreoffice.program() is None
    (tmp_path / "bin" / "soffice-for-a-test").unlink()
    (tmp_path / "bin" / "soffice-for-a-test").mkdir()
    assert libreoffice.program() is None
