"""`kehoach schema`: give editors what they need to help with a plan."""

from pathlib import Path
from typing import Annotated

import typer

from kehoach.cli import console
from kehoach.errors import KehoachError, UnwritableFile
from kehoach.files.looking import is_folder

STDOUT = "-"
USUAL_NAME = "kehoach.schema.json"
UNIT_NAME = "don-vi.schema.json"


def schema(
    output: Annotated[
        str,
        typer.Option("-o", "--output", metavar="TỆP|-", help="Nơi ghi (nếu không nói: đầu ra chuẩn, như “-”)."),
    ] = STDOUT,
    compact: Annotated[
        bool, typer.Option("--compact", help="Bản ngắn để đọc: mỗi trường một dòng, kèm một kế hoạch mẫu.")
    ] = False,
    profile: Annotated[bool, typer.Option("--profile", help="Lược đồ của hồ sơ đơn vị, don-vi.yaml.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè cả tệp không do kehoach ghi.")] = False,
) -> int:
    """Print the schema on stdout; of a file written, its path."""
    from kehoach import pipeline
    from kehoach.walks.editors import unit_json_schema, write_unit_schema

    if compact and profile:
        raise KehoachError("--compact và --profile không dùng cùng nhau")
    if output == STDOUT:
        text = pipeline.compact_schema() if compact else unit_json_schema() if profile else pipeline.json_schema()
        console.result_bytes(text.encode("utf-8"))
        return 0
    if is_folder(Path(output), UnwritableFile):
        raise UnwritableFile(f"{output}: đây là thư mục; ghi cả tên tệp, ví dụ {Path(output) / USUAL_NAME}")
    if profile:
        console.written(write_unit_schema(output, force=force))
        return 0
    console.written(pipeline.write_schema(output, compact=compact, force=force))
    return 0
