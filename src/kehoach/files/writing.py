"""Writing whole files: what is there stays until the new one is complete, and what is not ours stays altogether.

First every file is written under a random name beside its target, then every target is looked at, then each file is
put in place. So nothing is judged by what stood there a second ago, and of several files all come or none, as far as
a file system allows.
"""

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from kehoach.errors import ForeignFile, UnwritableFile
from kehoach.files.bounds import refuse_outside
from kehoach.files.looking import destination, look, refuse_if_open, what_instead
from kehoach.files.names import refuse_unusable
from kehoach.files.reasons import reason

Ours = Callable[[IO[bytes]], bool]  # whether the open file may be replaced unasked


def nothing(_: IO[bytes]) -> bool:
    """Whether a file may be replaced unasked, of a kind that people write: never."""
    return False


BY_FORCE = "dùng --force để ghi đè, hoặc "  # who has no such option leaves it out
TRIES = 5  # against a target that changes each time between the look and the replacing
_UMASK = threading.Lock()


class _Staged:
    """A file that is complete under a name of its own, waiting for its place.

    Attributes:
        target: its path as the user wrote it.
        place: links followed: a link stays a link.
        temporary: its own name.
        old: what stood in the place when it was last looked at.
    """

    def __init__(self, target: Path, place: Path, temporary: Path) -> None:
        self.target, self.place, self.temporary = target, place, temporary
        self.old: os.stat_result | None = None


def write_whole(target: Path, content: bytes, *, ours: Ours | None = None, durable: bool = True) -> None:
    """Write `content` to `target` completely or not at all.

    What stands there is replaced when `ours` says so of it; `None` stands for --force. The disk has the new file
    before the old one goes, if `durable`: a batch, which can be run again, does without. Raises UnwritableFile.
    """
    write_all({target: content}, ours={target: ours}, durable=durable)


def write_all(files: Mapping[Path, bytes], *, ours: Mapping[Path, Ours | None], durable: bool = True) -> None:
    """Write several files as `write_whole` does; none of them when one of the targets may not be written."""
    staged: list[_Staged] = []
    try:
        for target, content in files.items():
            refuse_unusable(target)
            refuse_outside(target, UnwritableFile)
            place = destination(target)
            staged.append(_Staged(target, place, place.parent / f".kehoach-{os.urandom(8).hex()}.tmp"))
            with told(target):
                _stage(staged[-1].temporary, content, durable=durable)
        for each in staged:
            _check(each, ours[each.target])
        for number, each in enumerate(staged):
            try:
                _settle(each, ours[each.target])
            except UnwritableFile as problem:
                raise type(problem)(f"{problem}{_already(staged[:number])}") from problem
    finally:  # also after Ctrl-C, and after SIGTERM where the program makes an exception of it
        for each in staged:
            with suppress(OSError, ValueError):
                os.unlink(each.temporary)


@contextmanager
def told(target: Path) -> Iterator[None]:
    """Turn what the system refuses into our error."""
    try:
        yield
    except (OSError, ValueError) as problem:
        advice = "; nếu tệp đang mở trong Word, hãy đóng lại" if isinstance(problem, PermissionError) else ""
        raise UnwritableFile(f"{target}: không ghi được ({reason(problem)}){advice}") from problem


def _already(placed: list[_Staged]) -> str:
    return f"; đã ghi: {', '.join(str(each.target) for each in placed)}" if placed else ""


def _stage(temporary: Path, content: bytes, *, durable: bool) -> None:
    """Write a file that nobody else may read yet."""
    opened = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(opened, rest) :]
        if durable:
            os.fsync(opened)
    finally:
        os.close(opened)


def _check(staged: _Staged, ours: Ours | None) -> None:
    """Look at what stands in the place now, and refuse to replace what is not ours."""
    staged.old = look(staged.place, UnwritableFile)
    if ours is not None:
        refuse_if_open(staged.target)
    if staged.old is None:
        return
    if kind := what_instead(staged.old):
        raise UnwritableFile(f"{staged.target}: đây là {kind}, không phải tệp; hãy chọn tên khác")
    if ours is not None:
        with told(staged.target), staged.place.open("rb") as file:
            mine = ours(file)
        if not mine:
            why = "" if ours is nothing else ", không phải bản kehoach vừa tạo hoặc đã được sửa"
            raise ForeignFile(f"{staged.target}: đã có tệp này{why}; {BY_FORCE}chọn tên khác")


def _settle(staged: _Staged, ours: Ours | None) -> None:
    """Put the file in its place; look again when somebody else was there in the meantime."""
    with told(staged.target):
        for _ in range(TRIES):
            os.chmod(staged.temporary, _mode(staged.old))
            if staged.old is None and _is_put_where_nothing_was(staged):
                return
            if staged.old is not None and _same(staged.old, look(staged.place, UnwritableFile)):
                os.replace(staged.temporary, staged.place)
                return
            _check(staged, ours)
    raise UnwritableFile(f"{staged.target}: tệp đang được chương trình khác ghi, hãy thử lại sau")


def _is_put_where_nothing_was(staged: _Staged) -> bool:
    """Put the file in a place that was empty; False when it is empty no longer. Whoever came first stays."""
    if os.name == "nt":
        try:
            os.rename(staged.temporary, staged.place)  # which refuses there to replace
        except FileExistsError:
            return False
        return True
    try:
        os.link(staged.temporary, staged.place)
    except FileExistsError:
        return False
    except OSError:
        return _is_put_without_links(staged)
    return True


def _is_put_without_links(staged: _Staged) -> bool:
    """Do it where the file system knows no hard links (memory sticks): take the name first, then replace ourselves."""
    try:
        os.close(os.open(staged.place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return False
    try:
        os.replace(staged.temporary, staged.place)
    except BaseException:
        os.unlink(staged.place)
        raise
    return True


def _same(one: os.stat_result, other: os.stat_result | None) -> bool:
    """Whether a file is the one that was looked at, and untouched since."""
    return other is not None and all(
        getattr(one, each) == getattr(other, each) for each in ("st_dev", "st_ino", "st_size", "st_mtime_ns")
    )


def _mode(old: os.stat_result | None) -> int:
    """Return the mode of the file to be replaced, or the one that a new file gets here."""
    if old is not None:
        return old.st_mode & 0o777
    with _UMASK:  # which can only be read by setting it
        os.umask(mask := os.umask(0o077))
    return 0o666 & ~mask


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it where they are not there. Raises UnwritableFile."""
    try:
        if look(folder, UnwritableFile) is None:
            refuse_unusable(folder)
            make_folder(folder.parent)
            os.mkdir(folder)
    except FileExistsError:  # somebody made it just now
        pass
    except (OSError, ValueError) as problem:
        raise UnwritableFile(f"{folder}: không tạo được thư mục này ({reason(problem)})") from problem
