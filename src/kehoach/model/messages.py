"""pydantic's faults in Vietnamese. Its English is never read: its error types are its stable interface."""

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from kehoach.diagnostics import Finding, Loc, Severity
from kehoach.model.base import plain
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.muc import Muc
from kehoach.model.sentences import ODD, SAME_AS, SENTENCES
from kehoach.model.tried_names import meant_by
from kehoach.wording.citations import LAWS

LOI = Severity.LOI

EXAMPLES = {
    "co_quan": "co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}",
    "cap": "cap: xa   (bo | tinh | xa | so | phong | don_vi | huyen)",
    "ten": "ten: Ủy ban nhân dân xã An Phú",
    "trich_yeu": "trich_yeu: Tuyên truyền cải cách hành chính năm 2026",
    "noi_nhan": "noi_nhan: rồi mỗi nơi một dòng, bắt đầu bằng “- ”",
    "nguoi_ky": "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}",
}

# Keys people try, and why they are not there.
REFUSED = {
    "do_mat": "văn bản mật không soạn trên máy có nối mạng, không soạn bằng công cụ này (Luật Bảo vệ bí mật nhà nước)",
    "kinh_gui": "kế hoạch không có “Kính gửi”: chỉ Tờ trình, Báo cáo, Công văn có (Phụ lục I, Phần I, II.9.b)",
}


def _misplaced(loai: str, names: str) -> tuple[str, str, str]:
    """Word what a citation of this kind does not have; it would not be printed."""
    if loai in LAWS:
        return (
            f"{loai} được dẫn bằng tên và ngày, không ghi {names}",
            f"bỏ {names}" + (", hoặc chuyển lời của trich_yeu vào ten" if "trich_yeu" in names else ""),
            CITED,
        )
    right = next((law for law in LAWS if law.casefold() == loai.casefold()), None)
    hint = f"viết loai: {right}" if right else "chuyển lời ở ten sang trich_yeu"
    return f"ten chỉ dành cho {', '.join(LAWS)}; {loai} được dẫn bằng trích yếu", hint, CITED


CITED = "PL I.II.6.a"


def faults(error: ValidationError, model: type[BaseModel] = KeHoach) -> Iterator[Finding]:
    """Yield every fault of `error`, in pydantic's order, which is that of `model`."""
    entries = error.errors(include_url=False)
    above = {entry["loc"][:length] for entry in entries for length in range(len(entry["loc"]))}
    for entry in entries:
        kind, loc, context = entry["type"], entry["loc"], entry.get("ctx", {})
        if kind == "too_short" and loc in above:
            continue  # pydantic counts the items that are right; there are some, and what is wrong with them is told
        if entry["input"] is None and loc and isinstance(loc[-1], int) and kind != "missing":
            rule, message = f"{field_of(loc)}.muc_trong", f"{named(loc)} để trống: sau dấu “-” không có gì"
            yield Finding(loc, rule, LOI, message, "viết nội dung vào sau dấu “-”, hoặc xóa dòng này")
            continue
        if kind == "missing":
            rule = f"{loc[-1]}.thieu"
            yield Finding(loc, rule, LOI, f"thiếu {named(loc)}", example(loc), at_key=True)
        elif kind == "extra_forbidden":
            yield unknown_key(loc, model)
        else:
            at = (*loc, *context.get("path", ()))
            message, hint, clause = worded(kind, at, context)
            rule = kind if "." in kind else f"{field_of(loc)}.{RULES.get(kind, 'dang')}"
            yield Finding(at, rule, LOI, message, hint, clause)


