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
    def _small_lines(self) -> list[str]:
        # Letters are folded one by one, so that lines stay lines; a text that has two of its own is folded by itself.
        lines = self.small.split("\n")
        return lines if len(lines) == len(self.words) else [text.casefold() for _, text in self.words]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each text begins in the whole."""
        return [0, *accumulate(len(text) + 1 for _, text in self.words)]

    def where(self, *signs: str, any_case: bool = False) -> list[int]:
        """Return the numbers of the texts that hold one of `signs`; most plans hold none, which `whole` tells at once.

        In any case, of capitals and small letters, the signs themselves are small.
        """
        whole = self.small if any_case else self.whole
        here = [sign for sign in signs if sign in whole]
        if not here:
            return []
        sought = self._small_lines if any_case else [text for _, text in self.words]
        if len(here) == 1:  # the usual case: no loop within the loop
            (sign,) = here
            return [number for number, text in enumerate(sought) if sign in text]
        return [number for number, text in enumerate(sought) if any(map(text.__contains__, here))]

    def showing(self, look: re.Pattern[str]) -> list[int]:
        """Return the numbers of the texts in which a pattern finds something; the end of a text is a line end to it."""
        found: list[int] = []
        at = 0
        while hit := look.search(self.whole, at):
            number = bisect_right(self._starts, hit.start()) - 1
            found.append(number)
            at = self._starts[number + 1]
        return found

    def holding(self, *signs: str, any_case: bool = False) -> list[Words]:
        """Return the words that hold one of `signs` (`where`)."""
        return [self.words[number] for number in self.where(*signs, any_case=any_case)]
