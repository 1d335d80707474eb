"""word/styles.xml: read from a committed file for the common choices, built for any other."""

from itertools import product

from kehoach.rules.constraints import Choices
from kehoach.rules.nd30 import DEFAULTS
from kehoach.word.parts import static

READY_SIZES = frozenset(product((13, 14), ("nho", "lon")))  # of the body and of the header
SHAPING = (
    "lui_dau_dong",
    "cach_doan",
    "cach_dong",
    "co_chu_bang",
)  # what else styles depend on; margins they do not


def styles_xml(choices: Choices) -> bytes:
    """Return word/styles.xml for these choices, which name every key of DEFAULTS."""
    sizes = choices["co_chu"], choices["co_chu_dau"]
    if sizes in READY_SIZES and all(choices[name] == DEFAULTS[name] for name in SHAPING):
        return static(ready_file(*sizes))
    # Only here, and only when it is needed: lxml takes longer to import than a plan to write.
    from kehoach.word.style_sheet import build

    return build(choices)


def ready_file(co_chu: float, co_chu_dau: str) -> str:
    """Name the committed file for these sizes; scripts/make_static.py writes it."""
    return f"styles-{co_chu:g}-{co_chu_dau}.xml"
