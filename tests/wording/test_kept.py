"""What is kept of answers is what would be answered; long texts are not kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.kept import kept


@given(st.lists(st.tuples(st.text("ab", max_size=3), st.booleans()), max_size=20))
def test_an_answer_is_the_same_however_often_it_is_asked_for(questions):
    @kept
    def answer(text, *, dam):
        return text, dam

    assert [answer(text, dam=dam) for text, dam in questions] == questions


@pytest.mark.parametrize(("length", "times"), [(400, 1), (401, 3)])
def test_short_texts_are_asked_about_once_and_long_ones_are_not_kept(length, times):
    asked = []

    @kept
    def answer(text):
        asked.append(text)
        return len(text)

    assert [answer("x" * length) for _ in range(3)] == [length] * 3
    assert len(asked) == times
