"""The .docx as a package (ISO/IEC 29500-2): what Word refuses to open, or repairs with a warning, never leaves us."""

import io
import os
import posixpath
import re
import subprocess
import sys
import zipfile
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach import render, to_bytes
from kehoach.model.ke_hoach import KeHoach
from kehoach.word.mark import MARK, is_untouched
from kehoach.word.package import FIXED_PARTS
from kehoach.word.runs import twips
from samples import EXAMPLES, FRAME, NAMES, SENTENCE, WITH_APPENDICES, plan
from strategies import plans

TYPES = "[Content_Types].xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

AN_PHU, A_DRAFT = "xa-an-phu-2026", "xa-hai-duong-2021"


@pytest.fixture(scope="module", params=NAMES)
def package(request):
    return opened(to_bytes(plan(request.param)))


def opened(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml(package, name):
    return ElementTree.fromstring(package[name])


def values(root, tag):
    return [element.get(f"{W}val") for element in root.iter(f"{W}{tag}")]


def relationships(package, rels):
    """The relationships of one .rels part: id → (kind, the part it leads to)."""
    base = posixpath.dirname(posixpath.dirname(rels))
    return {
        each.get("Id"): (
            each.get("Type").rsplit("/", 1)[1],
            posixpath.normpath(f"{base}/{each.get('Target')}".lstrip("/")),
        )
        for each in xml(package, rels)
    }


def rels_parts(package):
    return [name for name in package if name.endswith(".rels")]


# -- the archive --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_archive_is_whole_and_knows_no_clock(name):
    with zipfile.ZipFile(io.BytesIO(to_bytes(plan(name)))) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == TYPES
        assert len(archive.namelist()) == len(set(archive.namelist()))
        assert archive.comment == b""


@given(st.lists(st.tuples(st.text(min_size=1, max_size=8), st.binary(max_size=300)), unique_by=lambda pair: pair[0]))
def test_zipfile_reads_what_was_archived(files):
    from kehoach.word.zipped import archive, deflate

    # A NUL ends a name for zipfile, a surrogate is no UTF-8, "\\" and "/" are one to it on some systems.
    files = [
        (re.sub(r"[\x00\\\ud800-\udfff]", "_", name) + str(index), data) for index, (name, data) in enumerate(files)
    ]
    with zipfile.ZipFile(io.BytesIO(archive(deflate(name, data) for name, data in files))) as found:
        assert found.testzip() is None
        assert [(entry.filename, found.read(entry)) for entry in found.infolist()] == files


# -- the parts ----------------------------------------------------------------------------------------------------------


def test_every_part_has_a_content_type_of_its_own_and_no_type_is_without_part(package):
    types = xml(package, TYPES)
    defaults = {each.get("Extension") for each in types if each.tag.endswith("Default")}
    named = [each.get("PartName") for each in types if each.tag.endswith("Override")]
    assert defaults == {"rels", "xml"}
    assert sorted(named) == sorted(f"/{name}" for name in package if name != TYPES and not name.endswith(".rels"))


def test_every_part_is_well_formed_xml_in_utf_8(package):
    for name, content in package.items():
        if name == "mammoth/style-map":  # plain text
            continue
        assert content.decode("utf-8").startswith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'), name
        ElementTree.fromstring(content)


def test_every_relationship_leads_to_a_part_and_every_part_is_led_to(package):
    reached = {target for rels in rels_parts(package) for _, target in relationships(package, rels).values()}
    assert reached == {name for name in package if name != TYPES and not name.endswith(".rels")}


def test_relationship_ids_are_unique(package):
    for rels in rels_parts(package):
        ids = [each.get("Id") for each in xml(package, rels)]
        assert len(ids) == len(set(ids))


def test_a_justified_line_that_its_author_ended_is_not_stretched(package):
    assert xml(package, "word/settings.xml").find(f"{W}compat/{W}doNotExpandShiftReturn") is not None


def test_headers_and_footers_are_the_parts_that_the_sections_name(package):
    known = relationships(package, "word/_rels/document.xml.rels")
    document = xml(package, "word/document.xml")
    named = [element for element in document.iter() if f"{R}id" in element.attrib]
    assert named
    for element in named:
        kind, target = known[element.get(f"{R}id")]
        assert element.tag == f"{W}{kind}Reference"
        assert xml(package, target).tag == f"{W}{ {'header': 'hdr', 'footer': 'ftr'}[kind] }"


def test_no_section_names_two_headers_of_a_kind(package):
    for section in xml(package, "word/document.xml").iter(f"{W}sectPr"):
        kinds = [(each.tag, each.get(f"{W}type")) for each in section if each.tag.endswith("Reference")]
        assert len(kinds) == len(set(kinds))


def test_styles_have_ids_and_names_of_their_own(package):
    styles = list(xml(package, "word/styles.xml").iter(f"{W}style"))
    ids = [style.get(f"{W}styleId") for style in styles]
    names = [style.find(f"{W}name").get(f"{W}val").lower() for style in styles]
    assert len(ids) == len(set(ids))
    assert len(names) == len(set(names))  # Word compares them without case


def styles_by_type(package):
    found = {}
    for style in xml(package, "word/styles.xml").iter(f"{W}style"):
        found.setdefault(style.get(f"{W}type"), set()).add(style.get(f"{W}styleId"))
    return found


def test_every_style_that_is_used_exists(package):
    known = styles_by_type(package)
    for name in package:
        if name.startswith("word/") and not name.endswith(".rels"):
            root = xml(package, name)
            assert set(values(root, "pStyle")) <= known["paragraph"], name
            assert set(values(root, "rStyle")) <= known["character"], name
            assert set(values(root, "tblStyle")) <= known["table"], name
    for style in xml(package, "word/styles.xml").iter(f"{W}style"):
        assert set(values(style, "basedOn") + values(style, "next")) <= known[style.get(f"{W}type")]


def test_a_property_stands_once(package):
    repeatable = {"headerReference", "footerReference", "tab"}
    for parent in xml(package, "word/document.xml").iter():
        if parent.tag.endswith("Pr"):
            names = [child.tag for child in parent if child.tag.removeprefix(W) not in repeatable]
            assert len(names) == len(set(names)), names


def test_a_cell_ends_with_a_paragraph_and_tables_do_not_touch(package):
    body = xml(package, "word/document.xml").find(f"{W}body")
    tags = [child.tag.removeprefix(W) for child in body]
    assert ("tbl", "tbl") not in list(pairwise(tags))
    assert tags[-2:] == ["p", "sectPr"]
    assert {cell[-1].tag for cell in body.iter(f"{W}tc")} == {f"{W}p"}


# -- tables -------------------------------------------------------------------------------------------------------------


def section_areas(body):
    """Pair each table with the width between the margins of its section, in twips."""
    waiting = []
    for child in body:
        section = child if child.tag == f"{W}sectPr" else child.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            margins = section.find(f"{W}pgMar")
            width = int(section.find(f"{W}pgSz").get(f"{W}w"))
            sides = sum(int(margins.get(f"{W}{side}")) for side in ("left", "right"))
            yield from ((table, width - sides) for table in waiting)
            waiting = []
        elif child.tag == f"{W}tbl":
            waiting.append(child)


def check_widths(package):
    tables = list(section_areas(xml(package, "word/document.xml").find(f"{W}body")))
    for table, area in tables:
        grid = [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")]
        assert abs(sum(grid) - area) <= 1  # a twip: paper and margins are rounded one by one
        assert int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) == sum(grid)
        assert min(grid) > 0
        begun = {}  # column → the span of the cell that may go on below
        for row in table.iter(f"{W}tr"):
            column = 0
            for cell in row.iter(f"{W}tc"):
                properties = cell.find(f"{W}tcPr")
                spans = [int(value) for value in values(properties, "gridSpan")]
                span = spans[0] if spans else 1
                merge = values(properties, "vMerge")
                assert int(properties.find(f"{W}tcW").get(f"{W}w")) == sum(grid[column : column + span])
                if merge == [None]:
                    assert begun[column] == span, "a cell goes on that did not begin above"
                begun[column] = span if merge else None
                column += span
            assert column == len(grid)
    return tables


def test_grid_and_cells_say_the_same_widths_and_fill_the_text_area(package):
    assert check_widths(package)


def test_merged_cells_are_among_those_looked_at():
    document = xml(opened(to_bytes(plan(WITH_APPENDICES))), "word/document.xml")
    assert {"restart", None} <= set(values(document, "vMerge"))
    assert values(document, "gridSpan")


@settings(max_examples=30)  # the plans take longer to draw than to write
@given(plans)
def test_any_plan_is_a_package_that_word_opens(drawn):
    package = opened(to_bytes(drawn))
    known = styles_by_type(package)
    for name in ("word/document.xml", "word/header2.xml", "word/footer1.xml", "docProps/core.xml"):
        root = xml(package, name)
        assert set(values(root, "pStyle")) <= known["paragraph"]
    assert check_widths(package)


def test_widths_that_do_not_fit_still_fill_the_text_area():
    long = "Nghiêng" * 12  # a word wider than any column
    columns = [
        {"tieu_de": "A", "rong": "150mm"},
        *({"tieu_de": long} for _ in range(6)),
        {"tieu_de": "B", "rong": "90%"},
    ]
    table = {"cot": columns, "hang": [["x"] * len(columns)]}
    wide = KeHoach.model_validate(FRAME | {"noi_dung": {"doan": SENTENCE, "bang_bieu": table}})
    assert check_widths(opened(to_bytes(wide)))


def test_the_text_area_of_a4_is_165_mm():
    [*_, (_, area)] = check_widths(opened(to_bytes(plan(AN_PHU))))
    assert abs(area - twips(165)) <= 1


# -- properties ---------------------------------------------------------------------------------------------------------


def core(written_plan):
    return docx.Document(io.BytesIO(to_bytes(written_plan))).core_properties


def test_title_and_author_come_from_the_plan():
    found = core(plan(AN_PHU))
    assert found.title == "Kế hoạch: Tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã An Phú"
    assert found.author == "Ủy ban nhân dân xã An Phú"
    assert found.language == "vi-VN"
    assert found.last_modified_by == ""


def test_the_date_is_the_plans_own_and_a_draft_has_none():
    issued = core(plan(AN_PHU))
    assert issued.created.date() == issued.modified.date() == date(2026, 1, 15)
    draft = core(plan(A_DRAFT))
    assert (draft.created, draft.modified) == (None, None)


def test_signs_of_xml_in_a_title_are_text():
    odd = KeHoach.model_validate(FRAME | {"trich_yeu": "Hỏi & đáp về <TTHC> “một cửa” ]]>", "noi_dung": SENTENCE})
    assert core(odd).title == "Kế hoạch: Hỏi & đáp về <TTHC> “một cửa” ]]>"


# -- the mark -----------------------------------------------------------------------------------------------------------

PARTS = [
    *FIXED_PARTS,
    "word/styles.xml",
    "word/document.xml",
    "word/header2.xml",
    "word/footer1.xml",
    "word/footnotes.xml",
    "docProps/core.xml",
    MARK,
]


@pytest.fixture
def written(tmp_path):
    return render(plan(AN_PHU), tmp_path / "ke-hoach.docx")


def rezip(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_the_parts_named_here_are_those_written(written):
    assert sorted(opened(written.read_bytes())) == sorted(PARTS)


def test_what_render_wrote_is_untouched(written):
    assert is_untouched(written)
    assert is_untouched(str(written))


def test_the_same_parts_zipped_by_another_program_are_untouched(written):
    rezip(written, opened(written.read_bytes()))
    assert is_untouched(written)


@pytest.mark.parametrize("name", PARTS)
def test_a_change_in_any_part_is_noticed(written, name):
    parts = opened(written.read_bytes())
    rezip(written, parts | {name: parts[name] + b"\n"})
    assert not is_untouched(written)


@pytest.mark.parametrize("name", PARTS)
def test_a_part_taken_away_is_noticed(written, name):
    parts = opened(written.read_bytes())
    rezip(written, {other: content for other, content in parts.items() if other != name})
    assert not is_untouched(written)


def test_a_part_added_is_noticed(written):
    rezip(written, opened(written.read_bytes()) | {"word/comments.xml": b"<x/>"})
    assert not is_untouched(written)


def test_a_file_that_another_program_saved_is_touched(written):
    docx.Document(str(written)).save(str(written))
    assert not is_untouched(written)


def test_a_foreign_file_is_not_ours(tmp_path):
    foreign = tmp_path / "khac.docx"
    docx.Document().save(str(foreign))
    assert not is_untouched(foreign)


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06" + bytes(18), b"mau: chung\n", bytes(100)])
def test_what_is_no_document_is_not_ours(tmp_path, content):
    (tmp_path / "x").write_bytes(content)
    assert not is_untouched(tmp_path / "x")


def test_what_is_not_there_and_what_is_a_folder_are_not_ours(tmp_path):
    assert not is_untouched(tmp_path / "x.docx")
    assert not is_untouched(tmp_path)


DATA = to_bytes(plan(AN_PHU))
NEAR_THE_END = st.integers(1, 2000).map(lambda back: len(DATA) - back)  # the directory and the mark stand there
POSITIONS = st.one_of(st.integers(0, len(DATA) - 1), NEAR_THE_END)


def on_disk(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "hong.docx"
    path.write_bytes(content)
    return path


@given(st.dictionaries(POSITIONS, st.integers(1, 255), min_size=1, max_size=4))
def test_a_damaged_file_is_never_a_crash(tmp_path_factory, flips):
    damaged = bytearray(DATA)
    for position, bits in flips.items():
        damaged[position] ^= bits
    assert is_untouched(on_disk(tmp_path_factory, bytes(damaged))) in (True, False)


@given(POSITIONS)
def test_a_file_cut_short_is_not_ours(tmp_path_factory, length):
    assert not is_untouched(on_disk(tmp_path_factory, DATA[:length]))


# -- the same bytes -----------------------------------------------------------------------------------------------------

# Prints the fingerprint of a plan's .docx in a process whose clock says another day.
FINGERPRINT = """
import datetime, hashlib, sys, time

class Another(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(float(sys.argv[2]), tz)
    today = utcnow = now

local, universal, moment = time.localtime, time.gmtime, float(sys.argv[2])
time.time, time.time_ns = lambda: moment, lambda: int(moment) * 10**9
time.localtime = lambda seconds=None: local(moment if seconds is None else seconds)
time.gmtime = lambda seconds=None: universal(moment if seconds is None else seconds)
datetime.datetime = Another

import kehoach
print(hashlib.sha256(kehoach.to_bytes(kehoach.load(sys.argv[1]))).hexdigest())
"""


def test_the_bytes_depend_neither_on_time_zone_nor_hash_seed_nor_clock():
    found = set()
    for zone, seed, moment in [
        ("UTC", "0", 315532800),
        ("Asia/Ho_Chi_Minh", "1", 1768435200),
        ("America/Lima", "2", 4e9),
    ]:
        surroundings = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", FINGERPRINT, str(EXAMPLES[AN_PHU]), str(moment)]
        found.add(subprocess.run(command, env=surroundings, capture_output=True, check=True, text=True).stdout)
    assert len(found) == 1
