"""docs/thuat-ngu.md: every Vietnamese identifier with its accents, its English and its clause."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pages.keys import CLAUSE
from pages.looks import HABIT, where
from pages.markdown import code, rows

from kehoach.model.keys import KEYS
from kehoach.model.keys.muc import NHIEM_VU
from kehoach.rules.nd30 import ND30, PHONG_CHU
from kehoach.rules.properties import ALL
from kehoach.rules.roles import Role

ENGLISH: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("english.toml").read_text(encoding="utf-8"))

Names = Iterator[tuple[str, str, str, str]]  # identifier, its Vietnamese, its English, its clause or ""


def table(about: str) -> str:
    """Return a table of the words of one kind: an identifier once, whatever it stands for in this place and that."""
    vietnamese: dict[str, dict[str, None]] = defaultdict(dict)
    english: dict[str, dict[str, None]] = defaultdict(dict)
    clauses: dict[str, dict[str, None]] = defaultdict(dict)
    for name, told, meaning, clause in WORDS[about]():
        vietnamese[name][told] = None
        english[name][meaning] = None
        clauses[name].update(dict.fromkeys([clause] if clause else []))
    head = ("tên", "tiếng Việt", "English", "điều khoản")
    lines = [
        (code(name), "; ".join(vietnamese[name]), "; ".join(english[name]), "; ".join(clauses[name]))
        for name in sorted(vietnamese)
    ]
    shown = len(head) if any(clause for *_, clause in lines) else len(head) - 1
    return rows(head[:shown], (line[:shown] for line in lines))


def components() -> Names:
    """Yield the components of a page, as the rules table has them."""
    for role in filter(ND30.__contains__, Role):
        stated = dict.fromkeys(where(each) for each in ND30[role] if each != PHONG_CHU)
        yield (
            role.value,
            role.ten,
            ENGLISH["components"][role.value],
            "; ".join(place for place in stated if place != HABIT or len(stated) == 1),
        )


def keys() -> Names:
    """Yield the keys of a plan, of all models."""
    every = [each for told in KEYS.values() for each in told.items()]
    for name, row in [*every, ("nhiem_vu", NHIEM_VU)]:
        clause = CLAUSE.search(row.sentence)
        yield name, row.title, row.english, clause[1] if clause else ""


def values() -> Names:
    """Yield the words that a key may have as its value, where they are written without accents."""
    for key, row in (each for told in KEYS.values() for each in told.items()):
        for value, meaning in row.values.items():
            if re.fullmatch("[a-z_]+", value):
                yield f"{key}: {value}", meaning, ENGLISH["values"][f"{key}: {value}"], ""


def properties() -> Names:
    """Yield what may be measured of a component: ids of findings are `component.property`."""
    for prop in ALL:
        names = f": {', '.join(prop.names)}" if prop.names != ("không", "có") else ""
        yield prop.name, prop.label + names, ENGLISH["properties"][prop.name], ""


WORDS = {"components": components, "keys": keys, "values": values, "properties": properties}
