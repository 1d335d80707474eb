"""The body of a plan as blocks: each piece of the outline with its words and its role."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kehoach.diagnostics import Loc
from kehoach.document.blocks import Block, Paragraph
from kehoach.document.tables import Labels, own_table, task_table
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import CAC_PHAN, TenPhan
from kehoach.model.outline import Chapter, Piece, Section
from kehoach.model.outline import Words as Typed
from kehoach.model.tasks import Task
from kehoach.rules.roles import Role
from kehoach.wording.capitals import in_capitals
from kehoach.wording.enumeration import format_mark
from kehoach.wording.numbers import format_la_ma

LOI_VAN = Role.LOI_VAN  # asked of the class, a role costs as much as a call: most paragraphs are this one
ROLES = {
    "I.": Role.TIEU_DE_MUC,
    "1.": Role.NOI_DUNG_KHOAN,
    "1.1": Role.NOI_DUNG_KHOAN,
    "a)": Role.NOI_DUNG_DIEM,
    "-": Role.GACH_DAU_DONG,
    "+": Role.CONG_DAU_DONG,
    "không": LOI_VAN,
}
PARTS: dict[Loc, TenPhan] = {(name,): name for name in CAC_PHAN}


class Words(NamedTuple):
    """What a kind of plan calls its parts, and how it words a task."""

    tieu_de: Mapping[TenPhan, str]
    ten_ngan: Mapping[TenPhan, str]  # for the title of a section of several parts: "Nội dung, hình thức"
    cot: Labels
    viec: Callable[[CongViec], str]  # a task as a sentence


class Body(NamedTuple):
    """Turns pieces into blocks; `tasks` are those of the whole plan, for the tables made of them."""

    words: Words
    tasks: Sequence[Task]

    def chapter(self, number: int, chapter: Chapter) -> list[Block]:
        """Return the sections, below the heading of their Phần if they have one."""
        page: list[Block] = []
        if chapter.phan:
            page += [
                Paragraph(Role.TU_PHAN, f"Phần {format_la_ma(number)}"),
                Paragraph(Role.TIEU_DE_PHAN, in_capitals(chapter.phan.tieu_de), (*chapter.loc, "tieu_de")),
            ]
        for section in chapter.sections:
            if section.piece.mark:
                at, title = section.title or ((), self._named_after_parts(section))
                text = format_mark(section.piece.mark, section.piece.numbers) + in_capitals(title)
                page.append(Paragraph(Role.TIEU_DE_MUC, text.rstrip(), at))
            page += self.content(section.piece)
        return page

    def content(self, piece: Piece) -> list[Block]:
        """Return all that stands below the title of a section or an appendix."""
        page: list[Block] = [Paragraph(LOI_VAN, text, at) for at, text in self._prose(piece)]
        self._put_below(page, piece)
        return page

    def _named_after_parts(self, section: Section) -> str:
        if section.piece.loc in PARTS:
            return self.words.tieu_de[section.parts[0]]
        return ", ".join(self.words.ten_ngan[name] for name in section.parts)

    def _prose(self, piece: Piece) -> list[Typed]:
        """Return the task as a sentence and the paragraphs."""
        loc, muc = piece.loc, piece.muc
        words: list[Typed] = [((*loc, "cong_viec"), self.words.viec(muc.cong_viec))] if muc.cong_viec else []
        if muc.doan:
            words += _each((*loc, *muc.way("doan")), muc.doan)
        return words

    def _put_below(self, page: list[Block], above: Piece) -> None:
        """Put on `page` what stands below the words of a piece: its tables, its pieces, the paragraphs after them."""
        muc = above.muc
        if muc.bang_bieu:
            page += own_table(muc.bang_bieu, (*above.loc, "bang_bieu"))
        if muc.bang_nhiem_vu:
            page += task_table(muc.bang_nhiem_vu, self.tasks, self.words.cot, shaded=muc.to_nen)
        for piece in above.below:
            self._put(page, piece)
        if muc.doan_sau:
            page += [Paragraph(LOI_VAN, text, at) for at, text in _each((*above.loc, "doan_sau"), muc.doan_sau)]

    def _put(self, page: list[Block], piece: Piece) -> None:
        mark = piece.mark or "không"
        title = piece.title or self._usual_title(piece)
        words = self._prose(piece)
        if title:
            words.insert(0, title)
        if words:  # a piece without a mark may be a table alone
            (at, text), *rest = words
            text = in_capitals(text) if title and mark == "I." else text
            # A titled khoản is bold on a line of its own (PL I.II.6.đ); nothing below a khoản is bold.
            role = Role.TIEU_DE_KHOAN if title and mark in ("1.", "1.1") else ROLES[mark]
            page.append(Paragraph(role, format_mark(mark, piece.numbers) + text, at))
            page += [Paragraph(LOI_VAN, text, at) for at, text in rest]
        self._put_below(page, piece)

    def _usual_title(self, piece: Piece) -> Typed | None:
        name = PARTS.get(piece.loc)
        return ((), self.words.tieu_de[name]) if name else None


def _each(way: Loc, texts: Sequence[str]) -> list[Typed]:
    return [((*way, index), text) for index, text in enumerate(texts)]
