"""Plans to lay out: the examples, one with everything a page may hold, and plans whose last page is nearly full."""

from functools import cache
from pathlib import Path

from kehoach import load
from kehoach.model.ke_hoach import KeHoach

EXAMPLES = {path.stem: path for path in sorted((Path(__file__).resolve().parent.parent / "examples").glob("*.yaml"))}
WITH_APPENDICES = "phu-luc"
NAMES = [*EXAMPLES, WITH_APPENDICES]

SENTENCE = "Tuyên truyền cải cách hành chính trên địa bàn xã An Phú."
# What every plan needs besides its content.
FRAME = {
    "mau": "chung",
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "so_van_ban": 8,
    "ngay_ban_hanh": "2026-01-15",
    "trich_yeu": "Tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã An Phú",
    "noi_nhan": ["UBND tỉnh", "Trưởng các thôn"],
    "nguoi_ky": {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Lê Thị Minh Hà"},
}
TASK = {"viec": "Rà soát văn bản", "chu_tri": "Phòng Kinh tế", "tu_ngay": "2026-01", "den_ngay": "2026-06"}


@cache
def plan(name):
    """An example, or the plan with appendices."""
    return load(EXAMPLES[name]) if name in EXAMPLES else with_appendices()


def with_appendices():
    """Words in the margins, merged cells, a table over some pages, a turned page, figures and a total, each in an appendix of its own."""
    quarters = [{"tieu_de": name, "kieu": "so"} for name in ("Quý I", "Quý II")]
    columns = ["STT", {"tieu_de": "Chỉ tiêu", "rong": "40mm"}, {"tieu_de": "Năm 2026", "cot": quarters}, "Ghi chú"]
    rows = [[str(number), "Tỷ lệ văn bản được xử lý đúng hạn", "90%", "100%", "x"] for number in range(1, 41)]
    table = {
        "cot": columns,
        "danh_so_cot": "có",
        "hang": [{"nhom": "I. Thể chế"}, *rows],
        "ghi_chu": "Số liệu năm 2026.",
    }
    return KeHoach.model_validate(
        FRAME
        | {
            "noi_dung": {
                "doan": "Chỉ tiêu tại Phụ lục I, tiến độ tại Phụ lục II, kinh phí tại Phụ lục III.",
                "cac_muc": [TASK, TASK | {"viec": "Kiểm tra <văn bản> & “báo cáo”", "kinh_phi": "120.500.000"}],
            },
            "phu_luc": [
                {"tieu_de": "Chỉ tiêu", "bang_bieu": table},
                {"tieu_de": "Tiến độ thực hiện", "kho_ngang": "có", "bang_nhiem_vu": "tien_do_thang"},
                {"tieu_de": "Dự toán kinh phí", "bang_nhiem_vu": "kinh_phi"},
            ],
            "do_khan": "khẩn",
            "pham_vi_luu_hanh": "lưu hành nội bộ",
            "nguoi_soan_thao": "PL",
            "so_ban": "30",
            "dia_chi": "Số 1 đường Hùng Vương, xã An Phú\nĐiện thoại: 0123 456 789",
        }
    )


def nearly_full(lines, closing):
    """A plan of `lines` short paragraphs, the last words `closing` and the signature after them."""
    return KeHoach.model_validate(FRAME | {"noi_dung": {"doan": [SENTENCE] * lines}, "ket_thuc": closing})


DOUBLE = ["STT", "Nội dung", {"tieu_de": "Thực hiện", "cot": ["Chủ trì", "Thời gian"]}]
SINGLE = ["STT", "Nội dung", "Chủ trì", "Thời gian"]
# Rows by the number of words in their second cell; a text heads a group of rows, several are joined by their first cell.
TABLES = {
    "even": [20, 20, 20, 20, 20, 20],
    "short": [2, 2, 2, 2],
    "mixed": [3, 45, "Thể chế", 3, 20, 90, 3, "Bộ máy", 20, 3],
    "merged": [(20, 3, 20), (3, 3), 20, "Thể chế", (20, 20), (3, 45, 3, 20)],
    "tall": [8, 755, 8, 300],  # a row taller than a page less the head, and one of half a page
}


def with_table(rows, lines, *, double=False, closing=True):
    """A plan of `lines` short paragraphs, then a table under a head of one row or of two, then the end."""
    words = SENTENCE.split()
    hang = []
    for number, row in enumerate(rows, start=1):
        if isinstance(row, str):
            hang.append({"nhom": row})
            continue
        joined = row if isinstance(row, tuple) else (row,)
        for place, length in enumerate(joined):
            first = "" if place else {"noi_dung": str(number), "gop_hang": len(joined)}
            text = " ".join(words[at % len(words)] for at in range(length))
            hang.append([first, text, f"Phòng số {number}", f"Quý {number}"])
    plan = {
        "noi_dung": {"doan": [SENTENCE] * lines},
        "giai_phap": {"doan": "Nhiệm vụ theo bảng:", "bang_bieu": {"cot": DOUBLE if double else SINGLE, "hang": hang}},
    }
    return KeHoach.model_validate(FRAME | plan | ({} if closing else {"ket_thuc": "không"}))


COMMITTEE = {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"}
FRONT = {"cap": "xa", "ten": "Ủy ban Mặt trận Tổ quốc Việt Nam xã An Phú", "viet_tat": "MTTQ"}
UNION = {"cap": "xa", "ten": "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã An Phú", "viet_tat": "ĐTN"}
SIGNERS = [
    {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Nguyễn Văn An"},
    {"chuc_vu": "Chủ tịch", "ho_ten": "Trần Thị Bình"},
    {"chuc_vu": "Bí thư", "ho_ten": "Lê Văn Cường"},
]


def issued_jointly(signers, lines):
    """A plan of `lines` short paragraphs by two or three bodies, whose titles take lines of different number."""
    issuers = {"co_quan": [COMMITTEE, FRONT, UNION][:signers], "nguoi_ky": SIGNERS[:signers], "dia_danh": "An Phú"}
    return KeHoach.model_validate(FRAME | issuers | {"noi_dung": {"doan": [SENTENCE] * lines}})


def sent_to_many(recipients, lines):
    """A plan of `lines` short paragraphs with a list of recipients that may be taller than the signature."""
    names = [f"Đơn vị số {number}" for number in range(recipients)]
    return KeHoach.model_validate(FRAME | {"noi_nhan": names, "noi_dung": {"doan": [SENTENCE] * lines}})


def with_titles(lines):
    """A plan of `lines` short paragraphs, then titles of three levels with a little text below each."""
    point = {"tieu_de": "Cách làm", "doan": f"{SENTENCE} {SENTENCE}"}
    parts = {"cac_muc": [{"tieu_de": f"Việc thứ {number}", "cac_muc": [point, SENTENCE]} for number in range(5)]}
    body = {"muc_dich": {"doan": [SENTENCE] * lines}, "noi_dung": parts, "giai_phap": parts}
    return KeHoach.model_validate(FRAME | body)
