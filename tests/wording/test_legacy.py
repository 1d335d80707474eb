"""Old encodings both ways: what is written in them is read, what is Unicode or another language is left alone."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.legacy import Legacy, decode, encode, is_syllable, legacy

ROOT = Path(__file__).parent.parent.parent
VOWELS = [
    unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in ("", *"\u0300\u0301\u0303\u0309\u0323")
]  # fmt: skip
SYLLABLES = st.tuples(
    st.sampled_from(["", "b", "c", "ch", "d", "đ", "g", "kh", "ngh", "nh", "qu", "t", "tr", "v"]),
    st.sampled_from(VOWELS),
    st.sampled_from(["", "n", "ng", "t"]),
).map("".join)
TEXTS = st.lists(SYLLABLES, min_size=1).map(" ".join)


@given(TEXTS)
def test_what_is_encoded_is_decoded(text):
    assert decode(encode(text, "TCVN3"), "TCVN3") == text
    assert decode(encode(text, "VNI"), "VNI") == text
    assert decode(encode(text.upper(), "VNI"), "VNI") == text.upper()


@given(TEXTS)
def test_unicode_is_left_alone(text):
    assert is_syllable(text.split()[0])
    assert legacy(text) is None


@pytest.mark.parametrize("name", ["TCVN3", "VNI"])
def test_each_encoding_is_told_from_the_other(name):
    for plan in (ROOT / "examples").glob("*.yaml"):
        for line in plan.read_text(encoding="utf-8").splitlines():
            text = " ".join(word for word in re.findall(r"[^\W\d_]+", line) if is_syllable(word)).lower()
            if found := legacy(encode(text, name)):
                assert found == Legacy(name, text)


@pytest.mark.parametrize("name", ["TCVN3", "VNI"])
def test_a_sentence_is_recognised_and_one_with_a_foreign_word_only_named(name):
    text = "mở chuyên mục, tuyên truyền cải cách thủ tục hành chính trên hệ thống truyền thanh"
    assert legacy(encode(text, name)) == Legacy(name, text)
    assert legacy(f"{encode(text, name)} Škoda") == Legacy(name, "")


@pytest.mark.parametrize(
    "text",
    ["Citroën Zoë, naïve façade", "Đo 10 µm ± 5 °C § 3", "Hôtel Métropole à Genève", "Señor Muñoz, Köln", "Tổ số ½"],
)
def test_other_languages_and_signs_are_left_alone(text):
    assert legacy(text) is None
