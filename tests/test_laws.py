"""One table for writer and checker: laws taken for every cell, so that a new one is covered when it is written.

Law 0, that the table says what the decree says, is test_decree.py.
"""

import io
from itertools import product

import pytest
from hypothesis import given, settings
from lxml import etree

from kehoach import to_bytes
from kehoach.check.looks import faults, looks
from kehoach.diagnostics import Severity
from kehoach.document.blocks import Columns, Document, Paragraph, Table, TableCell
from kehoach.document.layout import MEASURED_BY
from kehoach.errors import UnreadableFile
from kehoach.rules import properties as p
from kehoach.rules.constraints import Between, Exactly, HeaderSize, OneOf, SameAs
from kehoach.rules.nd30 import DEFAULTS, ND30, cells, pick
from kehoach.rules.roles import Role
from kehoach.word.looks.components import components
from kehoach.word.looks.lenses import LENSES, RuledLine
from kehoach.word.looks.page import Page
from kehoach.word.looks.paragraph import fix_line
from kehoach.word.looks.tree import child, set_value
from kehoach.word.package import Properties
from kehoach.word.parts import static
from kehoach.word.reading.opened import Opened, open_word
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.xml import W, value_of
from kehoach.word.style_sheet import STYLED, build
from kehoach.word.styles import READY_SIZES, ready_file, styles_xml
from kehoach.word.unprescribed import UNPRESCRIBED
from kehoach.word.write import write
from strategies import plans

CELLS = [pytest.param(role, prop, id=f"{role}.{prop.name}") for role in ND30 for prop in cells(role)]
OF_LETTERS = (p.PHONG_CHU, p.CO_CHU, p.CHU_DAM, p.CHU_NGHIENG, p.MAU_CHU)


def halves(properties):
    """Each property with every other component that has it: what is spoilt in one half must not show in the other."""
    for prop in properties:
        having = [role for role in ND30 if prop in cells(role)]
        for half, roles in enumerate((having[::2], having[1::2])):
            if roles:
                yield pytest.param(prop, roles, id=f"{prop.name}-{half}")


# Every size with every other; the further choices at both ends of what they may be.
CHOICES = [
    *({**DEFAULTS, "co_chu": body, "co_chu_dau": head} for body, head in product((13, 14), ("nho", "lon"))),
    {**DEFAULTS, "lui_dau_dong": 10, "cach_doan": 12, "cach_dong": 1.5, "co_chu": 13, "co_chu_dau": "nho"},
    {**DEFAULTS, "cach_dong": 1, "le_tren": 25, "le_duoi": 25, "le_trai": 35, "le_phai": 20},
]

TEXTS = {Role.SO_TRANG: "2", Role.MUC_DO_KHAN: "hỏa tốc", Role.SO_KY_HIEU: "Số: 05/KH-UBND"}


IN_CAPITALS = {role for role in ND30 if p.IN_HOA in cells(role) and pick(role, p.IN_HOA, DEFAULTS)}


def text(role):
    """Words for a component, in the capitals that the table picks: those are typed."""
    words = TEXTS.get(role, f"{role.ten} của Ủy ban nhân dân")
    return words.upper() if role in IN_CAPITALS else words


