""".docx → PDF by LibreOffice, compared with the .docx before it is put beside it."""

import hashlib
import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import IO

from kehoach.errors import KehoachError, UnwritableFile
from kehoach.files.reading import read_file
from kehoach.files.writing import write_all
from kehoach.word.libreoffice import to_pdf

READER = "pypdfium2"  # the extra "kehoach[pdf]": BSD and Apache licences, wheels for every system, 8 ms for four pages
MOST_SHOWN = 60  # characters of a text that is missing


def convert(documents: Sequence[Path], *, force: bool, timeout: float) -> list[Path]:
    """Write the PDF of each .docx beside it; none is written unless all of them are whole.

    `timeout` is in seconds; LibreOffice takes some ten on its first start. Raises KehoachError.
    """
    targets = [docx.with_suffix(".pdf") for docx in documents]
    for target in targets:
        refuse_foreign(target, force=force)
    originals = [read_file(docx) for docx in documents]
    printed = to_pdf(originals, timeout=timeout)
    if can_compare():
        for docx, original, pdf in zip(documents, originals, printed, strict=True):
            _refuse_incomplete(docx, original, pdf)
    contents = {target: content + _mark(content) for target, content in zip(targets, printed, strict=True)}
    write_all(contents, ours=dict.fromkeys(targets, None if force else _is_marked))
    return targets


def can_compare() -> bool:
    """Whether a PDF can be compared with its .docx: whether there is a library that reads PDF."""
    return find_spec(READER) is not None


def _refuse_incomplete(docx: Path, original: bytes, pdf: bytes) -> None:
    from kehoach.word.printed import missing

    try:
        lost = missing(original, pdf)
    except ValueError as problem:
        raise KehoachError(f"{docx.with_suffix('.pdf')}: LibreOffice tạo ra tệp PDF không đọc được") from problem
    if lost:
        first = " ".join(lost[0].split())
        first = first if len(first) <= MOST_SHOWN else f"{first[:MOST_SHOWN]}…"
        raise KehoachError(
            f"{docx.with_suffix('.pdf')}: không ghi, vì LibreOffice in thiếu {len(lost)} đoạn của tệp Word, "
            f"trước hết là “{first}”; tệp Word vẫn đủ, hãy mở bằng Word rồi lưu ra PDF"
        )


def refuse_foreign(target: Path, *, force: bool) -> None:
    """Raise UnwritableFile for a PDF that is there and not ours: a signed scan often stands beside its plan."""
    if not force and os.path.lexists(target) and not _is_ours(target):
        raise UnwritableFile(f"{target}: đã có tệp này, không phải bản kehoach vừa tạo; dùng --force để ghi đè")


def _mark(content: bytes) -> bytes:
    """Return the comment that ends a PDF of ours; readers pass over what stands after %%EOF."""
    return b"%kehoach " + hashlib.sha256(content).hexdigest().encode() + b"\n"


def _is_ours(target: Path) -> bool:
    try:
        with target.open("rb") as file:
            return _is_marked(file)
    except OSError:
        return False


def _is_marked(file: IO[bytes]) -> bool:
    """Whether a PDF is as `convert` left it."""
    content = file.read()
    at = content.rfind(b"%kehoach ")
    return at >= 0 and content[at:] == _mark(content[:at])
