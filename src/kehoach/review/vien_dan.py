"""Rules on how other documents are named anywhere in a plan: full the first time, with one date, dates in one style."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach.diagnostics import Edit, Finding, Loc
from kehoach.model.ke_hoach import KeHoach
from kehoach.review.places import field, is_paragraph, paragraphs, texts
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, needs, quoted
from kehoach.review.ten_co_quan import may_be_same
from kehoach.wording.citations import parse_citation
from kehoach.wording.dates import Ngay, format_thoi_gian

# Kinds of documents that bear a number: PL III.I, and what the Party and the assemblies issue.
KINDS = (
    "Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Kế hoạch|"
    "Chương trình hành động|Chương trình|Đề án|Hướng dẫn|Thông báo|Kết luận|Công văn|Công điện|Tờ trình|Báo cáo"
)
NUMBER = r"\d[^\s,;()“”\"]{0,60}"
_MENTION = re.compile(rf"(?<!\w)(?P<loai>{KINDS}) số:? (?P<so>{NUMBER})", re.IGNORECASE)
_DATE = re.compile(r",? ngày (?P<ngay>\d{1,2})(?P<nganh>/| tháng )(?P<thang>\d{1,2})(?:/| năm )(?P<nam>\d{4})(?!\d)")
_ANY_DATE = re.compile(
    r"(?<!\w)ngày (?P<ngay>\d{1,2})(?:/| tháng )(?P<thang>\d{1,2})(?:/| năm )(?P<nam>\d{4})(?!\d)", re.IGNORECASE
)
LONGEST = 2000  # characters of one citation: what follows is none any more
_SENTENCE_END = re.compile(r"[.;](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A numbered document where it is named; `typed` is its date as it was typed, "" for one given in parts."""

    loc: Loc
    loai: str
    so: str
    ngay: Ngay | None = None
    typed: str = ""
    co_quan: str | None = None
    following: str = ""
    nested: bool = False  # named in the summary of another one
    date: re.Match[str] | None = None  # where `typed` stands

    @property
    def key(self) -> tuple[str, str]:
        """What tells documents apart, issuers left out."""
        return self.loai.casefold(), self.so.casefold()

    @property
    def name(self) -> str:
        return f"{self.loai} số {self.so}"

    def dated(self, due: str) -> str | Edit:
        """Give the cure that writes its date as `due`."""
        if self.date is None:
            return f"viết {due}"
        return Edit(self.date.string, due, self.date.end() - len(self.typed), self.date.end())


def mentions(plan: KeHoach) -> Iterator[Mention]:
    """Yield the numbered documents a plan names, in the order of its fields."""
    for index, entry in enumerate(plan.can_cu):
        if entry.loai and entry.so_ky_hieu:
            yield Mention(("can_cu", index), entry.loai, entry.so_ky_hieu, entry.ngay, "", entry.co_quan)
    for loc, text in texts(plan):
        yield from mentions_in(loc, text)


def mentions_in(loc: Loc, text: str) -> Iterator[Mention]:
    """Yield the numbered documents that one text names."""
    if "/" not in text:
        return  # no symbol, no document; most texts have none
    found = [each for each in _MENTION.finditer(text) if "/" in each["so"]]
    next_starts = [*(each.start() for each in found[1:]), len(text)]
    for index, (each, next_start) in enumerate(zip(found, next_starts, strict=False)):  # none found: one start too many
        number = each["so"].rstrip(".:")
        after = each.start("so") + len(number)
        until = min(next_start, after + LONGEST)
        if end := _SENTENCE_END.search(text, after, until):
            until = end.start()
        date = _DATE.match(text, after)
        citation = parse_citation(text[each.start() : until])
        nested = index > 0 and not _SENTENCE_END.search(text[found[index - 1].end() : each.start()])
        yield Mention(
            loc,
            each["loai"],
            number,
            _day(date) if date else None,
            date[0].lstrip(", ") if date else "",
            citation.co_quan if citation else None,
            text[after : after + 8],
            nested,
            date,
        )


def _day(date: re.Match[str]) -> Ngay | None:
    try:
        return Ngay(int(date["nam"]), int(date["thang"]), int(date["ngay"]))
    except ValueError:
        return None


