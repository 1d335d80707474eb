"""Marks for pydantic: which function of ours prepares what an author typed, or makes the value of it.

Its own marks ask every function for its signature, and a type that a function makes for its fields: a tenth of what the
model costs a start-up.
"""

from collections.abc import Callable
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema
from pydantic_core.core_schema import (
    no_info_before_validator_function,
    no_info_plain_validator_function,
    plain_serializer_function_ser_schema,
)


class Before:
    """Prepares data for the type that it marks."""

    def __init__(self, prepare: Callable[[Any], Any]) -> None:
        self._prepare = prepare

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_before_validator_function(self._prepare, handler(source))


class Made:
    """Makes the value by itself, whatever its type; with `write`, the value is dumped as a text."""

    def __init__(self, make: Callable[[Any], Any], write: Callable[[Any], str] | None = None) -> None:
        self._make, self._write = make, write

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        written = plain_serializer_function_ser_schema(self._write) if self._write else None
        return no_info_plain_validator_function(self._make, serialization=written)
