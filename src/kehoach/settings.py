"""`kehoach.toml`: what holds for all plans of a folder and of those in it. Settings only, nothing of a plan."""

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from kehoach.errors import KehoachError
from kehoach.files.looking import find_upward
from kehoach.files.reading import read_file

if TYPE_CHECKING:
    from kehoach.law.documents import Register

NAME = "kehoach.toml"
_KEYS = ("van_ban", "bo_qua")


class Settings(NamedTuple):
    """What a `kehoach.toml` says; `file` is None where there is none."""

    file: Path | None = None
    van_ban: Path | None = None  # the unit's own documents
    bo_qua: Mapping[str, str] = MappingProxyType({})  # codes that are not shown, each with the reason


def settings_for(folder: Path) -> Settings:
    """Return the settings of the nearest `kehoach.toml`: in `folder`, or in one above it.

    Raises UnreadableFile, or KehoachError when there is something in it that we do not know.
    """
    file = find_upward(folder, NAME)
    return Settings() if file is None else _read(file)


def settings_beside(source: object) -> Settings:
    """Return the settings that hold for a file; what is no path has no folder, so that there are none."""
    return settings_for(Path(source).parent) if isinstance(source, str | PathLike) else Settings()


def register_for(settings: Settings) -> "Register":
    """Return the register of documents that holds there: ours, with the unit's own laid over it.

    Raises UnreadableFile, or KehoachError when the unit's file has faults.
    """
    from kehoach.law.documents import register

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


def register_beside(source: object) -> "Register":
    """Return the register that holds for a plan's file; ours alone for what is no path."""
    return register_for(settings_beside(source))


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
    return Settings(file, file.parent / own if own else None, _silenced(file, data.get("bo_qua", {})))


def _silenced(file: Path, table: object) -> dict[str, str]:
    """Return the codes of `[bo_qua]`; each needs a reason that somebody else understands."""
    if not isinstance(table, dict):
        raise KehoachError(f'{file}: bo_qua phải là một mục, dưới [bo_qua] mỗi dòng một mã: "mã" = "lý do"')
    found: dict[str, str] = {}
    for code, reason in table.items():
        if isinstance(reason, dict):  # TOML reads a.b = "x" without quotes as a table
            inner = next(iter(reason), "…")
            raise KehoachError(f'{file}: bo_qua: đặt mã trong dấu nháy: "{code}.{inner}" = "lý do"')
        if not (isinstance(reason, str) and reason.strip()):
            raise KehoachError(f'{file}: bo_qua: mã {code} chưa có lý do, viết "{code}" = "lý do"')
        found[code] = reason.strip()
    return found
