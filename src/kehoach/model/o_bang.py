"""The cells of a table: mostly mere texts, kept as such since there may be thousands; seldom one with looks."""

from typing import Annotated, Any

from pydantic_core import PydanticCustomError, PydanticKnownError

from kehoach.model.base import MAPPING, CoKhong, Part, as_text, single_pair
from kehoach.model.marks import Before, Made
from kehoach.wording.patterns import compiled

SPAN = compiled(r"0*([1-9]\d{0,3})")


def _span(data: Any) -> int:
    if isinstance(data, bool) or not (found := SPAN.fullmatch(str(data).strip())):
        raise PydanticCustomError("bang.so_o", "không phải số ô", {"gia_tri": str(data)})
    return int(found[1])


def _text(data: Any) -> Any:
    """Take an empty cell for what it is; any other is a text."""
    return "" if data in (None, "") else as_text(data)


Span = Annotated[int, Made(_span, str)]


class OBang(Part):
    """A cell that is more than its text: shaded, or reaching over others.

    `gop_cot` columns and `gop_hang` rows belong to it, its own counted. The places that it reaches over stay in their
    rows, empty, so that every row has as many places as the table has columns.
    """

    noi_dung: Annotated[str, Before(_text)] = ""
    gop_cot: Span = 1
    gop_hang: Span = 1
    to_nen: CoKhong = False

    @property
    def reaches_over(self) -> bool:
        """Whether it takes up more than its own place."""
        return self.gop_cot > 1 or self.gop_hang > 1


def _cell(data: Any) -> "str | OBang":
    """Read a cell; one that has no looks of its own is its text."""
    if isinstance(data, str):
        words: str = as_text(data) if data else ""
        return words
    if isinstance(data, OBang):
        cell = data
    elif isinstance(data, MAPPING) and not single_pair(data):
        cell = OBang.__pydantic_validator__.validate_python(data)  # whose error tells the way
    else:
        text = _text(data)
        if not isinstance(text, str):
            raise PydanticKnownError("string_type")
        return text
    return cell if cell.to_nen or cell.reaches_over else cell.noi_dung


Cell = Annotated[str | OBang, Made(_cell)]


def text_of(cell: str | OBang) -> str:
    """Return the words of a cell."""
    return cell if isinstance(cell, str) else cell.noi_dung
