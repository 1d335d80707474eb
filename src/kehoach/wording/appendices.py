"""What an appendix is called and numbered by: "Phụ lục II" (PL I.III.1.a, b), "Biểu số 01", "Mẫu số 02".

The decree numbers appendices by Roman numbers where there are several. Tables and forms to fill in go out with a plan
under names of their own, numbered by figures of two digits, one alone too: practice, not in the decree.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kehoach.wording.numbers import format_la_ma, parse_la_ma
from kehoach.wording.patterns import compiled

LoaiPhuLuc = Literal["phu_luc", "bieu", "mau"]
NOUNS: dict[LoaiPhuLuc, str] = {"phu_luc": "Phụ lục", "bieu": "Biểu", "mau": "Mẫu"}

# A line that is nothing but the name of one. "Biểu" and "Mẫu" need their number: alone they are words like others.
_NAME = compiled(
    r"(?P<phu_luc>Phụ lục)(?:\s+(?:số\s+)?(?P<number>[IVXLC]+|\d+))?\s*[.:]?"
    r"|(?P<noun>Biểu|Mẫu|Biểu mẫu|Mẫu biểu)\s+(?:số\s*:?\s*)?(?P<figures>\d{1,3})\s*[.:]?",
    re.IGNORECASE,
)


class TenPhuLuc(NamedTuple):
    """The name of an appendix that was read: its kind and its number, None where it has none or a wrong one."""

    loai: LoaiPhuLuc
    so: int | None


def format_ten_phu_luc(kinds: Sequence[LoaiPhuLuc]) -> Iterator[str]:
    """Yield the name of each appendix of a document, whose kinds are these in order; each kind is counted apart."""
    met: Counter[LoaiPhuLuc] = Counter()
    for kind in kinds:
        met[kind] += 1
        if kind != "phu_luc":
            yield f"{NOUNS[kind]} số {met[kind]:02d}"
        else:
            yield f"{NOUNS[kind]} {format_la_ma(met[kind])}" if kinds.count(kind) > 1 else NOUNS[kind]


def parse_ten_phu_luc(text: str) -> TenPhuLuc | None:
    """Read the name of an appendix that a line holds and nothing else; None where it holds something else."""
    found = _NAME.fullmatch(text.strip())
    if not found:
        return None
    if found["phu_luc"]:
        number = found["number"]
        return TenPhuLuc("phu_luc", _read(number) if number else None)
    kind: LoaiPhuLuc = "mau" if found["noun"].casefold().startswith("mẫu") else "bieu"
    return TenPhuLuc(kind, int(found["figures"]) or None)


def _read(number: str) -> int | None:
    try:
        return int(number) if number.isdecimal() else parse_la_ma(number.upper())
    except ValueError:
        return None
