"""The JSON Schema (draft-07) of a plan, for editors: the keys are the models' own, the forms of their values by hand.

It says what can be said of one value: which keys there are, what each may hold, which must be there. What holds
between fields (an outline that leaves out no part, rows as long as the table is wide) is for `validate` to say.

Every field is a definition of its own, with title and description. What several share shows neither: an editor would
show the one's title for the other.
"""

import json
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from kehoach.model import forms as f
from kehoach.model import ke_hoach
from kehoach.model.bang_bieu import Cot, Hang
from kehoach.model.base import Part
from kehoach.model.cong_viec import CongViec
from kehoach.model.forms import KEY, SCALARS, SENTENCE, Schema, only
from kehoach.model.ke_hoach import DongBoCuc, KeHoach, PhanVanBan
from kehoach.model.keys import KEYS
from kehoach.model.keys.muc import NHIEM_VU
from kehoach.model.keys.row import Key
from kehoach.model.marks import Before
from kehoach.model.muc import Muc
from kehoach.model.o_bang import OBang
from kehoach.model.van_ban import CanCu, CoQuan, NguoiKy, NoiNhan, PhuLuc

# Read as data and written beside the other keys of a Mục, so its own name is for nobody to type.
UNWRITTEN = frozenset({(Muc, "cong_viec")})

# `$1`, `$2` are where the editor's cursor goes, one after the other.
SNIPPETS: dict[type[Part], dict[str, Any]] = {
    Muc: {
        "Mục có tiêu đề và các ý": {"tieu_de": "$1", "cac_muc": ["$2"]},
        "Đơn vị và nhiệm vụ": {"don_vi": "$1", "nhiem_vu": ["$2"]},
        "Công việc: ai làm, khi nào, ra gì": {"viec": "$1", "chu_tri": "$2", "den_ngay": "$3", "san_pham": "$4"},
    },
    CanCu: {
        "Căn cứ là luật": {"loai": "Luật", "ten": "$1", "ngay": "$2"},
        "Căn cứ có số, ký hiệu": {
            "loai": "${1:Nghị định}", "so_ky_hieu": "$2", "ngay": "$3", "co_quan": "$4", "trich_yeu": "$5",
        },
    },
    NoiNhan: {"Nơi nhận, gửi để làm gì": {"ten": "$1", "de": "${2:báo cáo}"}},
}  # fmt: skip


def _needs(name: str, say: str) -> Schema:
    """Ask for a key with a value. Not by `properties`, whose keys an editor would offer, bare."""
    filled = only((*SCALARS, "array", "object"), False, say)
    return {"required": [name], "patternProperties": {f"^{name}$": filled}, "errorMessage": say}


def _lacks(*names: str) -> Schema:
    """Return the condition of a mapping of keys that has none of these, or nothing after them."""
    keys_only = {"type": "object", "propertyNames": {"pattern": KEY}}
    return {**keys_only, "patternProperties": {f"^(?:{'|'.join(names)})$": {"type": "null"}}}


SIGNED = ("noi_nhan", "nguoi_ky")
FILLED: Schema = {f"^(?:{'|'.join(SIGNED)})$": {"minItems": 1}}
NO_CONTENT = "kế hoạch chưa có nội dung: thêm ít nhất một phần, ví dụ noi_dung:"
TASKS = "viết một việc, hoặc danh sách các việc"
NO_WORDS = "mục con không có lời nào để đánh số: thêm tieu_de, doan, don_vi hoặc viec"

# What an item that may be mere words must have when it is keys.
WORDLESS = _lacks("tieu_de", "don_vi", "doan", "viec")
LISTED: Schema = {"^nhiem_vu$": {"type": ["array", "null"]}}
WHOLE: dict[type[Part], Schema] = {
    CanCu: {"if": _lacks("nguyen_van"), "then": _needs("loai", "thiếu loai, ví dụ loai: Nghị định")},
    NoiNhan: {"if": _lacks("ten"), "then": _needs("ten", "thiếu ten")},
    Cot: {"if": _lacks("tieu_de"), "then": _needs("tieu_de", "thiếu tieu_de")},
    Muc: {
        "if": {**WORDLESS, "patternProperties": {**WORDLESS["patternProperties"], **LISTED}},
        "then": _needs("tieu_de", NO_WORDS),
    },
}


