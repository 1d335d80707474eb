"""Where the words of a plan stand: every text with the way to it, and the numbered levels of the body."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, get_args, get_origin

from kehoach.diagnostics import Loc
from kehoach.model.base import Part
from kehoach.model.ke_hoach import CAC_PHAN, KeHoach
from kehoach.model.muc import Muc
from kehoach.model.outline import Piece, outline
from kehoach.model.van_ban import VanBan
from kehoach.review.once import once

MEASURED = frozenset({"rong", "trinh_bay"})  # numbers with units, not words
BODY = frozenset({*CAC_PHAN, "bo_cuc", "phan", "mo_dau", "ket_thuc", "phu_luc"})
PARAGRAPHS = frozenset({"doan", "doan_sau", "viec", "mo_dau", "ket_thuc"})
TITLES = frozenset({"tieu_de", "don_vi"})

Words = tuple[Loc, str]


class Content(NamedTuple):
    """What stands in a plan, in the model's order, each with the way to it."""

    everything: list[tuple[Loc, object]]  # every part and every value
    texts: list[Words]
    said: str  # all texts, a line each
    paragraphs: list[Words]  # running text of the body
    titles: list[Words]


@once
def content(plan: VanBan) -> Content:
    """Gather what stands in a plan."""
    everything: list[tuple[Loc, object]] = []
    _collect(plan, (), everything)
    words = [(loc, value) for loc, value in everything if isinstance(value, str)]
    return Content(
        everything,
        words,
        "\n".join(text for _, text in words),
        paragraphs=[each for each in words if is_paragraph(each[0])],
        titles=[each for each in words if is_title(each[0])],
    )


def _collect(value: object, loc: Loc, found: list[tuple[Loc, object]]) -> None:
    if type(value) is tuple:
        for index, item in enumerate(value):
            _collect(item, (*loc, index), found)
        return
    found.append((loc, value))
    if type(value) is not str and isinstance(value, Part):
        for name in _worded(type(value)):
            inner = getattr(value, name)
            if inner is not None and inner != ():
                way = value.way(name) if isinstance(value, Muc) else (name,)
                _collect(inner, (*loc, *way), found)


@cache
def _worded(kind: type[Part]) -> tuple[str, ...]:
    """Return the fields of a part that hold words, or parts with words: what is chosen from a list is not worded."""
    fields = kind.model_fields.items()
    return tuple(name for name, field in fields if name not in MEASURED and not _is_chosen(field.annotation))


def _is_chosen(annotation: object) -> bool:
    return get_origin(annotation) is Literal or any(_is_chosen(inner) for inner in get_args(annotation))


def walk(plan: VanBan) -> list[tuple[Loc, object]]:
    """Return every part and every value of a plan."""
    return content(plan).everything


def texts(plan: VanBan, *signs: str) -> list[Words]:
    """Return every text of a plan; with `signs`, those that hold one: a cheap look before a pattern that needs one."""
    _, words, said, *_ = content(plan)
    return holding(words, said, signs) if signs else words


def holding(words: list[Words], said: str, signs: tuple[str, ...]) -> list[Words]:
    """Return the words that hold one of `signs`; most plans hold none, which `said`, all in one, tells at once."""
    here = [sign for sign in signs if sign in said]
    return [each for each in words if any(map(each[1].__contains__, here))] if here else []


def said(plan: VanBan) -> str:
    """Return all texts of a plan as one, a line each: what is not in it is in none of them."""
    return content(plan).said


def field(loc: Loc) -> str:
    """Return the field that the text at `loc` is in."""
    last = loc[-1]
    return last if isinstance(last, str) else field(loc[:-1])


def is_paragraph(loc: Loc) -> bool:
    """Whether running text of the body stands at `loc`: no title, and nothing in a table."""
    return loc[0] in BODY and field(loc) in PARAGRAPHS


def is_title(loc: Loc) -> bool:
    """Whether a title of the body stands at `loc`, be it a unit's name; tables have titles of their own."""
    return loc[0] in BODY and field(loc) in TITLES and "bang_bieu" not in loc


def paragraphs(plan: VanBan) -> list[Words]:
    """Return the running text of the body."""
    return content(plan).paragraphs


def titles(plan: VanBan) -> list[Words]:
    """Return the titles in the body."""
    return content(plan).titles


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
