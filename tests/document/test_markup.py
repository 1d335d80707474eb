"""A template says where content stands; what is put there is put there whole, or not at all."""

import pytest

from kehoach.document.blocks import Appendix, Document, Paragraph
from kehoach.document.markup import parse
from kehoach.rules.roles import Role

FIRST, SECOND = [Paragraph(Role.LOI_VAN, "A & <b>")], [Paragraph(Role.LOI_VAN, "C"), Paragraph(Role.LOI_VAN, "D")]
TEMPLATE = "<van_ban><ten_loai>KẾ HOẠCH</ten_loai><cho_noi_dung/><phu_luc><cho_noi_dung/></phu_luc></van_ban>"


def test_contents_stand_in_the_slots_in_order():
    assert parse(TEMPLATE, [FIRST, SECOND]) == Document(
        (Paragraph(Role.TEN_LOAI, "KẾ HOẠCH"), *FIRST), phu_luc=(Appendix(tuple(SECOND)),)
    )


@pytest.mark.parametrize("contents", [[], [FIRST], [FIRST, SECOND, FIRST]])
def test_a_template_with_more_or_fewer_slots_than_contents_is_refused(contents):
    with pytest.raises(ValueError, match="cho_noi_dung"):
        parse(TEMPLATE, contents)
