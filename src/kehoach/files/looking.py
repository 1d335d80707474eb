"""What stands at a path. Only "no such entry" means that nothing does: a drive that stumbles is not an empty one."""

import errno
import os
import stat
from pathlib import Path

from kehoach.errors import KehoachError, UnreadableFile, UnwritableFile
from kehoach.files.bounds import is_allowed, refuse_outside
from kehoach.files.reasons import reason

OR_BY_FORCE = " (hoặc dùng --force)"
KINDS = (
    (stat.S_ISDIR, "thư mục"),
    (stat.S_ISFIFO, "ống dẫn (fifo)"),
    (stat.S_ISSOCK, "ổ cắm (socket)"),
    (stat.S_ISCHR, "thiết bị"),
    (stat.S_ISBLK, "thiết bị"),
)


def look(path: Path | str, wrong: type[KehoachError] = UnreadableFile) -> os.stat_result | None:
    """Return what stands at `path`, links followed; None when nothing does.

    Raises `wrong` when that cannot be told: the folder forbids it, a part of the path is a file, the drive fails.
    """
    refuse_outside(path, wrong)
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as problem:
        raise wrong(f"{path}: không xem được ({reason(problem)})") from problem


def is_folder(path: Path, wrong: type[KehoachError] = UnreadableFile) -> bool:
    """Whether a folder stands at `path`. Raises as `look` does."""
    found = look(path, wrong)
    return found is not None and stat.S_ISDIR(found.st_mode)


def is_same(one: Path, other: Path) -> bool:
    """Whether both paths lead to one file: by a link of either kind, or in other capitals where these do not count."""
    try:
        return os.path.samefile(one, other)
    except FileNotFoundError:
        return False
    except (OSError, ValueError) as problem:
        raise UnwritableFile(f"{other}: không xem được ({reason(problem)})") from problem


def find_upward(folder: Path, name: str) -> Path | None:
    """Return the file `name` in `folder` or the nearest one above it; None where there is none.

    Above the folder that a server is kept in nothing is looked for. Raises UnreadableFile.
    """
    try:
        here = str(folder.absolute())
    except FileNotFoundError:  # the current folder is gone
        return None
    while is_allowed(here):
        file = os.path.join(here, name)  # to make a Path of each place took longer than to look
        if look(file) is not None:
            return Path(file)
        here, below = os.path.dirname(here), here
        if here == below:
            break
    return None


def list_folder(folder: Path) -> list[Path]:
    """List what stands in a folder. Raises UnreadableFile."""
    refuse_outside(folder, UnreadableFile)
    try:
        return [folder / name for name in os.listdir(folder)]
    except (OSError, ValueError) as problem:
        raise UnreadableFile(f"{folder}: không xem được thư mục ({reason(problem)})") from problem


def destination(path: Path) -> Path:
    """Return the place that `path` means when links are followed; its last part need not be there.

    Raises UnwritableFile.
    """
    try:
        try:
            return Path(os.path.realpath(path, strict=True))
        except FileNotFoundError:
            return Path(os.path.realpath(path))  # asks for the current folder, which may be gone
    except (OSError, ValueError) as problem:
        why = "thư mục hiện tại không còn" if isinstance(problem, FileNotFoundError) else reason(problem)
        raise UnwritableFile(f"{path}: không ghi được ({why})") from problem


def what_instead(found: os.stat_result) -> str:
    """Return what `found` is, when it is not a plain file; "" for one."""
    return next((name for is_one, name in KINDS if is_one(found.st_mode)), "")


def refuse_if_open(path: Path) -> None:
    """Raise UnwritableFile when Word or LibreOffice says, by the lock file it keeps, that `path` is open."""
    name = path.name
    locks = (f".~lock.{name}#", f"~${name}", f"~${name[2:]}")  # LibreOffice; Word, for short names and for long
    if any(_is_there(path.with_name(lock)) for lock in locks):
        raise UnwritableFile(f"{path}: tệp đang mở trong Word hoặc LibreOffice; hãy đóng lại rồi chạy lại{OR_BY_FORCE}")


def _is_there(lock: Path) -> bool:
    try:
        os.lstat(lock)
    except FileNotFoundError:
        return False
    except (OSError, ValueError) as problem:
        if isinstance(problem, OSError) and problem.errno == errno.ENAMETOOLONG:
            return False  # too long for LibreOffice to make, too
        raise UnwritableFile(f"{lock}: không xem được ({reason(problem)})") from problem
    return True
