"""What the program says on its own account, about comments, lists and files: code by code, its heading and level."""

from kehoach.diagnostics import Severity

CODES: dict[str, tuple[str, Severity]] = {
    "bo_qua.cach_viet": ("Lời bỏ qua viết là: # kehoach: bo-qua MÃ lý do", Severity.CANH_BAO),
    "bo_qua.ma_la": ("Lời bỏ qua nêu mã của một quy định có thể bỏ qua", Severity.CANH_BAO),
    "bo_qua.thua": ("Lời bỏ qua không còn cần thì xóa", Severity.GOI_Y),
    "phu_luc.con_lai": ("Phụ lục của lần tạo trước không còn dùng thì xóa", Severity.CANH_BAO),
    "don_vi.dang": ("Hồ sơ đơn vị gồm các trường như co_quan, noi_nhan, nguoi_ky", Severity.LOI),
    "don_vi.nhiem_ky": ("Có người đang giữ chức để ký vào ngày của kế hoạch", Severity.CANH_BAO),
    "con_nua": ("Danh sách dài thì chỉ in phần đầu", Severity.LOI),
    "khong_lam_duoc": ("Tệp đọc được, ghi được", Severity.LOI),
}
