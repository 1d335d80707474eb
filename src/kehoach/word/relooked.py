"""Which paragraphs of a file look other than those of an earlier one that say the same: sizes, colours, sides."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from kehoach.word.reading.opened import Opened
from kehoach.word.reading.paragraphs import WordParagraph

MOST = 3_000  # paragraphs of a file that are looked at
NEAR = 0.15  # points and mm: programs round


class Relooked(NamedTuple):
    """A paragraph, and what of its looks is another."""

    number: int
    what: tuple[str, ...]


def relooked(before: Opened, after: Opened) -> Iterator[Relooked]:
    """Yield the paragraphs of `after` that say what one of `before` says, in other looks."""
    ones, others = ([each for each in opened.paragraphs if each.visible_runs][:MOST] for opened in (before, after))
    matcher = SequenceMatcher(None, [*map(_words, ones)], [*map(_words, others)], autojunk=False)
    for begin, other, size in matcher.get_matching_blocks():
        for one, two in zip(ones[begin : begin + size], others[other : other + size], strict=True):
            if what := _differing(_looks(one), _looks(two)):
                yield Relooked(two.number, what)


def _words(paragraph: WordParagraph) -> str:
    return " ".join(paragraph.text.split())


def _looks(paragraph: WordParagraph) -> dict[str, Sequence[Any]]:
    """Return what a reader sees: of the letters every value that a run has, each once."""
    letters = [run.letters for run in paragraph.visible_runs]
    looks = paragraph.looks
    return {
        "phông chữ": sorted({each.ascii for each in letters}),
        "cỡ chữ": sorted({each.size for each in letters}),
        "chữ đậm": sorted({each.bold for each in letters}),
        "chữ nghiêng": sorted({each.italic for each in letters}),
        "màu chữ": sorted({"auto" if each.colour == "000000" else each.colour for each in letters}),
        "gạch chân, gạch ngang": sorted({(each.underline, each.strike) for each in letters}),
        "căn lề": [looks.alignment],
        "lùi đầu dòng": [looks.first_line, looks.start],
        "khoảng cách đoạn": [looks.before, looks.after],
        "cách dòng": [looks.fixed_line or looks.lines],
    }


def _differing(ones: dict[str, Sequence[Any]], others: dict[str, Sequence[Any]]) -> tuple[str, ...]:
    return tuple(name for name, values in ones.items() if not _are_near(values, others[name]))


def _are_near(ones: Sequence[Any], others: Sequence[Any]) -> bool:
    return len(ones) == len(others) and all(
        abs(one - other) <= NEAR if isinstance(one, float) and isinstance(other, float) else one == other
        for one, other in zip(ones, others, strict=True)
    )
