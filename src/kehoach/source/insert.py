"""New values put into a plan's file: an item of a list, a paragraph of a text, a key; every byte around them stays.

Each is written as what stands beside it is: in brackets, in a block. What has no room there is refused, never guessed.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from kehoach.diagnostics import Fix
from kehoach.source.dump import dump, quoted, scalar
from kehoach.source.layers import Path, Source, Spot
from kehoach.source.lines import Mark
from kehoach.source.update import dash_of, last_line, value_at
from kehoach.wording.patterns import compiled

_OF_FLOW = compiled(r"[,\[\]{}]")
_BLOCK = ("|", ">")
PAD = "  "


def add(source: Source, path: Path, value: Any) -> Fix | None:
    """Return what makes `value` the item at `path` of a list, before the one that is there now."""
    *rest, index = path
    items = value_at(source.data, tuple(rest))
    if not isinstance(items, list) or not isinstance(index, int) or not 0 <= index <= len(items) or not items:
        return None
    beside = source.spots.get((*rest, max(index - 1, 0)))
    if beside is None or beside.lines.file != source.file:
        return None
    if beside.text is not None and beside.text.flow:
        return _into_brackets(beside, value, after=index > 0)
    dash = dash_of(beside)
    if dash is None:
        return None
    pad = " " * dash[1]
    in_row = beside.lines[beside.start[0]][beside.start[1] :].startswith("[") and _is_row(value)
    item = f"- {_row(value)}\n" if in_row else dump([value])
    written = "\n".join(pad + line if line else line for line in item.splitlines())
    if index == 0:
        at = (dash[0] + 1, dash[1] + 1)
        return Fix(at, at, f"{written.lstrip(' ')}\n{pad}")
    last = last_line(source, dash)
    at = (last + 1, len(beside.lines[last]) + 1)
    return Fix(at, at, f"\n{written}")


def _into_brackets(beside: Spot, value: Any, *, after: bool) -> Fix | None:
    if not isinstance(value, str) or beside.text is None:
        return None
    line, column = beside.text.end if after else beside.start
    at = (line + 1, column + 1)
    return Fix(at, at, f", {quoted(value)}" if after else f"{quoted(value)}, ")


def _is_row(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) and "\n" not in each for each in value)


def _row(cells: Sequence[str]) -> str:
    """Return the cells of a row in brackets; each is plain where nothing in it would part it there."""
    plain = (each if each and scalar(each) == each and not _OF_FLOW.search(each) else quoted(each) for each in cells)
    return f"[{', '.join(plain)}]"


def add_paragraph(source: Source, path: Path, index: int, text: str) -> list[Fix]:
    """Return what makes `text` the paragraph `index` of the text at `path`; [] where that cannot be."""
    value, spot = value_at(source.data, path), source.spots.get(path)
    if not isinstance(value, str) or spot is None or spot.text is None or spot.lines.file != source.file:
        return []
    if spot.text.style in _BLOCK and index:
        begins, ends = _stretch(spot, index - 1)
        if ends is None:
            return []
        pad = _indent(spot.lines[begins])
        at = (ends + 1, len(spot.lines[ends]) + 1)
        apart = "\n" * (2 if spot.text.style == "|" else 3)  # folding makes one line end of a blank line
        return [Fix(at, at, f"{apart}{pad}{text}")]
    if spot.text.style in _BLOCK:
        return []
    paragraphs = [" ".join(each.split()) for each in value.split("\n\n")]
    return _as_block(source, path, "\n\n".join([*paragraphs[:index], text, *paragraphs[index:]]))


def drop_paragraph(source: Source, path: Path, index: int) -> Fix | None:
    """Return what takes the paragraph `index` out of a text written as a block, which has others."""
    spot = source.spots.get(path)
    if spot is None or spot.text is None or spot.text.style not in _BLOCK or spot.lines.file != source.file:
        return None
    found = [*_stretches(spot)]
    if len(found) < 2 or index >= len(found):
        return None
    if index:  # with the blank lines above it
        above, last = found[index - 1][1], found[index][1]
        return Fix((above + 1, len(spot.lines[above]) + 1), (last + 1, len(spot.lines[last]) + 1), "")
    return Fix((found[0][0] + 1, 1), (found[1][0] + 1, 1), "")


def _stretch(spot: Spot, index: int) -> tuple[int, int | None]:
    found = [*_stretches(spot)]
    return found[index] if index < len(found) else (0, None)


def _stretches(spot: Spot) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of each paragraph of a block."""
    if spot.text is None:
        return
    apart = 1 if spot.text.style == "|" else 2
    lines = [number for number in range(spot.start[0] + 1, spot.text.end[0] + 1) if spot.lines[number].strip()]
    if spot.text.end[1] == 0:
        lines = [number for number in lines if number < spot.text.end[0]]
    begin = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at] - lines[at - 1] > apart:
            yield lines[begin], lines[at - 1]
            begin = at


