"""A blank to be filled in, written `[điền: …]` or `[điền …]`: found in texts, never guessed at. "…" in prose is prose.

This alone says what a blank is: the YAML reader, the model, the review and what Word highlights ask here.
"""

import re
from collections.abc import Iterator

from kehoach.wording.patterns import compiled

BLANK = compiled(
    r"\[ *điền(?!\w)[^\[\]\n]*\]", re.IGNORECASE, signs="["
)  # a name printed in capitals may be a blank too


def is_blank(text: str) -> bool:
    """Whether `text` is a blank and nothing else."""
    return BLANK.fullmatch(text) is not None


def has_blank(text: str) -> bool:
    """Whether `text` still has something to fill in."""
    return BLANK.search(text) is not None


def split_blanks(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of `text`, each with whether it is a blank; joined they are `text` again."""
    at = 0
    for found in BLANK.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(text):
        yield text[at:], False
