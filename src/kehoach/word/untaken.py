"""What of a Word file no plan can hold, or what becomes plain: pictures, remarks, words in margins and boxes."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kehoach.document.recognise import Seen
from kehoach.document.transcribe.decision import Parted
from kehoach.document.transcribe.foot import CIRCULATION
from kehoach.rules.roles import Role
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.paragraphs import Story, WordParagraph
from kehoach.word.reading.xml import Element, W

MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
PICTURES = ("blip", "imagedata", "chart", "relIds")
TEXT = frozenset({
    Role.LOI_VAN, Role.NOI_DUNG_KHOAN, Role.NOI_DUNG_DIEM, Role.GACH_DAU_DONG, Role.CONG_DAU_DONG,
})  # fmt: skip
TRACKED = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
PAGE_NUMBER = re.compile(r"[-–—\s]*(?:trang\s*)?\d*(?:\s*[/-]\s*\d+)?[-–—\s]*", re.IGNORECASE)
MOST_REMARK = 200  # characters that are shown


class Untaken(NamedTuple):
    """Something that no plan can hold, or that becomes plain; `what` in words, and the paragraph (0: a margin)."""

    kind: str  # quyet_dinh, hinh, cong_thuc, khung_chu, chu_thich, kieu_chu, nhan_xet, theo_doi, le_trang
    what: str
    number: int


def untaken(opened: Opened, found: Parted, apart: list[Seen], carried: set[int]) -> Iterator[Untaken]:
    """Yield what is not taken; `carried` are the paragraphs whose footnotes stand in their lines."""
    if found.left_out:
        first, last = (apart[edge(found.left_out)].number for edge in (min, max))
        yield Untaken("quyet_dinh", f"đoạn {first} đến đoạn {last} là quyết định ban hành kế hoạch", first)
    roles = {each.number: role for each, role in zip(apart, found.roles, strict=True)}
    for paragraph in opened.paragraphs:
        shapes = [shape for run in paragraph.runs for shape in run.shapes]
        if any(str(each.tag).rpartition("}")[2] in PICTURES for shape in shapes for each in shape.iter("*")):
            yield Untaken("hinh", "hình ảnh", paragraph.number)
        if next(paragraph.element.iter(MATHS), None) is not None:
            yield Untaken("cong_thuc", "công thức", paragraph.number)
        if paragraph.in_box and any(map(str.isalnum, paragraph.text)):
            yield Untaken("khung_chu", f"chữ trong khung: “{paragraph.text.strip()}”", paragraph.number)
        if not paragraph.in_box and roles.get(paragraph.number) in TEXT and _is_mixed(paragraph):
            yield Untaken("kieu_chu", "chữ nghiêng hoặc đậm trong câu", paragraph.number)
    for note in opened.notes:
        if note.text.strip() and note.number not in carried:
            yield Untaken("chu_thich", f"chú thích: “{note.text.strip()}”", note.number)

    yield from _remarks(opened)
    yield from _tracked(opened)
    yield from _margins(opened)


def _remarks(opened: Opened) -> Iterator[Untaken]:
    """Yield the comments that somebody wrote beside the text (§17.13.4), at the paragraphs that they hang on."""
    root = opened.package.related(opened.package.main, "comments")
    said = {} if root is None else {each.get(W + "id", ""): each for each in root.iterfind(W + "comment")}
    for name, number in _places(opened, (W + "commentReference",)) if said else ():
        comment = said.pop(name.get(W + "id", ""), None)
        if comment is not None:
            words = " ".join("".join(text.text or "" for text in comment.iter(W + "t")).split())
            author = comment.get(W + "author") or "không rõ ai"
            shown = words if len(words) <= MOST_REMARK else f"{words[: MOST_REMARK - 1]}…"
            yield Untaken("nhan_xet", f"nhận xét của {author}: “{shown}”", number)


def _tracked(opened: Opened) -> Iterator[Untaken]:
    """Yield the paragraphs with changes that nobody has accepted yet (§17.13.5)."""
    for number in dict.fromkeys(number for _, number in _places(opened, TRACKED)):
        yield Untaken("theo_doi", "sửa đổi đang theo dõi được coi là đã chấp nhận", number)


def _places(opened: Opened, tags: tuple[str, ...]) -> Iterator[tuple[Element, int]]:
    """Yield each element of these names with the number of its paragraph."""
    numbers: Mapping[Element, int] = {
        element: each.number for each in opened.paragraphs for element in (*each.joined, each.element)
    }
    for element in opened.root.iter(*tags):
        paragraph = next(element.iterancestors(W + "p"), None)
        if paragraph is not None and paragraph in numbers:
            yield element, numbers[paragraph]


def _margins(opened: Opened) -> Iterator[Untaken]:
    """Yield what stands in headers and footers and is neither a page number nor taken."""
    first = opened.sections[0].margin(Story.FOOTER, "first")
    taken = {each.text.strip() for each in opened.in_margin(opened.sections[0], first)} if first else set()
    for text in dict.fromkeys(each.text.strip() for each in opened.margin_paragraphs):
        if text not in taken and text.lower() not in CIRCULATION and not PAGE_NUMBER.fullmatch(text):
            yield Untaken("le_trang", f"chữ ở đầu trang, chân trang: “{text}”", 0)


def _is_mixed(paragraph: WordParagraph) -> bool:
    runs = [run for run in paragraph.visible_runs if any(map(str.isalnum, run.text))]
    return len({(run.letters.bold, run.letters.italic) for run in runs}) > 1 or any(run.letters.italic for run in runs)
