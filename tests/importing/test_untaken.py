"""What a plan cannot hold is told in place, never passed over: remarks, tracked changes, words in margins, looks."""

import copy
import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt

import foreign
import kehoach
import samples
from kehoach.walks.updating import update_from

TITLE = foreign.p("KẾ HOẠCH") + foreign.p("Trồng cây năm 2026")
COMMENT = (
    f'<w:comments {foreign.NAMES}><w:comment w:id="7" w:author="Bà Tâm"><w:p><w:r><w:t>Nêu rõ </w:t></w:r>'
    "<w:r><w:t>nơi trồng.</w:t></w:r></w:p></w:comment></w:comments>"
)
REMARKED = '<w:r><w:t>Mỗi thôn trồng một trăm cây.</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r>'
TRACKED = '<w:ins w:id="1" w:author="A"><w:r><w:t>Thêm câu này.</w:t></w:r></w:ins>'
HEADED = '<w:sectPr><w:headerReference w:type="default" r:id="top"/></w:sectPr>'


def told(body, others=None, relations=()):
    file = foreign.docx(TITLE + body, others=others, relations=relations)
    return [
        (each.code, each.place.paragraph, each.message)
        for each in kehoach.import_docx(io.BytesIO(file)).findings
        if each.code in ("nhap.nhan_xet", "nhap.theo_doi", "nhap.le_trang")
    ]


def test_a_remark_is_told_at_its_paragraph_with_who_wrote_it():
    found = told(
        f"<w:p>{REMARKED}</w:p>", {"word/comments.xml": COMMENT}, [("remarks", "comments", "comments.xml", "")]
    )
    assert found == [
        ("nhap.nhan_xet", 3, "không đưa được vào kế hoạch: nhận xét của Bà Tâm: “Nêu rõ nơi trồng.”"),
    ]


def test_tracked_changes_are_told_together():
    found = told(f"<w:p>{TRACKED}</w:p><w:p><w:r><w:t>Một câu.</w:t></w:r></w:p><w:p>{TRACKED}</w:p>")
    assert found == [("nhap.theo_doi", 3, "sửa đổi đang theo dõi được coi là đã chấp nhận (cả đoạn 5)")]


@pytest.mark.parametrize(
    ("text", "codes"), [("Dự thảo lần 2", ["nhap.le_trang"]), ("Trang 2/3", []), ("- 2 -", []), ("lưu hành nội bộ", [])]
)
def test_words_in_a_margin_are_told_and_numbers_of_pages_are_not(text, codes):
    header = f"<w:hdr {foreign.NAMES}>{foreign.p(text)}</w:hdr>"
    found = told(foreign.p("Một câu.") + HEADED, {"word/top.xml": header}, [("top", "header", "top.xml", "")])
    assert [code for code, _, _ in found] == codes


def test_looks_and_remarks_of_an_edited_draft_are_told_and_the_words_are_taken(tmp_path):
    text = samples.EXAMPLES["xa-an-phu-2026"].read_text(encoding="utf-8")
    plan, file = tmp_path / "p.yaml", tmp_path / "p.docx"
    plan.write_text(text, encoding="utf-8")
    edited = docx.Document(io.BytesIO(kehoach.to_bytes(kehoach.load(plan), carry=True)))
    body = [each for each in edited.paragraphs if each.text.startswith("Kinh phí thực hiện được")]
    for run in body[0].runs:
        run.font.size = Pt(16)
    added = copy.deepcopy(body[0]._p)
    for run in added.findall(qn("w:r"))[1:]:
        added.remove(run)
    added.find(qn("w:r")).find(qn("w:t")).text = "Thêm một câu."
    added.append(parse_xml(f"<w:ins {foreign.NAMES} w:id='1' w:author='A'><w:r><w:t> Câu nữa.</w:t></w:r></w:ins>"))
    body[0]._p.addnext(added)
    edited.save(file)
    update = update_from(file, plan)
    assert [each.says for each in update.taken] == ["sau III: thêm “Thêm một câu. Câu nữa”"]
    assert [note.partition(": đoạn")[0] for note in update.notes if "cỡ chữ" in note] == [
        "cỡ chữ sửa trong Word không đưa vào kế hoạch"
    ]
    assert any(note.endswith(": sửa đổi đang theo dõi được coi là đã chấp nhận") for note in update.notes)


def test_a_draft_saved_as_it_is_has_no_notes(tmp_path):
    plan, file = tmp_path / "p.yaml", tmp_path / "p.docx"
    plan.write_text(samples.EXAMPLES["thi-dua-2022-2025"].read_text(encoding="utf-8"), encoding="utf-8")
    docx.Document(io.BytesIO(kehoach.to_bytes(kehoach.load(plan), carry=True))).save(file)
    assert update_from(file, plan).notes == ()
