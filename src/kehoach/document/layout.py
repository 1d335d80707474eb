"""Where things stand on the page: the columns of the head, the size its texts need, lines that break evenly.

Widths come from `wording.widths`, sizes from the rules table; only the proportions nobody prescribes are here.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from kehoach.document.blocks import Columns, Document, Paragraph
from kehoach.rules import properties as p
from kehoach.rules.constraints import Between, Choices
from kehoach.rules.nd30 import cells, pick, requirement
from kehoach.rules.roles import Role
from kehoach.wording.blanks import has_blank
from kehoach.wording.kept import kept
from kehoach.wording.widths import count_lines, line_lengths, width

SLACK = 0.8  # mm beside Quốc hiệu and the date, so that rounding in Word never wraps them
GUTTER = 4.0  # mm between the agency's name and Quốc hiệu, or they read as one line
LEAST_LEFT = 60.0  # mm: the official templates give the agency's column 60 to 69
SIGNATURE_SHARE = 0.47  # of the text area; a little less than half, so that "(để báo cáo)" need not go to a new line
MM_PER_POINT = 25.4 / 72
LINE = 1.15  # by the size: Times New Roman, single spaced

# The lines under a text: whose text each one measures itself by.
MEASURED_BY = {
    Role.DUONG_KE_TIEU_NGU: Role.TIEU_NGU,
    Role.DUONG_KE_CO_QUAN: Role.CO_QUAN_BAN_HANH,
    Role.DUONG_KE_TRICH_YEU: Role.TRICH_YEU,
    Role.DUONG_KE_KEM_THEO: Role.KEM_THEO,
}
AGENCY = frozenset({Role.CO_QUAN_BAN_HANH, Role.CO_QUAN_CHU_QUAN})
RIGHT = frozenset({Role.QUOC_HIEU, Role.DIA_DANH_THOI_GIAN})  # what the right column is as wide as

_width = kept(width)


class Face(NamedTuple):
    """The letters of a component: their size in points, whether they are bold and whether italic."""

    size: float
    dam: bool
    nghieng: bool


class _Faces(dict[Role, Face]):
    """The letters by component, each looked up in the rules table when it is first asked for."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices

    def __missing__(self, role: Role) -> Face:
        size, *looks = (pick(role, prop, self._choices) for prop in (p.CO_CHU, p.CHU_DAM, p.CHU_NGHIENG))
        self[role] = Face(float(size), *looks)
        return self[role]


@lru_cache(maxsize=16)  # the plans of a batch have the same choices
def _faces(choices: tuple[tuple[str, Any], ...]) -> _Faces:
    return _Faces(dict(choices))


class _Measures(NamedTuple):
    choices: Choices
    area: float
    right: float
    is_turned: bool = False


