"""Appendices as documents of their own, as an electronic plan may have them (PL I.III.1.d; Mẫu 2.2)."""

from kehoach.document.blocks import Document, Paragraph
from kehoach.model.derived import NO_NUMBER, ky_hieu, so_van_ban
from kehoach.model.ke_hoach import KeHoach
from kehoach.rules.roles import Role
from kehoach.wording.instants import format_thong_tin_ky_so


def signature_info(plan: KeHoach) -> str:
    """Return number and moment of the signature; of what goes with a decision the number is the decision's."""
    decision = plan.kem_theo_quyet_dinh
    number = (decision.so_ky_hieu or f"{NO_NUMBER}/…") if decision else f"{so_van_ban(plan)}/{ky_hieu(plan)}"
    return format_thong_tin_ky_so(number, plan.thoi_gian_ky)


def separate(document: Document, plan: KeHoach) -> tuple[Document, list[Document]]:
    """Return the plan without its appendices, and each appendix with the line that its signature belongs to."""
    line = Paragraph(Role.THONG_TIN_KY_SO, signature_info(plan), ("thoi_gian_ky",))
    alone = [Document((line, *each.blocks), kho_ngang=each.kho_ngang) for each in document.phu_luc]
    return document._replace(phu_luc=()), alone
