"""The list under "Nơi nhận:", line by line with its dashes and end marks (PL I.II.9.d)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.wording.patterns import compiled

_LUU = compiled(r"Lưu\s*:\s*(?P<luu>.*)")
_PURPOSE = compiled(r"(?P<ten>.*\S)\s*\(\s*để\s+(?P<de>[^()]+)\)")
_END_MARKS = " \u00a0\t;,."


class Recipient(NamedTuple):
    """Who receives a document, what for, and who of theirs: of an office its heads and rooms, a line each below it."""

    ten: str
    de: str | None = None
    gom: tuple[str, ...] = ()

    def as_data(self) -> str | dict[str, str | list[str]]:
        """Return what an author types: the name alone, or with the keys of a plan."""
        data: dict[str, str | list[str]] = {"ten": self.ten}
        if self.de:
            data["de"] = self.de
        if self.gom:
            data["gom"] = [*self.gom]
        return data if len(data) > 1 else self.ten


def format_noi_nhan(items: Sequence[Recipient], luu: Sequence[str]) -> list[str]:
    """Return one line for each recipient and, if any, what it is for; the last line says where copies are kept.

    Each line starts with a dash and ends with ";", the last with "."; marks that were typed are not doubled. Those of
    a recipient stand below it after "+".
    """
    said = [line for item in items for line in _lines(item)]
    if luu:
        said.append("- Lưu: " + ", ".join(unit.strip(_END_MARKS) for unit in luu))
    ends = [":" if line.endswith(":") else "." if number == len(said) else ";" for number, line in enumerate(said, 1)]
    return [line.removesuffix(":") + end for line, end in zip(said, ends, strict=True)]


def _lines(item: Recipient) -> Iterator[str]:
    name, purpose = item.ten.strip(_END_MARKS), (item.de or "").strip(_END_MARKS).removeprefix("để ")
    line = f"- {name} (để {purpose})" if purpose else f"- {name}"
    yield f"{line.rstrip(' :')}:" if item.gom else line
    yield from (f"+ {each.strip(_END_MARKS)}" for each in item.gom)


def lines_of(item: Recipient) -> int:
    """Return how many lines a recipient takes up in the list."""
    return 1 + len(item.gom)


def parse_noi_nhan(lines: Sequence[str]) -> tuple[list[Recipient], list[str]]:
    """Return the recipients, and the units that keep copies; dashes and end marks are gone."""
    items: list[Recipient] = []
    luu: list[str] = []
    for line in lines:
        bare = line.strip()
        text = bare.lstrip("-+").strip(_END_MARKS)
        if found := _LUU.fullmatch(text):
            luu.extend(unit for part in found["luu"].split(",") if (unit := part.strip()))
        elif bare.startswith("+") and items and text:
            last = items.pop()
            items.append(last._replace(gom=(*last.gom, text)))
        elif text:
            items.append(_recipient(text))
    return items, luu


def _recipient(text: str) -> Recipient:
    name = text.removesuffix(":").rstrip()
    found = _PURPOSE.fullmatch(name)
    return Recipient(found["ten"], found["de"].strip()) if found else Recipient(name)
