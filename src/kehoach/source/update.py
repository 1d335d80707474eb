"""A plan's file with some values changed: only their own stretches are written, every byte outside stays.

Values are changed where the spots of the source say that they stand, in the way that they are written there: in quotes,
folded, in brackets. What cannot be put into the way something is written is refused, never guessed.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from kehoach.diagnostics import Edit, Fix
from kehoach.source.dump import UNPRINTABLE, scalar
from kehoach.source.layers import Path, Source, Spot
from kehoach.source.lines import Mark
from kehoach.wording.patterns import compiled

MARK = "\ufeff"
_DASH = compiled(r"(\s*(?:- +)*)-(?:\s|$)")
_CONTENT = compiled(r"\s*[^\s#]")


def put(source: Source, path: Path, value: str) -> Fix | None:
    """Return what makes the text at `path` say `value`; None where that cannot be written there."""
    spot = source.spots.get(path)
    old = value_at(source.data, path)
    if spot is None or spot.lines.file != source.file:
        return None
    if old is None and spot.key is not None:
        return _filled(spot, value)
    if not isinstance(old, str) or spot.text is None:
        return None
    start, end = _changed(old, value)
    return source.fix(path, Edit(old, value[start : len(value) - (len(old) - end)], start, end))


def _changed(old: str, new: str) -> tuple[int, int]:
    """Return the stretch of `old` that is not in `new` too: whole words, one at least."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    end = len(old) - last
    while first and not old[first - 1].isspace():
        first -= 1
    while end < len(old) and not old[end].isspace():
        end += 1
    if not old[first:end].strip():  # something comes between two words: the one before it is written again
        first = len(old[:first].rstrip())
        while first and not old[first - 1].isspace():
            first -= 1
    return first, end


def _filled(spot: Spot, value: str) -> Fix | None:
    """Return what puts a value after a key that has none."""
    line, column = spot.key or (0, 0)
    colon = spot.lines[line].find(":", column)
    if colon < 0 or _CONTENT.match(spot.lines[line][colon + 1 :]):
        return None
    at = (line + 1, colon + 2)
    return Fix(at, at, f" {scalar(value)}")


def put_pieces(source: Source, path: Path, edits: Sequence[Edit]) -> list[Fix]:
    """Return what brings about all of `edits`, which are of the text at `path` and in order; [] where that cannot be.

    Each is written by itself, so that what stands between them keeps its lines, unless the way in which the text is
    written cannot hold one of them.
    """
    fixes = [source.fix(path, edit) for edit in edits]
    single = [fix for fix in fixes if fix is not None]
    if len(single) == len(edits) and all(one.end <= other.start for one, other in pairwise(single)):
        return single
    whole = edits[0].old
    for edit in reversed(edits):
        whole = f"{whole[: edit.start]}{edit.new}{whole[edit.end :]}"
    fix = source.fix(path, Edit(edits[0].old, whole)) or _key(source, path, edits[0].old, whole)
    return [fix] if fix else []


def _key(source: Source, path: Path, old: str, new: str) -> Fix | None:
    """Return what writes anew a key that is a sentence with a list below it: the only one at `path`, typed as it is."""
    value = value_at(source.data, path)
    spot = source.spots.get((*path, old)) if isinstance(value, dict) and len(value) == 1 else None
    if spot is None or spot.key is None or spot.lines.file != source.file:
        return None
    line, column = spot.key
    end = column + len(old)
    return (
        Fix((line + 1, column + 1), (line + 1, end + 1), scalar(new)) if spot.lines[line][column:end] == old else None
    )


def empty(source: Source, path: Path) -> Fix | None:
    """Return what leaves the key at `path` without its value; None where there is no text to take away."""
    spot = source.spots.get(path)
    if spot is None or spot.text is None or spot.text.style in ("|", ">") or spot.lines.file != source.file:
        return None
    (line, column), end = spot.start, spot.text.end
    before = len(spot.lines[line][:column].rstrip(" "))
    return Fix((line + 1, before + 1), (end[0] + 1, end[1] + 1), " ~" if spot.text.flow else "")


