"""The grammar of content: one recursive type, `Muc`, for every part of a plan and for appendices."""

import re
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kehoach.diagnostics import Loc
from kehoach.model.bang_bieu import BangBieu
from kehoach.model.base import MAPPING, CoKhong, Line, Part, as_blank, as_list, one_line, plain, single_pair
from kehoach.model.cong_viec import CongViec
from kehoach.model.marks import Before
from kehoach.wording.enumeration import LETTERS
from kehoach.wording.numbers import LARGEST_LA_MA
from kehoach.wording.patterns import compiled

DanhDau = Literal["1.", "1.1", "a)", "-", "+", "không"]
# Tables made from the tasks of the whole plan: who does what, when (by month or quarter), for how much.
BangNhiemVu = Literal["phan_cong", "tien_do_thang", "tien_do_quy", "kinh_phi"]
TIMELINES = frozenset({"tien_do_thang", "tien_do_quy"})


ALIASES = {"cac_muc": "nhiem_vu", "doan": "nhiem_vu"}  # what an author may call these below a don_vi
NO_TITLE = "không"
MOST_PIECES = LARGEST_LA_MA
MOST_LEVELS = 10  # the decree knows three below a section; what is dumped must not be too deep for YAML either
LIST_LINE = compiled(r"\n[ \t]*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ]\)) ", signs="\n")


def paragraphs(data: Any) -> Any:
    """Split a text at its blank lines; a list of paragraphs is taken as it is.

    A single line feed inside a paragraph is how an editor wraps a long line, not a line break on the page; but lines
    that begin like items of a list are meant as one, and joining them would lose that.
    """
    data = as_blank(data)
    if not isinstance(data, str):
        return data
    if "\n" not in data:
        return [one_line(data)] if data.strip() else []
    pieces = re.split(r"\n[ \t]*\n", data.replace("\r\n", "\n"))
    if any(LIST_LINE.search(piece) for piece in pieces):
        raise PydanticCustomError("muc.danh_sach_trong_loi", "danh sách viết trong đoạn văn")
    return [one_line(piece) for piece in pieces if piece.strip()]


