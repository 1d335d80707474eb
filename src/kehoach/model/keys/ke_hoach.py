"""The rows of a plan's own keys: its kind, its body, the lines of its outline, its Phần."""

from kehoach.model import forms as f
from kehoach.model.ke_hoach import CAC_PHAN
from kehoach.model.keys.row import HOLDS, PRINTED, STEERS, Key, Rows

MAU = {
    "tuyen_truyen": "kế hoạch tuyên truyền",
    "thi_dua": "kế hoạch phát động thi đua",
    "chung": "kế hoạch khác",
}

KE_HOACH: Rows = {
    "mau": Key(
        "Mẫu", "kind of plan", STEERS, f.choice(MAU), values=MAU, tried="kind type",
        sentence="Loại kế hoạch: định bố cục và lời dùng sẵn; bỏ trống là chung.",
        examples=("tuyen_truyen",),
    ),
    "mo_dau": Key(
        "Lời mở đầu", "opening sentence", PRINTED, f.prose,
        sentence="Câu dẫn vào nội dung, không gõ dấu hai chấm ở cuối; bỏ trống thì dùng lời có sẵn, “không” thì "
        "không có.",
        examples=("Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh, UBND xã ban hành Kế hoạch, cụ thể như sau",),
    ),
    "muc_dich": Key(
        "Mục đích", "purpose", HOLDS, tried="purpose",
        sentence="Kế hoạch nhằm đạt điều gì.",
        examples=(["Nâng cao nhận thức của cán bộ, công chức."],),
    ),
    "yeu_cau": Key(
        "Yêu cầu", "requirements", HOLDS, tried="requirements",
        sentence="Yêu cầu khi thực hiện.",
        examples=(["Nội dung ngắn gọn, dễ hiểu, đúng quy định."],),
    ),
    "muc_tieu": Key(
        "Mục tiêu", "targets", HOLDS, tried="goals objectives targets",
        sentence="Kết quả phải đạt, đo được.",
        examples=(["100% hồ sơ được giải quyết đúng hạn."],),
    ),
    "noi_dung": Key(
        "Nội dung", "what is to be done", HOLDS, tried="body content noi_dung_thuc_hien",
        sentence="Việc phải làm.",
        examples=(["Tuyên truyền các thủ tục hành chính mới ban hành."],),
    ),
    "giai_phap": Key(
        "Giải pháp", "measures", HOLDS, tried="measures solutions giai_phap_thuc_hien",
        sentence="Cách làm để đạt mục tiêu.",
        examples=(["Đổi mới hình thức tuyên truyền."],),
    ),
    "doi_tuong": Key(
        "Đối tượng", "whom it is for", HOLDS, tried="audience",
        sentence="Kế hoạch áp dụng cho ai, ở đâu.",
        examples=("Cán bộ, công chức và người dân trong xã.",),
    ),
    "hinh_thuc": Key(
        "Hình thức", "means, forms of doing it", HOLDS, tried="methods",
        sentence="Thực hiện bằng những hình thức nào.",
        examples=(["Phát trên hệ thống truyền thanh xã."],),
    ),
    "thoi_gian": Key(
        "Thời gian", "time, schedule", HOLDS, tried="deadline schedule time thoi_gian_thuc_hien",
        sentence="Thực hiện khi nào.",
        examples=("Từ tháng 01 đến tháng 12 năm 2026.",),
    ),
    "khau_hieu": Key(
        "Khẩu hiệu", "slogans", HOLDS, tried="slogan slogans",
        sentence="Khẩu hiệu tuyên truyền, thi đua.",
        examples=(["“Chung sức xây dựng nông thôn mới”."],),
    ),
    "tieu_chi": Key(
        "Tiêu chí", "criteria", HOLDS, tried="criteria",
        sentence="Tiêu chí đánh giá, chấm điểm.",
        examples=(["Hoàn thành chỉ tiêu được giao."],),
    ),
    "khen_thuong": Key(
        "Khen thưởng", "rewards", HOLDS, tried="rewards",
        sentence="Hình thức, số lượng, điều kiện khen thưởng.",
        examples=(["Tặng Giấy khen cho 03 tập thể."],),
    ),
    "kinh_phi": Key(
        "Kinh phí", "budget", HOLDS, tried="budget cost kinh_phi_thuc_hien",
        sentence="Nguồn và mức kinh phí thực hiện.",
        examples=("Bố trí trong dự toán chi năm 2026.",),
    ),
    "che_do_bao_cao": Key(
        "Chế độ báo cáo", "reporting", HOLDS, tried="report reporting",
        sentence="Ai báo cáo ai, khi nào.",
        examples=("Các đơn vị báo cáo trước ngày 25/11.",),
    ),
    "to_chuc_thuc_hien": Key(
        "Tổ chức thực hiện", "who carries it out", HOLDS,
        sentence="Giao nhiệm vụ cho từng đơn vị: don_vi và nhiem_vu.",
        examples=([{"don_vi": "Văn phòng HĐND và UBND", "nhiem_vu": ["Chủ trì, theo dõi, đôn đốc."]}],),
    ),
    "bo_cuc": Key(
        "Bố cục", "outline: the sections in order", HOLDS,
        sentence="Các mục La Mã theo thứ tự in ra; bỏ trống thì theo mẫu. Mỗi phần có nội dung phải có chỗ (PL "
        "I.II.6.d).",
        examples=([{"tieu_de": "Mục đích, yêu cầu", "gom": ["muc_dich", "yeu_cau"]}],),
    ),
    "phan": Key(
        "Các Phần", "Phần: parts of a long plan, above sections", HOLDS,
        sentence="Kế hoạch dài chia thành Phần I, Phần II…, mỗi Phần có bố cục riêng (PL I.II.6.đ).",
    ),
    "ket_thuc": Key(
        "Lời kết", "closing paragraph", PRINTED, f.prose,
        sentence="Đoạn kết, không gõ “./.”; bỏ trống thì dùng lời có sẵn, “không” thì không có.",
        examples=("Yêu cầu các đơn vị nghiêm túc thực hiện Kế hoạch này.",),
    ),
}  # fmt: skip

DONG_BO_CUC: Rows = {
    "gom": Key(
        "Gồm", "parts that a section takes in", STEERS, f.names_of(CAC_PHAN),
        sentence="Các phần in trong mục này, theo thứ tự.",
        examples=(["muc_dich", "yeu_cau"], "muc_dich, yeu_cau"),
    ),
}  # fmt: skip

PHAN_VAN_BAN: Rows = {
    "tieu_de": Key(
        "Tên Phần", "title of a Phần", PRINTED, f.text, tried="title",
        sentence="Tên in dưới “Phần I” (PL I.II.6.đ).",
        examples=("Đánh giá kết quả năm 2025",),
    ),
    "bo_cuc": Key(
        "Bố cục", "outline of a Phần", HOLDS,
        sentence="Các mục La Mã của Phần này.",
    ),
}  # fmt: skip
