"""A page to be transcribed: its lines with their components, and what of it is no line."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from kehoach.document.recognise import Seen
from kehoach.rules.roles import Role

Loc = tuple[str | int, ...]


class Line(NamedTuple):
    """A line of the body.

    Attributes:
        seen: its words and its place.
        role: the component it is, None for what the decree does not name.
        side: in a table, how its letters stand: trai, giua, phai, deu; "" as the component has it.
        is_turned: whether its page lies on its side.
        is_shaded: whether its cell is coloured.
    """

    seen: Seen
    role: Role | None
    side: str = ""
    is_turned: bool = False
    is_shaded: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return self.seen.text

    @property
    def number(self) -> int:
        """Its paragraph's number."""
        return self.seen.number


class Page(NamedTuple):
    """What is transcribed.

    Attributes:
        lines: the body's lines that have words.
        above: what stands in the upper margin of the first page, page numbers left out.
        below: what stands in its lower margin.
        choices: `trinh_bay` as the looks have it, where they are our own.
        widths: of the columns of each table in the text, in mm, where they are our own.
    """

    lines: tuple[Line, ...]
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    choices: Mapping[str, Any] = MappingProxyType({})
    widths: tuple[tuple[float, ...], ...] = ()
