"""Which findings are shown: codes as users name them, whole or a family's beginning, old ones by their new name."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from kehoach.diagnostics import Diagnostic, Severity


class Selection(NamedTuple):
    """Which findings are shown: those of `select`, or all if it is empty, without those of `ignore`."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def shows(self, found: Diagnostic, rules: Collection[str]) -> bool:
        """Whether a finding is shown; an error that is of none of the `rules` always is: it leaves nothing to print."""
        if found.severity is Severity.LOI and found.code not in rules:
            return True
        wanted = not self.select or any(belongs(found.code, each) for each in self.select)
        return wanted and not any(belongs(found.code, each) for each in self.ignore)


def belongs(code: str, family: str) -> bool:
    """Whether `code` is `family` or one of it: "can_cu" has "can_cu.thieu", not "can_cu_khac.thieu"."""
    return code == family or code.startswith(f"{family.rstrip('.')}.")


def advice(name: str, codes: Collection[str], renamed: Mapping[str, str]) -> str:
    """Return what to write instead of `name`; "" if it is a code or a family.

    An old code has its new name, anything else the nearest.
    """
    if name in renamed:
        return f"mã “{name}” nay là “{renamed[name]}”"
    if any(belongs(code, name) for code in codes):
        return ""
    from difflib import get_close_matches  # 2 ms that only a misspelt name should cost

    families = dict.fromkeys(code.partition(".")[0] for code in codes)
    near = get_close_matches(name, [*families, *codes, *renamed], n=1, cutoff=0.6)
    meant = f"; ý bạn là “{renamed.get(near[0], near[0])}”?" if near else ""
    return f"không có mã “{name}”{meant}"
