"""Lines of foreign files through the lenses: as long as the decree asks, on the middle of their text, drawn at all."""

import io

import pytest

from foreign import docx, p
from kehoach.rules import properties as prop
from kehoach.rules.roles import Role
from kehoach.word.looks.components import components
from kehoach.word.looks.lenses import LENSES
from kehoach.word.looks.lines import RuledLine
from kehoach.word.reading.opened import open_word

LETTERS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:b/><w:sz w:val="28"/>'
TEXT = "Độc lập - Tự do - Hạnh phúc"  # 60.5 mm wide at 14 pt bold; the page has 165 mm


def line_under(shape="", after="", alignment="center", letters=LETTERS):
    body = p(TEXT, f'<w:jc w:val="{alignment}"/>', letters).replace("</w:p>", f"{shape}</w:p>") + after
    opened = open_word(io.BytesIO(docx(body)))
    roles = {TEXT: Role.TIEU_NGU}
    [line] = [
        each
        for each in components(opened, lambda each: roles.get(each.text))
        if RuledLine in each.seen_as and not each.text
    ]
    assert (line.role, line.number) == (Role.DUONG_KE_TIEU_NGU, 2 if after else 1)
    seen = line.seen_as[RuledLine]
    return [LENSES[each].read(seen)[0] for each in (prop.NET_KE, prop.DO_DAI_KE, prop.DO_LECH_KE)]


def drawn(begin, end):
    return f'<w:r><w:pict><v:line from="{begin}mm,6mm" to="{end}mm,6mm"/></w:pict></w:r>'


@pytest.mark.parametrize(
    ("shape", "alignment", "ratio", "shift"),
    [
        (drawn(52.5, 112.5), "center", 1.0, 0),
        (drawn(67.5, 97.5), "center", 0.5, 0),
        (drawn(57.5, 87.5), "center", 0.5, 10),
        (drawn(0, 60), "left", 1.0, 0),
        (drawn(105, 165), "right", 1.0, 0),
        (drawn(105, 165), "left", 1.0, 105),
    ],
)
def test_a_drawn_line_is_measured_by_its_text(shape, alignment, ratio, shift):
    stroke, seen_ratio, seen_shift = line_under(shape, alignment=alignment)
    assert (stroke, seen_ratio, seen_shift) == ("liền", pytest.approx(ratio, abs=0.03), pytest.approx(shift, abs=0.6))


def test_what_is_typed_or_underlined_is_no_stroke():
    assert line_under(after=p("----------", '<w:jc w:val="center"/>'))[0] == "ký tự gõ"
    assert line_under(letters=LETTERS + '<w:u w:val="single"/>')[0] == "gạch chân dưới chữ"
