"""What an agency is called in a sentence, by how its name begins: the rows of `templates/moi/loai_co_quan.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from kehoach.model.cap import Cap


def office(cap: Cap, name: str) -> Mapping[str, Any]:
    """Return what is said of an agency called `name`: the first row that fits, {} for a unit's own authority."""
    said = f"{name} ".casefold()
    for row in _rows():
        starts = row["bat_dau"]
        if row["cap"] == cap and (not starts or any(said.startswith(f"{start} ".casefold()) for start in starts)):
            return row
    return {}


@cache
def _rows() -> tuple[Mapping[str, Any], ...]:
    file = files("kehoach.templates").joinpath("moi", "loai_co_quan.toml")
    return tuple(tomllib.loads(file.read_text(encoding="utf-8"))["loai"])
