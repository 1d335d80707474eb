"""Where the words of a plan stand: every text with the way to it, and the numbered levels of the body."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import compress
from operator import itemgetter
from typing import Literal, NamedTuple, TypeVar, cast, get_args, get_origin

from kehoach.diagnostics import Loc
from kehoach.model.base import Part
from kehoach.model.ke_hoach import CAC_PHAN, KeHoach
from kehoach.model.muc import Muc
from kehoach.model.once import once
from kehoach.model.outline import Piece, outline
from kehoach.model.van_ban import VanBan
from kehoach.review.looks import Texts, Words
from kehoach.wording.characters import MARKS, NO_MARKS
from kehoach.wording.patterns import compiled

MEASURED = frozenset({"rong", "trinh_bay"})  # numbers with units, not words
BODY = frozenset({*CAC_PHAN, "bo_cuc", "phan", "mo_dau", "ket_thuc", "phu_luc"})
PARAGRAPHS = frozenset({"doan", "doan_sau", "viec", "mo_dau", "ket_thuc"})
TITLES = frozenset({"tieu_de", "don_vi"})
CHARGED = frozenset({"don_vi", "chu_tri", "phoi_hop"})  # who is given tasks


class Content(NamedTuple):
    """What stands in a plan, in the model's order, each with the way to it."""

    parts: dict[type[Part], list[tuple[Loc, Part]]]  # by kind
    texts: Texts
    fields: list[str]  # the field that each text is in
    numbers: dict[str, list[int]]  # of the texts in each field
    paragraphs: list[bool]  # whether each is running text of the body
    titles: list[Words]


@once
def content(plan: VanBan) -> Content:
    """Gather what stands in a plan."""
    gathered = _Gathered(defaultdict(list), [], [])
    if kind := _worded(type(plan)):
        _collect(plan, kind, (), gathered)
    parts, words, fields = gathered
    numbers: dict[str, list[int]] = {}
    for number, name in enumerate(fields):
        numbers.setdefault(name, []).append(number)
    paragraphs = [False] * len(words)
    for number in _sorted(numbers, PARAGRAPHS):
        paragraphs[number] = words[number][0][0] in BODY
    titles = [words[number] for number in _sorted(numbers, TITLES)]
    titles = [each for each in titles if each[0][0] in BODY and "bang_bieu" not in each[0]]
    return Content(parts, Texts(words), fields, numbers, paragraphs, titles)


def _sorted(numbers: dict[str, list[int]], fields: Iterable[str]) -> list[int]:
    return sorted(number for name in fields for number in numbers.get(name, ()))


class _Gathered(NamedTuple):
    parts: defaultdict[type[Part], list[tuple[Loc, Part]]]
    words: list[Words]
    fields: list[str]


class _Worded(NamedTuple):
    """The fields of a kind of part that hold words, or parts with words, and what reads them."""

    names: tuple[str, ...]
    values: Callable[[dict[str, object]], tuple[object, ...]]
    may_be_unit: bool


@cache
def _worded(kind: type) -> _Worded | None:
    """Return what is worded in a part: not what is chosen from a list. None for what is no part."""
    if not issubclass(kind, Part):
        return None
    fields = kind.model_fields.items()
    names = tuple(name for name, field in fields if name not in MEASURED and not _is_chosen(field.annotation))
    values = itemgetter(*names) if len(names) > 1 else lambda inside: tuple(inside[name] for name in names)
    return _Worded(names, values, issubclass(kind, Muc))


def _collect(part: Part, kind: _Worded, loc: Loc, found: _Gathered) -> None:
    """Gather the words of a part, and of the parts in it."""
    found.parts[type(part)].append((loc, part))
    inside = vars(part)
    for name in compress(kind.names, kind.values(inside)):  # most fields are empty
        value = inside[name]
        if type(value) is str:
            found.words.append(((*loc, name), value))
            found.fields.append(name)
        elif type(value) is tuple:
            is_unit = kind.may_be_unit and inside["don_vi"]
            way = (*loc, *cast("Muc", part).way(name)) if is_unit else (*loc, name)
            for index, item in enumerate(value):
                if type(item) is str:
                    found.words.append(((*way, index), item))
                    found.fields.append(name)
                elif inner := _worded(item.__class__):
                    _collect(item, inner, (*way, index), found)
        elif inner := _worded(value.__class__):
            _collect(value, inner, (*loc, name), found)


