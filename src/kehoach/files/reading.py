"""Reading what the user names: a plan's text, as much of it as a plan can have and no more."""

import errno
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from kehoach.errors import UnreadableFile
from kehoach.files.bounds import refuse_outside
from kehoach.files.looking import what_instead
from kehoach.files.reasons import reason

Source = str | Path | IO[str] | IO[bytes]

MOST_BYTES = 8 * 2**20  # no plan comes near; `source` refuses what is too large with a word of advice

# What a shell hands over by such a name (`<(…)`, /dev/stdin) is meant to be read like stdin, whatever it is.
_HANDED_OVER = re.compile(r"/dev/stdin|(/dev|/proc/self)/fd/\d+")


def read_text(source: Source, most: int = MOST_BYTES) -> tuple[str | bytes, str]:
    """Return the content of a path or an open file, and the name to call it by. Raises UnreadableFile.

    At most `most` bytes and one more are read, so that what never ends is told from what is long.
    """
    if isinstance(source, str | os.PathLike):
        return read_file(Path(source), most), str(source)
    if not hasattr(source, "read"):
        raise TypeError(f"cần đường dẫn hoặc tệp đang mở, không phải {type(source).__name__}")
    name = getattr(source, "name", None)
    name = name if isinstance(name, str) else "<chữ>"
    try:
        return _read_on(source.read, most), name
    except TypeError:
        raise
    except Exception as problem:  # whatever a stream that is not ours may raise: a zip's, a connection's
        raise UnreadableFile(f"{name}: không đọc được ({reason(problem)})") from problem


def read_file(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return the bytes of a plain file. Never waits: a pipe without a writer would keep it forever.

    Raises UnreadableFile.
    """
    refuse_outside(path, UnreadableFile)
    handed_over = bool(_HANDED_OVER.fullmatch(str(path)))
    try:
        opened = os.open(path, os.O_RDONLY | (0 if handed_over else _AT_ONCE) | _AS_BYTES)
        try:
            kind = what_instead(os.fstat(opened))
            if kind and not handed_over:
                raise UnreadableFile(f"{path}: đây là {kind}, cần một tệp")
            content: bytes = _read_on(lambda size: os.read(opened, size), most)
            return content
        finally:
            os.close(opened)
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: không có tệp này") from None
    except (OSError, ValueError) as problem:
        raise UnreadableFile(f"{path}: {_trouble(path, problem)}") from problem


def _read_on(read: Callable[[int], Any], most: int) -> Any:
    """Read to the end or the bound: a raw stream gives less at a time than it was asked for."""
    pieces: list[Any] = []
    left = most + 1
    while left > 0:
        piece = read(left)
        if piece is None:  # a stream that does not wait, and has nothing yet
            raise BlockingIOError(errno.EAGAIN, "nothing to read yet")
        if not isinstance(piece, str | bytes):
            raise TypeError(f"tệp đang mở phải cho ra chữ hoặc byte, không phải {type(piece).__name__}")
        if not piece:
            return (piece if not pieces else piece[:0]).join(pieces)
        pieces.append(piece)
        left -= len(piece)
    return pieces[0][:0].join(pieces)


def _trouble(path: Path, problem: Exception) -> str:
    """Return why `path` was not opened. Of a folder Windows says "no permission", of a socket Linux "no device"."""
    with suppress(OSError, ValueError):
        if kind := what_instead(os.stat(path)):
            return f"đây là {kind}, cần một tệp"
    return f"không đọc được ({reason(problem)})"


_AT_ONCE: int = getattr(os, "O_NONBLOCK", 0)
_AS_BYTES: int = getattr(os, "O_BINARY", 0)
