"""The lines of a Word file as those of a plan."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from kehoach.compare.lines import Line, without_mark
from kehoach.document.transcribe.page import Line as Read
from kehoach.rules.roles import Role


def is_compared(line: Line) -> bool:
    """Whether a line stands in the text: what is in the margins is not read line by line."""
    return line.role not in (Role.CHI_DAN_LUU_HANH, Role.DIA_CHI)  # of the margins


def lines_of_page(page: Sequence[Read]) -> list[Line]:
    """Return the lines of a Word file as those of a plan: cells whole, recipients in a row."""
    found: list[Line] = []
    cell = None
    listed = None
    for each in page:
        place = each.seen.cell
        role = each.role or Role.LOI_VAN
        mark, text = without_mark(role, each.text)
        if place is not None and place.is_ruled and cell == place[:3] and found:
            found[-1] = found[-1]._replace(text=f"{found[-1].text}\n{text}".strip())
            continue
        cell = place[:3] if place is not None else None
        if role is Role.TRICH_YEU and found and found[-1].role is role:  # in two lines, for its looks
            found[-1] = found[-1]._replace(text=f"{found[-1].text}\n{text}")
            continue
        if role in (Role.DANH_SACH_NOI_NHAN, Role.NGUOI_SOAN_THAO) and listed is not None:
            found.insert(listed, Line(role, text, (), "", mark))
            listed += 1
            continue
        row = (place.table, place.row) if place is not None and place.is_ruled else ()
        found.append(Line(role, text, (), "", mark, row))
        if role in (Role.DANH_SACH_NOI_NHAN, Role.TU_NOI_NHAN):
            listed = len(found)
    return [line for line in found if line.text and is_compared(line)]


def rows_of_page(page: Sequence[Read]) -> dict[tuple[int, ...], Any]:
    """Return the rows of a Word file's tables as an author types them, by table and row: cells, or a group's title.

    One with cells that are merged is left out: what they reach over is told by the rows around it.
    """
    found: dict[tuple[int, ...], Any] = {}
    ruled = [(each, each.seen.cell) for each in page if each.seen.cell is not None and each.seen.cell.is_ruled]
    for place, row in groupby(ruled, key=lambda pair: (pair[1].table, pair[1].row)):
        texts: dict[int, list[str]] = {}
        cells = {}
        for each, cell in row:
            cells[cell.column] = cell
            texts.setdefault(cell.column, []).append(each.text)
        said = ["\n".join(filter(None, texts[column])) for column in sorted(texts)]
        if len(said) == 1 and next(iter(cells.values())).span > 1:
            found[place] = {"nhom": " ".join(said[0].split())}
        elif not any(cell.is_continued or cell.span > 1 for cell in cells.values()):
            found[place] = said
    return found
