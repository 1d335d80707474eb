"""Vietnamese letters of the time before Unicode, TCVN3 and VNI, typed or pasted as if they were Latin letters.

Both are fonts rather than encodings: the byte of "ë" shows as "ở" (TCVN3), "oâ" as "ô" (VNI). In a Unicode text they
stay the letters of Western Europe, and no font shows what was meant. TCVN3 (ABC) has no capitals with tones.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kehoach.wording.patterns import compiled

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)

# VNI writes the tone, or the circumflex or breve with it, as a letter of its own after the vowel.
_TONES = dict(zip("ùøûõï", ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True))
_CIRCUMFLEX = dict(zip("âáàåãä", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True))
_BREVE = dict(zip("êéèúüë", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True))
_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


@cache
def _vni() -> Mapping[str, str]:
    table = dict(_ALONE)
    for vowel, base in (*zip("aeouy", "aeouy", strict=True), ("ô", "ơ"), ("ö", "ư")):
        table |= {vowel + mark: base + tone for mark, tone in _TONES.items() if vowel + mark != "yï"}
    for vowel in "aeo":
        table |= {vowel + mark: f"{vowel}\u0302{tone}" for mark, tone in _CIRCUMFLEX.items()}
    table |= {f"a{mark}": f"a\u0306{tone}" for mark, tone in _BREVE.items()}
    table = {old: unicodedata.normalize("NFC", new) for old, new in table.items()}
    return table | {old.upper(): new.upper() for old, new in table.items()}


class Legacy(NamedTuple):
    """The name of an old encoding, and the text in Unicode, "" where not all of it can be told."""

    name: str
    text: str


def decode(text: str, name: str) -> str:
    """Return a text written in "TCVN3" or "VNI" in Unicode; letters that the encoding does not have stay."""
    if name == "TCVN3":
        return "".join(_TCVN3.get(char, char) for char in text)
    return _pairs().sub(lambda found: _vni()[found[0]], text)


def encode(text: str, name: str) -> str:
    """Return Vietnamese text as "TCVN3" or "VNI" has it; what it does not have stays."""
    table = {new: old for old, new in (_TCVN3 if name == "TCVN3" else _vni()).items()}
    return "".join(table.get(char, char) for char in text)


@cache
def _pairs() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _vni()), key=len, reverse=True)))


_UNICODE_ONLY = compiled("[ăĂđĐĩĨơƠưƯũŨ\u1ea0-\u1ef9]")  # not in Latin-1: whoever types these has Unicode
_ODD = compiled("[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de-\u00df"
                  "\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]")  # fmt: skip
_PUNCTUATION = " .,;:!?()[]“”\"'…/–-%+*=<>0123456789&"
_NUCLEI = (
    "iêu|yêu|oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|"
    "uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y"
)
_SYLLABLE = compiled(
    rf"(?:ngh?|[cknpt]h|gh|gi|qu|tr|[bcdđghklmnpqrstvx])?(?:{_NUCLEI})(?:ch|ng|nh|[cmnpt])?", re.IGNORECASE
)
_TONE = compiled("[\u0300\u0301\u0303\u0309\u0323]")


def legacy(text: str) -> Legacy | None:
    """Return the old encoding that a text is written in; None for Unicode, and for words of other languages.

    Sure only where words that no Vietnamese could write become Vietnamese syllables.
    """
    if _UNICODE_ONLY.search(text) or not _ODD.search(text):  # in Vietnamese the first soon finds one
        return None
    words = [word for piece in text.split() if (word := piece.strip(_PUNCTUATION)) and not word.isascii()]
    odd = [word for word in words if not is_syllable(word)]
    found = []
    for name in ("TCVN3", "VNI"):
        right = sum(is_syllable(decode(word, name)) for word in odd)
        if right >= 2 and 2 * right >= len(odd):
            whole = all(is_syllable(decode(word, name)) for word in words)
            found.append((whole, right, Legacy(name, decode(text, name) if whole else "")))
    return max(found)[2] if found else None


def is_syllable(word: str) -> bool:
    """Whether a word is built as Vietnamese syllables are, joined by hyphens or not, with one tone at most."""
    return all(
        _SYLLABLE.fullmatch(unicodedata.normalize("NFC", _TONE.sub("", unicodedata.normalize("NFD", each))))
        and len(_TONE.findall(unicodedata.normalize("NFD", each))) <= 1
        for each in word.split("-")
    )
