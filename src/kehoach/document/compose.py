"""`KeHoach` → `Document`: jinja2's home. The templates own the words and their order, this module what they need."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import kehoach.templates
from kehoach.document.blocks import Document, Paragraph
from kehoach.document.markup import parse
from kehoach.document.outline import Words, body
from kehoach.model.ke_hoach import CanCu, CoQuan, KeHoach, NguoiKy
from kehoach.rules.roles import Role
from kehoach.wording.agencies import split_co_quan
from kehoach.wording.capitals import in_hoa
from kehoach.wording.citations import Citation, format_can_cu, format_citation, lower_first
from kehoach.wording.dates import format_thoi_gian
from kehoach.wording.numbers import format_so_van_ban
from kehoach.wording.recipients import format_noi_nhan
from kehoach.wording.signing import derive, signing_lines

KHONG = ("không",)  # the author wants neither his own opening or closing nor the usual one
END_MARKS = re.compile(r"[\s.;,/]*$")
NO_NUMBER = " " * 5  # a draft leaves room to write the number in by hand


def compose(plan: KeHoach) -> Document:
    """Lay out the words of `plan`. Never fails on a valid plan; nothing an author typed is left out."""
    words = _words(plan.mau)
    return parse(
        _template("ke_hoach.xml.j2").render(
            pham_vi_luu_hanh=in_hoa(plan.pham_vi_luu_hanh or ""),
            co_quan=_agency_lines(plan.co_quan),
            so_van_ban=format_so_van_ban(plan.so_van_ban) if plan.so_van_ban else NO_NUMBER,
            ky_hieu=ky_hieu(plan),
            do_khan=in_hoa(plan.do_khan or ""),
            dia_danh=dia_danh(plan) or "…",
            thoi_gian=format_thoi_gian(plan.ngay_ban_hanh),
            trich_yeu=plan.trich_yeu,
            can_cu=format_can_cu([can_cu_text(entry) for entry in plan.can_cu]),
            noi_dung=_content(plan, words),
            chu_ky=_signatures(plan),
            noi_nhan=format_noi_nhan([(entry.ten, entry.de) for entry in plan.noi_nhan], plan.luu),
            nguoi_soan_thao=_drafter(plan),
            dia_chi=(plan.dia_chi or "").splitlines(),
        )
    )


def ky_hieu(plan: KeHoach) -> str:
    """Give the document's symbol, "KH-UBND" (PL I.II.3.b)."""
    return "-".join(["KH", *(viet_tat(agency) or "…" for agency in plan.co_quan)])


def viet_tat(agency: CoQuan) -> str | None:
    """Give the agency's abbreviation; only those that are the same everywhere are known without being told."""
    name = split_co_quan(agency.ten)[0].casefold()
    usual = {"ủy ban nhân dân": "UBND", "uỷ ban nhân dân": "UBND", "hội đồng nhân dân": "HĐND"}
    return agency.viet_tat or usual.get(name)


def dia_danh(plan: KeHoach) -> str | None:
    """Give the place named in the date line; of a unit's own agency it is the unit's name (PL I.II.4.a).

    A unit named by a number keeps its noun ("Phường 5"); one named after a person or an event must too, which cannot
    be told from the name, so authors of such units write `dia_danh` themselves. Thành phố Hồ Chí Minh is known.
    """
    agency = plan.co_quan[0]
    if plan.dia_danh or agency.cap not in ("tinh", "xa", "huyen"):
        return plan.dia_danh
    unit = split_co_quan(agency.ten)[1]
    name = re.sub(r"^(tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn) ", "", unit, flags=re.IGNORECASE)
    if not name:
        return None
    return unit[0].upper() + unit[1:] if name[0].isdigit() or name == "Hồ Chí Minh" else name


