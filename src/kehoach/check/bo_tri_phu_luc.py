"""Appendices: their word and number, and that the text speaks of them (PL I.III.1)."""

import re
from collections.abc import Iterator

from kehoach.check.page import Page, Said
from kehoach.check.rule import CANH_BAO, LOI, page_rule
from kehoach.rules.loai_van_ban import ANY, KE_HOACH
from kehoach.rules.roles import Role
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.wording.numbers import format_la_ma, parse_la_ma

NUMBERED = re.compile(r"Phụ lục(?:\s+(?:số\s+)?(?P<number>[IVXLC]+|\d+))?\s*[.:]?", re.IGNORECASE)
REFERRED = re.compile(r"phụ lục|biểu|kèm theo", re.IGNORECASE)


@page_rule(LOI, clause="III khoản 1 điểm a", needs=(Role.TU_PHU_LUC,))
def so_thu_tu(page: Page) -> Iterator[Said]:
    """Từ hai Phụ lục trở lên thì đánh số bằng chữ số La Mã, liền nhau."""
    lines = page.of(Role.TU_PHU_LUC)
    for place, line in enumerate(lines, start=1):
        found = NUMBERED.fullmatch(line.text)
        number = found["number"] if found else None
        if len(lines) < 2 or found is None:
            continue
        due = format_la_ma(place)
        try:
            right = number is not None and parse_la_ma(number.upper()) == place
        except ValueError:
            right = False
        if not right:
            yield Said([line], f"“{line.text}” không đúng số thứ tự", f"viết “Phụ lục {due}”")


@page_rule(CANH_BAO, clause="III khoản 1 điểm b", needs=(Role.TEN_PHU_LUC,))
def tu_phu_luc(page: Page) -> Iterator[Said]:
    """Trên tên phụ lục có từ “Phụ lục”."""
    if not page.of(Role.TU_PHU_LUC):
        yield Said(
            page.of(Role.TEN_PHU_LUC)[:1], "phần kèm theo không có từ “Phụ lục”", "thêm dòng “Phụ lục” phía trên"
        )


# Of a plan `phu_luc.chua_chi_dan` of the review asks the same, as it does of its YAML.
@page_rule(LOI, clause="III khoản 1 điểm a", needs=(Role.TU_PHU_LUC,), of=ANY - KE_HOACH)
def chi_dan(page: Page) -> Iterator[Said]:
    """Trong văn bản có chỉ dẫn về Phụ lục kèm theo."""
    before = page.lines[: page.lines.index(page.of(Role.TU_PHU_LUC)[0])]
    if not any(REFERRED.search(line.text) for line in before):
        yield Said(
            page.of(Role.TU_PHU_LUC)[:1], "trong văn bản không có chỉ dẫn về Phụ lục", "nhắc đến Phụ lục trong nội dung"
        )


@page_rule(CANH_BAO, clause="III khoản 1 điểm đ", needs=(Role.TU_PHU_LUC, Role.TEN_PHU_LUC))
def so_trang(page: Page) -> Iterator[Said]:
    """Số trang của Phụ lục đánh riêng theo từng Phụ lục."""
    if not any(page.role_of(each) is Role.SO_TRANG for each in page.opened.margin_paragraphs):
        return
    first = page.first(Role.TU_PHU_LUC, Role.TEN_PHU_LUC)
    paragraph = next((each for each in page.opened.paragraphs if first and each.number == first.number), None)
    if (
        first
        and paragraph
        and page.opened.sections[paragraph.section].starts_at is None
        and _after_text(page, paragraph)
    ):
        yield Said([first], "số trang của phần kèm theo đánh nối tiếp văn bản", "đánh số trang riêng, bắt đầu từ 1")


def _after_text(page: Page, paragraph: WordParagraph) -> bool:
    """Whether the text stands before an appendix, in the same file."""
    return any(line.number < paragraph.number for line in page.of(Role.TEN_LOAI))
