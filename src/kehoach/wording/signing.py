"""In whose right a person signs: the lines with TM., KT., TL., TUQ., Q., and how they follow from a title."""

import re
import unicodedata
from collections.abc import Sequence

from kehoach.wording.agencies import is_collective as is_collective  # these three are signing's words too
from kehoach.wording.agencies import nguoi_dung_dau as nguoi_dung_dau
from kehoach.wording.agencies import split_co_quan as split_co_quan
from kehoach.wording.agencies import ten_tap_the
from kehoach.wording.capitals import in_capitals
from kehoach.wording.kept import kept
from kehoach.wording.patterns import compiled

# The ways to sign that Điều 13 and PL I.II.7.b allow, and no other; () is the head of an agency signing as such. A
# collective's deputy is TM. and KT. (khoản 2); who signs by order may let a deputy sign (khoản 4), who is authorised
# may not (khoản 3); an acting head signs where a head does.
SIGNING_FORMS: tuple[tuple[str, ...], ...] = (
    (), ("TM",), ("KT",), ("TL",), ("TUQ",), ("Q",), ("TM", "KT"), ("TM", "Q"), ("TL", "KT"), ("TL", "Q"),
)  # fmt: skip

_WHICH_DEPUTY = compiled(
    r" (?:thường trực|phụ trách|điều hành)$", re.IGNORECASE, signs=("thường trực", "phụ trách", "điều hành")
)


def head_of(chuc_vu: str) -> str | None:
    """Return the title of the head whose deputy `chuc_vu` names; None if it is no deputy's title."""
    title = " ".join(unicodedata.normalize("NFC", chuc_vu).split())
    title = _WHICH_DEPUTY.sub("", title)
    word, _, rest = title.partition(" ")
    match word.casefold():
        case "phó" if rest:
            return rest[0].upper() + rest[1:]
        case "thứ" if rest.casefold().startswith("trưởng"):
            return f"Bộ {rest}"
        case _:
            return None


# Heads whose deputies are not called "Phó" and the head's own title.
_DEPUTIES = {"Bộ trưởng": "Thứ trưởng", "Bộ trưởng, Chủ nhiệm": "Phó Chủ nhiệm"}


def deputy_of(dung_dau: str) -> str:
    """Return the title of the deputies of a head: "Phó Giám đốc", "Thứ trưởng"."""
    return _DEPUTIES.get(dung_dau, f"Phó {dung_dau}")


def is_deputy(chuc_vu: str) -> bool:
    """Whether the title is a deputy's."""
    return head_of(chuc_vu) is not None


@kept
def derive(co_quan: str, chuc_vu: str) -> tuple[str, ...]:
    """Return how the holder of `chuc_vu` signs for `co_quan`, unless told otherwise: as its head or a deputy."""
    collective: tuple[str, ...] = ("TM",) if is_collective(co_quan) else ()
    return (*collective, "KT") if is_deputy(chuc_vu) else collective


def signing_lines(
    co_quan: str, quyen_han: Sequence[str], chuc_vu: str, dung_dau: str | None = None
) -> tuple[list[str], str]:
    """Return the lines of authority, and the line with the signer's title, all in capitals (PL I.II.7.đ).

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
                own = head if chuc_vu.casefold() == deputy_of(head).casefold() else ""
                replaced = own or head_of(chuc_vu) or ("" if by_order else head)
                lines.append(f"KT. {replaced if by_order else dung_dau or replaced}")
            case _:
                pass
    title = f"Q. {chuc_vu}" if "Q" in quyen_han else chuc_vu
    return [in_capitals(line).strip() for line in lines], in_capitals(title).strip()
