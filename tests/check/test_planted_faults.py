"""In a page that somebody typed each planted fault is found, and what is allowed is let pass."""

import pytest

import kehoach
from check.typed_page import TypedPage, head, part
from kehoach.diagnostics import Severity

LOI, CANH_BAO, GOI_Y = Severity.LOI, Severity.CANH_BAO, Severity.GOI_Y


def set_(name, **looks):
    def change(page):
        page[name].update(looks)

    return change


def drop(*names):
    def change(page):
        for name in names:
            page.drop(name)

    return change


def margin(side, mm):
    return lambda page: page.margins.update({side: mm})


def typed(name, old, new):
    def change(page):
        assert old in page[name]["text"]
        page[name]["text"] = page[name]["text"].replace(old, new)

    return change


def every(**looks):
    def change(page):
        for each in page.text.values():
            if each.get("first", 12.7) and "under" not in each:
                each.update(looks)

    return change


def footer(page):
    page.number_place = "footer"


def number_shown(page):
    page.has_first_page = False


def counted(**how):
    said = " ".join(f'w:{name}="{value}"' for name, value in how.items())
    return lambda page: setattr(page, "counted", f"<w:pgNumType {said}/>")


def number(**looks):
    return lambda page: page.number.update(looks)


def ratio(name, value):
    return set_(name, ratio=value)


def inside(name, **looks):
    """Half of the words of a part look otherwise."""

    def change(page):
        each = page[name]
        middle = len(each["text"]) // 2
        halves = each["text"][:middle], each["text"][middle:]
        each["runs"] = [{**each, "text": halves[0]}, {**each, "text": halves[1], **looks}]

    return change


def begins_bold(name, words):
    def change(page):
        each = page[name]
        each["runs"] = [{**each, "text": words, "bold": True}, {**each, "text": each["text"].removeprefix(words)}]

    return change


def appendices(*names, said=True):
    def change(page):
        if said:
            page["loi"]["text"] += " (theo Phụ lục kèm theo)"
        for place, name in enumerate(names):
            page.after |= {
                f"tu_{place}": {**head(name, 14, bold=True), "new_page": True},
                f"ten_{place}": head("DANH MỤC CÔNG TRÌNH", 14, bold=True),
                f"kem_{place}": head(
                    "(Kèm theo Báo cáo số 05/BC-SXD ngày 05 tháng 3 năm 2026 của Sở Xây dựng)", 14, italic=True
                ),
                f"noi_dung_{place}": part("Công trình trên địa bàn phường được kiểm tra trong quý I năm 2026."),
            }

    return change


def by_order(page):
    page["quyen_han"]["text"], page["chuc_vu"]["text"] = "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"


