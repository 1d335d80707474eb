"""Word's navigation pane, pandoc and the like see the outline of a plan; Enter after a title begins what belongs there."""

import io
import zipfile
from itertools import pairwise

import pytest
from lxml import etree

from kehoach import to_bytes
from kehoach.document.blocks import Document, Paragraph
from kehoach.model.ke_hoach import KeHoach
from kehoach.rules.nd30 import DEFAULTS
from kehoach.rules.roles import Role
from kehoach.word.headings import DEEPEST, LEVELS, style_id
from kehoach.word.looks.components import BY_NAME, role_by_style
from kehoach.word.package import Properties
from kehoach.word.read import read
from kehoach.word.reading.opened import open_word
from kehoach.word.reading.xml import W, value_of
from kehoach.word.styles import styles_xml
from kehoach.word.write import write
from samples import FRAME, NAMES, plan

MUC = {"tieu_de": "Nội dung", "cac_muc": [{"tieu_de": "Hội nghị", "doan": ["Tổ chức tại xã."]}, "Hội thi."]}


def outline(docx):
    """The headings of a file, each with the level that Word gives it, counted from 1, and its text."""
    looks = ((paragraph.looks.outline_level, paragraph.text) for paragraph in open_word(io.BytesIO(docx)).paragraphs)
    return [(level + 1, text.replace("\u00a0", " ")) for level, text in looks if level is not None]


def written(**changes):
    return to_bytes(KeHoach.model_validate(FRAME | changes))


def blocks(*lines):
    return write(Document(tuple(Paragraph(role, text) for role, text in lines)), DEFAULTS, Properties("", ""))


OF_WORD = {f"Heading{level}" for level in range(1, DEEPEST + 1)}
STYLES = {style.get(W + "styleId"): style for style in etree.fromstring(styles_xml(DEFAULTS))}


def test_a_section_is_a_heading_and_below_it_only_what_has_a_title():
    lines = outline(written(noi_dung=MUC))
    assert lines == [(1, "I. NỘI DUNG"), (2, "1. Hội nghị")]


def test_below_a_phan_everything_stands_a_level_deeper():
    docx = written(noi_dung=MUC, phan=[{"tieu_de": "Chung", "bo_cuc": [{"gom": ["noi_dung"]}]}])
    assert outline(docx) == [(1, "Phần I"), (2, "I. NỘI DUNG"), (3, "1. Hội nghị")]


def test_an_appendix_begins_anew():
    docx = written(noi_dung=MUC, phu_luc=[{"tieu_de": "Danh mục", "cac_muc": [MUC, MUC]}])
    assert outline(docx) == [
        (1, "I. NỘI DUNG"), (2, "1. Hội nghị"),
        (1, "Phụ lục"), (2, "I. NỘI DUNG"), (3, "1. Hội nghị"), (2, "II. NỘI DUNG"), (3, "1. Hội nghị"),
    ]  # fmt: skip


def test_a_khoan_of_two_numbers_stands_below_the_one_of_the_first():
    docx = blocks(
        (Role.TIEU_DE_MUC, "I. NHIỆM VỤ"),
        (Role.TIEU_DE_KHOAN, "1. Việc của xã"),
        (Role.TIEU_DE_KHOAN, "1.1. Rà soát"),
        (Role.TIEU_DE_KHOAN, "1.1.1. Văn bản"),
        (Role.NOI_DUNG_KHOAN, "2. Không có tiêu đề."),
        (Role.TIEU_DE_KHOAN, "2.1. Rà soát"),
        (Role.TIEU_DE_MUC, "II. TỔ CHỨC"),
    )
    assert [level for level, _ in outline(docx)] == [1, 2, 3, 4, 2, 1]


@pytest.mark.parametrize("name", NAMES)
def test_no_level_is_skipped(name):
    levels = [level for level, _ in outline(to_bytes(plan(name)))]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_a_component_looks_the_same_on_every_level():
    for role, levels in LEVELS.items():
        looks = [
            [etree.tostring(part) for part in STYLES[style_id(role, level)] if part.tag in (W + "pPr", W + "rPr")]
            for level in levels
        ]
        assert looks == [looks[0]] * len(levels)


def test_every_level_is_based_on_word_s_own_and_has_that_level():
    for role, levels in LEVELS.items():
        for level in levels:
            above = STYLES[value_of(STYLES[style_id(role, level)], "basedOn")]
            assert value_of(above, "name") == f"heading {level}"
            assert value_of(above.find(W + "pPr"), "outlineLvl") == str(level - 1)


def test_a_heading_of_any_level_is_read_back_as_its_component():
    lines = (
        (Role.TU_PHAN, "Phần I"),
        (Role.TIEU_DE_MUC, "I. NHIỆM VỤ"),
        (Role.TIEU_DE_KHOAN, "1. Việc"),
        (Role.TIEU_DE_KHOAN, "1.1. Rà soát"),
        (Role.TIEU_DE_KHOAN, "1.1.1. Văn bản"),
    )
    docx = blocks(*lines)
    assert [level for level, _ in outline(docx)] == [1, 2, 3, 4, 5]
    assert [(each.role, each.text) for each in read(io.BytesIO(docx)).blocks] == list(lines)


def test_the_map_of_headings_in_every_file_names_each_style_and_its_level():
    """If not: python scripts/make_static.py."""
    with zipfile.ZipFile(io.BytesIO(blocks((Role.TIEU_DE_MUC, "I. NHIỆM VỤ")))) as package:
        lines = package.read("mammoth/style-map").decode().splitlines()
    levels = {value_of(each, "name"): value_of(each, "basedOn") for each in STYLES.values()}
    ours = {name: above[-1] for name, above in levels.items() if above in OF_WORD}
    assert sorted(lines) == sorted(f"p[style-name='{name}'] => h{level}:fresh" for name, level in ours.items())


# -- Enter at the end of a paragraph ------------------------------------------------------------------------------------

BEGINS = {style: value_of(element, "next") for style, element in STYLES.items() if value_of(element, "next")}
TITLES = {Role.TEN_LOAI, Role.TU_PHAN, Role.TIEU_DE_PHAN, Role.TU_PHU_LUC, Role.TEN_PHU_LUC, Role.TU_NOI_NHAN}


def test_titles_and_labels_are_not_followed_by_their_like():
    headings = {style_id(role, level) for role, levels in LEVELS.items() for level in levels}
    assert TITLES | headings <= set(BEGINS)
    assert [style for style, following in BEGINS.items() if style == following] == []


def test_what_enter_begins_is_what_follows_in_plans():
    """Of each component with a `next`, that style follows it in an example or in a plan with what they lack."""
    signer = {"chuc_vu": "Chủ tịch", "chuc_vu_khac": "Trưởng Ban Chỉ đạo", "ho_ten": "Lê Thị Minh Hà"}
    rare = written(noi_dung=MUC, nguoi_ky=signer, phu_luc=[{"tieu_de": "Lịch", "doan": ["Hai đợt."]}])
    following = set()
    for docx in (rare, *(to_bytes(plan(name)) for name in NAMES)):
        paragraphs = open_word(io.BytesIO(docx)).paragraphs
        following |= {(role_by_style(each), after.style_id) for each, after in pairwise(paragraphs)}
    ours = {value_of(STYLES[style], "name"): begun for style, begun in BEGINS.items() if style not in OF_WORD}
    assert [(name, begun) for name, begun in ours.items() if (BY_NAME[name], begun) not in following] == []
