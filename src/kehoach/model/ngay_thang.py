"""The date field of the model: pydantic's own takes "86400" for a day, and knows no "January 2026"."""

from typing import Annotated, Any

from pydantic_core import PydanticCustomError

from kehoach.model.base import as_text
from kehoach.model.marks import Made
from kehoach.wording.dates import Ngay, parse_ngay


def _ngay(data: Any) -> Ngay:
    try:
        return data if isinstance(data, Ngay) else parse_ngay(str(as_text(data)))
    except ValueError as problem:
        raise PydanticCustomError("ngay", "không phải ngày tháng", {"ly_do": str(problem)}) from None


NgayThang = Annotated[Ngay, Made(_ngay, str)]
