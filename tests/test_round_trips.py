"""Each arrow of the house and its inverse: what goes out comes back the same."""

import io

from hypothesis import given

from kehoach import dump, to_bytes
from kehoach.document.blocks import Block, Document, Table
from kehoach.document.compose import compose
from kehoach.document.markup import parse, to_markup
from kehoach.document.separate import separate
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.to_data import to_data
from kehoach.rules.roles import Role
from kehoach.word.read import read
from strategies import plans


@given(plans)
def test_a_plan_as_data_is_the_same_plan(plan: KeHoach) -> None:
    assert KeHoach.model_validate(to_data(plan)) == plan


@given(plans)
def test_a_composed_page_as_markup_is_the_same_page(plan: KeHoach) -> None:
    document = compose(plan)
    assert parse(to_markup(document)) == document


@given(plans)
def test_what_is_written_reads_back_with_the_same_roles_and_texts(plan: KeHoach) -> None:
    assert unmeasured(read(io.BytesIO(to_bytes(plan)))) == unmeasured(compose(plan))


def unmeasured(document: Document) -> Document:
    """Leave out the widths of columns: a file has those that were measured."""

    def plain(block: Block) -> Block:
        return block._replace(rong=("*",) * len(block.rong)) if isinstance(block, Table) else block

    appendices = (each._replace(blocks=tuple(map(plain, each.blocks))) for each in document.phu_luc)
    return document._replace(blocks=tuple(map(plain, document.blocks)), phu_luc=tuple(appendices))


@given(plans)
def test_appendices_in_files_of_their_own_have_the_same_content(plan: KeHoach) -> None:
    whole = compose(plan)
    main, alone = separate(whole, plan)
    assert main._replace(phu_luc=whole.phu_luc) == whole
    assert [(each.blocks[1:], each.kho_ngang) for each in alone] == [
        (each.blocks, each.kho_ngang) for each in whole.phu_luc
    ]
    assert all(each.blocks[0].role is Role.THONG_TIN_KY_SO for each in alone)


@given(plans)
def test_the_same_plan_gives_the_same_bytes(plan: KeHoach) -> None:
    again = KeHoach.model_validate(to_data(plan))
    assert to_bytes(again) == to_bytes(plan)


@given(plans)
def test_a_dumped_plan_loads_as_the_same_plan(plan: KeHoach) -> None:
    from kehoach.model.validate import validate_data
    from kehoach.source.load import load as read_yaml

    assert validate_data(read_yaml(dump(plan), "x.yaml").data).plan == plan
