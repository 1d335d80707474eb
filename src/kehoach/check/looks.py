"""A .docx held to the rules table, cell by cell; knows no rule of its own."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from kehoach.diagnostics import Diagnostic, Severity, WordPlace
from kehoach.rules.constraints import NOTHING, Observed, SameAs
from kehoach.rules.nd30 import ND30, cells
from kehoach.rules.properties import Property
from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import Level, Requirement, Spec
from kehoach.word.looks.components import Component, components
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


class Fault(NamedTuple):
    """A cell of the table that a component breaks: with which values, and what it should have."""

    component: Component
    prop: Property[Any]
    spec: Spec
    needed: Requirement
    wrong: tuple[Any, ...]

    @property
    def code(self) -> str:
        """The component and the property: "loi_van.co_chu"."""
        return f"{self.component.role}.{self.prop.name}"

    def message(self, wrong: str = "") -> str:
        """Return what it should have and what it has, as a sentence."""
        must = "nên" if self.needed.level is Level.HINT else "phải"
        met = wrong or self.prop.show(self.wrong[0])
        return f"{self.component.role.ten} {must} có {self.needed}; ở đây là {met}"

    def at(self, file: str) -> Diagnostic:
        """Put it at its place in a file, as grave as the table has it."""
        place = WordPlace(file, self.component.number, excerpt(self.component.text))
        severity = SEVERITIES[self.needed.level]
        return Diagnostic(
            self.code,
            severity,
            self.message(),
            place,
            clause=self.spec.citation,
            component=self.component.role.value,
            property=self.prop.name,
        )


def looks(source: WordSource, name: str | None = None) -> list[Diagnostic]:
    """List what in a .docx the table does not allow, to the letter. `name` stands for a file without a path.

    Only paragraphs of styles with our own names are looked at. Raises UnreadableFile.
    """
    opened = open_word(source, name)
    return [fault.at(opened.name) for fault in faults(list(components(opened)))]


def faults(found: list[Component]) -> Iterator[Fault]:
    """Compare each component with the table: one fault for each property that it breaks."""
    observed = observe(found)
    for component in found:
        for prop in cells(component.role):
            fault = _fault(component, prop, observed.get(prop, NOTHING))
            if fault is not None:
                yield fault


def excerpt(text: str) -> str:
    """Return the first words of a paragraph."""
    return " ".join(text.split())[:EXCERPT]


def _fault(component: Component, prop: Property[Any], observed: Observed) -> Fault | None:
    """Find the first requirement that one of the values met does not fulfil."""
    values = _read(component, prop)
    for each, needed in cells(component.role)[prop]:
        wrong = tuple(value for value in values if not needed.allows(value, observed))
        if wrong:
            return Fault(component, prop, each, needed, wrong)
    return None


def _read(component: Component, prop: Property[Any]) -> list[Any]:
    lens = LENSES[prop]
    return lens.read(component.seen_as[lens.of])


def observe(found: Iterable[Component]) -> Mapping[Property[Any], dict[Role, Any]]:
    """Return what this document mostly has where the table compares one component with another."""
    met: dict[tuple[Role, Property[Any]], Counter[Any]] = defaultdict(Counter)
    for component in found:
        for role, prop in COMPARED:
            if component.role is role:
                met[role, prop].update(_read(component, prop))
    observed: dict[Property[Any], dict[Role, Any]] = defaultdict(dict)
    for (role, prop), values in met.items():
        if values:
            observed[prop][role] = values.most_common(1)[0][0]
    return observed