@needs()
def hai_ngay(plan: KeHoach) -> Iterator[Finding]:
    """Y37: a document of one issuer has one date; a number is given once a year (Đ15.1)."""
    first: dict[tuple[str, str], Mention] = {}
    for each in mentions(plan):
        if each.ngay is None or not each.ngay.whole:
            continue
        before = first.setdefault(each.key, each)
        if before.ngay and before.ngay != each.ngay and may_be_same(before.co_quan, each.co_quan):
            # In another year the same number may be another document.
            severity = LOI if before.ngay.nam == each.ngay.nam else CANH_BAO
            message = f"{each.name} ghi hai ngày khác nhau: {_digits(before.ngay)} và {_digits(each.ngay)}"
            yield Finding(each.loc, "vien_dan.hai_ngay", severity, message, "đối chiếu lại với văn bản gốc")


def _digits(ngay: Ngay) -> str:
    return "/".join(reversed(str(ngay).split("-")))


@needs()
def lan_dau(plan: KeHoach) -> Iterator[Finding]:
    """Y36: a document is named in full where it is named first (PL I.II.6.b)."""
    everywhere = list(mentions(plan))
    full = {each.key for each in everywhere if each.ngay or each.typed}
    # "Ngày 05/01/2026, UBND tỉnh ban hành Kế hoạch số …" tells the date too.
    told = {each.key for loc, text in paragraphs(plan) if _ANY_DATE.search(text) for each in mentions_in(loc, text)}
    for each in everywhere:
        # "số 1/KH-UBND, số 2/KH-UBND ngày …": in a list the rest follows later.
        listed = re.match(r" và|,|;| năm| của", each.following)
        if is_paragraph(each.loc) and each.key not in full | told and not listed:
            told.add(each.key)
            message = f"lần đầu viện dẫn {each.name} chưa ghi đủ"
            hint = f"viết {each.name} ngày … tháng … năm … của … về …"
            yield Finding(each.loc, "vien_dan.lan_dau", CANH_BAO, message, hint, "PL I.II.6.b")


@needs()
def lap_trich_yeu(plan: KeHoach) -> Iterator[Finding]:
    """Y36: after the first time, a document is named by its kind, number and symbol only (PL I.II.6.b)."""
    seen: set[tuple[tuple[str, str], Ngay]] = set()
    for each in mentions(plan):
        if not is_paragraph(each.loc) or not each.ngay or not each.co_quan:
            continue
        if not each.nested and (each.key, each.ngay) in seen:
            message = f"{each.name} đã viện dẫn đầy đủ ở trên"
            hint = f"từ lần thứ hai chỉ viết “{each.name}”"
            yield Finding(each.loc, "vien_dan.lap_trich_yeu", CANH_BAO, message, hint, "PL I.II.6.b")
        seen.add((each.key, each.ngay))


@needs()
def kieu_ngay(plan: KeHoach) -> Iterator[Finding]:
    """Y39: dates of documents are in words, as in the decree's own samples; two styles in one plan are worse."""
    dated = [each for each in mentions(plan) if each.ngay]
    short = [each for each in dated if "/" in each.typed]
    mixed = len(short) < len(dated)
    for each in short:
        if each.ngay and (mixed or each.loc[0] == "can_cu"):
            hint = each.dated(format_thoi_gian(each.ngay))
            if mixed:
                message = f"ngày văn bản viết hai kiểu trong một kế hoạch: {quoted(each.typed)}"
                yield Finding(each.loc, "vien_dan.lan_kieu_ngay", CANH_BAO, message, hint)
            else:
                message = f"nên ghi ngày văn bản bằng chữ: {quoted(each.typed)}"
                yield Finding(each.loc, "vien_dan.ngay_viet_tat", GOI_Y, message, hint)


@needs()
def so_khong(plan: KeHoach) -> Iterator[Finding]:
    """Y15: a zero stands before days below ten and months 1 and 2, before no other (PL I.II.4.b speaks of the date)."""
    for each in mentions(plan):
        due = format_thoi_gian(each.ngay) if each.ngay and "/" not in each.typed else ""
        if due and each.typed and each.typed.casefold() != due:
            message = f"{quoted(each.typed)} thừa hoặc thiếu số 0"
            yield Finding(each.loc, "vien_dan.so_khong", CANH_BAO, message, each.dated(due))


