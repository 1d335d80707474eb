"""word/styles.xml and the theme's fonts: every style with its whole chain merged, by kind and id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kehoach.word.reading.effective import NOT_DRAWN
from kehoach.word.reading.layers import Layer, paragraph_layer, run_layer
from kehoach.word.reading.xml import VAL, A, Element, W, points, value_of, whole

DEEPEST_CHAIN = 50  # styles based on each other that are read; people make five
CELL_PADDING = 115 / 20  # pt, left and right, where nobody says (§17.4.43, §17.4.35)

# Weakest first (§17.7.6): what a cell's place in its table adds to the whole table's looks.
CONDITIONS = (
    "wholeTable", "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstRow", "lastRow", "firstCol", "lastCol",
    "nwCell", "neCell", "swCell", "seCell",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all it is based on merged in; `steps` are the paragraph layers apart, the oldest first."""

    id: str = ""
    name: str = ""  # as Word shows it; ids change when another program saves
    run: Layer = field(default_factory=dict)
    paragraph: Layer = field(default_factory=dict)
    steps: tuple[Layer, ...] = ()
    conditional_runs: Mapping[str, Layer] = field(default_factory=dict)
    conditional_paragraphs: Mapping[str, Layer] = field(default_factory=dict)
    padding: tuple[float, float] | None = None  # of a table's cells, left and right, in points
    bands: tuple[int, int] = (1, 1)  # rows and columns of a band
    has_lines: bool = False  # draws lines around or between a table's cells

    def run_under(self, conditions: Iterable[str]) -> Layer:
        """Merge what a table's style says of runs where these conditions hold."""
        merged = dict(self.run)
        for condition in conditions:
            merged |= self.conditional_runs.get(condition, {})
        return merged

    def paragraph_under(self, conditions: Iterable[str]) -> Layer:
        """Merge what it says of paragraphs."""
        merged = dict(self.paragraph)
        for condition in conditions:
            merged |= self.conditional_paragraphs.get(condition, {})
        return merged


PLAIN_STYLE = Style()


class Styles:
    """The styles of a file by kind and id. An id that is missing or of another kind stands for the default style."""

    def __init__(self, root: Element | None) -> None:
        self._found: dict[tuple[str, str], Style] = {}
        self._defaults: dict[str, str] = {}
        self._elements: dict[tuple[str, str], Element] = {}
        for each in () if root is None else root.iterchildren(W + "style"):
            kind, name = each.get(W + "type", "paragraph"), each.get(W + "styleId", "")
            self._elements.setdefault((kind, name), each)
            if each.get(W + "default") in ("1", "true", "on"):
                self._defaults[kind] = name
        defaults = None if root is None else root.find(W + "docDefaults")
        self.run_defaults = run_layer(_default(defaults, "rPr"))
        self.paragraph_defaults = paragraph_layer(_default(defaults, "pPr"))

    def paragraph(self, style_id: str) -> Style:
        """Return a paragraph style."""
        return self._style("paragraph", style_id)

    def character(self, style_id: str) -> Style:
        """Return a character style."""
        return self._style("character", style_id)

    def table(self, style_id: str) -> Style:
        """Return a table style."""
        return self._style("table", style_id)

    def linked_level(self, style_id: str) -> int | None:
        """Return the w:numId of a numbering style, which lists of other files refer to by name."""
        return self._style("numbering", style_id).paragraph.get("numId")

    def _style(self, kind: str, style_id: str) -> Style:
        key = (kind, style_id)
        if key not in self._elements:
            key = (kind, self._defaults.get(kind, ""))
        if key not in self._found:
            self._found[key] = self._resolved(key) if key in self._elements else PLAIN_STYLE
        return self._found[key]

    def _resolved(self, key: tuple[str, str]) -> Style:
        chain: list[Element] = []
        ancestor = self._elements.get(key)
        # A file may base two styles on each other.
        while ancestor is not None and ancestor not in chain and len(chain) < DEEPEST_CHAIN:
            chain.insert(0, ancestor)
            ancestor = self._elements.get((key[0], value_of(ancestor, "basedOn") or ""))
        own = self._elements[key]
        steps = tuple(paragraph_layer(each.find(W + "pPr")) for each in chain)
        runs: dict[str, Layer] = {}
        paragraphs: dict[str, Layer] = {}
        for each in chain:
            for part in each.iterchildren(W + "tblStylePr"):
                condition = part.get(W + "type", "")
                runs[condition] = runs.get(condition, {}) | run_layer(part.find(W + "rPr"))
                paragraphs[condition] = paragraphs.get(condition, {}) | paragraph_layer(part.find(W + "pPr"))
        return Style(
            key[1],
            value_of(own, "name") or "",
            _merged(run_layer(each.find(W + "rPr")) for each in chain),
            _merged(steps),
            steps,
            runs,
            paragraphs,
            _padding(chain),
            _bands(chain),
            any(is_drawn(borders) for each in chain for borders in each.iterfind(f"{W}tblPr/{W}tblBorders")),
        )


def theme_fonts(root: Element | None) -> dict[str, str]:
    """Return a theme's fonts by the names that w:rFonts uses: majorHAnsi, minorEastAsia, … (§17.18.96)."""
    fonts: dict[str, str] = {}
    scheme: Element = None if root is None else root.find(f".//{A}fontScheme")
    for rank in ("major", "minor") if scheme is not None else ():
        for tag, suffixes in (("latin", ("Ascii", "HAnsi")), ("ea", ("EastAsia",)), ("cs", ("Bidi",))):
            found = scheme.find(f"{A}{rank}Font/{A}{tag}")
            for suffix in suffixes if found is not None else ():
                fonts[rank + suffix] = found.get("typeface", "")
    return fonts


def padding_of(margins: Element | None) -> tuple[float | None, float | None]:
    """Return the left and right cell margins that a w:tblCellMar or w:tcMar names, in points."""
    sides = []
    for names in (("start", "left"), ("end", "right")):
        found = [margins.find(W + name) for name in names] if margins is not None else []
        sides.append(next((points(each.get(W + "w")) for each in found if each is not None), None))
    return sides[0], sides[1]


def is_drawn(borders: Iterable[Element]) -> bool:
    """Whether one side at least of a w:tblBorders or w:tcBorders is drawn."""
    return any(side.get(VAL, "nil") not in NOT_DRAWN for side in borders)


def _default(defaults: Element | None, part: str) -> Element | None:
    return None if defaults is None else defaults.find(f"{W}{part}Default/{W}{part}")


def _merged(layers: Iterable[Layer]) -> Layer:
    merged: Layer = {}
    for layer in layers:
        merged |= layer
    return merged


def _padding(chain: list[Element]) -> tuple[float, float]:
    left = right = CELL_PADDING
    for each in chain:
        own = padding_of(each.find(f"{W}tblPr/{W}tblCellMar"))
        left, right = (new if new is not None else old for new, old in zip(own, (left, right), strict=True))
    return left, right


def _bands(chain: list[Element]) -> tuple[int, int]:
    rows = columns = 1
    for each in chain:
        properties = each.find(W + "tblPr")
        rows = whole(value_of(properties, "tblStyleRowBandSize"), rows)
        columns = whole(value_of(properties, "tblStyleColBandSize"), columns)
    return max(rows, 1), max(columns, 1)
