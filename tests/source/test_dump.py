"""dump: what it writes reads as if written by hand, and is read back the same."""

import re
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kehoach.source import reader
from kehoach.source.dump import UNPRINTABLE, dump, quoted
from kehoach.source.load import load

# Any text that XML can hold, with what is awkward in YAML made likely.
AWKWARD = st.sampled_from(
    [
        *[
            " ",
            "  ",
            "- ",
            "-",
            "# ",
            " #",
            ":",
            ": ",
            "~",
            "null",
            "? ",
            "'",
            '"',
            "\\",
            "\n",
            "\n\n",
            "\t",
            "\r",
        ],
        *["|", ">", "%", "@", "`", "&", "*", "!", "[", "]", "{", "}", ",", "---", "...", "<<", "=", "“", "”"],
        *["\u00a0", "\u3000", "\u0085", "\u2028", "\ufeff", "\u200b", "\u0301", "e\u0301", "😀", "[điền: x]"],
    ]
)
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff\x85\u2028\u2029", min_codepoint=32)
TEXTS = st.lists(AWKWARD | st.text(LETTERS, max_size=4), max_size=6).map(
    lambda parts: normalize("NFC", re.sub("[\x85\u2028\u2029]", "", "".join(parts)))  # which are doubted
)
DATA = st.recursive(
    st.none() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(DATA)
@example({"a": "x\n", "b": "x\n\n", "c": "\nx", "d": "x\n \ny", "e": "  x\ny", "f": "x\n\n  y", "g": "\n"})
@example({"x" * 2000: {"y: z" * 400: ["w"]}})
@example([[], {}, [[]], [{}], [[None]], [{"": None}], "", None])
@example("...")
@example({"... -": None, "...": "..."})
@example({"<<": None, "\u200b": "\u2060x"})
@example({"a": "%x", "b": "x" + " " * 50})
def test_what_is_dumped_is_loaded_the_same_and_without_a_warning(data):
    source = load(dump(data), "ke-hoach.yaml")
    assert (source.data, source.diagnostics) == (data, ())


@given(DATA)
def test_pure_python_reads_what_is_dumped_just_as_libyaml_does(data):
    text = dump(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "CParser", None)
        assert load(text, "ke-hoach.yaml").data == data


def test_what_may_not_stand_in_a_file_is_never_printable():
    assert not [char for char in map(chr, range(0x110000)) if UNPRINTABLE.match(char) and char.isprintable()]


@given(TEXTS)
def test_a_quoted_text_is_one_line_and_that_text(text):
    line = quoted(text)
    assert (len(line.splitlines()), load(line, "x").data) == (1, text)


@given(st.text(st.sampled_from("aăâbcdđeêghiơưỷộ ,;.()/–…0123456789"), min_size=1, max_size=400))
def test_a_vietnamese_sentence_stays_unquoted_on_one_line(sentence):
    text = normalize("NFC", "T" + sentence.rstrip())
    assert dump({"trich_yeu": text}) == f"trich_yeu: {text}\n"


def test_the_shape_is_that_of_a_file_written_by_hand():
    data = {
        "mau": "tuyen_truyen",
        "co_quan": {"cap": "xa", "chu_quan": None},
        "can_cu": [{"loai": "Luật", "ngay": "2025-06-16"}, "Xét đề nghị: của Văn phòng"],
        "mo_dau": "Đoạn một\n\nĐoạn hai",
        "bo_cuc": [["một", "hai"], []],
        "ghi_chu": "",
        "khau_hieu": 'Thi đua "hai tốt"; dạy: học',
    }
    assert dump(data, header="yaml-language-server: $schema=x.json\n# Kế hoạch").splitlines() == [
        "# yaml-language-server: $schema=x.json",
        "# Kế hoạch",
        "mau: tuyen_truyen",
        "co_quan:",
        "  cap: xa",
        "  chu_quan:",
        "can_cu:",
        "  - loai: Luật",
        "    ngay: 2025-06-16",
        '  - "Xét đề nghị: của Văn phòng"',
        "mo_dau: |-",
        "  Đoạn một",
        "",
        "  Đoạn hai",
        "bo_cuc:",
        "  - - một",
        "    - hai",
        "  - []",
        'ghi_chu: ""',
        "khau_hieu: 'Thi đua \"hai tốt\"; dạy: học'",
    ]


@pytest.mark.parametrize("data", [{}, [], None, "", "chữ"])
def test_a_root_without_items_is_one_line(data):
    assert (dump(data).count("\n"), load(dump(data), "x").data) == (1, data)