def _as_block(source: Source, path: Path, text: str) -> list[Fix]:
    """Return what writes a text of several paragraphs in the place of one that stands on its key's line."""
    spot = source.spots[path]
    if spot.text is None:
        return []
    (line, column), (last, end) = spot.start, spot.text.end
    whole = Fix((line + 1, column + 1), (last + 1, end + 1), quoted(text))
    pad = _pad(spot)
    head, *below = dump([text]).splitlines()
    if spot.text.flow or pad is None or not head.startswith("- |"):
        return [whole]
    at = (last + 1, len(spot.lines[last]) + 1)
    body = "".join(f"\n{pad}{each.removeprefix(PAD)}" if each else "\n" for each in below)
    return [whole._replace(text=head.removeprefix("- ")), Fix(at, at, body)]


def as_list(source: Source, path: Path, items: Sequence[str]) -> list[Fix]:
    """Return what writes a list in the place of the text that follows a key; [] where that cannot be."""
    spot = source.spots.get(path)
    if spot is None or spot.key is None or spot.text is None or spot.lines.file != source.file:
        return []
    if spot.text.flow or spot.text.style in _BLOCK:
        return []
    (line, column), (last, end) = spot.start, spot.text.end
    before = len(spot.lines[line][:column].rstrip(" "))
    pad, at = " " * spot.key[1] + PAD, (last + 1, len(spot.lines[last]) + 1)
    body = "".join(f"\n{pad}{each}" for each in dump([*items]).splitlines())
    return [Fix((line + 1, before + 1), (last + 1, end + 1), ""), Fix(at, at, body)]


def _pad(spot: Spot) -> str | None:
    """Return the spaces before the lines of a block that stands at a spot."""
    if spot.key is not None:
        return " " * spot.key[1] + PAD
    dash = dash_of(spot)
    return None if dash is None else " " * dash[1] + PAD


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def add_key(source: Source, path: Path, value: Any, order: Sequence[str] = ()) -> Fix | None:
    """Return what puts a key into a mapping written in lines: where it belongs by `order`, else last.

    None where the mapping has the key.
    """
    *rest, key = path
    holder = value_at(source.data, tuple(rest))
    if not isinstance(holder, dict) or key in holder or not isinstance(key, str):
        return None
    spots = {name: source.spots[(*rest, name)] for name in holder}
    found = {name: spot.key for name, spot in spots.items() if spot.key and spot.lines.file == source.file}
    if len(found) < len(holder) or len({mark[1] for mark in found.values()}) != 1:
        return None
    first = min(found.values())
    pad = " " * first[1]
    written = "\n".join(pad + line if line else line for line in dump({key: value}).splitlines())
    places = {name: order.index(name) for name in found if name in order}
    above = [name for name in found if key not in order or places.get(name, -1) < order.index(key)]
    if not above:
        at = (first[0] + 1, first[1] + 1)
        return Fix(at, at, f"{written.lstrip(' ')}\n{pad}")
    begins = found[max(above, key=lambda name: (places.get(name, -1), found[name]))]
    end = min((mark[0] for mark in found.values() if mark > begins), default=0) or _end(source, begins)
    last = end - 1
    while last > begins[0] and (not source.lines[last].strip() or source.lines[last].lstrip().startswith("#")):
        last -= 1
    at = (last + 1, len(source.lines[last]) + 1)
    return Fix(at, at, f"\n{written}")


def _end(source: Source, begins: Mark) -> int:
    """Return the line at which the value of a mapping's last key has ended."""
    return last_line(source, begins) + 1 if begins[1] else len(source.lines)


def set_cell(source: Source, path: Path, text: str) -> Fix | None:
    """Return what makes the cell at `path` say `text`, or nothing, where one of both is empty."""
    old, spot = value_at(source.data, path), source.spots.get(path)
    if not isinstance(old, str) or bool(old) == bool(text) or spot is None or spot.text is None:
        return None
    if spot.lines.file != source.file or spot.text.style in _BLOCK:
        return None
    (line, column), (last, end) = spot.start, spot.text.end
    return Fix((line + 1, column + 1), (last + 1, end + 1), _row([text])[1:-1])


def add_title(source: Source, path: Path, title: str) -> Fix | None:
    """Return what gives a part of the plan, which is a text or a list, a title of its own."""
    value, spot = value_at(source.data, path), source.spots.get(path)
    if spot is None or spot.key is None or spot.lines.file != source.file or not isinstance(value, str | list):
        return None
    line, column = spot.key
    colon = spot.lines[line].find(":", column)
    if colon < 0:
        return None
    pad = " " * column + PAD
    at = (line + 1, (len(spot.lines[line]) if spot.start[0] > line else colon + 1) + 1)  # below a remark on the key
    return Fix(at, at, f"\n{pad}tieu_de: {scalar(title)}\n{pad}{'doan' if isinstance(value, str) else 'cac_muc'}:")