def as_text() -> str:
    """Return the schema as the file that is shipped: a definition a line."""
    head = build()
    definitions = head.pop("$defs")
    lines = [f" {_line(key)}: {_line(value)}," for key, value in head.items()]
    body = ",\n".join(f"  {_line(name)}: {_line(each)}" for name, each in definitions.items())
    return "\n".join(["{", *lines, ' "$defs": {', body, " }", "}", ""])


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def build() -> Schema:
    """Build the schema."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Kế hoạch",
        "description": "Kế hoạch trình bày theo Nghị định 30/2020/NĐ-CP, để chương trình kehoach tạo tệp Word.",
        "type": "object",
        **_keys(KeHoach),
        "required": ["co_quan", "trich_yeu"],
        "allOf": [
            # A plan issued with a decision has neither recipients nor signer of its own (Mẫu 1.3).
            {"if": _lacks("kem_theo_quyet_dinh"), "then": {"required": [*SIGNED], "patternProperties": FILLED}},
            {"if": _lacks(*ke_hoach.CAC_PHAN, "bo_cuc", "phan"), "then": _needs("noi_dung", NO_CONTENT)},
        ],
        "$defs": {
            **f.shared(),
            "content": {**_open_keys(Muc), **_items(Muc)},
            **{
                _name(model, name): _field(model, name)
                for model, rows in KEYS.items()
                for name in rows
                if (model, name) not in UNWRITTEN
            },
            "Muc.nhiem_vu": {**_told(NHIEM_VU), **_items(Muc), **f.words(), **only((*SCALARS, "array"), True, TASKS)},
            **{model.__name__: _object(model) for model in (CoQuan, NguoiKy, PhanVanBan, DongBoCuc)},
            **{model.__name__: _item(model) for model in WHOLE},
            "PhuLuc": {**_content(PhuLuc, Muc), **only((*SCALARS, "array", "object"), False, "để trống")},
            "Hang": {
                **_keys(Hang),
                "items": f.defined("OBang"),
                **only(["array", "object"], False, "viết [ô, ô, …]"),
            },
            "OBang": _words_and_blanks(_words_or_keys(OBang), empty=True),
        },
    }


def keys(model: type[Part]) -> list[str]:
    """Return the keys an author may write: the fields, and those that the model takes in their stead."""
    own = [name for name in model.model_fields if not any((base, name) in UNWRITTEN for base in model.__mro__)]
    return [*own, "nhiem_vu", *CongViec.model_fields] if issubclass(model, Muc) else own


def _name(model: type[Part], key: str) -> str:
    """Name the definition of a key: of the model that has it first, of which the others inherit it."""
    if issubclass(model, Muc) and key not in model.model_fields:
        return "Muc.nhiem_vu" if key == "nhiem_vu" else f"CongViec.{key}"
    owner = next(base for base in model.__mro__ if key in KEYS.get(base, {}))
    return f"{owner.__name__}.{key}"


def _field(model: type[Part], name: str) -> Schema:
    row, field = KEYS[model][name], model.model_fields[name]
    empty = not field.is_required()
    return _told(row) | (row.form(empty) if row.form else _holding(field, empty))


def _holding(field: FieldInfo, empty: bool) -> Schema:
    """Return the form of a key that holds keys, or a list of such groups."""
    [inside] = held(field.annotation)
    if get_origin(field.annotation) is not tuple:
        return _usual_content() if issubclass(inside, Muc) else _object(inside, empty=empty)
    bounds = {
        said: bound
        for name, said in (("min_length", "minItems"), ("max_length", "maxItems"))
        for limit in field.metadata
        if (bound := getattr(limit, name, None)) is not None
    }
    if not takes_one(field):
        return {**bounds, **_list(inside, empty)}
    return {**bounds, **(_content(inside, inside) if issubclass(inside, Muc) else _one_or_more(inside, empty))}


def held(annotation: Any) -> list[type[Part]]:
    """Return the models in an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    return [model for inner in get_args(annotation) for model in held(inner)]


