"""Lines that were pasted as paragraphs, one a line, told from lines that an editor wrapped."""

from collections.abc import Sequence
from itertools import pairwise

from kehoach.wording.patterns import compiled

_ENDS = compiled(r"[.;:!?]\s*\Z")
_NOT_THE_END = compiled(r"(?:\bv\.v|\.\.|\b(?:TP|TS|ThS|PGS|GS|BS|KS|tr|Đ/c|Ths))\.\s*\Z")
_BEGINS = compiled(r"\s*(?:[-–—+•*●▪·]\s|\d{1,3}[.)/]|[a-zđ]\)|[“\"(]?[^\W\d_a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ])")
NARROW = 60  # columns: nobody wraps at less


def pasted(lines: Sequence[str]) -> int | None:
    """Return the index of the first line that seems to be a paragraph of its own; None when the lines are wrapped.

    A line ends a sentence and the next begins one. In wrapped text that happens by chance, but only where the next word
    would not have fitted: how wide the text was wrapped shows in its longest line.
    """
    width = max([NARROW, *(len(line.rstrip()) for line in lines)])
    breaks = [
        index
        for index, (line, following) in enumerate(pairwise(lines), start=1)
        if _ENDS.search(line) and not _NOT_THE_END.search(line) and _BEGINS.match(following)
    ]
    if len(breaks) > 1 and len(breaks) == len(lines) - 1:
        return breaks[0]
    for index in breaks:
        word = lines[index].split(maxsplit=1)[0]
        if len(lines[index - 1].rstrip()) + 1 + len(word) <= width:
            return index
    return None
