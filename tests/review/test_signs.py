"""A rule that only looks at texts which hold a sign misses nothing: whatever its pattern finds holds one."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model import base
from kehoach.review import chinh_ta, hoan_thien, ky_tu, vien_dan, viet_hoa
from kehoach.review.places import holding

SIGNS = {
    chinh_ta._TWO_SPACES: chinh_ta.SPACES,
    chinh_ta._SPACE_BEFORE: chinh_ta.SPACED_MARKS,
    chinh_ta._NO_SPACE: chinh_ta.BREAKS,
    chinh_ta._PEOPLE: chinh_ta.PEOPLE,
    chinh_ta._DECIMAL_POINT: chinh_ta.POINTS,
    chinh_ta._THOUSANDS_COMMA: chinh_ta.POINTS,
    viet_hoa._STATE: viet_hoa.STATE,
    viet_hoa._LAW: viet_hoa.LAWS,
    viet_hoa._UNIT: viet_hoa.UNITS,
    ky_tu._WITH_ETH: tuple(map(chr, ky_tu._STROKED)),
    vien_dan._SYMBOL: vien_dan.SLASH,
    vien_dan._NO_WORD: vien_dan.SLASH_OR_HYPHEN,
}
LOOKS = {
    ky_tu._COMPATIBLE: ky_tu._ODD,
    ky_tu._MIXED: ky_tu._ODD,
    hoan_thien._PLACEHOLDER: hoan_thien._OPEN,
}


def matching(pattern):
    return st.from_regex(re.compile(pattern.pattern, pattern.flags & ~re.UNICODE)).filter(pattern.search)


@pytest.mark.parametrize("pattern", SIGNS, ids=lambda pattern: pattern.pattern[:30])
@given(data=st.data())
def test_what_a_pattern_finds_holds_a_sign(pattern, data):
    text = data.draw(matching(pattern))
    assert holding([(("mo_dau",), text)], text, SIGNS[pattern])


@pytest.mark.parametrize("pattern", LOOKS, ids=lambda pattern: pattern.pattern[:30])
@given(data=st.data())
def test_what_a_pattern_finds_is_seen_by_the_look_before_it(pattern, data):
    text = data.draw(matching(pattern))
    assert LOOKS[pattern].search(f"một\n{text}\nhai")


def test_only_texts_with_a_sign_are_looked_at():
    words = [(("a",), "một, hai"), (("b",), "ba"), (("c",), "bốn; năm")]
    said = "\n".join(text for _, text in words)
    assert holding(words, said, chinh_ta.BREAKS) == [words[0], words[2]]
    assert holding(words, said, ("!",)) == []


@pytest.mark.parametrize("pattern", [base.LINE_END, base.UNPRINTABLE, ky_tu._PRIVATE, ky_tu._BULLET, chinh_ta._HIDDEN])
def test_what_is_sought_among_unprintable_characters_is_none_that_prints(pattern):
    assert not [
        char for char in map(chr, range(sys.maxunicode + 1)) if char.isprintable() and pattern.match(char + "x")
    ]
    assert not "\t".isprintable()
