"""Where jinja2 gets the templates from, a folder or the zip that the package stands in, and keeps them compiled.

A compiled template stands where Python keeps its own byte code; jinja2 compares the source each time, so that an edited
template is honoured.
"""

import os
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined
from jinja2 import __version__ as jinja_version
from jinja2.bccache import Bucket

from kehoach import __version__

# jinja2's key is of the source alone, but its code calls our filters and its own run-time.
_SUFFIX = f".kehoach-{__version__}.jinja-{jinja_version}.{sys.implementation.cache_tag}.cache"


def environment(folder: str = "", **options: Any) -> Environment:
    """Return an environment for `kehoach.templates`, or for a folder in it; in it a missing value is a fault."""
    loader = FunctionLoader(lambda name: _text(f"{folder}/{name}" if folder else name))
    cache = None if sys.dont_write_bytecode else _cache(folder)
    return Environment(undefined=StrictUndefined, loader=loader, bytecode_cache=cache, **options)


def _text(name: str) -> str | None:
    file = files("kehoach.templates").joinpath(name)
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _cache(folder: str) -> BytecodeCache | None:
    home = files("kehoach.templates")
    return _Kept(home / folder / "__pycache__") if isinstance(home, Path) else None  # in a zip there is no place


class _Kept(BytecodeCache):
    """Byte code in a folder; where that cannot be written nothing is kept, as Python does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            with self._file(bucket).open("rb") as file:
                bucket.load_bytecode(file)
        except OSError:
            return
        except (EOFError, ValueError, TypeError):  # damaged
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        from tempfile import NamedTemporaryFile

        try:
            self._folder.mkdir(exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, delete=False) as file:
                bucket.write_bytecode(file)
            os.replace(file.name, self._file(bucket))
        except OSError:
            return

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}{_SUFFIX}"
