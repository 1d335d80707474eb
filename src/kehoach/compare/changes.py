"""What became of a page: which lines were changed, which came, which went; two sides or three."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from kehoach.compare.lines import Line
from kehoach.compare.stretches import likeness_of_words, stretches

ALIKE = 0.5  # of the letters: a line that keeps so many is the same line, changed
LONG = 600  # characters
MOST_PAIRS = 10_000  # of lines that are held against each other one by one


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
        above: of one that came, the line of the page as it was below which it stands; None at the very top.
    """

    kind: Kind
    before: Line | None
    after: Line | None
    above: Line | None = None

    @property
    def where(self) -> str:
        """Where it stands, by the page as it was; of one that came, by the page as it is."""
        line = self.before or self.after
        return line.where if line else ""


def changes(before: Sequence[Line], after: Sequence[Line]) -> list[Change]:
    """Return what became of the lines `before`, in their order; what only moved has gone and come."""
    found: list[Change] = []
    last: Line | None = None
    for one, other in aligned(before, after):
        if one is None:
            found.append(Change(Kind.THEM, None, other, last))
        elif other is None:
            found.append(Change(Kind.BO, one, None))
        elif _key(one) != _key(other):
            found.append(Change(Kind.DOI, one, other))
        last = one or last
    return found


def aligned(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """Yield the lines of both sides in order, equal or alike ones as pairs."""
    for is_equal, ones, others in stretches(before, after, _key):
        if is_equal:
            yield from zip(ones, others, strict=True)
        else:
            yield from _paired(ones, others)


def _key(line: Line) -> tuple[str, str]:
    return line.role.value, " ".join(line.text.split())


def _paired(ones: Sequence[Line], others: Sequence[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """Yield lines that differ: each with the first later one that is like it, the rest alone."""
    if len(ones) * len(others) > MOST_PAIRS:
        yield from ((one, None) for one in ones)
        yield from ((None, other) for other in others)
        return
    at = 0
    for index, one in enumerate(ones):
        left = len(ones) - index
        scores = [(_likeness(one, other), -place) for place, other in enumerate(others[at:])]
        best, place = max(scores, default=(0.0, 0))
        is_only = left == len(others) - at and left == 1 and one.role is others[at].role
        if best < ALIKE and not is_only:
            yield one, None
            continue
        place = at if best < ALIKE else at - place
        yield from ((None, other) for other in others[at:place])
        yield one, others[place]
        at = place + 1
    yield from ((None, other) for other in others[at:])


def _likeness(one: Line, other: Line) -> float:
    if max(len(one.text), len(other.text)) > LONG:  # letter by letter that takes the square of their number
        return likeness_of_words(one.text, other.text)
    matcher = SequenceMatcher(None, one.text, other.text, autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < ALIKE:
        return 0.0
    return matcher.ratio() if one.role is other.role else matcher.ratio() * 0.9
