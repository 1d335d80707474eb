"""What a unit's `kehoach.toml` sets aside: codes that are not shown, each for a reason. The law stays what it is.

An error that is set aside is still counted: the exit code tells of it, and nothing is printed to be signed.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kehoach.settings import settings_beside


class Aside(NamedTuple):
    """The codes that are set aside for a file, each with its reason, and what the run says of it."""

    reasons: Mapping[str, str]
    note: str = ""


NOTHING_ASIDE = Aside({})  # a plain dict: processes hand it to each other


def aside_for(source: object) -> Aside:
    """Return what the nearest `kehoach.toml` of a file sets aside; a code that is none is told and left out.

    Raises UnreadableFile, or KehoachError when there is something in it that we do not know.
    """
    settings = settings_beside(source)
    if not settings.bo_qua:
        return NOTHING_ASIDE
    from kehoach.walks.codes import meant

    told = {code: meant(code) for code in settings.bo_qua}
    known = {code: reason for code, reason in settings.bo_qua.items() if not told[code]}
    notes = [f"{settings.file}: không nêu {code} ({reason})" for code, reason in known.items()]
    notes += [f"{settings.file}: bo_qua không có tác dụng: {why}" for why in told.values() if why]
    return Aside(known, "\n".join(notes))
