"""Whether what a .docx says stands in its PDF: every paragraph, as often as in the file, its words in order.

What a page adds by itself is taken out of the PDF first: page numbers, and the head of a table on each further page.
Only visible characters are compared; where lines and words end is the page's own affair.
"""

import io
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

import pypdfium2
from lxml import etree
from pypdfium2 import PdfPage, PdfTextObj
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {f"{W}br": " ", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
LEAST_ON_A_PAGE = 40  # characters of a cell that goes on over a whole page, a line each: bounds the search
LONG = 20  # characters: no text of that length is part of another one by chance


def missing(docx: bytes, pdf: bytes) -> list[str]:
    """Return the paragraphs of `docx` that `pdf` lacks, in the order of the file. Raises ValueError for no PDF."""
    heads, paragraphs = _said(docx)
    printed = _Printed(_pages(pdf))
    absent = [head for head, times in Counter(heads).items() if not printed.take_all(head, times)]
    left = [text for text in paragraphs if not printed.take_next(_visible(text))]
    # What did not stand where the text had come to: the longest first, so that a short text takes no piece of it.
    lost = Counter(text for text in sorted(left, key=len, reverse=True) if not printed.take(_visible(text)))
    return [" ".join(head) for head in absent] + [text for text in left if lost[text] and not lost.subtract([text])]


def _said(docx: bytes) -> tuple[list[tuple[str, ...]], list[str]]:
    """Return the heads of the tables, each as its paragraphs, and all other paragraphs that are not empty."""
    heads, paragraphs = [], []
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = sorted(filter(PARTS.fullmatch, package.namelist()))
        roots = [etree.fromstring(package.read(part), parser) for part in parts]
    for root in roots:
        in_heads = set()
        for table in root.iter(f"{W}tbl"):
            rows = takewhile(lambda row: row.find(f"{W}trPr/{W}tblHeader") is not None, table.iterchildren(f"{W}tr"))
            inside = [paragraph for row in rows for paragraph in row.iter(f"{W}p")]
            in_heads.update(inside)
            if head := tuple(text for paragraph in inside if (text := _text(paragraph))):
                heads.append(head)
        # The number of a page is a field: what the file says of it is a memory of some page.
        told = (each for each in root.iter(f"{W}p") if each not in in_heads and each.find(f".//{W}fldChar") is None)
        paragraphs += [text for paragraph in told if (text := _text(paragraph))]
    return heads, paragraphs


def _text(paragraph: "etree._Element") -> str:
    tags = (f"{W}t", *SIGNS)
    pieces = (SIGNS.get(node.tag) or node.text or "" for node in paragraph.iter(*tags))
    text = "".join(pieces)
    return text if _visible(text) else ""


def _visible(text: str) -> str:
    """Return the characters that take ink, composed: a PDF may hold a letter and its marks apart."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf"))


def _pages(pdf: bytes) -> Iterator[list[str]]:
    """Yield the pieces of text within the edges of each page, in the order in which they were put there.

    LibreOffice puts down a line at a time and cell after cell. The number above a page, from page 2 on, is left out.
    """
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as problem:
        raise ValueError(str(problem)) from None
    with document:
        number = 0
        for page in document:
            text = page.get_textpage()
            things = page.get_objects(filter=[FPDF_PAGEOBJ_TEXT], textpage=text)
            pieces = [piece for thing in things if _on(page, thing) and (piece := _visible(thing.extract()))]
            number = number + 1 if pieces[:1] == [str(number + 1)] else 1
            yield pieces[1:] if number > 1 else pieces


def _on(page: PdfPage, text: PdfTextObj) -> bool:
    left, bottom, right, top = text.get_bounds()
    width, height = page.get_size()
    return bool(left < width and bottom < height and right > 0 and top > 0)


class _Printed:
    """The visible characters of all pages in one text, of which what was found is taken away piece by piece."""

    def __init__(self, pages: Iterable[Sequence[str]]) -> None:
        pieces: list[str] = []
        self.ends = [0]  # where each page ends, and the first begins
        self.edge = bytearray()  # 1 where a piece begins
        for page in pages:
            pieces += page
            for piece in page:
                self.edge += b"\1" + bytes(len(piece) - 1)
            self.ends.append(len(self.edge))
        self.text = "".join(pieces)
        self.edge += b"\1"
        self.taken = bytearray(len(self.text))
        self.cursor = 0

    def take_all(self, head: Sequence[str], times: int) -> bool:
        """Take a table's head wherever it stands; whether that was `times` at least."""
        whole = "".join(map(_visible, head))
        found = 0
        while (at := self._find(whole, 0, len(self.text))) >= 0:
            self._take(at, len(whole))
            found += 1
        return found >= times

    def take_next(self, text: str) -> bool:
        """Take a text that stands where the last one ended."""
        free = self.taken.find(0, self.cursor)
        self.cursor = free if free >= 0 else len(self.text)
        if not self._stands(text, self.cursor):
            # A row that goes on overleaf is printed by its halves: a text long enough to be itself finds the way back.
            at = self._find(text, self.cursor, len(self.text)) if len(text) > LONG else -1
            if at < 0:
                return False
            self.cursor = at
        self._take(self.cursor, len(text))
        return True

    def take(self, text: str) -> bool:
        """Take a text wherever it stands: whole, or with the end of a page inside, or of two pages, or more."""
        if (at := self._find(text, 0, len(self.text))) >= 0:
            self._take(at, len(text))
            return True
        pages = range(len(self.ends) - 1)
        free = [page for page in pages if self.taken.find(0, self.ends[page], self.ends[page + 1]) >= 0]
        most = 1 + len(text) // LEAST_ON_A_PAGE
        return any(
            self._take_broken(text, page, breaks)
            for breaks in range(1, min(most, len(free) - 1) + 1)
            for page in free
            if page + breaks in free
        )

    def _take_broken(self, text: str, page: int, breaks: int) -> bool:
        """Take a text that begins on a page and ends `breaks` pages later, as much of it as may be on each page."""
        start, end = self.ends[page : page + 2]
        if not breaks:
            at = self._find(text, start, end)
            if at >= 0:
                self._take(at, len(text))
            return at >= 0
        for length in range(len(text) - 1, 0, -1):
            at = self._find(text[:length], start, end)
            if at >= 0 and self._take_broken(text[length:], page + 1, breaks - 1):
                self._take(at, length)
                return True
        return False

    def _find(self, text: str, start: int, end: int) -> int:
        at = self.text.find(text, start, end)
        while at >= 0 and not self._stands(text, at):
            at = self.text.find(text, at + 1, end)
        return at

    def _stands(self, text: str, at: int) -> bool:
        """Whether `text` stands at `at` in whole pieces that nothing has taken yet."""
        end = at + len(text)
        return (
            self.text.startswith(text, at) and self.edge[at] == self.edge[end] == 1 and self.taken.find(1, at, end) < 0
        )

    def _take(self, at: int, length: int) -> None:
        self.taken[at : at + length] = b"\1" * length
