"""A plan in which there is nothing to find; each test changes what it is about."""

import pytest

from kehoach.model.ke_hoach import KeHoach
from kehoach.review import review

GOOD = {
    "mau": "tuyen_truyen",
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "ngay_ban_hanh": "2026-01-15",
    "trich_yeu": "Tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã An Phú",
    "can_cu": [
        {"loai": "Luật", "ten": "Tổ chức chính quyền địa phương", "ngay": "2025-06-16"},
        "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    ],
    "mo_dau": "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân (UBND) tỉnh Bình An về "
    "cải cách hành chính năm 2026, UBND xã An Phú ban hành Kế hoạch, cụ thể như sau",
    "muc_dich": ["Nâng cao nhận thức của cán bộ, công chức và Nhân dân.", "Giám sát việc thực hiện."],
    "yeu_cau": "Thiết thực, tiết kiệm; theo Kế hoạch số 12/KH-UBND.",
    "noi_dung": {
        "danh_dau": "a)",
        "cac_muc": [
            "Các lĩnh vực chủ yếu như: Đất đai, xây dựng…",
            {"tieu_de": "Cách nộp hồ sơ", "doan": "Trực tuyến."},
        ],
    },
    "thoi_gian": "Xong trước ngày 15/12/2026; 100% hồ sơ đúng hạn, tăng 1,5% so với 2.000.000 hồ sơ năm 2025.",
    "to_chuc_thuc_hien": [
        {
            "don_vi": "Phòng Văn hóa - Xã hội",
            "nhiem_vu": ["Chủ trì, phối hợp.", "Gửi UBND tỉnh chậm nhất ngày 15/6/2026."],
        },
        {"don_vi": "Công an xã", "nhiem_vu": "Hướng dẫn định danh điện tử."},
    ],
    "ket_thuc": "Trên đây là Kế hoạch của UBND xã; nếu có vướng mắc thì kịp thời phản ánh.",
    "noi_nhan": [
        {"ten": "UBND tỉnh", "de": "báo cáo"},
        "Phòng Văn hóa - Xã hội",
        "Công an xã",
        "Ủy ban MTTQ Việt Nam xã",
    ],
    "luu": ["VT", "VHXH"],
    "nguoi_ky": {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Lê Thị Minh Hà"},
}


def found_in(changes=None, *, final=False, broken=frozenset()):
    """Give what is found in the good plan with `changes` laid over it; None takes a field away."""
    data = {key: value for key, value in (GOOD | (changes or {})).items() if value is not None}
    return list(review(KeHoach.model_validate(data), final=final, broken=broken))


@pytest.fixture
def find():
    """Look for what is wrong in the good plan with some changes."""
    return found_in
