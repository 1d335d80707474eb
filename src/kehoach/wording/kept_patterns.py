"""Compiled patterns kept from run to run, where Python keeps its byte code.

To compile those that one plan needs takes a twelfth of a command. `re` has no way to write down what it compiled, so
this goes by its insides; where they are not as known here, each run compiles as ever. The name of the file holds the
Python that compiled, an entry the whole pattern, so that nothing kept can be out of date.
"""

import marshal
import os
import re
import sys
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "__pycache__" / f"patterns.{sys.implementation.cache_tag}-{sys.hexversion:x}.cache"
_NOT_AS_KNOWN = (ImportError, AttributeError, TypeError, ValueError, OverflowError, RuntimeError)


class KeptPatterns:
    """The patterns of a file; what is compiled beside them is there in the next run, once `keep` was called."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept: dict[tuple[str, int], Any] | None = None  # read with the first pattern
        self._more = False

    def compile(self, pattern: str, flags: int) -> re.Pattern[str]:
        """Return what `re.compile` returns."""
        if self._kept is None:
            self._kept = self._read()
        key = pattern, int(flags)
        try:
            if key in self._kept:
                return _pattern(pattern, *self._kept[key])
            parts = _compiled(pattern, flags)
            made = _pattern(pattern, *parts)
        except _NOT_AS_KNOWN:
            return re.compile(pattern, flags)
        self._kept[key], self._more = parts, True
        return made

    def keep(self) -> None:
        """Write down what was compiled anew; where that cannot be written nothing is kept, as Python does."""
        if not self._more or sys.dont_write_bytecode:
            return
        beside = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            self._file.parent.mkdir(exist_ok=True)
            beside.write_bytes(marshal.dumps(self._kept))
            os.replace(beside, self._file)
        except OSError:
            return

    def _read(self) -> dict[tuple[str, int], Any]:
        try:
            kept = marshal.loads(self._file.read_bytes())
        except (OSError, EOFError, ValueError, TypeError):  # none yet, or damaged
            return {}
        return kept if isinstance(kept, dict) else {}


def _compiled(pattern: str, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    """Return what a pattern is compiled to: its flags, its code, the count of its groups, their names both ways."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    code = b"".join(word.to_bytes(4, sys.byteorder) for word in _compiler._code(parsed, flags))
    names = dict(parsed.state.groupdict)
    by_number = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, tuple(by_number)


def _pattern(pattern: str, flags: int, code: bytes, groups: int, names: Any, by_number: Any) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    made: re.Pattern[str] = _sre.compile(pattern, flags, memoryview(code).cast("I").tolist(), groups, names, by_number)
    return made


PATTERNS = KeptPatterns(_FILE)
