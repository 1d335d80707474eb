"""A document judged: every cell of the table, every rule of form and order; one finding for each cause."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kehoach.check import bo_tri, bo_tri_dieu, bo_tri_phu_luc, bo_tri_so_trang, the_thuc
from kehoach.check.looks import Fault, excerpt, faults
from kehoach.check.page import Line, Page
from kehoach.check.rule import PageRule
from kehoach.check.weights import TEXT, weight
from kehoach.diagnostics import Diagnostic, Severity, WordPlace
from kehoach.rules import properties as p
from kehoach.rules.nd30 import cells
from kehoach.rules.roles import Role
from kehoach.word.looks.components import Component, components
from kehoach.word.looks.lenses import LENSES

RULES: tuple[PageRule, ...] = tuple(
    each
    for module in (the_thuc, bo_tri, bo_tri_so_trang, bo_tri_dieu, bo_tri_phu_luc)
    for each in vars(module).values()
    if isinstance(each, PageRule)
)
FLOWING = frozenset({p.CACH_DOAN, p.CACH_DONG, p.LUI_DAU_DONG, p.CANH_LE})  # one cause through the whole text
EVERYWHERE = frozenset({p.PHONG_CHU, p.MAU_CHU})  # what the decree says of all letters
MOST_NAMED = 6  # runs of paragraphs that a message lists
GRAVEST = list(Severity)


class NotEvaluated(NamedTuple):
    """What could not be judged, and why."""

    code: str
    reason: str


class Judged(NamedTuple):
    """What is wrong, which rules and cells were held to the page, and which could not be."""

    findings: list[Diagnostic]
    evaluated: list[str]
    not_evaluated: list[NotEvaluated]


def judge(page: Page) -> Judged:
    """Hold a page to the table and to the rules on form and order."""
    found = list(components(page.opened, page.role_of))
    looks = list(_looks(page, found))
    evaluated = sorted({f"{each.role}.{prop.name}" for each in found for prop in cells(each.role) if _said(each, prop)})
    left = [NotEvaluated("trang.le_giay", "trang nằm ngang: nghị định chỉ nói trang đứng")] if _turned(page) else []
    asked = [rule for rule in RULES if page.kind in rule.of]
    lacking = [rule for rule in asked if not _can_judge(rule, page)]
    left += [NotEvaluated(rule.code, f"không thấy {_names(rule.needs)}") for rule in lacking]
    evaluated += [rule.code for rule in asked if rule not in lacking]
    return Judged(looks + said_by(page, RULES), evaluated, left)


def said_by(page: Page, rules: Iterable[PageRule]) -> list[Diagnostic]:
    """Return what rules on form and order say of a page, those of them that can be held to it."""
    asked = [rule for rule in rules if page.kind in rule.of and _can_judge(rule, page)]
    return [found for rule in asked for found in _of_rule(page, rule)]


def _can_judge(rule: PageRule, page: Page) -> bool:
    return not rule.needs or page.first(*rule.needs) is not None


def _names(roles: Sequence[Role]) -> str:
    return " hoặc ".join(role.ten.lower() for role in roles)


def _turned(page: Page) -> bool:
    return any(section.is_turned for section in page.opened.sections)


def _said(component: Component, prop: p.Property[object]) -> bool:
    lens = LENSES[prop]
    return bool(lens.read(component.seen_as[lens.of]))


def _looks(page: Page, found: list[Component]) -> Iterator[Diagnostic]:
    causes: dict[tuple[object, ...], list[tuple[Fault, Severity]]] = defaultdict(list)
    for fault in faults(found):
        severity = weight(fault)
        if severity is not None:
            whole = fault.prop in EVERYWHERE or (fault.prop in FLOWING and fault.component.role in TEXT)
            causes["" if whole else fault.component.role, fault.prop].append((fault, severity))
    for together in causes.values():
        first, gravest = min(together, key=lambda each: GRAVEST.index(each[1]))
        alike = [fault for fault, severity in together if severity is gravest]
        values = dict.fromkeys(first.prop.show(value) for fault in alike for value in fault.wrong)
        numbers = [fault.component.number for fault in alike]
        message = first.message(", ".join(list(values)[:3])) + listed(numbers)
        place = WordPlace(page.opened.name, first.component.number, excerpt(first.component.text))
        yield Diagnostic(
            first.code,
            gravest,
            message,
            place,
            clause=first.spec.citation,
            component=first.component.role.value,
            property=first.prop.name,
        )


def _of_rule(page: Page, rule: PageRule) -> Iterator[Diagnostic]:
    for said in rule.check(page):
        first: Line | None = said.at[0] if said.at else None
        place = WordPlace(page.opened.name, first.number if first else 0, excerpt(first.text) if first else "")
        message = said.message + listed([line.number for line in said.at])
        role = first.role.value if first and first.role else ""
        yield Diagnostic(
            rule.code, said.level or rule.level, message, place, said.hint, said.clause or rule.clause, component=role
        )


def listed(numbers: Sequence[int]) -> str:
    """Return which paragraphs are meant, where there are several: " (4 đoạn: 5, 7–9)"."""
    ordered = sorted(set(numbers) - {0})
    if len(ordered) < 2:
        return ""
    runs: list[list[int]] = []
    for number in ordered:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    more = "…" if len(named) > MOST_NAMED else ""
    return f" ({len(ordered)} đoạn: {', '.join(named[:MOST_NAMED])}{more})"
