"""What stands around the text of a plan: issuer, number, date, summary, căn cứ, recipients, signers."""

import re
from itertools import groupby
from typing import Any

from kehoach.document.recognise import Seen
from kehoach.document.recovered.lines import Lines
from kehoach.model.cap import Cap
from kehoach.model.derived import USUAL_ABBREVIATIONS
from kehoach.rules.roles import Role
from kehoach.wording.agencies import nguoi_dung_dau, split_co_quan
from kehoach.wording.citations import parse_can_cu
from kehoach.wording.dates import parse_thoi_gian
from kehoach.wording.numbers import parse_so_van_ban
from kehoach.wording.recipients import parse_noi_nhan

NUMBER = re.compile(r"Số\s*:?\s*(?P<number>[^/]*?)\s*/\s*(?P<symbol>.*)", re.DOTALL)
PLACED = re.compile(r"(?P<place>.*?)\s*,?\s*(?P<day>ngày\b.*)", re.IGNORECASE | re.DOTALL)
ATTACHED = re.compile(
    r"\(?\s*(?:Ban hành )?kèm theo (?P<loai>.+?) số:? ?(?P<so>\S*) (?P<ngay>ngày .*?) của (?P<co_quan>.+?)\)?\s*",
    re.IGNORECASE | re.DOTALL,
)
AUTHORITY = re.compile(r"(?P<code>TM|KT|TL|TUQ)\b", re.IGNORECASE)
DRAFTER = re.compile(r"(?P<sign>[^().\d]+)?\.?\s*(?:\((?P<copies>\d+)\)|(?P<more>\d+))?")
JOINED = re.compile(r"\s[-–]$")
BLANK = re.compile(r"[\s.…_]*")

# The level of an agency by the first words of its name, and of a place by its noun.
BY_NAME: tuple[tuple[str, Cap], ...] = (
    ("bộ(?! (?:chỉ huy|tư lệnh|phận))|thanh tra chính phủ|văn phòng chính phủ", "bo"),
    ("sở|cục|chi cục|tổng cục|thanh tra tỉnh|ban quản lý các khu|văn phòng ủy ban", "so"),
    ("phòng|ban chỉ", "phong"),
    ("trường|trung tâm|trạm|bệnh viện|nhà|thư viện|bảo tàng|ban quản lý", "don_vi"),
)
BY_PLACE: tuple[tuple[str, Cap], ...] = (
    ("xã|phường|đặc khu|thị trấn", "xa"), ("huyện|quận|thị xã", "huyen"), ("tỉnh|thành phố", "tinh"),
)  # fmt: skip


def frame(lines: Lines) -> dict[str, Any]:
    """Return what stands around the text; what is not there is left out."""
    data: dict[str, Any] = {"mau": "chung", "co_quan": _issuers(lines)}
    data |= _number(lines) | _day(lines)
    summary = lines.of(Role.TRICH_YEU)
    if summary:
        data["trich_yeu"] = " ".join(line.text.replace("\n", " ") for line in summary)
        lines.note(("trich_yeu",), summary)
    bases = lines.of(Role.CAN_CU)
    if bases:
        data["can_cu"] = parse_can_cu([line.text for line in bases])
        for index, line in enumerate(bases):
            lines.note(("can_cu", index), [line])
    data |= _recipients(lines)
    signers = _signers(lines)
    data["co_quan"] = _with_heads(data["co_quan"], lines)
    attached = _attached(lines)
    if attached and not signers:
        return {key: value for key, value in data.items() if key not in ("noi_nhan", "luu")} | attached
    if lines.of(Role.TU_NOI_NHAN):
        lines.note(("nguoi_ky",), lines.of(Role.QUYEN_HAN, Role.CHUC_VU, Role.TU_NOI_NHAN))
        data["nguoi_ky"] = signers or [{}]
    urgent = lines.of(Role.MUC_DO_KHAN)
    if urgent:
        data["do_khan"] = urgent[0].text.lower()
        lines.note(("do_khan",), urgent)
    return data | _drafter(lines)