def page():
    """A page with every component once."""

    def cell(*roles):
        return tuple(Paragraph(role, "" if role in LINES else text(role)) for role in roles)

    r = Role
    head = Columns(
        "dau_van_ban",
        (
            (
                cell(r.CO_QUAN_CHU_QUAN, r.CO_QUAN_BAN_HANH, r.GHI_CHU_CO_QUAN, r.DUONG_KE_CO_QUAN),
                cell(r.QUOC_HIEU, r.TIEU_NGU, r.DUONG_KE_TIEU_NGU),
            ),
            (cell(r.SO_KY_HIEU, r.MUC_DO_KHAN), cell(r.DIA_DANH_THOI_GIAN)),
        ),
    )
    body = cell(
        r.TEN_LOAI, r.TRICH_YEU, r.DUONG_KE_TRICH_YEU, r.CAN_CU, r.LOI_VAN, r.TIEU_DE_MUC, r.TIEU_DE_KHOAN,
        r.NOI_DUNG_KHOAN, r.NOI_DUNG_DIEM, r.GACH_DAU_DONG, r.CONG_DAU_DONG, r.TU_PHAN, r.TIEU_DE_PHAN, r.TIEU_DE_BANG,
        r.GHI_CHU_BANG, r.TU_PHU_LUC, r.TEN_PHU_LUC, r.KEM_THEO, r.DUONG_KE_KEM_THEO, r.THONG_TIN_KY_SO,
    )  # fmt: skip
    cells = (r.TIEU_DE_COT,), (r.SO_COT,), (r.O_BANG,), (r.NHOM_HANG,)
    table = Table(("*",), (), tuple(tuple(TableCell(text(role), role) for role in row) for row in cells))
    end = Columns(
        "cuoi_van_ban",
        (
            (
                cell(r.TU_NOI_NHAN, r.DANH_SACH_NOI_NHAN, r.NGUOI_SOAN_THAO),
                cell(r.QUYEN_HAN, r.CHUC_VU, r.CHUC_VU_KHAC, r.HO_TEN),
            ),
        ),
    )
    return Document(
        (head, *body, table, *cell(r.GHI_CHU_BANG), end), le_tren=cell(r.CHI_DAN_LUU_HANH), le_duoi=cell(r.DIA_CHI)
    )


def without_tables(document):
    """Take out the tables with lines: they excuse a turned page (PL I.I.2)."""
    for table in list(document.root.iter(W + "tbl")):
        if value_of(table.find(W + "tblPr"), "tblStyle") == "bang_bieu":
            table.getparent().remove(table)


LINES = {Role.DUONG_KE_TIEU_NGU, Role.DUONG_KE_CO_QUAN, Role.DUONG_KE_TRICH_YEU, Role.DUONG_KE_KEM_THEO}


def written(choices):
    return io.BytesIO(write(page(), choices, Properties("", "")))


@pytest.fixture
def document():
    """A document to spoil: what is changed in its trees, `faults_of` sees."""
    return open_word(written(DEFAULTS), "cu.docx")


@pytest.fixture
def found(document):
    return list(components(document))


def faults_of(document):
    return [fault.at(document.name) for fault in faults(list(components(Opened(document.package))))]


def rules(document):
    return {diagnostic.code for diagnostic in faults_of(document)}


def add_run(paragraph, text):
    run = etree.SubElement(paragraph.element, W + "r")
    etree.SubElement(run, W + "t").text = text
    return run


def first_text(component):
    return next(component.seen_as[WordParagraph].element.iter(W + "t"))


# Law 1


@pytest.mark.parametrize(("role", "prop"), CELLS)
def test_what_the_table_picks_the_table_allows(role, prop):
    for choices in CHOICES:
        observed = {Role.LOI_VAN: pick(Role.LOI_VAN, p.CO_CHU, choices)}
        value = pick(role, prop, choices)
        forbidding = [str(needed) for _, needed in cells(role)[prop] if not needed.allows(value, observed)]
        assert forbidding == [], choices


# Laws 2 and 3: after a real writing and opening


def by_choice(choices):
    return " ".join(f"{choices[name]}" for name in ("co_chu", "co_chu_dau", "lui_dau_dong", "le_trai"))


@pytest.mark.parametrize("choices", CHOICES, ids=by_choice)
def test_what_was_picked_is_what_is_read_back(choices):
    found = list(components(open_word(written(choices))))
    assert {component.role for component in found} == set(ND30)
    different = []
    for component in found:
        for prop in cells(component.role):
            lens = LENSES[prop]
            expected = Exactly(pick(component.role, prop, choices))
            values = lens.read(component.seen_as[lens.of])
            if (component.role, prop) in SAYS_NOTHING:
                assert values == []
            elif not values or not all(expected.allows(value, prop.tolerance) for value in values):
                different.append((component.role, prop.name, str(expected), values))
    assert different == []


