"""The table's rows for the page and all that stands above the text: PL I.I, II.1 to II.5, III.2."""

from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import (
    Spec,
    an_so_trang_dau,
    can_doi,
    canh_giua,
    co_chu,
    co_chu_dau,
    dai_bang_dong_chu,
    dai_so_voi_dong_chu,
    dong_don,
    in_hoa,
    in_thuong,
    kho_giay,
    khung,
    kieu_dung,
    kieu_dung_dam,
    kieu_nghieng,
    le_trang,
    mau_do_tuoi,
    net_lien,
    so_trang_o_le_tren,
    spec,
    theo_chieu_dai,
    thong_le,
    times_new_roman,
    vien_don,
)

# Sentences about two components at once.
QUOC_HIEU_TIEU_NGU = spec("II.1.c", "Hai dòng chữ Quốc hiệu và Tiêu ngữ được trình bày cách nhau dòng đơn", dong_don)
TEN_CO_QUAN = spec(
    "II.2.b",
    "Tên cơ quan, tổ chức ban hành văn bản và tên cơ quan, tổ chức chủ quản trực tiếp được trình bày cách "
    "nhau dòng đơn",
    dong_don,
)
DONG_KE_CAN_DOI = (
    "có đường kẻ ngang, nét liền, có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ và đặt cân đối so với dòng chữ"
)