def worded(kind: str, at: Loc, context: dict[str, Any]) -> tuple[str, str, str]:
    """Return message, hint and clause for a kind of fault at a place."""
    if kind == "can_cu.khong_in":
        return _misplaced(context["loai"], context["truong"])
    told = context | {"noi": named(at), "vi_du": example(at)}
    if kind == "literal_error":
        told["cac_gia_tri"] = re.findall(r"'([^']*)'", context["expected"])
    if "cac_gia_tri" in told:
        note = "; phường và đặc khu cũng là xa" if field_of(at) == "cap" else ""
        told["cac_gia_tri"] = ", ".join(told["cac_gia_tri"]) + note
    sentence = SENTENCES.get(SAME_AS.get(kind, kind), ODD)
    message, hint, clause = (template.format_map(told) for template in sentence)
    return message, hint, clause


RULES = {"de_trong": "de_trong", "ky_tu": "ky_tu", "literal_error": "gia_tri", "chon": "gia_tri", "too_short": "thieu"}


UNKNOWN = "truong.la"


def unknown_key(loc: Loc, model: type[BaseModel]) -> Finding:
    """Say that a key is not known, and which one was probably meant."""
    key = str(loc[-1])
    if (refused := plain(key)) in REFUSED:
        return Finding(loc, f"truong.{refused}", LOI, f"không dùng được trường {key}: {REFUSED[refused]}", at_key=True)
    known = keys_at(loc[:-1], model)
    if key in CongViec.model_fields and "viec" in known:
        hint = "thêm viec: và việc phải làm"
        return Finding(loc, "cong_viec.thieu_viec", LOI, f"có {key} nhưng thiếu viec", hint, at_key=True)
    if meant := _meant(key, known):
        hint = f"ý bạn là {meant}?"
    elif _may_be_a_unit(key, known):
        hint = f"nếu là tên đơn vị, viết: - don_vi: {key}, rồi nhiem_vu: ở dòng dưới"
    else:
        hint = f"các trường ở đây: {', '.join(known)}"
    return Finding(loc, UNKNOWN, LOI, f"không có trường “{key}”", hint, at_key=True)


def _meant(key: str, known: Sequence[str]) -> str | None:
    """Return the key that was probably meant; "Công an xã" is near no key, though it is as near as others get."""
    near = difflib.get_close_matches(plain(key), known, n=1, cutoff=0.85 if _may_be_a_unit(key, known) else 0.6)
    return meant_by(plain(key), known) or (near[0] if near else None)


def _may_be_a_unit(key: str, known: Sequence[str]) -> bool:
    return " " in key and "don_vi" in known


def told_once(found: Sequence[Finding], model: type[BaseModel] = KeHoach) -> list[Finding]:
    """Return the faults without those that say of a misspelt key that it is missing: it is there, and told."""
    misspelt = {
        (*fault.loc[:-1], _meant(str(fault.loc[-1]), keys_at(fault.loc[:-1], model)))
        for fault in found
        if fault.code == UNKNOWN
    }
    return [fault for fault in found if not (fault.code.endswith(".thieu") and fault.loc in misspelt)]


def keys_at(loc: Loc, model: type[BaseModel] = KeHoach) -> list[str]:
    """Return the keys an author may write at `loc` in a `model`."""
    for step in loc:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_in(model.model_fields[step].annotation) or model
    own = [name for name in model.model_fields if name != "cong_viec"]
    return [*own, "nhiem_vu", *CongViec.model_fields] if issubclass(model, Muc) else own


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for inner in get_args(annotation) if (model := _model_in(inner))), None)


def field_of(loc: Loc) -> str:
    """Return the last key on the way to `loc`, the field a rule is named after."""
    return next((str(step) for step in reversed(loc) if isinstance(step, str)), "ke_hoach")


def named(loc: Loc) -> str:
    """Name a place for a reader: the key, and which item of a list."""
    numbers = [step for step in loc if isinstance(step, int)]
    item = f" (mục thứ {numbers[-1] + 1})" if loc and isinstance(loc[-1], int) and numbers else ""
    return field_of(loc) + item


def example(loc: Loc) -> str:
    """Return a line to copy, where there is a good one."""
    line = EXAMPLES.get(field_of(loc))
    return f"ví dụ: {line}" if line else ""
