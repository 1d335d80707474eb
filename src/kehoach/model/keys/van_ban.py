"""The rows of the keys that every document has, and of the parts that stand in them."""

from kehoach.model import forms as f
from kehoach.model.keys.row import FORMATTED, HOLDS, PRINTED, STEERS, Key, Rows
from kehoach.wording.signing import SIGNING_FORMS

BAN_PHAT_HANH = {
    "giay": "bản giấy",
    "dien_tu": "bản điện tử",
}
DO_KHAN = {
    "hỏa tốc": "mức khẩn cao nhất",
    "thượng khẩn": "mức thứ hai",
    "khẩn": "mức thứ ba",
}
PHAM_VI_LUU_HANH = {
    "xem xong trả lại": "người nhận xem rồi trả lại nơi gửi",
    "lưu hành nội bộ": "không đưa ra ngoài cơ quan",
}
CAP = {
    "bo": "bộ, cơ quan ngang bộ, cơ quan khác ở trung ương",
    "tinh": "tỉnh, thành phố trực thuộc trung ương",
    "xa": "xã, phường, đặc khu",
    "so": "sở, ban, ngành cấp tỉnh",
    "phong": "phòng chuyên môn",
    "don_vi": "đơn vị sự nghiệp: trường học, trung tâm…",
    "huyen": "cấp huyện, chỉ cho văn bản trước ngày 01/7/2025",
}

LOAI_PHU_LUC = {
    "phu_luc": "Phụ lục I, Phụ lục II…",
    "bieu": "Biểu số 01, Biểu số 02…",
    "mau": "Mẫu số 01, Mẫu số 02…",
}

