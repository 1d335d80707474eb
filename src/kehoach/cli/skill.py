"""`kehoach skill`: a file by which an assistant drives the commands."""

from typing import Annotated

import typer

from kehoach.cli import console


def skill(
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="THƯ_MỤC", help="Thư mục sẽ chứa SKILL.md; chưa có thì được tạo.")
    ],
    force: Annotated[bool, typer.Option("--force", help="Ghi đè cả tệp không do kehoach ghi.")] = False,
) -> int:
    """Print the path of the file written."""
    from kehoach.assistant.skill import write_skill

    console.written(write_skill(output, force=force))
    return 0