@needs()
def ngay_khong_co(plan: KeHoach) -> Iterator[Finding]:
    """Y13, Y49: a date that is in no calendar."""
    for loc, text in texts(plan):
        for found in _ANY_DATE.finditer(text):
            year = int(found["nam"])
            if 1945 <= year <= 2100 and _day(found) is None:
                message = f"không có {quoted(found[0])} trong lịch"
                yield Finding(loc, "ngay.khong_co", LOI, message, "xem lại ngày, tháng")


_NO_WORD = re.compile(
    rf"(?<!\w)(?P<loai>{KINDS}) (?P<so>\d{{1,6}}[a-z]?(?:/\d{{4}})?[/-][A-ZĐ][^\s,;()]{{1,40}})", re.IGNORECASE
)
_TWICE = re.compile(r"(?<!\w)số:? số(?!\w)", re.IGNORECASE)


@needs()
def thieu_so(plan: KeHoach) -> Iterator[Finding]:
    """Y35: between kind and number stands "số", as in the decree's samples; a căn cứ must be full (PL I.II.6.a)."""
    for loc, text in texts(plan):
        in_can_cu = loc[0] == "can_cu"
        for found in _NO_WORD.finditer(text):
            rule, severity = ("can_cu.thieu_so", LOI) if in_can_cu else ("vien_dan.thieu_so", CANH_BAO)
            message = f"thiếu chữ “số” trong {quoted(found[0])}"
            hint, clause = Edit.of(found, f"{found['loai']} số {found['so']}"), "PL I.II.6.a" if in_can_cu else ""
            yield Finding(loc, rule, severity, message, hint, clause)
        for found in _TWICE.finditer(text):
            cure = Edit.of(found, "số", says="bỏ một chữ “số”")
            yield Finding(loc, "vien_dan.lap_so", CANH_BAO, "chữ “số” viết hai lần", cure)


_SYMBOL = re.compile(r"\d ?/ ?[A-ZĐ]{2,10}(?!\w)(?: ?[-–] ?[A-ZĐ]{2,10}(?!\w))*")


@needs()
def ky_hieu_cach_chu(plan: KeHoach) -> Iterator[Finding]:
    """Y35, Y82: in a symbol nothing is set apart, and the hyphen is the keyboard's (PL I.II.3.c)."""
    for loc, text in texts(plan):
        if field(loc) == "so_ky_hieu":
            continue  # that one is can_cu.so_ky_hieu's
        for found in _SYMBOL.finditer(text):
            due = found[0].replace(" ", "").replace("–", "-")
            if due != found[0]:
                message = f"số, ký hiệu không cách chữ và dùng gạch nối “-”: {quoted(found[0])}"
                yield Finding(loc, "vien_dan.ky_hieu_cach_chu", CANH_BAO, message, Edit.of(found, due), "PL I.II.3.c")


_ARTICLE = re.compile(
    r"(?<!\w)(?:điều \d{1,3}(?!\w)|(?:phần|chương|mục|tiểu mục) (?:\d{1,3}|[IVXL]{1,7})"
    r"(?= (?:của )?(?:Luật|Bộ luật|Nghị|Thông tư|Quyết định|Kế hoạch|Quy ))(?!\w))"
)
_CLAUSE = re.compile(r"(?<=[\w,] )(?:Khoản \d{1,2}(?= Điều \d)|Điểm [a-zđ](?=,? [Kk]hoản \d))")


@needs()
def viet_hoa_dieu(plan: KeHoach) -> Iterator[Finding]:
    """Y38: phần, chương, mục, tiểu mục and điều of a document have capitals, khoản and điểm none (PL II.V.7)."""
    for loc, text in paragraphs_and_can_cu(plan):
        for found in _ARTICLE.finditer(text):
            message = f"viện dẫn {quoted(found[0])} phải viết hoa chữ đầu"
            hint = Edit.of(found, found[0][0].upper() + found[0][1:])
            yield Finding(loc, "vien_dan.viet_hoa", CANH_BAO, message, hint, "PL II.V.7")
        for found in _CLAUSE.finditer(text):
            message, hint = f"{quoted(found[0])} viết thường", Edit.of(found, found[0][0].lower() + found[0][1:])
            yield Finding(loc, "vien_dan.viet_thuong", GOI_Y, message, hint, "PL II.V.7")


def paragraphs_and_can_cu(plan: KeHoach) -> Iterator[tuple[Loc, str]]:
    """Yield the texts in which documents are cited."""
    yield from (words for words in texts(plan) if words[0][0] == "can_cu")
    yield from paragraphs(plan)
