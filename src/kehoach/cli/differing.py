"""`kehoach diff`: what is different in two plans, in terms of the plan."""

from pathlib import Path
from typing import Annotated

import typer

from kehoach.cli import console
from kehoach.cli.plans import one_of

FORMS = ("text", "json", "html")


def diff(
    before: Annotated[str, typer.Argument(metavar="TRƯỚC", help="Kế hoạch trước (.yaml, .docx, .doc, .txt, .md).")],
    after: Annotated[str, typer.Argument(metavar="SAU", help="Kế hoạch sau.")],
    form: Annotated[
        str, typer.Option("--format", metavar="|".join(FORMS), help="Dạng của kết quả (nếu không nói: text).")
    ] = "text",
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="TỆP", help="Nơi ghi (nếu không nói: đầu ra chuẩn).")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có.")] = False,
) -> int:
    """Print the differences on stdout, or the path of the file that is written."""
    one_of("--format", form, FORMS)
    from kehoach.walks.differing import as_text, rows_between

    rows = rows_between(before, after)
    text = as_text(rows, form, before, after)
    if output is not None:
        from kehoach.walks.new import begin

        begin(text, output, force=force)
        console.written(Path(output))
    elif form == "text":
        console.result_lines(text.splitlines())
    else:
        console.result_bytes(text.encode("utf-8"))
    if not rows:
        console.talk("hai kế hoạch không khác nhau")
    return int(bool(rows))
