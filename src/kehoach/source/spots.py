"""The spots of a file's values, made of the parser's events when somebody asks: of most values nobody does."""

from collections.abc import Iterator, Mapping
from typing import Any

from kehoach.source.cures import Scalar
from kehoach.source.layers import Path, Spot
from kehoach.source.lines import Lines, Mark, at

_Claim = tuple[Any, Any, Any, bool]


def after_key(key: Any) -> Mark:
    """Return where a value that is not there would stand: pure Python gives the next token's place."""
    line, column = at(key.end_mark)
    return line, column + 1


class Spots(Mapping[Path, Spot]):
    """The spot of each value by the way to it; `lines` is what they show."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._claims: dict[Path, _Claim] = {}

    def claim(self, path: Path, begin: Any, key: Any, end: Any, flow: bool) -> None:
        """Note the events of a value; `end` is None where it is no text, `begin` where one event is all of it."""
        self._claims[path] = begin, key, end, flow

    def __getitem__(self, path: Path) -> Spot:
        begin, key, end, flow = self._claims[path]
        start, key_mark = at(begin.start_mark), at(key.start_mark) if key else None
        if end is None:
            return Spot(self._lines, start, key_mark)
        stop, style = at(end.end_mark), ""
        if end is begin:
            style = end.style or ""
            if key and not (style or end.value):
                start = stop = after_key(key)
        return Spot(self._lines, start, key_mark, Scalar(stop, style, flow))

    def __iter__(self) -> Iterator[Path]:
        return iter(self._claims)

    def __len__(self) -> int:
        return len(self._claims)

    def __contains__(self, path: object) -> bool:
        return path in self._claims