# A number is neither in capitals nor in small letters.
SAYS_NOTHING = {(Role.SO_TRANG, p.IN_HOA)}


@pytest.mark.parametrize("choices", CHOICES, ids=by_choice)
def test_what_we_write_we_do_not_fault(choices):
    assert looks(written(choices)) == []


@given(plans)
@settings(max_examples=10)
def test_no_plan_is_written_so_that_we_fault_it(plan):
    """Whether letters are capitals is the author's as much as ours: a name of a body may be."""
    found = [str(diagnostic) for diagnostic in looks(io.BytesIO(to_bytes(plan)))]
    assert [line for line in found if "in_hoa" not in line] == []


# Laws 4 and 5


def outside(role, prop):
    """Values that a cell forbids: just outside on either side, or another of the words a lens knows."""
    [(_, needed), *_] = cells(role)[prop]
    step = prop.tolerance + 0.5
    match needed.constraint:
        case Exactly(bool(value)):
            return [not value]
        case Exactly(str()) | OneOf((str(), *_)):
            return [word for word in OTHER_WORDS[prop] if not needed.allows(word)]
        case OneOf(values):
            return [min(values) - step, sum(sorted(values)[:2]) / 2, max(values) + step]
        case SameAs():
            return [pick(role, prop, DEFAULTS) - 0.5, pick(role, prop, DEFAULTS) + 0.5]
        case Exactly(value):
            low = high = value
        case Between(low, high) | HeaderSize(low, high):
            pass
    below = [] if prop in NEVER_NEGATIVE and low < step else [low - STEPS.get(prop, step)]
    return below + ([] if high == float("inf") else [high + STEPS.get(prop, step)])


OTHER_WORDS = {
    p.PHONG_CHU: ["Arial", "Liberation Serif"],
    p.MAU_CHU: ["#0000FF"],
    p.CANH_LE: ["phải", "giữa"],
    p.NET_KE: ["đứt", "không có"],
    p.NET_KE_TREN: ["chấm", "không có"],
    p.KHUNG_VIEN: ["đôi", "không có"],
    p.HUONG_GIAY: ["theo chiều rộng"],
    p.VI_TRI_SO_TRANG: ["phần lề dưới"],
}
NEVER_NEGATIVE = {p.DO_LECH_KE}
STEPS = {p.DO_DAI_KE: 0.06, p.CACH_DONG: 0.05}


def spoil(document, component, prop, value):
    """Make a component look wrong, where its looks are: capitals in the text, the page in its section."""
    if prop is p.IN_HOA:
        first_text(component).text = "CHỮ IN HOA" if value else "chữ in thường"
    elif LENSES[prop].in_style:
        LENSES[prop].write(style_of(document, component.role), value)
    else:
        LENSES[prop].write(component.seen_as[LENSES[prop].of], value)


def style_of(document, role):
    return next(each for each in styles_of(document) if each.get(W + "styleId") == role)


def styles_of(document):
    return document.package.related(document.package.main, "styles")


@pytest.mark.parametrize(("prop", "roles"), list(halves(p.ALL)))
def test_every_rule_fires_and_fires_alone(prop, roles):
    for way in range(max(len(outside(role, prop)) for role in roles)):
        document = open_word(written(DEFAULTS))
        if prop is p.HUONG_GIAY:
            without_tables(document)
        for component in components(document):
            if component.role in roles:
                values = outside(component.role, prop)
                spoil(document, component, prop, values[way % len(values)])
        expected = {f"{role}.{prop.name}" for role in roles} | followers(roles, prop)
        assert rules(document) - measured(roles) == expected - measured(roles)


def measured(roles):
    """The rules of the lines that are as long as a text that was changed, or stand in a room that was."""
    return {f"{line}.do_dai_ke" for line, text in MEASURED_BY.items() if text in roles or Role.TRANG in roles}


def followers(roles, prop):
    """The rules of the components that measure themselves by one of these: they see it differ from them."""
    return {
        f"{other}.{prop.name}"
        for other in ND30
        for _, needed in cells(other).get(prop, ())
        if needed.constraint in [SameAs(role) for role in roles]
    }


