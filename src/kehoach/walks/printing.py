"""The walk of a plan to its page: composed, written as .docx, whole or in parts, and as PDF."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kehoach.errors import KehoachError, UnreadableFile
from kehoach.files.looking import list_folder
from kehoach.files.reading import read_file
from kehoach.files.writing import write_all, write_whole

MOST_TOLD = 5  # faults of a file that is not written

if TYPE_CHECKING:
    from kehoach.document.blocks import Document
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.word.write import Drawn


def to_bytes(plan: "KeHoach", *, carry: bool = False, final: bool = False, drawn: "Drawn | None" = None) -> bytes:
    """Return the .docx of `plan` as bytes: the same for the same plan, always.

    With `carry` the file has the plan's data with it, so that edits made in Word can come back (`import --into`).
    `final`: it is to be signed, so that the file is read again and held to the decree. `drawn` keeps the tables from
    one plan of a batch to the next. Raises KehoachError when a `final` file has a fault.
    """
    from kehoach.document.compose import compose

    return _written(compose(plan), plan, carry=carry, final=final, drawn=drawn)


def render(
    plan: "KeHoach",
    path: str | Path,
    *,
    force: bool = False,
    durable: bool = True,
    carry: bool = False,
    final: bool = False,
) -> Path:
    """Write the .docx of `plan` to `path` and return the path.

    A file that kehoach wrote and nobody touched since is written over; for any other `force` is needed. The file is
    complete or not there: it is written under another name first. `durable`: a power cut leaves the old file or the
    new one; who writes thousands, and can do so again, does without the wait. `carry`, `final`: as in `to_bytes`.
    Raises UnwritableFile, KehoachError when a `final` file has a fault: then nothing is written.
    """
    target = Path(path)
    content = to_bytes(plan, carry=carry, final=final)
    write_whole(target, content, ours=None if force else partial(_is_part, 0), durable=durable)
    return target


def renew(
    plan: "KeHoach", path: Path, drawn: "Drawn", *, resume: bool, final: bool = False, force: bool = False
) -> bool:
    """Write the .docx of one plan of many; with `resume` not where it is there already, the same to the byte.

    `drawn` keeps their tables; `final`, `force` are as in `render`. Whether it was written. Raises UnwritableFile,
    KehoachError when a `final` file has a fault.
    """
    content = to_bytes(plan, final=final, drawn=drawn)
    if resume and _holds(path, content):
        return False
    write_whole(path, content, ours=None if force else partial(_is_part, 0), durable=False)
    return True


def _holds(path: Path, content: bytes) -> bool:
    try:
        return read_file(path, len(content)) == content
    except UnreadableFile:
        return False


def render_separately(plan: "KeHoach", path: str | Path, *, force: bool = False, final: bool = False) -> list[Path]:
    """Write the plan to `path` and each appendix to a file beside it, "<stem>-phu-luc-1.docx" and so on.

    Each appendix has the information line of its digital signature (PL I.III.1.d). Nothing is written unless all
    may be; a file of another plan that has the name of an appendix may not. `final`: as in `to_bytes`. Raises
    UnwritableFile, KehoachError when a `final` file has a fault.
    """
    from kehoach.document.compose import compose
    from kehoach.document.separate import separate

    first = Path(path)
    document, appendices = separate(compose(plan), plan)
    targets = [first, *(first.with_stem(f"{first.stem}-phu-luc-{n}") for n in range(1, len(appendices) + 1))]
    parts = enumerate([document, *appendices])
    write_all(
        {
            target: _written(content, plan, number, final=final)
            for target, (number, content) in zip(targets, parts, strict=True)
        },
        ours={target: None if force else partial(_is_part, number) for number, target in enumerate(targets)},
    )
    return targets


def _is_part(phu_luc: int, file: IO[bytes]) -> bool:
    """Whether a file is a plan of ours (0) or its nth appendix, untouched since."""
    from kehoach.word.mark import written_as

    return written_as(file) == phu_luc


def stale_appendices(written: Sequence[Path]) -> list[Path]:
    """List the files beside a plan's that are named like further appendices of it: an earlier run had more.

    `written` is what `render_separately` returned. Raises UnreadableFile when the folder cannot be listed.
    """
    first = written[0]
    name = re.compile(rf"{re.escape(first.stem)}-phu-luc-(\d+)\.(docx|pdf)")
    beside = ((name.fullmatch(path.name), path) for path in list_folder(first.parent))
    return sorted(path for match, path in beside if match and int(match[1]) >= len(written))


def _written(
    document: "Document",
    plan: "KeHoach",
    phu_luc: int = 0,
    *,
    carry: bool = False,
    final: bool = False,
    drawn: "Drawn | None" = None,
) -> bytes:
    from kehoach.walks.plan import dump
    from kehoach.word.package import Properties
    from kehoach.word.write import write

    day = plan.ngay_ban_hanh
    properties = Properties(
        title=f"Kế hoạch: {' '.join(plan.trich_yeu.split())}",
        author=" - ".join(agency.ten for agency in plan.co_quan),
        date=str(day) if day and day.whole else "",
        phu_luc=phu_luc,
    )
    content = write(document, plan.trinh_bay.choices(), properties, drawn, dump(plan) if carry else "")
    if final:
        _refuse_faulty(content, document, alone=bool(phu_luc))
    return content


def _refuse_faulty(content: bytes, document: "Document", *, alone: bool) -> None:
    """Read what was written again and refuse it where it breaks what the rules on plans cannot see: our own fault."""
    from kehoach.check.own import own_faults

    if found := own_faults(content, document, alone=alone):
        told = "\n".join(f"{each.place}: {each.message} [{each.code}]" for each in found[:MOST_TOLD])
        raise KehoachError(f"chưa ghi: bản Word không qua kiểm tra lại, là lỗi của kehoach, xin báo lại\n{told}")


def refuse_foreign_pdf(docx: str | Path, *, force: bool = False) -> None:
    """Raise UnwritableFile when the PDF of `docx` would replace one that is not ours; before anything is written."""
    from kehoach.word.pdf import refuse_foreign

    refuse_foreign(Path(docx).with_suffix(".pdf"), force=force)


def convert_to_pdf(docx: str | Path, *, force: bool = False, timeout: float = 120) -> Path:
    """Write the PDF of a .docx beside it with LibreOffice and return its path; `timeout` is in seconds.

    Raises UnwritableFile when another PDF is there already, KehoachError when LibreOffice is absent or fails.
    """
    return convert_all_to_pdf([docx], force=force, timeout=timeout)[0]


def convert_all_to_pdf(files: Sequence[str | Path], *, force: bool = False, timeout: float = 120) -> list[Path]:
    """Write the PDF of each .docx beside it, in one run of LibreOffice: all of them or none.

    Each PDF is compared with its .docx where `pdf_is_compared()`. Raises UnwritableFile when another PDF is there
    already, KehoachError when LibreOffice is absent or fails or when a PDF lacks text.
    """
    from kehoach.word.pdf import convert

    return convert([Path(docx) for docx in files], force=force, timeout=timeout)


def pdf_is_compared() -> bool:
    """Whether the PDFs are compared with their .docx: it takes the extra `kehoach[pdf]`."""
    from kehoach.word.pdf import can_compare

    return can_compare()
