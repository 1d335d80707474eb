"""A .doc is read by way of LibreOffice, and its looks are hints at most; without LibreOffice a sentence says what to do."""

import subprocess
from pathlib import Path

import pytest

import kehoach
from check.written import docx, write
from kehoach.check.judge import RULES
from kehoach.diagnostics import Severity
from kehoach.errors import KehoachError, UnreadableFile
from kehoach.word import libreoffice
from kehoach.word.web_page import plain_page

FIVE = ("ke-hoach-xa", "cong-van-so", "quyet-dinh-ubnd", "to-trinh-truong", "ke-hoach-phu-luc")
CASES = Path(__file__).parent.parent / "cases" / "check"
OF_LOOKS = {rule.code for rule in RULES if rule.of_looks}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Five files with faults, saved as Word 97 did."""
    folder = tmp_path_factory.mktemp("older")
    for name in FIVE:
        (folder / f"{name}.docx").write_bytes(docx(write((CASES / f"{name}.txt").read_text(encoding="utf-8"))))
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    target = ["--convert-to", "doc:MS Word 97", "--outdir", folder]
    files = [folder / f"{name}.docx" for name in FIVE]
    subprocess.run([*command, *target, *files], check=True, capture_output=True, timeout=200)
    return folder


def is_of_looks(found):
    return bool(found.property) or found.code in OF_LOOKS


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("name", FIVE)
def test_words_of_a_doc_are_judged_as_those_of_the_docx_and_looks_are_hints(folder, name):
    older, newer = (kehoach.check_docx(folder / f"{name}{suffix}") for suffix in (".doc", ".docx"))
    assert older.kind == newer.kind
    words = [
        {(found.code, found.severity) for found in each.findings if not is_of_looks(found)} for each in (older, newer)
    ]
    assert words[0] == words[1]
    assert {found.severity for found in older.findings if is_of_looks(found)} <= {Severity.GOI_Y}
    assert "trinh_bay" in {each.code for each in older.not_evaluated}


PAGE = """<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<link rel=File-List href="http://127.0.0.1:9/tep.xml"><style>@import url(http://127.0.0.1:9/a.css);</style></head><body>
<table><tr><td align=center><p>UBND TỈNH BÌNH AN</p><p><b>SỞ TƯ PHÁP</b></p><p>Số 12/TB-STP</p></td><td align=center>
<p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b>Độc lập - Tự do - Hạnh phúc</b></p>
<p><i>Bình An, ngày 5 tháng 3 năm 2026</i></p></td></tr></table><p align=center><b>THÔNG BÁO</b></p>
<p align=center><b>Lịch trực của phòng công chứng</b></p><img src="http://127.0.0.1:9/a.png">
<p style="background:url('http://127.0.0.1:9/b.png')">Sở Tư pháp thông báo lịch trực của phòng công chứng./.</p>
<table><tr><td><p><b><i>Nơi nhận:</i></b></p><p>- Lưu: VT, BTTP.</p></td><td><p><b>GIÁM ĐỐC</b></p><p><b>Đoàn Văn Tám</b></p></td>
</tr></table></body></html>"""
MHTML = (
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=moc\n\n--moc\nContent-Type: text/html; charset=utf-8\n"
    f"Content-Transfer-Encoding: 8bit\n\n{PAGE}\n--moc--\n"
)


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("page", [PAGE, MHTML], ids=["html", "mhtml"])
def test_a_web_page_called_doc_is_judged_too(tmp_path, page):
    file = tmp_path / "thong-bao.doc"
    file.write_text(page, encoding="utf-8")
    report = kehoach.check_docx(file)
    assert report.kind == "Thông báo"
    faults = {found.code for found in report.findings if found.severity is Severity.LOI}
    assert faults == {"the_thuc.so_ky_hieu", "the_thuc.dia_danh_thoi_gian"}


@pytest.mark.parametrize("page", [PAGE, MHTML, PAGE.replace("<html>", "<HTML>")], ids=["html", "mhtml", "capitals"])
def test_nothing_of_a_web_page_is_fetched(page):
    plain = plain_page(page.encode()).decode()
    assert "Sở Tư pháp thông báo" in plain
    assert "127.0.0.1" not in plain


def test_an_archive_of_no_page_is_told_so():
    with pytest.raises(KehoachError, match="HTML"):
        plain_page(b"MIME-Version: 1.0\n\nkhong co trang nao")


@pytest.mark.needs("soffice")
def test_without_libreoffice_a_doc_is_told_what_to_do(folder, monkeypatch):
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    with pytest.raises(UnreadableFile, match=r"lưu lại thành \.docx"):
        kehoach.check_docx(folder / "cong-van-so.doc")
