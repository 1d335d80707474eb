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
NATION = re.compile(r"C[ỘO]NG H(?:ÒA|OÀ|OA) X[ÃA] H[ỘO]I CH[ỦU] NGH[ĨI]A VI[ỆE]T NAM", re.IGNORECASE)
MOTTO = re.compile(r"Đ[ộo]c l[ậa]p\s*[-–—]\s*T[ựu] do\s*[-–—]\s*H[ạa]nh ph[úu]c", re.IGNORECASE)
NUMBER = re.compile(r"Số(?![\w])\s*:?.*", re.DOTALL)
DATE = re.compile(r"(?:^|,|\s)ngày\b.*tháng\b.*(?:năm\b|\d{4})", re.IGNORECASE | re.DOTALL)
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
    title = next(((index, name) for index, each in heads if (name := named(each.text))), None)
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


def named(text: str) -> str | None:
    """Return the kind whose name in capitals stands alone on a line, or on the first of its lines."""
    first = text.split("\n", 1)[0]
    return NAMES.get(_ALSO.sub("", " ".join(first.split())))
