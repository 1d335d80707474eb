"""The short form of the schema: every key once in its group, a line each, and a plan in which nothing is wrong."""

from io import StringIO

import kehoach
from kehoach.model.compact import as_lines
from kehoach.model.keys import KEYS
from kehoach.model.schema import UNWRITTEN
from kehoach.pipeline import compact_schema

GROUPS = [group.splitlines() for group in "\n".join(as_lines()).split("\n\n")]


def test_every_key_has_a_line_in_its_group() -> None:
    told = [[line.strip().partition(":")[0].rstrip("*") for line in lines[1:]] for lines in GROUPS[1:]]
    known = [[name for name in rows if (model, name) not in UNWRITTEN] for model, rows in KEYS.items()]
    assert [[name for name in names if name != "nhiem_vu"] for names in told] == known
    assert sum(names.count("nhiem_vu") for names in told) == 1


def test_every_value_of_a_closed_list_is_told() -> None:
    text = compact_schema()
    missing = [
        (name, value)
        for rows in KEYS.values()
        for name, row in rows.items()
        for value in row.values
        if value not in text
    ]
    assert missing == []


def test_it_is_a_few_kilobytes() -> None:
    assert len(compact_schema().encode("utf-8")) < 12_000


def test_its_example_is_a_plan_without_fault() -> None:
    example = compact_schema().partition("Một kế hoạch trọn vẹn:\n\n")[2]
    assert kehoach.validate(StringIO(example)) == []
