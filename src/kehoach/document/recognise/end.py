"""The closing of a document: "Nơi nhận" with its list on the left, the signers beside or above it."""

import re
from collections.abc import Iterable, Sequence

from kehoach.document.recognise.seen import Seen
from kehoach.rules.roles import Role

RECIPIENTS = re.compile(r"Nơi nhận\s*:?", re.IGNORECASE)
AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|T/M|K/T|T/L|TUQ)[.,]?\s*\S.*", re.IGNORECASE | re.DOTALL)
DRAFTER = re.compile(r"[A-ZĐ]{1,6}\.?\s*(?:\(\d+\)|\d+)|\(\d+\)|[A-ZĐ]{1,6}\.")
HOLDS = re.compile(r"\bLưu\s*:")
# "(Đã ký)", and what programs that sign print between title and name.
REMARK = re.compile(
    r"\(.*\)|\[.*ký.*\]|(?:Ký (?:số )?bởi|Người ký|Ngày ký|Thời gian ký|Giờ ký|Đã ký|Digitally signed|Signature)\b.*"
    r"|(?:E-?mail|Cơ quan|Chức vụ)\s*:.*",
    re.IGNORECASE | re.DOTALL,
)
DEPUTY = re.compile(r"(?:PHÓ|THỨ TRƯỞNG)\b", re.IGNORECASE)
HEAD = re.compile(
    r"(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|CHÁNH|TRƯỞNG|(?:BỘ|CỤC|VỤ|VIỆN|TỔ|ĐỘI|HIỆU) TRƯỞNG|TỔNG)\b", re.IGNORECASE
)
# A name set in capitals is told from a title by the surname before it: these are nine of ten people's.
NAME_IN_CAPITALS = re.compile(
    r"(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRỊNH|ĐÀO|TRƯƠNG|LÂM|MAI|TÔ|TẠ"
    r"|CAO|LƯƠNG|LƯU|PHÙNG|NÔNG|TRIỆU|VƯƠNG|QUÁCH|CHU|TỐNG|HÀ|ĐOÀN)(?: [^\W\d_]+){1,4}"
)


def closing_lines(lines: Sequence[Seen], start: int) -> list[int]:
    """Return the lines of the closing: the table with "Nơi nhận" in it, or what stands below it in the text."""
    at = next((index for index in range(start, len(lines)) if RECIPIENTS.fullmatch(lines[index].text)), None)
    styled = [index for index in range(start, len(lines)) if lines[index].styled in SIGNED]
    if at is None and styled:
        at = styled[0]
    if at is None:
        return []
    cell = lines[at].cell
    if cell is None:
        return _in_text(lines, at)
    inside = [index for index, each in enumerate(lines) if each.cell and each.cell.table == cell.table]
    return list(range(inside[0], inside[-1] + 1))


def closing_roles(lines: Sequence[Seen], indexes: Sequence[int]) -> dict[int, Role | None]:
    """Return the component of each line of the closing."""
    found: dict[int, Role | None] = {}
    signers: dict[int, list[int]] = {}
    listed: int | None = None  # the column of the recipients
    for index in indexes:
        each = lines[index]
        column = each.cell.column if each.cell else 0
        if not each.has_letters and not DRAFTER.fullmatch(each.text):
            found[index] = None
        elif RECIPIENTS.fullmatch(each.text):
            listed, found[index] = column, Role.TU_NOI_NHAN
        elif listed == column and (each.cell or not _is_signing(each)):
            found[index] = Role.NGUOI_SOAN_THAO if DRAFTER.fullmatch(each.text) else Role.DANH_SACH_NOI_NHAN
        else:
            listed = listed if each.cell else None
            signers.setdefault(column, []).append(index)
    for lines_of_one in signers.values():
        found |= _signer(lines, lines_of_one)
    return found


def _signer(lines: Sequence[Seen], indexes: Iterable[int]) -> dict[int, Role | None]:
    """Return what the lines of one signer are: authority, title, other title, name."""
    lines_said = [index for index in indexes if not REMARK.fullmatch(lines[index].text)]
    roles: dict[int, Role | None] = {}
    name = next((index for index in reversed(lines_said) if not lines[index].is_capitals), None)
    if name is None and len(lines_said) > 1 and NAME_IN_CAPITALS.fullmatch(lines[lines_said[-1]].text):
        name = lines_said[-1]
    said = [index for index in lines_said if name is None or index < name]
    if name is not None and not said:
        return {name: None}  # alone it may be a title as well as a name
    if name is not None:
        roles[name] = Role.HO_TEN
    titled = False
    for index in said:
        text = lines[index].text
        if AUTHORITY.fullmatch(text) and not titled:
            roles[index] = Role.QUYEN_HAN
        elif not titled and index != said[-1] and not DEPUTY.match(text) and _goes_on(lines, said, index, roles):
            roles[index] = Role.QUYEN_HAN  # "TM. ỦY BAN NHÂN DÂN" over two lines
        else:
            roles[index] = Role.CHUC_VU_KHAC if titled and lines[index].is_capitals else Role.CHUC_VU
            titled = True
    return roles


def _goes_on(lines: Sequence[Seen], said: Sequence[int], index: int, roles: dict[int, Role | None]) -> bool:
    """Whether a line below an authority goes on with it: a title follows below, or another authority."""
    before = [each for each in said if each < index]
    after = [lines[each].text for each in said if each > index]
    goes_on = bool(before) and roles.get(before[-1]) is Role.QUYEN_HAN and any(map(_is_title, after))
    return goes_on and not HEAD.match(lines[index].text)


def _is_title(text: str) -> bool:
    return bool(DEPUTY.match(text) or AUTHORITY.fullmatch(text) or HEAD.match(text))


def _is_signing(each: Seen) -> bool:
    return bool(AUTHORITY.fullmatch(each.text) or (each.is_capitals and not each.text.startswith("-")))


def _in_text(lines: Sequence[Seen], at: int) -> list[int]:
    """Return the lines of a closing without a table: up to the list's end, and a signer below."""
    found = []
    for index in range(at, len(lines)):
        each = lines[index]
        if each.cell or (index > at + 40):
            break
        found.append(index)
    return found


SIGNED = frozenset({Role.TU_NOI_NHAN, Role.DANH_SACH_NOI_NHAN, Role.QUYEN_HAN, Role.CHUC_VU, Role.HO_TEN})
