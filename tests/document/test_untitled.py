"""A body without a heading, `tieu_de: không`: one table, or khoản from the first level on; and the whole page turned."""

import io
from typing import Any

import pytest

from kehoach import KeHoach, check_docx, to_bytes
from kehoach.document.blocks import Paragraph, Table
from kehoach.document.compose import compose
from kehoach.model.validate import validate_data
from kehoach.rules.roles import Role
from kehoach.word.read import read
from samples import FRAME

TABLE = {"cot": ["STT", "Nội dung"], "hang": [["1", "Mở lớp"]]}
TASKS = {
    "viet_thanh_loi": "không",
    "bang_nhiem_vu": "phan_cong",
    "cac_muc": [{"viec": "Mở lớp", "den_ngay": "2026-03"}],
}
UNTITLED = {"tieu_de": "không"}


def body(**content: Any) -> list[str]:
    """What stands between the opening sentence and the closing one: the words, or the role, of each block."""
    blocks = compose(KeHoach.model_validate(FRAME | content)).blocks
    [first, *_, last] = [
        index for index, block in enumerate(blocks) if isinstance(block, Paragraph) and block.role is Role.LOI_VAN
    ]
    return [
        block.text if isinstance(block, Paragraph) else type(block).__name__ for block in blocks[first + 1 : last - 1]
    ]


def test_a_body_may_be_one_table_and_no_heading() -> None:
    assert body(noi_dung=UNTITLED | {"bang_bieu": TABLE}) == ["Table"]
    assert body(noi_dung=UNTITLED | TASKS) == ["Table"]
    assert body(bo_cuc=[UNTITLED | {"bang_bieu": TABLE}]) == ["Table"]


def test_a_body_without_a_heading_is_numbered_from_the_first_level_on() -> None:
    titled = [{"tieu_de": "Học", "doan": "Lớp."}]
    assert body(noi_dung=UNTITLED | {"cac_muc": titled}) == ["1. Học", "Lớp."]
    assert body(muc_dich="A.", noi_dung=["B."], bo_cuc=[UNTITLED | {"gom": "muc_dich, noi_dung"}]) == [
        "1. Mục đích", "A.", "2. Nội dung thực hiện", "- B.",
    ]  # fmt: skip


FAULTS: dict[str, tuple[dict[str, Any], str, tuple[Any, ...]]] = {
    "beside another part": (
        {"noi_dung": UNTITLED | {"doan": "a."}, "kinh_phi": "b."}, "bo_cuc.khong_tieu_de", ("noi_dung", "tieu_de")
    ),
    "beside another section": (
        {"noi_dung": "a.", "bo_cuc": [UNTITLED | {"gom": "noi_dung"}, {"tieu_de": "B", "doan": "b."}]},
        "bo_cuc.khong_tieu_de", ("bo_cuc", 0, "tieu_de"),
    ),
    "below another piece": (
        {"noi_dung": [UNTITLED | {"doan": "a."}]}, "muc.khong_tieu_de", ("noi_dung", "cac_muc", 0, "tieu_de")
    ),
    "with numbers of a parent that it has not": (
        {"noi_dung": UNTITLED | {"cac_muc": ["a."], "danh_dau": "1.1"}}, "bo_cuc.danh_dau", ("noi_dung", "danh_dau")
    ),
    "with such numbers from its line": (
        {"noi_dung": UNTITLED | {"cac_muc": ["a."]}, "bo_cuc": [{"gom": "noi_dung", "danh_dau": "1.1"}]},
        "bo_cuc.danh_dau", ("bo_cuc", 0, "danh_dau"),
    ),
    "turned without a table": ({"noi_dung": "a.", "kho_ngang": "có"}, "ke_hoach.kho_ngang", ("kho_ngang",)),
    "turned for the table of an appendix": (
        {"noi_dung": "a.", "kho_ngang": "có", "phu_luc": [{"bang_bieu": TABLE}]}, "ke_hoach.kho_ngang", ("kho_ngang",)
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_what_cannot_be_without_a_heading_is_refused_at_its_place(name: str) -> None:
    content, code, way = FAULTS[name]
    _, faults, _ = validate_data(FRAME | content)
    assert [(fault.code, fault.loc) for fault in faults] == [(code, way)]


def test_a_turned_document_is_read_as_one_and_has_no_finding() -> None:
    content = {"noi_dung": UNTITLED | {"bang_bieu": TABLE}, "kho_ngang": "có"}
    for turned in (content, content | {"kho_ngang": "không"}):
        made = KeHoach.model_validate(FRAME | turned)
        document = read(io.BytesIO(to_bytes(made)))
        assert document.kho_ngang is made.kho_ngang
        assert any(isinstance(block, Table) for block in document.blocks)
        assert check_docx(io.BytesIO(to_bytes(made))).findings == ()
