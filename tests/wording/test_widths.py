"""Widths are those of Times New Roman, and lines break where Word breaks them."""

import re
import runpy
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording import metrics
from kehoach.wording.widths import balanced, count_lines, extent, width, wrap

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
NGAY = "Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026"
FACES = [metrics.DUNG, metrics.DAM, metrics.NGHIENG, metrics.DAM_NGHIENG]
KNOWN = "".join(sorted(set("".join(metrics.DUNG.values()))))
GENERATOR = Path(__file__).parents[2] / "scripts" / "make_metrics.py"

texts = st.text(KNOWN)
prose = st.text("aăâbcdđeêgưƯỨ Nn25,;/-–\xa0 ", max_size=60)
lines_of_prose = st.text("aăâbcdđeêgưƯỨ Nn25,;/-–\xa0 \n", max_size=60)
words = st.lists(st.text("aăđêưN25,;/", min_size=1))
sizes = st.sampled_from([12, 13, 14])
rooms = st.floats(1, 120)
looks = st.fixed_dictionaries({"dam": st.booleans(), "nghieng": st.booleans()})


@pytest.mark.parametrize(
    ("text", "look", "size", "millimetres"),
    [
        (QUOC_HIEU, {"dam": True}, 12, 88.3),
        (QUOC_HIEU, {"dam": True}, 13, 95.7),
        (QUOC_HIEU, {"dam": True}, 14, 103.0),
        (TIEU_NGU, {"dam": True}, 13, 56.1),
        (TIEU_NGU, {"dam": True}, 14, 60.5),
        ("ỦY BAN NHÂN DÂN", {"dam": True}, 12, 39.9),
        ("ỦY BAN NHÂN DÂN", {"dam": True}, 13, 43.2),
        ("ỦY BAN NHÂN DÂN TỈNH LÀO CAI", {"dam": True}, 13, 76.7),
        (NGAY, {"nghieng": True}, 13, 98.7),
        (NGAY, {"nghieng": True}, 14, 106.3),
        ("TM. ỦY BAN NHÂN DÂN", {"dam": True}, 14, 56.9),
    ],
)
def test_measured_texts_have_their_measured_width(text, look, size, millimetres):
    assert width(text, size, **look) == pytest.approx(millimetres, abs=0.1)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("\u0301", 0),  # a mark that no letter before it takes in
        ("\u200b", 0),  # a zero-width space
        ("漢", 2048),
        ("😀", 2048),
        ("Ж", 1024),
        ("\ue000", 1024),
        ("\ud800", 1024),
    ],
)
def test_a_character_that_no_plan_needs_still_has_a_width(text, units):
    assert width(text, 72) == pytest.approx(units / 2048 * 25.4)


def test_every_face_knows_the_same_characters():
    assert [sorted("".join(face.values())) for face in FACES] == [list(KNOWN)] * 4


def test_every_vietnamese_letter_is_known():
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    letters = "đ" + "".join(unicodedata.normalize("NFC", v + tone) for v in "aăâeêioôơuưy" for tone in tones)
    assert sorted(set(letters + letters.upper()) - set(KNOWN)) == []


@given(texts, texts, sizes, looks)
def test_the_width_of_two_texts_is_the_sum_of_theirs(one, other, size, look):
    assert width(one + other, size, **look) == pytest.approx(width(one, size, **look) + width(other, size, **look))


@given(st.text(), sizes, looks)
def test_width_is_never_negative_and_grows_with_the_size(text, size, look):
    assert 0 <= width(text, size, **look) <= width(text, size + 1, **look)


@given(texts, sizes, looks)
def test_letters_in_two_pieces_are_as_wide_as_letters_in_one(text, size, look):
    assert width(unicodedata.normalize("NFD", text), size, **look) == pytest.approx(
        width(unicodedata.normalize("NFC", text), size, **look)
    )


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 50, [""]),
        ("một hai ba", 12, ["một", "hai ba"]),
        ("một hai\nba", 50, ["một hai", "ba"]),
        ("một\n\nba", 50, ["một", "", "ba"]),
        ("12/KH-UBND", 18, ["12/KH-", "UBND"]),
        ("2021–2026", 15, ["2021–", "2026"]),
        ("một - hai", 13, ["một -", "hai"]),
        ("một -hai", 9, ["một", "-hai"]),
        ("xã\xa0An\xa0Phú", 5, ["xã\xa0An\xa0Phú"]),
        ("KH\u2011UBND", 5, ["KH\u2011UBND"]),
    ],
)
def test_lines_break_at_spaces_and_after_hyphens(text, room, lines):
    assert wrap(text, 14, room) == lines


