"""Lenses of letters: font, size, bold, italic, colour, capitals (ISO/IEC 29500-1 §17.3.2)."""

import re
import unicodedata
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.simpletypes import ST_HpsMeasure
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from kehoach.word.effective import run_toggle, run_value, text_of, visible_runs
from kehoach.word.lens import Lens

# §17.3.2.26: each of the four slots has a twin that names a theme's font and goes before it.
FONT_SLOTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "cs": "cstheme", "eastAsia": "eastAsiaTheme"}
COLOURS = {"đen": "000000", "đỏ tươi": "FF0000"}
COLOUR_NAMES = {value: name for name, value in COLOURS.items()} | {"auto": "đen"}
SIZE_UNSAID = 10.0  # points, where neither styles nor defaults name one


def _write_font(target: Any, name: str) -> None:
    fonts = target.font.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for slot in FONT_SLOTS:
        fonts.set(qn(f"w:{slot}"), name)


def _read_font(paragraph: Paragraph) -> list[str]:
    return [
        "phông mặc định của máy" if found is None else found[1] if found[0] == slot else "phông của chủ đề"
        for run in visible_runs(paragraph)
        for slot, theme in FONT_SLOTS.items()
        for found in [run_value(paragraph, run, "rFonts", theme, slot)]
    ]


def _write_size(target: Any, points: float) -> None:
    target.font.size = Pt(points)


def _read_size(paragraph: Paragraph) -> list[float]:
    found = [run_value(paragraph, run, "sz", "val") for run in visible_runs(paragraph)]
    return [ST_HpsMeasure.convert_from_xml(size[1]).pt if size else SIZE_UNSAID for size in found]


def _write_colour(target: Any, name: str) -> None:
    target.font.color.rgb = RGBColor.from_string(COLOURS.get(name, name.removeprefix("#")))


def _read_colour(paragraph: Paragraph) -> list[str]:
    found = [run_value(paragraph, run, "color", "val") for run in visible_runs(paragraph)]
    values = [colour[1] if colour else "auto" for colour in found]
    return [COLOUR_NAMES.get(value.upper(), COLOUR_NAMES.get(value, f"#{value}")) for value in values]


def _toggle(tag: str, attribute: str) -> Lens[bool]:
    return Lens(
        Paragraph,
        lambda target, value: setattr(target.font, attribute, value),
        lambda paragraph: [run_toggle(paragraph, run, tag) for run in visible_runs(paragraph)],
    )


def _write_capitals(target: Any, value: bool) -> None:
    """Do nothing: capitals are typed, so that a copied or searched text keeps them."""


def _read_capitals(paragraph: Paragraph) -> list[bool]:
    """Tell capitals, typed or only shown, from small letters; say nothing of a number, of "VNPT" or "TƯ"."""
    runs = visible_runs(paragraph)
    texts = (text_of(run).upper() if run_toggle(paragraph, run, "caps") else text_of(run) for run in runs)
    words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", "".join(texts)))
    if any(char.islower() for word in words for char in word):
        return [False]
    # An abbreviation hardly ever has a letter with a mark; a Vietnamese line in capitals always has.
    marked = [word for word in words if unicodedata.normalize("NFD", word) != word]
    return [True] if len("".join(marked)) > 2 else []


FONT: Lens[str] = Lens(Paragraph, _write_font, _read_font)
SIZE: Lens[float] = Lens(Paragraph, _write_size, _read_size)
COLOUR: Lens[str] = Lens(Paragraph, _write_colour, _read_colour)
BOLD = _toggle("b", "bold")
ITALIC = _toggle("i", "italic")
CAPITALS: Lens[bool] = Lens(Paragraph, _write_capitals, _read_capitals)
