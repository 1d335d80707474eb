"""The text between head and closing, and the appendices after it: told by their marks and by where they stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from kehoach.document.recognise.kind import ABOUT, ADDRESSED, named
from kehoach.document.recognise.seen import Seen
from kehoach.document.recognise.tables import table_roles
from kehoach.rules.loai_van_ban import LOAI_VAN_BAN
from kehoach.rules.roles import Role
from kehoach.wording.appendices import TenPhuLuc, parse_ten_phu_luc
from kehoach.wording.enumeration import parse_mark, typed_mark

# Papers of a few lines: invitations, slips, letters of introduction.
PAPERS = tuple(kind for kind in LOAI_VAN_BAN if kind.startswith(("Giấy ", "Phiếu ", "Bản ")))
ATTACHED = re.compile(r"\(?\s*(?:(?:Ban hành|Phê duyệt|Đính)\s+)?kèm\b", re.IGNORECASE)
PART = re.compile(r"Phần\s+(?:[IVXL\d]+|thứ\s+\w+)\s*[.:]?", re.IGNORECASE)
BASIS = re.compile(r"[-–+]?\s*Căn cứ\b", re.IGNORECASE)
PROPOSAL = re.compile(r"(?:Theo|Xét) (?:đề nghị|Tờ trình|Báo cáo)\b", re.IGNORECASE)
# "1. Sở Nội vụ:" names who does what follows.
UNIT = re.compile(
    r"(?:Các )?(?:Sở|Bộ|Ủy ban|UBND|Phòng|Công an|Văn phòng|Trung tâm|Chi cục|Trường|Hội|Đoàn|Ban (?:Chỉ|Quản))(?!\w)"
)
FOLLOWING = re.compile(r"(?:Xét|Theo|Thực hiện|Trên cơ sở|Sau khi)\b")  # what else may stand among căn cứ
TABLE_NAME = re.compile(r"(?:Bảng|Biểu)(?:\s+số)?\s+\d+", re.IGNORECASE)
# Kinds whose căn cứ stand apart above the text (PL I.II.6.a); in the others they are said in its sentences.
WITH_BASES = frozenset(LOAI_VAN_BAN) - {
    "Công văn", "Tờ trình", "Báo cáo", "Thông báo", "Thông cáo", "Công điện", "Thư công", *PAPERS,
}  # fmt: skip
RESOLVED = frozenset({"Quyết định", "Nghị quyết"})
ARTICLE = re.compile(r"Điều\s+(?P<number>\d+)\b(?P<mark>\s*(?:[.:–-]|$))?")
# What stands behind its number where an article of another document, or of this one, is only spoken of.
CITED = re.compile(
    r"\s*(?:[,;(]|(?:và|đến|của|này|nêu|tại|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế"
    r"|Quy định|Điều lệ|Hiến pháp|Chỉ thị|Mục|Chương|Phần)\b)"
)
# An opening sentence begins like a basis, but says what is issued: "Xét đề nghị …, Sở Y tế ban hành Kế hoạch".
ISSUES = re.compile(r",[^;]*(?<!về )(?<!việc )\bban hành\b")
CHAPTER = re.compile(r"(?:Chương|Mục|Tiểu mục)\s+(?:[IVXL]+|\d+|thứ\s+\w+)\s*[.:]?", re.IGNORECASE)
ROMAN = re.compile(r"[IVXL]+\s*[-–/)]\s*(?=[^\W\d_]{2})")  # "I- ", "II/ "
DASHED = re.compile(r"(?:\d{1,2}|[a-zđ])\s?[-–]\s+(?=[^\W\d_])")  # "1- ", "a - "
NOTE = re.compile(r"(?:Ghi chú|Chú thích|Bằng chữ)\b\s*[:.]?", re.IGNORECASE)
END = re.compile(r"[.;,…]$")
LONGEST_TITLE = 180
NAMES_AHEAD = 3  # lines in which an appendix without its word says what it belongs to
MARKED = {
    "1.": Role.NOI_DUNG_KHOAN, "1.1": Role.NOI_DUNG_KHOAN, "a)": Role.NOI_DUNG_DIEM,
    "-": Role.GACH_DAU_DONG, "+": Role.CONG_DAU_DONG, "I.": Role.TIEU_DE_MUC,
}  # fmt: skip
_LOOSE = (
    (re.compile(r"\d+(?:\.\d+)+"), "1.1"),
    (re.compile(r"\d+[/)]"), "1."),
    (re.compile(r"[a-zđ][./]"), "a)"),
    (re.compile(r"[•*–—▪◦·●]"), "-"),
)


class _State(Enum):
    """Where the walk is."""

    TITLE = 1
    TEXT = 2
    PART = 3
    APPENDIX = 4
    CHAPTER = 5


def mark_of(text: str) -> str | None:
    """Return the level of the mark that a line begins with, as `parse_mark` names it, however it was typed."""
    if found := parse_mark(text):
        return found[0]
    if ROMAN.match(text):
        return "I."
    if DASHED.match(text):
        return "1." if text[0].isdigit() else "a)"
    typed = typed_mark(text)
    return next((mark for pattern, mark in _LOOSE if typed and pattern.fullmatch(typed[0])), None)


def body_roles(
    lines: Sequence[Seen], indexes: Sequence[int], kind: str, title: int | None, closed: int
) -> dict[int, Role | None]:
    """Return the component of each line; `title` is the line that names the kind, `closed` the closing's last."""
    found: dict[int, Role | None] = {}
    state = _State.TITLE if title is not None else _State.TEXT
    addressed = False  # the line above says "Kính gửi"
    begun = False  # the first heading or sentence is past: căn cứ stand before it
    article = 0  # the number of the last one
    above: Role | None = None  # what the words above are
    goes_on = False  # the căn cứ above ends as one that others follow
    texts = [index for index in indexes if lines[index].cell is None and not lines[index].is_aside]
    place = {index: position for position, index in enumerate(texts)}
    for index in texts:
        each = lines[index]
        if index == title:
            found[index] = Role.TEN_LOAI if "\n" not in each.text else None
            continue
        if each.is_line:
            attached = state is _State.APPENDIX or Role.KEM_THEO in (found.get(index - 1), found.get(index - 2))
            under = Role.DUONG_KE_KEM_THEO if attached else Role.DUONG_KE_TRICH_YEU
            found[index] = under if state is not _State.TEXT or attached else None
            state = _State.TEXT
            continue
        if not each.has_letters:
            found[index] = None
            continue
        after = [lines[other] for other in texts[place[index] + 1 : place[index] + 8] if lines[other].text]
        if addressed and (each.is_centred or each.text.startswith(("-", "+"))):
            found[index] = Role.KINH_GUI  # whom it is sent to, a line each
            continue
        addressed = ADDRESSED.match(each.text) is not None or (kind == "Công điện" and each.text.endswith("điện:"))
        is_below = found.get(index - 1) is Role.TEN_LOAI or (above is Role.TRICH_YEU and each.is_capitals)
        if state is _State.TITLE and is_below and _is_summary(each, kind):
            found[index] = above = Role.TRICH_YEU
            continue
        with_bases = begun if kind in WITH_BASES else True
        role, state = _line(each, state, with_bases, index > closed, after, _table_follows(lines, index))
        if role is Role.DIEU:
            role, article = (Role.DIEU, number) if (number := _article(each.text, article)) else (Role.LOI_VAN, article)
        if not begun and role is Role.LOI_VAN and _is_basis_too(each.text, kind, lists=goes_on):
            role = Role.CAN_CU
        found[index] = above = role
        goes_on = role is Role.CAN_CU and each.text.endswith(";")
        begun = begun or (state is _State.TEXT and role not in (None, Role.CAN_CU, Role.TRICH_YEU, Role.TEN_LOAI))
    return found | dict(_tables(lines, indexes))