@pytest.mark.parametrize(("prop", "roles"), list(halves(OF_LETTERS)))
def test_one_stray_run_is_enough(document, found, prop, roles):
    for component in found:
        if component.role in roles:
            words = " CHEN VÀO" if component.role in IN_CAPITALS else " chen vào"
            run = add_run(component.seen_as[WordParagraph], words)
            LENSES[prop].write(run, outside(component.role, prop)[0])
    assert rules(document) - measured(roles) == {f"{role}.{prop.name}" for role in roles}


def test_one_word_in_small_letters_is_enough_where_capitals_are_due(document, found):
    for component in found:
        if component.role in IN_CAPITALS:
            add_run(component.seen_as[WordParagraph], " chen vào")
    assert rules(document) == {f"{role}.in_hoa" for role in IN_CAPITALS}


@pytest.mark.parametrize("words", ["- VNPT;", "- TƯ;", "UBND", "- Lưu: VT, VHXH.", "05/KH-UBND", ""])
def test_an_abbreviation_is_not_taken_for_a_text_in_capitals(document, found, words):
    [component] = [each for each in found if each.role is Role.DANH_SACH_NOI_NHAN]
    first_text(component).text = words
    assert rules(document) == set()


def test_capitals_that_are_only_shown_are_capitals(document, found):
    [component] = [each for each in found if each.role is Role.TEN_LOAI]
    first_text(component).text = "Kế hoạch"
    child(child(style_of(document, Role.TEN_LOAI), "rPr"), "caps")
    assert rules(document) == set()


# Law 6


def test_every_property_has_a_lens_and_a_use():
    assert set(p.ALL) == LENSES.keys() == {prop for role in ND30 for prop in cells(role)}


# Law 7. A lens that writes and reads the same wrong thing satisfies every law above. So each is held, once and by
# hand, to what ISO/IEC 29500-1 says a file must contain: (property, value) -> (element, attribute, text).
IN_XML = [
    (p.PHONG_CHU, "Arial", "rFonts", "ascii", "Arial"),  # §17.3.2.26
    (p.PHONG_CHU, "Arial", "rFonts", "hAnsi", "Arial"),
    (p.PHONG_CHU, "Arial", "rFonts", "eastAsia", "Arial"),
    (p.PHONG_CHU, "Arial", "rFonts", "cs", "Arial"),
    (p.CO_CHU, 13, "sz", "val", "26"),  # §17.3.2.38, half points
    (p.CHU_DAM, True, "b", "val", None),  # §17.3.2.1: on by its presence
    (p.CHU_DAM, False, "b", "val", "0"),
    (p.CHU_NGHIENG, True, "i", "val", None),  # §17.3.2.16
    (p.MAU_CHU, "đỏ tươi", "color", "val", "FF0000"),  # §17.3.2.6
    (p.CANH_LE, "đều hai lề", "jc", "val", "both"),  # §17.3.1.13
    (p.CANH_LE, "giữa", "jc", "val", "center"),
    (p.LUI_DAU_DONG, 12.7, "ind", "firstLine", "720"),  # §17.3.1.12, twentieths of a point
    (p.CACH_DOAN, 6, "spacing", "after", "120"),  # §17.3.1.33
    (p.CACH_DOAN, 6, "spacing", "before", "0"),
    (p.CACH_DONG, 1.5, "spacing", "line", "360"),  # 240ths of a line
    (p.CACH_DONG, 1.5, "spacing", "lineRule", "auto"),
    (p.NET_KE, "liền", "bottom", "val", "single"),  # §17.3.1.7
    (p.NET_KE, "liền", "bottom", "sz", "6"),  # eighths of a point
    (p.NET_KE_TREN, "liền", "top", "val", "single"),  # §17.3.1.42
    (p.KHUNG_VIEN, "đơn", "left", "val", "single"),  # §17.3.1.17
    (p.KHUNG_VIEN, "đơn", "right", "val", "single"),
    (p.KHUNG_CAO, 8, "spacing", "line", "294"),  # 8 mm = 22.68 pt, less 4 pt above and below the words
    (p.KHUNG_CAO, 8, "spacing", "lineRule", "exact"),
    (p.DO_DAI_KE, 0.5, "ind", "left", "1417"),  # a line of 50 mm in 100 mm of room: 25 mm on either side
    (p.DO_DAI_KE, 0.5, "ind", "right", "1417"),
    (p.DO_LECH_KE, 10, "ind", "left", "567"),
    (p.KHUNG_RONG, 40, "ind", "right", "3402"),  # 60 mm of 100
    (p.GIAY_RONG, 210, "pgSz", "w", "11906"),  # §17.6.13
    (p.GIAY_DAI, 297, "pgSz", "h", "16838"),
    (p.HUONG_GIAY, "theo chiều rộng", "pgSz", "orient", "landscape"),
    (p.HUONG_GIAY, "theo chiều rộng", "pgSz", "w", "16838"),
    (p.LE_TREN, 20, "pgMar", "top", "1134"),  # §17.6.11
    (p.LE_DUOI, 20, "pgMar", "bottom", "1134"),
    (p.LE_TRAI, 30, "pgMar", "left", "1701"),
    (p.LE_PHAI, 15, "pgMar", "right", "850"),
    (p.VI_TRI_SO_TRANG, "phần lề trên", "fldSimple", "instr", "PAGE"),  # §17.16.19
    (p.AN_SO_TRANG_DAU, True, "titlePg", "val", None),  # §17.10.6
]


