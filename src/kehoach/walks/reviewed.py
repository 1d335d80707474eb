"""The words of a Word file held to the rules that `validate` runs, by way of the data behind them."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kehoach.check.judge import NotEvaluated, listed
from kehoach.check.looks import excerpt
from kehoach.check.page import Line
from kehoach.diagnostics import Diagnostic, Finding, Severity, WordPlace
from kehoach.document.recovered import recovered
from kehoach.law.known import using
from kehoach.model.validate import validate_data
from kehoach.review import RULES, asked
from kehoach.review.rule import Rule
from kehoach.settings import register_beside

BLANKS = "hoan_thien."  # the rules on what is left to fill in
LEFT_OPEN = re.compile(r"\[[^\]\d][^\]]{2,200}\]|\{\{")  # what somebody will fill in says nothing yet
QUOTED = re.compile(r"[“:]")  # what differs between findings of one cause
OF_CAPITALS = re.compile(r"[._]hoa(?:_|$)|nhan_dan$")  # rules that a page in capitals says nothing to
SPACING = ("chinh_ta.hai_dau_cach", "chinh_ta.cach_truoc_dau")
ORDER = list(Severity)
UNREAD = "không đọc ra được từ tệp Word"


class Words(NamedTuple):
    """What the rules say of a page's words, which of them were run, and which could not be."""

    findings: list[Diagnostic]
    evaluated: list[str]
    left: list[NotEvaluated]


def _most(rule: Rule) -> Severity:
    """Return how much a rule without a clause may weigh: an inference, however strong, or how people space words."""
    return Severity.GOI_Y if rule.code.startswith(SPACING) else Severity.CANH_BAO


def reviewed(file: str, kind: str, lines: Sequence[Line], source: object) -> Words:
    """Hold the words of a page to the rules that are of its kind; `source` is the file, beside which settings lie."""
    read = recovered([line.seen for line in lines], [line.role for line in lines])
    plan, _, broken = validate_data(read.data)
    run = [each for each in asked(final=False, broken=broken, of=kind) if not each.typed]
    texts = {line.number: line.text for line in reversed(lines) if line.text}
    is_open = cache(lambda number: LEFT_OPEN.search(texts.get(number, "")) is not None)  # a line may have any findings
    causes: dict[tuple[str, str], list[tuple[int, Rule, Finding]]] = {}
    with using(lambda: register_beside(source)):
        for rule in run:
            for each in rule.findings(plan):
                number = read.place(each.loc)
                is_broken = bool(each.loc) and each.loc[0] in broken
                if OF_CAPITALS.search(rule.code) and read.is_guessed(each.loc):
                    continue
                if not is_broken and (rule.code.startswith(BLANKS) or not is_open(number)):
                    causes.setdefault((rule.code, QUOTED.split(each.message)[0]), []).append((number, rule, each))
    found = []
    for together in causes.values():
        number, rule, each = together[0]
        place = WordPlace(file, number, excerpt(texts.get(number, "")))
        message = each.message + listed([number for number, *_ in together])
        severity = each.severity if each.clause else max(each.severity, _most(rule), key=ORDER.index)
        found.append(Diagnostic(each.code, severity, message, place, rule.in_word or str(each.hint), each.clause))
    ran = {each.code for each in run}
    left = [
        NotEvaluated(each.code, UNREAD)
        for each in RULES
        if kind in each.of and each.needs & broken and not each.typed and each.code not in ran
    ]
    return Words(found, sorted(ran), left)
