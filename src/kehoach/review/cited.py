"""The documents of the register that a plan cites, each where it is cited: what the rules on their validity look at.

Left out is what a plan may name though it is dead: what stands in the title of another document or in quotes, and
where replacing, amending, repealing or summing up is what is spoken of.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics import Loc
from kehoach.law.documents import LegalDocument, Register
from kehoach.law.known import known
from kehoach.model.once import once
from kehoach.model.van_ban import CanCu, VanBan
from kehoach.review.bases import citations
from kehoach.review.mentions import LONGEST, Mention, day_of, in_quotes, mentions
from kehoach.review.places import BODY, texts
from kehoach.review.ten_co_quan import may_be_same
from kehoach.wording.citations import Citation, parse_citation
from kehoach.wording.dates import Ngay
from kehoach.wording.patterns import compiled


class Cited(NamedTuple):
    """A document of the register where it is cited; `entry` is the căn cứ, None where the text mentions it."""

    loc: Loc
    entry: CanCu | None
    citation: Citation  # as it was typed
    document: LegalDocument


_OF_THE_PAST = (
    "thay thế", "thay cho", "sửa đổi", "bổ sung", "bãi bỏ", "hủy bỏ", "hết hiệu lực", "hợp nhất", "đính chính",
    "rà soát", "hệ thống hóa", "tổng kết", "sơ kết", "đánh giá", "kết quả thực hiện", "kết quả triển khai",
    "kết quả thi hành", "trước đây", "đã ban hành", "chấm dứt", "cũ",
)  # fmt: skip
PAST = compiled(rf"(?<!\w)(?:{'|'.join(_OF_THE_PAST)})(?!\w)", re.IGNORECASE, signs=_OF_THE_PAST)
_SENTENCE_END = compiled(r"[.;:](?:\s|$)")


@once
def cited(plan: VanBan) -> tuple[Cited, ...]:
    """Return what a plan cites, each căn cứ, then each document where the text first mentions it."""
    return tuple(_cited(plan))


def _cited(plan: VanBan) -> Iterator[Cited]:
    yield from _bases(plan)
    met: set[str] = set()
    if PAST.search(plan.trich_yeu):
        return  # a plan to sum up, to revise: it speaks of what was
    named: dict[Loc, list[Mention]] = {}
    for mention in mentions(plan):
        named.setdefault(mention.loc, []).append(mention)
    for loc, text in texts(plan, "/", *LAWS):
        if loc[0] in BODY:
            for each, at in _mentioned(loc, text, named.get(loc, [])):
                number = each.document.so_ky_hieu
                if number not in met and not _is_past(text, at):
                    met.add(number)
                    yield each


def _bases(plan: VanBan) -> Iterator[Cited]:
    subject = plan.trich_yeu if PAST.search(plan.trich_yeu) else ""
    for loc, entry, citation in citations(plan):
        document = find(citation, known())
        if document and not (subject and _names(subject, document)):
            yield Cited((*loc, "nguyen_van") if entry.nguyen_van else loc, entry, citation, document)


def _names(text: str, document: LegalDocument) -> bool:
    return document.so_ky_hieu in text or bool(document.ten and document.ten.casefold() in text.casefold())


def find(citation: Citation, register: Register) -> LegalDocument | None:
    """Return the document that is cited; of a law cited with a wrong day, the one of that name and year."""
    number = citation.so_ky_hieu
    if number and not citation.ngay and not _YEAR.search(number):
        return None  # such numbers are given anew each year
    document = register.of(citation)
    if document and not citation.is_law:
        return document if may_be_same(citation.co_quan, document.co_quan) else None
    if document is None and citation.is_law and citation.ten and citation.ngay:
        same = register.by_name(citation.loai, citation.ten, Ngay(citation.ngay.nam))
        return same[0] if len(same) == 1 else None
    return document


LAWS = ("uật ", "ệnh ")
_YEAR = compiled(r"/(?:19|20)\d\d/")
OF_LAW = compiled(
    r"(?:,? \(?số:? (?P<so>\d{1,3}/\d{4}/[A-Z-]{1,10}\d{1,2})\)?)?"
    r"(?:,? ngày (?P<ngay>\d{1,2})(?:/| tháng )(?P<thang>\d{1,2})(?:/| năm )(?P<nam>\d{4})"
    r"|,? (?:năm )?(?P<rieng>(?:19|20)\d\d))?"
    r"(?![\d/])"
)


def _mentioned(loc: Loc, text: str, named: list[Mention]) -> Iterator[tuple[Cited, int]]:
    """Yield what one text mentions, and where in it."""
    for each in named:
        citation = Citation(each.loai, so_ky_hieu=each.so, ngay=each.ngay, co_quan=each.co_quan)
        if not each.nested and (found := find(citation, known())):
            yield Cited(loc, None, citation, found), each.at
    if not any(sign in text for sign in LAWS):
        return
    for law in known().laws_in(text):
        said = OF_LAW.match(text, law.end())
        name = parse_citation(law[0][0].upper() + law[0][1:])
        if not said or not name:
            continue
        day = day_of(said) if said["ngay"] else Ngay(int(said["rieng"])) if said["rieng"] else None
        citation = Citation(name.loai, ten=name.ten, so_ky_hieu=said["so"], ngay=day)
        if (said["so"] or day) and (found := find(citation, known())):
            yield Cited(loc, None, citation, found), law.start()


def _is_past(text: str, start: int) -> bool:
    """Whether what stands there is quoted, or its sentence speaks of what was."""
    if in_quotes(text, start):
        return True
    before, after = text[max(0, start - LONGEST) : start], text[start : start + LONGEST]
    begins = max((each.end() for each in _SENTENCE_END.finditer(before)), default=0)
    end = _SENTENCE_END.search(after)
    return bool(PAST.search(before[begins:] + after[: end.start() if end else None]))
