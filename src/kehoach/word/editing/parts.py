"""A package some of whose parts were changed: those are written anew, every other stays byte for byte."""

import posixpath
from copy import deepcopy

from lxml import etree

from kehoach.word.reading.package import Added, Package, relations_part
from kehoach.word.reading.strict import STRICT_NAMES, to_strict
from kehoach.word.reading.xml import Element, R
from kehoach.word.zipped import archive, copied, deflate

CONTENT_TYPES = "[Content_Types].xml"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml."


class Edits:
    """What was changed in a package: `touch` says where, `content` gives the whole file.

    The trees are the package's own. A package without a change comes out as the very bytes that it was read from.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._touched: dict[str, None] = {}

    def touch(self, element: Element) -> None:
        """Note that the part which holds `element` was changed."""
        self._touched[self._package.part_of(element)] = None

    def content(self) -> bytes:
        """Return the file: changed parts in their old places in the archive, added ones at its end."""
        package = self._package
        trees = {part: package.tree(part) for part in self._touched}
        for each in package.added:
            trees[each.part] = package.tree(each.part)
            listing = relations_part(each.source)
            trees[listing] = self._related(trees.get(listing, package.tree(listing)), each)
            types = trees.get(CONTENT_TYPES, package.tree(CONTENT_TYPES))
            if types is not None:
                trees[CONTENT_TYPES] = _typed(types, each)
        if not trees:
            return package.content
        written = {part.lower(): deflate(part, self._serialised(part, root)) for part, root in trees.items()}
        members, placed = [], set()
        for info in package.members():
            part = info.filename.replace("\\", "/").lower()
            new = written.get(part)
            placed.add(part)
            old = copied(package.content, info)
            members.append(old if new is None else new._replace(name=old.name, flags=old.flags, stamp=old.stamp))
        return archive([*members, *(new for part, new in written.items() if part not in placed)])

    def _serialised(self, part: str, root: Element) -> bytes:
        """Return a part as UTF-8 (Part 2 §6.2.5), with the names it came with."""
        tree = root.getroottree()
        if part in self._package.strict:
            tree = deepcopy(tree)
            to_strict(tree.getroot())
        written: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        return written

    def _related(self, listing: Element | None, added: Added) -> Element:
        if listing is None:
            listing = etree.Element(f"{RELATIONS}Relationships", nsmap={None: RELATIONS[1:-1]})  # type: ignore[dict-item]
        kinds = STRICT_NAMES[R[1:-1]] if added.source in self._package.strict else R[1:-1]
        etree.SubElement(
            listing,
            f"{RELATIONS}Relationship",
            Id=added.name,
            Type=f"{kinds}/{added.kind}",
            Target=posixpath.relpath(f"/{added.part}", f"/{posixpath.dirname(added.source)}"),
        )
        return listing


def _typed(types: Element, added: Added) -> Element:
    """Say what an added part is (Part 2 §6.2.3)."""
    name = f"/{added.part}"
    if all(each.get("PartName", "").lower() != name.lower() for each in types.iterchildren(f"{TYPES}Override")):
        etree.SubElement(types, f"{TYPES}Override", PartName=name, ContentType=f"{KINDS}{added.kind}+xml")
    return types
