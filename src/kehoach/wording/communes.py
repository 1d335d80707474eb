"""Where a text gives something to do to the communes of a province: to all of them, or to one by its name."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from kehoach.wording.agencies import split_co_quan
from kehoach.wording.nfc import nfc
from kehoach.wording.patterns import compiled


class Share(Enum):
    """What a commune has to do with a task."""

    LEADS = "chủ trì"
    HELPS = "phối hợp"


class Given(NamedTuple):
    """A task that a text gives to communes: as what, in which words, and who leads where they only help."""

    share: Share
    viec: str
    lead: str = ""


LOOKED_AT = 2_000  # characters of a sentence, of which nobody writes more
_NOUN = "(?:xã|phường|thị trấn|đặc khu)"
_NOUNS = rf"{_NOUN}(?:(?:, | và | hoặc |/| - ){_NOUN})*"
# A list of units goes on, or somebody is addressed: "Công an các xã" and "chính quyền địa phương" are others.
_BEFORE = r"(?:^|(?<=[,;:(] )|(?<=- )|(?<=và )|(?<=với )|(?<=giao )|(?<=cho )|(?<=nghị )|(?<=cầu )|(?<=của ))"
_AGENTS = compiled(
    rf"(?<!\w)(?:(?:chủ tịch )?(?:ủy ban nhân dân|ubnd)(?: (?:các|cấp|từng|mỗi))* {_NOUNS}"
    rf"|chính quyền (?:địa phương )?(?:các|cấp) {_NOUNS})(?!\w)"
    rf"|{_BEFORE}(?:các {_NOUNS}|(?:các )?địa phương)(?!\w)",
    re.IGNORECASE,
    signs=("xã", "phường", "thị trấn", "đặc khu", "địa phương"),
)
_LEVEL = compiled(r"(?:(?:các |cấp )?xã|cấp xã)(?:\W.*)?", re.IGNORECASE)
_ANY = compiled(
    r"(?<!\w)(?:\d[\d.,]* ?%|\d+|tất cả|toàn bộ|mỗi|từng|các)(?: số| các)? "
    r"(?:đơn vị cấp |ubnd (?:các |cấp )?)?(?:xã|phường|đặc khu|địa phương)(?!\w)(?! hội)",
    re.IGNORECASE,
)
# "UBND các xã An Phú, Bình Lộc": these and no other. A name has two capitals: "các xã: Xây dựng kế hoạch" has none.
_NAMES = compiled(r"(?:[:,]? (?:và )?[A-ZĐÀ-Ỹ]\w* [A-ZĐÀ-Ỹ0-9]\w*)+")
_ISSUER = compiled(r"(?:ủy ban nhân dân|ubnd) $", re.IGNORECASE)
_ADDRESSED = compiled(r"(?:giao|giao cho|đề nghị|yêu cầu|đối với|trách nhiệm của)(?: chủ tịch)?$", re.IGNORECASE)
_UNITS = compiled(
    r"(?:(?:giao|đề nghị|yêu cầu|đối với|trách nhiệm của) )?(?:các|sở|ban|ngành|cơ quan|đơn vị|thủ trưởng|giám đốc"
    r"|chủ tịch|người đứng đầu|công an|bộ chỉ huy|văn phòng|thanh tra|trung tâm|ủy ban|ubnd|ubmttq|mặt trận|hội|báo)\b",
    re.IGNORECASE,
)
_VERBS = compiled(
    r"(?<!\w)(?:hướng dẫn|kiểm tra|đôn đốc|chủ trì|phối hợp|tổng hợp|theo dõi|hỗ trợ|giúp|tham mưu|gửi|trình|chuyển"
    r"|báo cáo|thông báo|chỉ đạo|tổ chức|thực hiện|triển khai|xây dựng|rà soát|công bố|đánh giá|phân bổ|giám sát"
    r"|tăng cường|tập huấn|bồi dưỡng|cung cấp|thẩm định|yêu cầu|đề nghị|giao|cùng|tại|cho|do|của|từ|là|được)(?!\w)",
    re.IGNORECASE,
)
_TOGETHER = compiled(r"(?<!\w)(?:phối hợp|cùng)(?!\w)", re.IGNORECASE)
_LEADS_IT = compiled(
    r"(?P<lead>.*?)[, :]*(?:chủ trì,? ?)?"
    r"(?:(?:và )?phối hợp(?: chặt chẽ)?(?: với| cùng)?|cùng với|cùng)(?: |$)",
    re.IGNORECASE,
)
_CONCERNED = compiled(r"(?:có )?liên quan,? (?:để )?", re.IGNORECASE)
_DUTY = compiled(r"(?:có trách nhiệm|có nhiệm vụ|cần|phải) ", re.IGNORECASE)
_PIECES = compiled(r"(?<=[.;]) +(?=\S)")
_AFTER_UNIT = compiled(
    r"(?: (?:thuộc|trong|trên địa bàn|toàn) (?:tỉnh|thành phố)[^.;:]*| có trách nhiệm)?(?: và .*|[,;:(].*)?",
    re.IGNORECASE,
)


def pieces(text: str) -> list[str]:
    """Return the sentences of a text, those parted by semicolons too, without end marks."""
    return [piece.rstrip(" .;") for piece in _PIECES.split(_plain(text)) if piece.rstrip(" .;")]


def is_unit(text: str, own: str) -> bool:
    """Whether a field, a cell or a heading that names units names communes, `own` among them where it lists some."""
    text = _plain(text)
    if _LEVEL.fullmatch(text):
        return True
    return any(True for _ in _mentions(text, own))


def is_heading(text: str, own: str) -> bool:
    """Whether a heading names communes as those to whom all below it is given: "UBND các xã, phường"."""
    text = _plain(text).rstrip(" :.")
    return any(_is_listed(text[:start]) and _AFTER_UNIT.fullmatch(text[end:]) for start, end in _mentions(text, own))


def given(sentence: str, own: str, unit: str = "") -> Given | None:
    """Return what a sentence gives communes to do; `unit` is the one under whose heading it stands.

    None where they are only spoken of: "Sở Nội vụ hướng dẫn UBND các xã …" is a task of the Sở.
    """
    text = _plain(sentence).rstrip(" .;")
    for start, end in _mentions(text, own):
        before, after = text[:start], text[end:]
        says_nothing = len(after.split()) < 2  # a list of units, not a sentence
        if not says_nothing and (_ADDRESSED.search(before.rstrip()) or (not unit and _is_listed(before))):
            return Given(Share.LEADS, _without_subject(text, after))
        if is_helper(before) and not (says_nothing and not unit and not _VERBS.search(before)):
            return _helps(text, before, after, unit)
    return None


def speaks_of(text: str, own: str) -> bool:
    """Whether a text has communes in it at all."""
    return any(True for _ in _mentions(_plain(text), own))


def has_communes(text: str) -> bool:
    """Whether a target is one of communes: "100% xã, phường", "mỗi xã", "các địa phương"."""
    return bool(_ANY.search(_plain(text)))


def is_helper(before: str) -> bool:
    """Whether what stands before a unit ends with those with whom somebody is to work."""
    together = [*_TOGETHER.finditer(before)]
    return bool(together) and not _VERBS.search(before[together[-1].end() :])


def _mentions(text: str, own: str) -> Iterator[tuple[int, int]]:
    """Yield where communes are named, all of them or `own`, from the first character up to the last name of a list."""
    name = _plain(split_co_quan(own)[1])
    bare = name.split(" ", 1)[-1]
    for found in _AGENTS.finditer(text, 0, LOOKED_AT):
        names = _NAMES.match(text, found.end(), found.end() + LOOKED_AT)
        if not names:
            yield found.span()
        elif bare and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", names[0]):
            yield found.start(), names.end()
    if name:
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        for found in pattern.finditer(text, 0, LOOKED_AT):
            if not _ISSUER.search(text[max(0, found.start() - 30) : found.start()]):  # else found above
                yield found.span()


def _is_listed(before: str) -> bool:
    """Whether before the communes there are only other units: they are who acts in the sentence."""
    before = before.strip(" ,;:-")
    if not before:
        return True
    return bool(_UNITS.match(before)) and not _VERBS.search(_UNITS.sub("", before, count=1))


def _without_subject(text: str, after: str) -> str:
    """Return what there is to do, without who does it; the whole sentence where the list of units goes on."""
    rest = after.strip()
    if (
        after.startswith((",", ";"))
        or rest.startswith(("và ", "thuộc ", "trên địa bàn ", "("))
        or len(rest.split()) < 3
    ):
        return _capital(text)
    rest = rest.lstrip(": ")
    return _capital(_DUTY.sub("", rest, count=1) if _DUTY.match(rest) else rest)


def _helps(text: str, before: str, after: str, unit: str) -> Given:
    found = _LEADS_IT.match(before)
    said = found["lead"].strip(" ,:") if found else ""
    lead = said if _UNITS.match(said) else unit.rstrip(" :.")
    rest = _CONCERNED.sub("", after.strip(), count=1)
    is_whole = not lead or after.startswith((",", ";")) or rest.startswith("và ") or len(rest.split()) < 3
    if is_whole or (said and said != lead):
        return Given(Share.HELPS, _capital(text), lead)
    return Given(Share.HELPS, f"Phối hợp với {lead} {rest}", lead)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plain(text: str) -> str:
    return " ".join(nfc(text).replace("uỷ", "ủy").replace("Uỷ", "Ủy").split())
