"""A Word file as a page to be transcribed, and what of it no plan can hold: pictures, formulas, shapes with words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from unicodedata import normalize

from kehoach.document.markup import COLUMNS
from kehoach.document.recognise import Seen
from kehoach.document.recognise.seen import Cell as SeenCell
from kehoach.document.transcribe.decision import parted
from kehoach.document.transcribe.page import Line, Page
from kehoach.rules import properties as p
from kehoach.rules.nd30 import DEFAULTS, requirement
from kehoach.rules.roles import Role
from kehoach.word.looks.lenses import LENSES
from kehoach.word.mark import MARK
from kehoach.word.notes import REFERENCE
from kehoach.word.read_notes import marked, notes_of
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.paragraphs import Room, Story, WordParagraph
from kehoach.word.reading.xml import MM_PER_POINT, Element, W, points, value_of
from kehoach.word.recognised import seen
from kehoach.word.tables import JC
from kehoach.word.untaken import Untaken, untaken
from kehoach.wording.bindings import unbound
from kehoach.wording.notes import format_note

SIDES = {value: name for name, value in JC.items()}
NO_BREAK = "\u00a0"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
NO_FILL = ("", "AUTO", "FFFFFF")
EDGES = {"le_tren": "top", "le_duoi": "bottom", "le_trai": "left", "le_phai": "right"}
BRACKETS = re.compile(r"[\[\]](?!điền)")
WITHOUT_NOTES = frozenset({
    Role.QUOC_HIEU, Role.TIEU_NGU, Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH, Role.GHI_CHU_CO_QUAN, Role.SO_KY_HIEU,
    Role.DIA_DANH_THOI_GIAN, Role.MUC_DO_KHAN, Role.TEN_LOAI, Role.DANH_SACH_NOI_NHAN, Role.TU_NOI_NHAN, Role.QUYEN_HAN,
    Role.CHUC_VU, Role.CHUC_VU_KHAC, Role.HO_TEN, Role.NGUOI_SOAN_THAO, Role.KEM_THEO,
})  # fmt: skip
OF_LETTERS = ("co_chu", "co_chu_bang")


class Written(NamedTuple):
    """A file as it is transcribed.

    Attributes:
        page: its lines with their components.
        kind: the kind of document, as recognising names it.
        is_own: whether every line's style says what it is.
        issuers: names of the issuers that the file's properties say.
        untaken: what is lost or becomes plain.
    """

    page: Page
    kind: str
    is_own: bool
    issuers: tuple[str, ...]
    untaken: tuple[Untaken, ...]


def written(opened: Opened, bounds: Mapping[str, tuple[Role, p.Property[float]]]) -> Written:
    """Return a file's page; `bounds` says of which component which property an author may choose, by its name.

    A line break begins a new line, but in cells and under our own styles.
    """
    is_marked = opened.package.read(MARK) is not None and b'name="kehoach"' in (opened.package.read(MARK) or b"")
    apart: list[Seen] = []
    paragraphs: list[WordParagraph] = []
    for each, paragraph in zip(seen(opened), opened.paragraphs, strict=True):
        each = each._replace(text=_text(paragraph, each, is_own=is_marked))
        ruled = each.cell is not None and each.cell.is_ruled
        pieces = [each.text] if ruled or each.styled or "\n" not in each.text else each.text.split("\n")
        for piece in pieces:
            apart.append(each._replace(text=piece.strip(), is_line=each.is_line and not piece.strip()))
            paragraphs.append(paragraph)
    found = parted(apart)
    notes = {number: text for number, text in notes_of(opened).items() if text}
    lines = []
    carried: set[int] = set()  # the paragraphs whose footnotes stand in their lines
    for index, (each, paragraph, role) in enumerate(zip(apart, paragraphs, found.roles, strict=True)):
        if each.is_aside or each.is_line or index in found.left_out:
            continue
        cell = _outermost(paragraph, each.cell)
        if each.text or (cell is not None and (cell.is_ruled or role is Role.HO_TEN)):
            turned = opened.sections[paragraph.section].is_turned
            side = _side(paragraph, role, is_own=is_marked) if cell else ""
            if notes and role not in WITHOUT_NOTES and (noted := _noted(paragraph, each, notes, is_own=is_marked)):
                each = each._replace(text=noted)
                carried.add(paragraph.number)
            lines.append(Line(each._replace(cell=cell), role, side, turned, _is_shaded(paragraph, role)))
    is_own = is_marked and all(each.styled for each in apart if each.text)
    margins = {story: _margin(opened, story) for story in (Story.HEADER, Story.FOOTER)}
    choices = _choices(opened, bounds) if is_own else {}
    page = Page(
        tuple(lines), margins[Story.HEADER], margins[Story.FOOTER], choices, tuple(_widths(opened)) if is_own else ()
    )
    issuers = tuple(_creators(opened)) if is_marked else ()
    return Written(page, found.kind, is_own, issuers, tuple(untaken(opened, found, apart, carried)))


def _text(paragraph: WordParagraph, each: Seen, *, is_own: bool) -> str:
    if not each.text:
        return paragraph.mark if each.cell else ""  # a cell of a list's own number
    text = unbound(paragraph.text.strip()) if is_own else paragraph.text.replace(NO_BREAK, " ").strip()
    return text.replace("\t", " ")


def _noted(paragraph: WordParagraph, each: Seen, notes: Mapping[str, str], *, is_own: bool) -> str:
    """Return a line with its footnotes where they hang; "" for one without, or cut out of a longer paragraph."""
    hanging = [note for run in paragraph.runs for kind, note in run.notes if kind == "footnote" and note in notes]
    if not hanging or _text(paragraph, each, is_own=is_own) != each.text:
        return ""
    typed = normalize("NFC", marked(paragraph.runs)).strip()
    bound = unbound(typed) if is_own else typed.replace(NO_BREAK, " ")
    text = f"{paragraph.mark} {bound}" if paragraph.mark else bound
    said = {number: BRACKETS.sub(lambda sign: "()"["[]".index(sign[0])], note) for number, note in notes.items()}
    whole = REFERENCE.sub(lambda mark: format_note(said[mark[1]]) if mark[1] in said else "", text)
    return whole.replace("\t", " ").replace("\f", "").strip()


def _outermost(paragraph: WordParagraph, cell: SeenCell | None) -> SeenCell | None:
    """Return the cell of the outermost table: one table inside another becomes words of its cell."""
    inner = paragraph.cell
    if cell is None or inner is None or inner.outer is None:
        return cell
    while inner.outer is not None:
        inner = inner.outer
    return SeenCell(
        inner.table, inner.row, inner.column, inner.span, inner.columns, cell.is_ruled, False, inner.is_continued
    )


def _side(paragraph: WordParagraph, role: Role | None, *, is_own: bool) -> str:
    """Return how a cell's letters stand, "" where its component stands so by itself."""
    if role in (Role.TIEU_DE_COT, Role.SO_COT):
        return ""
    if is_own:
        return SIDES.get(value_of(paragraph.element.find(W + "pPr"), "jc") or "", "")
    side = SIDES.get(paragraph.looks.alignment, "")
    return "" if side == "trai" and role in (Role.O_BANG, Role.NHOM_HANG) else side


