"""The words of a topic for one agency and one year: its file filled in, the laws in force, who is in charge."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from kehoach.document.topics import Topic, data_of_kind

IN_CHARGE = "[điền: đơn vị chủ trì]"


def words_for(topic: Topic, mau: str, noi: Any, lead: str, nam: int, fill: Callable[[str], str]) -> dict[str, Any]:
    """Return what the templates say of `topic`; `fill` fills in a text of its file.

    `noi` is the module of `cap_….j2`, `lead` who is in charge as far as somebody said it.
    """
    alike = {key: topic.data[key] for key in ("tuyen_truyen", "nhiem_vu") if key in topic.data}
    in_charge = lead or _in_charge(topic, noi, fill)
    known = "" if in_charge == IN_CHARGE else in_charge
    words = _filled({**alike, **topic.data.get(_class_of(noi), {})}, fill)
    return {
        "ten": topic.ten,
        "cong_viec": topic.cong_viec,
        "viec": topic.viec,
        "mau": topic.mau,
        "luat": list(_laws([*data_of_kind(mau).get("luat", ()), *topic.data.get("luat", ())], nam)),
        "muc_dich": words.get("muc_dich", []),
        "noi_dung": [
            {"tieu_de": part["tieu_de"], "viec": [_task(task) for task in part["viec"]]}
            for part in words.get("noi_dung", [])
        ],
        "giai_phap": words.get("giai_phap", []),
        "tuyen_truyen": words.get("tuyen_truyen", []),
        "thi_dua": words.get("thi_dua", []),
        "nhiem_vu": {} if mau == "thi_dua" else words.get("nhiem_vu", {}),
        "bo_may": _with_lead(noi.bo_may, in_charge),
        "chu_tri": known,
        "noi_nhan": [lead] if lead and lead not in noi.noi_nhan else [],
        "noi_tong_hop": _within_a_sentence(known) if known else "đơn vị chủ trì",
    }


def _class_of(noi: Any) -> str:
    """Return which words of a topic an agency of this level takes."""
    if noi.la_chinh_quyen:
        return "chinh_quyen"
    return "truong" if noi.hoc_sinh else "co_quan"


def _in_charge(topic: Topic, noi: Any, fill: Callable[[str], str]) -> str:
    """Return who is in charge; below the level of a Sở whoever coordinates work in the house is."""
    named = topic.data.get("dau_moi", {}).get(noi.ten_cap)
    if named and (noi.hai_cap or not noi.la_chinh_quyen):
        return fill(named)
    if noi.la_chinh_quyen and not topic.data.get("nganh_noi_vu"):
        return IN_CHARGE
    return str(noi.dau_moi)


def _with_lead(bodies: list[list[Any]], in_charge: str) -> list[list[Any]]:
    """Put who is in charge before the other bodies, with its own roles; the head of a house stays first."""
    own: list[str] = next((roles for name, roles in bodies if name == in_charge), [])
    others = [[name, roles] for name, roles in bodies if name != in_charge]
    at = 1 if others and "lanh_dao" in others[0][1] else 0
    return [*others[:at], [in_charge, ["dau_moi", *own]], *others[at:]]


def _laws(laws: Iterable[Mapping[str, Any]], nam: int) -> Iterable[dict[str, str]]:
    """Yield the laws in force at the end of the year, each once, with a remark where the year saw it come in."""
    seen = set()
    for law in laws:
        since, until = law.get("tu", date.min), law.get("den", date.max)
        if not since <= date(nam, 12, 31) <= until or law["ngay"] in seen:
            continue
        seen.add(law["ngay"])
        is_new = since.year == nam and (since.month, since.day) != (1, 1)
        remark = (
            f"Luật này có hiệu lực từ ngày {since:%d/%m/%Y}; ký trước ngày đó thì căn cứ luật cũ." if is_new else ""
        )
        yield {"loai": law.get("loai", "Luật"), "ten": law["ten"], "ngay": f"{law['ngay']}", "ghi_chu": remark}


def _task(task: Any) -> dict[str, str]:
    """Bring a task to its long form: a mere text is what is to be done."""
    return {"viec": "", "ky_han": "", "san_pham": "", **({"viec": task} if isinstance(task, str) else task)}


def _filled(value: Any, fill: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return fill(value) if "{" in value else value
    if isinstance(value, list):
        return [_filled(item, fill) for item in value]
    if isinstance(value, dict):
        return {key: _filled(item, fill) for key, item in value.items()}
    return value


def _within_a_sentence(name: str) -> str:
    """Write a post or a body that has no proper name with a small letter: "bộ phận hành chính"."""
    first, _, _ = name.partition(" ")
    return name[0].lower() + name[1:] if first in ("Bộ", "Công", "Nhân") and not name.startswith("Công an") else name
