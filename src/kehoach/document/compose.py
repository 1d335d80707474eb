"""`KeHoach` → `Document`: jinja2's home. The templates own the words and their order, this module what they need."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from itertools import zip_longest
from types import SimpleNamespace
from typing import Any, get_args

from jinja2 import Environment

from kehoach.diagnostics import Loc
from kehoach.document.blocks import Block, Document, Paragraph
from kehoach.document.body import Body, Words
from kehoach.document.loader import environment
from kehoach.document.markup import parse
from kehoach.document.separate import signature_info
from kehoach.model.cong_viec import CongViec
from kehoach.model.derived import NO_NUMBER, dia_danh, ky_hieu, so_van_ban, ten_phu_luc
from kehoach.model.ke_hoach import KeHoach, Mau, TenPhan
from kehoach.model.outline import Outline, outline, title
from kehoach.model.tasks import tasks
from kehoach.model.van_ban import CanCu, CoQuan, NguoiKy
from kehoach.rules.roles import Role
from kehoach.wording.agencies import printed_lines
from kehoach.wording.capitals import in_capitals
from kehoach.wording.citations import Citation, format_can_cu, format_citation, lower_first
from kehoach.wording.dates import Ngay, format_thoi_gian
from kehoach.wording.money import format_tien
from kehoach.wording.notes import last_notes
from kehoach.wording.patterns import compiled
from kehoach.wording.periods import format_khoang
from kehoach.wording.recipients import Recipient, format_noi_nhan, lines_of
from kehoach.wording.signing import derive, signing_lines

SENTENCE_ENDS = ".;,:!?…/”)"
KHONG = ("không",)  # no opening or closing is wanted, not even the usual one
_KIND = compiled(r"^kế hoạch ", re.IGNORECASE, signs=("kế hoạch ",))


def compose(plan: KeHoach) -> Document:
    """Lay out the words of `plan`. Never fails on a valid plan; nothing an author typed is left out."""
    kinds = _kind_words(plan.mau)
    words = Words(kinds.tieu_de, kinds.ten_ngan, kinds.cot, partial(_task_sentence, kinds))
    body, numbered = Body(words, tasks(plan)), outline(plan)
    around = _template("ke_hoach.xml.j2").render(
        pham_vi_luu_hanh=in_capitals(plan.pham_vi_luu_hanh or ""),
        thong_tin_ky_so=signature_info(plan) if plan.is_signed_apart else "",
        co_quan=_agency_lines(plan.co_quan),
        so_van_ban=so_van_ban(plan),
        ky_hieu=ky_hieu(plan),
        do_khan=in_capitals(plan.do_khan or ""),
        dia_danh=dia_danh(plan) or "…",
        thoi_gian=format_thoi_gian(plan.ngay_ban_hanh),
        trich_yeu=plan.trich_yeu,
        kem_theo=attached_to_decision(plan),
        can_cu=format_can_cu([can_cu_text(entry) for entry in plan.can_cu]),
        chu_ky=_signatures(plan),
        noi_nhan=_recipients(plan),
        nguoi_soan_thao=_drafter(plan),
        cac_phu_luc=[_appendix(plan, index, name) for index, name in enumerate(ten_phu_luc(plan))],
        kho_ngang=plan.kho_ngang,
        dia_chi=(plan.dia_chi or "").splitlines(),
    )
    appendices = (_ended(body.content(each)) for each in numbered.appendices)
    return parse(around, [_content(plan, body, numbered, kinds), *appendices])


def can_cu_text(entry: CanCu) -> str:
    """Return the citation an author wrote out, or build it from its parts."""
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
    printed: set[str] = set()
    for number, agency in enumerate(agencies):
        at: Loc = ("co_quan", number)
        joined = " -" if agency is not agencies[-1] else ""
        for index, parent in enumerate(agency.chu_quan):
            if parent not in printed:  # a shared one stands once, on top
                yield Paragraph(Role.CO_QUAN_CHU_QUAN, in_capitals(parent), (*at, "chu_quan", index))
        printed.update(agency.chu_quan)
        lines = agency.dong or printed_lines(agency.ten)
        for index, line in enumerate(lines):
            way: Loc = ("dong", index) if agency.dong else ("ten",)
            end = joined if index == len(lines) - 1 else ""
            yield Paragraph(Role.CO_QUAN_BAN_HANH, in_capitals(line) + end, (*at, *way))
        if agency.ghi_chu:
            yield Paragraph(Role.GHI_CHU_CO_QUAN, agency.ghi_chu, (*at, "ghi_chu"))


def attached_to_decision(plan: KeHoach) -> str:
    """Return the note of a plan issued with a decision (Mẫu 1.3), number and date blank while it has none."""
    decision = plan.kem_theo_quyet_dinh
    if not decision:
        return ""
    number = decision.so_ky_hieu or f"{NO_NUMBER}/…"
    return f"(Kèm theo {decision.loai} số {number} {format_thoi_gian(decision.ngay).rstrip()}\ncủa {decision.co_quan})"


def attached_to_plan(plan: KeHoach) -> str:
    """Return the note of an appendix (PL I.III.1.c): on paper filled in, in an electronic document left blank.

    The year is printed in both where it is known. The issuer is named in both (Mẫu 2.1, 2.2), on a line of its own:
    left alone, the note breaks within its date.
    """
    if plan.kem_theo_quyet_dinh:
        return attached_to_decision(plan)
    issuer = _joined(plan)
    on_paper = plan.ban_phat_hanh == "giay"
    number = so_van_ban(plan) if on_paper else NO_NUMBER
    day = plan.ngay_ban_hanh
    known = day if on_paper or day is None else Ngay(day.nam)
    when = format_thoi_gian(known).rstrip()  # a blank at its end takes a line
    return f"(Kèm theo Kế hoạch số {number}/{ky_hieu(plan)} {when}\ncủa {issuer})"


def _appendix(plan: KeHoach, index: int, name: str) -> SimpleNamespace:
    """Return what stands above an appendix."""
    appendix = plan.phu_luc[index]
    return SimpleNamespace(
        ten=name,
        tieu_de=in_capitals(appendix.nhan_de or ""),
        tai=(title(("phu_luc", index), appendix) or ((),))[0],
        kem_theo=attached_to_plan(plan),
        kho_ngang=appendix.kho_ngang,
    )


def _content(plan: KeHoach, body: Body, numbered: Outline, kinds: Any) -> list[Block]:
    agency = plan.co_quan[0]
    name = _joined(plan)
    called = _called(plan)
    usual = {"ten": name, "ke_hoach": called, "cap": agency.cap}
    silent = KHONG if plan.kem_theo_quyet_dinh else ()  # the decision has said it
    opening = _prose("mo_dau", plan.mo_dau or silent, lambda: kinds.mo_dau(**usual))
    if opening:
        opening[-1] = opening[-1]._replace(text=unended(opening[-1].text).removesuffix(":") + ":")
    content: list[Block] = [*opening]
    for number, chapter in enumerate(numbered.chapters, start=1):
        content += body.chapter(number, chapter)
    content += _prose("ket_thuc", plan.ket_thuc or silent, lambda: kinds.ket_thuc(**usual))
    return _ended(content)


def _joined(plan: KeHoach) -> str:
    """Name the issuers in a sentence: "A, B và C"."""
    *before, last = [agency.ten for agency in plan.co_quan]
    return f"{', '.join(before)} và {last}" if before else last


def _called(plan: KeHoach) -> str:
    """Name the plan within a sentence: "Kế hoạch tuyên truyền cải cách hành chính năm 2026"."""
    summary = unended(" ".join(plan.trich_yeu.split()))
    return f"Kế hoạch {lower_first(_KIND.sub('', summary))}"


def _ended(content: list[Block]) -> list[Block]:
    """End the last paragraph with "./." (Mẫu 1.4, 2.1); after a table the mark has nothing to stand at.

    It takes the place of an author's mark, before a footnote too.
    """
    match content:
        case [*before, Paragraph() as last]:
            text = unended(last.text)
            if notes := last_notes(text):
                text = unended(text.removesuffix(notes)) + notes
            return [*before, last._replace(text=f"{text}./.")]
    return content


def unended(text: str) -> str:
    """Return a text without the one mark at its end, and without spaces there; "..." is the author's."""
    text = text.rstrip()
    if text.endswith("./."):
        text = text[:-3]
    elif text[-1:] in (".", ";", ",") and text[-2:-1] != ".":
        text = text[:-1]
    return text.rstrip()


