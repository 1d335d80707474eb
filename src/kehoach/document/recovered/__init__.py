"""The data of a plan from its page, as an author would have typed it: the inverse of `compose`.

What composing folds away (padding, capitals, punctuation, order) does not come back; the page itself is judged by it.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from kehoach.document.recognise import Seen
from kehoach.document.recovered.body import sections
from kehoach.document.recovered.frame import frame
from kehoach.document.recovered.lines import Lines, Loc
from kehoach.rules.roles import Role


class Recovered(NamedTuple):
    """Data of a plan, the paragraph that each value was read from, and values whose capitals are a guess."""

    data: dict[str, Any]
    places: dict[Loc, int]
    guessed: frozenset[Loc]

    def is_guessed(self, loc: Loc) -> bool:
        """Whether a value stands in capitals on the page, so that nothing can be said of its own."""
        return any(loc[: len(each)] == each for each in self.guessed)

    def place(self, loc: Loc) -> int:
        """Return the paragraph that a value stands in, or the one nearest around it; 0 for the page."""
        for end in range(len(loc), 0, -1):
            if (found := self.places.get(loc[:end])) is not None:
                return found
            below = [number for each, number in self.places.items() if each[:end] == loc[:end]]
            if below:
                return min(below)
        return 0


def recovered(lines: Sequence[Seen], roles: Sequence[Role | None]) -> Recovered:
    """Return what a recognised plan says."""
    read = Lines([(line, role) for line, role in zip(lines, roles, strict=True) if line.text])
    data = frame(read)
    data |= sections(read)
    return Recovered(data, read.places, frozenset(read.guessed))
