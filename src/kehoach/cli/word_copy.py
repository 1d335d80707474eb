"""The options of `check` that write a copy of the Word file: with comments, or with its looks put right."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli import console
from kehoach.errors import KehoachError

if TYPE_CHECKING:
    from kehoach.report.selection import Selection
    from kehoach.walks.word_file import CheckReport

Annotate = Annotated[
    str | None,
    typer.Option("--annotate", metavar="TỆP.docx", help="Ghi thêm một bản có chú thích của Word ở từng chỗ."),
]
Force = Annotated[bool, typer.Option("--force", help="Ghi đè khi tệp ra đã có.")]

Copying = Callable[[], "CheckReport | KehoachError"]


def copying(named: Sequence[Path], annotate: str | None, *, force: bool, selection: "Selection") -> Copying | None:
    """Return what checks the one file and writes its copy; None where no option asks for one. Raises KehoachError."""
    if annotate is None:
        if force:
            raise KehoachError("--force chỉ dùng cùng --annotate")
        return None
    if len(named) > 1:
        raise KehoachError(f"--annotate chỉ nhận một tệp, ở đây có {len(named)} tệp")
    return lambda: _annotated(named[0], annotate, force=force, selection=selection)


def _annotated(source: Path, target: str, *, force: bool, selection: "Selection") -> "CheckReport | KehoachError":
    from kehoach.walks.annotating import annotate_docx

    try:
        report = annotate_docx(source, target, force=force, selection=selection)
    except KehoachError as problem:
        return problem
    count = len(report.shown(selection).diagnostics)
    console.talk(
        f"{target}: đã ghi {count} chú thích" if count else f"{target}: đã chép nguyên tệp, không có chú thích"
    )
    return report
