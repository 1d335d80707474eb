"""Every rule finds what it is for, at its place, and lets a near text pass."""

import pytest


def doan(text):
    return {"yeu_cau": [text, "Tiết kiệm."]}


def can_cu(*entries):
    return {"can_cu": list(entries)}


def co_quan(ten, cap="xa", **more):
    return {"co_quan": {"cap": cap, "ten": ten, **more}}


def ky(chuc_vu="Chủ tịch", ho_ten="Lê Thị Minh Hà", **more):
    return {"nguoi_ky": {"chuc_vu": chuc_vu, "ho_ten": ho_ten, **more}}


def nhan(*lines):
    return {"noi_nhan": [*lines, "Các phòng, đơn vị thuộc xã"]}


def nested(depth, text="Ý."):
    """An item with items below it, `depth` of them; a khoản has "-" below it, and that "+"."""
    return text if depth == 0 else {"doan": "Gồm:", "cac_muc": [nested(depth - 1), "Ý khác."]}


def with_appendices(*appendices, text="Theo Phụ lục kèm theo."):
    return {**doan(text), "phu_luc": [{"tieu_de": title, "doan": "Biểu."} for title in appendices]}


HUYEN = {"cap": "huyen", "ten": "Ủy ban nhân dân huyện Bình Sơn"}
LUAT = {"loai": "Luật", "ten": "Tổ chức chính quyền địa phương"}
ND = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
OLD = "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa"
NEW = (
    "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một "
    "cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia"
)
KIEM_TRA = {"trich_yeu": "Kiểm tra công vụ năm 2025", "ngay_ban_hanh": "2025-06-28"}
KH = "Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Bình An về chuyển đổi số"
ITEM = ("yeu_cau", "cac_muc", 0, "doan", 0)
CC = ("can_cu", 0)
CC_TEXT = ("can_cu", 0, "nguyen_van")
TEN = ("co_quan", 0, "ten")
NHAN = ("noi_nhan", 0, "ten")
CHUC_VU = ("nguoi_ky", 0, "chuc_vu")
HO_TEN = ("nguoi_ky", 0, "ho_ten")
QUYEN_HAN = ("nguoi_ky", 0, "quyen_han")
UNIT = ("to_chuc_thuc_hien", "cac_muc", 0, "don_vi")

# A title at the head of its paragraph, and sentences that only have a colon or bold words.
RUN_IN = (
    ("**Thời gian:** tháng 3.", "Thời gian: tháng 3."),
    ("**Thành phần mời**: các phòng.", "**Thành phần** mời: các phòng."),
    ("**Địa điểm họp:** hội trường.", "Gồm các việc: họp, **báo cáo:** tổng kết."),
)
# One document, and what is said of documents in general.
ONE_DOCUMENT = (
    ("Theo nghị định số 30/2020/NĐ-CP.", "Rà soát các nghị định của Chính phủ."),
    ("Thực hiện nghị quyết số 57-NQ/TW.", "Ban hành nghị định quy định chi tiết; dự thảo nghị định."),
    ("Vừa ban hành kế hoạch số 111/KH-UBND.", "Ban hành kế hoạch, báo cáo kết quả thực hiện kế hoạch."),
    ("Theo Nghị Định số 30/2020/NĐ-CP.", "THEO NGHỊ ĐỊNH SỐ 30/2020/NĐ-CP."),
    ("(công văn số: 884/UBND-VX).", "Trả lời công văn số hóa; đạt kế hoạch 12/15 xã; chương trình 30/4."),
    (
        "Theo chỉ thị số 05-CT/TW.",
        "Theo phương án 04 tại chỗ; báo cáo số 02/2026; các quyết định số 5/QĐ-UBND, số 6/QĐ-UBND.",
    ),
    ("Tại thông tư liên tịch số 192/2010/TTLT-BTC-BTP.", "Theo mẫu báo cáo số 05a/BTP-VĐC; Quyết định số 5/QĐ-UBND."),
    ("Hủy quyết định số 5a/QĐ-UBND.", "Cuốn “Hỏi đáp về nghị định số 30/2020/NĐ-CP”."),
)
LAWS = (
    ("Theo luật số 31/2024/QH15.", "Theo Luật số 31/2024/QH15."),
    ("Theo bộ luật Lao động.", "Xử lý theo kỷ luật Đảng, quy luật Cung cầu, đạo luật Magna."),
    ("Theo Bộ Luật Lao động.", "Theo Bộ luật Lao động; các luật Quốc hội thông qua; luật Việt Nam."),
    ("Theo luật Đất đai.", "Công ty luật Minh Khuê, Trường Đại học luật Hà Nội, cử nhân luật Kinh tế."),
    ("Thi hành pháp lệnh Dân số.", "Dự thảo luật Đô thị, dự án luật Hải quan."),
)
NAMES_OF_LAWS = (
    ("Phổ biến luật đất đai năm 2024.", "Phổ biến luật đất đai, luật hình sự."),
    ("Phổ biến Luật đất đai.", "Phổ biến Luật Đất đai năm 2024; Luật này; Luật sư."),
    ("Phổ biến luật trẻ em ngày 05/4/2016.", "Phổ biến pháp luật đất đai năm 2024; sách “Luật đất đai”."),
)
CELL = ("noi_dung", "bang_bieu", "hang", 0, "cac_o", 0)
# What may stand before an item's other words and does not number it.
FIRST_WORDS = (
    "2.5 tỷ đồng.", "95.5 % hộ.", "95.5% hộ.", "12.3 km đường.", "30.4 ha rừng.", "1.5 Triệu đồng/hộ.", "2.5 MW điện.",
    "1.5 GB.", "2.500 hộ.", "15.000.000 đồng.", "01.01.2026 bắt đầu.", "01.01.26 bắt đầu.", "30.4 và 01.5.", "05 lớp.",
    "P. Kinh tế chủ trì.", "V. I. Lê-nin nói.", "V.I. Lê-nin nói.", "V. Lê-nin nói.", "C. Mác nói.", "X. Ph. Ê-lin.",
    "13h30 khai mạc.", "24/7 trực.", "Điểm a) của Điều 3.",
)  # fmt: skip


def cell(*texts, kieu=None):
    """A table of one column."""
    column = {"tieu_de": "Số hộ"} | ({"kieu": kieu} if kieu else {})
    return {"noi_dung": {"bang_bieu": {"cot": [column], "hang": [[text] for text in texts]}}, "thoi_gian": None}


