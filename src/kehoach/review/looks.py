"""Cheap looks at all texts of a plan at once: most rules seek what few plans have, and a look says that none has."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from kehoach.diagnostics import Loc

Words = tuple[Loc, str]  # a text with the way to it


class Texts:
    """The texts of a plan, with the way to each, and all of them as one, a line each.

    What a rule's pattern finds holds a sign, or something that a simpler pattern finds; tests/review/test_signs.py
    holds each such look to its pattern.
    """

    def __init__(self, words: list[Words]) -> None:
        self.words = words
        self.whole = "\n".join([text for _, text in words])

    @cached_property
    def small(self) -> str:
        """All texts in small letters, a line each."""
        return self.whole.casefold()

    @cached_property
    def _starts(self) -> list[int]:
        """Where each text begins in the whole."""
        return [0, *accumulate([len(text) + 1 for _, text in self.words])]

    @cached_property
    def _small_starts(self) -> list[int]:
        if len(self.small) == len(self.whole):  # no letter became two
            return self._starts
        return [0, *accumulate([len(text.casefold()) + 1 for _, text in self.words])]

    def where(self, *signs: str, any_case: bool = False) -> list[int]:
        """Return the numbers of the texts that hold one of `signs`; most plans hold none, which `whole` tells at once.

        In any case, of capitals and small letters, the signs themselves are small.
        """
        whole, starts = (self.small, self._small_starts) if any_case else (self.whole, self._starts)
        found: set[int] = set()
        for sign in signs:
            at = whole.find(sign)
            while at >= 0:
                number = bisect_right(starts, at) - 1
                found.add(number)
                at = whole.find(sign, starts[number + 1])
        return sorted(found)

    def showing(self, look: re.Pattern[str]) -> list[int]:
        """Return the numbers of the texts in which a pattern finds something; the end of a text is a line end to it."""
        found = []
        at, search, whole, starts = 0, look.search, self.whole, self._starts
        while hit := search(whole, at):
            number = bisect_right(starts, hit.start()) - 1
            found.append(number)
            at = starts[number + 1]
        return found

    def holding(self, *signs: str, any_case: bool = False) -> list[Words]:
        """Return the words that hold one of `signs` (`where`)."""
        return [self.words[number] for number in self.where(*signs, any_case=any_case)]
