"""How wide a text prints in Times New Roman, and so where Word breaks its lines."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from kehoach.wording import metrics
from kehoach.wording.bindings import HYPHEN
from kehoach.wording.kept import kept
from kehoach.wording.patterns import compiled

_EM = 2048
_MM_PER_PT = 25.4 / 72


class _Face(dict[str, int]):
    """Widths by character; what no Vietnamese document needs is guessed."""

    def __missing__(self, char: str) -> int:
        if char == HYPHEN:
            return self["-"]
        if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:  # marks over a letter, and what prints nothing
            return 0
        if unicodedata.east_asian_width(char) in {"W", "F"}:
            return _EM
        return self["n"]  # half an em, or a little more in bold: about the mean of a text


_LONGEST_KEPT = 40  # characters: longer than any word
_MOST_KEPT = 4096  # words: those of a document are few, and come again and again


class _Widths(dict[str, int]):
    """Widths by word, with or without the spaces after it; `letters` has those by character."""

    def __init__(self, face: dict[int, str]) -> None:
        # The file groups characters by width because that is short.
        self.letters = _Face((char, units) for units, chars in face.items() for char in chars)

    def __missing__(self, word: str) -> int:
        units = sum(map(self.letters.__getitem__, word))
        if len(word) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[word] = units
        return units


_FACES = {  # by (dam, nghieng)
    (False, False): _Widths(metrics.DUNG),
    (True, False): _Widths(metrics.DAM),
    (False, True): _Widths(metrics.NGHIENG),
    (True, True): _Widths(metrics.DAM_NGHIENG),
}

# Word breaks a line at spaces (which stay on the line before and may hang into the margin) and after a hyphen
# or dash inside a word: "12/KH-" | "UBND". The no-break space and the no-break hyphen are not among them.
_BREAK = compiled(r"(?<= )(?=[^ ])|(?<=\w[-‐–—])(?=\w)")


def width(text: str, size: float, *, dam: bool = False, nghieng: bool = False) -> float:
    """Return the width of `text` in millimetres at `size` points. Word does not kern unless it is told to."""
    return _mm(_units(unicodedata.normalize("NFC", text), _FACES[dam, nghieng]), size)


def _mm(units: int, size: float) -> float:
    return units / _EM * size * _MM_PER_PT


def _units(text: str, face: _Widths) -> int:
    words = text.split(" ")  # without kerning widths add up
    return sum(map(face.__getitem__, words)) + (len(words) - 1) * face.letters[" "]


def wrap(text: str, size: float, room_mm: float, *, dam: bool = False, nghieng: bool = False) -> list[str]:
    """Return the lines that Word makes of `text`; a line feed ends one, a word wider than the room has its own."""
    cut = _paragraphs(text, _FACES[dam, nghieng])
    return [line for each in cut for line in each.lines(each.ends(size, room_mm))]


@kept
def count_lines(text: str, size: float, room_mm: float, *, dam: bool = False, nghieng: bool = False) -> int:
    """Return how many lines Word makes of `text`."""
    return sum(len(each.ends(size, room_mm)) for each in _paragraphs(text, _FACES[dam, nghieng]))


def longest_piece(text: str, size: float, *, dam: bool = False, nghieng: bool = False) -> float:
    """Return the width in mm of the widest part of `text` that no line break can part."""
    return extent(text, size, dam=dam, nghieng=nghieng)[0]


def extent(text: str, size: float, *, dam: bool = False, nghieng: bool = False) -> tuple[float, float]:
    """Return the widths in mm of the widest part of `text` that no line break can part, and of its widest paragraph."""
    face = _FACES[dam, nghieng]
    piece = paragraph = 0
    for line in unicodedata.normalize("NFC", text).split("\n"):
        paragraph = max(paragraph, _units(line, face))
        words = line.split(" ")
        if _has_dash(line):
            words = [part for word in words for part in _BREAK.split(word)]
        piece = max(piece, *map(face.__getitem__, words), 0)
    return _mm(piece, size), _mm(paragraph, size)


_MOST_BALANCED = 120  # words: a title has a dozen, and trying every break of a whole text takes very long


def balanced(text: str, size: float, room_mm: float, *, dam: bool = False, nghieng: bool = False) -> list[str]:
    """Return as many lines as `wrap` makes, but even: the longest as short as possible, then the next."""
    lines = []
    for each in _paragraphs(text, _FACES[dam, nghieng]):
        ends = each.ends(size, room_mm)
        if len(ends) > 1 and len(each.pieces) <= _MOST_BALANCED:
            ends = each.even_ends(len(ends), size, room_mm)
        lines += each.lines(ends)
    return lines


@kept
def line_lengths(
    text: str, size: float, room_mm: float, *, dam: bool = False, nghieng: bool = False
) -> tuple[float, ...]:
    """Return the widths in mm of the lines that `balanced` makes."""
    lines = balanced(text, size, room_mm, dam=dam, nghieng=nghieng)
    return tuple(width(line, size, dam=dam, nghieng=nghieng) for line in lines)


class _Cut(NamedTuple):
    """A paragraph cut wherever a line may end: its pieces, what parts them, and its width up to the end of each."""

    pieces: list[str]
    gap: str
    sums: list[int]  # with the spaces after the piece
    bare: list[int]  # without

    def lines(self, ends: list[int]) -> list[str]:
        """Return the lines that end after so many pieces."""
        return [self.gap.join(self.pieces[start:end]).rstrip(" ") for start, end in pairwise([0, *ends])]

    def ends(self, size: float, room_mm: float) -> list[int]:
        """Return after how many pieces each line ends, all of them as full as they can be."""
        ends: list[int] = []
        start = before = 0
        while start < len(self.pieces):
            fitting = bisect_right(self.bare, room_mm, start, key=lambda units: _mm(units - before, size))
            start = max(fitting, start + 1)
            before = self.sums[start - 1]
            ends.append(start)
        return ends

    def even_ends(self, count: int, size: float, room_mm: float) -> list[int]:
        """Return after how many pieces each of `count` lines ends, the widest of them as narrow as it can be.

        Built from the front: the best way to set the first pieces on n lines goes on from a best way to set fewer
        of them on n - 1, for one more line keeps the order of two lists of widths, the widest first.
        """
        last = len(self.pieces)
        best: dict[int, tuple[list[int], list[int]]] = {0: ([], [])}  # pieces set → (widths, ends)
        for line in range(1, count + 1):
            nearest = last if line == count else 1  # the last line ends with the text
            longer: dict[int, tuple[list[int], list[int]]] = {}
            for start, (widths, ends) in best.items():
                before = self.sums[start - 1] if start else 0
                for end in range(max(start + 1, nearest), last + 1):
                    units = self.bare[end - 1] - before
                    if end > start + 1 and _mm(units, size) > room_mm:
                        break
                    candidate = (sorted([*widths, units], reverse=True), [*ends, end])
                    if end not in longer or candidate < longer[end]:
                        longer[end] = candidate
            best = longer
        return best[last][1]


class Wrapped:
    """A text whose lines are counted in rooms of several widths; it is cut into pieces only when it needs several."""

    def __init__(self, text: str, size: float, *, dam: bool = False, nghieng: bool = False) -> None:
        self._text = text
        self._face = _FACES[dam, nghieng]
        self._unit = _mm(1, size)
        whole = float("inf") if "\n" in text else _units(unicodedata.normalize("NFC", text), self._face)
        self._rooms: dict[int, float] = {1: whole}
        self._counts: dict[float, int] = {}

    def lines(self, room_mm: float) -> int:
        """Return how many lines Word makes of it in a room of so many mm."""
        room = room_mm / self._unit
        if self._rooms[1] <= room:
            return 1
        if room not in self._counts:
            self._counts[room] = self._counted(room)[0]
        return self._counts[room]

    def room(self, lines: int) -> float:
        """Return the least width in mm at which it takes no more than `lines`; endless where it has more paragraphs."""
        if lines not in self._rooms:
            spaces = (lines - 1) * self._face.letters[" "]  # those at which lines end take no room
            room: float = (max(each.bare[-1] for each in self._cuts) - spaces) / lines
            count, next_room = self._counted(room)
            while count > lines and next_room < float("inf"):
                room = next_room
                count, next_room = self._counted(room)
            self._rooms[lines] = room if count <= lines else float("inf")
        return self._rooms[lines] * self._unit

    @cached_property
    def _cuts(self) -> list[_Cut]:
        return [*_paragraphs(self._text, self._face)]

    def _counted(self, room: float) -> tuple[int, float]:
        """Return the lines in a room of so many units, and the least room beyond it that a line more would fill."""
        count, next_room = 0, float("inf")
        for each in self._cuts:
            start = before = 0
            last = len(each.bare)
            while start < last:
                end = bisect_right(each.bare, before + room, start)
                if end == start:  # a piece that is wider than the room
                    next_room = min(next_room, each.bare[start] - before)
                    end += 1
                elif end < last:
                    next_room = min(next_room, each.bare[end] - before)
                start, before = end, each.sums[end - 1]
                count += 1
        return count, next_room


def _paragraphs(text: str, face: _Widths) -> Iterator[_Cut]:
    """Yield what stands between line feeds, cut."""
    space = face.letters[" "]
    for paragraph in unicodedata.normalize("NFC", text).split("\n"):
        line = paragraph.strip(" ")
        if _has_dash(line) or "  " in line:
            pieces = _BREAK.split(line)
            sums = list(accumulate(map(face.__getitem__, pieces)))
            spaces = (len(piece) - len(piece.rstrip(" ")) for piece in pieces)
            yield _Cut(pieces, "", sums, [units - count * space for units, count in zip(sums, spaces, strict=True)])
        else:  # nearly every text: its pieces are its words
            pieces = line.split(" ")
            sums = list(accumulate([face[word] + space for word in pieces]))
            yield _Cut(pieces, " ", sums, [units - space for units in sums])


def _has_dash(line: str) -> bool:
    """Whether one of the dashes of `_BREAK` is there: a look that is cheaper than the pattern."""
    return "-" in line or "–" in line or "—" in line or "‐" in line
