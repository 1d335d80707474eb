"""The runs of a paragraph as they print: tracked changes accepted, fields by their results, one alternative of each."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from kehoach.word.reading.effective import Letters
from kehoach.word.reading.layers import Layer, run_layer
from kehoach.word.reading.xml import Element, W, children, value_of

PAGE_BREAK = "\f"
# What only wraps runs. w:del and w:moveFrom are not here: they are gone once the changes are accepted.
WRAPPERS = frozenset(
    W + name for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo")
)
SHAPES = frozenset(W + name for name in ("drawing", "pict", "object"))
NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
RUN, TEXT, BREAK, FIELD, CODE, SYMBOL, SDT, RUBY = (
    W + name for name in ("r", "t", "br", "fldChar", "instrText", "sym", "sdt", "ruby")
)

LettersOf = Callable[[Layer, str], Letters]  # a run's own layer and its character style → its looks


@dataclass(slots=True, eq=False)
class Run:
    """A run: its words (a tab, a line break "\\n", a page break "\\f" too), its looks, and what hangs on it.

    `prints_field` says that a field stands here whose result is not in the file: it has looks and no words.
    """

    element: Element
    letters: Letters
    text: str = ""
    prints_field: bool = False
    shapes: list[Element] = field(default_factory=list)  # w:drawing, w:pict, w:object
    notes: list[tuple[str, str]] = field(default_factory=list)  # ("footnote" or "endnote", id)

    @property
    def is_visible(self) -> bool:
        """Whether anything is to be seen whose looks count: letters, never white space alone."""
        return self.prints_field or bool(self.text.strip())

    @property
    def used_fonts(self) -> list[str]:
        """The fonts that the letters here are taken from (§17.3.2.26): a slot that no letter asks for says nothing.

        LibreOffice writes a web page's "Times New Roman;serif", of which the first is taken.
        """
        letters, shown = self.letters, "".join(self.text.split())
        if letters.is_complex:
            return [letters.cs] if shown else []
        slots = set()
        if self.prints_field or any(char < "\x80" for char in shown):
            slots.add("ascii")
        if not shown.isascii():
            slots |= {"east_asia" if _is_east_asian(char) else "h_ansi" for char in shown if char >= "\x80"}
        return [getattr(letters, slot).partition(";")[0] for slot in sorted(slots)]


def read_runs(paragraphs: Iterable[Element], letters_of: LettersOf) -> list[Run]:
    """Return the runs of these w:p (several, where the mark between them was deleted), hidden ones left out."""
    fields = _Fields()
    runs = []
    for paragraph in paragraphs:
        for element in _run_elements(paragraph):
            properties = element.find(W + "rPr")
            letters = letters_of(run_layer(properties), value_of(properties, "rStyle") or "")
            run = Run(element, letters)
            fields.read(run)
            if not letters.hidden:
                runs.append(run)
    return runs


def _run_elements(parent: Element) -> Iterator[Element]:
    for child in children(parent):
        if child.tag == RUN:
            yield child
        elif child.tag in WRAPPERS:
            yield from _run_elements(child)
        elif child.tag == SDT and (content := child.find(W + "sdtContent")) is not None:
            yield from _run_elements(content)


class _Fields:
    """Where in complex fields the reading stands (§17.16.18): their code is not printed, their result is."""

    def __init__(self) -> None:
        self._open: list[Run | None] = []  # of each open field the run of its code; None once its result has begun

    def read(self, run: Run) -> None:
        """Fill in a run. What a field hides that never ends is shown in the next paragraph."""
        pieces: list[str] = []
        for child in children(run.element):
            tag = child.tag
            if tag == FIELD:
                self._step(child.get(W + "fldCharType"), run)
            elif self._in_code():
                if tag == CODE and (child.text or "").strip():
                    self._open[-1] = run
            elif tag == TEXT:
                pieces.append(child.text or "")
            elif tag in SIGNS:
                pieces.append(SIGNS[tag])
            elif tag == BREAK:
                pieces.append(PAGE_BREAK if child.get(W + "type") == "page" else "\n")
            elif tag == SYMBOL:
                pieces.append(_symbol(child))
            elif tag in SHAPES:
                run.shapes.append(child)
            elif tag in NOTES:
                run.notes.append((NOTES[tag], child.get(W + "id", "")))
            elif tag == RUBY:
                pieces += [text.text or "" for text in child.iterfind(f"{W}rubyBase/{W}r/{W}t")]
        run.text = "".join(pieces)

    def _in_code(self) -> bool:
        return any(code is not None for code in self._open)

    def _step(self, kind: str | None, run: Run) -> None:
        if kind == "begin":
            self._open.append(run)
        elif kind == "separate" and self._open:
            self._open[-1] = None
        elif kind == "end" and self._open:
            code = self._open.pop()
            if code is not None and not self._in_code():
                code.prints_field = True


def _symbol(symbol: Element) -> str:
    """Return the sign of a symbol font (§17.3.3.30) as a bullet: which one it shows depends on the font."""
    code = symbol.get(W + "char", "")
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if "\uf000" <= sign <= "\uf0ff" else sign if sign.isprintable() else ""


def _is_east_asian(char: str) -> bool:
    return "\u2e80" <= char <= "\ud7ff" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef"
