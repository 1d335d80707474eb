"""The file of a plan that a command begins: its name, and the schema beside it."""

import os
from pathlib import Path

from kehoach.cli import console
from kehoach.cli.schema import USUAL_NAME as SCHEMA
from kehoach.errors import ForeignFile, KehoachError, UnwritableFile
from kehoach.files.looking import is_folder

USUAL_NAME = "ke-hoach.yaml"
STDOUT = "-"
OTHER_FORMATS = (".docx", ".doc", ".odt", ".pdf", ".xlsx", ".json", ".txt")  # asked for by mistake


def plan_path(file: str) -> Path:
    """Return the path of a plan; a name without the ending gets it."""
    path = Path(file)
    if is_folder(path, UnwritableFile) or file.endswith(("/", os.sep)):
        raise UnwritableFile(f"{file}: đây là thư mục; ghi cả tên tệp, ví dụ {path / USUAL_NAME}")
    if path.suffix.lower() in OTHER_FORMATS:
        raise KehoachError(f"{file}: tên tệp kế hoạch phải có đuôi .yaml")
    return path if path.suffix.lower() in (".yaml", ".yml") else path.with_name(f"{path.name}.yaml")


def write_schema(plan: Path) -> int:
    """Write the schema that the plan's first line names; whatever comes of it, the plan is there and good."""
    from kehoach import pipeline

    try:
        pipeline.write_schema(plan.with_name(SCHEMA))
    except ForeignFile:
        pass  # theirs, and perhaps meant to be so
    except UnwritableFile as error:
        console.failure(f"{error}; kế hoạch đã ghi xong và vẫn dùng được")
        return error.exit_code
    return 0
