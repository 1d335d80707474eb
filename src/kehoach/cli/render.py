"""`kehoach render`: turn plans into .docx files, and PDF if wanted."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kehoach.cli import console
from kehoach.cli.plans import (
    STDIN,
    FailLevel,
    Final,
    Form,
    Ignore,
    NoProfile,
    Plans,
    Select,
    Settings,
    plans_only,
    source_of,
)
from kehoach.cli.report import Report
from kehoach.cli.written import Written
from kehoach.errors import KehoachError, UnwritableFile
from kehoach.files.looking import destination, is_folder
from kehoach.files.writing import make_folder

if TYPE_CHECKING:
    from kehoach.pipeline import Examination

STDOUT = "-"


def render(
    plans: Plans,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="TỆP|THƯ_MỤC|-",
            help="Nơi ghi (nếu không nói: tệp .docx cùng tên, cạnh tệp kế hoạch); “-” là đầu ra chuẩn.",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè cả tệp đã được người khác sửa.")] = False,
    final: Final = False,
    settings: Settings = None,
    no_profile: NoProfile = False,
    pdf: Annotated[bool, typer.Option("--pdf", help="Tạo thêm bản PDF (cần có LibreOffice).")] = False,
    separate: Annotated[
        bool, typer.Option("--separate-appendices", help="Ghi mỗi phụ lục ra một tệp riêng, có dòng thông tin ký số.")
    ] = False,
    no_source: Annotated[
        bool, typer.Option("--no-source", help="Không để dữ liệu kế hoạch trong tệp Word của bản nháp.")
    ] = False,
    despite_errors: Annotated[
        bool, typer.Option("--despite-errors", help="Tạo tệp cả khi có lỗi, để xem thử; không dùng cùng --final.")
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    form: Form = "text",
    fail_level: FailLevel = "loi",
) -> int:
    """Print the path of each file written on stdout, everything else on stderr."""
    report = Report(form, fail_level, err=True)
    if final and despite_errors:
        raise KehoachError("--despite-errors chỉ để xem thử, không dùng cùng --final")
    plans = plans_only(plans)
    targets = _targets(plans, output, pdf=pdf, separate=separate)
    from kehoach import pipeline

    selection = pipeline.selection_of(select or (), ignore or ())
    into_folder = output is not None and _is_folder(output)
    carry = not (final or no_source)
    way = _Way(despite_errors, force, pdf, separate, len(plans) == 1, into_folder, carry=carry, final=final)
    done = 0
    written = Written()
    for plan, target in zip(plans, targets, strict=True):
        with report.of(plan):
            source = source_of(plan)
            examination = pipeline.examine(
                source, settings=settings or (), final=final, selection=selection, profile=not no_profile
            )
            report.take(examination)
            files = way.write(examination, target)
            if files is None:
                continue
            for file in files:
                written.add(file)
            done += 1
            if examination.plan is None and form not in console.WHOLE:
                console.talk(f"{plan}: còn lỗi, tệp Word chỉ để xem thử, chưa ký, chưa gửi được")
            for file in way.convert(files):
                written.add(file)
                if not pipeline.pdf_is_compared():
                    console.talk(f"{file}: chưa đối chiếu với tệp Word (cần cài thêm: pip install 'kehoach[pdf]')")
            if separate:
                _warn_of_stale(report, plan, pipeline.stale_appendices(files))
    report.close(_remark(done, len(plans)))
    written.close()
    return report.exit_code


class _Way(NamedTuple):
    """How plans are written, as the options say; `durable`: only one is, so that the disk is waited for."""

    despite_errors: bool
    force: bool
    pdf: bool
    separate: bool
    durable: bool
    into_folder: bool
    carry: bool  # the file has the plan's data with it
    final: bool  # what was written is read again before it replaces anything

    def write(self, examination: "Examination", target: Path | None) -> list[Path] | None:
        """Write what is printed of a plan; return its Word files: [] if it went to stdout, None if nothing is."""
        from kehoach import pipeline

        plan = examination.draft if self.despite_errors else examination.plan
        if plan is None:
            return None
        if target is None:
            console.result_bytes(pipeline.to_bytes(plan, carry=self.carry, final=self.final))
            return []
        if self.into_folder:
            make_folder(target.parent)
        if self.pdf:
            pipeline.refuse_foreign_pdf(target, force=self.force)
        if self.separate:
            return pipeline.render_separately(plan, target, force=self.force, final=self.final)
        written = pipeline.render(
            plan, target, force=self.force, durable=self.durable, carry=self.carry, final=self.final
        )
        return [written]

    def convert(self, files: list[Path]) -> Iterable[Path]:
        """Yield the PDF of each file, where they are wanted."""
        from kehoach import pipeline

        return pipeline.convert_all_to_pdf(files, force=self.force) if self.pdf and files else ()


def _warn_of_stale(report: Report, plan: str, stale: list[Path]) -> None:
    """Name the appendices of an earlier run: whoever sends the folder would send them too."""
    for file in stale:
        message = f"'{file}' không phải phụ lục của lần tạo này, có thể còn lại từ lần trước"
        report.remark(plan, "phu_luc.con_lai", message, "xóa tệp này nếu không dùng nữa")


def _remark(written: int, wanted: int) -> str:
    if written == wanted:
        return ""
    return f"; đã tạo {written}/{wanted} tệp Word" if wanted > 1 else "; chưa tạo tệp Word"


def _targets(plans: list[str], output: str | None, *, pdf: bool, separate: bool) -> list[Path | None]:
    """Return where each plan goes (`None`: stdout); refuse, before anything is written, what cannot go well."""
    if STDIN in plans and len(plans) > 1:
        raise KehoachError("'-' (đầu vào chuẩn) phải đứng một mình, không cùng tệp khác")
    if output == STDOUT:
        _refuse_stdout(plans, pdf=pdf, separate=separate)
        return [None]
    if output is None or _is_folder(output):
        if STDIN in plans:
            raise KehoachError("kế hoạch đọc từ đầu vào chuẩn cần tên tệp ra: thêm -o TỆP.docx, hoặc -o -")
        targets = [_beside(Path(plan), output) for plan in plans]
    elif len(plans) > 1:
        raise KehoachError(f"có {len(plans)} kế hoạch nên -o phải là thư mục; để tạo thư mục mới, viết '-o {output}/'")
    else:
        targets = [_docx(output)]
    _refuse_collisions(plans, targets)
    if separate:
        _refuse_names_of_appendices(targets)
    return list(targets)


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or is_folder(Path(output), UnwritableFile)


def _beside(plan: Path, output: str | None) -> Path:
    folder = plan.parent if output is None else Path(output)
    return folder / f"{plan.stem}.docx"


def _refuse_stdout(plans: list[str], *, pdf: bool, separate: bool) -> None:
    if len(plans) > 1:
        raise KehoachError("-o - chỉ ghi được một kế hoạch; với nhiều kế hoạch, -o phải là thư mục")
    if pdf:
        raise KehoachError("--pdf cần một tệp trên đĩa, không dùng cùng -o -")
    if separate:
        raise KehoachError("--separate-appendices ghi nhiều tệp trên đĩa, không dùng cùng -o -")
    if console.is_terminal(sys.stdout):
        raise KehoachError("-o - ghi tệp Word ra màn hình thì không đọc được; thêm > TỆP.docx hoặc dùng -o TỆP.docx")


def _docx(output: str) -> Path:
    target = Path(output)
    if target.suffix.lower() == ".pdf":
        raise KehoachError(f"{output}: -o là tên tệp Word (.docx); muốn có PDF thì thêm --pdf")
    if target.suffix.lower() != ".docx":
        raise KehoachError(f"{output}: tên tệp ra phải có đuôi .docx (thư mục thì có '/' ở cuối)")
    return target


def _refuse_collisions(plans: list[str], targets: list[Path]) -> None:
    taken: dict[str, str] = {}
    for plan, target in zip(plans, targets, strict=True):
        # "./a.yaml" and "a.yaml" meet too; on Windows so do capitals and small letters.
        key = os.path.normcase(destination(target))
        if key in taken:
            raise KehoachError(f"'{taken[key]}' và '{plan}' sẽ cùng ghi ra một tệp: '{target}'")
        taken[key] = plan


def _refuse_names_of_appendices(targets: list[Path]) -> None:
    """Refuse a plan whose own file has the name of another's appendix: one would be lost."""
    for target in targets:
        stem, found, number = target.stem.rpartition("-phu-luc-")
        if found and number.isdigit() and target.with_stem(stem) in targets:
            raise KehoachError(f"'{target}' trùng tên với một phụ lục của '{target.with_stem(stem)}': đổi tên kế hoạch")
