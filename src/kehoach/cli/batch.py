"""`kehoach batch`: one plan for many units, a Word file for each row of a table."""

import gc
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from kehoach.cli import console
from kehoach.cli.plans import Final, NoProfile, source_of
from kehoach.cli.written import Written
from kehoach.diagnostics import Diagnostic, Severity
from kehoach.errors import InvalidDocument, KehoachError, UnreadableFile, UnwritableFile
from kehoach.files.looking import is_folder, look
from kehoach.files.writing import make_folder

if TYPE_CHECKING:
    from kehoach.walks.batch import Batch
    from kehoach.walks.batch_run import Checked, Made

T = TypeVar("T", "Checked", "Made")
AT_ONCE = 20  # files that LibreOffice is given in one go
SECONDS_EACH = 20
ROWS_SHOWN = 5


def batch(
    plan: Annotated[str, typer.Argument(metavar="KẾ_HOẠCH", help="Tệp kế hoạch (YAML), có {{ tên cột }} ở chỗ thay.")],
    rows: Annotated[
        str, typer.Argument(metavar="BẢNG", help="Bảng các đơn vị: .csv, .xlsx (hàng đầu là tên cột) hoặc .yaml.")
    ],
    output: Annotated[str, typer.Option("-o", "--output", metavar="THƯ_MỤC", help="Thư mục ghi các tệp Word.")],
    jobs: Annotated[
        int | None, typer.Option("--jobs", metavar="SỐ", min=1, help="Số tiến trình (nếu không nói: số nhân của máy).")
    ] = None,
    name: Annotated[
        str, typer.Option("--name", metavar="TÊN", help="Tên tệp, ví dụ 'KH {{ xã }}' (nếu không nói: đánh số hàng).")
    ] = "",
    part: Annotated[
        str, typer.Option("--rows", metavar="A-B", help="Chỉ làm các hàng từ A đến B, đếm từ 1 sau hàng tiêu đề.")
    ] = "",
    final: Final = False,
    pdf: Annotated[bool, typer.Option("--pdf", help="Tạo thêm bản PDF (cần có LibreOffice).")] = False,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Vẫn tạo tệp của các hàng khác khi có hàng lỗi.")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Tệp nào đã có và giống đến từng byte thì để yên, không ghi lại.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè cả tệp không do kehoach ghi, tệp đã sửa tay.")] = False,
    no_profile: NoProfile = False,
) -> int:
    """Print the path of each file written on stdout (not on a terminal), everything else on stderr."""
    started = time.monotonic()
    if output == "-":
        raise KehoachError("-o phải là một thư mục: mỗi hàng là một tệp")
    folder = Path(output)
    if look(folder, UnwritableFile) is not None and not is_folder(folder, UnwritableFile):
        raise UnwritableFile(f"{output}: đây là tệp, -o phải là thư mục")
    source = source_of(plan)
    if not isinstance(source, Path):
        raise KehoachError("kế hoạch hàng loạt phải là một tệp, không đọc từ đầu vào chuẩn")
    if look(Path(rows)) is None:
        raise UnreadableFile(f"{rows}: không có tệp này")
    from kehoach.walks import batch_run
    from kehoach.walks.batch import read_batch

    try:
        whole = read_batch(source, Path(rows), name=name, profile=not no_profile)
    except InvalidDocument as problem:
        console.findings(problem.diagnostics, "text", err=True)
        console.talk("chưa ghi tệp nào")
        return problem.exit_code
    gc.enable()  # a command starts without it, but thousands of rows leave something to collect
    _introduce(whole)
    chosen = _chosen(part, len(whole.grid.rows))
    jobs = jobs or batch_run.usual_jobs()
    checked = _checked(
        _with_bar(batch_run.check_rows(whole, chosen, final=final, jobs=jobs), "kiểm tra", len(chosen)),
        whole.grid.lines.file,
    )
    if whole.profile is not None:
        console.talk(f"{whole.profile.file}: hồ sơ đơn vị dùng cho {checked.profiled}/{checked.rows} hàng")
    faulty = frozenset(checked.faulty)
    if faulty and not keep_going:
        console.talk(f"{len(faulty)}/{len(chosen)} hàng có lỗi, chưa ghi tệp nào (--keep-going thì ghi các hàng khác)")
        return 1
    right = [row for row in chosen if row not in faulty]
    make_folder(folder)
    how = batch_run.Writing(resume=resume, keep_going=keep_going, final=final, force=force)
    writing = batch_run.write_rows(whole, right, folder, how, jobs=jobs)
    made = _written(_with_bar(writing, "ghi", len(right)))
    if pdf and not (made.troubles and not keep_going):
        _convert([folder / whole.names[row] for row in right], force=force)
    _conclude(made, len(chosen), len(faulty), folder, time.monotonic() - started)
    return 2 if made.troubles else int(bool(faulty))


