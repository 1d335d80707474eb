"""What every part of a plan has in common: frozen, no unknown keys, text in NFC, an empty value is an absent one."""

import re
import unicodedata
from collections.abc import Mapping
from functools import partial
from types import NoneType
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from kehoach.diagnostics import DataPlace
from kehoach.errors import InvalidDocument
from kehoach.model.marks import Before, Made
from kehoach.wording.blanks import is_blank
from kehoach.wording.characters import CONTROLS, NOT_XML
from kehoach.wording.figures import from_number
from kehoach.wording.nfc import nfc
from kehoach.wording.patterns import compiled
from kehoach.wording.yes_no import parse_co_khong

KEY = compiled(r"[a-z0-9_]+")  # what a key of ours looks like; anything else before a colon is a sentence
LINE_END = compiled("\r\n?|[\x85\u2028\u2029]")  # of all systems, and of Unicode (UAX 14, BK and NL)
UNPRINTABLE = compiled(f"[{NOT_XML}{CONTROLS}]")
MAPPING = (dict, Mapping)  # nearly every one is a dict, and to be told that of the abstract class takes longer
LONGEST_NAME = 300  # characters; PL VI gives an agency 200, an office 100, a person 50


class Part(BaseModel):
    """A piece of a plan.

    Why unknown keys are refused: a misspelt key that passes is a sentence missing from the printed plan.
    Only the plan has a validator at once, which holds those of its parts; a part gets its own when it is made alone.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __init__(self, /, **data: Any) -> None:
        """Make a part of these values. Raises InvalidDocument, which says in Vietnamese what is wrong where."""
        try:
            super().__init__(**data)
        except ValidationError as error:
            raise _refusal(type(self), error) from None

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # pydantic need not call it for parts of data

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """Make a part of plain data, as pydantic does, but raise InvalidDocument."""
        try:
            return super().model_validate(obj, **options)
        except ValidationError as error:
            raise _refusal(cls, error) from None

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: Any) -> Any:
        """Take a known key without a value as absent: `so_van_ban:` in a draft is no number, not an empty one."""
        if not isinstance(data, MAPPING) or NoneType not in map(type, data.values()):
            return data
        return {key: value for key, value in data.items() if value is not None or key not in cls.model_fields}


def _refusal(model: type[Part], error: ValidationError) -> InvalidDocument:
    """Return the library's own error for pydantic's, whose English nobody is shown."""
    from kehoach.model.messages import faults

    return InvalidDocument([fault.at(DataPlace(model.__name__, fault.loc)) for fault in faults(error, model)])


def plain(key: str) -> str:
    """Bring "Nơi nhận", "noi-nhan" to the form of a key: "noi_nhan"."""
    letters = unicodedata.normalize("NFD", key.lower().replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[\s\-.]+", "_", bare).strip("_")


def single_pair(data: Any) -> tuple[str, Any] | None:
    """Return key and value when `data` is a sentence that YAML split at its colon.

    "- Các lĩnh vực như: Đất đai, xây dựng" is a mapping to YAML; to its author it is a sentence.
    """
    if isinstance(data, MAPPING) and len(data) == 1:
        [(key, value)] = data.items()
        if isinstance(key, str) and not KEY.fullmatch(key):
            return key, value
    return None


def as_blank(data: Any) -> Any:
    """Return the text of `[điền: …]`, which YAML takes for a list; anything else is returned as it is.

    Our own reader gives the text. Another's gives a list whose first item is a mapping; `[điền …]` without the colon
    is a list of one text there, which nothing tells from a list that was meant.
    """
    if isinstance(data, list) and data and isinstance(data[0], Mapping) and len(data[0]) == 1:
        [(key, value)] = data[0].items()
        rest = [value or "", *data[1:]]
        if isinstance(key, str) and all(isinstance(piece, str) for piece in rest):
            text = f"[{key}: {', '.join(rest)}]"
            return text if is_blank(text) else data
    return data


def _written(data: Any) -> Any:
    """Return the text that YAML, or Python, made something else of; anything else as it is."""
    data = as_blank(data)
    if pair := single_pair(data):
        key, value = pair
        if value is None or isinstance(value, str):
            data = f"{key}: {value}" if value else f"{key}:"
    if isinstance(data, int | float) and not isinstance(data, bool):  # a plan built in Python
        try:
            return from_number(data)
        except ValueError:  # not finite, or of thousands of digits
            return data
    return data


def as_text(data: Any, *, join: bool = False) -> Any:
    """Bring what YAML made of one text back to that text, in NFC; tabs become spaces, line ends are trimmed.

    With `join` its lines are joined, as in `one_line`.
    """
    if type(data) is not str:  # nearly every one is
        data = _written(data)
    if not isinstance(data, str):
        return data
    try:
        text = nfc(data)
    except ValueError as problem:
        raise PydanticCustomError("qua_nhieu_dau", "quá nhiều dấu", {"ly_do": str(problem)}) from None
    if text.isprintable():  # a cheap look: nor are tabs and line ends, and no white space is but single spaces
        text = text.strip()
        if join and "  " in text:
            text = one_line(text)
    else:
        text = one_line(_cleaned(text)) if join else _cleaned(text)
    if not text:
        raise PydanticCustomError("de_trong", "để trống")
    return text


def _cleaned(text: str) -> str:
    text = LINE_END.sub("\n", text.replace("\t", " "))
    if found := UNPRINTABLE.search(text):
        raise PydanticCustomError("ky_tu", "ký tự không in được", {"ky_tu": f"U+{ord(found[0]):04X}"})
    return "\n".join(line.strip() for line in text.strip().split("\n"))


def one_line(text: str) -> str:
    """Join the lines of a text that must be one: a name, a title."""
    if text.isprintable() and "  " not in text:  # it has no white space but single spaces
        return text.strip(" ")
    return " ".join(text.split())


Text = Annotated[str, Before(as_text)]
Line = Annotated[str, Before(partial(as_text, join=True))]

Name = Annotated[Line, Field(max_length=LONGEST_NAME)]


def as_list(data: Any) -> Any:
    """Take one thing where a list of them may stand as a list of one."""
    data = as_blank(data)
    return data if isinstance(data, list | tuple) else [data]


def _flag(data: Any) -> bool:
    try:
        return data if isinstance(data, bool) else parse_co_khong(str(data))
    except ValueError as problem:
        raise PydanticCustomError("co_khong", "không phải có hay không", {"ly_do": str(problem)}) from None


CoKhong = Annotated[bool, Made(_flag)]
