"""A plan below another one: what the one above gives communes to do becomes tasks to assign, each with where from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from kehoach.compare.assigned import Assigned
from kehoach.model.derived import ky_hieu
from kehoach.model.ke_hoach import KeHoach
from kehoach.wording.agencies import split_co_quan
from kehoach.wording.blanks import has_blank, is_blank
from kehoach.wording.citations import format_trich_yeu
from kehoach.wording.communes import Share
from kehoach.wording.numbers import format_so_van_ban
from kehoach.wording.patterns import compiled

UNSAID_UNIT = "[điền: đơn vị được giao]"
UNSAID_DAY = "[điền: ngày, tháng, năm]"
UNSAID_NUMBER = "[điền: số]"
_AREA = compiled(r"trên địa bàn (?:toàn )?(?:tỉnh|thành phố)(?! [A-ZĐ])", signs=("trên địa bàn",))


def below(
    data: Mapping[str, Any], parent: KeHoach, own: str, found: Sequence[Assigned], *, units: Sequence[str], topic: str
) -> dict[str, Any]:
    """Return the data of a plan to begin with, made one below `parent`.

    `data` is what a plan of the agency `own` begins with, `found` what the parent gives it to do, `units` those of the
    agency's that draft plans. Nothing is made up: what nobody said is a blank.
    """
    made = dict(data)
    if not topic:
        made["trich_yeu"] = summary(parent, own)
    bases = list(made.get("can_cu") or [])
    at = next((index for index, each in enumerate(bases) if isinstance(each, str) and is_blank(each)), len(bases))
    made["can_cu"] = [*bases[:at], basis(parent), *bases[at + 1 :]]
    if targets := [each for each in found if each.share is None]:
        made["muc_tieu"] = [{"doan": _ended(each.viec), "theo": each.theo} for each in targets]
    if given := [each for each in found if each.share]:
        made["noi_dung"] = _grouped(given, _unit(units))
    if recipients := made.get("noi_nhan"):
        made["noi_nhan"] = [*_recipients(recipients, parent)]
    return made


def basis(parent: KeHoach) -> Any:
    """Return the parent as a căn cứ (PL I.II.6.a): by its parts, or as words with blanks where it has no whole date."""
    issuer = " và ".join(agency.ten for agency in parent.co_quan)
    subject = " ".join(parent.trich_yeu.split())
    count = format_so_van_ban(parent.so_van_ban) if parent.so_van_ban else UNSAID_NUMBER
    kind, number, day = "Kế hoạch", f"{count}/{ky_hieu(parent)}", parent.ngay_ban_hanh
    if decision := parent.kem_theo_quyet_dinh:  # it has neither number nor date of its own
        kind, issuer, day = decision.loai, decision.co_quan, decision.ngay
        number = decision.so_ky_hieu or "[điền: số, ký hiệu]"
        subject = f"ban hành Kế hoạch {format_trich_yeu(subject).removeprefix('về ')}"
    if day is not None and day.whole:
        parts = {"loai": kind, "so_ky_hieu": number, "ngay": str(day), "co_quan": issuer, "trich_yeu": subject}
        return {name: value for name, value in parts.items() if value}
    return f"{kind} số {number} ngày {UNSAID_DAY} của {issuer} {format_trich_yeu(subject)}"


def summary(parent: KeHoach, own: str) -> str:
    """Return the parent's summary as one of the agency below: its own place in place of the parent's."""
    text, place = " ".join(parent.trich_yeu.split()), split_co_quan(own)[1]
    if not place:
        return text
    theirs = split_co_quan(parent.co_quan[0].ten)[1]
    text = text.replace(theirs, place) if theirs else text
    text = _AREA.sub(f"trên địa bàn {place}", text)
    return text if place in text else f"{text} trên địa bàn {place}"


def _unit(units: Sequence[str]) -> str:
    """Return who is to do a task: the only unit that drafts plans, a choice of a few, or a blank."""
    if len(units) == 1:
        return units[0]
    return f"[điền: {', '.join(units[:-1])} hoặc {units[-1]}]" if units else UNSAID_UNIT


def _grouped(found: Sequence[Assigned], unit: str) -> list[Any]:
    groups = [(name, [_task(each, unit) for each in members]) for name, members in groupby(found, lambda x: x.group)]
    if len(groups) == 1:
        return groups[0][1]
    return [{"tieu_de": name or "Nhiệm vụ khác", "cac_muc": tasks} for name, tasks in groups]


def _task(given: Assigned, unit: str) -> dict[str, Any]:
    words = given.viec
    if given.share is Share.HELPS and given.lead and given.lead not in words:
        is_told = "phối hợp" in words.casefold()
        words = f"{words} ({given.lead} chủ trì)" if is_told else f"{words} (phối hợp với {given.lead})"
    told = {
        "viec": words,
        "chu_tri": unit,
        "tu_ngay": str(given.tu_ngay) if given.tu_ngay else "",
        "den_ngay": str(given.den_ngay) if given.den_ngay else "",
        "ky_han": given.ky_han,
        "san_pham": given.san_pham,
        "theo": given.theo,
    }
    return {name: value for name, value in told.items() if value}


def _recipients(recipients: Iterable[Any], parent: KeHoach) -> Iterator[Any]:
    """Yield the recipients, the agency above in place of the blank that stands for it."""
    name, place = split_co_quan(parent.co_quan[0].ten)
    said = f"{name.replace('Ủy ban nhân dân', 'UBND')} {place.split(' ')[0]}" if place else parent.co_quan[0].ten
    is_told = False
    for each in recipients:
        if not is_told and isinstance(each, dict) and each.get("de") == "báo cáo" and has_blank(str(each.get("ten"))):
            is_told = True
            yield each | {"ten": said}
        else:
            yield each


def _ended(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
