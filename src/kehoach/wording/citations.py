"""How another document is named: in the căn cứ and where the text refers to it (PL I.II.6.a, 6.b)."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.wording.dates import Ngay, format_thang, format_thoi_gian
from kehoach.wording.kept import kept
from kehoach.wording.patterns import compiled


class Citation(NamedTuple):
    """The parts of a citation. A law has a name and a date, any other document everything but a name."""

    loai: str
    ten: str | None = None
    so_ky_hieu: str | None = None
    ngay: Ngay | None = None
    co_quan: str | None = None
    trich_yeu: str | None = None

    @property
    def is_law(self) -> bool:
        """Whether it is cited by its name, without số, ký hiệu and issuer (6.a: Luật, Pháp lệnh)."""
        return self.loai in LAWS


# The decree says Luật and Pháp lệnh; a Bộ luật is a luật, and the Hiến pháp has no number either.
LAWS = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")

# Recognised without a number after them; with one, any words before "số" are taken for the kind of document.
KINDS = (  # of PL III.I, and what the Party and the assemblies issue
    "Nghị quyết liên tịch", "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư liên tịch",
    "Thông tư", "Kế hoạch", "Chương trình hành động", "Chương trình", "Đề án", "Dự án", "Hướng dẫn",
    "Thông báo", "Kết luận", "Quy chế", "Quy định", "Công văn", "Công điện", "Tờ trình", "Báo cáo", "Lệnh",
    "Phương án",
)  # fmt: skip

# Words that open a summary by themselves: before any other, "về" is due. They also end the issuer's name.
_OPENERS = (
    "về", "quy định", "ban hành", "phê duyệt", "sửa đổi", "bổ sung", "bãi bỏ", "thay thế", "điều chỉnh",
    "hướng dẫn", "công bố", "công nhận", "thành lập", "kiện toàn", "thông qua", "phân công", "phân cấp",
    "triển khai", "thực hiện", "phát động", "giao(?! (?:thông|dịch|lưu|tiếp))",
)  # fmt: skip
_OPENER = compiled(
    r"(?:" + "|".join(f"[{opener[0].upper()}{opener[0]}]{opener[1:]}" for opener in _OPENERS) + r")(?!\w)"
)
_CONG_VAN = compiled(r"V/v:?\s+", signs=("V/v",))  # how a công văn begins its own summary (PL I.II.5.b)

# Capital wherever they stand: PL II.V.1 (Nhân dân, Nhà nước), V.4 (Đảng), V.6 (documents), IV.1 (bodies; here
# those whose second word has no capital to tell them by).
_ALWAYS_CAPITAL = compiled(
    r"(?:Nhân dân|Nhà nước|Đảng|Quốc hội|Chính phủ|[ỦU][yỷ] ban nhân dân|Hội đồng nhân dân|Nghị quyết"
    rf"|{'|'.join(LAWS)}|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Chương trình|Đề án|Dự án|Quy chế)(?!\w)"
)


def lower_first(text: str) -> str:
    """Return `text` as it goes on inside a sentence: the first letter of an ordinary word is lowered.

    A name is told by its looks: another capital in the word ("UBND"), or one in the next word ("Hà Nội").
    """
    words = text.split(maxsplit=2)
    if not words or not words[0][0].isupper() or _ALWAYS_CAPITAL.match(text):
        return text
    first, following = words[0], words[1] if len(words) > 1 else ""
    if first[1:] != first[1:].lower() or following[:1].isupper():
        return text
    return text.replace(first, first[0].lower() + first[1:], 1)


def format_citation(citation: Citation) -> str:
    """Return the citation in full, as the first mention and a căn cứ need it. What is not known is left out."""
    date = _date_words(citation.ngay) if citation.ngay else ""
    if citation.is_law:
        return _join(citation.loai, citation.ten, date)
    return _join(
        citation.loai,
        citation.so_ky_hieu and f"số {citation.so_ky_hieu}",
        date,
        citation.co_quan and f"của {citation.co_quan}",
        citation.trich_yeu and format_trich_yeu(citation.trich_yeu),
    )


def format_trich_yeu(trich_yeu: str) -> str:
    """Return a summary as it follows the issuer: with "về", unless a word that needs none opens it."""
    text = _CONG_VAN.sub("về việc ", trich_yeu.strip(), count=1)
    if _OPENER.match(text):
        return text[0].lower() + text[1:]
    return f"về {lower_first(text)}"


def missing(citation: Citation) -> list[str]:
    """Return the fields PL I.II.6.a wants in a căn cứ that are not there; a date must be whole."""
    has_date = citation.ngay is not None and citation.ngay.whole
    if citation.is_law:
        # 6.a speaks of Luật and Pháp lệnh; there is one Hiến pháp, and its year tells it.
        is_constitution = citation.loai == "Hiến pháp"
        required: dict[str, object] = {"ten": citation.ten or is_constitution, "ngay": has_date or is_constitution}
    else:
        required = {
            "so_ky_hieu": citation.so_ky_hieu,
            "ngay": has_date,
            "co_quan": citation.co_quan,
            "trich_yeu": citation.trich_yeu,
        }
    return [name for name, there in required.items() if not there]


def _join(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _date_words(ngay: Ngay) -> str:
    if ngay.whole:
        return format_thoi_gian(ngay)
    return f"tháng {format_thang(ngay.thang)} năm {ngay.nam}" if ngay.thang else f"năm {ngay.nam}"


# Signs and all, "30/2020/NĐ-CP" or a draft's "/KH-UBND"; "Chỉ thị 07/CT-TTg" leaves out the word "số".
_NUMBER = r"(?:số:?\s+(?=[0-9/…])(?P<so_ky_hieu>\S*[/-]\S+)|(?P<so_tran>[0-9]\w*[/-]\S+))"
_DATE = (
    r"(?P<thoi_gian>ngày\s+[0-9]{1,2}(?:\s+tháng\s+|/)[0-9]{1,2}(?:\s+năm\s+|/)[0-9]{4}"
    r"|(?:tháng\s+[0-9]{1,2}\s+)?năm\s+[0-9]{4})(?!\w)"
)
_AFTER_LAW = compiled(
    rf"(?:^|\s+)(?:{_NUMBER}(?:,?\s+{_DATE})?|{_DATE.replace('thoi_gian', 'ngay_thang')})", signs=("/", "-", "năm")
)
_NUMBERED = compiled(rf"(?P<loai>[^\W\d_]+(?:\s+[^\W\d_]+){{0,5}}?)\s+{_NUMBER}(?:,?\s+{_DATE})?(?P<rest>.*)")
_UNNUMBERED = compiled(rf"(?P<loai>{'|'.join(KINDS)})(?:\s+{_DATE}|(?=,?\s+của\s))(?P<rest>.*)")
_ISSUER = compiled(r",?\s*của\s+(?P<co_quan>.+?)(?:,?\s+(?P<trich_yeu>" + _OPENER.pattern + r".*))?")
_ABOUT = compiled(r"\A[Vv]ề\s+")

_LEADS = ("Căn cứ", "Theo đề nghị", "Theo", "Xét", "Thực hiện")
_LEAD = compiled(rf"\A(?:{'|'.join(_LEADS)})\s+", re.IGNORECASE, signs=map(str.casefold, _LEADS))
_END_MARKS = " \u00a0\t\n;,.:/"


@kept  # a plan names most documents again and again
def parse_citation(text: str) -> Citation | None:
    """Return the parts of a citation somebody wrote, None if the text names no document.

    It reads more than `format_citation` writes (dates in digits, a law's number, no "số"): write the parts
    again to see whether a citation was well put. What stands after all else is taken for the summary.
    """
    typed = _LEAD.sub("", " ".join(unicodedata.normalize("NFC", text).split()).strip(_END_MARKS), count=1)
    for law in LAWS:
        if typed == law or typed.startswith(f"{law} "):
            return _parse_law(law, typed.removeprefix(law).strip())
    found = _NUMBERED.fullmatch(typed) or _UNNUMBERED.fullmatch(typed)
    if not found:
        return None
    parts = found.groupdict()
    issuer = _ISSUER.fullmatch(parts["rest"])
    return Citation(
        loai=parts["loai"],
        so_ky_hieu=_number(parts),
        ngay=_parse_date(parts["thoi_gian"]),
        co_quan=issuer["co_quan"] if issuer else None,
        trich_yeu=_parse_trich_yeu(issuer["trich_yeu"] if issuer else parts["rest"]),
    )


def _parse_law(law: str, text: str) -> Citation | None:
    found = _AFTER_LAW.search(text)
    if not found:
        # "Luật này", "luật sư": no name of a law, which has a capital (PL II.V.6).
        return Citation(law, ten=text) if text[:1].isupper() else None
    parts = found.groupdict()
    return Citation(
        loai=law,
        ten=text[: found.start()].rstrip(" ,") or None,
        so_ky_hieu=_number(parts),
        ngay=_parse_date(parts["thoi_gian"] or parts["ngay_thang"]),
        trich_yeu=_parse_trich_yeu(text[found.end() :]),
    )


def _number(parts: dict[str, str | None]) -> str | None:
    return (parts.get("so_ky_hieu") or parts.get("so_tran") or "").rstrip(",;") or None


def _parse_date(words: str | None) -> Ngay | None:
    """Return the date in `words`; a day that is in no calendar counts as none."""
    numbers = [int(digits) for digits in re.findall(r"[0-9]+", words or "")]
    try:
        return Ngay(*reversed(numbers)) if numbers else None
    except ValueError:
        return None


def _parse_trich_yeu(text: str | None) -> str | None:
    typed = (text or "").strip(" ,;")
    bare = _ABOUT.sub("", typed)
    # "về thực hiện …": before such words `format_trich_yeu` would not put "về" back.
    return (typed if _OPENER.match(bare) else bare) or None


def format_can_cu(texts: Sequence[str]) -> list[str]:
    """Return the lines of the căn cứ: "Căn cứ" before each, ";" after each, "." after the last (PL I.II.6.a).

    Other usual beginnings stay ("Theo đề nghị của …"); end marks that were typed make room for the due ones.
    """
    lines = []
    for text in texts:
        bare = text.strip(_END_MARKS)
        lines.append(bare[:1].upper() + bare[1:] if _LEAD.match(bare) else f"Căn cứ {bare}")
    return [f"{line}{'.' if number == len(lines) else ';'}" for number, line in enumerate(lines, start=1)]


def parse_can_cu(lines: Sequence[str]) -> list[str]:
    """Return the texts behind such lines, without "Căn cứ", dashes and end marks."""
    bare = (line.strip().removeprefix("-").strip(_END_MARKS) for line in lines)
    return [re.sub(r"^Căn cứ\s+", "", text) for text in bare]
