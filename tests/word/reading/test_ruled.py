"""Ruled lines as offices make them: where they are drawn, how long, and under which words they stand."""

import io

import pytest

from foreign import docx, p, row, table
from kehoach.word.reading.opened import open_word
from kehoach.word.reading.ruled import Make

CENTRED = '<w:jc w:val="center"/>'
SOLID = "<a:ln/>"


def emu(mm):
    return round(mm * 36000)


def drawn(
    length,
    left=0.0,
    below=0.0,
    line=SOLID,
    beside="column",
    under="paragraph",
    height=0.0,
    prst="line",
    turn=0,
    align="",
):
    """A line in DrawingML; measures in mm."""
    across = f"<wp:align>{align}</wp:align>" if align else f"<wp:posOffset>{emu(left)}</wp:posOffset>"
    size = f'cx="{emu(length)}" cy="{emu(height)}"'
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:positionH relativeFrom="{beside}">{across}</wp:positionH>'
        f'<wp:positionV relativeFrom="{under}"><wp:posOffset>{emu(below)}</wp:posOffset></wp:positionV>'
        f"<wp:extent {size}/><a:graphic><a:graphicData><wps:wsp><wps:spPr>"
        f'<a:xfrm rot="{turn * 60000}"><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="{prst}"/>{line}'
        "</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        '<mc:Fallback><w:pict><v:line from="0,0" to="1in,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )


def vml(shape):
    return f"<w:r><w:pict>{shape}</w:pict></w:r>"


def holding(text, shape, properties=CENTRED):
    """A paragraph in which a shape is anchored."""
    return p(text, properties).replace("</w:p>", f"{shape}</w:p>")


def lines(body):
    return open_word(io.BytesIO(docx(body))).lines


def only(body):
    [line] = lines(body)
    return line


@pytest.mark.parametrize(
    ("shape", "length", "left", "stroke"),
    [
        (drawn(57.5, 10), 57.5, 10, "single"),
        (drawn(57.5, 40, beside="page"), 57.5, 10, "single"),  # the left margin is 30 mm
        (drawn(57.5, 10, beside="margin"), 57.5, 10, "single"),
        (drawn(65, align="center"), 65, 50, "single"),  # of 165 mm
        (drawn(0.0, 10, height=30, turn=90), 30, 10, "single"),  # upright and turned
        (drawn(30, 10, line='<a:ln><a:prstDash val="sysDot"/></a:ln>'), 30, 10, "dotted"),
        (drawn(30, 10, line='<a:ln><a:prstDash val="dash"/></a:ln>'), 30, 10, "dashed"),
        (vml('<v:line from="10mm,2mm" to="40mm,2mm"/>'), 30, 10, "single"),
        (vml('<v:line from="40mm,2mm" to="10mm,2mm" style="margin-left:5mm"/>'), 30, 15, "single"),
        (
            vml('<v:shape style="margin-left:10mm;width:30mm;height:0"><v:stroke dashstyle="dash"/></v:shape>'),
            30,
            10,
            "dashed",
        ),
        (
            vml(
                '<v:group style="margin-left:20mm;width:60mm;height:2mm" coordorigin="100,0" coordsize="200,10">'
                '<v:line from="150,0" to="250,0"/></v:group>'
            ),
            30,
            35,
            "single",
        ),
        (vml('<v:rect style="margin-left:36pt;width:72pt;height:1pt"/>'), 25.4, 12.7, "single"),
    ],
)
def test_a_shape_is_as_long_as_it_is_drawn(shape, length, left, stroke):
    line = only(holding("Tiêu ngữ", shape))
    assert (line.make, line.stroke) == (Make.SHAPE, stroke)
    assert (line.length, line.left) == (pytest.approx(length, abs=0.1), pytest.approx(left, abs=0.1))


@pytest.mark.parametrize(
    "shape",
    [
        drawn(40, line="<a:ln><a:noFill/></a:ln>"),
        drawn(40, line=""),  # neither its own line nor a theme's
        drawn(40, height=20, prst="rect"),
        drawn(40, prst="ellipse"),
        drawn(1),
        drawn(40, turn=90),
        vml('<v:line from="0,0" to="30mm,30mm"/>'),
        vml('<v:line from="0,0" to="30mm,0" stroked="f"/>'),
        vml('<v:shape style="width:30mm;height:0"><v:imagedata/></v:shape>'),
        vml('<v:line from="lạ" to=""/>'),
    ],
)
def test_what_is_no_horizontal_line_is_none(shape):
    assert lines(holding("Tiêu ngữ", shape)) == []


