"""Text in NFC, the form in which equal words are equal; but not what would take a computer minutes to bring there.

Ordering the marks over a letter costs the square of their number: a megabyte of them holds a process for minutes.
UAX #15 §13 (Stream-Safe Text Format) knows no language that needs more than 30.
"""

from unicodedata import combining, normalize

from kehoach.wording.patterns import compiled

MOST_MARKS = 30
_NO_LETTER = compiled(r"[^\w\s\x00-\x7f]")  # marks are among them
_NO_LETTERS = compiled(rf"{_NO_LETTER.pattern}{{{MOST_MARKS + 1},}}")


def nfc(text: str) -> str:
    """Return `text` in NFC. Raises ValueError when a letter bears more marks than any language writes."""
    # Of 31 in a row one is a thirty-first character: to look at every character was a sixteenth of loading a plan.
    if len(text) > MOST_MARKS and _NO_LETTER.search(text[MOST_MARKS :: MOST_MARKS + 1]):
        _refuse_too_many(text)
    return normalize("NFC", text)


def _refuse_too_many(text: str) -> None:
    for run in _NO_LETTERS.finditer(text):
        marks = 0
        for char in run[0]:
            marks = marks + 1 if combining(char) else 0
            if marks > MOST_MARKS:
                raise ValueError(f"có một chữ mang quá {MOST_MARKS} dấu")
