"""What the lines of a page are: those of our own pages exactly, those of others by place and words."""

import io
from itertools import count

import pytest
from hypothesis import given, settings

import kehoach
from kehoach.document.compose import compose
from kehoach.document.recognise import DANG, DOAN, KHONG_RO, Seen, recognise
from kehoach.document.recognise.seen import Cell
from kehoach.model.ke_hoach import KeHoach
from kehoach.rules.roles import Role
from kehoach.word.reading.opened import open_word
from kehoach.word.recognised import seen
from samples import NAMES, plan
from strategies import plans

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


CELLS = {Role.TIEU_DE_COT, Role.SO_COT, Role.O_BANG, Role.NHOM_HANG}


@given(plans)
@settings(max_examples=25)
def test_our_own_pages_are_recognised_as_they_were_composed(drawn: KeHoach) -> None:
    document = compose(drawn)
    page = open_word(io.BytesIO(kehoach.to_bytes(drawn)))
    lines = seen(page)
    found = recognise(lines)
    assert found.kind == "Kế hoạch"
    # A cell of a table may be several paragraphs; everything else is one.
    beside = {id(each) for each in [*document.le_tren, *document.le_duoi]}
    composed = [each.role for each in document.paragraphs() if id(each) not in beside if each.role not in CELLS]
    assert [role for role in found.roles if role and role not in CELLS] == composed


@pytest.mark.parametrize("name", NAMES)
def test_without_the_names_of_styles_hardly_anything_is_taken_for_something_else(name):
    lines = seen(open_word(io.BytesIO(kehoach.to_bytes(plan(name)))))
    found = recognise([line._replace(styled=None) for line in lines])
    assert found.kind == "Kế hoạch"
    wrong = [
        (line.text, role)
        for line, role in zip(lines, found.roles, strict=True)
        if (line.text or line.is_line) and role is not line.styled
    ]
    # That a sentence below a table is a note to it, only its size tells.
    assert {line.styled for line in lines if (line.text, None) in wrong} == set()
    assert [(text, role) for text, role in wrong if role is not Role.LOI_VAN] == []
    assert len(wrong) <= 0.02 * len(lines)


class Page:
    """Lines of a page as they are typed in a test: head cells, then lines of text."""

    def __init__(self):
        self.lines, self._numbers, self._tables = [], count(1), count()

    def row(self, *cells, table=None, row=0, is_ruled=False, **looks):
        table = next(self._tables) if table is None else table
        for column, texts in enumerate(cells):
            for text in texts if isinstance(texts, list) else [texts]:
                cell = Cell(table, row, column, 1, len(cells), is_ruled, False)
                self.lines.append(Seen(next(self._numbers), text, cell=cell, **looks))
        return self

    def text(self, *texts, **looks):
        self.lines += [Seen(next(self._numbers), text, **looks) for text in texts]
        return self

    @property
    def roles(self):
        return [role.value if role else "" for role in recognise(self.lines).roles]

    @property
    def kind(self):
        return recognise(self.lines).kind


def head(number="Số: 12/KH-UBND", issuer=("UBND TỈNH BÌNH AN", "SỞ XÂY DỰNG"), day="Bình An, ngày 05 tháng 3 năm 2026"):
    return Page().row([*issuer, number], [NATION, MOTTO, day])


def test_a_head_in_one_row():
    assert head().text("KẾ HOẠCH", is_centred=True).roles == [
        "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "quoc_hieu", "tieu_ngu", "dia_danh_thoi_gian", "ten_loai",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("issuer", "roles"),
    [
        (("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ"), ["co_quan_ban_hanh"] * 2),
        (("UBND XÃ AN PHÚ",), ["co_quan_ban_hanh"]),
        (("UBND TỈNH BÌNH AN", "SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"), ["co_quan_chu_quan", *["co_quan_ban_hanh"] * 2]),
        (("UBND XÃ AN PHÚ", "TRƯỜNG TIỂU HỌC", "LÊ LỢI"), ["co_quan_chu_quan", *["co_quan_ban_hanh"] * 2]),
        (("SỞ NỘI VỤ -", "SỞ TÀI CHÍNH"), ["co_quan_ban_hanh"] * 2),
        (("BAN CHỈ ĐẠO", "CHUYỂN ĐỔI SỐ"), ["co_quan_ban_hanh"] * 2),
        (("UBND XÃ AN PHÚ", "BAN CHỈ ĐẠO 389", "(theo Quyết định số 5/QĐ-UBND)"), ["co_quan_chu_quan", "co_quan_ban_hanh", "ghi_chu_co_quan"]),
    ],
)  # fmt: skip
def test_the_last_name_on_the_left_is_the_issuers(issuer, roles):
    assert head(issuer=issuer).text("KẾ HOẠCH").roles[: len(issuer)] == roles


