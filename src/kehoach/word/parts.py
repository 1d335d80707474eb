"""What the parts of a .docx have in common: how each begins, and those that are always the same."""

from pkgutil import get_data  # importlib.resources brings in zipfile: a hundredth of a command

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def static(name: str) -> bytes:
    """Return a file of the folder `static`, which may stand in a zip."""
    content = get_data("kehoach.word", f"static/{name}")
    if content is None:  # of a loader that has modules and nothing else
        raise FileNotFoundError(name)
    return content
