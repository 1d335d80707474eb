"""What stands on the page and in which order: components, numbers and letters, titles, the closing mark."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kehoach.check.page import Line, Page, Said
from kehoach.check.rule import CANH_BAO, LOI, page_rule
from kehoach.check.weights import LEFT_OPEN, begins_bold
from kehoach.document.recognise.kind import DATE, MOTTO, NATION, NUMBER
from kehoach.rules.loai_van_ban import ANY, KHONG_TRICH_YEU, NHIEU_BEN
from kehoach.rules.properties import format_number
from kehoach.rules.roles import Role
from kehoach.word.reading.effective import NOT_DRAWN
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.styles import is_drawn
from kehoach.word.reading.xml import W
from kehoach.wording.enumeration import LETTERS, format_mark, parse_mark
from kehoach.wording.widths import width

SIGNED_KINDS = ANY - {"Quy chế", "Quy định", "Chương trình", "Phương án", "Đề án", "Dự án", "Biên bản", "Hợp đồng"}
TEXT = (
    Role.LOI_VAN, Role.NOI_DUNG_KHOAN, Role.NOI_DUNG_DIEM, Role.GACH_DAU_DONG, Role.CONG_DAU_DONG, Role.DIEU,
)  # fmt: skip
SIDES = (W + "top", W + "bottom")
SLASHED = re.compile(r"\./\.?|/\.")
TAIL = re.compile(r"[./\s]*$")
A_LITTLE = 1.0  # mm: what programs may still squeeze in
BELOW = 3  # paragraphs below the words in which their line may be anchored
MIXED = 3  # paragraphs that begin elsewhere than the rest: fewer may be a slip
LINES = {
    Role.TIEU_NGU: Role.DUONG_KE_TIEU_NGU,
    Role.CO_QUAN_BAN_HANH: Role.DUONG_KE_CO_QUAN,
    Role.TRICH_YEU: Role.DUONG_KE_TRICH_YEU,
}


def _missing(page: Page, role: Role, what: str, pattern: re.Pattern[str], *, in_head: bool = False) -> Iterator[Said]:
    if page.first(role) is None and not page.has_words(pattern, in_head=in_head):
        yield Said(page.lines[:1], f"văn bản không có {what}", "thêm đúng chỗ theo Mục IV, Phần I, Phụ lục I")


@page_rule(LOI, clause="II khoản 1")
def quoc_hieu(page: Page) -> Iterator[Said]:
    """Văn bản có Quốc hiệu."""
    yield from _missing(page, Role.QUOC_HIEU, "Quốc hiệu", NATION)


@page_rule(LOI, clause="II khoản 1")
def tieu_ngu(page: Page) -> Iterator[Said]:
    """Văn bản có Tiêu ngữ."""
    yield from _missing(page, Role.TIEU_NGU, "Tiêu ngữ", MOTTO)


@page_rule(CANH_BAO, clause="II khoản 3")
def so_ky_hieu(page: Page) -> Iterator[Said]:
    """Văn bản có số, ký hiệu."""
    if not page.of(Role.KEM_THEO):
        yield from _missing(
            page, Role.SO_KY_HIEU, "số, ký hiệu", re.compile(rf"^\s*{NUMBER.pattern}", re.DOTALL), in_head=True
        )


@page_rule(CANH_BAO, clause="II khoản 4", of=ANY - NHIEU_BEN)  # Mẫu 1.10 has none, nor have contracts
def dia_danh_thoi_gian(page: Page) -> Iterator[Said]:
    """Văn bản có địa danh và thời gian ban hành."""
    if not page.of(Role.KEM_THEO):
        yield from _missing(page, Role.DIA_DANH_THOI_GIAN, "địa danh và thời gian ban hành", DATE, in_head=True)


def _may_be_a_line(paragraph: WordParagraph) -> bool:
    """Whether a reader may see a line that is not measured: a picture, underlined blanks, the border of a cell."""
    cell = paragraph.cell
    borders = None if cell is None else cell.element.find(f"{W}tcPr/{W}tcBorders")
    return (
        (not paragraph.strokes and any(run.shapes for run in paragraph.runs))
        or any(run.text and not run.text.strip() and run.letters.underline not in NOT_DRAWN for run in paragraph.runs)
        or (borders is not None and any(is_drawn(each) for each in map(borders.findall, SIDES)))
    )


@page_rule(LOI, clause="II khoản 1 điểm b, khoản 2 điểm b, khoản 5 điểm b", of_looks=True)
def duong_ke(page: Page) -> Iterator[Said]:
    """Dưới Tiêu ngữ, tên cơ quan ban hành và trích yếu có đường kẻ ngang."""
    present = {each.role for each in page.everything}
    above = {page.role_of(line.text) for line in page.opened.lines if line.text}
    last = max((line.number for line in page.of(*LINES, Role.SO_KY_HIEU)), default=0) + BELOW
    if any(_may_be_a_line(each) for each in page.opened.paragraphs if each.number <= last):
        return
    for text, line in LINES.items():
        said = page.of(text)
        if (
            said
            and line not in present
            and text not in above
            and not (text is Role.TRICH_YEU and page.of(Role.KEM_THEO))
        ):
            yield Said(said[-1:], f"dưới {text.ten} không có đường kẻ ngang", "kẻ một đường nét liền, canh giữa")


@page_rule(CANH_BAO, clause="Nghị định 30/2020/NĐ-CP, Phụ lục III, các mẫu", needs=(Role.QUOC_HIEU,), of_looks=True)
def mot_dong(page: Page) -> Iterator[Said]:
    """Quốc hiệu nằm trên một dòng."""
    for line in page.of(Role.QUOC_HIEU):
        paragraph = page.paragraph(line)
        letters = paragraph.visible_runs[0].letters
        if any(run.letters.spacing for run in paragraph.visible_runs):
            continue  # condensed letters are not measured
        needed = width(line.text.replace("\n", " "), letters.size, dam=letters.bold)
        room = paragraph.room.width - paragraph.looks.start - paragraph.looks.end
        if "\n" in line.text or needed > room + A_LITTLE:
            hint = f"cần {format_number(round(needed))} mm: nới cột bên phải, bớt lề ô hoặc dùng bộ cỡ chữ 12-13-13"
            yield Said([line], f"Quốc hiệu xuống dòng, chỗ của nó rộng {format_number(round(room))} mm", hint)


@page_rule(CANH_BAO, clause="II khoản 5", of=ANY - KHONG_TRICH_YEU, needs=(Role.TEN_LOAI,))
def trich_yeu(page: Page) -> Iterator[Said]:
    """Dưới tên loại có trích yếu nội dung."""
    title = page.first(Role.TEN_LOAI)
    if title and page.first(Role.TRICH_YEU) is None and "\n" not in title.text:
        yield Said(
            [title], "dưới tên loại không thấy trích yếu nội dung", "ghi trích yếu ngay dưới tên loại, canh giữa"
        )


@page_rule(CANH_BAO, clause="II khoản 9 điểm d", of=SIGNED_KINDS)
def noi_nhan(page: Page) -> Iterator[Said]:
    """Văn bản có nơi nhận."""
    if page.of(Role.CHUC_VU) and page.first(Role.TU_NOI_NHAN) is None:
        yield Said(
            page.of(Role.CHUC_VU)[:1], "không thấy “Nơi nhận”", "thêm “Nơi nhận:” ngang hàng với chức vụ người ký"
        )


def _runs(page: Page) -> Iterator[tuple[str, list[tuple[int, Line]]]]:
    """Yield the rows of numbers: lines of one kind of mark that stand together below the same heading."""
    open_rows: dict[str, list[tuple[int, Line]]] = {}
    order = ("I.", "1.", "1.1", "a)")
    before: Line | None = None  # the line right above
    for above, line in pairwise([None, *page.lines]):
        before = above
        if line is None or line.seen.cell is not None:
            continue
        if line.role in (Role.TU_PHAN, Role.TU_CHUONG, Role.DIEU, Role.TU_PHU_LUC, Role.TEN_LOAI):
            yield from open_rows.items()
            open_rows = {}
            continue
        mark = parse_mark(line.text)
        if mark is None or mark[0] not in order or not mark[1]:
            continue
        kind = mark[0]
        for below in order[order.index(kind) + 1 :]:
            if below in open_rows:
                yield below, open_rows.pop(below)
        number = mark[1][-1]
        if number == 1 and kind in open_rows and open_rows[kind][-1] != (1, before):
            yield kind, open_rows.pop(kind)  # a new row below a heading without a number
        open_rows.setdefault(kind, []).append((number, line))
    yield from open_rows.items()


@page_rule(LOI, clause="II khoản 6 điểm đ")
def thu_tu(page: Page) -> Iterator[Said]:
    """Số và chữ cái của mục, khoản, điểm liền nhau; các điểm theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g."""
    for kind, row in _runs(page):
        if kind == "1.1":
            continue
        for (before, above), (number, line) in pairwise(row):
            if number != before + 1 and (kind != "a)" or before < len(LETTERS)):
                had, has = above.text.split()[0], line.text.split()[0]
                due = format_mark(kind, (before + 1,)).strip()  # type: ignore[arg-type]
                what = {"I.": "mục", "1.": "khoản", "a)": "điểm"}[kind]
                yield Said([line], f"sau {what} {had} đến {has}", f"đánh thứ tự liền nhau: sau {had} là {due}")


@page_rule(CANH_BAO, clause="II khoản 6 điểm đ")
def dau_thu_tu(page: Page) -> Iterator[Said]:
    """Sau số thứ tự của khoản có dấu chấm, sau chữ cái của điểm có dấu đóng ngoặc đơn."""
    wrong = {
        r"\d{1,2}(?:[/)]|\s?[-–])\s+(?=[^\W\d_])": ("khoản không có dấu chấm sau số thứ tự", "viết 1. 2. 3."),
        r"[a-zđ](?:[./]|\s?[-–])\s+(?=[^\W\d_])": ("điểm không có dấu đóng ngoặc đơn sau chữ cái", "viết a) b) c)"),
        r"[IVXL]+\s?[-–/)]\s": ("mục không có dấu chấm sau số La Mã", "viết I. II. III."),
    }
    for pattern, (message, hint) in wrong.items():
        lines = [line for line in page.of(*TEXT, Role.TIEU_DE_KHOAN, Role.TIEU_DE_MUC) if re.match(pattern, line.text)]
        lines = [line for line in lines if line.seen.cell is None]
        if lines:
            yield Said(lines, message, hint)


@page_rule(CANH_BAO, clause="II khoản 6 điểm đ", needs=(Role.NOI_DUNG_KHOAN,), of_looks=True)
def tieu_de_cung_dong(page: Page) -> Iterator[Said]:
    """Tiêu đề của khoản đứng riêng một dòng."""
    lines = [line for line in page.of(Role.NOI_DUNG_KHOAN) if begins_bold(page.paragraph(line))]
    if lines:
        yield Said(lines, "tiêu đề đậm của khoản cùng dòng với nội dung", "để tiêu đề riêng một dòng, hoặc bỏ chữ đậm")


@page_rule(CANH_BAO, clause="II khoản 6 điểm e", needs=(Role.LOI_VAN,), of_looks=True)
def lui_dau_dong(page: Page) -> Iterator[Said]:
    """Cả văn bản lùi đầu dòng một cách: 1 cm hoặc 1,27 cm."""
    text = {line.number for line in page.of(*TEXT)}
    small, large = [], []
    numbered = {line.number: line for line in page.lines}
    for paragraph in page.opened.paragraphs:
        if paragraph.number in text and paragraph.cell is None and not paragraph.in_box:
            indent = paragraph.looks.first_line
            if abs(indent - 10) <= 0.3:
                small.append(numbered[paragraph.number])
            elif abs(indent - 12.7) <= 0.3:
                large.append(numbered[paragraph.number])
    few = min(small, large, key=len)
    if len(few) >= MIXED:
        yield Said(few, "đầu dòng chỗ lùi 1 cm, chỗ lùi 1,27 cm", "chọn một cách cho cả văn bản")


@page_rule(
    CANH_BAO, clause="V chú thích 1", needs=(Role.QUOC_HIEU, Role.TIEU_NGU, Role.DIA_DANH_THOI_GIAN), of_looks=True
)
def bo_co_chu(page: Page) -> Iterator[Said]:
    """Cỡ chữ của Quốc hiệu, Tiêu ngữ, địa danh cùng bộ: 12-13-13 hoặc 13-14-14."""
    sizes: dict[Role, float] = {}
    for paragraph in page.opened.paragraphs:
        role = page.role_of(paragraph)
        if role in (Role.QUOC_HIEU, Role.TIEU_NGU, Role.DIA_DANH_THOI_GIAN) and paragraph.visible_runs:
            sizes.setdefault(role, paragraph.visible_runs[0].letters.size)
    found = tuple(sizes.get(role) for role in (Role.QUOC_HIEU, Role.TIEU_NGU, Role.DIA_DANH_THOI_GIAN))
    allowed = found[0] in (12, 13) and found[1] in (13, 14) and found[2] in (13, 14)  # each by itself
    if allowed and found not in ((12, 13, 13), (13, 14, 14)):
        shown = "-".join(f"{size:g}" for size in found if size)
        lines = page.of(Role.QUOC_HIEU)[:1]
        yield Said(
            lines, f"Quốc hiệu, Tiêu ngữ, địa danh có cỡ chữ {shown}, không cùng bộ", "dùng 12-13-13 hoặc 13-14-14"
        )


@page_rule(CANH_BAO, clause="Nghị định 30/2020/NĐ-CP, Phụ lục III, các mẫu", of=SIGNED_KINDS, needs=(Role.TU_NOI_NHAN,))
def dau_ket_thuc(page: Page) -> Iterator[Said]:
    """Hết nội dung có dấu “./.”."""
    text, lines = page.main, page.lines
    if not text or text[-1] is lines[-1]:
        return
    last = text[-1]
    mark = TAIL.search(last.text)[0].strip()  # type: ignore[index]
    if "/" in mark and mark != "./.":
        yield Said([last], f"hết nội dung ghi “{mark}”", "kết thúc bằng “./.”")
    closing = next((at for at, line in enumerate(lines) if line.role is Role.TU_NOI_NHAN), len(lines))
    if any(SLASHED.search(line.text) for line in lines[:closing]):
        return
    if LEFT_OPEN.search(last.text):
        return
    if lines[lines.index(last) + 1].seen.cell and lines[lines.index(last) + 1].role not in (
        Role.TU_NOI_NHAN, Role.QUYEN_HAN, Role.CHUC_VU,
    ):  # fmt: skip
        return  # after a table the mark has nothing to stand at
    yield Said([last], "hết nội dung không có dấu “./.”", "kết thúc bằng “./.”")
