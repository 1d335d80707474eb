"""The body of a plan in order: its parts gathered into sections, numbered, and each line given its role."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kehoach.document.blocks import Paragraph
from kehoach.model.ke_hoach import DongBoCuc, KeHoach, TenPhan
from kehoach.model.muc import Muc
from kehoach.rules.roles import Role
from kehoach.wording.capitals import in_hoa
from kehoach.wording.enumeration import LETTERS, Dau, format_dau

ROLES = {
    "1.": Role.NOI_DUNG_KHOAN,
    "1.1": Role.NOI_DUNG_KHOAN,
    "a)": Role.NOI_DUNG_DIEM,
    "-": Role.GACH_DAU_DONG,
    "+": Role.CONG_DAU_DONG,
    "không": Role.LOI_VAN,
}


class Words(NamedTuple):
    """What a kind of plan calls its parts, and the sections it puts them into when the author does not say."""

    tieu_de: Mapping[TenPhan, str]
    bo_cuc: Sequence[tuple[str, Sequence[TenPhan]]]


def body(plan: KeHoach, words: Words) -> Iterator[Paragraph]:
    """Yield the numbered paragraphs of all sections."""
    for number, section in enumerate(sections(plan, words), start=1):
        mark = format_dau("I.", (number,))
        yield Paragraph(Role.TIEU_DE_MUC, mark + in_hoa(section.nhan_de or ""))
        yield from (Paragraph(Role.LOI_VAN, doan) for doan in section.doan)
        yield from _children(section, "I.", (number,))


def sections(plan: KeHoach, words: Words) -> Iterator[Muc]:
    """Yield each section of the plan as one Mục with its title; the author's outline goes before the usual one."""
    usual = [DongBoCuc(tieu_de=title, gom=tuple(names)) for title, names in words.bo_cuc]
    for line in plan.bo_cuc or usual:
        parts = [(name, muc) for name in line.gom if (muc := getattr(plan, name)) and not muc.is_empty]
        section_title = line.tieu_de if plan.bo_cuc or len(parts) > 1 else None  # the usual title names several parts
        if len(parts) == 1 and not line.has_content and not (section_title and parts[0][1].nhan_de):
            [(name, muc)] = parts
            title = section_title or muc.nhan_de or words.tieu_de[name]
            yield muc.model_copy(
                update={"tieu_de": title, "don_vi": None, "danh_dau": muc.danh_dau or line.danh_dau}
            )
        elif parts or line.has_content:
            inside = tuple(_titled(muc, words.tieu_de[name]) for name, muc in parts)
            title = section_title or ", ".join(words.tieu_de[name] for name, _ in parts)
            yield line.model_copy(update={"tieu_de": title, "cac_muc": inside + line.cac_muc})


def _titled(muc: Muc, title: str) -> Muc:
    return muc if muc.nhan_de else muc.model_copy(update={"tieu_de": title})


def default_mark(above: Dau, children: Sequence[Muc]) -> Dau:
    """Give the mark of pieces below one marked `above`, when the author chose none.

    Phần - mục - khoản - điểm is the decree's order for a plan (PL I.V.6b); below them it says nothing and practice
    writes "-" and "+". A list of plain sentences under a khoản goes straight to "-", as real plans do.
    """
    if above == "I.":
        return "1."
    if above in ("1.", "1.1"):
        structured = any(muc.nhan_de or muc.cac_muc for muc in children)
        return "a)" if structured and len(children) <= len(LETTERS) else "-"
    return "+" if above in ("-", "+") else "-"


def _children(muc: Muc, above: Dau, numbers: tuple[int, ...]) -> Iterator[Paragraph]:
    mark = muc.danh_dau or default_mark(above, muc.cac_muc)
    for number, child in enumerate(muc.cac_muc, start=1):
        path = (*numbers, number) if mark == "1.1" else (number,)
        first, *rest = [child.nhan_de, *child.doan] if child.nhan_de else child.doan
        yield Paragraph(_role(mark, child), format_dau(mark, path) + first)
        yield from (Paragraph(Role.LOI_VAN, doan) for doan in rest)
        yield from _children(child, mark, path)


def _role(mark: Dau, muc: Muc) -> Role:
    """A titled khoản is bold on a line of its own (PL I.II.6.đ); nothing below a khoản is bold."""
    return Role.TIEU_DE_KHOAN if muc.nhan_de and mark in ("1.", "1.1") else ROLES[mark]
