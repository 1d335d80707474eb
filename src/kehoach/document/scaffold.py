"""A plan to begin with: `templates/moi` filled in with what is known of an agency, as YAML with comments.

The wording is the templates'. What nobody said stays a blank `[điền: …]`: no number and no name is made up.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from types import SimpleNamespace
from typing import Any, cast

from jinja2 import Environment

from kehoach.document.loader import environment
from kehoach.document.offices import office
from kehoach.document.topic_words import words_for
from kehoach.document.topics import about, split_kind
from kehoach.law.milestones import DECREE_IN_FORCE, END_OF_DISTRICTS
from kehoach.law.provinces import central_cities
from kehoach.model.cap import Cap
from kehoach.model.derived import place_name, viet_tat
from kehoach.model.ke_hoach import Mau
from kehoach.model.van_ban import CoQuan
from kehoach.wording.agencies import nguoi_dung_dau, split_co_quan
from kehoach.wording.dates import Ngay
from kehoach.wording.signing import deputy_of

PROVINCES = ("tỉnh", "thành phố")
COMMUNES = ("xã", "phường", "đặc khu")
DISTRICTS = ("huyện", "quận", "thị xã", "thành phố")
COMMUNES_BELOW_DISTRICTS = ("xã", "phường", "thị trấn")


# What only schools say of themselves; false elsewhere.
_OF_SCHOOLS = {"hoc_sinh": "", "la_mam_non": "", "lop": "", "cha_me": ""}


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of a plan before it is written; "" is unknown."""

    cap: Cap
    mau: Mau
    nam: int
    co_quan: str = ""
    dia_danh: str = ""  # with its noun, "phường Hồng Gai", it tells the issuer's unit too
    ho_ten: str = ""
    chu_de: str = ""  # what the plan is about, in the author's words
    chu_tri: str = ""  # who is in charge
    da_co: frozenset[str] = frozenset()  # fields that the unit's profile says, and the plan need not
    luu: str = ""  # the abbreviation of the unit that drafts it

    @property
    def hai_cap(self) -> bool:
        """Whether local government has two levels; a year alone does not tell in 2025, but a district does."""
        return self.cap != "huyen" and self.nam >= END_OF_DISTRICTS.nam

    @property
    def is_authority(self) -> bool:
        """Whether a unit's own Ủy ban nhân dân issues the plan, not a body below it."""
        return self.cap in ("tinh", "xa", "huyen")

    @property
    def nouns(self) -> tuple[str, ...]:
        """The kinds of units to which the issuer may belong, the most common first."""
        match self.cap:
            case "tinh" | "so":
                return PROVINCES
            case "xa":
                return COMMUNES if self.hai_cap else COMMUNES_BELOW_DISTRICTS
            case "phong":
                return COMMUNES if self.hai_cap else DISTRICTS
            case "huyen":
                return DISTRICTS
            case _:
                return ()


def scaffold(known: Beginning, quote: Callable[[str], str]) -> str:
    """Return the YAML of a plan to begin with; `quote` writes a text as a YAML scalar.

    Raises ValueError when there was no such issuer in that year, or it is not of the level it is said to be.
    """
    if known.nam < DECREE_IN_FORCE.nam:
        raise ValueError("Nghị định 30/2020/NĐ-CP có hiệu lực từ ngày 05/3/2020: chọn năm 2020 trở về sau")
    if Ngay(known.nam).earliest >= END_OF_DISTRICTS and known.cap == "huyen":
        raise ValueError("từ 01/7/2025 không còn cấp huyện: chọn năm 2025 hoặc năm trước đó, hoặc chọn cấp khác")
    known = _with_name(known)
    unit = _unit(known)
    noun = _noun(unit, known.nouns)
    if known.is_authority and unit and not noun:
        raise ValueError(f"“{known.co_quan or unit}” không đúng cấp: cần tên của {', '.join(known.nouns)}")
    name = known.co_quan or _blank_name(known.cap, unit)
    agency = CoQuan.model_validate({"cap": known.cap, "ten": name})
    row = office(known.cap, name)
    environment = _environment(quote)
    told: dict[str, Any] = {
        "cap": known.cap,
        "ten_cap": row.get("noi", known.cap),
        "mau": known.mau,
        "nam": known.nam,
        "hai_cap": known.hai_cap,
        "ten": name,
        "ten_goi": split_co_quan(name)[0],
        "loai": noun or (known.nouns[0] if known.is_authority else ""),
        "don_vi": unit,
        "da_co": known.da_co,
        "luu": known.luu,
        "goi": row.get("goi", ""),
        "dau_moi": row.get("dau_moi", ""),
    }

    def fill(text: str) -> str:
        return environment.from_string(text).render(told)

    head = nguoi_dung_dau(name) or fill(row.get("dung_dau", "")) or ""
    told["lanh_dao"] = _leaders(head, told["goi"])
    level = environment.get_template(f"cap_{told['ten_cap']}.j2").make_module(told)
    noi = SimpleNamespace(**_OF_SCHOOLS, **{name: told[name] for name in ("ten_cap", "hai_cap", "dau_moi")})
    vars(noi).update({name: value for name, value in vars(level).items() if not name.startswith("_")})
    period = f"năm học {known.nam} - {known.nam + 1}" if noi.hoc_sinh else f"năm {known.nam}"
    told |= {"noi": noi, "thoi_ky": period}
    return environment.get_template("ke_hoach.yaml.j2").render(
        told,
        chu_de=words_for(about(known.chu_de), known.mau, noi, known.chu_tri, known.nam, fill),
        chu_quan="" if known.is_authority or known.cap == "bo" else _parent(known.nouns, unit if noun else ""),
        viet_tat="" if viet_tat(agency) else "[điền: viết tắt]",
        dia_danh=_place(known, name),
        chuc_vu=f"[điền: {head} hoặc {deputy_of(head)}]" if head else "[điền: chức vụ người ký]",
        ho_ten=known.ho_ten or "[điền: họ và tên người ký]",
    )


