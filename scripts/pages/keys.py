"""docs/yaml.md: every key an author may write, the usual outlines, and the accidents of YAML with their messages."""

import re
from typing import Any, get_origin

from pages.markdown import code, fenced, rows

from kehoach.document.compose import compose
from kehoach.errors import InvalidDocument
from kehoach.model import forms as f
from kehoach.model.bang_bieu import BangBieu, Cot, Hang
from kehoach.model.base import Part
from kehoach.model.choices import BOUNDS
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import CAC_PHAN, DongBoCuc, KeHoach, PhanVanBan
from kehoach.model.keys import KEYS
from kehoach.model.keys.muc import NHIEM_VU
from kehoach.model.keys.row import Key
from kehoach.model.muc import Muc
from kehoach.model.o_bang import OBang
from kehoach.model.schema import UNWRITTEN, WHOLE, held, takes_one
from kehoach.model.trinh_bay import TrinhBay
from kehoach.model.van_ban import CanCu, CoQuan, KemTheo, NguoiKy, NoiNhan, PhuLuc
from kehoach.rules.nd30 import DEFAULTS
from kehoach.rules.properties import format_number
from kehoach.rules.roles import Role
from kehoach.source.dump import dump
from kehoach.source.load import load

MODELS = {model.__name__: model for model in KEYS}

# Headings of docs/yaml.md, as GitHub makes anchors of them.
ANCHORS: dict[type[Part], str] = {
    CoQuan: "co_quan", CanCu: "can_cu", NoiNhan: "noi_nhan", NguoiKy: "nguoi_ky", KemTheo: "kem_theo_quyet_dinh",
    DongBoCuc: "bo_cuc", PhanVanBan: "phan", PhuLuc: "phu_luc", TrinhBay: "trinh_bay", Muc: "mục",
    CongViec: "công-việc", BangBieu: "bang_bieu", Cot: "cột", Hang: "hàng",
    OBang: "ô",
}  # fmt: skip

FORM_NAMES: dict[f.Form, str] = {
    f.text: "một dòng chữ", f.name: "một tên", f.prose: "lời văn",
    f.texts: "một dòng chữ hoặc danh sách", f.names: "một tên hoặc danh sách",
    f.cell: "một dòng chữ", f.count: "số", f.date: "ngày, tháng hoặc năm", f.moment: "ngày giờ",
    f.number_of_document: "số", f.money: "số tiền", f.width: "số mm hoặc phần trăm", f.yes_no: "có hoặc không",
}  # fmt: skip
SEVERAL_NAMES = {(DongBoCuc, "gom"), (NguoiKy, "quyen_han")}

CLAUSE = re.compile(r" \(((?:PL|Điều) [^()]*)\)(?=\.$)")


def table(about: str) -> str:
    """Return the table of a model's keys."""
    model = MODELS[about]
    told = {name: each for name, each in KEYS[model].items() if (model, name) not in UNWRITTEN}
    lines = [_row(model, name, each) for name, each in told.items()]
    if model is Muc:
        after = [*told].index("don_vi") + 1
        lines.insert(after, _line("nhiem_vu", NHIEM_VU, FORM_NAMES[f.text] + " hoặc danh sách", ""))
    head = ("trường", "nghĩa", "cách viết", "bỏ trống thì", "điều khoản")
    return rows(head, lines)


def _row(model: type[Part], name: str, told: Key) -> list[str]:
    return _line(name, told, _form(model, name), _default(model, name))


def _line(name: str, told: Key, form: str, default: str) -> list[str]:
    clause = CLAUSE.search(told.sentence)
    sentence = CLAUSE.sub("", told.sentence)
    return [code(name), f"**{told.title}.** {sentence}", form, default, clause[1] if clause else ""]


