"""How much a broken cell of the table weighs in a file of somebody else's; nothing where it only looks broken.

The table holds our own pages to the letter. In other files a stray run, a title that was taken for one by its words,
a page that says the same by other means must not count as the decree's word broken: a false alarm costs more than a
miss.
"""

import re
from typing import Any

from kehoach.check.looks import SEVERITIES, Fault
from kehoach.diagnostics import Severity
from kehoach.rules import properties as p
from kehoach.rules.roles import Role
from kehoach.word.looks.lines import MADE, RuledLine
from kehoach.word.reading.effective import NOT_DRAWN
from kehoach.word.reading.flow import longest_line, printed_lines
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.runs import Run
from kehoach.word.reading.tables import has_lines
from kehoach.word.reading.xml import W

LOI, CANH_BAO, GOI_Y = Severity.LOI, Severity.CANH_BAO, Severity.GOI_Y

# What flows from side to side; the decree says the same of all of it.
TEXT = frozenset(
    {
        Role.LOI_VAN, Role.NOI_DUNG_KHOAN, Role.NOI_DUNG_DIEM, Role.GACH_DAU_DONG, Role.CONG_DAU_DONG, Role.CAN_CU,
        Role.TIEU_DE_MUC, Role.TIEU_DE_KHOAN, Role.DIEU,
    }
)  # fmt: skip
TABLE = frozenset({Role.TIEU_DE_BANG, Role.TIEU_DE_COT, Role.SO_COT, Role.O_BANG, Role.NHOM_HANG, Role.GHI_CHU_BANG})
FACE = frozenset({p.CHU_DAM, p.CHU_NGHIENG})
LETTERS = FACE | {p.PHONG_CHU, p.CO_CHU, p.MAU_CHU}
FRAME = frozenset({p.KHUNG_VIEN, p.KHUNG_RONG, p.KHUNG_CAO})
HALF, FEW = 0.5, 0.1  # of a paragraph's letters
DARK = 0x40  # a channel below it prints as black
NEARLY = {p.DO_DAI_KE: 0.15, p.DO_LECH_KE: 3.0}  # fonts and spacings that we do not measure make that much
SMALL_INDENT = 2.0  # mm
ROUNDED = 0.5  # mm: an indent so near is the same to a reader
ABOUT_SINGLE = 1.15  # lines: what nobody tells from a single line
OFF_CENTRE = 10.0  # mm
LEFT_OPEN = re.compile(r"\[[^\[\]\n]*\]|\{\{|…|\.{3}|_{2}|<[^<>\n]*>")  # what somebody will fill in
BY_HAND = "  ", " \t", "\t"


def weight(fault: Fault) -> Severity | None:
    """Return how grave a fault is, None for what is none to a reader."""
    severity, role, prop = SEVERITIES[fault.needed.level], fault.component.role, fault.prop
    if role in TABLE and prop not in (p.PHONG_CHU, p.MAU_CHU):
        return None  # the decree has no word on tables; how people set them is theirs
    if role in TABLE and severity is LOI:
        severity = CANH_BAO  # that what it says of all letters is meant of these too is inferred
    paragraph = fault.component.seen_as.get(WordParagraph)
    if prop is p.IN_HOA and LEFT_OPEN.search(fault.component.text):
        return None
    if prop in FRAME and paragraph is not None and not _is_its_own_fault(prop, paragraph):
        return None
    if prop in LETTERS and paragraph is not None:
        return _of_letters(fault, severity, paragraph)
    if prop in (p.NET_KE, p.DO_DAI_KE, p.DO_LECH_KE):
        return _of_line(fault, severity)
    if paragraph is not None:
        return _of_paragraph(fault, severity, paragraph)
    return severity


def _is_its_own_fault(prop: p.Property[Any], paragraph: WordParagraph) -> bool:
    """Whether something is wrong with a frame: where there is none it has no size, and a small table may be it."""
    looks, cell = paragraph.looks, paragraph.cell
    drawn = any(side.stroke not in NOT_DRAWN for side in (looks.top, looks.left, looks.bottom, looks.right))
    if not drawn and cell is not None:
        table = next(cell.element.iterancestors(W + "tbl"))
        if has_lines(table, paragraph.cascade.styles):
            return False
    return drawn or prop is p.KHUNG_VIEN


def _of_letters(fault: Fault, severity: Severity, paragraph: WordParagraph) -> Severity | None:
    prop, role = fault.prop, fault.component.role
    counted = [run for run in paragraph.visible_runs if counts(run)]
    wrong = sum(_letters(run) for run in counted if any(value in fault.wrong for value in _values(run, prop)))
    share = wrong / max(sum(map(_letters, counted)), 1)
    if not share:
        return None
    if prop is p.MAU_CHU and all(map(_is_dark, fault.wrong)):
        return None
    if role is Role.NOI_DUNG_KHOAN and prop is p.CHU_DAM and begins_bold(paragraph):
        return None  # a title on the line of its text: a rule of its own says so
    # What is a title, and what an emphasis that an author wanted, is told by inference.
    inferred = prop in FACE and role in TEXT - {Role.CAN_CU, Role.TIEU_DE_MUC}
    partly = share < (FEW if prop is p.CO_CHU else HALF)
    return CANH_BAO if severity is LOI and (inferred or partly) else severity


