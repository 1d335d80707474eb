"""What a lens is: a property's way into a .docx and out of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lens(Generic[T]):
    """`of` is what it reads: a WordParagraph, a Page or a RuledLine.

    It writes to a w:style where a style carries the property (`in_style`; to a w:p and, what concerns letters, to a w:r
    as well), else to what it reads. What is written shows in a file that is opened anew.
    """

    of: type
    write: Callable[[Any, T], None]
    read: Callable[[Any], list[T]]  # every value met there, so that one stray run shows; empty where nothing is said
    in_style: bool = True
