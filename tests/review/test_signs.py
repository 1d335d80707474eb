"""A rule that only looks at texts which hold a sign misses nothing: whatever its pattern finds holds one."""

import pkgutil
import re
import sys
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kehoach
from kehoach.model import base
from kehoach.review import chinh_ta, hoan_thien, ky_tu, vien_dan, viet_hoa
from kehoach.review.places import holding
from kehoach.source import doubts, dump, reader
from kehoach.wording import enumeration
from kehoach.wording.patterns import _Signed

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
    ky_tu._COMPATIBLE: ky_tu._is_odd,
    ky_tu._MIXED: ky_tu._is_odd,
    hoan_thien._PLACEHOLDER: lambda text: any(sign in text.casefold() for sign in hoan_thien._OPEN),
}
AT_THE_START = {
    enumeration._MARK: enumeration._may_be_marked,
    enumeration._OTHER_MARK: enumeration._may_be_marked,
    doubts._CURLY: lambda text: text.startswith(doubts._QUOTES),
    doubts._DASH: lambda text: text.startswith("-"),
}


def with_signs():
    """Return every pattern of ours that names its signs."""
    modules = [import_module(each.name) for each in pkgutil.walk_packages(kehoach.__path__, "kehoach.")]
    found = (each for module in modules for each in vars(module).values() if isinstance(each, _Signed))
    return list(dict.fromkeys(found))


def matching(pattern):
    """Yield texts in which a pattern finds something, as `re` sees it: without the look for its signs."""
    itself = re.compile(pattern.pattern, pattern.flags)
    return st.from_regex(re.compile(pattern.pattern, pattern.flags & ~re.UNICODE)).filter(itself.search)


@pytest.mark.parametrize("pattern", SIGNS, ids=lambda pattern: pattern.pattern[:30])
@given(data=st.data())
def test_what_a_pattern_finds_holds_a_sign(pattern, data):
    text = data.draw(matching(pattern))
    assert holding([(("mo_dau",), text)], text, SIGNS[pattern])


@pytest.mark.parametrize("pattern", LOOKS, ids=lambda pattern: pattern.pattern[:30])
@given(data=st.data())
def test_what_a_pattern_finds_is_seen_by_the_look_before_it(pattern, data):
    text = data.draw(matching(pattern))
    assert LOOKS[pattern](f"một\n{text}\nhai")


@pytest.mark.parametrize("pattern", AT_THE_START, ids=lambda pattern: pattern.pattern[:30])
@given(data=st.data())
def test_what_a_pattern_finds_at_the_start_is_seen_by_the_look_before_it(pattern, data):
    text = data.draw(matching(re.compile(rf"\A(?:{pattern.pattern})", pattern.flags)))
    assert AT_THE_START[pattern](text)


@pytest.mark.parametrize("pattern", with_signs(), ids=lambda pattern: pattern.pattern[:30])
@settings(max_examples=30)
@given(data=st.data())
def test_what_a_pattern_with_signs_finds_shows_one(pattern, data):
    assert pattern.is_shown(data.draw(matching(pattern)))


def test_only_texts_with_a_sign_are_looked_at():
    words = [(("a",), "một, hai"), (("b",), "ba"), (("c",), "bốn; năm")]
    said = "\n".join(text for _, text in words)
    assert holding(words, said, chinh_ta.BREAKS) == [words[0], words[2]]
    assert holding(words, said, ("!",)) == []


@pytest.mark.parametrize(
    "pattern",
    [
        base.LINE_END, base.UNPRINTABLE, dump.UNPRINTABLE, reader._ODD_START,
        ky_tu._PRIVATE, ky_tu._BULLET, chinh_ta._HIDDEN,
    ],
)  # fmt: skip
def test_what_is_sought_among_unprintable_characters_is_none_that_prints(pattern):
    assert not [
        char for char in map(chr, range(sys.maxunicode + 1)) if char.isprintable() and pattern.match(char + "x")
    ]
    assert not "\t".isprintable()
