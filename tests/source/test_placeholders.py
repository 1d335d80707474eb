"""`{{ tên cột }}` in a text: what is typed and names of columns, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.source.load import load
from kehoach.source.placeholders import Name, WrongPlaceholderError, filled, folded, parse, place_of, slots, written

TYPED = st.text(st.sampled_from("aạ {.%|}\n"), min_size=1, max_size=6).filter(
    lambda text: (
        not any(sign in text for sign in ("{{", "}}", "{%", "%}")) and text[0] not in "{}%" and text[-1] not in "{}%"
    )
)
NAMES = st.sampled_from(["xã", "số thôn", "co_quan.ten", "tên, người ký"]).map(Name)


@st.composite
def pieces(draw: st.DrawFn) -> tuple[str, ...]:
    """Texts and names by turns: two texts in a row would be one."""
    drawn = draw(st.lists(TYPED | NAMES, min_size=1, max_size=6))
    return tuple(
        each for each, before in zip(drawn, [None, *drawn], strict=False)
        if isinstance(each, Name) or before is None or isinstance(before, Name)
    )  # fmt: skip


@given(pieces())
def test_what_is_written_is_read_back(given_pieces: tuple[str, ...]) -> None:
    read = parse(written(given_pieces))
    assert [(type(each), each) for each in read] == [(type(each), each) for each in given_pieces]
    values = {name: f"<{name}>" for name in given_pieces if isinstance(name, Name)}
    assert filled(read, values) == "".join(values.get(each, each) for each in given_pieces)


@given(st.text("ab {}%#|\n", max_size=20))
def test_every_text_is_read_or_refused_within_itself(text: str) -> None:
    try:
        read = parse(text)
    except WrongPlaceholderError as problem:
        where = range(problem.start, problem.end)
    else:
        where = range(len(text))
        assert parse(written(read)) == read
    assert set(where) <= set(range(len(text)))


def test_a_value_is_never_read_for_placeholders() -> None:
    assert filled(parse("{{ a }} {{ b }}"), {"a": "{{ b }}", "b": "{% if %}"}) == "{{ b }} {% if %}"


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("x {{ a | upper }}", "|"),
        ("x {% if a %}", "{%"),
        ("x {# ghi chú #}", "{#"),
        ("x {{ a", "{{"),
        ("x }} a", "}}"),
        ("x {{  }}", "{{  }}"),
        ("x {{ {a} }}", "{"),
        ("x {{ a\n }}", "\n"),
        ("x {{{ a }}", "{"),
    ],
)
def test_anything_more_than_a_name_is_refused_at_its_place(text: str, piece: str) -> None:
    with pytest.raises(WrongPlaceholderError) as caught:
        parse(text)
    assert text[caught.value.start : caught.value.end] == piece


def test_names_are_one_however_spaced_composed_and_capitalised() -> None:
    assert len({folded(each) for each in ("Tên xã", " tên  XÃ ", "Tên xã")}) == 1


@pytest.mark.parametrize("style", ["a {0}", '"a {0}"', "'a {0}'", '- [b, "a {0}"]'])
def test_what_is_wrong_is_told_at_its_column(style: str) -> None:
    line = style.format("{{ xa }}")
    source = load(f"doan:\n  {line}\n", "a.yaml")
    [slot], _ = slots(source)
    assert place_of(source, slot, "xa")[1:3] == (2, 3 + line.index("{{"))
    _, [(place, told)] = slots(load(f"doan:\n  {line.replace('xa', 'xa | x')}\n", "a.yaml"))
    assert (place[1:3], told[:3]) == ((2, 3 + line.index("{{") + 6), "“|”")


def test_a_sentence_that_yaml_split_at_its_colon_is_one_text() -> None:
    source = load("noi_dung:\n  - Giao {{ xã }}: chủ trì {{ việc }}\n", "a.yaml")
    [slot], wrong = slots(source)
    assert (slot.path, slot.names, wrong) == (("noi_dung", 0), ("xã", "việc"), [])
    assert place_of(source, slot, "xã")[1:3] == (2, 5)


def test_a_key_has_no_columns() -> None:
    _, [(place, told)] = slots(load('"{{ xã }}": a\nb: c\n', "a.yaml"))
    assert (place[1:3], "trong tên khóa" in told) == ((1, 1), True)
