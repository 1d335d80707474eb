"""Write `src/kehoach/law/compiled`: the facts of the TOML files beside it, as Python that loads in no time.

    python scripts/make_law.py

Run it after a change of a TOML file in `src/kehoach/law`; a test compares.
"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from kehoach.law.records import document_row

LAW = Path(__file__).resolve().parent.parent / "src" / "kehoach" / "law"
COMPILED = LAW / "compiled"


def modules() -> dict[str, str]:
    """Return the text of each module by its file name."""
    return {
        "moc.py": module(
            "Milestones, by name.", MOC=("dict[str, str]", {name: row["ngay"] for name, row in read("moc").items()})
        ),
        "ten_goi.py": names(),
        "tinh.py": provinces(),
        "van_ban.py": documents(),
    }


def milestones() -> str:
    """Return the module of the dated constants."""
    days = {name: row["ngay"] for name, row in read("moc").items()}
    return module("Milestones, by name.", MOC=("dict[str, str]", days))


def provinces() -> str:
    """Return the module of the provinces: since when each is a city, and what it went into."""
    facts = read("tinh")
    return module(
        "Provinces: since when a city, into which it merged, its name before it was a city, by which resolution.",
        MERGED_ON=("str", facts["sap_xep"]),
        MERGED_BY=("str", facts["can_cu"]),
        TINH=(
            "dict[str, tuple[str | None, str | None, str | None, str | None]]",
            {
                row["ten"]: (row.get("thanh_pho"), row.get("nhap_vao"), row.get("cu"), row.get("can_cu"))
                for row in facts["tinh"]
            },
        ),
    )


ROW = "dict[str, tuple[str, str, str, str, str, str, tuple[str, ...], tuple[str, ...], str, str, tuple[str, ...]]]"


def documents() -> str:
    """Return the module of the documents, by number."""
    facts = read("van_ban")
    return module(
        "Documents by number, in the order of `law.documents.Row`.",
        DATA_UNTIL=("str", facts["du_lieu_den"]),
        VAN_BAN=(ROW, {row["so_ky_hieu"]: document_row(row) for row in facts["van_ban"]}),
    )


def names() -> str:
    """Return the module of the former names: the name now, since when, group, basis, note, what is unconfirmed."""
    rows = {}
    for row in read("ten_goi")["ten_goi"]:
        new = row.get("moi", [""])
        for number, old in enumerate(row["cu"]):
            rows[old] = (
                new[number if len(new) > 1 else 0],
                row["tu_ngay"],
                row["nhom"],
                row["can_cu"],
                row.get("ghi_chu", ""),
                row.get("chua_kiem_chung", []),
            )
    kind = "dict[str, tuple[str, str, str, str, str, tuple[str, ...]]]"
    return module("Former names, in the order of `law.names.FormerName`.", TEN_GOI=(kind, rows))


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
