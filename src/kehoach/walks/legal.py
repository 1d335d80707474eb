"""The walk of a question about the law: the unit's settings, its own documents, the register."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.errors import KehoachError
from kehoach.settings import register_for, settings_for

if TYPE_CHECKING:
    from kehoach.law.names import FormerName
    from kehoach.law.reference import Reference
    from kehoach.wording.dates import Ngay


_IN_FULL = 5  # documents; of more, a line each
_MOST_CHARACTERS = 1000  # the longest citation in the register has some 300


class Answer(NamedTuple):
    """What the register knows of what was asked, on the day `on`; it knows nothing later than `data_until`."""

    on: "Ngay"
    data_until: "Ngay"
    own_file: Path | None  # the unit's own documents
    references: "tuple[Reference, ...]"
    names: "tuple[FormerName, ...]"

    def lines(self) -> Iterator[str]:
        """Yield it for people: a few documents in full, of more a line each."""
        from kehoach.law.telling import all_lines, name_lines, one_line

        for name in self.names:
            yield from name_lines(name, self.data_until)
        for each in self.references:
            if len(self.references) > _IN_FULL:
                yield one_line(each)
            else:
                yield from all_lines(each, self.on, self.data_until, can_cu_entry(each))

    def data(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        from kehoach.law.telling import as_data, reference_data

        return {
            "on": str(self.on),
            "data_until": str(self.data_until),
            "own_file": str(self.own_file) if self.own_file else None,
            "documents": [reference_data(each, can_cu_entry(each)) for each in self.references],
            "names": [as_data(each) for each in self.names],
        }

    def remark(self) -> str:
        """Return what is to be said beside the result; "" for nothing."""
        from kehoach.wording.dates import format_ngay

        until = f"dữ liệu đến {format_ngay(self.data_until)}"
        if len(self.references) > _IN_FULL:
            return f"{len(self.references)} văn bản, theo {until}; gõ số hoặc thêm chữ để xem đủ"
        if self.references or self.names:
            return ""
        return f"không thấy trong {until}; dữ liệu chỉ có văn bản thường viện dẫn, nên không nói gì về hiệu lực"


def look_up(text: str, *, on: str | None = None, folder: str | Path = ".") -> Answer:
    """Return the documents and former names that `text` asks for: a number, a name, words with or without accents.

    `on` is the day to judge by ("2026-03-05" or "05/3/2026"), today if it is left out. The `kehoach.toml` of `folder`,
    or of one above it, may name a file of the unit's own documents. Raises KehoachError when the day is none, the
    text is too long for a question or the file has faults.
    """
    from kehoach.law.reference import names_changed, references

    if len(text) > _MOST_CHARACTERS:
        raise KehoachError(f"chữ cần tìm quá dài, nhiều nhất {_MOST_CHARACTERS} ký tự")
    day = _day(on)
    settings = settings_for(Path(folder))
    own, known = settings.van_ban, register_for(settings)
    words = text.split()
    return Answer(day, known.data_until, own, tuple(references(words, day, known)), tuple(names_changed(words, day)))


def can_cu_entry(reference: "Reference") -> str:
    """Return the citation of a document as a line or lines of `can_cu` in a plan's YAML."""
    from kehoach.source.dump import dump

    return dump([reference.data])


def _day(typed: str | None) -> "Ngay":
    from kehoach.wording.dates import Ngay, parse_ngay

    if typed is None:
        import time

        today = time.localtime()
        return Ngay(today.tm_year, today.tm_mon, today.tm_mday)
    try:
        day = parse_ngay(typed)
    except ValueError as problem:
        raise KehoachError(str(problem)) from None
    if not day.whole:
        raise KehoachError(f"“{typed}” chưa đủ ngày, tháng, năm: viết 05/3/2026 hoặc 2026-03-05")
    return day
