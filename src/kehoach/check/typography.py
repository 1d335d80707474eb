"""What may be changed in the words themselves: dashes of the Tiêu ngữ, a padded day or month, letters typed in two."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.check.page import Page
from kehoach.check.the_thuc import DASHES, PLACED, TIEU_NGU
from kehoach.rules.roles import Role
from kehoach.word.editing.retyped import typed_text
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.wording.dates import format_thang, parse_thoi_gian

DECOMPOSED = "the_thuc.to_hop"


class Retyping(NamedTuple):
    """A paragraph whose characters are to read `new`, and of which finding that is the cure."""

    code: str
    paragraph: WordParagraph
    new: str

    @property
    def message(self) -> str:
        """What was changed, as a user reads it."""
        if self.code == DECOMPOSED:
            return "chữ và dấu gõ rời gộp thành một ký tự"
        return f"“{self.paragraph.typed.strip()}” → “{self.new.strip()}”"


def retypings(page: Page) -> Iterator[Retyping]:
    """Yield what is to be typed anew, a paragraph at most once for each finding; no letter is another afterwards."""
    for paragraph in page.opened.paragraphs:
        role = page.role_of(paragraph)
        if role is Role.TIEU_NGU:
            yield from _told("the_thuc.tieu_ngu", paragraph, _tieu_ngu(typed_text(paragraph)))
        elif role is Role.DIA_DANH_THOI_GIAN:
            yield from _told("the_thuc.dia_danh_thoi_gian", paragraph, _padded(typed_text(paragraph)))
    for paragraph in page.opened.all_paragraphs():
        if paragraph.is_decomposed:
            yield from _told(DECOMPOSED, paragraph, unicodedata.normalize("NFC", typed_text(paragraph)))


def letters_of(text: str) -> str:
    """Return what no cure may change: the letters, composed, and the numbers without the zeros before them."""
    plain = re.sub(r"(?<!\d)0+(?=\d)", "", unicodedata.normalize("NFC", text))
    return "".join(filter(str.isalnum, plain))


def _told(code: str, paragraph: WordParagraph, new: str) -> Iterator[Retyping]:
    if new != typed_text(paragraph):
        yield Retyping(code, paragraph, new)


def _tieu_ngu(text: str) -> str:
    """Return the Tiêu ngữ with the decree's hyphens; the same where its letters are not the decree's."""
    core = text.strip()
    if core.replace("\u00a0", " ") == TIEU_NGU:  # a hard space is as good as any
        return text
    same = DASHES.sub("", unicodedata.normalize("NFC", core)) == DASHES.sub("", TIEU_NGU)
    return text.replace(core, TIEU_NGU) if same else text


def _padded(text: str) -> str:
    """Return the date with a zero before days below ten and months 1 and 2 (PL I.II.4.b); blanks stay as wide."""
    found = PLACED.fullmatch(unicodedata.normalize("NFC", text).strip())
    try:
        day = parse_thoi_gian(found["day"]) if found else None
    except ValueError:
        return text
    if day is None:
        return text
    due = {"ngày": day.ngay and f"{day.ngay:02d}", "tháng": day.thang and format_thang(day.thang)}
    for word, number in due.items():
        if number:
            typed = unicodedata.normalize("NFD", word)
            text = re.sub(
                rf"((?:{word}|{typed})\s*)\d{{1,2}}(?!\d)", rf"\g<1>{number}", text, count=1, flags=re.IGNORECASE
            )
    return text
