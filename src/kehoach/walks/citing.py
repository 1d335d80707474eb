"""The walk of a plan's citations: each document that it names, and what the register knows of it.

It is the gate before a document that somebody, or some assistant, made up: what the register does not hold is not
wrong for that, but a person has to have seen it.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from kehoach.diagnostics import Loc

if TYPE_CHECKING:
    from kehoach.law.documents import Register
    from kehoach.model.ke_hoach import KeHoach

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

    found: dict[str, CitedDocument] = {}
    with using(register):
        for each in _named(plan):
            found.setdefault(each.name.casefold(), each)
    return tuple(found.values())


def _named(plan: "KeHoach") -> Iterator[CitedDocument]:
    from kehoach.law.known import known
    from kehoach.law.status import day_to_judge, standing
    from kehoach.law.telling import status_words
    from kehoach.review.bases import citations, named
    from kehoach.review.cited import cited, find
    from kehoach.review.mentions import mentions
    from kehoach.wording.citations import Citation

    day = day_to_judge(plan.ngay_ban_hanh, known())
    typed = [(loc, citation) for loc, _, citation in citations(plan)]
    typed += [
        (each.loc, Citation(each.loai, so_ky_hieu=each.so, ngay=each.ngay, co_quan=each.co_quan))
        for each in mentions(plan)
    ]
    typed += [(each.loc, each.citation) for each in cited(plan)]
    for loc, citation in typed:
        document = find(citation, known())
        status = status_words(standing(document, day, known())) if document else UNKNOWN
        yield CitedDocument(_way(loc), named(citation), status, document is not None)


def _way(loc: Loc) -> str:
    return ".".join(map(str, loc))