def kind_of(subject: str) -> Mau:
    """Return the kind of plan that a subject asks for, where nobody says another."""
    named, _ = split_kind(subject)
    return cast("Mau", named or about(subject).mau)


def _leaders(head: str, called: str) -> str:
    """Return the head and deputies as recipients: "Giám đốc, các Phó Giám đốc Sở"."""
    if not head:
        return f"Lãnh đạo {called}"
    both = f"{head}, các {deputy_of(head)}"
    return both if called.casefold() in head.casefold() else f"{both} {called}"


def _with_name(known: Beginning) -> Beginning:
    """Add its unit's name to "Ủy ban nhân dân phường", which tells the kind of unit only."""
    noun = split_co_quan(known.co_quan)[1]
    if known.is_authority and noun in known.nouns:
        name = place_name(known.dia_danh) or f"[điền: tên {noun}]"
        return replace(known, co_quan=f"{known.co_quan} {name}")
    return known


def _unit(known: Beginning) -> str:
    """Return the unit the issuer belongs to, "xã An Phú", as far as it was told; an authority's may be a blank."""
    if own := split_co_quan(known.co_quan)[1]:
        return own
    if _noun(known.dia_danh, (*PROVINCES, *COMMUNES_BELOW_DISTRICTS, *COMMUNES, *DISTRICTS)):
        return known.dia_danh
    if known.co_quan and known.is_authority:
        return ""  # a name that tells no unit; the place need not be it
    if known.nouns == PROVINCES and known.dia_danh:
        is_city = known.dia_danh in central_cities(Ngay(known.nam).latest)
        return f"{PROVINCES[is_city]} {known.dia_danh}"
    if known.is_authority:
        return f"{known.nouns[0]} {known.dia_danh or f'[điền: tên {known.nouns[0]}]'}"
    return ""


def _noun(unit: str, nouns: tuple[str, ...]) -> str:
    """Return the noun that `unit` begins with, "" if it is none of `nouns`."""
    return next((noun for noun in nouns if unit.casefold().startswith(f"{noun} ")), "")


def _blank_name(cap: Cap, unit: str) -> str:
    match cap:
        case "bo":
            return "Bộ [điền: tên bộ]"
        case "so":
            return "Sở [điền: tên sở]"
        case "phong":
            return "Phòng [điền: tên phòng]"
        case "don_vi":
            return "[điền: tên đơn vị]"
        case _:
            return f"Ủy ban nhân dân {unit}"


def _parent(nouns: tuple[str, ...], unit: str) -> str:
    if unit:
        return f"UBND {unit}"
    return f"UBND [điền: {', '.join(nouns[:-1])} hoặc {nouns[-1]} và tên]" if nouns else "[điền: cơ quan chủ quản]"


def _place(known: Beginning, name: str) -> str:
    """Return the place for the date line (PL I.II.4.a); "" where the plan's own name tells it.

    A noun typed with a capital stays: that is how a unit named after a person or an event is written.
    """
    typed = known.dia_danh
    own = place_name(split_co_quan(name)[1]) or ""
    if typed and typed[0].islower():
        typed = place_name(typed) or typed
    if known.is_authority and own and typed in ("", own):
        return ""
    return typed or own or "[điền: địa danh]"


@cache
def _environment(quote: Callable[[str], str]) -> Environment:
    skeletons = environment("moi", trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    skeletons.filters["yaml"] = quote
    skeletons.filters["hoa_dau"] = lambda text: text[:1].upper() + text[1:]
    return skeletons
