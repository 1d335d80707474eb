"""Words of two syllables that stand in names of agencies, in titles of office and of plans: a line never parts them."""

_PAIRS = """
    an_ninh an_sinh an_toàn báo_cáo bảo_đảm bảo_hiểm bảo_vệ bệnh_viện bí_thư bình_đẳng bộ_máy bộ_trưởng bưu_điện
    cải_cách cải_thiện cán_bộ cao_đẳng cấp_cứu chất_lượng chỉ_đạo chỉ_huy chỉ_số chi_cục chi_nhánh chính_phủ
    chính_quyền chính_sách chính_trị chủ_nhiệm chủ_tịch chủ_trì chuyên_môn chuyển_đổi công_an công_chức công_dân
    công_đoàn công_nghệ công_nghiệp công_tác công_thương công_trình công_việc công_vụ cục_trưởng cung_cấp cơ_chế
    cơ_quan cơ_sở cứu_nạn dạy_học dân_cư dân_chủ dân_số dân_tộc dân_vận di_sản dịch_vụ diễn_tập doanh_nghiệp du_lịch
    dự_án dự_phòng dự_toán đại_biểu đại_hội đại_học đánh_giá đảng_ủy đào_tạo đất_đai đấu_tranh đầu_tư đề_án địa_bàn
    địa_phương điện_tử điều_hành điều_phối đô_thị đoàn_thể đối_ngoại đối_tượng đội_trưởng đơn_vị động_viên đường_bộ
    gia_đình giai_đoạn giải_pháp giải_quyết giám_đốc giám_sát giáo_dục giáo_viên giao_thông hải_quan hạ_tầng
    hàng_không hành_chính hằng_năm hiệu_quả hiệu_trưởng hiện_đại hoạt_động học_sinh hỏa_hoạn hội_đồng hội_nghị
    hỗ_trợ hướng_dẫn kế_hoạch kết_quả kết_luận khảo_sát khắc_phục khoa_học khoáng_sản khuyến_khích khuyến_nông
    kiểm_lâm kiểm_sát kiểm_soát kiểm_tra kiểm_toán kiến_trúc kiến_thức kinh_doanh kinh_phí kinh_tế kỷ_luật lao_động
    lãnh_đạo lâm_nghiệp lễ_hội liên_đoàn lực_lượng lưu_trữ mặt_trận mầm_non mô_hình mở_rộng mục_tiêu môi_trường
    nâng_cao năng_lực năng_lượng ngân_hàng ngân_sách nghề_nghiệp nghị_định nghị_quyết nghiên_cứu nghiệp_vụ
    ngoại_giao ngoại_vụ nguồn_lực người_dân nhà_nước nhà_trường nhân_dân nhân_lực nhiệm_vụ nội_dung nội_vụ nông_dân
    nông_nghiệp nông_thôn phát_triển phát_thanh pháp_luật pháp_chế phân_công phấn_đấu phối_hợp phong_trào phòng_bệnh
    phòng_chống phòng_ngừa phổ_biến phổ_thông phục_vụ phụ_nữ phụ_trách phương_án quản_lý quản_trị quân_sự quốc_gia
    quốc_hội quốc_phòng quốc_tế quy_chế quy_định quy_hoạch quyết_định rà_soát sáng_kiến sáng_tạo sản_phẩm sản_xuất
    sắp_xếp sinh_hoạt sự_kiện sự_nghiệp sửa_chữa tác_động tài_chính tài_liệu tài_nguyên tài_sản tăng_cường tập_huấn
    tập_thể thanh_niên thanh_toán thanh_tra thành_phố thành_viên thể_chế thể_thao thi_đua thiên_tai thiếu_niên
    thời_gian thống_kê thông_tin thông_tấn thủ_trưởng thủ_tục thủ_tướng thương_mại thường_trực thường_vụ thực_hiện
    thực_phẩm tích_cực tiến_độ tiếp_cận tiếp_nhận tiết_kiệm tiểu_học tìm_kiếm tín_dụng tòa_án tổ_chức tổ_quốc
    tôn_giáo tổng_cục tổng_hợp trách_nhiệm tranh_chấp trật_tự triển_khai trực_thuộc trực_tuyến trung_học trung_tâm
    trung_ương truyền_hình truyền_thông truyền_thống trường_học trưởng_ban trưởng_phòng tuyên_truyền tuyển_dụng
    tuyển_sinh tư_lệnh tư_pháp ủy_ban ủy_viên ứng_dụng ứng_phó văn_bản văn_hóa văn_phòng văn_thư vật_liệu vệ_sinh
    vi_phạm viên_chức viện_trưởng việt_nam xã_hội xây_dựng xuất_bản xử_lý y_tế
"""
COMPOUNDS = frozenset(pair.replace("_", " ") for pair in _PAIRS.split())
