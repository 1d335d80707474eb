"""CSV to a grid, with the place of each cell. The reader of the standard library gives cells without their places."""

import re
from collections.abc import Iterator

from kehoach.errors import InvalidDocument, UnreadableFile
from kehoach.source.lines import Lines, Mark
from kehoach.tables.grid import MOST_COLUMNS, Cell, Grid, fault, grid

DELIMITERS = ",;\t|"
_NEWLINE = re.compile("\r\n?|\n")
_SAID = re.compile(rf"\"?sep=([{DELIMITERS}])[\"{DELIMITERS}]*(?=\n)", re.IGNORECASE)  # for Excel, before the table


def read_csv(content: bytes, file: str) -> Grid:
    """Read CSV: UTF-8 or UTF-16 with its mark, the columns parted by a comma, a semicolon, a tab or a bar.

    Raises UnreadableFile, or InvalidDocument with the place of each fault.
    """
    text = _NEWLINE.sub("\n", _decoded(content, file))
    if said := _SAID.match(text):
        text = text[said.end() :]  # its line end stays: places count it
    lines = Lines(file, tuple(text.split("\n")))
    return grid(lines, cells(text, said[1] if said else delimiter_of(text), lines))


def _decoded(content: bytes, file: str) -> str:
    advice = "trong Excel: Lưu thành (Save As), chọn CSV UTF-8"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # what Excel calls "Unicode Text"
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise UnreadableFile(
            f"{file}: dòng {line} không phải mã UTF-8, có thể là bảng mã cũ (Windows-1258, TCVN3, VNI); {advice}"
        ) from None
    if "\0" in text:
        raise UnreadableFile(f"{file}: có ký tự NUL, không phải tệp CSV; {advice}")
    return text


def delimiter_of(text: str) -> str:
    """Return what parts the columns: the sign that the first line with words has most often outside quotes."""
    head = next((line for line in text.split("\n") if line.strip()), "")
    bare = re.sub(r'"[^"]*"?', "", head)
    return max(DELIMITERS, key=lambda sign: (bare.count(sign), -DELIMITERS.index(sign)))


def cells(text: str, delimiter: str, lines: Lines) -> Iterator[list[Cell]]:
    """Yield the rows of cells (RFC 4180); a cell in quotes may hold the delimiter, line ends, and quotes written twice.

    Raises InvalidDocument where a quote does not close.
    """
    plain = re.compile(f"[^{re.escape(delimiter)}\n]*")
    at, line, begin, row = 0, 0, 0, list[Cell]()
    while at < len(text) or row:
        mark: Mark = (line, at - begin)
        if text[at : at + 1] == '"':
            found, at = _quoted(text, at, lines, mark)
            if "\n" in found:
                line, begin = line + found.count("\n"), text.rindex("\n", 0, at) + 1
            tail = plain.match(text, at)
        else:
            found, tail = "", plain.match(text, at)
        assert tail is not None  # it matches nothing too
        row.append(Cell(found + tail[0], mark))
        if len(row) > 2 * MOST_COLUMNS:
            raise UnreadableFile(f"{lines.file}: dòng {line + 1} có hơn {2 * MOST_COLUMNS} ô, không phải một bảng")
        at = tail.end()
        if text[at : at + 1] == delimiter:
            at += 1
            if at == len(text):
                row.append(Cell("", (line, at - begin)))
            else:
                continue
        yield row
        row, at, line = [], at + 1, line + 1
        begin = at


def _quoted(text: str, at: int, lines: Lines, mark: Mark) -> tuple[str, int]:
    """Return what stands between quotes, and where they end."""
    end = at + 1
    while True:
        close = text.find('"', end)
        if close < 0:
            hint = "thêm dấu nháy đóng; dấu nháy trong chữ viết hai lần"
            raise InvalidDocument([fault("hang.nhay", "dấu nháy mở ở đây nhưng không đóng", lines, mark, hint)])
        if text[close + 1 : close + 2] != '"':
            return text[at + 1 : close].replace('""', '"'), close + 1
        end = close + 2
