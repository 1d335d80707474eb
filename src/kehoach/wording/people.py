"""People and events after whom units are named, as far as their names are nothing else (PL I.II.4.a, PL II.III.1.b)."""

PEOPLE = (
    "Hồ Chí Minh", "Trần Hưng Đạo", "Trần Phú", "Trần Quốc Toản", "Trần Nguyên Hãn", "Trần Nhân Tông", "Lê Lợi",
    "Lê Hồng Phong", "Lê Thánh Tông", "Lê Đại Hành", "Lê Hoàn", "Lê Chân", "Lý Thường Kiệt", "Lý Thái Tổ",
    "Lý Văn Lâm", "Ngô Quyền", "Đinh Tiên Hoàng", "Quang Trung", "Nguyễn Huệ", "Nguyễn Trãi", "Nguyễn Du",
    "Nguyễn Bỉnh Khiêm", "Nguyễn Văn Linh", "Nguyễn Lương Bằng", "Nguyễn Đại Năng", "Nguyễn Úy", "Nguyễn Nghiêm",
    "Nguyễn Phích", "Nguyễn Việt Khái", "Hai Bà Trưng", "Bà Triệu", "Phan Bội Châu", "Phan Đình Phùng",
    "Phan Chu Trinh", "Phan Châu Trinh", "Hoàng Văn Thụ", "Hoàng Diệu", "Võ Thị Sáu", "Kim Đồng", "Tô Hiệu",
    "Lương Văn Tri", "Trương Công Định", "Phạm Ngũ Lão", "Yết Kiêu", "Mạc Đĩnh Chi", "Chu Văn An",
    "Xô viết Nghệ Tĩnh", "Lương Khánh Thiện", "Đào Duy Từ", "Đào Duy Anh", "Nguyễn Thái Bình", "Nguyễn An Ninh",
)  # fmt: skip
