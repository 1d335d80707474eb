"""What the program says on its own account, about comments, lists and files: code by code, its heading and level."""

from kehoach.diagnostics import Severity

CODES: dict[str, tuple[str, Severity]] = {
    "bo_qua.cach_viet": ("Lời bỏ qua viết là: # kehoach: bo-qua MÃ lý do", Severity.CANH_BAO),
    "bo_qua.ma_la": ("Lời bỏ qua nêu mã của một quy định có thể bỏ qua", Severity.CANH_BAO),
    "bo_qua.thua": ("Lời bỏ qua không còn cần thì xóa", Severity.GOI_Y),
    "phu_luc.con_lai": ("Phụ lục của lần tạo trước không còn dùng thì xóa", Severity.CANH_BAO),
    "cho_thay.cach_viet": ("Trong kế hoạch hàng loạt, chỗ thay viết là {{ tên cột }}, không có gì khác", Severity.LOI),
    "cho_thay.khong_co_cot": ("Tên cột ở chỗ thay có trong bảng", Severity.LOI),
    "cho_thay.o_trong": ("Ô mà kế hoạch cần ở chỗ thay có chữ", Severity.LOI),
    "hang.cot_la": ("Cột mang tên trường thì đúng tên trường của kế hoạch", Severity.LOI),
    "hang.dang": ("Bảng YAML là danh sách, mỗi hàng gồm tên cột và giá trị", Severity.LOI),
    "hang.nhay": ("Trong CSV, dấu nháy mở thì có dấu nháy đóng", Severity.LOI),
    "hang.o_loi": ("Ô Excel không báo lỗi công thức", Severity.LOI),
    "hang.so_o": ("Mỗi hàng có đủ số ô như hàng tiêu đề", Severity.LOI),
    "hang.ten_cot": ("Mỗi cột có một tên riêng ở hàng tiêu đề", Severity.LOI),
    "hang.ten_tep": ("Tên tệp của mỗi hàng dùng được trên mọi máy và không trùng nhau", Severity.LOI),
    "don_vi.dang": ("Hồ sơ đơn vị gồm các trường như co_quan, noi_nhan, nguoi_ky", Severity.LOI),
    "don_vi.nhiem_ky": ("Có người đang giữ chức để ký vào ngày của kế hoạch", Severity.CANH_BAO),
    "con_nua": ("Danh sách dài thì chỉ in phần đầu", Severity.LOI),
    "khong_lam_duoc": ("Tệp đọc được, ghi được", Severity.LOI),
}
