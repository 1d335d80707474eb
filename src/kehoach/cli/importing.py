"""`kehoach import`: make a plan of last year's Word file, of a text, or of what is pasted."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kehoach.cli import console, vietnamese
from kehoach.cli.plan_file import STDOUT, plan_path, write_schema
from kehoach.cli.plans import STDIN
from kehoach.diagnostics import Diagnostic, Severity
from kehoach.errors import KehoachError
from kehoach.report.blanks import is_blank, lines_of

PLANS = (".yaml", ".yml")


def import_(
    file: Annotated[
        str,
        typer.Argument(metavar="TỆP", help="Tệp Word (.docx, .doc), tệp chữ (.txt, .md); “-” là chữ dán vào."),
    ],
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="TỆP.yaml", help="Tệp kế hoạch sẽ ghi (nếu không nói: cạnh tệp gốc)."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có.")] = False,
    into: Annotated[
        str | None,
        typer.Option("--into", metavar="KẾ_HOẠCH.yaml", help="Đưa những chỗ sửa trong Word về tệp kế hoạch này."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Cùng --into: ghi luôn, không hỏi.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Cùng --into: chỉ nêu các chỗ khác, không ghi.")] = False,
) -> int:
    """Print the path of the plan on stdout; what is no longer as it was, and what is wrong, goes to stderr."""
    if into is not None:
        if output is not None or file == STDIN:
            raise KehoachError("--into ghi vào tệp kế hoạch đã có: không dùng cùng -o hoặc “-”")
        return _bring_back(file, into, yes=yes, dry_run=dry_run)
    if yes or dry_run:
        raise KehoachError("--yes và --dry-run chỉ dùng cùng --into")
    if Path(file).suffix.lower() in PLANS:
        raise KehoachError(f"{file}: đây đã là tệp kế hoạch; xem: kehoach render --help")
    path = _target(file, output)
    from kehoach.walks.importing import draft_of, draft_of_stream
    from kehoach.walks.new import begin

    name = str(path) if path else "<kế hoạch>"
    draft = draft_of_stream(_stdin(), target=name) if file == STDIN else draft_of(file, target=name)
    if path is None:
        console.result_bytes(draft.text.encode("utf-8"))
    else:
        begin(draft.text, path, force=force)
        console.written(path)
    console.findings([*draft.told, *_grave(draft.found)], "text", err=True)
    if path is None:
        return int(_has_errors(draft.found))
    failed = write_schema(path)
    _advise(path, draft.found)
    return failed or int(_has_errors(draft.found))


def _bring_back(file: str, plan: str, *, yes: bool, dry_run: bool) -> int:
    """Show what was changed in Word, each change a line on stdout, and bring in what can be when that is wanted."""
    from kehoach.walks.updating import update_from, write_update

    found = update_from(file, plan)
    for note in found.notes:
        console.talk(f"{file}: {note}")
    for each in found.taken:
        console.result(each.says)
    for each in found.left:
        console.result(f"{each.says} [không đưa vào: {each.fate}]")
        if each.conflict:
            console.result(f"    trong kế hoạch nay là: “{each.conflict}”")
    if not (found.taken or found.left):
        console.talk(f"{file}: không có chữ nào khác {plan}")
        return 0
    if dry_run or not found.taken:
        console.talk(f"{plan}: chưa ghi gì")
        return int(bool(found.left))
    if not yes and not _is_wanted(len(found.taken), plan):
        console.talk(f"{plan}: chưa ghi gì; thêm --yes để ghi các thay đổi trên")
        return 1
    console.written(write_update(plan, found))
    return int(bool(found.left))


def _is_wanted(count: int, plan: str) -> bool:
    """Ask whether to write; where nobody can answer, no."""
    if not (console.is_terminal(sys.stdin) and console.is_terminal(sys.stdout)):
        return False
    return console.ask(f"Ghi {count} thay đổi vào {plan}? [c/K] ").casefold() in ("c", "có", "co", "y")


def _target(file: str, output: str | None) -> Path | None:
    """Return where the plan goes; None is stdout."""
    if output == STDOUT or (output is None and file == STDIN):
        return None
    return plan_path(output) if output else Path(file).with_suffix(".yaml")


def _stdin() -> typer.FileBinaryRead:
    if sys.stdin is None:
        raise KehoachError("đầu vào chuẩn đang đóng, không có chữ nào được dán vào")
    if console.is_terminal(sys.stdin):
        console.talk("dán chữ vào đây; kết thúc bằng Ctrl-D (Windows: Ctrl-Z rồi Enter)")
    return sys.stdin.buffer  # type: ignore[return-value]


def _grave(found: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return [each for each in found if each.severity is not Severity.GOI_Y]


def _has_errors(found: tuple[Diagnostic, ...]) -> bool:
    return any(each.severity is Severity.LOI for each in found)


def _advise(path: Path, found: tuple[Diagnostic, ...]) -> None:
    """Say what is left to do."""
    blanks = [each for each in found if is_blank(each)]
    left = f"còn {len(blanks)} chỗ cần điền, ở {lines_of(blanks)}; " if blanks else ""
    named = vietnamese.as_argument(str(path))
    console.talk(f"{left}đọc lại tệp, sửa chỗ cần sửa, rồi:\n  kehoach validate {named}\n  kehoach render {named}")
