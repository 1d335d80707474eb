"""`check --fix`: a copy in which what is claimed to be cured is cured, nothing else has changed, and no letter is another."""

import io
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import foreign
import kehoach
from check.test_annotated import SIGNED, with_part
from check.test_planted_faults import ALLOWED, FAULTS, drop, every, footer, margin, number_shown, set_, typed
from check.typed_page import TypedPage, part
from check.written import docx, write
from kehoach.diagnostics import Severity
from kehoach.errors import KehoachError
from kehoach.report.selection import Selection
from kehoach.rules import properties as p
from kehoach.rules.nd30 import cells
from kehoach.rules.roles import Role
from kehoach.word.reading.opened import open_word
from samples import NAMES, plan
from word.editing.test_comments import parts
from word.test_schema import faults

LOOKS = {f"{role}.{prop.name}" for role in Role for prop in cells(role)}
# Capitals that are typed cannot be undone without typing others.
TYPED_LOOKS = {"tu_phu_luc.in_hoa"}
# What may be typed anew besides.
WORDS = {"the_thuc.tieu_ngu", "bo_tri.bo_co_chu"}
CURABLE = [(change, code) for change, code, _ in FAULTS if code in (LOOKS | WORDS) - TYPED_LOOKS]
INCURABLE = [
    (change, code) for change, code, _ in FAULTS if code not in LOOKS | WORDS | {"the_thuc.dia_danh_thoi_gian"}
]


def fixed(content, tmp_path):
    """The report and the bytes of the copy."""
    target = tmp_path / "ra.docx"
    report = kehoach.fix_docx(io.BytesIO(content), target, force=True)
    return report, target.read_bytes()


def page(*changes):
    made = TypedPage()
    for change in changes:
        change(made)
    return made.docx()


def texts(content):
    return [each.typed for each in open_word(io.BytesIO(content), "cu.docx").paragraphs]


def codes(report):
    return {each.code for each in report.findings}


def test_there_is_much_to_be_cured():
    assert len(CURABLE) > 40
    assert len(INCURABLE) > 20


@pytest.mark.parametrize("number", range(len(CURABLE)))
def test_a_planted_fault_is_cured_and_all_else_stays(number, tmp_path):
    change, code = CURABLE[number]
    old = page(change)
    before = kehoach.check_docx(io.BytesIO(old))
    report, new = fixed(old, tmp_path)
    assert code in codes(before)
    assert code in {change.code for change in report.changes}
    assert codes(report.left) == codes(before) - {change.code for change in report.changes}
    if code != "the_thuc.tieu_ngu":
        assert texts(new) == texts(old)
    changed = {name for name, inside in parts(new).items() if parts(old).get(name) != inside}
    assert changed <= {"word/document.xml", "word/header1.xml", "word/footer1.xml", "word/_rels/document.xml.rels"}
    assert [each for each in faults(new) if each not in faults(old)] == []


@pytest.mark.parametrize("number", range(len(INCURABLE)))
def test_what_cannot_be_cured_by_looks_is_left_and_the_file_is_the_same_to_the_byte(number, tmp_path):
    change, code = INCURABLE[number]
    old = page(change)
    report, new = fixed(old, tmp_path)
    assert (report.changes, new == old) == ((), True)
    assert code in codes(report.left) or not code


@pytest.mark.parametrize("number", range(len(ALLOWED)))
def test_what_is_allowed_is_the_same_to_the_byte(number, tmp_path):
    old = page(ALLOWED[number])
    assert fixed(old, tmp_path)[1] == old


@pytest.mark.parametrize("name", NAMES)
def test_a_page_of_ours_is_the_same_to_the_byte(name, tmp_path):
    old = kehoach.to_bytes(plan(name))
    assert fixed(old, tmp_path)[1] == old


@settings(max_examples=25)
@given(st.lists(st.sampled_from(range(len(FAULTS))), min_size=2, max_size=6, unique=True))
def test_of_any_faults_together_what_is_claimed_is_cured_and_nothing_is_new(tmp_path_factory, chosen):
    made = TypedPage()
    for number in chosen:
        try:
            FAULTS[number][0](made)
        except (StopIteration, AssertionError):  # another fault has taken away what this one spoils
            continue
    old = made.docx()
    before = kehoach.check_docx(io.BytesIO(old))
    report, new = fixed(old, tmp_path_factory.mktemp("cung"))
    claimed = {change.code for change in report.changes}
    assert codes(report.left) <= codes(before) - claimed
    assert codes(before) - codes(report.left) <= claimed
    assert [letters(text) for text in texts(new)] == [letters(text) for text in texts(old)]
    assert [each for each in faults(new) if each not in faults(old)] == []
    assert fixed(new, tmp_path_factory.mktemp("lai"))[1] == new


