"""The .docx as a package: its parts and its properties."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from kehoach.document.markup import escape
from kehoach.rules.constraints import Choices
from kehoach.word.mark import MARK, mark_xml
from kehoach.word.parts import XML, static
from kehoach.word.styles import styles_xml
from kehoach.word.zipped import QUICK, Member, archive, deflate

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
    "mammoth/style-map": "style-map.txt",
    "docProps/app.xml": "app.xml",
}

LONGEST_USUAL = 2000  # characters of a part that is the same in many plans


class Properties(NamedTuple):
    """What the file says of itself.

    `date` is ISO 8601 (YYYY-MM-DD), empty while the plan has none; `phu_luc` the number of an appendix that has a
    file of its own, 0 for the plan.
    """

    title: str
    author: str
    date: str = ""
    phu_luc: int = 0


def pack(parts: Mapping[str, str], choices: Choices, properties: Properties, carried: str = "") -> bytes:
    """Put the written parts together with those that are the same in every plan, and mark the whole as ours.

    `carried` is the YAML that a draft has with it, "" for none.
    """
    if carried:
        from kehoach.word.carried import carried_parts

        parts = {**carried_parts(carried), **parts}
    members = [
        *(member for member in _fixed_members() if member.name.decode() not in parts),
        _styles_member(tuple(sorted(choices.items()))),
        *(_member(name, content) for name, content in parts.items()),
        deflate("docProps/core.xml", _core(properties).encode(), QUICK),
    ]
    if carried:  # the content types stand first
        members.sort(key=lambda member: member.name != b"[Content_Types].xml")
    entries = ((member.name.decode(), member.crc, member.size) for member in members)
    return archive([*members, deflate(MARK, mark_xml(entries, properties.phu_luc).encode(), QUICK)])


@cache
def _fixed_members() -> tuple[Member, ...]:
    return tuple(deflate(name, static(file)) for name, file in FIXED_PARTS.items())


def _member(name: str, content: str) -> Member:
    return (_usual_member if len(content) <= LONGEST_USUAL else _packed)(name, content)


def _packed(name: str, content: str) -> Member:
    return deflate(name, content.encode(), QUICK)


_usual_member = lru_cache(maxsize=16)(_packed)  # margins and notes are without words in nearly every plan


@lru_cache(maxsize=16)  # authors choose margins and sizes as they like: a server must not keep them all
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
