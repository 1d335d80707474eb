"""The head of the first page: issuer and number on the left, state name, motto and date on the right."""

import re
from collections.abc import Iterable, Sequence

from kehoach.document.recognise.kind import ABOUT, ADDRESSED, DATE, MOTTO, NATION, NUMBER
from kehoach.document.recognise.seen import Cell, Seen
from kehoach.rules.roles import Role

URGENT = re.compile(r"(?:THƯỢNG )?KHẨN|HỎA TỐC(?: HẸN GIỜ)?", re.IGNORECASE)
CIRCULATION = re.compile(r"XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ", re.IGNORECASE)
DRAFT = re.compile(r"\(?DỰ THẢO\b.*", re.IGNORECASE)
# The first words of agencies' names: at these a new name begins, at a place's noun the old one goes on.
AGENCY = re.compile(
    r"(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|THƯỜNG TRỰC|BỘ|SỞ|PHÒNG|BAN|CỤC|CHI CỤC|TỔNG CỤC|VỤ|VIỆN|TRUNG TÂM"
    r"|TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|BỆNH VIỆN|CÔNG AN|THANH TRA|VĂN PHÒNG|CHI NHÁNH|TRẠM|ĐÀI|BÁO|KHO BẠC|BẢO HIỂM"
    r"|TÒA ÁN|TOÀ ÁN|CÔNG TY|TẬP ĐOÀN|TỔNG CÔNG TY|HẠT|ĐỘI|TỔ|KHOA|THƯ VIỆN|BẢO TÀNG|NHÀ|LIÊN ĐOÀN|LIÊN HIỆP"
    r"|HIỆP HỘI|HỘI|MẶT TRẬN|BQL|CHÍNH PHỦ|BCH|ĐOÀN|SGD&ĐT|THPT|THCS)(?!\w)|[\[{<]",
    re.IGNORECASE,
)
PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN)(?!\w)", re.IGNORECASE)
UNFINISHED = re.compile(r"(?:,|\bVÀ|[-–])$", re.IGNORECASE)
JOINED = re.compile(r"\s[-–]$")
SYMBOL = re.compile(r"S[ốỐ]\s*:")
# "Số: 05/KH-UBND; 05/01/2026; 14:05:33 +07:00" (PL I.III.1.d)
SIGNED = re.compile(r"(?:S[ốỐ]\s*:?\s*)?\S[^;]*;[^;]*\d{4}[^;]*;?[^;]*\d{1,2}\s*:\s*\d{2}\s*:\s*\d{2}.*", re.DOTALL)


def head_end(lines: Sequence[Seen], title: int | None) -> int:
    """Return how many lines the head has: all before the title, or before the addressee of a công văn."""
    if title is not None:
        return title
    last = -1
    for index, each in enumerate(lines):
        if ADDRESSED.match(each.text):
            return index
        if NATION.search(each.text) or MOTTO.search(each.text) or (last >= 0 and _is_of_head(each.text)):
            last = index
        elif index > last + 12:
            break
    return last + 1


def head_roles(lines: Sequence[Seen], indexes: Iterable[int]) -> dict[int, Role | None]:
    """Return the component of each line of the head; None for what the decree does not name."""
    found: dict[int, Role | None] = {}
    left: list[int] = []
    right = _right_column(lines, indexes)
    numbered = False
    about: Cell | None = None  # the cell in which the summary of a công văn goes on
    for index in indexes:
        each = lines[index]
        is_right = each.cell is not None and right is not None and each.cell.column >= right
        role = None if each.cell and each.cell == about else _by_words(each.text)
        if each.is_line:
            # Below the head, in no column of it, a line is of none of its texts.
            beside = Role.DUONG_KE_TIEU_NGU if is_right else Role.DUONG_KE_CO_QUAN
            role = None if each.cell is None else beside
        elif role is None and _is_issuer(each, is_right, numbered):
            if each.text.startswith("("):
                role = Role.GHI_CHU_CO_QUAN
            else:
                left.append(index)
        elif role is None and each.cell and not each.is_aside and (ABOUT.match(each.text) or each.cell == about):
            role, about = Role.TRICH_YEU_CONG_VAN if each.has_letters else None, each.cell
        numbered = numbered or role is Role.SO_KY_HIEU
        if not each.is_aside:
            found[index] = role
    return found | _issuers(lines, left)


def _by_words(text: str) -> Role | None:
    if NATION.fullmatch(text):
        return Role.QUOC_HIEU
    if MOTTO.fullmatch(text):
        return Role.TIEU_NGU
    if NATION.search(text) or MOTTO.search(text) or "\n" in text:
        return None  # several components in one paragraph have no looks of their own
    if SIGNED.fullmatch(text):
        return Role.THONG_TIN_KY_SO
    if "\t" in text and sum(bool(pattern.search(text)) for pattern in (SYMBOL, DATE)) > 1:
        return None  # side by side on one line, parted by tabs
    if NUMBER.fullmatch(text):
        return Role.SO_KY_HIEU
    if DATE.search(text) and not ABOUT.match(text):
        return Role.DIA_DANH_THOI_GIAN
    if URGENT.fullmatch(text):
        return Role.MUC_DO_KHAN
    return Role.CHI_DAN_LUU_HANH if CIRCULATION.fullmatch(text) else None


def _is_of_head(text: str) -> bool:
    return bool(_by_words(text) or ABOUT.match(text))


def _is_issuer(each: Seen, is_right: bool, numbered: bool) -> bool:
    """Whether a line can be one of the issuer's name: on the left, above the number."""
    if each.cell is None or is_right or numbered or not each.has_letters or each.is_aside:
        return False
    return not (NATION.search(each.text) or ABOUT.match(each.text) or DRAFT.fullmatch(each.text) or "\n" in each.text)


def _right_column(lines: Sequence[Seen], indexes: Iterable[int]) -> int | None:
    """Return the column of the state's name; the date stands there too where the name is missing."""
    for pattern in (NATION, MOTTO, DATE):
        for index in indexes:
            cell = lines[index].cell
            if cell is not None and pattern.search(lines[index].text) and cell.column:
                return cell.column
    return None


def _issuers(lines: Sequence[Seen], indexes: Sequence[int]) -> dict[int, Role | None]:
    """Split the lines into names: the last is the issuer's, those above its parents', unless a dash joins them."""
    names: list[list[int]] = []
    for index in indexes:
        text = lines[index].text
        # A name without a noun that is known, "VNPT BÌNH AN", is told from its parent's by its bold letters alone.
        is_own = bool(names) and lines[index].is_bold and not (lines[names[-1][-1]].is_bold or PLACE.match(text))
        begins = AGENCY.match(text) or is_own
        goes_on = names and (UNFINISHED.search(lines[names[-1][-1]].text) or not begins)
        if goes_on and not JOINED.search(lines[names[-1][-1]].text):
            names[-1].append(index)
        else:
            names.append([index])
    roles: dict[int, Role | None] = {}
    issues = True
    for name in reversed(names):
        issues = issues or bool(JOINED.search(lines[name[-1]].text))
        roles |= dict.fromkeys(name, Role.CO_QUAN_BAN_HANH if issues else Role.CO_QUAN_CHU_QUAN)
        issues = False
    return roles