def letters(text):
    return "".join(filter(str.isalpha, text))


def test_each_change_says_where_it_is_what_it_was_and_what_it_is(tmp_path):
    report, _ = fixed(page(set_("diem_a", size=12), set_("diem_b", size=12)), tmp_path)
    [change] = report.changes
    assert str(change).endswith(
        "đoạn 15: đã sửa: Nội dung điểm: cỡ chữ 12 pt → 14 pt (2 đoạn: 15–16) [noi_dung_diem.co_chu]"
    )
    assert change.place.excerpt.startswith("a) Ban hành kế hoạch")


@pytest.mark.parametrize(
    ("change", "nearest"),
    [
        (margin("top", 18), "20 mm"),
        (margin("top", 30), "25 mm"),
        (margin("right", 25), "20 mm"),
        (set_("mo_dau", size=12), "13 pt"),
        (set_("mo_dau", size=16), "14 pt"),
        (set_("mo_dau", lines=0.8), "1 lines"),
        (set_("mo_dau", lines=1.8), "1,5 lines"),
    ],
)
def test_the_nearest_value_is_taken(change, nearest, tmp_path):
    report, _ = fixed(page(change), tmp_path)
    [done] = report.changes
    assert done.message.endswith(f"→ {nearest}")


def test_the_indent_is_the_one_that_the_document_has(tmp_path):
    report, _ = fixed(page(every(first=10), set_("mo_dau", first=20)), tmp_path)
    assert [change.message for change in report.changes] == ["Lời văn: khoảng lùi đầu dòng 20 mm → 10 mm"]


def test_first_lines_of_two_kinds_become_of_one(tmp_path):
    old = page(*(set_(name, first=10) for name in ("mo_dau", "diem_a", "diem_b")))
    assert codes(kehoach.check_docx(io.BytesIO(old))) == {"bo_tri.lui_dau_dong"}
    report, new = fixed(old, tmp_path)
    assert codes(report.left) == set()
    assert {round(each.looks.first_line, 1) for each in open_word(io.BytesIO(new)).paragraphs if each.text} == {0, 12.7}
    assert {change.code for change in report.changes} == {"bo_tri.lui_dau_dong"}


def test_the_sizes_of_the_header_go_together(tmp_path):
    report, new = fixed(page(set_("quoc_hieu", size=12), set_("tieu_ngu", size=12)), tmp_path)
    assert codes(report.left) == set()
    sizes = [
        each.visible_runs[0].letters.size
        for each in open_word(io.BytesIO(new), "").paragraphs
        if each.cell and each.visible_runs
    ]
    assert {12.0, 13.0} <= set(sizes)
    assert {change.code for change in report.changes} == {"tieu_ngu.co_chu", "bo_tri.bo_co_chu"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ngày 5 tháng 3 năm 2026", "ngày 05 tháng 3 năm 2026"),
        ("ngày 05 tháng 03 năm 2026", "ngày 05 tháng 3 năm 2026"),
        ("ngày 05 tháng 1 năm 2026", "ngày 05 tháng 01 năm 2026"),
        ("ngày     tháng 03 năm 2026", "ngày     tháng 3 năm 2026"),
    ],
)
def test_a_padded_day_or_month_is_typed_anew_and_blanks_stay(old, new, tmp_path):
    _, content = fixed(page(typed("ngay", "ngày 05 tháng 3 năm 2026", old)), tmp_path)
    assert f"Bình An, {new}" in texts(content)


@pytest.mark.parametrize("text", ["Bình An, ngày      tháng     năm 2026", "Bình An, ngày … tháng … năm 2026"])
def test_blanks_for_number_and_date_stay(text, tmp_path):
    old = page(set_("ngay", text=text), set_("so", text="Số:        /BC-SXD"), set_("mo_dau", size=12))
    report, new = fixed(old, tmp_path)
    assert {"Số:        /BC-SXD", text} <= set(texts(new))
    assert [change.code for change in report.changes] == ["loi_van.co_chu"]


