"""What the lines of a page are: the kind of document, and of each line the component that it is, or None.

By place, words and the names of styles. How letters look only breaks a tie: "1. Mục đích" is no less a title for not
being bold, and it is just that which is to be found out.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.document.recognise.body import body_roles
from kehoach.document.recognise.end import closing_lines, closing_roles
from kehoach.document.recognise.head import head_end, head_roles
from kehoach.document.recognise.kind import KHONG_RO, kind_of
from kehoach.document.recognise.seen import Seen
from kehoach.rules.loai_van_ban import DANG, DOAN
from kehoach.rules.roles import Role

__all__ = ["DANG", "DOAN", "KHONG_RO", "Recognised", "Seen", "recognise"]


class Recognised(NamedTuple):
    """The kind ("Kế hoạch", `DANG`, `DOAN`, `KHONG_RO`), and the component of each line in its place."""

    kind: str
    roles: tuple[Role | None, ...]


def recognise(lines: Sequence[Seen]) -> Recognised:
    """Return what the lines of a page are. What a style of ours says of its paragraph is believed."""
    kind, title = kind_of(lines)
    head = head_end(lines, title)
    closing = closing_lines(lines, head)
    found: dict[int, Role | None] = {}
    found |= head_roles(lines, range(head))
    found |= closing_roles(lines, closing)
    rest = [index for index in range(head, len(lines)) if index not in closing]
    found |= body_roles(lines, rest, kind, title, closing[-1] if closing else len(lines))
    return Recognised(kind, tuple(each.styled or found.get(index) for index, each in enumerate(lines)))
