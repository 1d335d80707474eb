"""Hypothesis strategies: Vietnamese texts, and plans drawn from the models: every key, wherever validation takes it.

Nothing here knows which keys go together. An `Author` writes any of them anywhere, then takes out what validation
refuses; so a combination is drawn from the day on which validation accepts it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import count
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from hypothesis import reject
from hypothesis import strategies as st
from pydantic import ValidationError

from kehoach.model.bang_bieu import BangBieu, Cot
from kehoach.model.base import Part
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import CAC_PHAN, KeHoach
from kehoach.model.keys import key as row
from kehoach.model.keys.row import Use
from kehoach.model.muc import Muc
from kehoach.model.van_ban import CanCu, NoiNhan
from kehoach.wording.agencies import printed_lines
from kehoach.wording.dates import Ngay
from kehoach.wording.instants import ThoiDiem
from kehoach.wording.signing import SIGNING_FORMS

WORDS = (
    "tuyên truyền", "cải cách", "hành chính", "Ủy ban nhân dân", "xã", "phường", "năm 2026", "triển khai", "CCHC",
    "TTHC", "kế hoạch", "đơn vị", "thôn", "Đất đai,", "xây dựng;", "như:", "“trọng tâm”", "100%", "(nếu có)", "v.v.",
    "– đẩy mạnh",
    "A & B", "<tệp>", "#1", "- và", "'x'", '"y"', "1.5", "a)", "[1]", "{}", "@", "`", "~", "null", "true", "./.", "…",
)  # fmt: skip
# Anything an editor can hold: letters of every script, marks and signs, but no controls and no half characters.
ODD = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")), min_size=1, max_size=12).filter(
    lambda text: text.strip() != ""
)
texts = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join),
    st.tuples(st.sampled_from(WORDS), ODD).map(" ".join),
)
DATES = ("2026-01-05", "05/01/2026", "2026-01", "2026", "29/02/2024")

# What a type does not tell of how a value is written. Tasks lie within the two years that a timeline has room for.
WRITTEN: dict[str, Sequence[str | list[str]]] = {
    "tu_ngay": ("2026-01", "2026-02-03"),
    "den_ngay": ("2026-03", "31/12/2027", "2026"),
    "rong": ("20", "15mm", "30%"),
    "theo": ("II.2.b", ["II.2.b", "phụ lục, hàng 4"]),  # steers, so without a tag
    "quyen_han": [list(form) for form in SIGNING_FORMS],
    "co_chu": ("13", "14"),
    "co_chu_dau": ("nho", "lon"),
    "co_chu_bang": ("12", "14"),
    "lui_dau_dong": ("10", "12,7"),
    "cach_doan": ("6", "8"),
    "cach_dong": ("1,2", "1.5"),
    "le_tren": ("20", "25 mm"),
    "le_duoi": ("20", "25"),
    "le_trai": ("30", "35"),
    "le_phai": ("15", "20"),
}
TITLES = ("Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Chánh Văn phòng")
PARAGRAPHS = ("doan", "doan_sau", "mo_dau", "ket_thuc")
SINGLE = ("co_quan", "can_cu", "phu_luc", "noi_nhan", "nguoi_ky", "luu")  # one may stand without its list
TAG = re.compile(r"z\d+z")


def keys(model: type[Part]) -> list[str]:
    """The keys that may stand in a part, as the models have them; those of a task stand among those of its Mục."""
    own = [name for name in model.model_fields if name != "cong_viec"]
    return [*own, *CongViec.model_fields] if issubclass(model, Muc) else own


def required(model: type[Part]) -> list[str]:
    return [name for name, field in model.model_fields.items() if field.is_required()]


class Author:
    """Writes parts of plans: `choose` takes one of some values, `words` makes a text; each text gets a tag of its own."""

    def __init__(self, choose: Callable[[Sequence[Any]], Any], words: Callable[[], str]) -> None:
        self.choose = choose
        self._words = words
        self._tags = count(1)

    def text(self) -> str:
        return f"{self._words()} z{next(self._tags)}z"

    def some(self, options: Sequence[str], most: int) -> list[str]:
        """Take up to `most` of the options, in any order."""
        left, taken = list(options), []
        for _ in range(min(len(left), self.choose(range(most + 1)))):
            left.remove(chosen := self.choose(left))
            taken.append(chosen)
        return taken

    def part(self, model: type[Part], depth: int) -> Any:
        """Write a part in one of its short forms, or with some of its keys."""
        if model is BangBieu:
            return self.table()
        if model is Muc:
            form = self.choose(("text", "list", "keys"))
            if form == "list" and depth:
                return [self.part(Muc, depth - 1) for _ in range(self.choose((1, 2, 3)))]
            if form == "text":
                return self.text()
        elif model in (CanCu, NoiNhan, Cot) and self.choose((True, False)):
            return self.text()
        free = [
            name for name in keys(model) if name not in required(model) and (depth or not self._deepens(model, name))
        ]
        names = [*required(model), *self.some(free, 12 if model is KeHoach else 4)]
        if issubclass(model, Muc) and any(name in CongViec.model_fields for name in names):
            names.append("viec")
        return self.keys(model, names, depth)

    def keys(self, model: type[Part], names: Sequence[str], depth: int) -> dict[str, Any]:
        """Write these keys of a part."""
        return {name: self.value(_owner(model, name), name, depth) for name in names}

    def _deepens(self, model: type[Part], name: str) -> bool:
        return row(_owner(model, name), name).use is Use.HOLDS

    def value(self, model: type[Part], name: str, depth: int) -> Any:
        if name == "chuc_vu" and self.choose((True, False)):
            return self.choose(TITLES)
        if name in ("mo_dau", "ket_thuc") and self.choose((False, True)):
            return "không"
        if name == "tieu_de" and issubclass(model, Muc) and self.choose((False, False, False, True)):
            return "không"
        if name in WRITTEN and not self._deepens(model, name):
            return self.choose(WRITTEN[name])
        field = model.model_fields[name]
        if field.annotation is bool:  # first what the default is not
            return self.choose(("không", "có") if field.default else ("có", "không"))
        if name == "nguoi_dung_dau" and row(model, name).use is Use.STEERS:
            return self.choose(TITLES)  # not looked for on the page, so without a tag
        written = self._of(field.annotation, depth)
        if name in PARAGRAPHS and self.choose((False, False, True)):
            written[-1] = f"{written[-1]} [chú thích: {self.text()}] nữa"
        return written[0] if name in PARAGRAPHS and len(written) == 1 and self.choose((True, False)) else written

    def _of(self, kind: Any, depth: int) -> Any:
        """Write a value of an annotation."""
        if get_origin(kind) is tuple:
            return [self._of(get_args(kind)[0], depth) for _ in range(self.choose((1, 2, 3)))]
        if get_origin(kind) is Literal:
            return self.choose(get_args(kind))
        if kind is str:
            return self.text()
        if kind is int:
            return str(self.choose((7, 15, 1_234)))
        if kind is Ngay:
            return self.choose(DATES)
        if kind is ThoiDiem:
            return "2026-01-15T14:05:33+07:00"
        if isinstance(kind, type):
            return self.part(kind, depth - 1)
        return self._of(next(inner for inner in get_args(kind) if inner is not NoneType), depth)  # Annotated, or None

    def table(self) -> dict[str, Any]:
        """Write a table whose rows are as long as it is wide."""
        data = self.keys(
            BangBieu, ["cot", *self.some([name for name in keys(BangBieu) if name not in ("cot", "hang")], 3)], 2
        )
        width = sum(len(column["cot"]) if isinstance(column, dict) and "cot" in column else 1 for column in data["cot"])
        rows: list[Any] = []
        for _ in range(self.choose((1, 0, 2, 3))):
            cells = [self.cell() if self.choose((True, True, False)) else "" for _ in range(width)]
            shaded = {"to_nen": "có"} if self.choose((False, False, True)) else {}
            row = self.choose(
                (cells, {"cac_o": cells}, {"nhom": self.text()}, {"nhom": self.text(), "cac_o": cells[1:]})
            )
            rows.append({**row, **shaded} if isinstance(row, dict) else row)
        return {**data, "hang": self._merged(rows, width)}

    def cell(self) -> Any:
        """Write a cell: a text, or one with looks of its own."""
        if self.choose((True, True, True, False)):
            return self.text()
        return {"noi_dung": self.text(), "to_nen": self.choose(("có", "không"))}

    def _merged(self, rows: list[Any], width: int) -> list[Any]:
        """Let a cell of some rows reach over its neighbours, whose words are taken out; validation takes out the rest."""
        plain = [row["cac_o"] if isinstance(row, dict) else row for row in rows if "nhom" not in row]
        for number, cells in enumerate(plain):
            if self.choose((False, True)):
                column = self.choose(range(width))
                right, down = self.choose((1, 2)), self.choose((1, 2, 3))
                right, down = min(right, width - column), min(down, len(plain) - number)
                for row in plain[number : number + down]:
                    row[column : column + right] = [""] * right
                cells[column] = {"noi_dung": self.text(), "gop_cot": str(right), "gop_hang": str(down)}
        return rows

    def plan(self) -> dict[str, Any]:
        """Write a plan that validation accepts."""
        data = self.part(KeHoach, 4)
        data["co_quan"] = [self._lines(agency) for agency in data["co_quan"]]
        if self.choose((True, False)):
            data.pop("kem_theo_quyet_dinh", None)  # or hardly a plan would be signed
        if lines := outline(data):
            data.pop("phan" if "bo_cuc" in data else "bo_cuc", None)
            self._take_in([name for name in CAC_PHAN if name in data], lines)
        return accepted(data)

    def _take_in(self, parts: Sequence[str], lines: Sequence[dict[str, Any]]) -> None:
        """Give every part a place in the outline; a line may also take in parts that are not there."""
        absent = [name for name in CAC_PHAN if name not in parts]
        for line in lines:
            line["gom"] = self.some(absent, 1) if self.choose((False, False, True)) else []
            absent = [name for name in absent if name not in line["gom"]]
        for name in parts:
            self.choose(lines)["gom"].append(name)

    def _lines(self, agency: dict[str, Any]) -> dict[str, Any]:
        """An agency's lines are its name."""
        return agency | {"dong": printed_lines(" ".join(agency["ten"].split()))} if "dong" in agency else agency


