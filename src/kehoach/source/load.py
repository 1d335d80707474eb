"""YAML text → plain data and the spot of each piece."""

from collections.abc import Sequence
from itertools import islice

from kehoach.diagnostics import Diagnostic
from kehoach.errors import InvalidDocument, UnreadableFile
from kehoach.source.accidents import odd_characters
from kehoach.source.dump import UNPRINTABLE
from kehoach.source.layers import Source
from kehoach.source.lines import Lines
from kehoach.source.read_on import MOST_FAULTS, Reading, line_of, names
from kehoach.source.reader import MOST_NODES

# A plan of 300 lines has some 20 KB.
_LARGEST = 4 * 1024 * 1024


def load(text: str | bytes, file: str, *, most: int = MOST_NODES) -> Source:
    """Read one YAML document. Every scalar is text, in NFC; `file` is only named in messages.

    `most` is how many values it may have: a table has more than a plan.

    Where YAML cannot be read, its faults are among the `diagnostics`, and the top-level fields in which they stand are
    left out of the data. Raises UnreadableFile, or InvalidDocument with all faults when no field can be told apart.
    """
    if len(text) > _LARGEST:
        raise UnreadableFile(f"{file}: tệp lớn hơn {_LARGEST // 1024 // 1024} MB, không phải tệp kế hoạch")
    if isinstance(text, bytes):
        text = _decode(text, file)
    text = text.removeprefix("\ufeff")
    odd = list(islice(odd_characters(text, file), MOST_FAULTS))
    if odd:
        text = UNPRINTABLE.sub(" ", text)
    reading = Reading(Lines(file, tuple(text.splitlines())), most)
    for fault in odd:
        reading.mark(fault)
    reading.run(text)
    reader, faults = reading.reader, sorted(reading.faults, key=lambda found: found.place)
    if reader is None or (faults and not isinstance(reader.data, dict)):
        raise InvalidDocument(faults)
    if () not in reader.spots:
        raise reading.lines.fault("trong", "tệp chưa có nội dung", (0, 0), "tạo tệp mẫu bằng lệnh `kehoach new`")
    source = Source(reader.data, reader.spots, tuple(reader.diagnostics))
    return _without(source, reading.touched(), faults) if faults else source


def _without(source: Source, touched: frozenset[int], faults: Sequence[Diagnostic]) -> Source:
    """Leave out the top-level fields that stand in the lines `touched`: what they say is not sure."""
    data = {key: value for key, value in source.data.items() if source.place((key,), key=True).line - 1 not in touched}
    if not data:
        raise InvalidDocument(faults)
    unread = {*names([source.lines[number] for number in touched]), *source.data} - data.keys()
    doubts = [found for found in source.diagnostics if line_of(found) not in touched]
    return source._replace(data=data, unread=frozenset(unread), diagnostics=(*faults, *doubts))


def _decode(content: bytes, file: str) -> str:
    """Read UTF-8, with or without its mark; other encodings are named as far as they can be told."""
    advice = "mở lại bằng trình soạn thảo và lưu với mã UTF-8 (Notepad: Save As, Encoding: UTF-8)"
    if content.startswith(b"PK\x03\x04"):
        raise UnreadableFile(f"{file}: đây là tệp Word hoặc tệp nén, không phải tệp YAML")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or 0 in (*content[:1], *content[1:2]):
        raise UnreadableFile(f"{file}: tệp lưu bằng mã UTF-16; {advice}")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(
            f"{file}: dòng {line} không phải mã UTF-8, có thể là bảng mã cũ (TCVN3, VNI, Windows-1258); "
            f"chuyển sang Unicode rồi {advice}"
        ) from None
