"""Rules on the capitals of PL II that can be judged safely, as hints: Nhà nước, names of laws, nouns of units."""

import re

from kehoach.diagnostics import Edit, Loc
from kehoach.law.known import known
from kehoach.model.once import once
from kehoach.model.van_ban import VanBan
from kehoach.review.bases import bare
from kehoach.review.chinh_ta import prose
from kehoach.review.cited import OF_LAW
from kehoach.review.mentions import in_quotes, kind_of_one, mentions
from kehoach.review.rule import CANH_BAO, GOI_Y, Found, quoted, rule
from kehoach.rules.loai_van_ban import KE_HOACH
from kehoach.wording.patterns import compiled
from kehoach.wording.people import PEOPLE

_STATE = compiled(
    r"(?<!\w)(?P<truoc>Đảng(?:,| và|, chính sách của) |pháp luật của |chính sách của )(?P<ten>nhà nước)(?!\w)",
    signs=("Đảng, nhà nước", "Đảng và nhà nước", "chính sách của nhà nước", "pháp luật của nhà nước"),
)
STATE = ("nhà nước",)


@rule(
    GOI_Y,
    clause="PL II.V.1",
    wrong="yeu_cau: [Theo chủ trương của Đảng và nhà nước., Tiết kiệm.]",
    right="yeu_cau: [Theo chủ trương của Đảng và Nhà nước., Tiết kiệm.]",
)
def nha_nuoc(plan: VanBan) -> Found:
    """“Nhà nước” viết hoa.

    Only where it surely is the State that acts: "cơ quan nhà nước" and "bí mật nhà nước" stand so in the decree.
    """
    for loc, text in prose(plan, *STATE):
        for found in _STATE.finditer(text):
            yield loc, "“nhà nước” viết hoa: Nhà nước", Edit(text, "Nhà nước", *found.span("ten"))


# Not of one document: several, a form for any, one that has no number yet.
_NOT_ONE = compiled(r"(?<!\w)(?:các|những|mọi|mỗi|từng|mẫu|biểu|dự thảo) $", re.IGNORECASE)
_SYMBOL = compiled(r"\d[\da-z]{0,6}(?:/\d{4})?[/-][A-ZĐ]")


@rule(
    CANH_BAO,
    clause="PL II.V.6",
    wrong="yeu_cau: [Theo quyết định số 12/QĐ-UBND., Tiết kiệm.]",
    right="yeu_cau: [Theo Quyết định số 12/QĐ-UBND., Tiết kiệm.]",
)
def ten_loai(plan: VanBan) -> Found:
    """Tên loại của văn bản có số, ký hiệu viết hoa chữ đầu.

    "các nghị định của Chính phủ", "ban hành nghị định" name no document: only a number with its symbol does.
    """
    for each in mentions(plan):
        if each.loai == each.kind or not each.text or not _SYMBOL.match(each.so):
            continue
        before = each.text[: each.start]
        if each.loc[0] == "can_cu" and not bare(before).strip():
            continue  # can_cu.viet_hoa_loai tells
        if not _NOT_ONE.search(before) and not in_quotes(each.text, each.start):
            end = each.start + len(each.loai)
            message = f"tên loại của một văn bản cụ thể viết hoa chữ đầu: {quoted(f'{each.loai} số {each.so}')}"
            yield each.loc, message, Edit(each.text, each.kind, each.start, end, says=f"viết {each.name}")


_ITSELF = compiled(r"(?<!\w)kế hoạch này(?!\w)|(?<=^Trên đây là )kế hoạch(?!\w)")
ITSELF = ("kế hoạch này", "Trên đây là kế hoạch")


