"""Where the words of a plan stand: every text with the way to it, and the numbered levels of the body."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from kehoach.diagnostics import Loc
from kehoach.model.base import Part
from kehoach.model.ke_hoach import CAC_PHAN, DongBoCuc, KeHoach, Mau, TenPhan
from kehoach.model.muc import Muc
from kehoach.review.once import once
from kehoach.wording.enumeration import LETTERS

# Chosen from a list or measured, not worded.
NO_WORDS = frozenset(
    {"mau", "cap", "gom", "danh_dau", "quyen_han", "do_khan", "pham_vi_luu_hanh", "ban_phat_hanh", "trinh_bay"}
    | {"bang_nhiem_vu", "rong", "canh", "kieu"}
)
BODY = frozenset({*CAC_PHAN, "bo_cuc", "phan", "mo_dau", "ket_thuc", "phu_luc"})
PARAGRAPHS = frozenset({"doan", "doan_sau", "viec", "mo_dau", "ket_thuc"})
TITLES = frozenset({"tieu_de", "don_vi"})

Words = tuple[Loc, str]


class Content(NamedTuple):
    """What stands in a plan, in the model's order, each with the way to it."""

    everything: list[tuple[Loc, object]]  # every part and every value
    texts: list[Words]
    paragraphs: list[Words]  # running text of the body
    titles: list[Words]


@once
def content(plan: KeHoach) -> Content:
    """Gather what stands in a plan."""
    everything: list[tuple[Loc, object]] = []
    _collect(plan, (), everything)
    words = [(loc, value) for loc, value in everything if isinstance(value, str)]
    return Content(
        everything,
        words,
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
                _collect(inner, (*loc, *_steps(value, name)), found)


@cache
def _worded(kind: type[Part]) -> tuple[str, ...]:
    return tuple(name for name in kind.model_fields if name not in NO_WORDS)


def _steps(part: Part, name: str) -> Loc:
    """A unit's tasks may be written as `nhiem_vu`: of both keys, the file has the one that is found."""
    if name in ("doan", "cac_muc") and isinstance(part, Muc) and part.don_vi:
        return ("nhiem_vu", name)
    return (name,)


def walk(plan: KeHoach) -> list[tuple[Loc, object]]:
    """Give every part and every value of a plan."""
    return content(plan).everything


def texts(plan: KeHoach) -> list[Words]:
    """Give every text of a plan."""
    return content(plan).texts


def field(loc: Loc) -> str:
    """Give the field that the text at `loc` is in."""
    last = loc[-1]
    return last if isinstance(last, str) else field(loc[:-1])


def is_paragraph(loc: Loc) -> bool:
    """Tell whether running text of the body stands at `loc`: no title, and nothing in a table."""
    return loc[0] in BODY and field(loc) in PARAGRAPHS


def is_title(loc: Loc) -> bool:
    """Tell whether a title of the body stands at `loc`, be it a unit's name; tables have titles of their own."""
    return loc[0] in BODY and field(loc) in TITLES and "bang_bieu" not in loc


def paragraphs(plan: KeHoach) -> list[Words]:
    """Give the running text of the body."""
    return content(plan).paragraphs


def titles(plan: KeHoach) -> list[Words]:
    """Give the titles in the body."""
    return content(plan).titles


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


def sections(plan: KeHoach) -> list[tuple[Loc, DongBoCuc]]:
    """Give the lines of the author's outline with their places, those of all Phần in a row."""
    lines: list[tuple[Loc, DongBoCuc]] = [(("bo_cuc", index), line) for index, line in enumerate(plan.bo_cuc)]
    for number, phan in enumerate(plan.phan):
        lines += [(("phan", number, "bo_cuc", index), line) for index, line in enumerate(phan.bo_cuc)]
    return lines


def levels(plan: KeHoach) -> Iterator[Level]:
    """Yield each level below the sections of the body and below the appendices, a level before those inside it."""
    present = dict(plan.parts())
    for place, line in sections(plan) or [((), DongBoCuc(gom=names)) for names in usual_sections(plan.mau)]:
        parts = [(name, present[name]) for name in line.gom if name in present]
        if muc := line.sole_part([part for _, part in parts]):
            yield from _levels("I.", muc.danh_dau or line.danh_dau, _pieces((parts[0][0],), muc))
        else:
            mark = line.danh_dau or ("1." if parts else None)  # parts have titles, their own or the usual ones
            yield from _levels("I.", mark, [*(((name,), muc) for name, muc in parts), *_pieces(place, line)])
    for index, appendix in enumerate(plan.phu_luc):
        usual = "I." if any(muc.nhan_de for muc in appendix.cac_muc) else "1."
        yield from _levels("", appendix.danh_dau or usual, _pieces(("phu_luc", index), appendix))


def _pieces(loc: Loc, muc: Muc) -> list[tuple[Loc, Muc]]:
    """Give the pieces right below `muc` that are printed as text, with their places."""
    below = (*loc, *_steps(muc, "cac_muc"))
    shown = [(index, child) for index, child in enumerate(muc.cac_muc) if muc.viet_thanh_loi or not child.is_only_task]
    return [((*below, index), child) for index, child in shown]


def _levels(above: str, chosen: str | None, pieces: Sequence[tuple[Loc, Muc]]) -> Iterator[Level]:
    if not pieces:
        return
    mark = chosen or _usual_mark(above, [muc for _, muc in pieces])
    yield Level(above, mark, tuple(pieces))
    for loc, muc in pieces:
        yield from _levels(mark, muc.danh_dau, _pieces(loc, muc))


def _usual_mark(above: str, pieces: Sequence[Muc]) -> str:
    titled = any(muc.nhan_de for muc in pieces)
    match above:
        case "I." if titled:
            return "1."
        case "1." | "1.1" if titled and len(pieces) <= len(LETTERS):
            return "a)"
        case "-" | "+":
            return "+"
        case _:
            return "-"
