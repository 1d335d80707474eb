"""The list under "Nơi nhận:", line by line with its dashes and end marks (PL I.II.9.d)."""

from collections.abc import Sequence

from kehoach.wording.patterns import compiled

_LUU = compiled(r"Lưu\s*:\s*(?P<luu>.*)")
_PURPOSE = compiled(r"(?P<ten>.*\S)\s*\(\s*để\s+(?P<de>[^()]+)\)")
_END_MARKS = " \u00a0\t;,."


def format_noi_nhan(items: Sequence[tuple[str, str | None]], luu: Sequence[str]) -> list[str]:
    """Return one line for each recipient and, if any, what it is for; the last line says where copies are kept.

    Each line starts with a dash and ends with ";", the last with "."; marks that were typed are not doubled.
    """
    purposes = [de.strip(_END_MARKS).removeprefix("để ") if de else "" for _, de in items]
    names = [ten.strip(_END_MARKS) for ten, _ in items]
    lines = [f"{name} (để {de})" if de else name for name, de in zip(names, purposes, strict=True)]
    if luu:
        lines.append("Lưu: " + ", ".join(unit.strip(_END_MARKS) for unit in luu))
    return [f"- {line}{'.' if number == len(lines) else ';'}" for number, line in enumerate(lines, start=1)]


def parse_noi_nhan(lines: Sequence[str]) -> tuple[list[tuple[str, str | None]], list[str]]:
    """Return the recipients with their purposes, and the units that keep copies; dashes and end marks are gone."""
    items: list[tuple[str, str | None]] = []
    luu: list[str] = []
    for line in lines:
        text = line.strip().removeprefix("-").strip(_END_MARKS)
        if found := _LUU.fullmatch(text):
            luu.extend(unit for part in found["luu"].split(",") if (unit := part.strip()))
        elif found := _PURPOSE.fullmatch(text):
            items.append((found["ten"], found["de"].strip()))
        elif text:
            items.append((text, None))
    return items, luu
