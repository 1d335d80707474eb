"""Rules on characters and marks that came along from elsewhere: old fonts, Word's symbols, Markdown, web pages."""

import re
import unicodedata

from kehoach.diagnostics import Edit
from kehoach.model.van_ban import VanBan
from kehoach.review.places import odd, texts
from kehoach.review.rule import CANH_BAO, LOI, Found, quoted, rule
from kehoach.wording.legacy import legacy
from kehoach.wording.patterns import compiled

_BULLET = compiled(r"[\uf000-\uf0ff]\s*(?=\S)")  # Word's Symbol and Wingdings fonts: the bullet is U+F0B7
_PRIVATE = compiled(r"[\ue000-\uf8ff]")


@rule(
    CANH_BAO,
    wrong='yeu_cau: ["Gồm \uf0e8 hai ý.", Tiết kiệm.]',
    right="yeu_cau: [Gồm hai ý., Tiết kiệm.]",
)
def phong_rieng(plan: VanBan) -> Found:
    """Ký tự của phông ký hiệu không có trong phông của văn bản.

    Characters of a symbol font are empty boxes in Times New Roman; before a text they are bullets.
    """
    for loc, text in odd(plan):
        bullet = _BULLET.match(text)
        for found in _PRIVATE.finditer(text, bullet.end() if bullet else 0):
            around = text[max(0, found.start() - 12) : found.end() + 12]
            message = f"có ký tự của phông ký hiệu (U+{ord(found[0]):04X}), in ra là ô trống, ở {quoted(around)}"
            yield loc, message, "thay bằng chữ hoặc dấu gõ từ bàn phím"


@rule(
    CANH_BAO,
    wrong='yeu_cau: ["\uf0b7 Nâng cao nhận thức.", Tiết kiệm.]',
    right="yeu_cau: [Nâng cao nhận thức., Tiết kiệm.]",
)
def dau_dong(plan: VanBan) -> Found:
    """Trước ý không có dấu đầu dòng chép từ Word."""
    for loc, text in odd(plan):
        if bullet := _BULLET.match(text):
            message = f"có dấu đầu dòng của Word (U+{ord(text[0]):04X})"
            yield loc, message, Edit(text, text[bullet.end() :], says="xóa dấu này, chương trình tự đánh dấu")


_STROKED = str.maketrans({"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ"})
_WITH_ETH = compiled(r"\w{0,40}[\u00d0\u00f0\u0189\u0256]\w{0,40}")


@rule(
    CANH_BAO,
    wrong='yeu_cau: ["\u00d0iều tra.", Tiết kiệm.]',
    right="yeu_cau: [Điều tra., Tiết kiệm.]",
)
def chu_d(plan: VanBan) -> Found:
    """Đ, đ là chữ tiếng Việt, không phải Ð, ð của tiếng Iceland.

    Icelandic Ð and ð look like Đ and đ and are other letters: nothing finds the word.
    """
    for loc, text in odd(plan):
        if _WITH_ETH.search(text) and not legacy(text):
            for found in _WITH_ETH.finditer(text):
                stroked = next(char for char in found[0] if ord(char) in _STROKED)
                message = f"{quoted(found[0])} có chữ {stroked} (U+{ord(stroked):04X}), không phải chữ đ tiếng Việt"
                yield loc, message, Edit.of(found, found[0].translate(_STROKED))


@rule(
    LOI,
    clause="PL I.I.3",  # "bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam TCVN 6909:2001"
    wrong="yeu_cau: [Më chuyªn môc trªn hÖ thèng truyÒn thanh., Tiết kiệm.]",
    right="yeu_cau: [Mở chuyên mục trên hệ thống truyền thanh., Tiết kiệm.]",
)
def bang_ma(plan: VanBan) -> Found:
    """Chữ viết bằng bộ mã Unicode.

    The characters are Unicode (PL I.I.3); text of old encodings is printed as it stands, and nobody can read it.
    """
    for loc, text in odd(plan):
        if old := legacy(text):
            cure = Edit(text, old.text) if old.text else "chuyển mã sang Unicode (UniKey: Ctrl+Shift+F6) rồi dán lại"
            message = f"chữ của bảng mã cũ {old.name}, không phải Unicode: {quoted(text)}"
            yield loc, message, cure
        elif any(sign in text for sign in MISREAD) and (due := _misread(text)):
            message = f"chữ Unicode bị đọc nhầm bảng mã: {quoted(text)}"
            yield loc, message, Edit(text, due)


MISREAD = ("áº", "á»")  # how the first bytes of ạ to ỹ, U+1EA0 to U+1EF9, look then


def _misread(text: str) -> str:
    """Return what a text says if it is UTF-8 that was read as Windows-1252; "" otherwise."""
    try:
        due = unicodedata.normalize("NFC", text.encode("cp1252").decode("utf-8"))
    except UnicodeError:
        return ""
    return due if due != text and any("\u1ea0" <= char <= "\u1ef9" for char in due) else ""


@rule(
    CANH_BAO,
    wrong='yeu_cau: ["Mở chuy\ufffdn mục.", Tiết kiệm.]',
    right="yeu_cau: [Mở chuyên mục., Tiết kiệm.]",
)
def mat_chu(plan: VanBan) -> Found:
    """Trong văn bản không có chữ đã mất.

    U+FFFD stands for a character that some program could not read: what it was is lost.
    """
    for loc, text in odd(plan):
        for found in re.finditer(r"\S{0,40}\ufffd\S{0,40}", text):
            message = f"có chữ đã mất (ký tự �) ở {quoted(found[0])}"
            yield loc, message, "gõ lại chữ này theo bản gốc"


