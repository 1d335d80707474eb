"""Two sequences as stretches that are equal or not, in a time that no input can make long.

difflib takes the square of the number of lines where many are equal or all have moved; there only lines that stand once
on both sides hold the two together (Bram Cohen's patience diff).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")
MOST_STEPS = 400_000  # pairs of equal items, and items times items, that difflib is given
MOST_ITEMS = 2_000


def stretches(
    before: Sequence[T], after: Sequence[T], key: Callable[[T], Hashable]
) -> Iterator[tuple[bool, Sequence[T], Sequence[T]]]:
    """Yield the stretches of both sides in order, with whether they are equal by `key`."""
    ones, others = [*map(key, before)], [*map(key, after)]
    at, other_at = 0, 0
    for begin, other_begin, size in _equal(ones, others):
        if begin > at or other_begin > other_at:
            yield False, before[at:begin], after[other_at:other_begin]
        if size:
            yield True, before[begin : begin + size], after[other_begin : other_begin + size]
        at, other_at = begin + size, other_begin + size


def common_ends(ones: Sequence[Hashable], others: Sequence[Hashable]) -> tuple[int, int]:
    """Return how many items are the same at the beginning of both sides, and how many of the others at the end."""
    shorter = min(len(ones), len(others))
    first = next((at for at in range(shorter) if ones[at] != others[at]), shorter)
    last = next((at for at in range(shorter - first) if ones[-1 - at] != others[-1 - at]), shorter - first)
    return first, last


def words_apart(old: str, new: str) -> tuple[str, str]:
    """Return the words that differ, of both texts, with one word around them."""
    ones, others = old.split(), new.split()
    first, last = common_ends(ones, others)
    begin, end = max(first - 1, 0), max(last - 1, 0)
    return " ".join(ones[begin : len(ones) - end]), " ".join(others[begin : len(others) - end])


def likeness_of_words(one: str, other: str) -> float:
    """Return how many of the words of both texts they have in common, from 0 to 1, whatever their order."""
    words, others = Counter(one.split()), Counter(other.split())
    count = words.total() + others.total()
    return 2 * (words & others).total() / count if count else 1.0


def _equal(ones: Sequence[Hashable], others: Sequence[Hashable]) -> Iterator[tuple[int, int, int]]:
    """Yield where equal stretches begin on both sides and how long they are; the last one has no length."""
    first, last = common_ends(ones, others)
    if first:
        yield 0, 0, first
    end, other_end = len(ones) - last, len(others) - last
    yield from _inside(ones, others, (first, end), (first, other_end), is_anchored=False)
    if last:
        yield end, other_end, last
    yield len(ones), len(others), 0


def _inside(
    ones: Sequence[Hashable],
    others: Sequence[Hashable],
    span: tuple[int, int],
    other_span: tuple[int, int],
    *,
    is_anchored: bool,
) -> Iterator[tuple[int, int, int]]:
    mine, theirs = ones[slice(*span)], others[slice(*other_span)]
    count = Counter(theirs)
    pairs = sum(count[each] for each in mine)
    if pairs <= MOST_STEPS and max(len(mine), len(theirs)) <= MOST_ITEMS:
        for begin, other_begin, size in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks():
            if size:
                yield span[0] + begin, other_span[0] + other_begin, size
        return
    if is_anchored:
        return  # nothing inside stands once: it is all replaced
    at, other_at = span[0], other_span[0]
    for begin, other_begin in [*_anchors(mine, theirs, count), (len(mine), len(theirs))]:
        here, there = span[0] + begin, other_span[0] + other_begin
        yield from _inside(ones, others, (at, here), (other_at, there), is_anchored=True)
        if begin < len(mine):
            yield here, there, 1
        at, other_at = here + 1, there + 1


def _anchors(mine: Sequence[Hashable], theirs: Sequence[Hashable], count: Counter[Hashable]) -> list[tuple[int, int]]:
    """Return the longest row of items that stand once on both sides, in the order of both."""
    own = Counter(mine)
    places = {each: at for at, each in enumerate(theirs) if count[each] == 1}
    once = [(at, places[each]) for at, each in enumerate(mine) if own[each] == 1 and each in places]
    tops: list[int] = []  # of the rows of each length the lowest last place, and which item that is
    ends: list[int] = []
    above: list[int] = []
    for index, (_, place) in enumerate(once):
        length = bisect_left(tops, place)
        tops[length : length + 1] = [place]
        ends[length : length + 1] = [index]
        above.append(ends[length - 1] if length else -1)
    row: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        row.append(once[at])
        at = above[at]
    return row[::-1]
