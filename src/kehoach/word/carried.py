"""The plan that a draft carries: its YAML in a part of its own, where Word keeps it when somebody saves the file.

A custom XML data storage part with its properties (ISO/IEC 29500-1 §15.2.5, §15.2.6, §22.5): it is on no page.
"""

from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from kehoach.document.markup import escape
from kehoach.word.parts import XML, static

if TYPE_CHECKING:
    from kehoach.word.reading.package import Package  # with lxml, which no writing needs

NAMESPACE = "urn:kehoach:nguon"
ITEM, PROPERTIES, RELATIONS = "customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ID = "{6B1F2C0E-8A57-4D0B-9C3E-2E5D71A4C9F3}"  # of ours, the same in every file


def carried_parts(text: str) -> dict[str, str]:
    """Return the parts by which a file carries `text`, and the two that name them, in place of those of every plan."""
    types, relations = _named()
    return {
        "[Content_Types].xml": types,
        "word/_rels/document.xml.rels": relations,
        ITEM: f'{XML}<nguon xmlns="{NAMESPACE}">{escape(text)}</nguon>',
        PROPERTIES: (
            f'{XML}<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" ds:itemID="{_ID}"><ds:schemaRefs>'
            f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
        ),
        RELATIONS: (
            f'{XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>'
        ),
    }


@cache
def _named() -> tuple[str, str]:
    """Return the content types and the relationships of the document, ours among them."""
    types = ElementTree.fromstring(static("content_types.xml"))
    ElementTree.SubElement(
        types,
        f"{{{_PACKAGE}/content-types}}Override",
        PartName=f"/{PROPERTIES}",
        ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    )
    relations = ElementTree.fromstring(static("document_rels.xml"))
    ElementTree.SubElement(
        relations,
        f"{{{_PACKAGE}/relationships}}Relationship",
        Id="rIdNguon",
        Type=f"{_OFFICE}/relationships/customXml",
        Target=f"../{ITEM}",
    )
    return _written(types, f"{_PACKAGE}/content-types"), _written(relations, f"{_PACKAGE}/relationships")


def _written(root: ElementTree.Element, namespace: str) -> str:
    """Write a tree of one namespace without a prefix, as all readers expect these parts."""
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{namespace}}}")
    root.set("xmlns", namespace)
    return XML + ElementTree.tostring(root, encoding="unicode")


def carried_in(package: "Package") -> str | None:
    """Return the YAML that a file carries; None where nobody put one in, or somebody took it out."""
    for relation in package.relations(package.main).values():
        root = package.tree(relation.part) if relation.kind == "customXml" else None
        if root is not None and root.tag == f"{{{NAMESPACE}}}nguon":
            return "".join(root.itertext())
    return None
