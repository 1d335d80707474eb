""".docx → PDF by LibreOffice, with a profile of its own so that an open LibreOffice is neither asked nor disturbed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from kehoach.errors import KehoachError, UnwritableFile
from kehoach.files import write_whole

PROGRAMS = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


def convert(docx: Path, *, force: bool, timeout: float) -> Path:
    """Write the PDF of `docx` beside it. `timeout` is in seconds; LibreOffice takes some ten on its first start."""
    target = docx.with_suffix(".pdf")
    if target.exists() and not force and target.stat().st_mtime > docx.stat().st_mtime:
        raise UnwritableFile(f"{target}: đã có tệp này và mới hơn tệp Word; dùng --force để ghi đè")
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
        write_whole(target, made.read_bytes())
    return target
