"""`Document` → .docx. The looks are in the styles; what stands here is text, places and the measures of `layout`.

The body is written as text: for a page or two of paragraphs that is several times faster than building a tree, and
every value that is not ours passes through `escape`.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from kehoach.document.blocks import Block, Cell, Columns, Document, Paragraph, Table
from kehoach.document.layout import MEASURED_BY, Layout, lay_out
from kehoach.rules.roles import Role
from kehoach.word.alt_text import alt_texts
from kehoach.word.element_order import KEEP_NEXT, NONE, paragraph_properties, row_properties
from kehoach.word.element_order import Properties as OwnProperties
from kehoach.word.headings import heading_styles
from kehoach.word.long_pieces import lines_ended
from kehoach.word.notes import notes_xml, taken_out
from kehoach.word.package import Properties, pack
from kehoach.word.page import section_xml
from kehoach.word.parts import XML
from kehoach.word.runs import runs, twips
from kehoach.word.signatures import signatures_xml
from kehoach.word.tables import table_xml
from kehoach.word.together import kept_together
from kehoach.word.unprescribed import PLAIN, UNPRESCRIBED

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

# Texts that stand alone in the middle of their room: broken evenly where they need several lines.
CENTRED = frozenset(
    {Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH, Role.TRICH_YEU, Role.TIEU_DE_PHAN, Role.TEN_PHU_LUC, Role.KEM_THEO}
)
# Điểm and what stands below it, by depth: a piece with a deeper one or plain text after it introduces that.
STEPS = {Role.NOI_DUNG_DIEM: 1, Role.GACH_DAU_DONG: 2, Role.CONG_DAU_DONG: 3}
BOXED = frozenset({Role.MUC_DO_KHAN, Role.CHI_DAN_LUU_HANH})

SIGN_OFF = "cuoi_van_ban"
# Asked of the class, a role costs as much as a call, and these are asked for at each block.
GHI_CHU_BANG, TIEU_DE_BANG = Role.GHI_CHU_BANG, Role.TIEU_DE_BANG

# Tables as text, by all that they follow from: the table, the measures, its alternative text, whether it is kept.
Drawn = dict[tuple[Table, Layout, str, bool], str]
MOST_KEPT = 16

# 6 pt: the gap between paragraphs stands below them, not above.
AFTER_A_TABLE: OwnProperties = {"spacing": 'w:before="120"'}
AFTER_ITS_NOTE: OwnProperties = {"spacing": 'w:before="240"'}  # more than the note has above it: it is the table's

# Word wants a paragraph after the last table; this one takes no room, so that it never makes a page of its own.
SMALLEST = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
AFTER_TABLE = f'<w:p><w:pPr>{SMALLEST}<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
BETWEEN_TABLES = AFTER_TABLE.replace("<w:pPr>", "<w:pPr><w:keepNext/>")


def write(
    document: Document,
    choices: Mapping[str, Any],
    properties: Properties,
    drawn: Drawn | None = None,
    carried: str = "",
) -> bytes:
    """Return the .docx of `document`. Same input, same bytes, whatever the clock, the time zone or the hash seed.

    `drawn` keeps the tables from one document to the next: those of a batch are mostly the same. `carried` is the YAML
    of the plan where the file is to carry it.
    """
    document, notes = taken_out(document)
    document = kept_together(document)
    layout = lay_out(document, choices)
    body = "".join(_body(document, layout, drawn))
    return pack(
        {
            "word/document.xml": f"{XML}<w:document {W} {R}><w:body>{body}</w:body></w:document>",
            "word/header2.xml": _margin("hdr", document.le_tren, layout),
            "word/footer1.xml": _margin("ftr", document.le_duoi, layout),
            "word/footnotes.xml": notes_xml(notes, runs),
        },
        layout.choices,
        properties,
        carried,
    )


def _body(document: Document, layout: Layout, drawn: Drawn | None) -> Iterable[str]:
    """Write the plan, then its appendices. A section's page stands in its last paragraph, the last one's at the end."""
    pages = [(document.blocks, document.kho_ngang), *((each.blocks, each.kho_ngang) for each in document.phu_luc)]
    for number, (blocks, turned) in enumerate(pages):
        page = layout.turned() if turned else layout
        yield from _blocks(blocks, page, drawn)
        section = section_xml(page, first=number == 0)
        if number == len(pages) - 1:
            yield AFTER_TABLE if blocks and not isinstance(blocks[-1], Paragraph) else ""
            yield section
        else:
            yield f"<w:p><w:pPr>{SMALLEST}{section}</w:pPr></w:p>"


def _blocks(blocks: tuple[Block, ...], layout: Layout, drawn: Drawn | None) -> Iterable[str]:
    """Write the blocks; what introduces the next one stays on its page."""
    keep = _kept(blocks, layout)
    styles = dict(heading_styles(blocks))
    spoken = dict(alt_texts(blocks))
    for index, block in enumerate(blocks):
        match block:
            case Columns():
                yield signatures_xml(block, layout) if block.kind == SIGN_OFF else _columns(block, layout)
            case Table():
                is_last = isinstance(blocks[min(index + 1, len(blocks) - 1)], Columns)
                yield _drawn(drawn, block, layout, spoken[index], is_last)
                if index + 1 < len(blocks) and not isinstance(blocks[index + 1], Paragraph):
                    yield BETWEEN_TABLES  # two tables that touch would be one
            case Paragraph():
                above = blocks[:index] if block.role in MEASURED_BY else ()
                own = keep.get(index, NONE)
                if index and block.role is not GHI_CHU_BANG and (gap := _gap_after(blocks[index - 1])):
                    own = {**own, **gap}
                yield _paragraph(block, layout, layout.area, above, own, styles.get(index))


def _drawn(kept: Drawn | None, table: Table, layout: Layout, spoken: str, is_last: bool) -> str:
    """Write a table, or return what is kept of it."""
    if kept is None:
        return table_xml(table, layout, spoken, keep_last=is_last)
    asked = (table, layout, spoken, is_last)
    found = kept.get(asked)
    if found is None:
        if len(kept) == MOST_KEPT:
            kept.clear()
        found = kept[asked] = table_xml(table, layout, spoken, keep_last=is_last)
    return found


def _gap_after(above: Block) -> OwnProperties:
    """Return the room that a paragraph leaves below a table or the table's notes."""
    if isinstance(above, Table):
        return AFTER_A_TABLE
    return AFTER_ITS_NOTE if isinstance(above, Paragraph) and above.role is GHI_CHU_BANG else NONE


