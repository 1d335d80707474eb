"""Vietnamese text in capitals, where the decree wants "in hoa"."""

import unicodedata

from kehoach.wording.notes import BEGINS, format_note, split_notes


def in_capitals(text: str) -> str:
    """Return `text` in capitals, composed (NFC), for names, titles and headings the decree wants "in hoa".

    A footnote in it stays as it is. Not for a ký hiệu: PL III.I gives its abbreviations lower-case letters (QyĐ,
    CTr, TTr).
    """
    text = unicodedata.normalize("NFC", text)
    if BEGINS not in text:
        return text.upper()
    pieces = split_notes(text)
    return "".join(piece.upper() + ("" if note is None else format_note(note)) for piece, note in pieces)
