"""The skill: a file by which an assistant that has a terminal drives the commands alone, without a server."""

from importlib.resources import files
from pathlib import Path
from typing import IO

from kehoach.files.writing import make_folder, write_whole

NAME = "SKILL.md"


def rules() -> str:
    """Return the rules of work that hold for every assistant: nothing is made up, each document is looked up."""
    return _read("quy_tac.md")


def skill() -> str:
    """Return the text of SKILL.md: the commands in the order of their use, and the rules."""
    return _read(NAME) + rules()


def write_skill(folder: str | Path, *, force: bool = False) -> Path:
    """Write SKILL.md into a folder, which is made if it is not there, and return its path.

    An older copy is written over, any other file only with `force`. Raises UnwritableFile.
    """
    target = Path(folder) / NAME
    make_folder(target.parent)
    write_whole(target, skill().encode("utf-8"), ours=None if force else _is_ours)
    return target


def _is_ours(file: IO[bytes]) -> bool:
    return file.read(64).startswith("\n".join(skill().split("\n")[:2]).encode("utf-8"))


def _read(name: str) -> str:
    return files("kehoach.templates").joinpath("tro_ly", name).read_text(encoding="utf-8")