# rule, severity, where, a change that is at fault, a near one that is not
CASES = [
    # The head of the page
    ("co_quan.ten_viet_tat", "lỗi", TEN, co_quan("UBND xã An Phú"), co_quan("Ủy ban nhân dân xã An Phú")),
    ("co_quan.ten_viet_tat", "lỗi", TEN, co_quan("Ủy ban nhân dân TP. Huế", "tinh"), co_quan("Trung tâm VNPT", "don_vi")),
    ("co_quan.ten_viet_tat", "lỗi", TEN, co_quan("UBND Trường THPT Lê Lợi"), co_quan("Trường THPT Lê Lợi", "don_vi")),
    ("co_quan.ten_in_hoa", "cảnh báo", TEN, co_quan("ỦY BAN NHÂN DÂN XÃ AN PHÚ"), co_quan("Uỷ ban nhân dân xã An Phú")),
    ("co_quan.thieu_chu_quan", "cảnh báo", TEN[:2], co_quan("Sở Nội vụ", "so"), co_quan("Sở Nội vụ", "so", chu_quan="UBND tỉnh A")),
    ("co_quan.thua_chu_quan", "cảnh báo", (*TEN[:2], "chu_quan"),
     co_quan("Ủy ban nhân dân xã An Phú", chu_quan="UBND tỉnh A"), co_quan("Ban Chỉ đạo 35 xã An Phú", chu_quan="UBND xã An Phú")),
    ("co_quan.chu_quan_trung", "cảnh báo", (*TEN[:2], "chu_quan"),
     co_quan("Phòng Kinh tế", "phong", chu_quan="PHÒNG KINH TẾ"), co_quan("Phòng Kinh tế", "phong", chu_quan="UBND xã An Phú")),
    ("co_quan.chu_quan_thieu_dia_danh", "lỗi", (*TEN[:2], "chu_quan", 0),
     co_quan("Sở Nội vụ", "so", chu_quan="UBND tỉnh"), co_quan("Sở Nội vụ", "so", chu_quan="UBND tỉnh Bình An")),
    ("cap_huyen.co_quan", "lỗi", (*TEN[:2], "cap"), {"co_quan": HUYEN}, {"co_quan": HUYEN, "ngay_ban_hanh": "2025-06-30"}),
    ("cap_huyen.co_quan", "lỗi", (*TEN[:2], "chu_quan", 0),
     co_quan("Phòng Nội vụ", "phong", chu_quan="UBND thị xã Hương Trà"), co_quan("Phòng Nội vụ", "phong", chu_quan="UBND xã A")),
    ("cap_huyen.co_quan", "lỗi", (*TEN[:2], "cap"), {"co_quan": HUYEN, "ngay_ban_hanh": "2026"}, {"co_quan": HUYEN, "ngay_ban_hanh": None}),
    ("cap_huyen.thanh_pho", "cảnh báo", TEN, co_quan("Ủy ban nhân dân thành phố Vũng Tàu"), co_quan("Ủy ban nhân dân thành phố Huế", "tinh")),
    ("cap_huyen.thanh_pho", "cảnh báo", TEN, co_quan("Ủy ban nhân dân thành phố Đồng Nai", "tinh") | {"ngay_ban_hanh": "2026-04-29"},
     co_quan("Ủy ban nhân dân thành phố Đồng Nai", "tinh") | {"ngay_ban_hanh": "2026-04-30"}),
    ("cap_huyen.co_quan", "lỗi", TEN, co_quan("Phòng Nội vụ quận Ba Đình"), co_quan("Trường Tiểu học thị trấn Sịa", "don_vi")),
    ("co_quan.thieu_viet_tat", "lỗi", TEN[:2], co_quan("Sở Nội vụ", "so"), co_quan("Sở Nội vụ", "so", viet_tat="SNV")),
    ("co_quan.thieu_viet_tat", "lỗi", TEN[:2], co_quan("Ban Chỉ đạo 35 xã An Phú"), co_quan("Hội đồng nhân dân xã An Phú")),
    ("co_quan.viet_tat_co_kh", "lỗi", (*TEN[:2], "viet_tat"), co_quan("Sở Y tế", viet_tat="KH-SYT"), co_quan("Sở Y tế", viet_tat="SYT-CĐN")),
    ("co_quan.viet_tat_dang", "lỗi", (*TEN[:2], "viet_tat"), co_quan("Sở Y tế", viet_tat="2026/SYT"), co_quan("Sở Y tế", viet_tat="SGD&ĐT")),
    ("co_quan.viet_tat_dang", "lỗi", (*TEN[:2], "viet_tat"), co_quan("Sở Y tế", viet_tat="S YT"), co_quan("Sở Y tế", viet_tat="P1")),
    ("co_quan.viet_tat_dang", "lỗi", (*TEN[:2], "viet_tat"), co_quan("Sở Y tế", viet_tat="S.YT"), co_quan("Sở Y tế", viet_tat="TTra")),
    ("co_quan.viet_tat_dai", "cảnh báo", (*TEN[:2], "viet_tat"), co_quan("Sở Y tế", viet_tat="S" * 28), co_quan("Sở Y tế", viet_tat="S" * 27)),
    ("dia_danh.thieu", "lỗi", TEN, co_quan("Sở Nội vụ", "so"), co_quan("Sở Nội vụ", "so") | {"dia_danh": "Bình An"}),
    ("dia_danh.viet_hoa", "lỗi", ("dia_danh",), {"dia_danh": "AN PHÚ"}, {"dia_danh": "An Phú"}),
    ("dia_danh.viet_hoa", "lỗi", ("dia_danh",), {"dia_danh": "An phú"}, {"dia_danh": "Cư M'gar"}),
    ("dia_danh.thua_loai", "cảnh báo", ("dia_danh",), {"dia_danh": "xã An Phú"}, {"dia_danh": "Phường Điện Biên Phủ"}),
    ("dia_danh.thua_loai", "cảnh báo", ("dia_danh",), {"dia_danh": "Tỉnh Lào Cai"}, {"dia_danh": "Thành phố Hồ Chí Minh"}),
    ("dia_danh.thua_loai", "cảnh báo", ("dia_danh",), {"dia_danh": "phường 5"}, {"dia_danh": "Phường 5"}),
    ("dia_danh.khong_phai_ten", "cảnh báo", ("dia_danh",), {"dia_danh": "Số 1 đường Lê Lợi"}, {"dia_danh": "[điền: nơi đóng trụ sở]"}),
    ("dia_danh.khac", "cảnh báo", ("dia_danh",), {"dia_danh": "Phúc Thịnh"}, {"dia_danh": "An Phú"}),
    ("co_quan.van_ban_dang", "cảnh báo", TEN, co_quan("Đảng ủy xã An Phú"), co_quan("Ủy ban nhân dân xã Đảng Bộ")),
    # Trích yếu
    ("trich_yeu.lap_ten_loai", "gợi ý", ("trich_yeu",), {"trich_yeu": "Kế hoạch tuyên truyền"}, {"trich_yeu": "Kế hoạch hóa gia đình"}),
    ("trich_yeu.v_v", "lỗi", ("trich_yeu",), {"trich_yeu": "V/v tuyên truyền"}, {"trich_yeu": "Về việc tuyên truyền"}),
    ("trich_yeu.go_in_hoa", "lỗi", ("trich_yeu",), {"trich_yeu": "TUYÊN TRUYỀN CẢI CÁCH"}, {"trich_yeu": "CCHC năm 2026"}),
    ("trich_yeu.dau_cuoi", "cảnh báo", ("trich_yeu",), {"trich_yeu": "Tuyên truyền."}, {"trich_yeu": "Phòng, chống lụt, bão, v.v."}),
    ("hoan_thien.qua_dai", "cảnh báo", ("trich_yeu",), {"trich_yeu": "a" * 501}, {"trich_yeu": "a" * 500}),
    # Căn cứ
    ("can_cu.thieu", "lỗi", CC, can_cu({"loai": "Nghị định", "so_ky_hieu": "30/2020/NĐ-CP"}), can_cu(ND)),
    ("can_cu.thieu", "lỗi", CC, can_cu(LUAT), can_cu(LUAT | {"ngay": "2025-06-16"})),
    ("can_cu.thieu", "lỗi", CC, can_cu("Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư"),
     can_cu("Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05 tháng 3 năm 2020 về công tác văn thư")),
    ("can_cu.thieu", "lỗi", CC, can_cu("Thông báo số 2-TB/TU ngày 23 tháng 01 năm 2025 của Tỉnh ủy Bình An"),
     can_cu("Thông báo số 2-TB/TU ngày 23 tháng 01 năm 2025 của Tỉnh ủy thông báo kết luận của Thường trực Tỉnh ủy")),
    ("can_cu.luat_co_so", "cảnh báo", CC_TEXT, can_cu("Luật Thanh tra số 84/2025/QH15 ngày 25 tháng 6 năm 2025"), can_cu("Căn cứ Luật Thanh tra ngày 25 tháng 6 năm 2025;")),
    ("can_cu.ngay_sau", "lỗi", CC, can_cu(ND.replace("2020 của", "2027 của")), can_cu(ND) | {"ngay_ban_hanh": "2020"}),
    ("can_cu.trung", "cảnh báo", ("can_cu", 1), can_cu(ND, ND + "."), can_cu(KH, KH.replace("tỉnh Bình An", "xã An Phú"))),
    ("can_cu.thu_tu", "gợi ý", ("can_cu", 1), can_cu(ND, LUAT | {"ngay": "2025-06-16"}), can_cu(LUAT | {"ngay": "2025-06-16"}, KH, ND)),
    ("can_cu.loi_van", "cảnh báo", CC, can_cu("Thực hiện " + KH), can_cu("Theo đề nghị của Giám đốc Sở Nội vụ")),
    ("can_cu.gach_dau", "cảnh báo", CC_TEXT, can_cu("- " + ND), can_cu("Căn cứ " + ND)),
    ("can_cu.viet_hoa_loai", "cảnh báo", CC_TEXT, can_cu("nghị" + ND[4:]), can_cu("tình hình thực tế của địa phương")),
    ("can_cu.viet_hoa_loai", "cảnh báo", CC_TEXT, can_cu("Căn cứ luật Thanh tra ngày 25 tháng 6 năm 2025"), can_cu("Căn cứ Luật Thanh tra ngày 25 tháng 6 năm 2025")),
    ("can_cu.so_ky_hieu", "cảnh báo", (*CC, "so_ky_hieu"), can_cu({"loai": "Kế hoạch", "so_ky_hieu": "số 5/KH - UBND"}), can_cu({"loai": "Kế hoạch", "so_ky_hieu": "5/KH-UBND"})),
    ("vien_dan.thieu_so", "cảnh báo", CC_TEXT, can_cu(ND.replace(" số", "")), can_cu(ND)),
    # How documents are named
    ("vien_dan.thieu_so", "cảnh báo", ITEM, doan("Theo Quyết định 12/QĐ-UBND."), doan("Theo kế hoạch 5 năm 2026-2030.")),
    ("vien_dan.lap_so", "cảnh báo", ITEM, doan("Theo số số 12."), doan("Số lượng: số 12.")),
    ("hieu_luc.het", "cảnh báo", CC, can_cu(LUAT | {"ngay": "2025-02-19"}), can_cu(LUAT | {"ngay": "2025-02-19"}) | {"ngay_ban_hanh": "2025-06-15"}),
    ("hieu_luc.het", "cảnh báo", CC_TEXT, can_cu(OLD), can_cu(OLD) | {"ngay_ban_hanh": "2025-06-30"}),
    ("hieu_luc.het", "cảnh báo", CC_TEXT, can_cu(f"Căn cứ {OLD};"), can_cu(f"Kế hoạch số 5/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh về thực hiện {OLD}")),
    ("hieu_luc.het", "cảnh báo", ITEM, doan(f"Thực hiện {OLD}."), doan(f"Hồ sơ nộp theo {OLD}, nay được thay thế.")),
    ("hieu_luc.het", "cảnh báo", ITEM, doan("Theo Luật Thanh tra năm 2022."), doan("Theo Luật Thanh tra.")),
    ("hieu_luc.het", "cảnh báo", ITEM, doan("Theo Luật Thanh tra số 11/2022/QH15."), doan("Phổ biến sách “Hỏi đáp Luật Thanh tra năm 2022”.")),
    ("hieu_luc.het", "cảnh báo", ITEM, doan("Theo Luật Thanh tra ngày 14/11/2022."), doan("Theo Luật Thanh tra ngày 25/6/2025.")),
    ("hieu_luc.nghi_het", "gợi ý", CC, can_cu(LUAT | {"ngay": "2015-06-19"}), can_cu(LUAT | {"ngay": "2015-06-19"}) | {"ngay_ban_hanh": "2025-02-20"}),
    ("hieu_luc.chua_co", "cảnh báo", CC_TEXT, can_cu("Luật Thanh tra ngày 25 tháng 6 năm 2025") | KIEM_TRA, can_cu("Luật Thanh tra ngày 25 tháng 6 năm 2025") | KIEM_TRA | {"trich_yeu": "Triển khai thi hành Luật Thanh tra"}),
    ("hieu_luc.sai_ngay", "cảnh báo", CC_TEXT, can_cu(NEW.replace("09 tháng 6", "19 tháng 6")), can_cu(NEW)),
    ("hieu_luc.sai_ngay", "cảnh báo", CC_TEXT, can_cu("Luật Thanh tra ngày 24 tháng 6 năm 2025"), can_cu("Luật Thanh tra ngày 25 tháng 6 năm 2025")),
    ("hieu_luc.sai_ngay", "cảnh báo", ITEM, doan(f"Theo {NEW}.".replace("09 tháng 6", "08 tháng 6")), doan(f"Theo {NEW}.")),
    ("hieu_luc.sai_so", "cảnh báo", CC_TEXT, can_cu("Luật Thanh tra số 48/2025/QH15 ngày 25 tháng 6 năm 2025"), can_cu("Luật Thanh tra số 84/2025/QH15 ngày 25 tháng 6 năm 2025")),
    ("vien_dan.hai_ngay", "cảnh báo", ITEM, doan(KH + ".") | can_cu(KH.replace("05", "06")), doan(KH + ".") | can_cu(KH)),
    ("vien_dan.hai_ngay", "cảnh báo", ITEM, doan(KH + ".") | can_cu(KH.replace("2026", "2025")), doan(KH + ".") | can_cu(KH.replace("05", "06").replace("tỉnh Bình An", "xã Long Hồ"))),
    ("vien_dan.lan_dau", "cảnh báo", ITEM, doan("Theo Nghị quyết số 57-NQ/TW."), doan("Ngày 05/01/2026, UBND tỉnh ban hành Kế hoạch số 9/KH-UBND.")),
    ("vien_dan.lan_dau", "cảnh báo", ITEM, doan("Theo Nghị định số 30/2020/NĐ-CP.") , doan("Theo Nghị định số 30/2020/NĐ-CP.") | can_cu(ND)),
    ("vien_dan.lap_trich_yeu", "cảnh báo", ITEM, doan(KH + ".") | {"mo_dau": "Thực hiện " + KH}, doan("Kế hoạch số 7/KH-UBND.") | {"mo_dau": "Thực hiện " + KH}),
    ("vien_dan.ngay_viet_tat", "gợi ý", CC_TEXT, can_cu(ND.replace("05 tháng 3 năm ", "05/3/")) | {"mo_dau": None}, can_cu(ND)),
    ("vien_dan.lan_kieu_ngay", "cảnh báo", CC_TEXT, can_cu(ND.replace("05 tháng 3 năm ", "05/3/")), can_cu(ND) | doan("Xong trước ngày 05/3/2026.")),
    ("vien_dan.so_khong", "cảnh báo", CC_TEXT, can_cu(ND.replace("tháng 3", "tháng 03")), can_cu(ND) | doan("Lễ ngày 2 tháng 9 năm 2026.")),
    ("vien_dan.so_khong", "cảnh báo", CC_TEXT, can_cu(KH.replace("tháng 01", "tháng 1")), can_cu(KH)),
    ("thoi_gian.khong_co", "lỗi", ITEM, doan("Xong ngày 31/11/2026."), doan("Xong ngày 30/11/2026.")),
    ("vien_dan.ky_hieu_cach_chu", "cảnh báo", ITEM, doan("Theo Kế hoạch số 12/KH - UBND."), doan("Sản phẩm 3/KH theo tháng - UBND xã.")),
    ("vien_dan.ky_hieu_cach_chu", "cảnh báo", ITEM, doan("Theo Kế hoạch số 12 /KH-UBND."), doan("Tỷ lệ 1/2 và 3 / 4.")),
    ("vien_dan.viet_hoa", "cảnh báo", ITEM, doan("Theo điều 5 của Nghị định."), doan("Theo khoản 1 Điều 5 của Nghị định.")),
    ("vien_dan.viet_hoa", "cảnh báo", ITEM, doan("Theo mục II của Kế hoạch này."), doan("Gồm 3 mục 2 chương, xem phần 1 của sổ.")),
    ("vien_dan.viet_thuong", "gợi ý", ITEM, doan("Theo Khoản 1 Điều 5."), doan("Khoản 1 Điều 5 đã nêu.")),
    # Body
    ("danh_so.qua_sau", "lỗi", ("yeu_cau", *("cac_muc", 0) * 3), {"yeu_cau": [nested(2), "Ý."]}, {"yeu_cau": [nested(1), "Ý."]}),
    ("danh_so.thu_tu", "cảnh báo", (*ITEM[:3], "cac_muc", 0),
     {"yeu_cau": [{"doan": "Gồm:", "danh_dau": "1.", "cac_muc": ["Một.", "Hai."]}, "Ba."]},
     {"yeu_cau": [{"doan": "Gồm:", "danh_dau": "+", "cac_muc": ["Một.", "Hai."]}, "Ba."]}),
    ("danh_so.mot_y", "gợi ý", ("giai_phap", "cac_muc", 0), {"giai_phap": [{"tieu_de": "Một", "doan": "Ý."}]}, {"giai_phap": ["Một."]}),
    ("danh_so.mot_y", "gợi ý", ("noi_dung", "cac_muc", 0), {"noi_dung": {"danh_dau": "a)", "cac_muc": ["Một."]}}, {"noi_dung": [{"don_vi": "Công an xã", "nhiem_vu": "Ý."}]}),
    ("danh_so.nhieu_cap", "gợi ý", ("bo_cuc", 0, "danh_dau"),
     {"bo_cuc": [{"gom": ["muc_dich", "yeu_cau"], "danh_dau": "1.1"}, {"gom": ["noi_dung", "thoi_gian", "to_chuc_thuc_hien"]}]},
     {"bo_cuc": [{"gom": ["muc_dich", "yeu_cau"], "danh_dau": "1."}, {"gom": ["noi_dung", "thoi_gian", "to_chuc_thuc_hien"]}]}),
    ("danh_so.nhieu_cap", "gợi ý", ("yeu_cau", "danh_dau"), {"yeu_cau": {"danh_dau": "1.1", "cac_muc": ["Một.", "Hai."]}}, {"yeu_cau": {"danh_dau": "a)", "cac_muc": ["Một.", "Hai."]}}),
    *(("danh_so.go_tay", "cảnh báo", ITEM, doan(f"{mark} Chủ trì."), doan(f"Chủ trì {mark} phối hợp."))
      for mark in ("1.", "1.1.", "1.1", "a)", "-", "+", "I.", "II.", "A.", "•", "*", "2)", "a.")),
    *(("danh_so.go_tay", "cảnh báo", ITEM, doan("2.3 Thời gian."), doan(text)) for text in FIRST_WORDS),
    *(("danh_so.go_tay", "cảnh báo", ITEM, {"yeu_cau": [f"{first} Một.", f"{second} Hai."]}, doan(f"{first} Một."))
      for first, second in (("B.", "C."), ("V.", "VI."), ("D.", "Đ."), ("D.", "E."), ("X.", "XI."))),
    *(("danh_so.go_tay", "cảnh báo", (*ITEM[:2], 1, *ITEM[3:]), {"yeu_cau": [f"{first} Một.", f"{second} Hai."]}, {"yeu_cau": ["Một.", f"{second} Hai."]})
      for first, second in (("B.", "C."), ("IV.", "V."))),
    ("danh_so.go_tay", "cảnh báo", ITEM, doan("- Chủ trì."), {"yeu_cau": {"danh_dau": "không", "cac_muc": ["- Một.", "- Hai."]}}),
    ("danh_so.go_tay", "cảnh báo", UNIT, {"to_chuc_thuc_hien": [{"don_vi": "1. Công an xã"}, "Ý."]}, doan("15 phút mỗi buổi; 1.500 người.")),
    ("noi_dung.dau_ket_thuc", "cảnh báo", ("ket_thuc", 0), {"ket_thuc": "Trên đây là Kế hoạch./."}, {"ket_thuc": "Trên đây là Kế hoạch."}),
    ("noi_dung.thieu_dau_cuoi", "gợi ý", ITEM, doan("Chủ trì"), doan("Chủ trì “một cửa.”")),
    ("noi_dung.thieu_dau_cuoi", "gợi ý", ITEM, doan("Chủ trì,"), {"khau_hieu": ["Toàn dân thi đua", "Cải cách hành chính"]}),
    ("noi_dung.tieu_de_dau_cuoi", "gợi ý", ("yeu_cau", "tieu_de"), {"yeu_cau": {"tieu_de": "Yêu cầu:", "doan": "Ý."}}, {"yeu_cau": {"tieu_de": "Yêu cầu", "doan": "Ý."}}),
    ("noi_dung.in_hoa", "cảnh báo", ITEM, doan("TĂNG CƯỜNG CÔNG TÁC TUYÊN TRUYỀN."), {"yeu_cau": {"tieu_de": "YÊU CẦU CỦA KẾ HOẠCH", "doan": "Theo UBND, HĐND."}}),
    *(("bo_cuc.tieu_de_rieng_dong", "gợi ý", ITEM, doan(run_in), doan(plain)) for run_in, plain in RUN_IN),
    ("bo_cuc.tieu_de_rieng_dong", "gợi ý", (*ITEM[:3], "tieu_de"), {"yeu_cau": [{"tieu_de": "Thời gian: tháng 3", "doan": "Ý."}, "Hai."]},
     {"yeu_cau": [{"tieu_de": "Chuyên đề 1: Kỹ năng số", "doan": "Ý."}, "Hai."]}),
    ("bo_cuc.phan_vang", "gợi ý", ("bo_cuc", 0, "gom", 1), {"bo_cuc": [{"gom": ["muc_dich", "kinh_phi"]}, {"gom": ["yeu_cau", "noi_dung", "thoi_gian", "to_chuc_thuc_hien"]}]},
     {"bo_cuc": [{"gom": ["muc_dich"]}, {"gom": ["yeu_cau", "noi_dung", "thoi_gian", "to_chuc_thuc_hien"]}]}),
    ("bo_cuc.thieu_tieu_de", "lỗi", ("bo_cuc", 1),
     {"bo_cuc": [{"gom": ["muc_dich", "yeu_cau", "noi_dung", "thoi_gian", "to_chuc_thuc_hien"]}, {"gom": ["kinh_phi"], "doan": "Ý."}]},
     {"bo_cuc": [{"gom": ["muc_dich", "yeu_cau", "noi_dung", "thoi_gian", "to_chuc_thuc_hien"]}, {"tieu_de": "Khác", "doan": "Ý."}]}),
    ("cap_huyen.don_vi", "lỗi", UNIT, {"to_chuc_thuc_hien": [{"don_vi": "Ủy ban nhân dân các huyện, thành phố"}, "Ý."]}, {"to_chuc_thuc_hien": [{"don_vi": "Ủy ban nhân dân các xã, phường"}, "Ý."]}),
    ("cap_huyen.don_vi", "lỗi", ("giai_phap", "cac_muc", 0, "cong_viec", "chu_tri"), {"giai_phap": [{"viec": "Rà soát", "chu_tri": "Huyện đoàn"}, "Ý."]}, {"giai_phap": [{"viec": "Rà soát", "chu_tri": "Bệnh viện huyện Bình Sơn"}, "Ý."]}),
    ("cap_huyen.noi_dung", "cảnh báo", ITEM, doan("Báo cáo UBND huyện."), doan("Hồ sơ do UBND huyện trước đây lập.")),
    ("cap_huyen.noi_dung", "cảnh báo", ITEM, doan("Báo cáo UBND các quận, huyện."), doan(KH.replace("tỉnh Bình An", "huyện Bình Sơn") + ".")),
    ("noi_dung.nham_don_vi", "gợi ý", ITEM, doan("Thủ tục do UBND phường giải quyết."), doan("UBND phường Long Hồ và UBND các xã, phường.")),
    ("thoi_gian.han_da_qua", "cảnh báo", ITEM, doan("Hoàn thành trước ngày 31/12/2025."), doan("Đất sử dụng trước ngày 01/7/2014.")),
    ("thoi_gian.han_da_qua", "cảnh báo", ("giai_phap", "cac_muc", 0, "cong_viec", "den_ngay"), {"giai_phap": [{"viec": "Rà soát", "den_ngay": "2025-12"}, "Ý."]}, {"giai_phap": [{"viec": "Rà soát", "den_ngay": "2026-01"}, "Ý."]}),
    # Appendices
    ("phu_luc.chua_chi_dan", "lỗi", ("phu_luc", 0), with_appendices("Biểu", text="Không nhắc."), with_appendices("Biểu")),
    ("phu_luc.chua_chi_dan", "lỗi", ("phu_luc", 1), with_appendices("A", "B", text="Theo Phụ lục I."), with_appendices("A", "B", text="Theo Phụ lục I và Phụ lục II.")),
    ("phu_luc.chua_chi_dan", "lỗi", ("phu_luc", 0), with_appendices("A", "B", text="Không nhắc."), with_appendices("A", "B", text="Theo các Phụ lục kèm theo.")),
    ("phu_luc.chua_chi_dan", "lỗi", ("phu_luc", 1), with_appendices("A", "B", text="Kèm theo 01 Phụ lục I."), with_appendices("A", "B", text="(Kèm theo 02 Phụ lục)")),
    ("phu_luc.chua_chi_dan", "lỗi", ("phu_luc", 0), with_appendices("A", "B", text="Ban hành kèm theo Quyết định số 5/QĐ-UBND."), with_appendices("A", "B", text="Theo Phụ lục kèm theo.")),
    ("phu_luc.danh_so_tay", "cảnh báo", ("phu_luc", 0, "tieu_de"), with_appendices("Phụ lục 01: Biểu"), with_appendices("Biểu kèm Phụ lục")),
    # Signing
    ("chu_ky.thua_tm", "lỗi", QUYEN_HAN, co_quan("Sở Nội vụ", "so") | ky("Giám đốc", quyen_han=["TM"]), co_quan("Sở Nội vụ", "so") | ky("Giám đốc")),
    ("chu_ky.thieu_tm", "cảnh báo", QUYEN_HAN, ky(quyen_han=[]), ky(quyen_han=["TM"])),
    ("chu_ky.thieu_nguoi_dung_dau", "lỗi", QUYEN_HAN, co_quan("Liên đoàn X", "don_vi") | ky(quyen_han=["TL"]), co_quan("Liên đoàn X", "don_vi", nguoi_dung_dau="Chủ tịch") | ky(quyen_han=["TL"])),
    ("chu_ky.viet_tat", "lỗi", CHUC_VU, ky("KT. Chủ tịch"), ky("Chủ tịch")),
    ("chu_ky.phu_trach", "lỗi", CHUC_VU, ky("Phó Chủ tịch phụ trách"), ky("Phó Chủ tịch")),
    ("chu_ky.kt_khong_phai_cap_pho", "lỗi", CHUC_VU, ky(quyen_han=["TM", "KT"]), ky("Phó Chủ tịch", quyen_han=["TM", "KT"])),
    ("chu_ky.tuq_cap_pho", "lỗi", CHUC_VU, ky("Phó Trưởng phòng", quyen_han=["TUQ"]), ky("Trưởng phòng", quyen_han=["TUQ"])),
    ("chu_ky.thieu_kt", "lỗi", QUYEN_HAN, ky("Phó Chủ tịch", quyen_han=["TM"]), ky("Phó Chủ tịch")),
    ("chu_ky.khong_phai_nguoi_dung_dau", "cảnh báo", CHUC_VU, ky("Chánh Văn phòng"), ky("Chánh Văn phòng", quyen_han=["TL"])),
    ("chu_ky.chuc_vu_thua", "gợi ý", CHUC_VU, ky("Chủ tịch UBND xã"), ky("Giám đốc Sở Nội vụ", quyen_han=["TUQ"])),
    *(("ho_ten.hoc_ham", "cảnh báo", HO_TEN, ky(ho_ten=name), ky(ho_ten=near)) for name, near in [
        ("TS. Lê Hà", "Tô Sơn Hà"), ("PGS.TS Lê Hà", "Đại tá Lê Hà"), ("Tiến sĩ Lê Hà", "Tiến Văn Sĩ"),
        ("Ông Lê Văn Hà", "Ông Ích Khiêm"), ("Bà Nguyễn Thị Hà", "Bá Thị Hà")]),
    ("ho_ten.go_in_hoa", "lỗi", HO_TEN, ky(ho_ten="LÊ THỊ HÀ"), ky(ho_ten="H'Linh Niê")),
    ("ho_ten.go_in_hoa", "lỗi", HO_TEN, ky(ho_ten="TS. LÊ HÀ"), ky(ho_ten="ThS. Lê Hà")),
    ("ho_ten.mot_tieng", "cảnh báo", HO_TEN, ky(ho_ten="Hà"), ky(ho_ten="Lê Hà")),
    ("ho_ten.viet_hoa", "cảnh báo", HO_TEN, ky(ho_ten="Lê thị Hà"), ky(ho_ten="[điền: họ tên]")),
    # Recipients
    ("noi_nhan.go_dau", "cảnh báo", NHAN, nhan("- UBND tỉnh"), nhan("Văn phòng HĐND - UBND")),
    ("noi_nhan.go_dau", "cảnh báo", NHAN, nhan("UBND tỉnh;"), nhan("UBND tỉnh (để báo cáo)")),
    ("noi_nhan.go_dau", "cảnh báo", (*NHAN[:2], "de"), nhan({"ten": "UBND tỉnh", "de": "để báo cáo"}), nhan({"ten": "UBND tỉnh", "de": "báo cáo"})),
    ("noi_nhan.khong_cua_ke_hoach", "lỗi", NHAN, nhan("Như trên"), nhan("Trung tâm Y tế")),
    ("noi_nhan.khong_cua_ke_hoach", "lỗi", NHAN, nhan("Kính gửi: UBND tỉnh"), nhan("Như Quỳnh, trưởng thôn")),
    ("noi_nhan.trung", "cảnh báo", ("noi_nhan", 1, "ten"), nhan("UBND tỉnh", "Ủy ban nhân dân tỉnh"), nhan("UBND tỉnh", "UBND xã")),
    ("noi_nhan.luu_trong_danh_sach", "cảnh báo", NHAN, nhan("Lưu: VT"), nhan("Lưu Văn An, trưởng thôn")),
    ("cap_huyen.noi_nhan", "lỗi", NHAN, nhan("UBND các huyện, thị xã"), nhan("UBND các xã, phường, đặc khu")),
    ("cap_huyen.thanh_pho", "cảnh báo", NHAN, nhan("UBND TP Vũng Tàu"), nhan("UBND Thành phố Hồ Chí Minh")),
    ("noi_nhan.thieu_don_vi", "gợi ý", UNIT, {"noi_nhan": ["UBND tỉnh", "Công an xã"]}, nhan("UBND tỉnh")),
    ("noi_nhan.luu_vt", "lỗi", ("luu", 0), {"luu": ["VHXH"]}, {"luu": ["VT (2)"]}),
    ("noi_nhan.luu_vt", "lỗi", ("luu", 0), {"luu": []}, {"luu": ["VT", "VHXH"]}),
    ("noi_nhan.luu_go_chu", "cảnh báo", ("luu", 0), {"luu": ["Lưu: VT", "VHXH"]}, {"luu": ["VT"]}),
    ("noi_nhan.nguoi_soan_thao", "cảnh báo", ("nguoi_soan_thao",), {"nguoi_soan_thao": "Phạm Linh"}, {"nguoi_soan_thao": "PL"}),
    # Writing
    ("chinh_ta.hai_dau_cach", "cảnh báo", ("trich_yeu",), {"trich_yeu": "Tuyên  truyền"}, {"trich_yeu": "Tuyên\ntruyền"}),
    ("chinh_ta.cach_truoc_dau", "cảnh báo", ITEM, doan("Đất đai , xây dựng."), doan("Đất đai ... và zalo … xây dựng.")),
    ("chinh_ta.cach_truoc_dau", "cảnh báo", ITEM, doan("Hồ sơ ( nếu có)."), doan("Hồ sơ (nếu có) .NET.")),
    ("chinh_ta.thieu_dau_cach", "gợi ý", ITEM, doan("Đất đai,xây dựng."), doan("Tăng 1,5 lần; trang a.vn.")),
    ("chinh_ta.ky_tu_an", "cảnh báo", ITEM, doan("Đất\u200b đai."), doan("Đất đai.")),
    ("chinh_ta.uy_ban_nhan_dan", "cảnh báo", ITEM, doan("Trình Ủy Ban Nhân Dân xã."), doan("Trình Uỷ ban nhân dân, HỘI ĐỒNG NHÂN DÂN.")),
    ("chinh_ta.uy_ban_nhan_dan", "cảnh báo", ITEM, doan("Trình ủy ban nhân dân xã."), doan("Trình Hội đồng nhân dân.")),
    ("chinh_ta.nhan_dan", "gợi ý", ITEM, doan("Vận động nhân dân."), doan("Công an nhân dân; nghệ nhân dân gian; cá nhân dân cư.")),
    ("chinh_ta.so_thap_phan", "gợi ý", ITEM, doan("Đạt 1.5%."), doan("Đạt 1,5%; 1.500 hồ sơ.")),
    ("chinh_ta.so_thap_phan", "gợi ý", ITEM, doan("Chi 2,000,000 đồng."), doan("Chi 2.000.000 đồng; số 1,234.")),
    *(("chinh_ta.so_thap_phan", "gợi ý", ITEM, doan(f"{text} trở lên."), doan(f"{text.replace('.', ',')} trở lên."))
      for text in ("2.5 tỷ", "95.5 %", "12.3 km", "30.4 ha", "1.5 Triệu đồng/hộ")),
    ("chinh_ta.so_thap_phan", "gợi ý", CELL, cell("12.5%"), cell("12.5%", kieu="so")),
    # Figures
    *(("so_lieu.hai_cach_doc", "cảnh báo", CELL, cell(text, kieu=kind), cell(text))
      for kind in ("so", "tien") for text in ("1,500", "1.5", "1500.000", "1.50.000", "12.345%")),
    *(("so_lieu.hai_cach_doc", "cảnh báo", CELL, cell("1,234", kieu="so"), cell("1,234", text, kieu="so")) for text in ("12,5", "1.500,25")),
    *(("so_lieu.hai_cach_doc", "cảnh báo", CELL, cell("1,500", kieu="so"), cell(text, kieu="so"))
      for text in ("1.500", "2026", "0", "05", "-", "15.6.2026", "1 500", "12.5%", "-5", "1,5", "1,500.5")),
    # Characters and marks from elsewhere
    ("ky_tu.dau_dong", "cảnh báo", ITEM, doan("\uf0b7 Nâng cao."), doan("Nâng cao.")),
    ("ky_tu.dau_dong", "cảnh báo", ITEM, doan("\uf0d8\tNâng cao."), doan("Nâng cao.")),
    ("ky_tu.phong_rieng", "cảnh báo", ITEM, doan("Bước một \uf0e0 bước hai."), doan("Bước một → bước hai.")),
    ("ky_tu.chu_d", "cảnh báo", ITEM, doan("Ðiều tra, ðánh giá."), doan("Điều tra, đánh giá.")),
    ("ky_tu.bang_ma", "lỗi", ITEM, doan("Tæ chøc héi nghÞ phæ biÕn."), doan("Gặp bà Zoë Citroën tại Orléans.")),
    ("ky_tu.bang_ma", "lỗi", ITEM, doan("Toå chöùc hoäi nghò phoå bieán."), doan("Đo ở 5 °C ± 1, 10 µm.")),
    ("ky_tu.bang_ma", "lỗi", ITEM, doan("Má»Ÿ lá»›p."), doan("Mở lớp.")),
    ("ky_tu.mat_chu", "cảnh báo", ITEM, doan("Mở chuy\ufffdn mục."), doan("Mở chuyên mục?")),
    ("ky_tu.chu_giong", "cảnh báo", ITEM, doan("Ｍở lớp."), doan("Mở lớp ½ ngày, 5 m².")),
    ("ky_tu.chu_giong", "cảnh báo", ITEM, doan("Hồ sơ о́ cоng."), doan("Báo Правда.")),
    ("ky_tu.markdown", "cảnh báo", ITEM, doan("**Mục tiêu:** đạt `100%`."), doan("Số liệu* và 10 * 5 * 2, 2**3.")),
    ("ky_tu.markdown", "cảnh báo", ITEM, doan("Chữ *in nghiêng* này."), doan("Số liệu* và doanh thu*, (*) là ước tính, 2*3*4.")),
    ("ky_tu.markdown", "cảnh báo", ITEM, doan("Xem [tại đây](https://an-phu.vn/a)."), doan("Xem [1] (tại đây), C#.")),
    ("ky_tu.markdown", "cảnh báo", ITEM, doan("## Mục tiêu."), doan("#AnPhú xanh.")),
    ("ky_tu.html", "cảnh báo", ITEM, doan("Dùng <b>chữ</b><br>đậm."), doan("a < b, b > c, <vanthu@an-phu.gov.vn>.")),
    ("ky_tu.html", "cảnh báo", ITEM, doan("Hết &nbsp; dòng &amp; cột."), doan("R&D; A&B; Q&A.")),
    ("viet_hoa.ten_luat", "gợi ý", ITEM, doan("Tuyên truyền luật Thanh tra."), doan("Hưởng ứng Ngày Pháp luật Việt Nam.")),
    *(("viet_hoa.ten_luat", "gợi ý", ITEM, doan(small), doan(right)) for small, right in LAWS),
    *(("viet_hoa.luat_co_ten", "cảnh báo", ITEM, doan(small), doan(right)) for small, right in NAMES_OF_LAWS),
    *(("viet_hoa.ten_loai", "cảnh báo", ITEM, doan(small), doan(right)) for small, right in ONE_DOCUMENT),
    ("viet_hoa.ke_hoach_nay", "gợi ý", ITEM, doan("Bám sát kế hoạch này."), doan("Lập kế hoạch kiểm tra; gửi kế hoạch này trước tháng 3.")),
    ("viet_hoa.ke_hoach_nay", "gợi ý", ("ket_thuc", 0), {"ket_thuc": "Trên đây là kế hoạch tuyên truyền."}, {"ket_thuc": "Trên đây là các kế hoạch của xã."}),
    ("viet_hoa.ten_loai", "cảnh báo", ("trich_yeu",), {"trich_yeu": "Triển khai quyết định số 5/QĐ-TTg"}, {"trich_yeu": "Triển khai các quyết định của Thủ tướng Chính phủ"}),
    ("viet_hoa.ten_loai", "cảnh báo", CC_TEXT, can_cu(f"{KH} theo nghị quyết số 57-NQ/TW"), can_cu("quyết" + " định số 5/QĐ-TTg ngày 05 tháng 01 năm 2026 của Thủ tướng Chính phủ về chuyển đổi số")),
    ("viet_hoa.ten_loai", "cảnh báo", CELL, cell("Theo kế hoạch số 7/KH-UBND"), cell("Kế hoạch số 7/KH-UBND")),
    # Blanks
    ("hoan_thien.cho_trong", "gợi ý", ITEM, doan("Chi [điền: số tiền] đồng."), doan("Chi … đồng.")),
    ("hoan_thien.danh_dau_khac", "cảnh báo", ITEM, doan("Chi ......... đồng."), doan("Chi ... đồng.")),
    ("hoan_thien.danh_dau_khac", "cảnh báo", ITEM, doan("Chi [...] đồng."), doan("Chi (...) đồng.")),
    ("hoan_thien.danh_dau_khac", "cảnh báo", ITEM, doan("Vào ngày … tháng 3."), doan("Vào các ngày… trong tháng 3.")),
    ("hoan_thien.danh_dau_khac", "cảnh báo", ITEM, doan("Theo số …/KH-UBND."), doan("Sách…/hoặc vở.")),
    ("hoan_thien.danh_dau_khac", "cảnh báo", ITEM, doan("Chi [dien so tien] đồng."), doan("Chi [diện rộng] đồng.")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "severity", "loc", "wrong", "right"), CASES)
