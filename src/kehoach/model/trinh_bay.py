"""The author's own choices of format: free within the decree's ranges, which are the rules table's, not this file's."""

from typing import Annotated, Any

from pydantic_core import PydanticCustomError

from kehoach.model.base import Part
from kehoach.model.marks import Made
from kehoach.wording.patterns import compiled

MOST = 10_000  # no more digits than a text may have
NUMBER = compiled(r"(\d{1,4})(?:[.,](\d{1,3}))? ?(mm|pt|dòng)?")


def number(data: Any) -> float | None:
    """Read "12,7", "12.7", "12.7 mm" or a number; None when it is none of these."""
    if isinstance(data, bool):
        return None
    if isinstance(data, int | float):
        return float(data) if abs(data) < MOST else None  # neither nan nor inf is
    found = NUMBER.fullmatch(data.strip()) if isinstance(data, str) else None
    return float(f"{found[1]}.{found[2] or 0}") if found else None


def bounded(name: str) -> Made:
    """Make a validator of the table's own requirement, so that a choice outside it is refused with its clause."""

    def validate(data: Any) -> float:
        from kehoach.model.choices import BOUNDS  # few authors choose: a plan is checked without the table
        from kehoach.rules.nd30 import clause, requirement

        role, prop = BOUNDS[name]
        needed = requirement(role, prop)
        value = number(data)
        if value is None or not needed.allows(value):
            raise PydanticCustomError(
                "trinh_bay.ngoai_quy_dinh",
                "ngoài quy định",
                {"yeu_cau": str(needed), "gia_tri": str(data), "dieu_khoan": clause(role, prop)},
            )
        return int(value) if value == int(value) else value

    return Made(validate)


def _header_size(data: Any) -> str:
    if data not in ("nho", "lon"):
        raise PydanticCustomError("chon", "không thuộc danh sách", {"cac_gia_tri": ["nho", "lon"]})
    return str(data)


class TrinhBay(Part):
    """Sizes in points, lengths in millimetres, line spacing in lines. A value left out is the table's default."""

    co_chu: Annotated[float, bounded("co_chu")] | None = None
    co_chu_dau: Annotated[str, Made(_header_size)] | None = None  # None: large, or small where it must be
    co_chu_bang: Annotated[float, bounded("co_chu_bang")] | None = None
    lui_dau_dong: Annotated[float, bounded("lui_dau_dong")] | None = None
    cach_doan: Annotated[float, bounded("cach_doan")] | None = None
    cach_dong: Annotated[float, bounded("cach_dong")] | None = None
    le_tren: Annotated[float, bounded("le_tren")] | None = None
    le_duoi: Annotated[float, bounded("le_duoi")] | None = None
    le_trai: Annotated[float, bounded("le_trai")] | None = None
    le_phai: Annotated[float, bounded("le_phai")] | None = None

    def choices(self) -> dict[str, Any]:
        """Return every choice, the author's or the default; `co_chu_dau` is left out while it is to be picked."""
        from kehoach.rules.nd30 import DEFAULTS

        chosen = {name: value for name in type(self).model_fields if (value := getattr(self, name)) is not None}
        defaults = {name: value for name, value in DEFAULTS.items() if name != "co_chu_dau"}
        return defaults | chosen
