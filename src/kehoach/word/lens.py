"""What a lens is: a property's way into a .docx and out of it; and Word's measures as lengths."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from docx.oxml.simpletypes import ST_SignedTwipsMeasure
from docx.shared import Length

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lens(Generic[T]):
    """`of` is what it reads: a Paragraph, a Section or a RuledLine.

    It writes to the same; where it reads a Paragraph, to a style as well, and what concerns letters to a run.
    """

    of: type
    write: Callable[[Any, T], None]
    read: Callable[[Any], list[T]]  # every value met there, so that one stray run shows


def length(found: tuple[str, str] | None) -> Length:
    """Read a found measure (§17.18.81: twentieths of a point, or a number with its unit); none is 0."""
    return Length(0) if found is None else Length(ST_SignedTwipsMeasure.convert_from_xml(found[1]))
