"""Characters as a terminal has them: how wide they are, and what to show for those it would obey or hide."""

import unicodedata

_TAB = "    "
_PER_COLUMN = 8  # characters looked at for a column: a letter with its marks


def visible(text: str) -> str:
    """Show what a terminal would obey, or nobody would see: ESC as ␛, a reversal of direction as \\u202e."""
    return text if text.isprintable() else "".join(map(shown_as, text))


def is_plain(char: str) -> bool:
    """Whether a character may go to a terminal as it is."""
    return char.isprintable() or unicodedata.category(char) == "Zs"  # all spaces but " " count as unprintable


def shown_as(char: str) -> str:
    """Return what stands for a character on the terminal, one column or more."""
    if is_plain(char):
        return char
    code = ord(char)
    if code < 0x20 or code == 0x7F:
        return chr(0x2421 if code == 0x7F else 0x2400 + code)  # the Control Pictures block
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _width(shown: str) -> int:
    """Return the columns a terminal gives to what `shown_as` gave."""
    if len(shown) > 1:
        return len(shown)
    if unicodedata.category(shown) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(shown) in "WF" else 1


def clip(line: str, column: int, room: int) -> tuple[str, int]:
    """Clip `line` to `room` around `column`; give it with the number of blanks before the caret."""
    # A line may have a million characters, and two hundred findings: only what stands around the column is looked at.
    at = min(max(column - 1, 0), len(line))
    while 0 < at < len(line) and not _width(shown_as(line[at])):
        at -= 1  # a mark stands on the letter before it
    reach = _PER_COLUMN * room
    skipped, more = max(0, at - reach), len(line) > at + reach
    line, at = line[skipped : at + reach], at - skipped
    pieces = [_TAB if char == "\t" else shown_as(char) for char in line]
    widths = [_width(piece) for piece in pieces]
    start, end = 0, len(pieces)
    if skipped or more or sum(widths) > room:
        inner = room - 2  # an ellipsis at either side
        start = end = at
        used = 0
        while start and used + widths[start - 1] <= inner // 2:
            start -= 1
            used += widths[start]
        while end < len(pieces) and used + widths[end] <= inner:
            used += widths[end]
            end += 1
        while start and used + widths[start - 1] <= inner:
            start -= 1
            used += widths[start]
        while start < at and not widths[start]:
            start += 1  # a mark without its letter
    before, after = "…" * (start > 0 or skipped > 0), "…" * (end < len(pieces) or more)
    return before + "".join(pieces[start:end]) + after, len(before) + sum(widths[start:at])
