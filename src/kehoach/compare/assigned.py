"""What a plan gives the communes of a province to do: tasks, sentences, rows of tables, targets; each by its name."""

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.compare.names import everything, named
from kehoach.compare.rows import rows_of
from kehoach.diagnostics import Loc
from kehoach.document.compose import part_titles
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import KeHoach, TenPhan
from kehoach.model.muc import Muc
from kehoach.model.ngay_thang import NgayThang
from kehoach.model.outline import Piece, outline
from kehoach.model.tasks import Task, tasks
from kehoach.wording.communes import Given, Share, given, has_communes, is_heading, is_unit, pieces, speaks_of

NOT_TASKS: frozenset[TenPhan] = frozenset({"muc_dich", "yeu_cau", "doi_tuong", "khau_hieu"})  # why, how, for whom


class Assigned(NamedTuple):
    """One thing that communes are to do or to reach.

    Attributes:
        theo: the name of its place in the plan: "II.2.b"; "phụ lục 1, hàng 3" of a row.
        at: the way to it.
        viec: what there is to do.
        share: whether communes are in charge or help; None of a target.
        lead: who is in charge where they help; "" where nobody is named.
        group: the title that it stands under; "" where there is none.
        tu_ngay, den_ngay, ky_han: from when, until when, or the time in words.
        san_pham: what comes of it.
    """

    theo: str
    at: Loc
    viec: str
    share: Share | None = Share.LEADS
    lead: str = ""
    group: str = ""
    tu_ngay: NgayThang | None = None
    den_ngay: NgayThang | None = None
    ky_han: str = ""
    san_pham: str = ""


class Found(NamedTuple):
    """What a plan gives communes to do, the names of the pieces that only speak of them, all names."""

    tasks: tuple[Assigned, ...]
    spoken_of: tuple[str, ...]
    names: tuple[str, ...]  # of all its places


def assigned(plan: KeHoach, own: str) -> Found:
    """Return what a plan gives communes to do, in its order; `own` is the agency of the one that asks."""
    reader = _Reader(plan, own)
    found = [*reader.body()]
    texts = {each.viec for each in found if each.share}
    rows = [each for each in reader.rows() if each.viec not in texts]  # else written as text and in a table
    return Found((*found, *rows), tuple(dict.fromkeys(reader.spoken_of)), tuple(reader.names()))


