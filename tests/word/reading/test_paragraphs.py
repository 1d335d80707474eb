"""What a file says as a reader sees it: paragraphs in order, their words, numbers and places."""

import io
from unicodedata import normalize

import pytest

from foreign import A4, NAMES, docx, p, row, table
from kehoach.word.reading.opened import open_word
from kehoach.word.reading.paragraphs import Story


def opened(body, **parts):
    return open_word(io.BytesIO(docx(body, **parts)))


def texts(body, **parts):
    return [paragraph.text for paragraph in opened(body, **parts).paragraphs]


def run(inside):
    return f"<w:r>{inside}</w:r>"


def words(text):
    return run(f'<w:t xml:space="preserve">{text}</w:t>')


REFERENCE = '<w:footnoteReference w:id="2"/>'
BREAK = '<w:br w:type="page"/>'


def field(code, result=None):
    signs = [f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")]
    shown = run(signs[1]) + result if result is not None else ""
    return run(signs[0]) + run(f"<w:instrText>{code}</w:instrText>") + shown + run(signs[2])


def box(inside, fallback=""):
    """A text box as Word saves it: DrawingML for those who understand it, VML for the others."""
    return run(
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{fallback or inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    )


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (words("Số: 05") + run("<w:tab/>") + words("UBND"), "Số: 05\tUBND"),
        (words("a") + run("<w:br/>") + words("b") + run("<w:cr/>") + words("c"), "a\nb\nc"),
        (words("a") + run('<w:br w:type="page"/>'), "a"),
        (words("QĐ") + run("<w:noBreakHyphen/>") + words("UBND"), "QĐ-UBND"),
        (run("<w:softHyphen/>") + words("a"), "a"),
        (words(normalize("NFD", "Kế hoạch")), "Kế hoạch"),
        (words("e") + words("̂"), "ê"),  # letter and mark in runs of their own
        (f'<w:hyperlink r:id="x">{words("a")}</w:hyperlink>', "a"),
        (f'<w:smartTag w:element="x">{words("a")}</w:smartTag>', "a"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{words('a')}</w:sdtContent></w:sdt>", "a"),
        (f'<w:fldSimple w:instr="DATE">{words("01/7/2025")}</w:fldSimple>', "01/7/2025"),
        (field("DATE", words("01/7/2025")), "01/7/2025"),
        (field("PAGE"), ""),
        (field("IF " + "", words("a") + field("PAGE", words("2"))), "a2"),
        (run('<w:fldChar w:fldCharType="end"/>') + words("a"), "a"),  # begun in another paragraph
        (f'<w:ins w:id="1">{words("mới")}</w:ins><w:del w:id="2">{run("<w:delText>cũ</w:delText>")}</w:del>', "mới"),
        (f'<w:moveFrom w:id="1">{words("a")}</w:moveFrom>b<w:moveTo w:id="2">{words("c")}</w:moveTo>', "c"),
        (run('<w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t>') + words("hiện"), "hiện"),
        (run('<w:sym w:font="Wingdings" w:char="F0A7"/>'), "•"),
        (words("a") + "<!-- b --><?c d?>" + words("e"), "ae"),
        (f'<mc:AlternateContent><mc:Choice Requires="wps">{words("một")}</mc:Choice><mc:Fallback>{words("hai")}</mc:Fallback></mc:AlternateContent>', "một"),
        (f'<mc:AlternateContent><mc:Choice xmlns:lạ="urn:la" Requires="lạ">{words("một")}</mc:Choice><mc:Fallback>{words("hai")}</mc:Fallback></mc:AlternateContent>', "hai"),
    ],
)  # fmt: skip
def test_a_paragraph_reads_as_it_prints(inside, text):
    assert texts(f"<w:p>{inside}</w:p>") == [text]


def test_letters_and_marks_typed_apart_are_told():
    assert [each.is_decomposed for each in opened(p(normalize("NFD", "Kế")) + p("Kế")).paragraphs] == [True, False]


def test_a_field_without_its_result_still_has_looks():
    [paragraph] = opened(f"<w:p>{field('PAGE')}</w:p>").paragraphs
    assert [run.prints_field for run in paragraph.visible_runs] == [True]
    [paragraph] = opened(f"<w:p>{field('PAGE', words('2'))}</w:p>").paragraphs
    assert [run.text for run in paragraph.visible_runs] == ["2"]


def gone(text):
    return f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{words(text)}</w:p>"


def test_a_paragraph_whose_mark_was_deleted_runs_on_into_the_next():
    body = gone("Kế ") + gone("hoạch ") + p("năm", '<w:jc w:val="center"/>') + p("sau")
    [joined, after] = opened(body).paragraphs
    assert (joined.text, joined.looks.alignment, joined.number, after.number) == ("Kế hoạch năm", "center", 1, 2)


def test_words_whose_mark_was_deleted_are_kept_where_no_paragraph_takes_them():
    body = gone("trước bảng") + table(row(gone("trong ô"), p("a"))) + p("b") + gone("cuối")
    assert texts(body) == ["trước bảng", "trong ô", "a", "b", "cuối"]


def test_paragraphs_are_counted_through_tables_controls_and_boxes():
    inner = table(row(p("trong")), columns=1)
    body = (
        p("một")
        + table(row(p("hai") + p("ba"), p("bốn") + inner + p("sáu")), row(p("bảy"), p("tám")))
        + f"<w:sdt><w:sdtContent>{p('chín')}<w:customXml>{p('mười')}</w:customXml></w:sdtContent></w:sdt>"
        + f"<w:p>{words('mười một')}{box(p('khung'), p('thế'))}</w:p>"
        + p("cuối")
    )
    found = opened(body).paragraphs
    assert [(each.number, each.text) for each in found] == [
        (1, "một"), (2, "hai"), (3, "ba"), (4, "bốn"), (5, "trong"), (6, "sáu"), (7, "bảy"), (8, "tám"),
        (9, "chín"), (10, "mười"), (11, "mười một"), (11, "khung"), (12, "cuối"),
    ]  # fmt: skip
    assert [each.text for each in found if each.in_box] == ["khung"]
    cells = [(each.cell.table, each.cell.row, each.cell.column) for each in found if each.cell]
    assert cells == [(0, 0, 0), (0, 0, 0), (0, 0, 1), (1, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)]
    assert found[4].cell.outer == found[3].cell


def test_what_a_tracked_change_took_out_of_a_table_is_gone():
    deleted = row(p("bỏ"), p("bỏ"), properties="<w:del/>")
    cell = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('bỏ')}</w:tc>"
    assert texts(table(row(p("a"), p("b")), deleted, f"<w:tr>{cell}<w:tc>{p('c')}</w:tc></w:tr>")) == ["a", "b", "c"]


