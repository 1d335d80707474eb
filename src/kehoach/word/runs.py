"""Text and lengths as WordprocessingML has them: runs, line breaks, blanks highlighted, twips."""

from kehoach.document.markup import escape
from kehoach.word.notes import MARK, REFERENCE
from kehoach.wording.bindings import HYPHEN
from kehoach.wording.blanks import split_blanks
from kehoach.wording.kept import kept

HIGHLIGHT = '<w:highlight w:val="yellow"/>'


def twips(mm: float) -> int:
    """Return Word's unit for lengths, 1/1440 inch."""
    return round(mm * 1440 / 25.4)


@kept
def runs(text: str, size: float | None = None) -> str:
    """Write a paragraph's text; a line feed is a line break, a blank to fill in is highlighted.

    `size` in points is given where it is not the style's.
    """
    if MARK in text:
        pieces = REFERENCE.split(text)  # texts and numbers by turns
        return "".join(_reference(piece) if at % 2 else runs(piece, size) for at, piece in enumerate(pieces))
    if "[" in text:
        return "".join(_run(piece, blank, size) for piece, blank in split_blanks(text))
    return _run(text, False, size) if text else ""


def _reference(number: str) -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def _run(text: str, blank: bool, size: float | None) -> str:
    looks = ""
    if size or blank:
        looks = f'<w:sz w:val="{round(size * 2)}"/>' if size else ""
        looks = f"<w:rPr>{looks}{HIGHLIGHT if blank else ''}</w:rPr>"
    lines = "<w:br/>".join(map(_text, text.split("\n"))) if "\n" in text else _text(text)
    return f"<w:r>{looks}{lines}</w:r>"


def _text(text: str) -> str:
    if HYPHEN in text:
        return "<w:noBreakHyphen/>".join(map(_text, text.split(HYPHEN)))
    if "  " in text or text != text.strip():  # XML would let these spaces go
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:t>{escape(text)}</w:t>"
