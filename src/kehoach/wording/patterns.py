"""Regular expressions that wait: to compile all of ours takes longer than to check a plan, and a plan needs a few."""

import re
from typing import Any, cast


class _Waiting:
    """Stands for a pattern, and compiles it when it is first asked for something."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern  # others are built of it
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Return what the compiled pattern has by that name, and keep it here: the next look finds it at once."""
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, compiled when it is first used; `re`'s own functions do not take it."""
    return cast("re.Pattern[str]", _Waiting(pattern, flags))
