"""What each field of a plan is for, in Vietnamese, once: for the JSON Schema that editors show, and for the docs.

`FIELDS` has an entry for every field of every model, `VALUES` for every value of a closed list; tests compare. The
examples are what an author writes, so the short forms where there are some.
"""

from typing import Any, NamedTuple

from kehoach.model.bang_bieu import BangBieu, Cot, Hang
from kehoach.model.base import Part
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import DongBoCuc, KeHoach, PhanVanBan
from kehoach.model.muc import Muc
from kehoach.model.trinh_bay import TrinhBay
from kehoach.model.van_ban import CanCu, CoQuan, KemTheo, NguoiKy, NoiNhan, PhuLuc


class Description(NamedTuple):
    """A field as its author is told of it; the sentence ends with the clause, where there is one."""

    title: str
    sentence: str
    examples: tuple[Any, ...] = ()


def describe(model: type[Part], name: str) -> Description:
    """Tell of a field; one that a model inherits may be told of anew where it stands for something else there."""
    return next(
        FIELDS[base][name]
        for base in model.__mro__
        if issubclass(base, Part) and base in FIELDS and name in FIELDS[base]
    )


D = Description

FIELDS: dict[type[Part], dict[str, Description]] = {
    KeHoach: {
        "mau": D("Mẫu", "Loại kế hoạch: định bố cục và lời dùng sẵn; bỏ trống là chung.", ("tuyen_truyen",)),
        "co_quan": D("Cơ quan ban hành", "Cơ quan ban hành kế hoạch; nhiều cơ quan cùng ban hành thì viết thành danh"
                     " sách (PL I.II.2).", ({"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},)),
        "so_van_ban": D("Số", "Số thứ tự của văn bản trong năm, chỉ ghi chữ số; dự thảo để trống (PL I.II.3.a).", (8,)),
        "dia_danh": D("Địa danh", "Địa danh ghi trước ngày ban hành; bỏ trống là tên riêng của đơn vị hành chính"
                      " (PL I.II.4.a).", ("An Phú",)),
        "ngay_ban_hanh": D("Ngày ban hành", "Ngày ban hành; dự thảo có thể chỉ ghi tháng hoặc năm (PL I.II.4.b).",
                           ("2026-01-15", "15/01/2026", "2026-01")),
        "trich_yeu": D("Trích yếu", "Nội dung kế hoạch nói gọn trong một câu, không kèm chữ “Kế hoạch”, không dấu chấm"
                       " (PL I.II.5.a).", ("Tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã An Phú",)),
        "can_cu": D("Căn cứ", "Các văn bản làm căn cứ ban hành, mỗi căn cứ một mục; không gõ dấu chấm phẩy"
                    " (PL I.II.6.a).", ([{"loai": "Luật", "ten": "Tổ chức chính quyền địa phương",
                                          "ngay": "2025-06-16"}],)),
        "mo_dau": D("Lời mở đầu", "Câu dẫn vào nội dung, không gõ dấu hai chấm ở cuối; bỏ trống thì dùng lời có sẵn,"
                    " “không” thì không có.", ("Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh, UBND xã ban hành Kế"
                                               " hoạch, cụ thể như sau",)),
        "muc_dich": D("Mục đích", "Kế hoạch nhằm đạt điều gì.", (["Nâng cao nhận thức của cán bộ, công chức."],)),
        "yeu_cau": D("Yêu cầu", "Yêu cầu khi thực hiện.", (["Nội dung ngắn gọn, dễ hiểu, đúng quy định."],)),
        "muc_tieu": D("Mục tiêu", "Kết quả phải đạt, đo được.", (["100% hồ sơ được giải quyết đúng hạn."],)),
        "noi_dung": D("Nội dung", "Việc phải làm.", (["Tuyên truyền các thủ tục hành chính mới ban hành."],)),
        "giai_phap": D("Giải pháp", "Cách làm để đạt mục tiêu.", (["Đổi mới hình thức tuyên truyền."],)),
        "doi_tuong": D("Đối tượng", "Kế hoạch áp dụng cho ai, ở đâu.", ("Cán bộ, công chức và người dân trong xã.",)),
        "hinh_thuc": D("Hình thức", "Thực hiện bằng những hình thức nào.", (["Phát trên hệ thống truyền thanh xã."],)),
        "thoi_gian": D("Thời gian", "Thực hiện khi nào.", ("Từ tháng 01 đến tháng 12 năm 2026.",)),
        "khau_hieu": D("Khẩu hiệu", "Khẩu hiệu tuyên truyền, thi đua.", (["“Chung sức xây dựng nông thôn mới”."],)),
        "tieu_chi": D("Tiêu chí", "Tiêu chí đánh giá, chấm điểm.", (["Hoàn thành chỉ tiêu được giao."],)),
        "khen_thuong": D("Khen thưởng", "Hình thức, số lượng, điều kiện khen thưởng.",
                         (["Tặng Giấy khen cho 03 tập thể."],)),
        "kinh_phi": D("Kinh phí", "Nguồn và mức kinh phí thực hiện.", ("Bố trí trong dự toán chi năm 2026.",)),
        "che_do_bao_cao": D("Chế độ báo cáo", "Ai báo cáo ai, khi nào.", ("Các đơn vị báo cáo trước ngày 25/11.",)),
        "to_chuc_thuc_hien": D("Tổ chức thực hiện", "Giao nhiệm vụ cho từng đơn vị: don_vi và nhiem_vu.",
                               ([{"don_vi": "Văn phòng HĐND và UBND", "nhiem_vu": ["Chủ trì, theo dõi, đôn đốc."]}],)),
        "bo_cuc": D("Bố cục", "Các mục La Mã theo thứ tự in ra; bỏ trống thì theo mẫu. Mỗi phần có nội dung phải có chỗ"
                    " (PL I.II.6.d).", ([{"tieu_de": "Mục đích, yêu cầu", "gom": ["muc_dich", "yeu_cau"]}],)),
        "phan": D("Các Phần", "Kế hoạch dài chia thành Phần I, Phần II…, mỗi Phần có bố cục riêng (PL I.II.6.đ)."),
        "ket_thuc": D("Lời kết", "Đoạn kết, không gõ “./.”; bỏ trống thì dùng lời có sẵn, “không” thì không có.",
                      ("Yêu cầu các đơn vị nghiêm túc thực hiện Kế hoạch này.",)),
        "phu_luc": D("Phụ lục", "Các phụ lục kèm theo, mỗi phụ lục bắt đầu ở trang mới (PL I.III.1)."),
        "noi_nhan": D("Nơi nhận", "Nơi nhận văn bản, mỗi nơi một mục; không gõ gạch đầu dòng và dấu chấm phẩy"
                      " (PL I.II.9).", (["UBND tỉnh", {"ten": "Thường trực Đảng ủy", "de": "báo cáo"}],)),
        "luu": D("Lưu", "Nơi lưu: VT và chữ viết tắt của đơn vị soạn thảo (PL I.II.9).", (["VT", "VHXH"],)),
        "nguoi_ky": D("Người ký", "Người ký; nhiều cơ quan cùng ban hành thì viết thành danh sách, tối đa ba người"
                      " (PL I.II.7).", ({"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},)),
        "kem_theo_quyet_dinh": D("Kèm theo Quyết định", "Kế hoạch ban hành kèm theo quyết định nào; khi đó không có nơi"
                                 " nhận và người ký riêng (PL III, Mẫu 1.3).",
                                 ({"co_quan": "Ủy ban nhân dân xã An Phú"},)),
        "ban_phat_hanh": D("Bản phát hành", "Phát hành bản giấy hay bản điện tử: dòng kèm theo ở phụ lục của bản điện"
                           " tử không điền số và ngày (PL I.III.1.c)."),
        "thoi_gian_ky": D("Thời gian ký số", "Thời điểm ký số, ghi ở phụ lục nằm trong tệp riêng (PL I.III.1.d).",
                          ("2026-01-15T14:05:33+07:00",)),
        "do_khan": D("Độ khẩn", "Mức độ khẩn của văn bản; bỏ trống là không khẩn (PL I.III.2.b)."),
        "pham_vi_luu_hanh": D("Phạm vi lưu hành", "Chỉ dẫn về phạm vi lưu hành (PL I.III.2.c)."),
        "nguoi_soan_thao": D("Người soạn thảo", "Chữ viết tắt tên người soạn thảo, in cùng số bản (PL I.III.3).",
                             ("PL",)),
        "so_ban": D("Số bản", "Số lượng bản phát hành (PL I.III.3).", (30,)),
        "dia_chi": D("Địa chỉ cơ quan", "Địa chỉ, điện thoại, thư điện tử in ở chân trang đầu (PL I.III.4).",
                     ("Số 1, đường Trần Phú, xã An Phú; điện thoại: 0234 123 456",)),
        "trinh_bay": D("Trình bày", "Cỡ chữ, lề, khoảng cách trong phạm vi Nghị định cho phép; bỏ trống là mặc định.",
                       ({"co_chu": 13},)),
    },
    CoQuan: {
        "cap": D("Cấp", "Cấp của cơ quan; phường và đặc khu cũng là xa."),
        "ten": D("Tên cơ quan", "Tên đầy đủ; chương trình tự viết hoa và xuống dòng (PL I.II.2).",
                 ("Ủy ban nhân dân xã An Phú",)),
        "dong": D("Các dòng in tên", "Tên cơ quan tự chia dòng; bỏ trống thì chương trình chia.",
                  (["Ủy ban nhân dân", "xã An Phú"],)),
        "chu_quan": D("Cơ quan chủ quản", "Cơ quan chủ quản trực tiếp, in phía trên (PL I.II.2.a).",
                      ("Ủy ban nhân dân tỉnh Bình An",)),
        "ghi_chu": D("Dòng dưới tên", "Một dòng trong ngoặc dưới tên cơ quan.", ("(theo Quyết định số 12/QĐ-UBND)",)),
        "viet_tat": D("Tên viết tắt", "Chữ viết tắt trong ký hiệu: UBND thành Số: …/KH-UBND (PL I.II.3.b).",
                      ("UBND",)),
        "nguoi_dung_dau": D("Người đứng đầu", "Chức vụ của người đứng đầu, khi không suy ra được từ tên cơ quan.",
                            ("Giám đốc",)),
    },
    CanCu: {
        "nguyen_van": D("Nguyên văn", "Cả câu căn cứ, thay cho các trường khác; không gõ dấu chấm phẩy.",
                        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",)),
        "loai": D("Loại văn bản", "Tên loại văn bản (PL I.II.6.a).", ("Nghị định",)),
        "ten": D("Tên", "Tên luật, pháp lệnh: chỉ phần sau chữ Luật.", ("Tổ chức chính quyền địa phương",)),
        "so_ky_hieu": D("Số, ký hiệu", "Số và ký hiệu của văn bản được dẫn.", ("118/2025/NĐ-CP",)),
        "ngay": D("Ngày ban hành", "Ngày ban hành của văn bản được dẫn.", ("2025-06-09",)),
        "co_quan": D("Cơ quan ban hành", "Cơ quan ban hành văn bản được dẫn.", ("Chính phủ",)),
        "trich_yeu": D("Trích yếu", "Trích yếu của văn bản được dẫn.",
                       ("về thực hiện thủ tục hành chính theo cơ chế một cửa",)),
    },
    NoiNhan: {
        "ten": D("Nơi nhận", "Tên cơ quan, đơn vị, cá nhân nhận văn bản.", ("Thường trực Đảng ủy",)),
        "de": D("Để", "Gửi để làm gì; không gõ chữ “để”.", ("báo cáo", "phối hợp")),
    },
    NguoiKy: {
        "quyen_han": D("Quyền hạn ký", "TM, KT, TL, TUQ, Q; bỏ trống thì suy ra từ cơ quan và chức vụ, [] là ký đúng"
                       " chức vụ (Điều 13; PL I.II.7.b).", (["TM"],)),
        "chuc_vu": D("Chức vụ", "Chức vụ của người ký, không kèm tên cơ quan (PL I.II.7.c).", ("Phó Chủ tịch",)),
        "ho_ten": D("Họ tên", "Họ và tên người ký, không kèm học hàm, học vị (PL I.II.7.c).", ("Nguyễn Văn An",)),
        "chuc_vu_khac": D("Chức vụ khác", "Chức vụ ở cơ quan khác của người ký thay mặt ban, hội đồng (PL I.II.7.c).",
                          ("Phó Chủ tịch Ủy ban nhân dân xã",)),
    },
    DongBoCuc: {
        "gom": D("Gồm", "Các phần in trong mục này, theo thứ tự.", (["muc_dich", "yeu_cau"], "muc_dich, yeu_cau")),
    },
    PhanVanBan: {
        "tieu_de": D("Tên Phần", "Tên in dưới “Phần I” (PL I.II.6.đ).", ("Đánh giá kết quả năm 2025",)),
        "bo_cuc": D("Bố cục", "Các mục La Mã của Phần này."),
    },
    PhuLuc: {
        "kho_ngang": D("Khổ ngang", "In phụ lục trên trang nằm ngang; chỉ khi phụ lục có bảng (PL I.I.2).", ("có",)),
    },
    KemTheo: {
        "loai": D("Loại văn bản", "Văn bản ban hành kế hoạch; bỏ trống là Quyết định.", ("Quyết định",)),
        "so_ky_hieu": D("Số, ký hiệu", "Số và ký hiệu của văn bản đó; chưa có thì để trống.", ("15/QĐ-UBND",)),
        "ngay": D("Ngày ban hành", "Ngày của văn bản đó; chưa có thì để trống.", ("2026-01-15",)),
        "co_quan": D("Cơ quan ban hành", "Cơ quan ban hành văn bản đó.", ("Ủy ban nhân dân xã An Phú",)),
    },
    Muc: {
        "tieu_de": D("Tiêu đề", "Tiêu đề của mục, không gõ số thứ tự (PL I.II.6.d).", ("Nội dung tuyên truyền",)),
        "don_vi": D("Đơn vị", "Đơn vị được giao việc, in như tiêu đề; việc ghi ở nhiem_vu.", ("Phòng Kinh tế",)),
        "doan": D("Đoạn văn", "Lời văn của mục; dòng trống chia đoạn.", ("Thực hiện theo quy định hiện hành.",)),
        "cong_viec": D("Công việc", "Một việc kèm dữ liệu; viết thẳng viec, chu_tri… trong mục, không viết tên trường"
                       " này."),
        "bang_bieu": D("Bảng", "Một bảng, in sau các đoạn văn.", ({"cot": ["STT", "Việc"], "hang": [[1, "Mở lớp"]]},)),
        "bang_nhiem_vu": D("Bảng từ công việc", "Bảng chương trình tự lập từ các công việc có trong kế hoạch."),
        "viet_thanh_loi": D("Viết thành lời", "không: các công việc ngay dưới mục này chỉ nằm trong bảng, không viết"
                            " thành câu.", ("không",)),
        "danh_dau": D("Cách đánh số", "Dấu trước mỗi mục con; bỏ trống thì theo bậc (PL I.II.6.đ)."),
        "cac_muc": D("Các mục con", "Các mục con, mỗi mục một dòng bắt đầu bằng “- ”.", (["Việc thứ nhất."],)),
        "doan_sau": D("Đoạn văn sau", "Lời văn in sau các mục con.", ("Ngoài ra, các đơn vị chủ động triển khai.",)),
    },
    CongViec: {
        "viec": D("Việc", "Việc phải làm, không gõ dấu chấm cuối.", ("Tổ chức hội nghị tập huấn",)),
        "chu_tri": D("Chủ trì", "Đơn vị chủ trì; bỏ trống là đơn vị ở don_vi phía trên.", ("Phòng Văn hóa - Xã hội",)),
        "phoi_hop": D("Phối hợp", "Đơn vị phối hợp.", (["Công an xã", "Trưởng các thôn"],)),
        "tu_ngay": D("Từ ngày", "Bắt đầu khi nào: ngày, tháng hoặc năm.", ("2026-02",)),
        "den_ngay": D("Đến ngày", "Xong khi nào: ngày, tháng hoặc năm.", ("2026-03-31",)),
        "ky_han": D("Kỳ hạn", "Thời gian nói bằng lời, khi không ghi được bằng ngày.", ("hằng quý",)),
        "san_pham": D("Sản phẩm", "Kết quả phải có.", ("Báo cáo kết quả",)),
        "kinh_phi": D("Kinh phí", "Số tiền tính bằng đồng.", ("15.000.000", "25 triệu")),
        "can_cu": D("Căn cứ", "Văn bản giao việc này.", ("Kế hoạch số 12/KH-UBND",)),
    },
    BangBieu: {
        "tieu_de": D("Tên bảng", "Tên in phía trên bảng.", ("Chỉ tiêu năm 2026",)),
        "cot": D("Các cột", "Các cột từ trái sang phải: tên cột, hoặc tên kèm chiều rộng, cách canh.",
                 (["STT", {"tieu_de": "Nội dung", "rong": "60%"}],)),
        "danh_so_cot": D("Đánh số cột", "Thêm hàng (1) (2) (3) dưới tên cột.", ("có",)),
        "hang": D("Các hàng", "Mỗi hàng một danh sách ô, đủ số cột; ô trống vẫn giữ chỗ.", ([[1, "Mở lớp tập huấn"]],)),
        "ghi_chu": D("Ghi chú", "Ghi chú in dưới bảng.", ("Số liệu đến ngày 31/12/2025.",)),
    },
    Cot: {
        "tieu_de": D("Tên cột", "Tên in ở đầu cột.", ("Đơn vị chủ trì",)),
        "rong": D("Chiều rộng", "Theo mm hoặc phần trăm; bỏ trống thì tự tính.", ("20%", 30)),
        "canh": D("Canh lề", "Canh chữ trong cột; bỏ trống thì số canh phải, chữ canh trái."),
        "kieu": D("Kiểu", "Cột số liệu: tự viết số theo cách viết tiếng Việt."),
        "cot": D("Các cột con", "Các cột nằm chung dưới tên này.", (["Quý I", "Quý II"],)),
    },
    Hang: {
        "nhom": D("Nhóm", "Tên nhóm, in trên cả chiều ngang bảng.", ("I. Công tác chỉ đạo",)),
        "cac_o": D("Các ô", "Các ô của hàng; thường viết gọn thành danh sách."),
    },
    TrinhBay: {
        "co_chu": D("Cỡ chữ", "Cỡ chữ của lời văn, 13 hoặc 14 (PL I.II.6.e).", (14,)),
        "co_chu_dau": D("Cỡ chữ đầu trang", "Cỡ chữ của phần đầu văn bản; bỏ trống là lon, hết chỗ thì nho (PL I.V)."),
        "co_chu_bang": D("Cỡ chữ trong bảng", "Cỡ chữ trong các bảng, từ 11 đến 14.", (12,)),
        "lui_dau_dong": D("Lùi đầu dòng", "Lùi dòng đầu của đoạn: 10 hoặc 12,7 mm (PL I.II.6.e).", (10,)),
        "cach_doan": D("Cách đoạn", "Khoảng cách giữa các đoạn, tính bằng pt, ít nhất 6 (PL I.II.6.e).", (6,)),
        "cach_dong": D("Cách dòng", "Khoảng cách dòng, từ 1 đến 1,5 (PL I.II.6.e).", (1.2,)),
        "le_tren": D("Lề trên", "Lề trên, 20–25 mm (PL I.I.3).", (20,)),
        "le_duoi": D("Lề dưới", "Lề dưới, 20–25 mm (PL I.I.3).", (20,)),
        "le_trai": D("Lề trái", "Lề trái, 30–35 mm (PL I.I.3).", (30,)),
        "le_phai": D("Lề phải", "Lề phải, 15–20 mm (PL I.I.3).", (15,)),
    },
}  # fmt: skip

# Not a field: the word for `cac_muc`, or for `doan`, below a `don_vi`.
NHIEM_VU = D("Nhiệm vụ", "Việc giao cho don_vi, mỗi việc một mục; chỉ có một việc thì viết liền.",
             (["Chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch này."],))  # fmt: skip

VALUES: dict[tuple[type[Part], str], dict[str, str]] = {
    (KeHoach, "mau"): {
        "tuyen_truyen": "kế hoạch tuyên truyền",
        "thi_dua": "kế hoạch phát động thi đua",
        "chung": "kế hoạch khác",
    },
    (KeHoach, "ban_phat_hanh"): {"giay": "bản giấy", "dien_tu": "bản điện tử"},
    (KeHoach, "do_khan"): {"hỏa tốc": "mức khẩn cao nhất", "thượng khẩn": "mức thứ hai", "khẩn": "mức thứ ba"},
    (KeHoach, "pham_vi_luu_hanh"): {
        "xem xong trả lại": "người nhận xem rồi trả lại nơi gửi",
        "lưu hành nội bộ": "không đưa ra ngoài cơ quan",
    },
    (CoQuan, "cap"): {
        "tinh": "tỉnh, thành phố trực thuộc trung ương",
        "xa": "xã, phường, đặc khu",
        "so": "sở, ban, ngành cấp tỉnh",
        "phong": "phòng chuyên môn",
        "don_vi": "đơn vị sự nghiệp: trường học, trung tâm…",
        "huyen": "cấp huyện, chỉ cho văn bản trước ngày 01/7/2025",
    },
    (Muc, "bang_nhiem_vu"): {
        "phan_cong": "việc, đơn vị chủ trì, phối hợp, thời gian, sản phẩm",
        "tien_do_thang": "việc theo từng tháng",
        "tien_do_quy": "việc theo từng quý",
        "kinh_phi": "việc và số tiền, có tổng cộng",
    },
    (Muc, "danh_dau"): {
        "1.": "1. 2. 3.",
        "1.1": "1.1. 1.2. 1.3.",
        "a)": "a) b) c)",
        "-": "gạch đầu dòng",
        "+": "dấu cộng",
        "không": "không có dấu",
    },
    (Cot, "canh"): {"trai": "trái", "giua": "giữa", "phai": "phải", "deu": "đều hai bên"},
    (Cot, "kieu"): {"so": "số, tỷ lệ: 1234.5 in thành 1.234,5", "tien": "số tiền: 1500000 in thành 1.500.000"},
    (TrinhBay, "co_chu_dau"): {"nho": "12 và 13", "lon": "13 và 14"},
}
