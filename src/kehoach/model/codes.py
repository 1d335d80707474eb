"""What the model may say of a plan, code by code: what is right, and an example of each; `kehoach explain` prints it.

A code is a kind, `bang.lech_cot`, or a field and a kind that any field may have, `ngay_ban_hanh.dang`. It stands apart
from the messages, since a plan without faults does not need it.
"""

from typing import NamedTuple


class Told(NamedTuple):
    """What a code is about.

    Attributes:
        title: what is right, as a Vietnamese sentence without its full stop.
        wrong, right: lines of a plan that have the fault and that have not.
        clause: where it is written, if it is.
    """

    title: str
    wrong: str
    right: str
    clause: str = ""


# What may be wrong with any field: the code is the field's name and one of these.
OF_ANY_FIELD: dict[str, Told] = {
    "thieu": Told("Trường bắt buộc thì phải có", "noi_nhan: [{de: báo cáo}]", "noi_nhan: [{ten: UBND tỉnh}]"),
    "de_trong": Told("Trường đã viết thì có nội dung", 'trich_yeu: ""', "trich_yeu: Chuyển đổi số năm 2026"),
    "muc_trong": Told("Mỗi mục của danh sách có nội dung", "luu: [VT, ~]", "luu: [VT]"),
    "ky_tu": Told(
        "Chữ không có ký tự điều khiển, không in ra được",
        'trich_yeu: "Chuyển đổi số\\x7f"',
        "trich_yeu: Chuyển đổi số năm 2026",
    ),
    "gia_tri": Told("Giá trị là một trong các giá trị của trường", "mau: khac", "mau: chung"),
    "dang": Told("Giá trị viết đúng dạng của trường", "ngay_ban_hanh: hôm nay", "ngay_ban_hanh: 15/01/2026"),
}

