"""A web page that was saved with the suffix .doc, as Word and registries do: its words and looks, and nothing to fetch.

LibreOffice would follow every address in it; so what names one is taken out before it is asked.
"""

import email
import email.policy

from lxml import html

from kehoach.errors import KehoachError
from kehoach.word.reading.xml import Element

FETCHING = ("img", "link", "script", "iframe", "frame", "object", "embed", "base", "meta", "audio", "video", "source")
ADDRESSES = ("src", "href", "background", "data", "action", "srcset")
IN_STYLES = ("url(", "@import", "expression(")


def plain_page(content: bytes) -> bytes:
    """Return the page in UTF-8 with all addresses gone; of an MHTML file its first page. Raises KehoachError."""
    page = _first_page(content) if content.lstrip()[:13].lower() == b"mime-version:" else content
    try:
        root: Element = html.document_fromstring(page, parser=html.HTMLParser(no_network=True, huge_tree=False))
    except (ValueError, html.etree.LxmlError) as error:
        raise KehoachError("không đọc được trang HTML trong tệp .doc") from error
    for element in list(root.iter(*FETCHING, html.etree.Comment)):
        element.drop_tree()
    for element in root.iter():
        for name in list(element.attrib):
            if name in ADDRESSES or any(sign in element.get(name, "").lower() for sign in IN_STYLES):
                del element.attrib[name]
        if element.tag == "style" and any(sign in (element.text or "").lower() for sign in IN_STYLES):
            element.text = ""
    head = root.find("head")
    if head is None:
        head = root.makeelement("head")
        root.insert(0, head)
    head.insert(0, head.makeelement("meta", {"charset": "utf-8"}))
    return bytes(html.tostring(root, encoding="utf-8", doctype="<!DOCTYPE html>"))


def _first_page(content: bytes) -> bytes:
    for part in email.message_from_bytes(content, policy=email.policy.default).walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            return payload if isinstance(payload, bytes) else b""
    raise KehoachError("không thấy trang HTML nào trong tệp .doc")
