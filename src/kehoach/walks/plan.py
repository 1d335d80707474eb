"""The walk of a plan: read, validated, reviewed, each finding at its place; and back to YAML."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.diagnostics import Diagnostic, Edit, Finding, Severity, has_errors
from kehoach.errors import InvalidDocument
from kehoach.files.reading import Source, read_text
from kehoach.report.selection import Selection
from kehoach.walks.aside import aside_for
from kehoach.walks.beside import is_profile, profile_beside, register_beside

if TYPE_CHECKING:
    from kehoach.law.documents import Register
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.source.layers import Source as Loaded
    from kehoach.walks.profile import Profile

MOST_FINDINGS = 200  # nobody reads more at once
EVERYTHING = Selection()
NOTHING: Mapping[str, Any] = MappingProxyType({})


class Examination(NamedTuple):
    """What was found in a plan.

    Attributes:
        plan: the plan; None when anything in it is an error, shown or not.
        diagnostics: the findings that are shown.
        hidden: those that a comment answers or that were not asked for; an error among them is one all the same.
        draft: what the model accepts, though rules may say that it is wrong; None where there is nothing to print.
        passed_over: codes of the rules that could not be applied, since fields that they need are at fault.
        broken: those fields.
        note: which unit's profile holds for it, or why the one that is there does not; "" where there is none.
    """

    plan: "KeHoach | None"
    diagnostics: tuple[Diagnostic, ...]
    hidden: tuple[Diagnostic, ...] = ()
    draft: "KeHoach | None" = None
    passed_over: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    note: str = ""


def examine(
    source: Source,
    *,
    settings: Sequence[str] = (),
    final: bool = False,
    selection: Selection = EVERYTHING,
    profile: bool = True,
    more: "Callable[[KeHoach], Iterable[Finding]] | None" = None,
    beside: Path | None = None,
) -> Examination:
    """Read a plan and find all that is wrong or doubtful in it, in one pass.

    `settings` are values set from outside ("nguoi_ky.ho_ten=Nguyễn Văn An"); `final` asks for a plan with nothing
    left to fill in; `selection` is what is to be shown. The values of the nearest `don-vi.yaml` are laid under those of
    a plan that is a file, unless `profile` is False; a `don-vi.yaml` itself is held to what a profile may say. `more`
    looks at a plan without faults and says what else there is to say. `beside`: the file that an open file stands for,
    as to the profile and the settings. Raises UnreadableFile when there is no text.
    """
    from kehoach.source.load import load

    if is_profile(source):
        from kehoach.walks.profile import read_profile

        return Examination(None, read_profile(Path(str(source)).absolute()).found)
    text, name = read_text(source)
    seen: tuple[Diagnostic, ...] = ()
    note = ""
    try:
        as_typed = load(text, name)
        seen = as_typed.diagnostics
        unit = profile_beside(beside or source) if profile else None
        loaded, note, _ = layered(as_typed, settings, unit)
    except InvalidDocument as problem:
        return Examination(None, (*seen, *problem.diagnostics), note=note)
    files = [as_typed, *([unit.source] if unit else [])]
    register = partial(register_beside, beside or source)
    aside = aside_for(beside or source)
    found = judged(files, loaded, final, selection, register, more=more, reasons=aside.reasons)
    return found._replace(note="\n".join(filter(None, (note, aside.note))))


class Layered(NamedTuple):
    """A plan with all that is laid over and under it.

    `note` says which profile that is, or why the one that is there is not used; "" where there is none.
    """

    source: "Loaded"
    note: str = ""
    is_profile_used: bool = False


def layered(as_typed: "Loaded", settings: Sequence[str], profile: "Profile | None") -> Layered:
    """Return a plan with a unit's profile under it and `settings` over it.

    Raises InvalidDocument, at the setting that is wrong.
    """
    from kehoach.source.set_values import with_settings

    if profile is None:
        return Layered(with_settings(as_typed, settings) if settings else as_typed)
    from kehoach.walks.profile import lay_profile, lay_signer

    laid = lay_profile(profile, as_typed)
    loaded = with_settings(laid.source, settings) if settings else laid.source
    return Layered(lay_signer(profile, loaded) if laid.is_used else loaded, laid.note, laid.is_used)


def judged(
    files: "Sequence[Loaded]",
    loaded: "Loaded",
    final: bool,
    selection: Selection,
    register: "Callable[[], Register]",
    shared: Mapping[str, Any] = NOTHING,
    more: "Callable[[KeHoach], Iterable[Finding]] | None" = None,
    reasons: Mapping[str, str] = NOTHING,
) -> Examination:
    """Find all that is wrong or doubtful in a plan that is read.

    `files` are those that comments may stand in: the plan's own, then the profile's. `register` opens the documents
    that the law's rules look into; it is called only when the plan cites one. `shared` has fields validated before,
    `reasons` the codes that the unit sets aside.
    """
    from kehoach.law.known import using
    from kehoach.model.muc import ALIASES
    from kehoach.model.validate import validate_data
    from kehoach.review import RULES, asked, review

    plan, faults, broken = validate_data(loaded.data, loaded.unread, shared)
    with using(register):
        findings = [*faults, *review(plan, final=final, broken=broken)]
    if more and not faults and not broken:
        findings += more(plan)
    found = list(loaded.diagnostics)
    unprintable = bool(faults) or has_errors(found)
    for each in findings:
        fix = loaded.fix(each.loc, each.hint, aliases=ALIASES) if isinstance(each.hint, Edit) else None
        if used := loaded.used(each.loc, aliases=ALIASES):
            each = each._replace(message=f"{each.message} (ở {used.file}:{used.line})")
        found.append(each.at(loaded.place(each.loc, key=each.at_key, aliases=ALIASES), fix))
    codes = {each.code for each in RULES}
    ran = {each.code for each in asked(final=final)}
    left, hidden = _answered(files, found, codes, frozenset() if broken else ran)
    if reasons:
        from kehoach.report.silence import set_aside

        left, aside = set_aside(left, reasons, codes)
        hidden += aside
    if selection != EVERYTHING:
        hidden += [each for each in left if not selection.shows(each, codes)]
        left = [each for each in left if selection.shows(each, codes)]
    failed = has_errors([*left, *hidden])
    passed_over = sorted(ran - {each.code for each in asked(final=final, broken=broken)}) if broken else ()
    return Examination(
        None if failed else plan,
        _bounded(sorted(left, key=lambda diagnostic: (diagnostic.place, diagnostic.code))),
        tuple(hidden),
        None if unprintable else plan,
        tuple(passed_over),
        tuple(sorted(broken)),
    )


def _answered(
    files: "Sequence[Loaded]", found: list[Diagnostic], rules: Collection[str], ran: Collection[str]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return the findings without those that comments answer, and these.

    What answers nothing in this plan is idle in the plan's file only: a profile is there for other plans too.
    """
    hidden: list[Diagnostic] = []
    for file in files:
        if not any("qua" in line and "kehoach" in line for line in file.lines):
            continue
        from kehoach.report.silence import Silence, hear, silence_of
        from kehoach.source.comments import comments
        from kehoach.walks.codes import meant

        told = [silence_of(each.text, each.place, each.line) for each in comments(file)]
        silences = [each for each in told if isinstance(each, Silence)]
        found = [*found, *(each for each in told if isinstance(each, Diagnostic))]
        if silences:
            heard = hear(found, silences, rules=rules, ran=ran if file is files[0] else (), advice=meant)
            found, hidden = heard.left, [*hidden, *heard.silenced]
    return found, hidden


