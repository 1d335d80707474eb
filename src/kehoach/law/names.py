"""Names of units, ministries, offices and terms that gave way to others: what to write instead, since when."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kehoach.law.compiled.tinh import MERGED_BY, TINH
from kehoach.law.documents import plain_name
from kehoach.law.provinces import MERGERS, SINCE_EVER, Province, province_on
from kehoach.wording.dates import Ngay, parse_ngay
from kehoach.wording.kept import kept


class FormerName(NamedTuple):
    """A name that is no longer used since `tu_ngay`; `moi` is "" where no single name took its place."""

    cu: str
    moi: str
    tu_ngay: Ngay
    nhom: str
    can_cu: str
    ghi_chu: str = ""
    chua_kiem_chung: tuple[str, ...] = ()


def former_name(name: str, on: Ngay) -> FormerName | None:
    """Return what became of a name that is former on a day; None if it is not known to be."""
    row = _names().get(plain_name(name))
    return row if row and on >= row.tu_ngay else None


def former_names(on: Ngay) -> list[FormerName]:
    """Return the names that are former on a day."""
    return [row for row in _names().values() if on >= row.tu_ngay]


def former_names_in(text: str, on: Ngay) -> Iterator[tuple[int, int, FormerName]]:
    """Yield the former names that stand in a text, each with its start and end; of overlapping ones the longest."""
    said = plain_name(text)
    # Most texts hold none: a pattern is made only of names that stand there.
    rows = [row for name, row in _names().items() if name in said and on >= row.tu_ngay]
    found: list[tuple[int, int, FormerName]] = []
    for row in sorted(rows, key=lambda row: -len(row.cu)):
        words = r"\s+".join(map(re.escape, row.cu.split()))
        for hit in re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE):
            if all(hit.end() <= start or end <= hit.start() for start, end, _ in found):
                found.append((hit.start(), hit.end(), row))
    yield from sorted(found, key=lambda each: each[:2])


def holds_former_name(said: str, groups: frozenset[str]) -> bool:
    """Whether a name of one of these groups that is former on some day stands in a text, written as `plain_name`."""
    return any(map(said.__contains__, _of_groups(groups)))


@cache
def _of_groups(groups: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name, row in _names().items() if row.nhom in groups)


def former_provinces(on: Ngay) -> Iterator[FormerName]:
    """Yield the names of provinces that are former on a day: merged into another, or a city since."""
    yield from filter(None, (_former_province(ten, on) for ten in TINH))


@kept
def former_province(unit: str, on: Ngay) -> FormerName | None:
    """Return what became of a province, named with its noun ("tỉnh Hà Giang"), if that name is former on a day."""
    typed = plain_name(unit)
    for ten, ends in _plain_provinces():
        if typed.endswith(ends):
            found = _former_province(ten, on)
            return found if found and plain_name(found.cu) == typed else None
    return None


@cache
def _plain_provinces() -> tuple[tuple[str, tuple[str, str]], ...]:
    """Return each province and what a name of it ends with."""
    return tuple((ten, (plain_name(ten), plain_name(former or ten))) for ten, (_, _, former, _) in TINH.items())


def _former_province(ten: str, on: Ngay) -> FormerName | None:
    since, merged_into, former, basis = TINH[ten]
    was = Province(former or ten, since is not None and parse_ngay(since) == SINCE_EVER)
    now = province_on(ten, on)
    if now is None or now.day_du == was.day_du:
        return None
    day, by = (MERGERS, MERGED_BY) if merged_into or not since else (parse_ngay(since), basis or "")
    return FormerName(was.day_du, now.day_du, day, "dia_danh", by)


@cache
def _names() -> dict[str, FormerName]:
    from kehoach.law.compiled.ten_goi import TEN_GOI

    rows = {}
    for cu, (moi, tu_ngay, nhom, can_cu, ghi_chu, doubts) in TEN_GOI.items():
        rows[plain_name(cu)] = FormerName(cu, moi, parse_ngay(tu_ngay), nhom, can_cu, ghi_chu, doubts)
    return rows
