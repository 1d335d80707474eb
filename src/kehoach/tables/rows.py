"""The rows of a table: from CSV, Excel or YAML to one shape, each cell with the spot where it was written."""

from pathlib import PurePath

from kehoach.errors import UnreadableFile
from kehoach.tables.from_csv import read_csv
from kehoach.tables.from_xlsx import read_xlsx
from kehoach.tables.from_yaml import read_yaml
from kehoach.tables.grid import Grid

MOST_BYTES = 64 * 2**20
READERS = {
    ".csv": read_csv, ".tsv": read_csv, ".txt": read_csv,
    ".xlsx": read_xlsx, ".xlsm": read_xlsx,
    ".yaml": read_yaml, ".yml": read_yaml,
}  # fmt: skip


def read_rows(content: bytes, file: str) -> Grid:
    """Read a table; `file` tells its kind by its ending and is named in messages.

    Raises UnreadableFile, or InvalidDocument with the place of each fault.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableFile(f"{file}: tệp lớn hơn {MOST_BYTES // 2**20} MB, hãy chia bảng thành nhiều tệp")
    suffix = PurePath(file).suffix.lower()
    if suffix == ".xls":
        raise UnreadableFile(f"{file}: tệp Excel 97–2003; mở bằng Excel rồi lưu thành .xlsx hoặc CSV UTF-8")
    if suffix not in READERS:
        raise UnreadableFile(f"{file}: bảng phải là tệp .csv, .xlsx hoặc .yaml")
    return READERS[suffix](content, file)
