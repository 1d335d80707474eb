"""`kehoach mcp`: a server for assistants, on stdin and stdout."""

from pathlib import Path
from typing import Annotated

import typer

from kehoach.errors import KehoachError, UnreadableFile
from kehoach.files.looking import is_folder

Folder = Annotated[
    str,
    typer.Option("--folder", metavar="THƯ_MỤC", help="Thư mục duy nhất được đọc và ghi, kể cả qua liên kết."),
]


def mcp(folder: Folder) -> int:
    """Run the server until the client goes; stdout belongs to the protocol."""
    if not is_folder(Path(folder), UnreadableFile):
        raise KehoachError(f"{folder}: không có thư mục này")
    try:
        from kehoach.assistant.server import serve
    except ModuleNotFoundError as missing:
        if (missing.name or "").split(".")[0] not in ("mcp", "mcp_types"):
            raise
        raise KehoachError("cần cài thêm gói mcp: pip install 'kehoach[mcp]'") from None
    serve(Path(folder))
    return 0
