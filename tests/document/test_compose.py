"""Small things of the composed page: how sentences end, where a note breaks."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.document.compose import compose, unended
from kehoach.model.ke_hoach import KeHoach
from kehoach.rules.roles import Role

PLAN = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "trich_yeu": "Bồi dưỡng kỹ năng số",
    "noi_nhan": "UBND tỉnh",
    "nguoi_ky": {"chuc_vu": "Chủ tịch"},
}


def texts(role, **parts):
    """What a plan prints in a role, in the plan and in its appendices."""
    document = compose(KeHoach.model_validate(PLAN | parts))
    return [paragraph.text for paragraph in document.paragraphs() if paragraph.role is role]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("Khảo sát", "Khảo sát."), ("Khảo sát.", "Khảo sát."), ("Khảo sát;", "Khảo sát;"), ("Gồm:", "Gồm:")],
)
def test_a_task_that_is_its_sentence_alone_ends_like_its_neighbours(typed, printed):
    tasks = [{"viec": typed}, {"viec": "Mở lớp", "den_ngay": "2026-06-30"}]
    found = texts(Role.GACH_DAU_DONG, noi_dung={"cac_muc": tasks})
    assert found == [f"- {printed}", "- Mở lớp; thời gian: đến 30/6/2026."]


@given(st.text("a./;,: \n\u00a0", max_size=9))
def test_one_mark_is_taken_from_an_end_and_an_ellipsis_stays(text):
    assert unended(text) == re.sub(r"\s*(?:\./\.|(?<!\.)[.;,])?\s*$", "", text)


@pytest.mark.parametrize(
    ("published", "day", "printed"),
    [
        ("dien_tu", "2026-01-15", "ngày     tháng     năm 2026"),
        ("giay", "2026-01-15", "ngày 15 tháng 01 năm 2026"),
        ("giay", "2026", "ngày     tháng     năm 2026"),
        ("dien_tu", None, "ngày     tháng     năm"),
    ],
)
def test_the_note_of_an_appendix_has_the_year_where_it_is_known(published, day, printed):
    appendix = {"tieu_de": "Danh mục", "doan": "Lớp."}
    changes = {"noi_dung": "Theo Phụ lục.", "phu_luc": [appendix], "ban_phat_hanh": published, "ngay_ban_hanh": day}
    [note] = texts(Role.KEM_THEO, **changes)
    assert note.split("\n")[0].endswith(printed)


def test_no_line_of_the_note_of_an_appendix_ends_in_a_blank_that_would_take_a_line():
    appendix = {"tieu_de": "Danh mục", "doan": "Lớp."}
    for published in ("dien_tu", "giay"):
        [note] = texts(Role.KEM_THEO, noi_dung="Theo Phụ lục.", phu_luc=[appendix], ban_phat_hanh=published)
        assert [line for line in note.split("\n") if line != line.rstrip()] == []
        assert note.count("\n") == 1


@pytest.mark.parametrize("typed", ["Hết.{}", "Hết{}.", "Hết{}", "Hết.{}./."])
def test_a_plan_ends_with_its_mark_alone_where_a_footnote_ends_it(typed):
    note = "[chú thích: Thay bản cũ.]"
    assert texts(Role.LOI_VAN, noi_dung="Mở lớp.", ket_thuc=typed.format(note))[-1] == f"Hết{note}./."