def _article(text: str, last: int) -> int:
    """Return the number of the article that a line begins; 0 where it only speaks of one."""
    found = ARTICLE.match(text)
    number = int(found["number"]) if found else 0
    goes_on = number in (1, last + 1) and found is not None and not CITED.match(text, found.end())
    return number if found and (found["mark"] is not None or goes_on) else 0


def _is_basis_too(text: str, kind: str, *, lists: bool) -> bool:
    """Whether a line that does not begin with "Căn cứ" is one more of those above it."""
    if kind in RESOLVED:
        return PROPOSAL.match(text) is not None
    is_one = text.endswith(";") or (text.endswith(".") and PROPOSAL.match(text) and not ISSUES.search(text))
    return lists and bool(FOLLOWING.match(text) and is_one)


def _is_summary(each: Seen, kind: str) -> bool:
    """Whether the line right below the name of the kind is its summary, wherever it stands across the page."""
    text = each.text
    is_sentence = (
        text.endswith((":", "…"))
        or END.search(text)
        or BASIS.match(text)
        or ADDRESSED.match(text)
        or ATTACHED.match(text)
    )
    # Below a decision's name, whoever takes it stands in capitals.
    is_other = (each.is_capitals and kind in RESOLVED and not ABOUT.match(text)) or PART.match(text)
    is_form = kind in PAPERS and not each.is_centred  # most have no summary, but lines to fill in
    return not (is_sentence or mark_of(text) or is_other or is_form or len(text) > LONGEST_TITLE)


