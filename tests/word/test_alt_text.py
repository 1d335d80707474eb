"""A screen reader hears what a table is about; the head and the signatures are read as text."""

import io
import zipfile

from lxml import etree

from kehoach import to_bytes
from kehoach.model.ke_hoach import KeHoach
from kehoach.word.reading.xml import W, value_of
from samples import FRAME, NAMES, plan

COLUMNS = ["STT", {"tieu_de": 'Chỉ tiêu "xanh" & sạch'}, {"tieu_de": "Năm 2026", "cot": ["Quý I", "Quý II"]}]
TABLE = {"cot": COLUMNS, "danh_so_cot": "có", "hang": [["1", "Hộ", "5", "6"]]}
TITLES = 'STT; Chỉ tiêu "xanh" & sạch; Năm 2026, Quý I; Năm 2026, Quý II'


def said(docx):
    """The style, title and description of each table of a file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    names = ("tblStyle", "tblCaption", "tblDescription")
    return [tuple(value_of(properties, name) for name in names) for properties in root.iter(W + "tblPr")]


def test_a_table_says_its_title_and_its_columns():
    content = {"tieu_de": "Nội dung", "bang_bieu": TABLE | {"tieu_de": "Chỉ tiêu\ncác quý"}}
    found = said(to_bytes(KeHoach.model_validate(FRAME | {"noi_dung": content})))
    assert found[1] == ("bang_bieu", "Chỉ tiêu các quý", TITLES)


def test_a_table_without_a_title_says_where_it_stands():
    appendices = [{"tieu_de": "Chỉ tiêu", "bang_bieu": TABLE}]
    titled = {"tieu_de": "Bảng một", **TABLE}
    content = {
        "tieu_de": "Nội dung",
        "cac_muc": [{"tieu_de": "A", "bang_bieu": titled}, {"tieu_de": "B", "bang_bieu": TABLE}],
    }
    docx = to_bytes(KeHoach.model_validate(FRAME | {"noi_dung": content, "phu_luc": appendices}))
    assert [title for style, title, _ in said(docx) if style == "bang_bieu"] == ["Bảng một", "2. B", "CHỈ TIÊU"]


def test_every_table_with_lines_is_described_and_no_other():
    for name in NAMES:
        for style, *alt_text in said(to_bytes(plan(name))):
            assert [bool(each) for each in alt_text] == [style == "bang_bieu"] * 2
