"""The lines of a Word file as those of a plan."""

from collections.abc import Sequence

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
        if role in (Role.DANH_SACH_NOI_NHAN, Role.NGUOI_SOAN_THAO) and listed is not None:
            found.insert(listed, Line(role, text, (), "", mark))
            listed += 1
            continue
        found.append(Line(role, text, (), "", mark))
        if role in (Role.DANH_SACH_NOI_NHAN, Role.TU_NOI_NHAN):
            listed = len(found)
    return [line for line in found if line.text and is_compared(line)]
