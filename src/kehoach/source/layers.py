"""Values with the spot of each, and values from elsewhere laid over or under them: each keeps the spot where it was
written.

A layer is a `Source` like any other: what `--set` gives or a table's row, over a plan; a unit's profile, under it. What
is found in a value of it is told there, `--set:2:1`, not in the file that it is laid over.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from kehoach.diagnostics import Diagnostic, Edit, Fix, YamlPlace
from kehoach.source.cures import Scalar, fix_of
from kehoach.source.lines import Lines, Mark

Path = tuple[str | int, ...]
NO_ALIASES: Mapping[str, str] = MappingProxyType({})


class Spot(NamedTuple):
    """Where a value was written.

    Attributes:
        lines: the lines of the file, or whatever was typed.
        start: where the value begins.
        key: where its key begins, if it has one there.
        text: how a text is written in YAML; None where it is no text, or nothing that a cure can be written into.
        used: where in the plan a value of another file stands for a text, if it does.
    """

    lines: Lines
    start: Mark
    key: Mark | None = None
    text: Scalar | None = None
    used: "Spot | None" = None

    def place(self, *, key: bool = False) -> YamlPlace:
        """Return the place that is told: of the value, or of its key."""
        return self.lines.place(self.key if key and self.key else self.start)


class Source(NamedTuple):
    """What was written, and where.

    Attributes:
        data: dicts, lists, texts and None, nothing else.
        spots: the spot of each value, by the way to it; () is the whole.
        diagnostics: what is wrong or doubtful in how it is written.
        unread: keys that may stand in the fields left out for their faults.
    """

    data: Any
    spots: Mapping[Path, Spot]
    diagnostics: tuple[Diagnostic, ...] = ()
    unread: frozenset[str] = frozenset()

    @property
    def file(self) -> str:
        """The name of the file that lies below all layers."""
        return self.spots[()].lines.file

    @property
    def lines(self) -> Sequence[str]:
        """The lines of that file."""
        return self.spots[()].lines.lines

    def place(self, path: Path, *, key: bool = False, aliases: Mapping[str, str] = NO_ALIASES) -> YamlPlace:
        """Return the deepest place on `path`.

        Steps that nobody wrote are passed over: the model brings several ways of writing to one shape, so that its
        ("yeu_cau", "cac_muc", 0, "doan", 0) may be the file's ("yeu_cau", 0). `aliases` names keys of the model that
        the file may have under another name.
        """
        return self.spots[self._deepest(path, aliases)].place(key=key)

    def way(self, path: Path, *, aliases: Mapping[str, str] = NO_ALIASES) -> Path:
        """Return the way in what was written to the deepest value on `path`."""
        return self._deepest(path, aliases)

    def used(self, path: Path, *, aliases: Mapping[str, str] = NO_ALIASES) -> YamlPlace | None:
        """Return where in the plan the value on `path` is used, if it was written in another file."""
        spot = self.spots[self._deepest(path, aliases)].used
        return spot.place() if spot else None

    def fix(self, path: Path, edit: Edit, *, aliases: Mapping[str, str] = NO_ALIASES) -> Fix | None:
        """Return the change of the file that brings `edit` about; None where the text on `path` is not in the file."""
        here = self._deepest(path, aliases)
        value, spot = self._value(here), self.spots[here]
        if isinstance(value, str) and spot.text:
            return fix_of(edit, value, spot.text, spot.start, spot.lines.lines)
        if isinstance(value, dict) and len(value) == 1:  # a sentence that YAML split at its colon
            [(key, rest)] = value.items()
            last = self.spots[(*here, key)].text
            if last and not last.style and (rest is None or isinstance(rest, str)):
                sentence = f"{key}: {rest}" if rest else f"{key}:"
                return fix_of(edit, sentence, last, spot.start, spot.lines.lines)
        return None

    def _deepest(self, path: Path, aliases: Mapping[str, str]) -> Path:
        here: Path = ()
        for step in path:
            for name in (step, aliases.get(str(step), step)):
                if (*here, name) in self.spots:
                    here = (*here, name)
                    break
        return here

    def _value(self, path: Path) -> Any:
        value = self.data
        for step in path:
            value = value[step]
        return value


def lay(source: Source, path: Path, layer: Source) -> Source:
    """Return `source` with the data of `layer` at `path`, which leads through no text and past the end of no list."""
    return lay_all(source, [(path, layer)])


def lay_all(source: Source, layers: Iterable[tuple[Path, Source]]) -> Source:
    """Return `source` with each of `layers` at its path, the later over the earlier."""
    data, spots = source.data, dict(source.spots)
    for path, layer in layers:
        for inner in _ways(_at(data, path), path):
            spots.pop(inner, None)
        for length in range(len(path)):  # mappings that are there for the layer only
            spots.setdefault(path[:length], layer.spots[()])
        spots.update((path + inner, spot) for inner, spot in layer.spots.items())
        data = _laid(data, path, layer.data)
    return source._replace(data=data, spots=spots)


def _at(data: Any, path: Path) -> Any:
    """Return what stands at `path`; None where nothing does."""
    for step in path:
        data = data[int(step)] if isinstance(data, list) else (data or {}).get(step)
    return data


def _ways(data: Any, path: Path) -> Iterator[Path]:
    """Yield the way to a value and to all in it."""
    yield path
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _ways(value, (*path, step))


def part(source: Source, path: Path) -> Source:
    """Return what stands at `path`, as a source of its own. Raises KeyError or IndexError where nothing does."""
    data = source.data
    for step in path:
        data = data[step]
    depth = len(path)
    return Source(data, {way[depth:]: spot for way, spot in source.spots.items() if way[:depth] == path})


def lay_under(source: Source, layer: Source) -> Source:
    """Return `source` with what `layer` says and it does not, each value with its own spot.

    Mappings are merged key by key, and a list of one mapping as that mapping; any other list or text stays as it is.
    A key without a value says nothing.
    """
    gaps = _gaps(source.data, layer.data, (), ())
    return lay_all(source, [(path, part(layer, way)) for path, way in gaps])


def _gaps(over: Any, under: Any, path: Path, way: Path) -> Iterator[tuple[Path, Path]]:
    """Yield the way in `over` to each value that it lacks, with the way in `under` to the value."""
    if over is None:
        yield path, way
    elif isinstance(under, dict) and isinstance(over, list) and len(over) == 1:
        yield from _gaps(over[0], under, (*path, 0), way)
    elif isinstance(under, dict) and isinstance(over, dict):
        for key, value in under.items():
            if value is not None:
                yield from _gaps(over.get(key), value, (*path, key), (*way, key))


def _laid(data: Any, path: Path, value: Any) -> Any:
    """Return a copy of `data` with `value` at `path`."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, list):
        index = int(step)
        return [*data[:index], _laid(data[index], rest, value), *data[index + 1 :]]
    below = data or {}
    return {**below, step: _laid(below.get(step), rest, value)}
