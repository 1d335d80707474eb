"""The page number: that there is one, its figures, and where the count begins (PL I.I.7)."""

from collections.abc import Iterator

from kehoach.check.page import Page, Said
from kehoach.check.rule import CANH_BAO, GOI_Y, LOI, page_rule
from kehoach.rules.roles import Role
from kehoach.word.looks.page import counts_pages
from kehoach.word.reading.flow import flow
from kehoach.word.reading.runs import PAGE_BREAK
from kehoach.word.reading.sections import Section

FULL = 1.25  # pages of text as we measure it, which may in truth be a little less


def _is_counted(section: Section) -> bool:
    return any(counts_pages(margin.root) for margin in section.margins)


@page_rule(CANH_BAO, clause="I khoản 7", of_looks=True)
def co_so_trang(page: Page) -> Iterator[Said]:
    """Văn bản từ hai trang trở lên có số trang."""
    margins = page.opened.margin_paragraphs
    numbered = any(page.role_of(each) is Role.SO_TRANG for each in margins) or any(
        map(_is_counted, page.opened.sections)
    )
    if not numbered and _has_two_pages(page):
        yield Said(
            [], "văn bản có từ hai trang mà không có số trang", "chèn số trang ở giữa lề trên, ẩn ở trang thứ nhất"
        )


def _has_two_pages(page: Page) -> bool:
    body = page.opened.paragraphs
    words = [index for index, each in enumerate(body) if each.visible_runs]
    if not words:
        return False
    inside = body[words[0] : words[-1] + 1]
    sections = page.opened.sections
    if any(each.breaks_page or PAGE_BREAK in each.raw_text.rstrip() for each in inside[1:]):
        return True
    if any(sections[number].begins_page for number in range(inside[0].section + 1, inside[-1].section + 1)):
        return True
    sheet = sections[0]
    return flow(inside)[-1].bottom > FULL * (sheet.height - sheet.top - sheet.bottom)


@page_rule(LOI, clause="I khoản 7", of_looks=True)
def chu_so(page: Page) -> Iterator[Said]:
    """Số trang bằng chữ số Ả Rập."""
    if any(_is_counted(each) and each.number_format not in ("", "decimal") for each in page.opened.sections):
        yield Said([], "số trang không phải chữ số Ả Rập", "chọn kiểu số 1, 2, 3")


@page_rule(LOI, clause="I khoản 7", of_looks=True)
def tu_so_1(page: Page) -> Iterator[Said]:
    """Số trang đánh từ số 1."""
    first = page.opened.sections[0]
    if first.starts_at not in (None, 1) and _is_counted(first):
        yield Said([], f"số trang đánh từ {first.starts_at}", "đánh từ 1")


@page_rule(GOI_Y, clause="V số 14", of_looks=True)
def chi_co_so(page: Page) -> Iterator[Said]:
    """Chỗ số trang chỉ có số, như mẫu chữ của nghị định."""
    for each in page.opened.margin_paragraphs:
        if page.role_of(each) is Role.SO_TRANG and not each.text.strip().isdigit():
            yield Said([], f"số trang ghi “{each.text.strip()}”", "chỉ ghi số: 2")
            return