def test_a_cell_has_the_room_between_its_margins():
    margins = '<w:tblCellMar><w:left w:w="57"/><w:right w:w="113"/></w:tblCellMar>'
    [a, b] = opened(table(row(p("a"), p("b")), properties=margins + '<w:tblInd w:w="567"/>')).paragraphs
    assert [round(each, 1) for each in (a.room.left, a.room.width, b.room.left)] == [11, 47, 61]


def test_sections_know_their_paper_margins_and_headers():
    def header(text):
        return f"<w:hdr {NAMES}>{p(text)}</w:hdr>"

    others = {"word/h1.xml": header("một"), "word/h2.xml": header("hai")}
    relations = [("r1", "header", "h1.xml", ""), ("r2", "header", "h2.xml", "")]
    first = A4.replace("<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="r1"/>')
    second = (
        '<w:sectPr><w:headerReference w:type="first" r:id="r2"/><w:pgSz w:w="16838" w:h="11906"/>'
        '<w:pgMar w:top="-1134" w:left="20mm" w:gutter="567"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
    file = opened(p("a") + f"<w:p><w:pPr>{first}</w:pPr></w:p>" + p("b") + second, others=others, relations=relations)
    assert [(each.text, each.section) for each in file.paragraphs] == [("a", 0), ("", 0), ("b", 1)]
    upright, turned = file.sections
    assert [round(each) for each in (upright.width, upright.height, upright.left, upright.right)] == [210, 297, 30, 15]
    assert (upright.is_turned, upright.has_first_page, upright.starts_at) == (False, False, None)
    assert [round(each) for each in (turned.top, turned.left)] == [20, 30]
    assert (turned.is_turned, turned.has_first_page, turned.starts_at) == (True, True, 1)
    assert [(each.pages, each.is_own) for each in turned.margins] == [("default", False), ("first", True)]
    assert [(each.text, each.story, each.number) for each in file.margin_paragraphs] == [
        ("một", Story.HEADER, 0), ("hai", Story.HEADER, 0),
    ]  # fmt: skip


def test_notes_are_read_where_they_are_referred_to():
    note = (
        f'<w:footnote w:id="2">{p("Theo Nghị định.")}</w:footnote><w:footnote w:id="3">{p("không ai gọi")}</w:footnote>'
    )
    file = opened(p("a") + f"<w:p>{words('b')}{run(REFERENCE)}</w:p>", footnotes=note)
    assert [(each.text, each.number, each.story) for each in file.notes] == [("Theo Nghị định.", 2, Story.NOTE)]


def test_a_page_break_begins_a_page():
    body = p("a") + f"<w:p>{run(BREAK)}{words('b')}</w:p>" + p("c", "<w:pageBreakBefore/>")
    assert [each.breaks_page for each in opened(body).paragraphs] == [False, True, True]


# Automatic numbers


def level(depth, kind, text, start=1, more=""):
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(number, *levels, link=""):
    return f'<w:abstractNum w:abstractNumId="{number}">{link}{"".join(levels)}</w:abstractNum>'


def num(number, of, override=""):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'


def item(number=1, depth=0, text=""):
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


PLAN = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"))


def marks(body, numbering):
    return [each.mark for each in opened(body, numbering=numbering).paragraphs]


def test_numbers_count_by_level_and_begin_anew_below_a_higher_one():
    body = "".join(item(1, depth) for depth in (0, 1, 2, 2, 1, 2, 0, 1, 2)) + p("chữ") + item(1, 2)
    assert marks(body, PLAN + num(1, 0)) == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1.", "a)", "", "b)"]
    assert texts(item(text="MỤC ĐÍCH"), numbering=PLAN + num(1, 0)) == ["I. MỤC ĐÍCH"]


