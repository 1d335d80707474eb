"""A Word file of others as the lines that it has as a plan: what importing evens out is no edit."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach.rules.roles import Role
from kehoach.walks.ways import Word
from kehoach.wording.patterns import compiled

if TYPE_CHECKING:
    from kehoach.compare.merge import Merge

BEGUN = compiled(r"\[ *điền", re.IGNORECASE)  # a name in several lines has its end in another


def as_plan(docx: str | Path) -> Word:
    """Return the lines of the plan that a file is when it is imported, and its rows. Raises UnreadableFile."""
    from kehoach.compare.lines import lines_of
    from kehoach.compare.page import is_compared
    from kehoach.source.load import load
    from kehoach.source.update import value_at
    from kehoach.walks.importing import draft_of

    draft = draft_of(docx)
    source = load(draft.text, str(docx))
    lines = [line for line in lines_of(draft.plan) if is_compared(line)]
    rows: dict[tuple[int, ...], Any] = {}
    for line in lines:
        way = source.way(line.at)
        if line.row and "hang" in way:
            row = value_at(source.data, way[: way.index("hang") + 2])
            if isinstance(row, dict) or (isinstance(row, list) and all(isinstance(cell, str) for cell in row)):
                rows[line.row] = row
    return Word(lines, rows)


def is_guess(each: "Merge", capitals: str) -> bool:
    """Whether a change is only of what importing cannot know: a blank that it left, or small letters.

    `capitals` is all that the file prints in capitals.
    """
    from kehoach.wording.capitals import in_capitals

    before, after = each.here or each.change.before, each.change.after
    if after is None:
        return False
    if BEGUN.search(after.text) or (after.role is Role.CO_QUAN_BAN_HANH and after.text.endswith("]")):
        return True
    said = in_capitals(after.text)
    return (
        each.change.before is not None and before is not None and said == in_capitals(before.text) and said in capitals
    )
