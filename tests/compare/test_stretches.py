"""Two sequences as stretches: nothing is lost, equal ones are equal, and no input makes it long."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.compare.stretches import MOST_ITEMS, likeness_of_words, stretches

ROWS = st.lists(st.sampled_from("abcde"), max_size=30)


def joined(before, after):
    found = [*stretches(before, after, str)]
    assert [each for _, ones, _ in found for each in ones] == list(before)
    assert [each for _, _, others in found for each in others] == list(after)
    assert all(list(ones) == list(others) for is_equal, ones, others in found if is_equal)
    return found


@given(ROWS, ROWS)
def test_stretches_are_both_sides_in_order(before, after):
    joined(before, after)


@given(ROWS)
def test_what_is_equal_is_one_stretch(rows):
    assert [is_equal for is_equal, _, _ in joined(rows, rows)] == [True] * bool(rows)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**6))
def test_long_rows_are_held_together_by_what_stands_once(seed):
    before = [f"{number}" if number % 7 else "x" for number in range(MOST_ITEMS + 500)]
    after = before.copy()
    at = random.Random(seed).randrange(100, len(before) - 100)
    after[at : at + 3] = ["một", "hai"]
    changed = [pair for pair in joined(["đầu", *before, "cuối"], ["khác", *after, "hết"]) if not pair[0]]
    assert sum(len(others) for _, _, others in changed) < 12


def test_rows_that_are_all_the_same_or_all_moved_end():
    joined(["x"] * 20_000, ["y", *["x"] * 20_000, "z"])
    joined([*map(str, range(20_000))], [*map(str, reversed(range(20_000)))])


def test_likeness_of_long_texts_is_that_of_their_words():
    assert likeness_of_words("a b c d", "d c b a") == 1
    assert likeness_of_words("a b", "c d") == 0
    assert likeness_of_words("a " * 100_000, "a b " * 50_000) == 0.5