def begins_bold(paragraph: WordParagraph) -> bool:
    """Whether bold words, and not a number alone, stand before others that are not."""
    bold = 0
    runs = [run for run in paragraph.visible_runs if counts(run)]
    for run in runs:
        if not run.letters.bold:
            break
        bold += sum(map(str.isalpha, run.text))
    return bold > 2 and not all(run.letters.bold for run in runs)


def counts(run: Run) -> bool:
    """Whether the looks of a run are those of the words: not of a dash, a note's number, a drafter's small name."""
    return run.letters.vertical == "baseline" and any(map(str.isalnum, run.text))


def _letters(run: Run) -> int:
    return sum(map(str.isalnum, run.text))


def _values(run: Run, prop: p.Property[Any]) -> list[Any]:
    letters = run.letters
    if prop is p.PHONG_CHU:
        return list(run.used_fonts)
    if prop is p.MAU_CHU:
        return [f"#{letters.colour}", letters.colour, "đỏ tươi" if letters.colour == "FF0000" else ""]
    return [{p.CO_CHU: letters.size, p.CHU_DAM: letters.bold, p.CHU_NGHIENG: letters.italic}[prop]]


def _is_dark(colour: str) -> bool:
    digits = colour.removeprefix("#")
    try:
        return len(digits) == 6 and max(bytes.fromhex(digits)) < DARK
    except ValueError:
        return False


def _of_line(fault: Fault, severity: Severity) -> Severity | None:
    if fault.prop is p.NET_KE:
        if _is_of_underscores(fault):
            return GOI_Y  # the decree's own templates in Word have such
        return CANH_BAO if set(fault.wrong) & set(MADE.values()) else severity
    if fault.prop is p.DO_LECH_KE and severity is GOI_Y:
        return None
    nearly = NEARLY[fault.prop]
    if fault.prop is p.DO_DAI_KE and fault.component.role is not Role.DUONG_KE_TIEU_NGU:
        nearly = 0.0
    if fault.prop is p.DO_DAI_KE and (_is_left_open(fault) or _suits_last_line(fault)):
        return None
    near = all(fault.needed.constraint.allows(value, fault.prop.tolerance + nearly) for value in fault.wrong)
    return None if near else severity


def _is_of_underscores(fault: Fault) -> bool:
    words = "".join(fault.component.seen_as[RuledLine].element.itertext()).split()
    return bool(words) and set("".join(words)) == {"_"}


def _is_left_open(fault: Fault) -> bool:
    """Whether the words above a rule are still to come."""
    return any(LEFT_OPEN.search(each.text) for each in fault.component.seen_as[RuledLine].above)


def _suits_last_line(fault: Fault) -> bool:
    """Whether a rule has the length due for the line just above it: "dòng chữ" may mean that or the longest."""
    line = fault.component.seen_as[RuledLine]
    return bool(line.last_width_mm) and fault.needed.allows(line.length / line.last_width_mm)


def _of_paragraph(fault: Fault, severity: Severity, paragraph: WordParagraph) -> Severity | None:
    prop, role, looks = fault.prop, fault.component.role, paragraph.looks
    by_hand = paragraph.typed.startswith(BY_HAND)
    if prop is p.CANH_LE:
        if role in TEXT and looks.alignment in ("left", "both") and len(printed_lines(paragraph)) < 2:
            return None  # a single line looks the same
        if looks.is_framed:
            return None  # the frame stands in the middle
        if "giữa" in str(fault.needed.constraint) and _spare(paragraph) < OFF_CENTRE:
            return None  # the line fills its room
        return GOI_Y if by_hand and severity is LOI else None if by_hand else severity
    if prop is p.LUI_DAU_DONG:
        return _of_indent(fault, severity, paragraph, by_hand)
    if prop is p.CACH_DONG and severity is LOI and str(fault.needed.constraint) == "1":
        return severity if max(fault.wrong) > ABOUT_SINGLE else GOI_Y
    if prop is p.CACH_DONG and looks.line_rule == "atLeast" and all(value < 1 for value in fault.wrong):
        return None
    return severity


def _spare(paragraph: WordParagraph) -> float:
    """Return the room that a line leaves beside it, in mm."""
    return paragraph.room.width - paragraph.looks.start - paragraph.looks.end - longest_line(paragraph)


def _of_indent(fault: Fault, severity: Severity, paragraph: WordParagraph, by_hand: bool) -> Severity | None:
    begin = paragraph.looks.start + paragraph.looks.first_line
    if fault.component.role in (Role.TU_NOI_NHAN, Role.DANH_SACH_NOI_NHAN):
        return None if abs(begin) <= SMALL_INDENT else GOI_Y
    if by_hand or (paragraph.mark and paragraph.looks.first_line <= 0):
        return None  # where a tab or an automatic number leads to, the stops tell, which are not measured
    if len(printed_lines(paragraph)) < 2 and fault.needed.allows(begin):
        return None
    if fault.component.role is not Role.LOI_VAN and fault.needed.allows(begin):
        return None
    near = any(abs(paragraph.looks.first_line - due) <= ROUNDED for due in (10.0, 12.7))
    return None if near else severity
