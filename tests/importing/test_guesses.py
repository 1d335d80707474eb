"""What print does not tell, capitals and titles of columns, is written as it is most likely, and that is told."""

import io

import pytest

import foreign
import kehoach
from kehoach.walks.importing import draft_of_stream

BORDERS = "<w:tblBorders>" + "".join(
    f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
) + "</w:tblBorders>"  # fmt: skip
BOLD, CENTRED = "<w:b/>", '<w:jc w:val="center"/>'


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("TUYÊN TRUYỀN CCHC, ATVSLĐ NĂM 2026", "Tuyên truyền CCHC, ATVSLĐ năm 2026"),
        ("TRỒNG CÂY TẠI THÔN ĐÔNG", "Trồng cây tại thôn Đông"),
    ],
)
def test_a_summary_in_capitals_keeps_short_forms_and_names_of_the_text_and_is_told(printed, typed):
    text = f"KẾ HOẠCH\n{printed}\n\nI. MỤC ĐÍCH\nLàm ở thôn Đông.\n"
    draft = draft_of_stream(io.BytesIO(text.encode()))
    assert draft.plan.trich_yeu == typed
    assert [each.message for each in draft.told if each.code == "nhap.chu_hoa"] == [
        f"trích yếu in hoa, viết lại là “{typed}”"
    ]


def test_a_summary_in_small_letters_is_as_it_is_and_nothing_is_told():
    draft = draft_of_stream(io.BytesIO("KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nLàm.\n".encode()))
    assert draft.plan.trich_yeu == "Trồng cây"
    assert [each for each in draft.told if each.code == "nhap.chu_hoa"] == []


def test_a_parent_that_only_capitals_name_is_told():
    head = "TẬP ĐOÀN SÔNG LÔ\t CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCÔNG TY ĐÔNG\tĐộc lập - Tự do - Hạnh phúc\n"
    text = f"{head}Số: 5/KH-CTĐ\tAn Phú, ngày 02 tháng 01 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nLàm.\n"
    draft = draft_of_stream(io.BytesIO(text.encode()))
    told = [each.message for each in draft.told if each.code == "nhap.ten_co_quan"]
    assert draft.plan.co_quan[0].chu_quan == ("Tập Đoàn Sông Lô",)
    assert [message for message in told if "viết là “Tập Đoàn Sông Lô”" in message] == told[1:]


@pytest.mark.parametrize(("titled", "codes"), [(True, []), (False, ["nhap.bang"])])
def test_a_table_without_titles_is_told(titled, codes):
    head = foreign.row(*[foreign.p(text, CENTRED, BOLD) for text in ("Họ tên", "Chức vụ")], properties="<w:tblHeader/>")
    people = [foreign.row(foreign.p(name), foreign.p("Ủy viên")) for name in ("Ông Trần Văn Bách", "Bà Lê Thị Mai")]
    table = foreign.table(*([head] if titled else []), *people, properties=BORDERS)
    body = foreign.p("KẾ HOẠCH") + foreign.p("Trồng cây") + foreign.p("I. THÀNH PHẦN") + table + foreign.p("Hết.")
    found = kehoach.import_docx(io.BytesIO(foreign.docx(body))).findings
    assert [each.code for each in found if each.code == "nhap.bang"] == codes
