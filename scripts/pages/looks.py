"""docs/the-thuc.md: the rules table, component by component, with the decree's own sentences."""

from collections.abc import Iterable
from typing import Any

from pages.markdown import code, rows

from kehoach.rules.constraints import SameAs
from kehoach.rules.nd30 import DEFAULTS, ND30, PHONG_CHU, cells, pick
from kehoach.rules.nd30_cuoi_van_ban import CUOI_VAN_BAN
from kehoach.rules.nd30_dau_van_ban import DAU_VAN_BAN
from kehoach.rules.nd30_noi_dung import NOI_DUNG_VAN_BAN
from kehoach.rules.nd30_phu_luc import PHU_LUC
from kehoach.rules.properties import Property
from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import Level, Requirement, Spec

GROUPS = {"dau": DAU_VAN_BAN, "noi_dung": NOI_DUNG_VAN_BAN, "cuoi": CUOI_VAN_BAN, "phu_luc": PHU_LUC}
HABIT = "thông lệ"


def components(group: str) -> str:
    """Return what is told of all components of a part of the page."""
    return "\n".join(map(_component, GROUPS[group]))


def _component(role: Role) -> str:
    head = ("thuộc tính", "quy định", "chương trình dùng", "theo")
    table = rows(head, (_property(role, prop, stated) for prop, stated in cells(role).items()))
    quotes = [f"> {where(each)}: “{each.quote}”" for each in ND30[role] if each.quote and each != PHONG_CHU]
    pieces = [f"### {role.ten}", code(role.value), table.rstrip(), "\n>\n".join(quotes)]
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def _property(role: Role, prop: Property[Any], stated: Iterable[tuple[Spec, Requirement]]) -> list[str]:
    """Return the row of one thing that may be measured: what is asked of it, what is written, and who says so."""
    asked = dict.fromkeys(_asked(needed) for _, needed in stated)
    places = dict.fromkeys(where(each) for each, _ in stated)
    lenient = any(needed.level is Level.WARNING for _, needed in stated)
    return [
        f"{prop.label} ({code(prop.name)})",
        "; ".join(asked),
        prop.show(pick(role, prop, DEFAULTS)).replace("lines", "dòng"),
        ", ".join(places) + (" (lệch thì chỉ cảnh báo)" if lenient else ""),
    ]


def _asked(needed: Requirement) -> str:
    """Say what is asked, without the property's name."""
    if isinstance(needed.constraint, SameAs):
        return str(needed.constraint)
    return str(needed).removeprefix(needed.property.label).strip().replace("lines", "dòng")


def where(each: Spec) -> str:
    """Say where a sentence stands, in short."""
    return f"PL I.{each.clause}" if each.clause else HABIT
