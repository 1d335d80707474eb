"""What the program wrote, imported: the same page again."""

import io
import zipfile

import docx
import pytest
from hypothesis import assume, given, settings

import kehoach
import samples
from kehoach.model.ke_hoach import CAC_PHAN, KeHoach
from strategies import plans


def parts(plan):
    with zipfile.ZipFile(io.BytesIO(kehoach.to_bytes(plan))) as package:
        return package.read("word/document.xml").decode(), package.read("word/styles.xml").decode()


def imported(plan):
    return kehoach.import_docx(io.BytesIO(kehoach.to_bytes(plan)))


@pytest.mark.parametrize("name", samples.NAMES)
def test_an_example_comes_back_as_the_same_page(name):
    plan = samples.plan(name)
    assert parts(imported(plan).plan) == parts(plan)


@settings(max_examples=12)
@given(plans)
def test_any_plan_comes_back_as_the_same_page(plan):
    assume(not any(" - " in agency.ten for agency in plan.co_quan))  # the page does not tell it from joint issuers
    assume("bo_cuc.thieu_tieu_de" not in [each.code for each in kehoach.validate(plan)])  # refused: a bare "I."
    assert parts(imported(plan).plan) == parts(plan)


def test_titles_alone_come_back_as_parts_in_each_phan():
    """Where a part is left out, or is nothing but a title, no blank stands below."""
    phan = [{"tieu_de": f"Phần {part}", "bo_cuc": [{"gom": part}]} for part in ("muc_dich", "yeu_cau", "noi_dung")]
    titled = {"yeu_cau": {"tieu_de": "Lời nói"}, "noi_dung": {"tieu_de": "Việc làm", "doan": "Mở lớp."}}
    plan = KeHoach.model_validate({**samples.FRAME, "phan": phan, **titled})
    assert parts(imported(plan).plan) == parts(plan)


def test_words_before_a_table_are_no_opening_where_they_end_in_no_colon():
    table = {"cot": ["Việc", "Nơi"], "hang": [["Mở lớp", "Nhà văn hóa"]]}
    content = {"tieu_de": "không", "doan": "Các lớp trong năm.", "bang_bieu": table}
    plan = KeHoach.model_validate({**samples.FRAME, "mo_dau": "không", "noi_dung": content, "ket_thuc": "không"})
    assert parts(imported(plan).plan) == parts(plan)


def test_a_section_keeps_its_title_where_one_part_stands_below_it():
    section = {"tieu_de": "Việc trong năm", "cac_muc": [{"tieu_de": "Mục tiêu", "doan": ["Mở lớp.", "Sửa đường."]}]}
    plan = KeHoach.model_validate({**samples.FRAME, "bo_cuc": [section, {"gom": "kinh_phi"}], "kinh_phi": "Quỹ xã."})
    assert parts(imported(plan).plan) == parts(plan)


def test_a_table_of_a_plan_on_its_side_comes_back_without_widths_that_measuring_gives():
    table = {"cot": ["Việc", "Nơi"], "hang": [["Mở lớp cho cán bộ thôn", "Nhà văn hóa"]]}
    plan = KeHoach.model_validate({**samples.FRAME, "noi_dung": {"bang_bieu": table}, "kho_ngang": "có"})
    again = imported(plan).plan
    assert [column.rong for column in again.noi_dung.bang_bieu.cot] == [None, None]
    assert parts(again) == parts(plan)


def test_a_title_left_alone_in_word_gets_a_blank_where_all_parts_are_taken():
    outline = [*({"gom": part} for part in CAC_PHAN), {"tieu_de": "Phần việc khác", "doan": "Dọn kho."}]
    taken = {part: {"tieu_de": f"Tên {part}"} for part in CAC_PHAN} | {"noi_dung": "Mở lớp."}
    plan = KeHoach.model_validate({**samples.FRAME, **taken, "bo_cuc": outline, "ket_thuc": "không"})
    edited, file = docx.Document(io.BytesIO(kehoach.to_bytes(plan))), io.BytesIO()
    (last,) = (each for each in edited.paragraphs if each.text.startswith("Dọn kho."))
    last._p.getparent().remove(last._p)
    edited.save(file)
    file.seek(0)
    assert kehoach.import_docx(file).plan.bo_cuc[-1].doan == ("[điền: nội dung]",)


def test_a_column_keeps_its_side_where_all_its_cells_reach_over_the_next():
    merged = [{"noi_dung": "Mở lớp ở nhà văn hóa", "gop_cot": 2}, ""]
    table = {"cot": [{"tieu_de": "Việc", "canh": "giua"}, "Nơi"], "hang": [merged, merged]}
    plan = KeHoach.model_validate({**samples.FRAME, "noi_dung": {"doan": "Như sau.", "bang_bieu": table}})
    assert parts(imported(plan).plan) == parts(plan)


def test_footnotes_come_back_where_they_hang():
    typed = "Mở lớp [chú thích: Theo Kế hoạch năm trước.] trong quý I."
    title = "Lớp học [chú thích: Ở xã.] mùa xuân"
    plan = KeHoach.model_validate({**samples.FRAME, "muc_tieu": typed, "noi_dung": {"tieu_de": title, "doan": typed}})
    again = imported(plan)
    assert again.plan.muc_tieu.doan == (typed,)
    assert parts(again.plan) == parts(plan)


def test_nothing_is_told_of_what_came_back_whole():
    codes = {finding.code for finding in imported(samples.plan("thi-dua-2022-2025")).findings}
    assert [code for code in codes if code.startswith("nhap.")] == []


def test_a_table_of_tasks_comes_back_as_a_table_and_that_is_told():
    told = [each for each in imported(samples.plan("tinh-binh-an-2026")).findings if each.code.startswith("nhap.")]
    assert {each.code for each in told} == {"nhap.bang_viec"}
    assert len(told) == 3


def test_known_headings_come_back_as_their_keys_without_what_the_program_says_itself():
    plan = samples.plan("xa-an-phu-2026")
    again = imported(plan).plan
    assert (again.muc_dich, again.noi_dung, again.to_chuc_thuc_hien) == (
        plan.muc_dich,
        plan.noi_dung,
        plan.to_chuc_thuc_hien,
    )
    assert again.trinh_bay == plan.trinh_bay
    assert (again.mau, again.bo_cuc, again.mo_dau, again.ket_thuc) == ("tuyen_truyen", (), (), ())
    assert (again.co_quan, again.noi_nhan, again.nguoi_ky) == (plan.co_quan, plan.noi_nhan, plan.nguoi_ky)
