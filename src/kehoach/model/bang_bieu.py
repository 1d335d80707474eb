"""Tables as an author writes them: columns with titles, rows of cells, full-width group rows."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kehoach.model.base import MAPPING, CoKhong, Line, Part, as_list, as_text
from kehoach.model.gop_o import Reached, reached
from kehoach.model.marks import Before, Made
from kehoach.model.o_bang import Cell, OBang
from kehoach.wording.figures import format_so
from kehoach.wording.money import format_tien, parse_tien
from kehoach.wording.patterns import compiled

KieuCot = Literal["so", "tien"]
CanhO = Literal["trai", "giua", "phai", "deu"]
WIDTH = compiled(r"(\d{1,3}(?:[.,]\d{1,2})?) ?(mm|%)?")
MOST_COLUMNS = 63  # Word's own limit
MOST_HEADER_ROWS = 3


def _width(data: Any) -> str:
    """Bring a width to one of two forms: "30mm", "20%"."""
    found = WIDTH.fullmatch(str(data).strip())
    if not found or float(found[1].replace(",", ".")) == 0:
        raise PydanticCustomError("bang.rong", "không phải chiều rộng", {"gia_tri": str(data)})
    return found[1].replace(",", ".") + (found[2] or "mm")


def format_cell(text: str, kieu: KieuCot | None) -> str:
    """Write a cell of a column of figures; what is no figure ("-", "x"), or may be two, stays as it was typed."""
    if kieu == "tien":
        try:
            return format_tien(parse_tien(text))
        except ValueError:  # 12,5: the column is in millions, and its title says so
            return format_so(text)
    return format_so(text) if kieu == "so" else text


class Cot(Part):
    """A column, or several columns (`cot`) under one merged title."""

    tieu_de: Line
    rong: Annotated[str, Made(_width)] | None = None  # left out: measured from the texts
    canh: CanhO | None = None  # left out: figures right, the rest left
    kieu: KieuCot | None = None  # figures are written the Vietnamese way: 1.500.000; 12,5%
    cot: tuple["Cot", ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _one_shape(cls, data: Any) -> Any:
        text = as_text(data)
        return {"tieu_de": text} if isinstance(text, str) else data

    @model_validator(mode="after")
    def _not_too_deep(self) -> "Cot":
        if self.depth > MOST_HEADER_ROWS:
            raise PydanticCustomError("bang.tieu_de_sau", "tiêu đề quá ba tầng")
        return self

    @model_validator(mode="after")
    def _only_what_has_cells_has_looks(self) -> "Cot":
        """Refuse a width, side or kind of a merged title: the columns below it have the cells."""
        for name in ("rong", "canh", "kieu"):
            if self.cot and getattr(self, name) is not None:
                raise PydanticCustomError("bang.cot_gop", "cột gộp không có ô", {"path": (name,), "khoa": name})
        return self

    @property
    def depth(self) -> int:
        """How many header rows the column needs."""
        return 1 + max((column.depth for column in self.cot), default=0)

    def leaves(self) -> Iterator["Cot"]:
        """Yield the columns that have cells."""
        if not self.cot:
            yield self
        for column in self.cot:
            yield from column.leaves()


class Hang(Part):
    """A row of cells; or the title of a group of rows (`nhom`), across all columns but those of its own last cells."""

    nhom: Line | None = None
    cac_o: tuple[Cell, ...] = ()
    to_nen: CoKhong = False  # the whole row

    @model_validator(mode="before")
    @classmethod
    def _one_shape(cls, data: Any) -> Any:
        if isinstance(data, list | tuple):
            return {"cac_o": data}
        return data

    def placed(self, columns: int) -> Iterator[tuple[int, int, str | OBang]]:
        """Yield each cell in a table of so many columns: its place in the row, its column's number, the cell."""
        before = columns - len(self.cac_o)
        yield from ((index, before + index, text) for index, text in enumerate(self.cac_o))


class BangBieu(Part):
    """A table. `danh_so_cot` adds the row (1) (2) (3) below the titles."""

    tieu_de: Line | None = None
    cot: Annotated[tuple[Cot, ...], Field(min_length=1)]
    danh_so_cot: CoKhong = False
    hang: tuple[Hang, ...] = ()
    ghi_chu: Annotated[tuple[Line, ...], Before(as_list), Field(default=())]

    def columns(self) -> list[Cot]:
        """Return the columns that have cells, left to right."""
        return [leaf for column in self.cot for leaf in column.leaves()]

    @model_validator(mode="before")
    @classmethod
    def _rows_as_they_come(cls, data: Any) -> Any:
        if isinstance(data, MAPPING) and isinstance(data.get("hang"), MAPPING):
            raise PydanticCustomError("bang.hang", "hang không phải danh sách")
        return data

    @model_validator(mode="after")
    def _rows_fit_columns(self) -> "BangBieu":
        count = len(self.columns())
        if count > MOST_COLUMNS:
            raise PydanticCustomError("bang.qua_nhieu_cot", "quá nhiều cột", {"nhieu_nhat": MOST_COLUMNS})
        for index, row in enumerate(self.hang):
            if row.nhom is None and len(row.cac_o) != count:
                context = {"path": ("hang", index), "so_o": len(row.cac_o), "so_cot": count, "hang": index + 1}
                raise PydanticCustomError("bang.lech_cot", "hàng không khớp cột", context)
            if row.nhom is not None and len(row.cac_o) >= count:
                context = {"path": ("hang", index, "nhom"), "so_o": len(row.cac_o), "so_cot": count}
                raise PydanticCustomError("bang.nhom_va_o", "nhóm không còn cột", context)
        return self

    @model_validator(mode="after")
    def _cells_reach_over_empty_places(self) -> "BangBieu":
        self.reached()
        return self

    def reached(self) -> Reached:
        """Return the places that a cell of another place reaches over."""
        return reached(self.hang, len(self.columns()))
