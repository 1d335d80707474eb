"""A footnote, written `[chú thích: …]` at the words it belongs to: found in texts, as blanks to fill in are.

The mark and its number are Word's; what is typed stands in the text, so that nothing has to be counted, and moved or
copied text keeps its notes.
"""

import re
from collections.abc import Iterator

from kehoach.wording.patterns import compiled

BEGINS = "[chú thích: "
NOTE = compiled(r"\[chú thích: (?!\s)((?:[^\[\]\n]|\[ *điền(?!\w)[^\[\]\n]*\])+)(?<!\s)\]")  # a blank may stand in it
_LAST = compiled(rf"(?:{NOTE.pattern})+$", signs=(BEGINS,))
# What is meant as one and is not: other letters, no colon, nothing inside.
_NEARLY = compiled(r"\[ *(?:chú thích|chu thich|cước chú)(?!\w)[^\[\]\n]*\]", re.IGNORECASE)


def format_note(text: str) -> str:
    """Return a note as it is typed."""
    return f"{BEGINS}{text}]"


def split_notes(text: str) -> Iterator[tuple[str, str | None]]:
    """Yield the stretches of `text`, each with what the note after it says, None after the last."""
    at = 0
    for found in NOTE.finditer(text):
        yield text[at : found.start()], found[1]
        at = found.end()
    yield text[at:], None


def last_notes(text: str) -> str:
    """Return the notes that `text` ends with, as they are typed; "" where it ends in other words."""
    found = _LAST.search(text)
    return found[0] if found else ""


def near_notes(text: str) -> Iterator[str]:
    """Yield what is meant as a note but is not written as one, and so would be printed as it stands."""
    yield from (found[0] for found in _NEARLY.finditer(text) if not NOTE.fullmatch(found[0]))
