"""The components of a plan, by the names the decree gives them, without accents."""

from enum import StrEnum


class Role(StrEnum):
    """A component (thành phần thể thức): the value is the tag in templates and the Word style id.

    The decree's own name, accented, is the style's name in Word.
    """

    ten: str
    __hash__ = str.__hash__  # enum's own is written in Python, and most tables are asked by role

    def __new__(cls, value: str, ten: str) -> "Role":
        role = str.__new__(cls, value)
        role._value_ = value
        role.ten = ten
        return role

    TRANG = "trang", "Trang giấy"
    SO_TRANG = "so_trang", "Số trang"
    QUOC_HIEU = "quoc_hieu", "Quốc hiệu"
    TIEU_NGU = "tieu_ngu", "Tiêu ngữ"
    DUONG_KE_TIEU_NGU = "duong_ke_tieu_ngu", "Đường kẻ dưới Tiêu ngữ"
    CO_QUAN_CHU_QUAN = "co_quan_chu_quan", "Cơ quan chủ quản"
    CO_QUAN_BAN_HANH = "co_quan_ban_hanh", "Cơ quan ban hành"
    GHI_CHU_CO_QUAN = "ghi_chu_co_quan", "Ghi chú dưới tên cơ quan"
    DUONG_KE_CO_QUAN = "duong_ke_co_quan", "Đường kẻ dưới tên cơ quan"
    SO_KY_HIEU = "so_ky_hieu", "Số, ký hiệu"
    DIA_DANH_THOI_GIAN = "dia_danh_thoi_gian", "Địa danh và thời gian"
    MUC_DO_KHAN = "muc_do_khan", "Dấu chỉ mức độ khẩn"
    CHI_DAN_LUU_HANH = "chi_dan_luu_hanh", "Chỉ dẫn phạm vi lưu hành"
    TEN_LOAI = "ten_loai", "Tên loại"
    TRICH_YEU = "trich_yeu", "Trích yếu"
    DUONG_KE_TRICH_YEU = "duong_ke_trich_yeu", "Đường kẻ dưới trích yếu"
    CAN_CU = "can_cu", "Căn cứ"
    LOI_VAN = "loi_van", "Lời văn"
    TIEU_DE_MUC = "tieu_de_muc", "Tiêu đề mục"
    TIEU_DE_KHOAN = "tieu_de_khoan", "Tiêu đề khoản"
    NOI_DUNG_KHOAN = "noi_dung_khoan", "Nội dung khoản"
    NOI_DUNG_DIEM = "noi_dung_diem", "Nội dung điểm"
    GACH_DAU_DONG = "gach_dau_dong", "Gạch đầu dòng"
    CONG_DAU_DONG = "cong_dau_dong", "Dấu cộng đầu dòng"
    TU_PHAN = "tu_phan", "Từ “Phần” và số thứ tự"
    TIEU_DE_PHAN = "tieu_de_phan", "Tiêu đề phần"
    TIEU_DE_BANG = "tieu_de_bang", "Tiêu đề bảng"
    TIEU_DE_COT = "tieu_de_cot", "Tiêu đề cột"
    SO_COT = "so_cot", "Số thứ tự cột"
    O_BANG = "o_bang", "Ô của bảng"
    NHOM_HANG = "nhom_hang", "Nhóm hàng của bảng"
    GHI_CHU_BANG = "ghi_chu_bang", "Ghi chú dưới bảng"
    QUYEN_HAN = "quyen_han", "Quyền hạn người ký"
    CHUC_VU = "chuc_vu", "Chức vụ người ký"
    CHUC_VU_KHAC = "chuc_vu_khac", "Chức vụ khác của người ký"
    HO_TEN = "ho_ten", "Họ tên người ký"
    TU_NOI_NHAN = "tu_noi_nhan", "Từ “Nơi nhận”"
    DANH_SACH_NOI_NHAN = "danh_sach_noi_nhan", "Danh sách nơi nhận"
    NGUOI_SOAN_THAO = "nguoi_soan_thao", "Ký hiệu người soạn thảo"
    TU_PHU_LUC = "tu_phu_luc", "Từ “Phụ lục” và số thứ tự"
    TEN_PHU_LUC = "ten_phu_luc", "Tên phụ lục"
    KEM_THEO = "kem_theo", "Chỉ dẫn kèm theo văn bản"
    DUONG_KE_KEM_THEO = "duong_ke_kem_theo", "Đường kẻ dưới chỉ dẫn kèm theo"
    THONG_TIN_KY_SO = "thong_tin_ky_so", "Thông tin chữ ký số"
    DIA_CHI = "dia_chi", "Địa chỉ cơ quan"
    # Of other kinds than plans: read and judged, never written.
    TRICH_YEU_CONG_VAN = "trich_yeu_cong_van", "Trích yếu công văn"
    KINH_GUI = "kinh_gui", "Kính gửi"
    TU_CHUONG = "tu_chuong", "Từ “Chương”, “Mục” và số thứ tự"
    TIEU_DE_CHUONG = "tieu_de_chuong", "Tiêu đề chương, mục"
    DIEU = "dieu", "Điều"
