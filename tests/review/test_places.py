"""What the review takes for a level of the body is what is printed as one."""

from hypothesis import given

from kehoach.document.compose import compose
from kehoach.model.ke_hoach import BO_CUC, CAC_PHAN, KeHoach
from kehoach.model.outline import outline
from kehoach.review.places import levels, texts
from kehoach.rules.roles import Role
from kehoach.wording.enumeration import format_mark
from strategies import plans

NUMBERED = (
    Role.TIEU_DE_MUC, Role.TIEU_DE_KHOAN, Role.NOI_DUNG_KHOAN, Role.NOI_DUNG_DIEM, Role.GACH_DAU_DONG,
    Role.CONG_DAU_DONG,
)  # fmt: skip


def test_every_usual_outline_takes_in_each_part_once():
    for lines in BO_CUC.values():
        assert sorted(name for names in lines for name in names) == sorted(CAC_PHAN)


@given(plans)
def test_the_marks_and_numbers_that_review_sees_are_those_that_are_printed(plan: KeHoach):
    sections = [piece for piece in outline(plan).roots() if piece.mark]
    seen = [piece for level in levels(plan) for piece in level.pieces if piece.mark != "không"]
    marks = sorted(format_mark(piece.mark, piece.numbers).strip() for piece in [*sections, *seen])
    printed = [each for each in compose(plan).paragraphs() if each.role in NUMBERED]
    assert sorted(paragraph.text.split(" ")[0] for paragraph in printed) == marks


@given(plans)
def test_a_piece_of_a_level_is_printed_with_its_mark_and_number(plan: KeHoach):
    """Its first words on the page, if they are its author's, stand behind the mark that review sees."""
    in_tables = (Role.O_BANG, Role.NHOM_HANG)  # a task may stand in a table before it stands in words
    paragraphs = [each for each in compose(plan).paragraphs() if each.role not in in_tables]
    for level in levels(plan):
        for piece in level.pieces:
            first = next((each for each in paragraphs if each.at[: len(piece.loc)] == piece.loc), None)
            if first is None:  # a table alone: without a mark, or a part, whose usual title is no author's
                assert piece.title is None
                assert piece.mark == "không" or len(piece.loc) == 1
            elif len(piece.loc) > 1 or piece.title:  # a part without a title has the usual one
                assert first.text.startswith(format_mark(level.mark, piece.numbers)), (piece.loc, first)


@given(plans)
def test_the_way_to_a_text_leads_to_it(plan: KeHoach):
    for loc, text in texts(plan):
        here = plan
        for step in loc:
            if step != "nhiem_vu":  # a key an author may write for `cac_muc` or `doan` of a unit
                here = here[step] if isinstance(step, int) else getattr(here, step)
        assert here == text
