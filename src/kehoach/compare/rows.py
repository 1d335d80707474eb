"""The rows of a table of tasks that somebody typed: which column says who, what and by when."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.model.bang_bieu import BangBieu
from kehoach.wording.enumeration import parse_mark

# Of each field the titles of its column, the surest first.
_TITLES = {
    "chu_tri": (r"chủ trì", r"thực hiện$", r"^(?:cơ quan|đơn vị)"),
    "phoi_hop": (r"phối hợp",),
    "viec": (r"nhiệm vụ", r"công việc|tên việc|^việc$", r"nội dung|hoạt động"),
    "han": (r"thời gian|thời hạn|^hạn|tiến độ|hoàn thành",),
    "san_pham": (r"sản phẩm|kết quả|đầu ra",),
}


class Row(NamedTuple):
    """A row that has a task: its place among all rows, counted from 0, and what its cells say."""

    at: int
    nhom: str
    viec: str
    chu_tri: str
    phoi_hop: str
    han: str
    san_pham: str


def rows_of(table: BangBieu) -> Iterator[Row]:
    """Yield the rows of a table that has a column of tasks and one of units; none of another table."""
    columns = _columns([column.tieu_de for column in table.columns()])
    if "viec" not in columns or not ("chu_tri" in columns or "phoi_hop" in columns):
        return
    count, reached = len(table.columns()), table.reached()
    texts: dict[tuple[int, int], str] = {}
    nhom = ""
    for index, row in enumerate(table.hang):
        for _, column, cell in row.placed(count):
            texts[index, column] = cell if isinstance(cell, str) else cell.noi_dung
        if row.nhom is not None:
            mark = parse_mark(row.nhom)
            nhom = mark[2] if mark and mark[2] else row.nhom
            continue
        told = {
            name: " ".join(texts.get(reached.get((index, at), (index, at)), "").split()) for name, at in columns.items()
        }
        yield Row(index, nhom, *(told.get(name, "") for name in Row._fields[2:]))


def _columns(titles: list[str]) -> dict[str, int]:
    """Return which column has which field; each column has one."""
    found: dict[str, int] = {}
    for name, words in _TITLES.items():
        for pattern in (re.compile(each, re.IGNORECASE) for each in words):
            free = (at for at, title in enumerate(titles) if at not in found.values() and pattern.search(title.strip()))
            if (at := next(free, None)) is not None:
                found[name] = at
                break
    return found
