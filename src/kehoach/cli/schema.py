"""`kehoach schema`: give editors what they need to help with a plan."""

from pathlib import Path
from typing import Annotated

import typer

from kehoach.cli import console
from kehoach.errors import UnwritableFile
from kehoach.files.looking import is_folder

STDOUT = "-"
USUAL_NAME = "kehoach.schema.json"


def schema(
    output: Annotated[
        str,
        typer.Option("-o", "--output", metavar="TỆP|-", help="Nơi ghi (nếu không nói: đầu ra chuẩn, như “-”)."),
    ] = STDOUT,
    compact: Annotated[
        bool, typer.Option("--compact", help="Bản ngắn để đọc: mỗi trường một dòng, kèm một kế hoạch mẫu.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè cả tệp không do kehoach ghi.")] = False,
) -> int:
    """Print the schema on stdout; of a file written, its path."""
    from kehoach import pipeline

    if output == STDOUT:
        text = pipeline.compact_schema() if compact else pipeline.json_schema()
        console.result_bytes(text.encode("utf-8"))
        return 0
    if is_folder(Path(output), UnwritableFile):
        raise UnwritableFile(f"{output}: đây là thư mục; ghi cả tên tệp, ví dụ {Path(output) / USUAL_NAME}")
    console.written(pipeline.write_schema(output, compact=compact, force=force))
    return 0
