"""What a file is, told by its content and never by its name, and what to do with one that is no .docx."""

import re
from enum import Enum

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2: the container of .doc, and of what is encrypted
LOCAL_FILE = b"PK\x03\x04"
RESAVE = "hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx"


class Kind(Enum):
    """A kind of file; the value is the Vietnamese sentence's second half, empty where nothing is wrong."""

    ZIP = ""
    EMPTY = "tệp rỗng, không có nội dung nào"
    DOC = f"đây là tệp Word 97–2003 (.doc); {RESAVE}"
    HTML = f"đây là trang HTML, không phải tệp Word thật; {RESAVE}"
    RTF = f"đây là tệp .rtf; {RESAVE}"
    ODT = f"đây là tệp .odt của LibreOffice; {RESAVE}"
    WORD_XML = f"đây là tệp Word dạng XML một tệp; {RESAVE}"
    ENCRYPTED = "tệp có mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại"
    PDF = "đây là tệp PDF; cần tệp Word gốc (.docx)"
    SPREADSHEET = "đây là bảng tính, không phải văn bản Word; cần tệp .docx"
    SLIDES = "đây là tệp trình chiếu, không phải văn bản Word; cần tệp .docx"
    TEXT = "đây là tệp chữ, không phải tệp Word; tệp kế hoạch thì kiểm tra bằng: kehoach validate"
    OTHER = "không đọc được như một tệp .docx"


def kind_of(content: bytes) -> Kind:
    """Return what `content` is. ZIP may be a .docx: the package is opened to know."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not content.strip(b"\0 \t\r\n"):
        return Kind.EMPTY
    if content.startswith(COMPOUND):
        return _compound(content)
    if content.startswith(LOCAL_FILE):
        is_odf = content[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.")
        return _open_document(content[30:120]) if is_odf else Kind.ZIP
    if head.startswith(b"{\\rt"):
        return Kind.RTF
    if head.startswith(b"%PDF"):
        return Kind.PDF
    text = _as_text(content[:4096])
    if re.search(r"<!doctype\s+html|<html[\s>]|^mime-version:|multipart/related", text, re.IGNORECASE | re.MULTILINE):
        return Kind.HTML
    if "Word.Document" in text or "pkg:package" in text:
        return Kind.WORD_XML
    return Kind.TEXT if _is_readable(text) else Kind.OTHER


def _compound(content: bytes) -> Kind:
    """Look for the streams' names, in UTF-16 as the directory has them ([MS-CFB] 2.6.1)."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        return Kind.ENCRYPTED
    if holds("WordDocument"):
        return Kind.DOC
    if holds("Workbook"):
        return Kind.SPREADSHEET
    return Kind.SLIDES if holds("PowerPoint Document") else Kind.OTHER


def _open_document(head: bytes) -> Kind:
    if b"opendocument.spreadsheet" in head:
        return Kind.SPREADSHEET
    return Kind.SLIDES if b"opendocument.presentation" in head else Kind.ODT


def _is_readable(text: str) -> bool:
    whole = text.rstrip("\ufffd")  # the last letter may be cut
    return "\ufffd" not in whole and all(line.replace("\t", " ").isprintable() for line in whole.splitlines())


def _as_text(head: bytes) -> str:
    """Read the beginning of what may be text: Word saves HTML as UTF-16 too."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    return head.decode("utf-8", "replace")
