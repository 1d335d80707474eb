"""`kehoach new --from`: last year's file as the plan of another year; what was changed and what is left is told."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli import console, vietnamese
from kehoach.errors import KehoachError

if TYPE_CHECKING:
    from kehoach.walks.renewing import Note, Renewed

STDOUT = "-"


def renew(last: str, file: str | None, year: int | None, *, force: bool, profile: bool) -> int:
    """Write the plan that last year's becomes and print its path; the rest goes to stderr."""
    from kehoach.cli.new import plan_path, write_schema
    from kehoach.walks.new import begin
    from kehoach.walks.renewing import renewed

    path = None if file in (None, STDOUT) else plan_path(str(file))
    beside = Path(last).with_suffix(".yaml")
    made = renewed(last, year, target=str(path or beside), profile=profile)
    if file is None:
        path = beside.with_name(_name(beside.stem, made))
        made = renewed(last, year, target=str(path), profile=profile)
    if path is not None and path.exists() and path.samefile(last):
        raise KehoachError(f"{path}: chính là tệp năm trước; ghi tên khác cho tệp mới")
    if path is None:
        console.result_bytes(made.text.encode("utf-8"))
    else:
        begin(made.text, path, force=force)
        console.written(path)
    console.findings(made.imported, "text", err=True)
    for line in told(made):
        console.talk(line)
    console.findings(made.law, "text", err=True)
    if path is None:
        return 0
    failed = write_schema(path)
    named = vietnamese.as_argument(str(path))
    console.talk(f"đọc lại từng chỗ nêu trên, rồi:\n  kehoach validate {named}\n  kehoach render {named}")
    return failed


def _name(stem: str, made: "Renewed") -> str:
    """Return the new file's name: the old one's with the new year in it."""
    old, new = str(made.last), str(made.year)
    return f"{stem.replace(old, new) if old in stem and old != new else f'{stem}-{new}'}.yaml"


def told(made: "Renewed") -> Iterator[str]:
    """Yield lines of what was changed, what is blank and what is to be confirmed, each with lines of the new file."""
    yield f"từ kế hoạch năm {made.last} thành kế hoạch năm {made.year}"
    yield from _group("đã đổi", made.moved)
    yield from _group("để trống, cần điền", made.blanks)
    for kind, notes in made.to_confirm.items():
        yield from _group(f"giữ nguyên, cần xác nhận ({kind})", notes)


def _group(title: str, notes: "Sequence[Note]") -> Iterator[str]:
    """Yield the title and a line for each message, with the numbers of all lines on which it is so."""
    if not notes:
        return
    yield f"{title}:"
    lines: dict[str, list[int]] = {}
    for note in notes:
        lines.setdefault(note.message, []).append(note.line)
    for message, numbers in lines.items():
        once = list(dict.fromkeys(numbers))
        yield f"  dòng {', '.join(map(str, once))}: {message}"
