"""Answers about short texts, kept: most texts of a plan stand in the next one of a batch too."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_LONGEST = 400  # characters: longer texts are few, and would fill the memory of a server
_MOST = 4096


def kept(answer: Callable[Concatenate[str, P], T]) -> Callable[Concatenate[str, P], T]:
    """Return `answer`, which is asked about a text, such that it answers at once where it did lately."""
    known = lru_cache(maxsize=_MOST)(answer)

    @wraps(answer)
    def ask(text: str, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return (known if len(text) <= _LONGEST else answer)(text, *args, **kwargs)  # type: ignore[arg-type]

    return ask
