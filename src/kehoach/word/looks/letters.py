"""Lenses of letters: font, size, bold, italic, colour, capitals (ISO/IEC 29500-1 §17.3.2)."""

import re
import unicodedata

from kehoach.word.looks.lens import Lens
from kehoach.word.looks.tree import child, set_value
from kehoach.word.reading.layers import FONT_SLOTS
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.xml import Element, W

COLOURS = {"đen": "000000", "đỏ tươi": "FF0000"}
COLOUR_NAMES = {value: name for name, value in COLOURS.items()} | {"auto": "đen"}


def colour_of(target: Element) -> str | None:
    """Return the colour that a w:style or w:r names for its letters."""
    colour = target.find(f"{W}rPr/{W}color")
    return None if colour is None else colour.get(W + "val")


def _write_font(target: Element, name: str) -> None:
    fonts = child(child(target, "rPr"), "rFonts")
    fonts.attrib.clear()
    for slot in FONT_SLOTS:
        fonts.set(W + slot, name)


def _read_font(paragraph: WordParagraph) -> list[str]:
    return [font for run in paragraph.visible_runs for font in run.used_fonts]


def _write_size(target: Element, points: float) -> None:
    set_value(child(target, "rPr"), "sz", str(round(points * 2)))  # half points


def _read_size(paragraph: WordParagraph) -> list[float]:
    return [run.letters.size for run in paragraph.visible_runs]


def _write_colour(target: Element, name: str) -> None:
    colour = child(child(target, "rPr"), "color")
    colour.attrib.clear()  # a theme's colour would go before the one named (§17.3.2.6)
    colour.set(W + "val", COLOURS.get(name, name.removeprefix("#")))


def _read_colour(paragraph: WordParagraph) -> list[str]:
    values = (run.letters.colour for run in paragraph.visible_runs)
    return [COLOUR_NAMES.get(value, f"#{value}") for value in values]


def _toggle(tag: str, attribute: str) -> Lens[bool]:
    return Lens(
        WordParagraph,
        lambda target, value: set_value(child(target, "rPr"), tag, None if value else "0"),
        lambda paragraph: [getattr(run.letters, attribute) for run in paragraph.visible_runs],
    )


def _write_capitals(target: Element, value: bool) -> None:
    """Do nothing: capitals are typed, so that a copied or searched text keeps them."""


def _read_capitals(paragraph: WordParagraph) -> list[bool]:
    """Return whether letters are capitals, typed or only shown; nothing of a number, of "VNPT" or "TƯ"."""
    texts = (run.text.upper() if run.letters.caps else run.text for run in paragraph.visible_runs)
    words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", "".join(texts)))
    if any(char != char.upper() for word in words for char in word):
        return [False]
    # An abbreviation hardly ever has a letter with a mark; a Vietnamese line in capitals always has.
    marked = [word for word in words if unicodedata.normalize("NFD", word) != word]
    return [True] if len("".join(marked)) > 2 else []


FONT: Lens[str] = Lens(WordParagraph, _write_font, _read_font)
SIZE: Lens[float] = Lens(WordParagraph, _write_size, _read_size)
COLOUR: Lens[str] = Lens(WordParagraph, _write_colour, _read_colour)
BOLD = _toggle("b", "bold")
ITALIC = _toggle("i", "italic")
CAPITALS: Lens[bool] = Lens(WordParagraph, _write_capitals, _read_capitals)
