"""Who signs, and in whose right (Điều 13; PL I.II.7.b)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.agencies import is_collective, nguoi_dung_dau, split_co_quan
from kehoach.wording.signing import SIGNING_FORMS, deputy_of, derive, head_of, is_deputy, signing_lines

UBND = "Ủy ban nhân dân xã An Phú"
SO = "Sở Nội vụ"


@pytest.mark.parametrize(
    ("ten", "expected"),
    [
        ("Ủy ban nhân dân xã An Phú", ("Ủy ban nhân dân", "xã An Phú")),
        ("Ủy ban nhân dân tỉnh Lào Cai", ("Ủy ban nhân dân", "tỉnh Lào Cai")),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", ("Ủy ban nhân dân", "Thành phố Hồ Chí Minh")),
        ("Ủy ban nhân dân thành phố Hội An", ("Ủy ban nhân dân", "thành phố Hội An")),
        ("Ủy ban nhân dân Phường 5", ("Ủy ban nhân dân", "Phường 5")),
        ("Ủy ban nhân dân đặc khu Phú Quốc", ("Ủy ban nhân dân", "đặc khu Phú Quốc")),
        ("Ủy ban nhân dân xã An Phú, tỉnh An Giang", ("Ủy ban nhân dân", "xã An Phú, tỉnh An Giang")),
        ("Ủy ban nhân dân thị xã Sa Pa", ("Ủy ban nhân dân", "thị xã Sa Pa")),
        ("Ủy ban nhân dân tỉnh", ("Ủy ban nhân dân", "tỉnh")),
        ("Ủy ban nhân dân xã [điền: tên xã]", ("Ủy ban nhân dân", "xã [điền: tên xã]")),
        ("Ban Chỉ đạo [điền: xã, phường và tên]", ("Ban Chỉ đạo [điền: xã, phường và tên]", "")),
        ("Phòng Văn hóa - Xã hội xã Long Hồ", ("Phòng Văn hóa - Xã hội", "xã Long Hồ")),
        ("PHÒNG VĂN HÓA - XÃ HỘI XÃ LONG HỒ", ("PHÒNG VĂN HÓA - XÃ HỘI", "XÃ LONG HỒ")),
        (
            "Phòng Kinh tế, Hạ tầng và Đô thị xã Long Hồ",
            ("Phòng Kinh tế, Hạ tầng và Đô thị", "xã Long Hồ"),
        ),
        ("Bảo hiểm xã hội tỉnh Lào Cai", ("Bảo hiểm xã hội", "tỉnh Lào Cai")),
        ("Trường Mầm non Hoa Sen", ("Trường Mầm non Hoa Sen", "")),
        ("Sở Xây dựng", ("Sở Xây dựng", "")),
        ("Sở Lao động - Thương binh và Xã hội", ("Sở Lao động - Thương binh và Xã hội", "")),
        ("Tỉnh Đoàn Lào Cai", ("Tỉnh Đoàn Lào Cai", "")),
        ("", ("", "")),
    ],
)
def test_the_place_in_a_name_begins_at_the_noun_of_the_unit(ten: str, expected: tuple[str, str]) -> None:
    assert split_co_quan(ten) == expected


BODIES = st.sampled_from(["Ủy ban nhân dân", "Công an", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế và Đô thị"])
PLACES = st.sampled_from(["xã Đô Thị", "phường 5", "tỉnh Lào Cai", "Thành phố Huế", "thị xã Sa Pa", "xã Xã Hội"])


@given(BODIES, PLACES)
def test_a_name_put_together_is_split_where_it_was_joined(body: str, place: str) -> None:
    assert split_co_quan(f"{body} {place}") == (body, place)


@pytest.mark.parametrize(
    ("co_quan", "expected"),
    [
        ("Ủy ban nhân dân xã An Phú", "Chủ tịch"),
        ("Uỷ ban nhân dân xã An Phú", "Chủ tịch"),
        ("UBND xã An Phú", "Chủ tịch"),
        ("ỦY BAN NHÂN DÂN XÃ AN PHÚ", "Chủ tịch"),
        ("Hội đồng nhân dân tỉnh Lào Cai", "Chủ tịch"),
        ("Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "Chủ tịch"),
        ("Hội đồng Thi đua - Khen thưởng tỉnh", "Chủ tịch"),
        ("Ban Chỉ đạo Cải cách hành chính tỉnh Lào Cai", "Trưởng ban"),
        ("Ban Tổ chức Hội thi", "Trưởng ban"),
        ("Đoàn kiểm tra cải cách hành chính", "Trưởng đoàn"),
        ("Sở Nội vụ", "Giám đốc"),
        ("Trung tâm Phục vụ hành chính công xã An Phú", "Giám đốc"),
        ("Bệnh viện Đa khoa tỉnh Lào Cai", "Giám đốc"),
        ("Học viện Hành chính Quốc gia", "Giám đốc"),
        ("Phòng Văn hóa - Xã hội xã Long Hồ", "Trưởng phòng"),
        ("Văn phòng HĐND và UBND xã An Phú", "Chánh Văn phòng"),
        ("Trường Tiểu học An Phú", "Hiệu trưởng"),
        ("Trường THPT Lê Lợi", "Hiệu trưởng"),
        ("Trường Đại học Luật Hà Nội", "Hiệu trưởng"),
        ("Cục Văn thư và Lưu trữ nhà nước", "Cục trưởng"),
        ("Chi cục Kiểm lâm", "Chi cục trưởng"),
        ("Vụ Pháp chế", "Vụ trưởng"),
        ("Tổng cục Thống kê", "Tổng cục trưởng"),
        ("Bộ Nội vụ", "Bộ trưởng"),
        ("Văn phòng Chính phủ", "Bộ trưởng, Chủ nhiệm"),
        ("Ngân hàng Nhà nước Việt Nam", "Thống đốc"),
        ("Ngân hàng Nhà nước Việt Nam chi nhánh Khu vực 6", "Giám đốc"),
        ("Kiểm toán nhà nước", "Tổng Kiểm toán nhà nước"),
        ("Kiểm toán nhà nước khu vực I", "Kiểm toán trưởng"),
        ("Đài Truyền hình Việt Nam", "Tổng Giám đốc"),
        ("Bộ Chỉ huy quân sự tỉnh Lào Cai", "Chỉ huy trưởng"),
        ("Thanh tra tỉnh Lào Cai", "Chánh Thanh tra"),
        ("Thanh tra Chính phủ", "Tổng Thanh tra"),
        ("Ban Dân tộc", "Trưởng ban"),
        ("Trạm Y tế xã An Phú", None),
        ("Viện Chiến lược", "Viện trưởng"),
        ("Công an xã An Phú", "Trưởng Công an"),
        ("Công an tỉnh Lào Cai", "Giám đốc"),
        ("Công an Thành phố Hồ Chí Minh", "Giám đốc"),
        # nothing that the name could tell
        ("Công an", None),
        ("Ban Quản lý dự án đầu tư xây dựng", None),
        ("BQL Khu kinh tế", None),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh xã An Phú", None),
        ("Hội Nông dân xã An Phú", None),
        ("Bộ phận Một cửa", None),
        ("Phòngkinh tế", None),
        ("", None),
    ],
)
def test_the_name_of_an_agency_tells_its_heads_title(co_quan: str, expected: str | None) -> None:
    assert nguoi_dung_dau(co_quan) == expected


@pytest.mark.parametrize(
    ("co_quan", "expected"),
    [
        ("Ủy ban nhân dân xã An Phú", True),
        ("Hội đồng nhân dân xã An Phú", True),
        ("Thường trực Hội đồng nhân dân xã An Phú", True),
        ("Hội đồng Phối hợp phổ biến, giáo dục pháp luật", True),
        ("Ban Chỉ đạo Cải cách hành chính", True),
        ("Ban Tổ chức Hội thi", True),
        ("Đoàn kiểm tra", True),
        ("Ban Pháp chế HĐND tỉnh Lào Cai", True),
        ("Ban Thanh tra nhân dân xã An Phú", True),
        ("Ủy ban bầu cử tỉnh Lào Cai", True),
        ("Chủ tịch Ủy ban nhân dân xã An Phú", False),
        ("Sở Nội vụ", False),
        ("Ban Dân tộc", False),
        ("Ban Quản lý dự án", False),
        ("Trường Tiểu học An Phú", False),
        ("Bộ Nội vụ", False),
    ],
)
def test_collectives_are_told_from_agencies_under_one_head(co_quan: str, expected: bool) -> None:
    assert is_collective(co_quan) == expected


@pytest.mark.parametrize(
    ("chuc_vu", "expected"),
    [
        ("Phó Giám đốc", "Giám đốc"),
        ("Phó Chủ tịch", "Chủ tịch"),
        ("Phó Chủ tịch Thường trực", "Chủ tịch"),
        ("Phó Trưởng phòng", "Trưởng phòng"),
        ("Phó trưởng phòng", "Trưởng phòng"),
        ("PHÓ TRƯỞNG PHÒNG", "TRƯỞNG PHÒNG"),
        ("Phó Chánh Văn phòng", "Chánh Văn phòng"),
        ("Phó Hiệu trưởng", "Hiệu trưởng"),
        ("Phó Cục trưởng", "Cục trưởng"),
        ("Phó Thủ tướng", "Thủ tướng"),
        ("Thứ trưởng", "Bộ trưởng"),
        ("Thứ trưởng Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ"),
        ("Chủ tịch", None),
        ("Chánh Văn phòng", None),
        ("Phó", None),
        ("", None),
    ],
)
def test_a_deputys_title_names_the_heads(chuc_vu: str, expected: str | None) -> None:
    assert head_of(chuc_vu) == expected
    assert is_deputy(chuc_vu) == (expected is not None)


@pytest.mark.parametrize(
    ("co_quan", "chuc_vu", "expected"),
    [
        (UBND, "Chủ tịch", ("TM",)),
        (UBND, "Phó Chủ tịch", ("TM", "KT")),
        (UBND, "", ("TM",)),
        (SO, "Giám đốc", ()),
        (SO, "Phó Giám đốc", ("KT",)),
        (SO, "", ()),
        ("Chủ tịch Ủy ban nhân dân xã An Phú", "Chủ tịch", ()),
        ("Chủ tịch Ủy ban nhân dân xã An Phú", "Phó Chủ tịch", ("KT",)),
        ("Bộ Nội vụ", "Thứ trưởng", ("KT",)),
    ],
)
def test_the_right_follows_from_agency_and_title(co_quan: str, chuc_vu: str, expected: tuple[str, ...]) -> None:
    assert derive(co_quan, chuc_vu) == expected


@pytest.mark.parametrize(
    ("head", "deputy"),
    [("Giám đốc", "Phó Giám đốc"), ("Bộ trưởng", "Thứ trưởng"), ("Bộ trưởng, Chủ nhiệm", "Phó Chủ nhiệm")],
)
def test_a_heads_title_tells_the_deputies(head: str, deputy: str) -> None:
    assert deputy_of(head) == deputy
    assert head.endswith(head_of(deputy) or "-")


@pytest.mark.parametrize(
    ("co_quan", "quyen_han", "chuc_vu", "expected"),
    [
        # PL I.V.7, the decree's own samples
        (UBND, ["TM"], "Chủ tịch", (["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH")),
        ("Bộ Nội vụ", ["KT"], "Thứ trưởng", (["KT. BỘ TRƯỞNG"], "THỨ TRƯỞNG")),
        ("Văn phòng Chính phủ", ["KT"], "Phó Chủ nhiệm", (["KT. BỘ TRƯỞNG, CHỦ NHIỆM"], "PHÓ CHỦ NHIỆM")),
        # Đ13.1 to Đ13.4
        (UBND, ["TM", "KT"], "Phó Chủ tịch", (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH")),
        (UBND, ["TL"], "Chánh Văn phòng", (["TL. CHỦ TỊCH"], "CHÁNH VĂN PHÒNG")),
        (
            UBND,
            ["TL", "KT"],
            "Phó Chánh Văn phòng",
            (["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"], "PHÓ CHÁNH VĂN PHÒNG"),
        ),
        (UBND, ["TL", "Q"], "Chánh Văn phòng", (["TL. CHỦ TỊCH"], "Q. CHÁNH VĂN PHÒNG")),
        (UBND, ["TUQ"], "Giám đốc Sở Nội vụ", (["TUQ. CHỦ TỊCH"], "GIÁM ĐỐC SỞ NỘI VỤ")),
        (UBND, ["TM", "Q"], "Chủ tịch", (["TM. ỦY BAN NHÂN DÂN"], "Q. CHỦ TỊCH")),
        (SO, [], "Giám đốc", ([], "GIÁM ĐỐC")),
        (SO, ["KT"], "Phó Giám đốc", (["KT. GIÁM ĐỐC"], "PHÓ GIÁM ĐỐC")),
        (SO, ["Q"], "Giám đốc", ([], "Q. GIÁM ĐỐC")),
        # a collective's name without its field and place
        (
            "Hội đồng nhân dân tỉnh Lào Cai",
            ["TM"],
            "Chủ tịch",
            (["TM. HỘI ĐỒNG NHÂN DÂN"], "CHỦ TỊCH"),
        ),
        (
            "Thường trực Hội đồng nhân dân xã An Phú",
            ["TM", "KT"],
            "Phó Chủ tịch",
            (["TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"),
        ),
        (
            "Ban Chỉ đạo Cải cách hành chính xã An Phú",
            ["TM"],
            "Trưởng ban",
            (["TM. BAN CHỈ ĐẠO"], "TRƯỞNG BAN"),
        ),
        (
            "Đoàn Kiểm tra cải cách hành chính",
            ["TM"],
            "Trưởng đoàn",
            (["TM. ĐOÀN KIỂM TRA"], "TRƯỞNG ĐOÀN"),
        ),
        ("Uỷ ban nhân dân xã An Phú", ["TM"], "Chủ tịch", (["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH")),
        # drafts: what is not known is left to be written in
        (UBND, ["TM", "KT"], "", (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "")),
        (UBND, ["TL", "KT"], "", (["TL. CHỦ TỊCH", "KT."], "")),
        ("Ban Quản lý dự án", ["TL"], "Trưởng phòng", (["TL."], "TRƯỞNG PHÒNG")),
    ],
)
def test_each_right_is_a_line_of_its_own(
    co_quan: str, quyen_han: list[str], chuc_vu: str, expected: tuple[list[str], str]
) -> None:
    assert signing_lines(co_quan, quyen_han, chuc_vu) == expected


def test_the_heads_title_may_be_named() -> None:
    assert signing_lines("Ban Quản lý dự án", ["TL"], "Trưởng phòng", "Giám đốc") == (
        ["TL. GIÁM ĐỐC"],
        "TRƯỞNG PHÒNG",
    )
    assert signing_lines("Ủy ban Dân tộc", ["KT"], "Thứ trưởng, Phó Chủ nhiệm", "Bộ trưởng, Chủ nhiệm") == (
        ["KT. BỘ TRƯỞNG, CHỦ NHIỆM"],
        "THỨ TRƯỞNG, PHÓ CHỦ NHIỆM",
    )
    # … but not for the unit whose deputy signs by order
    assert signing_lines("Ban Quản lý dự án", ["TL", "KT"], "Phó Trưởng phòng", "Giám đốc") == (
        ["TL. GIÁM ĐỐC", "KT. TRƯỞNG PHÒNG"],
        "PHÓ TRƯỞNG PHÒNG",
    )


@given(
    st.sampled_from([UBND, SO, "Hội đồng nhân dân tỉnh Lào Cai", "Văn phòng HĐND và UBND", "Trường Tiểu học A"]),
    st.sampled_from(["{}", "Phó {}"]),
)
def test_a_right_that_was_derived_is_one_the_decree_has(co_quan: str, title: str) -> None:
    chuc_vu = title.format(nguoi_dung_dau(co_quan))
    quyen_han = derive(co_quan, chuc_vu)
    assert quyen_han in SIGNING_FORMS
