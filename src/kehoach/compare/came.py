"""Lines that came in Word, one below the other, as the piece that they are: a title and what stands under it."""

from collections.abc import Iterator, Sequence
from typing import Any

from kehoach.compare.lines import Line
from kehoach.document.transcribe.casing import Casing
from kehoach.document.transcribe.tree import Node, Said, grown, piece, pieces
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.task_columns import assignment
from kehoach.model.tasks import tasks
from kehoach.rules.roles import Role
from kehoach.wording.enumeration import Mark, parse_mark
from kehoach.wording.patterns import compiled

DAY = compiled(r"[Đđ]ến (?:ngày |tháng )?([0-9]{1,2}(?:/[0-9]{1,2})?/[0-9]{4})")
MOST = 60  # lines that are one piece
TITLES = frozenset({Role.TIEU_DE_MUC, Role.TIEU_DE_KHOAN})
OF_TEXT = TITLES | {
    Role.NOI_DUNG_KHOAN, Role.NOI_DUNG_DIEM, Role.GACH_DAU_DONG, Role.CONG_DAU_DONG, Role.LOI_VAN,
}  # fmt: skip


def piece_of(lines: Sequence[Line], texts: Sequence[str]) -> tuple[int, dict[str, Any]] | None:
    """Return how many of the lines are one piece of several lines, and that piece as data; None where the first is one.

    `texts` are those of the whole page, which say how a title in capitals is written.
    """
    end = next((at for at, line in enumerate(lines) if line.row or line.role not in OF_TEXT), len(lines))
    run = [_said(line) for line in lines[: min(end, MOST)]]
    if not run:
        return None
    if lines[0].role is Role.TIEU_DE_MUC:
        return _section(lines, run, Casing(texts).title(lines[0].text))
    found = None
    for size in range(2, len(run) + 1):
        root = Node("I.", (1,))
        grown(root, run[:size])
        if len(root.below) != 1 or root.words or root.after:
            break
        found = size, piece(root.below[0], ())[0]
    return found if found and isinstance(found[1], dict) else None


def _section(lines: Sequence[Line], run: Sequence[Said], title: str) -> tuple[int, dict[str, Any]] | None:
    """Return a section of the author's own outline, up to the next one."""
    size = next((at for at in range(1, len(run)) if lines[at].role is Role.TIEU_DE_MUC), len(run))
    root = Node("I.", (1,))
    grown(root, run[1:size])
    data = {key: value for key, value, _ in pieces(root, (), "I.")}
    return (size, {"tieu_de": title, **data}) if data else None


def _said(line: Line) -> Said:
    found = parse_mark(f"{line.mark}{line.text}") if line.mark else None
    if found is None:
        return Said(line.text, 0)
    mark: Mark = found[0]
    return Said(line.text, 0, mark, found[1], line.role in TITLES, f"{line.mark}{line.text}")


def as_unit(data: dict[str, Any]) -> dict[str, Any]:
    """Return a titled piece as a unit and what it is to do."""
    below = [key for key in ("cac_muc", "doan") if key in data]
    return {"don_vi": data["tieu_de"], "nhiem_vu": data[below[0]]} if len(below) == 1 and len(data) == 2 else data


def tasks_of(row: Sequence[str], plan: KeHoach) -> Iterator[dict[str, str]]:
    """Yield the task that a row of the table of tasks may be; its time is a day, or else in words."""
    names = ["", *assignment(tasks(plan))]  # the first counts them
    if len(names) != len(row):
        return
    said = {name: text for name, text in zip(names, row, strict=True) if name and text}
    time = said.pop("thoi_gian", "")
    if day := DAY.fullmatch(time):
        yield {**said, "den_ngay": day[1]}
    yield {**said, **({"ky_han": time} if time else {})}
