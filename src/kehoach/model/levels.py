"""The marks that pieces of content have by their depth, where the author chooses none."""

from collections.abc import Sequence

from kehoach.model.muc import Muc
from kehoach.wording.enumeration import LETTERS, Dau


def default_mark(above: Dau, children: Sequence[Muc]) -> Dau:
    """Give the mark of pieces below one marked `above`, when the author chose none.

    Phần - mục - khoản - điểm is the decree's order for a plan (PL I.V.6b); below them it says nothing and practice
    writes "-" and "+". A list of plain sentences goes straight to "-" wherever it stands, as real plans do.
    """
    titled = any(muc.nhan_de for muc in children)
    if above == "I.":
        return "1." if titled else "-"
    if above in ("1.", "1.1"):
        return "a)" if titled and len(children) <= len(LETTERS) else "-"
    return "+" if above in ("-", "+") else "-"