def _task_sentence(kinds: Any, task: CongViec) -> str:
    """Word a task. One that is nothing but its own sentence is printed as it was typed, with an end like the others."""
    span = format_khoang(task.tu_ngay, task.den_ngay, task.ky_han)
    details = {
        "chu_tri": task.chu_tri,
        "phoi_hop": ", ".join(task.phoi_hop),
        "thoi_gian": span,
        "dia_diem": task.dia_diem,
        "thanh_phan": ", ".join(task.thanh_phan),
        "phu_trach": task.phu_trach,
        "san_pham": task.san_pham,
        "kinh_phi": "" if task.kinh_phi is None else format_tien(task.kinh_phi),
        "nguon_kinh_phi": task.nguon_kinh_phi,
        "can_cu": task.can_cu,
    }
    if not any(details.values()):
        return task.viec if task.viec[-1:] in SENTENCE_ENDS else f"{task.viec}."
    return str(kinds.viec(viec=unended(task.viec), **details))


def _prose(name: str, own: tuple[str, ...], usual: Callable[[], Any]) -> list[Paragraph]:
    """Return the author's paragraphs, which are those of the field `name`, or the usual ones, parted by empty lines."""
    if own == KHONG:
        return []
    typed = [Paragraph(Role.LOI_VAN, text, (name, index)) for index, text in enumerate(own)]
    return typed or [Paragraph(Role.LOI_VAN, text) for text in str(usual()).split("\n\n")]


