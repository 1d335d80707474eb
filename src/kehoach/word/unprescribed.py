"""Looks that the decree does not speak of, by style: what keeps a page from looking careless.

Nothing here may touch a property that the rules table has for the same component (tests/test_laws.py).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from kehoach.rules.roles import Role
from kehoach.word.headings import style_id

# The decree gives the lines and frames no thickness; its own templates and documents of 2026 draw 0.75 pt.
BORDER_PT = 0.75
FRAME_SPACE_PT = 4.0  # between a frame and the words, above and below; its sides follow from its width
SIGN_OFF_GAP_PT = 6.0  # above both columns of the sign-off, besides the gap after the last paragraph
SIGNATURE_PT = 85.0  # between authority and name


class Unprescribed(NamedTuple):
    """What Word is told besides the table's cells. Lengths are in points; None leaves it to Normal."""

    space_before: float | None = None
    space_after: float | None = None
    exact_line: float | None = None  # a line of exactly this height
    keep_next: bool = False  # on one page with what follows
    keep_lines: bool = False  # not broken over two pages
    followed_by: str | None = None  # the style that Enter at its end begins; its own where nobody says


PLAIN = Unprescribed()
RULED = Unprescribed(exact_line=4, keep_next=True)  # a paragraph without words, only as high as its line needs
CELL = Unprescribed(space_before=2, space_after=2)
HEADING = Unprescribed(keep_next=True, keep_lines=True, followed_by=Role.LOI_VAN)

UNPRESCRIBED: Mapping[Role, Unprescribed] = MappingProxyType(
    {
        Role.DUONG_KE_TIEU_NGU: RULED,
        Role.DUONG_KE_CO_QUAN: RULED,
        Role.DUONG_KE_TRICH_YEU: RULED._replace(space_after=12, followed_by=Role.LOI_VAN),
        Role.QUOC_HIEU: Unprescribed(followed_by=Role.TIEU_NGU),
        Role.CO_QUAN_CHU_QUAN: Unprescribed(followed_by=Role.CO_QUAN_BAN_HANH),
        # Số and date share a row below the two lines, and a box below them must not touch them.
        Role.SO_KY_HIEU: Unprescribed(space_before=6),
        Role.DIA_DANH_THOI_GIAN: Unprescribed(space_before=6),
        Role.MUC_DO_KHAN: Unprescribed(space_before=10),
        Role.TEN_LOAI: Unprescribed(space_before=18, keep_next=True, followed_by=Role.TRICH_YEU),
        Role.TRICH_YEU: Unprescribed(keep_next=True, keep_lines=True),
        Role.TIEU_DE_MUC: HEADING,
        Role.TIEU_DE_KHOAN: HEADING,
        Role.TU_PHAN: Unprescribed(space_before=12, keep_next=True, followed_by=Role.TIEU_DE_PHAN),
        Role.TIEU_DE_PHAN: Unprescribed(
            space_after=6, keep_next=True, keep_lines=True, followed_by=style_id(Role.TIEU_DE_MUC, 2)
        ),
        Role.TIEU_DE_BANG: Unprescribed(space_before=6, space_after=6, keep_next=True),
        Role.TIEU_DE_COT: CELL,
        Role.SO_COT: CELL,
        Role.O_BANG: CELL,
        Role.NHOM_HANG: CELL._replace(keep_next=True, followed_by=Role.O_BANG),
        Role.GHI_CHU_BANG: Unprescribed(space_before=6, space_after=6),
        Role.TU_PHU_LUC: Unprescribed(keep_next=True, followed_by=Role.TEN_PHU_LUC),
        Role.TEN_PHU_LUC: Unprescribed(keep_next=True, keep_lines=True, followed_by=Role.KEM_THEO),
        Role.KEM_THEO: Unprescribed(keep_next=True, keep_lines=True),
        Role.DUONG_KE_KEM_THEO: RULED._replace(space_after=12, followed_by=Role.LOI_VAN),
        Role.TU_NOI_NHAN: Unprescribed(followed_by=Role.DANH_SACH_NOI_NHAN),
        Role.QUYEN_HAN: Unprescribed(keep_next=True, followed_by=Role.CHUC_VU),
        Role.CHUC_VU: Unprescribed(keep_next=True, followed_by=Role.HO_TEN),
        # About 30 mm for the signature (ô 7c), as space and not as paragraphs, which go astray in editing; above the
        # signer's other office, where there is one, and then not above the name.
        Role.CHUC_VU_KHAC: Unprescribed(space_before=SIGNATURE_PT, keep_next=True, followed_by=Role.HO_TEN),
        Role.HO_TEN: Unprescribed(space_before=SIGNATURE_PT),
        Role.NGUOI_SOAN_THAO: Unprescribed(space_before=3),
        Role.DIA_CHI: Unprescribed(keep_lines=True),
    }
)
