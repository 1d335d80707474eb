"""What the pages are made of: tables and code."""

from collections.abc import Iterable, Sequence


def rows(head: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    """Return a table; a bar in a cell would end it, a line end too."""
    lines = [head, ["---"] * len(head), *body]
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def code(text: str) -> str:
    """Return code within a line, one line of it below the other."""
    return "<br>".join(f"`` {line} ``" if "`" in line else f"`{line}`" for line in text.split("\n"))


def fenced(text: str, language: str) -> str:
    """Return code on lines of its own."""
    return f"```{language}\n{text.rstrip()}\n```\n"
