"""The rows of the keys of content: pieces of the body and their tasks."""

from kehoach.model import forms as f
from kehoach.model.keys.row import FORMATTED, HOLDS, PRINTED, STEERS, Key, Rows

BANG_NHIEM_VU = {
    "phan_cong": "việc, đơn vị chủ trì, phối hợp, thời gian, sản phẩm",
    "tien_do_thang": "việc theo từng tháng",
    "tien_do_quy": "việc theo từng quý",
    "kinh_phi": "việc và số tiền, có tổng cộng",
}
DANH_DAU = {
    "1.": "1. 2. 3.",
    "1.1": "1.1. 1.2. 1.3.",
    "a)": "a) b) c)",
    "-": "gạch đầu dòng",
    "+": "dấu cộng",
    "không": "không có dấu",
}

MUC: Rows = {
    "tieu_de": Key(
        "Tiêu đề", "title of a piece", PRINTED, f.text,
        sentence="Tiêu đề của mục, không gõ số thứ tự; “không” ở phần duy nhất của kế hoạch thì không in tiêu đề "
        "(PL I.II.6.d).",
        examples=("Nội dung tuyên truyền",),
    ),
    "don_vi": Key(
        "Đơn vị", "unit that is given tasks", PRINTED, f.text, tried="agency unit",
        sentence="Đơn vị được giao việc, in như tiêu đề; việc ghi ở nhiem_vu.",
        examples=("Phòng Kinh tế",),
    ),
    "doan": Key(
        "Đoạn văn", "paragraphs", PRINTED, f.prose, tried="paragraphs",
        sentence="Lời văn của mục; dòng trống chia đoạn.",
        examples=("Thực hiện theo quy định hiện hành.",),
    ),
    "cong_viec": Key(
        "Công việc", "task; its keys are written beside the others", HOLDS,
        sentence="Một việc kèm dữ liệu; viết thẳng viec, chu_tri… trong mục, không viết tên trường này.",
    ),
    "bang_bieu": Key(
        "Bảng", "table", HOLDS,
        sentence="Một bảng, in sau các đoạn văn.",
        examples=({"cot": ["STT", "Việc"], "hang": [[1, "Mở lớp"]]},),
    ),
    "bang_nhiem_vu": Key(
        "Bảng từ công việc", "table made from the tasks", STEERS, f.choice(BANG_NHIEM_VU), values=BANG_NHIEM_VU,
        sentence="Bảng chương trình tự lập từ các công việc có trong kế hoạch.",
    ),
    "to_nen": Key(
        "Tô nền", "shading of the timeline", STEERS, f.yes_no,
        sentence="không: các tháng, quý của bảng tiến độ chỉ có dấu x, không tô nền xám; chỉ dùng cùng bang_nhiem_vu: "
        "tien_do_thang hoặc tien_do_quy.",
        examples=("không",),
    ),
    "viet_thanh_loi": Key(
        "Viết thành lời", "word the tasks as sentences", STEERS, f.yes_no,
        sentence="không: các công việc ngay dưới mục này chỉ nằm trong bảng, không viết thành câu.",
        examples=("không",),
    ),
    "danh_dau": Key(
        "Cách đánh số", "mark before the pieces below", STEERS, f.choice(DANH_DAU, 1, 1.1), values=DANH_DAU,
        sentence="Dấu trước mỗi mục con; bỏ trống thì theo bậc (PL I.II.6.đ).",
    ),
    "cac_muc": Key(
        "Các mục con", "pieces below", HOLDS, tried="children items",
        sentence="Các mục con, mỗi mục một dòng bắt đầu bằng “- ”.",
        examples=(["Việc thứ nhất."],),
    ),
    "doan_sau": Key(
        "Đoạn văn sau", "paragraphs after the pieces below", PRINTED, f.prose,
        sentence="Lời văn in sau các mục con.",
        examples=("Ngoài ra, các đơn vị chủ động triển khai.",),
    ),
    "theo": Key(
        "Theo mục nào của cấp trên", "where a plan from above asks for this", STEERS, f.texts, tried="source parent",
        sentence="Mục của kế hoạch cấp trên giao việc này; không in, để đối chiếu bằng validate --under.",
        examples=("II.2.b", ["II.2.b", "Phụ lục, hàng 4"]),
    ),
}  # fmt: skip