def head(left="", left_number="", right="", right_date="", after=""):
    """A header in a table of two rows; each argument is a shape to anchor there."""
    agency = p("ỦY BAN NHÂN DÂN", CENTRED) + holding("XÃ AN PHÚ", left)
    nation = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", CENTRED) + holding("Độc lập - Tự do - Hạnh phúc", right)
    second = row(holding("Số: 05/KH-UBND", left_number), holding("An Phú, ngày 05 tháng 01 năm 2026", right_date))
    return table(row(agency, nation), second) + holding("", after) + p("KẾ HOẠCH", CENTRED)


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ({"left": drawn(20, 15, 5)}, "XÃ AN PHÚ"),
        ({"left": drawn(20, 15, -0.5)}, "ỦY BAN NHÂN DÂN"),
        ({"left_number": drawn(20, 15, 0.8)}, "XÃ AN PHÚ"),  # in the next row, just under its top
        ({"left_number": drawn(20, 15, 5.5)}, "Số: 05/KH-UBND"),
        ({"right": drawn(40, 5, 15)}, "An Phú, ngày 05 tháng 01 năm 2026"),
        ({"right_date": drawn(40, 5, 0.5)}, "Độc lập - Tự do - Hạnh phúc"),
        (
            {"left_number": drawn(40, 55, 0.5)},
            "Độc lập - Tự do - Hạnh phúc",
        ),  # anchored on the left, drawn on the right
        ({"left": drawn(40, 55, 5)}, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ({"left": drawn(40, 85, 32.6, beside="leftMargin", under="topMargin")}, "Độc lập - Tự do - Hạnh phúc"),
        ({"right": drawn(40, 85, 32.6, beside="page", under="page")}, "Độc lập - Tự do - Hạnh phúc"),
        ({"after": drawn(20, 15, 0.2)}, "Số: 05/KH-UBND"),
        ({"left_number": vml('<v:line from="15mm,0.5mm" to="35mm,0.5mm"/>')}, "XÃ AN PHÚ"),
    ],
)
def test_a_line_anchored_elsewhere_stands_under_the_words_above_it(where, text):
    assert only(head(**where)).text.text == text


@pytest.mark.parametrize(
    ("body", "make", "text", "length"),
    [
        (
            p("Trích yếu") + p("", '<w:pBdr><w:bottom w:val="single"/></w:pBdr><w:ind w:left="2835" w:right="2835"/>'),
            Make.BORDER,
            "Trích yếu",
            65,
        ),
        (p("Trích yếu", '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'), Make.BORDER, "Trích yếu", 165),
        (p("Trích yếu") + p("Sau", '<w:pBdr><w:top w:val="dotted"/></w:pBdr>'), Make.BORDER, "Trích yếu", 165),
        (p("Trích yếu") + p("__________"), Make.TYPED, "Trích yếu", 17.6),
        (p("Trích yếu") + p("–––––"), Make.TYPED, "Trích yếu", 8.8),
        (p("Trích yếu") + p("---o0o---"), Make.TYPED, "Trích yếu", None),
        (p("Trích yếu") + p("  -----***-----  "), Make.TYPED, "Trích yếu", None),
        (p("Tiêu ngữ", letters='<w:u w:val="single"/>'), Make.UNDERLINE, "Tiêu ngữ", None),
    ],
)
def test_borders_and_characters_are_lines_too(body, make, text, length):
    line = only(body)
    assert (line.make, line.text.text) == (make, text)
    if length is not None:
        assert line.length == pytest.approx(length, abs=0.2)


def test_a_line_typed_below_a_line_break_stands_under_its_own_words():
    line = only("<w:p><w:r><w:t>Độc lập</w:t><w:br/><w:t>-------</w:t></w:r></w:p>")
    assert (line.make, line.text is line.holder) == (Make.TYPED, True)


FRAME = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))


@pytest.mark.parametrize(
    "body",
    [
        p("HỎA TỐC", f"<w:pBdr>{FRAME}</w:pBdr>"),
        p("Họ và tên: .........."),
        p("................"),
        p("- 12 -"),
        p("--"),
        p("a", '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'),
        "<w:p><w:r><w:rPr><w:u w:val='single'/></w:rPr><w:t>một</w:t></w:r><w:r><w:t>hai</w:t></w:r></w:p>",
        p("   ", letters='<w:u w:val="single"/>'),
    ],
)
def test_a_frame_a_blank_a_page_number_are_no_lines(body):
    assert lines(p("Trên") + body) == []
