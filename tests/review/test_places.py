"""What the review takes for a level of the body is what is printed as one."""

from collections import Counter

import pytest
from hypothesis import given

from kehoach.document import compose as composing
from kehoach.document.compose import compose
from kehoach.model.ke_hoach import CAC_PHAN, KeHoach
from kehoach.review.places import Level, levels, texts, usual_sections
from kehoach.wording.enumeration import format_dau
from strategies import plans


@pytest.mark.parametrize("mau", ["tuyen_truyen", "thi_dua", "chung"])
def test_the_usual_sections_are_those_of_the_templates(mau):
    templates = {frozenset(names) for names in composing._kind_words(mau).bo_cuc}
    assert {frozenset(names) for names in usual_sections(mau)} == templates
    assert sorted(name for names in usual_sections(mau) for name in names) == sorted(CAC_PHAN)


def numbered(level: Level) -> list[str]:
    """The pieces of a level as they are printed: those that begin with a paragraph, whose marks need no parents.

    A part without a title of its own gets one from the templates.
    """
    if level.mark in ("1.1", "không"):
        return []
    return [
        format_dau(level.mark, (number,)) + muc.doan[0]
        for number, (loc, muc) in enumerate(level.pieces, start=1)
        if len(loc) > 1 and muc.doan and not muc.nhan_de and not muc.cong_viec
    ]


@given(plans)
def test_the_levels_are_those_that_are_printed(plan: KeHoach):
    expected = Counter(text.rstrip(" .;,/") for level in levels(plan) for text in numbered(level))
    printed = Counter(paragraph.text.rstrip(" .;,/") for paragraph in compose(plan).paragraphs())
    assert expected - printed == Counter()


@given(plans)
def test_the_way_to_a_text_leads_to_it(plan: KeHoach):
    for loc, text in texts(plan):
        here = plan
        for step in loc:
            if step != "nhiem_vu":  # a key an author may write for `cac_muc` or `doan` of a unit
                here = here[step] if isinstance(step, int) else getattr(here, step)
        assert here == text