def _line(
    each: Seen, state: _State, begun: bool, is_after: bool, after: Sequence[Seen], before_table: bool
) -> tuple[Role | None, _State]:
    """Return what one line is, and where the walk is after it."""
    text, mark = each.text, mark_of(each.text)
    if (name := parse_ten_phu_luc(text)) and (each.is_centred or is_after) and _begins(name, each, is_after, after):
        return Role.TU_PHU_LUC, _State.APPENDIX
    if PART.fullmatch(text):
        return Role.TU_PHAN, _State.PART
    if ATTACHED.match(text) and (each.is_centred or text.startswith("(")) and (state is not _State.TEXT or is_after):
        return Role.KEM_THEO, state
    if CHAPTER.fullmatch(text):
        return Role.TU_CHUONG, _State.CHAPTER
    if state is _State.PART and not mark:
        return Role.TIEU_DE_PHAN, _State.TEXT
    if state is _State.CHAPTER and not mark and not ARTICLE.match(text) and (each.is_centred or each.is_capitals):
        return Role.TIEU_DE_CHUONG, state
    if state is _State.APPENDIX and each.is_centred and not mark:
        return (None if text.startswith("(") else Role.TEN_PHU_LUC), state
    if state is _State.TITLE and each.is_centred and not (mark or BASIS.match(text) or ADDRESSED.match(text)):
        return (None, _State.TEXT) if each.is_capitals else (Role.TRICH_YEU, state)
    if each.is_centred and named(text):
        return (Role.TEN_LOAI, _State.TITLE) if begun and not text.endswith(":") else (None, _State.TEXT)
    if is_after and each.is_centred and each.is_capitals and any(ATTACHED.match(t.text) for t in after[:NAMES_AHEAD]):
        return Role.TEN_PHU_LUC, _State.APPENDIX
    return _text(each, mark, begun, after, before_table), _State.TEXT


def _begins(name: TenPhuLuc, each: Seen, is_after: bool, after: Sequence[Seen]) -> bool:
    """Whether a line that is the name of an appendix begins one; "Biểu số 01" may also be the name of a table."""
    attached = any(ATTACHED.match(line.text) for line in after[:NAMES_AHEAD])
    return name.loai == "phu_luc" or (is_after and (attached or each.is_centred))


def _text(each: Seen, mark: str | None, begun: bool, after: Sequence[Seen], before_table: bool) -> Role | None:
    text = each.text
    if not begun and BASIS.match(text) and not text.endswith(":"):
        return Role.CAN_CU
    if not begun and PROPOSAL.match(text) and text.startswith("Theo") and text.endswith((".", ";")):
        return Role.CAN_CU
    if ARTICLE.match(text):
        return Role.DIEU
    if ADDRESSED.match(text):
        return Role.KINH_GUI
    if mark:
        role = MARKED[mark]
        return Role.TIEU_DE_KHOAN if role is Role.NOI_DUNG_KHOAN and is_title(each, after, before_table) else role
    if TABLE_NAME.match(text):
        return Role.TIEU_DE_BANG
    if each.is_centred:
        return Role.TIEU_DE_BANG if before_table and not text.startswith("(") else None
    if each.is_capitals and not END.search(text):
        return None  # a heading that is not numbered, of which the decree says nothing
    return Role.GHI_CHU_BANG if NOTE.match(text) and begun and not text.startswith("Bằng chữ:\n") else Role.LOI_VAN


def is_title(each: Seen, after: Sequence[Seen], before_table: bool = False) -> bool:
    """Whether a numbered line is the title of what stands below it, and no sentence of its own (PL I.II.6.đ)."""
    text = each.text
    if len(text) > LONGEST_TITLE or END.search(text) or "\n" in text:
        return False
    words = text.partition(" ")[2]
    if text.endswith(":"):
        return each.is_bold or UNIT.match(words) is not None  # else it leads on, as a sentence does: "3. Thành viên:"
    if re.search(r":\s+\S", words) and not each.is_bold:
        return False
    below = mark_of(after[0].text) if after else None
    has_content = before_table or (bool(after) and below not in ("I.",) and not _is_sibling(text, after[0].text))
    return has_content or each.is_bold


def _is_sibling(text: str, other: str) -> bool:
    one, two = parse_mark(text), parse_mark(other)
    return bool(one and two and one[0] == two[0])


def _table_follows(lines: Sequence[Seen], index: int) -> bool:
    """Whether a table with lines comes right below, empty lines aside."""
    for each in lines[index + 1 : index + 4]:
        if each.cell:
            return each.cell.is_ruled
        if each.text:
            return False
    return False


def _tables(lines: Sequence[Seen], indexes: Iterable[int]) -> Iterator[tuple[int, Role | None]]:
    inside: dict[int, list[int]] = {}
    for index in indexes:
        if (cell := lines[index].cell) and not lines[index].is_aside:
            inside.setdefault(cell.table, []).append(index)
    for rows in inside.values():
        yield from table_roles(lines, rows).items()
