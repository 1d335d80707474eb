"""A change in words: "II.2.b: đổi “…” thành “…”"."""

from kehoach.compare.changes import Kind
from kehoach.compare.merge import Merge, bare
from kehoach.compare.stretches import words_apart

LONGEST = 120  # characters that are shown of a text


def says(each: Merge) -> str:
    """Return a change in words: "II.2.b: đổi “…” thành “…”"."""
    change = each.change
    where = change.where or "văn bản"
    if change.kind is Kind.DOI and change.before and change.after:
        old, new = map(_short, words_apart(change.before.text, change.after.text))
        return f"{where}: đổi “{old}” thành “{new}”"
    line = change.after or change.before
    if change.kind is Kind.THEM and not change.where and each.here is not None and each.here.where:
        where = f"sau {each.here.where}"
    return f"{where}: {change.kind} “{_short(bare(line.text).strip('- ') if line else '')}”"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