def test_a_rule_finds_its_fault_and_no_other(find, rule, severity, loc, wrong, right):
    assert (severity, loc) in {(str(found.severity), found.loc) for found in find(wrong) if found.code == rule}
    assert [found for found in find(right) if found.code == rule] == []


# A plan issued with a decision: number, date, recipients and signature are the decision's.
ATTACHED = dict.fromkeys(("ngay_ban_hanh", "noi_nhan", "luu", "nguoi_ky"))

FINAL = [
    ("hoan_thien.so_van_ban", ("so_van_ban",), {}, {"so_van_ban": "8"}),
    ("hoan_thien.ngay_ban_hanh", ("ngay_ban_hanh",), {"ngay_ban_hanh": "2026-01"}, {}),
    ("hoan_thien.ngay_ban_hanh", ("ngay_ban_hanh",), {"ngay_ban_hanh": None}, {}),
    ("hoan_thien.nguoi_ky", CHUC_VU, {"nguoi_ky": {"ho_ten": "Lê Hà"}}, {}),
    ("hoan_thien.nguoi_ky", HO_TEN, {"nguoi_ky": {"chuc_vu": "Chủ tịch"}}, {}),
    ("hoan_thien.con_cho_trong", ITEM, doan("Chi [điền: số tiền]."), {}),
    (
        "hoan_thien.kem_theo",
        ("kem_theo_quyet_dinh", "ngay"),
        ATTACHED | {"kem_theo_quyet_dinh": {"co_quan": "Ủy ban nhân dân xã An Phú", "so_ky_hieu": "8/QĐ-UBND"}},
        ATTACHED | {"kem_theo_quyet_dinh": {"co_quan": "Ủy ban xã", "so_ky_hieu": "8/QĐ-UBND", "ngay": "2026-01-05"}},
    ),
]