# Not a field: the word for `cac_muc`, or for `doan`, below a `don_vi`.
NHIEM_VU = Key(
    "Nhiệm vụ", "tasks of a unit", HOLDS, tried="tasks",
    sentence="Việc giao cho don_vi, mỗi việc một mục; chỉ có một việc thì viết liền.",
    examples=(["Chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch này."],),
)  # fmt: skip

CONG_VIEC: Rows = {
    "viec": Key(
        "Việc", "what there is to do", PRINTED, f.text, tried="task cong_viec noi_dung_cong_viec ten_viec",
        sentence="Việc phải làm, không gõ dấu chấm cuối.",
        examples=("Tổ chức hội nghị tập huấn",),
    ),
    "chu_tri": Key(
        "Chủ trì", "unit in charge", PRINTED, f.text, tried="lead don_vi_chu_tri co_quan_chu_tri",
        sentence="Đơn vị chủ trì; bỏ trống là đơn vị ở don_vi phía trên.",
        examples=("Phòng Văn hóa - Xã hội",),
    ),
    "phoi_hop": Key(
        "Phối hợp", "units that help", PRINTED, f.texts, tried="support don_vi_phoi_hop co_quan_phoi_hop",
        sentence="Đơn vị phối hợp.",
        examples=(["Công an xã", "Trưởng các thôn"],),
    ),
    "tu_ngay": Key(
        "Từ ngày", "from", FORMATTED, f.date, tried="start",
        sentence="Bắt đầu khi nào: ngày, tháng hoặc năm.",
        examples=("2026-02",),
    ),
    "den_ngay": Key(
        "Đến ngày", "until", FORMATTED, f.date, tried="deadline due end",
        sentence="Xong khi nào: ngày, tháng hoặc năm.",
        examples=("2026-03-31",),
    ),
    "ky_han": Key(
        "Kỳ hạn", "time in words", PRINTED, f.text,
        tried="time thoi_gian thoi_han thoi_gian_thuc_hien thoi_gian_hoan_thanh",
        sentence="Thời gian nói bằng lời, khi không ghi được bằng ngày.",
        examples=("hằng quý",),
    ),
    "dia_diem": Key(
        "Địa điểm", "where", PRINTED, f.text, tried="place location venue",
        sentence="Làm ở đâu.",
        examples=("Hội trường UBND xã",),
    ),
    "thanh_phan": Key(
        "Thành phần", "who takes part", PRINTED, f.texts, tried="participants attendees",
        sentence="Ai dự.",
        examples=(["Lãnh đạo UBND xã", "Trưởng các thôn"],),
    ),
    "phu_trach": Key(
        "Lãnh đạo phụ trách", "leader who answers for the task", PRINTED, f.text,
        tried="owner responsible nguoi_phu_trach",
        sentence="Lãnh đạo phụ trách, chỉ đạo việc này.",
        examples=("Phó Chủ tịch UBND xã",),
    ),
    "san_pham": Key(
        "Sản phẩm", "what comes of a task", PRINTED, f.text, tried="output product result ket_qua",
        sentence="Kết quả phải có.",
        examples=("Báo cáo kết quả",),
    ),
    "kinh_phi": Key(
        "Kinh phí", "cost of a task", FORMATTED, f.money,
        sentence="Số tiền tính bằng đồng.",
        examples=("15.000.000", "25 triệu"),
    ),
    "nguon_kinh_phi": Key(
        "Nguồn kinh phí", "where the money comes from, in words", PRINTED, f.text, tried="funding source",
        sentence="Nguồn kinh phí bằng lời; có thể ghi mà không có số tiền.",
        examples=("Ngân sách xã",),
    ),
    "can_cu": Key(
        "Căn cứ", "document that asks for a task", PRINTED, f.text,
        sentence="Văn bản giao việc này.",
        examples=("Kế hoạch số 12/KH-UBND",),
    ),
}  # fmt: skip
