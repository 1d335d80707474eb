"""A plan held to the one above it: what it takes up by `theo`, what perhaps by its words, what not; and by when."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from kehoach.compare.assigned import Assigned, assigned
from kehoach.compare.names import everything, folded
from kehoach.diagnostics import Finding, Loc, Severity
from kehoach.model.duties import year_of
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.muc import Muc
from kehoach.model.ngay_thang import NgayThang
from kehoach.wording.recurrence import han_in, parse_han

ALIKE = 0.6  # of the words of both: so many in common may be the same task
MOST_PAIRS = 200_000  # of texts that are held against each other
MOST_NEAR = 20  # wrong names for which the nearest is looked for
LONGEST = 90  # characters that are shown of a task


class Coverage(NamedTuple):
    """How much of what a plan gives communes one below takes up: by `theo`, perhaps by its words; and what to say."""

    given: int
    by_theo: int
    perhaps: int
    findings: tuple[Finding, ...]

    @property
    def told(self) -> str:
        """Return the count in words."""
        left = self.given - self.by_theo - self.perhaps
        return (
            f"{self.given} việc, chỉ tiêu giao cấp xã: {self.by_theo} đã có (theo), {self.perhaps} có thể đã có, "
            f"{left} chưa có"
        )


def covered(plan: KeHoach, parent: KeHoach) -> Coverage:
    """Hold a plan to the one above it; only `theo` says for sure what a task is for."""
    found = assigned(parent, plan.co_quan[0].ten)
    taken: dict[str, list[tuple[Loc, Muc]]] = {}
    for loc, muc in everything(plan):
        for name in muc.theo:
            taken.setdefault(folded(name), []).append((loc, muc))
    left = [each for each in found.tasks if folded(each.theo) not in taken]
    perhaps = dict(_alike(plan, left))
    findings = [*_unknown(plan, found.names), *_late(plan, parent, found.tasks, taken)]
    for index, each in enumerate(left):
        words = f"“{_short(each.viec)}”"
        if index in perhaps:
            message = f"có thể là việc cấp trên giao ở {each.theo}: {words}"
            findings.append(
                Finding(perhaps[index], "theo.co_the", Severity.GOI_Y, message, f"đúng thì ghi theo: {each.theo}")
            )
        else:
            message = f"cấp trên giao ở {each.theo}: {words}; chưa có việc nào ghi theo mục này"
            hint = f"thêm việc, hoặc ở việc đã có ghi theo: {each.theo}"
            findings.append(Finding(_body(plan), "theo.chua_co", Severity.GOI_Y, message, hint, at_key=True))
    return Coverage(len(found.tasks), len(found.tasks) - len(left), len(perhaps), tuple(findings))


def _unknown(plan: KeHoach, names: Sequence[str]) -> Iterator[Finding]:
    """Yield each `theo` that names nothing in the plan above."""
    known = {folded(name): name for name in names if name}
    looked = 0
    for loc, muc in everything(plan):
        for index, name in enumerate(muc.theo):
            if folded(name) in known:
                continue
            looked += 1
            near = get_close_matches(folded(name), known, n=1, cutoff=0.7) if looked <= MOST_NEAR else []
            hint = f"ý là {known[near[0]]}?" if near else "ghi tên mục như II.2.b, hoặc bỏ theo"
            message = f"kế hoạch cấp trên không có mục “{_short(name)}”"
            yield Finding((*loc, "theo", index), "theo.khong_co", Severity.CANH_BAO, message, hint)


def _late(
    plan: KeHoach, parent: KeHoach, given: Sequence[Assigned], taken: dict[str, list[tuple[Loc, Muc]]]
) -> Iterator[Finding]:
    """Yield each task that is due later than the plan above has it."""
    for each in given:
        if each.share is None:
            continue
        limit = each.den_ngay or _read(each.ky_han, year_of(parent)) or han_in(each.viec, year_of(parent))
        for loc, muc in taken.get(folded(each.theo), ()) if limit else ():
            due, way = _due(muc, year_of(plan))
            if limit and due and due.latest > limit.latest:
                message = f"hạn {_day(due)} muộn hơn hạn cấp trên giao ở {each.theo}: {_day(limit)}"
                hint = f"để hạn không quá {_day(limit)}, hoặc đề nghị cấp trên cho lùi hạn"
                yield Finding((*loc, *way), "theo.tre_han", Severity.CANH_BAO, message, hint)


def _read(words: str, year: int | None) -> NgayThang | None:
    return parse_han(words, year) or han_in(words, year)


def _due(muc: Muc, year: int | None) -> tuple[NgayThang | None, Loc]:
    """Return by when a piece is to be done, and the way to where it says so."""
    task = muc.cong_viec
    if task is None:
        return next(
            ((day, ("doan", at)) for at, text in enumerate(muc.doan) if (day := han_in(text, year))), (None, ())
        )
    if task.den_ngay:
        return task.den_ngay, ("cong_viec", "den_ngay")
    if task.ky_han:
        return _read(task.ky_han, year), ("cong_viec", "ky_han")
    return han_in(task.viec, year), ("cong_viec", "viec")


def _alike(plan: KeHoach, left: Sequence[Assigned]) -> Iterator[tuple[int, Loc]]:
    """Yield each task that is left whose words stand, for the most part, in a piece that says no `theo`."""
    texts = [(loc, words) for loc, muc in everything(plan) if not muc.theo and (words := _words(_said(muc)))]
    if len(texts) * len(left) > MOST_PAIRS:
        return
    for index, each in enumerate(left):
        wanted = _words(each.viec)
        scored = [(2 * len(wanted & words) / (len(wanted) + len(words)), -at) for at, (_, words) in enumerate(texts)]
        best, at = max(scored, default=(0.0, 0))
        if wanted and best >= ALIKE:
            yield index, texts[-at][0]


def _said(muc: Muc) -> str:
    return muc.cong_viec.viec if muc.cong_viec else " ".join(muc.doan)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip('.,;:()“”"') for word in text.casefold().split())


def _body(plan: KeHoach) -> Loc:
    """Return the way to where tasks stand: to what is missing there is none."""
    loc = next((loc for loc, muc in plan.contents() if muc.has_tasks), None) or next(iter(plan.contents()))[0]
    return loc[:1]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _day(day: NgayThang) -> str:
    if day.whole:
        return f"{day.ngay:02d}/{day.thang:02d}/{day.nam}"
    return f"tháng {day.thang}/{day.nam}" if day.thang else f"năm {day.nam}"