def _kept(blocks: tuple[Block, ...], layout: Layout) -> dict[int, OwnProperties]:
    """Say which paragraphs stay with what follows, by index.

    The signatures never stand alone on a page: at least two lines of text stay with them, which are the last ones of
    a longer paragraph (widow control parts it above them). A title below a khoản has
    no style of its own to keep it with its text, so it is kept here: it is what ends without a mark before a step down.
    """
    kept: dict[int, OwnProperties] = {}
    for index, (block, following) in enumerate(pairwise(blocks)):
        if isinstance(block, Paragraph) and isinstance(following, Paragraph) and _introduces(block, following):
            # Of a chain of headings and a lead-in of several lines, two of these lines are enough on the page.
            ends_chain = block.text.endswith(":") and layout.text_width(block) > layout.area
            if not (ends_chain and index and _is_heading(blocks[index - 1], kept.get(index - 1))):
                kept[index] = KEEP_NEXT
        if isinstance(block, Paragraph) and isinstance(following, Table):
            kept[index] = KEEP_NEXT  # what introduces a table
    if blocks and isinstance(blocks[-1], Columns):
        last = len(blocks) - 2
        if not isinstance(block := blocks[last], Paragraph) or not layout.is_taller_than_a_page(block):
            kept[last] = (
                KEEP_NEXT  # what is taller cannot be kept, and LibreOffice then moves the signatures on instead
            )
        if isinstance(block, Paragraph) and layout.text_width(block) < layout.area:
            kept[last - 1] = KEEP_NEXT
    return kept


def _is_heading(block: Block, kept: OwnProperties | None) -> bool:
    return isinstance(block, Paragraph) and (kept is KEEP_NEXT or UNPRESCRIBED.get(block.role, PLAIN).keep_next)


def _introduces(block: Paragraph, following: Paragraph) -> bool:
    """Whether a paragraph is a title of what follows, or the lead-in of its list or of a table with a title."""
    if following.role is TIEU_DE_BANG and block.text.endswith(":"):
        return True
    return block.role in STEPS and STEPS.get(following.role, 9) > STEPS[block.role] and block.text[-1:] not in ".;,!?/"


def _paragraph(
    paragraph: Paragraph,
    layout: Layout,
    room: float,
    before: Iterable[Block] = (),
    own: OwnProperties = NONE,
    style: str | None = None,
) -> str:
    """Write a paragraph; `before` is what a ruled line measures itself by, `own` what stands beside the style.

    The style is the component's, or that of a heading's level.
    """
    if paragraph.role in MEASURED_BY:
        above = [block for block in before if isinstance(block, Paragraph)]
        own = {**own, **_indents(side := layout.line_indent(paragraph.role, above, room), side)}
    elif paragraph.role in CENTRED and (side := layout.even_indent(paragraph, room)):
        own = {**own, **_indents(side, side)}
    elif paragraph.role in BOXED:
        box = _box_width(paragraph, layout)
        own = {**own, **(_indents(0, room - box) if paragraph.role is Role.MUC_DO_KHAN else _indents(room - box, 0))}
    text = lines_ended(paragraph, layout) if room == layout.area else paragraph.text
    return f"<w:p>{paragraph_properties(style or paragraph.role, own)}{runs(text)}</w:p>"


def _indents(left: float, right: float) -> OwnProperties:
    return {"ind": f'w:left="{twips(left)}" w:right="{twips(right)}" w:firstLine="0"'}


def _box_width(paragraph: Paragraph, layout: Layout) -> float:
    """Return the width of a stamp's frame: one of the decree's for an urgency (PL I.III.2.b), else the text and air."""
    needed = layout.text_width(paragraph) + 1
    if paragraph.role is Role.MUC_DO_KHAN:
        return min(width for width in (20.0, 30.0, 40.0) if width >= needed)
    return needed + 5


def _columns(columns: Columns, layout: Layout) -> str:
    widths = layout.columns(columns.kind, len(columns.rows[0]))
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    total = sum(twips(width) for width in widths)
    rows = "".join(_row(row, widths, layout) for row in columns.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{columns.kind}"/><w:tblW w:w="{total}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def _row(row: tuple[Cell, ...], widths: list[float], layout: Layout) -> str:
    cells = "".join(_cell(cell, width, layout) for cell, width in zip(row, widths, strict=True))
    return f"<w:tr>{row_properties({'cantSplit': ''})}{cells}</w:tr>"


def _cell(cell: Cell, width: float, layout: Layout) -> str:
    paragraphs = "".join(_paragraph(each, layout, width, cell) for each in cell) or "<w:p/>"
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>'


def _margin(tag: str, cell: Cell, layout: Layout) -> str:
    paragraphs = "".join(_paragraph(paragraph, layout, layout.area) for paragraph in cell) or "<w:p/>"
    return f"{XML}<w:{tag} {W}>{paragraphs}</w:{tag}>"
