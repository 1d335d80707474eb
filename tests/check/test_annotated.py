"""`check --annotate`: a copy with a comment beside each finding, in which the same is found, and the file itself untouched."""

import io
import os
import re
import zipfile

import pytest

import kehoach
from check.test_planted_faults import FAULTS
from check.typed_page import TypedPage
from foreign import NAMES
from kehoach.errors import KehoachError, UnreadableFile, UnwritableFile
from word.editing.test_comments import CONTENT_TYPES, hung, parts, spoken
from word.test_schema import faults

SIGNED = {"_rels/.rels": ("</Relationships>", '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>')}  # fmt: skip


def faulty(number=0, *more):
    page = TypedPage()
    for at in (number, *more):
        FAULTS[at][0](page)
    return page.docx()


def with_part(content, name, old="", new=""):
    """The file with a part made, or words of it replaced."""
    made = io.BytesIO()
    files = parts(content)
    files[name] = files[name].replace(old.encode(), new.encode()) if old else new.encode()
    with zipfile.ZipFile(made, "w") as package:
        for each, inside in files.items():
            package.writestr(each, inside)
    return made.getvalue()


def said(report):
    return [(each.code, each.place.paragraph, each.message) for each in report.findings]


@pytest.mark.parametrize("number", range(0, len(FAULTS), 3))
def test_each_finding_has_its_comment_and_the_same_is_found_again(number, tmp_path):
    old = faulty(number)
    report = kehoach.annotate_docx(io.BytesIO(old), tmp_path / "ra.docx")
    new = (tmp_path / "ra.docx").read_bytes()
    assert said(report) == said(kehoach.check_docx(io.BytesIO(old))) == said(kehoach.check_docx(tmp_path / "ra.docx"))
    if not report.findings:
        assert new == old
        return
    assert [re.search(r"\[([\w.]+)\]$", words)[1] for words in spoken(new).values()] == [
        each.code for each in report.findings
    ]
    assert list(hung(new)) == list(spoken(new))
    assert [each for each in faults(new) if each not in faults(old)] == []


