"""The names that people try for keys, English or as they are printed: the first key that may stand there is meant."""

import difflib
from collections.abc import Collection
from functools import cache

from kehoach.model.base import plain


@cache
def meant() -> dict[str, tuple[str, ...]]:
    """Return the keys that each name means, in the order in which a plan is read."""
    from kehoach.model.keys import KEYS
    from kehoach.model.keys.muc import NHIEM_VU

    found: dict[str, tuple[str, ...]] = {}
    every = [each for rows in KEYS.values() for each in rows.items()]
    for name, row in [*every, ("nhiem_vu", NHIEM_VU)]:
        for tried in (plain(row.title), *row.tried.split()):
            found[tried] = (*found.get(tried, ()), name)
    return found


def meant_by(key: str, known: Collection[str]) -> str | None:
    """Return the one of `known` that `key`, in its plain form, means, nearly spelled too; None if it means none."""
    if key in known:
        return key
    for name in difflib.get_close_matches(key, meant(), n=3, cutoff=0.85):
        for each in meant()[name]:
            if each in known:
                return each
    return None
