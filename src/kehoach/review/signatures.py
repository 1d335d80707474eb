"""How each person signs a document: what the rules on signatures look at."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics import Loc
from kehoach.model.once import once
from kehoach.model.van_ban import VanBan
from kehoach.review.nguoi_ky import signers
from kehoach.wording.agencies import nguoi_dung_dau
from kehoach.wording.blanks import has_blank
from kehoach.wording.patterns import compiled
from kehoach.wording.signing import derive


class Signature(NamedTuple):
    """How one person signs: `rights` are the codes of authority, the author's or the usual ones."""

    number: int  # counted from 0
    agency: str
    head: str | None  # the title of the agency's head, as far as it is known
    head_is_told: bool  # by the author, who may know more than its name says
    rights: tuple[str, ...]
    title: str

    @property
    def is_delegated(self) -> bool:
        return "TL" in self.rights or "TUQ" in self.rights

    @property
    def at_rights(self) -> Loc:
        return ("nguoi_ky", self.number, "quyen_han")

    @property
    def at_title(self) -> Loc:
        return ("nguoi_ky", self.number, "chuc_vu")


@once
def signatures(plan: VanBan) -> tuple[Signature, ...]:
    """Return the signatures that can be judged: a blank is nobody's title, an abbreviation in it is told by itself."""
    return tuple(_judged(plan))


def _judged(plan: VanBan) -> Iterator[Signature]:
    for index, signer, agency in signers(plan):
        title = unicodedata.normalize("NFC", signer.chuc_vu or "").strip()
        if has_blank(title) or has_blank(agency.ten) or TYPED.match(title):
            continue
        rights = signer.quyen_han if signer.quyen_han is not None else derive(agency.ten, title)
        told = agency.nguoi_dung_dau
        yield Signature(index, agency.ten, told or nguoi_dung_dau(agency.ten), bool(told), tuple(rights), title)


TYPED = compiled(
    r"\s*(?:(?:TM|KT|TL|TUQ)\b|Q\.|[TK]/[MTL]\b)", re.IGNORECASE, signs=("tm", "kt", "tl", "tuq", "q.", "t/", "k/")
)