@pytest.mark.parametrize(("rule", "loc", "wrong", "right"), FINAL)
def test_a_final_document_lacks_nothing(find, rule, loc, wrong, right):
    assert ("lỗi", loc) in {(str(found.severity), found.loc) for found in find(wrong, final=True) if found.code == rule}
    assert [found for found in find(right, final=True) if found.code == rule] == []
    assert [found for found in find(wrong) if str(found.severity) == "lỗi"] == []


@pytest.mark.parametrize(("typed", "due"), [("2027", "05/01/2027"), ("2026-11", "05/11/2026")])
def test_the_day_to_write_is_of_the_year_and_month_that_were_typed(find, typed, due):
    (found,) = (each for each in find({"ngay_ban_hanh": typed}, final=True) if each.code == "hoan_thien.ngay_ban_hanh")
    assert str(found.hint).endswith(f"ngay_ban_hanh: {due}")
    assert [each for each in find({"ngay_ban_hanh": due}, final=True) if each.code == found.code] == []


@pytest.mark.parametrize("joined", ["• Một. • Hai.", "1. Một; 2. Hai.", "a) Một. b) Hai.", "1. Một. 1. Hai."])
def test_items_joined_to_one_text_have_no_cure_that_takes_the_first_mark_alone(find, joined):
    (found,) = (each for each in find(doan(joined)) if each.code == "danh_so.go_tay")
    assert isinstance(found.hint, str)
    assert "mỗi ý một mục" in found.hint


