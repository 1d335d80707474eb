"""The .docx as a package: its parts, its properties, and the mark by which kehoach knows a file of its own."""

import hashlib
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kehoach.document.markup import escape
from kehoach.rules.constraints import Choices
from kehoach.word.styles import styles_xml
from kehoach.word.zipped import Member, archive, deflate

STATIC = Path(__file__).parent / "static"
# Part name → file in static/; [Content_Types].xml stands first, where readers look for it.
FIXED_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
    "word/header1.xml": "header1.xml",
    "word/header3.xml": "header3.xml",
    "word/footer2.xml": "footer2.xml",
    "docProps/app.xml": "app.xml",
}
MARK = "docProps/custom.xml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Properties(NamedTuple):
    """What the file says of itself. `date` is ISO 8601 (YYYY-MM-DD), empty while the plan has none."""

    title: str
    author: str
    date: str = ""


def pack(parts: Mapping[str, str], choices: Choices, properties: Properties) -> bytes:
    """Put the written parts together with those that are the same in every plan, and mark the whole as ours."""
    members = [
        *_fixed_members(),
        _styles_member(tuple(sorted(choices.items()))),
        *(deflate(name, content.encode()) for name, content in parts.items()),
        deflate("docProps/core.xml", _core(properties).encode()),
    ]
    mark = _digest((member.name.decode(), member.crc, member.size) for member in members)
    return archive([*members, deflate(MARK, _mark_xml(mark).encode())])


def is_untouched(path: str | Path) -> bool:
    """Tell whether kehoach wrote the file at `path` and nobody has changed it since.

    Word rewrites the parts when it saves, even when no word was changed; such a file counts as touched.
    """
    try:
        with zipfile.ZipFile(path) as package:
            entries = [(info.filename, info.CRC, info.file_size) for info in package.infolist()]
            if MARK not in package.namelist() or package.getinfo(MARK).file_size > 2000:
                return False
            written = package.read(MARK).decode("utf-8", "replace")
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError):
        return False  # whatever zipfile says of a damaged, encrypted or foreign file: ours it is not
    return written == _mark_xml(_digest(entry for entry in entries if entry[0] != MARK))


def _digest(entries: object) -> str:
    """Fingerprint the parts by name, checksum and size: enough to notice an edit, and there without unpacking."""
    return hashlib.sha256(repr(sorted(entries)).encode()).hexdigest()  # type: ignore[call-overload]


@cache
def _fixed_members() -> tuple[Member, ...]:
    return tuple(deflate(name, (STATIC / file).read_bytes()) for name, file in FIXED_PARTS.items())


@cache
def _styles_member(choices: tuple[tuple[str, object], ...]) -> Member:
    return deflate("word/styles.xml", styles_xml(dict(choices)))


def _core(properties: Properties) -> str:
    when = f"{properties.date}T00:00:00Z"
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{when}</dcterms:{name}>'
        for name in ("created", "modified")
        if properties.date
    )
    return (
        f'{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(properties.title)}</dc:title><dc:creator>{escape(properties.author)}</dc:creator>"
        f"<dc:language>vi-VN</dc:language>{dates}</cp:coreProperties>"
    )


def _mark_xml(mark: str) -> str:
    return (
        f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="kehoach">'
        f"<vt:lpwstr>{mark}</vt:lpwstr></property></Properties>"
    )
