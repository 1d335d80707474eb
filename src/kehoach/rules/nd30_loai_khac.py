"""The table's rows for what a plan does not have: công văn, whom it is sent to, chương, mục, điều."""

from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import (
    Spec,
    cach_doan,
    cach_dong,
    canh_deu,
    canh_giua,
    co_chu,
    co_chu_loi_van,
    in_hoa,
    in_thuong,
    kieu_dung,
    kieu_dung_dam,
    lui_dau_dong,
    spec,
)

LOAI_KHAC: dict[Role, tuple[Spec, ...]] = {
    Role.TRICH_YEU_CONG_VAN: (
        spec(
            "II.5.b", "sau chữ “V/v” bằng chữ in thường, cỡ chữ từ 12 đến 13, kiểu chữ đứng; đặt canh giữa dưới số "
            "và ký hiệu văn bản",
            in_thuong, co_chu(12, 13), *kieu_dung, canh_giua,
        ),
        spec("V.5.b", "Trích yếu nội dung | In thường | 12 - 13 | Đứng", in_thuong, co_chu(12, 13), *kieu_dung),
    ),
    Role.KINH_GUI: (
        spec(
            "V.8.a", "Từ “Kính gửi” và tên cơ quan, tổ chức, cá nhân nhận văn bản | In thường | 13 - 14 | Đứng",
            in_thuong, co_chu(13, 14), *kieu_dung,
        ),
    ),
    Role.TU_CHUONG: (
        spec(
            "II.6.đ", "Từ “Mục”, “Tiểu mục” và số thứ tự của mục, tiểu mục được trình bày trên một dòng riêng, canh "
            "giữa, bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm",
            canh_giua, in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
        spec(
            "V.6.a", "- Từ “Phần”, “Chương” và số thứ tự của phần, chương | In thường | 13 - 14 | Đứng, đậm",
            in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
    ),
    Role.TIEU_DE_CHUONG: (
        spec(
            "II.6.đ", "Tiêu đề của mục, tiểu mục được trình bày ngay dưới, canh giữa, bằng chữ in hoa, cỡ chữ từ 13 "
            "đến 14, kiểu chữ đứng, đậm",
            canh_giua, in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
        spec(
            "V.6.a", "- Tiêu đề của phần, chương | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
    ),
    # How bold "Điều 1." and its title are, a rule of its own says: what stands behind them in one paragraph is not.
    Role.DIEU: (
        spec("II.6.đ", "Từ “Điều”, số thứ tự và tiêu đề của điều được trình bày bằng chữ in thường", in_thuong),
        spec("II.6.đ", "cỡ chữ bằng cỡ chữ của phần lời văn", co_chu_loi_van),
        spec("II.6.e", "được canh đều cả hai lề", canh_deu),
        spec(
            "II.6.e", "cỡ chữ từ 13 đến 14; khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm; khoảng cách giữa "
            "các đoạn văn tối thiểu là 6pt; khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines",
            co_chu(13, 14), lui_dau_dong(10, 12.7), cach_doan(6), cach_dong(1, 1.5),
        ),
    ),
}  # fmt: skip
