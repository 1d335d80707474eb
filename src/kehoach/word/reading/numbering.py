"""Automatic numbers as the text they print (§17.9): formats, restarts, overrides, lists that point to lists."""

from dataclasses import dataclass, field

from kehoach.word.reading.effective import Level
from kehoach.word.reading.layers import Layer, paragraph_layer
from kehoach.word.reading.styles import Styles
from kehoach.word.reading.xml import Element, W, is_on, value_of, whole
from kehoach.wording.numbers import format_la_ma

DEPTHS = 9
MOST_ROMAN = 4000  # Roman figures go no further
BULLET = "•"  # what a sign of a symbol font stands for


@dataclass(frozen=True, slots=True)
class _Form:
    """One level of a list: how its number is written and from where it counts."""

    kind: str
    text: str  # "%1.%2." with the counts of the levels
    start: int
    restart: int | None  # the level whose step begins it anew; None is any above it, 0 is none
    is_legal: bool  # all counts in it in Arabic figures (w:isLgl)
    looks: Layer


@dataclass(slots=True)
class _List:
    forms: dict[int, _Form]
    count: list[int | None] = field(default_factory=lambda: [None] * DEPTHS)  # last numbers given; None is not begun


class Numbering:
    """The lists of a file. `number` is asked once for each paragraph, in reading order: it counts."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._nums = {whole(each.get(W + "numId")): each for each in _children(root, "num")}
        self._abstract = {each.get(W + "abstractNumId", ""): each for each in _children(root, "abstractNum")}
        self._lists: dict[str, _List] = {}
        self._forms: dict[int, dict[int, _Form]] = {}
        self._begun: set[int] = set()

    @property
    def is_used(self) -> bool:
        """Whether the file has any list."""
        return bool(self._nums)

    def looks(self, level: Level) -> Layer:
        """Return the w:pPr of a level as a layer, for the cascade."""
        form = self._forms_of(level.number_id).get(level.depth)
        return form.looks if form else {}

    def number(self, level: Level) -> str:
        """Count one paragraph and return its number as printed: "I.", "2.1.", "a)", "-"; "" for no number."""
        forms = self._forms_of(level.number_id)
        form = forms.get(level.depth)
        if form is None:
            return ""
        count = self._counts(level.number_id)
        depth = level.depth
        last = count[depth]
        count[depth] = form.start if last is None else last + 1
        for deeper in range(depth + 1, DEPTHS):
            restart = forms[deeper].restart if deeper in forms else None
            if restart is None or (restart and depth < restart):
                count[deeper] = None
        return self._written(forms, form, count)

    def _written(self, forms: dict[int, _Form], form: _Form, count: list[int | None]) -> str:
        if form.kind == "bullet":
            return "".join(BULLET if "\uf000" <= char <= "\uf0ff" else char for char in form.text).strip()
        text = form.text
        for depth in range(DEPTHS):
            sign = f"%{depth + 1}"
            if sign in text:
                named = forms.get(depth)
                value = count[depth] if count[depth] is not None else (named.start if named else 1)
                kind = "decimal" if form.is_legal or named is None else named.kind
                text = text.replace(sign, _number(value or 0, kind))
        return text.strip()

    def _counts(self, number_id: int) -> list[int | None]:
        """Return the counts of a list; a number that overrides the start begins it anew when it is first met."""
        num = self._nums[number_id]
        name = value_of(num, "abstractNumId") or ""
        found = self._lists.setdefault(name, _List(self._forms_of(number_id)))
        if number_id not in self._begun:
            self._begun.add(number_id)
            for override in _children(num, "lvlOverride"):
                depth = whole(override.get(W + "ilvl"))
                if value_of(override, "startOverride") is not None and 0 <= depth < DEPTHS:
                    found.count[depth] = None
        return found.count

    def _forms_of(self, number_id: int) -> dict[int, _Form]:
        if number_id not in self._forms:
            self._forms[number_id] = self._read_forms(number_id)
        return self._forms[number_id]

    def _read_forms(self, number_id: int) -> dict[int, _Form]:
        num = self._nums.get(number_id)
        abstract = self._abstract.get(value_of(num, "abstractNumId") or "")
        if num is None or abstract is None:
            return {}
        linked = value_of(abstract, "numStyleLink")
        linked_id = self._styles.linked_level(linked) if linked else None
        if linked_id and linked_id != number_id and linked_id in self._nums:  # §17.9.21: the style's list it is
            further = self._abstract.get(value_of(self._nums[linked_id], "abstractNumId") or "")
            abstract = further if further is not None else abstract
        forms = {whole(level.get(W + "ilvl")): _form(level) for level in _children(abstract, "lvl")}
        for override in _children(num, "lvlOverride"):
            depth = whole(override.get(W + "ilvl"))
            own = override.find(W + "lvl")
            if own is not None:
                forms[depth] = _form(own)
            start = value_of(override, "startOverride")
            if start is not None and depth in forms:
                old = forms[depth]
                forms[depth] = _Form(old.kind, old.text, whole(start, 1), old.restart, old.is_legal, old.looks)
        return {depth: form for depth, form in forms.items() if 0 <= depth < DEPTHS}


def _form(level: Element) -> _Form:
    restart = value_of(level, "lvlRestart")
    legal = level.find(W + "isLgl")
    kind = value_of(level, "numFmt") or "decimal"
    return _Form(
        kind,
        "" if kind == "none" else value_of(level, "lvlText") or "",
        whole(value_of(level, "start"), 0),
        None if restart is None else whole(restart),
        legal is not None and is_on(legal),
        paragraph_layer(level.find(W + "pPr")),
    )


def _children(parent: Element | None, tag: str) -> list[Element]:
    return [] if parent is None else parent.findall(W + tag)


def _number(value: int, kind: str) -> str:
    """Write a count in a format of §17.18.59; those of other scripts in Arabic figures."""
    if kind in ("upperRoman", "lowerRoman"):
        written = format_la_ma(value) if 0 < value < MOST_ROMAN else str(value)
        return written if kind == "upperRoman" else written.lower()
    if kind in ("upperLetter", "lowerLetter"):
        return _letters(value, "A" if kind == "upperLetter" else "a")
    if kind == "decimalZero":
        return f"{value:02d}"
    return "" if kind == "none" else str(value)


def _letters(value: int, first: str) -> str:
    """Return letters as Word counts them: after z comes aa, then bb (§17.18.59)."""
    if value < 1:
        return str(value)
    return chr(ord(first) + (value - 1) % 26) * min((value - 1) // 26 + 1, 20)
