"""Lines in a row → pieces of content that print the same row again.

The tree is free as long as its walk is the row: composing writes mark, number and words of each piece in order. So
every line finds a place: where a list cannot go on, a list without marks holds what comes next.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kehoach.model.muc import MOST_LEVELS, MOST_PIECES
from kehoach.model.outline import usual_mark
from kehoach.wording.enumeration import LETTERS, Mark, format_mark

Loc = tuple[str | int, ...]
UNNUMBERED: frozenset[Mark] = frozenset({"-", "+", "không"})
HANGING: frozenset[Mark] = frozenset({"-", "+"})  # a paragraph after a list of these is no part of its last item
NO_MARK: Mark = "không"


class Said(NamedTuple):
    """A text and the paragraph it stands in; `typed` is it with the mark that was typed before it."""

    text: str
    number: int
    mark: Mark = NO_MARK
    numbers: tuple[int, ...] = ()
    is_title: bool = False
    typed: str = ""


class Grid(NamedTuple):
    """A table as data, and the paragraphs of its cells by the way to each."""

    data: dict[str, Any]
    number: int
    places: dict[Loc, int]


Element = Said | Grid


@dataclass(eq=False)
class Node:
    """A piece, while it grows."""

    mark: Mark = NO_MARK
    numbers: tuple[int, ...] = ()
    title: Said | None = None
    words: list[Said] = field(default_factory=list)
    table: Grid | None = None
    below: list["Node"] = field(default_factory=list)
    below_mark: Mark | None = None
    after: list[Said] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether words can still be added in front of all that follows."""
        return not (self.table or self.below or self.after)

    @property
    def has_content(self) -> bool:
        """Whether there is more than a title."""
        return bool(self.words or self.table or self.below or self.after)


class Renumbered(NamedTuple):
    """A mark that the page has and composing writes otherwise."""

    number: int
    before: str
    now: str


def grown(root: Node, elements: Iterable[Element], *, most: int = MOST_LEVELS) -> list[Renumbered]:
    """Return the marks that will be other ones, having grown `root` by the elements."""
    growth = _Growth(root, most)
    row = list(elements)
    following: list[Element | None] = []  # of each the next that is no mere paragraph
    for element in reversed(row):
        following.append(element if not _is_words(element) else following[-1] if following else None)
    following.reverse()
    for index, element in enumerate(row):
        if isinstance(element, Grid):
            growth.table(element)
        elif element.mark == NO_MARK:
            growth.words(element, following[index])
        else:
            growth.marked(element)
    return growth.renumbered


def _is_words(element: Element) -> bool:
    return isinstance(element, Said) and element.mark == NO_MARK


class _Growth:
    """The open pieces from the root to the last one."""

    def __init__(self, root: Node, most: int) -> None:
        self.open = [root]
        self.most = most
        self.renumbered: list[Renumbered] = []

    def marked(self, said: Said) -> None:
        """Add a piece with a mark: to the list that it goes on with, else to a new one below the last piece."""
        parent = self._goes_on(said)
        if parent is None:
            parent = self._beginning(said)
        if parent is None:
            self.words(Said(said.typed or said.text, said.number), None)
            return
        number = len(parent.below) + 1
        numbers = (*parent.numbers, number) if said.mark == "1.1" else (number,)
        if said.mark not in UNNUMBERED and numbers != said.numbers:
            before = said.typed[: len(said.typed) - len(said.text)].strip()
            self.renumbered.append(Renumbered(said.number, before, format_mark(said.mark, numbers).strip()))
        self._append(parent, said.mark, numbers, said)

    def words(self, said: Said, following: Element | None) -> None:
        """Add a paragraph without a mark. `following` is the next element that is none."""
        last, beside = self.open[-1], self._parent(-2)
        hangs = last.mark in HANGING and beside is not None
        if last.after:
            last.after.append(said)
        elif last.is_open and not (hangs and self._leaves(following)):
            last.words.append(said)
        elif beside is not None and beside.below_mark == NO_MARK and len(beside.below) < MOST_PIECES:
            self._append(beside, NO_MARK, (), said)
        elif self._leaves(following):
            if hangs and not last.table:
                self.open.pop()
            self.open[-1].after.append(said)
        elif not self._carried(said):
            (last.words if last.is_open else last.after).append(said)

    def table(self, grid: Grid) -> None:
        """Add a table: to the last piece, else to a piece without words; where there is no room its words stay."""
        if self.open[-1].is_open or self._carried(None):
            self.open[-1].table = grid
        else:
            for text in flat(grid.data):
                self.words(Said(text, grid.number), None)

    def _carried(self, said: Said | None) -> bool:
        """Whether there is room for a piece without a mark, which may hold words or a table alone; it is begun then."""
        for parent in reversed(self.open):
            if parent.below_mark == NO_MARK and not parent.after and len(parent.below) < MOST_PIECES:
                self._append(parent, NO_MARK, (), said)
                return True
        last = self.open[-1]
        if last.after or last.below or len(self.open) >= self.most:
            return False
        self._append(last, NO_MARK, (), said)
        return True

    def _append(self, parent: Node, mark: Mark, numbers: tuple[int, ...], said: Said | None) -> Node:
        node = Node(mark, numbers)
        if said is not None and said.is_title:
            node.title = said
        elif said is not None:
            node.words.append(said)
        parent.below_mark = mark
        parent.below.append(node)
        while self.open[-1] is not parent:
            self.open.pop()
        self.open.append(node)
        return node

    def _goes_on(self, said: Said) -> Node | None:
        """Return the piece whose list this goes on with: the deepest where its number fits, else where it is late."""
        lists = [
            node
            for node in reversed(self.open)
            if node.below_mark == said.mark and not node.after and len(node.below) < _most(said.mark)
        ]
        for node in lists:
            number = len(node.below) + 1
            due = (*node.numbers, number) if said.mark == "1.1" else (number,)
            if said.mark in UNNUMBERED or said.numbers == due:
                return node
        is_first = said.numbers[-1:] == (1,)
        return lists[0] if lists and not is_first else None

    def _beginning(self, said: Said) -> Node | None:
        """Return the piece below which a new list may begin, None where there is no room for one."""
        last = self.open[-1]
        if last.after or last.below or len(self.open) >= self.most:
            return None
        return None if said.mark == "1.1" and not last.numbers else last

    def _parent(self, place: int) -> Node | None:
        return self.open[place] if len(self.open) >= -place else None

    def _leaves(self, following: Element | None) -> bool:
        """Whether what follows goes on with a list around those at the last piece, or nothing follows."""
        if following is None:
            return True
        if isinstance(following, Grid):
            return False
        parent = self._goes_on(following)
        return parent is not None and parent is not self._parent(-2) and parent is not self.open[-1]


