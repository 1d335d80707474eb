"""The table's rows for what a longer plan has besides: Phần (PL I.II.6), tables, appendices (PL I.III.1)."""

from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import (
    Requirement,
    Spec,
    canh_giua,
    canh_phai,
    co_chu,
    dai_so_voi_dong_chu,
    in_hoa,
    in_thuong,
    kieu_dung,
    kieu_dung_dam,
    kieu_nghieng,
    mau_den,
    net_lien,
    spec,
    thong_le,
    times_new_roman,
)

# Of tables the decree says nothing; 11 to 14 points is what the templates and real plans of all levels keep to.
CO_CHU_BANG = co_chu(11, 14, by="co_chu_bang")


def _bang(*requirements: Requirement) -> tuple[Spec, ...]:
    return (thong_le(CO_CHU_BANG, *requirements),)


PHU_LUC: dict[Role, tuple[Spec, ...]] = {
    Role.TU_PHAN: (
        spec(
            "II.6.đ", "Từ “Phần”, “Chương” và số thứ tự của phần, chương được trình bày trên một dòng riêng, canh "
            "giữa, bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm",
            canh_giua, in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
        spec(
            "V.6.b", "- Từ “Phần” và số thứ tự | In thường | 13 - 14 | Đứng, đậm",
            in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
    ),
    Role.TIEU_DE_PHAN: (
        spec(
            "II.6.đ", "Tiêu đề của phần, chương được trình bày ngay dưới, canh giữa, bằng chữ in hoa, cỡ chữ từ 13 "
            "đến 14, kiểu chữ đứng, đậm",
            canh_giua, in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
        spec("V.6.b", "- Tiêu đề của phần | In hoa | 13 - 14 | Đứng, đậm", in_hoa, co_chu(13, 14), *kieu_dung_dam),
    ),
    Role.TIEU_DE_BANG: _bang(canh_giua, *kieu_dung_dam),
    Role.TIEU_DE_COT: _bang(canh_giua, *kieu_dung_dam),
    Role.SO_COT: _bang(canh_giua, *kieu_nghieng),
    Role.O_BANG: _bang(*kieu_dung),
    Role.NHOM_HANG: _bang(*kieu_dung_dam),
    Role.GHI_CHU_BANG: _bang(*kieu_nghieng),
    Role.TU_PHU_LUC: (
        spec(
            "III.1.b", "Từ “Phụ lục” và số thứ tự của Phụ lục được trình bày thành một dòng riêng, canh giữa, bằng "
            "chữ in thường, cỡ chữ 14, kiểu chữ đứng, đậm",
            canh_giua, in_thuong, co_chu(14), *kieu_dung_dam,
        ),
        spec(
            "V.9", "- Từ “Phụ lục” và số thứ tự của phụ lục | In thường | 14 | Đứng, đậm",
            in_thuong, co_chu(14), *kieu_dung_dam,
        ),
    ),
    Role.TEN_PHU_LUC: (
        spec(
            "III.1.b", "tên Phụ lục (nếu có) được trình bày canh giữa, bằng chữ in hoa, cỡ chữ từ 13 đến 14, kiểu "
            "chữ đứng, đậm",
            canh_giua, in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
        spec("V.9", "- Tiêu đề của phụ lục | In hoa | 13 - 14 | Đứng, đậm", in_hoa, co_chu(13, 14), *kieu_dung_dam),
    ),
    Role.KEM_THEO: (
        spec(
            "III.1.c", "Thông tin chỉ dẫn kèm theo văn bản được canh giữa phía dưới tên của Phụ lục, chữ in thường, "
            "cỡ chữ từ 13 đến 14, kiểu chữ nghiêng",
            canh_giua, in_thuong, co_chu(13, 14), *kieu_nghieng,
        ),
    ),
    # Only Mẫu 1.3, 2.1 and 2.2 draw this line; the text has no word of it.
    Role.DUONG_KE_KEM_THEO: (thong_le(net_lien, dai_so_voi_dong_chu(1 / 4, 1 / 2, 0.35)),),
    Role.THONG_TIN_KY_SO: (
        spec(
            "III.1.d", "được trình bày bằng phông chữ Times New Roman, chữ in thường, kiểu chữ đứng, cỡ chữ 10, màu "
            "đen",
            times_new_roman, in_thuong, *kieu_dung, co_chu(10), mau_den,
        ),
        thong_le(canh_phai),  # "Góc trên, bên phải, trang đầu của mỗi tệp tin"
    ),
}  # fmt: skip
