"""A text whose lines are counted in rooms of several widths, as the columns of a table ask: measured once.

All lengths are in units of the face, which are the same at every size: `in_mm` says how long one is.
"""

import unicodedata
from bisect import bisect_right
from itertools import accumulate

from kehoach.wording.widths import FACES, Widths, cut_paragraphs, extent_in_units, has_dash

_LONGEST_KEPT = 400  # characters
_MOST_KEPT = 1024  # texts: a plan has them in several tables, and the next plan of a batch again
_ENDLESS = float("inf")


class Wrapped:
    """A text of one face; it is cut where lines may end only when somebody asks about several.

    Attributes:
        piece: the width of its widest part that no line break can part.
        paragraph: the width of its widest paragraph on one line.
    """

    __slots__ = ("_cuts", "_face", "_last", "_rooms", "_text", "_words", "paragraph", "piece")

    def __init__(self, text: str, face: Widths) -> None:
        self._face = face
        self._text = text = unicodedata.normalize("NFC", text)
        self._cuts: list[tuple[list[int], list[int]]] = []
        if "\n" in text or "  " in text or has_dash(text) or text != text.strip(" "):
            self._words = None
            self.piece, self.paragraph = extent_in_units(text, face)
        else:  # nearly every text: its pieces are its words
            self._words = words = [*map(face.__getitem__, text.split(" "))]
            self.piece = max(words)
            self.paragraph = sum(words) + (len(words) - 1) * face.letters[" "]
        self._last = 1  # the lines that were counted last
        # Lines → the least room in which it takes no more.
        self._rooms: dict[int, float] = {1: _ENDLESS if "\n" in text else self.paragraph}

    def lines(self, room: float) -> int:
        """Return how many lines Word makes of it in a room of so many units."""
        rooms, last = self._rooms, self._last
        if rooms[1] <= room:
            return 1
        if not rooms.get(last, _ENDLESS) <= room < rooms.get(last - 1, 0.0):  # else as many as in the room before
            last, _ = self._counted(room)
            self._last = last
        return last

    def room(self, lines: int) -> float:
        """Return the least room in which it takes no more than `lines`; endless where it has more paragraphs."""
        found = self._rooms.get(lines)
        if found is None:
            spaces = (lines - 1) * self._face.letters[" "]  # those at which lines end take no room
            found = (max([bare[-1] for _, bare in self._cut()]) - spaces) / lines
            count, next_room = self._counted(found, lines)
            while count > lines and next_room < _ENDLESS:
                found = next_room
                count, next_room = self._counted(found, lines)
            found = self._rooms[lines] = found if count <= lines else _ENDLESS
        return found

    def _cut(self) -> list[tuple[list[int], list[int]]]:
        """Return of each paragraph its widths up to each place where a line may end: with spaces there, and without."""
        if not self._cuts:
            if self._words is None:
                self._cuts = [(each.sums, each.bare) for each in cut_paragraphs(self._text, self._face)]
            else:
                space = self._face.letters[" "]
                sums = [*accumulate([word + space for word in self._words])]
                self._cuts = [(sums, [units - space for units in sums])]
        return self._cuts

    def _counted(self, room: float, most: int | None = None) -> tuple[int, float]:
        """Return the lines in a room, and the least room beyond it in which a line would take a piece more.

        Of more than `most` lines nobody asks how many: in any room below that one the first of them are the same.
        """
        count, next_room = 0, _ENDLESS
        for sums, bare in self._cut():
            start = before = 0
            last = len(bare)
            while start < last:
                end = bisect_right(bare, before + room, start)
                if end < last:
                    if (wanted := bare[end] - before) < next_room:
                        next_room = wanted
                    if end == start:  # a piece that is wider than the room
                        end += 1
                start, before = end, sums[end - 1]
                count += 1
                if most is not None and count > most:
                    return count, next_room
        return count, next_room


class _Texts(dict[str, Wrapped]):
    """Texts of a face as they were measured lately."""

    def __init__(self, face: Widths) -> None:
        self._face = face

    def __missing__(self, text: str) -> Wrapped:
        found = Wrapped(text, self._face)
        if len(text) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[text] = found
        return found


TEXTS = {dam: _Texts(FACES[dam, False]) for dam in (False, True)}
