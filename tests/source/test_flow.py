"""Texts in brackets are read alike by both parsers, and as editors read them (YAML 1.2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml.error import MarkedYAMLError

from kehoach.errors import InvalidDocument
from kehoach.source import reader
from kehoach.source.lines import at
from kehoach.source.load import load
from source.test_load import reading_with


def read(text, parser):
    """The data, or that there is none."""
    with reading_with(parser):
        try:
            return load(text, "a.yaml").data
        except InvalidDocument:
            return "refused"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: [1, 05:30]", {"a": ["1", "05:30"]}),
        ("a: [1, https://an-phu.vn/x?y=1]", {"a": ["1", "https://an-phu.vn/x?y=1"]}),
        ("a: {doan: Lúc 7:30}", {"a": {"doan": "Lúc 7:30"}}),
        ("a: [Khi nào?, Ai?]", {"a": ["Khi nào?", "Ai?"]}),
        ('a: {"x":y, z: t}', {"a": {"x": "y", "z": "t"}}),
        ("a: [7:30, b: c]", {"a": ["7:30", {"b": "c"}]}),
        ("a: [7:30, \ue000\ue001]", {"a": ["7:30", "\ue000\ue001"]}),
        ("7:30: x\na: '7:30?'", {"7:30": "x", "a": "7:30?"}),
    ],
)
@pytest.mark.parametrize("parser", ["libyaml", "pure Python"])
def test_a_colon_within_a_word_is_text(text, data, parser):
    assert read(text, parser) == data


@pytest.mark.parametrize("text", ["a: [x:, y]", "a: {b:[c]}", "a: [x:]"])
@pytest.mark.parametrize("parser", ["libyaml", "pure Python"])
def test_a_colon_before_a_comma_or_bracket_is_asked_about(text, parser):
    with reading_with(parser), pytest.raises(InvalidDocument) as caught:
        load(text, "a.yaml")
    assert [found.code for found in caught.value.diagnostics] == ["yaml.hai_cham_trong_ngoac"]


WORDS = ["a", "Lúc 7:30", "https://a.vn/x?y=1", "x: y", "x:", "?", "b?", ":", ":c", " ", "'", '"', "#d", " #e", "- f"]
TEXT = st.lists(st.sampled_from([*WORDS, "-", "[", "]", "{", "}", ", ", "[điền: g]", "\\"]), max_size=8).map("".join)


@given(TEXT, st.sampled_from(["a: [{}]\n", "- [1, {}]\n", "a: {{x: {}}}\n", "a: {}\n", "a: {{{}}}\n"]))
def test_both_parsers_read_the_same(text, frame):
    assert read(frame.format(text), "libyaml") == read(frame.format(text), "pure Python")


def marked(events):
    return [(type(each), getattr(each, "value", None), at(each.start_mark), at(each.end_mark)) for each in events]


@pytest.mark.parametrize("parser", ["libyaml", "pure Python"])
@given(text=TEXT.map(lambda text: text.translate(dict.fromkeys(map(ord, "[]{}")))))
def test_outside_of_brackets_a_colon_within_a_word_needs_no_care(text, parser):
    """So a file is looked at from its first bracket on."""
    with reading_with(parser):
        try:
            expected = marked(reader._with_signs_in_texts(f"a: {text}\nb: c\n"))
        except MarkedYAMLError:
            expected = None
        try:
            assert marked(reader.events(f"a: {text}\nb: c\n")) == expected
        except MarkedYAMLError:
            assert expected is None


@pytest.mark.parametrize(
    ("line", "cured"),
    [
        ("trich_yeu: {{ xã }} làm", 'trich_yeu: "{{ xã }} làm"'),
        ("ten: {{ xã }}", 'ten: "{{ xã }}"'),
        ("luu: [VT, {{ x }}]", 'luu: [VT, "{{ x }}"]'),
        ("luu: [VT, a {{ x }} b, c]", 'luu: [VT, "a {{ x }} b", c]'),
        ("luu: [{{ x }}, {{ y }}]", 'luu: ["{{ x }}", {{ y }}]'),
    ],
)
def test_a_column_without_quotes_gets_its_cure(line: str, cured: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        load(f"{line}\n", "a.yaml")
    fault = caught.value.diagnostics[0]
    assert (fault.code, fault.fix and fault.fix.applied([line])) == ("yaml.cho_thay", [cured])
