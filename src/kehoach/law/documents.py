"""Documents that plans cite: looked up by kind and number, by name and date, by words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from kehoach.wording.citations import LAWS, Citation
from kehoach.wording.dates import Ngay, parse_ngay
from kehoach.wording.kept import kept
from kehoach.wording.patterns import compiled

# A document as the compiled facts hold it, days as texts, "" and () for what is not known: loai, ngay, co_quan, ten
# (of a law its name, else the summary), hieu_luc_tu, het_hieu_luc, thay_the_boi, sua_doi_boi, chu_de, ghi_chu,
# chua_kiem_chung.
Row = tuple[
    str, str, str, str, str, str, tuple[str, ...], tuple[str, ...], str, str, tuple[str, ...]
]  # fmt: skip


class LegalDocument(NamedTuple):
    """A document of the register. What the register does not know is None or empty, never guessed."""

    so_ky_hieu: str
    loai: str
    co_quan: str
    ngay: Ngay | None = None
    ten: str | None = None  # of a law, without its kind
    trich_yeu: str | None = None  # of any other document
    hieu_luc_tu: Ngay | None = None
    het_hieu_luc: Ngay | None = None  # the first day on which it is no longer in force
    thay_the_boi: tuple[str, ...] = ()  # numbers
    sua_doi_boi: tuple[str, ...] = ()  # numbers, some of documents that the register does not hold
    chu_de: str = ""
    ghi_chu: str = ""
    chua_kiem_chung: tuple[str, ...] = ()  # the fields that one source alone, or none, speaks for

    @property
    def citation(self) -> Citation:
        """Return the citation as PL I.II.6.a wants it: a law by name and date, any other document in full."""
        if self.loai in LAWS:
            return Citation(self.loai, ten=self.ten, ngay=self.ngay)
        return Citation(
            self.loai, so_ky_hieu=self.so_ky_hieu, ngay=self.ngay, co_quan=self.co_quan, trich_yeu=self.trich_yeu
        )

    def is_sure(self, *fields: str) -> bool:
        """Whether two sources speak for each of these fields."""
        return not set(fields) & set(self.chua_kiem_chung)


class Register:
    """Documents by number. Numbers are compared without regard to case and spaces."""

    def __init__(self, rows: Mapping[str, Row], data_until: Ngay) -> None:
        self._rows = rows
        self._read_before: dict[str, LegalDocument] = {}
        self.data_until = data_until

    def __iter__(self) -> Iterator[LegalDocument]:
        return map(self._read, self._rows)

    def by_number(self, number: str, ngay: Ngay | None = None, loai: str | None = None) -> LegalDocument | None:
        """Return the document of that number, or None if the register does not hold it.

        A number without a year ("71/NQ-CP") is given anew each year: with a day of another year it is another
        document. `loai` is its kind, when that is known too.
        """
        found = number if number in self._rows else self._keys.get(_key(number))
        if found is None:
            return None
        document = self._read(found)
        if loai and loai.casefold() != document.loai.casefold():
            return None
        same_year = ngay is None or document.ngay is None or ngay.nam == document.ngay.nam
        return document if same_year or _HAS_YEAR.search(found) else None

    def by_name(self, loai: str, ten: str, ngay: Ngay | None = None) -> list[LegalDocument]:
        """Return the laws of that kind and name, the newest first; with `ngay`, those that may be of that day."""
        found = [self._read(number) for number in self._laws.get(plain_name(f"{loai} {ten}"), ())]
        if ngay:
            found = [each for each in found if each.ngay and ngay.earliest <= each.ngay <= ngay.latest]
        return sorted(found, key=_newest)

    def laws_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where the laws of the register are named in a text; of overlapping names the longest."""
        if not self._law_begins.search(text):  # most texts speak of "pháp luật", few name a law
            return
        said = plain_name(text)
        names = sorted((name for name in self._laws if name in said), key=len, reverse=True)
        if names:
            words = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
            yield from re.finditer(rf"(?<!\w)(?:{words})(?!\w)", text, re.IGNORECASE)

    def similar(self, citation: Citation) -> LegalDocument | None:
        """Return the document that a citation with a number we do not hold tells by kind, day and summary or name."""
        told = _told(citation.ten or citation.trich_yeu or "")
        same = self._by_day.get((citation.loai, str(citation.ngay)), ()) if told and citation.ngay else ()
        return next((self._read(number) for number in same if _told(self._rows[number][3]) == told), None)

    def of(self, citation: Citation) -> LegalDocument | None:
        """Return the document that is cited, by its number or, for a law, by name and date; None if not held."""
        if citation.so_ky_hieu:
            return self.by_number(citation.so_ky_hieu, citation.ngay, citation.loai)
        if citation.ten and citation.ngay:
            found = self.by_name(citation.loai, citation.ten, citation.ngay)
            return found[0] if len(found) == 1 else None
        return None

    def search(self, words: Iterable[str]) -> list[LegalDocument]:
        """Return the documents in which the words stand, the newest first: together, or else all of them somewhere.

        A word typed without accents finds those with any; one that has accents only itself.
        """
        text = " ".join(words)
        if exact := self.by_number(text):
            return [exact]
        wanted = _typed(text).split()
        if not wanted:
            return []
        documents = [(_words_of(each), each) for each in self]
        together = [each for said, each in documents if stands(" ".join(wanted), said)]
        found = together or [each for said, each in documents if all(stands(word, said) for word in wanted)]
        return sorted(found, key=_newest)

    @cached_property
    def _keys(self) -> dict[str, str]:
        return {_key(number): number for number in self._rows}

    @cached_property
    def _by_day(self) -> dict[tuple[str, str], list[str]]:
        """The numbers of each kind and day: a plan may cite thousands that we do not hold."""
        numbers: dict[tuple[str, str], list[str]] = {}
        for number, (loai, ngay, *_) in self._rows.items():
            numbers.setdefault((loai, ngay), []).append(number)
        return numbers

    @cached_property
    def _law_begins(self) -> re.Pattern[str]:
        """What finds a kind of laws and the first word of a name that one has: a look before the dear `laws_in`.

        The first letter is a set of two, which `re` seeks quickly; of a pattern that takes all capitals for small
        letters it tries each character.
        """
        kinds = {law.casefold().split()[-1] for law in LAWS}
        firsts = {plain_name(ten).split()[0] for loai, _, _, ten, *_ in self._rows.values() if loai in LAWS and ten}
        initials = "".join(sorted({kind[0] + kind[0].upper() for kind in kinds}))
        rests, words = ("|".join(map(re.escape, sorted(each))) for each in ({kind[1:] for kind in kinds}, firsts))
        return compiled(rf"[{initials}](?i:(?:{rests})\s+(?:{words}))(?!\w)")

    @cached_property
    def _laws(self) -> dict[str, list[str]]:
        """The numbers of the laws of each kind and name: five laws may bear one name, each replacing the one before.

        One of which the register does not know the name is found by its number alone.
        """
        laws: dict[str, list[str]] = {}
        for number, (loai, _, _, ten, *_) in self._rows.items():
            if loai in LAWS and ten:
                laws.setdefault(plain_name(f"{loai} {ten}"), []).append(number)
        return laws

    def with_rows(self, rows: Mapping[str, Row]) -> "Register":
        """Return a register that holds `rows` too; of one number the given row counts."""
        given = {_key(number) for number in rows}
        kept = {number: row for number, row in self._rows.items() if _key(number) not in given}
        return Register(kept | dict(rows), self.data_until)

    def _read(self, number: str) -> LegalDocument:
        if number not in self._read_before:
            self._read_before[number] = self._read_row(number)
        return self._read_before[number]

    def _read_row(self, number: str) -> LegalDocument:
        loai, ngay, co_quan, ten, begins, ends, replaced, amended, subject, note, doubts = self._rows[number]
        law, other = (ten or None, None) if loai in LAWS else (None, ten or None)
        days = _day(begins), _day(ends)
        return LegalDocument(
            number, loai, co_quan, _day(ngay), law, other, *days, replaced, amended, subject, note, doubts
        )


