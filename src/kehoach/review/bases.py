"""The căn cứ of a plan that name a document, with their parts: what the rules on căn cứ look at."""

import re
from collections.abc import Iterator

from kehoach.diagnostics import Loc
from kehoach.model.once import once
from kehoach.model.van_ban import CanCu, VanBan
from kehoach.review.mentions import LONGEST
from kehoach.wording.citations import Citation, parse_citation
from kehoach.wording.patterns import compiled

_BEGINNING = compiled(r"^(?:[-–+•*] *)?(?:căn cứ:? )?(?:vào )?", re.IGNORECASE)


@once
def citations(plan: VanBan) -> list[tuple[Loc, CanCu, Citation]]:
    """Return each căn cứ that names a document, with its parts; a lower-case "luật" is a law all the same."""
    return [*_citations(plan)]


def _citations(plan: VanBan) -> Iterator[tuple[Loc, CanCu, Citation]]:
    for index, entry in enumerate(plan.can_cu):
        citation = parse_citation(capital(bare(entry.nguyen_van[:LONGEST]))) if entry.nguyen_van else _from_parts(entry)
        if citation:
            yield ("can_cu", index), entry, citation


def _from_parts(entry: CanCu) -> Citation:
    return Citation(
        loai=capital(entry.loai or ""),
        ten=entry.ten,
        so_ky_hieu=entry.so_ky_hieu,
        ngay=entry.ngay,
        co_quan=entry.co_quan,
        trich_yeu=entry.trich_yeu,
    )


def bare(text: str) -> str:
    """Return the text of a căn cứ without the dash and the words "Căn cứ" that the program writes."""
    return _BEGINNING.sub("", text, count=1)


def capital(text: str) -> str:
    """Return `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def named(citation: Citation) -> str:
    """Return what a reader knows the document by: kind, name, number."""
    number = f"số {citation.so_ky_hieu}" if citation.so_ky_hieu else ""
    return " ".join(part for part in (citation.loai, citation.ten, number) if part)
