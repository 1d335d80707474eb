"""The keys of a plan, a line each: the schema for readers with little room, such as an assistant's prompt.

Everything is the table's of keys (`model/keys`); what a value may look like in every detail is the JSON Schema's to
say.
"""

import re
from collections.abc import Iterator

from kehoach.model.base import Part
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.keys import KEYS
from kehoach.model.keys.muc import NHIEM_VU
from kehoach.model.keys.row import Key
from kehoach.model.muc import Muc
from kehoach.model.schema import SIGNED, UNWRITTEN, held

_CLAUSE = re.compile(r" \([^()]*(?:PL |Điều )[^()]*\)")  # a citation of the decree, of no use to who types
_HEAD = """\
Tệp kế hoạch (YAML, UTF-8): mỗi dòng dưới đây là một trường và điều nó cần.
* bắt buộc; a|b: chỉ nhận các giá trị đó. Chỗ chưa biết ghi [điền: cần gì], không đoán.
Nội dung (muc_dich, noi_dung…) là một câu, danh sách các câu, hoặc các trường của “mục”.
Không gõ số thứ tự, gạch đầu dòng, dấu kết thúc: chương trình tự in."""


def as_lines() -> Iterator[str]:
    """Yield the keys, those of a group below the names of the keys that hold it."""
    yield _HEAD
    for model in KEYS:
        holders = _holders(model)
        yield ""
        yield "kế hoạch:" if model is KeHoach else f"{holders}:"
        yield from (
            f"  {_line(model, name, row)}" for name, row in KEYS[model].items() if (model, name) not in UNWRITTEN
        )
        if model is Muc:
            yield f"  {_told('nhiem_vu', NHIEM_VU)}"


def _holders(model: type[Part]) -> str:
    """Return what a group is called: the keys that hold it, or for content, which most keys hold, “mục”."""
    if model is Muc:
        return "mục"
    if model is CongViec:
        return "mục là một công việc (có viec)"
    named = {
        name
        for owner, rows in KEYS.items()
        for name in rows
        if name in owner.model_fields and model in held(owner.model_fields[name].annotation)
    }
    return ", ".join(sorted(named)) + (", có thêm các trường của mục" if issubclass(model, Muc) else "")


def _line(model: type[Part], name: str, row: Key) -> str:
    is_needed = model.model_fields[name].is_required() or (model is KeHoach and name in SIGNED)
    return _told(f"{name}*" if is_needed else name, row)


def _told(name: str, row: Key) -> str:
    values = f" [{'|'.join(row.values)}]" if row.values else ""
    return f"{name}: {_CLAUSE.sub('', row.sentence).rstrip('.')}{values}"
