"""What stands beside the styles in a written document."""

import io
import re

import docx

from kehoach import to_bytes
from kehoach.model.ke_hoach import KeHoach

PLAN = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "trich_yeu": "Tuyên truyền cải cách hành chính năm 2026",
    "noi_dung": "Tuyên truyền thường xuyên.",
    "noi_nhan": ["UBND tỉnh"],
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},
}


def xml(**changes: object) -> str:
    return docx.Document(io.BytesIO(to_bytes(KeHoach.model_validate(PLAN | changes)))).element.xml


def gaps(text: str, style: str) -> list[str | None]:
    """The space before each paragraph of a style, where it is not the style's own."""
    paragraphs = re.findall(rf'<w:pPr>\s*<w:pStyle w:val="{style}"/>(.*?)</w:pPr>', text, re.DOTALL)
    found = [re.search(r'<w:spacing w:before="(\d+)"', each) for each in paragraphs]
    return [each[1] if each else None for each in found]


def rows_of_the_table(text: str) -> list[str]:
    [table] = re.findall(r'<w:tblStyle w:val="bang_bieu"/>(.*?)</w:tbl>', text, re.DOTALL)
    return re.findall(r"<w:tr>(.*?)</w:tr>", table, re.DOTALL)


def kept_rows(text: str) -> list[bool]:
    """Whether each row of the table stays on the page of what follows it: all its paragraphs say so, or none."""
    said = [{"<w:keepNext/>" in each for each in row.split("<w:p>")[1:]} for row in rows_of_the_table(text)]
    return [kept for [kept] in said]


def test_one_signer_needs_no_gap_but_the_style_s() -> None:
    assert gaps(xml(), "ho_ten") == [None]


def test_a_paragraph_keeps_its_distance_from_the_table_above_it() -> None:
    table = {"bang_bieu": {"cot": ["STT", "Nội dung"], "hang": [["1", "A"]]}}
    assert gaps(xml(noi_dung=table, ket_thuc="Hết."), "loi_van") == [None, "120"]


def test_what_follows_the_notes_of_a_table_stands_off_them() -> None:
    table = {"bang_bieu": {"cot": ["STT", "Nội dung"], "hang": [["1", "A"]], "ghi_chu": ["Một.", "Hai."]}}
    text = xml(noi_dung=table, giai_phap="B.", ket_thuc="Hết.")
    assert gaps(text, "ghi_chu_bang") == [None, None]
    assert gaps(text, "tieu_de_muc") == [None, "240"]


def test_the_last_two_rows_of_a_table_stay_with_the_signatures() -> None:
    rows = [["1", "A"], ["2", "B"], ["3", "C"], ["4", "D"]]
    table = {"bang_bieu": {"cot": ["STT", "Nội dung"], "hang": rows}}
    assert kept_rows(xml(noi_dung=table, ket_thuc="không")) == [True, True, False, True, True]


def test_the_head_and_the_first_row_of_a_table_stay_with_the_second() -> None:
    table = {"bang_bieu": {"cot": ["STT", "Nội dung"], "hang": [[str(number), "A"] for number in range(4)]}}
    assert kept_rows(xml(noi_dung=table, ket_thuc="Hết.")) == [True, True, False, False, False]


def test_a_row_that_takes_much_of_a_page_may_be_split_and_all_others_stay_whole() -> None:
    table = {"bang_bieu": {"cot": ["STT", "Nội dung"], "hang": [["1", "A"], ["2", "chữ " * 2000], ["3", "B"]]}}
    text = xml(noi_dung=table, ket_thuc="Hết.")
    assert ["<w:cantSplit/>" in row for row in rows_of_the_table(text)] == [True, True, False, True]


def test_a_head_that_takes_much_of_a_page_is_not_repeated() -> None:
    low, high = (
        xml(noi_dung={"bang_bieu": {"cot": ["STT", title], "hang": [["1", "A"]]}}) for title in ("Ý", "Ý nghĩa " * 500)
    )
    assert (low.count("<w:tblHeader/>"), high.count("<w:tblHeader/>")) == (1, 0)


def test_what_introduces_a_table_stays_with_it() -> None:
    table = {"cot": ["STT", "Nội dung"], "hang": [["1", "A"], ["2", "B"]]}
    text = xml(noi_dung={"doan": ["Đoạn.", "Theo bảng:"], "bang_bieu": table}, ket_thuc="Hết.")
    before = text[: text.index('<w:tblStyle w:val="bang_bieu"/>')]
    assert before[before.rindex("<w:p>") :].count("<w:keepNext/>") == 1


def test_what_introduces_a_table_with_a_title_stays_with_the_title() -> None:
    table = {"tieu_de": "Lịch lớp", "cot": ["STT", "Nội dung"], "hang": [["1", "A"]]}
    for lead_in, kept in (("Theo bảng:", 1), ("Theo bảng dưới đây.", 0)):
        text = xml(noi_dung={"doan": lead_in, "bang_bieu": table})
        before = text[: text.index('<w:pStyle w:val="tieu_de_bang"/>')].rsplit("<w:p>", 2)[1]
        assert before.count("<w:keepNext/>") == kept


def test_of_headings_and_a_lead_in_of_several_lines_the_last_does_not_ask_for_its_list_too() -> None:
    """The chain would leave a hole at the foot of a page; two lines of the lead-in stay with the headings."""
    for words, kept in (("Các việc", 1), ("Các việc phải làm " * 9, 0)):
        items = [{"doan": f"{words.strip()}:", "cac_muc": ["Một.", "Hai."]}, "Ba."]
        text = xml(noi_dung={"danh_dau": "a)", "cac_muc": items})
        lead_in = text[text.index('<w:pStyle w:val="noi_dung_diem"/>') :].split("</w:pPr>", 1)[0]
        assert lead_in.count("<w:keepNext/>") == kept
