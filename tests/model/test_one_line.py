"""A text that must be one line is one, whatever white space stands in it."""

from hypothesis import example, given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from kehoach.model.base import as_text, one_line

SPACES = " \u00a0\u2003\u3000\t\n\u2028"


TEXT = st.lists(st.sampled_from(["một", "hai", "\u200b", *SPACES, " ", " "]), max_size=8).map("".join) | st.text()


@given(TEXT)
def test_words_are_joined_by_single_spaces(text):
    assert one_line(text) == " ".join(text.split())


def read(make):
    try:
        return make()
    except PydanticCustomError as refused:
        return refused.type, refused.context


@example("một  hai")
@example("một\nhai")
@given(TEXT)
def test_a_line_is_a_text_whose_lines_are_joined(text):
    assert read(lambda: as_text(text, join=True)) == read(lambda: one_line(as_text(text)))
