"""In whose right a person signs: the lines with TM., KT., TL., TUQ., Q., and what makes them wrong."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach.wording.agencies import has_one_head, ten_tap_the
from kehoach.wording.agencies import is_collective as is_collective  # these three are signing's words too
from kehoach.wording.agencies import nguoi_dung_dau as nguoi_dung_dau
from kehoach.wording.agencies import split_co_quan as split_co_quan
from kehoach.wording.capitals import in_hoa

# PL I.II.7.b with Đ13: a collective's deputy is TM. and KT. (Đ13.2); who signs by order may let a deputy sign
# (Đ13.4), who is authorised may not (Đ13.3); an acting head signs where a head does.
LEGAL: tuple[tuple[str, ...], ...] = (
    (),
    ("TM",),
    ("KT",),
    ("TL",),
    ("TUQ",),
    ("Q",),
    ("TM", "KT"),
    ("TM", "Q"),
    ("TL", "KT"),
    ("TL", "Q"),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in how a signer's right or title is given."""

    code: str
    message: str
    hint: str
    clause: str
    severity_loi: bool = True  # False: a warning only


def head_of(chuc_vu: str) -> str | None:
    """The title of the head whose deputy `chuc_vu` names; None if it is no deputy's title."""
    title = " ".join(unicodedata.normalize("NFC", chuc_vu).split())
    title = re.sub(r"\s+(?:thường trực|phụ trách|điều hành)$", "", title, flags=re.IGNORECASE)
    word, _, rest = title.partition(" ")
    match word.casefold():
        case "phó" if rest:
            return rest[0].upper() + rest[1:]
        case "thứ" if rest.casefold().startswith("trưởng"):
            return f"Bộ {rest}"
        case _:
            return None


def is_deputy(chuc_vu: str) -> bool:
    """Whether the title is a deputy's."""
    return head_of(chuc_vu) is not None


def derive(co_quan: str, chuc_vu: str) -> tuple[str, ...]:
    """How the holder of `chuc_vu` signs for `co_quan`, unless told otherwise: as its head or a deputy."""
    collective: tuple[str, ...] = ("TM",) if is_collective(co_quan) else ()
    return (*collective, "KT") if is_deputy(chuc_vu) else collective


def signing_lines(
    co_quan: str, quyen_han: Sequence[str], chuc_vu: str, dung_dau: str | None = None
) -> tuple[list[str], str]:
    """The lines of authority, and the line with the signer's title, all in capitals (PL I.II.7.đ).

    What is not known yet (a draft's title, a head's title) leaves the abbreviation alone.
    """
    head = dung_dau or nguoi_dung_dau(co_quan) or ""
    by_order = "TL" in quyen_han
    lines = []
    for code in quyen_han:
        match code:
            case "TM":
                lines.append(f"TM. {ten_tap_the(co_quan)}")
            case "TL" | "TUQ":
                lines.append(f"{code}. {head}")
            case "KT":
                # Under TL. the deputy stands in for the head of the unit that was ordered, not of the agency.
                replaced = head_of(chuc_vu) or ("" if by_order else head)
                lines.append(f"KT. {replaced if by_order else dung_dau or replaced}")
            case _:
                pass
    title = f"Q. {chuc_vu}" if "Q" in quyen_han else chuc_vu
    return [in_hoa(line).strip() for line in lines], in_hoa(title).strip()


_TYPED_ABBREVIATION = re.compile(r"\s*(?:(?:TM|KT|TL|TUQ)\b|Q\.|[TK]/[MTL]\b)", re.IGNORECASE)


def faults(co_quan: str, quyen_han: Sequence[str], chuc_vu: str, dung_dau: str | None = None) -> list[Fault]:
    """What contradicts Điều 13 or PL I.II.7 in a signer's right and title; a blank title is no fault."""
    codes, title = tuple(quyen_han), unicodedata.normalize("NFC", chuc_vu).strip()
    if codes not in LEGAL:
        return [
            Fault(
                "nguoi_ky.quyen_han",
                f"không có cách ghi quyền hạn [{', '.join(codes)}]",
                "ghi một trong " + ", ".join(f"[{', '.join(legal)}]" for legal in LEGAL),
                "Đ13; PL I.II.7.b",
            )
        ]
    if _TYPED_ABBREVIATION.match(title):
        return [
            Fault(
                "nguoi_ky.viet_tat",
                f"chức vụ “{title}” có lẫn chữ viết tắt quyền hạn",
                "chỉ ghi chức vụ; chữ viết tắt ghi ở quyen_han, ví dụ [TM, KT]",
                "PL I.II.7.b",
            )
        ]
    return [*_faults_of_body(co_quan, codes, dung_dau), *_faults_of_title(co_quan, codes, title, dung_dau)]


