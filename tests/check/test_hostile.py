"""Files made to do harm, through the whole of `check`, and of `import`: judged, or refused by a sentence; nothing fetched, nothing written."""

import io
import socket
import zipfile

import pytest

import kehoach
from check.test_held_before_written import BODY, STYLES, XA, changed
from foreign import docx, p
from kehoach.errors import UnreadableFile
from kehoach.walks import reviewed, word_file
from kehoach.word.reading.opened import open_word
from kehoach.word.reading.styles import DEEPEST_CHAIN
from samples import plan

FOOT = '<w:tbl><w:tblPr><w:tblStyle w:val="cuoi_van_ban"/>'


@pytest.fixture(scope="module")
def page():
    return kehoach.to_bytes(plan(XA))


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path):
    """An empty folder to stand in, and no way out of the machine."""
    monkeypatch.chdir(tmp_path)

    monkeypatch.delattr(socket, "socket")
    yield
    assert list(tmp_path.iterdir()) == []


def nested(begin, end, depth, within="<w:p/>"):
    return begin * depth + within + end * depth


TABLE = "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
CONTROL = "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"
TAG = "<w:smartTag>", "</w:smartTag>"


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        pytest.param(nested(*TABLE, 50), "", id="tables-in-tables"),
        pytest.param(nested(*CONTROL, 100), "", id="controls-in-controls"),
        pytest.param(nested(*TAG, 20_000, ""), "hỏng", id="deeper-than-a-parser-goes"),
        pytest.param(nested(*TABLE, 20_000), "hỏng", id="tables-deeper-than-a-parser-goes"),
        pytest.param("<w:p/>" * 60_001, "quá dài", id="rows-without-end"),
        pytest.param(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>', "",
            id="a-cell-over-all-columns",
        ),
        pytest.param(
            '<w:p><w:pPr><w:pStyle w:val="tu_phu_luc"/></w:pPr><w:r><w:t>Phụ lục</w:t></w:r></w:p>' * 4_000, "",
            id="more-appendices-than-Roman-numbers",
        ),
        pytest.param('<w:p><w:r><w:drawing r:embed="rId99"/></w:r></w:p>', "", id="a-picture-that-lacks"),
    ],
)  # fmt: skip
def test_strange_bodies_are_judged_and_imported_or_refused_by_a_sentence(page, inside, said):
    content = changed(page, BODY, FOOT, inside + FOOT)
    if not said:
        assert kehoach.check_docx(io.BytesIO(content)).kind == "Kế hoạch"
        assert kehoach.import_docx(io.BytesIO(content)).plan.trich_yeu == plan(XA).trich_yeu
        return
    for use in (kehoach.check_docx, kehoach.import_docx):
        with pytest.raises(UnreadableFile, match=said):
            use(io.BytesIO(content))


def styles(pairs):
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/></w:style>'
        for name, base in pairs
    )


@pytest.mark.parametrize(
    "pairs", [[("a", "a")], [("a", "b"), ("b", "a")], [("a", "s0"), *((f"s{n}", f"s{n + 1}") for n in range(2_000))]]
)
def test_styles_that_rest_on_each_other_without_end_are_followed_so_far(page, pairs):
    content = changed(page, STYLES, "</w:styles>", styles(pairs) + "</w:styles>")
    content = changed(content, BODY, FOOT, f'<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>{FOOT}')
    assert kehoach.check_docx(io.BytesIO(content)).kind == "Kế hoạch"
    assert len(open_word(io.BytesIO(content)).styles.paragraph("a").steps) == min(len(pairs), DEEPEST_CHAIN)


def test_what_lies_outside_is_neither_fetched_nor_read():
    away = [("x", "attachedTemplate", "http://127.0.0.1:9/a.dotx", "External"), ("y", "styles", "../../etc/passwd", "")]
    away += [("z", "image", "file:///etc/passwd", "External"), ("v", "frame", "//127.0.0.1/a", "External")]
    assert kehoach.check_docx(io.BytesIO(docx(p("a"), relations=away))).findings == ()


def test_more_words_than_a_file_of_an_office_has_are_refused(page, monkeypatch):
    monkeypatch.setattr(word_file, "MOST_LETTERS", 100)
    with pytest.raises(UnreadableFile, match="quá dài để xét"):
        kehoach.check_docx(io.BytesIO(page))


def test_a_file_cut_off_anywhere_is_refused_by_a_sentence(page):
    for size in range(0, len(page), len(page) // 12):
        with pytest.raises(UnreadableFile):
            kehoach.check_docx(io.BytesIO(page[:size]))


def test_what_is_no_part_of_the_text_is_not_unpacked(page, monkeypatch):
    """A picture may unpack to any size."""
    into = io.BytesIO(page)
    with zipfile.ZipFile(into, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.png", bytes(2**20))
    unpacked = []
    ours = zipfile.ZipFile.read

    def noted(archive, entry):
        unpacked.append(entry.filename)
        return ours(archive, entry)

    monkeypatch.setattr(zipfile.ZipFile, "read", noted)
    kehoach.check_docx(io.BytesIO(into.getvalue()))
    assert BODY in unpacked
    assert "word/media/a.png" not in unpacked


def test_a_line_is_asked_once_whether_somebody_will_fill_it_in_however_much_is_found_there(page, monkeypatch):
    asked = []

    class Noted:
        @staticmethod
        def search(text):
            asked.append(text)

    monkeypatch.setattr(reviewed, "LEFT_OPEN", Noted)
    line = '<w:p><w:pPr><w:pStyle w:val="loi_van"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'.format("điều 5  của , " * 50)
    report = kehoach.check_docx(io.BytesIO(changed(page, BODY, FOOT, line + FOOT)))
    assert report.findings != ()
    assert sum("điều 5" in text for text in asked) == 1
