"""In whose right a person signs: what contradicts Điều 13 is found, what it provides for is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.agencies import nguoi_dung_dau
from kehoach.wording.signing import derive
from review.conftest import found_in

UBND = "Ủy ban nhân dân xã An Phú"
SO = "Sở Nội vụ"


def codes(co_quan, quyen_han, chuc_vu, dung_dau=None):
    agency = {"cap": "xa", "ten": co_quan, "viet_tat": "A"} | ({"nguoi_dung_dau": dung_dau} if dung_dau else {})
    signer = {"quyen_han": list(quyen_han), "ho_ten": "Lê Thị Minh Hà"} | ({"chuc_vu": chuc_vu} if chuc_vu else {})
    found = found_in({"co_quan": agency, "nguoi_ky": signer})
    return [each.code for each in found if each.code.startswith("chu_ky.") and each.code != "chu_ky.chuc_vu_thua"]


@pytest.mark.parametrize(
    ("co_quan", "quyen_han", "chuc_vu", "expected"),
    [
        (SO, ["TM"], "Giám đốc", ["chu_ky.thua_tm"]),
        ("Chủ tịch Ủy ban nhân dân xã An Phú", ["TM"], "Chủ tịch", ["chu_ky.thua_tm"]),
        (UBND, [], "Chủ tịch", ["chu_ky.thieu_tm"]),
        (UBND, ["KT"], "Phó Chủ tịch", ["chu_ky.thieu_tm"]),
        (SO, ["KT"], "Giám đốc", ["chu_ky.kt_khong_phai_cap_pho"]),
        (SO, [], "Phó Giám đốc", ["chu_ky.thieu_kt"]),
        (UBND, ["TM"], "Phó Chủ tịch", ["chu_ky.thieu_kt"]),
        (UBND, ["TL"], "Phó Chánh Văn phòng", ["chu_ky.thieu_kt"]),
        (UBND, ["TUQ"], "Phó Giám đốc Sở Nội vụ", ["chu_ky.tuq_cap_pho"]),
        ("Ban Quản lý dự án", ["TL"], "Trưởng phòng", ["chu_ky.thieu_nguoi_dung_dau"]),
        ("Ban Quản lý dự án", ["TUQ"], "Trưởng phòng", ["chu_ky.thieu_nguoi_dung_dau"]),
        (SO, ["KT"], "Phó Giám đốc phụ trách", ["chu_ky.phu_trach"]),
        (SO, [], "KT. Giám đốc", ["chu_ky.viet_tat"]),
        (SO, [], "Q. Giám đốc", ["chu_ky.viet_tat"]),
        (UBND, ["TM"], "T/M Ủy ban nhân dân", ["chu_ky.viet_tat"]),
        (UBND, ["TM"], "Chánh Văn phòng", ["chu_ky.khong_phai_nguoi_dung_dau"]),
        (UBND, ["TM", "KT"], "Phó Chánh Văn phòng", ["chu_ky.khong_phai_nguoi_dung_dau"]),
    ],
)
def test_what_contradicts_the_decree_is_found(
    co_quan: str, quyen_han: list[str], chuc_vu: str, expected: list[str]
) -> None:
    assert codes(co_quan, quyen_han, chuc_vu) == expected


@pytest.mark.parametrize(
    ("co_quan", "quyen_han", "chuc_vu", "dung_dau"),
    [
        (UBND, ["TM"], "Chủ tịch", None),
        (UBND, ["TM"], "Chủ tịch Ủy ban nhân dân xã", None),
        (UBND, ["TM", "KT"], "Phó Chủ tịch", None),
        (UBND, ["TM", "Q"], "Chủ tịch", None),
        (UBND, ["TL"], "Chánh Văn phòng", None),
        (UBND, ["TL", "KT"], "Phó Chánh Văn phòng", None),
        (UBND, ["TL", "Q"], "Chánh Văn phòng", None),
        (UBND, ["TUQ"], "Giám đốc Sở Nội vụ", None),
        (SO, [], "Giám đốc", None),
        (SO, ["Q"], "Giám đốc", None),
        (SO, ["KT"], "Phó Giám đốc", None),
        ("Ban Quản lý dự án", ["TL"], "Trưởng phòng", "Giám đốc"),
        ("Ủy ban Dân tộc", ["KT"], "Thứ trưởng, Phó Chủ nhiệm", "Bộ trưởng, Chủ nhiệm"),
        # a kind of body unknown here, or whose name does not tell, may be a collective
        ("Ban Kinh tế - Ngân sách Hội đồng nhân dân xã An Phú", ["TM"], "Trưởng ban", None),
        ("Ban An toàn giao thông tỉnh Bình An", ["TM"], "Trưởng ban", None),
        ("Ban Dân tộc", [], "Trưởng ban", None),
        ("Tổ công tác Đề án 06", ["TM", "KT"], "Phó Tổ trưởng", None),
        ("Ủy ban bầu cử xã An Phú", ["TM"], "Chủ tịch", None),
        ("Trạm Y tế xã An Phú", [], "Giám đốc", None),
        ("Hội Nông dân xã An Phú", ["TM"], "Chủ tịch", None),
        # drafts
        (UBND, ["TM", "KT"], "", None),
        (SO, [], "", None),
    ],
)
def test_what_the_decree_provides_for_is_no_fault(
    co_quan: str, quyen_han: list[str], chuc_vu: str, dung_dau: str | None
) -> None:
    assert codes(co_quan, quyen_han, chuc_vu, dung_dau) == []


@given(
    st.sampled_from([UBND, SO, "Hội đồng nhân dân tỉnh Lào Cai", "Văn phòng HĐND và UBND", "Trường Tiểu học A"]),
    st.sampled_from(["{}", "Phó {}"]),
)
def test_a_right_that_was_derived_is_no_fault(co_quan, title):
    chuc_vu = title.format(nguoi_dung_dau(co_quan))
    assert codes(co_quan, derive(co_quan, chuc_vu), chuc_vu) == []
