"""Comments of a YAML file that speak to the program: `# kehoach: …`, where YAML reads a comment and no text."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.diagnostics import YamlPlace
from kehoach.source.layers import Source
from kehoach.source.lines import Lines, Mark
from kehoach.wording.patterns import compiled

_TO_US = compiled(r"(?:^|(?<=\s))#\s*kehoach\s*:\s*(.*?)\s*$")  # YAML 1.2 §6.6: at the beginning or after a space
_CONTENT = compiled(r"\s*[^\s#]")


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
    for spot in source.spots.values():
        if not spot.text:
            continue
        line, _ = spot.start
        if spot.text.style in ("|", ">"):  # a comment may stand behind the sign itself (§8.1.1)
            yield (line + 1, 0), spot.text.end
        elif spot.text.style:
            yield spot.start, spot.text.end
        if spot.key and source.lines[spot.key[0]][spot.key[1] : spot.key[1] + 1] in ("'", '"'):
            yield spot.key, spot.start


def _about(lines: Sequence[str], number: int, column: int) -> int:
    if lines[number][:column].strip():
        return number
    below = (at for at in range(number + 1, len(lines)) if _CONTENT.match(lines[at]))
    return next(below, number)
