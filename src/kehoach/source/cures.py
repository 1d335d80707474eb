"""What is to be written in a YAML file so that a value says something else, in the way it is written there.

Between the value and the file lie quotes, escapes, folding and NFC. All of them change spaces or the spelling of a
single character, never the order: so the n-th character that is no space is found on both sides by counting.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from kehoach.diagnostics import Edit, Fix
from kehoach.source.dump import UNPRINTABLE, escaped, quoted, scalar
from kehoach.source.lines import Mark
from kehoach.wording.patterns import compiled

_DOUBLE = compiled(r"\\(?:x..|u....|U.{8}|[\s\S])|\S")
_SINGLE = compiled(r"''|\S")
_INK = compiled(r"\S")
_SPACE = compiled(r"\s")
_OF_FLOW = compiled(r"[,\[\]{}]")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v"} | {
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029", "\n": " ", "\t": "\t",
}  # fmt: skip


class Scalar(NamedTuple):
    """How a text stands in the file: up to where, in which style ("" is plain), and whether inside brackets."""

    end: Mark
    style: str
    flow: bool


class Ink(NamedTuple):
    """A character of a value that is no space, and the stretch of the raw text that stands for it."""

    char: str
    start: int
    end: int


def fix_of(edit: Edit, value: str, scalar_: Scalar, start: Mark, lines: Sequence[str]) -> Fix | None:
    """Return what to write where for `edit` of a `value` that stands from `start` on; None where that is not sure."""
    raw = _between(lines, start, scalar_.end)
    inks = _every_ink(raw, scalar_.style)
    edit = _narrowed(edit)
    first, length = _count(edit.old[: edit.start]), _count(edit.piece)
    if _shown(raw, scalar_.style) != _packed(value) or len(inks) != len(_packed(edit.old)):
        return None
    piece = inks[first : first + length]
    if not piece or "".join(ink.char for ink in piece) != "".join(edit.piece.split()):
        return None
    begin, end = piece[0].start, piece[-1].end
    if not edit.new:  # no space is left twice
        end += len(raw[end:]) - len(raw[end:].lstrip(" "))
    if (new := _written(edit.new, scalar_.style)) is not None:
        changed = f"{raw[:begin]}{new}{raw[end:]}"
        if scalar_.style or _stays_plain(changed, scalar_.flow):
            return Fix(_point(raw, begin, start), _point(raw, end, start), new)
    if scalar_.style in ("|", ">"):
        return None
    whole = _replaced(value, first, length, edit.new)
    written = scalar(whole) if not scalar_.flow and "\n" not in whole else quoted(whole)
    return Fix(_point(raw, 0, start), _point(raw, len(raw), start), written) if whole.strip() else None


def _narrowed(edit: Edit) -> Edit:
    """Leave out of an edit the words that stay as they are at its end, so that they keep their lines and spelling."""
    piece, new = edit.piece, edit.new
    same, most = 0, min(len(piece), len(new))
    while same < most and piece[-1 - same] == new[-1 - same]:
        same += 1
    if space := _SPACE.search(piece, len(piece) - same):
        kept = len(piece) - space.start()
        heads = piece[:-kept], new[:-kept]
        if all(head and not head[-1].isspace() for head in heads):
            return Edit(edit.old, new[:-kept], edit.start, edit.start + len(piece) - kept)
    return edit


def _count(text: str) -> int:
    return len("".join(text.split()))


def _between(lines: Sequence[str], start: Mark, end: Mark) -> str:
    (first, begin), (last, stop) = start, end
    if last >= len(lines):
        last, stop = len(lines) - 1, len(lines[-1])
    if first == last:
        return lines[first][begin:stop]
    return "\n".join([lines[first][begin:], *lines[first + 1 : last], lines[last][:stop]])


def _point(raw: str, offset: int, start: Mark) -> tuple[int, int]:
    before = raw[:offset].split("\n")
    column = len(before[-1]) + (start[1] if len(before) == 1 else 0)
    return start[0] + len(before), column + 1


@lru_cache(maxsize=4)  # of a long text that many cures are for
def _every_ink(raw: str, style: str) -> tuple[Ink, ...]:
    return tuple(_inks(raw, style))


@lru_cache(maxsize=4)
def _shown(raw: str, style: str) -> str:
    return "".join(ink.char for ink in _every_ink(raw, style))


@lru_cache(maxsize=8)
def _packed(text: str) -> str:
    return "".join(text.split())


def _inks(raw: str, style: str) -> Iterator[Ink]:
    """Yield the characters of the value, a letter and its marks as one, in NFC."""
    cluster, begin, end = "", 0, 0
    for char, start, stop in _characters(raw, style):
        if cluster and combining(char[0]) and start == end:
            cluster, end = cluster + char, stop
            continue
        yield from (Ink(each, begin, end) for each in normalize("NFC", cluster))
        cluster, begin, end = char, start, stop
    yield from (Ink(each, begin, end) for each in normalize("NFC", cluster))


def _characters(raw: str, style: str) -> Iterator[tuple[str, int, int]]:
    if style == '"':
        for found in _DOUBLE.finditer(raw, 1, len(raw) - 1):
            char = _unescaped(found[0]) if found[0][0] == "\\" else found[0]
            if not char.isspace():
                yield char, found.start(), found.end()
    else:
        pattern, begin, end = _INK, 0, len(raw)
        if style == "'":
            pattern, begin, end = _SINGLE, 1, len(raw) - 1
        elif style in ("|", ">"):
            begin = raw.index("\n") if "\n" in raw else end
        for found in pattern.finditer(raw, begin, end):
            yield found[0][0], found.start(), found.end()


def _unescaped(escape: str) -> str:
    sign = escape[1]
    if sign in "xuU":
        return chr(int(escape[2:], 16))
    return _ESCAPES.get(sign, sign)


def _written(text: str, style: str) -> str | None:
    """Return a piece of a value as it is written in a style; None where the style cannot hold it."""
    if style == '"':
        return escaped(text)
    if "\n" in text or UNPRINTABLE.search(text):
        return None
    return text.replace("'", "''") if style == "'" else text


def _stays_plain(raw: str, flow: bool) -> bool:
    text = " ".join(raw.split())
    return scalar(text) == text and text != "" and not (flow and _OF_FLOW.search(text))


def _replaced(value: str, first: int, length: int, new: str) -> str:
    inks = [found.start() for found in _INK.finditer(value)]
    return f"{value[: inks[first]]}{new}{value[inks[first + length - 1] + 1 :]}".strip()