def _faults_of_body(co_quan: str, codes: tuple[str, ...], dung_dau: str | None) -> list[Fault]:
    found = []
    delegated = "TL" in codes or "TUQ" in codes
    # A body of a kind unknown here (a union, an association) may well be a collective: no word about it.
    if "TM" in codes and has_one_head(co_quan):
        found.append(
            Fault(
                "nguoi_ky.thua_tm",
                f"“{co_quan}” không làm việc theo chế độ tập thể nên không ký TM.",
                f"bỏ TM: ghi quyen_han: [{', '.join(code for code in codes if code != 'TM')}]",
                "Đ13.1, Đ13.2; PL I.II.7.b",
            )
        )
    if "TM" not in codes and not delegated and is_collective(co_quan):
        found.append(
            Fault(
                "nguoi_ky.thieu_tm",
                f"ký cho tập thể “{co_quan}” mà không ghi TM.",
                f"ghi quyen_han: [{', '.join(('TM', *codes))}]",
                "Đ13.2; PL I.II.7.b",
                severity_loi=False,
            )
        )
    if delegated and not (dung_dau or nguoi_dung_dau(co_quan)):
        found.append(
            Fault(
                "nguoi_ky.thieu_nguoi_dung_dau",
                f"chưa biết chức vụ người đứng đầu “{co_quan}” để ghi sau {codes[0]}.",
                "ghi co_quan.nguoi_dung_dau, ví dụ Giám đốc",
                "PL I.II.7.b",
            )
        )
    return found


def _faults_of_title(co_quan: str, codes: tuple[str, ...], title: str, dung_dau: str | None) -> list[Fault]:
    if not title:
        return []
    found = []
    if "phụ trách" in title.casefold():
        found.append(
            Fault(
                "nguoi_ky.phu_trach",
                f"không ghi “phụ trách” trong chức vụ “{title}”",
                "cấp phó được giao phụ trách ký như cấp phó ký thay: chức vụ Phó …, quyen_han có KT",
                "Đ13.1; PL I.II.7.b",
            )
        )
    deputy_of = head_of(title)
    if "KT" in codes and deputy_of is None:
        found.append(
            Fault(
                "nguoi_ky.kt_khong_phai_cap_pho",
                f"ký thay (KT.) phải là cấp phó, “{title}” không phải cấp phó",
                "ghi chức vụ cấp phó, ví dụ Phó Giám đốc, hoặc bỏ KT",
                "Đ13.1; PL I.II.7.b",
            )
        )
    elif deputy_of is not None and "TUQ" in codes:
        found.append(
            Fault(
                "nguoi_ky.tuq_cap_pho",
                f"người ký thừa ủy quyền phải là người đứng đầu đơn vị, “{title}” là cấp phó",
                "ghi chức vụ người được ủy quyền; không ủy quyền lại cho cấp phó",
                "Đ13.3",
            )
        )
    elif deputy_of is not None and "KT" not in codes:
        due = [code for code in codes if code != "Q"] + ["KT"]
        found.append(
            Fault(
                "nguoi_ky.thieu_kt",
                f"“{title}” là cấp phó nên phải ký thay (KT.)",
                f"ghi quyen_han: [{', '.join(due)}]",
                "Đ13.1, Đ13.2; PL I.II.7.b" if "TL" not in codes else "Đ13.4; PL I.II.7.b",
            )
        )
    # A head's title the author named ("Bộ trưởng, Chủ nhiệm") is not weighed against the signer's.
    head = None if dung_dau else nguoi_dung_dau(co_quan)
    if head and not {"TL", "TUQ"} & set(codes) and not _is_post(deputy_of or title, head):
        found.append(
            Fault(
                "nguoi_ky.khong_phai_nguoi_dung_dau",
                f"“{title}” không phải chức vụ người đứng đầu hay cấp phó của “{co_quan}” ({head})",
                "ký thừa lệnh ghi quyen_han: [TL], thừa ủy quyền ghi [TUQ]; nếu không, xem lại chức vụ",
                "Đ13.3, Đ13.4; PL I.II.7.b",
                severity_loi=False,
            )
        )
    return found


def _is_post(title: str, head: str) -> bool:
    """Whether `title` is the head's, perhaps with more after it ("Chủ tịch Ủy ban nhân dân xã")."""
    rest = title.casefold().removeprefix(head.casefold())
    return rest != title.casefold() and not rest[:1].isalpha()
