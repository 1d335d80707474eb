"""Every part of a .docx of ours is valid by the schema of ISO/IEC 29500; Word calls a file with a misplaced element corrupt."""

import io
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from kehoach import load, to_bytes
from kehoach.model.ke_hoach import KeHoach
from kehoach.word.element_order import CELL, PARAGRAPH, ROW, in_order
from samples import FRAME, NAMES, plan
from strategies import plans

SCHEMAS = Path(__file__).resolve().parent.parent / "data" / "ooxml"
CASES = Path(__file__).resolve().parent.parent / "cases" / "render"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def schema():
    return etree.XMLSchema(etree.parse(str(SCHEMAS / "wml.xsd")))


def faults(docx):
    """What the schema says against the parts of a .docx; `word/theme` and relationships are not of this schema."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    found = []
    for name in parts:
        if name.startswith("word/") and name.endswith(".xml"):
            root = etree.fromstring(parts[name])
            if root.tag.startswith(W) and not schema().validate(root):
                found += [f"{name}: {error.message}" for error in schema().error_log]
    return found


def table_at_the_end(**column):
    """A table that ends the plan, the signatures right below it."""
    return {
        "bang_bieu": {
            "cot": ["Thôn", {"tieu_de": "Số hộ"} | column],
            "hang": [["Thôn Một", "120"], ["Thôn Hai", "85"], ["Thôn Ba", "77"]],
        }
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_are_valid(name):
    assert faults(to_bytes(plan(name))) == []


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_plans_with_golden_pages_are_valid(path):
    assert faults(to_bytes(load(path))) == []


@settings(max_examples=30)  # the plans take longer to draw than to write
@given(plans)
def test_any_plan_is_valid(drawn):
    assert faults(to_bytes(drawn)) == []


@pytest.mark.parametrize("column", [{}, {"kieu": "so"}, {"canh": "giua"}, {"canh": "phai"}], ids=str)
def test_a_table_that_ends_a_plan_is_valid_however_its_cells_are_aligned(column):
    ending = KeHoach.model_validate(FRAME | {"noi_dung": table_at_the_end(**column), "ket_thuc": "không"})
    assert faults(to_bytes(ending)) == []


def test_the_schema_faults_an_element_out_of_place():
    docx = io.BytesIO()
    body = '<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>'
    with zipfile.ZipFile(docx, "w") as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{W[1:-1]}"><w:body>{body}</w:body></w:document>')
    assert len(faults(docx.getvalue())) == 1


def children(complex_type):
    """The names of the elements that a type of the schema holds itself, in its order."""
    xsd = {"xsd": "http://www.w3.org/2001/XMLSchema"}
    [found] = etree.parse(str(SCHEMAS / "wml.xsd")).xpath(f"//xsd:complexType[@name='{complex_type}']", namespaces=xsd)
    return found.xpath(".//xsd:element/@name", namespaces=xsd)


@pytest.mark.parametrize(
    ("places", "complex_type"), [(PARAGRAPH, "CT_PPrBase"), (ROW, "CT_TrPrBase"), (CELL, "CT_TcPrBase")]
)
def test_properties_have_the_places_that_the_schema_gives_them(places, complex_type):
    named = [name for name in children(complex_type) if name in places]
    assert named == list(places)


def test_properties_are_put_in_order():
    given_so = {"jc": 'w:val="left"', "keepNext": "", "pStyle": 'w:val="x"'}
    assert in_order(PARAGRAPH, given_so) == '<w:pStyle w:val="x"/><w:keepNext/><w:jc w:val="left"/>'


def test_a_property_of_something_else_has_no_place():
    with pytest.raises(KeyError):
        in_order(ROW, {"keepNext": ""})
