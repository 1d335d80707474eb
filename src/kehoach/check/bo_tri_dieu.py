"""What documents in chương and điều have besides: their numbers, the mark after these, bold letters (PL I.II.6.đ)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kehoach.check.page import Page, Said
from kehoach.check.rule import CANH_BAO, LOI, page_rule
from kehoach.rules.roles import Role

ARTICLE = re.compile(r"Điều\s+(?P<number>\d+)(?P<mark>\.?)")
ROMAN = re.compile(r"(?:Phần|Chương)\s+[IVXLC]+\b", re.IGNORECASE)
COUNTED_IN_ROMAN = re.compile(r"(?:Phần|Chương)\b", re.IGNORECASE)


@page_rule(LOI, clause="II khoản 6 điểm đ", needs=(Role.TU_PHAN, Role.TU_CHUONG))
def so_la_ma(page: Page) -> Iterator[Said]:
    """Số thứ tự của phần, chương là chữ số La Mã."""
    lines = [line for line in page.of(Role.TU_PHAN, Role.TU_CHUONG) if COUNTED_IN_ROMAN.match(line.text)]
    wrong = [line for line in lines if not ROMAN.match(line.text)]
    if wrong:
        yield Said(wrong, f"“{wrong[0].text}” không đánh số bằng chữ số La Mã", "viết như Phần I, Chương II")


@page_rule(LOI, clause="II khoản 6 điểm đ", needs=(Role.DIEU,))
def dau_cham(page: Page) -> Iterator[Said]:
    """Sau số thứ tự của điều có dấu chấm."""
    wrong = [line for line in page.of(Role.DIEU) if (found := ARTICLE.match(line.text)) and not found["mark"]]
    if wrong:
        yield Said(wrong, f"sau “{' '.join(wrong[0].text.split()[:2])}” không phải dấu chấm", "viết như Điều 1.")


@page_rule(LOI, clause="II khoản 6 điểm đ", needs=(Role.DIEU,), of_looks=True)
def chu_dam(page: Page) -> Iterator[Said]:
    """Từ “Điều” và số thứ tự của điều in đậm."""
    wrong = [line for line in page.of(Role.DIEU) if not page.paragraph(line).visible_runs[0].letters.bold]
    if wrong:
        yield Said(wrong, "từ “Điều” và số thứ tự không in đậm", "in đậm")


@page_rule(CANH_BAO, clause="thông lệ", needs=(Role.DIEU,))
def thu_tu(page: Page) -> Iterator[Said]:
    """Số thứ tự của các điều liền nhau."""
    numbers = [(int(found["number"]), line) for line in page.of(Role.DIEU) if (found := ARTICLE.match(line.text))]
    for (before, _), (number, line) in pairwise(numbers):
        if number not in (before + 1, 1):  # what is issued by a decision begins anew
            yield Said([line], f"sau Điều {before} đến Điều {number}", f"đánh thứ tự liền nhau: Điều {before + 1}")
