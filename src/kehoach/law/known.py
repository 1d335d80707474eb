"""The register that is looked into: ours, or ours with a unit's own documents while that unit's plans are read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from kehoach.law.documents import Register, register

_opener: ContextVar[Callable[[], Register]] = ContextVar("register")


def known() -> Register:
    """Return the register in use. It is opened when it is first asked for: most of its cost is the reading."""
    return _opener.get(register)()


@contextmanager
def using(opener: Callable[[], Register]) -> Iterator[None]:
    """Let `known` return what `opener` does; it is called once, and not at all when nobody asks."""
    before = _opener.set(cache(opener))
    try:
        yield
    finally:
        _opener.reset(before)
