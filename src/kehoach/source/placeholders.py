"""`{{ tên cột }}` in the texts of a plan: where a table's row is filled in. Names only: no filters, no logic."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kehoach.diagnostics import Edit, YamlPlace
from kehoach.source.layers import Path, Source, Spot
from kehoach.wording.nfc import nfc
from kehoach.wording.patterns import compiled

_OPEN, _CLOSE = "{{", "}}"
_SIGN = compiled(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_NAMED = compiled(r"\{\{(.*?)\}\}")
_NOT_A_NAME = compiled(r"[{}|\n]")
_UNSEEN = compiled("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")  # nobody can type such a name again


class Name(str):
    """The name of a column that stands in a text, folded as names are compared."""

    __slots__ = ()


class WrongPlaceholderError(ValueError):
    """What is no name of a column, and where in the text it stands."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.start, self.end = start, end


Piece = str | Name
ONLY = "trong kế hoạch hàng loạt chỉ dùng được {{ tên cột }}"


def parse(text: str) -> tuple[Piece, ...]:
    """Split a text into what is typed and the names of columns. Raises WrongPlaceholderError."""
    pieces: list[Piece] = []
    at = 0
    while found := _SIGN.search(text, at):
        if found[0] != _OPEN:
            raise WrongPlaceholderError(f"“{found[0]}” không dùng được: {ONLY}", *found.span())
        close = text.find(_CLOSE, found.end())
        if close < 0:
            raise WrongPlaceholderError("“{{” không có “}}”", *found.span())
        typed = text[found.end() : close]
        if wrong := _NOT_A_NAME.search(typed):
            start, sign = found.end() + wrong.start(), wrong[0].strip() or "xuống dòng"
            raise WrongPlaceholderError(f"“{sign}” không dùng được ở đây: {ONLY}", start, start + 1)
        if not typed.strip():
            raise WrongPlaceholderError("chỗ thay chưa có tên cột", found.start(), close + len(_CLOSE))
        if found.start() > at:
            pieces.append(text[at : found.start()])
        pieces.append(Name(folded(typed)))
        at = close + len(_CLOSE)
    return (*pieces, text[at:]) if at < len(text) or not pieces else tuple(pieces)


def written(pieces: Sequence[Piece]) -> str:
    """Return the text that `parse` splits into these pieces."""
    return "".join(f"{_OPEN} {piece} {_CLOSE}" if isinstance(piece, Name) else piece for piece in pieces)


def filled(pieces: Sequence[Piece], values: Mapping[str, str]) -> str:
    """Return the text with the values of its columns. Raises KeyError with the name that has none."""
    return "".join(values[piece] if isinstance(piece, Name) else piece for piece in pieces)


def folded(name: str) -> str:
    """Return a column's name as it is compared: "Tên  xã" and "tên xã" are one."""
    return " ".join(_UNSEEN.sub("", nfc(name)).split()).casefold()


class Slot(NamedTuple):
    """A text of a plan that has columns in it."""

    path: Path
    pieces: tuple[Piece, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that are filled in, in the order of the text."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Name))


Wrong = tuple[YamlPlace, str]  # where, and what is wrong there


def slots(source: Source) -> tuple[list[Slot], list[Wrong]]:
    """Return the texts of a plan that have columns in them, and what is no name of a column."""
    found: list[Slot] = []
    wrong: list[Wrong] = []
    for path, text in _texts(source.data, ()):
        if text is None:
            wrong.append((source.place(path, key=True), f"chỗ thay không đứng được trong tên khóa: {ONLY}"))
        elif _SIGN.search(text):
            try:
                found.append(Slot(path, parse(text)))
            except WrongPlaceholderError as problem:
                wrong.append((_place(source, path, text, problem.start, problem.end), str(problem)))
    return found, wrong


def place_of(source: Source, slot: Slot, name: str) -> YamlPlace:
    """Return where a column stands in a text."""
    text = next(text for path, text in _texts(source.data, ()) if path == slot.path) or ""
    begin = next(found.start() for found in _NAMED.finditer(text) if folded(found[1]) == name)
    return _place(source, slot.path, text, begin, begin + len(_OPEN))


def _place(source: Source, path: Path, text: str, start: int, end: int) -> YamlPlace:
    """Return where a piece of a text stands in the file; where the text begins if that cannot be told."""
    spot = source.spots[path]
    fix = source.fix(path, Edit(text, "", start, end))
    return spot.lines.place((fix.start[0] - 1, fix.start[1] - 1)) if fix else spot.place()


def _texts(data: Any, path: Path) -> Iterator[tuple[Path, str | None]]:
    """Yield each text of a plan; None of a key that has a column in it.

    A sentence that YAML split at its colon ("- Giao {{ xã }}: chủ trì") is one text.
    """
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            if not _SIGN.search(key):
                yield from _texts(value, (*path, key))
            elif len(data) == 1 and (value is None or isinstance(value, str)):
                yield path, f"{key}: {value}" if value else f"{key}:"
            else:
                yield (*path, key), None
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*path, index))


def used_in(spot: Spot, plan: Spot) -> Spot:
    """Return the spot of a cell that is filled into a text of the plan."""
    return spot._replace(text=None, used=plan)