def _is_shaded(paragraph: WordParagraph, role: Role | None) -> bool:
    """Whether a cell below the titles is coloured (§17.4.32)."""
    shading = None if paragraph.cell is None else paragraph.cell.element.find(f"{W}tcPr/{W}shd")
    fill = "" if shading is None else (shading.get(W + "fill") or "").upper()
    return fill not in NO_FILL and role not in (Role.TIEU_DE_COT, Role.SO_COT)


def _margin(opened: Opened, story: Story) -> tuple[str, ...]:
    first = opened.sections[0]
    margin = first.margin(story, "first")
    paragraphs = opened.in_margin(first, margin) if margin else ()
    texts = (unbound(each.text.strip()) for each in paragraphs)
    return tuple(text for text in texts if text and not text.isdigit())


def _creators(opened: Opened) -> Iterator[str]:
    core = opened.package.tree("docProps/core.xml")
    creator = None if core is None else core.find(CREATOR)
    if creator is not None and creator.text:
        yield from creator.text.split(" - ")


def _choices(opened: Opened, bounds: Mapping[str, tuple[Role, p.Property[float]]]) -> Mapping[str, Any]:
    """Return the author's choices of format, as the styles of a file of ours and its first page have them."""
    found: dict[str, Any] = {}
    for name, (role, prop) in bounds.items():
        if role is Role.TRANG:
            value = getattr(
                opened.sections[0], {"le_tren": "top", "le_duoi": "bottom", "le_trai": "left"}.get(name, "right")
            )
        else:
            sample = _sample(opened, role)  # another program may have left out a style that nothing uses
            value = next(iter(LENSES[prop].read(sample)), None) if sample.style_name == role.ten else None
        if value is not None and requirement(role, prop).allows(value) and abs(value - DEFAULTS[name]) > prop.tolerance:
            found[name] = f"{round(value, 2):g}"
    size = next(iter(LENSES[p.CO_CHU].read(_sample(opened, Role.QUOC_HIEU))), None)
    return found | ({"co_chu_dau": "nho" if size < 13 else "lon"} if size else {})


def _widths(opened: Opened) -> Iterator[tuple[float, ...]]:
    """Yield the widths of each table's columns in mm; the head and the signatures are no tables to a reader."""
    met: set[int] = set()
    for paragraph in opened.paragraphs:
        cell = paragraph.cell
        if cell is not None and cell.table not in met:
            met.add(cell.table)
            if cell.in_table.style not in COLUMNS:
                grid = next(cell.element.iterancestors(W + "tbl")).iterfind(f"{W}tblGrid/{W}gridCol")
                yield tuple((points(column.get(W + "w")) or 0.0) * MM_PER_POINT for column in grid)


def _sample(opened: Opened, role: Role) -> WordParagraph:
    """Return a paragraph that has the looks of a component's style and nothing of its own."""
    element: Element = opened.root.makeelement(W + "p")
    style = next((each.style_id for each in opened.paragraphs if each.style_name == role.ten), role.value)
    properties = element.makeelement(W + "pPr")
    properties.append(element.makeelement(W + "pStyle", {W + "val": style}))
    run = element.makeelement(W + "r")
    text = element.makeelement(W + "t")
    text.text = "a"
    run.append(text)
    element.append(properties)
    element.append(run)
    return WordParagraph(0, element, opened.cascade, Room(0.0, 165.0))
