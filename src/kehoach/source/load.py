"""YAML text → plain data and the place of each piece; the user's `--set` is laid over it here too."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from types import MappingProxyType
from typing import Any

from kehoach.diagnostics import Diagnostic, Edit, Fix, Severity, YamlPlace
from kehoach.errors import InvalidDocument, UnreadableFile
from kehoach.source.accidents import odd_characters
from kehoach.source.cures import Scalar, fix_of
from kehoach.source.dump import UNPRINTABLE
from kehoach.source.lines import Lines, Mark, shown
from kehoach.source.read_on import MOST_FAULTS, Reading, line_of, names
from kehoach.source.reader import DEEPEST, NOT_XML, Path, Span
from kehoach.wording.nfc import nfc

# A plan of 300 lines has some 20 KB.
_LARGEST = 4 * 1024 * 1024


NO_ALIASES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Source:
    """What a file says, and where."""

    data: Any  # dict, list, text or None, nothing else
    file: str
    lines: tuple[str, ...]
    places: Mapping[Path, Span]
    scalars: Mapping[Path, Scalar] = field(default_factory=dict)  # the texts among them
    diagnostics: tuple[Diagnostic, ...] = ()
    unread: frozenset[str] = frozenset()  # keys that may stand in the fields left out for their faults
    settings: tuple[str, ...] = ()
    set_by: Mapping[Path, int] = field(default_factory=dict)  # which setting gave the value

    def place(self, path: Path, *, key: bool = False, aliases: Mapping[str, str] = NO_ALIASES) -> YamlPlace:
        """Return the deepest place on `path`.

        Steps that the file does not have are passed over: the model brings several ways of writing to one
        shape, so that its ("yeu_cau", "cac_muc", 0, "doan", 0) may be the file's ("yeu_cau", 0). `aliases` names
        keys of the model that the file may have under another name.
        """
        here = self._deepest(path, aliases)
        if here in self.set_by:
            number = self.set_by[here]
            return YamlPlace("--set", number, 1, self.settings[number - 1])
        of_key, of_value = self.places.get(here, (None, (1, 1)))
        line, column = of_key if key and of_key else of_value
        return Lines(self.file, self.lines).place((line - 1, column - 1))

    def fix(self, path: Path, edit: Edit, *, aliases: Mapping[str, str] = NO_ALIASES) -> Fix | None:
        """Return the change of the file that brings `edit` about; None where the text on `path` is not in the file."""
        here = self._deepest(path, aliases)
        value = self._value(here)
        if here in self.set_by or here not in self.places:
            return None
        start = _from_zero(self.places[here][1])
        if isinstance(value, str) and here in self.scalars:
            return fix_of(edit, value, self.scalars[here], start, self.lines)
        if isinstance(value, dict) and len(value) == 1:  # a sentence that YAML split at its colon
            [(key, rest)] = value.items()
            last = self.scalars.get((*here, key))
            if last and not last.style and (rest is None or isinstance(rest, str)):
                sentence = f"{key}: {rest}" if rest else f"{key}:"
                return fix_of(edit, sentence, last, start, self.lines)
        return None

    def _deepest(self, path: Path, aliases: Mapping[str, str]) -> Path:
        here: Path = ()
        for step in path:
            for name in (step, aliases.get(str(step), step)):
                if (*here, name) in self.places or (*here, name) in self.set_by:
                    here = (*here, name)
                    break
        return here

    def _value(self, path: Path) -> Any:
        value = self.data
        for step in path:
            value = value[step]
        return value


def _from_zero(mark: Mark) -> Mark:
    return mark[0] - 1, mark[1] - 1


def load(text: str | bytes, file: str) -> Source:
    """Read one YAML document. Every scalar is text, in NFC; `file` is only named in messages.

    Where YAML cannot be read, its faults are among the `diagnostics`, and the top-level fields in which they stand are
    left out of the data. Raises UnreadableFile, or InvalidDocument with all faults when no field can be told apart.
    """
    if len(text) > _LARGEST:
        raise UnreadableFile(f"{file}: tệp lớn hơn {_LARGEST // 1024 // 1024} MB, không phải tệp kế hoạch")
    if isinstance(text, bytes):
        text = _decode(text, file)
    text = text.removeprefix("\ufeff")
    reading = Reading(Lines(file, UNPRINTABLE.sub(" ", text).splitlines()))
    for fault in islice(odd_characters(text, file), MOST_FAULTS):
        reading.mark(fault)
    reading.run(UNPRINTABLE.sub(" ", text))
    reader, faults = reading.reader, sorted(reading.faults, key=lambda found: found.place)
    if reader is None or (faults and not isinstance(reader.data, dict)):
        raise InvalidDocument(faults)
    lines = reading.lines
    if () not in reader.places:
        raise lines.fault("trong", "tệp chưa có nội dung", (0, 0), "tạo tệp mẫu bằng lệnh `kehoach new`")
    source = Source(reader.data, file, tuple(lines.lines), reader.places, reader.scalars, tuple(reader.diagnostics))
    return _without(source, reading.touched(), faults) if faults else source


def _without(source: Source, touched: frozenset[int], faults: Sequence[Diagnostic]) -> Source:
    """Leave out the top-level fields that stand in the lines `touched`: what they say is not sure."""
    data = {key: value for key, value in source.data.items() if source.place((key,), key=True).line - 1 not in touched}
    if not data:
        raise InvalidDocument(faults)
    unread = {*names([source.lines[number] for number in touched]), *source.data} - data.keys()
    doubts = [found for found in source.diagnostics if line_of(found) not in touched]
    return replace(source, data=data, unread=frozenset(unread), diagnostics=(*faults, *doubts))


def with_settings(source: Source, settings: Sequence[str]) -> Source:
    """Put values over the file's: each setting is `duong.dan=gia_tri`, numbers counting list items from 0."""
    data, places, set_by = source.data, dict(source.places), dict(source.set_by)
    for number, setting in enumerate(settings, start=len(source.settings) + 1):
        try:
            dotted, equals, value = nfc(setting).partition("=")
        except ValueError as problem:
            raise _unsettable(number, setting, str(problem)) from None
        steps = dotted.strip().split(".")
        if not equals or not all(steps) or len(steps) > DEEPEST or NOT_XML.search(setting):
            raise _unsettable(number, setting, "giá trị đặt thêm phải có dạng duong.dan=gia_tri")
        data, path = _with_value(data, steps, value or None, number, setting)
        places = {old: place for old, place in places.items() if old[: len(path)] != path}
        set_by = {old: given for old, given in set_by.items() if old[: len(path)] != path}
        for length in range(1, len(path) + 1):
            if path[:length] not in places:
                set_by.setdefault(path[:length], number)
    return replace(source, data=data, places=places, settings=(*source.settings, *settings), set_by=set_by)


