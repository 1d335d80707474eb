"""A text without looks → lines as recognising sees them: columns told apart, broken lines joined, Markdown read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kehoach.document.recognise.body import mark_of
from kehoach.document.recognise.end import AUTHORITY, RECIPIENTS
from kehoach.document.recognise.kind import DATE, MOTTO, NATION, named
from kehoach.document.recognise.seen import Cell, Seen
from kehoach.wording.characters import CONTROLS, NOT_XML

MOST_HEAD = 60  # lines before the name of the kind
BESIDE = re.compile(r"\t+| {3,}")  # what stands between two columns
NUMBERED = re.compile(r"(?P<left>Số(?!\w)\s*:?.*?/\s*\S+)\s+(?P<right>\S.*\bngày\b.*)|(?P<only>Số\b.*)", re.IGNORECASE)
ENDED = re.compile(r"[.;:!?…/][”\"’)\]]*$")
HEADING = re.compile(r"#{1,6}\s+(?=\S)")
EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])([*_])(?=[^\s*_])([^*_]+?)(?<=\S)\3(?![\w*])")
RULE = re.compile(r"\s*(?:[-*_=–—]\s*){3,}")
PAGE = re.compile(r"\s*[-–—=]*\s*(?:trang|page)\s+\d+\s*[-–—=]*\s*", re.IGNORECASE)
ROW = re.compile(r"\s*\|(?P<cells>.*)\|\s*")
DASHES = re.compile(r"\s*:?-{2,}:?\s*")
UNREADABLE = re.compile(f"[{NOT_XML}{CONTROLS}]")
WRAPPED_AT = (50, 125)  # characters: between these lie most lines of a text that somebody's program broke
NO_TITLE = 45  # characters: what is shorter need not go on below
HEAD_TABLE, CLOSING_TABLE = 0, 1


class Plain(NamedTuple):
    """The lines of a text; `emphasised` are the numbers of those that had signs of bold or italics."""

    lines: tuple[Seen, ...]
    emphasised: tuple[int, ...]
    page_numbers: tuple[int, ...]


class _Raw(NamedTuple):
    number: int
    text: str
    cells: tuple[str, ...] = ()


def plain(text: str) -> Plain:
    """Return the lines of a text, each with its number in the file."""
    typed = [UNREADABLE.sub(" ", line) for line in text.replace("\r\n", "\n").replace("\f", "\n").split("\n")]
    pages = _page_numbers(typed)
    raw: list[_Raw] = []
    emphasised: list[int] = []
    for number, line in enumerate(typed, start=1):
        if number in pages:
            continue
        if PAGE.fullmatch(line):
            pages.add(number)
            continue
        if RULE.fullmatch(line):
            raw.append(_Raw(number, ""))
            continue
        bare = EMPHASIS.sub(lambda found: found[2] or found[4], HEADING.sub("", line.strip()))
        if bare != line.strip() and not HEADING.match(line.strip()):
            emphasised.append(number)
        raw.append(_Raw(number, bare, _cells(bare)))
    title = next((at for at, each in enumerate(raw[:MOST_HEAD]) if named(each.text.strip())), None)
    head = [] if title is None else list(_head(raw[:title]))
    rest = raw[title or 0 :]
    return Plain((*head, *_below(rest, is_titled=title is not None)), tuple(emphasised), tuple(sorted(pages)))


def _page_numbers(lines: Sequence[str]) -> set[int]:
    """Return the lines that are the numbers of pages: alone between empty lines, each one more than the last."""
    found: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        around = [lines[at].strip() for at in (index - 1, index + 1) if 0 <= at < len(lines)]
        if re.fullmatch(r"\s*\d{1,3}\s*", line) and not any(around):
            found.append((index + 1, int(line)))
    values = [value for _, value in found]
    if values and values[0] in (1, 2) and values == list(range(values[0], values[0] + len(values))):
        return {number for number, _ in found}
    return set()


def _cells(line: str) -> tuple[str, ...]:
    found = ROW.fullmatch(line)
    return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", found["cells"])) if found else ()


def _head(raw: Iterable[_Raw]) -> Iterator[Seen]:
    """Yield what stands above the name of the kind, in two columns as it stands on paper."""
    for row, each in enumerate(raw):
        for piece in _beside(each.text):
            column = int(bool(NATION.search(piece) or MOTTO.search(piece) or DATE.search(piece)))
            cell = Cell(HEAD_TABLE, row, column, 1, 2, is_ruled=False, is_head=False)
            yield Seen(each.number, piece, cell=cell, is_centred=True)


def _beside(text: str) -> list[str]:
    if DATE.search(text) and not NATION.search(text) and not text.lstrip().startswith("Số"):
        return [" ".join(text.split())]
    pieces = [piece for part in BESIDE.split(text.strip()) for piece in _apart(part.strip()) if piece]
    numbered = NUMBERED.fullmatch(" ".join(text.split()))
    if numbered:
        return [each for each in numbered.groups() if each]
    return pieces


def _apart(text: str) -> Iterator[str]:
    for pattern in (NATION, MOTTO):
        if (found := pattern.search(text)) and found.start():
            yield text[: found.start()].strip(" -")
            yield text[found.start() :]
            return
    yield text


def _below(raw: Sequence[_Raw], *, is_titled: bool) -> Iterator[Seen]:
    """Yield the name of the kind and all below it."""
    is_wrapped = _is_wrapped([each.text for each in raw if not each.cells])
    closing = set(_closing(raw))
    in_summary = is_titled
    below_title = False
    last: Seen | None = None
    table = CLOSING_TABLE
    row = 0
    for index, each in enumerate(raw):
        text = " ".join(each.text.split())
        if each.cells:
            if not (index and raw[index - 1].cells):
                table, row = table + 1, 0
            if all(DASHES.fullmatch(cell) for cell in each.cells):
                continue
            if last:
                yield last
                last = None
            for column, cell in enumerate(each.cells):
                place = Cell(table, row, column, 1, len(each.cells), is_ruled=True, is_head=row == 0)
                yield Seen(each.number, cell.replace("\\|", "|"), cell=place, is_bold=row == 0)
            row += 1
            continue
        if not text:
            if last:
                yield last
                in_summary = in_summary and index < 2
            last = None
            continue
        if index in closing:
            if last:
                yield last
                last = None
            column = 0 if _is_listed(raw, index) else 1
            yield Seen(each.number, text, cell=Cell(CLOSING_TABLE, 0, column, 1, 2, is_ruled=False, is_head=False))
            continue
        if last and is_wrapped and _goes_on(last, text) and not named(last.text):
            last = last._replace(text=f"{last.text} {text}")
            continue
        if last:
            yield last
        below_title = bool(named(text)) or (below_title and not mark_of(text))
        set_apart = below_title and (text.isupper() or text.startswith("("))
        last = Seen(each.number, text, is_centred=in_summary or set_apart, is_bold=text.isupper())
    if last:
        yield last


def _is_wrapped(texts: Sequence[str]) -> bool:
    lengths = [len(text) for text in texts if len(text) > 40]
    low, high = WRAPPED_AT
    return bool(lengths) and max(lengths) <= high and sum(length >= low for length in lengths) * 2 > len(lengths)


def _goes_on(last: Seen, text: str) -> bool:
    """Whether a line goes on with the one above it, which a program broke."""
    if mark_of(text) or (ENDED.search(last.text) and not text[:1].islower()):
        return False
    if text[:1].islower():
        return True
    if last.text.isupper() or text.isupper():
        return last.text.isupper() and text.isupper()
    return len(last.text) >= NO_TITLE


def _closing(raw: Sequence[_Raw]) -> Iterator[int]:
    """Yield the lines of recipients and signers: the list, and the lines around it from an authority to a name."""
    start = next((at for at, each in enumerate(raw) if RECIPIENTS.fullmatch(each.text.strip())), None)
    if start is None:
        return
    above = next((at for at in range(max(start - 8, 0), start) if AUTHORITY.fullmatch(raw[at].text.strip())), start)
    yield from range(above, start)
    signed = above < start
    listing = True
    for at in range(start, len(raw)):
        text = raw[at].text.strip()
        if not text:
            continue
        if listing and at > start and text.isupper() and not text.startswith(("-", "+", "*")):
            listing = False
        if not listing and signed:
            return
        yield at
        if not listing and not text.isupper() and not text.startswith(("(", "[")):
            return


def _is_listed(raw: Sequence[_Raw], index: int) -> bool:
    """Whether a line of the closing is "Nơi nhận" or a recipient, whose lines run to the first in capitals."""
    start = next(at for at in range(len(raw)) if RECIPIENTS.fullmatch(raw[at].text.strip()))
    if index < start:
        return False
    texts = (raw[at].text.strip() for at in range(start + 1, index + 1))
    return not any(text.isupper() and not text.startswith(("-", "+", "*")) for text in texts)