CODES: dict[str, Told] = {
    "ke_hoach.dang": Told(
        "Tệp là một kế hoạch: các trường co_quan, trich_yeu, noi_dung…", "- Chuyển đổi số", "trich_yeu: Chuyển đổi số"
    ),
    "ke_hoach.khong_noi_dung": Told(
        "Kế hoạch có ít nhất một phần nội dung",
        "muc_dich:\nyeu_cau:\nnoi_dung:\nthoi_gian:\nto_chuc_thuc_hien:\nmo_dau: Như sau",
        "noi_dung: Mở lớp tập huấn.",
    ),
    "ke_hoach.rong": Told("Kế hoạch có người ký và nơi nhận", "noi_nhan: []", "noi_nhan: [UBND tỉnh]", "PL I.II.7, 9"),
    "truong.la": Told("Chỉ viết các trường chương trình biết", "kinh_phi_khac: có", "kinh_phi: Ngân sách xã."),
    "truong.do_mat": Told(
        "Văn bản mật không soạn bằng công cụ này", "do_mat: mật", "do_khan: khẩn", "Luật Bảo vệ bí mật nhà nước"
    ),
    "truong.kinh_gui": Told(
        "Kế hoạch không có “Kính gửi”", "kinh_gui: UBND tỉnh", "noi_nhan: [UBND tỉnh]", "PL I.II.9.b"
    ),
    "co_quan.dong_khac_ten": Told(
        "dong là ten chia thành các dòng, đủ các chữ",
        'co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú, dong: ["Ủy ban nhân dân", xã Tân Phú]}',
        'co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú, dong: ["Ủy ban nhân dân", xã An Phú]}', "PL I.II.2",
    ),
    "nguoi_ky.quyen_han": Told(
        "Quyền hạn của người ký là một trong các cách ký", "nguoi_ky: {quyen_han: [KT, TM], chuc_vu: Chủ tịch}",
        "nguoi_ky: {quyen_han: [TM, KT], chuc_vu: Phó Chủ tịch}", "Điều 13; PL I.II.7.b",
    ),
    "can_cu.hai_cach": Told(
        "Một căn cứ viết nguyên văn hoặc viết từng phần",
        "can_cu: [{nguyen_van: Luật An ninh mạng, loai: Luật}]", "can_cu: [{nguyen_van: Theo đề nghị của Công an xã}]",
    ),
    "can_cu.thieu_loai": Told(
        "Căn cứ viết từng phần thì có loại văn bản", "can_cu: [{so_ky_hieu: 12/KH-UBND}]",
        "can_cu:\n  - {loai: Kế hoạch, so_ky_hieu: 12/KH-UBND, ngay: 2026-01-05, "
        "co_quan: Ủy ban nhân dân tỉnh Bình An, trich_yeu: về chuyển đổi số}", "PL I.II.6.a",
    ),
    "can_cu.khong_in": Told(
        "Luật, pháp lệnh dẫn bằng tên và ngày; văn bản khác dẫn bằng trích yếu",
        "can_cu: [{loai: Nghị định, ten: Thủ tục hành chính}]",
        "can_cu:\n  - {loai: Nghị định, so_ky_hieu: 118/2025/NĐ-CP, ngay: 2025-06-09, co_quan: Chính phủ, "
        "trich_yeu: về thủ tục hành chính}", "PL I.II.6.a",
    ),
    "muc.hai_tieu_de": Told(
        "Một mục có tieu_de hoặc don_vi", "noi_dung: {tieu_de: Tập huấn, don_vi: Công an xã, doan: Mở lớp.}",
        "noi_dung: {tieu_de: Tập huấn, doan: Mở lớp.}",
    ),
    "muc.hai_nhiem_vu": Told(
        "nhiem_vu và cac_muc là một, chỉ viết một trong hai",
        "noi_dung: {nhiem_vu: [Mở lớp.], cac_muc: [Phát tờ rơi.]}", "noi_dung: {nhiem_vu: [Mở lớp., Phát tờ rơi.]}",
    ),
    "muc.qua_nhieu_cap": Told(
        "Các mục lồng nhau không quá số cấp của Nghị định",
        "noi_dung: " + "{tieu_de: A, cac_muc: [" * 13 + "Mở lớp." + "]}" * 13,
        "noi_dung: {tieu_de: A, cac_muc: [Mở lớp.]}", "PL I.II.6.d",
    ),
    "muc.khong_loi": Told(
        "Mục được đánh số thì có lời", "noi_dung: {cac_muc: [{cac_muc: [Mở lớp.]}]}",
        "noi_dung: {cac_muc: [{tieu_de: Tập huấn, cac_muc: [Mở lớp.]}]}",
    ),
    "muc.qua_nhieu_diem": Told(
        "Các điểm a), b), c)… không nhiều hơn chữ cái",
        "noi_dung: {danh_dau: a), cac_muc: [" + ", ".join(["Họp."] * 25) + "]}",
        "noi_dung: {danh_dau: a), cac_muc: [Họp., Mở lớp.]}", "PL I.II.6.đ",
    ),
    "muc.danh_sach_trong_loi": Told(
        "Danh sách viết mỗi ý một mục, không viết trong một đoạn văn",
        "noi_dung:\n  doan: |\n    - Mở lớp.\n    - Phát tờ rơi.", "noi_dung:\n  - Mở lớp.\n  - Phát tờ rơi.",
    ),
    "bang.rong": Told(
        "Chiều rộng cột là số mm hoặc phần trăm",
        "noi_dung: {bang_bieu: {cot: [{tieu_de: Việc, rong: to}], hang: [[Họp]]}}",
        "noi_dung: {bang_bieu: {cot: [{tieu_de: Việc, rong: 30}], hang: [[Họp]]}}",
    ),
    "bang.hang": Told(
        "hang là danh sách các hàng", "noi_dung: {bang_bieu: {cot: [Việc], hang: {a: Họp}}}",
        "noi_dung: {bang_bieu: {cot: [Việc], hang: [[Họp]]}}",
    ),
    "bang.nhom_va_o": Told(
        "Hàng nhóm còn ít nhất một cột cho tên nhóm",
        "noi_dung: {bang_bieu: {cot: [Việc], hang: [{nhom: Quý I, cac_o: [Họp]}]}}",
        "noi_dung: {bang_bieu: {cot: [Việc], hang: [{nhom: Quý I}, [Họp]]}}",
    ),
    "bang.so_o": Told(
        "Số cột, số hàng của ô gộp là số đếm",
        "noi_dung: {bang_bieu: {cot: [Việc, Ai], hang: [[{noi_dung: Họp, gop_cot: cả}, '']]}}",
        "noi_dung: {bang_bieu: {cot: [Việc, Ai], hang: [[{noi_dung: Họp, gop_cot: 2}, '']]}}",
    ),
    "bang.gop_cot": Told(
        "Ô gộp cột không ra ngoài bảng",
        "noi_dung: {bang_bieu: {cot: [Việc, Ai], hang: [[{noi_dung: Họp, gop_cot: 3}, '']]}}",
        "noi_dung: {bang_bieu: {cot: [Việc, Ai], hang: [[{noi_dung: Họp, gop_cot: 2}, '']]}}",
    ),
    "bang.gop_hang": Told(
        "Ô gộp hàng không ra ngoài bảng",
        "noi_dung: {bang_bieu: {cot: [Việc, Ai], hang: [[{noi_dung: Họp, gop_hang: 3}, A], ['', B]]}}",
        "noi_dung: {bang_bieu: {cot: [Việc, Ai], hang: [[{noi_dung: Họp, gop_hang: 2}, A], ['', B]]}}",
    ),
    "bang.o_bi_gop": Told(
        "Chỗ thuộc một ô gộp thì để trống",
        "noi_dung: {bang_bieu: {cot: [Việc, Ai], hang: [[{noi_dung: Họp, gop_hang: 2}, A], [Họp, B]]}}",
        "noi_dung: {bang_bieu: {cot: [Việc, Ai], hang: [[{noi_dung: Họp, gop_hang: 2}, A], ['', B]]}}",
    ),
    "bang.hang_bi_gop": Told(
        "Hàng nào cũng còn ô của mình",
        "noi_dung: {bang_bieu: {cot: [Việc, Ai], hang: [[{noi_dung: Họp, gop_cot: 2, gop_hang: 2}, ''], ['', '']]}}",
        "noi_dung: {bang_bieu: {cot: [Việc, Ai], hang: [[{noi_dung: Họp, gop_cot: 2}, '']]}}",
    ),
    "bang.qua_nhieu_cot": Told(
        "Bảng không nhiều cột hơn Word nhận",
        "noi_dung: {bang_bieu: {cot: [" + ", ".join(["Số"] * 64) + "], hang: []}}",
        "noi_dung: {bang_bieu: {cot: [Số], hang: [[1]]}}",
    ),
    "bang.cot_gop": Told(
        "Chiều rộng, canh lề, kiểu số là của cột có ô, không phải của tiêu đề gộp",
        "noi_dung: {bang_bieu: {cot: [{tieu_de: A, kieu: so, cot: [B, C]}], hang: [[1, 2]]}}",
        "noi_dung: {bang_bieu: {cot: [{tieu_de: A, cot: [{tieu_de: B, kieu: so}, C]}], hang: [[1, 2]]}}",
    ),
    "bang.tieu_de_sau": Told(
        "Tiêu đề cột chồng nhau không quá ba tầng",
        "noi_dung: {bang_bieu: {cot: [{tieu_de: A, cot: [{tieu_de: B, cot: [{tieu_de: C, cot: [D]}]}]}], hang: []}}",
        "noi_dung: {bang_bieu: {cot: [{tieu_de: A, cot: [B, C]}], hang: [[1, 2]]}}",
    ),
    "bang.lech_cot": Told(
        "Mỗi hàng có đủ ô như số cột", "noi_dung: {bang_bieu: {cot: [Việc, Thời gian], hang: [[Họp]]}}",
        "noi_dung: {bang_bieu: {cot: [Việc, Thời gian], hang: [[Họp, Quý I]]}}",
    ),
    "cong_viec.thieu_viec": Told(
        "Công việc có viec", "noi_dung: [{chu_tri: Công an xã}]", "noi_dung: [{viec: Mở lớp, chu_tri: Công an xã}]"
    ),
    "cong_viec.nguoc_ngay": Told(
        "den_ngay không trước tu_ngay", "noi_dung: [{viec: Mở lớp, tu_ngay: 2026-05-01, den_ngay: 2026-04-01}]",
        "noi_dung: [{viec: Mở lớp, tu_ngay: 2026-04-01, den_ngay: 2026-05-01}]",
    ),
    "cong_viec.khong_hien": Told(
        "Công việc không viết thành lời thì có bảng in ra",
        "noi_dung: {viet_thanh_loi: không, cac_muc: [{viec: Mở lớp}]}", "noi_dung: {cac_muc: [{viec: Mở lớp}]}",
    ),
    "bang_nhiem_vu.khong_viec": Told(
        "Bảng từ công việc cần có công việc", "noi_dung: {doan: Họp., bang_nhiem_vu: phan_cong}",
        "noi_dung: {cac_muc: [{viec: Họp}], bang_nhiem_vu: phan_cong}",
    ),
    "bang_nhiem_vu.qua_nhieu": Told("Mỗi loại bảng từ công việc chỉ lập một lần", "", ""),
    "bang_nhiem_vu.qua_nhieu_nhom": Told("Bảng từ công việc không nhiều nhóm hơn số La Mã đánh được", "", ""),
    "bang_nhiem_vu.qua_dai": Told(
        "Bảng tiến độ không dài hơn chiều rộng trang giấy",
        "noi_dung: {cac_muc: [{viec: Họp, tu_ngay: 2026-01-01, den_ngay: 2036-01-01}], bang_nhiem_vu: tien_do_thang}",
        "noi_dung: {cac_muc: [{viec: Họp, tu_ngay: 2026-01-01, den_ngay: 2026-06-30}], bang_nhiem_vu: tien_do_thang}",
    ),
    "bo_cuc.hai_cach": Told(
        "Kế hoạch chia thành phan thì bo_cuc nằm trong từng phan",
        "bo_cuc: [{tieu_de: A, gom: [noi_dung]}]\nphan: [{tieu_de: B, bo_cuc: [{tieu_de: A, gom: [noi_dung]}]}]",
        "bo_cuc:\nphan:", "PL I.II.6.đ",
    ),
    "bo_cuc.bo_sot": Told(
        "Bố cục tự đặt có chỗ cho mọi phần đã viết", "bo_cuc: [{tieu_de: A, gom: [noi_dung]}]", "bo_cuc:"
    ),
    "bo_cuc.lap": Told(
        "Mỗi phần chỉ nằm ở một dòng của bố cục",
        "bo_cuc:\n  - {tieu_de: A, gom: [muc_dich, yeu_cau, noi_dung, thoi_gian, to_chuc_thuc_hien]}\n"
        "  - {tieu_de: B, gom: [noi_dung]}", "bo_cuc:",
    ),
    "bo_cuc.tieu_de_khong_phan": Told(
        "Mục của bố cục có ít nhất một phần đã viết",
        "bo_cuc:\n  - {tieu_de: A, gom: [muc_dich, yeu_cau, noi_dung, thoi_gian, to_chuc_thuc_hien]}\n"
        "  - {tieu_de: B, gom: [kinh_phi]}", "bo_cuc:",
    ),
    "bo_cuc.trong": Told("Mục của bố cục có gom, hoặc có nội dung của riêng mình", "bo_cuc: [{tieu_de: A}]", "bo_cuc:"),
    "phu_luc.kho_ngang": Told(
        "Trang nằm ngang chỉ dùng khi có bảng, biểu", "phu_luc: [{tieu_de: A, doan: b., kho_ngang: có}]",
        "phu_luc: [{tieu_de: A, doan: b.}]", "PL I.I.2",
    ),
    "phu_luc.danh_dau": Told(
        "Phụ lục đánh số 1., không đánh 1.1", "phu_luc: [{tieu_de: A, danh_dau: '1.1', cac_muc: [Họp.]}]",
        "phu_luc: [{tieu_de: A, danh_dau: 1., cac_muc: [Họp.]}]",
    ),
    "ke_hoach.kho_ngang": Told(
        "Văn bản nằm ngang khi nội dung có bảng không tách thành phụ lục", "kho_ngang: có",
        "kho_ngang: có\nnoi_dung: {bang_bieu: {cot: [Việc], hang: [[Họp]]}}", "PL I.I.2",
    ),
    "bo_cuc.khong_tieu_de": Told(
        "Mục không có tiêu đề là mục duy nhất", "noi_dung: {tieu_de: không, doan: Mở lớp.}",
        "noi_dung: {tieu_de: Tập huấn, doan: Mở lớp.}", "PL I.II.6.đ",
    ),
    "bo_cuc.danh_dau": Told(
        "Mục không có tiêu đề đánh số 1., không đánh 1.1",
        "bo_cuc: [{tieu_de: không, danh_dau: '1.1', gom: [muc_dich, yeu_cau, noi_dung, thoi_gian, to_chuc_thuc_hien]}]",
        "bo_cuc: [{tieu_de: không, danh_dau: 1., gom: [muc_dich, yeu_cau, noi_dung, thoi_gian, to_chuc_thuc_hien]}]",
    ),
    "muc.to_nen": Told(
        "Tô nền hay không là chuyện của bảng tiến độ", "noi_dung: {doan: Họp., to_nen: không}",
        "noi_dung: {cac_muc: [{viec: Họp, den_ngay: 2026-06-30}], bang_nhiem_vu: tien_do_thang, to_nen: không}",
    ),
    "muc.khong_tieu_de": Told(
        "Chỉ phần của kế hoạch và mục của bo_cuc mới có thể ghi tieu_de: không",
        "noi_dung: {cac_muc: [{tieu_de: không, doan: Mở lớp.}]}", "noi_dung: {cac_muc: [{doan: Mở lớp.}]}",
    ),
    "kem_theo.thua": Told(
        "Kế hoạch ban hành kèm theo quyết định không có số, nơi nhận, người ký của riêng mình",
        "kem_theo_quyet_dinh: {so_ky_hieu: 15/QĐ-UBND, ngay: 2026-01-15, co_quan: Ủy ban nhân dân xã An Phú}",
        "kem_theo_quyet_dinh:", "Mẫu 1.3",
    ),
    "thoi_gian_ky.khong_phu_luc": Told(
        "Thời gian ký in ở phụ lục nằm trong tệp riêng", "thoi_gian_ky: 2026-01-15T08:00:00", "thoi_gian_ky:",
        "PL I.III.1.d",
    ),
    "dia_chi.dai": Told(
        "Địa chỉ vừa chân trang thứ nhất", 'dia_chi: "' + "\\n".join(["Thôn 1"] * 7) + '"',
        "dia_chi: Thôn 1, xã An Phú",
        "PL I.III.4",
    ),
    "trinh_bay.ngoai_quy_dinh": Told(
        "Cỡ chữ, giãn dòng, lề trang nằm trong khoảng cho phép", "trinh_bay: {co_chu: 16}", "trinh_bay: {co_chu: 14}",
        "PL I.I.4",
    ),
}  # fmt: skip
