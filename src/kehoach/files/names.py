"""Names that some system refuses or takes for something else: a plan goes by mail to whatever machine there is."""

import re
from pathlib import Path

from kehoach.errors import UnwritableFile

# Microsoft, "Naming Files, Paths, and Namespaces": these name devices, in every folder and before any extension.
# The superscript digits count as digits there.
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"
}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\0-\x1f]')


def refuse_unusable(path: Path) -> None:
    """Raise UnwritableFile when the last name of `path` cannot be a file's or a folder's on every system."""
    name = path.name
    if trouble := _trouble(name):
        raise UnwritableFile(f"{path}: {trouble}; hãy đặt tên khác")


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