@rule(
    GOI_Y,
    of=KE_HOACH,
    clause="PL II.V.6",
    wrong="yeu_cau: [Theo dõi việc thực hiện kế hoạch này., Tiết kiệm.]",
    right="yeu_cau: [Theo dõi việc thực hiện Kế hoạch này., Tiết kiệm.]",
)
def ke_hoach_nay(plan: VanBan) -> Found:
    """“Kế hoạch này”, là chính văn bản, viết hoa chữ đầu.

    Where plans are spoken of before in the same text, "kế hoạch này" may be one of those.
    """
    for loc, text in prose(plan, *ITSELF):
        found = _ITSELF.search(text)
        if found and "kế hoạch" not in text[: found.start()]:
            message = "văn bản nói đến chính nó thì viết hoa chữ đầu: “Kế hoạch”"
            yield loc, message, Edit.of(found, "Kế" + found[0][2:])


# "số" stands for a name that is left out. Not of a law: kỷ luật, ngành luật, laws in general or of a country.
_LAW = compiled(
    r"(?P<loai>[BbLlPp](?<!\w.)(?<![Pp]háp .)(?<![Qq]uy .)(?<![Kk][ỷỉ] .)(?<![Dd]ự .)(?<!đạo .)"
    r"(?:(?<=[Bb])ộ [Ll]uật|(?<=[Ll])(?<!bộ .)uật|(?<=[Pp])háp [Ll]ệnh)) (?!Việt Nam|Quốc hội|Nhà nước|Đảng|Hồi giáo)"
    r"(?P<ten>số(?= \d)|[^\W\d_]+)"
)
_NO_LAW = compiled(
    r"(?<!\w)(?:công ty|văn phòng|chi nhánh|ngành|nghề|khoa|trường|đại học|học viện|học|lớp|môn|nhân|sĩ|sinh viên"
    r"|các|những|nhiều|dự án|dự thảo|nước|quốc gia) $",
    re.IGNORECASE,
)
LONGEST_BEFORE = 20  # characters
LAWS = ("uật ", "háp lệnh ", "háp Lệnh ")


@once
def _laws(plan: VanBan) -> list[tuple[Loc, re.Match[str]]]:
    return [
        (loc, found)
        for loc, text in prose(plan, *LAWS)
        for found in _LAW.finditer(text)
        if not _NO_LAW.search(text, max(0, found.start() - LONGEST_BEFORE), found.start())
    ]


@rule(
    GOI_Y,
    clause="PL II.V.6",
    wrong="yeu_cau: [Tuyên truyền luật Thanh tra., Tiết kiệm.]",
    right="yeu_cau: [Tuyên truyền Luật Thanh tra., Tiết kiệm.]",
)
def ten_luat(plan: VanBan) -> Found:
    """Tên luật, bộ luật, pháp lệnh cụ thể viết hoa chữ đầu."""
    for loc, found in _laws(plan):
        kind, due = found["loai"], kind_of_one(found["loai"])
        if kind == due or not (_is_name(found["ten"]) or found["ten"] == "số" or kind.istitle()):
            continue
        if loc[0] == "can_cu" and not bare(found.string[: found.start()]).strip():
            continue  # can_cu.viet_hoa_loai tells
        message = f"tên văn bản cụ thể viết hoa chữ đầu: {due}"
        yield loc, message, Edit(found.string, due, *found.span("loai"))


# "… một số điều của luật quản lý, sử dụng vũ khí": whose articles they are is one law with a name.
_ARTICLES_OF = compiled(
    r"(?<!\w)(?:một số )?điều (?:và biện pháp (?:để )?(?:thi hành|tổ chức,? hướng dẫn thi hành) )?của "
    r"(?P<ca>(?P<loai>bộ luật|luật|pháp lệnh) (?P<ten>[^\W\d_]+))",
    re.IGNORECASE,
)
ARTICLES = ("của luật ", "của bộ luật ", "của pháp lệnh ")


