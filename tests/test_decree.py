"""The table against the decree: each quote is its own words, and the code beside it says neither more nor less."""

import re
from collections import Counter, defaultdict
from itertools import chain
from pathlib import Path

import pytest

from kehoach.rules import properties as p
from kehoach.rules.constraints import Between, Exactly, HeaderSize, OneOf, SameAs
from kehoach.rules.nd30 import BANG
from kehoach.rules.roles import Role
from kehoach.rules.vocabulary import Level

DECREE = (Path(__file__).parent / "data" / "nd30-phu-luc-1.md").read_text(encoding="utf-8")

QUOTED = list(dict.fromkeys(spec for spec in chain(*BANG.values()) if spec.clause))
SENTENCES = [spec for spec in QUOTED if not spec.clause.startswith("V.")]
ROWS = [spec for spec in QUOTED if spec.clause.startswith("V.")]


def clauses():
    """The text of Phần I by clause: {"II.1.a": "Quốc hiệu “CỘNG HÒA …"}."""
    part_one = DECREE.split("**Phần I**")[1].split("**Phần II**")[0]
    found, at = defaultdict(str), ()
    for line in part_one.splitlines():
        if section := re.match(r"## ([IVX]+)\. ", line):
            at = (section[1],)
        elif item := re.match(r"(\d+)\. ", line):
            at = (*at[:1], item[1])
        elif point := re.match(r"- (\w)\) ", line):
            at = (*at[:2], point[1])
        found[".".join(at)] += " " + line
    return {clause: " ".join(text.split()) for clause, text in found.items()}


def rows():
    """The rows of the table of type (Mục V) that state how something looks, by number: [("V.1", "- Quốc hiệu | …")]."""
    table = DECREE[DECREE.index("| STT |") :]
    number, letter = "", ""
    for line in table.splitlines():
        cells = [" ".join(cell.split()) for cell in line.split("|")[1:-1]]
        if len(cells) < 9 or cells[0] == "STT" or set(cells[0]) == {"-"}:
            continue
        if cells[0].isdigit():
            number, letter = cells[0], ""
        else:
            letter = cells[0] or letter
        if cells[2].startswith("In "):
            yield ".".join(filter(None, ("V", number, letter))), " | ".join(cells[1:5])


CLAUSES = clauses()
TABLE = list(rows())


def name(spec):
    return f"{spec.clause} {spec.quote[:40]}"


# Where a sentence speaks of a property at all: what it says there must stand in the code.
SPOKEN_OF = {
    p.PHONG_CHU: r"[Pp]hông chữ",
    p.CO_CHU: r"cỡ chữ",
    p.CHU_DAM: r"kiểu chữ",
    p.CHU_NGHIENG: r"kiểu chữ",
    p.IN_HOA: r"chữ in (hoa|thường)",
    p.MAU_CHU: r"màu (?!để)",
    p.CANH_LE: r"canh|cân đối (?!so với)|sát lề trái",
    p.LUI_DAU_DONG: r"lùi vào|sát lề trái",
    p.CACH_DOAN: r"các đoạn văn",
    p.CACH_DONG: r"các dòng|dòng đơn$",
    p.NET_KE: r"phía dưới .*nét liền|Bên dưới .*nét liền",
    p.NET_KE_TREN: r"dưới một đường kẻ nét liền",
    p.DO_DAI_KE: r"có độ dài",
    p.DO_LECH_KE: r"đặt cân đối so với",
    p.KHUNG_VIEN: r"viền",
    p.KHUNG_RONG: r"kích thước",
    p.KHUNG_CAO: r"kích thước",
    p.GIAY_RONG: r"Khổ A4",
    p.GIAY_DAI: r"Khổ A4",
    p.HUONG_GIAY: r"Kiểu trình bày",
    p.LE_TREN: r"mép trên",
    p.LE_DUOI: r"mép dưới",
    p.LE_TRAI: r"mép trái",
    p.LE_PHAI: r"mép phải",
    p.VI_TRI_SO_TRANG: r"phần lề",
    p.AN_SO_TRANG_DAU: r"số trang thứ nhất",
}