def _issuers(lines: Lines) -> list[dict[str, Any]]:
    parents = _names(lines.of(Role.CO_QUAN_CHU_QUAN), split=True)
    issuers = _names(lines.of(Role.CO_QUAN_BAN_HANH), split=False)
    found = []
    for index, (name, at) in enumerate(issuers):
        written = lines.as_written(name)
        agency: dict[str, Any] = {"ten": written, "cap": level_of(written, bool(parents))}
        lines.note(("co_quan", index, "ten"), at)
        lines.guessed.add(("co_quan", index))
        if parents:
            agency["chu_quan"] = [lines.as_written(parent) for parent, _ in parents]
            lines.note(("co_quan", index, "chu_quan"), parents[0][1])
        found.append(agency)
    numbers = [NUMBER.fullmatch(line.text) for line in lines.of(Role.SO_KY_HIEU)]
    symbol = next((number["symbol"] for number in numbers if number), "")
    parts = [part.strip() for part in re.split(r"[-–]", symbol)[1:]]
    for agency, part in zip(found, parts, strict=False):
        usual = USUAL_ABBREVIATIONS.get(split_co_quan(agency["ten"])[0].casefold())
        if part and part != usual and not BLANK.fullmatch(part):
            agency["viet_tat"] = part if len(found) > 1 or len(parts) == 1 else "-".join(parts)
    return found


def level_of(name: str, has_parent: bool) -> Cap:
    """Return the level of an agency, by its name: those of a place's own by the place."""
    own, place = split_co_quan(name)
    for words, level in BY_NAME:
        if re.match(rf"(?:{words})(?!\w)", own, re.IGNORECASE):
            return level
    if re.match(r"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|thường trực)", own, re.IGNORECASE):
        for words, level in BY_PLACE:
            if re.match(rf"(?:{words})(?!\w)", place, re.IGNORECASE):
                return level
        return "tinh"
    return "so" if has_parent else "bo"  # a name that tells nothing need not have a parent


def _names(lines: list[Seen], *, split: bool) -> list[tuple[str, list[Seen]]]:
    """Join lines to names: parents' each by itself where a noun begins it, joint issuers' at their dashes."""
    names: list[tuple[str, list[Seen]]] = []
    begins = True
    for line in lines:
        text = JOINED.sub("", line.text)
        starts = split and re.match(r"(?:UBND|[ỦU][ỶY] BAN|BỘ|SỞ|TỔNG CỤC|CỤC|HĐND)(?!\w)", text)
        if begins or starts:
            names.append((text, [line]))
        else:
            names[-1] = (f"{names[-1][0]} {text}", [*names[-1][1], line])
        begins = text != line.text
    return [(" ".join(name.split()), at) for name, at in names]


def _number(lines: Lines) -> dict[str, Any]:
    for line in lines.of(Role.SO_KY_HIEU):
        found = NUMBER.fullmatch(line.text)
        lines.note(("so_van_ban",), [line])
        try:
            return {"so_van_ban": str(parse_so_van_ban(found["number"]))} if found else {}
        except ValueError:
            return {}
    return {}


def _day(lines: Lines) -> dict[str, Any]:
    for line in lines.of(Role.DIA_DANH_THOI_GIAN):
        found = PLACED.fullmatch(line.text)
        if not found:
            continue
        data: dict[str, Any] = {}
        lines.note(("ngay_ban_hanh",), [line])
        lines.note(("dia_danh",), [line])
        if place := found["place"].strip(" ,…._"):
            data["dia_danh"] = " ".join(place.split())
        try:
            day = parse_thoi_gian(found["day"])
        except ValueError:
            day = None
        return data | ({"ngay_ban_hanh": str(day)} if day else {})
    return {}


