"""What the reading of YAML may say, code by code: what is right, and an example of each; `kehoach explain` prints it.

It stands apart from what finds the accidents, since a plan that is read does not need it.
"""

from typing import NamedTuple

from kehoach.diagnostics import Severity

_LOI, _CANH_BAO, _GOI_Y = Severity.LOI, Severity.CANH_BAO, Severity.GOI_Y


class Told(NamedTuple):
    """What a code is about.

    Attributes:
        title: what is right, as a Vietnamese sentence without its full stop.
        levels: how grave a finding may be.
        wrong, right: YAML that has the fault and that has not, or an option; "" where it would be too long.
    """

    title: str
    levels: tuple[Severity, ...]
    wrong: str
    right: str


def _fault(title: str, wrong: str, right: str) -> Told:
    return Told(title, (_LOI,), wrong, right)


def _doubt(title: str, wrong: str, right: str, level: Severity = _CANH_BAO) -> Told:
    return Told(title, (level,), wrong, right)


CODES: dict[str, Told] = {
    "yaml.trong": _fault("Tệp kế hoạch có nội dung", "# chưa viết gì", "trich_yeu: Chuyển đổi số năm 2026"),
    "yaml.cu_phap": _fault(
        "Mỗi dòng có dạng “khóa: giá trị” hoặc “- mục”", "trich_yeu: a\n  : b", "trich_yeu: Chuyển đổi số"
    ),
    "yaml.tab": _fault(
        "Thụt đầu dòng bằng phím cách, không bằng phím Tab", "noi_dung:\n\t- Mở lớp.", "noi_dung:\n  - Mở lớp."
    ),
    "yaml.thut_dong_la": _fault(
        "Thụt đầu dòng bằng dấu cách thường, không bằng dấu cách cứng chép từ nơi khác",
        "noi_dung:\n\u00a0\u00a0- Mở lớp.", "noi_dung:\n  - Mở lớp.",
    ),
    "yaml.thut_dong": Told(
        "Các dòng cùng cấp thẳng hàng với nhau", (_LOI, _CANH_BAO),
        "noi_dung:\n  - Mở lớp.\n - Phát tờ rơi.", "noi_dung:\n  - Mở lớp.\n  - Phát tờ rơi.",
    ),
    "yaml.noi_dong": _doubt(
        "Mỗi đoạn văn là một mục riêng; dòng viết tiếp ở dưới thì nối liền vào đoạn trên",
        "doan:\n  Ủy ban nhân dân xã tổ chức thực hiện như sau.\n  Giao Phòng Kinh tế chủ trì thực hiện.",
        "doan:\n  - Ủy ban nhân dân xã tổ chức thực hiện như sau.\n  - Giao Phòng Kinh tế chủ trì thực hiện.",
        _GOI_Y,
    ),
    "yaml.gach_dau_dong": Told(
        "Mục của danh sách bắt đầu bằng dấu “- ” trên bàn phím", (_LOI, _CANH_BAO),
        "noi_dung:\n  - Mở lớp.\n• Phát tờ rơi.", "noi_dung:\n  - Mở lớp.\n  - Phát tờ rơi.",
    ),
    "yaml.gach_cung_dong": _fault(
        "Danh sách bắt đầu ở dòng dưới của khóa", "noi_dung: - Mở lớp.", "noi_dung:\n  - Mở lớp."
    ),
    "yaml.thieu_dau_cach": Told(
        "Sau dấu hai chấm của khóa và sau dấu “-” có một dấu cách", (_LOI, _CANH_BAO),
        "noi_dung:\n  -Mở lớp.", "noi_dung:\n  - Mở lớp.",
    ),
    "yaml.thieu_khoa": _fault(
        "Trước dấu hai chấm có khóa; dòng chữ nối tiếp thì thụt vào",
        "trich_yeu: Chuyển đổi số\nnăm 2026", "trich_yeu: Chuyển đổi số năm 2026",
    ),
    "yaml.trung_khoa": _fault("Mỗi khóa chỉ viết một lần", "mau: chung\nmau: thi_dua", "mau: thi_dua"),
    "yaml.khoa_phuc_tap": _fault("Khóa là chữ, không phải danh sách", "[a, b]: c", "noi_dung: c"),
    "yaml.gop_khoa": _fault("Viết đủ các khóa, không dùng khóa gộp “<<”", "<<: {mau: chung}", "mau: chung"),
    "yaml.hai_cham": _fault(
        "Câu có dấu “: ” ở giữa thì đặt trong ngoặc kép",
        "doan: Gồm các lĩnh vực: đất đai, xây dựng", 'doan: "Gồm các lĩnh vực: đất đai, xây dựng"',
    ),
    "yaml.hai_cham_trong_ngoac": _fault(
        "Trong [ ] hoặc { }, sau dấu hai chấm có dấu cách, hoặc cả mục trong ngoặc kép",
        "luu: [VT:, VHXH]", 'luu: ["VT:", VHXH]',
    ),
    "yaml.cho_thay": _fault(
        "Giá trị bắt đầu bằng {{ tên cột }} (kế hoạch hàng loạt) thì đặt trong ngoặc kép",
        "trich_yeu: {{ tên xã }} triển khai chuyển đổi số", 'trich_yeu: "{{ tên xã }} triển khai chuyển đổi số"',
    ),
    "yaml.ngoac_vuong": _fault(
        "Ngoặc mở thì có ngoặc đóng, các mục cách nhau bằng dấu phẩy", "luu: [VT, VHXH", "luu: [VT, VHXH]"
    ),
    "yaml.dau_phay": _doubt(
        "Tên có dấu phẩy, viết trong [ ] thì đặt trong ngoặc kép",
        "phoi_hop: [Công an xã, Phòng Kinh tế, Hạ tầng và Đô thị]",
        'phoi_hop: [Công an xã, "Phòng Kinh tế, Hạ tầng và Đô thị"]',
    ),
    "yaml.nhay_chua_dong": _fault(
        "Dấu nháy mở ở đầu câu thì đóng ở cuối câu", 'doan: "Mở lớp tập huấn.', 'doan: "Mở lớp tập huấn."'
    ),
    "yaml.nhay_cong": _doubt(
        "Dấu nháy cong bao cả câu sẽ được in ra; không muốn in thì bỏ",
        "ten: “Chung sức xây dựng nông thôn mới”", "ten: Chung sức xây dựng nông thôn mới",
    ),
    "yaml.thua_chu": _fault(
        "Câu chỉ có một phần trong ngoặc kép thì đặt cả câu trong dấu nháy",
        'ten: "Chung sức" xây dựng nông thôn mới', "ten: '\"Chung sức\" xây dựng nông thôn mới'",
    ),
    "yaml.thoat_chu": _fault(
        "Câu có dấu “\\” thì đặt trong dấu nháy đơn", 'doan: "Thư mục D:\\kehoach"', "doan: 'Thư mục D:\\kehoach'"
    ),
    "yaml.thang_ghi_chu": _doubt(
        "Câu có dấu # sau dấu cách thì đặt trong ngoặc kép, nếu không phần sau là ghi chú",
        "doan: Họp ở nhà văn hóa tổ #2", 'doan: "Họp ở nhà văn hóa tổ #2"',
    ),
    "yaml.neo": _fault(
        "Câu bắt đầu bằng * hoặc & thì đặt trong ngoặc kép", "doan: *Lưu ý về kinh phí", 'doan: "*Lưu ý về kinh phí"'
    ),
    "yaml.the_kieu": _fault(
        "Câu bắt đầu bằng dấu chấm than thì đặt trong ngoặc kép", "doan: !Khẩn", 'doan: "!Khẩn"'
    ),
    "yaml.ky_tu_dau": _fault(
        "Câu bắt đầu bằng %, @, dấu huyền hoặc | thì đặt trong ngoặc kép", "doan: @xa.an.phu", 'doan: "@xa.an.phu"'
    ),
    "yaml.ky_tu_la": _fault(
        "Tệp không có ký tự điều khiển, không nhìn thấy được", 'doan: "a\\x01b"', 'doan: "ab"'
    ),
    "yaml.ngat_dong_la": _doubt(
        "Xuống dòng trong ngoặc kép viết là \\n", 'doan: "Một\\u2028Hai"', 'doan: "Một\\nHai"'
    ),
    "yaml.nhieu_van_ban": _fault(
        "Mỗi tệp một kế hoạch", "mau: chung\n---\nmau: thi_dua", "mau: chung"
    ),
    "yaml.qua_sau": _fault(
        "Các mục lồng nhau ít cấp", "noi_dung: " + "[" * 40 + "a" + "]" * 40, "noi_dung: [a]"
    ),
    "yaml.qua_lon": _fault("Tệp kế hoạch có số giá trị của một kế hoạch, không phải một kho dữ liệu", "", ""),
    "yaml.dat_gia_tri": _fault(
        "Giá trị đặt thêm có dạng đường dẫn, dấu bằng, giá trị; mục của danh sách đếm từ 0",
        "--set so_van_ban", "--set so_van_ban=12",
    ),
}  # fmt: skip
