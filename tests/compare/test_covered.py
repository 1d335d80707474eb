"""A plan held to the one above it: what it takes up, what not, and by when."""

from hypothesis import given, settings

import samples
from kehoach.compare.assigned import assigned
from kehoach.compare.cascade import below
from kehoach.compare.covered import MOST_PAIRS, covered
from kehoach.diagnostics import Severity
from kehoach.model.ke_hoach import KeHoach
from provinces import OWN, PROVINCE, parents

PARENT = PROVINCE | {
    "noi_dung": [
        {"viec": "Dọn kênh tiêu", "chu_tri": "UBND các xã, phường", "den_ngay": "2026-05-31"},
        {"viec": "Sơ tán dân vùng thấp", "chu_tri": "Công an tỉnh", "phoi_hop": "UBND cấp xã", "ky_han": "quý II"},
        "Giao các địa phương gửi báo cáo trước ngày 15/12.",
    ]
}


def held(*pieces, **changed):
    own = {"co_quan": {"cap": "xa", "ten": OWN}, "trich_yeu": "Phòng, chống thiên tai năm 2026"}
    child = KeHoach.model_validate(samples.FRAME | own | {"noi_dung": list(pieces)})
    return covered(child, KeHoach.model_validate(PARENT | changed))


def codes(found):
    return [each.code.removeprefix("theo.") for each in found.findings]


@settings(max_examples=25)
@given(parents())
def test_the_plan_that_begins_below_another_takes_up_all_it_gives(drawn):
    parent, ours = drawn
    frame = samples.FRAME | {"co_quan": {"cap": "xa", "ten": OWN}, "noi_dung": "Nội dung."}
    made = below(frame, parent, OWN, assigned(parent, OWN).tasks, units=(), topic="")
    found = covered(KeHoach.model_validate(made), parent)
    assert (found.given, found.by_theo, found.perhaps, found.findings) == (len(ours), len(ours), 0, ())


def test_only_what_is_named_is_covered_and_likeness_is_only_perhaps():
    found = held({"viec": "Dọn kênh", "theo": "I.-1"}, "Sơ tán người dân vùng thấp.", "Việc của xã.")
    assert (found.given, found.by_theo, found.perhaps) == (3, 1, 1)
    assert found.told == "3 việc, chỉ tiêu giao cấp xã: 1 đã có (theo), 1 có thể đã có, 1 chưa có"
    assert codes(found) == ["co_the", "chua_co"]
    assert {each.severity for each in found.findings} == {Severity.GOI_Y}
    assert found.findings[0].loc == ("noi_dung", "cac_muc", 1)
    assert "I.-2" in str(found.findings[0].hint)


def test_what_a_finding_says_to_write_is_its_cure():
    before = held({"viec": "Dọn kênh", "theo": "I.-1"}, {"viec": "Sơ tán người dân vùng thấp"})
    name = str(before.findings[0].hint).rpartition("theo: ")[2]
    after = held({"viec": "Dọn kênh", "theo": "I.-1"}, {"viec": "Sơ tán người dân vùng thấp", "theo": name})
    assert (before.by_theo, before.perhaps, after.by_theo, after.perhaps) == (1, 1, 2, 0)


def test_a_name_that_the_plan_above_has_not_is_told_with_the_nearest():
    found = held({"viec": "Dọn kênh", "theo": ["I.-1", "I.-9"]})
    [wrong] = [each for each in found.findings if each.code == "theo.khong_co"]
    assert (wrong.severity, wrong.loc) == (Severity.CANH_BAO, ("noi_dung", "cac_muc", 0, "theo", 1))
    assert str(wrong.hint).startswith("ý là I.-")


def test_rows_and_whole_sections_may_be_named():
    table = {"cot": ["TT", "Nhiệm vụ", "Chủ trì"], "hang": [["1", "Trực ban", "UBND các xã"]]}
    changed = {"noi_dung": [{"tieu_de": "Bảng", "bang_bieu": table}]}
    assert codes(held({"viec": "Trực", "theo": "I.1, hàng 1"}, **changed)) == []
    assert codes(held({"viec": "Trực", "theo": "I.1, hàng 2"}, **changed)) == ["khong_co", "chua_co"]
    assert codes(held({"viec": "Trực", "theo": ["mục I", "I.1, hàng 1"]}, **changed)) == []


def test_a_later_deadline_is_told_where_it_is_written():
    late = {"viec": "Dọn kênh", "theo": "I.-1", "den_ngay": "2026-06"}
    found = [each for each in held(late).findings if each.code == "theo.tre_han"]
    assert [(each.loc[-1], each.severity) for each in found] == [("den_ngay", Severity.CANH_BAO)]
    assert found[0].message == "hạn tháng 6/2026 muộn hơn hạn cấp trên giao ở I.-1: 31/05/2026"


def test_deadlines_in_words_are_held_too_and_those_in_time_are_not_told():
    def told(**task):
        return "tre_han" in codes(held(task))

    assert told(viec="Sơ tán", ky_han="quý III", theo="I.-2")
    assert not told(viec="Sơ tán", ky_han="tháng 6", theo="I.-2")
    assert told(viec="Gửi báo cáo trước ngày 20/12", theo="I.-3")
    assert told(doan="Gửi báo cáo trước ngày 20 tháng 12 năm 2026.", theo="I.-3")
    assert not told(viec="Gửi báo cáo trước ngày 10/12", theo="I.-3")
    assert not told(viec="Gửi báo cáo hằng tháng", theo="I.-3")


def test_plans_without_end_are_held_by_names_alone():
    many = [{"viec": f"Dọn kênh tiêu số {number}", "chu_tri": "UBND các xã"} for number in range(600)]
    found = held(*[f"Dọn kênh tiêu số {number}." for number in range(600)], noi_dung=many)
    assert len(many) ** 2 > MOST_PAIRS
    assert (found.given, found.perhaps) == (600, 0)
