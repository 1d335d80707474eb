"""What follows from a plan without being said in it: its number as printed, its symbol, its place."""

import re

from kehoach.model.ke_hoach import KeHoach
from kehoach.model.van_ban import CoQuan, VanBan
from kehoach.wording.agencies import UNITS, split_co_quan
from kehoach.wording.appendices import format_ten_phu_luc
from kehoach.wording.numbers import format_so_van_ban
from kehoach.wording.patterns import compiled

_NOUN = compiled(rf"^(?:{UNITS}) ", re.IGNORECASE)
NO_NUMBER = " " * 5  # a draft leaves room to write the number in by hand
USUAL_ABBREVIATIONS = {
    "ủy ban nhân dân": "UBND",
    "uỷ ban nhân dân": "UBND",
    "ubnd": "UBND",
    "hội đồng nhân dân": "HĐND",
    "hđnd": "HĐND",
}


def so_van_ban(plan: VanBan) -> str:
    """Return the number as printed, or the room a draft leaves to write it in by hand."""
    return format_so_van_ban(plan.so_van_ban) if plan.so_van_ban else NO_NUMBER


def ky_hieu(plan: KeHoach) -> str:
    """Return the document's symbol, "KH-UBND" (PL I.II.3.b)."""
    return "-".join(["KH", *(viet_tat(agency) or "…" for agency in plan.co_quan)])


def viet_tat(agency: CoQuan) -> str | None:
    """Return the agency's abbreviation; only those that are the same everywhere are known without being told."""
    name = split_co_quan(agency.ten)[0].casefold()
    return agency.viet_tat or USUAL_ABBREVIATIONS.get(name)


def ten_phu_luc(plan: VanBan) -> list[str]:
    """Return the name of each appendix (PL I.III.1.a): "Phụ lục II", "Biểu số 01"."""
    return [*format_ten_phu_luc([appendix.loai for appendix in plan.phu_luc])]


def dia_danh(plan: VanBan) -> str | None:
    """Return the place named in the date line; of a unit's own agency it is the unit's name (PL I.II.4.a)."""
    agency = plan.co_quan[0]
    if plan.dia_danh or agency.cap not in ("tinh", "xa", "huyen"):
        return plan.dia_danh
    return place_name(split_co_quan(agency.ten)[1])


def place_name(unit: str) -> str | None:
    """Return a unit's name as the date line has it, without its noun: of "xã An Phú" "An Phú" (PL I.II.4.a).

    A unit named by a number keeps its noun ("Phường 5"); one named after a person or an event must too, which cannot
    be told from the name, so authors of such units write `dia_danh` themselves. Thành phố Hồ Chí Minh is known.
    """
    name = _NOUN.sub("", unit)
    if not name:
        return None
    return unit[0].upper() + unit[1:] if name[0].isdigit() or name == "Hồ Chí Minh" else name
