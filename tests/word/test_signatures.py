"""The end of a plan: names level, the room for the signature, and what of a long list may go on to the next page."""

import io
import re

import docx
import pytest

from kehoach import to_bytes
from kehoach.document.compose import compose
from kehoach.model.ke_hoach import KeHoach
from kehoach.word.read import read
from kehoach.wording.widths import wrap

PLAN = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "trich_yeu": "Tuyên truyền cải cách hành chính năm 2026",
    "noi_dung": "Tuyên truyền thường xuyên.",
    "noi_nhan": ["UBND tỉnh"],
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},
}
JOINT = [{"chuc_vu": "Phó Chủ tịch", "ho_ten": "A"}, {"chuc_vu": "Chủ tịch", "ho_ten": "B"}]
ROOM = 85 * 20  # twentieths of a point
LINE = round(1.15 * 14 * 20)


def plan(**changes):
    return KeHoach.model_validate(PLAN | changes)


def signing_rows(**changes):
    """The rows of the table with the signatures, as python-docx reads it."""
    return docx.Document(io.BytesIO(to_bytes(plan(**changes)))).tables[-1].rows


def listed(row):
    """How many recipients a row has, "Lưu" among them."""
    return [each.style.style_id for each in row.cells[0].paragraphs].count("danh_sach_noi_nhan")


def is_whole(row):
    return "<w:cantSplit/>" in row._tr.xml


def gap(paragraph):
    """The room above a paragraph, its own or its style's."""
    own = re.search(r'<w:spacing w:before="(\d+)"', paragraph._p.xml) or re.search(
        r'<w:spacing[^>]* w:before="(\d+)"', paragraph.style.element.xml
    )
    return int(own[1]) if own else 0


def named(row):
    """The paragraphs of a signer's cell below the authority: another office, the name."""
    cells = [cell.paragraphs for cell in row.cells]
    return [[each for each in cell if each.style.style_id in ("chuc_vu_khac", "ho_ten")] for cell in cells]


def test_the_other_office_of_a_signer_stands_below_the_signature_just_above_the_name():
    signer = PLAN["nguoi_ky"] | {"chuc_vu_khac": "Phó Giám đốc"}
    [row] = signing_rows(nguoi_ky=signer)
    styles = [paragraph.style.style_id for paragraph in row.cells[1].paragraphs]
    assert styles == ["quyen_han", "chuc_vu", "chuc_vu_khac", "ho_ten"]
    assert [gap(each) for each in named(row)[1]] == [ROOM, 0]


def test_names_of_signers_stand_level_below_titles_of_unequal_length():
    [left], [right] = named(signing_rows(nguoi_ky=JOINT)[0])
    # KT. CHỦ TỊCH is one line more.
    assert (gap(left), gap(right)) == (ROOM, ROOM + LINE)


def test_names_stand_level_where_a_title_needs_two_lines():
    title = "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI VÀ GIA ĐÌNH"
    assert len(wrap(title, 14, 77, dam=True)) == 2
    signers = [
        {"quyen_han": [], "chuc_vu": title, "ho_ten": "A"},
        {"quyen_han": [], "chuc_vu": "Chủ tịch", "ho_ten": "B"},
    ]
    [left], [right] = named(signing_rows(nguoi_ky=signers)[0])
    assert (gap(left), gap(right)) == (ROOM, ROOM + LINE)


def test_names_stand_level_where_one_signer_has_another_office():
    signers = [JOINT[0] | {"quyen_han": [], "chuc_vu_khac": "Giám đốc"}, JOINT[1] | {"quyen_han": []}]
    [office, name], [other] = named(signing_rows(nguoi_ky=signers)[0])
    assert (gap(office) + LINE + gap(name), gap(other)) == (ROOM + LINE, ROOM + LINE)


def test_a_short_list_of_recipients_stays_beside_the_signature():
    [row] = signing_rows(noi_nhan=[f"Đơn vị {number}" for number in range(11)])
    assert is_whole(row)
    assert listed(row) == 12


@pytest.mark.parametrize("recipients", [12, 14, 20, 60])
def test_of_a_long_list_what_stands_beside_the_signature_and_the_end_stay_whole(recipients):
    first, *middle, last = signing_rows(noi_nhan=[f"Đơn vị {number}" for number in range(recipients)])
    assert is_whole(first)
    assert is_whole(last)
    assert not any(is_whole(row) for row in middle if listed(row) > 4)
    assert listed(first) == 10  # as many as reach down to the name: no gap between them and the others
    assert listed(last) == 3
    assert sum(map(listed, [first, *middle, last])) == recipients + 1


@pytest.mark.parametrize("signers", [PLAN["nguoi_ky"], JOINT, [*JOINT, JOINT[0]]], ids=["one", "two", "three"])
def test_a_list_that_was_written_over_several_rows_is_read_as_one(signers):
    for recipients in range(1, 30):
        given = plan(nguoi_ky=signers, noi_nhan=[f"Đơn vị {number}" for number in range(recipients)])
        assert read(io.BytesIO(to_bytes(given))) == compose(given)
