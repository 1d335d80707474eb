"""The walk of a plan's citations: each document that it names, and what the register knows of it.

It is the gate before a document that somebody, or some assistant, made up: what the register does not hold is not
wrong for that, but a person has to have seen it.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from kehoach.diagnostics import Loc

if TYPE_CHECKING:
    from kehoach.law.documents import LegalDocument, Register
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.review.spoken_of import SpokenOf
    from kehoach.wording.citations import Citation

MOST_OF_ONE_NAME = 20  # documents
UNKNOWN = "không có trong dữ liệu"


class CitedDocument(NamedTuple):
    """A document that a plan names.

    Attributes:
        at: the way to the value that names it first: "can_cu.0", "noi_dung.cac_muc.2".
        name: "Nghị định số 30/2020/NĐ-CP", "Luật Thủ đô".
        status: "còn hiệu lực từ 05/3/2020", as of the plan's day; UNKNOWN where the register does not hold it.
        is_known: whether the register holds it.
    """

    at: str
    name: str
    status: str
    is_known: bool


def cited_documents(plan: "KeHoach", register: "Callable[[], Register]") -> tuple[CitedDocument, ...]:
    """Return the documents that a plan names, each once, in the order of its fields; `register` opens the register."""
    from kehoach.law.known import using

    with using(register):
        return tuple(_named(plan))


def _named(plan: "KeHoach") -> Iterator[CitedDocument]:
    from kehoach.law.known import known
    from kehoach.law.status import day_to_judge, standing
    from kehoach.law.telling import status_words
    from kehoach.review.bases import named
    from kehoach.review.cited import find

    day = day_to_judge(plan.ngay_ban_hanh, known())
    for each in _apart(plan):
        document = find(each.citation, known()) or _by_number(each.citation, known())
        status = status_words(standing(document, day, known())) if document else UNKNOWN
        yield CitedDocument(_way(each.loc), each.name or named(each.citation), status, document is not None)


def _apart(plan: "KeHoach") -> Iterator["SpokenOf"]:
    """Yield the documents of a plan, each once; those of one name with other days or issuers are others."""
    from kehoach.review.bases import named
    from kehoach.review.spoken_of import same_number, spoken_of

    kept: dict[str, list[SpokenOf]] = {}
    for each in _cited(plan):
        key = same_number(named(each.citation))
        others = kept.setdefault(key, [])
        same = next((at for at, one in enumerate(others) if _may_be_one(one.citation, each.citation)), None)
        if same is None and len(others) < MOST_OF_ONE_NAME:
            name = f"{named(each.citation)} {_what_differs(each.citation)}" if others else ""
            others.append(each._replace(name=name))
        elif same is not None and each.citation.ngay and not others[same].citation.ngay:  # told in full later
            others[same] = others[same]._replace(citation=each.citation)
    found = [each for several in kept.values() for each in several]
    numbers = {same_number(each.citation.so_ky_hieu) for each in found if each.citation.so_ky_hieu}
    short = {re.split("[-/]", number)[0] for number in numbers}
    names = {named(each.citation).casefold() for each in found}
    yield from found
    for each in spoken_of(plan):
        number = same_number(each.citation.so_ky_hieu or "")
        is_met = each.name.casefold() in names or (number and number in numbers | short)
        if not is_met:
            names.add(each.name.casefold())
            numbers |= {number} if number else set()
            yield each


def _cited(plan: "KeHoach") -> Iterator["SpokenOf"]:
    """Yield what is cited as the decree wants it: căn cứ, mentions with number, laws with their day."""
    from kehoach.review.bases import citations
    from kehoach.review.cited import cited
    from kehoach.review.mentions import mentions
    from kehoach.review.spoken_of import SpokenOf
    from kehoach.wording.citations import Citation

    for loc, _, citation in citations(plan):
        yield SpokenOf(loc, "", citation)
    for each in mentions(plan):
        yield SpokenOf(each.loc, "", Citation(each.loai, so_ky_hieu=each.so, ngay=each.ngay, co_quan=each.co_quan))
    for law in cited(plan):
        yield SpokenOf(law.loc, "", law.citation)


def _may_be_one(one: "Citation", other: "Citation") -> bool:
    """Whether two citations with one number may be of one document."""
    from kehoach.review.ten_co_quan import may_be_same

    if one.ngay and other.ngay and not one.ngay.earliest <= other.ngay.latest >= other.ngay.earliest <= one.ngay.latest:
        return False
    return may_be_same(one.co_quan, other.co_quan)


def _what_differs(citation: "Citation") -> str:
    from kehoach.wording.dates import format_ngay

    day = f"ngày {format_ngay(citation.ngay)}" if citation.ngay and citation.ngay.whole else ""
    return " ".join(filter(None, [day, f"của {citation.co_quan}" if citation.co_quan else ""]))


def _by_number(citation: "Citation", register: "Register") -> "LegalDocument | None":
    """Return the document of a number without a kind, if that alone tells it: a number with its year."""
    number = citation.so_ky_hieu or ""
    return register.by_number(number) if not citation.loai and re.search(r"/(?:19|20)\d\d/", number) else None


def _way(loc: Loc) -> str:
    return ".".join(map(str, loc))
