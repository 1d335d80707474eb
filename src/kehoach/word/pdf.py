""".docx → PDF by LibreOffice, with a profile of its own so that an open LibreOffice is neither asked nor disturbed."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from kehoach.errors import KehoachError, UnwritableFile
from kehoach.files.writing import write_whole

PROGRAMS = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


def convert(docx: Path, *, force: bool, timeout: float) -> Path:
    """Write the PDF of `docx` beside it. `timeout` is in seconds; LibreOffice takes some ten on its first start."""
    target = docx.with_suffix(".pdf")
    refuse_foreign(target, force=force)
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise KehoachError("không thấy LibreOffice để tạo PDF; hãy cài LibreOffice, hoặc mở tệp Word rồi lưu ra PDF")
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        profile = (Path(folder) / "profile").as_uri()
        copy = Path(folder) / "van-ban.docx"  # a plain name: some builds stumble over accents and spaces
        shutil.copyfile(docx, copy)
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        command += ["--convert-to", "pdf", "--outdir", folder, str(copy)]
        try:
            subprocess.run(command, capture_output=True, timeout=timeout, check=False, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            raise KehoachError(f"LibreOffice không tạo xong PDF trong {timeout:g} giây") from None
        made = copy.with_suffix(".pdf")
        if not made.exists():
            raise KehoachError(f"LibreOffice không tạo được PDF từ {docx}")
        content = made.read_bytes()
    write_whole(target, content + _mark(content))
    return target


def refuse_foreign(target: Path, *, force: bool) -> None:
    """Raise UnwritableFile for a PDF that is there and not ours: a signed scan often stands beside its plan."""
    if not force and os.path.lexists(target) and not _is_ours(target):
        raise UnwritableFile(f"{target}: đã có tệp này, không phải bản kehoach vừa tạo; dùng --force để ghi đè")


def _mark(content: bytes) -> bytes:
    """Give the comment that ends a PDF of ours; readers pass over what stands after %%EOF."""
    return b"%kehoach " + hashlib.sha256(content).hexdigest().encode() + b"\n"


def _is_ours(target: Path) -> bool:
    try:
        content = target.read_bytes()
    except OSError:
        return False
    at = content.rfind(b"%kehoach ")
    return at >= 0 and content[at:] == _mark(content[:at])
