"""What a province's plan gives its communes, and the plan of a commune that begins with it."""

from hypothesis import given, settings

import samples
from kehoach.compare.assigned import assigned
from kehoach.compare.cascade import UNSAID_UNIT, basis, below, summary
from kehoach.compare.names import folded, named
from kehoach.model.ke_hoach import KeHoach
from kehoach.wording.communes import Share
from provinces import OWN, PROVINCE, parents


@settings(max_examples=40)
@given(parents())
def test_every_task_of_communes_is_found_once_and_its_place_has_a_name(drawn):
    parent, ours = drawn
    found = assigned(parent, OWN).tasks
    assert sorted(each.viec for each in found) == sorted(ours)
    assert len({each.theo for each in found}) == len(found)
    assert all(each.theo for each in found)


@settings(max_examples=20)
@given(parents())
def test_the_plan_below_has_each_of_them_with_its_place(drawn):
    parent, ours = drawn
    found = assigned(parent, OWN).tasks
    made = below(samples.FRAME | {"noi_dung": "Nội dung."}, parent, OWN, found, units=(), topic="")
    child = KeHoach.model_validate(made)
    tasks = {each["theo"]: each for each in _leaves(made["noi_dung"])} if ours else {}
    assert set(tasks) == {each.theo for each in found}
    assert all(each["chu_tri"] == UNSAID_UNIT for each in tasks.values())
    assert child.trich_yeu == "Phòng, chống thiên tai năm 2026 trên địa bàn xã Mỹ Lâm"


def _leaves(pieces):
    for each in pieces:
        yield from _leaves(each["cac_muc"]) if "cac_muc" in each else [each]


def test_deadlines_and_targets_stay():
    parent = KeHoach.model_validate(PROVINCE | {
        "muc_tieu": ["100% xã, phường có phương án ứng phó.", "Giảm 10% thiệt hại."],
        "noi_dung": [{"viec": "Diễn tập", "chu_tri": "UBND các xã", "tu_ngay": "2026-03", "den_ngay": "2026-04-30", "san_pham": "Báo cáo"}],
    })  # fmt: skip
    target, task = assigned(parent, OWN).tasks
    assert (target.theo, target.share, target.viec) == ("I.-1", None, "100% xã, phường có phương án ứng phó")
    made = below(samples.FRAME, parent, OWN, [target, task], units=["Phòng Kinh tế"], topic="")
    assert made["muc_tieu"] == [{"doan": "100% xã, phường có phương án ứng phó.", "theo": "I.-1"}]
    assert made["noi_dung"] == [{
        "viec": "Diễn tập", "chu_tri": "Phòng Kinh tế", "tu_ngay": "2026-03", "den_ngay": "2026-04-30",
        "san_pham": "Báo cáo", "theo": "II.-1",
    }]  # fmt: skip


def test_the_parent_is_a_basis_by_its_parts_and_blank_where_it_says_nothing():
    assert basis(KeHoach.model_validate(PROVINCE | {"noi_dung": "Một."})) == {
        "loai": "Kế hoạch", "so_ky_hieu": "45/KH-UBND", "ngay": "2026-02-03",
        "co_quan": "Ủy ban nhân dân tỉnh Bình An", "trich_yeu": "Phòng, chống thiên tai năm 2026 trên địa bàn tỉnh",
    }  # fmt: skip
    draft = KeHoach.model_validate(PROVINCE | {"noi_dung": "Một.", "so_van_ban": None, "ngay_ban_hanh": "2026"})
    assert basis(draft) == (
        "Kế hoạch số [điền: số]/KH-UBND ngày [điền: ngày, tháng, năm] của Ủy ban nhân dân tỉnh Bình An "
        "về phòng, chống thiên tai năm 2026 trên địa bàn tỉnh"
    )


def test_a_summary_has_the_place_of_the_commune():
    parent = KeHoach.model_validate(PROVINCE | {"noi_dung": "Một.", "trich_yeu": "Chuyển đổi số tỉnh Bình An năm 2026"})
    assert summary(parent, OWN) == "Chuyển đổi số xã Mỹ Lâm năm 2026"


def test_a_merged_cell_holds_for_all_its_rows_and_a_group_is_a_title_without_its_number():
    rows = [
        {"nhom": "II. Ở cơ sở"},
        ["1", "Trực ban", {"noi_dung": "UBND các xã", "gop_hang": 2}],
        ["2", "Sơ tán dân", ""],
        ["3", "Cấp thuốc", "Sở Y tế"],
    ]
    table = {"cot": ["TT", "Nội dung", "Cơ quan thực hiện"], "hang": rows}
    found = assigned(KeHoach.model_validate(PROVINCE | {"noi_dung": {"bang_bieu": table}}), OWN).tasks
    assert [(each.theo, each.viec, each.group) for each in found] == [
        ("I, hàng 1", "Trực ban", "Ở cơ sở"),
        ("I, hàng 2", "Sơ tán dân", "Ở cơ sở"),
    ]


def test_what_only_speaks_of_communes_is_told_apart():
    parent = PROVINCE | {"noi_dung": ["Sở Y tế hướng dẫn UBND các xã, phường.", "Giao các địa phương tập hợp số liệu."]}
    found = assigned(KeHoach.model_validate(parent), OWN)
    assert [each.viec for each in found.tasks] == ["Tập hợp số liệu"]
    assert found.spoken_of == ("I.-1",)
    assert found.tasks[0].share is Share.LEADS


def test_a_name_is_known_in_the_words_of_a_citation():
    assert {folded(each) for each in ("II.2.b", "ii.2.b)", "điểm b khoản 2 mục II", "II. 2. b")} == {"ii 2 b"}
    assert folded("mục II") == folded("II")
    assert folded("II.2") != folded("II.2.b")


def test_every_numbered_piece_has_a_name():
    parent = KeHoach.model_validate(PROVINCE | {"noi_dung": [{"tieu_de": "Một", "cac_muc": ["Hai."]}]})
    assert [name for _, name in named(parent)] == ["I", "I.1", "I.1.-1"]


def test_a_task_left_to_a_table_is_named_by_its_row_there():
    work = [
        {"viec": "Trực ban", "chu_tri": "Công an tỉnh"},
        {"viec": "Đắp đê", "chu_tri": "UBND các xã", "den_ngay": "2026-06"},
    ]
    appendix = {"tieu_de": "Phân công", "bang_nhiem_vu": "phan_cong"}
    hidden = {"viet_thanh_loi": "không", "doan": "Việc ở Phụ lục.", "cac_muc": work}
    parent = KeHoach.model_validate(PROVINCE | {"noi_dung": hidden, "phu_luc": [appendix]})
    found = assigned(parent, OWN)
    assert [(each.theo, each.viec) for each in found.tasks] == [("phụ lục, hàng 2", "Đắp đê")]
    assert "phụ lục, hàng 1" in found.names