@rule(
    CANH_BAO,
    clause="PL II.V.6",
    wrong=(
        "can_cu:\n  - Nghị định số 181/2024/NĐ-CP ngày 31 tháng 12 năm 2024 của Chính phủ quy định chi tiết một số "
        "điều của luật quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ"
    ),
    right=(
        "can_cu:\n  - Nghị định số 181/2024/NĐ-CP ngày 31 tháng 12 năm 2024 của Chính phủ quy định chi tiết một số "
        "điều của Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ"
    ),
)
def luat_co_ten(plan: VanBan) -> Found:
    """Luật được nêu tên viết hoa chữ “Luật” và chữ đầu của tên."""
    told = set()
    for loc, text in prose(plan, *ARTICLES, any_case=True):
        for found in _ARTICLES_OF.finditer(text):
            name = found["ten"]
            if name.casefold() in _NO_NAME or _is_name(name):
                continue  # which law is not said, or viet_hoa.ten_luat tells
            if found["ca"] != _named(found) and not name.isupper():
                told.add((loc, found.start("ca")))
                yield loc, *_small(found, *found.span("ca"))
    for loc, found in _laws(plan):
        if found["ten"].islower() and (loc, found.start()) not in told and _is_registered(found):
            yield loc, *_small(found, *found.span())


def _named(found: re.Match[str]) -> str:
    return f"{found['loai'].capitalize()} {found['ten'][0].upper()}{found['ten'][1:]}"


def _small(found: re.Match[str], start: int, end: int) -> tuple[str, Edit]:
    text, due = found.string, _named(found)
    following = text[end : start + SHOWN].rsplit(" ", 1)[0]
    message = f"tên luật “{text[start:end]}{following}…” viết hoa chữ “{found['loai'].capitalize()}” và chữ đầu của tên"
    return message, Edit(text, due, start, end, says=f"viết “{due}{following}…”")


def _is_registered(found: re.Match[str]) -> bool:
    """Whether a law of the register begins there; one in small letters is a subject, unless its year or number follows.

    "Luật đất đai" can only be the law, "luật đất đai" may be what is taught.
    """
    text, start = found.string, found.start()
    law = next((each for each in known().laws_in(text) if each.start() == start), None)
    if law is None or found["ten"] == "sửa" or in_quotes(text, start):
        return False  # a law that amends others has no name of its own
    said = OF_LAW.match(text, law.end())
    return found["loai"][0].isupper() or bool(said and said[0])


SHOWN = 30  # characters of a name
_NO_NAME = frozenset({"này", "trên", "đó", "nêu", "và", "có", "hiện", "mới", "cũ", "liên", "khác", "nói", "trong"})
_UNIT = compiled(r" (?<=[\w,] )(?P<loai>Xã|Tỉnh|Huyện|Thị trấn) (?P<ten>[^\W\d_]+(?: [^\W\d_]+)*)")
UNITS = (" Xã ", " Tỉnh ", " Huyện ", " Thị trấn ")


@rule(
    GOI_Y,
    clause="PL II.III.1.a",
    wrong="yeu_cau: [Các thôn của Xã An Phú thực hiện., Tiết kiệm.]",
    right="yeu_cau: [Các thôn của xã An Phú thực hiện., Tiết kiệm.]",
)
def don_vi(plan: VanBan) -> Found:
    """Chữ “xã”, “tỉnh” trước tên riêng viết thường.

    Units named by a number, after a person or an event have a capital (III.1.b): those are passed over.
    """
    for loc, text in prose(plan, *UNITS):
        if loc[0] == "dia_danh":
            continue  # its own rules
        for found in _UNIT.finditer(text):
            name = found["ten"]
            if not _is_name(name.split()[0]) or name.startswith(PEOPLE):  # Xã hội, Tỉnh ủy
                continue
            if not text[: found.start()].split()[-1].islower():  # a title in capitals, a list of names
                continue
            noun, typed = found["loai"].lower(), f"{found['loai']} {name.split()[0]}"
            message = f"{quoted(typed)}: danh từ chung trước tên riêng viết thường"
            yield loc, message, Edit(text, noun, *found.span("loai"))


def _is_name(word: str) -> bool:
    return word[0].isupper() and word[1:].islower()
