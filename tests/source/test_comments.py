"""A comment to the program is what YAML reads as a comment, wherever texts hold the same words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.source.comments import comments
from kehoach.source.dump import dump
from kehoach.source.load import load

WORDS = "# kehoach: bo-qua noi_nhan.trung hai bản"
PIECES = st.sampled_from(["a", " ", "\n", "\n\n", "  ", ": ", "- ", "'", '"', "|", "#", "[", "é", WORDS, f" {WORDS}"])
TEXTS = st.lists(PIECES, min_size=1, max_size=7).map("".join)


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_a_text_is_never_taken_for_a_comment(first, second):
    written = dump({"mo_dau": first + WORDS, "noi_nhan": [second + WORDS, {"ten": WORDS + first}]})
    assert list(comments(load(written, "a.yaml"))) == []


@settings(max_examples=40)
@given(TEXTS)
def test_a_comment_is_seen_after_any_text(text):
    written = f"{dump({'mo_dau': text + 'a'})}{WORDS}\nluu: VT {WORDS}\n"
    last = written.count("\n")
    found = [(each.place.line, each.line, each.text) for each in comments(load(written, "a.yaml"))]
    said = WORDS.removeprefix("# kehoach: ")
    assert found == [(last - 1, last, said), (last, last, said)]


def test_a_comment_at_the_end_of_the_file_is_about_its_own_line():
    [only] = comments(load(f"luu: VT\n{WORDS}\n", "a.yaml"))
    assert only.line == 2