def _form(model: type[Part], name: str) -> str:
    """Say what may stand after a key."""
    field = model.model_fields[name]
    inside = next(iter(held(field.annotation)), None)
    row = KEYS[model][name]
    if row.values:
        return "một trong:<br>" + "<br>".join(f"`{value}`: {what}" for value, what in row.values.items())
    if model is TrinhBay:
        return f"số ({BOUNDS[name][1].unit.replace('lines', 'dòng')})"
    if (model, name) in SEVERAL_NAMES:
        return "danh sách, hoặc một dòng có dấu phẩy"
    if not inside:
        return FORM_NAMES[row.form] if row.form else ""
    one = f"[{'nội dung' if inside is Muc else 'nhóm trường'}](#{ANCHORS[inside]})"
    one = f"một dòng chữ hoặc {one}" if inside in (*WHOLE, OBang) and inside is not Muc else one
    if get_origin(field.annotation) is not tuple:
        return one
    return f"{one}; nhiều thì viết thành danh sách" if takes_one(field) else f"danh sách, mỗi mục: {one}"


def _default(model: type[Part], name: str) -> str:
    """Say what an empty value means, where it means something."""
    field = model.model_fields[name]
    value = DEFAULTS[name] if model is TrinhBay else field.default
    if field.is_required():
        return "**không được**"
    if isinstance(value, bool):
        return code("có" if value else "không")
    if isinstance(value, int | float):
        return code(format_number(value))
    if isinstance(value, tuple):
        return code(", ".join(value)) if value else ""
    return code(value) if isinstance(value, str) else ""


def examples(about: str) -> str:
    """Return an example of each key of a model, or the first of its values."""
    shown = {}
    for name, each in KEYS[MODELS[about]].items():
        values = [*each.examples, *each.values]
        if values:
            shown[name] = _as_text(values[0])
    return fenced(dump(shown), "yaml")


def _as_text(value: Any) -> Any:
    """Bring an example to what `dump` writes: texts, lists, mappings."""
    if isinstance(value, dict):
        return {key: _as_text(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_as_text(inner) for inner in value]
    return format_number(value) if isinstance(value, float) else str(value)


# What people type, and what the program has to say to it.
ACCIDENTS = (
    "doan: Gồm các lĩnh vực: đất đai, xây dựng",
    "noi_dung:\n  -Mở lớp tập huấn.",
    "noi_dung:\n\t- Mở lớp tập huấn.",
    "noi_dung:\n  - Mở lớp tập huấn.\n   - Phát tờ rơi.",
    "noi_dung:\n  - Mở lớp tập huấn.\n - Phát tờ rơi.",
    'ten: "Chung sức" xây dựng nông thôn mới',
    "ten: “Chung sức xây dựng nông thôn mới”",
    'doan: "Mở lớp tập huấn.',
    "doan: Họp ở nhà văn hóa tổ #2",
    "doan: *Lưu ý về kinh phí",
    "doan: [điền: số tiền] đồng",
    "trich_yeu: {{ xã }} chuyển đổi số",
    "phoi_hop: [Công an xã, Phòng Kinh tế, Hạ tầng và Đô thị]",
    "mau: chung\nmau: thi_dua",
)


def accidents(_: str) -> str:
    """Return a table of what goes wrong in YAML, in the program's own words."""
    return rows(("gõ", "chương trình báo", "cách sửa"), map(_accident, ACCIDENTS))


def _accident(typed: str) -> list[str]:
    try:
        found = load(typed, "").diagnostics
    except InvalidDocument as error:
        found = error.diagnostics
    advice, colon, pasted = found[0].hint.partition(": ")
    again = colon + code(pasted) if colon else ""
    return [code(typed.replace("\t", "⇥")), f"{found[0].severity}: {found[0].message}", advice + again]


def outline(kind: str) -> str:
    """Return a table of the usual sections of a kind of plan, and what goes into each, as they would be printed."""
    data: dict[str, Any] = {
        "mau": kind,
        "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
        "trich_yeu": "Thử",
        **{name: name for name in CAC_PHAN},
        "noi_nhan": "UBND tỉnh",
        "nguoi_ky": {"chuc_vu": "Chủ tịch"},
    }
    sections: list[list[str]] = []
    for paragraph in compose(KeHoach.model_validate(data)).paragraphs():
        if paragraph.role is Role.TIEU_DE_MUC:
            sections.append([paragraph.text])
        elif paragraph.text in CAC_PHAN:
            sections[-1].append(paragraph.text)
    return rows(("mục", "gồm"), ([title, ", ".join(map(code, names))] for title, *names in sections))
