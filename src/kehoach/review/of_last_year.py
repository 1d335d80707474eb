"""What of a plan's words is last year's: its own years, documents made for one year, figures to look at again."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.law.known import known
from kehoach.model.ke_hoach import KeHoach
from kehoach.review.cited import LAWS, OF_LAW
from kehoach.review.mentions import ANY_DATE
from kehoach.wording.citations import KINDS
from kehoach.wording.citations import LAWS as LAWS_CITED
from kehoach.wording.patterns import compiled
from kehoach.wording.years import DOCUMENT, Change, Covered, OwnYears, Span, blank, changes

_SCHOOL_YEAR = compiled(r"(?<!\w)năm\s+học\s+(20[0-9]{2})(?:\s*[-–—]\s*20[0-9]{2})?", re.IGNORECASE)
_YEAR = compiled(r"(?<!\w)(?<!đến )(?<!từ )năm\s+(20[0-9]{2})(?!\d)", re.IGNORECASE)
_PERIOD = compiled(r"(?<!\d)(20[0-9]{2})\s*(?:[-–—]|đến(?:\s+năm)?)\s*(20[0-9]{2})(?!\d)")


def own_years(plan: KeHoach, new: int | None) -> OwnYears | None:
    """Return the years that a plan is for, with how much later `new` is, or else a year; None where it names none.

    Its summary tells them, else the date of issue. A summary may name the year of a law too, so that where the date is
    known only its year, and the next, count.
    """
    decision = plan.kem_theo_quyet_dinh
    said, day = plan.trich_yeu, plan.ngay_ban_hanh or (decision and decision.ngay)
    near = {day.nam, day.nam + 1} if day else set()
    if school := _SCHOOL_YEAR.search(said):
        first = int(school[1])
        return OwnYears(frozenset({first, first + 1}), _by(first, new))
    told = [int(year) for year in _YEAR.findall(said) if not near or int(year) in near]
    if not told and (period := _PERIOD.search(said)) and int(period[1]) < int(period[2]):
        begins, ends = int(period[1]), int(period[2])
        return OwnYears(frozenset(), (ends + 1 if new is None else new) - begins, (begins, ends))
    if not told and not near:
        return None
    year = told[-1] if told else min(near)
    return OwnYears(frozenset({year}), _by(year, new))


def _by(year: int, new: int | None) -> int:
    return 1 if new is None else new - year


class Doubt(NamedTuple):
    """What the author is to look at again in a text: where it stands there, and its words."""

    start: int
    message: str


class Renewal(NamedTuple):
    """What becomes of a text, and what in it is to be looked at again."""

    changes: tuple[Change, ...]
    doubts: tuple[Doubt, ...]


# Made for the plan itself, which is proposed, reported and answered anew.
_OF_THE_MOMENT = frozenset({"tờ trình", "báo cáo", "công văn", "biên bản"})
_LASTING = frozenset(  # until another ends them, which the register tells
    {*map(str.casefold, LAWS_CITED), "nghị định", "thông tư", "thông tư liên tịch"}
)
_OF_NO_YEAR = compiled(r"/(?:19|20)[0-9]{2}/|/TW$|UBTVQH")  # laws, whose number has its year; of the Party's centre
_KIND = compiled(rf"(?:{'|'.join((*KINDS, *LAWS_CITED, 'Biên bản'))})(?!\w)", re.IGNORECASE)
_QUOTED = compiled(r"“[^”\n]{1,300}”|\"[^\"\n]{1,300}\"")
_ENDS = compiled(r"[.;](?:\s|$)|\n|,\s+(?=[A-ZĐĂÂÊÔƠƯÀÁẢÃẠỦỤ])")
_UNKNOWN_LAW = compiled(r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết)\s[^,.;:“”\n]{3,160}?\sngày\s+$")
_FULL = compiled(r"[0-9]{1,2}(?:/|\s+tháng\s+)[0-9]{1,2}(?:/|\s+năm\s+)[0-9]{4}")
_LONGEST = 600  # characters of one citation
_BEFORE = 60  # characters before a number in which its kind is named


def renewal(text: str, years: OwnYears, *, is_basis: bool = False) -> Renewal:
    """Return what becomes of a text in the next plan; `is_basis` says that all of it cites a document.

    The number and date of a document are never another year's. One whose own summary names the year was made for that
    year: its number is a blank then, for there may be a new one.
    """
    documents = list(DOCUMENT.finditer(text))
    zones = list(_zones(text, documents, is_basis))
    held = [*_held(text), *(each.span() for each in ANY_DATE.finditer(text) if is_basis)]
    doubted = [*zones, *(each.span() for each in _QUOTED.finditer(text))]
    found = changes(text, years, held, [*doubted, (0, len(text))] if is_basis else doubted)
    doubts = []
    last = 0
    for document, (start, end) in zip(documents, zones, strict=True):
        is_yearly = any(start <= each.start < end for each in found)
        kinds = _KIND.findall(text, max(last, document.start() - _BEFORE), document.start())
        last = document.end()
        kind = kinds[-1].casefold() if kinds else ""
        year = int(document["nam"] or document["rieng"] or 0)
        of_last = bool(year) and (year in years.own or years.is_near(year))
        if years.by and (is_yearly or (of_last and kind in _OF_THE_MOMENT)):
            found.append(Change(*document.span(), blank(document[0]), is_sure=False))
        elif year in {*years.own, years.first - 1} and kind not in _LASTING and not _OF_NO_YEAR.search(document["so"]):
            doubts.append(Doubt(document.start(), f"{kinds[-1] if kinds else 'văn bản'} số {document['so']}"))
    return Renewal(tuple(sorted(found)), tuple(doubts))


def is_lasting(loai: str) -> bool:
    """Whether documents of a kind are made for no year."""
    return loai.casefold() in _LASTING


def _zones(text: str, documents: list[re.Match[str]], is_basis: bool) -> Iterator[Span]:
    """Yield of each document that is named where its issuer and summary stand."""
    for index, document in enumerate(documents):
        start = document.end()
        until = documents[index + 1].start() if index + 1 < len(documents) else len(text)
        until = until if is_basis else min(until, start + _LONGEST)
        ends = None if is_basis else _ENDS.search(text, start, until)
        yield start, ends.start() if ends else until


def _held(text: str) -> Iterator[Span]:
    """Yield the names and years of laws; the numbers and dates of documents `changes` knows itself."""
    if any(sign in text for sign in LAWS):
        for law in known().laws_in(text):
            said = OF_LAW.match(text, law.end())
            yield law.start(), said.end() if said else law.end()
    for day in _FULL.finditer(text):
        if _UNKNOWN_LAW.search(text, max(0, day.start() - 200), day.start()):
            yield day.span()


_SHARE = compiled(r"(?<![0-9.,])[0-9](?:[0-9.,]{0,30}[0-9])?\s*%")
_SUM = compiled(r"(?<![0-9.,])[0-9](?:[0-9.,]{0,30}[0-9])?\s*(?:triệu|tỷ|nghìn|đồng)(?!\w)", re.IGNORECASE)
_ORDINAL = compiled(
    r"(?<!\w)(?:lần\s+thứ\s+\w+|năm\s+(?:đầu tiên|đầu|cuối|thứ\s+\w+)\s+(?:thực hiện|triển khai|của))", re.IGNORECASE
)
_THINGS = (
    "người|hộ|cây|lượt|lớp|buổi|cuộc|hội nghị|tin|bài|văn bản|thủ tục|hồ sơ|suất|căn|nhà|ha|km|tấn|kg|con|mô hình"
    "|công trình|doanh nghiệp|hợp tác xã|học sinh|cán bộ|đảng viên|hội viên|đoàn viên|thôn|xã|phường|tổ|đợt|sản phẩm"
    "|giấy chứng nhận"
)
_THOUSANDS = r"(?<![\w/.,\-])[0-9]{1,3}(?:\.[0-9]{3}){1,5}(?![\w.]|,[0-9])"
_AMOUNT = compiled(rf"{_THOUSANDS}(?:\s+(?:{_THINGS})(?!\w))?|(?<![\w/.,\-])[0-9]{{2,9}}\s+(?:{_THINGS})(?!\w)")
_CAPITAL = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠ-Ỹ"
_PERSON = compiled(
    rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|[Tt]hầy|[Cc]ô)\s+(?:[{_CAPITAL}]\w*\s+){{1,4}}[{_CAPITAL}]\w*"
)
_REACHED = compiled(
    r"(?<![\w.,])(?:\+84|0)[0-9]{1,3}(?:[ .\-]?[0-9]{3,4}){2}(?!\w)"
    r"|(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,64}(?:\.[\w\-]{1,64}){1,4}"
)
SUMS, OLD_YEARS = "số tiền", "năm cũ giữ nguyên"
FIGURES = (
    ("tỷ lệ, chỉ tiêu", _SHARE), (SUMS, _SUM), ("số lượng, chỉ tiêu", _AMOUNT), ("lần thứ, năm thứ", _ORDINAL),
    ("người nêu tên", _PERSON), ("số điện thoại, thư điện tử", _REACHED),
)  # fmt: skip


def figures(text: str) -> Iterator[tuple[str, Doubt]]:
    """Yield what a text has of figures and names that hold for one year, with the kind of each; each place once."""
    taken = Covered(text)
    for kind, pattern in FIGURES:
        for found in pattern.finditer(text):
            if taken.is_free(found.span()):
                taken.add(found.span())
                yield kind, Doubt(found.start(), found[0])


def left_over(text: str, years: OwnYears, renewed: Renewal) -> Iterator[Doubt]:
    """Yield where a text still names the plan's year, or the one before: a period that goes on, a form nobody knows."""
    gone = ((each.start, each.end) for each in renewed.changes)
    held = Covered(text, [*gone, *(document.span() for document in DOCUMENT.finditer(text)), *_held(text)])
    for _, pattern in FIGURES:  # 2026 hộ
        for figure in pattern.finditer(text):
            held.add(figure.span())
    for found in _A_YEAR.finditer(text):
        said = {int(year) for year in found.groups() if year}
        is_ours = said & {*years.own, years.first - 1, *(years.period or ())}
        if is_ours and held.is_free(found.span()):
            before = text[max(0, found.start() - 60) : found.start()].split(" ")[
                -3:
            ]  # two words, and what the year is glued to
            yield Doubt(found.start(), " ".join([*before[:-1], before[-1] + found[0]]).strip())


_A_YEAR = compiled(
    r"(?<![0-9.,])((?:19|20)[0-9]{2})(?![0-9]|[.,][0-9])"
    r"(?:\s*(?:[-–—/]|đến|tới)\s*(?:năm\s+)?((?:19|20)[0-9]{2})(?![0-9]|[.,][0-9]))?"
)
