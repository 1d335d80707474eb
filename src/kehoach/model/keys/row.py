"""What a row of the table of keys says: a key as its author, its editor, a reader of the code and the tests know it."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any, NamedTuple

from kehoach.model.forms import Form


class Use(Enum):
    """What becomes of the value of a key."""

    HOLDS = "holds"  # other keys, each with a use of its own
    PRINTED = "printed"  # every word of it stands on the page, capitals and end marks aside
    FORMATTED = "formatted"  # printed in the decree's form, from which the same value can be read
    STEERS = "steers"  # it chooses, or measures; it is no text


HOLDS, PRINTED, FORMATTED, STEERS = Use


class Key(NamedTuple):
    """One key of a plan.

    Attributes:
        title: its name in Vietnamese, with accents.
        english: what that is in English, for readers of the code.
        use: what becomes of its value.
        form: what its value may look like in YAML; None where it holds keys, whose model says it.
        sentence: what it is for, for authors; the clause of the decree at the end, where there is one.
        examples: what an author writes after it, so the short forms where there are some.
        values: those of a closed list, each with its meaning.
        tried: other names that people try for it, English or as printed in plain form, parted by spaces.
    """

    title: str
    english: str
    use: Use
    form: Form | None = None
    sentence: str = ""
    examples: tuple[Any, ...] = ()
    values: Mapping[str, str] = MappingProxyType({})
    tried: str = ""


Rows = dict[str, Key]
