"""A rule that only looks at texts which hold a sign misses nothing: whatever its pattern finds holds one."""

import pkgutil
import re
import sys
from importlib import import_module

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import kehoach
from kehoach.law import names
from kehoach.model import base
from kehoach.model.ke_hoach import KeHoach
from kehoach.review import chinh_ta, ky_tu, mentions, places, ten_goi, thoi_gian, vien_dan, viet_hoa
from kehoach.review.looks import Texts
from kehoach.source import doubts, dump, reader
from kehoach.wording import enumeration, legacy
from kehoach.wording.blanks import BLANK
from kehoach.wording.dates import Ngay
from kehoach.wording.patterns import _Signed
from samples import FRAME

SIGNS = {
    chinh_ta._TWO_SPACES: chinh_ta.SPACES,
    chinh_ta._PEOPLE: chinh_ta.PEOPLE,
    viet_hoa._STATE: viet_hoa.STATE,
    viet_hoa._LAW: viet_hoa.LAWS,
    viet_hoa._ITSELF: viet_hoa.ITSELF,
    viet_hoa._UNIT: viet_hoa.UNITS,
    ky_tu._TAG: ky_tu.OF_WEB_PAGES,
    ky_tu._ENTITY: ky_tu.OF_WEB_PAGES,
    vien_dan._SYMBOL: vien_dan.SLASH,
    vien_dan._NO_WORD: vien_dan.SLASH_OR_HYPHEN,
    vien_dan._ARTICLE: vien_dan.ARTICLES,
    vien_dan._CLAUSE: vien_dan.CLAUSES,
} | {pattern: ky_tu.MARKS for pattern, _, _ in ky_tu._MARKDOWN}
IN_ANY_CASE = {
    mentions.ANY_DATE: mentions.DAYS,
    thoi_gian._WEEKDAY: thoi_gian.WEEKDAYS,
    viet_hoa._ARTICLES_OF: viet_hoa.ARTICLES,
    ten_goi._LEVEL: ten_goi.SERVICES,
}
LOOKS = {
    ky_tu._COMPATIBLE: ky_tu._is_odd,
    ky_tu._MIXED: ky_tu._is_odd,
    chinh_ta._DECIMAL_POINT: chinh_ta._FIGURE.search,
    chinh_ta._THOUSANDS_COMMA: chinh_ta._FIGURE.search,
    thoi_gian._DEADLINE: mentions.ANY_DATE.search,
    thoi_gian._DATED: mentions.ANY_DATE.search,
    vien_dan._NO_WORD: vien_dan.BARE.search,
    vien_dan._ARTICLE: vien_dan.PARTS.search,
}
SPACED = (chinh_ta._SPACE_BEFORE, chinh_ta._DECIMAL_POINT, chinh_ta._THOUSANDS_COMMA)
ODD = (ky_tu._WITH_ETH, ky_tu._COMPATIBLE, ky_tu._MIXED)
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
    for said in (name, name.upper(), name.replace("ủy", "uỷ"), name.replace(" ", "  ", 1), name.replace(" ", "\xa0")):
        plan = KeHoach.model_validate(FRAME | {"yeu_cau": [f"Báo cáo {said}.", "Hai."]})
        group = {row.nhom for row in names._names().values() if row.cu == name}
        assert ten_goi._holds_former(plan) is (group <= ten_goi._BODIES)


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


@given(
    st.lists(
        st.sampled_from(
            [*mentions.KINDS.split("|")[:4], "Thông tư liên tịch", "số", "số:", "SỐ", "12/KH-UBND", "5", "“", "a"]
        ),
        max_size=9,
    ),
    st.sampled_from([str, str.upper, str.lower]),
    st.sampled_from([" ", " ", "\n"]),
)
@example(["Thông tư", "số", "12/2025/TT-BNV", "Nghị", "quyết", "số:", "5"], str, " ")
def test_what_is_mentioned_is_found_by_what_stands_before_its_number(words, cased, space):
    text = cased(space.join(words))
    assert [each.span() for each in mentions._numbered(text)] == [
        each.span() for each in mentions._MENTION.finditer(text)
    ]


COUNCIL = re.compile(r"(?<!\w)(?:[uủ][ỷy] ban|hội đồng) nhân dân(?!\w)", re.IGNORECASE)


