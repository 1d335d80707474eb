"""A disk that fails at the call one names: wraps what Python has for files, and counts what concerns one folder."""

import builtins
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

BY_PATH = (
    "open",
    "stat",
    "lstat",
    "readlink",
    "listdir",
    "scandir",
    "mkdir",
    "chmod",
    "link",
    "replace",
    "rename",
    "unlink",
)
BY_DESCRIPTOR = ("read", "write", "fstat", "fsync")


class FaultyDisk:
    """Counts the calls that concern `folder`; fails the one numbered `at` (from 0) with `number`, an errno."""

    def __init__(self, folder: Path, at: int = -1, number: int = 0) -> None:
        self.folder = str(folder)
        self.at, self.number = at, number
        self.calls: list[str] = []
        self._opened: set[int] = set()

    @contextmanager
    def installed(self) -> Iterator["FaultyDisk"]:
        with patch.multiple(
            os, **{name: self._wrapped(getattr(os, name), name) for name in (*BY_PATH, *BY_DESCRIPTOR)}
        ):
            opened = self._wrapped(io.open, "open")
            with patch.object(io, "open", opened), patch.object(builtins, "open", opened):
                yield self

    def _wrapped(self, real: Callable[..., Any], name: str) -> Callable[..., Any]:
        def call(first: Any = ".", *others: Any, **named: Any) -> Any:
            if self._concerns(first):
                self.calls.append(name)
                if len(self.calls) - 1 == self.at:
                    raise OSError(self.number, os.strerror(self.number), first)
            result = real(first, *others, **named)
            if real is _OPEN and self._concerns(first):
                self._opened.add(result)
            return result

        return call

    def _concerns(self, what: Any) -> bool:
        if isinstance(what, int):
            return what in self._opened
        path = os.path.join(self.folder, os.fspath(what)) if isinstance(what, str | os.PathLike) else ""
        return path == self.folder or path.startswith(self.folder + os.sep)


_OPEN = os.open
