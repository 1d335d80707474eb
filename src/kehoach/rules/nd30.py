"""Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, as a table: the decree's sentence, then the same in code.

Clause "II.1.a" is Mục II, khoản 1, điểm a; "V.2" is number 2 of the table of type in Mục V, whose rows are
quoted with their loại chữ, cỡ chữ and kiểu chữ. tests/test_decree.py holds quote and code together.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from kehoach.rules.constraints import Choices, SameAs
from kehoach.rules.properties import Property
from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import (
    Requirement,
    Spec,
    an_so_trang_dau,
    cach_doan,
    cach_dong,
    can_doi,
    canh_deu,
    canh_giua,
    co_chu,
    co_chu_dau,
    co_chu_loi_van,
    dai_bang_dong_chu,
    dai_so_voi_dong_chu,
    dong_don,
    in_hoa,
    in_thuong,
    ke_tren_net_lien,
    kho_giay,
    khung,
    kieu_dung,
    kieu_dung_dam,
    kieu_nghieng,
    kieu_nghieng_dam,
    le_trang,
    lui_dau_dong,
    mau_den,
    mau_do_tuoi,
    net_lien,
    sat_le_trai,
    so_trang_o_le_tren,
    spec,
    theo_chieu_dai,
    thong_le,
    times_new_roman,
    vien_don,
)

R = Role  # every row names it

DEFAULTS: Choices = MappingProxyType(
    {
        "co_chu": 14,
        "co_chu_dau": "lon",
        "lui_dau_dong": 12.7,
        "cach_doan": 6,
        "cach_dong": 1.1,
        "le_tren": 20,
        "le_duoi": 20,
        "le_trai": 30,
        "le_phai": 15,
    }
)

# The ruled lines, each with the component whose lines of text it is measured by.
MEASURED_BY: Mapping[Role, Role] = MappingProxyType(
    {
        R.DUONG_KE_TIEU_NGU: R.TIEU_NGU,
        R.DUONG_KE_CO_QUAN: R.CO_QUAN_BAN_HANH,
        R.DUONG_KE_TRICH_YEU: R.TRICH_YEU,
    }
)

# Which width belongs to which words (III.2.b); the table can only say that it is one of the three.
KHUNG_KHAN: Mapping[str, float] = MappingProxyType({"HỎA TỐC": 30, "THƯỢNG KHẨN": 40, "KHẨN": 20})

# Sentences that several components share.
PHONG_CHU = spec(
    "I.4", "Phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam TCVN "
    "6909:2001, màu đen",
    times_new_roman, mau_den,
)  # fmt: skip
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
QUYEN_HAN_CHUC_VU = spec(
    "II.7.đ", "quyền hạn chức vụ của người ký được trình bày bằng chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ "
    "đứng, đậm",
    in_hoa, co_chu(13, 14), *kieu_dung_dam,
)  # fmt: skip
BANG_CHUC_VU = spec(
    "V.7", "- Chức vụ của người ký | In hoa | 13 - 14 | Đứng, đậm",
    in_hoa, co_chu(13, 14), *kieu_dung_dam,
)  # fmt: skip
DONG_KE_CAN_DOI = (
    "có đường kẻ ngang, nét liền, có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ "
    "và đặt cân đối so với dòng chữ"
)

ND30: Mapping[Role, tuple[Spec, ...]] = MappingProxyType({
    R.TRANG: (
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
    R.SO_TRANG: (
        spec(
            "I.7", "cỡ chữ 13 đến 14, kiểu chữ đứng, được đặt canh giữa theo chiều ngang",
            co_chu(13, 14), *kieu_dung, canh_giua,
        ),
        spec("V.14", "Số trang | In thường | 13 - 14 | Đứng", in_thuong, co_chu(13, 14), *kieu_dung),
        PHONG_CHU,
    ),
    R.QUOC_HIEU: (
        spec(
            "II.1.a", "Được trình bày bằng chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm",
            in_hoa, co_chu_dau(12, 13), *kieu_dung_dam,
        ),
        spec("II.1.c", "Hai dòng chữ Quốc hiệu và Tiêu ngữ được trình bày cách nhau dòng đơn", dong_don),
        spec("V.1", "- Quốc hiệu | In hoa | 12 - 13 | Đứng, đậm", in_hoa, co_chu_dau(12, 13), *kieu_dung_dam),
        thong_le(canh_giua),
        PHONG_CHU,
    ),
    R.TIEU_NGU: (
        spec(
            "II.1.b", "Được trình bày bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm và được "
            "canh giữa dưới Quốc hiệu",
            in_thuong, co_chu_dau(13, 14), *kieu_dung_dam, canh_giua,
        ),
        spec("II.1.c", "Hai dòng chữ Quốc hiệu và Tiêu ngữ được trình bày cách nhau dòng đơn", dong_don),
        spec(
            "V.1", "- Tiêu ngữ | In thường | 13 - 14 | Đứng, đậm",
            in_thuong, co_chu_dau(13, 14), *kieu_dung_dam,
        ),
        PHONG_CHU,
    ),
    R.DUONG_KE_TIEU_NGU: (
        spec(
            "II.1.b", "phía dưới có đường kẻ ngang, nét liền, có độ dài bằng độ dài của dòng chữ",
            net_lien, dai_bang_dong_chu,
        ),
        thong_le(can_doi),
    ),
    R.CO_QUAN_CHU_QUAN: (
        spec(
            "II.2.b", "Tên cơ quan, tổ chức chủ quản trực tiếp được trình bày bằng chữ in hoa, cỡ chữ từ 12 "
            "đến 13, kiểu chữ đứng",
            in_hoa, co_chu_dau(12, 13), *kieu_dung,
        ),
        spec(
            "II.2.b", "Tên cơ quan, tổ chức ban hành văn bản và tên cơ quan, tổ chức chủ quản trực tiếp "
            "được trình bày cách nhau dòng đơn",
            dong_don,
        ),
        spec(
            "V.2", "- Tên cơ quan, tổ chức chủ quản trực tiếp | In hoa | 12 - 13 | Đứng",
            in_hoa, co_chu_dau(12, 13), *kieu_dung,
        ),
        thong_le(canh_giua),
        PHONG_CHU,
    ),
    R.CO_QUAN_BAN_HANH: (
        spec(
            "II.2.b", "Tên cơ quan, tổ chức ban hành văn bản được trình bày bằng chữ in hoa, cỡ chữ từ 12 "
            "đến 13, kiểu chữ đứng, đậm, được đặt canh giữa",
            in_hoa, co_chu_dau(12, 13), *kieu_dung_dam, canh_giua,
        ),
        spec(
            "II.2.b", "Tên cơ quan, tổ chức ban hành văn bản và tên cơ quan, tổ chức chủ quản trực tiếp "
            "được trình bày cách nhau dòng đơn",
            dong_don,
        ),
        spec(
            "V.2", "- Tên cơ quan, tổ chức ban hành văn bản | In hoa | 12 - 13 | Đứng, đậm",
            in_hoa, co_chu_dau(12, 13), *kieu_dung_dam,
        ),
        PHONG_CHU,
    ),
    R.GHI_CHU_CO_QUAN: (
        thong_le(in_thuong, co_chu_dau(12, 13), *kieu_dung, canh_giua),
        PHONG_CHU,
    ),
    R.DUONG_KE_CO_QUAN: (
        spec(
            "II.2.b", f"phía dưới {DONG_KE_CAN_DOI}",
            net_lien, dai_so_voi_dong_chu(1 / 3, 1 / 2), can_doi,
        ),
    ),
    R.SO_KY_HIEU: (
        spec(
            "II.3.c", "Từ “Số” được trình bày bằng chữ in thường, cỡ chữ 13, kiểu chữ đứng",
            in_thuong, co_chu(13), *kieu_dung,
        ),
        spec(
            "II.3.c", "Ký hiệu của văn bản được trình bày bằng chữ in hoa, cỡ chữ 13, kiểu chữ đứng",
            co_chu(13), *kieu_dung,
        ),
        spec("II.3.c", "được đặt canh giữa dưới tên cơ quan, tổ chức ban hành văn bản", canh_giua),
        spec("V.3", "Số, ký hiệu của văn bản | In thường | 13 | Đứng", in_thuong, co_chu(13), *kieu_dung),
        PHONG_CHU,
    ),
    R.DIA_DANH_THOI_GIAN: (
        spec(
            "II.4.c", "bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ nghiêng",
            in_thuong, co_chu_dau(13, 14), *kieu_nghieng,
        ),
        spec("II.4.c", "được đặt dưới, canh giữa so với Quốc hiệu và Tiêu ngữ", canh_giua),
        spec(
            "V.4", "Địa danh và thời gian ban hành văn bản | In thường | 13 - 14 | Nghiêng",
            in_thuong, co_chu_dau(13, 14), *kieu_nghieng,
        ),
        PHONG_CHU,
    ),
    R.MUC_DO_KHAN: (
        spec(
            "III.2.b", "hình chữ nhật có kích thước 30 mm x 8 mm, 40 mm x 8 mm và 20 mm x 8 mm, trên đó các "
            "từ “HOẢ TỐC”, “THƯỢNG KHẨN” và “KHẨN”, trình bày bằng chữ in hoa, phông chữ Times New Roman, "
            "cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm và đặt cân đối trong khung hình chữ nhật viền đơn",
            *khung(rong=tuple(KHUNG_KHAN.values()), cao=8), in_hoa, times_new_roman, co_chu(13, 14, by=13),
            *kieu_dung_dam, canh_giua, vien_don,
        ),
        spec("III.2.b", "Mực để đóng dấu chỉ mức độ khẩn dùng màu đỏ tươi", mau_do_tuoi),
        spec(
            "V.10", "Dấu chỉ mức độ khẩn | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14, by=13), *kieu_dung_dam,
        ),
    ),
    R.CHI_DAN_LUU_HANH: (
        spec(
            "III.2.c", "trình bày cân đối trong một khung hình chữ nhật viền đơn, bằng chữ in hoa, phông "
            "chữ Times New Roman, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm",
            canh_giua, vien_don, in_hoa, times_new_roman, co_chu(13, 14, by=13), *kieu_dung_dam,
        ),
        spec(
            "V.13", "Chỉ dẫn về phạm vi lưu hành | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14, by=13), *kieu_dung_dam,
        ),
        PHONG_CHU,
    ),
    R.TEN_LOAI: (
        spec(
            "II.5.b", "Tên loại văn bản được trình bày bằng chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, "
            "đậm",
            in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
        spec("II.5.b", "đặt canh giữa theo chiều ngang văn bản", canh_giua),
        spec(
            "V.5", "- Tên loại văn bản | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
        PHONG_CHU,
    ),
    R.TRICH_YEU: (
        spec(
            "II.5.b", "trình bày bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm",
            in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
        spec("II.5.b", "đặt canh giữa theo chiều ngang văn bản", canh_giua),
        spec(
            "V.5", "- Trích yếu nội dung | In thường | 13 - 14 | Đứng, đậm",
            in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
        PHONG_CHU,
    ),
    R.DUONG_KE_TRICH_YEU: (
        spec(
            "II.5.b", f"Bên dưới trích yếu nội dung văn bản {DONG_KE_CAN_DOI}",
            net_lien, dai_so_voi_dong_chu(1 / 3, 1 / 2), can_doi,
        ),
    ),
    R.CAN_CU: (
        spec(
            "II.6.a", "Căn cứ ban hành văn bản được trình bày bằng chữ in thường, kiểu chữ nghiêng, cỡ chữ "
            "từ 13 đến 14",
            in_thuong, *kieu_nghieng, co_chu(13, 14),
        ),
        NHU_LOI_VAN,
        PHONG_CHU,
    ),
    R.LOI_VAN: (NOI_DUNG, BANG_NOI_DUNG, PHONG_CHU),
    R.TIEU_DE_MUC: (
        spec(
            "V.6.b", "- Số thứ tự và tiêu đề của mục | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
        NHU_LOI_VAN,
        PHONG_CHU,
    ),
    R.TIEU_DE_KHOAN: (
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
        PHONG_CHU,
    ),
    R.NOI_DUNG_KHOAN: (
        spec("II.6.đ", "cỡ chữ số bằng cỡ chữ của phần lời văn, kiểu chữ đứng", co_chu_loi_van, *kieu_dung),
        spec(
            "V.6.b", "Trường hợp không có tiêu đề | In thường | 13 - 14 | Đứng",
            in_thuong, co_chu(13, 14), *kieu_dung,
        ),
        NOI_DUNG,
        PHONG_CHU,
    ),
    R.NOI_DUNG_DIEM: (
        spec(
            "II.6.đ", "bằng chữ in thường, cỡ chữ bằng cỡ chữ của phần lời văn, kiểu chữ đứng",
            in_thuong, co_chu_loi_van, *kieu_dung,
        ),
        spec("V.6.b", "- Điểm | In thường | 13 - 14 | Đứng", in_thuong, co_chu(13, 14), *kieu_dung),
        NOI_DUNG,
        PHONG_CHU,
    ),
    # Below điểm the decree knows no further step: what stands there is nội dung and no more.
    R.GACH_DAU_DONG: (NOI_DUNG, BANG_NOI_DUNG, thong_le(co_chu_loi_van), PHONG_CHU),
    R.CONG_DAU_DONG: (NOI_DUNG, BANG_NOI_DUNG, thong_le(co_chu_loi_van), PHONG_CHU),
    R.QUYEN_HAN: (
        QUYEN_HAN_CHUC_VU,
        spec(
            "V.7", "- Quyền hạn của người ký | In hoa | 13 - 14 | Đứng, đậm",
            in_hoa, co_chu(13, 14), *kieu_dung_dam,
        ),
        thong_le(canh_giua),
        PHONG_CHU,
    ),
    R.CHUC_VU: (QUYEN_HAN_CHUC_VU, BANG_CHUC_VU, thong_le(canh_giua), PHONG_CHU),
    R.CHUC_VU_KHAC: (QUYEN_HAN_CHUC_VU, BANG_CHUC_VU, thong_le(canh_giua), PHONG_CHU),
    R.HO_TEN: (
        spec(
            "II.7.đ", "bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm, được đặt canh giữa "
            "quyền hạn, chức vụ của người ký",
            in_thuong, co_chu(13, 14), *kieu_dung_dam, canh_giua,
        ),
        spec(
            "V.7", "- Họ tên của người ký | In thường | 13 - 14 | Đứng, đậm",
            in_thuong, co_chu(13, 14), *kieu_dung_dam,
        ),
        PHONG_CHU,
    ),
    R.TU_NOI_NHAN: (
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
        PHONG_CHU,
    ),
    R.DANH_SACH_NOI_NHAN: (
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
        PHONG_CHU,
    ),
    # "PL.(300)": ký hiệu is "in hoa" in III.3 and "In thường" in V.11, so that nothing is left to ask of it.
    R.NGUOI_SOAN_THAO: (
        spec("III.3", "số lượng bản bằng chữ số Ả Rập, cỡ chữ 11, kiểu chữ đứng", co_chu(11), *kieu_dung),
        PHONG_CHU,
    ),
    R.DIA_CHI: (
        spec(
            "III.4", "bằng chữ in thường, cỡ chữ từ 11 đến 12, kiểu chữ đứng, dưới một đường kẻ nét liền",
            in_thuong, co_chu(11, 12, by=11), *kieu_dung, ke_tren_net_lien,
        ),
        spec(
            "V.12", "trang thông tin điện tử; số điện thoại; số Fax | In thường | 11 - 12 | Đứng",
            in_thuong, co_chu(11, 12, by=11), *kieu_dung,
        ),
        PHONG_CHU,
    ),
})  # fmt: skip


@cache
def cells(role: Role) -> Mapping[Property[Any], tuple[tuple[Spec, Requirement], ...]]:
    """Every requirement for `role` with its sentence, by property, in the order of the table."""
    found: dict[Property[Any], tuple[tuple[Spec, Requirement], ...]] = {}
    for each in ND30[role]:
        for needed in each.requirements:
            found[needed.property] = (*found.get(needed.property, ()), (each, needed))
    return MappingProxyType(found)


def requirement(role: Role, prop: Property[Any]) -> Requirement:
    """What `role` must have for `prop`: the first that the table says of it."""
    return cells(role)[prop][0][1]


def clause(role: Role, prop: Property[Any]) -> str:
    """Where that requirement is written, in words."""
    return cells(role)[prop][0][0].where


def pick(role: Role, prop: Property[Any], choices: Choices) -> Any:
    """The value that `role` is written with under these choices."""
    constraint = requirement(role, prop).constraint
    if isinstance(constraint, SameAs):
        return pick(constraint.role, prop, choices)
    return constraint.pick(choices)