@given(
    st.lists(st.sampled_from(["ủy ban", "Uỷ ban", "hội đồng", "Hỷ ban", "uội đồng", "nhân dân", "x", "“"]), max_size=6),
    st.sampled_from([str, str.upper, str.title]),
    st.sampled_from([" ", " ", ""]),
)
@example(["“", "Hội đồng", "nhân dân", "ủy ban", "nhân dân"], str, " ")
def test_councils_are_found_as_a_pattern_says_that_begins_with_their_names(words, cased, space):
    text = cased(space.join(words))
    found = [each.span() for each in chinh_ta._COUNCIL.finditer(text)]
    assert found == [each.span() for each in COUNCIL.finditer(text)]
    assert not found or Texts([(("mo_dau",), text)]).holding(*chinh_ta.PEOPLE, any_case=True)


@pytest.mark.parametrize("pattern", with_signs(), ids=lambda pattern: pattern.pattern[:30])
@settings(max_examples=30)
@given(data=st.data())
def test_what_a_pattern_with_signs_finds_shows_one(pattern, data):
    assert pattern.is_shown(data.draw(matching(pattern)))


def shown(look, text):
    """Whether a look shows the second of three texts."""
    return 1 in Texts([(("a",), "một"), (("b",), text), (("c",), "hai")]).showing(look)


@pytest.mark.parametrize("pattern", [*SPACED, *ODD], ids=lambda pattern: pattern.pattern[:30])
@given(data=st.data())
def test_what_a_pattern_of_spaces_or_characters_finds_is_unusual(pattern, data):
    text = data.draw(matching(pattern))
    assert shown(places.UNUSUAL, text)
    assert pattern in SPACED or places.ODD.search(text)


BESIDE = st.text("ab1 .,;:!?()“”", max_size=6)


@given(st.text("aăđĐ ", max_size=3), st.text("aăđĐ", min_size=2), st.sampled_from(",;"), st.text("aăđĐ", min_size=2))
def test_a_lacking_space_is_shown(before, word, mark, following):
    text = f"{before} {word}{mark}{following}"
    assert chinh_ta._NO_SPACE.search(text)
    assert shown(places.UNUSUAL, text)


@pytest.mark.parametrize("pattern", [chinh_ta._NO_SPACE, *SPACED], ids=lambda pattern: pattern.pattern[:30])
@settings(max_examples=300)
@given(before=BESIDE, after=BESIDE)
def test_what_is_oddly_spaced_beside_a_blank_is_shown_though_an_x_stands_for_its_letters(pattern, before, after):
    text = f"{before}[điền: gì]{after}"
    if pattern.search(BLANK.sub(chinh_ta._covered, text)):
        assert shown(places.UNUSUAL, text)


def test_the_texts_that_are_shown_are_each_shown_once():
    words = [((str(index),), text) for index, text in enumerate(["a.b.c", "", "d", "\n", "e.f", ".g"])]
    assert Texts(words).showing(places.UNUSUAL) == [0, 4, 5]
    assert Texts([]).showing(places.UNUSUAL) == []


def test_what_no_usual_text_holds_is_odd():
    everything = [*map(chr, range(sys.maxunicode + 1))]
    usual = [char for char in everything if not places.ODD.search(char)]
    placed = (f"a {char}a" if char in "(“" else f"a{char} a" for char in everything)
    assert usual == [char for char, text in zip(everything, placed, strict=True) if not places.UNUSUAL.search(text)]
    patterns = (ky_tu._PRIVATE, ky_tu._BULLET, chinh_ta._HIDDEN, legacy._ODD)
    assert not [char for char in usual if any(pattern.match(f"{char}x") for pattern in patterns)]
    assert "\ufffd" not in usual
    assert not {sign[-1] for sign in ky_tu.MISREAD} & set(usual)
    assert set("ẠạẮẰẲẴặƯứựỹĐđ “”–…\n") <= set(usual)


def test_a_text_with_two_lines_is_looked_at_in_any_case():
    words = [(("a",), "MỘT\nHAI"), (("b",), "BA")]
    assert Texts(words).holding("ba", any_case=True) == [words[1]]
    assert Texts(words).holding("hai", any_case=True) == [words[0]]


LINES = st.lists(st.text("abAßİ \n", max_size=4), max_size=6)


@given(LINES, st.lists(st.text("abss ", min_size=1, max_size=3), max_size=3), st.booleans())
def test_the_texts_that_hold_a_sign_are_found_as_if_looked_at_one_by_one(lines, signs, any_case):
    folded = [line.casefold() if any_case else line for line in lines]
    holding = [number for number, line in enumerate(folded) if any(sign in line for sign in signs)]
    assert Texts([((), line) for line in lines]).where(*signs, any_case=any_case) == holding


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
    ],
)  # fmt: skip
def test_what_is_sought_among_unprintable_characters_is_none_that_prints(pattern):
    assert not [
        char for char in map(chr, range(sys.maxunicode + 1)) if char.isprintable() and pattern.match(char + "x")
    ]
    assert not "\t".isprintable()
