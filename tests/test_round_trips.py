"""Each arrow of the house and its inverse: what goes out comes back the same."""

import io
import unicodedata
from dataclasses import replace
from typing import Any

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
from strategies import plan_data, plans


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
        return replace(block, rong=("*",) * len(block.rong)) if isinstance(block, Table) else block

    appendices = (replace(each, blocks=tuple(map(plain, each.blocks))) for each in document.phu_luc)
    return replace(document, blocks=tuple(map(plain, document.blocks)), phu_luc=tuple(appendices))


@given(plans)
def test_appendices_in_files_of_their_own_have_the_same_content(plan: KeHoach) -> None:
    whole = compose(plan)
    main, alone = separate(whole, plan)
    assert replace(main, phu_luc=whole.phu_luc) == whole
    assert [(each.blocks[1:], each.kho_ngang) for each in alone] == [
        (each.blocks, each.kho_ngang) for each in whole.phu_luc
    ]
    assert all(each.blocks[0].role is Role.THONG_TIN_KY_SO for each in alone)


@given(plans)
def test_the_same_plan_gives_the_same_bytes(plan: KeHoach) -> None:
    again = KeHoach.model_validate(to_data(plan))
    assert to_bytes(again) == to_bytes(plan)


@given(plan_data())
def test_nothing_typed_is_lost(data: dict[str, Any]) -> None:
    """Every word of every text stands on the page; capitals and the program's own end marks aside."""
    page = _letters(" ".join(paragraph.text for paragraph in compose(KeHoach.model_validate(data)).paragraphs()))
    for path, text in _texts(data):
        if path[-1] in NOT_PRINTED:
            continue
        if path[0] in ("trinh_bay", "so_van_ban") or "quyen_han" in path or text == "không":
            continue
        if path[0] == "co_quan" and path[-1] == "ten" and _has_own_lines(data):
            continue
        for word in text.split():
            assert _letters(word) in page, (path, word)


# Keys whose value is a choice, or is printed in other words (dates, sums).
NOT_PRINTED = {
    "mau", "gom", "cap", "danh_dau", "viet_tat", "nguoi_dung_dau", "ngay_ban_hanh", "ngay", "ban_phat_hanh", "kho_ngang",
    "danh_so_cot", "rong", "canh", "bang_nhiem_vu", "tu_ngay", "den_ngay", "kinh_phi",
}  # fmt: skip


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFC", text.upper().casefold())
    return "".join(char for char in folded if char.isalnum())


def _texts(data: Any, path: tuple[str, ...] = ("",)) -> list[tuple[tuple[str, ...], str]]:
    if isinstance(data, str):
        return [(path[1:], data)]
    if data is None:
        return []
    items = data.items() if isinstance(data, dict) else [(path[-1], item) for item in data]
    return [found for key, value in items for found in _texts(value, (*path, key))]


def _has_own_lines(data: dict[str, Any]) -> bool:
    agencies = data["co_quan"] if isinstance(data["co_quan"], list) else [data["co_quan"]]
    return any("dong" in agency for agency in agencies)


@given(plans)
def test_a_dumped_plan_loads_as_the_same_plan(plan: KeHoach) -> None:
    from kehoach.model.validate import validate_data
    from kehoach.source.load import load as read_yaml

    assert validate_data(read_yaml(dump(plan), "x.yaml").data).plan == plan