def _recipients(plan: KeHoach) -> Iterator[Paragraph]:
    """Yield a line for each recipient; the last says where copies are kept."""
    items = [Recipient(entry.ten, entry.de, entry.gom) for entry in plan.noi_nhan]
    ways: list[Loc] = [("noi_nhan", index) for index, item in enumerate(items) for _ in range(lines_of(item))]
    for line, at in zip_longest(format_noi_nhan(items, plan.luu), ways, fillvalue=("luu",)):
        yield Paragraph(Role.DANH_SACH_NOI_NHAN, str(line), at)


def _signatures(plan: KeHoach) -> list[list[Any]]:
    """Return the rows of the signature table; None is the cell of recipients, "" an empty one.

    Joint signers stand side by side and the recipients below them, as joint documents are laid out in practice.
    """
    if not plan.nguoi_ky:
        return []  # a plan issued with a decision is signed there
    signers = [_signer(plan, signer, index) for index, signer in enumerate(plan.nguoi_ky)]
    return [[None, *signers]] if len(signers) == 1 else [list(signers), [None, *[""] * (len(signers) - 1)]]


def _signer(plan: KeHoach, signer: NguoiKy, index: int) -> SimpleNamespace:
    agency = plan.co_quan[min(index, len(plan.co_quan) - 1)]
    title = signer.chuc_vu or ""
    authority = signer.quyen_han if signer.quyen_han is not None else derive(agency.ten, title)
    lines, last = signing_lines(agency.ten, authority, title, agency.nguoi_dung_dau)
    other = in_capitals(signer.chuc_vu_khac or "")
    at = f"nguoi_ky.{index}"
    return SimpleNamespace(quyen_han=lines, chuc_vu=last, chuc_vu_khac=other, ho_ten=signer.ho_ten or "", tai=at)


def _drafter(plan: KeHoach) -> str:
    """Return "PL.(300)": the drafter's sign and the number of copies (PL I.III.3; PL I.V.11)."""
    sign = f"{plan.nguoi_soan_thao}." if plan.nguoi_soan_thao else ""
    return sign + (f"({plan.so_ban})" if plan.so_ban else "")


def part_titles() -> dict[Mau, Mapping[TenPhan, str]]:
    """Return what each kind of plan calls its parts."""
    return {mau: _kind_words(mau).tieu_de for mau in get_args(Mau)}


def task_titles() -> tuple[str, ...]:
    """Return the titles of the first columns of every table made of tasks."""
    labels = _kind_words("chung").cot
    return tuple(labels[name] for name in ("stt", "viec", "chu_tri"))


@cache
def _kind_words(mau: str) -> Any:
    return _template(f"{mau}.j2").module


@cache
def _template(name: str) -> Any:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    return environment(autoescape=lambda name: name == "ke_hoach.xml.j2")  # the others give words, no markup
