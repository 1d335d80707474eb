"""What a rule is: a function from a plan to findings, and the fields it cannot do without."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kehoach.diagnostics import Finding, Severity
from kehoach.model.ke_hoach import KeHoach

LOI, CANH_BAO, GOI_Y = Severity.LOI, Severity.CANH_BAO, Severity.GOI_Y

Check = Callable[[KeHoach], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its check's docstring names the rules of the specification it does (Y14) and the clause."""

    check: Check
    needs: frozenset[str]


def needs(*fields: str) -> Callable[[Check], Rule]:
    """Make a rule of a check that looks at these fields of a plan.

    A rule is passed over when one of them is broken: what stands there then is not the author's. A rule that goes
    through all texts needs none; its findings in broken fields are dropped.
    """
    return lambda check: Rule(check, frozenset(fields))


def quoted(text: str, most: int = 50) -> str:
    """Give `text` in quotes, short enough to stand in a sentence."""
    return f"“{text}”" if len(text) <= most else f"“{text[: most - 1].rstrip()}…”"