VAN_BAN: Rows = {
    "co_quan": Key(
        "Cơ quan ban hành", "issuing agency", HOLDS, tried="agency issuer organization",
        sentence="Cơ quan ban hành kế hoạch; nhiều cơ quan cùng ban hành thì viết thành danh sách (PL I.II.2).",
        examples=({"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},),
    ),
    "so_van_ban": Key(
        "Số", "number of the document", FORMATTED, f.number_of_document, tried="number so_hieu so_ky_hieu",
        sentence="Số thứ tự của văn bản trong năm, chỉ ghi chữ số; dự thảo để trống (PL I.II.3.a).",
        examples=(8,),
    ),
    "dia_danh": Key(
        "Địa danh", "place, before the date", PRINTED, f.name, tried="location place",
        sentence="Địa danh ghi trước ngày ban hành; bỏ trống là tên riêng của đơn vị hành chính (PL I.II.4.a).",
        examples=("An Phú",),
    ),
    "ngay_ban_hanh": Key(
        "Ngày ban hành", "date of issue", FORMATTED, f.date, tried="date year ngay ngay_ky",
        sentence="Ngày ban hành; dự thảo có thể chỉ ghi tháng hoặc năm (PL I.II.4.b).",
        examples=("2026-01-15", "15/01/2026", "2026-01"),
    ),
    "trich_yeu": Key(
        "Trích yếu", "summary of the document", PRINTED, f.text, tried="subject summary title",
        sentence="Nội dung kế hoạch nói gọn trong một câu, không kèm chữ “Kế hoạch”, không dấu chấm (PL I.II.5.a).",
        examples=("Tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã An Phú",),
    ),
    "can_cu": Key(
        "Căn cứ", "legal basis", HOLDS, tried="basis legal_basis",
        sentence="Các văn bản làm căn cứ ban hành, mỗi căn cứ một mục; không gõ dấu chấm phẩy (PL I.II.6.a).",
        examples=([{"loai": "Luật", "ten": "Tổ chức chính quyền địa phương", "ngay": "2025-06-16"}],),
    ),
    "phu_luc": Key(
        "Phụ lục", "appendices", HOLDS, tried="annex appendices appendix",
        sentence="Các phụ lục kèm theo, mỗi phụ lục bắt đầu ở trang mới (PL I.III.1).",
    ),
    "noi_nhan": Key(
        "Nơi nhận", "recipients", HOLDS, tried="recipients noi_gui",
        sentence="Nơi nhận văn bản, mỗi nơi một mục; không gõ gạch đầu dòng và dấu chấm phẩy (PL I.II.9).",
        examples=(["UBND tỉnh", {"ten": "Thường trực Đảng ủy", "de": "báo cáo"}],),
    ),
    "luu": Key(
        "Lưu", "where copies are kept", PRINTED, f.texts, tried="archive",
        sentence="Nơi lưu: VT và chữ viết tắt của đơn vị soạn thảo (PL I.II.9).",
        examples=(["VT", "VHXH"],),
    ),
    "nguoi_ky": Key(
        "Người ký", "signer", HOLDS, tried="signature signer",
        sentence="Người ký; nhiều cơ quan cùng ban hành thì viết thành danh sách, tối đa ba người (PL I.II.7).",
        examples=({"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},),
    ),
    "kem_theo_quyet_dinh": Key(
        "Kèm theo Quyết định", "the decision that the plan is attached to", HOLDS,
        sentence="Kế hoạch ban hành kèm theo quyết định nào; khi đó không có nơi nhận và người ký riêng (PL III, "
        "Mẫu 1.3).",
        examples=({"co_quan": "Ủy ban nhân dân xã An Phú"},),
    ),
    "ban_phat_hanh": Key(
        "Bản phát hành", "issued on paper or electronically", STEERS, f.choice(BAN_PHAT_HANH), values=BAN_PHAT_HANH,
        sentence="Phát hành bản giấy hay bản điện tử: dòng kèm theo ở phụ lục của bản điện tử không điền số và "
        "ngày (PL I.III.1.c).",
    ),
    "thoi_gian_ky": Key(  # on appendices in files of their own
        "Thời gian ký số", "moment of the digital signature", FORMATTED, f.moment,
        sentence="Thời điểm ký số, ghi ở phụ lục nằm trong tệp riêng (PL I.III.1.d), ở kế hoạch điện tử kèm quyết "
        "định (PL I.II.8.b).",
        examples=("2026-01-15T14:05:33+07:00",),
    ),
    "do_khan": Key(
        "Độ khẩn", "urgency", PRINTED, f.any_case_choice(DO_KHAN), values=DO_KHAN, tried="urgency",
        sentence="Mức độ khẩn của văn bản; bỏ trống là không khẩn (PL I.III.2.b).",
    ),
    "pham_vi_luu_hanh": Key(
        "Phạm vi lưu hành", "restriction of circulation", PRINTED, f.any_case_choice(PHAM_VI_LUU_HANH),
        values=PHAM_VI_LUU_HANH,
        sentence="Chỉ dẫn về phạm vi lưu hành (PL I.III.2.c).",
    ),
    "nguoi_soan_thao": Key(
        "Người soạn thảo", "initials of the drafter", PRINTED, f.text,
        sentence="Chữ viết tắt tên người soạn thảo, in cùng số bản (PL I.III.3).",
        examples=("PL",),
    ),
    "so_ban": Key(
        "Số bản", "number of copies", FORMATTED, f.number_of_document,
        sentence="Số lượng bản phát hành (PL I.III.3).",
        examples=(30,),
    ),
    "dia_chi": Key(
        "Địa chỉ cơ quan", "address of the agency", PRINTED, f.text,
        sentence="Địa chỉ, điện thoại, thư điện tử in ở chân trang đầu (PL I.III.4).",
        examples=("Số 1, đường Trần Phú, xã An Phú; điện thoại: 0234 123 456",),
    ),
    "kho_ngang": Key(
        "Khổ ngang", "landscape pages", STEERS, f.yes_no, tried="landscape",
        sentence="In cả văn bản trên trang nằm ngang; chỉ khi nội dung có bảng không tách thành phụ lục (PL I.I.2).",
        examples=("có",),
    ),
    "trinh_bay": Key(
        "Trình bày", "choices of format", HOLDS, tried="format layout",
        sentence="Cỡ chữ, lề, khoảng cách trong phạm vi Nghị định cho phép; bỏ trống là mặc định.",
        examples=({"co_chu": 13},),
    ),
}  # fmt: skip

CO_QUAN: Rows = {
    "cap": Key(
        "Cấp", "level of an agency", STEERS, f.choice(CAP), values=CAP, tried="level",
        sentence="Cấp của cơ quan; phường và đặc khu cũng là xa.",
    ),
    "ten": Key(
        "Tên cơ quan", "name of an agency", PRINTED, f.name, tried="full_name name title",
        sentence="Tên đầy đủ; chương trình tự viết hoa và xuống dòng (PL I.II.2).",
        examples=("Ủy ban nhân dân xã An Phú",),
    ),
    "dong": Key(
        "Các dòng in tên", "printed lines of the agency's name", PRINTED, f.names,
        sentence="Tên cơ quan tự chia dòng; bỏ trống thì chương trình chia.",
        examples=(["Ủy ban nhân dân", "xã An Phú"],),
    ),
    "chu_quan": Key(
        "Cơ quan chủ quản", "parent agency", PRINTED, f.names, tried="parent",
        sentence="Cơ quan chủ quản trực tiếp, in phía trên (PL I.II.2.a).",
        examples=("Ủy ban nhân dân tỉnh Bình An",),
    ),
    "ghi_chu": Key(
        "Dòng dưới tên", "remark below an agency's name", PRINTED, f.name,
        sentence="Một dòng trong ngoặc dưới tên cơ quan.",
        examples=("(theo Quyết định số 12/QĐ-UBND)",),
    ),
    "viet_tat": Key(
        "Tên viết tắt", "abbreviation in the symbol", PRINTED, f.name, tried="abbreviation",
        sentence="Chữ viết tắt trong ký hiệu: UBND thành Số: …/KH-UBND (PL I.II.3.b).",
        examples=("UBND",),
    ),
    "nguoi_dung_dau": Key(  # said of the agency; printed where somebody else signs for the head
        "Người đứng đầu", "title of the agency's head", STEERS, f.name, tried="head",
        sentence="Chức vụ của người đứng đầu, khi không suy ra được từ tên cơ quan.",
        examples=("Giám đốc",),
    ),
}  # fmt: skip

CAN_CU: Rows = {
    "nguyen_van": Key(
        "Nguyên văn", "citation as it stands", PRINTED, f.text,
        sentence="Cả câu căn cứ, thay cho các trường khác; không gõ dấu chấm phẩy.",
        examples=("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",),
    ),
    "loai": Key(
        "Loại văn bản", "kind of document", PRINTED, f.text, tried="kind type",
        sentence="Tên loại văn bản (PL I.II.6.a).",
        examples=("Nghị định",),
    ),
    "ten": Key(
        "Tên", "name of a law", PRINTED, f.text,
        sentence="Tên luật, pháp lệnh: chỉ phần sau chữ Luật.",
        examples=("Tổ chức chính quyền địa phương",),
    ),
    "so_ky_hieu": Key(
        "Số, ký hiệu", "number and symbol", PRINTED, f.text, tried="number",
        sentence="Số và ký hiệu của văn bản được dẫn.",
        examples=("118/2025/NĐ-CP",),
    ),
    "ngay": Key(
        "Ngày ban hành", "date", FORMATTED, f.date, tried="date year",
        sentence="Ngày ban hành của văn bản được dẫn.",
        examples=("2025-06-09",),
    ),
    "co_quan": Key(
        "Cơ quan ban hành", "agency that issued it", PRINTED, f.text,
        sentence="Cơ quan ban hành văn bản được dẫn.",
        examples=("Chính phủ",),
    ),
    "trich_yeu": Key(
        "Trích yếu", "summary of a cited document", PRINTED, f.text,
        sentence="Trích yếu của văn bản được dẫn.",
        examples=("về thực hiện thủ tục hành chính theo cơ chế một cửa",),
    ),
}  # fmt: skip

NOI_NHAN: Rows = {
    "ten": Key(
        "Nơi nhận", "who receives it", PRINTED, f.text,
        sentence="Tên cơ quan, đơn vị, cá nhân nhận văn bản.",
        examples=("Thường trực Đảng ủy",),
    ),
    "de": Key(
        "Để", "what it is sent for", PRINTED, f.text,
        sentence="Gửi để làm gì; không gõ chữ “để”.",
        examples=("báo cáo", "phối hợp"),
    ),
    "gom": Key(
        "Gồm", "who of them receives it", PRINTED, f.texts,
        sentence="Các nơi nhận trong cơ quan đó, mỗi nơi một dòng “+” bên dưới; viết gọn: “VPUB: [LĐVP, các phòng]”.",
        examples=(["LĐVP", "Các phòng: TH, NC"],),
    ),
}  # fmt: skip

NGUOI_KY: Rows = {
    "quyen_han": Key(
        "Quyền hạn ký", "authority to sign", FORMATTED, f.one_of_lists(SIGNING_FORMS),
        sentence="TM, KT, TL, TUQ, Q; bỏ trống thì suy ra từ cơ quan và chức vụ, [] là ký đúng chức vụ (Điều 13; "
        "PL I.II.7.b).",
        examples=(["TM"],),
    ),
    "chuc_vu": Key(
        "Chức vụ", "office of the signer", PRINTED, f.name, tried="office position title",
        sentence="Chức vụ của người ký, không kèm tên cơ quan (PL I.II.7.c).",
        examples=("Phó Chủ tịch",),
    ),
    "ho_ten": Key(
        "Họ tên", "name of the signer", PRINTED, f.name, tried="full_name name",
        sentence="Họ và tên người ký, không kèm học hàm, học vị (PL I.II.7.c).",
        examples=("Nguyễn Văn An",),
    ),
    "chuc_vu_khac": Key(
        "Chức vụ khác", "other office of the signer", PRINTED, f.name,
        sentence="Chức vụ ở cơ quan khác của người ký thay mặt ban, hội đồng (PL I.II.7.c).",
        examples=("Phó Chủ tịch Ủy ban nhân dân xã",),
    ),
}  # fmt: skip

PHU_LUC: Rows = {
    "loai": Key(
        "Loại", "what the appendix is called", STEERS, f.choice(LOAI_PHU_LUC), values=LOAI_PHU_LUC,
        sentence="Phụ lục, biểu hay mẫu; mỗi loại đánh số riêng, chương trình ghi (PL I.III.1.a).",
    ),
    "kho_ngang": Key(
        "Khổ ngang", "landscape page", STEERS, f.yes_no, tried="landscape",
        sentence="In phụ lục trên trang nằm ngang; chỉ khi phụ lục có bảng (PL I.I.2).",
        examples=("có",),
    ),
}  # fmt: skip

KEM_THEO: Rows = {
    "loai": Key(
        "Loại văn bản", "kind of document", PRINTED, f.text,
        sentence="Văn bản ban hành kế hoạch; bỏ trống là Quyết định.",
        examples=("Quyết định",),
    ),
    "so_ky_hieu": Key(
        "Số, ký hiệu", "number and symbol", PRINTED, f.text,
        sentence="Số và ký hiệu của văn bản đó; chưa có thì để trống.",
        examples=("15/QĐ-UBND",),
    ),
    "ngay": Key(
        "Ngày ban hành", "date", FORMATTED, f.date,
        sentence="Ngày của văn bản đó; chưa có thì để trống.",
        examples=("2026-01-15",),
    ),
    "co_quan": Key(
        "Cơ quan ban hành", "agency that issued it", PRINTED, f.text,
        sentence="Cơ quan ban hành văn bản đó.",
        examples=("Ủy ban nhân dân xã An Phú",),
    ),
}  # fmt: skip
