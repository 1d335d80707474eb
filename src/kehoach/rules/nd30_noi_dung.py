"""The table's rows for the text: PL I.II.6 and number 6 of its table of type."""

from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import (
    Spec,
    cach_doan,
    cach_dong,
    canh_deu,
    co_chu,
    co_chu_loi_van,
    in_hoa,
    in_thuong,
    kieu_dung,
    kieu_dung_dam,
    kieu_nghieng,
    lui_dau_dong,
    spec,
    thong_le,
)

NOI_DUNG = spec(
    "II.6.e", "Nội dung văn bản được trình bày bằng chữ in thường, được canh đều cả hai lề, kiểu chữ đứng; "
    "cỡ chữ từ 13 đến 14; khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm; khoảng cách giữa các đoạn "
    "văn tối thiểu là 6pt; khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines",
    in_thuong, canh_deu, *kieu_dung, co_chu(13, 14), lui_dau_dong(10, 12.7), cach_doan(6), cach_dong(1, 1.5),
)  # fmt: skip
BANG_NOI_DUNG = spec(
    "V.6", "Nội dung văn bản | In thường | 13 - 14 | Đứng",
    in_thuong, co_chu(13, 14), *kieu_dung,
)  # fmt: skip
# Căn cứ and headings stand in the text, yet the decree gives them sentences of their own without these.
NHU_LOI_VAN = thong_le(canh_deu, lui_dau_dong(10, 12.7), cach_doan(6), cach_dong(1, 1.5))

NOI_DUNG_VAN_BAN: dict[Role, tuple[Spec, ...]] = {
    Role.CAN_CU: (
        spec(
            "II.6.a", "Căn cứ ban hành văn bản được trình bày bằng chữ in thường, kiểu chữ nghiêng, cỡ chữ "
            "từ 13 đến 14",
            in_thuong, *kieu_nghieng, co_chu(13, 14),
        ),
        NHU_LOI_VAN,
    ),
    Role.LOI_VAN: (NOI_DUNG, BANG_NOI_DUNG),
    Role.TIEU_DE_MUC: (
        spec(
            "V.6.b", "- Số thứ tự và tiêu đề của mục | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
        NHU_LOI_VAN,
    ),
    Role.TIEU_DE_KHOAN: (
        spec(
            "II.6.đ", "số thứ tự và tiêu đề của khoản được trình bày trên một dòng riêng, bằng chữ in "
            "thường, cỡ chữ bằng cỡ chữ của phần lời văn, kiểu chữ đứng, đậm",
            in_thuong, co_chu_loi_van, *kieu_dung_dam,
        ),
        spec(
            "V.6.b", "Trường hợp có tiêu đề | In thường | 13 - 14 | Đứng, đậm",
            in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
        NHU_LOI_VAN,
    ),
    Role.NOI_DUNG_KHOAN: (
        spec("II.6.đ", "cỡ chữ số bằng cỡ chữ của phần lời văn, kiểu chữ đứng", co_chu_loi_van, *kieu_dung),
        spec(
            "V.6.b", "Trường hợp không có tiêu đề | In thường | 13 - 14 | Đứng",
            in_thuong, co_chu(13, 14), *kieu_dung,
        ),
        NOI_DUNG,
    ),
    Role.NOI_DUNG_DIEM: (
        spec(
            "II.6.đ", "bằng chữ in thường, cỡ chữ bằng cỡ chữ của phần lời văn, kiểu chữ đứng",
            in_thuong, co_chu_loi_van, *kieu_dung,
        ),
        spec("V.6.b", "- Điểm | In thường | 13 - 14 | Đứng", in_thuong, co_chu(13, 14), *kieu_dung),
        NOI_DUNG,
    ),
    # Below điểm the decree knows no further step: what stands there is nội dung and no more.
    Role.GACH_DAU_DONG: (NOI_DUNG, BANG_NOI_DUNG, thong_le(co_chu_loi_van)),
    Role.CONG_DAU_DONG: (NOI_DUNG, BANG_NOI_DUNG, thong_le(co_chu_loi_van)),
}  # fmt: skip
