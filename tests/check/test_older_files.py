"""A .doc is read by way of LibreOffice, and its looks are hints at most; without LibreOffice a sentence says what to do."""

import io
import subprocess
import zipfile

import pytest

import kehoach
from kehoach.diagnostics import Severity
from kehoach.errors import UnreadableFile
from kehoach.word import libreoffice
from samples import plan


@pytest.fixture(scope="module")
def older(tmp_path_factory):
    """A page with faults of looks and of words, saved as Word 97 did."""
    folder = tmp_path_factory.mktemp("older")
    source = folder / "ke-hoach.docx"
    with (
        zipfile.ZipFile(io.BytesIO(kehoach.to_bytes(plan("xa-an-phu-2026")))) as old,
        zipfile.ZipFile(source, "w") as new,
    ):
        for name in old.namelist():
            content = old.read(name).replace(b'w:top="1134"', b'w:top="850"')
            new.writestr(name, content.replace("Nơi nhận:".encode(), "Nơi nhận".encode()))
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "doc:MS Word 97"]
    subprocess.run([*command, "--outdir", folder, source], check=True, capture_output=True, timeout=200)
    return source.with_suffix(".doc")


@pytest.mark.needs("soffice")
def test_looks_of_a_doc_are_hints_and_words_are_not(older):
    report = kehoach.check_docx(older)
    found = {each.code: each.severity for each in report.findings}
    assert report.kind == "Kế hoạch"
    assert found["trang.le_tren"] is Severity.GOI_Y
    assert found["the_thuc.tu_noi_nhan"] is Severity.LOI
    assert "trinh_bay" in {each.code for each in report.not_evaluated}


@pytest.mark.needs("soffice")
def test_without_libreoffice_a_doc_is_told_what_to_do(older, monkeypatch):
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    with pytest.raises(UnreadableFile, match=r"lưu lại thành \.docx"):
        kehoach.check_docx(older)
