"""How wide a text prints in Times New Roman, and so where Word breaks its lines."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from kehoach.wording import metrics
from kehoach.wording.bindings import HYPHEN
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


def _by_char(face: dict[int, str]) -> _Face:
    """Return the width of each character; the file groups characters by width because that is short."""
    return _Face((char, units) for units, chars in face.items() for char in chars)


_FACES = {  # by (dam, nghieng)
    (False, False): _by_char(metrics.DUNG),
    (True, False): _by_char(metrics.DAM),
    (False, True): _by_char(metrics.NGHIENG),
    (True, True): _by_char(metrics.DAM_NGHIENG),
}

# Word breaks a line at spaces (which stay on the line before and may hang into the margin) and after a hyphen
# or dash inside a word: "12/KH-" | "UBND". The no-break space and the no-break hyphen are not among them.
_BREAK = compiled(r"(?<= )(?=[^ ])|(?<=\w[-‐–—])(?=\w)")


def width(text: str, size: float, *, dam: bool = False, nghieng: bool = False) -> float:
    """Return the width of `text` in millimetres at `size` points. Word does not kern unless it is told to."""
    return _mm(_units(unicodedata.normalize("NFC", text), dam, nghieng), size)


def _mm(units: int, size: float) -> float:
    return units / _EM * size * _MM_PER_PT


def _units(text: str, dam: bool, nghieng: bool) -> int:
    return sum(map(_FACES[dam, nghieng].__getitem__, text))


_units_of_word = lru_cache(maxsize=4096)(_units)  # the words of tables are few, and come again and again


def wrap(text: str, size: float, room_mm: float, *, dam: bool = False, nghieng: bool = False) -> list[str]:
    """Return the lines that Word makes of `text`; a line feed ends one, a word wider than the room has its own."""
    lines = []
    for pieces in _paragraphs(text):
        line, units = "", 0  # without kerning widths add up
        for piece in pieces:
            word = piece.rstrip(" ")
            own = _units_of_piece(word, dam, nghieng)
            if line and _mm(units + own, size) > room_mm:
                lines.append(line.rstrip(" "))
                line, units = "", 0
            line += piece
            units += own + (len(piece) - len(word)) * _FACES[dam, nghieng][" "]
        lines.append(line.rstrip(" "))
    return lines


def longest_piece(text: str, size: float, *, dam: bool = False, nghieng: bool = False) -> float:
    """Return the width in mm of the widest part of `text` that no line break can part."""
    pieces = {piece.rstrip(" ") for line in _paragraphs(text) for piece in line}
    return _mm(max(_units_of_piece(piece, dam, nghieng) for piece in pieces), size)


_LONGEST_KEPT = 40  # characters: longer than any word


def _units_of_piece(piece: str, dam: bool, nghieng: bool) -> int:
    return (_units_of_word if len(piece) <= _LONGEST_KEPT else _units)(piece, dam, nghieng)


_MOST_BALANCED = 120  # words: a title has a dozen, and trying every break of a whole text takes very long


def balanced(text: str, size: float, room_mm: float, *, dam: bool = False, nghieng: bool = False) -> list[str]:
    """Return as many lines as `wrap` makes, but even: the longest as short as possible, then the next."""
    lines = []
    for pieces in _paragraphs(text):
        if len(pieces) > _MOST_BALANCED:
            lines += wrap("".join(pieces), size, room_mm, dam=dam, nghieng=nghieng)
            continue
        count = len(wrap("".join(pieces), size, room_mm, dam=dam, nghieng=nghieng))
        lines += _most_even(pieces, count, size, room_mm, dam=dam, nghieng=nghieng)
    return lines


def _paragraphs(text: str) -> Iterator[list[str]]:
    """Yield what stands between line feeds, cut wherever a line may end."""
    for paragraph in unicodedata.normalize("NFC", text).split("\n"):
        yield _BREAK.split(paragraph.strip(" "))


def _most_even(pieces: list[str], count: int, size: float, room_mm: float, *, dam: bool, nghieng: bool) -> list[str]:
    """Return `pieces` on `count` lines whose widths, the widest first, are the least in that order.

    Built from the front: the best way to set the first pieces on n lines goes on from a best way to set fewer
    of them on n - 1, for one more line keeps the order of two lists of widths.
    """
    best: dict[int, tuple[list[float], list[str]]] = {0: ([], [])}  # pieces set → (widths, lines)
    for _ in range(count):
        longer: dict[int, tuple[list[float], list[str]]] = {}
        for start, (widths, lines) in best.items():
            for end in range(start + 1, len(pieces) + 1):
                line = "".join(pieces[start:end]).rstrip(" ")
                line_width = width(line, size, dam=dam, nghieng=nghieng)
                if line_width > room_mm and end > start + 1:
                    break
                candidate = (sorted([*widths, line_width], reverse=True), [*lines, line])
                if end not in longer or candidate < longer[end]:
                    longer[end] = candidate
        best = longer
    return best[len(pieces)][1]
