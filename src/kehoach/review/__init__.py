"""Rules on what a plan says (not on its looks): one module per family, one function per rule, all listed here."""

from collections.abc import Iterator

from kehoach.diagnostics import Finding
from kehoach.model.ke_hoach import KeHoach
from kehoach.review import (
    can_cu,
    chinh_ta,
    chu_ky,
    dau_van_ban,
    hoan_thien,
    ky_tu,
    noi_dung,
    noi_nhan,
    phu_luc,
    so_lieu,
    ten_goi,
    trich_yeu,
    vien_dan,
)
from kehoach.review.rule import Rule

RULES: tuple[Rule, ...] = (
    dau_van_ban.ten_viet_tat,
    dau_van_ban.ten_in_hoa,
    dau_van_ban.chu_quan,
    dau_van_ban.chu_quan_thieu_dia_danh,
    dau_van_ban.cap_huyen,
    ten_goi.tinh_cu,
    dau_van_ban.viet_tat_thieu,
    dau_van_ban.viet_tat_dang,
    dau_van_ban.dia_danh_thieu,
    dau_van_ban.dia_danh_dang,
    dau_van_ban.dia_danh_khac,
    dau_van_ban.van_ban_dang,
    trich_yeu.lap_ten_loai,
    trich_yeu.v_v,
    trich_yeu.in_hoa,
    trich_yeu.dau_cuoi,
    can_cu.thieu,
    can_cu.luat_co_so,
    can_cu.ngay_sau,
    can_cu.trung,
    can_cu.thu_tu,
    can_cu.luat_da_thay,
    can_cu.thuc_hien,
    can_cu.gach_dau,
    can_cu.viet_hoa_loai,
    can_cu.so_ky_hieu,
    vien_dan.hai_ngay,
    vien_dan.lan_dau,
    vien_dan.lap_trich_yeu,
    vien_dan.kieu_ngay,
    vien_dan.so_khong,
    vien_dan.ngay_khong_co,
    vien_dan.thieu_so,
    vien_dan.ky_hieu_cach_chu,
    vien_dan.viet_hoa_dieu,
    noi_dung.qua_sau,
    noi_dung.thu_tu_cap,
    noi_dung.mot_y,
    noi_dung.nhieu_cap,
    noi_dung.danh_so_tay,
    noi_dung.dau_ket_thuc,
    noi_dung.thieu_dau_cuoi,
    noi_dung.tieu_de_dau_cuoi,
    noi_dung.in_hoa,
    noi_dung.bo_cuc_vang,
    noi_dung.bo_cuc_thieu_tieu_de,
    noi_dung.don_vi_cap_huyen,
    noi_dung.nhac_cap_huyen,
    noi_dung.nham_don_vi,
    noi_dung.han_da_qua,
    so_lieu.hai_cach_doc,
    phu_luc.chua_chi_dan,
    phu_luc.danh_so_tay,
    chu_ky.quyen_han,
    chu_ky.chuc_vu_thua,
    chu_ky.hoc_ham,
    chu_ky.ho_ten,
    noi_nhan.go_dau,
    noi_nhan.khong_cua_ke_hoach,
    noi_nhan.trung,
    noi_nhan.luu_trong_danh_sach,
    noi_nhan.luu_vt,
    noi_nhan.cap_huyen,
    noi_nhan.thieu_don_vi,
    noi_nhan.nguoi_soan_thao,
    chinh_ta.dau_cach,
    chinh_ta.thieu_dau_cach,
    chinh_ta.ky_tu_an,
    chinh_ta.uy_ban_nhan_dan,
    chinh_ta.nhan_dan,
    chinh_ta.so_thap_phan,
    ky_tu.phong_rieng,
    ky_tu.chu_d,
    ky_tu.bang_ma,
    ky_tu.mat_chu,
    ky_tu.chu_giong,
    ky_tu.markdown,
    ky_tu.html,
    hoan_thien.danh_dau_khac,
    hoan_thien.qua_dai,
)
DRAFT_RULES: tuple[Rule, ...] = (hoan_thien.cho_trong,)
FINAL_RULES: tuple[Rule, ...] = (
    hoan_thien.con_cho_trong,
    hoan_thien.so_van_ban,
    hoan_thien.ngay_ban_hanh,
    hoan_thien.nguoi_ky,
    hoan_thien.kem_theo,
)


def review(plan: KeHoach, *, final: bool = False, broken: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """Yield what is wrong or doubtful in `plan`, rule by rule.

    `broken` names the fields in which something stands that is not the author's: nothing is said about them.
    """
    for rule in (*RULES, *(FINAL_RULES if final else DRAFT_RULES)):
        if not rule.needs & broken:
            yield from (found for found in rule.check(plan) if found.loc[0] not in broken)
