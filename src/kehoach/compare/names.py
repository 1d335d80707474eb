"""What a reader calls the pieces of a plan: "II.2.b", as they are numbered on its page."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import count

from kehoach.diagnostics import Loc
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.muc import Muc
from kehoach.model.outline import Piece, outline
from kehoach.model.tasks import tasks
from kehoach.wording.enumeration import format_mark
from kehoach.wording.patterns import compiled

_IN_WORDS = compiled(
    r"(?:điểm (?P<diem>\w),? (?:thuộc )?)?(?:khoản (?P<khoan>[\d.]+),? (?:thuộc )?)?(?:mục|phần) (?P<muc>[ivxl]+)"
)


def folded(name: str) -> str:
    """Return a name as it is compared: "điểm b khoản 2 mục II" and "II.2.b)" are the same piece."""
    text = " ".join(name.casefold().split())
    if found := _IN_WORDS.fullmatch(text):
        text = ".".join(part for part in (found["muc"], found["khoan"], found["diem"]) if part)
    return re.sub(r"[\s).]+", " ", text).strip()


def everything(plan: KeHoach) -> Iterator[tuple[Loc, Muc]]:
    """Yield every piece that there is, with the way to it."""

    def below(loc: Loc, muc: Muc) -> Iterator[tuple[Loc, Muc]]:
        yield loc, muc
        for index, child in enumerate(muc.cac_muc):
            yield from below((*loc, *muc.way("cac_muc"), index), child)

    for loc, muc in plan.contents():
        yield from below(loc, muc)


def named(plan: KeHoach) -> Iterator[tuple[Loc, str]]:
    """Yield the way to each piece, row and task that is left to a table, with its name: "II.2.b", "I.3, hàng 2"."""
    pieces = dict(_pieces(plan))
    yield from pieces.items()
    where = partial(_nearest, pieces)
    found = [*everything(plan)]
    for loc, muc in found:
        rows = enumerate(muc.bang_bieu.hang) if muc.bang_bieu else ()
        numbers = count(1)
        yield from (
            ((*loc, "bang_bieu", "hang", index), _row(where(loc), next(numbers))) for index, row in rows if not row.nhom
        )
    table = next((loc for loc, muc in found if muc.bang_nhiem_vu not in (None, "kinh_phi")), ())
    for task in tasks(plan):
        if task.at[:-1] not in pieces:
            yield task.at[:-1], _row(where(table or task.at), task.number)


def _row(where: str, number: int) -> str:
    return f"{where}, hàng {number}" if where else f"hàng {number}"


def _nearest(names: Mapping[Loc, str], loc: Loc) -> str:
    return next((names[loc[:end]] for end in range(len(loc), 0, -1) if names.get(loc[:end])), "")


def _pieces(plan: KeHoach) -> Iterator[tuple[Loc, str]]:
    """Yield the way to each piece of the body with its numbers as a reader says them: "II.2.b"."""
    numbered = outline(plan)
    for number, chapter in enumerate(numbered.chapters, start=1):
        lead = f"Phần {number}, " if chapter.phan else ""
        for section in chapter.sections:
            yield from _below(section.piece, lead)
    for index, piece in enumerate(numbered.appendices):
        called = f"phụ lục {index + 1}" if len(numbered.appendices) > 1 else "phụ lục"
        yield piece.loc, called
        for inner in piece.below:
            yield from _below(inner, f"{called}, ")


def _below(piece: Piece, lead: str) -> Iterator[tuple[Loc, str]]:
    own = _said(piece)
    name = lead + own if own else lead.rstrip(".")
    if piece.loc:
        yield piece.loc, name
    for inner in piece.below:
        yield from _below(inner, f"{name}." if name and not name.endswith(", ") else name)


def _said(piece: Piece) -> str:
    """Return a piece's own number: "II", "2", "b"; "-3" for the third of a list without numbers."""
    if piece.mark is None:
        return ""
    if piece.mark in ("-", "+", "không"):
        return f"{'' if piece.mark == 'không' else piece.mark}{piece.numbers[-1]}"
    numbers = piece.numbers[-1:] if piece.mark != "1.1" else piece.numbers
    mark = format_mark("1." if piece.mark == "1.1" else piece.mark, numbers)
    return mark.strip(" .)")
