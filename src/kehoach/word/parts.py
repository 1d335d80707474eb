"""What the parts of a .docx have in common: how each begins, and where those lie that are always the same."""

from importlib.resources import files

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STATIC = files("kehoach.word") / "static"
