"""How wide a text prints in Times New Roman, and so where Word breaks its lines."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
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


class Widths(dict[str, int]):
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


FACES = {  # by (dam, nghieng)
    (False, False): Widths(metrics.DUNG),
    (True, False): Widths(metrics.DAM),
    (False, True): Widths(metrics.NGHIENG),
    (True, True): Widths(metrics.DAM_NGHIENG),
}

# Word breaks a line at spaces (which stay on the line before and may hang into the margin) and after a hyphen
# or dash inside a word: "12/KH-" | "UBND". The no-break space and the no-break hyphen are not among them.
_BREAK = compiled(r"(?<= )(?=[^ ])|(?<=\w[-‐–—])(?=\w)")


def width(text: str, size: float, *, dam: bool = False, nghieng: bool = False) -> float:
    """Return the width of `text` in millimetres at `size` points. Word does not kern unless it is told to."""
    return in_mm(_units(unicodedata.normalize("NFC", text), FACES[dam, nghieng]), size)


def in_mm(units: int, size: float) -> float:
    return units / _EM * size * _MM_PER_PT


def _units_within(room_mm: float, size: float) -> int:
    """Return the most units that are no wider than a room, as `in_mm` rounds."""
    units = int(room_mm / in_mm(1, size))
    while in_mm(units, size) > room_mm:
        units -= 1
    while in_mm(units + 1, size) <= room_mm:
        units += 1
    return units


def _units(text: str, face: Widths) -> int:
    words = text.split(" ")  # without kerning widths add up
    return sum(map(face.__getitem__, words)) + (len(words) - 1) * face.letters[" "]


def wrap(text: str, size: float, room_mm: float, *, dam: bool = False, nghieng: bool = False) -> list[str]:
    """Return the lines that Word makes of `text`; a line feed ends one, a word wider than the room has its own."""
    cut = cut_paragraphs(text, FACES[dam, nghieng])
    return [line for each in cut for line in each.lines(each.ends(size, room_mm))]


@kept
def count_lines(text: str, size: float, room_mm: float, *, dam: bool = False, nghieng: bool = False) -> int:
    """Return how many lines Word makes of `text`."""
    return sum(len(each.ends(size, room_mm)) for each in cut_paragraphs(text, FACES[dam, nghieng]))


def longest_piece(text: str, size: float, *, dam: bool = False, nghieng: bool = False) -> float:
    """Return the width in mm of the widest part of `text` that no line break can part."""
    return extent(text, size, dam=dam, nghieng=nghieng)[0]


def extent(text: str, size: float, *, dam: bool = False, nghieng: bool = False) -> tuple[float, float]:
    """Return the widths in mm of the widest part of `text` that no line break can part, and of its widest paragraph."""
    piece, paragraph = extent_in_units(unicodedata.normalize("NFC", text), FACES[dam, nghieng])
    return in_mm(piece, size), in_mm(paragraph, size)


def extent_in_units(text: str, face: Widths) -> tuple[int, int]:
    """Return the same of a text in NFC, in units of the face."""
    piece = paragraph = 0
    for line in text.split("\n"):
        paragraph = max(paragraph, _units(line, face))
        words = line.split(" ")
        if has_dash(line):
            words = [part for word in words for part in _BREAK.split(word)]
        piece = max(piece, *map(face.__getitem__, words), 0)
    return piece, paragraph


_MOST_BALANCED = 120  # words: a title has a dozen, and trying every break of a whole text takes very long


def balanced(text: str, size: float, room_mm: float, *, dam: bool = False, nghieng: bool = False) -> list[str]:
    """Return as many lines as `wrap` makes, but even: the longest as short as possible, then the next."""
    lines = []
    for each in cut_paragraphs(text, FACES[dam, nghieng]):
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


class Cut(NamedTuple):
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
        room = _units_within(room_mm, size)
        ends: list[int] = []
        start = before = 0
        while start < len(self.pieces):
            start = max(bisect_right(self.bare, before + room, start), start + 1)
            before = self.sums[start - 1]
            ends.append(start)
        return ends

    def even_ends(self, count: int, size: float, room_mm: float) -> list[int]:
        """Return after how many pieces each of `count` lines ends, the widest of them as narrow as it can be.

        Built from the front: the best way to set the first pieces on n lines goes on from a best way to set fewer
        of them on n - 1, for one more line keeps the order of two lists of widths, the widest first.
        """
        last, room = len(self.pieces), _units_within(room_mm, size)
        best: dict[int, tuple[list[int], list[int]]] = {0: ([], [])}  # pieces set → (widths, ends)
        for line in range(1, count + 1):
            nearest = last if line == count else 1  # the last line ends with the text
            longer: dict[int, tuple[list[int], list[int]]] = {}
            for start, (widths, ends) in best.items():
                before = self.sums[start - 1] if start else 0
                for end in range(max(start + 1, nearest), last + 1):
                    units = self.bare[end - 1] - before
                    if end > start + 1 and units > room:
                        break
                    candidate = (sorted([*widths, units], reverse=True), [*ends, end])
                    if end not in longer or candidate < longer[end]:
                        longer[end] = candidate
            best = longer
        return best[last][1]


def cut_paragraphs(text: str, face: Widths) -> Iterator[Cut]:
    """Yield what stands between line feeds, cut."""
    space = face.letters[" "]
    for paragraph in unicodedata.normalize("NFC", text).split("\n"):
        line = paragraph.strip(" ")
        if has_dash(line) or "  " in line:
            pieces = _BREAK.split(line)
            sums = list(accumulate(map(face.__getitem__, pieces)))
            spaces = (len(piece) - len(piece.rstrip(" ")) for piece in pieces)
            yield Cut(pieces, "", sums, [units - count * space for units, count in zip(sums, spaces, strict=True)])
        else:  # nearly every text: its pieces are its words
            pieces = line.split(" ")
            sums = list(accumulate([face[word] + space for word in pieces]))
            yield Cut(pieces, " ", sums, [units - space for units in sums])


def has_dash(line: str) -> bool:
    """Whether one of the dashes of `_BREAK` is there: a look that is cheaper than the pattern."""
    return "-" in line or "–" in line or "—" in line or "‐" in line
