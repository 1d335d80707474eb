"""The kind of a document: the name of its kind above its summary, or what its head says."""

import re
from collections.abc import Sequence

from kehoach.document.recognise.seen import Seen
from kehoach.rules.loai_van_ban import DANG, DOAN, LOAI_VAN_BAN

KHONG_RO = "Không rõ loại văn bản"

CONG_VAN = "Công văn"
NAMES = {name.upper(): name for name in LOAI_VAN_BAN if name != CONG_VAN}
MOST_HEAD = 40  # lines before the name of the kind: a head of three rows has some fifteen

ABOUT = re.compile(r"V/v\b|Về việc\b", re.IGNORECASE)
# A letter with a wrong mark, or none, is a slip in these words, and no sign that they are not there.
NATION = re.compile(r"C\wNG\s+H(?:\wA|O\w)\s+X\w\s+H\wI\s+CH\w\s+NGH\wA\s+VI\wT\s+NAM", re.IGNORECASE)
MOTTO = re.compile(r"\w\wc\s+l\wp\W+T\w\s+do\W+H\wnh\s+ph\wc", re.IGNORECASE)
NUMBER = re.compile(r"S[ốỐ](?![\w])\s*:?.*", re.DOTALL)
DATE = re.compile(
    r"(?:^|,|\s)ngày\b.*tháng\b.*(?:năm\b|\d{4})|(?:^|,)\s*(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\s*$",
    re.IGNORECASE | re.DOTALL,
)
ADDRESSED = re.compile(r"Kính gửi\b", re.IGNORECASE)
_PARTY = re.compile(r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
# The front and its member organisations; with Quốc hiệu at its head their paper is one of this decree.
_UNION = re.compile(
    r"ĐOÀN (?:TNCS|THANH NIÊN|TN)\b|ĐỘI TNTP\b|LIÊN ĐOÀN LAO ĐỘNG\b|CÔNG ĐOÀN\b|MẶT TRẬN TỔ QUỐC\b|\bMTTQ|HỘI LHPN\b"
    r"|HỘI LIÊN HIỆP (?:PHỤ NỮ|THANH NIÊN)\b|HỘI (?:NÔNG DÂN|CỰU CHIẾN BINH|CCB|CHỮ THẬP ĐỎ|SINH VIÊN)\b"
)
_ALSO = re.compile(r"[\s.:]+$")


def kind_of(lines: Sequence[Seen]) -> tuple[str, int | None]:
    """Return the kind, and the line that names it; None for what has no such line."""
    heads = [(index, each) for index, each in enumerate(lines[:MOST_HEAD]) if not each.is_aside]
    title = next(((index, name) for index, each in heads if (name := named(each.text))), None) or _in_small(heads)
    until = title[0] if title else min(len(lines), MOST_HEAD)
    before = [each.text for _, each in heads if _ < until]
    is_state = any(NATION.search(text) for text in before)
    if not is_state:
        if any(_PARTY.search(text) for text in before):
            return DANG, title[0] if title else None
        if any(_UNION.search(text) for text in before):
            return DOAN, title[0] if title else None
    if title and (is_state or any(NUMBER.match(text) for text in before) or lines[title[0]].styled):
        return title[1], title[0]
    if is_state and any(ADDRESSED.match(text) or ABOUT.match(text) for text in before):
        return CONG_VAN, None
    return KHONG_RO, title[0] if title else None


def _in_small(heads: Sequence[tuple[int, Seen]]) -> tuple[int, str] | None:
    """Find the name of a kind that was not typed in capitals: below Quốc hiệu, in the middle, on a line of its own."""
    is_state = False
    for index, each in heads:
        is_state = is_state or NATION.search(each.text) is not None
        if ADDRESSED.match(each.text) or ABOUT.match(each.text):
            return None  # a công văn, whose own headings may be such words
        if is_state and each.cell is None and each.is_centred and (name := named(each.text.upper())):
            return index, name
    return None


def named(text: str) -> str | None:
    """Return the kind whose name in capitals stands alone on a line, or on the first of its lines."""
    first = text.split("\n", 1)[0]
    return NAMES.get(_ALSO.sub("", " ".join(first.split())))
