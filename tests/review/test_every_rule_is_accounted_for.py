"""Each rule on plan data of the project's specification, Y01 to Y82, is done somewhere, or left out for a reason."""

import re

import pytest

from kehoach.review import DRAFT_RULES, FINAL_RULES, RULES

# By the rules here, whose docstrings name the numbers.
REVIEWED = {
    "Y02": "dau_van_ban.ten_viet_tat dau_van_ban.ten_in_hoa",
    "Y03": "dau_van_ban.chu_quan dau_van_ban.chu_quan_thieu_dia_danh",
    "Y04": "dau_van_ban.chu_quan",
    "Y05": "dau_van_ban.cap_huyen noi_dung.don_vi_cap_huyen noi_dung.nhac_cap_huyen noi_nhan.cap_huyen",
    "Y06": "hoan_thien.so_van_ban",
    "Y07": "dau_van_ban.viet_tat_thieu dau_van_ban.viet_tat_dang",
    "Y08": "dau_van_ban.viet_tat_dang",
    "Y10": "dau_van_ban.viet_tat_thieu",
    "Y11": "dau_van_ban.dia_danh_thieu dau_van_ban.dia_danh_dang",
    "Y12": "dau_van_ban.dia_danh_khac",
    "Y13": "vien_dan.ngay_khong_co hoan_thien.ngay_ban_hanh hoan_thien.kem_theo",
    "Y14": "can_cu.ngay_sau",
    "Y15": "vien_dan.so_khong",
    "Y20": "trich_yeu.dau_cuoi hoan_thien.qua_dai",
    "Y21": "trich_yeu.lap_ten_loai trich_yeu.v_v",
    "Y22": "trich_yeu.in_hoa",
    "Y30": "can_cu.thieu can_cu.viet_hoa_loai",
    "Y31": "can_cu.thieu can_cu.luat_co_so",
    "Y33": "can_cu.ngay_sau can_cu.luat_da_thay",
    "Y34": "can_cu.trung can_cu.thu_tu",
    "Y35": "can_cu.so_ky_hieu vien_dan.thieu_so vien_dan.ky_hieu_cach_chu",
    "Y36": "vien_dan.lan_dau vien_dan.lap_trich_yeu",
    "Y37": "vien_dan.hai_ngay",
    "Y38": "vien_dan.viet_hoa_dieu",
    "Y39": "vien_dan.kieu_ngay",
    "Y40": "noi_dung.qua_sau noi_dung.thu_tu_cap noi_dung.danh_so_tay",
    "Y42": "noi_dung.bo_cuc_thieu_tieu_de",
    "Y43": "noi_dung.tieu_de_dau_cuoi",
    "Y44": "noi_dung.nhieu_cap",
    "Y45": "noi_dung.mot_y",
    "Y46": "noi_dung.thieu_dau_cuoi chinh_ta.dau_cach chinh_ta.thieu_dau_cach",
    "Y47": "hoan_thien.danh_dau_khac hoan_thien.cho_trong hoan_thien.con_cho_trong",
    "Y48": "noi_nhan.thieu_don_vi",
    "Y49": "vien_dan.ngay_khong_co noi_dung.han_da_qua",
    "Y50": "phu_luc.chua_chi_dan",
    "Y51": "so_lieu.hai_cach_doc chinh_ta.so_thap_phan",
    "Y60": "chu_ky.quyen_han",
    "Y61": "chu_ky.quyen_han",
    "Y62": "chu_ky.quyen_han",
    "Y63": "chu_ky.quyen_han",
    "Y64": "chu_ky.hoc_ham chu_ky.ho_ten hoan_thien.nguoi_ky",
    "Y66": "chu_ky.quyen_han chu_ky.chuc_vu_thua hoan_thien.nguoi_ky",
    "Y70": "noi_nhan.khong_cua_ke_hoach noi_nhan.luu_trong_danh_sach noi_nhan.luu_vt",
    "Y71": "noi_nhan.go_dau",
    "Y72": "noi_nhan.khong_cua_ke_hoach",
    "Y73": "noi_nhan.trung",
    "Y76": "noi_nhan.nguoi_soan_thao",
    "Y77": "phu_luc.danh_so_tay",
    "Y80": "hoan_thien.qua_dai",
    "Y81": "dau_van_ban.van_ban_dang",
    "Y82": "vien_dan.ky_hieu_cach_chu chinh_ta.ky_tu_an",
}

# By the way a plan is made: nothing else can be said, or the program writes it.
BUILT_IN = {
    "Y01": "the template prints KẾ HOẠCH and model.derived.ky_hieu begins with KH",
    "Y41": "model: a level marked a) has no more pieces than the alphabet has letters",
    "Y74": "model: do_khan is one of three; do_mat is refused with the reason",
    "Y75": "model: pham_vi_luu_hanh is one of two",
    "Y78": "model: ban_phat_hanh; document.compose fills in or leaves blank the note of an appendix",
    "Y79": "document.separate writes the line of the signature, blank until thoi_gian_ky is known",
}

LEFT_OUT = {
    "Y09": "a number's uniqueness shows in the register of the agency, which is not here",
    "Y32": "which document gives authority and which gives content does not show in its name",
    "Y65": "the decree asks for a written authorisation, not that the plan name it",
}


def test_every_number_is_in_one_list_and_no_other():
    blocks = ((1, 15), (20, 22), (30, 39), (40, 51), (60, 66), (70, 82))
    numbers = [f"Y{number:02d}" for first, last in blocks for number in range(first, last + 1)]
    assert len(numbers) == 60
    assert sorted([*REVIEWED, *BUILT_IN, *LEFT_OUT]) == numbers


def numbers_in(docstring: str) -> set[str]:
    """The numbers a docstring names; "Y60 to Y63" names four."""
    found = set(re.findall(r"\bY\d\d\b", docstring))
    for first, last in re.findall(r"\bY(\d\d) to Y(\d\d)\b", docstring):
        found |= {f"Y{number:02d}" for number in range(int(first), int(last) + 1)}
    return found


def test_what_is_called_reviewed_is_what_the_rules_say_of_themselves():
    named: dict[str, list[str]] = {}
    for rule in (*RULES, *DRAFT_RULES, *FINAL_RULES):
        for number in numbers_in(rule.check.__doc__ or ""):
            named.setdefault(number, []).append(f"{rule.check.__module__.rpartition('.')[2]}.{rule.check.__name__}")
    assert {number: " ".join(rules) for number, rules in named.items()} == REVIEWED


@pytest.mark.parametrize("reasons", [BUILT_IN, LEFT_OUT])
def test_what_is_not_reviewed_has_its_reason(reasons):
    assert [number for number, reason in reasons.items() if not reason] == []