def _is_chosen(annotation: object) -> bool:
    return annotation is bool or get_origin(annotation) is Literal or any(map(_is_chosen, get_args(annotation)))


P = TypeVar("P", bound=Part)


def parts(plan: VanBan, kind: type[P]) -> list[tuple[Loc, P]]:
    """Return every part of a kind, or of one made of it."""
    found = (each for made, each in content(plan).parts.items() if issubclass(made, kind))
    return cast("list[tuple[Loc, P]]", [part for each in found for part in each])


def texts(plan: VanBan, *signs: str, any_case: bool = False) -> list[Words]:
    """Return every text of a plan; with `signs`, those that hold one (`Texts.where`)."""
    found = content(plan).texts
    return found.holding(*signs, any_case=any_case) if signs else found.words


def texts_in(plan: VanBan, *fields: str) -> list[Words]:
    """Return the texts that stand in one of `fields`, wherever in the plan these are."""
    found = content(plan)
    return [found.texts.words[number] for number in _sorted(found.numbers, fields)]


@once
def unusual(plan: VanBan) -> list[int]:
    """Return the numbers of the texts with a character that few have, or with a mark without its usual spaces."""
    return content(plan).texts.showing(UNUSUAL)


@once
def odd(plan: VanBan) -> list[Words]:
    """Return the texts with a character that Vietnamese texts seldom hold: in most plans there is none."""
    words = content(plan).texts.words
    return [words[number] for number in unusual(plan) if ODD.search(words[number][1])]


ODD = compiled(rf"[^\n{NO_MARKS}{MARKS}]")
# Most of a look is the going from character to character: one for all the rules on characters and on spaces. A mark
# stands after a space, or before none; an opening one before a space.
_SPACED = r"(?<= [.,;:!?)”])|(?<=[.,;])(?=\S)|(?<=[(“])(?= )"
UNUSUAL = compiled(rf"[^\n{NO_MARKS}](?:(?<={ODD.pattern})|{_SPACED})")


def field(loc: Loc) -> str:
    """Return the field that the text at `loc` is in."""
    for step in reversed(loc):
        if isinstance(step, str):
            return step
    return ""  # the plan itself


def is_paragraph(loc: Loc) -> bool:
    """Whether running text of the body stands at `loc`: no title, and nothing in a table."""
    return loc[0] in BODY and field(loc) in PARAGRAPHS


def paragraphs(plan: VanBan, *signs: str, any_case: bool = False) -> list[Words]:
    """Return the running text of the body; with `signs`, what holds one of them (`Texts.where`)."""
    found = content(plan)
    if not signs:
        return list(compress(found.texts.words, found.paragraphs))
    numbers = found.texts.where(*signs, any_case=any_case)
    return [found.texts.words[number] for number in numbers if found.paragraphs[number]]


def titles(plan: VanBan) -> list[Words]:
    """Return the titles in the body, be they units' names; tables have titles of their own."""
    return content(plan).titles


@once
def recipients(plan: VanBan) -> list[Words]:
    """Return the names in the list of recipients, those below another too."""
    found: list[Words] = []
    for index, entry in enumerate(plan.noi_nhan):
        found.append((("noi_nhan", index, "ten"), entry.ten))
        found += [(("noi_nhan", index, "gom", place), text) for place, text in enumerate(entry.gom)]
    return found


class Level(NamedTuple):
    """Pieces of the body numbered on from each other: place and mark of what they are under, and their own mark."""

    loc: Loc
    above: str
    mark: str
    pieces: tuple[Piece, ...]


@once
def levels(plan: KeHoach) -> tuple[Level, ...]:
    """Return each level below the sections of the body and below the appendices, a level before those inside it."""
    return tuple(level for root in outline(plan).roots() for level in _levels(root))


def _levels(piece: Piece) -> Iterator[Level]:
    if piece.below:
        yield Level(piece.loc, piece.mark or "", piece.below[0].mark or "", piece.below)
        for child in piece.below:
            yield from _levels(child)
