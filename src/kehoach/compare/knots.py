"""Changes that belong together, since words went from one line to another: a paragraph cut in two, two made one.

Each by itself would lose words that still stand on the page, or say them twice: they are brought in together, or not.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from kehoach.compare.changes import Kind
from kehoach.compare.merge import Merge

RUN = 3  # words in a row that are no accident
MOST_PLACES = 3  # what more lines gained is a phrase, and nothing that moved
Runs = frozenset[tuple[str, ...]]


def knots(found: Sequence[Merge]) -> list[tuple[Merge, ...]]:
    """Return the changes in groups, in the order of their first; most stand alone.

    Two belong together where half of what one line lost stands in what the other gained, or the other way round; and
    the cells of a row that came, which are nothing one by one.
    """
    group = [*range(len(found))]  # of each change the first of its group
    for one, other in [*_moved(found), *_of_one_row(found)]:
        first, last = sorted((group[one], group[other]))
        if first != last:
            group = [first if each == last else each for each in group]
    return [tuple(found[at] for at in range(len(found)) if group[at] == begin) for begin in dict.fromkeys(group)]


def _moved(found: Sequence[Merge]) -> Iterator[tuple[int, int]]:
    """Yield the changes between which words moved."""
    lost, gained = zip(*map(_stretches, found), strict=True) if found else ((), ())
    where: dict[tuple[str, ...], list[int]] = {}
    for index, stretches in enumerate(gained):
        for run in {run for each in stretches for run in each}:
            where.setdefault(run, []).append(index)
    for index, stretches in enumerate(lost):
        for each in stretches:
            found_in = (where.get(run, ()) for run in each)
            others = {other for places in found_in if len(places) <= MOST_PLACES for other in places if other != index}
            for other in sorted(others):
                is_whole = {found[index].change.kind, found[other].change.kind} != {Kind.DOI}
                if any(_is_moved(each, theirs, is_whole=is_whole) for theirs in gained[other]):
                    yield index, other


def _is_moved(lost: Runs, gained: Runs, *, is_whole: bool) -> bool:
    """Whether half of one is in the other; a word or two count only where a whole line is no more than that."""
    common = lost & gained
    is_long = any(len(run) == RUN for run in common)
    return (is_long or is_whole) and 2 * len(common) >= min(len(lost), len(gained))


def _of_one_row(found: Sequence[Merge]) -> Iterator[tuple[int, int]]:
    """Yield the cells of each row that came, or that went."""
    first: dict[tuple[Kind, tuple[int, ...]], int] = {}
    for index, each in enumerate(found):
        line = each.change.after if each.change.kind is Kind.THEM else each.change.before
        if each.change.kind is not Kind.DOI and line is not None and line.row:
            yield first.setdefault((each.change.kind, line.row), index), index


def _stretches(each: Merge) -> tuple[list[Runs], list[Runs]]:
    """Return what a line lost and what it gained, as the runs of words in each stretch."""
    before, after = (_words(line.text) if line else [] for line in (each.change.before, each.change.after))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    lost = [_runs(before[begin:end]) for _, begin, end, _, _ in codes if end > begin]
    return lost, [_runs(after[begin:end]) for _, _, _, begin, end in codes if end > begin]


def _words(text: str) -> list[str]:
    """Return the words of a text as they are the same at the beginning and at the end of a sentence."""
    return [bare for word in text.casefold().split() if (bare := word.strip(" .;,:/-–()"))]


def _runs(words: Sequence[str]) -> Runs:
    """Return the runs of words in a stretch; of one that is shorter, itself."""
    return (
        frozenset(tuple(words[at : at + RUN]) for at in range(max(len(words) - RUN + 1, 1))) if words else frozenset()
    )
