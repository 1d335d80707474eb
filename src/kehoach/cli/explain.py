"""`kehoach explain`: what a code stands for, with its clause and an example of what is wrong and what is right."""

from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli import console

if TYPE_CHECKING:
    from kehoach.report.page import Page


def explain(
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[MÃ]...",
            help="Mã trong ngoặc vuông ở cuối dòng báo lỗi, hoặc phần đầu, ví dụ can_cu; bỏ trống: danh sách mã.",
        ),
    ] = None,
) -> int:
    """Print the page of each code on stdout; without a code a list of all."""
    from kehoach.walks.explaining import explained, page_of, renamed

    former = renamed()
    names: list[str] = []
    for name in codes or ():
        if name in former:
            console.talk(f"mã “{name}” nay là “{former[name]}”")
            names.append(former[name])
        if name not in former or page_of(name):  # an old code may be a field's now
            names.append(name)
    pages = explained(names)
    if codes:
        from kehoach.report.page import lines_of

        console.result_lines(line for page in pages for line in (*lines_of(page), ""))
    else:
        console.result_lines(_listed(pages))
    return 0


def _listed(pages: "list[Page]") -> list[str]:
    """Return a line a code, below the heading of its chapter and its family."""
    lines: list[str] = []
    group = family = ""
    for page in pages:
        if page.group != group:
            group, family = page.group, ""
            lines += ["", f"{group}:"] if lines else [f"{group}:"]
        if (own := page.code.partition(".")[0]) != family:
            family = own
            lines.append(f"  {family}")
        lines.append(f"    {page.code}: {page.title} ({', '.join(page.levels)})")
    return lines
