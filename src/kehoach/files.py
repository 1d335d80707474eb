"""Reading what the user names and writing whole files: the only place that touches the disk for a document."""

import os
from itertools import count
from pathlib import Path
from typing import IO

from kehoach.errors import UnreadableFile, UnwritableFile

Source = str | Path | IO[str] | IO[bytes]

MOST_BYTES = 8 * 2**20  # no plan comes near; `source` refuses what is too large with a word of advice


def read_text(source: Source) -> tuple[str | bytes, str]:
    """Give the content of a path or an open file, and the name to call it by. Raises UnreadableFile."""
    if not isinstance(source, str | os.PathLike):
        if not hasattr(source, "read"):
            raise TypeError(f"cần đường dẫn hoặc tệp đang mở, không phải {type(source).__name__}")
        name = getattr(source, "name", None)
        return source.read(MOST_BYTES + 1), name if isinstance(name, str) else "<chữ>"
    path = Path(source)
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1), str(source)
    except IsADirectoryError:
        raise UnreadableFile(f"{path}: đây là thư mục, cần một tệp .yaml") from None
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: không có tệp này") from None
    except (OSError, ValueError) as problem:
        raise UnreadableFile(f"{path}: không mở được ({reason(problem)})") from problem


def write_whole(target: Path, content: bytes) -> None:
    """Write `content` to `target` completely or not at all. Raises UnwritableFile.

    It is written under another name in the same folder and then put in place, which no reader can see half done.
    """
    real = Path(os.path.realpath(target))  # a link stays a link
    temporary = real.with_name(f".{real.name[:40]}.{os.getpid()}.{next(SERIAL)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
        if real.exists():
            os.chmod(temporary, real.stat().st_mode)
        os.replace(temporary, real)
    except (OSError, ValueError) as problem:
        temporary.unlink(missing_ok=True)
        raise UnwritableFile(f"{target}: không ghi được ({reason(problem)}){_advice(problem)}") from problem


def refuse_if_open(target: Path) -> None:
    """Raise UnwritableFile when Word or LibreOffice says, by the lock file it keeps, that `target` is open."""
    name = target.name
    locks = (f".~lock.{name}#", f"~${name}", f"~${name[2:]}")  # LibreOffice; Word, for short names and for long
    if any((target.parent / lock).exists() for lock in locks):
        raise UnwritableFile(
            f"{target}: tệp đang mở trong Word hoặc LibreOffice; hãy đóng lại rồi chạy lại (hoặc dùng --force)"
        )


SERIAL = count()  # so that threads never share a temporary file

REASONS: dict[type[Exception], str] = {
    PermissionError: "không có quyền",
    FileNotFoundError: "không có thư mục này",
    NotADirectoryError: "một phần của đường dẫn không phải thư mục",
    IsADirectoryError: "đây là thư mục",
    FileExistsError: "tệp tạm của một lần chạy khác còn đó",
}


def reason(problem: Exception) -> str:
    """Say why the system refused, in Vietnamese where the reason is a usual one."""
    return REASONS.get(type(problem)) or getattr(problem, "strerror", None) or str(problem)


def _advice(problem: Exception) -> str:
    return "; nếu tệp đang mở trong Word, hãy đóng lại" if isinstance(problem, PermissionError) else ""
