"""The body of a plan in order: its parts gathered into sections, numbered, and each line given its role."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kehoach.document.blocks import Block, Paragraph
from kehoach.document.tables import Labels, own_table, task_table
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import DongBoCuc, KeHoach, PhuLuc, TenPhan
from kehoach.model.levels import default_mark
from kehoach.model.muc import Muc
from kehoach.model.tasks import Task
from kehoach.rules.roles import Role
from kehoach.wording.capitals import in_hoa
from kehoach.wording.enumeration import Dau, format_dau
from kehoach.wording.numbers import format_la_ma

ROLES = {
    "I.": Role.TIEU_DE_MUC,
    "1.": Role.NOI_DUNG_KHOAN,
    "1.1": Role.NOI_DUNG_KHOAN,
    "a)": Role.NOI_DUNG_DIEM,
    "-": Role.GACH_DAU_DONG,
    "+": Role.CONG_DAU_DONG,
    "không": Role.LOI_VAN,
}


@dataclass(frozen=True, slots=True)
class Words:
    """What a kind of plan calls its parts, and the sections it puts them into when the author does not say."""

    tieu_de: Mapping[TenPhan, str]
    ten_ngan: Mapping[TenPhan, str]  # for the title of a section of several parts: "Nội dung, hình thức"
    bo_cuc: Sequence[Sequence[TenPhan]]
    cot: Labels
    viec: Callable[[CongViec], str]  # a task as a sentence


@dataclass(frozen=True, slots=True)
class Outline:
    """Turns content into numbered blocks; `tasks` are those of the whole plan, for the tables made of them."""

    words: Words
    tasks: Sequence[Task]

    def body(self, plan: KeHoach) -> Iterator[Block]:
        """Yield the sections; those of each Phần below its heading, numbered anew (PL I.II.6.đ)."""
        if not plan.phan:
            yield from self._sections(plan, plan.bo_cuc or [DongBoCuc(gom=tuple(names)) for names in self.words.bo_cuc])
        for number, phan in enumerate(plan.phan, start=1):
            yield Paragraph(Role.TU_PHAN, f"Phần {format_la_ma(number)}")
            yield Paragraph(Role.TIEU_DE_PHAN, in_hoa(phan.tieu_de))
            yield from self._sections(plan, phan.bo_cuc)

    def appendix(self, appendix: PhuLuc) -> Iterator[Block]:
        """Yield the content of an appendix; its numbers begin anew."""
        yield from self._content(appendix)
        titled = any(muc.nhan_de for muc in appendix.cac_muc)
        yield from self._children(appendix, appendix.danh_dau or ("I." if titled else "1."), ())

    def _sections(self, plan: KeHoach, lines: Iterable[DongBoCuc]) -> Iterator[Block]:
        for number, section in enumerate(gathered(plan, lines, self.words), start=1):
            title = format_dau("I.", (number,)) + in_hoa(section.nhan_de or "")
            yield Paragraph(Role.TIEU_DE_MUC, title.rstrip())
            yield from self._content(section)
            yield from self._children(section, section.danh_dau or default_mark("I.", section.cac_muc), (number,))

    def _content(self, muc: Muc) -> Iterator[Block]:
        task = [self.words.viec(muc.cong_viec)] if muc.cong_viec else []
        yield from (Paragraph(Role.LOI_VAN, text) for text in (*task, *muc.doan))
        yield from self._tables(muc)

    def _tables(self, muc: Muc) -> Iterator[Block]:
        if muc.bang_bieu:
            yield from own_table(muc.bang_bieu)
        if muc.bang_nhiem_vu:
            yield from task_table(muc.bang_nhiem_vu, self.tasks, self.words.cot)

    def _children(self, muc: Muc, mark: Dau, numbers: tuple[int, ...]) -> Iterator[Block]:
        for number, child in enumerate(muc.shown, start=1):
            path = (*numbers, number) if mark == "1.1" else (number,)
            title = in_hoa(child.nhan_de) if mark == "I." and child.nhan_de else child.nhan_de
            task = self.words.viec(child.cong_viec) if child.cong_viec else None
            first, *rest = [text for text in (title, task, *child.doan) if text]
            yield Paragraph(_role(mark, child), format_dau(mark, path) + first)
            yield from (Paragraph(Role.LOI_VAN, text) for text in rest)
            yield from self._tables(child)
            below = child.danh_dau or default_mark(mark, child.cac_muc)
            yield from self._children(child, below, path)
        yield from (Paragraph(Role.LOI_VAN, text) for text in muc.doan_sau)


def gathered(plan: KeHoach, lines: Iterable[DongBoCuc], words: Words) -> Iterator[Muc]:
    """Yield each section as one Mục with its title. A section of one part takes that part's title and content."""
    for line in lines:
        parts = [(name, muc) for name in line.gom if (muc := getattr(plan, name)) and not muc.is_empty]
        if muc := line.sole_part([part for _, part in parts]):
            title = line.nhan_de or muc.nhan_de or words.tieu_de[parts[0][0]]
            changes: dict[str, Any] = {"tieu_de": title, "don_vi": None}
            yield muc.model_copy(update=changes | {"danh_dau": muc.danh_dau or line.danh_dau})
        elif parts or line.has_content:
            inside = tuple(_titled(muc, words.tieu_de[name]) for name, muc in parts)
            title = line.nhan_de or ", ".join(words.ten_ngan[name] for name, _ in parts)
            yield line.model_copy(update={"tieu_de": title, "cac_muc": inside + line.cac_muc})


def _titled(muc: Muc, title: str) -> Muc:
    return muc if muc.nhan_de else muc.model_copy(update={"tieu_de": title})


def _role(mark: Dau, muc: Muc) -> Role:
    """A titled khoản is bold on a line of its own (PL I.II.6.đ); nothing below a khoản is bold."""
    return Role.TIEU_DE_KHOAN if muc.nhan_de and mark in ("1.", "1.1") else ROLES[mark]
