"""Comments beside paragraphs: wherever a paragraph stands, valid by the schema, and nothing else of the file changed."""

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from foreign import NAMES, W, docx, p, row, table
from kehoach.word.editing.comments import Author, Comment, with_comments
from kehoach.word.reading.opened import open_word
from word.test_schema import faults

AUTHOR = Author("kehoach", "KH", "2026-11-26T09:30:00")
TAG = "{" + W + "}"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CONTENT_TYPES = f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>'
LINK = '<w:hyperlink w:anchor="a"><w:r><w:t>Nơi nhận</w:t></w:r></w:hyperlink>'
INSERTED = '<w:ins w:id="0" w:author="An" w:date="2026-01-01T00:00:00Z"><w:r><w:t>Thêm</w:t></w:r></w:ins>'
CONTROL = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Trong ô điền')}</w:sdtContent></w:sdt>"
DELETED = '<w:rPr><w:del w:id="1" w:author="An" w:date="2026-01-01T00:00:00Z"/></w:rPr>'
BODIES = {
    "plain": p("Một") + p("Hai", '<w:jc w:val="center"/>'),
    "link": f"<w:p>{LINK}</w:p>",
    "inserted": f"<w:p>{INSERTED}</w:p>",
    "control": CONTROL,
    "table": table(row(p("Ô một"), p("Ô hai"))) + p("Cuối"),
    "empty": "<w:p/>",
    "joined": p("Đầu", DELETED) + p("Cuối"),
    "bookmarked": '<w:p><w:bookmarkStart w:id="7" w:name="a"/><w:r><w:t>A</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p>',
}
THEIRS = (
    '<w:comment w:id="{}" w:author="An" w:initials="A"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>Cũ</w:t></w:r></w:p>'
    "</w:comment>"
)


def opened(content):
    return open_word(io.BytesIO(content), "cu.docx")


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def tree(content, part="word/document.xml"):
    return etree.fromstring(parts(content)[part])


def spoken(content, part="word/comments.xml"):
    """The words of the comments by their numbers."""
    return {each.get(TAG + "id"): "".join(each.itertext()) for each in tree(content, part)}


def hung(content):
    """The words that each comment is beside, by its number: from its range's begin to its end."""
    found, running = {}, {}
    for each in tree(content).iter():
        number = each.get(TAG + "id")
        if each.tag == TAG + "commentRangeStart":
            running[number] = ""
        elif each.tag == TAG + "commentRangeEnd":
            found[number] = running.pop(number)
        elif each.tag == TAG + "commentReference":
            assert number in found
        elif each.tag == TAG + "t":
            running = {name: words + (each.text or "") for name, words in running.items()}
    assert running == {}
    return found


def commented(content, *comments):
    return with_comments(opened(content), comments, AUTHOR)


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_every_paragraph_can_have_comments_and_the_words_stay(body):
    old = docx(body, others={"[Content_Types].xml": CONTENT_TYPES})
    was = opened(old).paragraphs
    numbers = [each.number for each in was]
    new = commented(old, *(Comment(number, [f"{number}"]) for number in numbers * 2))
    assert [each.text for each in opened(new).paragraphs] == [each.text for each in was]
    assert [int(words) for words in spoken(new).values()] == numbers * 2
    assert list(hung(new).values()) == [each.text for each in was for _ in range(2)]
    assert [each for each in faults(new) if each not in faults(old)] == []


def test_only_what_a_comment_needs_is_written_anew():
    old = docx(p("Một"), styles="", settings="", others={"[Content_Types].xml": CONTENT_TYPES, "word/x.bin": b"\0"})
    new = commented(old, Comment(1, ["Sai"]))
    before, after = parts(old), parts(new)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/comments.xml"}
    assert [name for name in after if name in before] == list(before)
    assert b'PartName="/word/comments.xml"' in after["[Content_Types].xml"]


def test_without_comments_the_file_is_the_same_to_the_byte():
    old = docx(p("Một"))
    assert commented(old) == old


@pytest.mark.parametrize("name", ["comments.xml", "ghi-chu/y-kien.xml"])
def test_comments_that_are_there_stay_whatever_their_part_is_called(name):
    theirs = f"<w:comments {NAMES}>{THEIRS.format(0)}{THEIRS.format(2)}</w:comments>"
    mark = '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>A</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    old = docx(mark, others={f"word/{name}": theirs}, relations=[("y", "comments", name, "")])
    new = commented(old, Comment(1, ["Một"]), Comment(1, ["Hai"]))
    assert spoken(new, f"word/{name}") == {"0": "Cũ", "2": "Cũ", "1": "Một", "3": "Hai"}
    assert hung(new) == {"0": "A", "1": "A", "3": "A"}
    assert "word/comments1.xml" not in parts(new)


def test_the_id_of_what_lies_outside_of_the_package_is_not_taken_again():
    old = docx(p("Một"), relations=[("rId1", "hyperlink", "https://vi.du", "External"), ("rId2", "image", "a.png", "")])
    ids = re.findall(rb'Id="(\w+)"', parts(commented(old, Comment(1, ["Sai"])))["word/_rels/document.xml.rels"])
    assert len(ids) == len(set(ids)) == 3


def test_what_can_have_no_comment_has_it_beside_the_nearest_words():
    box = f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('Trong khung')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:t>Ngoài</w:t></w:r></w:p>"
    old = docx("<w:p/>" + box)
    new = commented(old, Comment(0, ["trang"]), Comment(2, ["khung"]), Comment(99, ["đâu"]))
    assert [each.getparent().getparent().tag for each in tree(new).iter(TAG + "commentRangeStart")] == [
        TAG + "body"
    ] * 3


def test_a_strict_file_stays_strict():
    strict = {
        W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    files = {}
    for name, content in parts(docx(p("Một", '<w:ind w:start="20"/><w:jc w:val="start"/>'))).items():
        text = content.decode()
        for old, new in strict.items():
            text = text.replace(old, new)
        files[name] = text
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, text in files.items():
            package.writestr(name, text)
    new = commented(made.getvalue(), Comment(1, ["Sai"]))
    for part in ("word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels"):
        text = parts(new)[part].decode()
        assert "schemas.openxmlformats.org/wordprocessingml" not in text
        assert "schemas.openxmlformats.org/officeDocument/2006/relationships" not in text
        assert "purl.oclc.org" in text
    assert b'w:val="left"' not in parts(new)["word/comments.xml"]
    assert [each.text for each in opened(new).paragraphs] == ["Một"]


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 9), st.text("aă <&\"'\t", max_size=6)), max_size=6), st.data())
def test_any_comments_are_read_back_in_their_order(said, data):
    pieces = data.draw(st.lists(st.sampled_from(sorted(BODIES)), min_size=1, max_size=4, unique=True))
    old = docx("".join(BODIES[name] for name in pieces))
    new = commented(old, *(Comment(number, [words]) for number, words in said))
    assert (list(spoken(new).values()) if said else []) == [words for _, words in said]
    assert [each.text for each in opened(new).paragraphs] == [each.text for each in opened(old).paragraphs]
    assert [each for each in faults(new) if each not in faults(old)] == []
