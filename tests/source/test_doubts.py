"""The cheap look that stands before the dear ones passes over nothing that they would find."""

from hypothesis import example, given
from hypothesis import strategies as st

from kehoach.source.doubts import doubts, may_be_doubtful
from kehoach.source.lines import Lines

TEXT = st.lists(st.sampled_from(["a", "Mở lớp", "“", "”", "‘", "-", "- ", " ", "#", " #b", "\u00a0", ". ", "Xã"])).map(
    "".join
)


@example("“Mở lớp”", "", 1)
@example("-Mở lớp", "", 1)
@example("Mở lớp", " #b", 1)
@example("Mở lớp.\nMở lớp", "", 2)
@example("a\n- b", "", 2)
@given(TEXT, TEXT, st.integers(1, 2))
def test_a_text_that_is_not_worth_a_look_holds_no_doubt(text, after, count):
    written = [f"a: {text}", f"  {text}"][:count] if "\n" not in text else f"a: {text}".split("\n")
    end = (len(written) - 1, len(written[-1]))
    lines = Lines("a.yaml", [*written[:-1], written[-1] + after])
    if list(doubts(text, (0, 3), end, lines)):
        assert may_be_doubtful(text, 0, end[0], lines)