_COMPATIBLE = compiled(
    r"[^\s\uff01-\uff5e\ufb00-\ufb06]{0,40}[\uff01-\uff5e\ufb00-\ufb06\U0001d400-\U0001d7ff]\S{0,40}"
)
_LIKE_LATIN = str.maketrans("аеорсухіјАВЕКМНОРСТХІ", "aeopcyxijABEKMHOPCTXI")  # Cyrillic on the left
_MIXED = compiled(r"(?<!\w)(?=\w{0,40}[a-zA-Z])(?=\w{0,40}[\u0400-\u04ff])\w+")


# All bytes but those with which U+0400 to U+04FF, and what is from U+F000 on, begin in UTF-8.
_USUAL = bytes(sorted({*range(256)} - {*range(0xD0, 0xD4), *range(0xEF, 0xF5)}))


def _is_odd(text: str) -> bool:
    """Whether there are letters as both patterns need, or others that few texts have: a cheap look before them."""
    return bool(text.encode("utf-8", "surrogatepass").translate(None, _USUAL))


@rule(
    CANH_BAO,
    wrong='yeu_cau: ["K\u0435́ hoạch.", Tiết kiệm.]',
    right="yeu_cau: [Kế hoạch., Tiết kiệm.]",
)
def chu_giong(plan: VanBan) -> Found:
    """Chữ cái là chữ Latinh, không phải ký tự trông giống.

    Full-width letters, ligatures and Cyrillic letters look Latin, but nothing finds the word.
    """
    for loc, text in odd(plan):
        if not _is_odd(text):
            continue
        for found in (*_COMPATIBLE.finditer(text), *_MIXED.finditer(text)):
            due = unicodedata.normalize("NFKC", found[0]).translate(_LIKE_LATIN)
            if due != found[0] and not re.search("[\u0400-\u04ff]", due):
                message = f"{quoted(found[0])} có chữ trông giống chữ cái Latinh nhưng là ký tự khác"
                yield loc, message, Edit.of(found, due)


MARKS = ("*", "`", "](", "#")
_MARKDOWN = (
    (compiled(r"\*\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*\*"), r"\1", "dấu ** của Markdown"),
    (compiled(r"(?<![\w*(])\*(?=\w)([^*\n]{1,300}?)(?<=[\w.,;:!?])\*(?![\w*])"), r"\1", "dấu * của Markdown"),
    (compiled(r"`(?=\S)([^`\n]{1,300}?)(?<=\S)`"), r"\1", "dấu ` của Markdown"),
    (compiled(r"\[([^\[\]\n]{1,300})\]\(((?:https?://|mailto:)[^()\s]{1,300})\)"), r"\1 (\2)", "liên kết Markdown"),
    (compiled(r"\A#{1,6} +(\S.*)", re.DOTALL), r"\1", "dấu # của Markdown"),
)


@rule(
    CANH_BAO,
    wrong='yeu_cau: ["**Nâng cao** nhận thức.", Tiết kiệm.]',
    right="yeu_cau: [Nâng cao nhận thức., Tiết kiệm.]",
)
def markdown(plan: VanBan) -> Found:
    """Trong văn bản không có dấu của Markdown.

    Marks of Markdown are printed as they stand: the looks of a plan are the program's.
    """
    for loc, text in texts(plan, *MARKS):
        for pattern, due, name in _MARKDOWN:
            for found in pattern.finditer(text):
                message = f"{name} sẽ được in ra giấy: {quoted(found[0])}"
                yield loc, message, Edit.of(found, found.expand(due))


OF_WEB_PAGES = ("<", "&")
_TAG = compiled(
    r"</?(?P<ten>b|i|u|em|strong|span|font|sub|sup|br|p|div|ul|ol|li|a|h[1-6]|table|tr|td|th)(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
_OF_LETTERS = frozenset({"b", "i", "u", "em", "strong", "span", "font"})  # without them the words are the same
_ENTITY = compiled(r"(?:\S?\s{0,9}&nbsp;)+\s{0,9}\S?|&(?:[a-zA-Z]{2,10}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")


@rule(
    CANH_BAO,
    wrong='yeu_cau: ["<b>Nâng cao</b> nhận thức.", Tiết kiệm.]',
    right="yeu_cau: [Nâng cao nhận thức., Tiết kiệm.]",
)
def html(plan: VanBan) -> Found:
    """Trong văn bản không có thẻ, mã của trang web.

    Tags and entities of web pages are printed as they stand.
    """
    for loc, text in texts(plan, *OF_WEB_PAGES):
        for found in _TAG.finditer(text):
            simple = found["ten"].lower() in _OF_LETTERS and found[0] != text
            cure = Edit.of(found, "") if simple else "bỏ thẻ này; mỗi đoạn, mỗi ý là một mục riêng của danh sách"
            yield loc, f"thẻ HTML sẽ được in ra giấy: {quoted(found[0])}", cure
        for found in _ENTITY.finditer(text):
            if due := _character(found[0]):
                message = f"mã HTML sẽ được in ra giấy: {quoted(found[0])}"
                yield loc, message, Edit.of(found, due)


def _character(entity: str) -> str:
    """Return the character of an entity, "" if there is no such one; a no-break space becomes a space."""
    from html import unescape  # 2 ms that only a text with an entity should cost

    due = unescape(entity)
    return " ".join(due.replace("\u00a0", " ").split()) if due != entity else ""