def test_a_line_centred_by_spaces_stays_so(tmp_path):
    old = page(set_("ban_hanh", text="     SỞ XÂY DỰNG", align="left"), set_("mo_dau", size=12))
    _, new = fixed(old, tmp_path)
    assert "     SỞ XÂY DỰNG" in texts(new)


@pytest.mark.parametrize(
    "dashed", ["Độc lập – Tự do – Hạnh phúc", "Độc lập-Tự do-Hạnh phúc", "Độc lập  -  Tự do — Hạnh phúc"]
)
def test_only_the_dashes_of_the_motto_are_typed_anew(dashed, tmp_path):
    _, new = fixed(page(set_("tieu_ngu", text=dashed)), tmp_path)
    assert "Độc lập - Tự do - Hạnh phúc" in texts(new)


def test_another_letter_in_the_motto_is_left(tmp_path):
    old = page(set_("tieu_ngu", text="Độc Lập – Tự Do – Hạnh Phúc"))
    report, new = fixed(old, tmp_path)
    assert new == old
    assert codes(report.left) == {"the_thuc.tieu_ngu"}


def test_runs_keep_their_looks_when_characters_change_inside_of_them(tmp_path):
    def in_three_runs(made):
        each = made["tieu_ngu"]
        words = ("Độc lập –", " Tự do ", "– Hạnh phúc")
        each["runs"] = [{**each, "text": text, "colour": colour} for text, colour in zip(words, ("000001", "000002", "000003"), strict=True)]  # fmt: skip

    _, new = fixed(page(in_three_runs), tmp_path)
    [motto] = [each for each in open_word(io.BytesIO(new), "").paragraphs if each.typed.startswith("Độc")]
    assert [(run.text, run.letters.colour) for run in motto.runs] == [
        ("Độc lập -", "000001"), (" Tự do ", "000002"), ("- Hạnh phúc", "000003"),
    ]  # fmt: skip


def joined(*sizes, one_run):
    """Quốc hiệu and Tiêu ngữ in one paragraph with a line break, in runs of these sizes or in one run."""

    def change(made):
        nation, motto = made["quoc_hieu"], made["tieu_ngu"]
        if one_run:
            nation["runs"] = [
                {**nation, "size": sizes[0], "text": f"{nation['text']}</w:t><w:br/><w:t>{motto['text']}"}
            ]
        else:
            below = {**motto, "size": sizes[1], "text": f"</w:t><w:br/><w:t>{motto['text']}"}
            nation["runs"] = [{**nation, "size": sizes[0]}, below]
        made["ke_tieu_ngu"]["under"] = "ngay"
        made.right = {name: each for name, each in made.right.items() if name != "tieu_ngu"}

    return change


def test_components_of_one_paragraph_are_cured_run_by_run(tmp_path):
    old = page(joined(14, 14, one_run=False))
    assert "quoc_hieu.co_chu" in codes(kehoach.check_docx(io.BytesIO(old)))
    report, new = fixed(old, tmp_path)
    assert ("quoc_hieu.co_chu", texts(new)) == (report.changes[0].code, texts(old))
    assert "quoc_hieu.co_chu" not in codes(report.left)


def test_of_components_in_one_run_none_is_cured_at_the_cost_of_another(tmp_path):
    old = page(joined(16, one_run=True))
    before = codes(kehoach.check_docx(io.BytesIO(old)))
    report, new = fixed(old, tmp_path)
    assert {"quoc_hieu.co_chu", "tieu_ngu.co_chu"} <= before
    assert texts(new) == texts(old)
    assert codes(report.left) <= before - {change.code for change in report.changes}


