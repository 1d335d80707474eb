"""The walk of `--select` and `--ignore`: names of codes as they are typed, held to the codes that there are."""

from collections.abc import Sequence

from kehoach.errors import KehoachError
from kehoach.report.selection import Selection, advice


def selection_of(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Selection:
    """Return which findings are shown, from names of codes or families, parted by commas.

    Raises:
        KehoachError: a name is no code and no family of codes; the message has the new name or the nearest.
    """
    chosen = Selection(_names(select), _names(ignore))
    if chosen != Selection():
        from kehoach.walks.explaining import all_codes, renamed

        for name in (*chosen.select, *chosen.ignore):
            if told := advice(name, all_codes(), renamed()):
                raise KehoachError(f"{told} (các mã: kehoach explain)")
    return chosen


def _names(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.rstrip(".") for each in given for name in each.replace(",", " ").split())


def meant(code: str) -> str:
    """Return what to write instead of a code that somebody answers; "" if there is such a code."""
    from kehoach.walks.explaining import all_codes, renamed

    told = advice(code, all_codes(), renamed())
    return told or ("" if code in all_codes() else f"“{code}” là một nhóm, cần ghi đủ mã")
