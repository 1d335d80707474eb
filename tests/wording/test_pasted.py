"""Pasted paragraphs are told from wrapped text."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.pasted import pasted

SENTENCES = st.lists(
    st.lists(st.sampled_from(["xã", "tuyên", "truyền", "phường", "và", "nhiệm"]), min_size=3, max_size=30).map(
        lambda words: " ".join(words).capitalize() + "."
    ),
    min_size=2,
    max_size=8,
)


@given(SENTENCES, st.integers(70, 120))
def test_wrapped_text_is_left_alone(sentences, width):
    lines = textwrap.wrap(" ".join(sentences), width)
    if len(lines) > 2 and not all(line.endswith(".") for line in lines):  # such a one looks like paragraphs to anybody
        assert pasted(lines) is None


@given(SENTENCES.filter(lambda sentences: len(sentences) > 2))
def test_paragraphs_one_a_line_are_seen(sentences):
    assert pasted(sentences) == 1


@pytest.mark.parametrize(
    ("lines", "index"),
    [
        (["Bám sát chỉ đạo của cấp trên.", "Phân công rõ người, rõ việc."], 1),
        (["Gồm:", "1. Rà soát hồ sơ"], 1),
        (["Rà soát hồ sơ;", "- Số hóa hồ sơ"], 1),
        (["Mở lớp ở các thôn, khu phố, v.v.", "Thời gian học"], None),
        (["Mở lớp ở các thôn.", "thời gian học"], None),
        (["Mở lớp ở các thôn", "Thời gian học"], None),
        (["một dòng"], None),
    ],
)
def test_a_line_that_ends_a_sentence_before_one_that_begins_one(lines, index):
    assert pasted(lines) == index
