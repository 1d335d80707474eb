"""The walk of a plan: read, validated, reviewed, each finding at its place; and back to YAML."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from kehoach.diagnostics import Diagnostic, Edit, Severity, has_errors
from kehoach.errors import InvalidDocument
from kehoach.files.reading import Source, read_text

if TYPE_CHECKING:
    from kehoach.law.documents import Register
    from kehoach.model.ke_hoach import KeHoach

MOST_FINDINGS = 200  # nobody reads more at once


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found in a plan; `plan` is None when it has errors."""

    plan: "KeHoach | None"
    diagnostics: tuple[Diagnostic, ...]


def examine(source: Source, *, settings: Sequence[str] = (), final: bool = False) -> Examination:
    """Read a plan and find all that is wrong or doubtful in it, in one pass.

    `settings` are values set from outside ("nguoi_ky.ho_ten=Nguyễn Văn An"); `final` asks for a plan with nothing
    left to fill in. Raises UnreadableFile when there is no text to read.
    """
    from kehoach.law.known import using
    from kehoach.model.muc import ALIASES
    from kehoach.model.validate import validate_data
    from kehoach.review import review
    from kehoach.source.load import load, with_settings

    text, name = read_text(source)
    seen: tuple[Diagnostic, ...] = ()
    try:
        loaded = load(text, name)
        seen = loaded.diagnostics
        loaded = with_settings(loaded, settings) if settings else loaded
    except InvalidDocument as problem:
        return Examination(None, (*seen, *problem.diagnostics))
    plan, faults, broken = validate_data(loaded.data, loaded.unread)
    with using(lambda: _register_beside(source)):
        findings = [*faults, *review(plan, final=final, broken=broken)]
    found = list(loaded.diagnostics)
    for each in findings:
        fix = loaded.fix(each.loc, each.hint, aliases=ALIASES) if isinstance(each.hint, Edit) else None
        found.append(each.at(loaded.place(each.loc, key=each.at_key, aliases=ALIASES), fix))
    found.sort(key=lambda diagnostic: (diagnostic.place, diagnostic.code))
    failed = has_errors(found)
    if len(found) > MOST_FINDINGS:
        found, rest = found[:MOST_FINDINGS], found[MOST_FINDINGS:]
        gravest = Severity.LOI if has_errors(rest) else rest[0].severity
        found.append(Diagnostic("con_nua", gravest, f"và {len(rest)} điều nữa", rest[-1].place))
    return Examination(None if failed else plan, tuple(found))


def _register_beside(source: Source) -> "Register":
    """Return the documents that hold for a plan's file; asked for only when the plan cites one."""
    from kehoach.settings import register_beside

    return register_beside(source)


def load(source: Source, *, settings: Sequence[str] = ()) -> "KeHoach":
    """Read a plan from a path or an open file.

    Raises UnreadableFile, or InvalidDocument whose `diagnostics` has every fault with its line and column.
    """
    examined = examine(source, settings=settings)
    if examined.plan is None:
        raise InvalidDocument(examined.diagnostics)
    return examined.plan


def validate(source: "Source | KeHoach", *, settings: Sequence[str] = (), final: bool = False) -> list[Diagnostic]:
    """List what is wrong or doubtful in a plan; an empty list means nothing was found, not that all is well.

    A `KeHoach` built in Python is looked at as the YAML that `dump` makes of it.
    """
    from kehoach.model.ke_hoach import KeHoach

    text = StringIO(dump(source)) if isinstance(source, KeHoach) else source
    return list(examine(text, settings=settings, final=final).diagnostics)


def dump(plan: "KeHoach") -> str:
    """Write `plan` as YAML, in the order a plan is read; `load` of it is `plan` again."""
    from kehoach.model.to_data import to_data
    from kehoach.source.dump import dump as write_yaml

    return write_yaml(to_data(plan))