def test_letters_typed_in_two_become_one_wherever_they_stand(tmp_path):
    apart = unicodedata.normalize("NFD", "Thực hiện kế hoạch kiểm tra, Sở Xây dựng báo cáo kết quả như sau:")
    old = page(set_("mo_dau", text=apart))
    report, new = fixed(old, tmp_path)
    assert [change.code for change in report.changes] == ["the_thuc.to_hop"]
    assert apart.encode() not in parts(new)["word/document.xml"]
    assert unicodedata.normalize("NFC", apart).encode() in parts(new)["word/document.xml"]
    assert texts(new) == texts(old)


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times", "Wingdings", "Symbol"])
def test_a_font_that_is_an_encoding_is_left(font, tmp_path):
    old = page(set_("mo_dau", font=font))
    report, new = fixed(old, tmp_path)
    assert new == old
    assert "loi_van.phong_chu" in codes(report.left)


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ('<w:color w:val="FF0000"/>', '<w:color w:val="FF0000" w:themeColor="accent1"/>', b"themeColor"),
        ('w:firstLine="1134"', 'w:firstLine="1134" w:firstLineChars="300"', b"firstLineChars"),
    ],
)
def test_what_would_go_before_the_value_written_is_taken_away(old, new, gone, tmp_path):
    content = with_part(page(set_("mo_dau", colour="FF0000", first=20)), "word/document.xml", old, new)
    _, result = fixed(content, tmp_path)
    assert gone in parts(content)["word/document.xml"]
    assert gone not in parts(result)["word/document.xml"]


def test_a_gap_that_the_style_of_neighbours_swallows_is_opened(tmp_path):
    content = page(set_("loi", after=6))
    old = '<w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="720"/>'
    content = with_part(content, "word/document.xml", old, old + "<w:contextualSpacing/>")
    before = kehoach.check_docx(io.BytesIO(content))
    report, new = fixed(content, tmp_path)
    assert "loi_van.cach_doan" in codes(before)
    assert codes(report.left) == set()
    assert [each for each in faults(new) if each not in faults(content)] == []


def test_a_gutter_is_counted_to_the_left_margin(tmp_path):
    content = with_part(page(margin("left", 20)), "word/document.xml", 'w:left="1134"', 'w:left="1134" w:gutter="283"')
    report, new = fixed(content, tmp_path)
    assert codes(report.left) == set()
    assert open_word(io.BytesIO(new), "").sections[0].left == pytest.approx(30, abs=0.1)


def test_a_page_without_margins_gets_all_that_the_schema_wants(tmp_path):
    content = parts(page())["word/document.xml"].decode()
    edges = re.search(r"<w:pgMar [^>]*/>", content)[0]
    report, new = fixed(with_part(page(), "word/document.xml", edges, ""), tmp_path)
    assert {change.code for change in report.changes} >= {
        f"trang.le_{side}" for side in ("tren", "duoi", "trai", "phai")
    }
    assert faults(new) == faults(page())[: len(faults(new))]


def test_the_number_of_the_page_moves_to_the_top_with_its_looks(tmp_path):
    report, new = fixed(page(footer), tmp_path)
    assert codes(report.left) == set()
    assert b"PAGE" in parts(new)["word/header1.xml"]
    assert b"PAGE" not in parts(new)["word/footer1.xml"]


def test_a_number_beside_other_words_is_left(tmp_path):
    content = with_part(page(footer), "word/footer1.xml", "</w:ftr>", "<w:p><w:r><w:t>Mật</w:t></w:r></w:p></w:ftr>")
    report, new = fixed(content, tmp_path)
    assert (new, codes(report.left)) == (content, {"trang.vi_tri_so_trang"})


def test_words_in_the_margin_of_page_one_are_not_hidden_with_its_number(tmp_path):
    content = with_part(
        page(number_shown), "word/header1.xml", "</w:hdr>", "<w:p><w:r><w:t>Mật</w:t></w:r></w:p></w:hdr>"
    )
    report, new = fixed(content, tmp_path)
    assert (new, codes(report.left)) == (content, {"trang.an_so_trang_dau"})


def test_styles_that_others_share_are_not_touched(tmp_path):
    old = kehoach.to_bytes(plan("xa-an-phu-2026"))
    spoilt = with_part(
        old,
        "word/document.xml",
        '<w:pPr><w:pStyle w:val="loi_van"/></w:pPr>',
        '<w:pPr><w:pStyle w:val="loi_van"/><w:jc w:val="left"/></w:pPr>',
    )
    report, new = fixed(spoilt, tmp_path)
    assert {change.code for change in report.changes} == {"loi_van.canh_le"}
    assert parts(new)["word/styles.xml"] == parts(spoilt)["word/styles.xml"]


