"""`kehoach.toml`: what holds for all plans of a folder and of those in it. Settings only, nothing of a plan."""

from os import PathLike
from pathlib import Path
from typing import NamedTuple

from kehoach.errors import KehoachError
from kehoach.files.looking import find_upward
from kehoach.files.reading import read_file
from kehoach.law.documents import Register, register

NAME = "kehoach.toml"
_KEYS = ("van_ban",)


class Settings(NamedTuple):
    """What a `kehoach.toml` says; `file` is None where there is none."""

    file: Path | None = None
    van_ban: Path | None = None  # the unit's own documents


def settings_for(folder: Path) -> Settings:
    """Return the settings of the nearest `kehoach.toml`: in `folder`, or in one above it.

    Raises UnreadableFile, or KehoachError when there is something in it that we do not know.
    """
    file = find_upward(folder, NAME)
    return Settings() if file is None else _read(file)


def register_for(settings: Settings) -> Register:
    """Return the register of documents that holds there: ours, with the unit's own laid over it.

    Raises UnreadableFile, or KehoachError when the unit's file has faults.
    """
    own = settings.van_ban
    if own is None:
        return register()
    from kehoach.law.own import with_own_documents

    try:
        return with_own_documents(register(), read_file(own).decode("utf-8"))
    except UnicodeDecodeError:
        raise KehoachError(f"{own}: không phải chữ UTF-8") from None
    except ValueError as problem:
        raise KehoachError(f"{own}: {problem}") from None


def register_beside(source: object) -> Register:
    """Return the register that holds for a plan's file; what is no path has no folder, so that ours alone does."""
    return register_for(settings_for(Path(source).parent) if isinstance(source, str | PathLike) else Settings())


def _read(file: Path) -> Settings:
    from kehoach.law.own import read_toml  # TOML is loaded by those who have some

    try:
        data = read_toml(read_file(file).decode("utf-8"))
    except UnicodeDecodeError:
        raise KehoachError(f"{file}: không phải chữ UTF-8") from None
    except ValueError as problem:
        raise KehoachError(f"{file}: {problem}") from None
    if unknown := sorted(data.keys() - set(_KEYS)):
        raise KehoachError(f"{file}: không có thiết đặt {', '.join(unknown)}; có: {', '.join(_KEYS)}")
    own = data.get("van_ban")
    if own is not None and not (isinstance(own, str) and own):
        raise KehoachError(f'{file}: van_ban phải là đường dẫn, ví dụ van_ban = "van-ban.toml"')
    return Settings(file, file.parent / own if own else None)
