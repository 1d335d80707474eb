"""Where jinja2 gets the templates from: a folder, or the zip that the package stands in."""

from importlib.resources import files

from jinja2 import FunctionLoader


def templates(folder: str = "") -> FunctionLoader:
    """Return a loader of `kehoach.templates`, or of a folder in it."""
    return FunctionLoader(lambda name: _text(f"{folder}/{name}" if folder else name))


def _text(name: str) -> str | None:
    file = files("kehoach.templates").joinpath(name)
    return file.read_text(encoding="utf-8") if file.is_file() else None
