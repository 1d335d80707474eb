"""The text of a plan as sections: a tree by the marks before its lines, and the appendices."""

import re
from collections.abc import Sequence
from typing import Any

from kehoach.document.recognise import Seen
from kehoach.document.recognise.body import mark_of
from kehoach.document.recovered.lines import Lines, Loc
from kehoach.rules.roles import Role
from kehoach.wording.appendices import parse_ten_phu_luc
from kehoach.wording.enumeration import parse_mark, typed_mark

# Of one paragraph, and of two: as the templates have them.
OPENING = re.compile(r"ban hành Kế hoạch [^\n]*, cụ thể như sau:$")
CLOSING = re.compile(
    r"Trên đây là Kế hoạch [^\n]* nghiêm túc triển khai thực hiện\.\n\nTrong quá trình thực hiện, nếu có [^\n]*$"
)
END = re.compile(r"[.;:,…!?][”\"’)\]]*$")
ENDED = re.compile(r"\./\.$")
LEVELS = {"I.": 0, "1.": 1, "1.1": 2, "a)": 3, "-": 4, "+": 5}
NUMBERED = frozenset({Role.TIEU_DE_MUC, Role.TIEU_DE_KHOAN, Role.NOI_DUNG_KHOAN, Role.NOI_DUNG_DIEM})
TITLES = frozenset({Role.TIEU_DE_MUC, Role.TIEU_DE_KHOAN})
FLOWING = NUMBERED | {Role.LOI_VAN, Role.DIEU, Role.GACH_DAU_DONG, Role.CONG_DAU_DONG}
CELLS = frozenset({Role.TIEU_DE_COT, Role.O_BANG, Role.NHOM_HANG, Role.SO_COT})
MOST_LEVELS = 8


def sections(lines: Lines) -> dict[str, Any]:
    """Return opening, sections, closing and appendices."""
    data: dict[str, Any] = {}
    pieces = _split(lines)
    main, *appendices = pieces
    opening, rest = _until_heading([pair for pair in main if pair[1] in FLOWING or pair[1] in CELLS])
    closing = _closing(rest)
    rest = rest[: len(rest) - len(closing)]
    for key, said, usual in (("mo_dau", opening, OPENING), ("ket_thuc", closing, CLOSING)):
        texts = [ENDED.sub(".", line.text) for line in said]
        if not texts:
            data[key] = "không"
        elif not usual.search("\n\n".join(texts)):
            data[key] = texts
            for index, line in enumerate(said):
                lines.note((key, index), [line])
    tree = _tree(lines, rest, ("bo_cuc",))
    titled = [node for node in tree if node.get("tieu_de")]
    if titled and len(titled) == len(tree):
        data["bo_cuc"] = tree
    elif tree:
        lines.places = {
            ("noi_dung", "cac_muc", *loc[1:]) if loc[0] == "bo_cuc" else loc: n for loc, n in lines.places.items()
        }
        data["noi_dung"] = {"cac_muc": tree} | _marked(rest)
    if appendices:
        data["phu_luc"] = [_appendix(lines, piece, index) for index, piece in enumerate(appendices)]
    return data


def _split(lines: Lines) -> list[list[tuple[Seen, Role | None]]]:
    """Split the lines at the appendices: the text first, up to its closing. What is not called one is none."""
    if not lines.of(Role.TU_PHU_LUC):
        closing = lines.of(Role.TU_NOI_NHAN, Role.HO_TEN)
        return [[pair for pair in lines.pairs if not closing or pair[0].number <= closing[-1].number]]
    pieces: list[list[tuple[Seen, Role | None]]] = [[]]
    named = False
    for line, role in lines.pairs:
        if role is Role.TU_PHU_LUC or (role is Role.TEN_PHU_LUC and not named):
            pieces.append([])
        named = role is Role.TU_PHU_LUC or (named and role is Role.TEN_PHU_LUC)
        pieces[-1].append((line, role))
    return pieces


def _until_heading(pairs: Sequence[tuple[Seen, Role | None]]) -> tuple[list[Seen], list[tuple[Seen, Role | None]]]:
    for index, (_, role) in enumerate(pairs):
        if role is not Role.LOI_VAN:
            return [line for line, _ in pairs[:index]], list(pairs[index:])
    return [], list(pairs)


def _closing(pairs: Sequence[tuple[Seen, Role | None]]) -> list[Seen]:
    """Return the sentences after the last numbered line that speak of the whole plan."""
    found: list[Seen] = []
    for line, role in reversed(pairs):
        if role is not Role.LOI_VAN:
            return []
        found.insert(0, line)
        if line.text.startswith(("Trên đây", "Yêu cầu", "Căn cứ Kế hoạch này", "Đề nghị")):
            return found
    return []


