"""The table's rows for what stands below the text: PL I.II.7, II.9, III.3 and III.4."""

from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import (
    Spec,
    canh_giua,
    co_chu,
    in_hoa,
    in_thuong,
    ke_tren_net_lien,
    kieu_dung,
    kieu_dung_dam,
    kieu_nghieng_dam,
    sat_le_trai,
    spec,
    thong_le,
)

QUYEN_HAN_CHUC_VU = spec(
    "II.7.đ", "quyền hạn chức vụ của người ký được trình bày bằng chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ "
    "đứng, đậm",
    in_hoa, co_chu(13, 14), *kieu_dung_dam,
)  # fmt: skip
BANG_CHUC_VU = spec(
    "V.7", "- Chức vụ của người ký | In hoa | 13 - 14 | Đứng, đậm",
    in_hoa, co_chu(13, 14), *kieu_dung_dam,
)  # fmt: skip

CUOI_VAN_BAN: dict[Role, tuple[Spec, ...]] = {
    Role.QUYEN_HAN: (
        QUYEN_HAN_CHUC_VU,
        spec(
            "V.7", "- Quyền hạn của người ký | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
        thong_le(canh_giua),
    ),
    Role.CHUC_VU: (QUYEN_HAN_CHUC_VU, BANG_CHUC_VU, thong_le(canh_giua)),
    Role.CHUC_VU_KHAC: (QUYEN_HAN_CHUC_VU, BANG_CHUC_VU, thong_le(canh_giua)),
    Role.HO_TEN: (
        spec(
            "II.7.đ", "bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm, được đặt canh giữa "
            "quyền hạn, chức vụ của người ký",
            in_thuong, co_chu(13, 14), *kieu_dung_dam, canh_giua,
        ),
        spec(
            "V.7", "- Họ tên của người ký | In thường | 13 - 14 | Đứng, đậm",
            in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
    ),
    Role.TU_NOI_NHAN: (
        spec(
            "II.9.d", "bằng chữ in thường, cỡ chữ 12, kiểu chữ nghiêng, đậm",
            in_thuong, co_chu(12), *kieu_nghieng_dam,
        ),
        spec(
            "II.9.d", "(ngang hàng với dòng chữ “quyền hạn, chức vụ của người ký” và sát lề trái)",
            *sat_le_trai,
        ),
        spec(
            "V.8.b", "- Từ “Nơi nhận” | In thường | 12 | Nghiêng, đậm",
            in_thuong, co_chu(12), *kieu_nghieng_dam,
        ),
    ),
    Role.DANH_SACH_NOI_NHAN: (
        spec(
            "II.9.d", "phần liệt kê các cơ quan, tổ chức, đơn vị và cá nhân nhận văn bản được trình bày "
            "bằng chữ in thường, cỡ chữ 11, kiểu chữ đứng",
            in_thuong, co_chu(11), *kieu_dung,
        ),
        spec("II.9.d", "đầu dòng có gạch đầu dòng (-) sát lề trái", *sat_le_trai),
        spec(
            "V.8.b", "- Tên cơ quan, tổ chức, cá nhân nhận văn bản | In thường | 11 | Đứng",
            in_thuong, co_chu(11), *kieu_dung,
        ),
    ),
    # "PL.(300)": ký hiệu is "in hoa" in III.3 and "In thường" in V.11, so that nothing is left to ask of it.
    Role.NGUOI_SOAN_THAO: (
        spec("III.3", "số lượng bản bằng chữ số Ả Rập, cỡ chữ 11, kiểu chữ đứng", co_chu(11), *kieu_dung),
    ),
    Role.DIA_CHI: (
        spec(
            "III.4", "bằng chữ in thường, cỡ chữ từ 11 đến 12, kiểu chữ đứng, dưới một đường kẻ nét liền",
            in_thuong, co_chu(11, 12, by=11), *kieu_dung, ke_tren_net_lien,
        ),
        spec(
            "V.12", "Địa chỉ cơ quan, tổ chức; thư điện tử; trang thông tin điện tử; số điện thoại; số Fax | "
            "In thường | 11 - 12 | Đứng",
            in_thuong, co_chu(11, 12, by=11), *kieu_dung,
        ),
    ),
}  # fmt: skip
