"""`kehoach check`: hold Word files of anybody's to the decree, and write nothing but the copy that is asked for."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kehoach.cli import console
from kehoach.cli.plans import FailLevel, Form, Ignore, Select
from kehoach.cli.report import Report
from kehoach.cli.word_copy import Annotate, Copies, Fix, Force, Output
from kehoach.errors import KehoachError

WordFiles = Annotated[
    list[str],
    typer.Argument(metavar="TỆP...", help="Tệp Word (.docx), thư mục hoặc mẫu tên như '*.docx', một hay nhiều."),
]


def check(
    files: WordFiles,
    select: Select = None,
    ignore: Ignore = None,
    form: Form = "text",
    fail_level: FailLevel = "loi",
    annotate: Annotate = None,
    fix: Fix = False,
    output: Output = None,
    force: Force = False,
) -> int:
    """Print the findings on stdout; how much was looked at goes to stderr."""
    report = Report(form, fail_level, err=False)
    from kehoach.walks.codes import selection_of
    from kehoach.walks.word_file import check_all, word_files

    selection = selection_of(select or (), ignore or ())
    named = [path for name in files for path in word_files(name)]
    many = len(named) > 1
    copy = Copies(annotate, fix, output, force).of(named, selection)
    checked = check_all(named) if copy is None else [copy()]
    shown = [Path(output)] if fix and output else named  # what is left is left in the copy
    for number, (path, found) in enumerate(zip(shown, checked, strict=True), start=1):
        if many and console.is_terminal(sys.stderr):
            console.talk(f"[{number}/{len(named)}] {path}")
        with report.of(str(path)):
            if isinstance(found, KehoachError):
                raise found
            report.take(found.shown(selection))
            console.talk(f"{path}: {found.summary()}")
            if not many:
                for left in found.not_evaluated:
                    console.talk(f"    chưa xét {left.code}: {left.reason}")
    report.close()
    if many:
        for line in report.by_code():
            console.talk(line)
    return report.exit_code
