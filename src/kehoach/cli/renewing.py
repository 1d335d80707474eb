"""`kehoach new --from`: last year's file as the plan of another year; what was changed and what is left is told."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli import console, vietnamese
from kehoach.cli.plan_file import STDOUT, plan_path, write_schema
from kehoach.errors import InvalidDocument, KehoachError, UnreadableFile, UnwritableFile

if TYPE_CHECKING:
    from kehoach.walks.renewing import Note, Renewed


def renew(
    last: str, file: str | None, year: int | None, others: Mapping[str, str | None], *, force: bool, profile: bool
) -> int:
    """Make the plan of last year's; what its file says no option says again."""
    if given := ", ".join(f"--{name}" for name, value in others.items() if value is not None):
        raise KehoachError(f"{given}: không dùng cùng --from; tệp cũ đã có, muốn đổi thì sửa trong tệp mới")
    if not Path(last).name:
        raise UnreadableFile("--from: thiếu tên tệp")
    from kehoach import pipeline
    from kehoach.walks.renewing import renewed

    beside = Path(last).with_suffix(".yaml")
    path = None if file == STDOUT else plan_path(file) if file else beside
    try:
        made = renewed(last, year, target=str(path or beside), profile=profile)
    except InvalidDocument as problem:
        console.findings(problem.diagnostics, "text", err=True)
        console.failure(f"{last}: sửa các lỗi trên trong tệp năm trước đã")
        return problem.exit_code
    if path is None:
        console.result_bytes(made.text.encode("utf-8"))
        _tell(made)
        return 0
    if file is None:
        path = path.with_stem(_with_year(path.stem, made.last, made.year))
        made = renewed(last, year, target=str(path), profile=profile)
    if path.exists() and path.samefile(last):
        raise UnwritableFile(f"{path}: chính là tệp năm trước; ghi tên khác cho tệp mới")
    pipeline.begin(made.text, path, force=force)
    console.written(path)
    _tell(made)
    failed = write_schema(path)
    named = vietnamese.as_argument(str(path))
    console.talk(f"đọc lại từng chỗ nêu trên, rồi:\n  kehoach validate {named}\n  kehoach render {named}")
    return failed


def _with_year(stem: str, old: int, new: int) -> str:
    """Return a file's name for another year."""
    return stem.replace(str(old), str(new)) if str(old) in stem and old != new else f"{stem}-{new}"


def _tell(made: "Renewed") -> None:
    """Print on stderr all that was changed and all that is left."""
    console.findings(made.imported, "text", err=True)
    for line in _told(made):
        console.talk(line)
    console.findings(made.law, "text", err=True)


def _told(made: "Renewed") -> Iterator[str]:
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
