"""What is said of each kind of fault in a plan, as templates; the kinds are pydantic's types and our own.

In braces stand `noi`, the place in words, `vi_du`, an example of its field, and whatever the fault's context has.
"""

from typing import NamedTuple


class Sentence(NamedTuple):
    """Templates of the message, of what to write instead, and of the clause."""

    message: str
    hint: str = ""
    clause: str = ""


SENTENCES: dict[str, Sentence] = {
    "de_trong": Sentence("{noi} để trống", "{vi_du}"),
    "ky_tu": Sentence("{noi} có ký tự không in được ({ky_tu})", "xóa ký tự đó rồi gõ lại đoạn chữ"),
    "qua_nhieu_dau": Sentence("{noi} {ly_do}", "xóa chữ đó rồi gõ lại"),
    "string_type": Sentence(
        "{noi} phải là một dòng chữ", "nếu câu có dấu hai chấm hoặc bắt đầu bằng dấu lạ, đặt cả câu trong ngoặc kép"
    ),
    "tuple_type": Sentence("{noi} phải là danh sách", "mỗi mục một dòng, bắt đầu bằng “- ”"),
    "model_type": Sentence("{noi} phải là một nhóm trường", "{vi_du}"),
    "too_short": Sentence("{noi} chưa có mục nào", "{vi_du}"),
    "string_too_long": Sentence("{noi} dài quá {max_length} ký tự", "đây là một tên, không phải một đoạn văn"),
    "too_long": Sentence("{noi} có quá {max_length} mục"),
    "ngay": Sentence("{noi}: {ly_do}", "viết 2026-01-05, 05/01/2026, 2026-01 hoặc 2026"),
    "thoi_diem": Sentence("{noi}: {ly_do}", "", "PL I.III.1.d"),
    "so_van_ban": Sentence(
        "{noi}: {ly_do}", "chỉ ghi số thứ tự, ví dụ 5; ký hiệu lấy từ co_quan.viet_tat", "PL I.II.3.a"
    ),
    "trinh_bay.ngoai_quy_dinh": Sentence("{noi} là {gia_tri}, phải theo quy định: {yeu_cau}", "", "{dieu_khoan}"),
    "muc.hai_tieu_de": Sentence("một mục chỉ có một trong hai: tieu_de hoặc don_vi"),
    "muc.hai_nhiem_vu": Sentence("nhiem_vu và {khoa} là một: chỉ viết một trong hai"),
    "muc.qua_nhieu_cap": Sentence(
        "các mục lồng nhau quá {nhieu_nhat} cấp", "đưa các ý bên trong ra ngoài", "PL I.II.6.d"
    ),
    "recursion_loop": Sentence("{noi} lồng nhau quá sâu", "đưa các ý bên trong ra ngoài"),
    "muc.khong_loi": Sentence(
        "có mục con không có lời nào để đánh số", "thêm tieu_de, hoặc đưa các ý bên trong ra ngoài một bậc"
    ),
    "muc.qua_nhieu_diem": Sentence(
        "quá {nhieu_nhat} điểm: bảng chữ cái đánh dấu a), b), c)… đã hết", "chia thành nhiều khoản", "PL I.II.6.đ"
    ),
    "can_cu.hai_cach": Sentence(
        "một căn cứ viết nguyên văn hoặc viết từng phần, không viết cả hai",
        "bỏ nguyen_van hoặc bỏ các trường còn lại",
    ),
    "can_cu.thieu_loai": Sentence("căn cứ chưa ghi loại văn bản", "thêm loai, ví dụ loai: Nghị định", "PL I.II.6.a"),
    "co_quan.dong_khac_ten": Sentence(
        "dong phải là ten chia thành các dòng: chữ ở hai chỗ khác nhau",
        "viết lại dong cho đủ các chữ của ten (được viết tắt, viết hoa), hoặc bỏ dong",
        "PL I.II.2",
    ),
    "nguoi_ky.quyen_han": Sentence(
        "không có cách ký [{quyen_han}]",
        "các cách ký: [TM], [KT], [TL], [TUQ], [Q], [TM, KT], [TM, Q], [TL, KT], [TL, Q], []; bỏ trống để tự suy ra",
        "Điều 13; PL I.II.7.b",
    ),
    "bang.rong": Sentence(
        "“{gia_tri}” không phải chiều rộng cột", "viết theo mm (30) hoặc phần trăm (20%), hoặc bỏ trống để tự tính"
    ),
    "bang.hang": Sentence("hang phải là danh sách các hàng", "mỗi hàng một dòng: - [1, Nội dung, …]"),
    "bang.nhom_va_o": Sentence(
        "hàng nhóm có {so_o} ô mà bảng có {so_cot} cột: không còn cột cho tên nhóm",
        "cac_o của hàng nhóm chỉ ghi các ô cuối hàng, hoặc tách thành hai hàng: - nhom: …, rồi - [ô, ô, …]",
    ),
    "bang.so_o": Sentence("“{gia_tri}” không phải số ô", "viết một số từ 1, ví dụ 2"),
    "bang.gop_cot": Sentence(
        "ô gộp {so_o} cột, kể từ ô này chỉ còn {con_lai} cột", "giảm gop_cot; gop_cot kể cả cột của chính ô"
    ),
    "bang.gop_hang": Sentence(
        "ô gộp {so_o} hàng, kể từ hàng này chỉ còn {con_lai} hàng", "giảm gop_hang; gop_hang kể cả hàng của chính ô"
    ),
    "bang.o_bi_gop": Sentence(
        "chỗ này đã thuộc ô gộp ở hàng {hang}, cột {cot}",
        'để trống chỗ bị gộp (""), hoặc giảm gop_cot, gop_hang của ô gộp',
    ),
    "bang.hang_bi_gop": Sentence(
        "mọi ô của hàng {hang} đều bị gộp vào hàng trên: hàng không còn ô nào", "giảm gop_hang, hoặc bỏ hàng này"
    ),
    "bang.qua_nhieu_cot": Sentence("bảng có quá {nhieu_nhat} cột, Word không nhận"),
    "bang.cot_gop": Sentence(
        "{khoa} không dùng cho tiêu đề gộp nhiều cột", "chuyển {khoa} vào từng cột bên dưới, hoặc bỏ"
    ),
    "bang.tieu_de_sau": Sentence("tiêu đề cột chồng quá ba tầng", "bớt một tầng cot"),
    "bang.lech_cot": Sentence(
        "hàng {hang} có {so_o} ô, bảng có {so_cot} cột",
        "ô trống vẫn phải giữ chỗ; ô có dấu phẩy phải đặt trong ngoặc kép",
    ),
    "co_khong": Sentence("{noi}: {ly_do}"),
    "so_tien": Sentence("{noi}: {ly_do}", "viết số tiền, ví dụ 25 triệu; lời thì viết ở nguon_kinh_phi"),
    "tien_bang_loi": Sentence("{noi} chỉ ghi số tiền, “{loi}” là lời", "đổi tên trường: nguon_kinh_phi: {loi}"),
    "cong_viec.nguoc_ngay": Sentence("den_ngay đứng trước tu_ngay", "kiểm tra lại hai ngày"),
    "bang_nhiem_vu.qua_dai": Sentence(
        "bảng {bang} trải {thang} tháng, không đủ chỗ trên trang",
        "dùng tien_do_quy, hoặc xem lại năm của tu_ngay và den_ngay",
    ),
    "dia_chi.dai": Sentence(
        "dia_chi có {so_dong} dòng, chân trang thứ nhất không đủ chỗ",
        "viết gọn trong {nhieu_nhat} dòng",
        "PL I.III.4",
    ),
    "bang_nhiem_vu.qua_nhieu_nhom": Sentence(
        "bảng từ công việc có quá {nhieu_nhat} nhóm, số La Mã không đánh số hết", "gộp bớt các mục có tiêu đề"
    ),
    "thoi_gian_ky.khong_phu_luc": Sentence(
        "thoi_gian_ky chỉ in ở phụ lục nằm trong tệp riêng, ở kế hoạch điện tử kèm quyết định; đây không có chỗ in",
        "bỏ thoi_gian_ky",
        "PL I.III.1.d",
    ),
    "bang_nhiem_vu.qua_nhieu": Sentence(
        "{bang} bảng lập từ các nhiệm vụ sẽ có {hang} hàng, không phải một kế hoạch",
        "mỗi loại bảng chỉ lập một lần: bỏ bớt bang_nhiem_vu",
    ),
    "bang_nhiem_vu.khong_viec": Sentence(
        "có bang_nhiem_vu nhưng kế hoạch chưa có nhiệm vụ nào", "viết nhiệm vụ bằng viec:, chu_tri:, den_ngay: …"
    ),
    "cong_viec.khong_hien": Sentence(
        "có nhiệm vụ không viết thành lời (viet_thanh_loi: không) mà cũng không có bảng nào in ra",
        "thêm bang_nhiem_vu: phan_cong vào một mục hoặc một phụ lục",
    ),
    "phu_luc.kho_ngang": Sentence(
        "trang nằm ngang chỉ dùng khi có bảng, biểu; phụ lục này không có", "bỏ kho_ngang", "PL I.I.2"
    ),
    "phu_luc.danh_dau": Sentence(
        "“1.1” cần số của mục cha, phụ lục không có số ấy", "dùng “1.” ở phụ lục; “1.1” chỉ dùng trong một mục con"
    ),
    "muc.to_nen": Sentence(
        "to_nen: không chỉ dùng cho bảng tiến độ; mục này không có bảng ấy",
        "bỏ to_nen, hoặc viết bang_nhiem_vu: tien_do_thang",
    ),
    "muc.khong_tieu_de": Sentence(
        "tieu_de: không chỉ dùng ở một phần của kế hoạch hoặc một mục của bo_cuc", "bỏ tieu_de, hoặc ghi tiêu đề"
    ),
    "bo_cuc.khong_tieu_de": Sentence(
        "mục không có tiêu đề (tieu_de: không) phải là mục duy nhất, ở đây còn mục khác",
        "ghi tiêu đề cho mục này, hoặc gộp mọi phần vào một mục: bo_cuc: [{{tieu_de: không, gom: [...]}}]",
        "PL I.II.6.đ",
    ),
    "bo_cuc.danh_dau": Sentence("“1.1” cần số của mục cha, mục không có tiêu đề không có số ấy", "dùng “1.” ở mục này"),
    "ke_hoach.kho_ngang": Sentence(
        "trang nằm ngang chỉ dùng khi nội dung có bảng, biểu; nội dung này không có", "bỏ kho_ngang", "PL I.I.2"
    ),
    "kem_theo.thua": Sentence(
        "kế hoạch ban hành kèm theo quyết định không có: {truong}", "bỏ đi; các phần này nằm ở quyết định", "Mẫu 1.3"
    ),
    "bo_cuc.hai_cach": Sentence(
        "đã chia thành phan thì không dùng bo_cuc ở ngoài", "đưa bo_cuc vào trong từng phan", "PL I.II.6.đ"
    ),
    "bo_cuc.trong": Sentence(
        "một mục của bo_cuc phải có gom, hoặc có tieu_de cùng nội dung của riêng mình",
        "ví dụ: - tieu_de: Khen thưởng, rồi doan: hoặc cac_muc:",
        "PL I.II.6.d",
    ),
    "muc.danh_sach_trong_loi": Sentence(
        "{noi} là danh sách viết trong một đoạn văn: các dòng sẽ bị nối liền",
        "bỏ dấu | sau dấu hai chấm và dấu đầu dòng gõ tay; mỗi ý một dòng bắt đầu bằng “- ”",
    ),
    "bo_cuc.bo_sot": Sentence("bo_cuc chưa có chỗ cho: {phan}", "thêm vào gom của một dòng trong bo_cuc"),
    "bo_cuc.lap": Sentence("bo_cuc đưa vào hai lần: {phan}", "mỗi phần chỉ nằm ở một dòng của bo_cuc"),
    "ke_hoach.khong_noi_dung": Sentence(
        "kế hoạch chưa có nội dung", "thêm ít nhất một phần, ví dụ muc_dich: hoặc noi_dung:"
    ),
    "literal_error": Sentence("{noi} không nhận giá trị này", "chọn một trong: {cac_gia_tri}"),
    "chon": Sentence("{noi} không nhận giá trị này", "chọn một trong: {cac_gia_tri}"),
    "ke_hoach.rong": Sentence("{noi} để trống", "{vi_du}", "PL I.II.7; II.9"),
    "bo_cuc.tieu_de_khong_phan": Sentence(
        "mục “{tieu_de}” không in ra: kế hoạch không có phần nào trong {phan}",
        "viết phần {phan_dau}:, hoặc bỏ mục này khỏi bố cục",
    ),
}

# A fault that only Python can make.
ODD = Sentence("{noi} không nhận giá trị này", "xem tài liệu về các trường: docs/yaml.md")

# pydantic has several types for one mistake of an author's.
SAME_AS = {"list_type": "tuple_type", "model_attributes_type": "model_type", "dict_type": "model_type"}
