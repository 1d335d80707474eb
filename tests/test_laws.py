"""One table for writer and checker: laws taken for every cell, so that a new one is covered when it is written.

Law 0, that the table says what the decree says, is test_decree.py.
"""

import io
from copy import deepcopy
from itertools import product
from types import SimpleNamespace

import pytest
from docx import Document as open_package
from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from strategies import plans

from kehoach import to_bytes
from kehoach.check.looks import faults, looks
from kehoach.document.blocks import Columns, Document, Paragraph
from kehoach.rules import properties as p
from kehoach.rules.constraints import Between, Exactly, HeaderSize, OneOf, SameAs
from kehoach.rules.nd30 import DEFAULTS, ND30, cells, pick
from kehoach.rules.roles import Role
from kehoach.word.lenses import LENSES, RuledLine
from kehoach.word.manners import MANNERS
from kehoach.word.package import Properties
from kehoach.word.style_sheet import STYLED, build
from kehoach.word.styles import READY_SIZES, ready_file, styles_xml
from kehoach.word.targets import targets
from kehoach.word.write import write

CELLS = [pytest.param(role, prop, id=f"{role}.{prop.name}") for role in ND30 for prop in cells(role)]
RUN_CELLS = [
    cell
    for cell in CELLS
    if cell.values[1] in {p.PHONG_CHU, p.CO_CHU, p.CHU_DAM, p.CHU_NGHIENG, p.MAU_CHU, p.IN_HOA}
]

# Every size with every other; each further choice at both ends of what it may be.
CHOICES = [
    {**DEFAULTS, "co_chu": co_chu, "co_chu_dau": co_chu_dau, **others}
    for co_chu, co_chu_dau in product((13, 14), ("nho", "lon"))
    for others in (
        {},
        {"lui_dau_dong": 10, "cach_doan": 12, "cach_dong": 1.5},
        {"cach_dong": 1, "le_tren": 25, "le_duoi": 25, "le_trai": 35, "le_phai": 20},
    )
]

TEXTS = {Role.SO_TRANG: "2", Role.MUC_DO_KHAN: "hỏa tốc", Role.SO_KY_HIEU: "Số: 05/KH-UBND"}


def text(role):
    """Words for a component, in the capitals that the table picks: those are typed."""
    words = TEXTS.get(role, f"{role.ten} của Ủy ban nhân dân")
    return words.upper() if p.IN_HOA in cells(role) and pick(role, p.IN_HOA, DEFAULTS) else words


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
        r.NOI_DUNG_KHOAN, r.NOI_DUNG_DIEM, r.GACH_DAU_DONG, r.CONG_DAU_DONG,
    )  # fmt: skip
    end = Columns(
        "cuoi_van_ban",
        (
            (
                cell(r.TU_NOI_NHAN, r.DANH_SACH_NOI_NHAN, r.NGUOI_SOAN_THAO),
                cell(r.QUYEN_HAN, r.CHUC_VU, r.CHUC_VU_KHAC, r.HO_TEN),
            ),
        ),
    )
    return Document((head, *body, end), le_tren=cell(r.CHI_DAN_LUU_HANH), le_duoi=cell(r.DIA_CHI))


LINES = {Role.DUONG_KE_TIEU_NGU, Role.DUONG_KE_CO_QUAN, Role.DUONG_KE_TRICH_YEU}


def written(choices):
    return io.BytesIO(write(page(), choices, Properties("", "")))


def opened(choices):
    return list(targets(open_package(written(choices))))


@pytest.fixture(scope="module")
def one_document():
    return open_package(written(DEFAULTS))


@pytest.fixture
def document(one_document):
    """A document to spoil; it is as before for the next test."""
    parts = [
        one_document.element.body,
        one_document.styles.element,
        *(rel.target_part.element for rel in one_document.part.rels.values() if "er" in rel.reltype[-6:]),
    ]
    before = [(part, deepcopy(list(part))) for part in parts if hasattr(part, "tag")]
    yield one_document
    for part, children in before:
        part[:] = children


@pytest.fixture
def found(document):
    return list(targets(document))


def rules(found):
    return {diagnostic.rule for diagnostic in faults(found, "")}


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
    found = opened(choices)
    assert {target.role for target in found} == set(Role)
    different = []
    for target in found:
        for prop in cells(target.role):
            lens = LENSES[prop]
            expected = Exactly(pick(target.role, prop, choices))
            values = lens.read(target.seen_as[lens.of])
            if (target.role, prop) in SAYS_NOTHING:
                assert values == []
            elif not values or not all(expected.allows(value, prop.tolerance) for value in values):
                different.append((target.role, prop.name, str(expected), values))
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
            return OTHER_WORDS[prop]
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
    p.CANH_LE: ["phải"],
    p.NET_KE: ["đứt", "không có"],
    p.NET_KE_TREN: ["chấm", "không có"],
    p.KHUNG_VIEN: ["đôi", "không có"],
    p.HUONG_GIAY: ["theo chiều rộng"],
    p.VI_TRI_SO_TRANG: ["phần lề dưới"],
}
NEVER_NEGATIVE = {p.DO_LECH_KE}
STEPS = {p.DO_DAI_KE: 0.06, p.CACH_DONG: 0.05}


def spoil(document, target, prop, value):
    """Make a component look wrong, where its looks are: capitals in the text, the page in its section."""
    if prop is p.IN_HOA:
        run = next(each for each in target.seen_as[WordParagraph]._p.iter(qn("w:t")))
        run.text = "CHỮ IN HOA" if value else "chữ in thường"
    elif LENSES[prop].of is WordParagraph:
        LENSES[prop].write(style_of(document, target.role), value)
    else:
        LENSES[prop].write(target.seen_as[LENSES[prop].of], value)


def style_of(document, role):
    return next(style for style in document.styles if style.style_id == role)


@pytest.mark.parametrize(("role", "prop"), CELLS)
def test_every_rule_fires_and_fires_alone(document, found, role, prop):
    [target] = [each for each in found if each.role is role]
    for value in outside(role, prop):
        spoil(document, target, prop, value)
        assert rules(found) == {f"{role}.{prop.name}"} | followers(role, prop), value


def followers(role, prop):
    """The rules that measure by this cell: they see their component differ from it."""
    return {
        f"{other}.{prop.name}"
        for other in ND30
        for _, needed in cells(other).get(prop, ())
        if needed.constraint == SameAs(role)
    }


@pytest.mark.parametrize(("role", "prop"), RUN_CELLS)
def test_one_stray_run_is_enough(document, found, role, prop):
    [target] = [each for each in found if each.role is role]
    words = " chen vào"
    if p.IN_HOA in cells(role) and pick(role, p.IN_HOA, DEFAULTS) and prop is not p.IN_HOA:
        words = words.upper()
    if prop is p.IN_HOA and not pick(role, p.IN_HOA, DEFAULTS):
        pytest.skip("a word in capitals among small letters is no fault: UBND, VNPT")
    run = target.seen_as[WordParagraph].add_run(words)
    assert document is not None
    LENSES[prop].write(SimpleNamespace(font=run.font), outside(role, prop)[0])
    assert f"{role}.{prop.name}" in rules(found)