def _with_value(data: Any, steps: list[str], value: Any, number: int, setting: str) -> tuple[Any, Path]:
    """Return a copy of `data` with a value at the end of `steps`, and the path the steps stand for."""
    if not steps:
        return value, ()
    step, *others = steps
    if isinstance(data, list):
        if not re.fullmatch("[0-9]{1,6}", step) or int(step) >= len(data):
            message = f"“{step}” không phải số thứ tự của một mục trong danh sách có {len(data)} mục, đếm từ 0"
            raise _unsettable(number, setting, message)
        index = int(step)
        inner, path = _with_value(data[index], others, value, number, setting)
        return [*data[:index], inner, *data[index + 1 :]], (index, *path)
    if data is not None and not isinstance(data, dict):
        raise _unsettable(number, setting, f"không đặt được “{step}” vì phía trên nó đã là chữ “{shown(data)}”")
    inner, path = _with_value((data or {}).get(step), others, value, number, setting)
    return {**(data or {}), step: inner}, (step, *path)


def _unsettable(number: int, setting: str, message: str) -> InvalidDocument:
    place = YamlPlace("--set", number, 1, setting)
    hint = "ví dụ: --set so_van_ban=12, --set nguoi_ky.chuc_vu=Chủ tịch, --set noi_nhan.0=UBND tỉnh"
    return InvalidDocument([Diagnostic("yaml.dat_gia_tri", Severity.LOI, message, place, hint)])


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
