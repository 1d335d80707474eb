"""A change in words: "II.2.b: đổi “…” thành “…”"."""

from kehoach.compare.changes import Kind
from kehoach.compare.merge import Merge, bare

LONGEST = 120  # characters that are shown of a text


def says(each: Merge) -> str:
    """Return a change in words: "II.2.b: đổi “…” thành “…”"."""
    change = each.change
    where = change.where or "văn bản"
    if change.kind is Kind.DOI and change.before and change.after:
        old, new = _apart(change.before.text, change.after.text)
        return f"{where}: đổi “{old}” thành “{new}”"
    line = change.after or change.before
    if change.kind is Kind.THEM and not change.where and each.here is not None and each.here.where:
        where = f"sau {each.here.where}"
    return f"{where}: {change.kind} “{_short(bare(line.text).strip('- ') if line else '')}”"


def _apart(old: str, new: str) -> list[str]:
    """Return the words that differ, of both sides, with one word around them."""
    ones, others = old.split(), new.split()
    first = 0
    while first < min(len(ones), len(others)) and ones[first] == others[first]:
        first += 1
    last = 0
    while last < min(len(ones), len(others)) - first and ones[-1 - last] == others[-1 - last]:
        last += 1
    begin, end = max(first - 1, 0), max(last - 1, 0)
    return [_short(" ".join(words[begin : len(words) - end])) for words in (ones, others)]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
