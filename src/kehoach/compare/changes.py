"""What became of a page: which lines were changed, which came, which went; two sides or three."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from kehoach.compare.lines import Line
from kehoach.compare.stretches import likeness_of_words, stretches

ALIKE = 0.5  # of the letters: a line that keeps so many is the same line, changed
LONG = 600  # characters
MOST_PAIRS = 10_000  # of lines that are held against each other one by one
NEAREST = 8  # lines that are looked at whatever their number


class Kind(StrEnum):
    """What became of a line."""

    DOI = "đổi"
    THEM = "thêm"
    BO = "bỏ"


class Change(NamedTuple):
    """A line that is not what it was.

    Attributes:
        kind: what became of it.
        before: the line as it was; None for one that came.
        after: the line as it is; None for one that went.
    """

    kind: Kind
    before: Line | None
    after: Line | None

    @property
    def where(self) -> str:
        """Where it stands, by the page as it was; of one that came, by the page as it is."""
        line = self.before or self.after
        return line.where if line else ""


def changes(before: Sequence[Line], after: Sequence[Line]) -> list[Change]:
    """Return what became of the lines `before`, in their order; what only moved has gone and come."""
    return [change for pair in aligned(before, after) if (change := change_of(*pair))]


def change_of(one: Line | None, other: Line | None) -> Change | None:
    """Return what became of a line; None where it is what it was."""
    if one is None or other is None:
        return Change(Kind.THEM if one is None else Kind.BO, one, other)
    return Change(Kind.DOI, one, other) if _key(one) != _key(other) else None


def aligned(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """Yield the lines of both sides in order, equal or alike ones as pairs; the rows of tables are paired whole."""
    for is_equal, ones, others in stretches(_together(before), _together(after), _keys):
        if is_equal:
            yield from zip(_apart(ones), _apart(others), strict=True)
        else:
            yield from _paired(ones, others)


def _together(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Return the lines alone, the cells of a row as one: else a word that many rows have would pair those."""
    numbered = groupby(enumerate(lines), lambda each: each[1].row or each[0])
    return [tuple(line for _, line in group) for _, group in numbered]


def _apart(groups: Sequence[tuple[Line, ...]]) -> list[Line]:
    return [line for group in groups for line in group]


def _keys(group: tuple[Line, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(map(_key, group))


def _key(line: Line) -> tuple[str, str]:
    return line.role.value, " ".join(line.text.split())


def _paired(
    ones: Sequence[tuple[Line, ...]], others: Sequence[tuple[Line, ...]]
) -> Iterator[tuple[Line | None, Line | None]]:
    """Yield lines that differ: each with the first later one that is like it, the rest alone."""
    near = max(MOST_PAIRS // max(len(ones), 1), NEAREST)  # how many of many lines are looked at
    at = 0
    for index, one in enumerate(ones):
        left = len(ones) - index
        scores = [(_likeness(one, other), -place) for place, other in enumerate(others[at : at + near])]
        best, place = max(scores, default=(0.0, 0))
        is_only = left == len(others) - at and left == 1 and _is_of_one_kind(one, others[at])
        if best < ALIKE and not is_only:
            yield from ((line, None) for line in one)
            continue
        place = at if best < ALIKE else at - place
        yield from ((None, other) for other in _apart(others[at:place]))
        yield from _inside(one, others[place])
        at = place + 1
    yield from ((None, other) for other in _apart(others[at:]))


def _inside(one: tuple[Line, ...], other: tuple[Line, ...]) -> Iterator[tuple[Line | None, Line | None]]:
    """Yield the cells of two rows that are the same row, or the two lines."""
    if len(one) == len(other):
        yield from zip(one, other, strict=True)
        return
    for is_equal, cells, theirs in stretches(one, other, _key):
        if is_equal:
            yield from zip(cells, theirs, strict=True)
        else:
            yield from _paired([(cell,) for cell in cells], [(cell,) for cell in theirs])


def _is_of_one_kind(one: tuple[Line, ...], other: tuple[Line, ...]) -> bool:
    return [line.role for line in one] == [line.role for line in other]


def _likeness(one: tuple[Line, ...], other: tuple[Line, ...]) -> float:
    text, theirs = ("\n".join(line.text for line in group) for group in (one, other))
    if max(len(text), len(theirs)) > LONG:  # letter by letter that takes the square of their number
        return likeness_of_words(text, theirs)
    matcher = SequenceMatcher(None, text, theirs, autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < ALIKE:
        return 0.0
    return matcher.ratio() if one[0].role is other[0].role else matcher.ratio() * 0.9
