"""A blank is one thing: what the reader keeps as text, the model takes and a final document is refused for."""

import io
from pathlib import Path

import pytest
from ruamel.yaml import YAML

import kehoach
from kehoach.model.base import as_blank
from kehoach.wording.blanks import has_blank, is_blank, split_blanks

BLANKS = (
    "[điền: số tiền]",
    "[điền nội dung]",
    "[điền]",
    "[Điền: họ, tên]",
    "[ điền ngày ]",
    "[ĐIỀN: A]",
)
NONE = ("[diền: x]", "[điềnx]", "điền: x", "[… điền]", "[1]")


@pytest.mark.parametrize("text", BLANKS)
def test_what_is_read_as_a_blank_is_refused_in_a_final_plan(text: str) -> None:
    plan = (Path(__file__).parents[2] / "examples" / "xa-an-phu-2026.yaml").read_text(encoding="utf-8")
    assert not [
        found for found in kehoach.validate(io.StringIO(plan), final=True) if found.code == "hoan_thien.con_cho_trong"
    ]
    with_blank = plan.replace("\nnoi_nhan:", f"\nket_thuc: {text}\nnoi_nhan:", 1)
    [found] = [each for each in kehoach.validate(io.StringIO(with_blank), final=True) if each.severity == "lỗi"]
    assert (found.code, found.message) == ("hoan_thien.con_cho_trong", f"chưa điền: {text}")


@pytest.mark.parametrize("text", BLANKS)
def test_a_blank_is_one_alone_and_within_a_text(text: str) -> None:
    assert is_blank(text)
    assert list(split_blanks(f"Chi {text} đồng.")) == [("Chi ", False), (text, True), (" đồng.", False)]


@pytest.mark.parametrize("text", NONE)
def test_nothing_else_is_a_blank(text: str) -> None:
    assert not has_blank(text)


@pytest.mark.parametrize("text", ["[điền: họ, tên]", "[Điền: họ tên]", "[điền nội dung: a]"])
def test_a_blank_that_another_reader_took_for_a_list_is_a_blank_again(text: str) -> None:
    assert as_blank(YAML(typ="safe", pure=True).load(text)) == text
    assert as_blank([{"tên": "An"}]) == [{"tên": "An"}]
