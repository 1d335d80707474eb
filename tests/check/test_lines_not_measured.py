"""Lines that a reader sees below the head's words and that are not measured: nobody is told that there is none."""

import io

import pytest

import kehoach
from check.test_annotated import with_part
from check.typed_page import TypedPage
from word.editing.test_comments import parts

EDGE = '<w:tcBorders><w:{} w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr>'
BLANKS = '<w:p><w:r><w:rPr><w:u w:val="{}"/></w:rPr><w:t xml:space="preserve">      </w:t></w:r></w:p>'


def found_with(before, after):
    """The codes found in a page without the line below the Tiêu ngữ, `after` standing for the first `before`."""
    page = TypedPage()
    page.drop("ke_tieu_ngu")
    words = parts(page.docx())["word/document.xml"].decode()
    content = with_part(page.docx(), "word/document.xml", new=words.replace(before, after, 1))
    return {each.code for each in kehoach.check_docx(io.BytesIO(content)).findings}


def test_without_any_line_it_is_told():
    assert found_with("</w:body>", "</w:body>") == {"bo_tri.duong_ke"}


@pytest.mark.parametrize(("side", "said"), [("bottom", set()), ("top", set()), ("left", {"bo_tri.duong_ke"})])
def test_a_border_of_a_cell_may_be_the_line_and_one_that_stands_upright_is_none(side, said):
    assert found_with("</w:tcPr>", EDGE.format(side)) == said


@pytest.mark.parametrize(("stroke", "said"), [("single", set()), ("none", {"bo_tri.duong_ke"})])
def test_underlined_blanks_may_be_the_line(stroke, said):
    assert found_with("</w:tcPr>", "</w:tcPr>" + BLANKS.format(stroke)) == said
