"""What stands in capitals, in the letters that the text has for it elsewhere."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from kehoach.wording.capitals import in_capitals
from kehoach.wording.legacy import is_syllable
from kehoach.wording.notes import BEGINS, format_note, split_notes

MOST_LOOKS = 4_000  # of words through the text: a plan needs some hundreds, and a hostile one may ask for millions
MOST_TEXT = 400_000  # characters that are searched
LONGEST = 10  # words that are looked for together
SHORT = re.compile(r"(?:UBND|HĐND|THPT|THCS|BCH|BQL|MTTQ|TNCS|TTHC|CCHC|CNTT|ATTP|PCCC|VNEID)")
HANGS = "\x02"
HANGING = re.compile(HANGS)
UNIT = r"(?:tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn)"
OF_A_PLACE = re.compile(rf"((?:[ỦU][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)\s+)({UNIT})\s+(\S.*)", re.IGNORECASE)


def apart(text: str) -> tuple[str, list[str]]:
    """Return a text with a sign where a footnote hangs, and the footnotes, whose letters are as they are."""
    if BEGINS not in text:
        return text, []
    pieces = list(split_notes(text))
    return HANGS.join(piece for piece, _ in pieces), [note for _, note in pieces if note is not None]


class Casing:
    """The texts of a page, searched without regard to capitals."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = "\n".join(text for text in texts if not text.isupper())[:MOST_TEXT]
        lowered = self._text.lower()
        self._lowered = lowered if len(lowered) == len(self._text) else ""
        self._left = MOST_LOOKS

    def title(self, text: str) -> str:
        """Return a title as a sentence begins, with the capitals of the names that the text has too."""
        bare, notes = apart(text)
        if not bare.isupper():
            return text
        words = bare.split()
        found = " ".join(self._pieces(words))
        cased = found[:1].upper() + found[1:]
        whole = HANGING.sub(lambda _: format_note(next(left)), cased) if (left := iter(notes)) else cased
        return whole if in_capitals(whole) == in_capitals(text) else text

    def name(self, text: str) -> str | None:
        """Return a name as the text has it, or as names of its kind are always written; None where neither tells."""
        if not text.isupper():
            return text
        whole = self._said(text)
        if whole is None and (found := OF_A_PLACE.fullmatch(text)):
            place = self._said(f"{found[2]} {found[3]}") or f"{found[2].lower()} {_each_capital(found[3])}"
            short = {"UBND": "UBND ", "HĐND": "HĐND "}.get(found[1].strip())
            whole = (short or found[1].capitalize().rstrip() + " ") + place
        if whole is None:
            return None
        whole = whole[:1].upper() + whole[1:]
        return whole if in_capitals(whole) == in_capitals(text) else None

    def _pieces(self, words: list[str]) -> Iterator[str]:
        at = 0
        while at < len(words):
            for size in range(min(LONGEST, len(words) - at), 1, -1):
                if said := self._said(" ".join(words[at : at + size])):
                    yield said
                    at += size
                    break
            else:
                word = words[at]
                yield word if _is_short_form(word) else self._said(word) or word.lower()
                at += 1

    def _said(self, phrase: str) -> str | None:
        """Return how the text writes a phrase: in small letters where it does so anywhere, else most often."""
        wanted = phrase.lower()
        if self._left <= 0 or not self._lowered:
            return None
        self._left -= 1
        seen: Counter[str] = Counter()
        at = self._lowered.find(wanted)
        while at >= 0 and sum(seen.values()) < 8:
            end = at + len(wanted)
            around = self._lowered[at - 1 : at] + self._lowered[end : end + 1]
            if not any(map(str.isalnum, around)) and not (piece := self._text[at:end]).isupper():
                seen[piece] += 1
            at = self._lowered.find(wanted, end)
        if not seen:
            return None
        return wanted if wanted in seen else seen.most_common(1)[0][0]


def _is_short_form(word: str) -> bool:
    """Whether a word in capitals is an abbreviation: one that is known, or letters that are no Vietnamese syllable."""
    letters = "".join(filter(str.isalpha, word)).lower()
    return bool(letters) and (SHORT.search(word) is not None or not is_syllable(letters))


def _each_capital(text: str) -> str:
    return " ".join(word[:1] + word[1:].lower() for word in text.split())


def guessed(capitals: str) -> str:
    """Return a name of which nothing tells the capitals, each word with one but those that never have it."""
    words = [word if _is_short_form(word) else word[:1] + word[1:].lower() for word in capitals.split()]
    text = _PLAIN.sub(lambda found: found[0].lower(), " ".join(words))
    text = re.sub(r"[ỦU][ỷy] Ban", lambda found: found[0].replace("Ban", "ban"), text)
    text = text[:1].upper() + text[1:]
    return text if in_capitals(text) == in_capitals(capitals) else capitals


_PLAIN = re.compile(
    r"(?<!\w)(?:Nhân Dân|Tỉnh|Thành Phố|Xã|Phường|Đặc Khu|Huyện|Quận|Thị Xã|Thị Trấn|Và|Của|Các|Về|Tịch|Đốc|Trưởng"
    r"|Thường Trực)(?!\w)"
)
