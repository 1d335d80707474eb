"""Rules on the words of the body: how paragraphs and titles begin and end, whom they speak of."""

import re

from kehoach.diagnostics import Edit
from kehoach.model.van_ban import VanBan
from kehoach.review.places import field, paragraphs, titles
from kehoach.review.rule import CANH_BAO, GOI_Y, Found, quoted, rule
from kehoach.review.ten_co_quan import split
from kehoach.wording.patterns import compiled


@rule(
    CANH_BAO,
    typed=True,
    wrong="ket_thuc: Trên đây là Kế hoạch./.",
    right="ket_thuc: Trên đây là Kế hoạch.",
)
def dau_ket_thuc(plan: VanBan) -> Found:
    """Dấu “./.” do chương trình ghi.

    Mẫu 1.4 ends the text with "./.", which the program writes; a typed one is soon in the wrong place.
    """
    for loc, text in paragraphs(plan, "/"):
        if re.search(r"\.?/\.?\s*\.?$", text) and text.rstrip(" .").endswith("/"):
            cure = Edit(text, f"{text.rstrip(' ./')}.", says="bỏ “./.”, chỉ để dấu chấm")
            yield loc, "dấu “./.” do chương trình tự ghi", cure


_ENDS = tuple(".;:!?…/")


@rule(
    GOI_Y,
    wrong=("yeu_cau:\n  - Chủ trì\n  - Tiết kiệm."),
    right=("yeu_cau:\n  - Chủ trì.\n  - Tiết kiệm."),
)
def thieu_dau_cuoi(plan: VanBan) -> Found:
    """Cuối đoạn có dấu câu.

    A paragraph ends with a mark. Slogans need none; to the opening, the closing and tasks the program sees.
    """
    for loc, text in paragraphs(plan):
        if text.endswith(_ENDS):
            continue
        if loc[0] == "khau_hieu" or field(loc) not in ("doan", "doan_sau") or text.endswith("]"):
            continue
        if not text.rstrip("”\"'’»)").endswith(_ENDS):
            end = text if len(text) < 25 else f"…{text[-24:]}"
            message = f"cuối đoạn chưa có dấu câu: {quoted(end)}"
            yield loc, message, "thêm dấu “.” hoặc “;”"


@rule(
    GOI_Y,
    wrong='yeu_cau: {tieu_de: "Yêu cầu:", doan: Ý.}',
    right="yeu_cau: {tieu_de: Yêu cầu, doan: Ý.}",
)
def tieu_de_dau_cuoi(plan: VanBan) -> Found:
    """Cuối tiêu đề không có dấu câu.

    A title has no end mark.
    """
    for loc, text in titles(plan):
        bare = text.rstrip(" .:;,")
        if bare != text and not text.endswith(("...", "v.v.")):
            hint = Edit(text, bare)
            yield loc, f"tiêu đề có dấu “{text[-1]}” ở cuối", hint


@rule(
    CANH_BAO,
    typed=True,
    clause="PL I.II.6.e",
    wrong=("yeu_cau:\n  - TĂNG CƯỜNG CÔNG TÁC TUYÊN TRUYỀN.\n  - Tiết kiệm."),
    right=("yeu_cau:\n  - Tăng cường công tác tuyên truyền.\n  - Tiết kiệm."),
)
def in_hoa(plan: VanBan) -> Found:
    """Nội dung viết chữ in thường.

    PL I.II.6.e: the body is in lower case; titles of sections get their capitals from the program.
    """
    for loc, text in [*titles(plan), *paragraphs(plan)]:
        if not text.isupper() or len(text.split()) <= 3:
            continue
        section = field(loc) == "tieu_de" and loc.count("cac_muc") <= (loc[0] == "phu_luc")
        if not section and loc[0] != "khau_hieu":
            message, hint = (
                f"viết toàn chữ in hoa: {quoted(text)}",
                "viết thường, chỉ viết hoa chữ đầu câu và tên riêng",
            )
            yield loc, message, hint


_OWN_NOUN = compiled(r"(?:UBND|[Ủủ]y ban nhân dân) (?P<loai>xã|phường|đặc khu)(?= [^\W\d_A-ZĐ]| *[.;:]|$)")
_OR_ANOTHER = compiled(r" (?:và|hoặc|hay)(?!\w)")
_NOUNS = ("xã", "phường", "đặc khu")
_BODIES = ("UBND", "y ban nhân dân")


@rule(
    GOI_Y,
    needs="co_quan",
    wrong=("yeu_cau:\n  - Thủ tục do UBND phường giải quyết.\n  - Tiết kiệm."),
    right=("yeu_cau:\n  - Thủ tục do UBND xã giải quyết.\n  - Tiết kiệm."),
)
def nham_don_vi(plan: VanBan) -> Found:
    """Kế hoạch của xã không gọi mình là phường.

    Left over from another plan: "UBND phường" in the plan of a xã.
    """
    noun = split(plan.co_quan[0].ten)[1].casefold()
    own = next((name for name in _NOUNS if noun.startswith(f"{name} ")), None)
    others = [f"{body} {name}" for body in _BODIES for name in _NOUNS if name != own] if own else []
    for loc, text in paragraphs(plan, *others) if others else ():
        for found in _OWN_NOUN.finditer(text):
            if found["loai"] != own and not _OR_ANOTHER.match(text, found.end()):
                message = f"{quoted(found[0])} trong văn bản của {own}"
                yield loc, message, f"nếu nói về đơn vị mình, viết UBND {own}"
