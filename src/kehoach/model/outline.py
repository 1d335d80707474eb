"""The body of a plan as it is numbered: its parts gathered into sections, each piece with its mark and its numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from kehoach.diagnostics import Loc
from kehoach.model.ke_hoach import BO_CUC, DongBoCuc, KeHoach, Mau, PhanVanBan, TenPhan
from kehoach.model.muc import Muc
from kehoach.model.once import once
from kehoach.wording.enumeration import LETTERS, Mark

Words = tuple[Loc, str]  # a text of the author with the way to it


class Piece(NamedTuple):
    """A piece of content as it is printed: what is typed, and what it is numbered by."""

    loc: Loc  # the way to it in the plan
    muc: Muc
    mark: Mark | None  # None: an appendix or a section without a heading, not numbered among others
    numbers: tuple[int, ...]  # the numbers in its mark, its own last
    below: tuple["Piece", ...]  # those printed as text right below it

    @property
    def title(self) -> Words | None:
        """The title that its author gave it."""
        return title(self.loc, self.muc)


class Section(NamedTuple):
    """A mục: parts of the plan under one Roman number, or content of the author's own outline."""

    title: Words | None  # None: it is named after its parts
    parts: tuple[TenPhan, ...]
    piece: Piece


class Chapter(NamedTuple):
    """A Phần of a long plan with its sections; `phan` is None where the plan has no Phần."""

    loc: Loc
    phan: PhanVanBan | None
    sections: tuple[Section, ...]


class Outline(NamedTuple):
    """All that is numbered in a plan."""

    chapters: tuple[Chapter, ...]
    appendices: tuple[Piece, ...]

    def roots(self) -> Iterator[Piece]:
        """Yield the pieces that stand below no other: sections, then appendices."""
        yield from (section.piece for chapter in self.chapters for section in chapter.sections)
        yield from self.appendices


@once
def outline(plan: KeHoach) -> Outline:
    """Number the body; the sections of each Phần and the pieces of each appendix begin anew (PL I.II.6.đ)."""
    present = dict(plan.parts())
    if plan.phan:
        lines = dict(plan.outline())
        chapters = [
            Chapter(at, phan, tuple(_sections(present, ((loc, line) for loc, line in lines.items() if loc[:2] == at))))
            for at, phan in ((("phan", index), phan) for index, phan in enumerate(plan.phan))
        ]
    else:
        chapters = [Chapter((), None, tuple(_sections(present, list(plan.outline()) or usual_lines(plan.mau))))]
    appendices = ((("phu_luc", index), appendix) for index, appendix in enumerate(plan.phu_luc))
    return Outline(tuple(chapters), tuple(_appendix(loc, appendix) for loc, appendix in appendices))


@cache
def usual_lines(mau: Mau) -> tuple[tuple[Loc, DongBoCuc], ...]:
    """Return the outline of a kind of plan, as an author would write it; its lines stand nowhere in the plan."""
    return tuple(((), DongBoCuc.model_construct(gom=names)) for names in BO_CUC[mau])


def title(loc: Loc, muc: Muc) -> Words | None:
    """Return the title that an author gave a piece, be it a unit's name."""
    if muc.tieu_de and not muc.is_untitled:
        return (*loc, "tieu_de"), muc.tieu_de
    return ((*loc, "don_vi"), muc.don_vi) if muc.don_vi else None


def default_mark(above: Mark, children: Sequence[Muc]) -> Mark:
    """Return the mark of pieces below one marked `above`, when the author chose none."""
    is_titled = any(muc.tieu_de or muc.don_vi for muc in children)  # "không" is no title of theirs: the model says so
    return usual_mark(above, is_titled=is_titled, count=len(children))


def usual_mark(above: Mark, *, is_titled: bool, count: int) -> Mark:
    """Return the usual mark of so many pieces below one marked `above`; `is_titled`: one at least has a title.

    Phần - mục - khoản - điểm is the decree's order for a plan (PL I.V.6b); below them it says nothing and practice
    writes "-" and "+". A list of plain sentences goes straight to "-" wherever it stands, as real plans do.
    """
    if above == "I.":
        return "1." if is_titled else "-"
    if above in ("1.", "1.1"):
        return "a)" if is_titled and count <= len(LETTERS) else "-"
    return "+" if above in ("-", "+") else "-"


def _sections(present: Mapping[TenPhan, Muc], lines: Iterable[tuple[Loc, DongBoCuc]]) -> Iterator[Section]:
    """Yield the sections that are printed. One of a single part has that part's title and content."""
    number = 0
    for loc, line in lines:
        parts = [(name, present[name]) for name in line.gom if name in present]
        if not parts and not line.has_content:
            continue
        number += 1
        names = tuple(name for name, _ in parts)
        muc = line.sole_part([part for _, part in parts])
        if line.is_untitled or (muc and muc.is_untitled and not line.nhan_de):
            yield Section(None, names, _untitled(loc, line, parts, muc))
        elif muc:
            at: Loc = (names[0],)
            below = _below(at, muc, muc.danh_dau or line.danh_dau or default_mark("I.", muc.cac_muc), (number,))
            yield Section(title(loc, line) or title(at, muc), names, Piece(at, muc, "I.", (number,), below))
        else:  # the parts have titles, their own or the usual ones
            mark = line.danh_dau or ("1." if parts else default_mark("I.", line.cac_muc))
            inside = [*(((name,), part) for name, part in parts), *_shown(loc, line)]
            piece = Piece(loc, line, "I.", (number,), _numbered(inside, mark, (number,)))
            yield Section(title(loc, line), names, piece)


def _untitled(loc: Loc, line: DongBoCuc, parts: Sequence[tuple[TenPhan, Muc]], sole: Muc | None) -> Piece:
    """Return a section without a heading, of one part or of titled ones: numbered from the highest level left."""
    if sole:
        usual: Mark = "1." if any(muc.nhan_de for muc in sole.cac_muc) else default_mark("I.", sole.cac_muc)
        at: Loc = (parts[0][0],)
        return Piece(at, sole, None, (), _below(at, sole, sole.danh_dau or line.danh_dau or usual, ()))
    inside = [*(((name,), part) for name, part in parts), *_shown(loc, line)]
    return Piece(loc, line, None, (), _numbered(inside, line.danh_dau or "1.", ()))


def _appendix(loc: Loc, appendix: Muc) -> Piece:
    usual: Mark = "I." if any(muc.nhan_de for muc in appendix.cac_muc) else "1."
    return Piece(loc, appendix, None, (), _below(loc, appendix, appendix.danh_dau or usual, ()))


def _below(loc: Loc, muc: Muc, mark: Mark, above: tuple[int, ...]) -> tuple[Piece, ...]:
    return _numbered(_shown(loc, muc), mark, above) if muc.cac_muc else ()


def _shown(loc: Loc, muc: Muc) -> list[tuple[Loc, Muc]]:
    way = (*loc, *muc.way("cac_muc"))
    return [((*way, index), child) for index, child in muc.shown]


def _numbered(found: Iterable[tuple[Loc, Muc]], mark: Mark, above: tuple[int, ...]) -> tuple[Piece, ...]:
    """Number pieces that stand in a row; only "1.1" also has the numbers `above` them."""
    pieces = []
    for number, (loc, muc) in enumerate(found, start=1):
        numbers = (*above, number) if mark == "1.1" else (number,)
        below: tuple[Piece, ...] = ()
        if children := muc.cac_muc:  # most have none
            below = _numbered(_shown(loc, muc), muc.danh_dau or default_mark(mark, children), numbers)
        pieces.append(Piece(loc, muc, mark, numbers, below))
    return tuple(pieces)
