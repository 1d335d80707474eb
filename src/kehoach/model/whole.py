"""What holds between the fields of a plan: nothing is left unprinted, nothing printed twice, all fits its page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import PydanticCustomError

from kehoach.model.muc import BangNhiemVu, Muc
from kehoach.model.tasks import groups, tasks
from kehoach.wording.dates import Ngay
from kehoach.wording.enumeration import LETTERS
from kehoach.wording.numbers import LARGEST_LA_MA

if TYPE_CHECKING:
    from kehoach.diagnostics import Loc
    from kehoach.model.ke_hoach import DongBoCuc, KeHoach, TenPhan

MOST_ADDRESS_LINES = 6  # of the address at the foot of page one (PL I.III.4)
MOST_STEPS = 24  # months or quarters of a timeline: on a turned page there is room for no more
MOST_TASK_ROWS = 4_000  # of all tables made of tasks: a year of a province has some hundreds of tasks

# What a plan issued with a decision does not have: the decision has it (Mẫu 1.3).
OF_THE_DECISION = (
    "so_van_ban", "dia_danh", "ngay_ban_hanh", "noi_nhan", "luu", "nguoi_ky", "do_khan", "nguoi_soan_thao",
    "so_ban",
)  # fmt: skip


class Whole(NamedTuple):
    """A plan, and its pieces as most checks want them, gathered once.

    Attributes:
        plan: the plan.
        parts: those that have content.
        lines: those of the author's own outline by the way to each.
        contents: every piece that others stand in, with the way to it.
        pieces: all pieces at any depth.
    """

    plan: "KeHoach"
    parts: "dict[TenPhan, Muc]"
    lines: "dict[Loc, DongBoCuc]"
    contents: "list[tuple[Loc, Muc]]"
    pieces: list[Muc]


def _whole(plan: "KeHoach") -> Whole:
    contents = list(plan.contents())
    pieces = [muc for _, muc in contents]
    for piece in pieces:  # the list grows as it is walked
        pieces += piece.cac_muc
    return Whole(plan, dict(plan.parts()), dict(plan.outline()), contents, pieces)


def check(plan: "KeHoach") -> None:
    """Raise PydanticCustomError, with the way to the field at fault, for the first thing that does not hold."""
    whole = _whole(plan)
    for each in CHECKS:
        each(whole)


def _refuse(kind: str, path: "Loc" = (), **context: Any) -> PydanticCustomError:
    return PydanticCustomError(kind, kind, {"path": path, **context})


def _has_content(whole: Whole) -> None:
    if not whole.parts and not any(line.has_content for line in whole.lines.values()):
        raise _refuse("ke_hoach.khong_noi_dung")


def _outline_takes_in_every_part_once(whole: Whole) -> None:
    if whole.plan.bo_cuc and whole.plan.phan:
        raise _refuse("bo_cuc.hai_cach", ("bo_cuc",))
    outline = "phan" if whole.plan.phan else "bo_cuc"
    taken = [name for line in whole.lines.values() for name in line.gom]
    if getattr(whole.plan, outline) and (left := [name for name in whole.parts if name not in taken]):
        raise _refuse("bo_cuc.bo_sot", (outline,), phan=", ".join(left))
    if twice := sorted({name for name in taken if taken.count(name) > 1}):
        raise _refuse("bo_cuc.lap", (outline,), phan=", ".join(twice))


def _sections_are_printed(whole: Whole) -> None:
    """Refuse a title that is left out with its section: none of its parts is there, and it has nothing of its own."""
    for loc, line in whole.lines.items():
        parts = [whole.parts[name] for name in line.gom if name in whole.parts]
        if line.nhan_de and not (parts or line.has_content):
            key = "tieu_de" if line.tieu_de else "don_vi"
            told = {"tieu_de": line.nhan_de, "phan": ", ".join(line.gom), "phan_dau": "".join(line.gom[:1])}
            raise _refuse("bo_cuc.tieu_de_khong_phan", (*loc, key), **told)
        sole = line.sole_part(parts)
        shown = sole.shown if sole else [*parts, *line.shown]
        if ((sole and sole.danh_dau) or line.danh_dau) == "a)" and len(shown) > len(LETTERS):
            raise _refuse("muc.qua_nhieu_diem", (*loc, "danh_dau"), nhieu_nhat=len(LETTERS))


def _tables_have_tasks(whole: Whole) -> None:
    tables = _task_tables(whole)
    if not tables:
        return
    found = tasks(whole.plan)
    if not found:
        raise _refuse("bang_nhiem_vu.khong_viec")
    if len(found) > LARGEST_LA_MA and len(groups(found)) > LARGEST_LA_MA:
        raise _refuse("bang_nhiem_vu.qua_nhieu_nhom", nhieu_nhat=LARGEST_LA_MA)
    if len(tables) * len(found) > MOST_TASK_ROWS:
        raise _refuse("bang_nhiem_vu.qua_nhieu", hang=len(tables) * len(found), bang=len(tables))
    days = [day for task in found for day in (task.viec.tu_ngay, task.viec.den_ngay) if day]
    if (months := _months(days)) > MOST_STEPS:
        for kind, steps in (("tien_do_thang", months), ("tien_do_quy", months / 3)):
            if kind in tables and steps > MOST_STEPS:
                raise _refuse("bang_nhiem_vu.qua_dai", bang=kind, thang=months)


def _task_tables(whole: Whole) -> list[BangNhiemVu]:
    return [piece.bang_nhiem_vu for piece in whole.pieces if piece.bang_nhiem_vu]


def _months(days: list[Ngay]) -> int:
    """Count the months that tasks span."""
    if not days:
        return 0
    first, last = min(day.earliest for day in days), max(day.latest for day in days)
    return (last.nam - first.nam) * 12 + (last.thang or 12) - (first.thang or 1) + 1


def _every_task_is_seen(whole: Whole) -> None:
    if all(piece.viet_thanh_loi for piece in whole.pieces) or "phan_cong" in _task_tables(whole):
        return
    for loc, muc in whole.contents:
        if muc.hides_tasks:
            raise _refuse("cong_viec.khong_hien", loc)


def _turned_for_a_table(whole: Whole) -> None:
    if whole.plan.kho_ngang and not any(muc.has_table for loc, muc in whole.contents if loc[0] != "phu_luc"):
        raise _refuse("ke_hoach.kho_ngang", ("kho_ngang",))


def _untitled_section_stands_alone(whole: Whole) -> None:
    """Refuse a section without a heading beside others: what it holds would belong to the one above it."""
    lines, present = whole.lines, whole.parts
    for name, part in present.items():
        if part.is_untitled and (len(present) > 1 or any(line.has_content for line in lines.values())):
            raise _refuse("bo_cuc.khong_tieu_de", (name, "tieu_de"))
        if part.is_untitled and part.danh_dau == "1.1":
            raise _refuse("bo_cuc.danh_dau", (name, "danh_dau"))
    for loc, line in lines.items():
        others = (each for at, each in lines.items() if at[:-1] == loc[:-1] and at != loc)
        if line.is_untitled and any(other.has_content or present.keys() & {*other.gom} for other in others):
            raise _refuse("bo_cuc.khong_tieu_de", (*loc, "tieu_de"))
        untitled = line.is_untitled or any(present[name].is_untitled for name in line.gom if name in present)
        if untitled and line.danh_dau == "1.1":
            raise _refuse("bo_cuc.danh_dau", (*loc, "danh_dau"))


def _is_signed_and_sent(whole: Whole) -> None:
    for required in ("noi_nhan", "nguoi_ky"):
        if not getattr(whole.plan, required) and not whole.plan.kem_theo_quyet_dinh:
            raise _refuse("ke_hoach.rong", (required,))


def _address_has_room(whole: Whole) -> None:
    if whole.plan.dia_chi and (lines := whole.plan.dia_chi.count("\n") + 1) > MOST_ADDRESS_LINES:
        raise _refuse("dia_chi.dai", ("dia_chi",), so_dong=lines, nhieu_nhat=MOST_ADDRESS_LINES)


def _has_nothing_of_the_decision(whole: Whole) -> None:
    if not whole.plan.kem_theo_quyet_dinh:
        return
    if unused := [name for name in OF_THE_DECISION if getattr(whole.plan, name) not in (None, (), ("VT",))]:
        raise _refuse("kem_theo.thua", (unused[0],), truong=", ".join(unused))
    for index, agency in enumerate(whole.plan.co_quan):
        if agency.viet_tat:  # there is no symbol to stand in
            raise _refuse("kem_theo.thua", ("co_quan", index, "viet_tat"), truong="viet_tat")


def _time_of_signing_has_a_place(whole: Whole) -> None:
    if whole.plan.thoi_gian_ky and not whole.plan.phu_luc and not whole.plan.is_signed_apart:
        raise _refuse("thoi_gian_ky.khong_phu_luc", ("thoi_gian_ky",))


CHECKS: tuple[Callable[[Whole], None], ...] = (
    _has_content,
    _outline_takes_in_every_part_once,
    _sections_are_printed,
    _untitled_section_stands_alone,
    _turned_for_a_table,
    _tables_have_tasks,
    _every_task_is_seen,
    _is_signed_and_sent,
    _address_has_room,
    _has_nothing_of_the_decision,
    _time_of_signing_has_a_place,
)