def _recipients(lines: Lines) -> dict[str, Any]:
    listed = lines.of(Role.DANH_SACH_NOI_NHAN)
    if not listed:
        return {}
    items, kept = parse_noi_nhan([line.text for line in listed])
    data: dict[str, Any] = {"noi_nhan": [item.as_data() for item in items]}
    lines.note(("noi_nhan",), listed)
    lines.note(("luu",), listed[-1:])
    said = [line for line in listed if parse_noi_nhan([line.text])[0] and not line.text.startswith("+")]
    for index, line in enumerate(said):
        lines.note(("noi_nhan", index), [line])
    return data | ({"luu": kept} if kept and kept != ["VT"] else {})


def _signers(lines: Lines) -> list[dict[str, Any]]:
    pairs = [(line, role) for line, role in lines.pairs if role in SIGNED]
    pairs.sort(key=lambda pair: pair[0].cell.column if pair[0].cell else 0)
    found: list[dict[str, Any]] = []
    for _, column in groupby(pairs, key=lambda pair: pair[0].cell.column if pair[0].cell else 0):
        one = list(column)
        index = len(found)
        codes = [
            match["code"].upper()
            for line, role in one
            if role is Role.QUYEN_HAN and (match := AUTHORITY.match(line.text))
        ]
        signer: dict[str, Any] = {}
        for key, role in (("chuc_vu", Role.CHUC_VU), ("chuc_vu_khac", Role.CHUC_VU_KHAC), ("ho_ten", Role.HO_TEN)):
            said = [line for line, each in one if each is role]
            if not said:
                continue
            text = " ".join(" ".join(line.text for line in said).split())
            if key == "chuc_vu" and text.startswith("Q. "):
                codes.append("Q")
                text = text.removeprefix("Q. ")
            signer[key] = text if role is Role.HO_TEN else lines.as_written(text)
            lines.note(("nguoi_ky", index, key), said)
            if role is not Role.HO_TEN:
                lines.guessed.add(("nguoi_ky", index, key))
        signer["quyen_han"] = codes
        lines.note(("nguoi_ky", index), [line for line, _ in one])
        found.append(signer)
    return found


def _with_heads(agencies: list[dict[str, Any]], lines: Lines) -> list[dict[str, Any]]:
    """Say who heads an agency whose name does not tell, where somebody signs for them."""
    for line in lines.of(Role.QUYEN_HAN):
        found = re.fullmatch(r"(?:TL|TUQ|KT)\.\s*(?P<head>\S.*)", line.text, re.DOTALL)
        if found and agencies and nguoi_dung_dau(agencies[0]["ten"]) is None:
            return [{**agencies[0], "nguoi_dung_dau": lines.as_written(found["head"])}, *agencies[1:]]
    return agencies


def _attached(lines: Lines) -> dict[str, Any]:
    for line in lines.of(Role.KEM_THEO):
        found = ATTACHED.fullmatch(" ".join(line.text.split()))
        if found and found["loai"].casefold() != "kế hoạch":
            lines.note(("kem_theo_quyet_dinh",), [line])
            data: dict[str, Any] = {"loai": found["loai"], "co_quan": found["co_quan"]}
            if re.match(r"\d", found["so"]):
                data["so_ky_hieu"] = found["so"]
            try:
                day = parse_thoi_gian(found["ngay"])
            except ValueError:
                day = None
            return {"kem_theo_quyet_dinh": data | ({"ngay": str(day)} if day else {})}
    return {}


def _drafter(lines: Lines) -> dict[str, Any]:
    for line in lines.of(Role.NGUOI_SOAN_THAO):
        found = DRAFTER.fullmatch(line.text)
        lines.note(("nguoi_soan_thao",), [line])
        copies = found and (found["copies"] or found["more"])
        sign = {"nguoi_soan_thao": found["sign"]} if found and found["sign"] else {}
        return sign | ({"so_ban": copies} if copies and int(copies) else {})
    return {}


SIGNED = frozenset({Role.QUYEN_HAN, Role.CHUC_VU, Role.CHUC_VU_KHAC, Role.HO_TEN})
