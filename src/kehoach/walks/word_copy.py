"""A changed copy of a Word file: read once, refused where it may not be changed, never written over its source."""

import os
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kehoach.errors import KehoachError, UnwritableFile
from kehoach.files.looking import is_same
from kehoach.files.reading import read_text
from kehoach.files.writing import nothing, write_whole

if TYPE_CHECKING:
    from kehoach.word.reading.opened import Opened

WordSource = str | Path | IO[bytes]


class WordCopy:
    """A Word file and where its copy is to stand.

    Raises UnreadableFile for what is no .docx, KehoachError for a signed file, UnwritableFile where the copy would
    replace the file itself, by whatever name or link, or have a suffix that Word does not open it by.
    """

    def __init__(self, source: WordSource, target: str | Path, *, force: bool) -> None:
        from kehoach.word.editing.protected import refuse_signed, suffix_of
        from kehoach.word.reading.package import MOST_BYTES

        self._source, self._target, self._force = source, Path(target), force
        content, self.name = read_text(source, MOST_BYTES)
        if not isinstance(content, bytes):
            raise TypeError("cần tệp mở ở chế độ nhị phân (rb)")
        self.content = content
        self._refuse_itself()
        package = self.opened().package
        refuse_signed(package)
        if self._target.suffix.lower() != (suffix := suffix_of(package)):
            raise UnwritableFile(f"{target}: tên tệp ra phải có đuôi {suffix}, như loại của tệp vào")

    @property
    def source(self) -> WordSource:
        """What to check: the path, or what was read of an open file."""
        return self._source if isinstance(self._source, str | os.PathLike) else BytesIO(self.content)

    def opened(self) -> "Opened":
        """Return the file opened anew, to be changed."""
        from kehoach.word.reading.opened import open_word

        return open_word(BytesIO(self.content), self.name)

    def write(self, content: bytes) -> None:
        """Write the copy, whole or not at all. Raises UnwritableFile where another file is there, unless forced."""
        self._refuse_itself()
        write_whole(self._target, content, ours=None if self._force else nothing)

    def _refuse_itself(self) -> None:
        if isinstance(self._source, str | os.PathLike) and is_same(Path(self._source), self._target):
            raise KehoachError(f"{self._target}: không ghi đè lên chính tệp đang xét; hãy chọn tên khác")