def _introduce(whole: "Batch") -> None:
    """Say where the names of the columns stand, when that is not the first line; which columns are not used, which
    codes are set aside.
    """
    head = next(iter(whole.grid.columns.values())).place()
    if head.line > 1 and whole.grid.inner is None:
        console.talk(f"{head.file}: tên cột lấy ở dòng {head.line}")
    if whole.unused:
        console.talk(f"{whole.grid.lines.file}: cột không dùng: {', '.join(whole.unused)}")
    if whole.aside.note:
        console.talk(whole.aside.note)


def _chosen(part: str, count: int) -> range:
    """Return the rows from A to B, from 0; all where none are named."""
    if not part:
        return range(count)
    first, dash, last = (piece.strip() for piece in part.partition("-"))
    numbers = [first or "1", (last or str(count)) if dash else first]
    if not all(each.isdecimal() for each in numbers):
        raise KehoachError(f"--rows {part}: viết A-B, ví dụ --rows 1-500, --rows 501-")
    begin, end = map(int, numbers)
    if not 1 <= begin <= end or begin > count:
        raise KehoachError(f"--rows {part}: bảng có {count} hàng, chọn từ 1 đến {count}")
    return range(begin - 1, min(end, count))


def _with_bar(work: Iterable[T], doing: str, count: int) -> Iterator[T]:
    """Show how far the work is, on a terminal only."""
    if not console.is_terminal(sys.stderr):
        yield from work
        return
    with typer.progressbar(length=count, label=doing, file=sys.stderr, width=30) as bar:
        for each in work:
            yield each
            bar.update(each.rows)


def _checked(work: Iterable["Checked"], table: str) -> "Checked":
    """Gather what was found; show errors one by one, and how often all else was found, with one of each."""
    from kehoach.walks.batch_run import Checked, count_in

    rows, profiled, faulty, errors = 0, 0, list[int](), dict[Diagnostic, list[int]]()
    others, examples = Counter[str](), dict[str, Diagnostic]()
    for each in work:
        rows, profiled = rows + each.rows, profiled + each.profiled
        faulty += each.faulty
        for error, where in each.errors.items():
            count_in(errors, error, where, table)
        others += each.others
        examples = each.examples | examples
    console.findings([_in_rows(error, where, rows, table) for error, where in errors.items()], "text", err=True)
    order = list(Severity)
    for code, times in sorted(others.items(), key=lambda item: (order.index(examples[item[0]].severity), -item[1])):
        one = examples[code]
        console.talk(f"{times:6}  {one.severity} {code}: {one.message} ({one.place})")
    return Checked(rows, tuple(faulty), errors, others, examples, profiled)


def _in_rows(error: Diagnostic, where: Sequence[int], rows: int, table: str) -> Diagnostic:
    """Return an error that says in which rows it is, unless its place tells."""
    if error.place.file == table and len(where) == 1:
        return error
    told = ", ".join(str(row + 1) for row in where[:ROWS_SHOWN])
    more = f" và {len(where) - ROWS_SHOWN} hàng nữa" if len(where) > ROWS_SHOWN else ""
    said = "mọi hàng" if len(where) == rows and rows > 1 else f"hàng {told}{more}"
    return error._replace(message=f"{error.message} ({said})")


def _written(work: Iterable["Made"]) -> "Made":
    """Gather what was written and print the paths, then what could not be written."""
    from kehoach.walks.batch_run import MOST_SHOWN, Made

    told = Written()
    rows, count, same, troubles = 0, list[Path](), 0, list[KehoachError]()
    for each in work:
        rows, same = rows + each.rows, same + each.same
        count += each.written
        troubles += each.troubles
        if not console.is_terminal(sys.stdout):
            for file in each.written:
                told.add(file)
    for trouble in troubles[:MOST_SHOWN]:
        console.failure(str(trouble))
    if len(troubles) > MOST_SHOWN:
        console.talk(f"và {len(troubles) - MOST_SHOWN} tệp nữa")
    told.close()
    return Made(rows, tuple(count), same, tuple(troubles))


def _convert(files: Sequence[Path], *, force: bool) -> None:
    """Make the PDF of each file, some at a time."""
    from kehoach import pipeline

    for at in range(0, len(files), AT_ONCE):
        several = files[at : at + AT_ONCE]
        for file in pipeline.convert_all_to_pdf(several, force=force, timeout=120 + SECONDS_EACH * len(several)):
            if not console.is_terminal(sys.stdout):
                console.written(file)
        if console.is_terminal(sys.stderr):
            console.talk(f"PDF: {at + len(several)}/{len(files)}")
    if not pipeline.pdf_is_compared():
        console.talk("PDF chưa đối chiếu với tệp Word (cần cài thêm: pip install 'kehoach[pdf]')")


def _conclude(made: "Made", chosen: int, faulty: int, folder: Path, seconds: float) -> None:
    told = [f"{chosen} hàng", f"đã ghi {len(made.written)} tệp vào {folder}"]
    told += [f"{made.same} tệp đã có, giống từng byte"] if made.same else []
    told += [f"{faulty} hàng có lỗi, không có tệp"] if faulty else []
    told += [f"{len(made.troubles)} tệp không ghi được"] if made.troubles else []
    console.talk(f"{'; '.join(told)}; {seconds:.1f} giây")