class Muc(Part):
    """A piece of content at any depth: a title, paragraphs, and pieces below it.

    In YAML a text stands for `doan`, a list for `cac_muc`; `don_vi` with `nhiem_vu` is a unit and its tasks; the keys
    of a task (`viec`, `chu_tri` …) stand beside the others. On the page tables come after the paragraphs.
    """

    tieu_de: Line | None = None
    don_vi: Line | None = None  # the unit that is given the tasks below; printed as the title
    doan: Annotated[tuple[Line, ...], Before(paragraphs)] = ()
    cong_viec: CongViec | None = None  # what there is to do, as data; worded into a sentence
    bang_bieu: BangBieu | None = None
    bang_nhiem_vu: BangNhiemVu | None = None
    to_nen: CoKhong = True  # no: the months of a timeline have an x alone, without grey
    viet_thanh_loi: CoKhong = True  # no: the tasks directly below stand in tables only
    danh_dau: DanhDau | None = None  # the mark before each of `cac_muc`; None: by depth
    cac_muc: Annotated[tuple["Muc", ...], Field(max_length=MOST_PIECES)] = ()
    doan_sau: Annotated[tuple[Line, ...], Before(paragraphs)] = ()  # paragraphs after `cac_muc`
    theo: Annotated[tuple[Line, ...], Before(as_list)] = ()  # where a plan from above asks for this: "II.2.b"

    @property
    def nhan_de(self) -> str | None:
        """The title that is printed."""
        return self.don_vi if self.is_untitled else self.tieu_de or self.don_vi

    @property
    def is_untitled(self) -> bool:
        """Whether its author wants no title, not even the usual one: `tieu_de: không`."""
        return self.tieu_de == NO_TITLE

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all would be printed."""
        return not (self.nhan_de or self.has_content)

    @property
    def has_content(self) -> bool:
        """Whether anything but a title would be printed."""
        return bool(self.doan or self.cac_muc or self.cong_viec or self.has_more)

    @property
    def has_more(self) -> bool:
        """Whether there are tables, or paragraphs after the pieces below."""
        return bool(self.bang_bieu or self.bang_nhiem_vu or self.doan_sau)

    @property
    def is_only_task(self) -> bool:
        """Whether there is nothing here that a table of tasks does not show."""
        return bool(self.cong_viec) and not (self.nhan_de or self.doan or self.cac_muc or self.has_more)

    @property
    def shown(self) -> list[tuple[int, "Muc"]]:
        """The pieces right below that are printed as text, each with its place: no task that is left to a table."""
        everything = enumerate(self.cac_muc)
        return [(index, child) for index, child in everything if self.viet_thanh_loi or not child.is_only_task]

    def way(self, name: str) -> Loc:
        """Return the steps to a field: a unit's tasks may be written as `nhiem_vu`, and a file has one of both keys."""
        return ("nhiem_vu", name) if self.don_vi and name in ALIASES else (name,)

    @property
    def depth(self) -> int:
        """How many levels there are, this one counted."""
        return 1 + max((child.depth for child in self.cac_muc), default=0)

    @property
    def has_table(self) -> bool:
        """Whether there is a table here, at any depth."""
        return bool(self.bang_bieu or self.bang_nhiem_vu) or any(child.has_table for child in self.cac_muc)

    @property
    def has_tasks(self) -> bool:
        """Whether there is a task here, at any depth."""
        return bool(self.cong_viec) or any(child.has_tasks for child in self.cac_muc)

    @property
    def hides_tasks(self) -> bool:
        """Whether a task here, at any depth, is left to a table (`viet_thanh_loi: không`)."""
        own = not self.viet_thanh_loi and any(child.is_only_task for child in self.cac_muc)
        return own or any(child.hides_tasks for child in self.cac_muc)

    @model_validator(mode="before")
    @classmethod
    def _one_shape(cls, data: Any) -> Any:
        """Bring the short forms to the long one before anything is validated, so that no union is needed."""
        if not isinstance(data, str):
            data = as_blank(data)
        if isinstance(data, str):
            return {"doan": data}
        if isinstance(data, list | tuple):
            return {"cac_muc": list(data)}
        if (pair := single_pair(data)) and plain(pair[0]) not in {*cls.model_fields, "nhiem_vu"}:
            key, value = pair
            if isinstance(value, list):  # "Tập trung vào các việc:" and its list: an introductory line with children
                return {"doan": [f"{key}:"], "cac_muc": value}
            return {"doan": [f"{key}: {value}" if value else f"{key}:"]} if not isinstance(value, MAPPING) else data
        if isinstance(data, MAPPING):
            data = _with_task(dict(data)) if "viec" in data else data
            data = _with_tasks(dict(data)) if "nhiem_vu" in data else data
        return data

    @model_validator(mode="after")
    def _has_something_to_number(self) -> "Muc":
        pieces = self.cac_muc
        if any(piece.cac_muc for piece in pieces) and self.depth > MOST_LEVELS:
            raise PydanticCustomError("muc.qua_nhieu_cap", "lồng nhau quá sâu", {"nhieu_nhat": MOST_LEVELS})
        if self.tieu_de and self.don_vi:
            raise PydanticCustomError("muc.hai_tieu_de", "vừa có tieu_de vừa có don_vi")
        if not self.to_nen and self.bang_nhiem_vu not in TIMELINES:
            raise PydanticCustomError("muc.to_nen", "không có bảng tiến độ", {"path": ("to_nen",)})
        if not pieces:
            return self
        if untitled := [index for index, piece in enumerate(pieces) if piece.tieu_de == NO_TITLE]:
            path = (*self.way("cac_muc"), untitled[0], "tieu_de")
            raise PydanticCustomError("muc.khong_tieu_de", "mục con không tiêu đề", {"path": path})
        if self.danh_dau == "a)" and len(pieces) > len(LETTERS):
            raise PydanticCustomError("muc.qua_nhieu_diem", "quá nhiều điểm", {"nhieu_nhat": len(LETTERS)})
        without_words = (piece for piece in pieces if not (piece.doan or piece.nhan_de or piece.cong_viec))
        if not all(self.danh_dau == "không" and muc.bang_bieu for muc in without_words):  # nothing to put a mark before
            raise PydanticCustomError("muc.khong_loi", "mục không có lời")
        return self


def _with_task(data: dict[str, Any]) -> dict[str, Any]:
    """Gather the keys of a task into one, beside those of the Mục that holds it."""
    task = {key: data.pop(key) for key in CongViec.model_fields if key in data}
    return {**data, "cong_viec": task}


def _with_tasks(data: dict[str, Any]) -> dict[str, Any]:
    """Write `nhiem_vu` as what it is: the pieces below a unit, or its one paragraph."""
    tasks = as_blank(data.pop("nhiem_vu"))
    place = "doan" if isinstance(tasks, str) else "cac_muc"
    if data.get(place) is not None:
        raise PydanticCustomError("muc.hai_nhiem_vu", "vừa có nhiem_vu vừa có {khoa}", {"khoa": place})
    return {**data, place: tasks}
