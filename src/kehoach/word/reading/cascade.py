"""Effective looks (ISO/IEC 29500-1 §17.7.2), each style resolved once when a file is opened.

Over each other lie, from below: the document's defaults, the table's style with its conditions, the paragraph's
style chain with its numbering level, the character style, the run's own. One more style in the file costs its own
reading and nothing for each run.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kehoach.word.reading.effective import (
    DEVICE_FONT,
    NO_BORDER,
    NO_LEVEL,
    SIZE_UNSAID,
    THEME_FONT,
    Letters,
    Level,
    Looks,
)
from kehoach.word.reading.layers import AUTOMATIC_GAP, TOGGLES, Layer
from kehoach.word.reading.styles import Styles

LevelLayer = Callable[[Level], Layer]  # the w:pPr of a numbering level


class InTable(NamedTuple):
    """What a table lays under a paragraph: its style's id and the conditions its cell fulfils, weakest first."""

    style: str
    conditions: tuple[str, ...]


class Cascade:
    """Resolve looks of paragraphs and runs; equal questions are answered once.

    `styles` are the file's, `fonts` its theme's ("minorHAnsi" → name), `level_layer` gives a numbering level's w:pPr.
    """

    def __init__(self, styles: Styles, fonts: Mapping[str, str], level_layer: LevelLayer) -> None:
        self.styles = styles
        self._fonts = fonts
        self._level_layer = level_layer
        self._below: dict[tuple[str, str, InTable | None], tuple[Layer, Layer]] = {}
        self._letters: dict[tuple[int, frozenset[tuple[str, object]]], Letters] = {}
        self._paragraphs: dict[tuple[str, InTable | None], Layer] = {}

    def letters(self, own: Layer, character: str, paragraph: str, table: InTable | None) -> Letters:
        """Return how a run looks that has `own` and stands in styles of these ids ("" is the default style)."""
        below = self._below_run(character, paragraph, table)
        key = (id(below), frozenset(own.items()))
        found = self._letters.get(key)
        if found is None:
            found = self._letters[key] = self._resolved_letters({**below[0], **below[1], **own})
        return found

    def looks(self, own: Layer, paragraph: str, table: InTable | None) -> tuple[Looks, Level]:
        """Return how a paragraph looks, and which automatic number it has."""
        below = self._below_paragraph(paragraph, table)
        layers = {**below, **own}
        if own.get("numId"):  # §17.9.18: a level named here goes over the style, one named in the style under it
            style = self.styles.paragraph(paragraph)
            level = Level(own["numId"], own["ilvl"] if "ilvl" in own else style.paragraph.get("ilvl", 0))
            layers = {**below, **self._level_layer(level), **own}
        elif own.get("numId") == 0 and below.get("numId"):  # taken out of the list, and of its indents
            layers = {**self._below_paragraph(paragraph, table, numbered=False), **own}
        level = Level(layers.get("numId", 0), layers.get("ilvl", 0))
        return _resolved_looks(layers), level if level.number_id else NO_LEVEL

    def _below_run(self, character: str, paragraph: str, table: InTable | None) -> tuple[Layer, Layer]:
        """Merge what lies below a run: values, and toggles by §17.7.3."""
        key = (character, paragraph, table)
        if key not in self._below:
            styles = self.styles
            in_table = styles.table(table.style).run_under(table.conditions) if table else {}
            layers = (in_table, styles.paragraph(paragraph).run, styles.character(character).run)
            values = dict(styles.run_defaults)
            for layer in layers:
                values |= layer
            toggles = {
                name: bool(styles.run_defaults.get(name)) or sum(bool(layer.get(name)) for layer in layers) % 2 == 1
                for name in TOGGLES
            }
            self._below[key] = (values, toggles)
        return self._below[key]

    def _below_paragraph(self, paragraph: str, table: InTable | None, numbered: bool = True) -> Layer:
        key = (paragraph if numbered else f"{paragraph}\0", table)
        if key not in self._paragraphs:
            styles = self.styles
            merged = dict(styles.paragraph_defaults)
            if table:
                merged |= styles.table(table.style).paragraph_under(table.conditions)
            for step in styles.paragraph(paragraph).steps:  # from the oldest ancestor down
                if numbered and step.get("numId"):
                    merged |= self._level_layer(Level(step["numId"], step.get("ilvl", 0)))
                merged |= step
            self._paragraphs[key] = merged
        return self._paragraphs[key]

    def _resolved_letters(self, values: Layer) -> Letters:
        return Letters(
            ascii=self._font(values.get("ascii")),
            h_ansi=self._font(values.get("hAnsi")),
            cs=self._font(values.get("cs")),
            east_asia=self._font(values.get("eastAsia")),
            size=values.get("size", SIZE_UNSAID),
            bold=values["b"],
            italic=values["i"],
            caps=values["caps"],
            small_caps=values["smallCaps"],
            strike=values["strike"],
            hidden=values["vanish"],
            colour=colour if (colour := values.get("color", "auto")) == "auto" else colour.upper(),
            underline=values.get("u", "none"),
            vertical=values.get("vertAlign", "baseline"),
            spacing=values.get("spacing", 0.0),
            is_complex=values.get("complex", False),
        )

    def _font(self, named: object) -> str:
        if named is None:
            return DEVICE_FONT
        return self._fonts.get(named[1]) or THEME_FONT if isinstance(named, tuple) else str(named)


def _resolved_looks(values: Layer) -> Looks:
    rule, line = values.get("rule", "auto"), values.get("line")
    fixed = line if rule in ("exact", "atLeast") else None
    before, after = (
        AUTOMATIC_GAP if values.get(f"{side}_automatic") else values.get(side, 0.0) for side in ("before", "after")
    )
    outline = values.get("outline", 9)
    return Looks(
        alignment=values.get("jc", "left"),
        start=values.get("start", 0.0),
        end=values.get("end", 0.0),
        first_line=values.get("first", 0.0),
        before=before,
        after=after,
        is_contextual=values.get("contextualSpacing", False),
        lines=1.0 if line is None or fixed is not None else line / 12,
        fixed_line=fixed,
        line_rule=rule,
        top=values.get("top", NO_BORDER),
        left=values.get("left", NO_BORDER),
        bottom=values.get("bottom", NO_BORDER),
        right=values.get("right", NO_BORDER),
        outline_level=outline if outline < 9 else None,
        keep_next=values.get("keepNext", False),
        keep_lines=values.get("keepLines", False),
        page_break_before=values.get("pageBreakBefore", False),
        is_framed=values.get("framed", False),
    )