def takes_one(field: FieldInfo) -> bool:
    """Whether one thing may stand in a list's place."""
    return any(isinstance(each, Before) for each in field.metadata)


def _told(told: Key) -> Schema:
    examples = {"examples": [*told.examples]} if told.examples else {}
    return {"title": told.title, "description": told.sentence, **examples}


def _keys(model: type[Part]) -> Schema:
    known: Schema = {key: f.defined(_name(model, key)) for key in keys(model)}
    task = {key: ["viec"] for key in CongViec.model_fields if key != "viec"}
    return {
        "properties": known,
        **({"dependencies": task} if issubclass(model, Muc) else {}),
        "additionalProperties": False,
    }


def _object(model: type[Part], *, empty: bool = False) -> Schema:
    required = [name for name, field in model.model_fields.items() if field.is_required()]
    return {
        **_keys(model),
        **({"required": required} if required else {}),
        **only(["object"], empty, "phải là một nhóm trường"),
    }


def _items(model: type[Part]) -> Schema:
    return {"items": f.defined(model.__name__)}


def _list(model: type[Part], empty: bool) -> Schema:
    return {**_items(model), **only(["array"], empty, "phải là danh sách: mỗi mục một dòng, bắt đầu bằng “- ”")}


def _one_or_more(model: type[Part], empty: bool = False) -> Schema:
    """Return the form of a list, or its one item without the list."""
    one, types = (_words_or_keys(model, WHOLE[model]), SCALARS) if model in WHOLE else (_object(model), ())
    say = "viết một mục, hoặc danh sách các mục"
    some = {} if empty else {"pattern": r"\S"}
    return {**one, **_items(model), **some, **only((*types, "array", "object"), empty, say)}


def _content(model: type[Muc], inside: type[Muc]) -> Schema:
    """Return the form of content however it is written: a text, a list, a Mục in full; nothing at all, too."""
    return {**_words_or_keys(model), **_items(inside), **f.words()}


def _usual_content() -> Schema:
    """Return the form of content, its keys by reference.

    The reference has nothing in it that is matched with the value itself: of that an editor would show the title of
    another key that refers to it.
    """
    return {"allOf": [f.defined("content"), _SEVERAL], **f.words()}


def _item(model: type[Part]) -> Schema:
    """Return the form of an item of a list: words, also those torn by YAML, or keys."""
    one = _words_or_keys(model, WHOLE[model])
    snippets = [{"label": label, "body": body} for label, body in SNIPPETS.get(model, {}).items()]
    given = {**f.words(some=True), **({"defaultSnippets": snippets} if snippets else {})}
    return {**_words_and_blanks(one, empty=False), **given}


def _words_and_blanks(one: Schema, *, empty: bool) -> Schema:
    """Allow a blank, which is a list to YAML, in the place of words or keys."""
    blank = {"if": {"type": "array"}, "then": f.BLANK}
    return {**one, "allOf": [*one["allOf"], blank, only((*SCALARS, "array", "object"), empty, "để trống")]}


_SEVERAL: Schema = {"if": {"type": "object", "minProperties": 2}, "then": {"propertyNames": {"pattern": KEY}}}


def _words_or_keys(model: type[Part], *rules: Schema) -> Schema:
    """Return the form of a mapping of our keys, or of a sentence: one pair, the words before and after a colon."""
    return {**_open_keys(model), "allOf": [_SEVERAL, *rules]}


def _open_keys(model: type[Part]) -> Schema:
    """Return the form of our keys, or of the words before a colon."""
    say = "nếu là một câu, đặt cả câu trong ngoặc kép"
    lists = {**_items(Muc), **only((*SCALARS, "array"), True, say)}
    return {
        **_keys(model),
        "patternProperties": {SENTENCE: lists if issubclass(model, Muc) else only(SCALARS, True, say)},
    }
