"""The walk of last year's plan to this year's: its own years moved, doubtful places blank, all of it told by lines."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.diagnostics import Diagnostic, Edit, Finding, Fix, Loc
from kehoach.errors import InvalidDocument, KehoachError, UnreadableFile

if TYPE_CHECKING:
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.review.last_years_plan import Step
    from kehoach.source.layers import Source
    from kehoach.walks.profile import Profile
    from kehoach.wording.years import OwnYears

PLANS = (".yaml", ".yml")
FIRST_YEAR, LAST_YEAR = 1945, 2100
OF_THE_LAW = ("hieu_luc", "ten_goi", "cap_huyen")  # rules on what the law ended or renamed
MOST_SHOWN = 24  # characters before a change, to know it by


class Note(NamedTuple):
    """One thing to tell, with the line of the new file at which it stands."""

    line: int
    message: str


class Renewed(NamedTuple):
    """The plan of another year, made of last year's.

    Attributes:
        text: its YAML.
        last, year: the year of the old plan and of the new one.
        imported: what of a Word file is no longer as it was.
        moved: what was changed.
        blanks: what is left blank, with what last year's plan said there.
        to_confirm: what stays as it was and may be another thing this year, by kind.
        law: documents and names that are no longer in force in that year, with their successors.
    """

    text: str
    last: int
    year: int
    imported: tuple[Diagnostic, ...]
    moved: tuple[Note, ...]
    blanks: tuple[Note, ...]
    to_confirm: Mapping[str, tuple[Note, ...]]
    law: tuple[Diagnostic, ...]


class _Written(NamedTuple):
    """What was written of a step: an edit, or what a value said that was emptied; and the line of the new file."""

    loc: Loc
    edit: Edit | str
    line: int


def renewed(file: str | Path, year: int | None = None, *, target: str = "", profile: bool = True) -> Renewed:
    """Return the plan of `year` (None: the one after its own) that last year's `file` becomes; nothing is written.

    A plan's own file keeps its comments and its typing; a Word file or a text becomes what `kehoach import` writes.
    `target` is the name of the new file, and where the unit's profile is looked for. Raises UnreadableFile,
    InvalidDocument where the old plan is not in order, KehoachError where it tells no year.
    """
    from kehoach.review.last_years_plan import steps
    from kehoach.source.load import load
    from kehoach.walks.beside import profile_beside

    text, imported = _text_of(file)
    source = load(text, str(file))
    unit = profile_beside(target or file) if profile else None
    plan, faults = _validated(source, unit)
    if faults or source.unread:
        raise InvalidDocument([*source.diagnostics, *_placed(source, faults)])
    years = _years(plan, year, str(file))
    planned: list[Step] = list(steps(source.data, years))
    refused: list[Step] = []
    while True:
        new_text, written, unwritten = _carried_out(text, source, planned)
        new = load(new_text, target or str(file))
        _, faults = _validated(new, unit)
        if not faults:
            break
        at_fault = [step for step in planned if (step.edits or step.was) and _is_at(step, faults, new)]
        if not at_fault:
            raise InvalidDocument(_placed(new, faults))
        refused += at_fault
        planned = [step for step in planned if step not in at_fault]
    name = target or str(file)
    moved, blanks = _told(written)
    confirm = _to_confirm(new, [*planned, *refused], [*refused, *unwritten])
    confirm |= _others(new, plan, unit, years)
    return Renewed(new_text, years.first, years.new, imported, moved, blanks, confirm, _law(new, unit, name, years.new))


def _text_of(file: str | Path) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a plan's file as it is, or the one that a Word file becomes, with what is told of that."""
    from kehoach.files.reading import read_file
    from kehoach.source.load import load

    if Path(file).suffix.lower() not in PLANS:
        from kehoach.walks.importing import draft_of

        draft = draft_of(file)
        return draft.text, draft.told
    content = read_file(Path(file))
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        load(content, str(file))  # says which encoding it may be
        raise UnreadableFile(f"{file}: tệp kế hoạch không phải mã UTF-8") from None


