"""A cell over several columns gets the room it needs there, and not more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.columns import AIR, make_room

ROOM = st.floats(0, 90)


@given(st.lists(ROOM, min_size=2, max_size=8), ROOM, st.sampled_from([0.8, 1.5]), st.data())
def test_columns_under_one_cell_grow_to_what_it_needs_and_no_further(least, need, padding, data):
    begin = data.draw(st.integers(0, len(least) - 2))
    end = data.draw(st.integers(begin + 2, len(least)))
    grown = list(least)
    make_room(grown, [(range(begin, end), need)], padding)
    between = (end - begin - 1) * (2 * padding + AIR)
    assert sum(grown[begin:end]) + between == pytest.approx(max(sum(least[begin:end]) + between, need))
    assert grown[:begin] + grown[end:] == least[:begin] + least[end:]
    assert all(after >= before for after, before in zip(grown, least, strict=True))


@given(st.lists(ROOM, min_size=4, max_size=4), st.lists(ROOM, min_size=2, max_size=2))
def test_cells_over_the_same_columns_share_their_room(least, needs):
    together, widest = list(least), list(least)
    make_room(together, [(range(3), need) for need in sorted(needs)], 1.5)
    make_room(widest, [(range(3), max(needs))], 1.5)
    assert together == pytest.approx(widest)
