"""Appendices: their word and number, and that the text speaks of them (PL I.III.1)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kehoach.check.page import Line, Page, Said
from kehoach.check.rule import CANH_BAO, LOI, page_rule
from kehoach.rules.roles import Role
from kehoach.word.reading.runs import PAGE_BREAK
from kehoach.wording.appendices import format_ten_phu_luc, parse_ten_phu_luc
from kehoach.wording.numbers import LARGEST_LA_MA

HEAD_LINES = 6  # of an appendix: its word, its name over some lines, what it belongs to
WITH_NAME = re.compile(r"Phụ lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+))?\s*[.:–-]\s*(?=\w)", re.IGNORECASE)
ATTACHED = re.compile(r"\bkèm\b|^\(.*\bsố\b", re.IGNORECASE | re.DOTALL)
ISSUED = re.compile(r"số:?\s*(?P<number>\d+)\s*/\s*(?:\d{4}\s*/\s*)?(?P<symbol>[\w&-]+)", re.IGNORECASE)
FEW_EMPTY = 3  # lines: more of them may be how a new page was made


@page_rule(LOI, clause="III khoản 1 điểm a", needs=(Role.TU_PHU_LUC,))
def so_thu_tu(page: Page) -> Iterator[Said]:
    """Từ hai Phụ lục trở lên thì đánh số bằng chữ số La Mã, liền nhau."""
    named = [(line, parse_ten_phu_luc(line.text)) for line in page.of(Role.TU_PHU_LUC)]
    lines = [line for line, name in named if name and name.loai == "phu_luc"]  # of Biểu, Mẫu the decree says nothing
    lines = lines[:LARGEST_LA_MA]  # nobody writes more
    for line, due in zip(lines, format_ten_phu_luc(["phu_luc"] * len(lines)), strict=True):
        if len(lines) > 1 and not re.fullmatch(rf"{due}\s*[.:]?", " ".join(line.text.split()), re.IGNORECASE):
            yield Said([line], f"“{line.text}” không đúng số thứ tự", f"viết “{due}”")


@page_rule(LOI, clause="III khoản 1 điểm b", needs=(Role.TU_NOI_NHAN,))
def dong_rieng(page: Page) -> Iterator[Said]:
    """Từ “Phụ lục” và số thứ tự đứng thành một dòng riêng, tên Phụ lục ở dòng dưới."""
    after = page.lines.index(page.of(Role.TU_NOI_NHAN)[-1])
    said = [
        line
        for above, line in pairwise(page.lines[after:])
        if line.seen.cell is None
        and line.seen.is_centred
        and above.role is not Role.TU_PHU_LUC  # below its word it is a name that begins so
        and WITH_NAME.match(line.text)
    ]
    if said:
        yield Said(said, "từ “Phụ lục” cùng dòng với tên Phụ lục", "để “Phụ lục” và số thứ tự ở một dòng riêng")


@page_rule(LOI, clause="III khoản 1 điểm c", needs=(Role.TU_PHU_LUC,))
def kem_theo(page: Page) -> Iterator[Said]:
    """Dưới tên Phụ lục có chỉ dẫn kèm theo, đúng số, ký hiệu của văn bản."""
    lines = page.lines
    begins = [at for at, line in enumerate(lines) if line.role is Role.TU_PHU_LUC]
    for at, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        head = lines[at : min(at + HEAD_LINES, end)]
        name = parse_ten_phu_luc(lines[at].text)
        if name and name.loai == "phu_luc" and not any(ATTACHED.search(line.text) for line in head):
            yield Said([lines[at]], "dưới tên Phụ lục không có chỉ dẫn kèm theo", "ghi (Kèm theo … số … ngày … của …)")
    own = next((found for line in page.of(Role.SO_KY_HIEU) if (found := ISSUED.search(line.text))), None)
    if own is None or page.of(Role.TEN_LOAI)[1:]:
        return  # no number yet, or a document that another one issues
    kind = re.compile(rf"kèm theo {page.kind}", re.IGNORECASE)
    for line in page.of(Role.KEM_THEO):
        found = ISSUED.search(line.text) if kind.search(" ".join(line.text.split())) else None
        said = found and (int(found["number"]) == int(own["number"]), found["symbol"] == own["symbol"])
        if found and said in ((True, False), (False, True)):  # with neither it is of another document
            due = f"{own['number']}/{own['symbol']}"
            yield Said([line], f"chỉ dẫn ghi “{found[0]}” mà văn bản là số {due}", f"viết số {due}")


@page_rule(CANH_BAO, clause="III khoản 1 điểm b", needs=(Role.TEN_PHU_LUC,))
def tu_phu_luc(page: Page) -> Iterator[Said]:
    """Trên tên phụ lục có từ “Phụ lục”."""
    if not page.of(Role.TU_PHU_LUC):
        yield Said(
            page.of(Role.TEN_PHU_LUC)[:1], "phần kèm theo không có từ “Phụ lục”", "thêm dòng “Phụ lục” phía trên"
        )


@page_rule(CANH_BAO, clause="III khoản 1 điểm đ", needs=(Role.TU_PHU_LUC, Role.TEN_PHU_LUC), of_looks=True)
def so_trang(page: Page) -> Iterator[Said]:
    """Số trang của Phụ lục đánh riêng theo từng Phụ lục."""
    if not any(page.role_of(each) is Role.SO_TRANG for each in page.opened.margin_paragraphs):
        return
    counted = _counted_on(page)
    if counted:
        yield Said(counted, "số trang của phần kèm theo đánh nối tiếp văn bản", "đánh số trang riêng, bắt đầu từ 1")


def _counted_on(page: Page) -> list[Line]:
    """Return the appendices that stand in no section of their own, or in one whose pages are counted on."""
    sections = [page.paragraph(line).section for line in page.of(Role.TEN_LOAI)[:1]]
    found = []
    for line in _beginnings(page):
        section = page.paragraph(line).section
        if sections and (section in sections or page.opened.sections[section].starts_at is None):
            found.append(line)
        sections.append(section)
    return found


def _beginnings(page: Page) -> list[Line]:
    """Return the first line of each appendix: its word, or its name where it has no word."""
    return page.of(Role.TU_PHU_LUC) or page.of(Role.TEN_PHU_LUC)[:1]


@page_rule(
    CANH_BAO,
    clause="Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.1",
    needs=(Role.TU_PHU_LUC, Role.TEN_PHU_LUC),
    of_looks=True,
)
def trang_rieng(page: Page) -> Iterator[Said]:
    """Mỗi Phụ lục bắt đầu ở một trang mới."""
    going_on = [line for line in _beginnings(page) if _goes_on(page, line)]
    if going_on:
        yield Said(going_on, "phần kèm theo bắt đầu ngay dưới phần trên", "ngắt trang trước Phụ lục")


def _goes_on(page: Page, line: Line) -> bool:
    """Whether nothing parts an appendix from the words above it: no break, no new section, no empty lines."""
    at = next(index for index, each in enumerate(page.everything) if each.seen is line.seen)
    section = page.opened.paragraphs[at].section
    for each, above in zip(reversed(page.opened.paragraphs[: at + 1]), range(at + 1), strict=True):
        if each.section != section or each.breaks_page or PAGE_BREAK in each.raw_text:
            return False
        if above and each.visible_runs:
            return above <= FEW_EMPTY
    return False