DAU_VAN_BAN: dict[Role, tuple[Spec, ...]] = {
    Role.TRANG: (
        spec("I.1", "Khổ A4 (210 mm x 297 mm)", *kho_giay(210, 297)),
        spec("I.2", "Kiểu trình bày: Theo chiều dài của khổ A4", theo_chieu_dai),
        spec(
            "I.3", "Cách mép trên và mép dưới 20 - 25 mm, cách mép trái 30 - 35 mm, cách mép phải 15 - 20 mm",
            *le_trang(tren=(20, 25), duoi=(20, 25), trai=(30, 35), phai=(15, 20)),
        ),
        spec(
            "I.7", "trong phần lề trên của văn bản, không hiển thị số trang thứ nhất",
            so_trang_o_le_tren, an_so_trang_dau,
        ),
    ),
    Role.SO_TRANG: (
        spec(
            "I.7", "cỡ chữ 13 đến 14, kiểu chữ đứng, được đặt canh giữa theo chiều ngang",
            co_chu(13, 14), *kieu_dung, canh_giua,
        ),
        spec("V.14", "Số trang | In thường | 13 - 14 | Đứng", in_thuong, co_chu(13, 14), *kieu_dung),
    ),
    Role.QUOC_HIEU: (
        spec(
            "II.1.a", "Được trình bày bằng chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm",
            in_hoa, co_chu_dau(12, 13), *kieu_dung_dam,
        ),
        QUOC_HIEU_TIEU_NGU,
        spec("V.1", "- Quốc hiệu | In hoa | 12 - 13 | Đứng, đậm", in_hoa, co_chu_dau(12, 13), *kieu_dung_dam),
        thong_le(canh_giua),
    ),
    Role.TIEU_NGU: (
        spec(
            "II.1.b", "Được trình bày bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm và được "
            "canh giữa dưới Quốc hiệu",
            in_thuong, co_chu_dau(13, 14), *kieu_dung_dam, canh_giua,
        ),
        QUOC_HIEU_TIEU_NGU,
        spec(
            "V.1", "- Tiêu ngữ | In thường | 13 - 14 | Đứng, đậm",
            in_thuong, co_chu_dau(13, 14), *kieu_dung_dam,
        ),
    ),
    Role.DUONG_KE_TIEU_NGU: (
        spec(
            "II.1.b", "phía dưới có đường kẻ ngang, nét liền, có độ dài bằng độ dài của dòng chữ",
            net_lien, dai_bang_dong_chu,
        ),
        thong_le(can_doi),
    ),
    Role.CO_QUAN_CHU_QUAN: (
        spec(
            "II.2.b", "Tên cơ quan, tổ chức chủ quản trực tiếp được trình bày bằng chữ in hoa, cỡ chữ từ 12 "
            "đến 13, kiểu chữ đứng",
            in_hoa, co_chu_dau(12, 13), *kieu_dung,
        ),
        TEN_CO_QUAN,
        spec(
            "V.2", "- Tên cơ quan, tổ chức chủ quản trực tiếp | In hoa | 12 - 13 | Đứng",
            in_hoa, co_chu_dau(12, 13), *kieu_dung,
        ),
        thong_le(canh_giua),
    ),
    Role.CO_QUAN_BAN_HANH: (
        spec(
            "II.2.b", "Tên cơ quan, tổ chức ban hành văn bản được trình bày bằng chữ in hoa, cỡ chữ từ 12 "
            "đến 13, kiểu chữ đứng, đậm, được đặt canh giữa",
            in_hoa, co_chu_dau(12, 13), *kieu_dung_dam, canh_giua,
        ),
        TEN_CO_QUAN,
        spec(
            "V.2", "- Tên cơ quan, tổ chức ban hành văn bản | In hoa | 12 - 13 | Đứng, đậm",
            in_hoa, co_chu_dau(12, 13), *kieu_dung_dam,
        ),
    ),
    Role.GHI_CHU_CO_QUAN: (
        thong_le(in_thuong, co_chu_dau(12, 13), *kieu_dung, canh_giua),
    ),
    Role.DUONG_KE_CO_QUAN: (
        spec(
            "II.2.b", f"phía dưới {DONG_KE_CAN_DOI}",
            net_lien, dai_so_voi_dong_chu(1 / 3, 1 / 2), can_doi,
        ),
    ),
    Role.SO_KY_HIEU: (
        spec(
            "II.3.c", "Từ “Số” được trình bày bằng chữ in thường, cỡ chữ 13, kiểu chữ đứng",
            in_thuong, co_chu(13), *kieu_dung,
        ),
        spec("II.3.c", "được đặt canh giữa dưới tên cơ quan, tổ chức ban hành văn bản", canh_giua),
        spec("V.3", "Số, ký hiệu của văn bản | In thường | 13 | Đứng", in_thuong, co_chu(13), *kieu_dung),
    ),
    Role.DIA_DANH_THOI_GIAN: (
        spec(
            "II.4.c", "bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ nghiêng",
            in_thuong, co_chu_dau(13, 14), *kieu_nghieng,
        ),
        spec("II.4.c", "được đặt dưới, canh giữa so với Quốc hiệu và Tiêu ngữ", canh_giua),
        spec(
            "V.4", "Địa danh và thời gian ban hành văn bản | In thường | 13 - 14 | Nghiêng",
            in_thuong, co_chu_dau(13, 14), *kieu_nghieng,
        ),
    ),
    Role.MUC_DO_KHAN: (
        spec(
            "III.2.b", "hình chữ nhật có kích thước 30 mm x 8 mm, 40 mm x 8 mm và 20 mm x 8 mm, trên đó các "
            "từ “HOẢ TỐC”, “THƯỢNG KHẨN” và “KHẨN”, trình bày bằng chữ in hoa, phông chữ Times New Roman, "
            "cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm và đặt cân đối trong khung hình chữ nhật viền đơn",
            *khung(rong=(30, 40, 20), cao=8), in_hoa, times_new_roman, co_chu(13, 14, by=13),
            *kieu_dung_dam, canh_giua, vien_don,
        ),
        spec("III.2.b", "Mực để đóng dấu chỉ mức độ khẩn dùng màu đỏ tươi", mau_do_tuoi),
        spec(
            "V.10", "Dấu chỉ mức độ khẩn | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14, by=13), *kieu_dung_dam,
        ),
    ),
    Role.CHI_DAN_LUU_HANH: (
        spec(
            "III.2.c", "trình bày cân đối trong một khung hình chữ nhật viền đơn, bằng chữ in hoa, phông "
            "chữ Times New Roman, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm",
            canh_giua, vien_don, in_hoa, times_new_roman, co_chu(13, 14, by=13), *kieu_dung_dam,
        ),
        spec(
            "V.13", "Chỉ dẫn về phạm vi lưu hành | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14, by=13), *kieu_dung_dam,
        ),
    ),
    Role.TEN_LOAI: (
        spec(
            "II.5.b", "Tên loại văn bản được trình bày bằng chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, "
            "đậm",
            in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
        spec("II.5.b", "đặt canh giữa theo chiều ngang văn bản", canh_giua),
        spec(
            "V.5.a", "- Tên loại văn bản | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
    ),
    Role.TRICH_YEU: (
        spec(
            "II.5.b", "trình bày bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm",
            in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
        spec("II.5.b", "đặt canh giữa theo chiều ngang văn bản", canh_giua),
        spec(
            "V.5.a", "- Trích yếu nội dung | In thường | 13 - 14 | Đứng, đậm",
            in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
    ),
    Role.DUONG_KE_TRICH_YEU: (
        spec(
            "II.5.b", f"Bên dưới trích yếu nội dung văn bản {DONG_KE_CAN_DOI}",
            net_lien, dai_so_voi_dong_chu(1 / 3, 1 / 2, 0.35), can_doi,
        ),
    ),
}  # fmt: skip