class _Reader:
    def __init__(self, plan: KeHoach, own: str) -> None:
        self._plan, self._own = plan, own
        self._names = {loc: name for loc, name in named(plan) if name}
        self._titles = part_titles()[plan.mau]
        self._tasks = {task.at[:-1]: task for task in tasks(plan)}
        self.spoken_of: list[str] = []

    def body(self) -> Iterator[Assigned]:
        """Yield what the body and the appendices say, piece by piece."""
        numbered = outline(self._plan)
        for chapter in numbered.chapters:
            for section in chapter.sections:
                group = section.title[1] if section.title else "; ".join(self._titles[name] for name in section.parts)
                yield from self._piece(section.piece, group, "", is_ours=False)
        for piece in numbered.appendices:
            yield from self._piece(piece, piece.muc.nhan_de or "", "", is_ours=False)

    def names(self) -> Iterator[str]:
        """Yield the name of every place that a plan below may name."""
        yield from self._names.values()
        yield from (self._name((name,)) for name, _ in self._plan.parts())

    def rows(self) -> Iterator[Assigned]:
        """Yield the rows of the author's own tables that name communes as a unit."""
        for loc, muc in everything(self._plan):
            if muc.bang_bieu is None:
                continue
            for row in rows_of(muc.bang_bieu):
                leads, helps = is_unit(row.chu_tri, self._own), is_unit(row.phoi_hop, self._own)
                if (leads or helps) and row.viec:
                    yield Assigned(
                        self._name((*loc, "bang_bieu", "hang", row.at)), (*loc, "bang_bieu", "hang", row.at), row.viec,
                        Share.LEADS if leads else Share.HELPS, "" if leads else row.chu_tri,
                        row.nhom or muc.nhan_de or "", ky_han=row.han, san_pham=row.san_pham,
                    )  # fmt: skip

    def _piece(self, piece: Piece, group: str, unit: str, *, is_ours: bool) -> Iterator[Assigned]:
        muc, loc = piece.muc, piece.loc
        if loc and loc[0] in NOT_TASKS:
            return
        title = muc.nhan_de or ""
        if title:
            is_ours = is_heading(title, self._own)
            unit = "" if is_ours else title if muc.don_vi else unit
            group = group if is_ours or muc.don_vi else title
        name = self._name(loc)
        if loc and loc[0] == "muc_tieu":
            yield from self._targets(muc, name, loc)
        elif muc.cong_viec:
            yield from self._task(self._tasks[loc], name, group)
        else:
            yield from self._said(muc, name, loc, group, unit, is_ours=is_ours)
        shown = {inner.loc for inner in piece.below}
        for inner in piece.below:
            yield from self._piece(inner, group, unit, is_ours=is_ours)
        for index, child in enumerate(muc.cac_muc):  # the tasks that are left to a table
            here = (*loc, *muc.way("cac_muc"), index)
            if here not in shown and child.cong_viec:
                task = self._tasks[here]
                yield from self._task(task, self._name(here), task.nhom or group)

    def _said(self, muc: Muc, name: str, loc: Loc, group: str, unit: str, *, is_ours: bool) -> Iterator[Assigned]:
        """Yield the one task that the paragraphs of a piece come to."""
        texts = [text for text in (*muc.doan, *muc.doan_sau) if not text.rstrip().endswith(":")]
        if is_ours:
            said = [Given(Share.LEADS, text.rstrip(" .;")) for text in texts]
        else:
            sentences = [sentence for text in texts for sentence in pieces(text)]
            said = [found for each in sentences if (found := given(each, self._own, unit))]
            if not said and any(speaks_of(text, self._own) for text in texts):
                self.spoken_of.append(name)
        if said:
            share = Share.LEADS if any(each.share is Share.LEADS for each in said) else Share.HELPS
            lead = next((each.lead for each in said if each.lead), "") if share is Share.HELPS else ""
            yield Assigned(name, loc, "; ".join(each.viec for each in said), share, lead, group)

    def _targets(self, muc: Muc, name: str, loc: Loc) -> Iterator[Assigned]:
        targets = [each for text in muc.doan for each in pieces(text) if has_communes(each)]
        if targets:
            yield Assigned(name, loc, "; ".join(targets), None)

    def _task(self, task: Task, name: str, group: str) -> Iterator[Assigned]:
        viec: CongViec = task.viec
        leads = is_unit(task.chu_tri, self._own)
        if leads or any(is_unit(each, self._own) for each in viec.phoi_hop):
            yield Assigned(
                name, task.at[:-1], viec.viec, Share.LEADS if leads else Share.HELPS, "" if leads else task.chu_tri,
                group, viec.tu_ngay, viec.den_ngay, viec.ky_han or "", viec.san_pham or "",
            )  # fmt: skip
        elif found := given(viec.viec, self._own, task.chu_tri):
            yield Assigned(
                name, task.at[:-1], found.viec, found.share, found.lead, group,
                viec.tu_ngay, viec.den_ngay, viec.ky_han or "", viec.san_pham or "",
            )  # fmt: skip
        elif speaks_of(viec.viec, self._own):
            self.spoken_of.append(name)

    def _name(self, loc: Loc) -> str:
        """Return the name of the nearest piece on the way, or of the part."""
        for end in range(len(loc), 0, -1):
            if loc[:end] in self._names:
                return self._names[loc[:end]]
        return str(self._titles.get(loc[0], loc[0])) if loc else ""  # type: ignore[call-overload]
