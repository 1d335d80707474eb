"""Page numbers moved to the top margin and hidden on page one, where nothing but the number is in the way."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import count

from lxml import etree

from kehoach.word.looks.page import Page, counts_pages
from kehoach.word.looks.tree import child
from kehoach.word.reading.paragraphs import Story, WordParagraph
from kehoach.word.reading.sections import Margin
from kehoach.word.reading.xml import Element, R, W


def move_to_top(page: Page) -> list[Element]:
    """Bring the numbers of a section from its bottom margins to its top ones; return an element of each changed part.

    Nothing is done, and [] returned, where words, pictures or links stand beside a number or in the top margin.
    """
    bottom = [each for each in page.section.margins if each.is_own and each.story is Story.FOOTER]
    moved = [each for each in bottom if counts_pages(each.root)]
    tops = [page.section.margin(Story.HEADER, each.pages) for each in moved]
    if not all(_is_number_alone(page, each) for each in moved) or any(top and _shows(page, top) for top in tops):
        return []
    changed = [page.section.element]
    for old, top in zip(moved, tops, strict=True):
        new = top.root if top and top.is_own else _add_header(page, old)
        for each in list(new):
            new.remove(each)
        new.extend(deepcopy(list(old.root)))
        for each in list(old.root):
            old.root.remove(each)
        old.root.append(old.root.makeelement(W + "p"))
        changed += [old.root, *([new] if top and top.is_own else [])]
    return changed


def hide_first(page: Page) -> list[Element]:
    """Let page one of a section have margins of its own, which are empty; return what was changed.

    Nothing is done, and [] returned, where words would go with the number, or margins of page one are there and show
    something.
    """
    usual = [each for each in page.section.margins if each.pages == "default"]
    first = [each for each in page.section.margins if each.pages == "first"]
    if page.section.has_first_page or not all(_is_number_alone(page, each) for each in usual if _shows(page, each)):
        return []
    if any(_shows(page, each) for each in first):
        return []
    child(page.section.element, "titlePg")
    return [page.section.element]


def _shown(page: Page, margin: Margin) -> Iterator[WordParagraph]:
    for paragraph in page.opened.in_margin(page.section, margin):
        if paragraph.visible_runs or any(run.shapes for run in paragraph.runs):
            yield paragraph


def _shows(page: Page, margin: Margin) -> bool:
    return any(_shown(page, margin))


def _is_number_alone(page: Page, margin: Margin) -> bool:
    """Whether a margin shows the number of the page and nothing else, and refers to no other part."""
    refers = any(name.startswith(R) for each in margin.root.iter("*") for name in each.attrib)
    shown = list(_shown(page, margin))
    return (
        not refers
        and bool(shown)
        and all(not any(map(str.isalpha, each.text)) for each in shown)
        and counts_pages(margin.root)
    )


def _add_header(page: Page, bottom: Margin) -> Element:
    package = page.opened.package
    names = (f"word/header{number}.xml" for number in count(1))
    part = next(name for name in names if package.read(name) is None and package.tree(name) is None)
    root = etree.Element(W + "hdr", dict(bottom.root.attrib), bottom.root.nsmap)
    if package.main in package.strict:
        package.strict.add(part)
    relation = package.add(package.main, "header", part, root)
    reference = {W + "type": bottom.pages, R + "id": relation}
    section = page.section.element
    section.insert(0, section.makeelement(W + "headerReference", reference))
    return root
