"""The rows of the keys of tables."""

from kehoach.model import forms as f
from kehoach.model.keys.row import HOLDS, PRINTED, STEERS, Key, Rows

CANH = {
    "trai": "trái",
    "giua": "giữa",
    "phai": "phải",
    "deu": "đều hai bên",
}
KIEU = {
    "so": "số, tỷ lệ: 1234.5 in thành 1.234,5",
    "tien": "số tiền: 1500000 in thành 1.500.000",
}

BANG_BIEU: Rows = {
    "tieu_de": Key(
        "Tên bảng", "title of a table", PRINTED, f.text,
        sentence="Tên in phía trên bảng.",
        examples=("Chỉ tiêu năm 2026",),
    ),
    "cot": Key(
        "Các cột", "columns", HOLDS, tried="columns",
        sentence="Các cột từ trái sang phải: tên cột, hoặc tên kèm chiều rộng, cách canh.",
        examples=(["STT", {"tieu_de": "Nội dung", "rong": "60%"}],),
    ),
    "danh_so_cot": Key(
        "Đánh số cột", "number the columns", STEERS, f.yes_no,
        sentence="Thêm hàng (1) (2) (3) dưới tên cột.",
        examples=("có",),
    ),
    "hang": Key(
        "Các hàng", "rows", HOLDS, tried="rows",
        sentence="Mỗi hàng một danh sách ô, đủ số cột; ô trống, ô bị gộp vẫn giữ chỗ.",
        examples=([[1, "Mở lớp tập huấn"]],),
    ),
    "ghi_chu": Key(
        "Ghi chú", "note below a table", PRINTED, f.texts,
        sentence="Ghi chú in dưới bảng.",
        examples=("Số liệu đến ngày 31/12/2025.",),
    ),
}  # fmt: skip

COT: Rows = {
    "tieu_de": Key(
        "Tên cột", "title of a column", PRINTED, f.text,
        sentence="Tên in ở đầu cột.",
        examples=("Đơn vị chủ trì",),
    ),
    "rong": Key(
        "Chiều rộng", "width", STEERS, f.width,
        sentence="Theo mm hoặc phần trăm; bỏ trống thì tự tính.",
        examples=("20%", 30),
    ),
    "canh": Key(
        "Canh lề", "alignment of a column", STEERS, f.choice(CANH), values=CANH,
        sentence="Canh chữ trong cột; bỏ trống thì số canh phải, chữ canh trái.",
    ),
    "kieu": Key(
        "Kiểu", "kind of a column", STEERS, f.choice(KIEU), values=KIEU,
        sentence="Cột số liệu: tự viết số theo cách viết tiếng Việt.",
    ),
    "cot": Key(
        "Các cột con", "columns below a common title", HOLDS,
        sentence="Các cột nằm chung dưới tên này.",
        examples=(["Quý I", "Quý II"],),
    ),
}  # fmt: skip

HANG: Rows = {
    "nhom": Key(
        "Nhóm", "title of a group of rows", PRINTED, f.text,
        sentence="Tên nhóm, in trên cả chiều ngang bảng; có cac_o thì đó là các ô cuối hàng, như số tiền của nhóm.",
        examples=("I. Công tác chỉ đạo",),
    ),
    "cac_o": Key(
        "Các ô", "cells of a row", HOLDS,
        sentence="Các ô của hàng; thường viết gọn thành danh sách.",
    ),
    "to_nen": Key(
        "Tô nền", "shading of a row", STEERS, f.yes_no,
        sentence="Tô nền xám cả hàng.",
        examples=("có",),
    ),
}  # fmt: skip

O_BANG: Rows = {
    "noi_dung": Key(  # but formatted in a column of figures
        "Nội dung ô", "words of a cell", PRINTED, f.cell,
        sentence="Chữ trong ô, khi ô cần viết kèm các trường dưới đây.",
        examples=("Cả năm",),
    ),
    "gop_cot": Key(
        "Gộp cột", "columns that a cell takes up", STEERS, f.count,
        sentence="Ô chiếm mấy cột, kể cả cột của nó; các ô bị gộp vẫn giữ chỗ, để trống.",
        examples=(3,),
    ),
    "gop_hang": Key(
        "Gộp hàng", "rows that a cell takes up", STEERS, f.count,
        sentence="Ô chiếm mấy hàng, kể cả hàng của nó; ở các hàng dưới, chỗ bị gộp để trống.",
        examples=(2,),
    ),
    "to_nen": Key(
        "Tô nền", "shading of a cell", STEERS, f.yes_no,
        sentence="Tô nền xám cho ô.",
        examples=("có",),
    ),
}  # fmt: skip
