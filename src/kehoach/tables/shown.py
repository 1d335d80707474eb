"""What a sheet shows for a number or a day: ECMA-376-1, 18.8.30 (numFmt), with the point and comma of Vietnamese.

Excel keeps 5 for what it shows as "5%" where the sign is a literal, and 0.05 where it is none; people see one thing.
A format that we do not know in every sign leaves the number as it is.
"""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from kehoach.wording.figures import from_number

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]'
    r"|(?P<unseen>\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]|_.|\*.)"
    r"|(?P<digits>[#0?](?:[#0?,]*[#0?])?(?P<scale>,*)(?:\.(?P<decimals>[#0?]*))?)"
    r"|(?P<general>General)|(?P<literal>[-+$%():!^&'~{}<>= €₫])",
    re.IGNORECASE,
)
_APART = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')  # sections, not a sign in quotes
_SAID = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


class _Form(NamedTuple):
    """A section of a format: what stands before and after the number, and how that is written."""

    before: str
    digits: re.Match[str] | None
    after: str
    percents: int


def shown_number(value: float, shape: str) -> str:
    """Return a number as the sheet shows it: 0.6 shaped "0%" is "60%", 9 shaped "00" is "09", 1500 "#,##0" "1.500"."""
    sections = _APART.split(shape)
    own = 2 if not value and len(sections) > 2 else 1 if value < 0 and len(sections) > 1 else 0
    form = _form(sections[own])
    if form is None:
        return from_number(value)
    number = abs(value) if own else value
    return f"{form.before}{_written(number, form) if form.digits else from_number(number)}{form.after}".strip()


def _form(section: str) -> _Form | None:
    """Return what a section says; None where it has a sign that we do not know, or no number."""
    at, numbers, said, percents = 0, list[re.Match[str]](), ["", ""], 0
    while at < len(section):
        found = _TOKEN.match(section, at)
        if found is None:
            return None
        at = found.end()
        if found["digits"] or found["general"]:
            numbers.append(found)
        else:
            said[bool(numbers)] += next((found[kind] for kind in _LITERALS if found[kind]), "")
            percents += found["literal"] == "%"
    if len(numbers) != 1:
        return None
    return _Form(said[0], numbers[0] if numbers[0]["digits"] else None, said[1], percents)


_LITERALS = ("quoted", "escaped", "currency", "literal")


def _written(value: float, form: _Form) -> str:
    assert form.digits is not None
    pattern, decimals = form.digits["digits"].partition(".")[0].rstrip(","), form.digits["decimals"] or ""
    exact = Decimal(repr(value)).scaleb(2 * form.percents - 3 * len(form.digits["scale"]))
    exact = exact.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    if not exact and "0" not in pattern + decimals:
        return ""
    whole, _, fraction = f"{abs(exact):f}".partition(".")
    fraction = fraction[: decimals.rfind("0") + 1] + fraction[decimals.rfind("0") + 1 :].rstrip("0")
    whole = whole.zfill(pattern.count("0"))
    grouped = f"{int(whole):,}".replace(",", ".") if "," in pattern and not whole.startswith("0") else whole
    return ("-" if exact < 0 else "") + grouped + (f",{fraction}" if fraction else "")


def shown_day(value: date | time, shape: str) -> str:
    """Return a day and a time with those parts that the sheet shows: of a month nobody typed the first day."""
    if isinstance(value, time):
        return value.strftime("%H:%M")
    signs = set(_SAID.sub("", shape).lower())
    form = "%d/%m/%Y" if "d" in signs or "y" not in signs else "%m/%Y" if "m" in signs else "%Y"
    return value.strftime(f"{form} %H:%M" if isinstance(value, datetime) and "h" in signs else form)
