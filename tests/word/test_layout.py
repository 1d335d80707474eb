"""Where things stand on the page: the header's columns and size, ruled lines, even breaks, the columns of tables."""

import io
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from kehoach import to_bytes
from kehoach.document.blocks import Columns, Document, Paragraph, Table, TableCell
from kehoach.document.columns import CELL_PADDING, LEAST_COLUMN, column_widths, fitted
from kehoach.document.columns import _fitted as measured_anew
from kehoach.document.compose import compose
from kehoach.document.layout import LEAST_LEFT, SLACK, Layout, lay_out
from kehoach.model.ke_hoach import KeHoach
from kehoach.rules.nd30 import DEFAULTS
from kehoach.rules.roles import Role
from kehoach.word.runs import twips
from kehoach.wording.columns import WIDEST_MEASURED
from kehoach.wording.widths import balanced, width, wrap
from samples import FRAME, NAMES, SENTENCE, plan
from strategies import texts

AREA = 165.0  # mm: A4 with margins of 30 and 15
OPEN = {name: value for name, value in DEFAULTS.items() if name != "co_chu_dau"}  # the header's size is to be picked
QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
SHORT_DATE = "An Phú, ngày 15 tháng 01 năm 2026"
LONG_DATE = "Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026"


def document(date=SHORT_DATE, agency=("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ"), parents=()):
    """A page that is nothing but its head."""
    names = [Paragraph(Role.CO_QUAN_CHU_QUAN, line) for line in parents]
    names += [Paragraph(Role.CO_QUAN_BAN_HANH, line) for line in agency]
    right = (Paragraph(Role.QUOC_HIEU, QUOC_HIEU), Paragraph(Role.TIEU_NGU, "Độc lập - Tự do - Hạnh phúc"))
    rows = (
        ((*names, Paragraph(Role.DUONG_KE_CO_QUAN)), (*right, Paragraph(Role.DUONG_KE_TIEU_NGU))),
        ((Paragraph(Role.SO_KY_HIEU, "Số: 08/KH-UBND"),), (Paragraph(Role.DIA_DANH_THOI_GIAN, date),)),
    )
    return Document((Columns("dau_van_ban", rows),))


def full_table(columns, text="1.500.000.000"):
    """A table of as many sums as it has columns."""
    head = tuple(TableCell(f"Năm {2020 + number}", Role.TIEU_DE_COT) for number in range(columns))
    return Table(("*",) * columns, (head,), ((TableCell(text),) * columns,))


@pytest.mark.parametrize(("columns", "small", "padding"), [(4, False, 1.5), (6, True, 1.5), (6, True, 0.8)])
def test_a_full_table_goes_down_to_11_points_and_then_to_narrower_cells(columns, small, padding):
    text = "1.500.000.000" if padding == 1.5 else "1.500.000.000đ"
    found = fitted(full_table(columns, text), LAYOUT)
    assert (found.is_small, found.padding) == (small, padding)
    size = 11 if small else 12
    assert min(found.widths) >= width(text, size) + 2 * padding


def test_the_title_of_a_long_text_does_not_get_the_narrowest_column():
    title = TableCell("Nội dung công việc được giao theo chương trình " * 6, Role.TIEU_DE_COT)
    table = Table(
        ("*",) * 3, ((TableCell("STT", Role.TIEU_DE_COT), title, TableCell("Chủ trì", Role.TIEU_DE_COT)),), ()
    )
    widths = column_widths(table, LAYOUT)
    assert widths[1] == max(widths)


# -- the head -----------------------------------------------------------------------------------------------------------


def test_the_right_column_holds_the_wider_of_quoc_hieu_and_date():
    assert width(QUOC_HIEU, 13, dam=True) > width(SHORT_DATE, 14, nghieng=True)
    assert lay_out(document(), DEFAULTS).right == width(QUOC_HIEU, 13, dam=True) + SLACK
    longer = "Cam Ranh - Nha Trang, ngày 29 tháng 12 năm 2026"
    assert width(longer, 14, nghieng=True) > width(QUOC_HIEU, 13, dam=True)
    assert lay_out(document(longer), DEFAULTS).right == width(longer, 14, nghieng=True) + SLACK