@pytest.mark.parametrize(("prop", "value", "tag", "attribute", "value_in_xml"), IN_XML)
def test_each_lens_writes_what_the_standard_names(document, prop, value, tag, attribute, value_in_xml):
    lens = LENSES[prop]
    if lens.of is Page:
        [section] = document.sections
        component = Page(document, section)
        places = [section.element, *(margin.root for margin in section.margins)]
    elif lens.in_style:
        component = style_of(document, "Normal")
        places = [component]
    else:
        paragraph = etree.SubElement(document.root, W + "p")
        component, places = RuledLine(paragraph, "single", 100, 100, 0, 0), [paragraph]
    lens.write(component, value)
    element = next(each for place in places for each in place.iter(W + tag))
    assert element.get(W + attribute) == value_in_xml


def test_capitals_are_typed_and_nothing_is_written_for_them(document):
    style = style_of(document, "Normal")
    before = etree.tostring(style)
    LENSES[p.IN_HOA].write(style, True)
    assert etree.tostring(style) == before


def test_every_lens_is_held_to_the_standard():
    assert {prop for prop, *_ in IN_XML} | {p.IN_HOA} == LENSES.keys()


# The committed styles


@pytest.mark.parametrize(("co_chu", "co_chu_dau"), sorted(READY_SIZES))
def test_the_committed_styles_are_fresh(co_chu, co_chu_dau):
    """If not: python scripts/make_static.py."""
    assert static(ready_file(co_chu, co_chu_dau)) == build({**DEFAULTS, "co_chu": co_chu, "co_chu_dau": co_chu_dau})


def test_margins_do_not_shape_the_styles():
    assert styles_xml({**DEFAULTS, "le_trai": 35}) == static(ready_file(14, "lon"))


def test_other_choices_get_styles_of_their_own():
    choices = {**DEFAULTS, "lui_dau_dong": 10}
    assert styles_xml(choices) == build(choices) != static(ready_file(14, "lon"))


def test_unprescribed_looks_touch_nothing_that_the_table_decides():
    of_unprescribed = {
        "space_before": p.CACH_DOAN, "space_after": p.CACH_DOAN, "exact_line": p.CACH_DONG,
    }  # fmt: skip
    touched = [
        (role, field)
        for role, look in UNPRESCRIBED.items()
        for field, prop in of_unprescribed.items()
        if getattr(look, field) is not None and prop in cells(role)
    ]
    assert touched == []