@pytest.mark.parametrize(
    ("levels", "body", "expected"),
    [
        ([level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.")], [0, 1, 1, 0, 1], "1. 1.1. 1.2. 2. 2.1."),
        ([level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more="<w:isLgl/>")], [0, 1], "I 1.1"),
        (
            [level(0, "decimal", "%1"), level(1, "decimal", "%2", more='<w:lvlRestart w:val="0"/>')],
            [0, 1, 0, 1],
            "1 1 2 2",
        ),
        ([level(0, "decimal", "Điều %1.", start=5)], [0, 0], "Điều 5. Điều 6."),
        ([level(0, "decimalZero", "%1")], [0], "01"),
        ([level(0, "lowerRoman", "(%1)")], [0, 0, 0, 0], "(i) (ii) (iii) (iv)"),
        ([level(0, "upperLetter", "%1", start=26)], [0, 0, 0], "Z AA BB"),
        ([level(0, "bullet", "-")], [0], "-"),
        ([level(0, "bullet", "\uf0b7")], [0], "•"),
        ([level(0, "none", "%1")], [0], ""),
    ],
)
def test_numbers_are_written_as_their_level_says(levels, body, expected):
    numbering = abstract(0, *levels) + num(1, 0)
    assert " ".join(marks("".join(item(1, depth) for depth in body), numbering)) == expected


def test_lists_of_one_kind_count_on_and_an_override_begins_anew():
    over = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = PLAN + num(1, 0) + num(2, 0) + num(3, 0, over)
    assert marks("".join(item(number) for number in (1, 2, 3, 3)), numbering) == ["I.", "II.", "I.", "II."]


def test_a_list_that_points_to_a_style_s_list_is_that_list():
    linked = abstract(1, link='<w:numStyleLink w:val="k"/>')
    styles = (
        '<w:style w:type="numbering" w:styleId="k"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body, numbering = item(2) + item(2), PLAN + linked + num(1, 0) + num(2, 1)
    assert [each.mark for each in opened(body, numbering=numbering, styles=styles).paragraphs] == ["I.", "II."]


def test_a_number_that_no_list_has_is_none():
    assert marks(item(9) + item(1, 7), PLAN + num(1, 0)) == ["", ""]
