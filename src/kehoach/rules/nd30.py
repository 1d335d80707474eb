"""Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, as a table: the decree's sentence, then the same in code.

Clause "II.1.a" is Mục II, khoản 1, điểm a; "V.2" is number 2 of the table of type in Mục V, whose rows are
quoted with their loại chữ, cỡ chữ and kiểu chữ. tests/test_decree.py holds quote and code together.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from kehoach.rules import properties as p
from kehoach.rules.constraints import Between, Choices, Exactly, HeaderSize, OneOf, SameAs
from kehoach.rules.nd30_cuoi_van_ban import CUOI_VAN_BAN
from kehoach.rules.nd30_dau_van_ban import DAU_VAN_BAN
from kehoach.rules.nd30_loai_khac import LOAI_KHAC
from kehoach.rules.nd30_noi_dung import NOI_DUNG_VAN_BAN
from kehoach.rules.nd30_phu_luc import PHU_LUC
from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import Requirement, Spec, mau_den, spec, times_new_roman

DEFAULTS: Choices = MappingProxyType(
    {
        "co_chu": 14,
        "co_chu_dau": "lon",
        "co_chu_bang": 12,
        "lui_dau_dong": 12.7,
        "cach_doan": 6,
        "cach_dong": 1.1,
        "le_tren": 20,
        "le_duoi": 20,
        "le_trai": 30,
        "le_phai": 15,
    }
)

PHONG_CHU = spec(
    "I.4",
    "Phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam TCVN 6909:2001, màu đen",
    times_new_roman,
    mau_den,
)


def _with_font(specs: tuple[Spec, ...]) -> tuple[Spec, ...]:
    """Add I.4, which holds for every letter on the page but those whose ink has a sentence of its own."""
    stated = {needed.property for each in specs for needed in each.requirements}
    return (*specs, PHONG_CHU) if p.CO_CHU in stated and p.MAU_CHU not in stated else specs


ND30: Mapping[Role, tuple[Spec, ...]] = MappingProxyType(
    {role: _with_font(specs) for role, specs in (DAU_VAN_BAN | NOI_DUNG_VAN_BAN | CUOI_VAN_BAN | PHU_LUC).items()}
)

# Components that only other kinds of documents have: they are judged, and nothing of ours has their style.
KHAC: Mapping[Role, tuple[Spec, ...]] = MappingProxyType({role: _with_font(specs) for role, specs in LOAI_KHAC.items()})
BANG = MappingProxyType({**ND30, **KHAC})


@cache
def cells(role: Role) -> Mapping[p.Property[Any], tuple[tuple[Spec, Requirement], ...]]:
    """Return every requirement for `role` with its sentence, by property, in the order of the table."""
    found: dict[p.Property[Any], tuple[tuple[Spec, Requirement], ...]] = {}
    for each in BANG[role]:
        for needed in each.requirements:
            found[needed.property] = (*found.get(needed.property, ()), (each, needed))
    return MappingProxyType(found)


def requirement(role: Role, prop: p.Property[Any]) -> Requirement:
    """Return what `role` must have for `prop`: the first that the table says of it."""
    return cells(role)[prop][0][1]


def clause(role: Role, prop: p.Property[Any]) -> str:
    """Return where that requirement is written, in words."""
    return cells(role)[prop][0][0].where


def pick(role: Role, prop: p.Property[Any], choices: Choices) -> Any:
    """Return the value that `role` is written with under these choices."""
    return _picking(role, prop).pick(choices)


@cache
def _picking(role: Role, prop: p.Property[Any]) -> Exactly[Any] | OneOf[Any] | Between | HeaderSize:
    """Return the constraint that picks the value: what is as of another component is picked there."""
    constraint = requirement(role, prop).constraint
    return _picking(constraint.role, prop) if isinstance(constraint, SameAs) else constraint