def test_word_s_gallery_shows_the_components_first_and_in_reading_order(document):
    ours = [style for style in styles_of(document) if style.get(W + "styleId") in set(STYLED)]
    names = [(style.get(W + "styleId"), value_of(style, "name")) for style in ours]
    assert names == [(role.value, role.ten) for role in STYLED]
    assert [value_of(style, "uiPriority") for style in ours] == [str(place) for place in range(1, len(STYLED) + 1)]
    assert all(style.find(W + "qFormat") is not None and style.find(W + "semiHidden") is None for style in ours)


# What the checker says


def test_a_finding_says_what_is_wrong_what_it_must_be_and_where_that_is_written(document):
    LENSES[p.CO_CHU].write(style_of(document, Role.TRICH_YEU), 16)
    [diagnostic] = faults_of(document)
    assert str(diagnostic) == (
        "cu.docx: đoạn 12: lỗi: Trích yếu phải có cỡ chữ 13–14 pt; ở đây là 16 pt [trich_yeu.co_chu]"
    )
    assert diagnostic.clause == (
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II khoản 5 điểm b: “trình bày bằng chữ in thường, cỡ chữ từ "
        "13 đến 14, kiểu chữ đứng, đậm”"
    )
    assert diagnostic.place.excerpt == "Trích yếu của Ủy ban nhân dân"


def test_habit_is_advised_and_not_demanded(document):
    LENSES[p.CANH_LE].write(style_of(document, Role.TIEU_DE_MUC), "giữa")
    [diagnostic] = faults_of(document)
    assert (diagnostic.severity, diagnostic.message) == (
        Severity.GOI_Y,
        "Tiêu đề mục nên có kiểu canh đều hai lề; ở đây là giữa",
    )


def test_two_styles_that_are_based_on_each_other_do_not_hang_the_reader(document):
    set_value(style_of(document, Role.LOI_VAN), "basedOn", Role.CAN_CU)
    set_value(style_of(document, Role.CAN_CU), "basedOn", Role.LOI_VAN)
    assert rules(document) == set()


def test_bold_in_a_paragraph_style_and_in_a_character_style_cancel_out(document, found):
    """ISO/IEC 29500-1 §17.7.3: toggle properties."""
    emphasis = etree.SubElement(styles_of(document), W + "style", {W + "type": "character", W + "styleId": "nhan"})
    child(child(emphasis, "rPr"), "b")
    [heading] = [each for each in found if each.role is Role.TIEU_DE_MUC]
    set_value(child(heading.seen_as[WordParagraph].runs[0].element, "rPr"), "rStyle", "nhan")
    assert rules(document) == {"tieu_de_muc.chu_dam"}


def test_a_theme_s_font_does_not_pass_for_times_new_roman(document):
    """§17.3.2.26: the theme's attribute goes before the name that stands beside it."""
    child(child(style_of(document, Role.LOI_VAN), "rPr"), "rFonts").set(W + "asciiTheme", "minorHAnsi")
    assert rules(document) == {"loi_van.phong_chu"}


def test_a_gap_that_word_leaves_out_is_no_gap(document):
    """contextualSpacing (§17.3.1.9) drops the gap between paragraphs of one style."""
    child(child(style_of(document, Role.LOI_VAN), "pPr"), "contextualSpacing")
    assert rules(document) == {"loi_van.cach_doan"}


def test_a_fixed_line_is_measured_by_its_letters(document):
    fix_line(style_of(document, Role.LOI_VAN), 18)
    assert rules(document) == set()
    fix_line(style_of(document, Role.LOI_VAN), 14)
    assert rules(document) == {"loi_van.cach_dong"}


def test_a_wide_page_is_free_to_hold_a_table(document):
    LENSES[p.HUONG_GIAY].write(Page(document, document.sections[0]), "theo chiều rộng")
    assert rules(document) - measured([Role.TRANG]) == set()
    without_tables(document)
    assert rules(document) - measured([Role.TRANG]) == {"trang.huong_giay"}


def test_a_file_that_is_no_docx_is_refused():
    with pytest.raises(UnreadableFile):
        looks(io.BytesIO(b"khong phai docx"))
