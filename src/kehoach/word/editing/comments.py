"""Comments beside the paragraphs of a foreign file (ISO/IEC 29500-1 §17.13.4); those that are there stay."""

import posixpath
from collections.abc import Sequence
from itertools import count
from typing import NamedTuple

from lxml import etree

from kehoach.word.editing.former_comments import drop_former
from kehoach.word.editing.parts import Edits
from kehoach.word.looks.tree import child, insert, set_value
from kehoach.word.reading.opened import Opened
from kehoach.word.reading.package import Package
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.strict import STRICT_NAMES
from kehoach.word.reading.xml import Element, W

KIND = "comments"
SIZE = "20"  # half points: what Word's own style of a comment has
MARK_SIZE = "16"  # of the mark in the text that the comment hangs on, which must not stretch its line
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Comment(NamedTuple):
    """What is said of a paragraph, by its number (0: of the page), a paragraph of the comment each line."""

    paragraph: int
    lines: Sequence[str]


class Author(NamedTuple):
    """Who says it, and when: ISO 8601 without a zone, as Word shows it."""

    name: str
    initials: str
    date: str


def with_comments(opened: Opened, comments: Sequence[Comment], author: Author) -> bytes:
    """Return the file with `comments` beside its paragraphs, in the order given where several are beside one.

    Those of the same author that a former run left, and that nobody answered, make room.

    Margins, text boxes and notes can hold none (§17.13.4.2): theirs hang on the nearest text of the body.
    """
    package, edits = opened.package, Edits(opened.package)
    places = [(place, each) for each in comments if (place := _anchor(opened, each.paragraph)) is not None]
    part, root = _comments_part(package)
    drop_former(opened, edits, root, (author.name, author.initials))
    if not places:
        return edits.content()
    taken = _taken(root, opened.root)
    numbers = (str(number) for number in count() if str(number) not in taken)
    for (paragraph, each), number in zip(places, numbers, strict=False):
        root.append(_comment(root, number, each.lines, author))
        _hang(paragraph, number)
        edits.touch(paragraph.element)
    if package.tree(part) is root:
        edits.touch(root)
    else:
        package.add(package.main, KIND, part, root)
    return edits.content()


def _anchor(opened: Opened, number: int) -> WordParagraph | None:
    """Find the paragraph of the body that a comment hangs on; the first words where none has this number."""
    body = [each for each in opened.paragraphs if not each.in_box]
    own = next((each for each in body if each.number == number), None)
    return own or next((each for each in body if each.visible_runs), body[0] if body else None)


def _comments_part(package: Package) -> tuple[str, Element]:
    """Return the name and the root of the part that holds comments, made where there is none."""
    for relation in package.relations(package.main).values():
        if relation.kind == KIND and (root := package.tree(relation.part)) is not None:
            return relation.part, root
    folder = posixpath.dirname(package.main)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
    part = next(name for name in names if package.read(name) is None)
    names_of = W[1:-1]
    if package.main in package.strict:
        package.strict.add(part)
        names_of = STRICT_NAMES[names_of]
    return part, etree.Element(W + KIND, nsmap={"w": names_of})


def _taken(root: Element, body: Element) -> set[str]:
    """Return the numbers of the comments that are there, and of those that are only referred to."""
    tags = [W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference")]
    return {each.get(W + "id", "") for each in [*root, *body.iter(*tags)] if isinstance(each.tag, str)}


def _hang(paragraph: WordParagraph, number: str) -> None:
    """Put the range around the paragraph, right inside of its w:p, where every kind of content may stand beside it."""
    first = paragraph.joined[0] if paragraph.joined else paragraph.element
    marks = [first.makeelement(W + tag, {W + "id": number}) for tag in ("commentRangeStart", "commentRangeEnd")]
    begun = next((at for at, each in enumerate(first) if each.tag not in (W + "pPr", marks[0].tag)), len(first))
    first.insert(begun, marks[0])
    run = paragraph.element.makeelement(W + "r")
    set_value(child(run, "rPr"), "sz", MARK_SIZE)
    run.append(run.makeelement(W + "commentReference", {W + "id": number}))
    paragraph.element.extend([marks[1], run])


def _comment(root: Element, number: str, lines: Sequence[str], author: Author) -> Element:
    says = {"id": number, "author": author.name, "date": author.date, "initials": author.initials}
    comment = root.makeelement(W + "comment", {W + name: value for name, value in says.items()})
    for place, line in enumerate(lines):
        paragraph = etree.SubElement(comment, W + "p")
        properties = child(paragraph, "pPr")
        spacing = {"before": "0", "after": "0", "line": "240", "lineRule": "auto"}
        insert(properties, properties.makeelement(W + "spacing", {W + name: each for name, each in spacing.items()}))
        insert(properties, properties.makeelement(W + "ind", {W + "firstLine": "0"}))
        set_value(properties, "jc", "left")
        if not place:
            mark = etree.SubElement(paragraph, W + "r")
            set_value(child(mark, "rPr"), "sz", MARK_SIZE)
            etree.SubElement(mark, W + "annotationRef")
        run = etree.SubElement(paragraph, W + "r")
        set_value(child(run, "rPr"), "sz", SIZE)
        text = etree.SubElement(run, W + "t", {XML_SPACE: "preserve"})
        text.text = line
    return comment
