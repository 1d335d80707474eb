"""What one value of a plan may look like in YAML, as pieces of JSON Schema (draft-07).

An editor reads more into a file than the program, to which every scalar is text: there `2026` is a number,
`[điền: ngày]` a list, and a sentence with a colon in it a mapping. So these forms are wider than the models' types.
`errorMessage`, `patternErrorMessage` and `defaultSnippets` are not of JSON Schema; editors know them, others pass
over them.
"""

from collections.abc import Callable, Iterable, Mapping
from math import inf
from typing import Any

from kehoach.model.base import LONGEST_NAME
from kehoach.rules.constraints import Between, OneOf
from kehoach.rules.nd30 import requirement
from kehoach.rules.properties import Property
from kehoach.rules.roles import Role

Schema = dict[str, Any]
Form = Callable[[bool], Schema]  # called with whether the value may be left empty

SCALARS = ("string", "number", "boolean")
KEY = "^[a-z0-9_]+$"
SENTENCE = "[^a-z0-9_]"  # of the text before a colon: no key of ours

# The lines of a text that begin like items of a list: paragraphs() refuses them.
_NO_LIST = r"(?![\s\S]*\S[ \t]*\n[ \t]*(?:[-+*•–]|[0-9]{1,2}[.)]|[a-zđ]\)) )"
_LIST_IN_TEXT = "danh sách viết trong một đoạn văn: bỏ dấu |, mỗi ý một dòng bắt đầu bằng “- ”"

_YEAR = "(?:19(?:4[5-9]|[5-9][0-9])|20[0-9]{2}|2100)"
_MONTH, _DAY = "(?:0?[1-9]|1[0-2])", "(?:0?[1-9]|[12][0-9]|3[01])"
_TWO_DIGITS = "(?=[0-9]{2}(?![0-9]))"
_ISO_DAY = f"-{_TWO_DIGITS}{_MONTH}(?:-{_TWO_DIGITS}{_DAY})?"
_SUM = r"(?:[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+|(?:,[0-9]{3}){2,})|[0-9]{1,15})"


def only(types: Iterable[str], empty: bool, say: str, **otherwise: Any) -> Schema:
    """Allow these types; of anything else ask `otherwise`, or refuse it.

    Why not plainly `type`: an editor would offer `true`, `false` and `null` wherever it allows them.
    """
    allowed = [*types, *(["null"] if empty else [])]
    return {"if": {"type": allowed}, "else": otherwise or {"type": allowed, "errorMessage": say}}


# `[điền: …]` and `[điền …]`, which are lists to YAML (wording/blanks.py).
BLANK: Schema = {
    "minItems": 1,
    "items": [
        {
            "type": ["object", "string"],
            "required": ["điền"],
            "maxProperties": 1,
            "pattern": "^[Đđ]iền(?![0-9A-Za-zÀ-ỹ_])",
            "errorMessage": "viết thành một dòng chữ",
        }
    ],
    "additionalItems": {"type": [*SCALARS]},
}


# A text that YAML takes for a mapping, or for a list.
SPLIT: Schema = {
    "type": ["object"],
    "errorMessage": "phải là một dòng chữ",
    "minProperties": 1,
    "maxProperties": 1,
    "propertyNames": {"pattern": SENTENCE, "patternErrorMessage": "phải là một dòng chữ, không phải nhóm trường"},
    "additionalProperties": {"type": [*SCALARS, "null"]},
}
TORN: Schema = {**SPLIT, **BLANK, "type": ["array", "object"]}


def defined(name: str) -> Schema:
    """Return what stands for a definition of the schema. Nothing may stand beside it: draft-07 passes over that."""
    return {"$ref": f"#/$defs/{name}"}


def text(empty: bool) -> Schema:
    """Return the form of a text."""
    return {"pattern": r"\S", "patternErrorMessage": "để trống", **cell(empty)}


def name(empty: bool) -> Schema:
    """Return the form of a text as short as names are."""
    return {"maxLength": LONGEST_NAME, **text(empty)}


