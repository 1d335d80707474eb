"""Regular expressions that wait: to compile all of ours takes longer than to check a plan, and a plan needs a few.

Most patterns look for words that few texts hold. Those that name such words, their signs, look for them first: a text
without any is done at once, and a pattern that meets no text with one is never compiled.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

from kehoach.wording.kept_patterns import PATTERNS


class _Waiting:
    """Stands for a pattern, and compiles it when it is first asked for something."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern  # others are built of it
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Return what the compiled pattern has by that name, and keep it here: the next look finds it at once."""
        if "_compiled" not in vars(self):
            self._compiled = PATTERNS.compile(self.pattern, self._flags)
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found


class _Signed:
    """Stands for a pattern that finds nothing in a text without one of its signs."""

    def __init__(self, pattern: str, flags: int, signs: Iterable[str]) -> None:
        self.pattern, self.signs = pattern, tuple(signs)
        self._folds = bool(flags & re.IGNORECASE)
        self._waiting = _Waiting(pattern, flags)

    def is_shown(self, text: str) -> bool:
        """Whether one of the signs is in a text."""
        if self._folds:
            text = text.casefold()
        return any(map(text.__contains__, self.signs))

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        return self._waiting.search(text, *bounds) if self.is_shown(text) else None

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        return self._waiting.match(text, *bounds) if self.is_shown(text) else None

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        return self._waiting.fullmatch(text, *bounds) if self.is_shown(text) else None

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        return self._waiting.finditer(text, *bounds) if self.is_shown(text) else iter(())

    def sub(self, due: Any, text: str, count: int = 0) -> str:
        return self._waiting.sub(due, text, count=count) if self.is_shown(text) else text

    def __getattr__(self, name: str) -> Any:
        """Return anything else as the pattern has it."""
        return getattr(self._waiting, name)


def compiled(pattern: str, flags: int = 0, *, signs: Iterable[str] = ()) -> re.Pattern[str]:
    """Return what `re.compile` returns, compiled when it is first used; `re`'s own functions do not take it.

    `signs`: strings of which one stands in every text in which the pattern finds anything; in small letters where the
    pattern takes capitals for small letters, and then Turkish İ and ı, which it takes for i, are not looked for.
    """
    signs = tuple(signs)
    return cast("re.Pattern[str]", _Signed(pattern, flags, signs) if signs else _Waiting(pattern, flags))
