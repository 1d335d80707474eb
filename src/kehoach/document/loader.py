"""Where jinja2 gets the templates from, a folder or the zip that the package stands in, and keeps them compiled.

A compiled template stands where Python keeps its own byte code; jinja2 compares the source each time, so that an edited
template is honoured.
"""

import os
import sys
from pathlib import Path
from pkgutil import get_data  # importlib.resources brings in zipfile: a hundredth of a command
from typing import Any

from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined
from jinja2 import __version__ as jinja_version
from jinja2.bccache import Bucket

import kehoach.templates
from kehoach import __version__

# jinja2's key is of the source alone, but its code calls our filters and its own run-time.
_SUFFIX = f".kehoach-{__version__}.jinja-{jinja_version}.{sys.implementation.cache_tag}.cache"


def environment(folder: str = "", **options: Any) -> Environment:
    """Return an environment for `kehoach.templates`, or for a folder in it; in it a missing value is a fault."""
    loader = FunctionLoader(lambda name: _text(f"{folder}/{name}" if folder else name))
    cache = None if sys.dont_write_bytecode else _Kept(Path(kehoach.templates.__path__[0], folder, "__pycache__"))
    return Environment(undefined=StrictUndefined, loader=loader, bytecode_cache=cache, **options)


def _text(name: str) -> str | None:
    try:
        content = get_data(kehoach.templates.__name__, name)
    except FileNotFoundError:
        return None
    return content.decode() if content is not None else None


class _Kept(BytecodeCache):
    """Byte code in a folder; where that cannot be written, as in a zip, nothing is kept, as Python does."""

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
