"""What the register answers when somebody asks for a document or a name: all that is known of it on a day."""

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.law.documents import LegalDocument, Register, stands
from kehoach.law.names import FormerName, former_names, former_provinces
from kehoach.law.status import Standing, standing, successors
from kehoach.wording.citations import format_citation, missing, parse_citation
from kehoach.wording.dates import Ngay


class Reference(NamedTuple):
    """A document, how it stands on the day that was asked for, and what stands in its place."""

    document: LegalDocument
    standing: Standing
    successors: tuple[LegalDocument, ...]

    @property
    def text(self) -> str:
        """Return the citation to paste (PL I.II.6.a); without what the register does not know."""
        return format_citation(self.document.citation)

    @property
    def missing(self) -> list[str]:
        """Return the parts that PL I.II.6.a wants and the register does not know."""
        return missing(self.document.citation)

    @property
    def data(self) -> dict[str, str]:
        """Return the citation as an entry of `can_cu`."""
        citation = self.document.citation
        parts = {
            "loai": citation.loai,
            "ten": citation.ten,
            "so_ky_hieu": citation.so_ky_hieu,
            "ngay": citation.ngay and str(citation.ngay),
            "co_quan": citation.co_quan,
            "trich_yeu": citation.trich_yeu,
        }
        return {key: value for key, value in parts.items() if value}


def references(words: Sequence[str], on: Ngay, register: Register) -> list[Reference]:
    """Return the documents that the words cite, or in which they stand, as they are on a day."""
    citation = parse_citation(" ".join(words))
    cited = register.of(citation) if citation else None
    return [
        Reference(each, standing(each, on, register), tuple(successors(each, on, register)))
        for each in ([cited] if cited else register.search(words))
    ]


def names_changed(words: Sequence[str], on: Ngay) -> list[FormerName]:
    """Return the names of bodies, terms and provinces that are former on a day and in which the words stand."""
    asked = " ".join(words).casefold()
    former = (*former_names(on), *former_provinces(on)) if asked else ()
    return [each for each in former if stands(asked, each.cu.casefold())]
