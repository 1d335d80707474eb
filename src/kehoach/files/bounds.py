"""The folder that a server is kept in: while there is one, nothing outside it is read, written or looked at.

Links are followed before a path is judged. The system is asked again when the file is opened, so whoever can change the
folder in between can still lead elsewhere; against them a folder of its own helps, no check.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from kehoach.errors import KehoachError
from kehoach.files.reasons import reason

_folder: ContextVar[Path | None] = ContextVar("folder", default=None)


@contextmanager
def within(folder: Path) -> Iterator[Path]:
    """Keep to a folder: whatever is outside it does as if it were forbidden. Yield it, its links followed."""
    real = Path(os.path.realpath(folder))
    before = _folder.set(real)
    try:
        yield real
    finally:
        _folder.reset(before)


def is_allowed(path: Path | str) -> bool:
    """Whether a path, its links followed, is in the folder that is kept to, if there is one. Raises OSError."""
    folder = _folder.get()
    return folder is None or Path(os.path.realpath(path)).is_relative_to(folder)


def refuse_outside(path: Path | str, wrong: type[KehoachError]) -> None:
    """Raise `wrong` for a path outside the folder that is kept to."""
    try:
        allowed = is_allowed(path)
    except (OSError, ValueError) as problem:
        raise wrong(f"{path}: không xem được ({reason(problem)})") from problem
    if not allowed:
        raise wrong(f"{path}: nằm ngoài thư mục được phép dùng")
