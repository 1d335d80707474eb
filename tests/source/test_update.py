"""A value is written anew where it stands, in the way it is written there; every character outside stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.source.insert import add
from kehoach.source.load import load
from kehoach.source.update import drop, put, written

WORDS = (
    "trồng cây",
    "họp dân",
    "giữ rừng:",
    "“bóng mát”",
    "100%",
    "5 - 7",
    "của xã",
    "#1 ở huyện",
    "'nay'",
    'gọi là "A"',
)
lines = st.lists(st.sampled_from(WORDS), min_size=2, max_size=9).map(" ".join)


def folded(text, width=24):
    """Break a text into lines as people do."""
    found = [""]
    for word in text.split():
        if len(found[-1]) + len(word) > width and found[-1]:
            found.append("")
        found[-1] = f"{found[-1]} {word}".strip()
    return found


def single(text):
    return "'" + text.replace("'", "''") + "'"


def double(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


STYLES = {
    "single": single,
    "double": double,
    "double over lines": lambda text: "\n    ".join(folded(double(text))),
    "block": lambda text: "|-\n    " + text,
    "folded": lambda text: ">-\n    " + "\n    ".join(folded(text)),
    "in brackets": lambda text: f"[trước, {single(text)}, sau]",
}


def document(value):
    return f"dau: 'đầu'   # ghi chú\nphan:\n  - viec: {value}\n    khac:   xong\ncuoi: [1,   2]\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=12)
@given(before=lines, after=lines)
def test_only_the_value_changes(style, mark, end, before, after):
    def whole(text):
        return mark + document(STYLES[style](text)).replace("\n", end)

    text = whole(before)
    source = load(text, "p.yaml")
    way = ("phan", 0, "viec", 1) if style == "in brackets" else ("phan", 0, "viec")
    if (fix := put(source, way, after)) is None:
        assert style in ("block", "folded")  # which cannot hold every text
        return
    now = written(text, [fix])
    value = load(now, "p.yaml").data["phan"][0]["viec"]
    assert (value[1] if style == "in brackets" else value) == after
    head, tail = whole("\0").split(STYLES[style]("\0").replace("\n", end))
    assert (now.startswith(head), now.endswith(tail)) == (True, True)
    assert mark + now.removeprefix(mark) == now
    assert ("\r\n" in now) == (end == "\r\n")


LISTS = {
    "- a\n- b\n": ("- a\n- x: y\n- b\n", "- b\n"),
    "n:\n  - a   # một\n  - >-\n    b\n    c\nk: 1\n": (
        "n:\n  - a   # một\n  - x: y\n  - >-\n    b\n    c\nk: 1\n",
        None,
    ),
    "n:\n- a\n\n# về b\n- b\nk: 1\n": ("n:\n- a\n- x: y\n\n# về b\n- b\nk: 1\n", "n:\n\n# về b\n- b\nk: 1\n"),
}


@pytest.mark.parametrize(("text", "wanted"), LISTS.items())
def test_an_item_comes_and_goes_in_lines_of_its_own(text, wanted):
    source = load(text, "p.yaml")
    path = ("n",) if isinstance(source.data, dict) else ()
    more, less = wanted
    assert written(text, [add(source, (*path, 1), {"x": "y"})]) == more
    if less is not None:
        assert written(text, [drop(source, (*path, 0))]) == less


def test_an_item_of_brackets_comes_and_goes_with_its_comma():
    text = "n: [a, 'b', c] # xong\n"
    source = load(text, "p.yaml")
    assert written(text, [add(source, ("n", 1), "x, y")]) == "n: [a, \"x, y\", 'b', c] # xong\n"
    assert written(text, [drop(source, ("n", 0))]) == "n: ['b', c] # xong\n"
    assert written(text, [drop(source, ("n", 2))]) == "n: [a, 'b'] # xong\n"


def test_the_only_item_does_not_go_and_a_text_takes_no_item():
    source = load("n: [a]\nm: một câu\n", "p.yaml")
    assert (drop(source, ("n", 0)), add(source, ("m", 1), "x")) == (None, None)


def test_a_key_without_a_value_gets_one():
    for text in ("so_van_ban:   # văn thư ghi\nk: 1\n", "so_van_ban:\nk: 1\n"):
        fix = put(load(text, "p.yaml"), ("so_van_ban",), "7")
        assert written(text, [fix]) == text.replace("so_van_ban:", "so_van_ban: 7")
