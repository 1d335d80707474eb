"""Rules on footnotes: they stand where Word can have them, and are written so that they become ones."""

from kehoach.model.van_ban import VanBan
from kehoach.review.places import BODY, field, texts
from kehoach.review.rule import CANH_BAO, Found, quoted, rule
from kehoach.wording.notes import BEGINS, NOTE, near_notes


@rule(
    CANH_BAO,
    typed=True,
    wrong='luu: [VT, "VHXH[chú thích: Phòng Văn hóa - Xã hội.]"]',
    right='noi_dung: ["Giao VHXH[chú thích: Phòng Văn hóa - Xã hội.] thực hiện."]',
)
def sai_cho(plan: VanBan) -> Found:
    """Chú thích cuối trang đặt ở nội dung, ô của bảng, phụ lục.

    Word allows none in a header or footer; in a table's head, which is repeated, LibreOffice misnumbers them.
    """
    for loc, text in texts(plan, BEGINS):
        if NOTE.search(text) and (loc[0] not in BODY or "cot" in loc):
            hint = "dùng ghi_chu của bảng" if "cot" in loc else "viết thành lời, hoặc bỏ chú thích"
            yield loc, f"{field(loc)} không đặt được chú thích cuối trang", hint


@rule(
    CANH_BAO,
    typed=True,
    wrong='noi_dung: ["Giao VHXH[Chú thích Phòng Văn hóa - Xã hội] thực hiện."]',
    right='noi_dung: ["Giao VHXH[chú thích: Phòng Văn hóa - Xã hội.] thực hiện."]',
)
def sai_dang(plan: VanBan) -> Found:
    """Chú thích viết đúng dạng [chú thích: …]."""
    for loc, text in texts(plan, "["):
        for typed in near_notes(text):
            message = f"{quoted(typed)} không đúng dạng nên in nguyên như đã gõ"
            yield loc, message, "viết [chú thích: lời chú thích], có dấu hai chấm và một dấu cách"