FAULTS = [
    (margin("top", 18), "trang.le_tren", LOI),
    (margin("bottom", 15), "trang.le_duoi", LOI),
    (margin("left", 25), "trang.le_trai", LOI),
    (margin("right", 25), "trang.le_phai", LOI),
    (footer, "trang.vi_tri_so_trang", LOI),
    (number_shown, "trang.an_so_trang_dau", LOI),
    (number(size=11), "so_trang.co_chu", LOI),
    (number(align="right"), "so_trang.canh_le", LOI),
    (set_("quoc_hieu", size=14), "quoc_hieu.co_chu", LOI),
    (set_("quoc_hieu", bold=False), "quoc_hieu.chu_dam", LOI),
    (set_("tieu_ngu", size=12), "tieu_ngu.co_chu", LOI),
    (set_("tieu_ngu", italic=True), "tieu_ngu.chu_nghieng", LOI),
    (typed("tieu_ngu", " - ", " – "), "the_thuc.tieu_ngu", CANH_BAO),
    (typed("tieu_ngu", " - ", "-"), "the_thuc.tieu_ngu", CANH_BAO),
    (set_("ngay", size=13), "bo_tri.bo_co_chu", CANH_BAO),
    (drop("quoc_hieu"), "bo_tri.quoc_hieu", LOI),
    (drop("tieu_ngu", "ke_tieu_ngu"), "bo_tri.tieu_ngu", LOI),
    (drop("so"), "bo_tri.so_ky_hieu", CANH_BAO),
    (drop("ngay"), "bo_tri.dia_danh_thoi_gian", CANH_BAO),
    (drop("ke_tieu_ngu"), "bo_tri.duong_ke", LOI),
    (drop("ke_co_quan"), "bo_tri.duong_ke", LOI),
    (drop("ke_trich_yeu"), "bo_tri.duong_ke", LOI),
    (drop("trich_yeu", "ke_trich_yeu"), "bo_tri.trich_yeu", CANH_BAO),
    (ratio("ke_co_quan", 0.9), "duong_ke_co_quan.do_dai_ke", CANH_BAO),
    (ratio("ke_trich_yeu", 0.15), "duong_ke_trich_yeu.do_dai_ke", CANH_BAO),
    (ratio("ke_tieu_ngu", 0.5), "duong_ke_tieu_ngu.do_dai_ke", CANH_BAO),
    (set_("chu_quan", bold=True), "co_quan_chu_quan.chu_dam", LOI),
    (set_("ban_hanh", bold=False), "co_quan_ban_hanh.chu_dam", LOI),
    (set_("ban_hanh", size=14), "co_quan_ban_hanh.co_chu", LOI),
    (set_("ban_hanh", align="left"), "co_quan_ban_hanh.canh_le", LOI),
    (set_("so", size=14), "so_ky_hieu.co_chu", LOI),
    (set_("so", bold=True), "so_ky_hieu.chu_dam", LOI),
    (typed("so", "Số:", "Số"), "the_thuc.so_ky_hieu", LOI),
    (typed("so", "05", "5"), "the_thuc.so_ky_hieu", LOI),
    (typed("so", "BC-SXD", "BC – SXD"), "the_thuc.ky_hieu", LOI),
    (typed("so", "BC", "KH"), "the_thuc.ky_hieu_loai", CANH_BAO),
    (typed("ngay", ",", ""), "the_thuc.dia_danh_thoi_gian", LOI),
    (typed("ngay", "05", "5"), "the_thuc.dia_danh_thoi_gian", LOI),
    (typed("ngay", "tháng 3", "tháng 03"), "the_thuc.dia_danh_thoi_gian", CANH_BAO),
    (typed("ngay", "ngày 05 tháng 3 năm 2026", "ngày 05/3/2026 tháng năm"), "the_thuc.dia_danh_thoi_gian", LOI),
    (typed("ngay", ", ", ",   "), "the_thuc.dau_cach", GOI_Y),
    (set_("ngay", italic=False), "dia_danh_thoi_gian.chu_nghieng", LOI),
    (set_("ten_loai", size=16), "ten_loai.co_chu", LOI),
    (set_("trich_yeu", bold=False), "trich_yeu.chu_dam", LOI),
    (set_("trich_yeu", align="left"), "trich_yeu.canh_le", LOI),
    (set_("mo_dau", size=12), "loi_van.co_chu", LOI),
    (set_("mo_dau", font="Arial"), "loi_van.phong_chu", LOI),
    (set_("mo_dau", colour="FF0000"), "loi_van.mau_chu", LOI),
    (set_("mo_dau", first=20), "loi_van.lui_dau_dong", LOI),
    (set_("mo_dau", align="left"), "loi_van.canh_le", LOI),
    (set_("mo_dau", lines=1.8), "loi_van.cach_dong", LOI),
    (set_("loi", bold=True), "loi_van.chu_dam", CANH_BAO),
    (inside("loi", italic=True), "loi_van.chu_nghieng", CANH_BAO),
    (every(after=3), "loi_van.cach_doan", LOI),
    (set_("muc_1", text="I. Kết quả kiểm tra"), "tieu_de_muc.in_hoa", LOI),
    (set_("muc_1", bold=False), "tieu_de_muc.chu_dam", LOI),
    (set_("khoan_1", bold=False), "tieu_de_khoan.chu_dam", CANH_BAO),
    (set_("khoan_1", size=13), "tieu_de_khoan.co_chu", LOI),
    (set_("diem_a", size=12), "noi_dung_diem.co_chu", LOI),
    (drop("diem_d"), "bo_tri.thu_tu", LOI),
    (typed("muc_2", "II.", "III."), "bo_tri.thu_tu", LOI),
    (typed("khoan_2", "2.", "4."), "bo_tri.thu_tu", LOI),
    (typed("diem_a", "a)", "a."), "bo_tri.dau_thu_tu", CANH_BAO),
    (typed("khoan_1", "1.", "1/"), "bo_tri.dau_thu_tu", CANH_BAO),
    (set_("khoan_1", text="1. Chỉ đạo: Sở đã ban hành ba văn bản.", bold=False), "", None),
    (typed("ket", "./.", "."), "bo_tri.dau_ket_thuc", CANH_BAO),
    (typed("loi", "trên địa bàn.", "trên địa bàn"), "", None),
    (typed("khoan_1", "đạo", "đạo:"), "noi_dung.tieu_de_dau_cuoi", GOI_Y),
    (typed("tu", ":", ""), "the_thuc.tu_noi_nhan", LOI),
    (set_("tu", size=13), "tu_noi_nhan.co_chu", LOI),
    (set_("tu", italic=False), "tu_noi_nhan.chu_nghieng", LOI),
    (set_("nhan_1", size=12), "danh_sach_noi_nhan.co_chu", LOI),
    (typed("nhan_1", ";", "."), "the_thuc.danh_sach_noi_nhan", LOI),
    (typed("luu", "Lưu:", "Lưu"), "the_thuc.danh_sach_noi_nhan", LOI),
    (drop("luu"), "the_thuc.luu", CANH_BAO),
    (typed("quyen_han", "KT.", "KT"), "the_thuc.quyen_han", CANH_BAO),
    (set_("chuc_vu", size=12), "chuc_vu.co_chu", LOI),
    (set_("ho_ten", text="TS. Trần Văn An"), "ho_ten.hoc_ham", CANH_BAO),
    (set_("ho_ten", bold=False), "ho_ten.chu_dam", LOI),
    (set_("ho_ten", align="left"), "ho_ten.canh_le", LOI),
    (appendices("Phụ lục 1", "Phụ lục 2"), "bo_tri_phu_luc.so_thu_tu", LOI),
    (appendices("Phụ lục I", "Phụ lục III"), "bo_tri_phu_luc.so_thu_tu", LOI),
    (appendices("Phụ lục", said=False), "phu_luc.chua_chi_dan", LOI),
    (appendices("Phụ lục"), "bo_tri_phu_luc.so_trang", CANH_BAO),
    (appendices("PHỤ LỤC"), "tu_phu_luc.in_hoa", LOI),
    (counted(fmt="lowerRoman"), "bo_tri_so_trang.chu_so", LOI),
    (counted(start=5), "bo_tri_so_trang.tu_so_1", LOI),
    (number(text="Trang 2/5"), "bo_tri_so_trang.chi_co_so", GOI_Y),
    (number(text="- 2 -", size=11), "so_trang.co_chu", LOI),
    (typed("ngay", "05 tháng 3", "31 tháng 4"), "the_thuc.dia_danh_thoi_gian", LOI),
    (typed("ngay", "ngày", "Ngày"), "the_thuc.dia_danh_thoi_gian", CANH_BAO),
    (typed("so", "05", "007"), "the_thuc.so_ky_hieu", CANH_BAO),
    (typed("diem_c", "c)", "b)"), "bo_tri.thu_tu", LOI),
    (typed("diem_b", "b)", "a)"), "bo_tri.thu_tu", LOI),
    (appendices("Phụ lục: DANH MỤC CÔNG TRÌNH"), "bo_tri_phu_luc.dong_rieng", LOI),
]  # fmt: skip

