"""Documents that a plan speaks of in whatever way: by a number alone, in short, as a law of some name.

For the gate before what was made up, which nobody shall pass by leaving out "số". The rules look at what is cited as
the decree wants it (`mentions`, `bases`); this finds more, and finds some that are none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics import Loc
from kehoach.law.known import known
from kehoach.model.van_ban import VanBan
from kehoach.review.cited import OF_LAW, find
from kehoach.review.mentions import KINDS, kind_of_one
from kehoach.review.places import texts
from kehoach.rules.loai_van_ban import LOAI_VAN_BAN
from kehoach.wording.citations import Citation, parse_citation
from kehoach.wording.dates import Ngay
from kehoach.wording.patterns import compiled

# How people begin a citation in short; a Nghị định, a Thông tư and the Party's Kết luận are none of the decree's kinds.
_KINDS_IN_SHORT = ("Quyết định", "Nghị quyết", "Chỉ thị", "Kế hoạch", "Hướng dẫn", "Thông báo")
_SHORT = {LOAI_VAN_BAN[kind]: kind for kind in _KINDS_IN_SHORT} | {
    "NĐ": "Nghị định", "TT": "Thông tư", "CV": "Công văn", "KL": "Kết luận",
}  # fmt: skip
_DASH = r"[-/\u2010\u2011\u2012\u2013]"
# "999/QĐ-TTg", "12-NQ/TU", "99/2031/TT-BNV", "999 / QĐ - TTg"; no date, no "50/người", no road ("12/QL1A").
_SYMBOL = compiled(
    rf"(?<![\w/.,:-])(?P<so>\d{{1,6}} ?(?:/ ?(?:19|20)\d\d ?)?{_DASH} ?[A-ZĐ]{{2,10}}(?:\d{{1,2}})?"
    rf"(?: ?{_DASH} ?[A-ZĐ&][A-Za-zĐđ0-9&]{{0,15}}){{0,4}})(?![\w/])"
)
_KIND = compiled(rf"(?<!\w)(?P<loai>{KINDS}|văn bản|{'|'.join(_SHORT)})(?: số:?)? ?$", re.IGNORECASE)
_FORM = compiled(r"(?<!\w)(?:mẫu|biểu|phụ lục)(?: mẫu| biểu)?(?: số:?)? ?$", re.IGNORECASE)
# "Quyết định số 999 ngày 01/02/2026": a number without its symbol.
_BARE = compiled(
    rf"(?<!\w)(?P<loai>{KINDS}|văn bản|(?-i:{'|'.join(_SHORT)}))"
    r" (?:số:? ?(?P<so>\d{1,6})|(?P<tran>\d{1,6})(?=,? ngày \d))(?![\w/-])",
    re.IGNORECASE,
)
_STANDARD = compiled(r"(?<!\w)(?P<so>(?:QCVN|TCVN) ?\d[\w:./-]{0,30}\w)")
_LAW = compiled(r"(?<!\w)(?P<loai>Bộ luật|Luật|Pháp lệnh) (?P<ten>[A-ZĐÀ-Ỹ][^,.;:()“”\"\n\d]{1,80})")
_GOES_ON = compiled(
    r" (?:và|về|tại|của|do|được|trong|theo|đến|cho|với|là|gồm|có|quy định|đã|sẽ|để|năm|ngày|số|khi|nhằm|trên)(?!\w).*$"
)
_NO_LAW = compiled(r"(?:trường|khoa|ngành|học|cử nhân|thạc sĩ)(?: đại học)? $", re.IGNORECASE)


class SpokenOf(NamedTuple):
    """A document where it is spoken of; of one by number `name` has its kind, "văn bản" where that is not said."""

    loc: Loc
    name: str
    citation: Citation


def same_number(number: str) -> str:
    """Return a number as it is compared: without spaces, with one kind of dash."""
    return re.sub(_DASH, "-", number.replace(" ", "").replace("\u00a0", "")).casefold()


def spoken_of(plan: VanBan) -> Iterator[SpokenOf]:
    """Yield what the texts of a plan speak of, in their order, the same document each time."""
    for loc, text in texts(plan):
        if loc[0] == "kem_theo_quyet_dinh":
            continue  # the plan's own
        said = " ".join(text.split()) if any(char.isspace() and char != " " for char in text) else text
        yield from _numbers(loc, said)
        if loc[0] != "can_cu":  # where a law is known by its parts
            yield from _laws(loc, said)


def _numbers(loc: Loc, text: str) -> Iterator[SpokenOf]:
    for each in _SYMBOL.finditer(text):
        before = text[max(0, each.start() - 40) : each.start()]
        if _FORM.search(before):
            continue
        kind = _KIND.search(before)
        yield _numbered(loc, kind["loai"] if kind else "", each["so"])
    for each in _BARE.finditer(text):
        yield _numbered(loc, each["loai"], each["so"] or each["tran"])
    for each in _STANDARD.finditer(text):
        yield SpokenOf(loc, each["so"], Citation("", so_ky_hieu=each["so"]))


def _numbered(loc: Loc, typed: str, number: str) -> SpokenOf:
    kind = _SHORT.get(typed.upper()) or (kind_of_one(typed) if typed and typed.lower() != "văn bản" else "")
    return SpokenOf(loc, f"{kind or 'văn bản'} số {number}", Citation(kind, so_ky_hieu=number))


def _laws(loc: Loc, text: str) -> Iterator[SpokenOf]:
    if "uật " not in text and "lệnh " not in text:
        return
    held = {}
    for law in known().laws_in(text):
        held[law.start()] = law
        said, name = OF_LAW.match(text, law.end()), parse_citation(law[0][0].upper() + law[0][1:])
        year = re.search(r"(?:19|20)\d\d$", said[0]) if said else None
        if said and name and year and (said["ngay"] or said["rieng"]):
            citation = Citation(name.loai, ten=name.ten, ngay=Ngay(int(year[0])))
            if find(citation, known()) is None and not known().by_name(name.loai, name.ten or "", citation.ngay):
                yield SpokenOf(loc, f"{name.loai} {name.ten} năm {year[0]}", citation)
    for each in _LAW.finditer(text):
        if each.start() in held or _NO_LAW.search(text, max(0, each.start() - 20), each.start()):
            continue
        ten = _GOES_ON.sub("", each["ten"]).strip()
        if ten:
            yield SpokenOf(loc, f"{each['loai']} {ten}", Citation(each["loai"], ten=ten))