def flat(data: Any) -> Iterator[str]:
    """Yield the words of a table, a paragraph of a cell each."""
    if isinstance(data, str):
        yield from (line for line in data.split("\n") if line)
    elif isinstance(data, dict):
        for key in ("tieu_de", "cot", "nhom", "cac_o", "hang", "ghi_chu"):
            yield from flat(data.get(key))
    elif data:
        for each in data:
            yield from flat(each)


def _most(mark: Mark) -> int:
    return len(LETTERS) if mark == "a)" else MOST_PIECES


def pieces(node: Node, loc: Loc, mark: Mark | None = None) -> Iterator[tuple[str, Any, dict[Loc, int]]]:
    """Yield the keys of a piece that an author would have typed: key, value, the paragraph of each value in it.

    `mark` is the one that stands before the piece itself, by which the usual one below it is known; None where
    the mark below is always to be said.
    """
    title, words = node.title, node.words
    is_inner = mark is not None and mark == node.mark not in ("I.", "1.", "1.1")
    if title is None and words and is_inner and _is_heading(node):
        title, words = words[0], words[1:]
    if title is not None:
        yield "tieu_de", title.text, {(*loc, "tieu_de"): title.number}
    yield from _prose("doan", words, loc)
    if node.table is not None:
        places = {(*loc, "bang_bieu", *way): number for way, number in node.table.places.items()}
        yield "bang_bieu", node.table.data, {(*loc, "bang_bieu"): node.table.number, **places}
    if node.below:
        below = [piece(each, (*loc, "cac_muc", index)) for index, each in enumerate(node.below)]
        inner = {way: number for _, places in below for way, number in places.items()}
        data = [each for each, _ in below]
        is_titled = any(isinstance(each, dict) and "tieu_de" in each for each in data)
        if mark is None or usual_mark(mark, is_titled=is_titled, count=len(data)) != node.below_mark:
            yield "danh_dau", node.below_mark, {}
        yield "cac_muc", data, inner
    yield from _prose("doan_sau", node.after, loc)


def piece(node: Node, loc: Loc) -> tuple[Any, dict[Loc, int]]:
    """Return a piece in its shortest form, and the paragraph of each value in it."""
    found = list(pieces(node, loc, node.mark))
    data = {key: value for key, value, _ in found}
    places = {way: number for _, _, inner in found for way, number in inner.items()}
    if data.keys() == {"doan"} and isinstance(data["doan"], str):
        return data["doan"], places
    return data, places


def _prose(key: str, words: list[Said], loc: Loc) -> Iterator[tuple[str, Any, dict[Loc, int]]]:
    if words:
        places = {(*loc, key, index): each.number for index, each in enumerate(words)}
        texts = [each.text for each in words]
        yield key, texts[0] if len(texts) == 1 else texts, places


def _is_heading(node: Node) -> bool:
    """Whether the first words are a title though they have no looks of one: no end mark, and more below them."""
    first, *rest = node.words
    return bool(rest or node.below or node.table) and first.text[-1:] not in '.;:,…!?”")’]'
