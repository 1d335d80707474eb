"""Names that some system refuses or takes for something else: a plan goes by mail to whatever machine there is."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path, PurePath

from kehoach.errors import UnwritableFile

# Microsoft, "Naming Files, Paths, and Namespaces": these name devices, in every folder and before any extension.
# The superscript digits count as digits there.
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"
}
LONGEST = 240  # bytes; file systems take 255, and LibreOffice's lock file has eight more than the name
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\0-\x1f]')


def refuse_unusable(path: Path) -> None:
    """Raise UnwritableFile when the last name of `path` cannot be a file's or a folder's on every system."""
    name = path.name
    if trouble := _trouble(name):
        raise UnwritableFile(f"{path}: {trouble}; hãy đặt tên khác")


def refused(names: Sequence[str]) -> list[tuple[int, str]]:
    """Return which of the names for files of one folder cannot be used, by their number, and why.

    Names that differ in capitals or in how a letter is composed are one file on Windows and macOS.
    """
    found: list[tuple[int, str]] = []
    first: dict[str, int] = {}
    for number, name in enumerate(names):
        if trouble := _trouble(name) or _of_a_new_file(name):
            found.append((number, trouble))
            continue
        before = first.setdefault(unicodedata.normalize("NFC", name).casefold(), number)
        if before != number:
            found.append((number, f"trùng tên tệp với hàng {before + 1}"))
    return found


def _of_a_new_file(name: str) -> str:
    """Return why we do not make a file of that name, though a system may take it."""
    if name.startswith("."):
        return "tên bắt đầu bằng dấu chấm"
    if not PurePath(name).stem.strip():
        return "tên để trống"
    if unseen := next((each for each in name if not (each.isprintable() or unicodedata.category(each) == "Zs")), ""):
        return f"tên có ký tự ẩn U+{ord(unseen):04X}"
    if len(name.encode("utf-8", "surrogatepass")) > LONGEST:
        return f"tên dài quá {LONGEST} byte (chữ có dấu tính 2 hoặc 3 byte)"
    return ""


def _trouble(name: str) -> str:
    if "\0" in name:
        return "tên có ký tự NUL"
    if found := _FORBIDDEN.search(name):
        shown = f"“{found[0]}”" if found[0].isprintable() else f"U+{ord(found[0]):04X}"
        return f"tên có ký tự {shown} mà Windows không nhận"
    if name not in ("", ".", "..") and name[-1] in ". ":
        return "tên kết thúc bằng dấu chấm hoặc dấu cách, Windows sẽ bỏ mất"
    stem = name.split(".", 1)[0].rstrip(" ")
    if stem.lower() in _DEVICES:
        return f"“{stem}” là tên riêng của một thiết bị trong Windows"
    return ""