def test_both_columns_together_are_the_text_area():
    for date in (SHORT_DATE, LONG_DATE, f"{LONG_DATE} {LONG_DATE}"):
        layout = lay_out(document(date), OPEN)
        assert sum(layout.columns("dau_van_ban", 2)) == pytest.approx(AREA)
        assert layout.left > 0


def test_a_blank_in_the_place_line_wraps_and_leaves_the_agency_its_column():
    for blank in ("[điền: địa danh]", "[điền: địa danh, tên tỉnh hoặc xã nơi cơ quan đóng trụ sở]"):
        assert lay_out(document(f"{blank}, ngày 15 tháng 01 năm 2026"), OPEN).left >= LEAST_LEFT


def test_a_usual_head_takes_the_large_sizes():
    layout = lay_out(document(), OPEN)
    assert layout.choices["co_chu_dau"] == "lon"
    assert layout.left >= LEAST_LEFT


def test_a_long_place_name_takes_the_small_sizes_by_itself():
    layout = lay_out(document(LONG_DATE), OPEN)
    assert layout.choices["co_chu_dau"] == "nho"
    assert layout.right == width(LONG_DATE, 13, nghieng=True) + SLACK
    assert layout.left >= LEAST_LEFT


@pytest.mark.parametrize("role", ["agency", "parents"])
def test_a_long_agency_takes_the_small_sizes_by_itself(role):
    name = "ỦY BAN NHÂN DÂN HUYỆN KIM ĐỘNG"
    assert width(name, 12) < width(name, 13) < AREA
    layout = lay_out(document(**{role: (name,)}), OPEN)
    assert layout.choices["co_chu_dau"] == "nho"


@given(st.sampled_from(["nho", "lon"]), st.sampled_from([SHORT_DATE, LONG_DATE]), st.booleans())
def test_the_authors_own_size_wins(size, date, is_long):
    agency = ("BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH BÌNH AN",) if is_long else ("UBND",)
    assert lay_out(document(date, agency), OPEN | {"co_chu_dau": size}).choices["co_chu_dau"] == size


@given(plan_name=st.sampled_from(NAMES), place=texts)
def test_the_choices_of_a_layout_are_complete(plan_name, place):
    written = plan(plan_name)
    layout = lay_out(compose(written.model_copy(update={"dia_danh": place})), written.trinh_bay.choices())
    assert layout.choices.keys() == DEFAULTS.keys()


def test_a_turned_page_is_wider_by_what_the_paper_is_longer():
    layout = lay_out(document(), DEFAULTS)
    assert layout.turned().area == AREA + 297 - 210
    assert layout.turned().choices == layout.choices


@pytest.mark.parametrize("shares", [[1], [0.53, 0.47], [1 / 3, 1 / 3, 1 / 3]])
def test_signatures_share_the_text_area_and_the_recipients_have_a_little_more_than_half(shares):
    columns = lay_out(document(), DEFAULTS).columns("cuoi_van_ban", len(shares))
    assert columns == pytest.approx([AREA * share for share in shares])


# -- ruled lines --------------------------------------------------------------------------------------------------------

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The line, the text it is measured by, its least and greatest length as a share of that text, the text's look.
RULED = {
    "duong_ke_tieu_ngu": ("tieu_ngu", 1, 1, {"dam": True}),  # PL I.II.1.b: "có độ dài bằng độ dài của dòng chữ"
    "duong_ke_co_quan": ("co_quan_ban_hanh", 1 / 3, 1 / 2, {"dam": True}),  # II.2.b: "bằng từ 1/3 đến 1/2"
    "duong_ke_trich_yeu": ("trich_yeu", 1 / 3, 1 / 2, {"dam": True}),  # II.5.b
    "duong_ke_kem_theo": ("kem_theo", 1 / 4, 1 / 2, {"nghieng": True}),  # as it is drawn in Mẫu 2.1
}


def text(paragraph):
    pieces = {f"{W}t": lambda each: each.text, f"{W}br": lambda _: "\n"}
    return "".join(pieces[each.tag](each) for each in paragraph.iter() if each.tag in pieces)


