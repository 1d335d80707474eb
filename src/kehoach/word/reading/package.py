"""The parts of a foreign package as trees, within bounds (ISO/IEC 29500-2): nothing is fetched, nothing expanded."""

import io
import posixpath
import re
import zipfile
import zlib
from itertools import count
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from kehoach.errors import UnreadableFile
from kehoach.word.reading.kinds import Kind, kind_of
from kehoach.word.reading.strict import STRICT, to_transitional
from kehoach.word.reading.xml import Element

# Bounds, far above what an office writes: 500 pages of plan are 15 MB of XML and 0.6 million marks.
MOST_BYTES = 128 * 2**20  # of the file
MOST_ENTRIES = 10_000
MOST_XML = 48 * 2**20  # of one part, unpacked
MOST_MARKS = 1_500_000  # elements and attributes of all parts together; each costs some 400 bytes once it is read
TOO_LARGE = "tệp quá lớn để đọc; nếu đúng là văn bản, hãy chia ra thành nhiều tệp"
DAMAGED = "tệp bị hỏng hoặc chép chưa hết; hãy lấy lại bản gốc, hoặc mở bằng Word rồi lưu lại"
PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # Part 2 §C.3 allows no other

DOCUMENT = "officeDocument"
ROOTS = {"workbook": Kind.SPREADSHEET, "presentation": Kind.SLIDES}


class Relation(NamedTuple):
    """A way from one part to another; the kind is the last word of its Type, the same in Strict."""

    kind: str
    part: str


class Added(NamedTuple):
    """A part that was added in memory: which part refers to it by which id, and as what."""

    source: str
    name: str
    kind: str
    part: str


class Package:
    """A .docx, .docm, .dotx or Strict file: `main` names the main part, `tree` parses one.

    `content` is the whole file; `name` is what messages call it. Raises UnreadableFile, here and in `tree`.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        self.content = content
        self.added: list[Added] = []
        self.strict: set[str] = set()  # parts with names of their own, which became Transitional ones
        self._marks = 0
        self._trees: dict[str, Element | None] = {}
        self._relations: dict[str, dict[str, Relation]] = {}
        if len(content) > MOST_BYTES or content.count(b"PK\x01\x02") > MOST_ENTRIES:
            raise self._refusal(TOO_LARGE)
        if (kind := kind_of(content)) is not Kind.ZIP:
            raise self._refusal(kind.value)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, OSError) as problem:
            raise self._refusal(DAMAGED) from problem
        # Part names are the same in any case (Part 2 §6.2.2.3); a few writers put backslashes.
        self._entries = {info.filename.replace("\\", "/").lower(): info for info in self._zip.infolist()}
        self.main = self._find_main()

    def tree(self, part: str) -> Element | None:
        """Return the root of a part, parsed once; None where the package has no such part.

        Who changes it has `word.editing` write it.
        """
        if part not in self._trees:
            data = self.read(part)
            self._trees[part] = None if data is None else self._parse(data, part)
        return self._trees[part]

    def read(self, part: str) -> bytes | None:
        """Return the bytes of a part, None where there is none. Refuses more than MOST_XML of them."""
        info = self._entries.get(part.lower())
        if info is None:
            return None
        if info.flag_bits & 1:
            raise self._refusal(Kind.ENCRYPTED.value)
        if info.file_size > MOST_XML:
            raise self._refusal(TOO_LARGE)
        try:
            if info.compress_type not in PLAIN_METHODS:
                raise zipfile.BadZipFile
            return self._zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as problem:
            raise self._refusal(DAMAGED) from problem

    def members(self) -> list[zipfile.ZipInfo]:
        """Return the files of the archive in its order."""
        return self._zip.infolist()

    def part_of(self, element: Element) -> str:
        """Return the name of the part whose tree holds `element`. Raises KeyError for one of no part."""
        root = element.getroottree().getroot()
        names = [name for name, tree in self._trees.items() if tree is root]
        if not names:
            raise KeyError(element.tag)
        return names[0]

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part refers to inside the package, by relationship id; "" is the package itself."""
        if part not in self._relations:
            root = self.tree(relations_part(part))
            self._relations[part] = {} if root is None else dict(_relations(root, posixpath.dirname(part)))
        return self._relations[part]

    def related(self, part: str, kind: str) -> Element | None:
        """Return the tree of the first part that `part` refers to as `kind` ("styles", "numbering"); None if none."""
        for relation in self.relations(part).values():
            if relation.kind == kind:
                return self.tree(relation.part)
        return None

    def add(self, source: str, kind: str, part: str, root: Element) -> str:
        """Add a part that `source` refers to as `kind`; return the relationship's id. Nothing is written to disk."""
        relations, listed = self.relations(source), self.tree(relations_part(source))
        taken = {*relations, *([] if listed is None else [each.get("Id") for each in listed])}  # what lies outside too
        name = next(f"rId{n}" for n in count(len(taken) + 1) if f"rId{n}" not in taken)
        relations[name] = Relation(kind, part)
        self.added.append(Added(source, name, kind, part))
        self._trees[part] = root
        return name

    def _find_main(self) -> str:
        named = [relation.part for relation in self.relations("").values() if relation.kind == DOCUMENT]
        main = next((part for part in [*named, "word/document.xml"] if part.lower() in self._entries), None)
        if main is None:
            if "content.xml" in self._entries and "meta-inf/manifest.xml" in self._entries:
                raise self._refusal(Kind.ODT.value)
            raise self._refusal("trong tệp không có phần văn bản nào (word/document.xml); đây không phải tệp .docx")
        root = self.tree(main)
        local = etree.QName(root).localname
        if local != "document":
            raise self._refusal(ROOTS.get(local, Kind.OTHER).value)
        return main

    def _parse(self, data: bytes, part: str) -> Element:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # Part 2 §6.2.5: UTF-8 or UTF-16
            data = re.sub(r"^<\?xml[^>]*\?>", "", data.decode("utf-16", "replace").lstrip("\ufeff")).encode()
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:  # Part 2 §6.2.5 forbids them; they serve attacks alone
            raise self._refusal(f"phần {part} có khai báo DTD, là điều tệp .docx không được có")
        self._marks += data.count(b"<") - data.count(b"</") + data.count(b"=")
        if self._marks > MOST_MARKS:
            raise self._refusal(TOO_LARGE)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as problem:
            raise self._refusal(f"phần {part} bị hỏng, không đọc được; hãy mở bằng Word rồi lưu lại") from problem
        if STRICT.encode() in data:
            if etree.QName(root).namespace.startswith(STRICT):
                self.strict.add(part)
            to_transitional(root)
        return root

    def _refusal(self, sentence: str) -> UnreadableFile:
        return UnreadableFile(f"{self.name}: {sentence}")


def relations_part(part: str) -> str:
    """Return the name of the part that lists what `part` refers to (Part 2 §6.5.2)."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relations(root: Element, folder: str) -> list[tuple[str, Relation]]:
    """Read a relationships part; what lies outside of the package is left out and never followed."""
    return [
        (each.get("Id", ""), Relation(kind, _resolved(each.get("Target", ""), folder)))
        for each in root
        if isinstance(each.tag, str) and each.get("TargetMode") != "External"
        for kind in [each.get("Type", "").rsplit("/", 1)[-1]]
    ]


def _resolved(target: str, folder: str) -> str:
    path = unquote(target).split("#")[0]
    whole = path if path.startswith("/") else f"/{folder}/{path}"
    return posixpath.normpath(whole).lstrip("/")
