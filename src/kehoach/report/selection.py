"""Which findings are shown: codes as users name them, whole or a family's beginning, old ones by their new name."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from kehoach.errors import KehoachError


class Selection(NamedTuple):
    """Which findings are shown: those of `select`, or all if it is empty, without those of `ignore`."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def shows(self, code: str) -> bool:
        """Whether findings of `code` are shown."""
        wanted = not self.select or any(belongs(code, each) for each in self.select)
        return wanted and not any(belongs(code, each) for each in self.ignore)


def belongs(code: str, family: str) -> bool:
    """Whether `code` is `family` or one of it: "can_cu" has "can_cu.thieu", not "can_cu_khac.thieu"."""
    return code == family or code.startswith(f"{family.rstrip('.')}.")


def known(name: str, codes: Collection[str], renamed: Mapping[str, str]) -> str:
    """Return `name` if it is a code or a family.

    Raises:
        KehoachError: it is neither; the message has the new name of an old code, or the nearest.
    """
    if any(belongs(code, name) for code in codes):
        return name
    if name in renamed:
        raise KehoachError(f"mã “{name}” nay là “{renamed[name]}”")
    near = get_close_matches(name, [*codes, *renamed], n=1, cutoff=0.6)
    meant = f"; ý bạn là {renamed.get(near[0], near[0])}?" if near else ""
    raise KehoachError(f"không có mã “{name}”{meant}; các mã: kehoach explain")
