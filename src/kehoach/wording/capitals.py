"""Vietnamese text in capitals, where the decree wants "in hoa"."""

import unicodedata


def in_capitals(text: str) -> str:
    """Return `text` in capitals, composed (NFC), for names, titles and headings the decree wants "in hoa".

    Not for a ký hiệu: PL III.I gives its abbreviations lower-case letters (QyĐ, CTr, TTr).
    """
    return unicodedata.normalize("NFC", text).upper()
