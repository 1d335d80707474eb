"""The JSON Schema of a unit's `don-vi.yaml`, made of that of a plan: the same keys, and what only a profile has."""

import re
from copy import deepcopy
from typing import Any

from kehoach.model.don_vi import DonVi
from kehoach.model.forms import Schema

_TERM = "của nhiệm kỳ, tính cả ngày ấy; không ghi là không giới hạn."
_UNIT: Schema = {
    "type": "object",
    "properties": {
        "ten": {"title": "Tên", "description": "Tên đơn vị soạn thảo.", "type": "string"},
        "viet_tat": {"title": "Chữ viết tắt", "description": "Chữ viết tắt ở dòng Lưu: VT, …", "type": "string"},
    },
    "required": ["ten", "viet_tat"],
    "additionalProperties": False,
}
_DRAFTING: Schema = {
    "title": "Đơn vị soạn thảo",
    "description": "Các đơn vị soạn kế hoạch, để ghi dòng Lưu khi kehoach new có --lead.",
    "examples": [[{"ten": "Phòng Văn hóa - Xã hội", "viet_tat": "VHXH"}]],
    "type": ["array", "object", "null"],
    "items": _UNIT,
    **{key: _UNIT[key] for key in ("properties", "additionalProperties")},
}


def unit_schema(plan: Schema) -> Schema:
    """Return the schema (draft-07) of a profile, of that of a plan; what a plan must have a profile need not."""
    definitions = deepcopy(plan["$defs"])
    date = {key: each for key, each in definitions["KeHoach.ngay_ban_hanh"].items() if key != "examples"}
    for key, title in (("tu_ngay", "Từ ngày"), ("den_ngay", "Đến ngày")):
        told = {"title": title, "description": f"{'Ngày đầu' if key == 'tu_ngay' else 'Ngày cuối'} {_TERM}"}
        definitions["NguoiKy"]["properties"][key] = {**date, **told}
    definitions["KeHoach.nguoi_ky"].pop("maxItems", None)
    definitions["KeHoach.nguoi_ky"]["description"] = "Những người ký, mỗi người có nhiệm kỳ; ai đang giữ chức thì ký."
    properties = {key: plan["properties"].get(key, _DRAFTING) for key in DonVi.model_fields}
    return {
        "$schema": plan["$schema"],
        "title": "Hồ sơ đơn vị",
        "description": "Giá trị dùng chung cho các kế hoạch của một đơn vị, để chương trình kehoach ghép vào.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": {name: definitions[name] for name in sorted(_used(properties, definitions))},
    }


def _used(held: Any, definitions: Schema) -> set[str]:
    """Return the names of the definitions that something refers to, and these to others."""
    found: set[str] = set()
    left = [held]
    while left:
        names = set(re.findall(r"'#/[$]defs/([^']+)'", repr(left.pop()))) - found
        found |= names
        left += [definitions[name] for name in names]
    return found
