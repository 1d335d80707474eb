"""Text in NFC, the form in which equal words are equal; but not what would take a computer minutes to bring there.

Ordering the marks over a letter costs the square of their number: a megabyte of them holds a process for minutes.
UAX #15 §13 (Stream-Safe Text Format) knows no language that needs more than 30.
"""

from unicodedata import combining, normalize

from kehoach.wording.patterns import compiled

MOST_MARKS = 30
_NO_LETTERS = compiled(rf"[^\w\s\x00-\x7f]{{{MOST_MARKS + 1},}}")  # marks are among them


def nfc(text: str) -> str:
    """Return `text` in NFC. Raises ValueError when a letter bears more marks than any language writes."""
    for run in _NO_LETTERS.finditer(text):
        marks = 0
        for char in run[0]:
            marks = marks + 1 if combining(char) else 0
            if marks > MOST_MARKS:
                raise ValueError(f"có một chữ mang quá {MOST_MARKS} dấu")
    return normalize("NFC", text)
