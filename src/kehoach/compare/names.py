"""What a reader calls the pieces of a plan: "II.2.b", as they are numbered on its page."""

import re
from collections.abc import Iterator

from kehoach.diagnostics import Loc
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.outline import Piece, outline
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


def named(plan: KeHoach) -> Iterator[tuple[Loc, str]]:
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
