"""Components that somebody typed into one paragraph, parted by line breaks only."""

from kehoach.document.recognise.end import AUTHORITY, HOLDS, RECIPIENTS
from kehoach.document.recognise.head import AGENCY
from kehoach.document.recognise.kind import ABOUT, MOTTO, NATION, NUMBER, named
from kehoach.wording.patterns import compiled

TITLE_AND_NAME = compiled(r"[^a-z\n\d]{4,60}\n(?:\s*\n)+\s*(?:[^\W\d_]+\.? ?){2,6}\s*")


def are_several(text: str) -> bool:
    """Whether the lines of a paragraph are components of their own: Quốc hiệu and Tiêu ngữ, "Nơi nhận:" and its list.

    A name of an agency over two lines is parted too: recognising puts it together as it does two paragraphs.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 2:
        return False
    first, second, *_ = lines
    if NATION.fullmatch(first) or MOTTO.fullmatch(first) or RECIPIENTS.fullmatch(first) or named(first):
        return True
    if AUTHORITY.fullmatch(first) and first.isupper():
        return True
    if NUMBER.fullmatch(first) and ABOUT.match(second):
        return True
    if AGENCY.match(first) and all(line.isupper() for line in lines):
        return True
    is_list = all(line.startswith("-") for line in lines) and HOLDS.search(lines[-1])
    return bool(is_list) or TITLE_AND_NAME.fullmatch(text.strip()) is not None