def _errors(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [each for each in found if each.severity is Severity.LOI]


def _bounded(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    if len(found) > MOST_FINDINGS:
        found, rest = found[:MOST_FINDINGS], found[MOST_FINDINGS:]
        gravest = Severity.LOI if has_errors(rest) else rest[0].severity
        found.append(Diagnostic("con_nua", gravest, f"và {len(rest)} điều nữa", rest[-1].place))
    return tuple(found)


def load(source: Source, *, settings: Sequence[str] = (), profile: bool = True) -> "KeHoach":
    """Read a plan from a path or an open file.

    What a plan in a file leaves out the nearest `don-vi.yaml` says, unless `profile` is False. Raises
    UnreadableFile, or InvalidDocument whose `diagnostics` has every fault with its line and column.
    """
    examined = examine(source, settings=settings, profile=profile)
    if examined.plan is None:
        raise InvalidDocument([*examined.diagnostics, *_errors(examined.hidden)])
    return examined.plan


def validate(
    source: "Source | KeHoach", *, settings: Sequence[str] = (), final: bool = False, profile: bool = True
) -> list[Diagnostic]:
    """List what is wrong or doubtful in a plan; an empty list means nothing was found, not that all is well.

    What a comment `# kehoach: bo-qua MÃ` answers is left out, unless it is an error, which comes last. A `KeHoach`
    built in Python is looked at as the YAML that `dump` makes of it.
    """
    from kehoach.model.ke_hoach import KeHoach

    text = StringIO(dump(source)) if isinstance(source, KeHoach) else source
    examined = examine(text, settings=settings, final=final, profile=profile)
    return list(examined.diagnostics) + _errors(examined.hidden)


def dump(plan: "KeHoach") -> str:
    """Write `plan` as YAML, in the order a plan is read; `load` of it is `plan` again."""
    from kehoach.model.to_data import to_data
    from kehoach.source.dump import dump as write_yaml

    return write_yaml(to_data(plan))