def cell(empty: bool) -> Schema:
    """Return the form of a text that may be "" too."""
    return only(SCALARS, empty, "", **defined("torn"))


def texts(empty: bool) -> Schema:
    """Return the form of a text, or a list of them."""
    return {"items": defined("text"), **only((*SCALARS, "array"), empty, "", **defined("split"))}


def names(empty: bool) -> Schema:
    """Return the form of a name, or a list of them."""
    return {**texts(empty), "maxLength": LONGEST_NAME, "items": name(False)}


def prose(empty: bool) -> Schema:
    """Return the form of paragraphs: a text, or a list of texts."""
    listed = {"type": "array", "errorMessage": "phải là lời văn", "items": defined("text")}
    return {**words(), **only(SCALARS, empty, "", **listed)}


def shared() -> dict[str, Schema]:
    """Return the forms that many keys refer to; they show nothing, so that an editor shows each key's own title."""
    return {"text": text(False), "torn": TORN, "split": SPLIT}


def words(*, some: bool = False) -> Schema:
    """Return the form of a text that is no list typed by hand; `some`: not an empty one."""
    return {"pattern": f"^{_NO_LIST}" + (r"[\s\S]*\S" if some else ""), "patternErrorMessage": _LIST_IN_TEXT}


def count(empty: bool) -> Schema:
    """Return the form of a count from 1."""
    say = "viết một số từ 1"
    return {"minimum": 1, **_pattern("0*[1-9][0-9]{0,3}", say), **only(["string", "integer"], empty, say)}


def date(empty: bool) -> Schema:
    """Return the form of a day, a month or a year, in the forms that parse_ngay reads."""
    numbers = rf"{_YEAR}(?:{_ISO_DAY})?|(?:{_DAY}/)?{_MONTH}/{_YEAR}"
    in_words = rf"[Nn]gày\s+{_DAY}\s+tháng\s+{_MONTH}\s+năm\s+{_YEAR}"
    say = "viết 15/01/2026, 2026-01-15, 01/2026 hoặc 2026"
    years = {"minimum": 1945, "maximum": 2100}
    return {**years, **_pattern(f"{numbers}|{in_words}", say), **only(["string", "integer"], empty, say)}


def moment(empty: bool) -> Schema:
    """Return the form of a date with its time."""
    say = "viết như 2026-01-15T14:05:33+07:00"
    day = rf"{_YEAR}-{_TWO_DIGITS}{_MONTH}-{_TWO_DIGITS}{_DAY}"
    clock = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    return {**_pattern(rf"{day}[T ]{clock} ?(?:\+07:?00)?", say), **only(["string"], empty, say)}


def number_of_document(empty: bool) -> Schema:
    """Return the form of a document's number, or a count of copies."""
    say = "chỉ ghi số thứ tự, ví dụ 5"
    return {"minimum": 1, **_pattern("(?=.*[1-9])[0-9]{1,11}", say), **only(["string", "integer"], empty, say)}


def money(empty: bool) -> Schema:
    """Return the form of a sum in đồng."""
    unit = "|".join(map(any_case, ("đồng", "đ", "VNĐ", "VND")))
    scale = "|".join(map(any_case, ("nghìn", "ngàn", "triệu", "tỷ", "tỉ")))
    rounded = rf"(?:{_SUM}|[1-9][0-9]{{0,2}},[0-9]{{3}})(?:[.,][0-9]{{1,9}})? ?(?:{scale})(?: {any_case('đồng')})?"
    say = "viết số tiền tính bằng đồng, ví dụ 15.000.000 hoặc 25 triệu"
    return {
        "minimum": 0,
        **_pattern(f"{_SUM} ?(?:{unit})?|{rounded}", say),
        **only(["string", "number"], empty, say),
    }


def width(empty: bool) -> Schema:
    """Return the form of the width of a column."""
    say = "viết theo mm (30) hoặc phần trăm (20%)"
    pattern = r"(?=[0-9.,]*[1-9])[0-9]{1,3}(?:[.,][0-9]{1,2})? ?(?:mm|%)?"
    return {
        "exclusiveMinimum": 0,
        "exclusiveMaximum": 1000,
        **_pattern(pattern, say),
        **only(["string", "number"], empty, say),
    }