def test_a_summary_ends_where_the_line_is_or_where_the_text_is_no_longer_centred():
    page = head().text("KẾ HOẠCH", "Phòng cháy năm 2026", "trên địa bàn tỉnh", is_centred=True)
    page.text("Căn cứ Luật Phòng cháy ngày 01 tháng 01 năm 2024;", "Sở ban hành Kế hoạch như sau:", "I. MỤC ĐÍCH")
    page.text("Căn cứ tình hình thực tế, các đơn vị thực hiện.")
    assert page.roles[7:] == ["trich_yeu", "trich_yeu", "can_cu", "loi_van", "tieu_de_muc", "loi_van"]


def test_a_khoan_has_a_title_by_what_stands_below_it_and_not_by_bold_letters():
    page = head().text("KẾ HOẠCH", is_centred=True)
    page.text(
        "I. NỘI DUNG", "1. Mục đích", "Nâng cao nhận thức.", "2. Thời gian: Quý I", "3. Sở Nội vụ:", "a) Chủ trì."
    )
    page.text("4. Rà soát các văn bản hiện hành.", "5. Báo cáo cấp trên", "6. Tổng kết")
    assert page.roles[8:] == [
        "tieu_de_khoan", "loi_van", "noi_dung_khoan", "tieu_de_khoan", "noi_dung_diem", "noi_dung_khoan",
        "noi_dung_khoan", "noi_dung_khoan",
    ]  # fmt: skip


def test_marks_that_the_decree_does_not_write_are_marks_all_the_same():
    page = head().text("KẾ HOẠCH", is_centred=True)
    page.text("I/ NỘI DUNG", "1/ Rà soát.", "a. Kiểm tra.", "– Đôn đốc.", "1.1 Báo cáo kết quả.", "+ Sơ kết.")
    assert page.roles[7:] == [
        "tieu_de_muc", "noi_dung_khoan", "noi_dung_diem", "gach_dau_dong", "noi_dung_khoan", "cong_dau_dong",
    ]  # fmt: skip


def closing(page, *signer):
    return page.row(["Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.", "LH.(20)"], [*signer])


@pytest.mark.parametrize(
    ("signer", "roles"),
    [
        (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Trần An"), ["quyen_han", "chuc_vu", "", "ho_ten"]),
        (("TM. ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "CHỦ TỊCH", "Trần An"), ["quyen_han", "quyen_han", "chuc_vu", "ho_ten"]),
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần An"), ["quyen_han", "quyen_han", "chuc_vu", "ho_ten"]),
        (("GIÁM ĐỐC", "(Đã ký)", "Trần An"), ["chuc_vu", "", "ho_ten"]),
        (("Q. HIỆU TRƯỞNG", "TS. Trần An"), ["chuc_vu", "ho_ten"]),
        (("TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH", "Trần An"), ["chuc_vu", "chuc_vu_khac", "ho_ten"]),
    ],
)  # fmt: skip
def test_signers_stand_beside_the_recipients(signer, roles):
    page = closing(head().text("KẾ HOẠCH", is_centred=True).text("I. NỘI DUNG", "Như vậy."), *signer)
    assert page.roles[9:] == ["tu_noi_nhan", "danh_sach_noi_nhan", "danh_sach_noi_nhan", "nguoi_soan_thao", *roles]


def test_an_appendix_without_its_word_is_told_by_what_it_belongs_to():
    page = closing(head().text("KẾ HOẠCH", is_centred=True).text("Như sau."), "GIÁM ĐỐC", "Trần An")
    page.text("PHÂN CÔNG NHIỆM VỤ", "(Kèm theo Kế hoạch số 12/KH-UBND)", is_centred=True).text("1. Rà soát.")
    assert page.roles[-3:] == ["ten_phu_luc", "kem_theo", "noi_dung_khoan"]


def test_a_table_has_its_titles_by_its_first_cell_and_is_no_table_of_titles_when_all_rows_repeat():
    page = head().text("KẾ HOẠCH", is_centred=True).text("I. NỘI DUNG")
    page.row("TT", "Việc", table=9, is_ruled=True).row("(1)", "(2)", table=9, row=1).row("1", "Rà soát", table=9, row=2)
    assert page.roles[8:] == ["tieu_de_cot"] * 2 + ["so_cot"] * 2 + ["o_bang"] * 2


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (head().text("QUYẾT ĐỊNH", is_centred=True), "Quyết định"),
        (head().text("BIÊN BẢN", is_centred=True), "Biên bản"),
        (Page().row(["SỞ NỘI VỤ", "Số: 5/SNV-VP", "V/v báo cáo"], [NATION, MOTTO]).text("Kính gửi: UBND tỉnh"), "Công văn"),
        (Page().row(["ĐẢNG ỦY XÃ AN PHÚ", "Số 5-KH/ĐU"], ["ĐẢNG CỘNG SẢN VIỆT NAM"]).text("KẾ HOẠCH"), DANG),
        (Page().row(["BCH ĐOÀN XÃ AN PHÚ", "Số: 5-KH/ĐTN"], ["ĐOÀN TNCS HỒ CHÍ MINH"]).text("KẾ HOẠCH"), DOAN),
        (Page().text("Bài giảng", "KẾ HOẠCH", "Một chương sách."), KHONG_RO),
        (Page(), KHONG_RO),
    ],
)  # fmt: skip
def test_kinds_of_documents(lines, kind):
    assert lines.kind == kind
