"""What is transcribed as it is found: data, the paragraph of each value, and what is to be told of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kehoach.document.transcribe.page import Line, Loc


class Told(NamedTuple):
    """Something of the page that is no longer as it was, or could not be taken."""

    code: str
    message: str
    numbers: tuple[int, ...]  # of the paragraphs
    hint: str = ""


@dataclass
class Record:
    """Data of a plan as it grows.

    `is_own`: every line's style says what it is. `task_titles` are those by which a table made of tasks is known.
    """

    is_own: bool
    task_titles: tuple[str, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    places: dict[Loc, int] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)

    def note(self, loc: Loc, lines: Iterable[Line]) -> None:
        """Keep that a value was read from these lines; the first counts."""
        for line in lines:
            self.places.setdefault(loc, line.number)

    def tell(self, code: str, message: str, number: int, hint: str = "") -> None:
        """Keep something to be told of a paragraph."""
        self.told.append(Told(f"nhap.{code}", message, (number,), hint))