def _tree(lines: Lines, pairs: Sequence[tuple[Seen, Role | None]], root: Loc) -> list[dict[str, Any]]:
    """Return the pieces by their marks: each below the last one of a higher level."""
    found: list[dict[str, Any]] = []
    above: list[tuple[int, dict[str, Any], Loc]] = []  # level, piece, its place
    for line, role in pairs:
        if role in CELLS:
            continue
        if role is Role.DIEU:
            loc: Loc = (*root, len(found))
            found.append({"doan": [ENDED.sub(".", line.text)]})
            lines.note((*loc, "doan", 0), [line])
            above = [(LEVELS["I."], found[-1], loc)]
            continue
        mark = mark_of(line.text) if role is not Role.LOI_VAN else None
        if mark is None:
            if above:
                _, last, at = above[-1]
                lines.note((*at, "doan", len(last.setdefault("doan", []))), [line])
                last["doan"].append(ENDED.sub(".", line.text))
            else:
                lines.note((*root, len(found), "doan", 0), [line])
                found.append({"doan": [ENDED.sub(".", line.text)]})
            continue
        level = LEVELS[mark]
        while above and (above[-1][0] >= level or len(above) >= MOST_LEVELS):
            above.pop()
        text = ENDED.sub(".", _words(line.text))
        piece = {"tieu_de": _title(text, role)} if role in TITLES else {"doan": [text]}
        if above:
            _, parent, place = above[-1]
            siblings = parent.setdefault("cac_muc", [])
            parent.setdefault("danh_dau", mark)
            loc = (*place, "cac_muc", len(siblings))
        else:
            siblings, loc = found, (*root, len(found))
        siblings.append(piece)
        if role is Role.TIEU_DE_MUC:
            lines.guessed.add((*loc, "tieu_de"))
        lines.note((*loc, "tieu_de") if role in TITLES else (*loc, "doan", 0), [line])
        above.append((level, piece, loc))
    for piece in found:
        _name(piece)
    return found


def _marked(pairs: Sequence[tuple[Seen, Role | None]]) -> dict[str, Any]:
    """Return the mark of the first pieces as it is typed; "không" for articles and mục, which are below no other."""
    first = next((line for line, role in pairs if role in NUMBERED or role is Role.DIEU), None)
    mark = mark_of(first.text) if first else None
    if mark == "I." or any(role is Role.DIEU for _, role in pairs):
        return {"danh_dau": "không"}
    return {"danh_dau": mark} if mark else {}


def _name(piece: dict[str, Any]) -> None:
    """Take for a title what ends without a mark and has content below it, as `import` writes it and authors do."""
    for below in piece.get("cac_muc", ()):
        _name(below)
    first, *rest = piece.get("doan", [""])
    if first and "tieu_de" not in piece and not END.search(first) and (rest or "cac_muc" in piece):
        piece["tieu_de"] = first
        del piece["doan"]
        if rest:
            piece["doan"] = rest


def _words(text: str) -> str:
    if mark := parse_mark(text):
        return mark[2]
    if typed := typed_mark(text):
        return typed[1]
    return re.sub(r"^(?:[IVXL]+\s*[-–/)]|(?:\d{1,2}|[a-zđ])\s?[-–])\s*", "", text)


def _title(text: str, role: Role | None) -> str:
    """Return a title: one in capitals as a sentence begins, since which of its letters were capitals is not seen."""
    return text[:1] + text[1:].lower() if role is Role.TIEU_DE_MUC and text.isupper() else text


def _appendix(lines: Lines, piece: Sequence[tuple[Seen, Role | None]], index: int) -> dict[str, Any]:
    loc: Loc = ("phu_luc", index)
    name = [line for line, role in piece if role is Role.TEN_PHU_LUC]
    lines.note(loc, [line for line, _ in piece])
    data: dict[str, Any] = {}
    called = [parse_ten_phu_luc(line.text) for line, role in piece if role is Role.TU_PHU_LUC]
    if called and called[0] and called[0].loai != "phu_luc":
        data["loai"] = called[0].loai
    if name:
        text = " ".join(line.text for line in name)
        data["tieu_de"] = text[:1] + text[1:].lower() if text.isupper() else text
        lines.note((*loc, "tieu_de"), name)
        lines.guessed.add((*loc, "tieu_de"))
    opening, rest = _until_heading([pair for pair in piece if pair[1] in FLOWING or pair[1] in CELLS])
    if not opening and all(role is Role.LOI_VAN for _, role in rest):
        opening, rest = [line for line, _ in rest], []
    for number, line in enumerate(opening):
        lines.note((*loc, "doan", number), [line])
    if opening:
        data["doan"] = [ENDED.sub(".", line.text) for line in opening]
    content = _tree(lines, rest, (*loc, "cac_muc"))
    return data | ({"cac_muc": content} if content else {} if opening else {"doan": "Biểu kèm theo."})