def _validated(source: "Source", unit: "Profile | None") -> tuple["KeHoach", list[Finding]]:
    """Return the plan that a source is, with what its unit's profile says, and what the model finds wrong in it."""
    from kehoach.model.validate import validate_data
    from kehoach.walks.plan import layered

    loaded = layered(source, (), unit).source
    plan, faults, _ = validate_data(loaded.data, loaded.unread)
    return plan, faults


def _placed(source: "Source", faults: Sequence[Finding]) -> list[Diagnostic]:
    from kehoach.model.muc import ALIASES

    return [each.at(source.place(each.loc, key=each.at_key, aliases=ALIASES)) for each in faults]


def _years(plan: "KeHoach", year: int | None, file: str) -> "OwnYears":
    from kehoach.review.of_last_year import own_years

    years = own_years(plan, year)
    if years is None:
        advice = "ghi năm trong trich_yeu (“… năm 2026”) hoặc ngay_ban_hanh"
        raise KehoachError(f"{file}: không rõ kế hoạch của năm nào; {advice}")
    if not FIRST_YEAR <= years.new <= LAST_YEAR:
        raise KehoachError(f"--year: năm {years.new} ngoài khoảng {FIRST_YEAR}-{LAST_YEAR}")
    return years


def _carried_out(text: str, source: "Source", planned: "Sequence[Step]") -> tuple[str, list[_Written], "list[Step]"]:
    """Return the new file, what was written on which line, and the steps that cannot be written there."""
    from kehoach.source.update import empty, put_pieces, written

    made: dict[Fix, list[tuple[Loc, Edit | str]]] = {}
    unwritten = []
    said: list[Edit | str]
    for step in planned:
        if step.was:
            fix = empty(source, step.loc)
            fixes, said = ([fix] if fix else []), [step.was]
        elif step.edits:
            fixes, said = put_pieces(source, step.loc, step.edits), [*step.edits]
        else:
            continue
        if not fixes:
            unwritten.append(step)
        for index, each in enumerate(said if fixes else ()):  # of one written as a whole all edits stand at its begin
            made.setdefault(fixes[min(index, len(fixes) - 1)], []).append((step.loc, each))
    lines = _new_lines(list(made))
    return (
        written(text, list(made)),
        [_Written(*each, lines[fix]) for fix, all_ in made.items() for each in all_],
        unwritten,
    )


def _new_lines(fixes: Sequence[Fix]) -> dict[Fix, int]:
    """Return the line of the new file on which each change begins."""
    lines, gone = {}, 0
    for fix in sorted(fixes):
        lines[fix] = fix.start[0] - gone
        gone += fix.end[0] - fix.start[0] - fix.text.count("\n")
    return lines


def _is_at(step: "Step", faults: Sequence[Finding], source: "Source") -> bool:
    """Whether one of the faults stands where a step made a change."""
    from kehoach.model.muc import ALIASES

    ways = [source.way(each.loc, aliases=ALIASES) for each in faults]
    return any(way[: len(step.loc)] == step.loc[: len(way)] for way in ways)


def _told(written: Sequence[_Written]) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """Return the notes of what was moved and of what is blank, in the order of the lines."""
    from kehoach.review.last_years_plan import DAYS
    from kehoach.review.places import field
    from kehoach.wording.blanks import is_blank

    moved, blanks = [], []
    for each in written:
        key = field(each.loc)
        if isinstance(each.edit, str):
            blanks.append(Note(each.line, f"{key} (năm trước là {each.edit})"))
        elif is_blank(each.edit.new):
            blanks.append(Note(each.line, f"{_before(each.edit)}{each.edit.new}"))
        else:
            before = f"{key}: " if key in DAYS else _before(each.edit)
            moved.append(Note(each.line, f"{before}{each.edit.piece} → {each.edit.new}"))
    return tuple(sorted(moved)), tuple(sorted(blanks))