def test_a_cure_that_does_harm_is_not_made_and_the_others_are(tmp_path, monkeypatch):
    from kehoach.check import cures

    write = cures._write_letters

    def wrongly(paragraph, prop, value, wrong):
        return write(paragraph, prop, 40.0 if prop is p.CO_CHU else value, wrong)

    monkeypatch.setattr(cures, "_write_letters", wrongly)
    old = page(set_("mo_dau", size=12, font="Arial"), set_("tu", size=13), margin("top", 18))
    report, _ = fixed(old, tmp_path)
    assert {change.code for change in report.changes} == {"loi_van.phong_chu", "trang.le_tren"}
    assert codes(report.left) == {"loi_van.co_chu", "tu_noi_nhan.co_chu"}


def test_a_signed_file_is_refused(tmp_path):
    [(name, (old, new))] = SIGNED.items()
    with pytest.raises(KehoachError, match="chữ ký số"):
        kehoach.fix_docx(io.BytesIO(with_part(page(margin("top", 18)), name, old, new)), tmp_path / "ra.docx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("enforced", "refused"), [("1", True), ("0", False)])
def test_a_file_whose_editing_is_restricted_is_refused(enforced, refused, tmp_path):
    lock = (
        f'<w:settings {foreign.NAMES}><w:documentProtection w:edit="readOnly" w:enforcement="{enforced}"/></w:settings>'
    )
    old = with_part(page(margin("top", 18)), "word/settings.xml", new=lock)
    relation = '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>'
    old = with_part(old, "word/_rels/document.xml.rels", "</Relationships>", relation)
    if refused:
        with pytest.raises(KehoachError, match="hạn chế chỉnh sửa"):
            fixed(old, tmp_path)
    else:
        assert fixed(old, tmp_path)[0].changes


def test_only_what_is_shown_is_cured(tmp_path):
    old = page(margin("top", 18), margin("bottom", 18))
    report = kehoach.fix_docx(io.BytesIO(old), tmp_path / "ra.docx", selection=Selection(ignore=("trang.le_tren",)))
    assert [change.code for change in report.changes] == ["trang.le_duoi"]


def test_what_flows_through_the_text_is_hidden_as_a_whole(tmp_path):
    old = page(every(after=3))
    report = kehoach.fix_docx(io.BytesIO(old), tmp_path / "ra.docx", selection=Selection(ignore=("loi_van.cach_doan",)))
    assert report.changes == ()


def test_a_document_that_the_decree_does_not_speak_of_is_copied(tmp_path):
    made = TypedPage()
    for name in list(made.left) + list(made.right) + list(made.signer) + list(made.recipients):
        made.drop(name)
    made.text = {"a": part("Chỉ là một lá thư.", size=9)}
    old = made.docx()
    assert fixed(old, tmp_path)[1] == old


def test_hints_are_left(tmp_path):
    report, _ = fixed(page(typed("ngay", ", ", ",   "), drop("gach")), tmp_path)
    assert [each.severity for each in report.left.findings] == [Severity.GOI_Y]
    assert report.changes == ()


DECISION = Path(__file__).parent.parent / "cases" / "check" / "quyet-dinh-ubnd.txt"


@pytest.mark.parametrize("form", ["drawing", "vml", "ac"])
def test_a_line_drawn_as_a_shape_is_drawn_as_long_as_it_is_to_be_about_its_middle(form, tmp_path):
    text = DECISION.read_text(encoding="utf-8").replace("ve=ac:50:60:0.5", f"ve={form}:20:75:0.5")
    old = docx(write(text))
    report, new = fixed(old, tmp_path)
    assert "duong_ke_trich_yeu.do_dai_ke" in codes(kehoach.check_docx(io.BytesIO(old)))
    assert "duong_ke_trich_yeu.do_dai_ke" in {each.code for each in report.changes}
    assert "duong_ke_trich_yeu.do_dai_ke" not in codes(report.left)
    [was], [line] = (
        [each for each in open_word(io.BytesIO(content)).lines if each.holder.number == 12] for content in (old, new)
    )
    assert (was.length, line.length) == (pytest.approx(20), pytest.approx(39, abs=0.5))  # a third of the words
    assert line.middle == pytest.approx(was.middle, abs=0.1) == pytest.approx(85, abs=0.1)
    assert [each for each in faults(new) if each not in faults(old)] == []
    if form == "ac":  # a program that knows no DrawingML sees the same
        older = parts(new)["word/document.xml"].decode().split("<mc:Fallback>")[-1]
        begin, end = (float(re.search(rf'{name}="([\d.]+)pt', older)[1]) for name in ("from", "to"))
        assert (end - begin) * 25.4 / 72 == pytest.approx(line.length, abs=0.1)
