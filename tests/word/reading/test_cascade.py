"""Where a look comes from (ISO/IEC 29500-1 §17.7.2): each case as a document has it, the nearest place winning."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foreign import docx, p, row, table
from kehoach.word.reading.opened import open_word

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" '
    'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)
THEME = (
    '<a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/></a:minorFont></a:fontScheme>'
)


def style(name, inside="", kind="paragraph", based_on="", default=False):
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}" w:default="{default:d}"><w:name w:val="{name} name"/>{base}{inside}</w:style>'


def letters(inside):
    return f"<w:rPr>{inside}</w:rPr>"


def looks(inside):
    return f"<w:pPr>{inside}</w:pPr>"


def read(body, **parts):
    return open_word(io.BytesIO(docx(body, **parts))).paragraphs


def first_run(body, **parts):
    return read(body, **parts)[0].runs[0]


def of(name):
    return f'<w:pStyle w:val="{name}"/>'


BOLD, PLAIN = "<w:b/>", '<w:b w:val="0"/>'
THIRTEEN, FOURTEEN = '<w:sz w:val="26"/>', '<w:sz w:val="28"/>'
NORMAL = style("Normal", letters(THIRTEEN), default=True)


@pytest.mark.parametrize(
    ("styles", "properties", "own", "size"),
    [
        ("", "", "", 10),  # §17.3.2.38
        (DEFAULTS, "", "", 11),
        (DEFAULTS + NORMAL, "", "", 13),  # no style named: the default one
        (DEFAULTS + NORMAL, of("lost"), "", 13),  # as for one that is not there
        (DEFAULTS + NORMAL + style("a", based_on="Normal"), of("a"), "", 13),
        (DEFAULTS + NORMAL + style("a", letters(FOURTEEN), based_on="Normal"), of("a"), "", 14),
        (DEFAULTS + NORMAL + style("a", based_on="b") + style("b", based_on="a"), of("a"), "", 11),  # a circle
        (DEFAULTS + NORMAL + style("c", letters(FOURTEEN), "character"), "", '<w:rStyle w:val="c"/>', 14),
        (DEFAULTS + NORMAL + style("a", letters(FOURTEEN)), "", '<w:rStyle w:val="a"/>', 13),  # of another kind
        (DEFAULTS + NORMAL, "", '<w:sz w:val="25"/>', 12.5),
        (DEFAULTS + NORMAL, "", '<w:sz w:val="15pt"/>', 15),
        (DEFAULTS + NORMAL, "", '<w:sz w:val="lớn"/>', 13),  # nonsense says nothing
    ],
)
def test_size_comes_from_the_nearest_place(styles, properties, own, size):
    assert first_run(p("chữ", properties, own), styles=styles).letters.size == size


@pytest.mark.parametrize(
    ("defaults", "in_table", "in_style", "in_character", "own", "is_bold"),
    [
        ("", "", BOLD, "", "", True),
        ("", "", BOLD, BOLD, "", False),  # §17.7.3: twice is not
        ("", BOLD, BOLD, "", "", False),
        ("", BOLD, BOLD, BOLD, "", True),
        ("", BOLD, PLAIN, "", "", True),
        (BOLD, "", BOLD, BOLD, "", True),  # in the defaults it holds whatever the styles say
        ("", "", BOLD, BOLD, BOLD, True),  # the run's own is no toggle
        ("", "", BOLD, "", PLAIN, False),
        ("", "", '<w:b w:val="on"/>', "", "", True),
        ("", "", '<w:b w:val="false"/>', "", "", False),
    ],
)
def test_bold_toggles(defaults, in_table, in_style, in_character, own, is_bold):
    styles = (
        f"<w:docDefaults><w:rPrDefault>{letters(defaults)}</w:rPrDefault></w:docDefaults>"
        + style("a", letters(in_style)) + style("c", letters(in_character), "character")
        + style("t", letters(in_table), "table")
    )  # fmt: skip
    inside = p("chữ", of("a"), f'<w:rStyle w:val="c"/>{own}')
    assert first_run(table(row(inside), properties='<w:tblStyle w:val="t"/>'), styles=styles).letters.bold == is_bold


@given(st.lists(st.sampled_from(["", BOLD, PLAIN]), min_size=1, max_size=6), st.integers(0, 200))
def test_a_chain_of_styles_is_the_nearest_that_says_anything_whatever_else_is_in_the_file(chain, others):
    named = [style(f"s{n}", letters(said), based_on=f"s{n + 1}") for n, said in enumerate(chain)]
    named += [style(f"x{n}", letters(BOLD), based_on="s0") for n in range(others)]
    said = next((each for each in chain if each), PLAIN)
    assert first_run(p("chữ", of("s0")), styles="".join(named)).letters.bold == (said == BOLD)


def test_a_theme_s_font_is_the_font_it_names_and_goes_before_a_name_beside_it():
    assert first_run(p("chữ"), styles=DEFAULTS, theme=THEME).used_fonts == ["Calibri", "Calibri"]
    both = '<w:rFonts w:ascii="Arial" w:asciiTheme="majorAscii" w:hAnsi="Arial"/>'
    assert first_run(p("chữ", letters=both), styles=DEFAULTS, theme=THEME).used_fonts == ["Cambria", "Arial"]
    assert first_run(p("chu"), styles=DEFAULTS).used_fonts == ["phông của chủ đề"]  # no theme in the file
    assert first_run(p("chu")).used_fonts == ["phông mặc định của máy"]


@pytest.mark.parametrize(
    ("text", "fonts"),
    [
        ("chu 12", ["A"]),
        ("đã", ["H"]),
        ("đi", ["A", "H"]),
        ("đ\u00a0ă", ["H"]),
        ("字", ["E"]),
        ("  ", []),
        ("\u00a0", []),
    ],
)
def test_only_the_fonts_that_letters_ask_for_are_told(text, fonts):
    own = '<w:rFonts w:ascii="A" w:hAnsi="H" w:eastAsia="E" w:cs="C"/>'
    assert sorted(first_run(p(text, letters=own)).used_fonts) == fonts
    if text.strip():
        assert first_run(p(text, letters=f"{own}<w:rtl/>")).used_fonts == ["C"]


@pytest.mark.parametrize(
    ("properties", "looked", "value"),
    [
        ('<w:jc w:val="start"/>', "alignment", "left"),
        ('<w:jc w:val="end"/>', "alignment", "right"),
        ('<w:ind w:start="567"/>', "start", 10.0),
        ('<w:ind w:left="10mm" w:end="2cm"/>', "end", 20.0),
        ('<w:ind w:firstLine="720"/>', "first_line", 12.7),
        ('<w:ind w:firstLine="720" w:hanging="360"/>', "first_line", -6.35),
        ('<w:spacing w:before="6pt"/>', "before", 6.0),
        ('<w:spacing w:before="120" w:beforeAutospacing="1"/>', "before", 14.0),
        ('<w:spacing w:after="120" w:afterAutospacing="0"/>', "after", 6.0),
        ('<w:spacing w:line="360" w:lineRule="auto"/>', "lines", 1.5),
        ('<w:spacing w:line="340" w:lineRule="exact"/>', "fixed_line", 17.0),
        ('<w:spacing w:line="340" w:lineRule="atLeast"/>', "fixed_line", 17.0),
        ('<w:spacing w:line="360"/>', "fixed_line", None),  # §17.3.1.33: without a rule it is auto
        ("<w:contextualSpacing/>", "is_contextual", True),
        ("<w:pageBreakBefore/>", "page_break_before", True),
        ('<w:keepNext w:val="0"/>', "keep_next", False),
        ('<w:outlineLvl w:val="2"/>', "outline_level", 2),
        ('<w:outlineLvl w:val="9"/>', "outline_level", None),
        ('<w:framePr w:w="100"/>', "is_framed", True),
    ],
)
def test_a_paragraph_s_own_looks_are_read_in_every_spelling(properties, looked, value):
    base = style("a", looks('<w:spacing w:line="300" w:lineRule="exact"/>'), default=True)
    [paragraph] = read(p("chữ", properties), styles=base)
    found = getattr(paragraph.looks, looked)
    assert found == (pytest.approx(value, abs=0.01) if isinstance(value, float) else value)


def test_attributes_of_one_element_come_each_from_its_nearest_place():
    styles = style("b", looks('<w:ind w:left="567" w:firstLine="720"/>')) + style(
        "a", looks('<w:ind w:right="567"/>'), based_on="b"
    )
    [paragraph] = read(p("chữ", of("a") + '<w:ind w:firstLine="0"/>'), styles=styles)
    assert [round(each, 1) for each in (paragraph.looks.start, paragraph.looks.end, paragraph.looks.first_line)] == [
        10,
        10,
        0,
    ]


def condition(name, inside):
    return f'<w:tblStylePr w:type="{name}">{inside}</w:tblStylePr>'


STRIPED = style(
    "t",
    letters('<w:color w:val="000001"/>')
    + condition("band1Horz", letters('<w:color w:val="0000B1"/>')) + condition("band2Horz", letters('<w:color w:val="0000B2"/>'))
    + condition("firstRow", letters('<w:color w:val="0000F0"/>') + looks('<w:jc w:val="center"/>'))
    + condition("firstCol", letters('<w:color w:val="0000C0"/>')) + condition("nwCell", letters('<w:color w:val="00000A"/>')),
    "table",
)  # fmt: skip
CELLS = "".join(row(p("a"), p("b")) for _ in range(3))


@pytest.mark.parametrize(
    ("look", "colours"),
    [
        ('<w:tblLook w:firstRow="1" w:firstColumn="1" w:noVBand="1"/>', "0A F0 C0 B1 C0 B2"),
        ('<w:tblLook w:val="04A0"/>', "0A F0 C0 B1 C0 B2"),  # the same as bits
        ('<w:tblLook w:firstRow="1" w:noHBand="1"/>', "F0 F0 01 01 01 01"),
        ('<w:tblLook w:val="0600"/>', "01 01 01 01 01 01"),
        ("", "B1 B1 B2 B2 B1 B1"),
    ],
)
def test_a_table_s_style_looks_as_its_conditions_hold(look, colours):
    found = read(table(CELLS, properties=f'<w:tblStyle w:val="t"/>{look}'), styles=STRIPED)
    assert " ".join(each.runs[0].letters.colour[-2:] for each in found) == colours
    assert found[0].looks.alignment == ("center" if "F0" in colours else "left")


def test_a_paragraph_s_style_goes_over_the_table_s():
    red = style("a", letters('<w:color w:val="ff0000"/>'))
    found = read(table(row(p("a", of("a")), p("b"))), styles=red)
    assert [each.runs[0].letters.colour for each in found] == ["FF0000", "auto"]


LISTS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '<w:pPr><w:ind w:left="1134" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


@pytest.mark.parametrize(
    ("in_style", "own", "start"),
    [
        ('<w:ind w:left="567"/>', IN_LIST, 20),  # the list named here goes over the style
        ('<w:ind w:left="567"/>' + IN_LIST, "", 10),  # the list named in the style under it
        (IN_LIST, "", 20),
        (IN_LIST, '<w:numPr><w:numId w:val="0"/></w:numPr>', 0),  # taken out of the list
        ('<w:ind w:left="567"/>', IN_LIST + '<w:ind w:left="0"/>', 0),
    ],
)
def test_a_list_indents_its_paragraphs(in_style, own, start):
    [paragraph] = read(p("chữ", of("a") + own), styles=style("a", looks(in_style)), numbering=LISTS)
    assert paragraph.looks.start == pytest.approx(start, abs=0.01)


def test_white_space_alone_has_no_looks():
    red = '<w:color w:val="FF0000"/>'
    [paragraph] = read(
        f'<w:p><w:r><w:t>chữ</w:t></w:r><w:r>{letters(red)}<w:t xml:space="preserve"> </w:t></w:r></w:p>'
    )
    assert [run.letters.colour for run in paragraph.visible_runs] == ["auto"]


def test_of_a_list_of_fonts_as_a_web_page_has_it_the_first_is_taken():
    own = '<w:rFonts w:ascii="Times New Roman;serif" w:hAnsi="Times New Roman;serif"/>'
    assert first_run(p("chữ", letters=own)).used_fonts == ["Times New Roman", "Times New Roman"]
