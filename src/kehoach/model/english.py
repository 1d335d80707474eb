"""The English names that people try for keys, and the keys they mean: the first that may stand there is meant."""

import difflib
from collections.abc import Collection
from functools import cache


@cache
def meant() -> dict[str, tuple[str, ...]]:
    """Return the keys that each English name means, in the order in which a plan is read."""
    from kehoach.model.keys import KEYS
    from kehoach.model.keys.muc import NHIEM_VU

    found: dict[str, tuple[str, ...]] = {}
    every = [each for rows in KEYS.values() for each in rows.items()]
    for name, row in [*every, ("nhiem_vu", NHIEM_VU)]:
        for english in row.tried.split():
            found[english] = (*found.get(english, ()), name)
    return found


def meant_by(key: str, known: Collection[str]) -> str | None:
    """Return the one of `known` that an English `key` means, nearly spelled too; None if it means none."""
    for name in difflib.get_close_matches(key, meant(), n=3, cutoff=0.85):
        for each in meant()[name]:
            if each in known:
                return each
    return None
