"""The walk of two plans held against each other, wherever each stands."""

from pathlib import Path

from kehoach.report.differences import Row, as_html, as_json
from kehoach.walks.either import YAML, plan_in


def rows_between(before: str | Path, after: str | Path) -> list[Row]:
    """Return what is different in two plans, YAML or Word. Raises UnreadableFile."""
    from kehoach.compare.differences import differences

    both_yaml = all(Path(file).suffix.lower() in YAML for file in (before, after))
    found = differences(plan_in(before), plan_in(after), steering=both_yaml)
    return [Row(each.place, each.became, each.what, each.before, each.after, each.says) for each in found]


def as_text(rows: list[Row], form: str, before: str, after: str) -> str:
    """Return the rows in a form: a line each, JSON, or a page."""
    if form == "json":
        return as_json(rows) + "\n"
    if form == "html":
        return as_html(rows, before, after)
    return "".join(f"{row.says}\n" for row in rows)
