"""The mark by which kehoach knows a file of its own: what it wrote, and whether anybody has touched it since."""

import hashlib
import re
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from kehoach.word.parts import XML

MARK = "docProps/custom.xml"
# Far more than any file of ours has. Who reads a directory of millions of entries wastes the user's time.
_MOST_DIRECTORY, _MOST_MARK = 64 * 1024, 2000
_END = b"PK\x05\x06"  # PKWARE APPNOTE 4.3.16: 22 bytes when no comment follows, and we write none

Entry = tuple[str, int, int]  # name, CRC-32, size: enough to notice an edit, and there without unpacking


def mark_xml(entries: Iterable[Entry], phu_luc: int = 0) -> str:
    """Return docProps/custom.xml for a file of these parts; `phu_luc` is the number of an appendix in its own file."""
    mark = hashlib.sha256(repr(sorted(entries)).encode()).hexdigest()
    number = '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="phu_luc">'
    return (
        f"{XML}"
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="kehoach">'
        f"<vt:lpwstr>{mark}</vt:lpwstr></property>"
        + (f"{number}<vt:i4>{phu_luc}</vt:i4></property>" if phu_luc else "")
        + "</Properties>"
    )


def written_as(source: str | Path | IO[bytes]) -> int | None:
    """Return what kehoach wrote into a file: 0 for a plan, n for its nth appendix; None for what is not ours.

    Word rewrites the parts when it saves, even when no word was changed; such a file is not ours any more. A path
    that cannot be opened is not ours; of an open file that fails, the OSError passes.
    """
    if isinstance(source, str | Path):
        try:
            with open(source, "rb") as file:
                return written_as(file)
        except OSError:
            return None
    if not _is_plausible(source):
        return None
    import zipfile  # only where there is a file already

    try:
        with zipfile.ZipFile(source) as package:
            entries = [(info.filename, info.CRC, info.file_size) for info in package.infolist()]
            mark = package.getinfo(MARK)
            if mark.file_size > _MOST_MARK or mark.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                return None
            written = package.read(mark).decode("utf-8")
    except OSError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, RuntimeError):
        return None  # whatever zipfile says of a damaged, encrypted or foreign file
    found = re.search(r"<vt:i4>([1-9]\d{0,5})</vt:i4>", written)
    phu_luc = int(found[1]) if found else 0
    return phu_luc if written == mark_xml((entry for entry in entries if entry[0] != MARK), phu_luc) else None


def is_untouched(source: str | Path | IO[bytes]) -> bool:
    """Whether kehoach wrote the file and nobody has changed it since."""
    return written_as(source) is not None


def _is_plausible(file: IO[bytes]) -> bool:
    """Whether the end of a zip stands where we write it, and its directory is no longer than ours may be."""
    size = file.seek(0, 2)
    if size < 22:
        return False
    file.seek(size - 22)
    end = file.read(22)
    return end[:4] == _END and int.from_bytes(end[12:16], "little") <= _MOST_DIRECTORY