def _before(edit: Edit) -> str:
    """Return the last words before a change."""
    before = edit.old[: edit.start]
    words = " ".join(before.split()) + " " * before[-1:].isspace()
    return words if len(words) <= MOST_SHOWN else "…" + words[-MOST_SHOWN:].partition(" ")[2]


def _to_confirm(new: "Source", planned: "Sequence[Step]", undone: "Sequence[Step]") -> dict[str, tuple[Note, ...]]:
    """Return what the steps leave to the author, by kind."""
    found: dict[str, list[Note]] = defaultdict(list)
    for step in undone:
        for each in [f"{edit.piece} → {edit.new}" for edit in step.edits] or [step.was]:
            found["chưa sửa được trong tệp, sửa tay"].append(Note(_line(new, step.loc, ""), each))
    for step in planned:
        for kind, words in step.doubts:
            found[kind].append(Note(_line(new, step.loc, words), words))
    return {kind: tuple(sorted(notes)) for kind, notes in found.items()}


def _line(source: "Source", loc: Loc, words: str) -> int:
    """Return the line on which words of a value stand; where it begins, if they are not on one line."""
    way = source.way(loc)
    spot = source.spots[way]
    first = spot.place().line
    last = spot.text.end[0] + 1 if spot.text else first
    return next((line for line in range(first, last + 1) if words and words in spot.lines[line - 1]), first)


def _others(new: "Source", plan: "KeHoach", unit: "Profile | None", years: "OwnYears") -> dict[str, tuple[Note, ...]]:
    """Return what stays and is of a year by its nature: who signs; comments of the author's that name the old year."""
    found: dict[str, tuple[Note, ...]] = {}
    if years.by and "nguoi_ky" in new.data:
        line = _line(new, ("nguoi_ky",), "")
        holder = _holder(new, plan, unit, years.new)
        names = [each.ho_ten for each in plan.nguoi_ky if each.ho_ten]
        told = [Note(line, f"{name}: còn giữ chức vụ không{holder}") for name in names]
        found["người ký"] = tuple(told)
    year = str(years.first)
    remarks = [
        Note(number, line.strip())
        for number, line in enumerate(new.lines, start=1)
        if line.lstrip().startswith("#") and year in line and years.by
    ]
    found["ghi chú trong tệp"] = tuple(remarks)
    return {kind: notes for kind, notes in found.items() if notes}


def _holder(new: "Source", plan: "KeHoach", unit: "Profile | None", year: int) -> str:
    """Return who signs in the year by the unit's profile, when the plan has somebody else; "" else."""
    if unit is None or len(plan.nguoi_ky) != 1:
        return ""
    from kehoach.model.don_vi import named, signer_on
    from kehoach.walks.profile import lay_profile
    from kehoach.wording.dates import Ngay

    signers, signer = unit.unit.nguoi_ky, plan.nguoi_ky[0]
    chosen = signer_on(signers, named(signers, chuc_vu=signer.chuc_vu or ""), Ngay(year))
    if chosen is None or not lay_profile(unit, new).is_used or signers[chosen.number].ho_ten == signer.ho_ten:
        return ""
    return f"; {unit.file} ghi {signers[chosen.number].ho_ten} ký năm {year}"


def _law(new: "Source", unit: "Profile | None", target: str, year: int) -> tuple[Diagnostic, ...]:
    """Return what the rules find that the law ended or renamed by the beginning of the year."""
    from kehoach.report.selection import Selection, belongs
    from kehoach.walks.beside import register_beside
    from kehoach.walks.plan import judged, layered

    loaded = layered(new, (f"ngay_ban_hanh={year}",), unit).source
    found = judged([new], loaded, False, Selection(), lambda: register_beside(target)).diagnostics
    return tuple(each for each in found if any(belongs(each.code, family) for family in OF_THE_LAW))
