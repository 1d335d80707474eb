"""Where the words of a plan stand: every text with the way to it, and the numbered levels of the body."""

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any, Literal, NamedTuple, cast, get_args, get_origin

from kehoach.diagnostics import Loc
from kehoach.model.base import Part
from kehoach.model.ke_hoach import CAC_PHAN, KeHoach
from kehoach.model.muc import Muc
from kehoach.model.once import once
from kehoach.model.outline import Piece, outline
from kehoach.model.van_ban import VanBan

MEASURED = frozenset({"rong", "trinh_bay"})  # numbers with units, not words
BODY = frozenset({*CAC_PHAN, "bo_cuc", "phan", "mo_dau", "ket_thuc", "phu_luc"})
PARAGRAPHS = frozenset({"doan", "doan_sau", "viec", "mo_dau", "ket_thuc"})
TITLES = frozenset({"tieu_de", "don_vi"})
CHARGED = frozenset({"don_vi", "chu_tri", "phoi_hop"})  # who is given tasks

Words = tuple[Loc, str]


class Texts:
    """Texts of a plan with the way to each, and those of them that hold a sign: a cheap look before a dear pattern."""

    def __init__(self, words: list[Words]) -> None:
        self.words = words
        self.whole = "\n".join(text for _, text in words)

    @cached_property
    def _small(self) -> list[str]:
        return [text.casefold() for _, text in self.words]

    @cached_property
    def _small_whole(self) -> str:
        return "\n".join(self._small)

    def holding(self, *signs: str, any_case: bool = False) -> list[Words]:
        """Return the words that hold one of `signs`; most plans hold none, which `whole`, all in one, tells at once.

        In any case, of capitals and small letters, the signs themselves are small.
        """
        whole = self._small_whole if any_case else self.whole
        here = [sign for sign in signs if sign in whole]
        if not here:
            return []
        sought = self._small if any_case else [text for _, text in self.words]
        if len(here) == 1:  # the usual case: no loop within the loop
            (sign,) = here
            return [words for words, text in zip(self.words, sought, strict=True) if sign in text]
        return [words for words, text in zip(self.words, sought, strict=True) if any(map(text.__contains__, here))]


class Content(NamedTuple):
    """What stands in a plan, in the model's order, each with the way to it."""

    everything: list[tuple[Loc, object]]  # every part and every value
    texts: Texts
    fields: list[str]  # the field that each text is in
    paragraphs: Texts  # running text of the body
    titles: list[Words]


@once
def content(plan: VanBan) -> Content:
    """Gather what stands in a plan."""
    everything: list[tuple[Loc, object]] = []
    _collect(plan, (), everything)
    words = [(loc, value) for loc, value in everything if isinstance(value, str)]
    fields = [field(loc) for loc, _ in words]
    in_body = [(each, name) for each, name in zip(words, fields, strict=True) if each[0][0] in BODY]
    return Content(
        everything,
        Texts(words),
        fields,
        paragraphs=Texts([each for each, name in in_body if name in PARAGRAPHS]),
        titles=[each for each, name in in_body if name in TITLES and is_title(each[0])],
    )


def _collect(value: object, loc: Loc, found: list[tuple[Loc, object]]) -> None:
    kind: Any = type(value)
    if kind is tuple:
        for index, item in enumerate(cast("tuple[object, ...]", value)):
            _collect(item, (*loc, index), found)
        return
    found.append((loc, value))
    if kind is str or not (names := _worded(kind)):
        return
    inside, is_unit = vars(value), isinstance(value, Muc) and value.don_vi
    for name in names:
        inner = inside[name]
        if inner is not None and inner != ():
            way = cast("Muc", value).way(name) if is_unit else (name,)
            _collect(inner, (*loc, *way), found)


@cache
def _worded(kind: type[Any]) -> tuple[str, ...]:
    """Return the fields of a part that hold words, or parts with words: what is chosen from a list is not worded.

    A value that is no part has no fields.
    """
    fields = kind.model_fields.items() if issubclass(kind, Part) else ()
    return tuple(name for name, field in fields if name not in MEASURED and not _is_chosen(field.annotation))


def _is_chosen(annotation: object) -> bool:
    return get_origin(annotation) is Literal or any(_is_chosen(inner) for inner in get_args(annotation))


def walk(plan: VanBan) -> list[tuple[Loc, object]]:
    """Return every part and every value of a plan."""
    return content(plan).everything


def texts(plan: VanBan, *signs: str, any_case: bool = False) -> list[Words]:
    """Return every text of a plan; with `signs`, those that hold one (`Texts.holding`)."""
    found = content(plan).texts
    return found.holding(*signs, any_case=any_case) if signs else found.words


def texts_in(plan: VanBan, *fields: str) -> list[Words]:
    """Return the texts that stand in one of `fields`, wherever in the plan these are."""
    found = content(plan)
    return [words for words, name in zip(found.texts.words, found.fields, strict=True) if name in fields]


def said(plan: VanBan) -> str:
    """Return all texts of a plan as one, a line each: what is not in it is in none of them."""
    return content(plan).texts.whole


def field(loc: Loc) -> str:
    """Return the field that the text at `loc` is in."""
    for step in reversed(loc):
        if isinstance(step, str):
            return step
    return ""  # the plan itself


def is_paragraph(loc: Loc) -> bool:
    """Whether running text of the body stands at `loc`: no title, and nothing in a table."""
    return loc[0] in BODY and field(loc) in PARAGRAPHS


def is_title(loc: Loc) -> bool:
    """Whether a title of the body stands at `loc`, be it a unit's name; tables have titles of their own."""
    return loc[0] in BODY and field(loc) in TITLES and "bang_bieu" not in loc


def paragraphs(plan: VanBan, *signs: str, any_case: bool = False) -> list[Words]:
    """Return the running text of the body; with `signs`, what holds one of them (`Texts.holding`)."""
    found = content(plan).paragraphs
    return found.holding(*signs, any_case=any_case) if signs else found.words


def titles(plan: VanBan) -> list[Words]:
    """Return the titles in the body."""
    return content(plan).titles


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
