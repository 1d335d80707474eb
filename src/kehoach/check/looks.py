"""A .docx held to the rules table, cell by cell; knows no rule of its own."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kehoach.diagnostics import Diagnostic, Severity, WordPlace
from kehoach.rules.constraints import NOTHING, Observed, SameAs
from kehoach.rules.nd30 import ND30, cells
from kehoach.rules.properties import Property
from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import Level
from kehoach.word.looks.components import Target, targets
from kehoach.word.looks.lenses import LENSES
from kehoach.word.reading.opened import WordSource, open_word

SEVERITIES = {Level.ERROR: Severity.LOI, Level.WARNING: Severity.CANH_BAO, Level.HINT: Severity.GOI_Y}
EXCERPT = 60  # characters

# What the table compares a component with: the loi_van's size.
COMPARED = frozenset(
    (needed.constraint.role, needed.property)
    for specs in ND30.values()
    for each in specs
    for needed in each.requirements
    if isinstance(needed.constraint, SameAs)
)


def looks(source: WordSource, name: str | None = None) -> list[Diagnostic]:
    """List what in a .docx the table does not allow. `name` stands for a file that has no path of its own.

    Only paragraphs of styles with our own names are looked at. Raises UnreadableFile.
    """
    opened = open_word(source, name)
    return list(faults(list(targets(opened)), opened.name))


def faults(found: list[Target], file: str) -> Iterator[Diagnostic]:
    """Compare each target with the table: one diagnostic for each property that it breaks."""
    observed = _observe(found)
    for target in found:
        for prop in cells(target.role):
            fault = _fault(target, prop, observed.get(prop, NOTHING))
            if fault is not None:
                severity, message, citation = fault
                excerpt = " ".join(target.text.split())[:EXCERPT]
                place = WordPlace(file, target.number, excerpt)
                yield Diagnostic(
                    f"{target.role}.{prop.name}",
                    severity,
                    message,
                    place,
                    clause=citation,
                    component=target.role,
                    property=prop.name,
                )


def _fault(target: Target, prop: Property[Any], observed: Observed) -> tuple[Severity, str, str] | None:
    """Find the first requirement that one of the values met does not fulfil."""
    values = _read(target, prop)
    for each, needed in cells(target.role)[prop]:
        wrong = [value for value in values if not needed.allows(value, observed)]
        if wrong:
            must = "nên" if needed.level is Level.HINT else "phải"
            message = f"{target.role.ten} {must} có {needed}; ở đây là {prop.show(wrong[0])}"
            return SEVERITIES[needed.level], message, each.citation
    return None


def _read(target: Target, prop: Property[Any]) -> list[Any]:
    lens = LENSES[prop]
    return lens.read(target.seen_as[lens.of])


def _observe(found: Iterable[Target]) -> Mapping[Property[Any], dict[Role, Any]]:
    """See what this document mostly has where the table compares one component with another."""
    met: dict[tuple[Role, Property[Any]], Counter[Any]] = defaultdict(Counter)
    for target in found:
        for role, prop in COMPARED:
            if target.role is role:
                met[role, prop].update(_read(target, prop))
    observed: dict[Property[Any], dict[Role, Any]] = defaultdict(dict)
    for (role, prop), values in met.items():
        if values:
            observed[prop][role] = values.most_common(1)[0][0]
    return observed
