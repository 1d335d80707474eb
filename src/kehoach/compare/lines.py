"""A plan as the lines of its page, each with the value that it says and a name by which a reader finds it."""

from typing import NamedTuple

from kehoach.compare.names import named
from kehoach.diagnostics import Loc
from kehoach.document.compose import compose
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.keys import key
from kehoach.rules.roles import Role
from kehoach.wording.enumeration import parse_mark


class Line(NamedTuple):
    """A line of a page.

    Attributes:
        role: the component that it is.
        text: its words, without the mark in front, which composing counts.
        at: the way in the plan to what it says; () for what the program wrote itself.
        where: its name for a reader: "II.2.b", "nơi nhận 3"; "" for what has no name.
        mark: the mark in front, with the space after it.
        row: of a cell the table and the row that it stands in, counted from 0; () for what is no cell.
    """

    role: Role
    text: str
    at: Loc = ()
    where: str = ""
    mark: str = ""
    row: tuple[int, ...] = ()


MARKED = frozenset({
    Role.TIEU_DE_MUC, Role.TIEU_DE_KHOAN, Role.NOI_DUNG_KHOAN, Role.NOI_DUNG_DIEM, Role.GACH_DAU_DONG,
    Role.CONG_DAU_DONG,
})  # fmt: skip


def lines_of(plan: KeHoach) -> list[Line]:
    """Return the lines of a plan's page that have words, in order."""
    names = dict(named(plan))
    found = []
    for paragraph, row in compose(plan).placed():
        if paragraph.text:
            mark, text = without_mark(paragraph.role, paragraph.text)
            found.append(Line(paragraph.role, text, paragraph.at, _where(paragraph.at, names), mark, row))
    return found


def without_mark(role: Role | None, text: str) -> tuple[str, str]:
    """Return the mark in front of a line, with its space, and the words after it."""
    found = parse_mark(text) if role in MARKED else None
    return (text[: len(text) - len(found[2])], found[2]) if found and found[2] else ("", text)


def _where(at: Loc, names: dict[Loc, str]) -> str:
    """Return the name of the nearest piece on the way, or of the key with the place in its list."""
    for end in range(len(at), 0, -1):
        if at[:end] in names:
            return names[at[:end]]
    if not at or not isinstance(at[0], str) or at[0] not in KeHoach.model_fields:
        return ""
    title = key(KeHoach, at[0]).title
    name = title[:1].lower() + title[1:]
    return f"{name} {at[1] + 1}" if len(at) > 1 and isinstance(at[1], int) else name
