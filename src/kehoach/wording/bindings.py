"""What belongs together stays on one line: no-break spaces and hyphens put in, and taken out again.

A number stays with its noun ("tháng 9/2026", "Điều 5"), a range with its end ("2021 - 2030"), a symbol whole
("KH-UBND"). In a title, which is broken by hand elsewhere, a word of two syllables stays whole too. What is put in
stands in the file alone: plans, `Document` and findings have plain spaces and hyphens.
"""

import re
from itertools import groupby

from kehoach.wording.agencies import UNITS
from kehoach.wording.compounds import COMPOUNDS
from kehoach.wording.patterns import compiled

SPACE = "\u00a0"
# Word's own sign for it before .docx: a control character, which no plan and no XML can hold, so nobody typed it.
HYPHEN = "\x1e"

_COUNTED = (
    "ngày tháng năm quý kỳ đoạn số khoản điểm điều mục bảng biểu mẫu lục phần chương Ngày Tháng Năm Quý Số Khoản Điểm "
    "Điều Mục Bảng Biểu Mẫu Lục Phần Chương NGÀY THÁNG NĂM QUÝ ĐOẠN SỐ LỤC PHẦN CHƯƠNG"
)  # the last syllables of "giai đoạn", "Phụ lục"
_ROMAN = "quý lục phần chương mục Quý Lục Phần Chương Mục QUÝ LỤC PHẦN CHƯƠNG"


def _after(nouns: str) -> str:
    """Return a pattern for the place after one of these: of those of one length in one look."""
    found = sorted(nouns.split(), key=len)
    return "|".join(rf"(?<=\b(?:{'|'.join(same)}) )" for _, same in groupby(found, key=len))


# Space first: the pattern then looks at few places of a text. "điểm a khoản 1", not "trọng điểm y tế".
_NUMBER = compiled(
    rf" (?:(?=\d)(?:{_after(_COUNTED)})|(?=[IVX]+\b)(?:{_after(_ROMAN)})|(?=[a-eđghikl][ ,;)])(?:(?<=\bđiểm )))"
)
_RANGE = compiled(  # not of days, which are long
    r"(?<![\d/.,])(\d{1,4}) ([-–]) (?=\d{1,4}(?![\d/]))", signs=(" - ", " – ")
)
_SYMBOL = compiled(r"-(?=[A-ZĐƯÔƠÂ0-9])(?<=[A-ZĐƯÔƠÂ0-9]-)")
_ROLES = compiled(r" (?:(?<=[Cc]hủ )(?=trì\b)|(?<=[Pp]hối )(?=hợp\b))")
_PURPOSE = compiled(r"\((?:để|thay) [^()]{1,20}\)")
_PLACE = compiled(rf"\b(?:{UNITS})(?: [A-ZĐÀ-Ỹ][a-zđà-ỹ]*){{1,3}}")


def bound(text: str) -> str:
    """Return running text that breaks where it may; as it is where its author did that.

    Numbers, ranges and symbols stay whole. A line does not begin with a dash: it would look like an item.
    """
    return text if SPACE in text else _before_no_dash(_bound(text))


def _before_no_dash(text: str) -> str:
    return text.replace(" - ", f"{SPACE}- ").replace(" – ", f"{SPACE}– ")


def _bound(text: str) -> str:
    text = _NUMBER.sub(SPACE, text)
    if "-" in text or "–" in text:
        text = _SYMBOL.sub(HYPHEN, _RANGE.sub(rf"\1{SPACE}\2{SPACE}", text))
    return text


def bound_cell(text: str) -> str:
    """Return the text of a table's cell, whose narrow lines break often."""
    if SPACE in text:
        return text
    text = _bound(text)
    return _ROLES.sub(SPACE, text) if "trì" in text or "hợp" in text else text


def bound_recipient(text: str) -> str:
    """Return a recipient with what it gets the document for in one piece: "(để báo cáo)"."""
    return text if SPACE in text else _PURPOSE.sub(_joined, _bound(text))


def bound_title(text: str) -> str:
    """Return a title that breaks where it pauses: not in a word, a place's name, or before a dash."""
    if SPACE in text:
        return text
    return _with_whole_words(_before_no_dash(_PLACE.sub(_joined, _bound(text))))


def bound_column_title(text: str) -> str:
    """Return the title of a column, which keeps its words whole and, being narrow, nothing else."""
    return text if SPACE in text else _with_whole_words(text)


def _with_whole_words(text: str) -> str:
    words = text.split(" ")
    syllables = [word.split() for word in text.casefold().split(" ")]  # of one that is bound already
    pieces = [words[0]]
    for word, before, after in zip(words[1:], syllables, syllables[1:], strict=False):
        whole = before and after and f"{before[-1]} {after[0]}".strip('“”"(),;.') in COMPOUNDS
        pieces += (SPACE if whole else " ", word)
    return "".join(pieces)


def unbound(text: str) -> str:
    """Return a text as it was before one of these bound it: `HYPHEN` is read as a hyphen, its author's spaces stay."""
    if SPACE not in text:
        return text
    plain = text.replace(SPACE, " ")
    ways = (bound, _bound, bound_cell, bound_recipient, bound_title, bound_column_title)
    return plain if any(way(plain).replace(HYPHEN, "-") == text for way in ways) else text


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", SPACE)