def test_a_text_that_just_fits_stays_on_one_line():
    assert wrap(QUOC_HIEU, 13, width(QUOC_HIEU, 13, dam=True), dam=True) == [QUOC_HIEU]


def test_a_text_that_just_does_not_fit_takes_two_lines():
    lines = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", "NAM"]
    assert wrap(QUOC_HIEU, 13, width(QUOC_HIEU, 13, dam=True) - 0.01, dam=True) == lines


def test_balanced_lines_leave_no_short_last_line():
    text = "Tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã"
    assert wrap(text, 14, 110, dam=True) == ["Tuyên truyền cải cách hành chính năm 2026 trên", "địa bàn xã"]
    assert balanced(text, 14, 110, dam=True) == [
        "Tuyên truyền cải cách hành",
        "chính năm 2026 trên địa bàn xã",
    ]


BREAK = re.compile(r"(?<= )(?=[^ ])|(?<=\w[-‐–—])(?=\w)")


def wrapped_piece_by_piece(text, size, room, look):
    """Wrap as Word does, a piece after the other, each line measured anew."""
    for paragraph in text.split("\n"):
        line = ""
        for piece in BREAK.split(paragraph.strip(" ")):
            if line and width(line + piece.rstrip(" "), size, **look) > room:
                yield line.rstrip(" ")
                line = ""
            line += piece
        yield line.rstrip(" ")


@given(lines_of_prose, sizes, rooms, looks)
def test_lines_are_those_of_wrapping_piece_by_piece(text, size, room, look):
    lines = list(wrapped_piece_by_piece(text, size, room, look))
    assert wrap(text, size, room, **look) == lines
    assert count_lines(text, size, room, **look) == len(lines)


@given(lines_of_prose, sizes, looks)
def test_the_extent_is_that_of_the_widest_piece_and_of_the_widest_line(text, size, look):
    lines = text.split("\n")
    pieces = [piece.rstrip(" ") for line in lines for piece in BREAK.split(line.strip(" "))]
    widest = [max(width(each, size, **look) for each in parts) for parts in (pieces, lines)]
    assert list(extent(text, size, **look)) == widest


@given(lines_of_prose, sizes, rooms, looks, st.sampled_from([wrap, balanced]))
def test_no_letter_is_lost_or_moved(text, size, room, look, breaker):
    lines = breaker(text, size, room, **look)
    assert "".join(lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")


@given(words, sizes, rooms, looks, st.sampled_from([wrap, balanced]))
def test_without_hyphens_lines_joined_by_spaces_are_the_text(some, size, room, look, breaker):
    text = " ".join(some)
    assert " ".join(breaker(text, size, room, **look)) == text


@given(prose, sizes, rooms, looks, st.sampled_from([wrap, balanced]))
def test_a_line_wider_than_the_room_cannot_be_broken(text, size, room, look, breaker):
    for line in breaker(text, size, room, **look):
        assert width(line, size, **look) <= room or wrap(line, size, 0.001, **look) == [line]


@given(words, sizes, rooms, looks)
def test_the_next_word_would_not_have_fitted(some, size, room, look):
    lines = wrap(" ".join(some), size, room, **look)
    for line, following in pairwise(lines):
        assert width(line + " " + following.split()[0], size, **look) > room


@given(lines_of_prose, sizes, rooms, looks)
def test_balanced_has_as_many_lines_and_none_longer(text, size, room, look):
    plain, even = wrap(text, size, room, **look), balanced(text, size, room, **look)
    assert len(even) == len(plain)
    assert max(width(line, size, **look) for line in even) <= max(width(line, size, **look) for line in plain)


@given(prose, sizes, rooms, looks)
def test_no_smaller_room_gives_as_many_lines_as_balanced(text, size, room, look):
    even = balanced(text, size, room, **look)
    longest = max(width(line, size, **look) for line in even)
    narrower = wrap(text, size, longest - 0.01, **look)
    assert len(narrower) > len(even) or max(width(line, size, **look) for line in narrower) >= longest - 0.001


@pytest.mark.needs("Liberation Serif")
def test_the_committed_metrics_are_those_of_the_installed_font():
    generator = runpy.run_path(str(GENERATOR))
    assert generator["module"](generator["installed"]()) == Path(metrics.__file__).read_text(encoding="utf-8")
