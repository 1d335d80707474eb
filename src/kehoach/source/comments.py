"""Comments of a YAML file that speak to the program: `# kehoach: …`, where YAML reads a comment and no text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics import YamlPlace
from kehoach.source.lines import Lines, Mark
from kehoach.source.load import Source

_TO_US = re.compile(r"(?:^|(?<=\s))#\s*kehoach\s*:\s*(.*?)\s*$")  # YAML 1.2 §6.6: at the beginning or after a space
_CONTENT = re.compile(r"\s*[^\s#]")


class Comment(NamedTuple):
    """What a comment says to the program.

    Attributes:
        place: where it stands.
        line: the line that it is about, from 1: its own, or the next one with content if it stands alone.
        text: what comes after `kehoach:`.
    """

    place: YamlPlace
    line: int
    text: str


def comments(source: Source) -> Iterator[Comment]:
    """Yield the comments of a file that begin with `kehoach:`."""
    found = [(number, match) for number, line in enumerate(source.lines) if (match := _TO_US.search(line))]
    if not found:
        return
    texts = list(_texts(source))
    for number, match in found:
        mark = (number, match.start())
        if any(begin <= mark < end for begin, end in texts):
            continue
        place = Lines(source.file, source.lines).place(mark)
        yield Comment(place, _about(source.lines, number, match.start()) + 1, match[1])


def _texts(source: Source) -> Iterator[tuple[Mark, Mark]]:
    """Yield where texts begin and end in which a # is a letter: between quotes, and below | or >."""
    for path, text in source.scalars.items():
        key, (line, column) = source.places[path]
        if text.style in ("|", ">"):  # a comment may stand behind the sign itself (§8.1.1)
            yield (line, 0), text.end
        elif text.style:
            yield (line - 1, column - 1), text.end
        if key and source.lines[key[0] - 1][key[1] - 1 : key[1]] in ("'", '"'):
            yield (key[0] - 1, key[1] - 1), (line - 1, column - 1)


def _about(lines: tuple[str, ...], number: int, column: int) -> int:
    if lines[number][:column].strip():
        return number
    below = (at for at in range(number + 1, len(lines)) if _CONTENT.match(lines[at]))
    return next(below, number)