def words_for(needed):
    """The words by which a sentence of the decree states a requirement, as a regular expression."""
    match needed.property, needed.constraint:
        case p.PHONG_CHU, Exactly(font):
            return rf"[Pp]hông chữ (tiếng Việt )?{font}\b"
        case p.CO_CHU, Exactly(size):
            return rf"cỡ chữ {size}\b"
        case p.CO_CHU, Between(low, high) | HeaderSize(low, high):
            return rf"cỡ chữ (từ )?{low} đến {high}\b"
        case p.CO_CHU, SameAs(Role.LOI_VAN):
            return r"cỡ chữ (số )?bằng cỡ chữ của phần lời văn"
        case p.CHU_DAM, Exactly(True):
            return r"kiểu chữ (đứng|nghiêng), đậm\b"
        case p.CHU_DAM, Exactly(False):
            return r"kiểu chữ (đứng|nghiêng)\b(?!, đậm)"
        case p.CHU_NGHIENG, Exactly(value):
            return r"kiểu chữ nghiêng\b" if value else r"kiểu chữ đứng\b"
        case p.IN_HOA, Exactly(value):
            return r"chữ in hoa\b" if value else r"chữ in thường\b"
        case p.MAU_CHU, Exactly(colour):
            return rf"màu {colour}\b"
        case p.CANH_LE, Exactly("giữa"):
            return r"canh giữa|cân đối trong"
        case p.CANH_LE, Exactly("đều hai lề"):
            return r"canh đều cả hai lề"
        case p.CANH_LE, OneOf(("trái", "đều hai lề")):
            return r"sát lề trái"
        case p.LUI_DAU_DONG, OneOf((10, 12.7)):
            return r"lùi vào 1 cm hoặc 1,27 cm"
        case p.LUI_DAU_DONG, Exactly(0):
            return r"sát lề trái"
        case p.CACH_DOAN, Between(low, high) if high == float("inf"):
            return rf"khoảng cách giữa các đoạn văn tối thiểu là {low}pt"
        case p.CACH_DONG, Between(1, 1.5):
            return r"khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines"
        case p.CACH_DONG, Exactly(1):
            return r"cách nhau dòng đơn$"
        case ((p.NET_KE | p.NET_KE_TREN), Exactly(stroke)):
            return rf"đường kẻ (ngang, )?nét {stroke}\b"
        case p.DO_DAI_KE, Exactly(1):
            return r"độ dài bằng độ dài của dòng chữ"
        case p.DO_DAI_KE, Between(low, high) if (low, high) == (1 / 3, 1 / 2):
            return r"độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ"
        case p.DO_LECH_KE, Exactly(0):
            return r"đặt cân đối so với dòng chữ"
        case p.KHUNG_VIEN, Exactly(border):
            return rf"khung hình chữ nhật viền {border}\b"
        case p.KHUNG_RONG, OneOf((a, b, c)):
            return rf"{a} mm x 8 mm, {b} mm x 8 mm và {c} mm x 8 mm"
        case p.KHUNG_CAO, Exactly(height):
            return rf"(\d+ mm x {height} mm\D+){{3}}"
        case p.GIAY_RONG, Exactly(width):
            return rf"\({width} mm x \d+ mm\)"
        case p.GIAY_DAI, Exactly(height):
            return rf"\(\d+ mm x {height} mm\)"
        case p.HUONG_GIAY, Exactly("theo chiều dài"):
            return r"Theo chiều dài của khổ A4"
        case ((p.LE_TREN | p.LE_DUOI), Between(low, high)):
            return rf"mép trên và mép dưới {low} - {high} mm"
        case p.LE_TRAI, Between(low, high):
            return rf"mép trái {low} - {high} mm"
        case p.LE_PHAI, Between(low, high):
            return rf"mép phải {low} - {high} mm"
        case p.VI_TRI_SO_TRANG, Exactly(place):
            return rf"trong {place}\b"
        case p.AN_SO_TRANG_DAU, Exactly(True):
            return r"không hiển thị số trang thứ nhất"
    pytest.fail(f"no words for {needed}")


