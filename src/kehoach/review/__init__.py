"""Rules on what a document says (not on its looks): a module a subject, a function a rule.

`RULES` has every rule of the modules listed here, in the order in which they stand there: the order of the page.
"""

from collections.abc import Iterator
from functools import lru_cache
from types import ModuleType

from kehoach.diagnostics import Finding
from kehoach.model.ke_hoach import KeHoach
from kehoach.review import (
    bang_bieu,
    bo_cuc,
    can_cu,
    cap_huyen,
    chinh_ta,
    chu_ky,
    chu_thich,
    co_quan,
    danh_so,
    dia_danh,
    hieu_luc,
    ho_ten,
    hoan_thien,
    ky_tu,
    luat,
    nguoi_ky,
    noi_dung,
    noi_nhan,
    phu_luc,
    so_lieu,
    ten_goi,
    thoi_gian,
    trich_yeu,
    vien_dan,
    viet_hoa,
)
from kehoach.review.rule import Rule, Stage

MODULES: tuple[ModuleType, ...] = (
    co_quan,
    cap_huyen,
    ten_goi,
    dia_danh,
    trich_yeu,
    can_cu,
    hieu_luc,
    vien_dan,
    luat,
    danh_so,
    bo_cuc,
    noi_dung,
    thoi_gian,
    so_lieu,
    bang_bieu,
    phu_luc,
    chu_ky,
    nguoi_ky,
    ho_ten,
    noi_nhan,
    chinh_ta,
    viet_hoa,
    ky_tu,
    chu_thich,
    hoan_thien,
)
RULES: tuple[Rule, ...] = tuple(each for module in MODULES for each in vars(module).values() if isinstance(each, Rule))


@lru_cache(maxsize=64)
def asked(*, final: bool, broken: frozenset[str] = frozenset(), of: str = "Kế hoạch") -> tuple[Rule, ...]:
    """Return the rules that are run for a document of kind `of`; those that need one of the fields `broken` are not."""
    silent = Stage.DRAFT if final else Stage.FINAL
    return tuple(each for each in RULES if each.stage is not silent and of in each.of and not each.needs & broken)


def review(plan: KeHoach, *, final: bool = False, broken: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """Yield what is wrong or doubtful in `plan`, rule by rule.

    `broken` names the fields in which something stands that is not the author's: nothing is said about them.
    """
    for each in asked(final=final, broken=broken):
        for found in each.findings(plan):
            if found.loc[0] not in broken:
                yield found