def lines_drawn(written):
    """Each ruled line of a .docx: its style, its indents and its length in mm, and the texts above it."""
    with zipfile.ZipFile(io.BytesIO(to_bytes(written))) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml")).find(f"{W}body")
    for room, paragraphs in [(9355, list(body.findall(f"{W}p"))), *map(cell_content, body.iter(f"{W}tc"))]:
        above = []
        for paragraph in paragraphs:
            if (found := paragraph.find(f"{W}pPr/{W}pStyle")) is None:
                above = []  # a new section
            elif (name := found.get(f"{W}val")) in RULED:
                indents = paragraph.find(f"{W}pPr/{W}ind")
                left, right = (int(indents.get(f"{W}{side}")) for side in ("left", "right"))
                yield name, (left, right), (room - left - right) * 25.4 / 1440, above
            else:
                above.append((name, text(paragraph)))


def cell_content(cell):
    return int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")), cell.findall(f"{W}p")


SIZES = {"tieu_ngu": 14, "co_quan_ban_hanh": 13, "trich_yeu": 14, "kem_theo": 14}
UPRIGHT = {
    "usual": {},
    "long trích yếu": {"trich_yeu": "Tuyên truyền cải cách hành chính, chuyển đổi số và cung cấp dịch vụ công " * 3},
    "last line much shorter": {"co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã Ia"}},
    "last line a little shorter": {"co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã Hòa Phú"}},
    "trích yếu of two lines": {"trich_yeu": "Tuyên truyền cải cách hành chính\nnăm 2026"},
    "with an appendix": {"phu_luc": [{"tieu_de": "Chỉ tiêu", "doan": SENTENCE}], "noi_dung": "Chỉ tiêu tại Phụ lục."},
}


@pytest.mark.parametrize("changes", UPRIGHT.values(), ids=UPRIGHT)
def test_ruled_lines_are_as_long_as_the_decree_says_and_stand_in_the_middle(changes):
    written = KeHoach.model_validate(FRAME | {"noi_dung": SENTENCE, "trinh_bay": {"co_chu_dau": "lon"}} | changes)
    found = list(lines_drawn(written))
    assert {name for name, *_ in found} == RULED.keys() - (set() if "phu_luc" in changes else {"duong_ke_kem_theo"})
    for name, (left, right), length, above in found:
        measured, least, greatest, face = RULED[name]
        lines = [
            line for role, words in above if role == measured for line in balanced(words, SIZES[role], AREA, **face)
        ]
        longest = max(width(line, SIZES[measured], **face) for line in lines)
        assert left == right
        assert longest * least - 0.1 <= length <= longest * greatest + 0.1, name
        last = width(lines[-1], SIZES[measured], **face)
        if longest * least <= last * greatest:  # one length is right for both lines
            assert last * least - 0.1 <= length <= last * greatest + 0.1, name


# -- even breaks --------------------------------------------------------------------------------------------------------

CENTRED = {
    Role.CO_QUAN_BAN_HANH: (13, {"dam": True}),
    Role.TRICH_YEU: (14, {"dam": True}),
    Role.KEM_THEO: (14, {"nghieng": True}),
}
LAYOUT = Layout(DEFAULTS, AREA, 96.0)


@given(st.sampled_from(list(CENTRED)), texts, st.floats(30, AREA))
@example(Role.TRICH_YEU, "Tuyên truyền cải cách hành chính\nnăm 2026 " * 3, 100.0)
def test_an_even_break_takes_no_more_and_no_fewer_lines(role, words, room):
    size, face = CENTRED[role]
    indent = LAYOUT.even_indent(Paragraph(role, words), room)
    before = wrap(words, size, room, **face)
    assert 0 <= indent < room / 2
    assert len(wrap(words, size, room - 2 * indent, **face)) == len(before)


@given(st.sampled_from(list(CENTRED)), texts, st.floats(30, AREA))
def test_an_even_break_makes_no_line_longer(role, words, room):
    size, face = CENTRED[role]
    indent = LAYOUT.even_indent(Paragraph(role, words), room)
    longest = [
        max(width(line, size, **face) for line in wrap(words, size, space, **face))
        for space in (room - 2 * indent, room)
    ]
    assert longest[0] <= longest[1]


@given(st.sampled_from(list(CENTRED)), texts)
def test_a_text_of_one_line_is_left_alone(role, words):
    size, face = CENTRED[role]
    assume(width(words, size, **face) <= AREA)
    assert LAYOUT.even_indent(Paragraph(role, words), AREA) == 0


