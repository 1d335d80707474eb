"""Whatever bytes are called .docx: they are read, or one Vietnamese sentence says why not, in bounded time and memory."""

import contextlib
import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foreign import NAMES, docx, main_part, p, relationships, zipped
from kehoach.errors import UnreadableFile
from kehoach.word.reading import body as walk
from kehoach.word.reading import package as bounds
from kehoach.word.reading.opened import open_word

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def texts(content):
    return [paragraph.text for paragraph in open_word(io.BytesIO(content), "cu.docx").paragraphs]


def refusal(content):
    with pytest.raises(UnreadableFile) as refused:
        texts(content)
    message = str(refused.value)
    assert message.startswith("cu.docx: ")
    return message.removeprefix("cu.docx: ")


def stream(name):
    return COMPOUND + name.encode("utf-16-le")


def open_document(kind):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", "<x/>")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "tệp rỗng"),
        (bytes(2000), "tệp rỗng"),
        (stream("WordDocument"), "Word 97–2003 (.doc)"),
        (stream("EncryptedPackage"), "mật khẩu"),
        (stream("Workbook"), "bảng tính"),
        (stream("PowerPoint Document"), "trình chiếu"),
        (open_document("text"), ".odt"),
        (open_document("spreadsheet"), "bảng tính"),
        (rb"{\rtf1\ansi chao}", ".rtf"),
        (b"\xef\xbb\xbf\r\n<html xmlns:w='urn:x'><body>a</body></html>", "HTML"),
        ('<html><body class="x">a</body></html>'.encode("utf-16"), "HTML"),
        (b"<!DOCTYPE html>\n<p>a", "HTML"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "HTML"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>', "XML"),
        (b"%PDF-1.7", "PDF"),
        ("co_quan:\n\tcap: xã\r\n".encode() * 900, "tệp kế hoạch thì kiểm tra bằng: kehoach validate"),
        ("Kế hoạch".encode() + b"\0\xff", "không đọc được như một tệp .docx"),
        (zipped({"a.txt": "a"}), "không có phần văn bản"),
        (zipped({"_rels/.rels": relationships([("a", "officeDocument", "xl/workbook.xml", "")]), "xl/workbook.xml": "<workbook/>"}), "bảng tính"),
        (zipped({"_rels/.rels": relationships([("a", "officeDocument", "ppt/p.xml", "")]), "ppt/p.xml": "<presentation/>"}), "trình chiếu"),
        (zipped({"word/document.xml": "<w:document"}), "hỏng"),
        (docx(p("a"))[:-40], "hỏng"),
        (docx(p("a"))[:700], "hỏng"),
    ],
)  # fmt: skip
def test_what_is_no_docx_is_told_by_its_content(content, said):
    assert said in refusal(content)


def test_an_entry_with_a_password_is_told():
    whole = bytearray(docx(p("a")))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = whole.find(signature)
        while place >= 0:
            struct.pack_into("<H", whole, place + at, 1)
            place = whole.find(signature, place + 4)
    assert "mật khẩu" in refusal(bytes(whole))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_they_can_grow(encoding):
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    part = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]>' + main_part(p("&a9;"))
    assert "DTD" in refusal(docx("", others={"word/document.xml": part.encode(encoding)}))


def test_nothing_outside_is_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("bí mật", encoding="utf-8")
    part = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{secret.as_uri()}">]>' + main_part(p("&a;"))
    assert "DTD" in refusal(docx("", others={"word/document.xml": part}))
    away = [("x", "styles", "http://127.0.0.1:9/styles.xml", "External"), ("y", "numbering", "../../../etc/passwd", "")]
    assert texts(docx(p("a"), relations=away)) == ["a"]


def test_a_part_that_unpacks_to_too_much_is_refused():
    assert "quá lớn" in refusal(docx("", others={"word/document.xml": b" " * (bounds.MOST_XML + 1)}))


def test_too_many_marks_are_refused():
    assert "quá lớn" in refusal(docx("<w:p/>" * (bounds.MOST_MARKS + 1)))


def test_too_many_entries_are_refused(monkeypatch):
    monkeypatch.setattr(bounds, "MOST_ENTRIES", 5)
    assert "quá lớn" in refusal(docx(p("a"), others={f"a{n}": "" for n in range(5)}))


def test_too_many_paragraphs_are_refused(monkeypatch):
    monkeypatch.setattr(walk, "MOST_PARAGRAPHS", 3)
    assert texts(docx(p("a") * 3)) == ["a"] * 3
    assert "quá dài" in refusal(docx(p("a") * 4))


def test_a_path_that_cannot_be_read_is_told(tmp_path):
    for path, said in ((tmp_path, "thư mục"), (tmp_path / "a.docx", "không có tệp này")):
        with pytest.raises(UnreadableFile, match=said):
            open_word(path)


def test_macro_files_templates_and_strict_ones_are_read():
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    kinds = f'<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="{macro}"/></Types>'
    assert texts(docx(p("a"), others={"[Content_Types].xml": kinds})) == ["a"]
    strict = main_part(p("a", '<w:ind w:start="20mm"/>')).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    [paragraph] = open_word(io.BytesIO(docx("", others={"word/document.xml": strict}))).paragraphs
    assert (paragraph.text, paragraph.looks.start) == ("a", pytest.approx(20))


def test_parts_are_found_by_relation_whatever_they_are_called():
    others = {
        "_rels/.rels": relationships([("x", "officeDocument", "/VanBan/chinh.xml", "")]),
        "VanBan/chinh.xml": main_part(p("a", '<w:pStyle w:val="k"/>')),
        "VanBan/_rels/chinh.xml.rels": relationships([("x", "styles", "../kieu%20mau.xml", "")]),
        "kieu mau.xml": f'<w:styles {NAMES}><w:style w:type="paragraph" w:styleId="k"><w:name w:val="Kiểu"/></w:style></w:styles>',
    }
    [paragraph] = open_word(io.BytesIO(zipped(others))).paragraphs
    assert (paragraph.text, paragraph.style_name) == ("a", "Kiểu")


def test_parts_that_lack_are_done_without():
    assert texts(zipped({"word/document.xml": main_part(p("a"))})) == ["a"]
    [paragraph] = open_word(
        io.BytesIO(zipped({"word/document.xml": main_part(p("a", '<w:pStyle w:val="x"/>'))}))
    ).paragraphs
    assert paragraph.runs[0].letters.size == 10


WHOLE = docx(p("Kế hoạch", '<w:pStyle w:val="x"/>') * 3, styles='<w:style w:type="paragraph" w:styleId="x"/>')


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255), st.integers(0, len(WHOLE)))
@settings(max_examples=200)
def test_a_damaged_file_is_read_or_refused_and_never_a_bug(place, value, end):
    damaged = bytearray(WHOLE)
    damaged[place] = value
    for content in (bytes(damaged), WHOLE[:end]):
        with contextlib.suppress(UnreadableFile):
            [[run.letters for run in each.runs] for each in open_word(io.BytesIO(content), "x").all_paragraphs()]
