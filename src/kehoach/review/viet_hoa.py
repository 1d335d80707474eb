"""Rules on the capitals of PL II that can be judged safely, as hints: Nhà nước, names of laws, nouns of units."""

import re

from kehoach.diagnostics import Edit
from kehoach.model.van_ban import VanBan
from kehoach.review.chinh_ta import prose
from kehoach.review.rule import CANH_BAO, GOI_Y, Found, quoted, rule
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


_LAW = compiled(
    r"(?<![\w])(?<![Pp]háp )(?<![Dd]ự án )(?<![Dd]ự thảo )(?P<loai>bộ luật|(?<!bộ )luật|pháp lệnh) (?P<ten>[^\W\d_]+)"
)
LAWS = ("luật ", "pháp lệnh ")


@rule(
    GOI_Y,
    clause="PL II.V.6",
    wrong="yeu_cau: [Tuyên truyền luật Thanh tra., Tiết kiệm.]",
    right="yeu_cau: [Tuyên truyền Luật Thanh tra., Tiết kiệm.]",
)
def ten_luat(plan: VanBan) -> Found:
    """Tên luật, bộ luật, pháp lệnh cụ thể viết hoa chữ đầu."""
    for loc, text in prose(plan, *LAWS):
        if loc[0] == "can_cu":
            continue  # can_cu.viet_hoa_loai tells
        for found in _LAW.finditer(text):
            kind = found["loai"]
            if not _is_name(found["ten"]):
                continue
            due = kind[0].upper() + kind[1:]
            yield loc, f"tên văn bản cụ thể viết hoa chữ đầu: {due}", Edit(text, due, *found.span("loai"))


# "… một số điều của luật quản lý, sử dụng vũ khí": whose articles they are is one law with a name.
_ARTICLES_OF = compiled(
    r"(?<!\w)(?:một số )?điều (?:và biện pháp (?:để )?(?:thi hành|tổ chức,? hướng dẫn thi hành) )?của "
    r"(?P<ca>(?P<loai>bộ luật|luật|pháp lệnh) (?P<ten>[^\W\d_]+))",
    re.IGNORECASE,
)
ARTICLES = ("luật ", "pháp lệnh ", "Luật ", "Pháp lệnh ")


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
    for loc, text in prose(plan, *ARTICLES):
        for found in _ARTICLES_OF.finditer(text):
            kind, name = found["loai"], found["ten"]
            if name.casefold() in _NO_NAME or _is_name(name):
                continue  # which law is not said, or viet_hoa.ten_luat tells
            due = f"{kind[0].upper()}{kind[1:]} {name[0].upper()}{name[1:]}"
            if found["ca"] != due and not name.isupper():
                typed = text[found.start("ca") : found.start("ca") + SHOWN].rsplit(" ", 1)[0]
                message = f"tên luật “{typed}…” viết hoa chữ “{kind.capitalize()}” và chữ đầu của tên"
                yield loc, message, Edit(text, due, *found.span("ca"))


SHOWN = 30  # characters of a name
_NO_NAME = frozenset({"này", "trên", "đó", "nêu", "và", "có", "hiện", "mới", "cũ", "liên", "khác", "nói", "trong"})
_UNIT = compiled(r"(?<=[\w,] )(?P<loai>Xã|Tỉnh|Huyện|Thị trấn) (?P<ten>[^\W\d_]+(?: [^\W\d_]+)*)")
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