@pytest.mark.parametrize(
    ("changes", "hint"),
    [
        (co_quan("UBND xã An Phú"), "viết đủ: Ủy ban nhân dân xã An Phú"),
        (co_quan("Phòng Văn hóa và Xã hội", "phong"), "thêm viet_tat, ví dụ viet_tat: PVHXH"),
        ({"dia_danh": "an phú"}, "viết An Phú"),
        ({"trich_yeu": "V/v tuyên truyền"}, "viết Tuyên truyền"),
        (
            can_cu("Luật Thanh tra số 84/2025/QH15 ngày 25 tháng 6 năm 2025"),
            "viết Luật Thanh tra ngày 25 tháng 6 năm 2025",
        ),
        (can_cu(ND.replace(" số", "")), "viết Nghị định số 30/2020/NĐ-CP"),
        (can_cu(ND.replace("tháng 3", "tháng 03")), "viết ngày 05 tháng 3 năm 2020"),
        (doan("1.1. Chủ trì."), "bỏ dấu này, chương trình tự đánh số: “Chủ trì.”; mỗi ý là một mục của danh sách"),
        (ky(ho_ten="PGS.TS. Lê Hà"), "viết Lê Hà"),
        (nhan("Lưu: VT, VP."), "bỏ dòng này, ghi luu: [VT, VP]"),
        ({"trich_yeu": "Kế hoạch tuyên truyền."}, "viết Tuyên truyền"),
        (ky(ho_ten="TS. LÊ HÀ"), "viết Lê Hà"),
        ({"luu": ["VHXH", "vt"]}, "ghi luu: [VT, VHXH]"),
    ],
)
def test_a_hint_has_the_text_to_write(find, changes, hint):
    assert hint in [str(found.hint) for found in find(changes)]
