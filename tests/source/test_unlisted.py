"""Items with the marks of Word before them are told, and the cure makes the list that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.source.load import load

MARKS = ["• ", "•\t", "– ", "+ ", "-\u00a0", "-", "\uf0b7 ", "* ", "1. ", "a) ", "1) "]


def numbered(mark: str, number: int) -> str:
    return mark.replace("1", str(number + 1)).replace("a", "abcdđ"[number])


def pasted(mark: str, items: list[str], indent: str = "  ") -> str:
    return "yeu_cau:\n" + "\n".join(f"{indent}{numbered(mark, number)}{item}" for number, item in enumerate(items))


def cured(text: str) -> object:
    """The data of a text once every cure of the reader is applied, one after the other."""
    for _ in range(10):
        read = load_all(text)
        fixes = [each.fix for each in read if each.code == "yaml.gach_dau_dong" and each.fix]
        if not fixes:
            return load(text, "a.yaml").data
        text = "\n".join(fixes[0].applied(text.split("\n")))
    raise AssertionError(text)


def load_all(text: str):
    from kehoach.errors import InvalidDocument

    try:
        return load(text, "a.yaml").diagnostics
    except InvalidDocument as problem:
        return problem.diagnostics


ITEMS = ["Sở Y tế chủ trì.", "Các sở: phối hợp;", "“Một cửa” #1.", "100% hồ sơ"]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("indent", ["  ", "    "])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_the_cure_makes_a_list_of_what_was_pasted(mark, indent, count):
    items = [item.replace(": ", ", ") for item in ITEMS[:count]]
    if any(" #" in item for item in items):
        items[2] = "Một cửa."
    text = pasted(mark, items, indent)
    assert {each.code for each in load_all(text)} == {"yaml.gach_dau_dong"}
    assert cured(text) == {"yeu_cau": items}


WORDS = st.text("abcđêô", min_size=2, max_size=6)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=2, max_size=5), st.sampled_from(MARKS))
def test_any_items_become_a_list(items, mark):
    assert cured(pasted(mark, items)) == {"yeu_cau": items}


def test_a_first_item_with_another_mark_joins_those_below_it():
    assert cured("yeu_cau:\n  • Một.\n  - Hai.\n  - Ba.") == {"yeu_cau": ["Một.", "Hai.", "Ba."]}


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  Mở lớp 1.\n  2. tháng.",
        "a:\n  Phòng Văn hóa\n  - Xã hội chủ trì.",
        "a:\n  - Một.\n  - Hai.",
        "a: |\n  • Một.\n  • Hai.",
        "a:\n  • Một câu dài\n  viết tiếp.",
        "a:\n  24/7 trực ban và\n  30/4 nghỉ.",
    ],
)
def test_prose_lists_and_blocks_are_left_alone(text):
    assert "yaml.gach_dau_dong" not in {each.code for each in load_all(text)}


def test_wrapped_items_are_told_without_an_exact_cure():
    (found,) = load_all("a:\n  • Một câu dài\n    viết tiếp.\n  • Hai.")
    assert (found.code, found.fix) == ("yaml.gach_dau_dong", None)
    assert "thụt sâu hơn" in found.hint