@cache
def register() -> Register:
    """Return the register that comes with the program."""
    from kehoach.law.compiled.van_ban import DATA_UNTIL, VAN_BAN

    return Register(VAN_BAN, parse_ngay(DATA_UNTIL))


_HAS_YEAR = compiled(r"/(?:19|20)[0-9]{2}(?:/|$)")


def _told(text: str) -> str:
    """Return a summary or a name as it is compared with others; "về" may stand before it or not."""
    return plain_name(text).removeprefix("về ")


@kept
def plain_name(text: str) -> str:
    """Return a name as it is compared with others: one spelling of ủy, no capitals, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().replace("uỷ", "ủy").split())


def without_accents(text: str) -> str:
    """Return `text` in small letters without accents: "Đề án" → "de an"."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(char for char in apart if not unicodedata.combining(char))


def stands(words: str, text: str) -> bool:
    """Whether whole words stand in a text; words without accents find those with any. Both in small letters."""
    if words == without_accents(words):
        text = without_accents(text)
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _typed(text: str) -> str:
    return " ".join(re.sub(r"[,;“”\"]", " ", unicodedata.normalize("NFC", text).casefold()).split())


def _words_of(document: LegalDocument) -> str:
    said = (document.loai, document.ten, document.trich_yeu, document.so_ky_hieu, document.co_quan, document.ghi_chu)
    return _typed(" ".join([*filter(None, said), document.chu_de.replace("_", " ")]))


def _newest(document: LegalDocument) -> tuple[bool, int, str]:
    day = document.ngay
    return day is None, -(day.nam * 10000 + (day.thang or 0) * 100 + (day.ngay or 0)) if day else 0, document.so_ky_hieu


def _key(number: str) -> str:
    return "".join(unicodedata.normalize("NFC", number).casefold().split())


def _day(iso: str) -> Ngay | None:
    return parse_ngay(iso) if iso else None