def can_cu_text(entry: CanCu) -> str:
    """Give the citation an author wrote out, or build it from its parts."""
    if entry.nguyen_van:
        return entry.nguyen_van
    return format_citation(
        Citation(
            loai=entry.loai or "",
            ten=entry.ten,
            so_ky_hieu=entry.so_ky_hieu,
            ngay=entry.ngay,
            co_quan=entry.co_quan,
            trich_yeu=entry.trich_yeu,
        )
    )


def _agency_lines(agencies: tuple[CoQuan, ...]) -> Iterator[Paragraph]:
    """Yield the printed lines of the issuers, each below its parents; joint issuers are joined by a dash."""
    for agency in agencies:
        joined = " -" if agency is not agencies[-1] else ""
        names = [in_hoa(line) for line in agency.dong or split_co_quan(agency.ten) if line]
        yield from (Paragraph(Role.CO_QUAN_CHU_QUAN, in_hoa(parent)) for parent in agency.chu_quan)
        yield from (Paragraph(Role.CO_QUAN_BAN_HANH, line) for line in [*names[:-1], names[-1] + joined])
        if agency.ghi_chu:
            yield Paragraph(Role.GHI_CHU_CO_QUAN, agency.ghi_chu)


def _content(plan: KeHoach, words: SimpleNamespace) -> list[Paragraph]:
    agency = plan.co_quan[0]
    name = " và ".join(each.ten for each in plan.co_quan)
    called = f"Kế hoạch {lower_first(' '.join(plan.trich_yeu.split()))}"
    usual = {"ten": name, "ke_hoach": called, "cap": agency.cap}
    opening = _prose(plan.mo_dau, lambda: words.mo_dau(**usual))
    if opening:
        opening[-1] = END_MARKS.sub("", opening[-1]).removesuffix(":") + ":"
    closing = _prose(plan.ket_thuc, lambda: words.ket_thuc(**usual))
    content = [
        *(Paragraph(Role.LOI_VAN, text) for text in opening),
        *body(plan, Words(words.tieu_de, words.bo_cuc)),
        *(Paragraph(Role.LOI_VAN, text) for text in closing),
    ]
    last = content[-1]
    content[-1] = Paragraph(last.role, END_MARKS.sub("", last.text) + "./.")  # Mẫu 1.4
    return content


def _prose(own: tuple[str, ...], usual: Any) -> list[str]:
    if own == KHONG:
        return []
    return list(own) or [str(usual().unescape())]


def _signatures(plan: KeHoach) -> list[list[Any]]:
    """Give the rows of the signature table; None is the cell of recipients, "" an empty one.

    Joint signers stand side by side and the recipients below them, as joint documents are laid out in practice.
    """
    signers = [_signer(plan, signer, index) for index, signer in enumerate(plan.nguoi_ky)]
    return [[None, *signers]] if len(signers) == 1 else [list(signers), [None, *[""] * (len(signers) - 1)]]


def _signer(plan: KeHoach, signer: NguoiKy, index: int) -> SimpleNamespace:
    agency = plan.co_quan[min(index, len(plan.co_quan) - 1)]
    title = signer.chuc_vu or ""
    authority = signer.quyen_han if signer.quyen_han is not None else derive(agency.ten, title)
    lines, last = signing_lines(agency.ten, authority, title, agency.nguoi_dung_dau)
    other = in_hoa(signer.chuc_vu_khac or "")
    return SimpleNamespace(quyen_han=lines, chuc_vu=last, chuc_vu_khac=other, ho_ten=signer.ho_ten or "")


def _drafter(plan: KeHoach) -> str:
    """Give "PL.(300)": the drafter's sign and the number of copies (PL I.III.3; PL I.V.11)."""
    sign = f"{plan.nguoi_soan_thao}." if plan.nguoi_soan_thao else ""
    return sign + (f"({plan.so_ban})" if plan.so_ban else "")


@cache
def _words(mau: str) -> Any:
    return _template(f"{mau}.j2").module


@cache
def _template(name: str) -> Any:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    folder = Path(kehoach.templates.__file__).parent
    return Environment(autoescape=True, undefined=StrictUndefined, loader=FileSystemLoader(folder))
