"""What a rule is: a check of what a document says, and what the rule says of itself.

A rule is a function; its code is the name of its module and its own, its heading the first line of its docstring.
What else it declares is what `kehoach explain`, the list of rules in the guides and SARIF print, and what the runner
needs: the check itself only says where, what and how to mend it.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from kehoach.diagnostics import Edit, Finding, Loc, Severity
from kehoach.model.ke_hoach import KeHoach
from kehoach.rules.loai_van_ban import ANY, Kinds

LOI, CANH_BAO, GOI_Y = Severity.LOI, Severity.CANH_BAO, Severity.GOI_Y


class Stage(StrEnum):
    """When a rule speaks: always, of a draft only, or of the document that is to be signed only."""

    ALWAYS = "luôn luôn"
    DRAFT = "bản nháp"
    FINAL = "bản để ký"


# The way to the value, a sentence without its full stop, what to decide or the exact cure, and where that is written
# if it is not the rule's own clause.
Said = tuple[Loc, str] | tuple[Loc, str, str | Edit] | tuple[Loc, str, str | Edit, str]
Found = Iterator[Said]
Check = Callable[[KeHoach], Found]


class Rule(NamedTuple):
    """One rule and what it declares.

    Attributes:
        code: "noi_nhan.trung", module and function.
        title: what is right, as a Vietnamese sentence.
        level: how grave a finding is; an error only where the decree's own words are contradicted.
        check: yields the findings.
        needs: fields of the plan without which nothing can be said; the rule is passed over when one is broken.
        of: kinds of documents that it holds for.
        typed: it is about how YAML is typed, and means nothing for a .docx.
        clause: where that is written; "" where it is practice.
        wrong, right: lines of a plan that have the fault, and that do not.
        stage: whether it speaks of drafts, of final documents or of both.
        at_key: what is at fault is that the key, not its value.
        formerly: codes that it had in earlier versions.
        in_word: what to do in a Word file, where the hint speaks of keys of the YAML.
    """

    code: str
    title: str
    level: Severity
    check: Check
    needs: frozenset[str]
    of: Kinds
    typed: bool
    clause: str
    wrong: str
    right: str
    stage: Stage
    at_key: bool
    formerly: tuple[str, ...]
    in_word: str

    def findings(self, plan: KeHoach) -> Iterator[Finding]:
        """Yield what the check says, stamped with code, level and clause."""
        for loc, message, *rest in self.check(plan):
            hint: str | Edit = rest[0] if rest else ""
            clause = str(rest[1]) if len(rest) > 1 else self.clause
            yield Finding(loc, self.code, self.level, message, hint, clause, self.at_key)


def rule(
    level: Severity,
    *,
    wrong: str,
    right: str,
    needs: str = "",
    of: Kinds = ANY,
    typed: bool = False,
    clause: str = "",
    stage: Stage = Stage.ALWAYS,
    at_key: bool = False,
    formerly: str = "",
    in_word: str = "",
) -> Callable[[Check], Rule]:
    """Return a decorator that makes a rule of a check.

    `needs` and `formerly` hold names parted by spaces. A rule that goes through all texts needs no field: its
    findings in broken ones are dropped.
    """

    def declare(check: Check) -> Rule:
        title = (check.__doc__ or "").partition("\n")[0].removesuffix(".")
        code = f"{check.__module__.rpartition('.')[2]}.{check.__name__}"
        needed, former = frozenset(needs.split()), tuple(formerly.split())
        return Rule(code, title, level, check, needed, of, typed, clause, wrong, right, stage, at_key, former, in_word)

    return declare


def quoted(text: str, most: int = 50) -> str:
    """Return `text` in quotes, short enough to stand in a sentence."""
    return f"“{text}”" if len(text) <= most else f"“{text[: most - 1].rstrip()}…”"