def yes_no(empty: bool) -> Schema:
    """Return the form of yes or no, in the words that parse_co_khong reads."""
    known = ("có", "co", "true", "yes", "đúng", "không", "khong", "false", "no", "sai")
    return {
        **_pattern("|".join(map(any_case, known)), "viết có hoặc không"),
        **_offered({"có": "", "không": ""}),
        **only(["string", "boolean"], empty, "viết có hoặc không"),
    }


def bounded(role: Role, prop: Property[float]) -> Form:
    """Return the form of a number that the table of rules sets bounds to."""
    needed = requirement(role, prop)
    match needed.constraint:
        case Between(low=low, high=high):
            bounds = _between(low - prop.tolerance, high + prop.tolerance)
        case OneOf(values=values):
            # Not `anyOf`: of all that a text fits, and it fits each range, an editor shows the title.
            ranges = [_between(value - prop.tolerance, value + prop.tolerance) for value in values]
            bounds = {"oneOf": [*({"type": "number", **each} for each in ranges), {"not": {"type": "number"}}]}
        case other:
            raise TypeError(f"no form for {other}")
    say = f"phải theo quy định: {needed}"
    pattern = r"[0-9]{1,4}(?:[.,][0-9]{1,3})? ?(?:mm|pt|dòng)?"
    return lambda empty: {**bounds, **_pattern(pattern, say), **only(["string", "number"], empty, say)}


def _between(low: float, high: float) -> Schema:
    return {"minimum": low} if high == inf else {"minimum": low, "maximum": high}


def choice(values: Mapping[str, str], *unquoted: float) -> Form:
    """Return the form of one of a closed list; `unquoted` is what YAML makes of those that look like numbers."""
    listed = {"enum": [*values, *unquoted], "enumDescriptions": [*values.values()]}
    # An empty value is allowed, but not by a `null` among the values, which an editor would offer.
    return lambda empty: {**_offered(values), "if": {"type": "null"}, "else": listed} if empty else listed


def any_case_choice(values: Mapping[str, str]) -> Form:
    """Return the form of one of a closed list, in small letters or capitals."""
    say = f"chọn một trong: {', '.join(values)}"
    return lambda empty: {
        **_pattern("|".join(map(any_case, values)), say),
        **_offered(values),
        **only(["string"], empty, say),
    }


def names_of(values: Iterable[str]) -> Form:
    """Return the form of several of a closed list, as a list or as a text with commas."""
    one = "|".join(values)
    say = f"chỉ gồm: {', '.join(values)}"
    return lambda empty: {
        "items": {"enum": [*values]},
        **_pattern(rf"(?:{one})(?:\s*,\s*(?:{one}))*", say),
        **only(["array", "string"], empty, say),
    }


def one_of_lists(lists: Iterable[tuple[str, ...]]) -> Form:
    """Return the form of one of a few lists, or the same as a text with commas."""
    known = [[*each] for each in lists]
    in_text = "|".join(r"\s*,\s*".join(each) for each in known if each)
    say = "không có cách ký này"
    return lambda empty: {"anyOf": [{"enum": known}, only(["string"], empty, say)], **_pattern(in_text, say)}


def any_case(word: str) -> str:
    """Return a pattern for `word` in small letters and capitals, which a pattern of JSON Schema cannot ask for."""
    return "".join(f"[{letter.lower()}{letter.upper()}]" if letter.isalpha() else letter for letter in word)


def _pattern(pattern: str, say: str) -> Schema:
    return {"pattern": rf"^\s*(?:{pattern})\s*$", "patternErrorMessage": say}


def _offered(values: Mapping[str, str]) -> Schema:
    """Offer values that a pattern allows, as an editor offers those of an `enum` by itself."""
    return {"defaultSnippets": [{"label": value, "description": told, "body": value} for value, told in values.items()]}
