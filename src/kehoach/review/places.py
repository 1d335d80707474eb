"""Where the words of a plan stand: every text with the way to it, and the numbered levels of the body."""

from collections.abc import Iterator
from functools import cache
from itertools import compress
from typing import Literal, NamedTuple, cast, get_args, get_origin

from kehoach.diagnostics import Loc
from kehoach.model.base import Part
from kehoach.model.ke_hoach import CAC_PHAN, KeHoach
from kehoach.model.muc import Muc
from kehoach.model.once import once
from kehoach.model.outline import Piece, outline
from kehoach.model.van_ban import VanBan
from kehoach.review.looks import Texts, Words
from kehoach.wording.characters import USUAL
from kehoach.wording.patterns import compiled

MEASURED = frozenset({"rong", "trinh_bay"})  # numbers with units, not words
BODY = frozenset({*CAC_PHAN, "bo_cuc", "phan", "mo_dau", "ket_thuc", "phu_luc"})
PARAGRAPHS = frozenset({"doan", "doan_sau", "viec", "mo_dau", "ket_thuc"})
TITLES = frozenset({"tieu_de", "don_vi"})
CHARGED = frozenset({"don_vi", "chu_tri", "phoi_hop"})  # who is given tasks


class Content(NamedTuple):
    """What stands in a plan, in the model's order, each with the way to it."""

    parts: list[tuple[Loc, Part]]  # the plan itself first
    texts: Texts
    fields: list[str]  # the field that each text is in
    paragraphs: list[bool]  # whether each is running text of the body
    titles: list[Words]


@once
def content(plan: VanBan) -> Content:
    """Gather what stands in a plan."""
    parts: list[tuple[Loc, Part]] = []
    words: list[Words] = []
    fields: list[str] = []
    _collect(plan, (), parts, words, fields)
    at_body = [(each, name, each[0][0] in BODY) for each, name in zip(words, fields, strict=True)]
    return Content(
        parts,
        Texts(words),
        fields,
        paragraphs=[inside and name in PARAGRAPHS for _, name, inside in at_body],
        titles=[each for each, name, inside in at_body if inside and name in TITLES and "bang_bieu" not in each[0]],
    )


def _collect(part: Part, loc: Loc, parts: list[tuple[Loc, Part]], words: list[Words], fields: list[str]) -> None:
    parts.append((loc, part))
    inside, is_unit = vars(part), isinstance(part, Muc) and part.don_vi
    for name in _worded(type(part)):
        value = inside[name]
        if type(value) is str:
            words.append(((*loc, name), value))
            fields.append(name)
        elif type(value) is tuple:
            if value:
                way = (*loc, *(cast("Muc", part).way(name) if is_unit else (name,)))
                for index, item in enumerate(value):
                    if type(item) is str:
                        words.append(((*way, index), item))
                        fields.append(name)
                    elif isinstance(item, Part):
                        _collect(item, (*way, index), parts, words, fields)
        elif isinstance(value, Part):
            _collect(value, (*loc, name), parts, words, fields)


@cache
def _worded(kind: type[Part]) -> tuple[str, ...]:
    """Return the fields of a part that hold words, or parts with words: what is chosen from a list is not worded."""
    fields = kind.model_fields.items()
    return tuple(name for name, field in fields if name not in MEASURED and not _is_chosen(field.annotation))


def _is_chosen(annotation: object) -> bool:
    return annotation is bool or get_origin(annotation) is Literal or any(map(_is_chosen, get_args(annotation)))


def walk(plan: VanBan) -> list[tuple[Loc, Part]]:
    """Return every part of a plan, the plan itself first."""
    return content(plan).parts


def texts(plan: VanBan, *signs: str, any_case: bool = False) -> list[Words]:
    """Return every text of a plan; with `signs`, those that hold one (`Texts.where`)."""
    found = content(plan).texts
    return found.holding(*signs, any_case=any_case) if signs else found.words


def texts_in(plan: VanBan, *fields: str) -> list[Words]:
    """Return the texts that stand in one of `fields`, wherever in the plan these are."""
    found = content(plan)
    return [words for words, name in zip(found.texts.words, found.fields, strict=True) if name in fields]


@once
def odd(plan: VanBan) -> list[Words]:
    """Return the texts with a character that Vietnamese texts seldom hold: in most plans there is none."""
    found = content(plan).texts
    return [found.words[number] for number in found.showing(ODD)]


ODD = compiled(f"[^\n{USUAL}]")


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
