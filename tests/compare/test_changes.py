"""Two plans: which lines changed, came and went, by names that a reader finds."""

import samples
from kehoach.compare.changes import Kind, changes
from kehoach.compare.lines import lines_of
from kehoach.model.ke_hoach import KeHoach

BODY = {
    "noi_dung": [
        {"tieu_de": "Ở cơ sở", "cac_muc": ["Mở lớp trong quý I.", "Họp dân hằng tháng."]},
        {"tieu_de": "Ở xã", "danh_dau": "a)", "cac_muc": ["Rà soát sổ sách.", "Sửa nhà văn hóa."]},
    ],
}


def plan(**changed):
    return KeHoach.model_validate({**samples.FRAME, **BODY, **changed})


def told(before, after):
    return [(each.kind, each.where) for each in changes(lines_of(before), lines_of(after))]


def test_the_same_plan_has_no_changes():
    assert told(plan(), plan()) == []


def test_a_line_that_is_changed_is_named_by_its_number():
    changed = plan(
        noi_dung=[BODY["noi_dung"][0], {**BODY["noi_dung"][1], "cac_muc": ["Rà soát sổ sách.", "Sửa ba nhà văn hóa."]}]
    )
    assert told(plan(), changed) == [(Kind.DOI, "I.2.b")]


def test_a_recipient_that_came_has_its_place_in_the_list():
    [change] = changes(lines_of(plan()), lines_of(plan(noi_nhan=["UBND tỉnh", "Công an xã", "Trưởng các thôn"])))
    assert (change.kind, change.after.text) == (Kind.THEM, "- Công an xã;")
    assert change.after.at == ("noi_nhan", 1)


def test_what_went_is_told_and_what_stands_around_it_is_not():
    gone = plan(noi_dung=[{"tieu_de": "Ở cơ sở", "cac_muc": ["Họp dân hằng tháng."]}, BODY["noi_dung"][1]])
    assert told(plan(), gone) == [(Kind.BO, "I.1.-1")]


def test_number_and_date_are_changes_of_their_keys():
    assert told(plan(), plan(so_van_ban=9, ngay_ban_hanh="2026-02-15")) == [
        (Kind.DOI, "số"),
        (Kind.DOI, "ngày ban hành"),
    ]


def test_tables_are_compared_cell_by_cell():
    def with_table(sum_):
        return plan(kinh_phi={"bang_bieu": {"cot": ["Việc", "Tiền"], "hang": [["Mở lớp", sum_]]}})

    [change] = changes(lines_of(with_table("15.000.000")), lines_of(with_table("25.000.000")))
    assert (change.before.text, change.after.text) == ("15.000.000", "25.000.000")
    assert change.before.at[-2:] == ("cac_o", 1)
