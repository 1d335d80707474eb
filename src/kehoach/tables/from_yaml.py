"""YAML to a grid: a list of mappings, whose keys are the columns and whose values may be lists and mappings too."""

from functools import partial
from typing import Any

from kehoach.errors import InvalidDocument
from kehoach.source.layers import Source, part
from kehoach.source.lines import Lines
from kehoach.source.load import load
from kehoach.source.placeholders import folded
from kehoach.tables.grid import MOST_FAULTS, Grid, fault
from kehoach.wording.nfc import nfc

MOST_VALUES = 1_000_000  # the columns of all rows, each with its name


def read_yaml(content: bytes, file: str) -> Grid:
    """Read rows of YAML. Raises UnreadableFile, or InvalidDocument with the place of each fault."""
    source = load(content, file, most=MOST_VALUES)
    if source.unread or any(each.severity == "lỗi" for each in source.diagnostics):
        raise InvalidDocument(source.diagnostics)
    lines = source.spots[()].lines
    faults = []
    rows: list[dict[str, Any]] = source.data if isinstance(source.data, list) else []
    if not rows:
        faults.append(fault("hang.dang", "tệp này phải là một danh sách, mỗi hàng một mục “- ”", lines, (0, 0)))
    names: dict[str, Any] = {}
    for index, row in enumerate(rows):
        if not isinstance(row, dict):
            message = "hàng này không có dạng “tên cột: giá trị”"
            faults.append(fault("hang.dang", message, lines, source.spots[(index,)].start))
            continue
        for key in row:
            names.setdefault(folded(key), source.spots[(index, key)])
    if faults:
        raise InvalidDocument(faults[:MOST_FAULTS])
    keys = [{folded(key): key for key in row} for row in rows]

    texts = [
        [_shown(row[own[name]]) if name in own else "" for name in names] for row, own in zip(rows, keys, strict=True)
    ]
    marks = [
        [source.spots[(index, own[name]) if name in own else (index,)].start for name in names]
        for index, own in enumerate(keys)
    ]
    return Grid(Lines(file, lines.lines), names, texts, marks, partial(_inner, source, keys))


def _inner(source: Source, keys: list[dict[str, str]], index: int, name: str) -> Source:
    return part(source, (index, keys[index][name]))


def _shown(value: Any) -> str:
    """Return what a text may be filled in with; of a list or a mapping, that there is one."""
    return "" if value is None else nfc(value).strip() if isinstance(value, str) else "…"