ALLOWED = [
    typed("so", "05", "     "),
    typed("so", "05", "…"),
    typed("ngay", "05", "   "),
    typed("ngay", "05", "…"),
    set_("mo_dau", first=12.5),
    set_("mo_dau", first=10),
    set_("loi", size=13.5),
    set_("loi", exactly=17),
    set_("loi", lines=1.5),
    set_("loi", after=12),
    set_("loi", colour="1A1A1A"),
    set_("khoan_1", align="left"),
    set_("khoan_1", first=0, start=12.7),
    set_("muc_1", size=13),
    margin("top", 25),
    margin("left", 35),
    margin("right", 20),
    ratio("ke_co_quan", 0.5),
    ratio("ke_trich_yeu", 0.34),
    ratio("ke_tieu_ngu", 0.95),
    set_("quoc_hieu", text="CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    set_("quoc_hieu", align="left"),
    set_("tieu_ngu", text="Độc lập\u00a0- Tự do\u00a0- Hạnh phúc"),
    typed("luu", "TTra.", "TTra.An"),
    typed("luu", "TTra.", "TTra (05)."),
    typed("mo_dau", "như sau:", "như sau"),
    set_("chu_quan", text="ỦY BAN NHÂN DÂN TỈNH BÌNH AN"),
    drop("khoan_1", "khoan_2"),
    drop("diem_d", "diem_dd"),
    drop("gach"),
    number(size=13),
    appendices(),
    set_("trich_yeu", text="Kết quả kiểm tra năm 2026"),
    set_("ket", text="Sở Xây dựng báo cáo Ủy ban nhân dân tỉnh./."),
    by_order,
    set_("loi", text="Theo Luật Công nghiệp công nghệ số số 71/2025/QH15, các đơn vị tiếp tục thực hiện."),
    typed("nhan_2", "Giám đốc Sở", "Giám đốc Sở (để báo cáo)"),
    set_("diem_c", text="c) Hướng dẫn theo Kế hoạch chuyển đổi số số 12/KH-UBND của Ủy ban nhân dân tỉnh."),
    set_("so", text="Số: {{so_ky_hieu}}"),
    set_("ban_hanh", text="SỞ VĂN HÓA"),
]  # fmt: skip


def check(page):
    return kehoach.check_docx(page.stream()).findings


def test_the_page_itself_is_right():
    report = kehoach.check_docx(TypedPage().stream())
    assert (report.kind, [str(found) for found in report.findings]) == ("Báo cáo", [])
    assert len(report.evaluated) > 120


@pytest.mark.parametrize("number", range(len(FAULTS)))
def test_a_planted_fault_is_found_and_nothing_else(number):
    change, code, level = FAULTS[number]
    page = TypedPage()
    change(page)
    found = {each.code: each for each in check(page)}
    if level is None:
        assert [each for each in found.values() if each.severity is LOI] == []
        return
    assert code in found, sorted(found)
    assert found[code].severity is level
    # Where a thing is missing, what hangs on it may be told too.
    assert [each.code for each in found.values() if each.severity is LOI and each.code != code] == []


@pytest.mark.parametrize("number", range(len(ALLOWED)))
def test_what_is_allowed_is_let_pass(number):
    page = TypedPage()
    ALLOWED[number](page)
    assert [str(found) for found in check(page) if found.severity is not GOI_Y] == []


def test_eighteen_paragraphs_of_one_cause_are_one_finding():
    page = TypedPage()
    every(after=3)(page)
    [found] = check(page)
    assert "9 đoạn" in found.message
    assert found.place.excerpt.startswith("Thực hiện chương trình")
