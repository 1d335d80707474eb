"""A text that must be one line is one, whatever white space stands in it."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.base import one_line

SPACES = " \u00a0\u2003\u3000\t\n\u2028"


@given(st.lists(st.sampled_from(["một", "hai", "\u200b", *SPACES, " ", " "]), max_size=8).map("".join) | st.text())
def test_words_are_joined_by_single_spaces(text):
    assert one_line(text) == " ".join(text.split())