class Layout(_Measures):
    """The measures of one document, in mm.

    Attributes:
        choices: complete, the header's size picked.
        area: between the side margins.
        right: the column of Quốc hiệu.
        is_turned: whether the page lies on its side.
    """

    def __hash__(self) -> int:
        """Return a hash without the choices, which have none."""
        return hash(self[1:])

    @cached_property
    def faces(self) -> Mapping[Role, Face]:
        """The letters of each component."""
        return _faces(tuple(self.choices.items()))

    @property
    def left(self) -> float:
        """The column of the agency."""
        return self.area - self.right

    @property
    def height(self) -> float:
        """The text area from the upper to the lower margin."""
        page = pick(Role.TRANG, p.GIAY_RONG if self.is_turned else p.GIAY_DAI, self.choices)
        return float(page - sum(pick(Role.TRANG, margin, self.choices) for margin in (p.LE_TREN, p.LE_DUOI)))

    def turned(self) -> "Layout":
        """Return the measures of a page of the same document turned on its side."""
        longer = pick(Role.TRANG, p.GIAY_DAI, self.choices) - pick(Role.TRANG, p.GIAY_RONG, self.choices)
        return self._replace(area=self.area + longer, is_turned=True)

    def columns(self, kind: str, count: int) -> list[float]:
        """Return the widths of a table's columns."""
        if kind == "dau_van_ban":
            return [self.left, self.right]
        if count == 2:
            return [self.area * (1 - SIGNATURE_SHARE), self.area * SIGNATURE_SHARE]
        return [self.area / count] * count

    def text_width(self, paragraph: Paragraph) -> float:
        """Measure a text on one line, in mm."""
        size, dam, nghieng = self.faces[paragraph.role]
        return _width(paragraph.text, size, dam=dam, nghieng=nghieng)

    def even_indent(self, paragraph: Paragraph, room: float) -> float:
        """Return the indent, both sides, that makes a centred text of several lines break evenly; 0 for one line."""
        lengths = self._line_lengths(paragraph, room)
        return max(0.0, (room - max(lengths) - 2 * SLACK) / 2) if len(lengths) > 1 else 0.0

    def text_height(self, paragraph: Paragraph, room: float) -> float:
        """Measure the lines of a paragraph in a column, in points, without what stands above and below it."""
        size, dam, nghieng = self.faces[paragraph.role]
        return count_lines(paragraph.text, size, room, dam=dam, nghieng=nghieng) * size * LINE

    def line_indent(self, role: Role, above: Iterable[Paragraph], room: float) -> float:
        """Return the indent, both sides, of a ruled line below `above`, in mm.

        PL I.II.2.b and II.5.b do not say which line of the text it is a part of: where that can be, its length is
        right for the longest one and for the one directly above it; otherwise it is the least for the longest.
        """
        constraint = requirement(role, p.DO_DAI_KE).constraint
        lengths = [
            length for text in above if text.role is MEASURED_BY[role] for length in self._line_lengths(text, room)
        ]
        *_, last = lengths = lengths or [0.0]
        longest = max(lengths)
        length = float(pick(role, p.DO_DAI_KE, self.choices)) * longest
        if isinstance(constraint, Between):
            length = max(constraint.low * longest, min(length, constraint.high * last))
        return max(0.0, (room - length) / 2)

    def _line_lengths(self, paragraph: Paragraph, room: float) -> tuple[float, ...]:
        """Measure the printed lines of a centred text, in mm."""
        size, dam, nghieng = self.faces[paragraph.role]
        return line_lengths(paragraph.text, size, room, dam=dam, nghieng=nghieng)

    def is_taller_than_a_page(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph of the text needs more than one page, the gap before it left out."""
        spaced = p.CACH_DONG in cells(paragraph.role)  # a table's note, a title are single spaced
        lines = float(pick(paragraph.role, p.CACH_DONG, self.choices)) if spaced else 1.0
        return self.text_height(paragraph, self.area) * lines * MM_PER_POINT > self.height

    def size(self, role: Role) -> float:
        """Return the size of a component's letters in points."""
        return self.faces[role].size


def lay_out(document: Document, choices: Mapping[str, Any]) -> Layout:
    """Measure `document`; where `choices` leaves the header's size open, take the large one if everything fits it."""
    area = pick(Role.TRANG, p.GIAY_RONG, choices) - choices["le_trai"] - choices["le_phai"]
    head = next((block for block in document.blocks if isinstance(block, Columns)), None)
    texts = [paragraph for row in head.rows for cell in row for paragraph in cell] if head else []
    if "co_chu_dau" in choices:
        return _with_size(choices["co_chu_dau"], texts, area, choices)
    large = _with_size("lon", texts, area, choices)
    agency = [text for text in texts if text.role in AGENCY]
    fits = large.left >= LEAST_LEFT and all(large.text_width(text) + GUTTER <= large.left for text in agency)
    return large if fits else _with_size("nho", texts, area, choices)


def _with_size(size: str, texts: list[Paragraph], area: float, choices: Mapping[str, Any]) -> Layout:
    layout = Layout({**choices, "co_chu_dau": size}, area, 0.0)
    right_side = [text for text in texts if text.role in RIGHT]
    # A long place takes from the agency's column; a blank, which nobody prints for good, wraps instead.
    rooms = [area - LEAST_LEFT / (1 if has_blank(text.text) else 2) for text in right_side]
    wanted = [min(layout.text_width(text) + SLACK, room) for text, room in zip(right_side, rooms, strict=True)]
    return Layout(layout.choices, area, max(wanted, default=area / 2))
