"""The text of a page → the parts of a plan: known headings are its keys, others lines of `bo_cuc`."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from kehoach.document.transcribe.casing import Casing
from kehoach.document.transcribe.elements import elements, without_end
from kehoach.document.transcribe.page import Line, Loc
from kehoach.document.transcribe.record import Record
from kehoach.document.transcribe.tree import NO_MARK, Element, Grid, Node, Said, flat, grown, piece, pieces
from kehoach.model.ke_hoach import CAC_PHAN, Mau, TenPhan
from kehoach.model.muc import NO_TITLE
from kehoach.rules.roles import Role
from kehoach.wording.capitals import in_capitals

Titles = Mapping[Mau, Mapping[TenPhan, str]]

CLOSING = re.compile(
    r"(?:Trên đây|Yêu cầu|Đề nghị|Căn cứ Kế hoạch này|Kế hoạch này|Trong quá trình|Quá trình|Giao|Nhận được|"
    r"UBND|Ủy ban nhân dân|Các (?:cơ quan|đơn vị|phòng))\b"
)
# Other words for the parts, beside those of the templates; "thực hiện" and the like at the end are left out.
ALSO: Mapping[str, TenPhan] = {
    "mục đích": "muc_dich", "mục đích, ý nghĩa": "muc_dich", "yêu cầu": "yeu_cau", "mục tiêu": "muc_tieu",
    "nội dung": "noi_dung", "giải pháp": "giai_phap", "đối tượng": "doi_tuong", "hình thức": "hinh_thuc",
    "thời gian": "thoi_gian", "khẩu hiệu": "khau_hieu", "tiêu chí": "tieu_chi", "khen thưởng": "khen_thuong",
    "kinh phí": "kinh_phi", "nguồn kinh phí": "kinh_phi", "chế độ báo cáo": "che_do_bao_cao",
    "chế độ thông tin, báo cáo": "che_do_bao_cao", "thông tin, báo cáo": "che_do_bao_cao",
    "tổ chức thực hiện": "to_chuc_thuc_hien",
}  # fmt: skip
LOOSE_END = re.compile(r"\s+(?:thực hiện|tiến hành|triển khai)$")
CHAPTERS = frozenset({Role.TU_PHAN, Role.TIEU_DE_PHAN})
MOST_SECTIONS = 100  # as the model has them; the words of further ones stay below the last
UNNAMED = "[điền: tên mục]"
UNSAID = "[điền: nội dung]"


@dataclass
class _Section:
    title: str
    number: int  # of its paragraph
    root: Node
    elements: list[Element] = field(default_factory=list)


def text(record: Record, lines: Sequence[Line], casing: Casing, titles: Titles) -> None:
    """Record opening, sections and closing."""
    row = list(elements(record, [line for line in lines if line.role not in CHAPTERS], casing))
    phan = [line for line in lines if line.role in CHAPTERS]
    if row:
        row[-1] = without_end(row[-1])
    if any(line.role is Role.TU_PHAN for line in phan):
        _chapters(record, row, phan, casing)
        return
    opening, sections = _split(row)
    if not sections:
        count = _length_of_opening(opening, is_own=record.is_own)
        opening, rest = opening[:count], opening[count:]
        if rest:
            _untitled(record, opening, rest)
            return
    _prose(record, "mo_dau", opening)
    if sections:
        last = sections[-1]
        closing = _closing(last.elements)
        last.elements = last.elements[: len(last.elements) - len(closing)]
        _prose(record, "ket_thuc", closing)
    _grow(record, sections)
    _outline(record, sections, titles)


def _untitled(record: Record, opening: Sequence[Element], rest: Sequence[Element]) -> None:
    """Record a text that has no sections with Roman numbers."""
    closing = _closing(rest)
    section = _Section(NO_TITLE, rest[0].number, Node("I.", ()), list(rest[: len(rest) - len(closing)]))
    _prose(record, "mo_dau", opening)
    _prose(record, "ket_thuc", closing)
    _grow(record, [section])
    record.data |= {"mau": "chung", "noi_dung": {"tieu_de": NO_TITLE} | _content(record, section.root, ("noi_dung",))}


def _length_of_opening(row: Sequence[Element], *, is_own: bool) -> int:
    """Return how many paragraphs of a text without sections lead to it: up to the last that ends in a colon.

    Where none does they are those before the first mark or table; of a text without either, the first. A file of ours
    then has no opening, for composing ends it with a colon.
    """
    plain = list(takewhile(lambda each: not isinstance(each, Grid) and each.mark == NO_MARK, row))
    colons = [number for number, each in enumerate(plain, start=1) if isinstance(each, Said) and each.text[-1:] == ":"]
    if is_own and not colons:
        return 0
    length = colons[-1] if colons else 1 if len(plain) == len(row) else len(plain)
    return max(min(length, len(row) - 1), 0)


def _split(row: Sequence[Element]) -> tuple[list[Element], list[_Section]]:
    opening: list[Element] = []
    sections: list[_Section] = []
    for each in row:
        if isinstance(each, Said) and each.mark == "I." and len(sections) < MOST_SECTIONS:
            root = Node("I.", (len(sections) + 1,))
            sections.append(_Section(each.text, each.number, root, []))
            sections[-1].root.title = each
        elif sections:
            is_further = isinstance(each, Said) and each.mark == "I."
            sections[-1].elements.append(Said(each.typed, each.number) if is_further else each)  # type: ignore[union-attr]
        else:
            opening.append(each)
    return opening, sections


def _closing(row: Sequence[Element]) -> list[Said]:
    """Return the paragraphs at the end that speak of the whole plan."""
    found: list[Said] = []
    for each in reversed(row):
        if isinstance(each, Grid) or each.mark != NO_MARK:
            break
        found.insert(0, each)
    while found and not CLOSING.match(found[0].text):
        del found[0]
    return found if len(found) < len(row) else []


def _prose(record: Record, key: str, row: Sequence[Element]) -> None:
    """Record paragraphs before or after the sections; a mark or a table there has no key, its words stay."""
    said: list[Said] = []
    for each in row:
        if isinstance(each, Grid):
            said += (Said(text, each.number) for text in flat(each.data))
            record.tell("bang", "bảng đứng trước mục đầu tiên: chữ trong bảng thành đoạn văn", each.number)
        else:
            said.append(each._replace(text=each.typed or each.text))
    record.data[key] = [each.text for each in said] or "không"
    for index, each in enumerate(said):
        record.places.setdefault((key, index), each.number)


def _grow(record: Record, sections: Sequence[_Section]) -> None:
    for number, section in enumerate(sections, start=1):
        for renumbered in grown(section.root, section.elements):
            record.tell(
                "danh_so", f"đánh số lại: {renumbered.before} thành {renumbered.now}", renumbered.number,
                "xem lại chỗ nào trong văn bản nhắc tới số cũ",
            )  # fmt: skip
        title = section.root.title
        if title is not None and title.numbers != (number,):
            before = title.typed[: title.typed.find(" ")]
            record.tell("danh_so", f"đánh số lại mục: {before} thành mục thứ {number}", section.number)


def _outline(record: Record, sections: Sequence[_Section], titles: Titles) -> None:
    """Record the sections: those whose titles are known as parts, and how they are put together where it is unusual."""
    mau = _kind(sections, titles)
    record.data["mau"] = mau
    parts: dict[TenPhan, Any] = {}
    lines: list[dict[str, Any]] = []
    for section in sections:
        known = _parts(section, {**titles[mau]}, parts.keys())
        if not (known or section.root.has_content):
            known = dict.fromkeys(_titles_alone(record, parts)[:1], section.root)
        line: dict[str, Any] = {"gom": ", ".join(known)} if known else {}
        for name, node in known.items():
            usual = titles[mau][name]
            is_usual = (in_capitals(usual) == in_capitals(section.title)) if len(known) == 1 else (
                node.title is not None and node.title.text == usual
            )  # fmt: skip
            parts[name] = _part(record, node, (name,), is_usual=is_usual, is_unit=name == "to_chuc_thuc_hien")
        if len(known) != 1:
            line["tieu_de"] = section.title
            record.places.setdefault(("bo_cuc", len(lines), "tieu_de"), section.number)
        if not known:
            line |= _content(record, section.root, ("bo_cuc", len(lines)))
        lines.append(line)
    record.data |= {name: parts[name] for name in CAC_PHAN if name in parts}
    record.data["bo_cuc"] = lines


def _titles_alone(record: Record, taken: Container[str]) -> list[TenPhan]:
    """Return the parts that a section without content may be, in a file of ours: only a part prints a title alone."""
    return [name for name in CAC_PHAN if name not in taken] if record.is_own else []


def _kind(sections: Sequence[_Section], titles: Titles) -> Mau:
    said = {in_capitals(section.title) for section in sections}
    said |= {in_capitals(node.title.text) for section in sections for node in section.root.below if node.title}
    scores = {mau: sum(in_capitals(title) in said for title in named.values()) for mau, named in titles.items()}
    return max(scores, key=lambda mau: (scores[mau], mau == "chung"))


def _parts(section: _Section, named: Mapping[TenPhan, str], taken: Any) -> dict[TenPhan, Node]:
    """Return the parts that a section is: itself, or those that stand right below it; none where one is unknown."""
    name = _known(section.title, named)
    if name is not None and name not in taken and section.root.has_content:
        return {name: section.root}
    root = section.root
    if root.words or root.table or root.after or root.below_mark != "1." or not root.below:
        return {}
    found: dict[TenPhan, Node] = {}
    for node in root.below:
        name = _known(node.title.text, named) if node.title else None
        if name is None or name in taken or name in found or not node.has_content:
            return {}
        found[name] = node
    return found if len(found) > 1 else {}  # of a part alone, a section's title is the part's own


def _known(title: str, named: Mapping[TenPhan, str]) -> TenPhan | None:
    said = " ".join(title.strip(" .:;").casefold().split())
    for name, usual in named.items():
        if said == usual.casefold():
            return name
    return ALSO.get(said) or ALSO.get(LOOSE_END.sub("", said))


def _part(record: Record, node: Node, loc: Loc, *, is_usual: bool, is_unit: bool) -> Any:
    if is_usual:
        node.title = None
    data, places = piece(node, loc)
    for way, number in places.items():
        record.places.setdefault(way, number)
    if is_unit and isinstance(data, dict):
        data = {**data, **({"cac_muc": [*map(_unit, data["cac_muc"])]} if "cac_muc" in data else {})}
    return data["cac_muc"] if isinstance(data, dict) and data.keys() == {"cac_muc"} else data


def _unit(data: Any) -> Any:
    """Return a titled piece below "Tổ chức thực hiện" as a unit and its tasks."""
    if not isinstance(data, dict) or "tieu_de" not in data:
        return data
    held = {"cac_muc", "doan"} & data.keys()
    if data.keys() - {"tieu_de", "cac_muc", "doan"} or len(held) != 1 or isinstance(data.get("doan"), list):
        return {("don_vi" if key == "tieu_de" else key): value for key, value in data.items()}
    return {"don_vi": data["tieu_de"], "nhiem_vu": data[held.pop()]}


def _content(record: Record, root: Node, loc: Loc) -> dict[str, Any]:
    root.title = None
    found = list(pieces(root, loc, "I."))
    for _, _, places in found:
        for way, number in places.items():
            record.places.setdefault(way, number)
    data = {key: value for key, value, _ in found}
    return data or {"doan": UNSAID}


def _chapters(record: Record, row: Sequence[Element], lines: Sequence[Line], casing: Casing) -> None:
    """Record a long plan's Phần, each with its sections."""
    begins = [line.number for line in lines if line.role is Role.TU_PHAN]
    titles = [" ".join(line.text for line in lines if line.role is Role.TIEU_DE_PHAN and begin <= line.number < end)
              for begin, end in zip(begins, [*begins[1:], 10**9], strict=True)]  # fmt: skip
    opening = [each for each in row if each.number < begins[0]]
    _prose(record, "mo_dau", opening)
    found = []
    free = iter(_titles_alone(record, ()))
    for index, (begin, end) in enumerate(zip(begins, [*begins[1:], 10**9], strict=True)):
        inside = [each for each in row if begin <= each.number < end]
        before, sections = _split(inside)
        if not (before or sections) and (name := next(free, None)):  # all parts of its outline are left out
            found.append({"tieu_de": _chapter_title(titles[index], casing), "bo_cuc": [{"gom": name}]})
            continue
        if before and not sections:
            sections = [_Section(NO_TITLE, begin, Node("I.", ()), before)]
        elif before or not sections:
            for section in sections:
                section.root.numbers = (section.root.numbers[0] + 1,)
            sections.insert(0, _Section(UNNAMED, begin, Node("I.", (1,)), before))
        if index == len(begins) - 1:
            closing = _closing(sections[-1].elements)
            sections[-1].elements = sections[-1].elements[: len(sections[-1].elements) - len(closing)]
            _prose(record, "ket_thuc", closing)
        _grow(record, sections)
        loc: Loc = ("phan", index)
        found.append({
            "tieu_de": _chapter_title(titles[index], casing),
            "bo_cuc": [
                _line(record, each, (*loc, "bo_cuc", place), free) for place, each in enumerate(sections)
            ],
        })  # fmt: skip
        record.places.setdefault((*loc, "tieu_de"), begin)
    record.data["phan"] = found
    record.data["mau"] = "chung"


def _line(record: Record, section: _Section, loc: Loc, free: Iterator[TenPhan]) -> dict[str, Any]:
    """Return a line of a Phần's outline; one that is a title alone takes in a part for it."""
    if not section.root.has_content and (name := next(free, None)):
        record.data[name] = {"tieu_de": section.title}
        record.places.setdefault((name, "tieu_de"), section.number)
        return {"gom": name}
    return {"tieu_de": section.title} | _content(record, section.root, loc)


def _chapter_title(text: str, casing: Casing) -> str:
    return casing.title(text) if text else "[điền: tên phần]"