# -- tables -------------------------------------------------------------------------------------------------------------

WIDTHS = st.one_of(
    st.just("*"), st.integers(1, 250).map("{}mm".format), st.integers(1, 150).map("{}%".format), st.just("12.5mm")
)


ROOMY = st.one_of(st.just("*"), st.integers(1, 40).map("{}mm".format))


@st.composite
def tables(draw, widths=WIDTHS, most=8):
    """A table of a few columns, with and without widths that were asked for."""
    asked = draw(st.lists(widths, min_size=1, max_size=most))
    row = st.tuples(*[st.one_of(st.just(""), texts).map(TableCell) for _ in asked])
    head = tuple(TableCell(draw(texts), Role.TIEU_DE_COT) for _ in asked)
    return Table(tuple(asked), (head,), tuple(draw(st.lists(row, max_size=4))))


def least_widths(table):
    """The room for the longest word of each column, with the padding of its cells."""
    for column in range(len(table.rong)):
        words = [
            width(word, 12, dam=row is table.head[0])
            for row in (*table.head, *table.rows)
            for word in wrap(row[column].text, 12, 0.0)  # what no line break can part
        ]
        least = LEAST_COLUMN if table.rong[column] == "*" else 0.0
        yield max(least, min(max(words, default=0), WIDEST_MEASURED) + 2 * CELL_PADDING)


def in_mm(text):
    if text == "*":
        return None
    return float(text[:-2]) if text.endswith("mm") else float(text[:-1]) * AREA / 100


@given(tables())
def test_columns_fill_the_text_area(table):
    assert sum(column_widths(table, LAYOUT)) == pytest.approx(AREA)


@given(tables(), tables(), st.sampled_from([12, 13, 14]))
def test_what_is_kept_of_a_table_is_what_would_be_measured_anew(table, other, size):
    layouts = [LAYOUT, LAYOUT._replace(choices={**LAYOUT.choices, "co_chu_bang": size})]
    asked = [(each, layout) for each in (table, other, table) for layout in layouts]
    assert [fitted(*each) for each in asked] == [measured_anew(*each) for each in asked]


@given(tables())
def test_every_column_has_some_width(table):
    assert min(column_widths(table, LAYOUT)) > 0


@given(tables())
def test_a_measured_column_has_room_for_its_longest_word_where_that_is_possible(table):
    least = list(least_widths(table))
    asked = [in_mm(text) for text in table.rong]
    floors = [need if value is None else min(need, value) for need, value in zip(least, asked, strict=True)]
    assume(sum(floors) + len(floors) <= AREA and None in asked)  # 1 mm each: the program keeps a little air
    found = column_widths(table, LAYOUT)
    assert [each for each, floor in zip(found, floors, strict=True) if each < floor - 0.001] == []


@given(tables(ROOMY, most=4))
def test_widths_that_were_asked_for_are_kept_where_there_is_room(table):
    asked = [in_mm(text) for text in table.rong]
    needs = [max(need + 1, value or 0.0) for need, value in zip(least_widths(table), asked, strict=True)]
    assume(sum(needs) <= AREA and None in asked)
    widths = zip(column_widths(table, LAYOUT), asked, least_widths(table), strict=True)
    kept = [(found, value) for found, value, least in widths if value is not None and value >= least + 1]
    assert [found for found, value in kept if found != pytest.approx(value)] == []


def test_columns_whose_widths_are_all_given_keep_their_proportions():
    table = Table(("20mm", "60mm", "30mm"), ((TableCell("A"), TableCell("B"), TableCell("C")),), ())
    assert column_widths(table, LAYOUT) == pytest.approx([30, 90, 45])


def test_a_column_of_long_texts_is_wider_than_one_of_numbers():
    rows = tuple((TableCell(str(number)), TableCell(SENTENCE)) for number in range(3))
    narrow, wide = column_widths(Table(("*", "*"), (), rows), LAYOUT)
    assert wide > 3 * narrow


@given(tables(), st.integers(60, 250))
def test_columns_fill_any_area(table, area):
    layout = Layout(DEFAULTS, float(area), 96.0)
    assert sum(column_widths(table, layout)) == pytest.approx(area)
    assert sum(map(twips, column_widths(table, layout))) == pytest.approx(twips(area), abs=len(table.rong))
