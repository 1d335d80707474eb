"""The decree's own words as requirements, so that the table in nd30.py reads as the decree does."""

from enum import Enum
from math import inf
from typing import Any, NamedTuple

from kehoach.rules import properties as p
from kehoach.rules.constraints import (
    NOTHING,
    Between,
    Constraint,
    Exactly,
    HeaderSize,
    Observed,
    OneOf,
    SameAs,
)
from kehoach.rules.roles import Role


class Level(Enum):
    """How much weight a requirement has."""

    ERROR = "the decree's own words"
    WARNING = "the decree's own words, but its own templates do not keep to them exactly"
    HINT = "habit, or a template only"


class Requirement(NamedTuple):
    """One cell of the table: a property and the values it may have."""

    property: p.Property[Any]
    constraint: Constraint
    level: Level = Level.ERROR

    def allows(self, value: Any, observed: Observed = NOTHING) -> bool:
        """Whether a measured value will do."""
        return self.constraint.allows(value, self.property.tolerance, observed)

    def __str__(self) -> str:
        match self.constraint:
            case Exactly(value=bool(value)):
                words = self.property.show(value)
            case SameAs():
                words = str(self.constraint)
            case constraint:
                words = f"{constraint} {self.property.unit}".rstrip()
        return f"{self.property.label} {words}"


class Spec(NamedTuple):
    """What one sentence of the decree, or one row of its table of type (Mục V), requires of one component.

    `clause` is counted within Phần I of Phụ lục I: "II.6.e", "V.14". Habit has neither clause nor quote.
    """

    clause: str
    quote: str
    requirements: tuple[Requirement, ...]

    @property
    def where(self) -> str:
        """Say where it is written: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II khoản 6 điểm e"."""
        if not self.clause:
            return "thông lệ, Nghị định 30/2020/NĐ-CP không quy định"
        section, *parts = self.clause.split(".")
        words = ("số thứ tự", "điểm") if section == "V" else ("khoản", "điểm")
        steps = [f"{word} {part}" for word, part in zip(words, parts, strict=False)]
        return " ".join(["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục", section, *steps])

    @property
    def citation(self) -> str:
        """The place and the decree's own words."""
        return f"{self.where}: “{self.quote}”" if self.quote else self.where


def spec(clause: str, quote: str, *requirements: Requirement) -> Spec:
    """Return what a sentence requires. Raises ValueError where it states a property twice."""
    named = [requirement.property for requirement in requirements]
    if len(set(named)) < len(named):
        raise ValueError(f"{clause}: a property is stated twice")
    return Spec(clause, quote, requirements)


def quen_dung(requirement: Requirement) -> Requirement:
    """Return a requirement that everybody keeps though the decree does not say so, or only its templates show it."""
    return requirement._replace(level=Level.HINT)


def thong_le(*requirements: Requirement) -> Spec:
    return spec("", "", *map(quen_dung, requirements))


in_hoa, in_thuong = Requirement(p.IN_HOA, Exactly(True)), Requirement(p.IN_HOA, Exactly(False))

# "Đứng" and "Nghiêng" are told from "Đứng, đậm" and "Nghiêng, đậm": each states slant and weight.
_dung, _nghieng = Requirement(p.CHU_NGHIENG, Exactly(False)), Requirement(p.CHU_NGHIENG, Exactly(True))
_khong_dam, _dam = Requirement(p.CHU_DAM, Exactly(False)), Requirement(p.CHU_DAM, Exactly(True))
kieu_dung, kieu_dung_dam = (_dung, _khong_dam), (_dung, _dam)
kieu_nghieng, kieu_nghieng_dam = (_nghieng, _khong_dam), (_nghieng, _dam)

times_new_roman = Requirement(p.PHONG_CHU, Exactly("Times New Roman"))
mau_den, mau_do_tuoi = Requirement(p.MAU_CHU, Exactly("đen")), Requirement(p.MAU_CHU, Exactly("đỏ tươi"))

canh_giua = Requirement(p.CANH_LE, Exactly("giữa"))
canh_phai = Requirement(p.CANH_LE, Exactly("phải"))
canh_deu = Requirement(p.CANH_LE, Exactly("đều hai lề"))
# A justified paragraph keeps to the left margin as well.
sat_le_trai = (
    Requirement(p.CANH_LE, OneOf(("trái", "đều hai lề"))),
    Requirement(p.LUI_DAU_DONG, Exactly(0.0)),
)
dong_don = Requirement(p.CACH_DONG, Exactly(1.0))

net_lien = Requirement(p.NET_KE, Exactly("liền"))
ke_tren_net_lien = Requirement(p.NET_KE_TREN, Exactly("liền"))
can_doi = Requirement(p.DO_LECH_KE, Exactly(0.0), Level.WARNING)
dai_bang_dong_chu = Requirement(p.DO_DAI_KE, Exactly(1.0), Level.WARNING)
vien_don = Requirement(p.KHUNG_VIEN, Exactly("đơn"))

theo_chieu_dai = Requirement(p.HUONG_GIAY, Exactly("theo chiều dài"))
so_trang_o_le_tren = Requirement(p.VI_TRI_SO_TRANG, Exactly("phần lề trên"))
an_so_trang_dau = Requirement(p.AN_SO_TRANG_DAU, Exactly(True))

co_chu_loi_van = Requirement(p.CO_CHU, SameAs(Role.LOI_VAN))


def co_chu(low: float, high: float | None = None, *, by: str | float = "co_chu") -> Requirement:
    return Requirement(p.CO_CHU, Exactly(low) if high is None else Between(low, high, by))


def co_chu_dau(low: float, high: float) -> Requirement:
    return Requirement(p.CO_CHU, HeaderSize(low, high))


def lui_dau_dong(*millimetres: float) -> Requirement:
    return Requirement(p.LUI_DAU_DONG, OneOf(millimetres, "lui_dau_dong"))


def cach_doan(at_least: float) -> Requirement:
    return Requirement(p.CACH_DOAN, Between(at_least, inf, "cach_doan"))


def cach_dong(low: float, high: float) -> Requirement:
    return Requirement(p.CACH_DONG, Between(low, high, "cach_dong"))


def dai_so_voi_dong_chu(low: float, high: float, drawn: float = 0.4) -> Requirement:
    """Require a part of the text's length; `drawn` keeps clear of both ends whatever font the reader has."""
    return Requirement(p.DO_DAI_KE, Between(low, high, drawn), Level.WARNING)


def khung(*, rong: tuple[float, ...], cao: float) -> tuple[Requirement, Requirement]:
    return Requirement(p.KHUNG_RONG, OneOf(rong)), Requirement(p.KHUNG_CAO, Exactly(cao))


def kho_giay(width: float, height: float) -> tuple[Requirement, Requirement]:
    return Requirement(p.GIAY_RONG, Exactly(width)), Requirement(p.GIAY_DAI, Exactly(height))


def le_trang(
    *,
    tren: tuple[float, float],
    duoi: tuple[float, float],
    trai: tuple[float, float],
    phai: tuple[float, float],
) -> tuple[Requirement, ...]:
    sides = {p.LE_TREN: tren, p.LE_DUOI: duoi, p.LE_TRAI: trai, p.LE_PHAI: phai}
    return tuple(Requirement(side, Between(low, high, side.name)) for side, (low, high) in sides.items())