def _owner(model: type[Part], name: str) -> type[Part]:
    return CongViec if issubclass(model, Muc) and name not in model.model_fields else model


def outline(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The lines of a plan's own outline."""
    return data.get("bo_cuc") or [line for phan in data.get("phan", ()) for line in phan["bo_cuc"]]


def accepted(data: dict[str, Any]) -> dict[str, Any]:
    """Take out what validation refuses, until it accepts the rest."""
    for _ in range(40):
        try:
            KeHoach.__pydantic_validator__.validate_python(data)  # its own error tells the way
        except ValidationError as error:
            fault = error.errors()[0]
            _mend(data, fault["type"], (*fault["loc"], *fault.get("ctx", {}).get("path", ())))
        else:
            return data
    return reject()


def _mend(data: dict[str, Any], kind: str, loc: tuple[str | int, ...]) -> None:
    match kind:
        case "ke_hoach.khong_noi_dung" | "bang_nhiem_vu.khong_viec":
            data.setdefault("phu_luc", []).append({"tieu_de": "Việc", "viec": "Làm"})
            data.setdefault("noi_dung", "Nội dung")
            lines = outline(data)
            if lines and not any("noi_dung" in line["gom"] for line in lines):
                lines[0]["gom"].append("noi_dung")
        case "cong_viec.khong_hien":
            data.setdefault("phu_luc", []).append({"tieu_de": "Bảng", "bang_nhiem_vu": "phan_cong"})
        case _:
            _take_out(data, loc)


def _take_out(data: Any, loc: Sequence[str | int]) -> None:
    """Take out the value that stands at `loc`, or the nearest around it."""
    last: Callable[[], Any] | None = None
    for step in loc:
        if isinstance(data, dict):
            step = "nhiem_vu" if step not in data and step in ("doan", "cac_muc") else step
            if step in data:
                last, data = _remover(data, step), data[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            last, data = _remover(data, step), data[step]
    if last is None:
        reject()
    last()


def _remover(holder: Any, step: Any) -> Callable[[], Any]:
    return lambda: holder.pop(step)


@cache
def below(number: int) -> st.SearchStrategy[int]:
    """Kept, since making a strategy anew for each choice takes longer than all else."""
    return st.integers(0, number - 1)


@st.composite
def plan_data(draw: st.DrawFn) -> dict[str, Any]:
    """A plan as plain data."""

    def choose(options: Sequence[Any]) -> Any:
        return options[draw(below(len(options)))]

    def words() -> str:  # seldom any text at all, which takes long to draw
        return draw(texts) if choose(range(8)) == 7 else f"{choose(WORDS)} {choose(WORDS)}"

    author = Author(choose, words)
    data = author.plan()
    for key in SINGLE:
        if len(data.get(key, ())) == 1 and not isinstance(data[key][0], list) and draw(st.booleans()):
            data[key] = data[key][0]
    return data


plans = plan_data().map(KeHoach.model_validate)


def leaves(data: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with the key it stands under."""
    if isinstance(data, str):
        yield key, data
    elif data is not None:
        items = data.items() if isinstance(data, dict) else [(key, item) for item in data]
        yield from (found for name, value in items for found in leaves(value, name))
