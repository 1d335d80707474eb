"""A rule that only looks at texts which hold a sign misses nothing: whatever its pattern finds holds one."""

import pkgutil
import re
import sys
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kehoach
from kehoach.law import names
from kehoach.model import base
from kehoach.review import chinh_ta, ky_tu, mentions, ten_goi, thoi_gian, vien_dan, viet_hoa
from kehoach.review.places import Texts
from kehoach.source import doubts, dump, reader
from kehoach.wording import enumeration
from kehoach.wording.dates import Ngay
from kehoach.wording.patterns import _Signed

SIGNS = {
    chinh_ta._TWO_SPACES: chinh_ta.SPACES,
    chinh_ta._SPACE_BEFORE: chinh_ta.SPACED_MARKS,
    chinh_ta._PEOPLE: chinh_ta.PEOPLE,
    viet_hoa._STATE: viet_hoa.STATE,
    viet_hoa._LAW: viet_hoa.LAWS,
    viet_hoa._ITSELF: viet_hoa.ITSELF,
    viet_hoa._UNIT: viet_hoa.UNITS,
    ky_tu._WITH_ETH: tuple(map(chr, ky_tu._STROKED)),
    vien_dan._SYMBOL: vien_dan.SLASH,
    vien_dan._NO_WORD: vien_dan.SLASH_OR_HYPHEN,
    vien_dan._ARTICLE: vien_dan.ARTICLES,
}
IN_ANY_CASE = {
    chinh_ta._COUNCIL: chinh_ta.PEOPLE,
    mentions.ANY_DATE: mentions.DAYS,
    thoi_gian._DEADLINE: mentions.DAYS,
    thoi_gian._WEEKDAY: thoi_gian.WEEKDAYS,
    thoi_gian._DATED: mentions.DAYS,
    ten_goi._LEVEL: ten_goi.SERVICES,
}
LOOKS = {
    ky_tu._COMPATIBLE: ky_tu._is_odd,
    ky_tu._MIXED: ky_tu._is_odd,
    chinh_ta._DECIMAL_POINT: chinh_ta._FIGURE.search,
    chinh_ta._THOUSANDS_COMMA: chinh_ta._FIGURE.search,
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
    assert Texts([(("mo_dau",), text)]).holding(*SIGNS[pattern])


@pytest.mark.parametrize("pattern", IN_ANY_CASE, ids=lambda pattern: pattern.pattern[:30])
@given(data=st.data())
def test_what_a_pattern_of_any_case_finds_holds_a_small_sign(pattern, data):
    text = data.draw(matching(pattern))
    assert Texts([(("mo_dau",), text)]).holding(*IN_ANY_CASE[pattern], any_case=True)


def test_what_was_read_in_the_wrong_encoding_holds_a_sign():
    for letter in map(chr, range(0x1EA0, 0x1EFA)):
        try:
            read = letter.encode().decode("cp1252")
        except UnicodeDecodeError:  # nobody's program shows such a letter
            continue
        assert any(sign in read for sign in ky_tu.MISREAD)


@pytest.mark.parametrize("name", [row.cu for row in names.former_names(Ngay(2026, 11, 26))])
def test_a_former_name_is_seen_in_the_whole_of_a_plan(name):
    said = f"một\nBáo cáo  {name.upper().replace(' ', chr(0xA0), 1)}.\nhai"
    (group,) = {row.nhom for row in names._names().values() if row.cu == name}
    assert names.holds_former_name(said, {group})
    assert not names.holds_former_name(said, ())


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


@given(st.text("aăđĐ ", max_size=3), st.text("aăđĐ", min_size=2), st.sampled_from(",;"), st.text("aăđĐ", min_size=2))
def test_a_lacking_space_is_seen_in_the_whole_of_a_plan(before, word, mark, following):
    text = f"{before} {word}{mark}{following}"
    assert chinh_ta._NO_SPACE.search(Texts([(("a",), "một,"), (("b",), text), (("c",), "hai")]).whole)
    assert not chinh_ta._NO_SPACE.search(Texts([(("a",), f"{word}{mark}"), (("b",), following)]).whole)


def test_only_texts_with_a_sign_are_looked_at():
    words = [(("a",), "một, hai"), (("b",), "ba"), (("c",), "bốn; năm")]
    assert Texts(words).holding(",", ";") == [words[0], words[2]]
    assert Texts(words).holding(",") == [words[0]]
    assert Texts(words).holding("!") == []


def test_in_any_case_capitals_are_looked_at_too():
    words = [(("a",), "NGÀY một"), (("b",), "Ngày hai"), (("c",), "ba")]
    assert Texts(words).holding("ngày ", any_case=True) == words[:2]
    assert Texts(words).holding("ngày ") == []


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