def row_of(spec):
    """What the code of a row says, put as the row puts it: Loại chữ | Cỡ chữ | Kiểu chữ."""
    by = {needed.property: needed.constraint for needed in spec.requirements}
    assert by.keys() == {p.IN_HOA, p.CO_CHU, p.CHU_DAM, p.CHU_NGHIENG}
    match by[p.CO_CHU]:
        case Exactly(size):
            sizes = f"{size}"
        case Between(low, high) | HeaderSize(low, high):
            sizes = f"{low} - {high}"
    style = ["Nghiêng" if by[p.CHU_NGHIENG].value else "Đứng", *(["đậm"] if by[p.CHU_DAM].value else [])]
    return f"{'In hoa' if by[p.IN_HOA].value else 'In thường'} | {sizes} | {', '.join(style)}"


@pytest.mark.parametrize("spec", SENTENCES, ids=name)
def test_each_quote_stands_in_its_clause_word_for_word(spec):
    assert spec.quote in CLAUSES[spec.clause]


@pytest.mark.parametrize("spec", ROWS, ids=name)
def test_each_row_stands_in_the_table_of_type_word_for_word(spec):
    assert (spec.clause, spec.quote) in TABLE


@pytest.mark.parametrize("spec", SENTENCES, ids=name)
def test_each_cell_is_said_by_its_quote(spec):
    unsaid = [str(needed) for needed in spec.requirements if not re.search(words_for(needed), spec.quote)]
    assert unsaid == []


@pytest.mark.parametrize("spec", SENTENCES, ids=name)
def test_nothing_its_quote_speaks_of_is_left_out(spec):
    spoken_of = {prop for prop, words in SPOKEN_OF.items() if re.search(words, spec.quote)}
    assert {needed.property for needed in spec.requirements} == spoken_of


@pytest.mark.parametrize("spec", ROWS, ids=name)
def test_each_row_of_the_table_of_type_is_said_by_its_code(spec):
    assert spec.quote.split(" | ", 1)[1] == row_of(spec)


def test_what_the_decree_says_of_more_than_one_place_agrees():
    """A sentence and a row about one component: the same slant, weight, case and sizes."""
    contradictions = [
        (role, prop.name)
        for role, specs in BANG.items()
        for prop in p.ALL
        for said in [{needed.constraint for spec in specs for needed in spec.requirements if needed.property == prop}]
        if len({constraint for constraint in said if not isinstance(constraint, SameAs)}) > 1
    ]
    assert contradictions == []


def test_habit_is_never_passed_off_as_the_decree():
    levels = {
        (bool(spec.clause), needed.level is Level.HINT)
        for spec in chain(*BANG.values())
        for needed in spec.requirements
    }
    assert levels == {(True, False), (False, True)}


def test_every_component_has_its_rows():
    assert BANG.keys() == set(Role)


def test_every_letter_has_its_font_and_its_colour():
    lines = {role for role in Role if role.value.startswith("duong_ke_")}
    assert len(lines) == 4
    without_letters = {Role.TRANG, *lines}
    stated = {role: {needed.property for spec in specs for needed in spec.requirements} for role, specs in BANG.items()}
    assert {
        role for role, properties in stated.items() if not {p.PHONG_CHU, p.MAU_CHU, p.CO_CHU} <= properties
    } == without_letters


def test_the_rows_left_out_are_few():
    ours = {(spec.clause, spec.quote) for spec in ROWS}
    left_out = Counter(clause for clause, row in TABLE if (clause, row) not in ours)
    assert left_out == {
        "V.6.a": 7,  # of mục, tiểu mục as of chương; of điều a rule of its own says it; khoản, điểm as in V.6.b
        "V.11": 1,  # contradicts III.3, see NGUOI_SOAN_THAO
    }
