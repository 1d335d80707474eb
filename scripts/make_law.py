"""Write `src/kehoach/law/compiled`: the facts of the TOML files beside it, as Python that loads in no time.

    python scripts/make_law.py

Run it after a change of a TOML file in `src/kehoach/law`; a test compares.
"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

LAW = Path(__file__).resolve().parent.parent / "src" / "kehoach" / "law"
COMPILED = LAW / "compiled"


def modules() -> dict[str, str]:
    """Return the text of each module by its file name."""
    return {
        "moc.py": module(
            "Milestones, by name.", MOC=("dict[str, str]", {name: row["ngay"] for name, row in read("moc").items()})
        ),
        "tinh.py": provinces(),
    }


def milestones() -> str:
    """Return the module of the dated constants."""
    days = {name: row["ngay"] for name, row in read("moc").items()}
    return module("Milestones, by name.", MOC=("dict[str, str]", days))


def provinces() -> str:
    """Return the module of the provinces: since when each is a city, and what it went into."""
    facts = read("tinh")
    return module(
        "Provinces: since when a city, into which it merged, its name before it was a city.",
        MERGED_ON=("str", facts["sap_xep"]),
        TINH=(
            "dict[str, tuple[str | None, str | None, str | None]]",
            {row["ten"]: (row.get("thanh_pho"), row.get("nhap_vao"), row.get("cu")) for row in facts["tinh"]},
        ),
    )


def read(name: str) -> dict[str, Any]:
    """Return what a TOML file holds."""
    return tomllib.loads((LAW / f"{name}.toml").read_text(encoding="utf-8"))


def module(meaning: str, **constants: tuple[str, Any]) -> str:
    """Return a module that says in its first line what it holds."""
    lines = [f'"""{meaning} Made by scripts/make_law.py."""', ""]
    for name, (kind, value) in constants.items():
        if isinstance(value, dict):
            lines += [f"{name}: {kind} = {{", *(f"    {key!r}: {plain(each)!r}," for key, each in value.items()), "}"]
        else:
            lines.append(f"{name}: {kind} = {plain(value)!r}")
    return "\n".join(lines) + "\n"


def plain(value: Any) -> Any:
    """Return `value` with days as texts and lists as tuples, which Python keeps as constants."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return tuple(map(plain, value))
    return value


def main() -> None:
    """Write the files."""
    for name, text in modules().items():
        (COMPILED / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
