"""`kehoach check`: hold Word files of anybody's to the decree, and write nothing but the copy that is asked for."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli import console
from kehoach.cli.plans import FailLevel, Ignore, Select
from kehoach.cli.report import Report
from kehoach.cli.word_copy import Annotate, Copies, Fix, Force, Output
from kehoach.errors import KehoachError

if TYPE_CHECKING:
    from kehoach.walks.word_file import CheckReport

FORMS = (*console.FORMS, console.PAGE)
CheckForm = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(FORMS),
        help="Dạng của danh sách lỗi (nếu không nói: text, cho người đọc); html là một trang để mở, để in.",
    ),
]
WordFiles = Annotated[
    list[str],
    typer.Argument(metavar="TỆP...", help="Tệp Word (.docx), thư mục hoặc mẫu tên như '*.docx', một hay nhiều."),
]


def check(
    files: WordFiles,
    select: Select = None,
    ignore: Ignore = None,
    form: CheckForm = "text",
    fail_level: FailLevel = "loi",
    annotate: Annotate = None,
    fix: Fix = False,
    output: Output = None,
    force: Force = False,
) -> int:
    """Print the findings on stdout; how much was looked at goes to stderr."""
    report = Report(form, fail_level, err=False, forms=FORMS)
    from kehoach.walks.codes import selection_of
    from kehoach.walks.word_file import check_all, word_files

    selection = selection_of(select or (), ignore or ())
    named = [path for name in files for path in word_files(name)]
    many = len(named) > 1
    copy = Copies(annotate, fix, output, force).of(named, selection)
    checked: Iterable[CheckReport | KehoachError] = check_all(named) if copy is None else [copy()]
    if many and console.is_terminal(sys.stderr):
        checked = _with_bar(checked, len(named))
    for path, found in zip(named, checked, strict=True):
        # What is left is left in the copy.
        with report.of(output if fix and output and not isinstance(found, KehoachError) else str(path)):
            if isinstance(found, KehoachError):
                raise found
            report.take(found.shown(selection))
            left = [f"{each.code}: {each.reason}" for each in found.not_evaluated]
            report.sum_up(found.summary(), left)
            if not many:
                for each in left:
                    console.talk(f"    chưa xét {each}")
    report.close()
    if many:
        for line in (*report.by_code(), *report.by_file()):
            console.talk(line)
    return report.exit_code


def _with_bar(checked: "Iterable[CheckReport | KehoachError]", count: int) -> "list[CheckReport | KehoachError]":
    """Show how far the work is; what was found is printed when it is done, or the two would run into each other."""
    with typer.progressbar(checked, length=count, label="kiểm tra", file=sys.stderr, width=30, show_pos=True) as bar:
        return list(bar)
