"""Effective looks as plain values: what `cascade` resolves and lenses and judges ask for."""

from typing import NamedTuple

DEVICE_FONT = "phông mặc định của máy"  # neither the run nor a style nor the defaults name one
THEME_FONT = "phông của chủ đề"  # a theme's font is asked for, and the file has no such theme
SIZE_UNSAID = 10.0  # points, where neither styles nor defaults name one (§17.3.2.38)


class Letters(NamedTuple):
    """How a run looks. Sizes and shifts in points; fonts by the slots of §17.3.2.26, theme names resolved."""

    ascii: str
    h_ansi: str
    cs: str
    east_asia: str
    size: float
    bold: bool
    italic: bool
    caps: bool
    small_caps: bool
    strike: bool
    hidden: bool
    colour: str  # "auto" or six hex digits in capitals
    underline: str  # "none", "single", …
    vertical: str  # "baseline", "superscript", "subscript"
    spacing: float  # condensed below 0, expanded above
    is_complex: bool  # of right-to-left or complex script: the slot cs


class Border(NamedTuple):
    """A side of a paragraph's border: the stroke's name in §17.18.2, its width and its distance from the text in pt."""

    stroke: str
    width: float
    space: float
    colour: str


NO_BORDER = Border("none", 0.0, 0.0, "auto")
NOT_DRAWN = ("nil", "none")


class Looks(NamedTuple):
    """How a paragraph looks. Indents in mm from the sides of its column, gaps and fixed lines in points."""

    alignment: str  # "left", "center", "right", "both", … ; start and end are left and right
    start: float
    end: float
    first_line: float  # below 0 where it hangs
    before: float
    after: float
    is_contextual: bool  # no gap to a neighbour of the same style
    lines: float  # multiples of a single line; holds where `fixed_line` is None
    fixed_line: float | None  # exactly or at least so high
    line_rule: str  # "auto", "exact", "atLeast"
    top: Border
    left: Border
    bottom: Border
    right: Border
    outline_level: int | None
    keep_next: bool
    keep_lines: bool
    page_break_before: bool
    is_framed: bool  # stands in a w:framePr of its own


class Level(NamedTuple):
    """Which automatic number a paragraph has: w:numId and w:ilvl. 0 is none."""

    number_id: int
    depth: int


NO_LEVEL = Level(0, 0)
