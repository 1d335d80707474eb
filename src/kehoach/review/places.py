"""Where the words of a plan stand: every text with the way to it, and the numbered levels of the body."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kehoach.diagnostics import Loc
from kehoach.model.base import Part
from kehoach.model.ke_hoach import CAC_PHAN, DongBoCuc, KeHoach, Mau, TenPhan
from kehoach.model.muc import Muc

# Chosen from a list or measured, not worded.
NO_WORDS = frozenset(
    {"mau", "cap", "gom", "danh_dau", "quyen_han", "do_khan", "pham_vi_luu_hanh", "trinh_bay"}
)
BODY = frozenset({*CAC_PHAN, "bo_cuc", "mo_dau", "ket_thuc"})
TITLES = frozenset({"tieu_de", "don_vi"})

Words = tuple[Loc, str]


def texts(part: Part, loc: Loc = ()) -> Iterator[Words]:
    """Yield every text below `part` in the model's order."""
    for name in type(part).model_fields:
        if name not in NO_WORDS:
            yield from _texts(getattr(part, name), (*loc, *_steps(part, name)))


def _texts(value: object, loc: Loc) -> Iterator[Words]:
    match value:
        case str():
            yield loc, value
        case Part():
            yield from texts(value, loc)
        case tuple():
            for index, item in enumerate(value):
                yield from _texts(item, (*loc, index))


def _steps(part: Part, name: str) -> Loc:
    """A unit's tasks may be written as `nhiem_vu`: of both keys, the file has the one that is found."""
    return ("nhiem_vu", name) if isinstance(part, Muc) and part.don_vi and name in ("doan", "cac_muc") else (name,)


def field(loc: Loc) -> str:
    """Give the field that the text at `loc` is in."""
    return next(step for step in reversed(loc) if isinstance(step, str))


def paragraphs(plan: KeHoach) -> Iterator[Words]:
    """Yield the running text of the body, titles left out."""
    for loc, text in texts(plan):
        if loc[0] in BODY and field(loc) not in TITLES:
            yield loc, text


def titles(plan: KeHoach) -> Iterator[Words]:
    """Yield the titles in the body, those of units too."""
    for loc, text in texts(plan):
        if loc[0] in BODY and field(loc) in TITLES:
            yield loc, text


@dataclass(frozen=True, slots=True)
class Level:
    """Pieces of the body that are numbered on from each other: their mark, and the mark of what they stand under."""

    above: str
    mark: str
    pieces: tuple[tuple[Loc, Muc], ...]


# Parts that the usual outlines put into one section when more than one is there; any other has its own section.
TOGETHER: tuple[tuple[TenPhan, ...], ...] = (
    ("muc_dich", "yeu_cau"),
    ("noi_dung", "doi_tuong", "hinh_thuc", "thoi_gian", "khau_hieu"),
)
ALSO_TOGETHER: dict[Mau, tuple[tuple[TenPhan, ...], ...]] = {"thi_dua": (("tieu_chi", "khen_thuong"),)}


def usual_sections(mau: Mau) -> list[tuple[TenPhan, ...]]:
    """Give the parts of each section of the usual outline; the order of sections is not told."""
    together = [*TOGETHER, *ALSO_TOGETHER.get(mau, ())]
    taken = {name for names in together for name in names}
    return [*together, *((name,) for name in CAC_PHAN if name not in taken)]


def levels(plan: KeHoach) -> Iterator[Level]:
    """Yield each level of the body below the sections, a level before those inside it."""
    present = dict(plan.parts())
    outline = plan.bo_cuc or [DongBoCuc(gom=names) for names in usual_sections(plan.mau)]
    for index, line in enumerate(outline):
        parts = [(name, present[name]) for name in line.gom if name in present]
        if len(parts) == 1 and line.is_content_free and not (line.tieu_de and parts[0][1].nhan_de):
            [(name, muc)] = parts  # the part is the section
            yield from _levels("I.", muc.danh_dau or line.danh_dau, children((name,), muc))
        else:
            own = children(("bo_cuc", index), line)
            yield from _levels("I.", line.danh_dau, [*(((name,), muc) for name, muc in parts), *own])


def children(loc: Loc, muc: Muc) -> list[tuple[Loc, Muc]]:
    """Give the pieces right below `muc` with their places."""
    return [((*loc, *_steps(muc, "cac_muc"), index), child) for index, child in enumerate(muc.cac_muc)]


def _levels(above: str, chosen: str | None, pieces: Sequence[tuple[Loc, Muc]]) -> Iterator[Level]:
    if not pieces:
        return
    mark = chosen or _usual_mark(above, [muc for _, muc in pieces])
    yield Level(above, mark, tuple(pieces))
    for loc, muc in pieces:
        yield from _levels(mark, muc.danh_dau, children(loc, muc))


def _usual_mark(above: str, pieces: Sequence[Muc]) -> str:
    match above:
        case "I.":
            return "1."
        case "1." | "1.1":
            return "a)" if any(muc.nhan_de or muc.cac_muc for muc in pieces) else "-"
        case "-" | "+":
            return "+"
        case _:
            return "-"