def drop(source: Source, path: Path) -> Fix | None:
    """Return what takes the item at `path` out of its list; None for the only one, which leaves no list."""
    *rest, index = path
    items, spot = value_at(source.data, tuple(rest)), source.spots.get(path)
    if not isinstance(items, list) or not isinstance(index, int) or len(items) < 2:
        return None
    if spot is None or spot.lines.file != source.file:
        return None
    if spot.text is not None and spot.text.flow:
        return _out_of_brackets(source, tuple(rest), index)
    dash = dash_of(spot)
    if dash is None or spot.lines[dash[0]][: dash[1]].strip():
        return None
    last = last_line(source, dash)
    if last + 1 >= len(spot.lines.lines):  # the file ends here: the line end before it goes
        return Fix((dash[0], len(spot.lines[dash[0] - 1]) + 1), (last + 1, len(spot.lines[last]) + 1), "")
    return Fix((dash[0] + 1, 1), (last + 2, 1), "")


def drop_key(source: Source, path: Path) -> Fix | None:
    """Return what takes a key and its value out of a mapping that has others and is written in lines."""
    *rest, key = path
    holder, spot = value_at(source.data, tuple(rest)), source.spots.get(path)
    if not isinstance(holder, dict) or len(holder) < 2 or spot is None or spot.key is None:
        return None
    line, column = spot.key
    if spot.lines.file != source.file or spot.lines[line][:column].strip():
        return None
    below = [
        other.key[0] for name in holder if name != key
        if (other := source.spots[(*rest, name)]).key is not None and other.key > spot.key
    ]  # fmt: skip
    end = min(below) if below else last_line(source, (line, column)) + 1
    while not below and end < len(source.lines) and _DASH.match(source.lines[end][column:]):
        end = last_line(source, (end, column)) + 1
    while end > line + 1 and not _CONTENT.match(source.lines[end - 1]):  # remarks above the next key are its own
        end -= 1
    if end >= len(source.lines):
        return Fix((line, len(source.lines[line - 1]) + 1), (end, len(source.lines[end - 1]) + 1), "") if line else None
    return Fix((line + 1, 1), (end + 1, 1), "")


def _out_of_brackets(source: Source, path: Path, index: int) -> Fix | None:
    here, other = source.spots[(*path, index)], source.spots.get((*path, index - 1 if index else 1))
    if here.text is None or other is None or other.text is None:
        return None
    start, end = (here.start, other.start) if index == 0 else (other.text.end, here.text.end)
    return Fix((start[0] + 1, start[1] + 1), (end[0] + 1, end[1] + 1), "")


def dash_of(spot: Spot) -> Mark | None:
    """Return where the dash of a list's item stands."""
    line, column = spot.start
    at = spot.lines[line].rfind("-", 0, column)
    return (line, at) if at >= 0 and spot.lines[line][at:column].strip() == "-" else None


def last_line(source: Source, dash: Mark) -> int:
    """Return the last line of an item: before the next that begins no further right than its dash."""
    lines, last = source.lines, dash[0]
    for number in range(dash[0] + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        if len(line) - len(line.lstrip(" ")) <= dash[1]:
            break
        if _CONTENT.match(line):
            last = number
    return last


def value_at(data: Any, path: Path) -> Any:
    """Return the value at `path`; None where there is none."""
    for step in path:
        within = data if isinstance(data, dict) else dict(enumerate(data)) if isinstance(data, list) else {}
        data = within.get(step)
    return data


def written(text: str, fixes: Sequence[Fix]) -> str:
    """Return the file's text with these changes, which do not overlap; new lines end as the others do."""
    body = text.removeprefix(MARK)
    lines = UNPRINTABLE.sub(" ", body).splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    newline = "\r\n" if "\r\n" in body else "\n"

    def offset(point: tuple[int, int]) -> int:
        line, column = point
        return min(starts[min(line - 1, len(starts) - 1)] + column - 1, len(body))

    spans = [(offset(fix.start), index, offset(fix.end), fix.text) for index, fix in enumerate(fixes)]
    for begin, _, end, new in sorted(spans, reverse=True):
        body = body[:begin] + new.replace("\n", newline) + body[end:]
    return (MARK if text.startswith(MARK) else "") + body
