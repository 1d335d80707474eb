"""LibreOffice as a process: found where it was installed, run apart from any other, ended with all it started."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kehoach.errors import KehoachError

NAMES = ("soffice", "libreoffice", "soffice.com", "soffice.exe")
# Where the installers put it, which is on no PATH.
INSTALLED = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
# A document may link to pictures elsewhere; through a proxy that is nowhere nothing is fetched.
OFFLINE = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), "http://127.0.0.1:9") | {
    "no_proxy": ""
}
MOST_TOLD = 300  # characters of what LibreOffice says of its trouble


def program() -> str | None:
    """Return the path of LibreOffice; never one in the current folder, where anybody may have put a program."""
    on_path = [Path(folder, name) for folder in os.get_exec_path() if os.path.isabs(folder) for name in NAMES]
    for candidate in [*on_path, *(Path(path) for path in INSTALLED if os.path.isabs(path))]:
        if candidate.is_file() and os.access(candidate, os.X_OK):
            return str(candidate)
    return None


def to_pdf(documents: Sequence[bytes], *, timeout: float) -> list[bytes]:
    """Return the PDF of each .docx, all made in one run; `timeout` is in seconds.

    The profile is its own, so that an open LibreOffice is neither asked nor disturbed. Raises KehoachError.
    """
    found = program()
    if found is None:
        raise KehoachError("không thấy LibreOffice để tạo PDF; hãy cài LibreOffice, hoặc mở tệp Word rồi lưu ra PDF")
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        # Plain names: some builds stumble over accents and spaces.
        files = [folder / f"van-ban-{number}.docx" for number in range(1, len(documents) + 1)]
        for file, document in zip(files, documents, strict=True):
            file.write_bytes(document)
        command = [found, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
        code, said = _run([*command, "--convert-to", "pdf", "--outdir", name, *map(str, files)], folder, timeout)
        made = [file.with_suffix(".pdf") for file in files]
        contents = [file.read_bytes() if file.is_file() else b"" for file in made]
    if code:
        raise KehoachError(f"LibreOffice không tạo được PDF (mã thoát {code}){said}")
    if not all(content.startswith(b"%PDF") for content in contents):
        raise KehoachError(f"LibreOffice chạy xong nhưng không để lại tệp PDF nào đọc được{said}")
    return contents


def to_docx(document: bytes, suffix: str, *, timeout: float) -> bytes:
    """Return an older Word file (`suffix` ".doc") or a web page (".html") as .docx; `timeout` is in seconds.

    Raises KehoachError.
    """
    found = program()
    if found is None:
        raise KehoachError("không thấy LibreOffice để đọc tệp .doc; hãy mở bằng Word rồi lưu lại thành .docx")
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        file = folder / f"van-ban{suffix}"
        file.write_bytes(document)
        command = [found, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
        made = folder / "moi" / "van-ban.docx"
        target = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made.parent), str(file)]
        filters = ["--infilter=HTML (StarWriter)"] if suffix == ".html" else []  # else it is no text but a web page
        code, said = _run([*command, *filters, *target], folder, timeout)
        content = made.read_bytes() if made.is_file() else b""
    if code or not content:
        raise KehoachError(f"LibreOffice không đọc được tệp (mã thoát {code}){said}")
    return content


def _run(command: Sequence[str], folder: Path, timeout: float) -> tuple[int, str]:
    """Run a program; return its exit code and what it said of its trouble. Nothing it started outlives it."""
    told = folder / "stderr"
    with told.open("wb") as stderr:  # no pipe: a child that lives on would hold it open
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            cwd=folder,
            start_new_session=True,
            env=os.environ | OFFLINE,
        )
        try:
            code = process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise KehoachError(f"LibreOffice không tạo xong PDF trong {timeout:g} giây") from None
        finally:
            _end(process)
    lines = " ".join(told.read_text(encoding="utf-8", errors="replace").split())
    return code, f": {lines[:MOST_TOLD]}" if lines else ""


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process and all that it started."""
    if sys.platform == "win32":
        if process.poll() is None and (taskkill := shutil.which("taskkill", path=r"C:\Windows\System32")):
            subprocess.run([taskkill, "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
