"""The page of a code: what `kehoach explain`, the list of rules and SARIF tell of it."""

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics import Severity


class Page(NamedTuple):
    """What there is to tell of a code.

    Attributes:
        code: "noi_nhan.trung".
        group: the chapter of the list that it belongs to.
        title: what is right, as a Vietnamese sentence without its full stop.
        levels: how grave a finding may be.
        clause: where it is written; "" where it is practice.
        quote: the words that are written there.
        kinds: the kinds of documents that it is about; "" for what is about files.
        stage: when it speaks, if not always.
        wrong, right: lines that have the fault and that have not; "" where no short ones can.
        formerly: its codes in earlier versions.
    """

    code: str
    group: str
    title: str
    levels: tuple[Severity, ...]
    clause: str = ""
    quote: str = ""
    kinds: str = ""
    stage: str = ""
    wrong: str = ""
    right: str = ""
    formerly: tuple[str, ...] = ()


def lines_of(page: Page) -> Iterator[str]:
    """Yield the page for people, line by line."""
    yield f"{page.code}: {page.title}"
    facts = {
        "mức": ", ".join(page.levels),
        "căn cứ": page.clause,
        "nguyên văn": page.quote and f"“{page.quote}”",
        "loại văn bản": page.kinds,
        "khi nào": page.stage,
        "mã cũ": ", ".join(page.formerly),
    }
    yield from (f"    {name}: {fact}" for name, fact in facts.items() if fact)
    for name, example in (("sai", page.wrong), ("đúng", page.right)):
        if example:
            yield f"{name}:"
            yield from (f"    {line}" for line in example.split("\n"))
