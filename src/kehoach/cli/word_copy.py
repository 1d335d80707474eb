"""The options of `check` that write a copy of the Word file: with comments, or with its looks put right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
Fix = Annotated[
    bool,
    typer.Option(
        "--fix", help="Ghi thêm một bản đã sửa cách trình bày (cần -o), không sửa chữ nào; in từng điều đã sửa."
    ),
]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="TỆP.docx", help="Nơi ghi bản đã sửa của --fix."),
]
Force = Annotated[bool, typer.Option("--force", help="Ghi đè khi tệp ra đã có.")]


@dataclass(frozen=True, slots=True)
class Copies:
    """What copy is to be written, as the options say."""

    annotate: str | None
    fix: bool
    output: str | None
    force: bool

    def of(self, named: Sequence[Path], selection: "Selection") -> "Callable[[], CheckReport | KehoachError] | None":
        """Return what checks the one file and writes its copy; None where none is wanted. Raises KehoachError."""
        self._refuse(len(named))
        if self.annotate is not None:
            target = self.annotate
            return lambda: self._told(lambda: self._annotated(named[0], target, selection))
        if self.output is not None:
            output = self.output
            return lambda: self._told(lambda: self._fixed(named[0], output, selection))
        return None

    def _refuse(self, files: int) -> None:
        if self.fix and self.output is None:
            raise KehoachError("--fix cần nơi ghi bản đã sửa: thêm -o TỆP.docx")
        if self.output is not None and not self.fix:
            raise KehoachError("-o là nơi ghi của --fix; hãy thêm --fix")
        if self.fix and self.annotate is not None:
            raise KehoachError("--fix và --annotate ghi hai bản khác nhau, hãy chạy từng lệnh")
        wanted = "--annotate" if self.annotate is not None else "--fix" if self.fix else ""
        if self.force and not wanted:
            raise KehoachError("--force chỉ dùng cùng --annotate hoặc --fix")
        if wanted and files > 1:
            raise KehoachError(f"{wanted} chỉ nhận một tệp, ở đây có {files} tệp")

    @staticmethod
    def _told(work: "Callable[[], CheckReport]") -> "CheckReport | KehoachError":
        try:
            return work()
        except KehoachError as problem:
            return problem

    def _annotated(self, source: Path, target: str, selection: "Selection") -> "CheckReport":
        from kehoach.walks.annotating import annotate_docx

        report = annotate_docx(source, target, force=self.force, selection=selection)
        count = len(report.shown(selection).diagnostics)
        done = f"đã ghi {count} chú thích" if count else "đã chép nguyên tệp, không có chú thích"
        console.talk(f"{target}: {done}")
        return report

    def _fixed(self, source: Path, target: str, selection: "Selection") -> "CheckReport":
        from kehoach.walks.fixing import fix_docx

        report = fix_docx(source, target, force=self.force, selection=selection)
        for change in report.changes:
            console.talk(str(change))
        done = f"đã ghi bản sửa {len(report.changes)} điều" if report.changes else "đã chép nguyên tệp, không sửa gì"
        console.talk(f"{target}: {done}; còn lại:" if report.left.findings else f"{target}: {done}")
        return report.left