def test_a_comment_says_what_is_wrong_what_to_do_and_where_that_is_written(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764149400")
    old = with_part(faulty(), "word/document.xml", "Nơi nhận:", "Nơi nhận")
    kehoach.annotate_docx(io.BytesIO(old), tmp_path / "ra.docx")
    new = (tmp_path / "ra.docx").read_bytes()
    [words] = [each for each in spoken(new).values() if "tu_noi_nhan" in each]
    assert words == (
        "Lỗi: sau từ “Nơi nhận” thiếu dấu hai chấmCách sửa: viết “Nơi nhận:”Căn cứ: Nghị định 30/2020/NĐ-CP, "
        "Phụ lục I, Phần I, Mục II khoản 9 điểm d[the_thuc.tu_noi_nhan]"
    )
    assert b'w:author="kehoach" w:date="2025-11-26T09:30:00" w:initials="KH"' in parts(new)["word/comments.xml"]


def test_a_copy_is_never_written_over_its_source(tmp_path, monkeypatch):
    source = tmp_path / "cu.docx"
    source.write_bytes(faulty())
    os.symlink(source, tmp_path / "lien-ket.docx")
    os.link(source, tmp_path / "ten-khac.docx")
    monkeypatch.chdir(tmp_path)
    for target in (source, "lien-ket.docx", "ten-khac.docx", "./cu.docx"):
        with pytest.raises(KehoachError, match="chính tệp đang xét"):
            kehoach.annotate_docx(source, target, force=True)
    with pytest.raises(KehoachError, match="chính tệp đang xét"):
        kehoach.annotate_docx(tmp_path / "lien-ket.docx", source, force=True)
    assert source.read_bytes() == faulty()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["cu.docx", "lien-ket.docx", "ten-khac.docx"]


def test_another_file_is_replaced_only_when_forced(tmp_path):
    other = tmp_path / "khac.docx"
    other.write_bytes(b"cua toi")
    with pytest.raises(UnwritableFile, match="đã có tệp này"):
        kehoach.annotate_docx(io.BytesIO(faulty()), other)
    assert other.read_bytes() == b"cua toi"
    kehoach.annotate_docx(io.BytesIO(faulty()), other, force=True)
    assert kehoach.check_docx(other).findings


def test_a_signed_file_is_refused(tmp_path):
    [(name, (old, new))] = SIGNED.items()
    with pytest.raises(KehoachError, match="chữ ký số"):
        kehoach.annotate_docx(io.BytesIO(with_part(faulty(), name, old, new)), tmp_path / "ra.docx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        ("ms-word.document.macroEnabled", ".docm"),
        ("openxmlformats-officedocument.wordprocessingml.template", ".dotx"),
        ("openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    ],
)
def test_the_copy_has_the_suffix_by_which_word_opens_it_and_macros_stay(kind, suffix, tmp_path):
    named = f'<Override PartName="/word/document.xml" ContentType="application/vnd.{kind}.main+xml"/></Types>'
    old = with_part(faulty(), "[Content_Types].xml", new=CONTENT_TYPES.replace("</Types>", named))
    old = with_part(old, "word/vbaProject.bin", new="macro")
    other = ".docx" if suffix != ".docx" else ".docm"
    with pytest.raises(UnwritableFile, match=f"đuôi {suffix}"):
        kehoach.annotate_docx(io.BytesIO(old), tmp_path / f"ra{other}")
    kehoach.annotate_docx(io.BytesIO(old), tmp_path / f"ra{suffix}")
    new = parts((tmp_path / f"ra{suffix}").read_bytes())
    assert new["word/vbaProject.bin"] == b"macro"
    assert kind.encode() in new["[Content_Types].xml"]


def test_a_doc_is_not_annotated_but_told_how_to_be_saved(tmp_path):
    doc = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")
    with pytest.raises(UnreadableFile, match=r"lưu lại thành \.docx"):
        kehoach.annotate_docx(io.BytesIO(doc), tmp_path / "ra.docx")


def test_a_comment_in_the_file_stays(tmp_path):
    theirs = '<w:comment w:id="0" w:author="An" w:initials="A"><w:p><w:r><w:t>Cũ</w:t></w:r></w:p></w:comment>'
    old = with_part(faulty(), "word/comments.xml", new=f"<w:comments {NAMES}>{theirs}</w:comments>")
    relation = '<Relationship Id="y" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'
    old = with_part(old, "word/_rels/document.xml.rels", "</Relationships>", relation)
    kehoach.annotate_docx(io.BytesIO(old), tmp_path / "ra.docx")
    first, *others = spoken((tmp_path / "ra.docx").read_bytes()).values()
    assert (first, len(others)) == ("Cũ", 1)


def test_a_copy_that_is_annotated_again_has_each_comment_once_and_others_stay(tmp_path):
    theirs = '<w:comment w:id="90" w:author="An" w:initials="A"><w:p><w:r><w:t>Cũ</w:t></w:r></w:p></w:comment>'
    kehoach.annotate_docx(io.BytesIO(faulty(0, 8)), tmp_path / "mot.docx")
    once = (tmp_path / "mot.docx").read_bytes()
    once = with_part(once, "word/comments.xml", "</w:comments>", f"{theirs}</w:comments>")
    kehoach.annotate_docx(io.BytesIO(once), tmp_path / "hai.docx")
    twice = (tmp_path / "hai.docx").read_bytes()
    assert sorted(spoken(twice).values()) == sorted(spoken(once).values())
    assert "Cũ" in spoken(twice).values()
    assert sorted(hung(twice)) == sorted(set(spoken(twice)) - {"90"})
    assert faults(twice) == faults(once)


def test_what_was_put_right_loses_its_comment_and_nothing_else_is_left(tmp_path):
    kehoach.annotate_docx(io.BytesIO(faulty(0)), tmp_path / "mot.docx")
    once = (tmp_path / "mot.docx").read_bytes()
    right = parts(TypedPage().docx())["word/document.xml"].decode()
    margins = re.search(r"<w:pgMar[^>]*>", right)[0]
    wrong = re.search(r"<w:pgMar[^>]*>", parts(once)["word/document.xml"].decode())[0]
    kehoach.annotate_docx(io.BytesIO(with_part(once, "word/document.xml", wrong, margins)), tmp_path / "hai.docx")
    assert spoken((tmp_path / "hai.docx").read_bytes()) == {}
    assert list(hung((tmp_path / "hai.docx").read_bytes())) == []


ANSWERS = "http://schemas.microsoft.com/office/word/2012/wordml"


@pytest.mark.parametrize("more", ["answered", "gone on with"])
def test_a_comment_of_ours_that_somebody_answered_or_went_on_with_stays(more, tmp_path):
    kehoach.annotate_docx(io.BytesIO(faulty(0)), tmp_path / "mot.docx")
    once = (tmp_path / "mot.docx").read_bytes()
    if more == "answered":
        named = '<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="0A"><w:pPr>'
        once = with_part(once, "word/comments.xml", "<w:p><w:pPr>", named)
        answer = f'<w15:commentsEx xmlns:w15="{ANSWERS}"><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/></w15:commentsEx>'
        once = with_part(once, "word/commentsExtended.xml", new=answer)
        relation = '<Relationship Id="y" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>'
        once = with_part(once, "word/_rels/document.xml.rels", "</Relationships>", relation)
    else:
        once = with_part(
            once, "word/comments.xml", "</w:comment>", "<w:p><w:r><w:t>Giữ lại.</w:t></w:r></w:p></w:comment>"
        )
    kehoach.annotate_docx(io.BytesIO(once), tmp_path / "hai.docx")
    assert len(spoken((tmp_path / "hai.docx").read_bytes())) == 2
