"""What the tools answer, as plain records: a client gets them as structured content, each with a schema."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from kehoach.diagnostics import Diagnostic, Severity
from kehoach.report.json import record


@dataclass
class Finding:
    """One thing wrong or doubtful; line and column are of a YAML text, paragraph and excerpt of a Word file."""

    file: str
    code: str
    severity: str
    message: str
    hint: str
    clause: str
    line: int | None
    column: int | None
    paragraph: int | None
    excerpt: str | None

    @classmethod
    def of(cls, diagnostic: Diagnostic) -> "Finding":
        """Return a diagnostic as a record."""
        told: dict[str, Any] = record(diagnostic)
        return cls(**{name: told[name] for name in cls.__dataclass_fields__})


@dataclass
class Cited:
    """A document that the plan names, and what the register knows of it."""

    name: str
    at: str
    status: str
    is_known: bool


@dataclass
class Verdict:
    """How a plan or a Word file stands.

    Attributes:
        summary: one sentence for a person.
        errors: how many findings are errors.
        unconfirmed: documents that the plan names and the register does not hold: a person has to have seen them.
        note: which unit's profile was used, or how much was looked at.
    """

    summary: str
    errors: int
    findings: list[Finding]
    citations: list[Cited] = field(default_factory=list)
    unconfirmed: list[str] = field(default_factory=list)
    note: str = ""


@dataclass
class Written:
    """A file that was written, or why none was; `file` is "" then."""

    file: str
    summary: str
    verdict: Verdict
    text: str = ""


def counted(findings: Iterable[Diagnostic]) -> int:
    """Return how many findings are errors."""
    return sum(each.severity is Severity.LOI for each in findings)
